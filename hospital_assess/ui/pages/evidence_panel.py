"""The right of the filling-in page: the evidence of one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from hospital_assess.application.attach_evidence import EvidenceDetails
from hospital_assess.application.department_desk import LineView
from hospital_assess.domain.entry import SCOPE_NAMES, Evidence, Scope
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import PROOF_ORDER, in_order
from hospital_assess.ui import wording, wording_evidence
from hospital_assess.ui.clipboard import local_paths
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_evidence_panel import Ui_EvidencePanel
from hospital_assess.ui.models.evidence_rows import EvidenceModel
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.viewing import copy_for_viewing
from hospital_assess.ui.widgets.looks import set_level

if TYPE_CHECKING:
    from hospital_assess.ui.pages.record_panel import RecordPanel


class EvidencePanel(QWidget):
    """Lists, describes, previews, adds and removes the proofs of a line."""

    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EvidencePanel()
        self.ui.setupUi(self)
        self.setAcceptDrops(True)
        self.model = EvidenceModel()
        self.ui.evidence_list.setModel(self.model)
        for scope in Scope:
            self.ui.scope_box.addItem(SCOPE_NAMES[scope], scope)
        self._line = self._code = ""
        self._shown: Evidence | None = None
        self._wanted = ""
        self._connect()

    def use(self, session: DepartmentSession, prompts: Prompts) -> None:
        """Work on a session's workspace."""
        self._session, self._prompts = session, prompts
        writable = session.is_writable
        ui = self.ui
        for widget in (ui.add_button, ui.record_button, ui.remove_button, ui.scope_box):
            widget.setEnabled(writable)
        for edit in (self.ui.title_edit, self.ui.number_edit, self.ui.formed_edit):
            edit.setReadOnly(not writable)
        self.ui.drop_label.setVisible(writable)
        self.ui.evidence_list.set_writable(writable=writable)
        self.model.is_writable = writable

    def _connect(self) -> None:
        ui = self.ui
        ui.add_button.clicked.connect(self._on_add_clicked)
        ui.record_button.clicked.connect(self._on_record_clicked)
        ui.preview.open_wanted.connect(self._on_open_clicked)
        ui.remove_button.clicked.connect(self._on_remove_clicked)
        ui.open_button.clicked.connect(self._on_open_clicked)
        ui.evidence_list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.model.reordered.connect(self._on_reordered)
        ui.evidence_list.doubleClicked.connect(self._on_open_clicked)
        ui.title_edit.textEdited.connect(lambda text: self._on_typed("title", text))
        ui.number_edit.textEdited.connect(lambda text: self._on_typed("document_no", text))
        ui.title_edit.editingFinished.connect(self._on_title_left)
        ui.number_edit.editingFinished.connect(self._on_number_left)
        ui.formed_edit.day_changed.connect(self._on_formed_changed)
        ui.scope_box.activated.connect(self._on_scope_activated)
        for edit in (ui.title_edit, ui.number_edit):
            edit.setAcceptDrops(False)

    def take_focus(self) -> None:
        """Put the cursor on the proofs; where there is none, on what adds one."""
        (self.ui.evidence_list if self.model.rowCount() else self.ui.add_button).setFocus()

    def show_line(self, view: LineView) -> None:
        """Show the proofs of a line; a proof that was just added is chosen."""
        is_other = view.line.id != self._line
        before = 0 if is_other else self.model.rowCount()
        chosen = "" if is_other or self._shown is None else self._shown.id
        self._line, self._code = view.line.id, view.line.code
        if is_other:
            self._leave_recorder()
        self.ui.formed_edit.year = view.question.scheme.plan.year
        self.model.show_line(self._as_moved(view), self._session.doubts)
        self.ui.evidence_list.fit()
        count = self.model.rowCount()
        self.ui.count_label.setText(wording.PROOFS(count=count) if count else "")
        row = count - 1 if before < count and not is_other else max(self.model.row_of(chosen), 0)
        self._choose(row if count else -1)

    def _as_moved(self, view: LineView) -> LineView:
        """The line with its proofs in the order that is on its way to the disk."""
        order = self._session.answers.unsaved(view.line.id).get(PROOF_ORDER)
        if order is None:
            return view
        return replace(view, entry=replace(view.entry, proofs=in_order(view.entry.proofs, order)))

    def _on_reordered(self, order: list[str]) -> None:
        words = wording.STEP(code=self._code, field=wording.FIELD_NAMES[PROOF_ORDER]())
        self._session.enter_all({self._line: {PROOF_ORDER: order}}, words)

    def _choose(self, row: int) -> None:
        if row >= 0 and row != self.ui.evidence_list.currentIndex().row():
            self.ui.evidence_list.setCurrentIndex(self.model.index(row))
        self._show_evidence(self.model.evidence(row))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_evidence(self.model.evidence(current.row()))

    def _show_evidence(self, evidence: Evidence | None) -> None:
        self._shown = evidence
        self.ui.details.setVisible(evidence is not None and not self._is_recording)
        doubts = self.model.doubts(evidence.id) if evidence is not None else ""
        self.ui.doubts_label.setText(wording_evidence.DOUBTS(doubts=doubts))
        self.ui.doubts_label.setVisible(bool(doubts) and not self._is_recording)
        if evidence is None:
            self.ui.preview.show_message("")
            return
        self._show_details(evidence)
        self._preview(evidence)

    def _show_details(self, evidence: Evidence) -> None:
        ui = self.ui
        if not ui.title_edit.hasFocus():
            ui.title_edit.setText(evidence.title)
            ui.title_edit.setCursorPosition(0)
        if not ui.number_edit.hasFocus():
            ui.number_edit.setText(evidence.document_no)
            ui.number_edit.setCursorPosition(0)
        if not ui.formed_edit.hasFocus():
            ui.formed_edit.show_day(evidence.formed_on)
        with QSignalBlocker(ui.scope_box):
            ui.scope_box.setCurrentIndex(ui.scope_box.findData(evidence.scope))

    def _preview(self, evidence: Evidence) -> None:
        session = self._session
        try:
            path = session.workspace.evidence.path(evidence.id) if evidence.is_file else None
        except AssessError as error:
            self.ui.preview.show_message(str(error))
            return
        self.ui.open_button.setEnabled(evidence.is_file)
        self.ui.preview.show_evidence(evidence, path, session.tasks, session.ports)

    def _describe(self, details: EvidenceDetails) -> None:
        if self._shown is not None and self._session.is_writable and details.applied(self._shown) != self._shown:
            self._session.evidence.describe(self._shown.id, details)

    def _on_typed(self, name: str, text: str) -> None:
        if self._shown is not None:
            self._session.evidence.typing(self._line, self._shown, name, text)

    def _on_title_left(self) -> None:
        if title := self.ui.title_edit.text().strip():
            self._describe(EvidenceDetails(title=title))
        elif self._shown is not None:
            self.ui.title_edit.setText(self._shown.title)
            self._on_typed("title", self._shown.title)

    def _on_number_left(self) -> None:
        self._describe(EvidenceDetails(document_no=self.ui.number_edit.text().strip()))

    def _on_formed_changed(self, day: date | None) -> None:
        self._describe(EvidenceDetails(formed_on=day, is_undated=day is None))

    def _on_scope_activated(self) -> None:
        self._describe(EvidenceDetails(scope=Scope(self.ui.scope_box.currentData())))

    def _on_add_clicked(self) -> None:
        if files := self._prompts.open_files(wording.ADD_TITLE(), wording.ALL_FILES()):
            self.attach(files)

    def attach(self, files: Sequence[Path]) -> None:
        """Add files to the line that is shown."""
        if self._line and self._session.is_writable:
            self._session.evidence.add([self._line], files)

    @cached_property
    def recorder(self) -> RecordPanel:
        """Made when evidence without a file is first entered; it stands in for details and preview meanwhile."""
        from hospital_assess.ui.pages.record_panel import RecordPanel

        panel = RecordPanel(self)
        panel.recorded.connect(self._on_recorded)
        panel.typed.connect(lambda name, text: self._session.evidence.drafting(self._line, name, text))
        panel.cancelled.connect(self._session.evidence.forget_draft)
        panel.cancelled.connect(self._leave_recorder)
        panel.hide()
        self.ui.column_5.addWidget(panel, 1)
        return panel

    @property
    def _is_recording(self) -> bool:
        return "recorder" in self.__dict__ and not self.recorder.isHidden()

    def _on_record_clicked(self) -> None:
        if self._line:
            for widget in (self.ui.details, self.ui.doubts_label, self.ui.preview):
                widget.hide()
            self.recorder.show()
            self.recorder.start(self.ui.formed_edit.year, self._session.evidence.draft)

    def _leave_recorder(self) -> None:
        if self._is_recording:
            self.recorder.hide()
            self.ui.preview.show()
            self._show_evidence(self._shown)

    def _on_recorded(self, details: EvidenceDetails) -> None:
        self._session.evidence.record([self._line], details)
        self._leave_recorder()

    def _on_remove_clicked(self) -> None:
        if self._shown is None:
            return
        title = self._shown.title or self._shown.name
        reason = self._prompts.ask_text(wording.REMOVE_TITLE(), wording.REMOVE_REASON(title=title))
        if reason:
            self._session.evidence.remove([self._shown], reason, [self._line])

    def _on_open_clicked(self) -> None:
        if self._shown is None or not self._shown.is_file:
            return
        evidence, store = self._shown, self._session.workspace.evidence
        self._session.tasks.run(
            lambda _progress: copy_for_viewing(store.path(evidence.id), evidence.name),
            lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
            title=wording.OPENING_FILE(name=evidence.name),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if local_paths(event.mimeData()) and self._session.is_writable:
            event.acceptProposedAction()
            set_level(self.ui.drop_label, "over")

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Nothing was dropped."""
        set_level(self.ui.drop_label, "")

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass dropped files on: packages among them are not evidence."""
        set_level(self.ui.drop_label, "")
        if files := local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.files_dropped.emit(files)
