"""How a finding is painted: icon and word of its weight, the line it concerns, the sentence."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from hospital_assess.ui.icons import paint_icon
from hospital_assess.ui.models.findings import FINDING_ROLE, FoundRow
from hospital_assess.ui.theme import Colours, colours_of
from hospital_assess.ui.widgets.letters import scaled, small
from hospital_assess.ui.widgets.row_paint import paint_highlight

Index = QModelIndex | QPersistentModelIndex
_ICON = 18
_SIDE, _ABOVE, _BETWEEN = 10, 7, 3
_MARK_ROOM = 76
_EDGE = 12
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_ON_ONE_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TALL = 10_000


class FindingDelegate(QStyledItemDelegate):
    """Paints a finding in two lines, the second as long as its sentence; told apart by shape and word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the sentence needs in the width of the view."""
        row, view = index.data(FINDING_ROLE), self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        if not isinstance(row, FoundRow):
            return QSize(width, 0)
        room = QRect(0, 0, width - scaled(_MARK_ROOM, option.font) - _EDGE, _TALL)
        sentence = QFontMetrics(option.font).boundingRect(room, _WRAPPED, row.finding.sentence)
        heading = QFontMetrics(small(option.font)).height()
        return QSize(width, 2 * _ABOVE + heading + _BETWEEN + sentence.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(FINDING_ROLE)
        if not isinstance(row, FoundRow):
            return
        painter.save()
        colours = colours_of(option.palette)
        _paint_background(painter, option, colours)
        _paint_mark(painter, option, row, colours)
        _paint_words(painter, option, row, colours)
        painter.restore()


def _paint_background(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    painter.setPen(QColor(colours.border))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    paint_highlight(painter, option, QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -3.5), colours)


def _paint_mark(painter: QPainter, option: QStyleOptionViewItem, row: FoundRow, colours: Colours) -> None:
    colour = colours.error if row.is_error else colours.warning
    rect = option.rect
    place = QPoint(rect.left() + _SIDE, rect.top() + (rect.height() - _ICON) // 2)
    paint_icon(painter, place, "error" if row.is_error else "warning", colour, _ICON)
    painter.setFont(small(option.font, bold=True))
    painter.setPen(QColor(colour))
    left = rect.left() + _SIDE + _ICON + 6
    painter.drawText(QRect(left, rect.top(), scaled(_MARK_ROOM, option.font), rect.height()), _ON_ONE_LINE, row.mark)


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, row: FoundRow, colours: Colours) -> None:
    words = option.rect.adjusted(scaled(_MARK_ROOM, option.font), _ABOVE, -_EDGE, -_ABOVE)
    painter.setFont(small(option.font))
    painter.setPen(QColor(colours.muted))
    metrics = painter.fontMetrics()
    heading = metrics.elidedText(row.heading, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), heading)
    painter.setFont(option.font)
    painter.setPen(QColor(colours.text))
    painter.drawText(words.adjusted(0, metrics.height() + _BETWEEN, 0, 0), _WRAPPED, row.finding.sentence)
