"""看板: charts on the screen, the lines behind them, and the way to other programs, files and paper."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from hospital_assess.application.build_charts import CHART_NAMES
from hospital_assess.application.charts import LineKey
from hospital_assess.application.create_office import create_office
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.submit import submit
from hospital_assess.bootstrap import wire
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.chart_rendering import SHARP
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.board_page import BoardPage
from hospital_assess.ui.theme import Appearance, TextSize, Theme
from tests.journeys.tree_samples import Tree
from tests.ui.collecting_steps import WAIT, collect_page, merge, said
from tests.ui.conftest import FakePrompts

MakeWindow = Callable[[Path | None], MainWindow]
FIRST, SECOND = "审计科", "工会"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the hand-in of one department, and that of another one still to be merged."""
    ports, folder = wire(), tmp_path_factory.mktemp("board")
    create_office(ports, folder / "office")
    with ports.workspaces.open(folder / "office") as office:
        for package in issue_packages(ports, office, folder, [FIRST, SECOND]):
            home = folder / package.stem
            receive_package(ports, package, home)
            with ports.workspaces.open(home) as workspace:
                name = FIRST if FIRST in package.name else SECOND
                submit(ports, workspace, PeriodId.ANNUAL, folder, force=True).path.rename(folder / f"{name}.hsa")
        merge_hand_ins(ports, office, PeriodId.ANNUAL, [folder / f"{FIRST}.hsa"])
    return folder


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template / "office", tmp_path / "office"))


@pytest.fixture
def window(make_window: MakeWindow, office: Path) -> MainWindow:
    return make_window(office)


@pytest.fixture
def board(qtbot: QtBot, window: MainWindow) -> BoardPage:
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: MainWindow) -> BoardPage:
    window.show_page("board")
    page = window.page("board")
    assert isinstance(page, BoardPage)
    window.resize(1093, 580)
    qtbot.waitUntil(lambda: is_settled(page), timeout=WAIT)
    return page


def is_settled(page: BoardPage) -> bool:
    """The chart that is chosen is on screen, drawn for the room that there is."""
    bar = page.ui.chart_view.verticalScrollBar().sizeHint().width()
    room = QSize(page.ui.splitter.width() - bar, page.ui.splitter.height())
    return page.drawn is not None and (page.drawn.chart.kind, page.drawn.room) == (page.kind, room)


def choose(qtbot: QtBot, page: BoardPage, kind: str) -> None:
    page.choose(kind)
    qtbot.waitUntil(lambda: is_settled(page), timeout=WAIT)


def department(page: BoardPage, name: str) -> LineKey:
    assert page.board is not None
    return LineKey(department=page.board.book.scheme.department_named(name).id)


def click(qtbot: QtBot, page: BoardPage, key: LineKey) -> None:
    place: QPoint = page.ui.chart_view.canvas.place_of(key).center()
    qtbot.mouseClick(page.ui.chart_view.canvas, Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGEST])
def test_every_chart_fills_the_width_and_says_what_it_is(
    qtbot: QtBot, window: MainWindow, board: BoardPage, theme: Theme, size: TextSize
) -> None:
    theme.use(Appearance.LIGHT, size)
    window.resize(1093, 580)
    assert window.minimumSizeHint().width() <= 1093
    for kind in CHART_NAMES:
        choose(qtbot, board, kind)
        assert board.drawn is not None
        view = board.ui.chart_view
        assert view.horizontalScrollBar().maximum() == 0
        assert view.canvas.accessibleName() == board.drawn.chart.caption.title
        ground = board.drawn.image.pixelColor(0, 0)
        assert ground == Qt.GlobalColor.white
        row = range(0, board.drawn.image.width(), 3)
        title = round(24 * board.drawn.image.devicePixelRatio())
        assert any(board.drawn.image.pixelColor(x, title) != ground for x in row), "the title is written"


def test_a_click_opens_the_lines_behind(qtbot: QtBot, board: BoardPage) -> None:
    assert board.ui.lines_pane.isHidden()
    key = department(board, FIRST)
    click(qtbot, board, key)
    lines = board.shown_lines()
    assert {line.department for line in lines} == {FIRST}
    assert board.board is not None and len(lines) == len(board.board.book.dossiers[key.department].lines())
    assert board.ui.lines_label.text() == f"{FIRST}：{len(lines)} 条"
    assert board.ui.chart_view.horizontalScrollBar().maximum() == 0
    assert board.ui.lines_table.horizontalScrollBar().maximum() == 0
    board.ui.close_button.click()
    assert board.ui.lines_pane.isHidden() and board.ui.chart_view.canvas.at is None


def test_the_mouse_tells_what_a_click_would_open(board: BoardPage) -> None:
    canvas = board.ui.chart_view.canvas
    for point, shape in (
        (canvas.place_of(department(board, FIRST)).center(), Qt.CursorShape.PointingHandCursor),
        (QPoint(1, 1), Qt.CursorShape.ArrowCursor),
    ):
        place, none = QPointF(point), Qt.MouseButton.NoButton
        moved = QMouseEvent(
            QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier
        )
        QGuiApplication.sendEvent(canvas, moved)
        assert canvas.cursor().shape() is shape


def test_another_chart_closes_the_lines(qtbot: QtBot, board: BoardPage) -> None:
    click(qtbot, board, department(board, FIRST))
    choose(qtbot, board, "states")
    assert board.ui.lines_pane.isHidden()


def test_all_goes_by_keyboard(qtbot: QtBot, board: BoardPage) -> None:
    choose(qtbot, board, "score-map")
    canvas = board.ui.chart_view.canvas
    board.ui.chart_box.setFocus()
    qtbot.keyClick(board.ui.chart_box, Qt.Key.Key_Tab)
    assert canvas.hasFocus() and canvas.at is None
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert board.ui.lines_pane.isHidden(), "nothing is chosen yet"
    seen = []
    for key in ("Home", "Right", "Left", "Down", "Up", "End"):
        qtbot.keyClick(canvas, Qt.Key[f"Key_{key}"])
        assert board.board is not None and canvas.at is not None
        assert canvas.accessibleDescription() == board.board.heading(canvas.at)
        seen.append(canvas.at)
    home, right, left, down, up, last = map(canvas.place_of, seen)
    assert right.left() >= home.right() and left.right() <= right.left() + 1
    assert down.top() >= left.bottom() and up.bottom() <= down.top() + 1
    assert board.drawn is not None and canvas.at == board.drawn.picture.regions[-1].key != seen[0]
    assert board.ui.chart_view.viewport().rect().intersects(last.translated(canvas.pos())), "it is in sight"
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert board.shown_lines()
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert board.ui.lines_table.hasFocus()
    qtbot.keyClick(board.ui.lines_table, Qt.Key.Key_Escape)
    assert board.ui.lines_pane.isHidden() and canvas.hasFocus()


def test_the_picture_is_copied_sharp_enough_for_a_slide(qtbot: QtBot, window: MainWindow, board: BoardPage) -> None:
    QGuiApplication.clipboard().clear()
    board.ui.copy_button.click()
    qtbot.waitUntil(lambda: "图片已复制" in said(window), timeout=WAIT)
    image = QGuiApplication.clipboard().image()
    assert board.drawn is not None
    assert image.width() == round(board.drawn.picture.width * SHARP)
    assert image.pixelColor(1, 1) == Qt.GlobalColor.white


def test_the_chart_is_saved_as_pdf_and_as_picture(
    qtbot: QtBot, window: MainWindow, board: BoardPage, prompts: FakePrompts, tmp_path: Path
) -> None:
    for ending in (".pdf", ".PNG"):
        prompts.target = tmp_path / f"图{ending}"
        board.ui.save_button.click()
        qtbot.waitUntil(lambda: str(prompts.target) in said(window), timeout=WAIT)
    assert prompts.suggested[0].name == "2023-绍兴市中医院-科室得分排名（赛马）.pdf"
    text = PdfReader(tmp_path / "图.pdf").pages[0].extract_text()
    assert FIRST in text and "校验码" in text
    assert board.drawn is not None
    assert QImage(str(tmp_path / "图.PNG")).width() == round(board.drawn.picture.width * SHARP)


def test_a_folder_that_takes_nothing_is_named(
    qtbot: QtBot, window: MainWindow, board: BoardPage, prompts: FakePrompts, tmp_path: Path
) -> None:
    (tmp_path / "档案").write_text("一个文件", encoding="utf-8")
    prompts.target = tmp_path / "档案" / "图.png"
    board.ui.save_button.click()
    qtbot.waitUntil(lambda: not window.ui.error_bar.isHidden(), timeout=WAIT)
    assert "档案" in window.ui.error_bar.text


def test_the_chart_is_printed_by_itself(
    qtbot: QtBot, window: MainWindow, board: BoardPage, prompts: FakePrompts, tmp_path: Path
) -> None:
    def prepare(printer: object) -> bool:
        assert isinstance(printer, QPrinter)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "打印.pdf"))
        return True

    board.ui.print_button.click()
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    assert not (tmp_path / "打印.pdf").exists(), "the person left the dialog"
    prompts.prepare_printer = prepare
    board.ui.print_button.click()
    qtbot.waitUntil(lambda: "1 页" in said(window), timeout=WAIT)
    (page,) = PdfReader(tmp_path / "打印.pdf").pages
    assert page.mediabox.width > page.mediabox.height


def test_what_is_merged_is_shown_and_open_lines_stay_open(
    qtbot: QtBot, window: MainWindow, board: BoardPage, template: Path
) -> None:
    key = department(board, FIRST)
    click(qtbot, board, key)
    merge(qtbot, window, [template / f"{SECOND}.hsa"])
    window.show_page("board")
    qtbot.waitUntil(lambda: board.board is not None and len(board.board.book.dossiers) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: not board.ui.chart_view.canvas.place_of(department(board, SECOND)).isEmpty(), timeout=WAIT)
    assert board.ui.chart_view.canvas.at == key and board.shown_lines()


def test_the_chart_comes_back_at_the_next_start(
    qtbot: QtBot, make_window: MakeWindow, window: MainWindow, board: BoardPage, office: Path
) -> None:
    choose(qtbot, board, "states")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    assert opened(qtbot, make_window(office)).kind == "states"


def test_a_wider_window_has_a_wider_chart(qtbot: QtBot, window: MainWindow, board: BoardPage) -> None:
    before = board.ui.chart_view.canvas.width()
    window.resize(1500, 800)
    qtbot.waitUntil(lambda: board.ui.chart_view.canvas.width() > before and is_settled(board), timeout=WAIT)
    assert board.ui.chart_view.horizontalScrollBar().maximum() == 0


def test_a_quarter_has_no_ranking_and_says_so(qtbot: QtBot, window: MainWindow, board: BoardPage) -> None:
    assert window.desk is not None
    window.desk.choose_period(PeriodId.Q1)
    qtbot.waitUntil(lambda: "不计分" in (board.drawn.chart.caption.empty if board.drawn else ""), timeout=WAIT)
    for button in (board.ui.copy_button, board.ui.save_button, board.ui.print_button):
        assert not button.isEnabled()


def test_an_office_below_has_charts_of_its_own(qtbot: QtBot, make_window: MakeWindow, cli, tmp_path: Path) -> None:
    tree = Tree(cli, tmp_path)
    upper, lower = tree.office("总院"), tree.office("分院")
    home = tree.department(lower, FIRST)
    tree.fill(home)
    tree.merge(lower, tree.hand_in(home))
    tree.enrol(upper, lower)
    window = make_window(upper)
    board = opened(qtbot, window)
    box = board.ui.organization_box
    assert box.isHidden() and board.drawn is not None and board.drawn.chart.caption.empty
    merge(qtbot, window, [tree.collect(lower)])
    window.show_page("board")
    qtbot.waitUntil(lambda: not box.isHidden(), timeout=WAIT)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: board.board is not None and board.board.organization == "分院", timeout=WAIT)
    qtbot.waitUntil(lambda: not board.ui.chart_view.canvas.place_of(department(board, FIRST)).isEmpty(), timeout=WAIT)
    collect_page(window).ui.undo_button.click()
    qtbot.waitUntil(lambda: "1 个单位的汇总件" in said(window), timeout=WAIT)
    window.show_page("board")
    qtbot.waitUntil(lambda: board.board is not None and board.board.organization == "总院", timeout=WAIT)
    assert box.isHidden()
