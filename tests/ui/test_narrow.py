"""A pane that was made narrow cuts nothing of the answer."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hospital_assess.ui.controls.stages import StageRow
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.theme import Appearance, TextSize, Theme
from hospital_assess.ui.widgets.chip_row import ChipRow
from hospital_assess.ui.widgets.segment import Segment

LINE = "2023-3.1.1-1"
WAIT = 10_000


@pytest.fixture
def fill(window: MainWindow) -> FillPage:
    page = window.page("fill")
    assert isinstance(page, FillPage)
    page.go_to(LINE)
    return page


@pytest.mark.parametrize("size", TextSize)
def test_every_button_of_the_answer_has_room_for_its_words_and_the_tick(
    qtbot: QtBot, window: MainWindow, fill: FillPage, theme: Theme, size: TextSize
) -> None:
    theme.use(Appearance.LIGHT, size)
    window.resize(1093, 589)
    fill.ui.splitter.moveSplitter(600, 1)
    fill.ui.splitter.moveSplitter(0, 2)
    panel = fill.ui.answer_panel

    def settled() -> None:
        segments = [button for button in panel.findChildren(Segment) if button.isVisible()]
        assert len(segments) > 10
        assert panel.width() == panel.minimumWidth()
        assert [button.text() for button in segments if button.width() < button.full_width] == []
        assert panel.ui.body.width() <= panel.ui.scroll.viewport().width()

    qtbot.waitUntil(settled, timeout=WAIT)


def test_the_day_stands_beside_the_degrees_where_there_is_room(
    qtbot: QtBot, window: MainWindow, fill: FillPage
) -> None:
    window.resize(1093, 589)
    row = next(row for row in fill.ui.answer_panel.findChildren(StageRow) if row.isVisible())
    buttons = list(row.buttons.values())
    qtbot.waitUntil(lambda: row.day_edit.x() > buttons[-1].x(), timeout=WAIT)
    fill.ui.splitter.moveSplitter(600, 1)
    fill.ui.splitter.moveSplitter(0, 2)
    qtbot.waitUntil(lambda: row.day_edit.y() > buttons[-1].geometry().bottom(), timeout=WAIT)


def test_chips_go_on_in_the_next_row(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    chips = [QLabel(text, row) for text in ("时限 2023-12-31", "截至本期应完成 1/3 个节点", "★ 核心指标", "缺佐证")]
    row.resize(row.sizeHint())
    row.show()
    assert len({chip.y() for chip in chips}) == 1
    width = row.minimumSizeHint().width() + 10
    row.resize(width, row.heightForWidth(width))
    assert len({chip.y() for chip in chips}) > 1
    assert all(row.rect().contains(chip.geometry()) for chip in chips)
    chips[1].hide()
    qtbot.waitUntil(lambda: row.heightForWidth(width) < row.height(), timeout=WAIT)
    assert not any(one.geometry().intersects(other.geometry()) for one in chips[2:] for other in chips[:1])
