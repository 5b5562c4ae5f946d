"""The grid of answers: keys as in a spreadsheet, and cells that are painted and edited in place."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QStaticText,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hospital_assess.application.answer_cells import COLUMNS, GIVEN, MULTILINE, choices
from hospital_assess.ui import wording_grid as words
from hospital_assess.ui.icons import paint_icon
from hospital_assess.ui.models.answer_grid import AnswerGridModel, Face
from hospital_assess.ui.theme import Colours, colours_of

Index = QModelIndex | QPersistentModelIndex
_SIDE, _ABOVE, _SIGN = 6, 4, 12
_MOST_PAINTED = 160
"""Characters that two rows of the widest column may hold; what is longer is not laid out."""

_MOST_KEPT = 4_000
_LINE_END = "\u2028"
_EDITOR_WIDTH, _EDITOR_HEIGHT = 300, 112
_END = QAbstractItemDelegate.EndEditHint
_DRESSED = (QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
_ROW = "row"
"""Name of the property of an editor that says in which row it was opened."""


class GridView(QTableView):
    """A table whose keys copy, paste, fill and clear.

    Attributes:
        asked: Carries the name of what a key asks for: copy, copy_all, cut, paste, fill, clear, leave.
        closed: The editor of a cell was closed; what it held was taken, or given up.
    """

    asked = Signal(str)
    closed = Signal()

    def event(self, event: QEvent) -> bool:
        """Fill the ground under the cells, which the style sheet leaves: while scrolling Qt moves only such."""
        done = super().event(event)
        if event.type() in _DRESSED:
            self.viewport().setAutoFillBackground(True)
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a spreadsheet; all others begin to edit, as they do."""
        asked = _asked_by(event)
        if asked:
            self.asked.emit(asked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() is QTableView.State.EditingState:
                return  # the editor ends by itself
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Go to the cell below or above."""
        current = self.currentIndex()
        beside = current.sibling(current.row() + by, current.column())
        if beside.isValid():
            self.setCurrentIndex(beside)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter ends the editing and goes down; a click elsewhere ends it too and stays there."""
        is_here = editor.property(_ROW) == self.currentIndex().row()
        super().closeEditor(editor, hint)
        self.closed.emit()
        if is_here and hint is _END.SubmitModelCache:
            self.step(1)


def _asked_by(event: QKeyEvent) -> str:
    for keys, asked in (
        (QKeySequence.StandardKey.Copy, "copy"),
        (QKeySequence.StandardKey.Cut, "cut"),
        (QKeySequence.StandardKey.Paste, "paste"),
    ):
        if event.matches(keys):
            return asked
    pressed = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    return _KEYS.get(pressed, "")


_KEYS = {
    "Ctrl+Shift+C": "copy_all",
    "Ctrl+D": "fill",
    "Del": "clear",
    "Backspace": "clear",
    "Ctrl+Return": "leave",
    "Ctrl+Enter": "leave",
}


class CellEdit(QPlainTextEdit):
    """Several lines of text in a cell: Enter ends, Alt+Enter begins a line.

    Attributes:
        finished: Enter was pressed.
    """

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter alone ends the editing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            begins_line = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
            if event.modifiers() & begins_line:
                self.insertPlainText("\n")
            else:
                self.finished.emit()
        else:
            super().keyPressEvent(event)


class Inks:
    """What cells are painted with in one appearance.

    Attributes:
        key: Of the palette.
    """

    def __init__(self, key: int, colours: Colours) -> None:
        self.key, self.colours = key, colours
        self.text, self.given = QPen(QColor(colours.text)), QPen(QColor(colours.muted))
        self.chosen = QColor(colours.accent_soft)


class GridDelegate(QStyledItemDelegate):
    """Paints a cell on two lines, with a sign where something is wrong; edits it as its column needs.

    Attributes:
        typed: Something is typed into the editor of a cell; carries line and column, and what stands there now.
    """

    typed = Signal(str, object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._inks: Inks | None = None
        self._texts: dict[tuple[str, int, int], QStaticText] = {}

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A list for a choice, several rows for a text, one row for the rest."""
        editor = self._make_editor(parent, option, index)
        self._watch(editor, index)
        editor.setProperty(_ROW, index.row())
        editor.setAccessibleName(words.COLUMNS[COLUMNS[index.column()]]())
        return editor

    def _make_editor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model, column = index.model(), COLUMNS[index.column()]
        offered = _choices(model, index)
        if offered:
            return self._make_box(parent, offered)
        if column in MULTILINE:
            edit = CellEdit(parent)
            edit.finished.connect(lambda: self._end(edit))
            return edit
        return super().createEditor(parent, option, index)

    def _watch(self, editor: QWidget, index: Index) -> None:
        """Tell what is typed; a choice is taken at once."""
        model, column = index.model(), COLUMNS[index.column()]
        if not isinstance(model, AnswerGridModel):
            return
        line = model.line_at(index.row())
        if isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(lambda: self.typed.emit(line, column, editor.toPlainText()))
        elif isinstance(editor, QLineEdit):
            editor.textChanged.connect(lambda text: self.typed.emit(line, column, text))

    def _make_box(self, parent: QWidget, offered: tuple[str, ...]) -> QComboBox:
        box = QComboBox(parent)
        box.addItems(["", *offered])
        box.activated.connect(lambda _row: self._end(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _end(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, _END.SubmitModelCache)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell."""
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findText(text), 0))
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take what was typed."""
        place = model.index(index.row(), index.column())
        if isinstance(editor, QComboBox):
            model.setData(place, editor.currentText())
        elif isinstance(editor, QPlainTextEdit):
            model.setData(place, editor.toPlainText())
        else:
            super().setModelData(editor, model, place)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """A text gets more room than its cell, inside the view."""
        if not isinstance(editor, QPlainTextEdit):
            super().updateEditorGeometry(editor, option, index)
            return
        holder = editor.parentWidget()
        room = holder.rect() if holder is not None else option.rect
        box = QRect(option.rect.topLeft(), option.rect.size().expandedTo(_editor_size()).boundedTo(room.size()))
        box.moveLeft(max(min(box.left(), room.right() - box.width()), 0))
        box.moveTop(max(min(box.top(), room.bottom() - box.height()), 0))
        editor.setGeometry(box)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, AnswerGridModel):
            return
        face, rect, inks = model.face(index.row(), index.column()), option.rect, self._inks_of(option)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, inks.chosen)
        signed = face.is_faulty or face.is_owing
        if face.text:
            room = rect.adjusted(_SIDE, _ABOVE, -_SIDE - (_SIGN if signed else 0), 0)
            self._paint_text(painter, room, face, inks, self._laid(face.text, room.width(), option.font))
        if signed:
            sign, colour = ("error", inks.colours.error) if face.is_faulty else ("warning", inks.colours.warning)
            paint_icon(painter, rect.topRight() + QPoint(-_SIGN - 3, 4), sign, colour, _SIGN)
        if face.is_faulty:
            _paint_frame(painter, rect, inks.colours.error)
        elif option.state & QStyle.StateFlag.State_HasFocus:
            _paint_frame(painter, rect, inks.colours.accent)

    @staticmethod
    def _paint_text(painter: QPainter, room: QRect, face: Face, inks: Inks, laid: QStaticText) -> None:
        painter.setPen(inks.given if face.column in GIVEN else inks.text)
        left = room.right() - int(laid.size().width()) if face.is_number else room.left()
        painter.drawStaticText(left, room.top(), laid)

    def _inks_of(self, option: QStyleOptionViewItem) -> Inks:
        """Pens and brushes of the appearance, made once for each."""
        key = option.palette.cacheKey()
        if self._inks is None or self._inks.key != key:
            self._inks = Inks(key, colours_of(option.palette))
        return self._inks

    def _laid(self, text: str, width: int, font: QFont) -> QStaticText:
        """A text on two lines, laid out once: while a view scrolls, most cells were painted just before."""
        key = (text, width, font.pixelSize())
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= _MOST_KEPT:
                self._texts.clear()
            found = self._texts[key] = QStaticText(on_two_lines(text[:_MOST_PAINTED], width, font))
            found.setTextFormat(Qt.TextFormat.PlainText)
        return found


def on_two_lines(text: str, width: int, font: QFont) -> str:
    """As much of a text as two lines of a width hold, the second with 「…」 where there is more."""
    layout = QTextLayout(text.replace("\n", _LINE_END), font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < 3 and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < 2:
        return text.rstrip("\n")
    first, rest = text[: starts[1]].rstrip("\n"), text[starts[1] :]
    if len(starts) == 3 or len(text) == _MOST_PAINTED:
        rest = QFontMetrics(font).elidedText(rest.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
    return f"{first}{_LINE_END}{rest}"


def _editor_size() -> QSize:
    return QSize(_EDITOR_WIDTH, _EDITOR_HEIGHT)


def _choices(model: object, index: Index) -> tuple[str, ...]:
    if not isinstance(model, AnswerGridModel):
        return ()
    return choices(model.row(model.line_at(index.row())).answered.view, COLUMNS[index.column()])


def _paint_frame(painter: QPainter, rect: QRect, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))
