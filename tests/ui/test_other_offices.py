"""收件 of an office that is not alone: offices below it, and reviewers on other computers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hospital_assess.application.create_office import create_office
from hospital_assess.application.ports import Ports
from hospital_assess.ui.main_window import MainWindow
from tests.journeys.tree_samples import Tree
from tests.ui.collecting_steps import WAIT, cell, collect_page, merge, said

MakeWindow = Callable[[Path | None], MainWindow]


def test_an_office_below_is_shown_by_itself(qtbot: QtBot, make_window: MakeWindow, cli, tmp_path: Path) -> None:
    tree = Tree(cli, tmp_path)
    upper, lower = tree.office("总院"), tree.office("分院")
    home = tree.department(lower, "审计科")
    tree.fill(home)
    tree.merge(lower, tree.hand_in(home))
    tree.enrol(upper, lower)
    window = make_window(upper)
    window.take_files([tree.collect(lower)])
    page = collect_page(window)
    qtbot.waitUntil(lambda: not page.ui.rehearsal.isHidden(), timeout=WAIT)
    assert [page.outcomes.index(0, column).data() for column in (1, 3)] == ["分院", "新增"]
    assert "汇总件" in page.outcomes.index(0, 4).data() and page.ui.organization_box.isHidden()
    qtbot.waitUntil(page.ui.accept_button.isEnabled, timeout=WAIT)
    page.ui.accept_button.click()
    box = page.ui.organization_box
    qtbot.waitUntil(lambda: not box.isHidden(), timeout=WAIT)
    assert [box.itemText(row) for row in range(box.count())] == ["总院", "分院"]
    assert "已收 0" in page.ui.summary_label.text()
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: "已收 1" in page.ui.summary_label.text(), timeout=WAIT)
    assert cell(page, "审计科", "收件") == "已收" and cell(page, "审计科", "备注") == ""
    assert not page.ui.receipt_button.isEnabled() and not page.ui.paper_bar.isEnabled()
    page.ui.undo_button.click()
    qtbot.waitUntil(lambda: "1 个单位的汇总件" in said(window), timeout=WAIT)
    qtbot.waitUntil(box.isHidden, timeout=WAIT)
    assert page.ui.receipt_button.isEnabled()


def test_reviewers_who_differ_are_named(qtbot: QtBot, make_window: MakeWindow, cli, tmp_path: Path) -> None:
    tree = Tree(cli, tmp_path)
    office = tree.office("医院")
    home = tree.department(office, "审计科")
    tree.fill(home)
    tree.merge(office, tree.hand_in(home))
    tree.do("backup", office, "--out", tmp_path / "备份")
    tree.do("restore", tmp_path / "备份", "--into", tmp_path / "副本")
    line = tree.status(home)["entries"][0]["line"]
    for desk, score in ((office, "0.1"), (tmp_path / "副本", "0.3")):
        verdict = {"line": line, "verdict": "adjusted", "score": score, "reviewer": "某人", "comment": "改"}
        tree.review(desk, "审计科", [verdict])
    window = make_window(office)
    page = collect_page(window)
    assert page.ui.dispute_frame.isHidden()
    merge(qtbot, window, [tree.collect(tmp_path / "副本")])
    qtbot.waitUntil(lambda: not page.ui.dispute_frame.isHidden(), timeout=WAIT)
    assert page.ui.dispute_label.text().startswith("1 个条目的复核意见不一致，暂不计分：审计科 1 条。")
    assert cell(page, "审计科", "备注") == "1 条意见不一"


@pytest.mark.parametrize("key", ["collect", "report"])
def test_an_office_opens_where_it_was_left(
    qtbot: QtBot, make_window: MakeWindow, ports: Ports, tmp_path: Path, key: str
) -> None:
    create_office(ports, tmp_path / "office")
    window = make_window(tmp_path / "office")
    window.show_page(key)
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        window.open_workspace(tmp_path / "office")
    assert window.page(key) is not None and window.page("issue") is None
