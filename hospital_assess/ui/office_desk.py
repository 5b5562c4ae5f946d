"""The pages of the office's desk, and how they reach each other."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hospital_assess.application.office_desk import OfficeDesk as DeskView
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.desk import Header, RoleDesk
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.pages.collect_page import CollectPage
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Tasks

MERGED_SUFFIXES = {".hsa", ".xlsx"}


class OfficeDesk(RoleDesk):
    """收件, 报告."""

    pages = ("collect", "report")

    def __init__(
        self, ports: Ports, workspace: Workspace, scheme: Scheme, tasks: Tasks, prompts: Prompts, memory: Preferences
    ) -> None:
        kept = memory.place(workspace.path, "period")
        super().__init__(workspace, scheme, PeriodId(kept) if kept in set(PeriodId) else PeriodId.ANNUAL)
        self._prompts, self._memory = prompts, memory
        self.session = OfficeSession(ports, workspace, tasks, self.period)
        self.session.setParent(self)
        self.session.desk_read.connect(self._on_desk_read)
        self._collect: CollectPage | None = None

    def _on_desk_read(self, desk: DeskView) -> None:
        received = sum(row.submission is not None for row in desk.rows)
        self.header_changed.emit(
            Header(
                organization=self.session.profile.organization,
                title=wording.OFFICE_TITLE(year=desk.scheme.plan.year),
                done=received,
                total=len(desk.rows),
                filled=wording.RECEIVED(done=received, total=len(desk.rows)),
            )
        )

    def make_page(self, key: str) -> QWidget:
        """Make a page."""
        return self._make_collect_page() if key == "collect" else self._make_report_page()

    def _make_collect_page(self) -> QWidget:
        page = CollectPage(self.session, self._prompts)
        page.ready.connect(self.ready)
        page.message.connect(self.message)
        self._collect = page
        return page

    def _make_report_page(self) -> QWidget:
        from hospital_assess.ui.pages.report_page import ReportPage  # read when a report is seen

        page = ReportPage(self.session.ports, self.workspace, self.session.tasks, self._prompts, self.period)
        page.message.connect(self.message)
        page.failed.connect(self.failed)

        def show(desk: DeskView) -> None:
            page.choose_period(self.session.period)
            page.show_office(desk)

        self.session.desk_read.connect(show)
        if self.session.desk is not None:
            show(self.session.desk)
        return page

    def start(self) -> None:
        """Read the desk."""
        self.session.read()

    def choose_period(self, period: PeriodId) -> None:
        """Turn to another period."""
        self.period = self.session.period = period
        self._memory.keep_place(self.workspace.path, "period", period.value)
        self.session.read()

    def take_files(self, files: Sequence[Path]) -> None:
        """Rehearse the merge of hand-ins."""
        packages = [file for file in files if file.is_dir() or file.suffix.lower() in MERGED_SUFFIXES]
        if not self.session.is_writable:
            self.failed.emit(AssessError(wording.READ_ONLY_TITLE(), wording.READ_ONLY_REMEDY()))
        elif packages:
            self.page_wanted.emit("collect")
            if self._collect is not None:
                self._collect.rehearse(packages)
        else:
            self.failed.emit(AssessError(wording.ONLY_PACKAGES_TITLE(), wording.ONLY_PACKAGES_REMEDY()))
