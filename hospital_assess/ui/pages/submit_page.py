"""上报: what is still to be mended, then 生成上报件, 打印签字, 交."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QWidget

from hospital_assess.application.check_statement import check_workspace
from hospital_assess.application.department_desk import Desk
from hospital_assess.application.progress import Progress
from hospital_assess.application.submit import HandIn, submit
from hospital_assess.domain.check import Findings
from hospital_assess.domain.entry import Reporter
from hospital_assess.ui import wording
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_submit_page import Ui_SubmitPage
from hospital_assess.ui.models.findings import FINDING_ROLE, FindingsModel, FoundRow
from hospital_assess.ui.pages.line_facts import line_titles
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane
from hospital_assess.ui.widgets.finding_delegate import FindingDelegate

_EXPORTS = "exports"


class SubmitPage(QWidget):
    """Shows what will be handed in, and hands it in.

    Attributes:
        finding_chosen: A line and a field to jump to.
        print_wanted: The form is to be printed.
        message: A line for the bottom of the window.
    """

    finding_chosen = Signal(str, str)
    print_wanted = Signal()
    message = Signal(str)

    def __init__(self, session: DepartmentSession, prompts: Prompts) -> None:
        super().__init__()
        self._session, self._prompts = session, prompts
        self._findings: Findings | None = None
        self._file: Path | None = None
        self.ui = Ui_SubmitPage()
        self.ui.setupUi(self)
        self.model = FindingsModel()
        self.ui.findings_list.setModel(self.model)
        self.ui.findings_list.setItemDelegate(FindingDelegate(self.ui.findings_list))
        self.ui.findings_list.setMouseTracking(True)
        self._connect()
        if session.desk is not None:
            self._on_desk_read(session.desk)

    def _connect(self) -> None:
        ui = self.ui
        ui.check_button.clicked.connect(self.check)
        ui.findings_list.activated.connect(self._on_finding_activated)
        ui.reporter_edit.editingFinished.connect(self._on_reporter_left)
        ui.phone_edit.editingFinished.connect(self._on_reporter_left)
        ui.submit_button.clicked.connect(self._on_submit_clicked)
        ui.print_button.clicked.connect(self.print_wanted)
        ui.folder_button.clicked.connect(self._on_folder_clicked)
        self._session.desk_read.connect(self._on_desk_read)

    def showEvent(self, event: QShowEvent) -> None:
        """Check now that it is looked at."""
        super().showEvent(event)
        self._session.answers.flush()
        self.check()

    def check(self) -> None:
        """Look for what is missing, after everything that is still to be written."""
        workspace, period = self._session.workspace, self._session.period
        self._session.tasks.run(
            lambda _progress: check_workspace(workspace, period), self._on_checked, lane=Lane.ORDERED
        )

    def _on_checked(self, findings: Findings) -> None:
        self._findings = findings
        self.model.show_findings(findings, line_titles(self._session.desk))
        errors, warnings = len(findings.errors), len(findings.warnings)
        self.ui.summary_label.setText(wording.ERRORS_AND_WARNINGS(errors=errors, warnings=warnings))
        is_sound = not (errors or warnings)
        self.ui.sound_label.setVisible(is_sound)
        for widget in (self.ui.findings_list, self.ui.jump_hint):
            widget.setVisible(not is_sound)

    def _on_finding_activated(self, index: QModelIndex) -> None:
        row = index.data(FINDING_ROLE)
        if isinstance(row, FoundRow) and row.finding.line:
            self.finding_chosen.emit(row.finding.line, row.finding.field)
        elif isinstance(row, FoundRow) and row.finding.field == "reporter":
            self.go_to_reporter()

    def go_to_reporter(self) -> None:
        """Put the cursor where the person who fills in is named."""
        self.ui.reporter_edit.setFocus()

    def _on_desk_read(self, desk: Desk) -> None:
        self._show_reporter(desk.statement.reporter)
        self._show_state(desk)
        if self.isVisible():
            self.check()

    def _show_reporter(self, reporter: Reporter) -> None:
        for edit, text in ((self.ui.reporter_edit, reporter.name), (self.ui.phone_edit, reporter.phone)):
            edit.setReadOnly(not self._session.is_writable)
            if not edit.hasFocus():
                edit.setText(text)

    def _show_state(self, desk: Desk) -> None:
        ui, handed_in, is_trial = self.ui, desk.handed_in, self._session.profile.trial
        if is_trial:
            ui.state_label.setText(wording.TRIAL_CANNOT())
        elif handed_in is None:
            ui.state_label.setText(wording.NEVER_HANDED_IN())
        else:
            at = datetime.fromisoformat(handed_in.made_at)
            phrase = wording.CHANGED_SINCE if desk.is_changed else wording.HANDED_IN
            ui.state_label.setText(phrase(revision=handed_in.revision, time=f"{at:%Y-%m-%d %H:%M}"))
        ui.submit_button.setEnabled(not is_trial and self._session.is_writable)
        is_current = handed_in is not None and not desk.is_changed
        ui.code_label.setText(handed_in.check_code.upper() if handed_in and is_current else wording.NO_CODE())
        ui.print_button.setEnabled(True)
        self._show_file()

    def _show_file(self) -> None:
        self.ui.file_label.setVisible(self._file is not None)
        self.ui.folder_button.setVisible(self._file is not None)
        if self._file is not None:
            self.ui.file_label.setText(wording.HAND_IN_FILE(path=self._file))

    def _on_reporter_left(self) -> None:
        session = self._session
        reporter = Reporter(self.ui.reporter_edit.text().strip(), self.ui.phone_edit.text().strip())
        if session.desk is None or reporter == session.desk.statement.reporter or not session.is_writable:
            return
        session.save_reporter(reporter)

    def _on_submit_clicked(self) -> None:
        self._on_reporter_left()
        errors = len(self._findings.errors) if self._findings else 0
        if errors and not self._prompts.confirm(
            wording.FORCE_TITLE(), wording.FORCE_TEXT(count=errors), wording.FORCE_ACTION()
        ):
            return
        start = self._session.workspace.path / _EXPORTS
        folder = self._prompts.choose_folder(wording.SUBMIT_TITLE(), start)
        if folder is not None:
            self._submit(folder, force=bool(errors))

    def _submit(self, folder: Path, *, force: bool) -> None:
        session = self._session
        period = session.period

        def work(progress: Progress) -> HandIn:
            return submit(session.ports, session.workspace, period, folder, force=force, progress=progress)

        session.flush()
        session.tasks.run(work, self._on_submitted, title=wording.SUBMITTING(), lane=Lane.ORDERED, owner=self)

    def _on_submitted(self, hand_in: HandIn) -> None:
        self._file = hand_in.path
        self._show_file()
        name, code = hand_in.path.name, hand_in.submission.check_code.upper()
        phrase = wording.SUBMITTED(name=name, code=code) if hand_in.is_new else wording.SUBMITTED_AGAIN(name=name)
        self.message.emit(phrase)
        self._session.read()

    def _on_folder_clicked(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
