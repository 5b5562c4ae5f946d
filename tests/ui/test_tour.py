"""新手引导: four steps by keyboard or mouse, once, and again from the menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hospital_assess.application.create_office import create_office
from hospital_assess.ui import window as window_module
from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.tour import Tour, show_round

WAIT = 10_000


def tour_of(window: MainWindow) -> Tour | None:
    return window.findChild(Tour)


@pytest.fixture
def tour(qtbot: QtBot, window: MainWindow, fill: FillPage) -> Tour:
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    fill.ui.line_tree.setFocus()
    window.ui.more_button.menu().tour_action.trigger()
    found = tour_of(window)
    assert found is not None
    return found


def test_four_steps_lead_from_the_line_to_the_hand_in(qtbot: QtBot, window: MainWindow, tour: Tour, memory) -> None:
    framed = []
    for number, (title, _text) in enumerate(words.STEPS, 1):
        assert tour.bar.ui.title_label.text() == title()
        assert tour.bar.ui.step_label.text() == f"{number}/4"
        framed.append([target.objectName() for target in tour.spotlight.targets])
        assert tour.spotlight.isVisible() and all(target.isVisible() for target in tour.spotlight.targets)
        assert not memory.was_shown_round
        qtbot.keyClick(tour.bar.ui.next_button, Qt.Key.Key_Return if number % 2 else Qt.Key.Key_Space)
    assert framed[0] == ["line_pane"] and framed[1] == ["answer_panel"] and framed[2] == ["evidence_holder"]
    assert "report_page_button" in framed[3] and "submit_page_button" in framed[3]
    assert memory.was_shown_round and tour_of(window) is None


def test_a_step_back_and_another_page_are_no_dead_ends(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    assert not tour.bar.ui.back_button.isEnabled()
    tour.bar.ui.next_button.click()
    window.show_page("check")
    assert not tour.spotlight.isVisible()
    tour.bar.ui.back_button.click()
    assert tour.step == 0 and tour.spotlight.isVisible()
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)


def test_arrows_go_on_and_back_and_stay_in_the_bar(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    button, steps = tour.bar.ui.next_button, []
    for key in (Qt.Key.Key_Left, *3 * (Qt.Key.Key_Right,), Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(button, key)
        steps.append(tour.step)
    assert steps == [0, 1, 2, 3, 3, 2]
    assert QApplication.focusWidget() is button
    tour.end()


def test_escape_skips_it_and_gives_the_focus_back(
    qtbot: QtBot, window: MainWindow, fill: FillPage, tour: Tour, memory: Preferences
) -> None:
    assert QApplication.focusWidget() is tour.bar.ui.next_button
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert memory.was_shown_round and tour_of(window) is None
    assert QApplication.focusWidget() is fill.ui.line_tree


def test_who_is_typing_goes_on_typing(qtbot: QtBot, window: MainWindow, fill: FillPage) -> None:
    edit = fill.ui.answer_panel.ui.narrative_edit
    edit.setFocus()
    show_round(window)
    assert edit.hasFocus()
    tour = tour_of(window)
    assert tour is not None
    show_round(window)
    assert len(window.findChildren(Tour)) == 1


def test_nothing_under_the_frame_is_blocked(qtbot: QtBot, window: MainWindow, fill: FillPage, tour: Tour) -> None:
    assert tour.spotlight.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    shown = fill.line
    fill.step(1)
    assert fill.line != shown and tour.bar.isVisible()


def test_it_comes_by_itself_only_to_who_never_saw_it(window: MainWindow, memory: Preferences) -> None:
    memory.was_shown_round = True
    window_module.welcome(window)
    assert tour_of(window) is None
    memory.was_shown_round = False
    window_module.welcome(window)
    assert tour_of(window) is not None


def test_it_goes_with_its_desk(qtbot: QtBot, window: MainWindow, tour: Tour) -> None:
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        window.leave_to_start()
    qtbot.waitUntil(lambda: tour_of(window) is None, timeout=WAIT)
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)


def test_an_office_has_none(qtbot: QtBot, make_window, ports, tmp_path) -> None:
    create_office(ports, tmp_path / "office")
    window = make_window(tmp_path / "office")
    show_round(window)
    assert tour_of(window) is None
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
