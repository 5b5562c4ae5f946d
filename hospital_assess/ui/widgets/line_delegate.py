"""How a row of the tree is painted: mark, code, words, points."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from hospital_assess.application.department_desk import LineView, Mark
from hospital_assess.ui.models.line_tree import CODE_ROLE, VIEW_ROLE, points_text
from hospital_assess.ui.theme import Colours, colours_of
from hospital_assess.ui.widgets.letters import scaled, small
from hospital_assess.ui.widgets.row_paint import paint_highlight

Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT = 28
_MARK = 11.0
_MARK_ROOM = 20
_EDGE = 8
_HALF_TURN = 180 * 16


def paint_mark(painter: QPainter, mark: Mark, box: QRectF, colours: Colours) -> None:
    """● 完成, ◐ 在填, ○ 未填, ! 缺佐证: told apart by shape, not by colour alone."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark is Mark.LACKS_EVIDENCE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warning))
        painter.drawRoundedRect(QRectF(box.center().x() - 1.3, box.top(), 2.6, 6.8), 1.2, 1.2)
        painter.drawEllipse(QPointF(box.center().x(), box.bottom() - 1.3), 1.6, 1.6)
        return
    painter.setPen(QPen(QColor(colours.strong_border if mark is Mark.BLANK else colours.accent), 1.4))
    painter.setBrush(QColor(colours.accent) if mark is Mark.DONE else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if mark is Mark.STARTED:
        painter.setBrush(QColor(colours.accent))
        painter.drawPie(box, 90 * 16, _HALF_TURN)


class LineDelegate(QStyledItemDelegate):
    """Paints headings small and lines with their mark and points."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height: a search through thousands need not ask for each."""
        return QSize(120, scaled(_ROW_HEIGHT, option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        colours = colours_of(option.palette)
        view = index.data(VIEW_ROLE)
        if isinstance(view, LineView):
            paint_highlight(painter, option, QRectF(option.rect).adjusted(0.5, 1.5, -4.5, -1.5), colours)
            _paint_line(painter, option, view, index, colours)
        else:
            _paint_heading(painter, option, index, colours)
        painter.restore()


def _paint_line(
    painter: QPainter, option: QStyleOptionViewItem, view: LineView, index: Index, colours: Colours
) -> None:
    rect = option.rect.adjusted(6, 0, -_EDGE - 4, 0)
    top = rect.center().y() - _MARK / 2 + 0.5
    paint_mark(painter, view.mark, QRectF(rect.left(), top, _MARK, _MARK), colours)
    painter.setFont(small(option.font))
    painter.setPen(QColor(colours.muted))
    points = points_text(view)
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, points)
    room = painter.fontMetrics().horizontalAdvance(points) + 8
    painter.setFont(option.font)
    painter.setPen(QColor(colours.text))
    words = rect.adjusted(_MARK_ROOM, 0, -room, 0)
    _code, text = index.data(CODE_ROLE)
    text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, index: Index, colours: Colours) -> None:
    code, text = index.data(CODE_ROLE)
    is_section = not index.parent().isValid()
    font = QFont(option.font) if is_section else small(option.font)
    font.setBold(is_section)
    painter.setFont(font)
    painter.setPen(QColor(colours.text if is_section else colours.muted))
    rect = option.rect.adjusted(4 if is_section else 6, 0, -_EDGE, 0)
    shown = painter.fontMetrics().elidedText(f"{code}  {text}", Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
