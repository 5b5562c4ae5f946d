"""Evidence as tiles: a picture, the title, what it proves, and a sign where it is doubtful."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from hospital_assess.application.list_evidence import EvidenceItem, Standing
from hospital_assess.domain.entry import FORM_NAMES, SCOPE_NAMES, Evidence, Scope
from hospital_assess.ui.icons import paint_icon
from hospital_assess.ui.models.evidence_table import ITEM_ROLE, doubts_of, lines_of, title_of
from hospital_assess.ui.theme import Colours, colours_of
from hospital_assess.ui.widgets.letters import scaled, small
from hospital_assess.ui.widgets.row_paint import paint_highlight

Index = QModelIndex | QPersistentModelIndex
_TILE_WIDTH, _TILE_HEIGHT = 156, 186
_EDGE = 6
_PICTURE_HEIGHT = 92
_ICON = 36
_SIGN = 13
_CLOSING, _OPENING = tuple("）】》”、，。；："), tuple("（【《“")
_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


def tile_size(font: QFont) -> QSize:
    """The least room for one tile: a picture, and below it four lines of letters."""
    return QSize(scaled(_TILE_WIDTH, font), _PICTURE_HEIGHT + scaled(_TILE_HEIGHT - _PICTURE_HEIGHT, font))


class TileDelegate(QStyledItemDelegate):
    """Paints one tile; pictures come from the caller when they are there."""

    def __init__(self, view: QListView, picture: Callable[[Evidence], QImage | None]) -> None:
        super().__init__(view)
        self._view, self._picture = view, picture

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All tiles are equally large."""
        return self._view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one tile."""
        item = index.data(ITEM_ROLE)
        if not isinstance(item, EvidenceItem):
            return
        painter.save()
        colours = colours_of(option.palette)
        box = option.rect.adjusted(2, 2, -2, -2)
        painter.setPen(QColor(colours.border))
        painter.setBrush(QColor(colours.base))
        painter.drawRoundedRect(box, 5, 5)
        paint_highlight(painter, option, QRectF(box), colours)
        inside = box.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        room = QRect(inside.left(), inside.top(), inside.width(), _PICTURE_HEIGHT)
        self._paint_picture(painter, room, item, colours)
        _paint_words(painter, option, inside.adjusted(0, _PICTURE_HEIGHT + 4, 0, 0), item, colours)
        painter.restore()

    def _paint_picture(self, painter: QPainter, room: QRect, item: EvidenceItem, colours: Colours) -> None:
        painter.fillRect(room, QColor(colours.sunken))
        picture = self._picture(item.evidence)
        if picture is None:
            name = "image" if item.evidence.media_type.startswith("image/") else "file"
            paint_icon(painter, room.center() - QPoint(_ICON // 2, _ICON // 2), name, colours.muted, _ICON)
            _paint_kind(painter, room, item.evidence, colours)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(room.center() - QRect(0, 0, size.width(), size.height()).center(), size), picture)


def _paint_kind(painter: QPainter, room: QRect, evidence: Evidence, colours: Colours) -> None:
    """What there is no picture of says what it is."""
    suffix = evidence.name.rpartition(".")[2].upper() if "." in evidence.name else ""
    painter.setFont(small(painter.font()))
    painter.setPen(QColor(colours.muted))
    words = suffix if evidence.is_file else FORM_NAMES[evidence.form]
    painter.drawText(room.adjusted(0, 0, 0, -4), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, words)


def _paint_words(
    painter: QPainter, option: QStyleOptionViewItem, room: QRect, item: EvidenceItem, colours: Colours
) -> None:
    painter.setFont(option.font)
    painter.setPen(QColor(colours.text))
    metrics = painter.fontMetrics()
    lines = _two_lines(title_of(item), metrics, room.width())
    for number, line in enumerate(lines):
        painter.drawText(room.adjusted(0, number * metrics.height(), 0, 0), _TOP, line)
    below = room.adjusted(0, len(lines) * metrics.height() + 1, 0, 0)
    painter.setFont(small(option.font))
    metrics = painter.fontMetrics()
    painter.setPen(QColor(colours.muted if item.standing is Standing.LINKED else colours.warning))
    scope = item.evidence.scope
    parts = [lines_of(item), "" if scope is Scope.GENERAL else SCOPE_NAMES[scope]]
    said = " · ".join(part for part in parts if part)
    painter.drawText(below, _TOP, metrics.elidedText(said, Qt.TextElideMode.ElideRight, room.width()))
    if item.doubts:
        _paint_doubts(painter, below.adjusted(0, metrics.height() + 1, 0, 0), item, colours)


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """As much as fits on one line, and the rest on a second with its middle left out."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    end = len(text)
    while end > 1 and (metrics.horizontalAdvance(text[:end]) > width or _is_torn(text, end)):
        end -= 1
    return [text[:end], metrics.elidedText(text[end:].strip(), Qt.TextElideMode.ElideMiddle, width)]


def _is_torn(text: str, place: int) -> bool:
    """A break here would leave a mark at the wrong end of a line."""
    return text[place : place + 1] in _CLOSING or text[place - 1 : place] in _OPENING


def _paint_doubts(painter: QPainter, room: QRect, item: EvidenceItem, colours: Colours) -> None:
    paint_icon(painter, room.topLeft() + QPoint(0, 1), "warning", colours.warning, _SIGN)
    words = room.adjusted(_SIGN + 3, 0, 0, 0)
    painter.setPen(QColor(colours.warning))
    text = painter.fontMetrics().elidedText(doubts_of(item), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, _TOP, text)
