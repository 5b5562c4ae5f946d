"""收件: rehearsal, merge, conflicts side by side, undo, receipt, reminder and papers."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hospital_assess.application.create_office import create_office
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.ports import Ports
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.submit import submit
from hospital_assess.domain.entry import Entry
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.collect_page import CollectPage
from tests.ui.conftest import FakePrompts

WAIT = 20_000
ANNUAL = PeriodId.ANNUAL
MakeWindow = Callable[[Path | None], MainWindow]


@pytest.fixture
def forked(ports: Ports, tmp_path: Path) -> Path:
    """An office with two hand-ins of one department, which know nothing of each other."""
    create_office(ports, tmp_path / "office")
    with ports.workspaces.open(tmp_path / "office") as workspace:
        package = issue_packages(ports, workspace, tmp_path, ["审计科"])[0]
    files = []
    for text in "甲乙":
        home = tmp_path / text
        receive_package(ports, package, home)
        with ports.workspaces.open(home) as workspace:
            for line, words in (("L1", text), ("L2", text if text == "甲" else "")):
                scheme = workspace.scheme()
                lines = scheme.lines_of(scheme.department_named("审计科"))
                workspace.save_entry(ANNUAL, Entry(lines[int(line[1]) - 1].id, narrative=words))
            files.append(submit(ports, workspace, ANNUAL, home / "上报.hsa", force=True).path)
    with ports.workspaces.open(tmp_path / "office") as workspace:
        merge_hand_ins(ports, workspace, ANNUAL, files)
    return tmp_path / "office"


def collect_page(window: MainWindow) -> CollectPage:
    window.show_page("collect")
    page = window.page("collect")
    assert isinstance(page, CollectPage)
    return page


def said(window: MainWindow) -> str:
    return window.ui.task_bar.ui.message_label.text()


def test_a_conflict_is_seen_side_by_side_and_resolved(
    qtbot: QtBot, make_window: MakeWindow, ports: Ports, forked: Path
) -> None:
    window = make_window(forked)
    page = collect_page(window)
    qtbot.waitUntil(page.ui.resolve_button.isVisible, timeout=WAIT)
    page.ui.resolve_button.click()
    panel = page.ui.conflict_panel
    qtbot.waitUntil(panel.isVisible, timeout=WAIT)
    model = panel.model
    assert model.rowCount() == 2
    values = {model.index(0, column).data() for column in (3, 4)}
    assert values == {"甲", "乙"}
    assert model.index(1, 1).data() == "完成情况"
    blank = next(column for column in (3, 4) if model.index(1, column).data() == "（空）")
    assert model.index(1, blank).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked

    wanted = next(column for column in (3, 4) if model.index(0, column).data() == "乙")
    panel.ui.conflict_table.setCurrentIndex(model.index(0, wanted))
    qtbot.keyClick(panel.ui.conflict_table, Qt.Key.Key_Space)
    assert model.index(0, wanted).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    panel.ui.resolve_button.click()
    qtbot.waitUntil(lambda: "已处理 审计科 的冲突" in said(window), timeout=WAIT)
    qtbot.waitUntil(lambda: not page.ui.resolve_button.isVisible(), timeout=WAIT)
    assert not panel.isVisible()
    assert window.desk is not None
    rows = (page.departments.row(number) for number in range(page.departments.rowCount()))
    item = next(item for item in rows if item.row.department.name == "审计科")
    texts = {entry.narrative for entry in item.row.submission.statement.entries}
    assert texts == {"乙", "甲"}


def test_a_whole_hand_in_is_taken_by_its_heading(qtbot: QtBot, make_window: MakeWindow, forked: Path) -> None:
    page = collect_page(make_window(forked))
    qtbot.waitUntil(page.ui.resolve_button.isVisible, timeout=WAIT)
    page.ui.resolve_button.click()
    panel = page.ui.conflict_panel
    qtbot.waitUntil(panel.isVisible, timeout=WAIT)
    panel.ui.conflict_table.horizontalHeader().sectionClicked.emit(4)
    assert len({choice.take for choice in panel.model.choices()}) == 1
    panel.ui.later_button.click()
    assert not panel.isVisible()
    assert page.ui.resolve_button.isVisible()


def test_a_merge_is_undone_after_asking(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, forked: Path
) -> None:
    window = make_window(forked)
    page = collect_page(window)
    prompts.agrees = False
    page.ui.undo_button.click()
    assert prompts.asked == ["撤销最近一次合并？"]
    prompts.agrees = True
    page.ui.undo_button.click()
    qtbot.waitUntil(lambda: "移出 2 个上报件" in said(window), timeout=WAIT)
    qtbot.waitUntil(lambda: "已收 0" in page.ui.summary_label.text(), timeout=WAIT)
    assert not page.ui.resolve_button.isVisible()


def test_what_cannot_be_undone_says_why(
    qtbot: QtBot, make_window: MakeWindow, ports: Ports, tmp_path: Path, forked: Path
) -> None:
    empty = Path(shutil.copytree(forked, tmp_path / "empty"))
    with ports.workspaces.open(empty) as workspace:
        batch = workspace.newest_batch()
        assert batch is not None
        workspace.take_back(batch)
    window = make_window(empty)
    collect_page(window).ui.undo_button.click()
    qtbot.waitUntil(lambda: "没有可撤销的合并" in window.ui.error_bar.text, timeout=WAIT)


def test_the_reminder_is_copied(qtbot: QtBot, make_window: MakeWindow, forked: Path) -> None:
    window = make_window(forked)
    QGuiApplication.clipboard().clear()
    collect_page(window).ui.chase_button.click()
    qtbot.waitUntil(lambda: "催办通知已复制" in said(window), timeout=WAIT)
    text = QGuiApplication.clipboard().text()
    assert "医务科" in text and "上报件冲突：审计科" in text
