"""The 自评表 grid: blocks go out to Excel and come back, what does not fit says why, and all of it can be undone."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from hospital_assess.application.answer_cells import COLUMNS, Column
from hospital_assess.application.department_desk import read_desk
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.models.answer_grid import AnswerGridModel
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.grid_page import GridPage
from hospital_assess.ui.table_clipboard import block_mime, read_block
from hospital_assess.ui.theme import Appearance, Theme
from hospital_assess.ui.widgets.clipped_label import ClippedLabel
from hospital_assess.ui.widgets.grid_view import CellEdit

WAIT = 10_000


@pytest.fixture
def grid(window: MainWindow) -> GridPage:
    window.activateWindow()
    window.show_page("grid")
    page = window.page("grid")
    assert isinstance(page, GridPage)
    return page


def entry(stored: Workspace, line: str) -> Entry:
    return stored.entry(PeriodId.ANNUAL, line)


def choose(grid: GridPage, top: int, first: Column, bottom: int | None = None, last: Column | None = None) -> None:
    """Select a block, the cursor in its first cell."""
    start = grid.model.index(top, COLUMNS.index(first))
    end = grid.model.index(top if bottom is None else bottom, COLUMNS.index(last or first))
    grid.ui.table.setCurrentIndex(start)
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    grid.ui.table.selectionModel().select(QItemSelection(start, end), flag)


def press(qtbot: QtBot, grid: GridPage, key: Qt.Key, control: bool = True) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(grid.ui.table, key, modifier)


def paste(qtbot: QtBot, grid: GridPage, text: str = "", html: str = "") -> None:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)
    press(qtbot, grid, Qt.Key.Key_V)


def text(grid: GridPage, row: int, column: Column) -> str:
    return str(grid.model.index(row, COLUMNS.index(column)).data())


def saved(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.is_clean, timeout=WAIT)


def test_what_is_copied_can_be_read_back(qtbot: QtBot, window: MainWindow, grid: GridPage) -> None:
    choose(grid, 0, Column.NARRATIVE)
    paste(qtbot, grid, '"第一行\n第""二""行"\t')
    choose(grid, 0, Column.NARRATIVE, 1, Column.SELF_SCORE)
    press(qtbot, grid, Qt.Key.Key_C)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == '"第一行\n第""二""行"\t\n\t'
    assert read_block(mime) == [['第一行\n第"二"行', ""], ["", ""]]
    only_text = QMimeData()
    only_text.setText(mime.text())
    assert read_block(only_text) == read_block(mime)


def test_the_titles_and_codes_can_be_copied_along(qtbot: QtBot, grid: GridPage) -> None:
    choose(grid, 0, Column.TEXT, 1, Column.POINTS)
    grid.ui.copy_button.click()
    block = read_block(QGuiApplication.clipboard().mimeData())
    assert block[0] == ["编号", "考核要点", "分值"]
    assert [row[0] for row in block[1:]] == [grid.model.headerData(row, Qt.Orientation.Vertical) for row in (0, 1)]


EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {color:black;}--></style></head>
<body><!--StartFragment--><table border=0 width=100><col width=64 style='mso-width-source:userset'>
 <tr height=19><td height=19 class=xl65 style='height:14.25pt'>已完成</td><td></td>
  <td class=xl66>制度已印
  发<br>并培训</td><td align=right x:num>０.４</td></tr>
 <tr><td rowspan=2 style='mso-ignore:colspan'>基本完成</td><td></td><td>甲&nbsp;<font class="font5">乙</font></td>
  <td>0.3</td></tr>
 <tr><td></td><td></td><td>0.2</td></tr>
</table><!--EndFragment--></body></html>"""


def test_a_block_from_excel_goes_into_its_cells(
    qtbot: QtBot, window: MainWindow, grid: GridPage, stored: Workspace
) -> None:
    choose(grid, 0, Column.STATUS)
    paste(qtbot, grid, "only the table counts", EXCEL)
    lines = [grid.model.line_at(row) for row in range(3)]
    qtbot.waitUntil(lambda: entry(stored, lines[2]).self_score == Decimal("0.2"), timeout=WAIT)
    first = entry(stored, lines[0])
    assert (first.status, first.narrative, first.self_score) == (Status.DONE, "制度已印发\n并培训", Decimal("0.4"))
    assert [entry(stored, line).status for line in lines[1:]] == [Status.PARTLY, Status.PARTLY]
    assert entry(stored, lines[1]).narrative == "甲 乙"
    assert not grid.model.faults


LIBREOFFICE = (
    '<table cellspacing="0"><colgroup width="85"></colgroup><tr><td align="left"><font face="SimSun">张三</font></td>'
    '<td align="right" sdval="45382" sdnum="2052;0;YYYY/M/D">2024/3/31</td></tr></table>'
)


@pytest.mark.parametrize("html", [LIBREOFFICE, "<TABLE><TR><TD>张三</TD><TD>2024年3月31日<br></TD></TR></TABLE>"])
def test_a_block_from_other_programs_goes_in_too(qtbot: QtBot, grid: GridPage, stored: Workspace, html: str) -> None:
    choose(grid, 2, Column.REMEDY_OWNER)
    paste(qtbot, grid, html=html)
    line = grid.model.line_at(2)
    qtbot.waitUntil(lambda: entry(stored, line).remedy_owner == "张三", timeout=WAIT)
    assert str(entry(stored, line).remedy_due) == "2024-03-31"


def test_one_value_fills_all_chosen_cells(qtbot: QtBot, grid: GridPage, stored: Workspace) -> None:
    choose(grid, 0, Column.STATUS, 4)
    paste(qtbot, grid, "已完成\r\n")
    lines = [grid.model.line_at(row) for row in range(6)]
    qtbot.waitUntil(lambda: entry(stored, lines[4]).status is Status.DONE, timeout=WAIT)
    assert all(entry(stored, line).status is Status.DONE for line in lines[:5])
    assert entry(stored, lines[5]).status is Status.UNANSWERED


def test_filling_down_repeats_the_first_row(qtbot: QtBot, grid: GridPage, stored: Workspace) -> None:
    choose(grid, 0, Column.REMEDY_OWNER)
    paste(qtbot, grid, "李四")
    choose(grid, 0, Column.REMEDY_OWNER, 3)
    press(qtbot, grid, Qt.Key.Key_D)
    lines = [grid.model.line_at(row) for row in range(5)]
    qtbot.waitUntil(lambda: entry(stored, lines[3]).remedy_owner == "李四", timeout=WAIT)
    choose(grid, 4, Column.REMEDY_OWNER)
    press(qtbot, grid, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: entry(stored, lines[4]).remedy_owner == "李四", timeout=WAIT)


def test_what_does_not_fit_stays_in_its_cell_with_the_reason_and_the_rest_goes_in(
    qtbot: QtBot, grid: GridPage, stored: Workspace
) -> None:
    choose(grid, 0, Column.SELF_SCORE, 2)
    paste(qtbot, grid, "99\n很好\n０.２")
    lines = [grid.model.line_at(row) for row in range(3)]
    qtbot.waitUntil(lambda: entry(stored, lines[2]).self_score == Decimal("0.2"), timeout=WAIT)
    assert [entry(stored, line).self_score for line in lines[:2]] == [None, None]
    assert [text(grid, row, Column.SELF_SCORE) for row in range(3)] == ["99", "很好", "0.2"]
    said = grid.ui.fault_label.text()
    assert not grid.ui.fault_bar.isHidden()
    assert "2 格" in said and "第 1 行" in said and "自评得分 99.0 应在 0 至" in said
    choose(grid, 1, Column.SELF_SCORE)
    assert "“很好”不是数字" in grid.ui.message_label.text()
    grid.ui.filter_box.setCurrentIndex(grid.ui.filter_box.findData("faulty"))
    assert lines[0] in [grid.model.line_at(row) for row in range(grid.model.rowCount())]
    grid.ui.drop_button.click()
    assert grid.ui.fault_bar.isHidden()
    assert text(grid, 0, Column.SELF_SCORE) == ""


def test_an_unknown_status_names_the_choices(qtbot: QtBot, grid: GridPage) -> None:
    choose(grid, 3, Column.STATUS)
    paste(qtbot, grid, "差不多")
    assert "第 4 行" in grid.ui.fault_label.text()
    assert "未启动" in grid.ui.fault_label.text()


def test_what_is_missing_is_said_in_words(qtbot: QtBot, window: MainWindow, grid: GridPage) -> None:
    choose(grid, 0, Column.STATUS)
    paste(qtbot, grid, "已完成\t\t\t0.1")
    saved(qtbot, window)
    choose(grid, 0, Column.DEDUCTION_REASON)
    assert "未得满分须写明扣分原因" in grid.ui.message_label.text()


def test_columns_of_the_scheme_are_left_as_they_are(qtbot: QtBot, window: MainWindow, grid: GridPage) -> None:
    before = text(grid, 0, Column.TEXT)
    choose(grid, 0, Column.TEXT)
    paste(qtbot, grid, "改掉\t9")
    assert text(grid, 0, Column.TEXT) == before
    assert "只读列" in window.ui.task_bar.ui.message_label.text()


def test_a_pasted_block_is_undone_and_redone_as_one_step(
    qtbot: QtBot, window: MainWindow, grid: GridPage, stored: Workspace
) -> None:
    choose(grid, 0, Column.STATUS)
    paste(qtbot, grid, "已完成\t\t第一\t0.2\n基本完成\t\t第二\t0.1")
    lines = [grid.model.line_at(row) for row in range(2)]
    qtbot.waitUntil(lambda: entry(stored, lines[1]).narrative == "第二", timeout=WAIT)
    assert "粘贴 6 格" in window.findChild(type(window.ui.more_button.menu())).undo_action.text()
    press(qtbot, grid, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: all(entry(stored, line).is_blank for line in lines), timeout=WAIT)
    assert text(grid, 0, Column.NARRATIVE) == ""
    press(qtbot, grid, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: entry(stored, lines[1]).self_score == Decimal("0.1"), timeout=WAIT)
    assert entry(stored, lines[0]).status is Status.DONE


def test_delete_clears_the_chosen_cells(qtbot: QtBot, grid: GridPage, stored: Workspace) -> None:
    choose(grid, 0, Column.NARRATIVE, 1)
    paste(qtbot, grid, "一")
    line = grid.model.line_at(1)
    qtbot.waitUntil(lambda: entry(stored, line).narrative == "一", timeout=WAIT)
    choose(grid, 0, Column.TEXT, 1, Column.REMEDY_DUE)
    press(qtbot, grid, Qt.Key.Key_Delete, control=False)
    qtbot.waitUntil(lambda: entry(stored, line).is_blank, timeout=WAIT)


def test_a_sorted_and_filtered_row_keeps_its_line(qtbot: QtBot, grid: GridPage, stored: Workspace) -> None:
    grid.ui.table.sortByColumn(COLUMNS.index(Column.POINTS), Qt.SortOrder.DescendingOrder)
    points = [Decimal(text(grid, row, Column.POINTS)) for row in range(grid.model.rowCount())]
    assert points == sorted(points, reverse=True) != sorted(points)
    grid.ui.filter_box.setCurrentIndex(grid.ui.filter_box.findData("blank"))
    grid.ui.search_edit.setText("搬迁")
    line = grid.model.line_at(0)
    choose(grid, 0, Column.STATUS)
    paste(qtbot, grid, "已完成\t\t迁好了\t0")
    qtbot.waitUntil(lambda: entry(stored, line).narrative == "迁好了", timeout=WAIT)
    assert grid.model.line_at(0) == line
    grid.ui.filter_box.setCurrentIndex(0)
    grid.ui.search_edit.clear()
    assert grid.cell == (line, Column.STATUS)
    grid.ui.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert grid.model.rowCount() == 19
    assert grid.cell[0] == line


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_status_is_chosen_from_a_list(qtbot: QtBot, grid: GridPage, stored: Workspace) -> None:
    choose(grid, 0, Column.STATUS)
    qtbot.waitUntil(grid.ui.table.hasFocus, timeout=WAIT)
    press(qtbot, grid, Qt.Key.Key_F2, control=False)
    box = grid.ui.table.findChild(QComboBox)
    assert box is not None
    qtbot.waitUntil(lambda: box.view().isVisible(), timeout=WAIT)
    box.setCurrentIndex(box.findText("已完成"))
    box.activated.emit(box.currentIndex())
    box.hidePopup()
    qtbot.waitUntil(lambda: entry(stored, grid.model.line_at(0)).status is Status.DONE, timeout=WAIT)


def test_a_text_is_typed_in_several_lines_and_enter_goes_down(qtbot: QtBot, grid: GridPage, stored: Workspace) -> None:
    choose(grid, 0, Column.NARRATIVE)
    line = grid.model.line_at(0)
    qtbot.keyClicks(grid.ui.table, "a")
    edit = grid.ui.table.findChild(CellEdit)
    assert edit is not None
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(edit, "b")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entry(stored, line).narrative == "a\nb", timeout=WAIT)
    assert grid.ui.table.currentIndex().row() == 1


def test_a_score_that_is_typed_wrong_is_refused_in_words(qtbot: QtBot, grid: GridPage) -> None:
    choose(grid, 0, Column.SELF_SCORE)
    qtbot.keyClicks(grid.ui.table, "9")
    edit = grid.ui.table.findChild(QLineEdit)
    assert edit is not None
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grid.ui.table.currentIndex().row() == 1, timeout=WAIT)
    assert text(grid, 0, Column.SELF_SCORE) == "9"
    assert "应在 0 至" in grid.ui.fault_label.text()


def test_pinyin_that_is_being_composed_opens_the_cell_and_is_kept(
    qtbot: QtBot, grid: GridPage, stored: Workspace
) -> None:
    choose(grid, 0, Column.NARRATIVE)
    line = grid.model.line_at(0)
    QApplication.sendEvent(grid.ui.table, QInputMethodEvent("yi", []))
    edit = grid.ui.table.findChild(CellEdit)
    assert edit is not None
    done = QInputMethodEvent()
    done.setCommitString("已办结")
    QApplication.sendEvent(edit, done)
    assert edit.toPlainText() == "已办结"
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entry(stored, line).narrative == "已办结", timeout=WAIT)


def test_a_cell_leads_to_its_field_on_the_filling_in_page(
    qtbot: QtBot, window: MainWindow, grid: GridPage, fill: FillPage
) -> None:
    line = grid.model.line_at(5)
    choose(grid, 5, Column.NARRATIVE)
    press(qtbot, grid, Qt.Key.Key_Return)
    assert fill.line == line
    qtbot.waitUntil(fill.ui.answer_panel.ui.narrative_edit.hasFocus, timeout=WAIT)


def test_a_period_without_scores_hides_their_columns(qtbot: QtBot, window: MainWindow, grid: GridPage) -> None:
    assert window.desk is not None
    window.desk.choose_period(PeriodId.H1)
    place = COLUMNS.index(Column.SELF_SCORE)
    qtbot.waitUntil(lambda: grid.ui.table.isColumnHidden(place), timeout=WAIT)
    choose(grid, 0, Column.NARRATIVE)
    paste(qtbot, grid, "半年\t问题")
    line = grid.model.line_at(0)
    assert window.desk is not None
    stored = window.desk.workspace
    qtbot.waitUntil(lambda: stored.entry(PeriodId.H1, line).narrative == "半年", timeout=WAIT)
    assert stored.entry(PeriodId.H1, line).problem == ""


def test_a_workspace_held_elsewhere_can_only_be_copied(
    qtbot: QtBot, ports: Ports, make_window: Callable[[Path | None], MainWindow], trial: Path
) -> None:
    with ports.workspaces.open(trial):
        window = make_window(trial)
        window.show_page("grid")
        grid = window.page("grid")
        assert isinstance(grid, GridPage)
        choose(grid, 0, Column.NARRATIVE)
        paste(qtbot, grid, "不许")
        assert text(grid, 0, Column.NARRATIVE) == ""
        assert not grid.model.index(0, COLUMNS.index(Column.NARRATIVE)).flags() & Qt.ItemFlag.ItemIsEditable
        assert not grid.ui.paste_button.isEnabled()
        press(qtbot, grid, Qt.Key.Key_C)
        assert QGuiApplication.clipboard().text() == ""


def test_scrolling_moves_what_is_painted_in_either_appearance(grid: GridPage, theme: Theme) -> None:
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        theme.use(appearance)
        assert grid.ui.table.viewport().autoFillBackground(), appearance


def test_the_model_keeps_qts_contract(qtbot: QtBot, ports: Ports, trial: Path) -> None:
    unsaved: dict[str, dict[str, object]] = {}
    model = AnswerGridModel(lambda line: unsaved.get(line, {}))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    with ports.workspaces.open(trial) as workspace:
        desk = read_desk(workspace, PeriodId.ANNUAL)
    model.show_desk(desk)
    model.show_desk(desk)
    line = desk.lines[0].line.id
    unsaved[line] = {"narrative": "还没写入"}
    model.refresh([line])
    assert model.index_of(line, Column.NARRATIVE).data() == "还没写入"
    assert model.setData(model.index_of(line, Column.SELF_SCORE), "77")
    model.sort(COLUMNS.index(Column.DUE), Qt.SortOrder.DescendingOrder)
    model.choose("faulty", "")
    assert model.rowCount() == 1
    model.choose("blank", "没有这样的词")
    assert model.rowCount() == 0
    model.choose("all", "")
    model.sort(-1)
    assert model.line_at(0) == line
    assert tester.model() is model


@pytest.mark.parametrize("text", ["", "   ", "<p>no table</p>", "<table></table>", "<table><tr></tr></table>"])
def test_html_without_cells_is_no_block(text: str) -> None:
    mime = QMimeData()
    mime.setHtml(text)
    mime.setText("甲\t乙")
    assert read_block(mime) == [["甲", "乙"]]


@pytest.mark.parametrize(
    "block",
    [
        [["一"]],
        [["", ""], ["", "x"]],
        [['"', '""'], ["a\nb", '"\n"']],
        [["<b>&amp;", " 有 空格"], ["'", "\\"]],
    ],
)
def test_every_block_survives_both_forms(block: list[list[str]]) -> None:
    mime = block_mime(block)
    only_text = QMimeData()
    only_text.setText(mime.text())
    assert read_block(only_text) == block
    only_html = QMimeData()
    only_html.setHtml(mime.html())
    assert read_block(only_html) == [[cell.strip() for cell in row] for row in block]


def test_a_message_that_is_too_long_for_its_line_says_so(qtbot: QtBot, window: MainWindow, grid: GridPage) -> None:
    window.resize(1093, 589)
    label = grid.ui.message_label
    choose(grid, 0, Column.STATUS)
    qtbot.waitUntil(lambda: label.width() > 0, timeout=WAIT)
    assert label.clipped == label.text()
    paste(qtbot, grid, "差不多" * 30)
    assert label.clipped.endswith("…") and label.toolTip() == label.text()
    assert "长期坚持；基本完成" in grid.ui.fault_label.text()
    label.setWordWrap(True)
    assert label.clipped == label.text()


def test_a_clipped_message_paints_no_letter_in_half(qtbot: QtBot) -> None:
    label = ClippedLabel("没有录入" * 20)
    qtbot.addWidget(label)
    label.resize(203, 20)
    picture = label.grab().toImage()
    ground = picture.pixelColor(202, 0)
    room = label.fontMetrics().horizontalAdvance(label.clipped)
    assert room <= 203
    assert all(picture.pixelColor(x, y) == ground for x in range(room + 1, 203) for y in range(20))
