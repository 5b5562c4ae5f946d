"""上报: what is still to be mended, then 生成上报件, 打印签字, 交; and what became of it afterwards."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QWidget

from hospital_assess.application.department_desk import Desk
from hospital_assess.application.foresee_hand_in import Contents, Prospect, foresee_hand_in
from hospital_assess.application.progress import Progress
from hospital_assess.application.submit import HandIn, submit
from hospital_assess.domain.check import Findings
from hospital_assess.domain.entry import SCOPE_NAMES, Reporter, Scope
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording, wording_submit
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.differences import counted
from hospital_assess.ui.generated.ui_submit_page import Ui_SubmitPage
from hospital_assess.ui.models.evidence_table import shown_size
from hospital_assess.ui.models.findings import FINDING_ROLE, FindingsModel, FoundRow
from hospital_assess.ui.pages.line_facts import line_titles
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane
from hospital_assess.ui.widgets.finding_delegate import FindingDelegate
from hospital_assess.ui.widgets.looks import set_level

if TYPE_CHECKING:
    from hospital_assess.ui.pages.colleague_panel import ColleaguePanel
    from hospital_assess.ui.pages.feedback_panel import FeedbackPanel
    from hospital_assess.ui.pages.history_panel import HistoryPanel

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
        self._prospect: Prospect | None = None
        self.history: HistoryPanel | None = None
        self.feedback: FeedbackPanel | None = None
        self.colleague: ColleaguePanel | None = None
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
        ui.submit_tab.clicked.connect(lambda: ui.stack.setCurrentWidget(ui.submit_view))
        ui.history_tab.clicked.connect(self.show_history)
        ui.feedback_tab.clicked.connect(self.show_feedback)
        ui.colleague_tab.clicked.connect(self._on_colleague_tab_clicked)
        ui.changes_button.clicked.connect(self._on_changes_clicked)
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
        self._read_panels()

    # what came of it, each made when it is first looked at

    def show_history(self) -> None:
        """Show what was handed in when, and what changed."""
        if self.history is None:
            from hospital_assess.ui.pages.history_panel import HistoryPanel

            self.history = HistoryPanel(self._session, self._prompts)
            self.history.message.connect(self.message)
            self.ui.history_layout.addWidget(self.history)
        self.history.read()
        self.ui.history_tab.setChecked(True)
        self.ui.stack.setCurrentWidget(self.ui.history_view)

    def show_feedback(self) -> None:
        """Show what the office said, and what is appealed."""
        if self.feedback is None:
            from hospital_assess.ui.pages.feedback_panel import FeedbackPanel

            self.feedback = FeedbackPanel(self._session, self._prompts)
            self.feedback.line_wanted.connect(lambda line: self.finding_chosen.emit(line, "status"))
            self.feedback.message.connect(self.message)
            self.ui.feedback_layout.addWidget(self.feedback)
        self.feedback.read()
        self.ui.feedback_tab.setChecked(True)
        self.ui.stack.setCurrentWidget(self.ui.feedback_view)

    def show_colleague(self, source: Path | None = None) -> None:
        """Offer to take a colleague's copy in, and show what this one would bring."""
        if self.colleague is None:
            from hospital_assess.ui.pages.colleague_panel import ColleaguePanel

            self.colleague = ColleaguePanel(self._session, self._prompts)
            self.colleague.message.connect(self.message)
            self.ui.colleague_layout.addWidget(self.colleague)
        self.ui.colleague_tab.setChecked(True)
        self.ui.stack.setCurrentWidget(self.ui.colleague_view)
        if source is not None:
            self.colleague.foresee(source)

    def _on_colleague_tab_clicked(self) -> None:
        self.show_colleague()

    def _on_changes_clicked(self) -> None:
        self.show_history()
        if self.history is not None:
            self.history.compare_with_draft()

    def _read_panels(self) -> None:
        for panel in (self.history, self.feedback):
            if panel is not None:
                panel.read()

    # checking

    def check(self) -> None:
        """Look for what is missing, after everything that is still to be written."""
        workspace, period = self._session.workspace, self._session.period
        self._session.tasks.run(
            lambda _progress: foresee_hand_in(workspace, period),
            lambda prospect: self._on_foreseen(period, prospect),
            lane=Lane.ORDERED,
            owner=self,
        )

    def _on_foreseen(self, period: PeriodId, prospect: Prospect) -> None:
        if period is not self._session.period:
            return
        self._prospect = prospect
        self._show_contents(prospect)
        self._show_findings(prospect.findings)
        if self._session.desk is not None:
            self._show_state(self._session.desk)

    def _show_contents(self, prospect: Prospect) -> None:
        ui, contents = self.ui, prospect.contents
        ui.contents_label.setText(contents_text(contents))
        scopes = scopes_text(contents)
        ui.scope_label.setText(wording_submit.RESTRICTED(scopes=scopes))
        ui.scope_label.setVisible(bool(scopes))
        ui.personal_label.setText(wording_submit.PERSONAL_DATA(count=prospect.personal))
        ui.personal_label.setVisible(prospect.personal > 0)

    def _show_findings(self, findings: Findings) -> None:
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

    def flush(self) -> None:
        """Write what was typed of an appeal."""
        if self.feedback is not None:
            self.feedback.flush()

    def go_to_reporter(self) -> None:
        """Put the cursor where the person who fills in is named."""
        self.ui.submit_tab.click()
        self.ui.reporter_edit.setFocus()

    def _on_desk_read(self, desk: Desk) -> None:
        self._show_reporter(desk.statement.reporter)
        self._show_state(desk)
        if self.isVisible():
            self.check()
            self._read_panels()

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
            at = f"{datetime.fromisoformat(handed_in.made_at):%Y-%m-%d %H:%M}"
            ui.state_label.setText(self._state_text(handed_in.revision, at, is_changed=desk.is_changed))
        set_level(ui.state_label, "warning" if desk.is_changed else "")
        ui.changes_button.setVisible(desk.is_changed)
        ui.submit_button.setEnabled(not is_trial and self._session.is_writable)
        is_current = handed_in is not None and not desk.is_changed
        ui.code_label.setText(handed_in.check_code.upper() if handed_in and is_current else wording.NO_CODE())
        ui.print_button.setEnabled(True)
        self._show_file()

    def _state_text(self, revision: int, at: str, *, is_changed: bool) -> str:
        since = self._prospect.since if self._prospect else None
        if not is_changed:
            return wording.HANDED_IN(revision=revision, time=at)
        if since is None or not since.changes:
            return wording.CHANGED_SINCE(revision=revision, time=at)
        return wording_submit.CHANGED_SINCE(revision=revision, time=at, changes=counted(since))

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


def contents_text(contents: Contents) -> str:
    """What goes into the hand-in, on one line."""
    adjustments = wording_submit.ADJUSTMENTS if contents.adjustments else wording_submit.NO_ADJUSTMENTS
    evidence = wording_submit.EVIDENCE if contents.evidence else wording_submit.NO_EVIDENCE
    return wording_submit.CONTENTS(
        answered=contents.answered,
        lines=contents.lines,
        adjustments=adjustments(count=contents.adjustments),
        evidence=evidence(count=contents.evidence, files=contents.files, size=shown_size(contents.size)),
    )


def scopes_text(contents: Contents) -> str:
    """How much is 内部 or 敏感; empty where nothing is."""
    counts = ((Scope.INTERNAL, contents.internal), (Scope.SENSITIVE, contents.sensitive))
    told = (wording_submit.SCOPE_COUNT(name=SCOPE_NAMES[scope], count=count) for scope, count in counts if count)
    return "、".join(told)
