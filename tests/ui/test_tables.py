"""Tables of whole rows: no end of a text is left out."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from hospital_assess.ui.theme import Theme
from hospital_assess.ui.widgets.tables import dress, wrap


def test_a_wrapped_cell_is_as_high_as_its_words(qtbot: QtBot, theme: Theme) -> None:
    table, model = QTableView(), QStandardItemModel(0, 2)
    qtbot.addWidget(table)
    table.setModel(model)
    dress(table, {1})
    wrap(table, 1)
    table.resize(420, 400)
    table.show()
    for length in range(16, 60):
        model.appendRow([QStandardItem("甲.hsa"), QStandardItem("填" * length)])
    table.resize(400, 400)
    heights = [table.rowHeight(row) for row in range(model.rowCount())]
    qtbot.waitUntil(lambda: [table.rowHeight(row) for row in range(model.rowCount())] != heights)
    QApplication.processEvents()
    assert [row for row in range(model.rowCount()) if is_cut(table, row)] == []


def is_cut(table: QTableView, row: int) -> bool:
    """The text needs more lines in the room that the style gives it than there are."""
    index = table.model().index(row, 1)
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    table.itemDelegateForIndex(index).initStyleOption(option, index)
    option.rect = table.visualRect(index)
    style = table.style()
    room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, table)
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, table) + 1
    words = QRect(0, 0, room.width() - 2 * margin, 10_000)
    needed = option.fontMetrics.boundingRect(words, int(Qt.TextFlag.TextWordWrap), index.data())
    return needed.height() > room.height()
