"""Evidence comes by dialog, drop and paste, is described, previewed and removed with a reason."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.application.department_desk import view_line
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.entry import Evidence, Form, Scope
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.models.evidence_rows import DOUBTS_ROLE
from hospital_assess.ui.pages.fill_page import FillPage
from tests.ui.conftest import FakePrompts

LINE = "2023-3.1.1-1"
WAIT = 10_000


def proofs(stored: Workspace, line: str = LINE) -> tuple[Evidence, ...]:
    return view_line(stored, PeriodId.ANNUAL, line).evidence


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    file = tmp_path / "搬迁通知.txt"
    file.write_text("关于搬迁的通知", encoding="utf-8")
    return file


def drop(target: QWidget, files: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), action, mime, button, Qt.KeyboardModifier.NoModifier)
    target.dragEnterEvent(enter)
    assert enter.isAccepted()
    target.dropEvent(QDropEvent(QPointF(5, 5), action, mime, button, Qt.KeyboardModifier.NoModifier))


def test_files_are_added_by_dialog(
    qtbot: QtBot, fill: FillPage, stored: Workspace, prompts: FakePrompts, notice: Path
) -> None:
    fill.go_to(LINE)
    prompts.files = [notice]
    fill.evidence_panel.ui.add_button.click()
    qtbot.waitUntil(lambda: [item.name for item in proofs(stored)] == ["搬迁通知.txt"], timeout=WAIT)
    qtbot.waitUntil(lambda: fill.evidence_panel.model.rowCount() == 1, timeout=WAIT)
    assert fill.evidence_panel.ui.title_edit.text() == "搬迁通知"


@pytest.mark.parametrize("where", ["panel", "window"])
def test_files_are_dropped(
    qtbot: QtBot, window: MainWindow, fill: FillPage, stored: Workspace, notice: Path, where: str
) -> None:
    fill.go_to(LINE)
    drop(fill.evidence_panel if where == "panel" else window, [notice])
    qtbot.waitUntil(lambda: len(proofs(stored)) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: "已添加 1 件" in window.ui.task_bar.ui.message_label.text(), timeout=WAIT)


def test_files_are_pasted_even_into_a_text(qtbot: QtBot, fill: FillPage, stored: Workspace, notice: Path) -> None:
    fill.go_to(LINE)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(notice))])
    mime.setText(str(notice))
    fill.ui.answer_panel.ui.narrative_edit.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: len(proofs(stored)) == 1, timeout=WAIT)
    assert fill.ui.answer_panel.ui.narrative_edit.toPlainText() == ""


def test_a_screenshot_is_pasted(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(picture)
    fill.take(QGuiApplication.clipboard().mimeData())
    qtbot.waitUntil(lambda: len(proofs(stored)) == 1, timeout=WAIT)
    proof = proofs(stored)[0]
    assert proof.name.startswith("截图-") and proof.media_type == "image/png"
    label = fill.evidence_panel.ui.preview.image_label
    qtbot.waitUntil(lambda: not label.pixmap().isNull(), timeout=WAIT)


def test_a_text_is_pasted_where_nothing_is_typed(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    mime = QMimeData()
    mime.setText("群里的通知：周五前报送")
    fill.take(mime)
    qtbot.waitUntil(lambda: len(proofs(stored)) == 1, timeout=WAIT)
    assert proofs(stored)[0].name.startswith("粘贴文字-")
    view = fill.evidence_panel.ui.preview.ui.text_view
    qtbot.waitUntil(lambda: view.toPlainText().strip() == "群里的通知：周五前报送", timeout=WAIT)


def test_paper_is_recorded_beside_the_answer(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    panel = fill.evidence_panel
    panel.ui.record_button.click()
    recorder = panel.recorder
    assert not recorder.isHidden() and panel.ui.preview.isHidden()
    recorder.ui.form_box.setCurrentIndex(recorder.ui.form_box.findData(Form.SYSTEM))
    recorder.ui.title_edit.setText("平均住院日")
    recorder.ui.place_edit.setText("HIS 统计查询，医务模块")
    recorder.ui.record_button.click()
    qtbot.waitUntil(lambda: [item.form for item in proofs(stored)] == [Form.SYSTEM], timeout=WAIT)
    qtbot.waitUntil(lambda: "系统数据" in panel.ui.preview.message_label.text(), timeout=WAIT)
    assert not panel.ui.preview.isHidden() and recorder.isHidden()


def test_another_line_takes_the_form_away(fill: FillPage) -> None:
    fill.go_to(LINE)
    fill.evidence_panel.ui.record_button.click()
    fill.step(1)
    assert fill.evidence_panel.recorder.isHidden()


def test_a_doubtful_proof_is_marked(qtbot: QtBot, fill: FillPage, stored: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "空.txt"
    file.touch()
    attach(qtbot, fill, stored, file)
    label = fill.evidence_panel.ui.doubts_label
    qtbot.waitUntil(lambda: label.text() == "疑点：空文件", timeout=WAIT)
    row = fill.evidence_panel.model.index(0)
    assert row.data(DOUBTS_ROLE) == "空文件"
    assert "疑点：空文件" in row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_copied_cells_are_text_not_a_picture(fill: FillPage, stored: Workspace) -> None:
    mime = QMimeData()
    mime.setText("92.3")
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    mime.setImageData(picture)
    fill.ui.answer_panel.ui.narrative_edit.insertFromMimeData(mime)
    assert fill.ui.answer_panel.ui.narrative_edit.toPlainText() == "92.3"


def attach(qtbot: QtBot, fill: FillPage, stored: Workspace, file: Path) -> None:
    fill.go_to(LINE)
    fill.evidence_panel.attach([file])
    qtbot.waitUntil(lambda: len(proofs(stored)) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: not fill.evidence_panel.ui.details.isHidden(), timeout=WAIT)


def test_what_is_said_of_a_proof_is_saved(qtbot: QtBot, fill: FillPage, stored: Workspace, notice: Path) -> None:
    attach(qtbot, fill, stored, notice)
    ui = fill.evidence_panel.ui
    ui.title_edit.setText("关于搬迁的通知")
    ui.title_edit.editingFinished.emit()
    ui.number_edit.setText("院发〔2023〕3 号")
    ui.number_edit.editingFinished.emit()
    ui.formed_edit.setText("3月20日")
    ui.formed_edit.editingFinished.emit()
    ui.scope_box.setCurrentIndex(ui.scope_box.findData(Scope.INTERNAL))
    ui.scope_box.activated.emit(ui.scope_box.currentIndex())

    def said() -> tuple[object, ...]:
        item = proofs(stored)[0]
        return item.title, item.document_no, item.formed_on, item.scope

    wanted = ("关于搬迁的通知", "院发〔2023〕3 号", date(2023, 3, 20), Scope.INTERNAL)
    qtbot.waitUntil(lambda: said() == wanted, timeout=WAIT)
    note = "医务-3-1-1-1-01 · 2023-03-20 · 内部"
    qtbot.waitUntil(
        lambda: note in ui.evidence_list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole), timeout=WAIT
    )


def test_a_proof_is_removed_only_with_a_reason(
    qtbot: QtBot, fill: FillPage, stored: Workspace, prompts: FakePrompts, notice: Path
) -> None:
    attach(qtbot, fill, stored, notice)
    prompts.text = None
    fill.evidence_panel.ui.remove_button.click()
    assert len(proofs(stored)) == 1
    prompts.text = "放错了条目"
    fill.evidence_panel.ui.remove_button.click()
    qtbot.waitUntil(lambda: proofs(stored) == (), timeout=WAIT)
    qtbot.waitUntil(lambda: fill.evidence_panel.model.rowCount() == 0, timeout=WAIT)


def test_text_and_proof_do_not_overwrite_each_other(
    qtbot: QtBot, fill: FillPage, stored: Workspace, notice: Path
) -> None:
    fill.go_to(LINE)
    edit = fill.ui.answer_panel.ui.narrative_edit
    edit.insertPlainText("一")
    fill.evidence_panel.attach([notice])
    edit.insertPlainText("二")
    qtbot.waitUntil(lambda: len(proofs(stored)) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, LINE).narrative == "一二", timeout=WAIT)
    assert len(proofs(stored)) == 1


def test_a_damaged_pdf_is_named_instead_of_shown(
    qtbot: QtBot, fill: FillPage, stored: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "报告.pdf"
    file.write_bytes(b"%PDF-1.7\nnot really")
    attach(qtbot, fill, stored, file)
    preview = fill.evidence_panel.ui.preview
    qtbot.waitUntil(lambda: "报告.pdf" in preview.message_label.text(), timeout=WAIT)
    assert preview.message_label.isVisible()


def test_a_pdf_is_shown_page_by_page(qtbot: QtBot, fill: FillPage, stored: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "报告.pdf"
    writer = PdfWriter()
    for _ in range(3):
        writer.add_blank_page(200, 300)
    writer.write(file)
    attach(qtbot, fill, stored, file)
    pages = fill.evidence_panel.ui.preview.pages
    qtbot.waitUntil(lambda: pages.page_count == 3, timeout=WAIT)
    assert pages.isVisible()


def test_a_search_finds_evidence_by_title(qtbot: QtBot, fill: FillPage, stored: Workspace, notice: Path) -> None:
    attach(qtbot, fill, stored, notice)
    fill.ui.search_edit.setText("搬迁通知")
    assert fill.visible_lines() == [LINE]
