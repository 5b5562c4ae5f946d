"""下发: what each department got, and task packages and Excel forms in one go."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from hospital_assess.application.create_office import create_office
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.ports import Ports
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.submit import submit
from hospital_assess.bootstrap import wire
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.issue_page import IssuePage
from hospital_assess.ui.theme import Appearance, TextSize, Theme
from tests.ui.conftest import FakePrompts

WAIT = 20_000
ANNUAL = PeriodId.ANNUAL
MakeWindow = Callable[[Path | None], MainWindow]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that issued one task package and merged its hand-in."""
    ports, folder = wire(), tmp_path_factory.mktemp("issuing")
    create_office(ports, folder / "office")
    with ports.workspaces.open(folder / "office") as office:
        (package,) = issue_packages(ports, office, folder, ["审计科"])
        receive_package(ports, package, folder / "home")
        with ports.workspaces.open(folder / "home") as home:
            file = submit(ports, home, ANNUAL, folder, force=True).path
        merge_hand_ins(ports, office, ANNUAL, [file])
    return folder / "office"


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "office"))


@pytest.fixture
def window(make_window: MakeWindow, office: Path) -> MainWindow:
    return make_window(office)


@pytest.fixture
def page(window: MainWindow) -> IssuePage:
    shown = window.page("issue")
    assert isinstance(shown, IssuePage)
    return shown


def choose(page: IssuePage, text: str) -> None:
    page.ui.search_edit.setText(text)
    page.ui.department_table.selectRow(0)


def files(page: IssuePage) -> list[str]:
    return [page.ui.files_list.item(row).text() for row in range(page.ui.files_list.count())]


def cells(page: IssuePage, text: str) -> dict[str, str]:
    """What the table says of the first department with a text."""
    page.ui.search_edit.setText(text)
    titles = [
        page.filter.headerData(column, page.ui.department_table.horizontalHeader().orientation()) for column in range(8)
    ]
    return {title: page.filter.index(0, column).data() for column, title in enumerate(titles)}


def test_both_kinds_are_written_in_one_go(
    qtbot: QtBot,
    page: IssuePage,
    prompts: FakePrompts,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert page.ui.target_label.text() == "下发给全部 33 个科室"
    assert page.ui.plan_label.text() == "将写出任务包 32 个（1 个科室已有，不重发）。"
    choose(page, "护理")
    page.ui.forms_check.setChecked(True)
    assert page.ui.target_label.text() == "下发给护理部"
    assert page.ui.plan_label.text() == "将写出任务包 1 个、填报表 1 份。"
    prompts.folder = tmp_path / "出"
    page.ui.issue_button.click()
    qtbot.waitUntil(lambda: page.ui.side.currentWidget() is page.ui.result_page, timeout=WAIT)
    assert files(page) == ["2023-护理部-下发.hsa", "2023-护理部-填报表.xlsx"]
    assert all((tmp_path / "出" / name).is_file() for name in files(page))
    qtbot.waitUntil(lambda: "已有任务包 2，已发填报表 1" in page.ui.summary_label.text(), timeout=WAIT)
    row = cells(page, "护理")
    assert row["任务包"].startswith("20") and row["填报表"].startswith("20") and row["密钥"] == "有效"
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    page.ui.folder_button.click()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "出"]
    page.ui.done_button.click()
    assert page.ui.side.currentWidget() is page.ui.options_page


def test_departments_are_filtered_by_what_they_got(page: IssuePage) -> None:
    box = page.ui.filter_box
    assert [box.itemText(row) for row in range(box.count())] == [
        "全部科室（33）",
        "未下发（32）",
        "已下发（1）",
        "任务包待更新（0）",
        "未上报（32）",
    ]
    box.setCurrentIndex(2)
    assert page.filter.rowCount() == 1
    assert page.filter.index(0, 0).data() == "审计科"


def test_issuing_again_warns_asks_and_lists_what_came_under_the_old_key(
    qtbot: QtBot, page: IssuePage, prompts: FakePrompts, tmp_path: Path
) -> None:
    choose(page, "审计")
    assert page.ui.plan_label.text().startswith("没有要写出的文件")
    assert not page.ui.issue_button.isEnabled()
    assert page.ui.reissue_label.isHidden()
    page.ui.reissue_check.setChecked(True)
    assert "立即作废" in page.ui.reissue_label.text() and not page.ui.reissue_label.isHidden()
    prompts.folder, prompts.agrees = tmp_path / "再", False
    page.ui.issue_button.click()
    assert prompts.asked == ["重新下发 1 个科室的任务包？"]
    prompts.agrees = True
    page.ui.issue_button.click()
    qtbot.waitUntil(lambda: page.ui.side.currentWidget() is page.ui.result_page, timeout=WAIT)
    assert page.ui.revoked_list.count() == 1
    assert page.ui.revoked_list.item(0).text().startswith("审计科 年度 第 1 版（")
    qtbot.waitUntil(lambda: cells(page, "审计")["密钥"] == "已换 1 次", timeout=WAIT)
    assert not page.ui.reissue_check.isChecked()


def test_a_typed_passphrase_has_to_be_typed_twice_alike(
    qtbot: QtBot, page: IssuePage, prompts: FakePrompts, ports: Ports, tmp_path: Path
) -> None:
    choose(page, "工会")
    page.ui.seal_box.setCurrentIndex(page.ui.seal_box.findData("typed"))
    prompts.folder = tmp_path / "密"
    page.ui.issue_button.click()
    assert "还没有填写口令" in page.ui.seal_hint.text() and prompts.asked == []
    page.ui.passphrase_edit.setText("山高水长")
    page.ui.again_edit.setText("山高水短")
    assert "两次填写的口令不一样" in page.ui.seal_hint.text()
    page.ui.again_edit.setText("山高水长")
    assert "不保存口令" in page.ui.seal_hint.text()
    page.ui.issue_button.click()
    qtbot.waitUntil(lambda: page.ui.side.currentWidget() is page.ui.result_page, timeout=WAIT)
    package = tmp_path / "密" / "2023-工会-下发.hsa"
    assert receive_package(ports, package, tmp_path / "home", passphrase="山高水长").department == "工会"
    page.ui.done_button.click()
    assert page.ui.passphrase_edit.text() == ""


def test_a_made_passphrase_is_shown_to_be_told(
    qtbot: QtBot, page: IssuePage, prompts: FakePrompts, ports: Ports, tmp_path: Path
) -> None:
    choose(page, "工会")
    page.ui.seal_box.setCurrentIndex(page.ui.seal_box.findData("made"))
    made = page.ui.made_label.text()
    assert page.ui.made_label.isVisible() and len(made) == 19
    prompts.folder = tmp_path / "密"
    page.ui.issue_button.click()
    qtbot.waitUntil(lambda: page.ui.side.currentWidget() is page.ui.result_page, timeout=WAIT)
    assert made in page.ui.result_hint.text()
    receive_package(ports, tmp_path / "密" / "2023-工会-下发.hsa", tmp_path / "home", passphrase=made)
    page.ui.done_button.click()
    assert page.ui.made_label.text() not in ("", made)


def test_a_cancelled_issue_says_where_the_finished_files_are(
    qtbot: QtBot, window: MainWindow, page: IssuePage, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.folder = tmp_path / "出"
    page.ui.issue_button.click()
    running = next(item for item in window.tasks.running if item.title)
    running.progressed.connect(lambda done, _total, _what: done >= 1 and running.cancel())
    qtbot.waitUntil(lambda: "已取消；此前写完的文件留在" in window.ui.task_bar.ui.message_label.text(), timeout=WAIT)
    written = len(list((tmp_path / "出").iterdir()))
    assert 1 <= written < 32
    qtbot.waitUntil(lambda: f"已有任务包 {written + 1}" in page.ui.summary_label.text(), timeout=WAIT)


def test_a_folder_that_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, page: IssuePage, prompts: FakePrompts, tmp_path: Path
) -> None:
    (tmp_path / "文件").write_text("不是文件夹", encoding="utf-8")
    prompts.folder = tmp_path / "文件"
    choose(page, "工会")
    page.ui.issue_button.click()
    qtbot.waitUntil(lambda: "文件" in window.ui.error_bar.text, timeout=WAIT)
    qtbot.waitUntil(page.ui.issue_button.isEnabled, timeout=WAIT)


def test_a_read_only_office_issues_nothing(make_window: MakeWindow, ports: Ports, office: Path) -> None:
    with ports.workspaces.open(office):
        page = make_window(office).page("issue")
        assert isinstance(page, IssuePage)
        assert page.departments.rowCount() == 33
        assert not page.ui.issue_button.isEnabled()


def test_no_cell_is_cut_on_a_small_screen_with_the_largest_letters(
    window: MainWindow, page: IssuePage, theme: Theme
) -> None:
    theme.use(Appearance.LIGHT, TextSize.LARGEST)
    window.resize(1093, 599)
    window.show()
    table = page.ui.department_table
    columns = range(table.model().columnCount())
    cut = [number for number in columns if table.columnWidth(number) < table.sizeHintForColumn(number)]
    room, taken = table.viewport().width(), sum(map(table.columnWidth, columns))
    assert cut == []
    assert taken == room
