"""What was typed and not stored survives the end of the program; a person decides what becomes of it."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.application.answer_cells import Column
from hospital_assess.application.attach_evidence import attach_files
from hospital_assess.application.ports import Ports
from hospital_assess.application.unsaved_answers import (
    JOURNAL,
    NEW_EVIDENCE,
    Typed,
    evidence_field,
    keep_unsaved,
    read_unsaved,
)
from hospital_assess.domain.entry import Entry, Evidence, Form, Proof, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import PROOF_ORDER
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.evidence_page import EvidencePage
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.grid_page import GridPage
from hospital_assess.ui.pages.recovery_panel import RecoveryPanel
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.theme import Appearance, TextSize, Theme

LINE, OTHER = "2023-3.1.1-1", "2023-3.1.1-3"
WAIT = 10_000
AT = datetime(2023, 12, 1, 9, 30, tzinfo=UTC)
ANNUAL = PeriodId.ANNUAL
MakeWindow = Callable[[Path | None], MainWindow]


def fill_page(window: MainWindow) -> FillPage:
    page = window.page("fill")
    assert isinstance(page, FillPage)
    return page


def panels(window: MainWindow) -> list[RecoveryPanel]:
    page = window.page("fill")
    return [panel for panel in page.findChildren(RecoveryPanel) if panel.isVisibleTo(page)] if page else []


def asked(qtbot: QtBot, window: MainWindow) -> RecoveryPanel:
    qtbot.waitUntil(lambda: bool(panels(window)), timeout=WAIT)
    return panels(window)[0]


def close(qtbot: QtBot, window: MainWindow) -> None:
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)


def left(path: Path, *fields: tuple[str, str, object]) -> None:
    """Leave fields of the annual form unsaved."""
    keep_unsaved(path, [Typed(ANNUAL, line, field, value) for line, field, value in fields])


def store(ports: Ports, path: Path, *entries: Entry) -> None:
    with ports.workspaces.open(path) as workspace:
        for entry in entries:
            workspace.save_entry(ANNUAL, entry)


def opened_entry(window: MainWindow, line: str = LINE) -> Entry:
    assert window.desk is not None
    return window.desk.workspace.entry(ANNUAL, line)


def is_journal_gone(path: Path) -> bool:
    return not (path / JOURNAL).exists()


# the end of the program


def killed_while_typing(path: Path, text: str, qtbot: QtBot) -> None:
    command = [sys.executable, "-m", "tests.ui.typing_program", str(path), text]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2]) as typing:
        qtbot.waitUntil(lambda: (path / JOURNAL).exists() or typing.poll() is not None, timeout=30_000)
        typing.kill()
    assert typing.returncode != 0


def test_what_was_typed_survives_a_killed_program(
    qtbot: QtBot, ports: Ports, trial: Path, make_window: MakeWindow
) -> None:
    with ports.workspaces.open(trial) as workspace:
        first = workspace.scheme().lines_of(workspace.scheme().department(workspace.profile().department))[0].id
    store(ports, trial, Entry(first, narrative="早先写的"))
    killed_while_typing(trial, "刚刚打的字", qtbot)
    window = make_window(trial)
    panel = asked(qtbot, window)
    assert panel.ui.stored_edit.toPlainText() == "早先写的"
    assert panel.ui.written_edit.toPlainText() == "刚刚打的字早先写的"
    panel.ui.written_button.click()
    qtbot.waitUntil(lambda: opened_entry(window, first).narrative == "刚刚打的字早先写的", timeout=WAIT)
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)
    assert panels(window) == []


def test_the_file_comes_soon_after_the_first_key_and_goes_once_all_is_stored(
    qtbot: QtBot, window: MainWindow, trial: Path
) -> None:
    page = fill_page(window)
    page.go_to(LINE)
    edit = page.ui.answer_panel.ui.narrative_edit
    edit.insertPlainText("一")
    qtbot.waitUntil(lambda: not is_journal_gone(trial), timeout=900)
    qtbot.waitUntil(lambda: opened_entry(window).narrative == "一", timeout=WAIT)
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)


def test_what_is_refused_waits_for_the_next_time(
    qtbot: QtBot, window: MainWindow, make_window: MakeWindow, trial: Path
) -> None:
    page = fill_page(window)
    page.go_to(LINE)
    qtbot.keyClicks(page.ui.answer_panel.ui.score_edit, "99")
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.count_kept() == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: not is_journal_gone(trial), timeout=WAIT)
    close(qtbot, window)
    again = make_window(trial)
    panel = asked(qtbot, again)
    assert (panel.ui.stored_edit.toPlainText(), panel.ui.written_edit.toPlainText()) == ("（空）", "99")
    assert not panel.ui.both_button.isEnabled()
    panel.ui.stored_button.click()
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)
    assert opened_entry(again).self_score is None


def test_logging_off_stores_what_was_typed_just_before(window: MainWindow, trial: Path) -> None:
    page = fill_page(window)
    page.go_to(LINE)
    page.ui.answer_panel.ui.narrative_edit.insertPlainText("注销前")
    assert window.desk is not None
    window.desk.secure()
    assert opened_entry(window).narrative == "注销前"


def test_nothing_is_asked_where_all_was_stored(
    qtbot: QtBot, ports: Ports, trial: Path, make_window: MakeWindow
) -> None:
    store(ports, trial, Entry(LINE, narrative="已保存"))
    left(trial, (LINE, "narrative", "已保存"))
    window = make_window(trial)
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)
    assert panels(window) == []


# what stands in a field that is still open


def kept(path: Path) -> dict[str, object]:
    """What the file holds, by field."""
    if is_journal_gone(path):
        return {}
    plain = json.loads((path / JOURNAL).read_bytes())
    return {item["field"]: item["value"] for item in plain["fields"]}


def opened_cell(window: MainWindow, column: Column) -> QPlainTextEdit | QLineEdit:
    """The editor of a cell of the grid."""
    window.show_page("grid")
    page = window.page("grid")
    assert isinstance(page, GridPage)
    page.go_to(LINE, column)
    page.ui.table.edit(page.ui.table.currentIndex())
    editor = next(child for child in page.ui.table.viewport().children() if isinstance(child, QWidget))
    assert isinstance(editor, QPlainTextEdit | QLineEdit)
    return editor


def test_an_open_cell_is_kept_until_it_is_taken(qtbot: QtBot, window: MainWindow, trial: Path) -> None:
    editor = opened_cell(window, Column.NARRATIVE)
    qtbot.keyClicks(editor, "half a sen")
    qtbot.waitUntil(lambda: kept(trial) == {"narrative": "half a sen"}, timeout=WAIT)
    assert opened_entry(window).narrative == ""
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened_entry(window).narrative == "half a sen", timeout=WAIT)
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)


def test_an_open_cell_that_is_given_up_leaves_nothing(qtbot: QtBot, window: MainWindow, trial: Path) -> None:
    editor = opened_cell(window, Column.SELF_SCORE)
    qtbot.keyClicks(editor, "0.")
    qtbot.waitUntil(lambda: kept(trial) == {"self_score": "0"}, timeout=WAIT)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)
    assert opened_entry(window).self_score is None


def test_an_open_cell_outlives_the_window(
    qtbot: QtBot, window: MainWindow, make_window: MakeWindow, memory: Preferences, trial: Path
) -> None:
    qtbot.keyClicks(opened_cell(window, Column.PROBLEM), "short of beds")
    close(qtbot, window)
    memory.keep_place(trial, "page", "fill")
    again = make_window(trial)
    panel = asked(qtbot, again)
    assert panel.ui.written_edit.toPlainText() == "short of beds"
    panel.ui.written_button.click()
    qtbot.waitUntil(lambda: opened_entry(again).problem == "short of beds", timeout=WAIT)


def test_logging_off_keeps_an_open_cell(qtbot: QtBot, window: MainWindow, trial: Path) -> None:
    qtbot.keyClicks(opened_cell(window, Column.SELF_SCORE), "0.x")
    assert window.desk is not None
    window.desk.secure()
    assert kept(trial) == {"self_score": "0.x"}


def refused_cell(qtbot: QtBot, window: MainWindow, column: Column, text: str) -> GridPage:
    """Type into a cell what it does not take."""
    editor = opened_cell(window, column)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    page = window.page("grid")
    assert isinstance(page, GridPage)
    qtbot.waitUntil(lambda: (LINE, column) in page.model.faults, timeout=WAIT)
    return page


def test_what_a_cell_did_not_take_outlives_the_window(
    qtbot: QtBot, window: MainWindow, make_window: MakeWindow, memory: Preferences, trial: Path
) -> None:
    refused_cell(qtbot, window, Column.SELF_SCORE, "0.x")
    qtbot.waitUntil(lambda: kept(trial) == {"self_score": "0.x"}, timeout=WAIT)
    close(qtbot, window)
    memory.keep_place(trial, "page", "fill")
    again = make_window(trial)
    panel = asked(qtbot, again)
    assert (panel.ui.stored_edit.toPlainText(), panel.ui.written_edit.toPlainText()) == ("（空）", "0.x")
    panel.ui.written_button.click()
    qtbot.waitUntil(lambda: again.desk is not None and again.desk.count_kept() == 1, timeout=WAIT)
    assert opened_entry(again).self_score is None


@pytest.mark.parametrize(
    ("column", "text"), [(Column.STATUS, "差不多"), (Column.INPUTS, "若干"), (Column.REMEDY_DUE, "年底前后")]
)
def test_every_text_that_fits_no_field_stands_in_its_cell_again_when_it_is_taken(
    qtbot: QtBot, trial: Path, make_window: MakeWindow, column: Column, text: str
) -> None:
    left(trial, (LINE, column.value, text))
    window = make_window(trial)
    asked(qtbot, window).ui.written_button.click()
    for line in (OTHER, LINE):
        fill_page(window).go_to(line)
    fill_page(window).ui.answer_panel.ui.narrative_edit.insertPlainText("照常填写")
    qtbot.waitUntil(lambda: opened_entry(window).narrative == "照常填写", timeout=WAIT)
    qtbot.waitUntil(lambda: kept(trial) == {column.value: text}, timeout=WAIT)
    window.show_page("grid")
    grid = window.page("grid")
    assert isinstance(grid, GridPage)
    assert grid.model.faults[LINE, column].text == text
    assert grid.ui.fault_bar.isVisible()
    assert kept(trial) == {column.value: text}


def test_a_text_of_another_period_stands_in_its_cell_when_that_is_shown(
    qtbot: QtBot, trial: Path, make_window: MakeWindow
) -> None:
    keep_unsaved(trial, [Typed(PeriodId.H1, LINE, "status", "差不多")])
    window = make_window(trial)
    panel = asked(qtbot, window)
    window.show_page("grid")
    grid, desk = window.page("grid"), window.desk
    assert isinstance(grid, GridPage) and desk is not None
    for period in (PeriodId.H1, ANNUAL):
        desk.choose_period(period)
        qtbot.waitUntil(lambda period=period: grid.model.period is period, timeout=WAIT)
    panel.ui.written_button.click()
    assert not grid.model.faults
    desk.choose_period(PeriodId.H1)
    qtbot.waitUntil(lambda: (LINE, Column.STATUS) in grid.model.faults, timeout=WAIT)
    assert kept(trial) == {"status": "差不多"}


def test_what_a_cell_did_not_take_is_given_up_at_once(qtbot: QtBot, window: MainWindow, trial: Path) -> None:
    grid = refused_cell(qtbot, window, Column.SELF_SCORE, "0.x")
    qtbot.waitUntil(lambda: not is_journal_gone(trial), timeout=WAIT)
    grid.ui.drop_button.click()
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)


def test_what_a_cell_did_not_take_is_forgotten_once_it_is_answered_elsewhere(
    qtbot: QtBot, window: MainWindow, trial: Path
) -> None:
    grid = refused_cell(qtbot, window, Column.SELF_SCORE, "0.x")
    page = fill_page(window)
    window.show_page("fill")
    page.go_to(LINE)
    qtbot.keyClicks(page.ui.answer_panel.ui.score_edit, "0.5")
    qtbot.waitUntil(lambda: opened_entry(window).self_score is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: not grid.model.faults, timeout=WAIT)
    assert grid.model.cell_text((LINE, Column.SELF_SCORE)) == "0.5"
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)


def test_what_a_cell_did_not_take_is_there_when_its_period_comes_back(
    qtbot: QtBot, window: MainWindow, trial: Path
) -> None:
    grid = refused_cell(qtbot, window, Column.REMEDY_DUE, "soon")
    desk = window.desk
    assert desk is not None
    for period in (PeriodId.H1, ANNUAL):
        desk.choose_period(period)
        qtbot.waitUntil(lambda period=period: grid.model.period is period, timeout=WAIT)
        qtbot.waitUntil(lambda: kept(trial) == {"remedy_due": "soon"}, timeout=WAIT)
        assert list(grid.model.faults) == ([(LINE, Column.REMEDY_DUE)] if period is ANNUAL else [])


@pytest.fixture
def proof(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> str:
    """Id of a proof of the first line, which is shown."""
    file = tmp_path / "搬迁通知.txt"
    file.write_text("关于搬迁的通知", encoding="utf-8")
    page = fill_page(window)
    page.go_to(LINE)
    page.evidence_panel.attach([file])
    qtbot.waitUntil(lambda: page.evidence_panel.model.rowCount() == 1, timeout=WAIT)
    (found,) = opened_entry(window).proofs
    return found.evidence


def evidence_of(window: MainWindow, proof: str) -> Evidence:
    assert window.desk is not None
    return window.desk.workspace.evidence_known([proof])[proof]


def test_what_is_typed_of_a_proof_is_kept_until_it_is_said(
    qtbot: QtBot, window: MainWindow, trial: Path, proof: str
) -> None:
    ui = fill_page(window).evidence_panel.ui
    ui.title_edit.clear()
    qtbot.keyClicks(ui.title_edit, "Notice")
    qtbot.keyClicks(ui.number_edit, "No. 3")
    wanted = {evidence_field(proof, "title"): "Notice", evidence_field(proof, "document_no"): "No. 3"}
    qtbot.waitUntil(lambda: kept(trial) == wanted, timeout=WAIT)
    ui.title_edit.editingFinished.emit()
    ui.number_edit.editingFinished.emit()
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)
    said = evidence_of(window, proof)
    assert (said.title, said.document_no) == ("Notice", "No. 3")


def test_a_title_that_is_wiped_out_comes_back_and_is_kept_no_longer(
    qtbot: QtBot, window: MainWindow, trial: Path, proof: str
) -> None:
    edit = fill_page(window).evidence_panel.ui.title_edit
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: kept(trial) == {evidence_field(proof, "title"): ""}, timeout=WAIT)
    edit.editingFinished.emit()
    assert edit.text() == "搬迁通知"
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)


def test_what_is_typed_on_the_evidence_page_is_kept_too(
    qtbot: QtBot, window: MainWindow, trial: Path, proof: str
) -> None:
    window.show_page("evidence")
    page = window.page("evidence")
    assert isinstance(page, EvidencePage)
    qtbot.waitUntil(lambda: page.ui.card.item is not None, timeout=WAIT)
    edit = page.ui.card.ui.number_edit
    qtbot.keyClicks(edit, "No. 4")
    qtbot.waitUntil(lambda: kept(trial) == {evidence_field(proof, "document_no"): "No. 4"}, timeout=WAIT)
    edit.editingFinished.emit()
    qtbot.waitUntil(lambda: evidence_of(window, proof).document_no == "No. 4", timeout=WAIT)
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)


def test_what_is_typed_of_paper_is_kept_until_it_is_entered(qtbot: QtBot, window: MainWindow, trial: Path) -> None:
    page = fill_page(window)
    page.go_to(LINE)
    page.evidence_panel.ui.record_button.click()
    form = page.evidence_panel.recorder.ui
    qtbot.keyClicks(form.title_edit, "sheet")
    wanted: dict[str, object] = {evidence_field(NEW_EVIDENCE, "title"): "sheet"}
    qtbot.waitUntil(lambda: kept(trial) == wanted, timeout=WAIT)
    page.go_to(OTHER)
    assert not page.evidence_panel.recorder.isVisible()
    page.evidence_panel.ui.record_button.click()
    assert form.title_edit.text() == "sheet"
    qtbot.keyClicks(form.place_edit, "shelf")
    form.record_button.click()
    qtbot.waitUntil(lambda: len(opened_entry(window, OTHER).proofs) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)
    page.evidence_panel.ui.record_button.click()
    assert form.title_edit.text() == form.place_edit.text() == ""


def test_what_is_typed_of_paper_is_given_up_with_the_form(qtbot: QtBot, window: MainWindow, trial: Path) -> None:
    window.show_page("evidence")
    page = window.page("evidence")
    assert isinstance(page, EvidencePage)
    page.ui.record_button.click()
    qtbot.keyClicks(page.ui.recorder.ui.place_edit, "shelf")
    qtbot.waitUntil(lambda: not is_journal_gone(trial), timeout=WAIT)
    page.ui.recorder.ui.cancel_button.click()
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)
    page.ui.record_button.click()
    assert page.ui.recorder.ui.place_edit.text() == ""


def test_what_was_typed_of_paper_comes_back_into_the_form(
    qtbot: QtBot, window: MainWindow, make_window: MakeWindow, trial: Path
) -> None:
    close(qtbot, window)
    left(trial, ("", evidence_field(NEW_EVIDENCE, "title"), "签到表"))
    again = make_window(trial)
    panel = asked(qtbot, again)
    item = panel.ui.field_list.item(0)
    assert item is not None and item.text() == "待登记的佐证 佐证名称（年度）"
    panel.ui.written_button.click()
    page = fill_page(again)
    page.evidence_panel.ui.record_button.click()
    assert page.evidence_panel.recorder.ui.title_edit.text() == "签到表"
    assert kept(trial) == {evidence_field(NEW_EVIDENCE, "title"): "签到表"}


def test_what_was_typed_of_a_proof_is_asked_about_and_taken(
    qtbot: QtBot, window: MainWindow, make_window: MakeWindow, trial: Path, proof: str
) -> None:
    close(qtbot, window)
    fields = [("title", "关于搬迁的通知"), ("document_no", "院发〔2023〕3 号")]
    left(trial, *((LINE, evidence_field(proof, name), text) for name, text in fields))
    again = make_window(trial)
    panel = asked(qtbot, again)
    rows = panel.ui.field_list
    assert [rows.item(row).text() for row in range(2)] == ["3.1.1-1 佐证名称（年度）", "3.1.1-1 佐证文号（年度）"]
    assert panel.ui.stored_edit.toPlainText() == "搬迁通知"
    assert not panel.ui.both_button.isEnabled()
    panel.ui.line_button.click()
    assert fill_page(again).line == LINE
    panel.ui.all_written_button.click()
    wanted = ("关于搬迁的通知", "院发〔2023〕3 号")
    qtbot.waitUntil(
        lambda: (evidence_of(again, proof).title, evidence_of(again, proof).document_no) == wanted, timeout=WAIT
    )
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)
    assert panels(again) == []


def test_evidence_that_proves_nothing_or_is_not_known_is_told_as_it_was_typed(ports: Ports, trial: Path) -> None:
    known, gone = "a" * 64, "b" * 64
    with ports.workspaces.open(trial) as workspace:
        workspace.save_evidence(Evidence(known, name="通知.pdf", title="通知", document_no="3 号"))
        left(
            trial,
            ("", evidence_field(known, "document_no"), "4 号"),
            ("", evidence_field(known, "title"), " 通知 "),
            (LINE, evidence_field(gone, "title"), "不在了"),
        )
        found = read_unsaved(workspace, AT)
    assert [(item.code, item.stored, item.written) for item in found] == [
        ("通知", "3 号", "4 号"),
        ("3.1.1-1", "", "不在了"),
    ]


def test_an_order_that_was_not_stored_is_asked_about_in_codes(
    qtbot: QtBot, ports: Ports, trial: Path, make_window: MakeWindow
) -> None:
    proofs = tuple(Proof(letter * 64, number) for number, letter in enumerate("ab", start=1))
    with ports.workspaces.open(trial) as workspace:
        for one in proofs:
            workspace.save_evidence(Evidence(one.evidence, form=Form.PAPER, title=one.evidence[0]))
    store(ports, trial, Entry(LINE, proofs=proofs))
    left(trial, (LINE, PROOF_ORDER, ["b" * 64, "a" * 64]))
    window = make_window(trial)
    panel = asked(qtbot, window)
    texts = (panel.ui.stored_edit.toPlainText(), panel.ui.written_edit.toPlainText())
    assert texts == ("医务-3-1-1-1-01、医务-3-1-1-1-02", "医务-3-1-1-1-02、医务-3-1-1-1-01")
    panel.ui.written_button.click()
    qtbot.waitUntil(lambda: [one.number for one in opened_entry(window).proofs] == [2, 1], timeout=WAIT)


# deciding


def test_both_texts_can_be_kept(qtbot: QtBot, ports: Ports, trial: Path, make_window: MakeWindow) -> None:
    store(ports, trial, Entry(LINE, narrative="甲"))
    left(trial, (LINE, "narrative", "乙"))
    window = make_window(trial)
    panel = asked(qtbot, window)
    panel.ui.both_button.click()
    qtbot.waitUntil(lambda: opened_entry(window).narrative == "甲\n乙", timeout=WAIT)
    page = fill_page(window)
    qtbot.waitUntil(lambda: page.ui.answer_panel.ui.narrative_edit.toPlainText() == "甲\n乙", timeout=WAIT)
    assert window.desk is not None
    window.desk.undo()
    qtbot.waitUntil(lambda: opened_entry(window).narrative == "甲", timeout=WAIT)


def test_all_is_taken_or_given_up_at_once(qtbot: QtBot, ports: Ports, trial: Path, make_window: MakeWindow) -> None:
    left(trial, (LINE, "narrative", "乙"), (LINE, "status", "done"), (OTHER, "problem", "丙"))
    window = make_window(trial)
    panel = asked(qtbot, window)
    assert panel.ui.field_list.count() == 3
    assert "3 处" in panel.ui.found_label.text()
    panel.ui.all_written_button.click()
    qtbot.waitUntil(lambda: opened_entry(window, OTHER).problem == "丙", timeout=WAIT)
    assert (opened_entry(window).narrative, opened_entry(window).status) == ("乙", Status.DONE)
    qtbot.waitUntil(lambda: is_journal_gone(trial), timeout=WAIT)


def test_what_belongs_to_another_period_goes_there(qtbot: QtBot, trial: Path, make_window: MakeWindow) -> None:
    keep_unsaved(trial, [Typed(PeriodId.H1, LINE, "narrative", "上半年的")])
    window = make_window(trial)
    panel = asked(qtbot, window)
    item = panel.ui.field_list.item(0)
    assert item is not None and "上半年" in item.text()
    panel.ui.written_button.click()
    assert window.desk is not None
    workspace = window.desk.workspace
    qtbot.waitUntil(lambda: workspace.entry(PeriodId.H1, LINE).narrative == "上半年的", timeout=WAIT)
    assert opened_entry(window).narrative == ""


def test_what_is_not_decided_is_asked_again_and_typing_adds_to_it(
    qtbot: QtBot, ports: Ports, trial: Path, make_window: MakeWindow
) -> None:
    left(trial, (LINE, "narrative", "乙"), (OTHER, "narrative", "丁"))
    window = make_window(trial)
    asked(qtbot, window).ui.stored_button.click()
    page = fill_page(window)
    page.go_to(OTHER)
    page.ui.answer_panel.fields.remedies.problem_edit.insertPlainText("又打了字")
    qtbot.waitUntil(lambda: opened_entry(window, OTHER).problem == "又打了字", timeout=WAIT)
    close(qtbot, window)
    panel = asked(qtbot, make_window(trial))
    assert panel.ui.field_list.count() == 1
    assert panel.ui.written_edit.toPlainText() == "丁"
    assert not is_journal_gone(trial)


def test_the_question_leaves_room_for_the_line_on_a_small_screen(
    qtbot: QtBot, ports: Ports, theme: Theme, trial: Path, tmp_path: Path, make_window: MakeWindow
) -> None:
    files = [tmp_path / f"佐证{number}.txt" for number in range(4)]
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    with ports.workspaces.open(trial) as workspace:
        attach_files(workspace, ports.documents, ANNUAL, LINE, files)
    left(trial, (LINE, "narrative", "乙"), (OTHER, "narrative", "丁"))
    theme.use(Appearance.LIGHT, TextSize.LARGEST)
    window = make_window(trial)
    panel, page = asked(qtbot, window), fill_page(window)
    page.go_to(LINE)
    ui = page.evidence_panel.ui
    qtbot.waitUntil(lambda: ui.evidence_list.isVisible() and ui.details.isVisible(), timeout=WAIT)
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    assert window.minimumSizeHint().height() <= 580
    window.resize(1093, 580)
    qtbot.waitUntil(lambda: window.height() == 580 and panel.ui.scroll.verticalScrollBar().maximum() > 0)
    shown = [ui.drop_label, ui.evidence_list, ui.details, ui.preview]
    assert all(above.geometry().bottom() < below.y() for above, below in pairwise(shown))
    assert ui.evidence_list.height() >= ui.evidence_list.sizeHintForRow(0)
    window.resize(1093, 900)
    qtbot.waitUntil(lambda: panel.ui.scroll.verticalScrollBar().maximum() == 0, timeout=WAIT)


# the file


@pytest.mark.parametrize(
    "data", [b"{", b"[]", b'{"format": "other"}', b"\xff\xfe", b'{"format":"hospital-assess unsaved 1","fields":[{}]}']
)
def test_a_damaged_file_is_put_aside_and_told(qtbot: QtBot, trial: Path, make_window: MakeWindow, data: bytes) -> None:
    (trial / JOURNAL).write_bytes(data)
    window = make_window(trial)
    qtbot.waitUntil(lambda: "已损坏" in window.ui.error_bar.text, timeout=WAIT)
    (kept,) = trial.glob("unsaved-damaged-*.json")
    assert kept.read_bytes() == data
    assert is_journal_gone(trial) and panels(window) == []


def test_whatever_was_typed_comes_back_as_it_was(ports: Ports, trial: Path) -> None:
    values: list[tuple[str, str, object]] = [
        (LINE, "narrative", "两行\n第二行 😀 \ud800"),
        (LINE, "self_score", "99"),
        (LINE, "status", "wrong"),
        (LINE, "remedy_due", None),
        ("gone-1", "narrative", "撤销的条目"),
    ]
    left(trial, *values)
    with ports.workspaces.open(trial) as workspace:
        found = read_unsaved(workspace, AT)
    assert [(item.typed.line, item.typed.field, item.typed.value) for item in found] == [
        value for value in values if value[1] != "remedy_due"
    ]
    assert [item.written for item in found] == ["两行\n第二行 😀 \ud800", "99", "wrong", "撤销的条目"]


def test_a_disk_that_refuses_says_so(tmp_path: Path) -> None:
    with pytest.raises(AssessError, match=r"unsaved\.json"):
        keep_unsaved(tmp_path / "没有这个文件夹", [Typed(ANNUAL, LINE, "narrative", "甲")])
