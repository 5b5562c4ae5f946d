"""收件: what each department got and handed in; packages out, hand-ins in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from hospital_assess.application.entry_forms import issue_entry_forms
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.merge_hand_ins import MergeReport, merge_hand_ins
from hospital_assess.application.office_desk import OfficeDesk
from hospital_assess.application.progress import Progress
from hospital_assess.application.report import chase_message
from hospital_assess.application.resolve_conflicts import ConflictRequest
from hospital_assess.application.show_conflict import ConflictView, read_conflict
from hospital_assess.application.undo_merge import Undone, shown_batch, undo_merge
from hospital_assess.domain.office import Outcome
from hospital_assess.ui import wording
from hospital_assess.ui.generated.ui_collect_page import Ui_CollectPage
from hospital_assess.ui.models.office_rows import SORT_ROLE, departments_model, outcomes_model
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane

_TAKEN = (Outcome.NEW, Outcome.UPDATED, Outcome.OLDER, Outcome.CONFLICT)
_EXPORTS = "exports"
_MOST_ROWS = 6
_ROW_HEIGHT = 30


class CollectPage(QWidget):
    """A table of departments; a merge is rehearsed in the page before it is done.

    Attributes:
        ready: The table can be used.
        message: A line for the bottom of the window.
    """

    ready = Signal()
    message = Signal(str)

    def __init__(self, session: OfficeSession, prompts: Prompts) -> None:
        super().__init__()
        self._session, self._prompts = session, prompts
        self._files: Sequence[Path] = ()
        self.ui = Ui_CollectPage()
        self.ui.setupUi(self)
        self.departments, self.outcomes = departments_model(), outcomes_model()
        self.filter = QSortFilterProxyModel(self)
        self._set_up_tables()
        self._connect()
        self.ui.rehearsal.hide()
        self.ui.conflict_panel.hide()
        self.ui.resolve_button.hide()
        if session.desk is not None:
            self._on_desk_read(session.desk)

    def _set_up_tables(self) -> None:
        self.filter.setSourceModel(self.departments)
        self.filter.setSortRole(SORT_ROLE)
        self.filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.ui.department_table.setModel(self.filter)
        self.ui.department_table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.ui.rehearsal_table.setModel(self.outcomes)
        for table in (self.ui.department_table, self.ui.rehearsal_table):
            _dress(table)

    def _connect(self) -> None:
        self.ui.search_edit.textChanged.connect(self.filter.setFilterFixedString)
        self.ui.issue_button.clicked.connect(self._on_issue_clicked)
        self.ui.forms_button.clicked.connect(self._on_forms_clicked)
        self.ui.merge_button.clicked.connect(self._on_merge_clicked)
        self.ui.discard_button.clicked.connect(self.ui.rehearsal.hide)
        self.ui.accept_button.clicked.connect(self._on_accept_clicked)
        self.ui.undo_button.clicked.connect(self._on_undo_clicked)
        self.ui.chase_button.clicked.connect(self._on_chase_clicked)
        self.ui.resolve_button.clicked.connect(self._on_resolve_clicked)
        self.ui.conflict_panel.closed.connect(self.ui.conflict_panel.hide)
        self.ui.conflict_panel.resolved.connect(self._on_resolved)
        self._session.desk_read.connect(self._on_desk_read)
        for button in (self.ui.issue_button, self.ui.merge_button, self.ui.undo_button):
            button.setEnabled(self._session.is_writable)

    def _on_desk_read(self, desk: OfficeDesk) -> None:
        is_first = self.departments.rowCount() == 0
        self.departments.show_rows(desk.rows)
        issued = sum(row.issued for row in desk.rows)
        received = sum(row.submission is not None for row in desk.rows)
        summary = wording.COLLECT_SUMMARY(total=len(desk.rows), issued=issued, received=received)
        self.ui.summary_label.setText(summary)
        self.ui.resolve_button.setVisible(any(row.conflict for row in desk.rows))
        if is_first:
            self.ready.emit()

    def chosen_departments(self) -> list[str]:
        """Names of the selected departments."""
        rows = self.ui.department_table.selectionModel().selectedRows()
        return [self.departments.row(self.filter.mapToSource(index).row()).department.name for index in rows]

    def _on_issue_clicked(self) -> None:
        session, names = self._session, self.chosen_departments()
        folder = self._prompts.choose_folder(wording.ISSUE_TITLE(), session.workspace.path / _EXPORTS)
        if folder is None:
            return

        def work(progress: Progress) -> list[Path]:
            return issue_packages(session.ports, session.workspace, folder, names, progress)

        def issued(files: list[Path]) -> None:
            self.message.emit(wording.ISSUED(count=len(files), folder=folder))
            session.read()

        session.tasks.run(work, issued, title=wording.ISSUING(), lane=Lane.ORDERED, owner=self)

    def _on_forms_clicked(self) -> None:
        session, names, period = self._session, self.chosen_departments(), self._session.period
        folder = self._prompts.choose_folder(wording.FORMS_TITLE(), session.workspace.path / _EXPORTS)
        if folder is None:
            return

        def work(progress: Progress) -> list[Path]:
            return issue_entry_forms(session.ports, session.workspace, period, folder, names, progress)

        def written(files: list[Path]) -> None:
            self.message.emit(wording.FORMS_WRITTEN(count=len(files), folder=folder))

        session.tasks.run(work, written, title=wording.FORMS_WRITING(), owner=self)

    def _on_merge_clicked(self) -> None:
        if files := self._prompts.open_files(wording.MERGE_TITLE(), wording.MERGE_FILES()):
            self.rehearse(files)

    def rehearse(self, files: Sequence[Path]) -> None:
        """Show what a merge of these files would do."""
        self._files = files
        self._merge(dry_run=True)

    def _merge(self, *, dry_run: bool) -> None:
        session, files, period = self._session, self._files, self._session.period

        def work(progress: Progress) -> MergeReport:
            return merge_hand_ins(session.ports, session.workspace, period, files, dry_run=dry_run, progress=progress)

        title = wording.REHEARSING() if dry_run else wording.MERGING()
        session.tasks.run(work, self._on_merged, title=title, lane=Lane.ORDERED, owner=self)

    def _on_merged(self, report: MergeReport) -> None:
        taken = sum(item.outcome in _TAKEN for item in report.submissions)
        if not report.dry_run:
            self.ui.rehearsal.hide()
            self.message.emit(wording.MERGED(accepted=taken))
            self._session.read()
            return
        self.outcomes.show_rows(report.submissions)
        files = len(report.submissions)
        self.ui.rehearsal_label.setText(wording.REHEARSED(files=files, accepted=taken))
        self.ui.rehearsal_table.setFixedHeight((min(files, _MOST_ROWS) + 1) * _ROW_HEIGHT + 4)
        self.ui.warnings_label.setText("\n".join(item.message for item in report.warnings))
        self.ui.warnings_label.setVisible(bool(report.warnings))
        self.ui.accept_button.setEnabled(taken > 0 and self._session.is_writable)
        self.ui.rehearsal.show()
        self.ui.accept_button.setFocus()

    def _on_accept_clicked(self) -> None:
        self._merge(dry_run=False)

    def _on_undo_clicked(self) -> None:
        if not self._prompts.confirm(wording.UNDO_TITLE(), wording.UNDO_TEXT(), wording.UNDO_ACTION()):
            return
        session = self._session

        def undone(result: Undone) -> None:
            count = len(result.submissions)
            self.message.emit(wording.UNDONE(batch=shown_batch(result.batch), count=count))
            session.read()

        session.tasks.run(
            lambda _progress: undo_merge(session.workspace),
            undone,
            title=wording.UNDOING(),
            lane=Lane.ORDERED,
            owner=self,
        )

    def _on_chase_clicked(self) -> None:
        session, period = self._session, self._session.period
        missing = sum(not (row.submission or row.conflict) for row in session.desk.rows) if session.desk else 0
        if not missing:
            self.message.emit(wording.NOBODY_TO_CHASE())
            return

        def copied(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.message.emit(wording.CHASE_COPIED(count=missing))

        session.tasks.run(lambda _progress: chase_message(session.workspace, period), copied, owner=self)

    def _conflicting(self) -> list[str]:
        """Ids of departments in conflict, the selected ones first."""
        desk, chosen = self._session.desk, self.chosen_departments()
        found = [row.department for row in desk.rows if row.conflict] if desk else []
        return [item.id for item in sorted(found, key=lambda item: item.name not in chosen)]

    def _on_resolve_clicked(self) -> None:
        session, period = self._session, self._session.period
        departments = self._conflicting()
        if not departments:
            self.message.emit(wording.NO_CONFLICT())
            return

        def show(view: ConflictView | None) -> None:
            self.ui.conflict_panel.setVisible(view is not None)
            if view is not None:
                self.ui.conflict_panel.show_conflict(view)

        session.tasks.run(lambda _progress: read_conflict(session.workspace, period, departments[0]), show, owner=self)

    def _on_resolved(self, request: ConflictRequest) -> None:
        session, period = self._session, self._session.period

        def work(progress: Progress) -> MergeReport:
            return merge_hand_ins(session.ports, session.workspace, period, [], progress, choices=[request])

        def done(_report: MergeReport) -> None:
            self.ui.conflict_panel.hide()
            self.message.emit(wording.RESOLVED(department=request.department))
            session.read()

        session.tasks.run(work, done, title=wording.RESOLVING(), lane=Lane.ORDERED, owner=self)


def _dress(table: QTableView) -> None:
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
