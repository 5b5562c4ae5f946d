"""The evidence page: everything is seen, found, linked, replaced, removed and restored there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from hospital_assess.application.list_evidence import EvidenceItem, Standing, list_evidence
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.entry import Evidence, Form, Scope
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.models.evidence_table import COLUMNS, EvidenceFilter, EvidenceTableModel
from hospital_assess.ui.pages.evidence_page import EvidencePage
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.theme import LETTERS, Appearance, TextSize, Theme
from tests.ui.conftest import FakePrompts

FIRST, SECOND = "2023-3.1.1-1", "2023-3.1.1-3"
YEAR = PeriodId.ANNUAL
WAIT = 10_000


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> EvidencePage:
    window.show_page("evidence")
    page = window.page("evidence")
    assert isinstance(page, EvidencePage)
    qtbot.waitSignal(page.shown, timeout=WAIT).wait()
    return page


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "材料"
    folder.mkdir()
    for number in range(3):
        (folder / f"通知{number}.txt").write_text("字" * (number + 1) * 100, encoding="utf-8")
    return sorted(folder.iterdir())


def listed(stored: Workspace) -> dict[str, EvidenceItem]:
    return {item.evidence.title: item for item in list_evidence(stored, YEAR)}


def titles(page: EvidencePage) -> list[str]:
    return [item.evidence.title for item in page.views.items]


def add(qtbot: QtBot, page: EvidencePage, paths: list[Path], *, line: str = "") -> None:
    """Add files, and link them at once where a line is named."""
    page.add(paths)
    qtbot.waitUntil(lambda: page.ui.side.currentWidget() is page.ui.picker, timeout=WAIT)
    if not line:
        page.ui.picker.ui.cancel_button.click()
        return
    page.ui.picker.tick(line)
    with qtbot.waitSignal(page.shown, timeout=WAIT):
        page.ui.picker.ui.link_button.click()


def drop(target: QWidget, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), action, mime, button, Qt.KeyboardModifier.NoModifier)
    target.dragEnterEvent(enter)
    assert enter.isAccepted()
    target.dropEvent(QDropEvent(QPointF(5, 5), action, mime, button, Qt.KeyboardModifier.NoModifier))


def choose(page: EvidencePage, title: str) -> None:
    page.choose(next(item.evidence.id for item in page.model.items if item.evidence.title == title))


def filter_by(page: EvidencePage, kind: str) -> None:
    page.ui.filter_box.setCurrentIndex(page.ui.filter_box.findData(kind))


# what comes in


def test_an_empty_page_says_how_to_begin(page: EvidencePage) -> None:
    assert page.ui.views.currentWidget() is page.ui.empty_page
    assert "拖到这里" in page.ui.empty_label.text()
    assert page.ui.side.currentWidget() is page.ui.nothing_page


def test_files_and_folders_are_dropped_and_linked(
    qtbot: QtBot, window: MainWindow, page: EvidencePage, stored: Workspace, files: list[Path], tmp_path: Path
) -> None:
    single = tmp_path / "单独.txt"
    single.write_text("单独")
    drop(window, [single, files[0].parent])
    qtbot.waitUntil(lambda: page.ui.side.currentWidget() is page.ui.picker, timeout=WAIT)
    assert "4 件" in page.ui.picker.ui.heading_label.text()
    page.ui.picker.tick(FIRST)
    page.ui.picker.tick(SECOND)
    page.ui.picker.ui.link_button.click()
    qtbot.waitUntil(lambda: len(listed(stored)["单独"].proved) == 2, timeout=WAIT)
    assert all(len(item.proved) == 2 for item in listed(stored).values())
    qtbot.waitUntil(lambda: page.ui.side.currentWidget() is page.ui.card, timeout=WAIT)


def test_what_is_not_linked_yet_is_found_by_the_filter(
    qtbot: QtBot, page: EvidencePage, stored: Workspace, files: list[Path]
) -> None:
    add(qtbot, page, files[:1])
    filter_by(page, "unlinked")
    assert titles(page) == ["通知0"]
    assert page.ui.filter_box.currentText() == "未关联（1）"


def test_a_text_and_a_picture_are_pasted(qtbot: QtBot, page: EvidencePage, stored: Workspace) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("群里的通知：周五前报送")
    page.paste()
    qtbot.waitUntil(lambda: any(title.startswith("粘贴文字-") for title in listed(stored)), timeout=WAIT)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    clipboard.setImage(picture)
    page.paste()
    qtbot.waitUntil(lambda: any(title.startswith("截图-") for title in listed(stored)), timeout=WAIT)
    qtbot.waitUntil(lambda: len(page.model.items) == 2, timeout=WAIT)


def test_copied_files_are_pasted(qtbot: QtBot, page: EvidencePage, stored: Workspace, files: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    QGuiApplication.clipboard().setMimeData(mime)
    page.paste()
    qtbot.waitUntil(lambda: len(listed(stored)) == 3, timeout=WAIT)
    qtbot.waitUntil(lambda: page.ui.side.currentWidget() is page.ui.picker, timeout=WAIT)


def test_paper_is_recorded(qtbot: QtBot, page: EvidencePage, stored: Workspace) -> None:
    page.ui.record_button.click()
    panel = page.ui.recorder
    panel.ui.title_edit.setText("会议签到表")
    panel.ui.record_button.click()
    assert "存放地点和保管人" in panel.ui.error_label.text() and panel.ui.error_label.isVisible()
    panel.ui.place_edit.setText("医务科资料柜，科秘书")
    panel.ui.record_button.click()
    qtbot.waitUntil(lambda: "会议签到表" in listed(stored), timeout=WAIT)
    assert listed(stored)["会议签到表"].evidence.form is Form.PAPER
    qtbot.waitUntil(lambda: page.ui.side.currentWidget() is page.ui.picker, timeout=WAIT)
    page.ui.picker.ui.cancel_button.click()
    assert "医务科资料柜" in page.ui.card.ui.preview.message_label.text()


def test_what_is_being_typed_outlives_a_reading(qtbot: QtBot, page: EvidencePage, files: list[Path]) -> None:
    add(qtbot, page, files[:1])
    page.ui.record_button.click()
    page.ui.recorder.ui.title_edit.setText("会议签到表")
    with qtbot.waitSignal(page.shown, timeout=WAIT):
        page.read()
    assert page.ui.recorder.isVisible()
    assert page.ui.recorder.ui.title_edit.text() == "会议签到表"


def test_files_that_cannot_be_read_are_listed_once(
    qtbot: QtBot, window: MainWindow, page: EvidencePage, files: list[Path]
) -> None:
    gone = [files[0].with_name(f"拔掉{number}.pdf") for number in range(7)]
    add(qtbot, page, [*gone, files[0]])
    assert page.ui.refused_frame.isVisible()
    assert page.ui.refused_list.count() == 7
    assert "拔掉0.pdf”：找不到" in page.ui.refused_list.item(0).text()
    assert "7 个文件没有添加，其余 1 个已添加" in window.ui.error_bar.text
    page.ui.copy_button.click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 7
    page.ui.seen_button.click()
    assert not page.ui.refused_frame.isVisible()


def test_five_hundred_files_are_cancelled_and_leave_nothing(
    qtbot: QtBot, window: MainWindow, page: EvidencePage, stored: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "很多"
    folder.mkdir()
    for number in range(500):
        (folder / f"{number:03}.txt").write_text(str(number))
    page.add([folder])
    (operation,) = (one for one in window.tasks.running if one.title)
    progressed: list[tuple[int, int]] = []

    def on_progress(done: int, total: int, _what: str) -> None:
        progressed.append((done, total))
        if done >= 10:
            operation.cancel()

    operation.progressed.connect(on_progress)
    with qtbot.waitSignal(operation.ended, timeout=WAIT):
        pass
    assert progressed[-1][1] == 500 and progressed[-1][0] < 500
    assert list(stored.evidence.digests()) == [] and stored.evidence_known() == {}
    assert window.ui.error_bar.text == ""


# what is seen


def test_tiles_get_their_pictures(qtbot: QtBot, page: EvidencePage, tmp_path: Path) -> None:
    picture = QImage(800, 600, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    picture.save(str(tmp_path / "现场.png"))
    canvas = Canvas(str(tmp_path / "通报.pdf"))
    canvas.drawString(100, 700, "report")
    canvas.save()
    with qtbot.waitSignals([page.thumbnails.made, page.thumbnails.made], timeout=WAIT):
        add(qtbot, page, [tmp_path / "现场.png", tmp_path / "通报.pdf"])
    for item in page.model.items:
        made = page.thumbnails.get(item.evidence)
        assert made is not None and made.width() <= 288


def test_columns_are_sorted(qtbot: QtBot, page: EvidencePage, files: list[Path]) -> None:
    add(qtbot, page, files)
    page.ui.table_button.click()
    assert page.ui.views.currentWidget() is page.ui.table_view
    page.ui.table_view.sortByColumn(COLUMNS.index("size"), Qt.SortOrder.DescendingOrder)
    assert titles(page) == ["通知2", "通知1", "通知0"]
    page.ui.table_view.sortByColumn(COLUMNS.index("title"), Qt.SortOrder.AscendingOrder)
    assert titles(page) == ["通知0", "通知1", "通知2"]


def test_the_choice_survives_the_change_of_view(qtbot: QtBot, page: EvidencePage, files: list[Path]) -> None:
    add(qtbot, page, files)
    choose(page, "通知1")
    page.ui.table_button.click()
    assert [item.evidence.title for item in page.views.chosen] == ["通知1"]


def test_doubtful_and_duplicate_ones_are_filtered(qtbot: QtBot, page: EvidencePage, tmp_path: Path) -> None:
    for name, text in (("空.txt", ""), ("通知.txt", "一"), ("通知 - 副本.txt", "二"), ("好.txt", "三")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    add(qtbot, page, [tmp_path / name for name in ("空.txt", "通知.txt", "通知 - 副本.txt", "好.txt")])
    filter_by(page, "doubtful")
    assert sorted(titles(page)) == ["空", "通知", "通知 - 副本"]
    filter_by(page, "duplicate")
    assert sorted(titles(page)) == ["通知", "通知 - 副本"]
    assert page.ui.card.ui.doubts_label.text() == "疑点：疑似重复"


def test_a_search_looks_at_lines_too(qtbot: QtBot, page: EvidencePage, files: list[Path]) -> None:
    add(qtbot, page, files[:1], line=FIRST)
    add(qtbot, page, files[1:2])
    page.ui.search_edit.setText("3.1.1-1")
    assert titles(page) == ["通知0"]
    page.ui.search_edit.setText("没有这样的")
    assert page.ui.views.currentWidget() is page.ui.empty_page


def test_a_line_is_reached_from_its_proof(
    qtbot: QtBot, window: MainWindow, page: EvidencePage, files: list[Path]
) -> None:
    add(qtbot, page, files[:1], line=SECOND)
    page.ui.card.ui.go_button.click()
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    assert fill.isVisible() and fill.line == SECOND


# what is done


def test_what_is_said_is_saved(qtbot: QtBot, page: EvidencePage, stored: Workspace, files: list[Path]) -> None:
    add(qtbot, page, files[:1])
    ui = page.ui.card.ui
    ui.title_edit.setText("正式通知")
    ui.title_edit.editingFinished.emit()
    ui.number_edit.setText("院发〔2023〕3号")
    ui.number_edit.editingFinished.emit()
    ui.formed_edit.setText("2022-12-30")
    ui.formed_edit.editingFinished.emit()
    ui.scope_box.setCurrentIndex(ui.scope_box.findData(Scope.SENSITIVE))
    ui.scope_box.activated.emit(0)
    qtbot.waitUntil(lambda: "正式通知" in listed(stored), timeout=WAIT)
    qtbot.waitUntil(lambda: listed(stored)["正式通知"].evidence.scope is Scope.SENSITIVE, timeout=WAIT)
    qtbot.waitUntil(lambda: ui.doubts_label.text() == "疑点：不在考核期", timeout=WAIT)
    ui.formed_edit.clear()
    ui.formed_edit.editingFinished.emit()
    qtbot.waitUntil(lambda: listed(stored)["正式通知"].evidence.formed_on is None, timeout=WAIT)


def test_a_proof_is_removed_with_a_reason_and_restored(
    qtbot: QtBot, page: EvidencePage, stored: Workspace, files: list[Path], prompts: FakePrompts
) -> None:
    add(qtbot, page, files[:1], line=FIRST)
    prompts.text = None
    page.ui.card.ui.remove_button.click()
    assert listed(stored)["通知0"].standing is Standing.LINKED
    prompts.text = "放错了"
    with qtbot.waitSignal(page.shown, timeout=WAIT):
        page.ui.card.ui.remove_button.click()
    assert titles(page) == []
    filter_by(page, "removed")
    assert titles(page) == ["通知0"]
    assert "放错了" in page.ui.card.ui.links_list.item(0).text()
    page.ui.card.ui.restore_button.click()
    qtbot.waitUntil(lambda: listed(stored)["通知0"].standing is Standing.LINKED, timeout=WAIT)


def test_several_are_removed_for_one_reason(
    qtbot: QtBot, page: EvidencePage, stored: Workspace, files: list[Path], prompts: FakePrompts
) -> None:
    add(qtbot, page, files, line=FIRST)
    page.views.view.selectAll()
    assert "已选 3 件" in page.ui.card.ui.several_label.text()
    prompts.text = "重新整理"
    page.remove()
    qtbot.waitUntil(lambda: {item.standing for item in listed(stored).values()} == {Standing.REMOVED}, timeout=WAIT)


def test_a_replaced_file_stays_in_the_history(
    qtbot: QtBot, page: EvidencePage, stored: Workspace, files: list[Path], prompts: FakePrompts
) -> None:
    add(qtbot, page, files[:1], line=FIRST)
    prompts.files = [files[1]]
    page.ui.card.ui.replace_button.click()
    qtbot.waitUntil(lambda: [item.evidence.name for item in page.views.items] == ["通知1.txt"], timeout=WAIT)
    qtbot.waitUntil(lambda: page.ui.card.ui.links_list.count() == 2, timeout=WAIT)
    row = page.ui.card.ui.links_list.item(1)
    assert row.text() == "历史版本：通知0.txt"
    page.ui.card.ui.links_list.itemActivated.emit(row)
    assert [item.evidence.name for item in page.views.chosen] == ["通知0.txt"]
    assert page.ui.filter_box.currentData() == "removed"


def test_lines_that_are_proved_already_are_ticked_for_good(
    qtbot: QtBot, page: EvidencePage, stored: Workspace, files: list[Path]
) -> None:
    add(qtbot, page, files[:1], line=FIRST)
    page.ui.card.ui.link_button.click()
    picker = page.ui.picker
    assert picker.lines == [] and not picker.ui.link_button.isEnabled()
    picker.ui.search_edit.setText("3.1.1-3")
    shown = [row for row in range(picker.ui.line_list.count()) if not picker.ui.line_list.item(row).isHidden()]
    assert len(shown) == 1
    picker.tick(SECOND)
    assert picker.lines == [SECOND]


# the preview


def test_words_are_found_in_a_pdf(qtbot: QtBot, page: EvidencePage, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "通报.pdf"))
    for number in range(3):
        canvas.drawString(100, 700, f"quality report {number}")
        canvas.showPage()
    canvas.save()
    add(qtbot, page, [tmp_path / "通报.pdf"])
    preview = page.ui.card.ui.preview
    qtbot.waitUntil(lambda: preview.pages.page_count == 3, timeout=WAIT)
    qtbot.waitUntil(preview.ui.pdf_tools.isVisible, timeout=WAIT)
    preview.ui.find_edit.setText("REPORT")
    qtbot.waitUntil(lambda: preview.ui.hits_label.text() == "1/3", timeout=WAIT)
    preview.ui.find_edit.returnPressed.emit()
    assert preview.ui.hits_label.text() == "2/3"
    assert preview.pages.page == 1
    preview.ui.find_edit.setText("nowhere")
    qtbot.waitUntil(lambda: preview.ui.hits_label.text() == "没有", timeout=WAIT)
    before = preview.pages.verticalScrollBar().maximum()
    preview.ui.zoom_in_button.click()
    assert preview.pages.verticalScrollBar().maximum() > before
    assert not preview.ui.fit_button.isChecked()


def test_a_picture_is_turned_on_screen_only(
    qtbot: QtBot, page: EvidencePage, stored: Workspace, tmp_path: Path
) -> None:
    picture = QImage(600, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    picture.save(str(tmp_path / "现场.png"))
    before = (tmp_path / "现场.png").read_bytes()
    add(qtbot, page, [tmp_path / "现场.png"])
    preview = page.ui.card.ui.preview
    qtbot.waitUntil(lambda: not preview.image_label.pixmap().isNull(), timeout=WAIT)
    preview.ui.turn_right_button.click()
    size = preview.image_label.pixmap().size()
    assert size.height() > size.width()
    assert stored.evidence.path(listed(stored)["现场"].evidence.id).read_bytes() == before


def test_a_text_is_read_in_place(qtbot: QtBot, page: EvidencePage, tmp_path: Path) -> None:
    (tmp_path / "说明.txt").write_bytes("国标编码的说明".encode("gb18030"))
    add(qtbot, page, [tmp_path / "说明.txt"])
    view = page.ui.card.ui.preview.ui.text_view
    qtbot.waitUntil(lambda: view.toPlainText() == "国标编码的说明", timeout=WAIT)
    assert view.isVisible()


def test_other_files_offer_their_program(
    qtbot: QtBot, page: EvidencePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "方案.wps").write_bytes(b"\xd0\xcf\x11\xe0 wps")
    add(qtbot, page, [tmp_path / "方案.wps"])
    preview = page.ui.card.ui.preview
    qtbot.waitUntil(preview.ui.open_button.isVisible, timeout=WAIT)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()))
    preview.ui.open_button.click()
    qtbot.waitUntil(lambda: opened == ["方案.wps"], timeout=WAIT)


# the rows


def test_the_rows_keep_the_contract_of_a_model(qtbot: QtBot, stored: Workspace) -> None:
    model, rows = EvidenceTableModel(), EvidenceFilter()
    rows.setSourceModel(model)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = QAbstractItemModelTester(model, fatal), QAbstractItemModelTester(rows, fatal)
    items = [
        EvidenceItem(Evidence(id_, title=title), standing)
        for id_, title, standing in (("a", "甲", Standing.LINKED), ("b", "乙", Standing.REMOVED))
    ]
    model.show_items(items)
    model.touch("a")
    model.show_items(items)
    rows.choose("removed", "乙")
    assert rows.rowCount() == 1
    rows.sort(COLUMNS.index("title"))
    rows.choose("all", "")
    model.show_items(items[:1])
    model.show_items([])
    assert len(testers) == 2


@pytest.mark.parametrize(
    ("size", "hidden"),
    [(TextSize.STANDARD, []), (TextSize.LARGE, ["number", "size"]), (TextSize.LARGEST, ["form", "number", "size"])],
)
def test_the_list_needs_no_scrolling_sideways_on_a_small_screen(
    qtbot: QtBot,
    window: MainWindow,
    page: EvidencePage,
    files: list[Path],
    theme: Theme,
    size: TextSize,
    hidden: list[str],
) -> None:
    add(qtbot, page, files, line=FIRST)
    page.ui.table_button.setChecked(True)
    window.resize(1093, 589)
    table = page.ui.table_view
    theme.use(Appearance.LIGHT, size)
    columns = range(len(COLUMNS))

    def settled() -> None:
        # The room that the window has taken is shared out some events later.
        assert [COLUMNS[column] for column in columns if table.isColumnHidden(column)] == hidden
        assert sum(map(table.columnWidth, columns)) == table.viewport().width()

    qtbot.waitUntil(settled, timeout=WAIT)
    assert table.horizontalScrollBar().maximum() == 0
    title, body = table.columnWidth(COLUMNS.index("title")), LETTERS[size].body
    assert title >= 150 * body // LETTERS[TextSize.STANDARD].body
    assert table.columnWidth(COLUMNS.index("lines")) == 84 * body // LETTERS[TextSize.STANDARD].body
    window.resize(1600, 589)
    qtbot.waitUntil(lambda: not any(map(table.isColumnHidden, columns)), timeout=WAIT)


def test_what_it_proves_can_be_read_with_other_letters(
    qtbot: QtBot, page: EvidencePage, files: list[Path], theme: Theme
) -> None:
    add(qtbot, page, files[:1], line=FIRST)
    rows = page.ui.card.ui.links_list
    qtbot.waitUntil(rows.isVisible, timeout=WAIT)
    theme.use(Appearance.LIGHT, TextSize.LARGEST)
    qtbot.waitUntil(lambda: rows.height() >= rows.sizeHintForRow(0), timeout=WAIT)
    assert rows.verticalScrollBar().maximum() == 0


def test_what_is_too_large_names_the_limit(qtbot: QtBot, page: EvidencePage, stored: Workspace) -> None:
    stored.save_evidence(Evidence("a" * 64, name="录像.mp4", title="录像", size=60 << 20))
    page.read()
    qtbot.waitUntil(lambda: page.ui.card.ui.doubts_label.text() == "疑点：文件过大（超过 50 MB）", timeout=WAIT)
