"""The list of proofs: as high as its rows, each with its code below its title; moved by mouse, menu and keys."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from hospital_assess.domain.entry import Evidence
from hospital_assess.ui import wording_evidence
from hospital_assess.ui.icons import paint_icon
from hospital_assess.ui.models.evidence_rows import DOUBTS_ROLE, EVIDENCE_ROLE, NOTE_ROLE
from hospital_assess.ui.theme import colours_of
from hospital_assess.ui.widgets.letters import scaled, small

Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 42
_MOST_ROWS = 4
_LEFT = 28
_RIGHT = 24
_ICON = 15


class _ProofDelegate(QStyledItemDelegate):
    """Paints an icon for the kind of file, the title, and the code small below."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are equally high."""
        return QSize(120, scaled(_ROW_HEIGHT, option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one proof."""
        painter.save()
        colours = colours_of(option.palette)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QColor(colours.accent if is_selected else colours.border))
        painter.setBrush(QColor(colours.accent_soft if is_selected else colours.base))
        box = option.rect.adjusted(0, 1, -1, -2)
        # Half a pixel in: a line on the edge of the list itself is lost where the screen's scale is no whole number.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, 0.5, 0.5), 5, 5)
        _paint_kind(painter, box, index.data(EVIDENCE_ROLE), colours.muted)
        is_doubtful = bool(index.data(DOUBTS_ROLE))
        words = box.adjusted(_LEFT, 3, -_RIGHT if is_doubtful else -6, -3)
        if is_doubtful:
            place = QPoint(box.right() - _RIGHT + 4, box.center().y() - _ICON // 2)
            paint_icon(painter, place, "warning", colours.warning, _ICON)
        _paint_text(painter, words, index.data(), option.font, colours.text, Qt.AlignmentFlag.AlignTop)
        note, face = index.data(NOTE_ROLE), small(option.font)
        _paint_text(painter, words, note, face, colours.muted, Qt.AlignmentFlag.AlignBottom)
        painter.restore()


def _paint_kind(painter: QPainter, box: QRect, evidence: object, colour: str) -> None:
    is_image = isinstance(evidence, Evidence) and evidence.media_type.startswith("image/")
    place = QPoint(box.left() + 7, box.center().y() - _ICON // 2)
    paint_icon(painter, place, "image" if is_image else "file", colour, _ICON)


def _paint_text(painter: QPainter, room: QRect, text: str, font: QFont, colour: str, edge: Qt.AlignmentFlag) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, edge | Qt.AlignmentFlag.AlignLeft, shown)


class EvidenceList(QListView):
    """Grows with its rows up to four, where there is room for them; then scrolls.

    Attributes:
        up_action: Moves the current row before the one above it.
        down_action: Moves it behind the one below it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_ProofDelegate(self))
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.up_action = self._add_action(wording_evidence.MOVE_UP(), "Alt+Up", -1)
        self.down_action = self._add_action(wording_evidence.MOVE_DOWN(), "Alt+Down", 1)
        self.set_writable(writable=True)

    def _add_action(self, text: str, keys: str, by: int) -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self.move_current(by))
        self.addAction(action)
        return action

    def set_writable(self, *, writable: bool) -> None:
        """Let the person change the order, or only look."""
        mode = QListView.DragDropMode
        self.setDragDropMode(mode.InternalMove if writable else mode.NoDragDrop)
        for action in (self.up_action, self.down_action):
            action.setEnabled(writable)

    def move_current(self, by: int) -> None:
        """Move the current row by one; at either end it stays."""
        row = self.currentIndex().row()
        before = row - 1 if by < 0 else row + 2
        if row >= 0 and 0 <= before <= self.model().rowCount():
            self.model().moveRow(QModelIndex(), row, QModelIndex(), before)
            self.scrollTo(self.currentIndex())

    def fit(self) -> None:
        """Take as much room as the rows need; none while there is nothing."""
        rows = self.model().rowCount() if self.model() else 0
        self.setVisible(rows > 0)
        self.setMinimumHeight(self._height_of(min(rows, 1)))
        self.setMaximumHeight(self._height_of(min(rows, _MOST_ROWS)))

    def _height_of(self, rows: int) -> int:
        return rows * scaled(_ROW_HEIGHT, self.font()) + 2

    def sizeHint(self) -> QSize:
        """As high as it may become."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def changeEvent(self, event: QEvent) -> None:
        """Take the height that other letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit()
