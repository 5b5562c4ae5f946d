"""F1: the shipped manual, opened where the person is."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hospital_assess import resources
from hospital_assess.ui import wording
from hospital_assess.ui.department_desk import DepartmentDesk
from hospital_assess.ui.dialogs.help_window import HelpWindow
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.manual import chapters, joined, small_pictures
from hospital_assess.ui.office_desk import OfficeDesk
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.theme import DARK, Appearance, Theme
from hospital_assess.ui.widgets.manual_view import ManualView

WAIT = 10_000
ROOT = Path(__file__).parents[2]


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, memory: Preferences) -> HelpWindow:
    window = HelpWindow(memory, QApplication.primaryScreen())
    qtbot.addWidget(window)
    window.show_page("check")
    return window


def chosen(window: HelpWindow) -> str:
    return window.ui.contents_list.currentItem().text()


def top_of(window: HelpWindow) -> str:
    """The heading at the top of the text."""
    view = window.ui.manual_view
    block = view.cursorForPosition(view.viewport().rect().topLeft()).block()
    while block.isValid() and not block.text():
        block = block.next()
    return block.text()


def test_a_chapter_near_the_end_is_reached_before_the_rest_is_laid_out(qtbot: QtBot, theme: Theme) -> None:
    view = ManualView()
    qtbot.addWidget(view)
    view.show_manual(resources.manual())
    view.resize(649, 580)
    view.show()
    row = view.row_of("设置")
    view.go_to(row)
    top = view.cursorForPosition(QPoint(40, 20)).block().text()
    assert top == view.chapters[row].title


def help_of(window: MainWindow) -> HelpWindow:
    window.show_help()
    found = [item for item in QApplication.topLevelWidgets() if isinstance(item, HelpWindow) and item.isVisible()]
    assert len(found) == 1
    return found[0]


def test_every_page_has_its_section_in_the_manual(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setMarkdown(resources.manual().read_text(encoding="utf-8"))
    titles = [chapter.title for chapter in chapters(document)]
    assert {*DepartmentDesk.pages, *OfficeDesk.pages, "start"} <= set(wording.HELP_SECTIONS)
    for page, words in wording.HELP_SECTIONS.items():
        assert [title for title in titles if words() in title], page


def test_every_picture_of_the_manual_is_there() -> None:
    manual = resources.manual()
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", manual.read_text(encoding="utf-8"))
    assert pictures
    for words, name in pictures:
        assert words and (manual.parent / name).is_file(), name


def test_the_wheel_carries_the_manual_where_the_program_looks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    carried = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    targets = {target: ROOT / source for source, target in carried.items()}
    assert targets["hospital_assess/resources/manual/manual.md"] == ROOT / "docs" / "用户手册.md"
    assert targets["hospital_assess/resources/manual/images"].is_dir()


@pytest.mark.parametrize("inside", ["package", "frozen"])
def test_the_manual_is_found_without_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str) -> None:
    package = tmp_path / "site" / "hospital_assess"
    root = package / "resources" if inside == "package" else tmp_path / "frozen" / "resources"
    (root / "manual").mkdir(parents=True)
    (root / "manual" / "manual.md").write_text("# 手册", encoding="utf-8")
    monkeypatch.setattr(resources, "_PACKAGE", package)
    monkeypatch.setattr(resources.sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    assert resources.manual() == root / "manual" / "manual.md"


def test_an_incomplete_installation_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "hospital_assess")
    with pytest.raises(FileNotFoundError):
        resources.manual()


def test_f1_opens_the_manual_at_the_page(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    assert window.ui.more_button.menu().help_action in window.actions()
    assert window.ui.more_button.menu().help_action.shortcut().toString() == "F1"
    for page in ("fill", "check", "submit"):
        window.show_page(page)
        shown = help_of(window)
        assert wording.HELP_SECTIONS[page]() in chosen(shown)
        assert top_of(shown) == chosen(shown)
    assert not shown.isModal()


def test_the_start_page_has_its_section(make_window) -> None:
    assert wording.HELP_SECTIONS["start"]() in chosen(help_of(make_window(None)))


def test_the_help_goes_with_the_window(qtbot: QtBot, window: MainWindow) -> None:
    shown = help_of(window)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    assert not shown.isVisible()


def test_the_contents_lead_to_each_chapter(shown: HelpWindow) -> None:
    contents = shown.ui.contents_list
    for row in range(4):
        contents.setCurrentRow(row)
        assert top_of(shown) == contents.item(row).text()


def test_scrolling_moves_the_place_in_the_contents(shown: HelpWindow) -> None:
    bar = shown.ui.manual_view.verticalScrollBar()
    bar.setValue(0)
    assert shown.ui.contents_list.currentRow() == 0
    bar.setValue(bar.maximum())
    assert shown.ui.contents_list.currentRow() > 3


def test_words_are_found_one_after_the_other(qtbot: QtBot, shown: HelpWindow) -> None:
    ui = shown.ui
    qtbot.keyClick(shown, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    ui.find_edit.setText("校验码")
    at, count = ui.manual_view.found
    assert count > 0 and ui.found_label.text() == wording.FOUND_AT(at=at, count=count)
    marks = ui.manual_view.extraSelections()
    assert {mark.cursor.selectedText() for mark in marks} == {"校验码"}
    ui.find_edit.setText("工作区")
    at, count = ui.manual_view.found
    qtbot.keyClick(ui.find_edit, Qt.Key.Key_Return)
    assert ui.manual_view.found == (at % count + 1, count)
    ui.previous_button.click()
    assert ui.manual_view.found == (at, count)


def test_words_that_are_not_there_are_said(qtbot: QtBot, shown: HelpWindow) -> None:
    shown.ui.find_edit.setText("没有的词语")
    assert shown.ui.found_label.text() == wording.NOT_FOUND()
    assert not shown.ui.next_button.isEnabled()
    qtbot.keyClick(shown.ui.find_edit, Qt.Key.Key_Escape)
    assert shown.ui.found_label.text() == ""
    qtbot.keyClick(shown.ui.find_edit, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_pictures_fit_and_a_missing_one_is_left_out(shown: HelpWindow) -> None:
    view = shown.ui.manual_view
    kind = QTextDocument.ResourceType.ImageResource.value
    page = view.loadResource(kind, QUrl("images/fill-page.png"))
    sheet = view.loadResource(kind, QUrl("images/sheet-form.png"))
    missing = view.loadResource(kind, QUrl("images/nothing.png"))
    widths = [picture.deviceIndependentSize().width() for picture in (missing, sheet, page)]
    assert widths == sorted(widths) and widths[0] <= 1
    assert widths[-1] < view.viewport().width()
    assert view.horizontalScrollBar().maximum() == 0
    shown.resize(1000, 600)
    assert view.loadResource(kind, QUrl("images/fill-page.png")).deviceIndependentSize().width() > widths[-1]
    assert top_of(shown) == chosen(shown)


@pytest.mark.parametrize("size", [(700, 500), (705, 500), (1000, 600)])
def test_a_resized_manual_stays_one_and_where_it_was(shown: HelpWindow, size: tuple[int, int]) -> None:
    view = shown.ui.manual_view
    shown.show_page("settings")
    for width, height in ((640, 480), size):
        shown.resize(width, height)
        QApplication.processEvents()
        assert len(chapters(view.document())) == len(view.chapters) == shown.ui.contents_list.count()
        heading = view.document().findBlock(view.chapters[shown.ui.contents_list.currentRow()].position)
        assert heading.text() == chosen(shown)
        assert 0 <= view.cursorRect(QTextCursor(heading)).top() < 40


def test_a_bar_that_ends_too_early_stops_nobody_on_the_way(shown: HelpWindow) -> None:
    bar = shown.ui.manual_view.verticalScrollBar()
    bar.setMaximum(bar.maximum() // 2)
    shown.show_page("settings")
    assert top_of(shown) == chosen(shown)


def test_the_manual_takes_the_colours_of_the_screen(theme: Theme, shown: HelpWindow) -> None:
    view = shown.ui.manual_view

    def colour_of_headings() -> str:
        block = view.document().findBlock(view.chapters[0].position)
        return str(block.begin().fragment().charFormat().foreground().color().name())

    before, row = colour_of_headings(), shown.ui.contents_list.currentRow()
    theme.use(Appearance.DARK)
    assert colour_of_headings() == DARK.accent != before
    assert shown.ui.contents_list.currentRow() == row


def test_tables_of_the_manual_are_dressed(shown: HelpWindow) -> None:
    frames = shown.ui.manual_view.document().rootFrame().childFrames()
    table = next(frame for frame in frames if isinstance(frame, QTextTable))
    assert table.format().borderCollapse()
    assert table.columns() == 4


def test_the_place_of_the_window_is_remembered(shown: HelpWindow, memory: Preferences) -> None:
    shown.close()
    assert not memory.bytes("help").isEmpty()


def test_a_sentence_over_two_lines_has_no_gap() -> None:
    assert joined("先试用：\n  用随附的计划\n\n下一段\n- 一\n- 二") == "先试用：用随附的计划\n\n下一段\n- 一\n- 二"


def test_pictures_in_tables_are_small() -> None:
    assert small_pictures("![a](x.png)\n| a | ![b](y.png) |\n") == {"y.png"}
