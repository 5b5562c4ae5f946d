"""Proofs of a line are put into another order by keys, by menu and by mouse; every step can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from hospital_assess.application.department_desk import view_line
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.more_menu import MoreMenu
from hospital_assess.ui.pages.evidence_panel import EvidencePanel
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.widgets.evidence_list import EvidenceList

LINE, YEAR, WAIT = "2023-3.1.1-1", PeriodId.ANNUAL, 10_000


@pytest.fixture
def panel(qtbot: QtBot, fill: FillPage, tmp_path: Path) -> EvidencePanel:
    """Three proofs of a line."""
    files = [tmp_path / f"{name}.txt" for name in "甲乙丙"]
    for file in files:
        file.write_text(file.stem, encoding="utf-8")
    fill.go_to(LINE)
    panel = fill.evidence_panel
    panel.attach(files)
    qtbot.waitUntil(lambda: shown(panel) == "甲乙丙", timeout=WAIT)
    panel.ui.evidence_list.setCurrentIndex(panel.model.index(2))
    return panel


@pytest.fixture
def proofs(panel: EvidencePanel) -> EvidenceList:
    proofs = panel.ui.evidence_list
    assert isinstance(proofs, EvidenceList)
    return proofs


def shown(panel: EvidencePanel) -> str:
    return "".join(panel.model.index(row).data() for row in range(panel.model.rowCount()))


def on_disk(stored: Workspace) -> str:
    return "".join(item.title for item in view_line(stored, YEAR, LINE).evidence)


def test_alt_and_an_arrow_move_a_proof_that_stays_chosen(
    qtbot: QtBot, window: MainWindow, panel: EvidencePanel, proofs: EvidenceList, stored: Workspace
) -> None:
    window.activateWindow()
    panel.take_focus()
    qtbot.waitUntil(proofs.hasFocus, timeout=WAIT)
    for _step in range(3):  # the third finds it at the top already
        qtbot.keyClick(proofs, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert (shown(panel), proofs.currentIndex().row()) == ("丙甲乙", 0)
    assert panel.ui.title_edit.text() == "丙"
    qtbot.waitUntil(lambda: on_disk(stored) == "丙甲乙", timeout=WAIT)
    qtbot.keyClick(proofs, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(panel) == "甲丙乙"
    qtbot.waitUntil(lambda: on_disk(stored) == "甲丙乙", timeout=WAIT)
    assert shown(panel) == "甲丙乙"


def test_the_menu_of_the_list_moves_too(
    qtbot: QtBot, panel: EvidencePanel, proofs: EvidenceList, stored: Workspace
) -> None:
    assert proofs.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    actions: dict[str, QAction] = {action.text(): action for action in proofs.actions()}
    assert list(actions) == ["上移", "下移"]
    proofs.setCurrentIndex(panel.model.index(0))
    actions["下移"].trigger()
    qtbot.waitUntil(lambda: on_disk(stored) == "乙甲丙", timeout=WAIT)


def test_a_proof_is_dragged_between_others_and_never_onto_one(
    qtbot: QtBot, panel: EvidencePanel, proofs: EvidenceList, stored: Workspace
) -> None:
    # The offscreen platform drags nothing: this is what Qt asks for before a drag, and does at its end.
    model, flag = panel.model, Qt.ItemFlag
    assert proofs.dragDropMode() is QListView.DragDropMode.InternalMove
    assert proofs.dragEnabled() and model.supportedDropActions() == Qt.DropAction.MoveAction
    assert model.flags(model.index(2)) & flag.ItemIsDragEnabled
    assert not model.flags(model.index(0)) & flag.ItemIsDropEnabled
    mime = model.mimeData([model.index(2)])
    assert model.canDropMimeData(mime, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    assert model.moveRow(QModelIndex(), 2, QModelIndex(), 1)
    qtbot.waitUntil(lambda: on_disk(stored) == "甲丙乙", timeout=WAIT)


def test_files_dropped_on_the_list_are_for_the_panel(
    panel: EvidencePanel, proofs: EvidenceList, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "甲.txt"))])
    where, keys = QPoint(5, 5), Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(proofs.viewport(), enter)
    assert enter.isAccepted()
    assert panel.ui.drop_label.property("level") == "over"


def test_every_move_is_a_step_that_can_be_undone(
    qtbot: QtBot, window: MainWindow, fill: FillPage, panel: EvidencePanel, proofs: EvidenceList, stored: Workspace
) -> None:
    menu = window.findChild(MoreMenu)
    assert menu is not None
    proofs.move_current(-1)
    proofs.move_current(-1)
    qtbot.waitUntil(lambda: on_disk(stored) == "丙甲乙", timeout=WAIT)
    assert "佐证顺序" in menu.undo_action.text()
    fill.step(1)
    menu.undo_action.trigger()
    assert fill.line == LINE
    qtbot.waitUntil(lambda: on_disk(stored) == "甲丙乙" == shown(panel), timeout=WAIT)
    menu.undo_action.trigger()
    qtbot.waitUntil(lambda: on_disk(stored) == "甲乙丙" == shown(panel), timeout=WAIT)
    menu.redo_action.trigger()
    qtbot.waitUntil(lambda: on_disk(stored) == "甲丙乙" == shown(panel), timeout=WAIT)


def test_undoing_goes_to_the_proofs_in_the_grid_too(
    qtbot: QtBot, window: MainWindow, panel: EvidencePanel, proofs: EvidenceList, stored: Workspace
) -> None:
    menu = window.findChild(MoreMenu)
    assert menu is not None
    proofs.move_current(-1)
    window.show_page("grid")
    menu.undo_action.trigger()
    page = window.page("grid")
    assert page is not None and window.ui.pages.currentWidget() is page
    assert page.cell == (LINE, "proofs")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: on_disk(stored) == "甲乙丙", timeout=WAIT)


def test_moving_one_row_leaves_a_sound_model(panel: EvidencePanel) -> None:
    tester = QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is panel.model
    none, orders = QModelIndex(), []
    panel.model.reordered.connect(orders.append)
    refused = [(0, 0), (0, 1), (3, 0), (0, 4)]
    assert not any(panel.model.moveRow(none, row, none, before) for row, before in refused)
    assert panel.model.moveRow(none, 0, none, 3) and shown(panel) == "乙丙甲"
    assert panel.model.moveRow(none, 1, none, 0) and shown(panel) == "丙乙甲"
    assert len(orders) == 2


def test_a_workspace_that_is_only_read_keeps_its_order(
    panel: EvidencePanel, proofs: EvidenceList, stored: Workspace
) -> None:
    panel.model.is_writable = False
    proofs.set_writable(writable=False)
    proofs.move_current(-1)
    assert (shown(panel), on_disk(stored)) == ("甲乙丙", "甲乙丙")
    assert proofs.dragDropMode() is QListView.DragDropMode.NoDragDrop
    assert not proofs.up_action.isEnabled() and not proofs.down_action.isEnabled()
