"""The pages of the office's desk, and how they reach each other."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hospital_assess.application.office_desk import OfficeDesk as DeskView
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.desk import Header, RoleDesk
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Tasks
from hospital_assess.ui.theme import Theme

if TYPE_CHECKING:
    from hospital_assess.ui.pages.collect_page import CollectPage

MERGED_SUFFIXES = {".hsa", ".xlsx", ".xls", ".et"}
_READ_BY_THEMSELVES = {"issue", "collect"}
"""Pages that say themselves when they can be used."""


_LATER = ("collect_page", "review_page", "board_page", "report_page", "settings_page")
_USED_LATER = (
    "write_receipt",
    "show_conflict",
    "send_feedback",
    "review_queue",
    "show_board",
    "write_batch",
    "take_last_year",
)
"""Pages, and use cases that they call: what is read once the first page can be used."""


class OfficeDesk(RoleDesk):
    """下发, 收件, 复核, 看板, 报告, 设置."""

    pages = ("issue", "collect", "review", "board", "report", "settings")

    def __init__(
        self,
        ports: Ports,
        workspace: Workspace,
        scheme: Scheme,
        tasks: Tasks,
        prompts: Prompts,
        memory: Preferences,
        theme: Theme,
    ) -> None:
        kept = memory.place(workspace.path, "period")
        super().__init__(workspace, scheme, PeriodId(kept) if kept in set(PeriodId) else PeriodId.ANNUAL)
        self._prompts, self._memory, self._theme = prompts, memory, theme
        self.session = OfficeSession(ports, workspace, tasks, self.period)
        self.session.setParent(self)
        self.session.desk_read.connect(self._on_desk_read)
        self._collect: CollectPage | None = None

    def prepare(self) -> None:
        """Read what the first change and the other pages need, so that they need not wait for it."""
        from hospital_assess.ui.reading_ahead import ReadingAhead

        ReadingAhead(_LATER, _USED_LATER, self).start(self.session.tasks, self.workspace)

    def _on_desk_read(self, desk: DeskView) -> None:
        received = sum(row.submission is not None or row.conflict for row in desk.rows)
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
        page = self._make_page(key)
        if key not in _READ_BY_THEMSELVES and self.session.desk is None:
            # The page heard of the desk first: it shows it by then.
            self.session.desk_read.connect(self.ready, Qt.ConnectionType.SingleShotConnection)
        return page

    def _make_page(self, key: str) -> QWidget:
        match key:
            case "issue":
                return self._make_issue_page()
            case "collect":
                return self._make_collect_page()
            case "review":
                return self._make_review_page()
            case "board":
                return self._make_board_page()
            case "settings":
                return self._make_settings_page()
        return self._make_report_page()

    def _make_issue_page(self) -> QWidget:
        from hospital_assess.ui.pages.issue_page import IssuePage  # read when it is first shown

        page = IssuePage(self.session, self._prompts)
        page.ready.connect(self.ready)
        page.message.connect(self.message)
        return page

    def _make_collect_page(self) -> QWidget:
        from hospital_assess.ui.pages.collect_page import CollectPage  # read when it is first shown

        page = CollectPage(self.session, self._prompts)
        page.ready.connect(self.ready)
        page.message.connect(self.message)
        self._collect = page
        return page

    def _make_review_page(self) -> QWidget:
        from hospital_assess.ui.pages.review_page import ReviewPage  # read when it is first shown

        page = ReviewPage(self.session, self._prompts, self._memory)
        page.message.connect(self.message)
        return page

    def _make_board_page(self) -> QWidget:
        from hospital_assess.ui.pages.board_page import BoardPage  # read when it is first shown

        page = BoardPage(self.session, self._prompts, self._memory)
        page.message.connect(self.message)
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

    def _make_settings_page(self) -> QWidget:
        from hospital_assess.ui.pages.settings_page import SettingsPage  # read when it is first shown

        page = SettingsPage(self.session, self.scheme, self._prompts, self._memory, self._theme)
        page.message.connect(self.message)
        page.reopen_wanted.connect(self.reopen_wanted)
        page.help_wanted.connect(self.help_wanted)
        return page

    def start(self) -> None:
        """Read the desk."""
        self.session.read()

    def choose_period(self, period: PeriodId) -> None:
        """Turn to another period."""
        self.period = self.session.period = period
        self._memory.keep_place(self.workspace.path, "period", period.value)
        self.session.read()

    def keep_place(self) -> None:
        """Remember the workspace; its pages remember the rest."""
        self._memory.workspace = self.workspace.path

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
