"""下发: what each department got and when; task packages and Excel forms in one go."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hospital_assess.application.issue_tasks import Issued, IssueRequest, issue_tasks
from hospital_assess.application.office_desk import OfficeDesk
from hospital_assess.application.passphrase import make_passphrase, typed_passphrase
from hospital_assess.application.progress import Progress
from hospital_assess.application.show_issues import IssueRow, show_issues
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId
from hospital_assess.ui import wording_issue
from hospital_assess.ui.generated.ui_issue_page import Ui_IssuePage
from hospital_assess.ui.models.issue_rows import ISSUE_FILTERS, issues_model
from hospital_assess.ui.models.office_rows import RowsFilter
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane
from hospital_assess.ui.widgets.looks import set_level
from hospital_assess.ui.widgets.tables import dress

_EXPORTS = "exports"
_MOST_NAMES = 6


class IssuePage(QWidget):
    """A table of departments; beside it what goes out, and then what went out.

    Attributes:
        ready: The table can be used.
        message: A line for the bottom of the window.
    """

    ready = Signal()
    message = Signal(str)

    def __init__(self, session: OfficeSession, prompts: Prompts) -> None:
        super().__init__()
        self._session, self._prompts = session, prompts
        self._folder: Path | None = None
        self.ui = Ui_IssuePage()
        self.ui.setupUi(self)
        self.departments = issues_model()
        self.filter = RowsFilter(ISSUE_FILTERS, self)
        self.filter.setSourceModel(self.departments)
        for kind in ISSUE_FILTERS:
            self.ui.filter_box.addItem(wording_issue.FILTERS[kind](count=0), kind)
        for seal, name in wording_issue.SEALS.items():
            self.ui.seal_box.addItem(name(), seal)
        table = self.ui.department_table
        table.setModel(self.filter)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        dress(table, {0, 4, 6})
        self._connect()
        self._on_seal_changed()
        if session.desk is not None:
            self._on_desk_read(session.desk)

    def _connect(self) -> None:
        ui = self.ui
        ui.search_edit.textChanged.connect(self._refilter)
        ui.filter_box.currentIndexChanged.connect(self._refilter)
        ui.department_table.selectionModel().selectionChanged.connect(self._show_options)
        for box in (ui.packages_check, ui.forms_check, ui.reissue_check):
            box.toggled.connect(self._show_options)
        ui.seal_box.currentIndexChanged.connect(self._on_seal_changed)
        for edit in (ui.passphrase_edit, ui.again_edit):
            edit.textChanged.connect(self._show_passphrase_fault)
        ui.issue_button.clicked.connect(self._on_issue_clicked)
        ui.folder_button.clicked.connect(self._on_folder_clicked)
        ui.done_button.clicked.connect(self._show_options_page)
        self._session.desk_read.connect(self._on_desk_read)

    # what is there

    def _on_desk_read(self, _desk: OfficeDesk) -> None:
        workspace, period = self._session.workspace, self._session.period
        self._session.tasks.run(
            lambda _progress: show_issues(workspace, period), self._on_read, lane=Lane.ORDERED, owner=self
        )

    def _on_read(self, rows: Sequence[IssueRow]) -> None:
        is_first = self.departments.rowCount() == 0
        self.departments.show_rows(rows)
        for number, (kind, keeps) in enumerate(ISSUE_FILTERS.items()):
            self.ui.filter_box.setItemText(number, wording_issue.FILTERS[kind](count=sum(map(keeps, rows))))
        self.ui.summary_label.setText(
            wording_issue.SUMMARY(
                total=len(rows),
                packages=sum(bool(row.package_at) for row in rows),
                forms=sum(bool(row.form_at) for row in rows),
                handed_in=sum(row.handed_in for row in rows),
            )
        )
        self.ui.forms_check.setText(wording_issue.FORMS(period=PERIOD_NAMES[self._session.period]))
        self._show_options()
        if is_first:
            self.ready.emit()

    def _refilter(self) -> None:
        self.filter.choose(self.ui.filter_box.currentData(), self.ui.search_edit.text())

    def chosen_rows(self) -> list[IssueRow]:
        """The selected departments; all where none is."""
        indexes = self.ui.department_table.selectionModel().selectedRows()
        rows = sorted(self.filter.mapToSource(index).row() for index in indexes)
        return [self.departments.row(row) for row in rows or range(self.departments.rowCount())]

    # what goes out

    def _show_options(self) -> None:
        """Say to whom, and what would be written."""
        ui, rows = self.ui, self.chosen_rows()
        ui.target_label.setText(self._target(rows))
        held = [row for row in rows if row.package_at]
        is_reissue = ui.packages_check.isChecked() and ui.reissue_check.isChecked() and bool(held)
        ui.reissue_check.setEnabled(ui.packages_check.isChecked())
        ui.reissue_label.setVisible(is_reissue)
        ui.reissue_label.setText(wording_issue.REISSUE_WARNING(count=len(held)))
        packages = len(rows) if ui.reissue_check.isChecked() else len(rows) - len(held)
        packages = packages if ui.packages_check.isChecked() else 0
        forms = len(rows) if ui.forms_check.isChecked() else 0
        skipped = len(rows) - packages if ui.packages_check.isChecked() else 0
        ui.plan_label.setText(_plan(packages, skipped, forms))
        ui.issue_button.setEnabled(bool(packages or forms) and self._session.is_writable)

    def _target(self, rows: Sequence[IssueRow]) -> str:
        count, chosen = len(rows), self.ui.department_table.selectionModel().hasSelection()
        if not chosen:
            return wording_issue.TO_ALL(count=count)
        names = _names(rows)
        return wording_issue.TO_ONE(names=names) if count == 1 else wording_issue.TO_CHOSEN(count=count, names=names)

    @property
    def _seal(self) -> str:
        return str(self.ui.seal_box.currentData())

    def _on_seal_changed(self) -> None:
        ui, seal = self.ui, self._seal
        for edit in (ui.passphrase_edit, ui.again_edit):
            edit.clear()
            edit.setVisible(seal == "typed")
        ui.made_label.setVisible(seal == "made")
        ui.made_label.setText(make_passphrase() if seal == "made" else "")
        self._show_passphrase_fault()

    def _show_passphrase_fault(self) -> None:
        """Say beside the fields when the two differ, once there is something in both."""
        ui = self.ui
        first, again = ui.passphrase_edit.text(), ui.again_edit.text()
        fault = ""
        if first and again:
            try:
                typed_passphrase(first, again)
            except AssessError as error:
                fault = str(error)
        set_level(ui.again_edit, "error" if fault else "")
        ui.seal_hint.setText(fault or wording_issue.SEAL_HINTS[self._seal]())

    def _passphrase(self) -> str:
        """The passphrase that was asked for; empty where none was.

        Raises:
            AssessError: it was not typed twice alike.
        """
        if self._seal == "typed" and self.ui.packages_check.isChecked():
            return typed_passphrase(self.ui.passphrase_edit.text(), self.ui.again_edit.text())
        return self.ui.made_label.text() if self.ui.packages_check.isChecked() else ""

    def _request(self) -> IssueRequest:
        ui = self.ui
        return IssueRequest(
            departments=tuple(row.department.name for row in self.chosen_rows()),
            packages=ui.packages_check.isChecked(),
            forms=ui.forms_check.isChecked(),
            reissue=ui.reissue_check.isChecked() and ui.packages_check.isChecked(),
            passphrase=self._passphrase(),
        )

    def _on_issue_clicked(self) -> None:
        session = self._session
        try:
            request = self._request()
        except AssessError as error:
            self.ui.seal_hint.setText(str(error))
            self.ui.passphrase_edit.setFocus()
            return
        if request.reissue and not self._confirm_reissue():
            return
        folder = self._prompts.choose_folder(wording_issue.FOLDER_TITLE(), session.workspace.path / _EXPORTS)
        if folder is not None:
            self._issue(request, session.period, folder)

    def _confirm_reissue(self) -> bool:
        held = [row for row in self.chosen_rows() if row.package_at]
        if not held:
            return True
        title, text = wording_issue.REISSUE_TITLE(count=len(held)), wording_issue.REISSUE_TEXT(names=_names(held))
        return self._prompts.confirm(title, text, wording_issue.REISSUE_ACTION())

    def _issue(self, request: IssueRequest, period: PeriodId, folder: Path) -> None:
        session = self._session

        def work(progress: Progress) -> Issued:
            return issue_tasks(session.ports, session.workspace, period, folder, request, progress)

        def failed(error: AssessError) -> None:
            # What was written before is noted.
            session.read()
            if isinstance(error, CancelledError):
                self.message.emit(wording_issue.CANCELLED(folder=folder))
            else:
                session.tasks.failed.emit(error)

        running = session.tasks.run(
            work,
            lambda issued: self._on_issued(issued, request, folder),
            title=wording_issue.ISSUING(),
            lane=Lane.ORDERED,
            failed=failed,
            owner=self,
        )
        self.ui.issue_button.setEnabled(False)
        running.ended.connect(self._show_options)

    # what went out

    def _on_issued(self, issued: Issued, request: IssueRequest, folder: Path) -> None:
        ui, self._folder = self.ui, folder
        counts = {"packages": len(issued.packages), "forms": len(issued.forms)}
        self.message.emit(wording_issue.ISSUED(**counts, folder=folder))
        ui.result_label.setText(wording_issue.RESULT(count=len(issued.files)))
        ui.result_hint.setText("\n".join(self._remarks(issued, request, folder)))
        ui.files_list.clear()
        ui.files_list.addItems([file.name for file in issued.files])
        self._show_revoked(issued)
        ui.reissue_check.setChecked(False)
        ui.side.setCurrentWidget(ui.result_page)
        ui.folder_button.setFocus()
        self._session.read()

    def _remarks(self, issued: Issued, request: IssueRequest, folder: Path) -> list[str]:
        remarks = [wording_issue.RESULT_FOLDER(folder=folder)]
        if issued.had_theirs:
            remarks.append(wording_issue.RESULT_SKIPPED(count=len(issued.had_theirs)))
        if issued.packages and self._seal == "made":
            remarks.append(wording_issue.RESULT_SEALED(passphrase=request.passphrase))
        elif issued.packages and request.passphrase:
            remarks.append(wording_issue.RESULT_SEALED_TYPED())
        return remarks

    def _show_revoked(self, issued: Issued) -> None:
        ui = self.ui
        for widget in (ui.revoked_label, ui.revoked_list):
            widget.setVisible(bool(issued.revoked))
        ui.revoked_label.setText(wording_issue.REVOKED())
        ui.revoked_list.clear()
        rows = map(self.departments.row, range(self.departments.rowCount()))
        names = {row.department.id: row.department.name for row in rows}
        for item in issued.revoked:
            place = {"name": names[item.department], "revision": item.revision, "code": item.check_code}
            ui.revoked_list.addItem(wording_issue.REVOKED_HAND_IN(**place, period=PERIOD_NAMES[item.period]))

    def _on_folder_clicked(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _show_options_page(self) -> None:
        """Begin anew; a passphrase is made for one go."""
        self.ui.side.setCurrentWidget(self.ui.options_page)
        self._on_seal_changed()


def _names(rows: Sequence[IssueRow]) -> str:
    names = "、".join(row.department.name for row in rows[:_MOST_NAMES])
    return wording_issue.AND_MORE(names=names) if len(rows) > _MOST_NAMES else names


def _plan(packages: int, skipped: int, forms: int) -> str:
    """What would be written, in one sentence."""
    parts = []
    if packages:
        parts.append(wording_issue.PLAN_PACKAGES(count=packages))
    if forms:
        parts.append(wording_issue.PLAN_FORMS(count=forms))
    if not parts:
        return wording_issue.PLAN_NOTHING()
    if packages and skipped:
        parts[0] += wording_issue.PLAN_SKIPPED(count=skipped)
    return wording_issue.PLAN(what=wording_issue.PLAN_AND().join(parts))
