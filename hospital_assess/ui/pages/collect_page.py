"""收件: who has handed in; a merge is rehearsed before it is done; reminders, receipts and papers."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hospital_assess.application.build_chase_list import NOBODY
from hospital_assess.application.merge_hand_ins import FileOutcome, MergeReport, merge_hand_ins
from hospital_assess.application.office_desk import OfficeDesk
from hospital_assess.application.progress import Progress
from hospital_assess.application.register_paper import PaperState
from hospital_assess.application.report import chase_message
from hospital_assess.application.resolve_conflicts import ConflictRequest
from hospital_assess.application.show_collected import CollectView, show_collected
from hospital_assess.application.show_conflict import ConflictView, read_conflict
from hospital_assess.application.undo_merge import Undone, shown_batch, undo_merge
from hospital_assess.application.write_receipt import receipt_text
from hospital_assess.domain.office import Outcome
from hospital_assess.ui import wording_collect
from hospital_assess.ui.generated.ui_collect_page import Ui_CollectPage
from hospital_assess.ui.models.office_rows import (
    DEPARTMENT_FILTERS,
    RowsFilter,
    departments_model,
    outcomes_model,
    warnings_model,
)
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane
from hospital_assess.ui.widgets.tables import dress, wrap

_TAKEN = (Outcome.NEW, Outcome.UPDATED, Outcome.OLDER, Outcome.CONFLICT)
_MOST_NAMES = 30


class CollectPage(QWidget):
    """A table of departments, the rehearsal of a merge, or a conflict; whatever is done is done in the page.

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
        self._report: MergeReport | None = None
        self.ui = Ui_CollectPage()
        self.ui.setupUi(self)
        self.departments, self.outcomes, self.warnings = departments_model(), outcomes_model(), warnings_model()
        self.filter = RowsFilter(DEPARTMENT_FILTERS, self)
        for kind in DEPARTMENT_FILTERS:
            self.ui.filter_box.addItem(wording_collect.FILTERS[kind](count=0), kind)
        self._set_up_tables()
        self._connect()
        self.ui.paper_bar.follow(session)
        for widget in (self.ui.organization_box, self.ui.dispute_frame, self.ui.resolve_button):
            widget.hide()
        for button in (self.ui.merge_button, self.ui.undo_button):
            button.setEnabled(session.is_writable)
        if session.desk is not None:
            self._on_desk_read(session.desk)

    def _set_up_tables(self) -> None:
        ui = self.ui
        self.filter.setSourceModel(self.departments)
        ui.department_table.setModel(self.filter)
        ui.department_table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        ui.rehearsal_table.setModel(self.outcomes)
        ui.warnings_table.setModel(self.warnings)
        dress(ui.department_table, {0, 1, 10})
        dress(ui.rehearsal_table, {4})
        dress(ui.warnings_table, {2})
        wrap(ui.rehearsal_table, 4)
        wrap(ui.warnings_table, 2)

    def _connect(self) -> None:
        ui = self.ui
        ui.search_edit.textChanged.connect(self._refilter)
        ui.filter_box.currentIndexChanged.connect(self._refilter)
        ui.organization_box.activated.connect(self._on_organization_activated)
        ui.merge_button.clicked.connect(self._on_merge_clicked)
        ui.discard_button.clicked.connect(self._show_departments)
        ui.accept_button.clicked.connect(self._on_accept_clicked)
        ui.concerned_check.toggled.connect(self._show_warnings)
        ui.undo_button.clicked.connect(self._on_undo_clicked)
        ui.chase_button.clicked.connect(self._on_chase_clicked)
        ui.receipt_button.clicked.connect(self._on_receipt_clicked)
        ui.resolve_button.clicked.connect(self._on_resolve_clicked)
        ui.conflict_panel.closed.connect(self._show_departments)
        ui.conflict_panel.resolved.connect(self._on_resolved)
        ui.paper_bar.message.connect(self.message)
        self._session.desk_read.connect(self._on_desk_read)

    # what is shown

    @property
    def organization(self) -> str:
        """The organization that is shown; empty before the first is known."""
        return self.ui.organization_box.currentText()

    def _on_desk_read(self, _desk: OfficeDesk) -> None:
        own = self._session.collected
        if own is None:
            return
        self._show_organizations(own.organizations)
        if self.organization == own.organization:
            self._show(own)
        else:
            self._on_organization_activated()

    def _show_organizations(self, names: Sequence[str]) -> None:
        box, shown = self.ui.organization_box, self.organization
        box.clear()
        box.addItems(names)
        box.setCurrentIndex(max(box.findText(shown), 0))
        box.setVisible(len(names) > 1)

    def _on_organization_activated(self) -> None:
        session, period, name = self._session, self._session.period, self.organization

        def show(view: CollectView) -> None:
            if view.organization == self.organization:
                self._show(view)

        session.tasks.run(
            lambda _progress: show_collected(session.workspace, period, name), show, lane=Lane.ORDERED, owner=self
        )

    def _show(self, view: CollectView) -> None:
        ui, rows, is_first = self.ui, view.rows, self.departments.rowCount() == 0
        self.departments.show_rows(rows)
        for number, (kind, keeps) in enumerate(DEPARTMENT_FILTERS.items()):
            ui.filter_box.setItemText(number, wording_collect.FILTERS[kind](count=sum(map(keeps, rows))))
        self._show_summary(view)
        self._show_disputes(view)
        is_own = view.organization == view.organizations[0]
        for widget in (ui.chase_button, ui.receipt_button):
            widget.setEnabled(is_own)
        ui.paper_bar.setEnabled(is_own and self._session.is_writable)
        ui.resolve_button.setVisible(is_own and any(item.row.conflict for item in rows))
        if is_first:
            self.ready.emit()

    def _show_summary(self, view: CollectView) -> None:
        missing, papers = view.missing, sum(item.paper is PaperState.RECEIVED for item in view.rows)
        counts = {"total": len(view.rows), "received": len(view.rows) - len(missing), "missing": len(missing)}
        more = wording_collect.SUMMARY_PAPERS(papers=papers) if papers else ""
        self.ui.summary_label.setText(wording_collect.SUMMARY(**counts) + more)
        names = "、".join(missing[:_MOST_NAMES])
        if len(missing) > _MOST_NAMES:
            names = wording_collect.MISSING_MORE(names=names, count=len(missing))
        said = wording_collect.MISSING(names=names) if missing else wording_collect.NOBODY_MISSING()
        self.ui.missing_label.setText(said)

    def _show_disputes(self, view: CollectView) -> None:
        found = [item for item in view.rows if item.disputed]
        self.ui.dispute_frame.setVisible(bool(found))
        names = "、".join(
            wording_collect.DISPUTED_AT(name=item.row.department.name, count=item.disputed) for item in found
        )
        count = sum(item.disputed for item in found)
        self.ui.dispute_label.setText(wording_collect.DISPUTES(count=count, names=names))

    def _refilter(self) -> None:
        self.filter.choose(self.ui.filter_box.currentData(), self.ui.search_edit.text())

    def _show_departments(self) -> None:
        self.ui.views.setCurrentWidget(self.ui.departments_page)

    def chosen_departments(self) -> list[str]:
        """Names of the selected departments."""
        rows = self.ui.department_table.selectionModel().selectedRows()
        return [self.departments.row(self.filter.mapToSource(index).row()).row.department.name for index in rows]

    # merging

    def _on_merge_clicked(self) -> None:
        if files := self._prompts.open_files(wording_collect.MERGE_TITLE(), wording_collect.MERGE_FILES()):
            self.rehearse(files)

    def rehearse(self, files: Sequence[Path]) -> None:
        """Show what a merge of these files would do."""
        self._files = files
        self._merge(dry_run=True)

    def _merge(self, *, dry_run: bool) -> None:
        session, files, period = self._session, self._files, self._session.period

        def work(progress: Progress) -> MergeReport:
            return merge_hand_ins(session.ports, session.workspace, period, files, dry_run=dry_run, progress=progress)

        title = wording_collect.REHEARSING() if dry_run else wording_collect.MERGING()
        merging = session.tasks.run(work, self._on_merged, title=title, lane=Lane.ORDERED, owner=self)
        buttons = (self.ui.accept_button, self.ui.merge_button)
        for button in buttons:
            button.setEnabled(False)
        merging.ended.connect(self._on_merge_ended)

    def _on_merge_ended(self) -> None:
        is_writable, report = self._session.is_writable, self._report
        self.ui.merge_button.setEnabled(is_writable)
        self.ui.accept_button.setEnabled(is_writable and report is not None and _taken(report) > 0)

    def _on_merged(self, report: MergeReport) -> None:
        self._report = report
        if not report.dry_run:
            self._session.read()
            self.message.emit(wording_collect.MERGED(accepted=_taken(report)))
        if not report.dry_run and not report.refused:
            self._show_departments()
            return
        shown = report.submissions if report.dry_run else _refused(report)
        self.outcomes.show_rows(shown)
        self.ui.rehearsal_label.setText(_heading(report))
        self.ui.accept_button.setVisible(report.dry_run)
        leave = wording_collect.DISCARD if report.dry_run and _taken(report) else wording_collect.DONE
        self.ui.discard_button.setText(leave())
        self._show_warnings()
        self.ui.views.setCurrentWidget(self.ui.rehearsal)
        (self.ui.accept_button if report.dry_run else self.ui.discard_button).setFocus()

    def _show_warnings(self) -> None:
        """Show what to look at twice, that of the departments in these files first."""
        if self._report is None:
            return
        ui, report = self.ui, self._report
        names = {item.department for item in report.submissions}
        concerned = [item for item in report.warnings if names & set(item.departments)]
        others = [item for item in report.warnings if item not in concerned]
        self.warnings.show_rows(concerned if ui.concerned_check.isChecked() else concerned + others)
        said = wording_collect.WARNINGS(concerned=len(concerned), count=len(report.warnings))
        ui.warnings_label.setText(said if report.warnings else wording_collect.NO_WARNINGS())
        for widget in (ui.concerned_check, ui.warnings_table):
            widget.setVisible(bool(report.warnings))

    def _on_accept_clicked(self) -> None:
        self._merge(dry_run=False)

    def _on_undo_clicked(self) -> None:
        question = (wording_collect.UNDO_TITLE(), wording_collect.UNDO_TEXT(), wording_collect.UNDO_ACTION())
        if not self._prompts.confirm(*question):
            return
        session = self._session

        def undone(result: Undone) -> None:
            self.message.emit(_said_of(result))
            session.read()

        session.tasks.run(
            lambda _progress: undo_merge(session.workspace),
            undone,
            title=wording_collect.UNDOING(),
            lane=Lane.ORDERED,
            owner=self,
        )

    # texts for the clipboard

    def _on_chase_clicked(self) -> None:
        session, period = self._session, self._session.period
        missing = len(session.collected.missing) if session.collected else 0

        def copied(text: str) -> None:
            if NOBODY in text:
                self.message.emit(wording_collect.NOBODY_TO_CHASE())
                return
            QGuiApplication.clipboard().setText(text)
            phrase = wording_collect.CHASE_COPIED if missing else wording_collect.CHASE_COPIED_OTHER
            self.message.emit(phrase(count=missing))

        session.tasks.run(
            lambda _progress: chase_message(session.workspace, period), copied, lane=Lane.ORDERED, owner=self
        )

    def _on_receipt_clicked(self) -> None:
        session, period, names = self._session, self._session.period, self.chosen_departments()

        def copied(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.message.emit(wording_collect.RECEIPT_COPIED())

        session.tasks.run(
            lambda _progress: receipt_text(session.workspace, period, names), copied, lane=Lane.ORDERED, owner=self
        )

    # conflicts

    def _conflicting(self) -> list[str]:
        """Ids of departments in conflict, the selected ones first."""
        desk, chosen = self._session.desk, self.chosen_departments()
        found = [row.department for row in desk.rows if row.conflict] if desk else []
        return [item.id for item in sorted(found, key=lambda item: item.name not in chosen)]

    def _on_resolve_clicked(self) -> None:
        session, period = self._session, self._session.period
        departments = self._conflicting()
        if not departments:
            self.message.emit(wording_collect.NO_CONFLICT())
            return

        def show(view: ConflictView | None) -> None:
            if view is not None:
                self.ui.views.setCurrentWidget(self.ui.conflict_panel)
                self.ui.conflict_panel.show_conflict(view)

        session.tasks.run(lambda _progress: read_conflict(session.workspace, period, departments[0]), show, owner=self)

    def _on_resolved(self, request: ConflictRequest) -> None:
        session, period = self._session, self._session.period

        def work(progress: Progress) -> MergeReport:
            return merge_hand_ins(session.ports, session.workspace, period, [], progress, choices=[request])

        def done(_report: MergeReport) -> None:
            self._show_departments()
            self.message.emit(wording_collect.RESOLVED(department=request.department))
            session.read()

        session.tasks.run(work, done, title=wording_collect.RESOLVING(), lane=Lane.ORDERED, owner=self)


def _taken(report: MergeReport) -> int:
    return sum(item.outcome in _TAKEN for item in report.submissions)


def _refused(report: MergeReport) -> list[FileOutcome]:
    return [item for item in report.submissions if item.outcome is Outcome.REFUSED]


def _heading(report: MergeReport) -> str:
    counts = {"files": len(report.submissions), "accepted": _taken(report)}
    if not report.dry_run:
        return wording_collect.MERGED_PARTLY(**counts, refused=report.refused)
    if not _taken(report):
        return wording_collect.NOTHING_TO_ACCEPT(**counts)
    refused = wording_collect.REHEARSED_REFUSED(refused=report.refused) if report.refused else ""
    return wording_collect.REHEARSED(**counts, refused=refused)


def _said_of(undone: Undone) -> str:
    parts = (
        (wording_collect.UNDONE_COLLECTIONS, len(undone.organizations)),
        (wording_collect.UNDONE_STATEMENTS, undone.statements),
    )
    more = "".join(phrase(count=count) for phrase, count in parts if count)
    return wording_collect.UNDONE(batch=shown_batch(undone.batch), count=len(undone.submissions), more=more)
