"""The pages of a department's desk, and how they reach each other."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.application.department_desk import Desk
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.answers import Changes
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.desk import PACKAGE_SUFFIX, Header, RoleDesk
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane, Tasks
from hospital_assess.ui.theme import Theme
from hospital_assess.ui.widgets.panes import bring_back

if TYPE_CHECKING:
    from hospital_assess.ui.pages.evidence_page import EvidencePage
    from hospital_assess.ui.pages.grid_page import GridPage
    from hospital_assess.ui.pages.submit_page import SubmitPage


_LATER = ("grid_page", "evidence_page", "check_page", "report_page", "submit_page")
_USED_LATER = ("list_evidence", "check_statement", "write_batch", "foresee_hand_in", "show_conflict")
"""Pages, and use cases that they call: what is read once the first page can be used."""


def header_of(desk: Desk, organization: str, *, trial: bool) -> Header:
    """What stands at the top of the window while a department fills in."""
    title = wording.DESK_TITLE(department=desk.department.name, year=desk.scheme.plan.year)
    score, total = desk.score, wording.TOTAL_UNKNOWN()
    if score.total is not None:
        phrase = wording.TOTAL if score.rated else wording.TOTAL_PROVISIONAL
        total = phrase(total=shown_points(score.total))
    return Header(
        organization=organization,
        title=title + (wording.TRIAL_MARK() if trial else ""),
        done=score.answered,
        total=score.lines,
        filled=wording.FILLED(done=score.answered, total=score.lines),
        score=total if desk.period.scored else "",
    )


class DepartmentDesk(RoleDesk):
    """填报, 自评表, 佐证, 检查, 报告, 上报, 设置.

    Attributes:
        reporter_wanted: The name of the person who fills in is to be mended.
    """

    reporter_wanted = Signal()

    pages = ("fill", "grid", "evidence", "check", "report", "submit", "settings")
    has_tour = True

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
        period = PeriodId(kept) if kept in set(PeriodId) else PeriodId.ANNUAL
        super().__init__(workspace, scheme, period)
        self._prompts, self._memory, self._theme = prompts, memory, theme
        self.session = DepartmentSession(ports, workspace, tasks, period)
        self.session.setParent(self)
        self._fill: FillPage | None = None
        self._evidence: EvidencePage | None = None
        self._grid: GridPage | None = None
        self._submit: SubmitPage | None = None
        self._connect()

    def _connect(self) -> None:
        session = self.session
        session.desk_read.connect(self._on_desk_read)
        session.saved.connect(self.saved)
        session.unsaved_changed.connect(self.unsaved_changed)
        session.message.connect(self.message)
        session.history_changed.connect(self.history_changed)
        session.travelled.connect(self._on_travelled)
        session.journal.found.connect(self._on_unsaved_found)
        session.journal.failed.connect(self.failed)

    def _on_desk_read(self, desk: Desk) -> None:
        profile = self.session.profile
        self.header_changed.emit(header_of(desk, profile.organization, trial=profile.trial))

    def make_page(self, key: str) -> QWidget:
        """Make a page."""
        if key == "fill":
            return self._make_fill_page()
        page = self._make_later_page(key)
        if self.session.desk is None:
            # The page heard of the desk first: it shows it by then.
            self.session.desk_read.connect(self.ready, Qt.ConnectionType.SingleShotConnection)
        return page

    def _make_later_page(self, key: str) -> QWidget:
        match key:
            case "grid":
                return self._make_grid_page()
            case "evidence":
                return self._make_evidence_page()
            case "check":
                return self._make_check_page()
            case "report":
                return self._make_report_page()
            case "settings":
                return self._make_settings_page()
        return self._make_submit_page()

    def prepare(self) -> None:
        """Read what the first change and the other pages need, so that they need not wait for it."""
        from hospital_assess.ui.reading_ahead import ReadingAhead

        ReadingAhead(_LATER, _USED_LATER, self).start(self.session.tasks, self.workspace)

    def _make_fill_page(self) -> QWidget:
        page = FillPage(self.session, self._prompts, self._memory.place(self.workspace.path, "line"))
        page.ready.connect(self.ready)
        page.failed.connect(self.failed)
        page.files_dropped.connect(self.take_files)
        bring_back(page.ui.splitter, self._memory.bytes("fill-panes"))
        self._fill = page
        return page

    def _make_grid_page(self) -> QWidget:
        from hospital_assess.ui.pages.grid_page import GridPage

        page = GridPage(self.session)
        page.line_wanted.connect(self._on_finding_chosen)
        page.message.connect(self.message)
        page.ui.table.horizontalHeader().restoreState(self._memory.bytes(f"grid-columns-{self._theme.text_size}"))
        self._grid = page
        return page

    def _make_evidence_page(self) -> QWidget:
        from hospital_assess.ui.pages.evidence_page import EvidencePage

        page = EvidencePage(self.session, self._prompts)
        page.line_chosen.connect(lambda line: self._on_finding_chosen(line, "evidence"))
        page.files_pasted.connect(self.take_files)
        page.restore_place(self._memory.bytes("evidence-place"))
        self._evidence = page
        return page

    def _make_check_page(self) -> QWidget:
        from hospital_assess.ui.pages.check_page import CheckPage

        page = CheckPage(self.session)
        page.finding_chosen.connect(self._on_finding_chosen)
        page.submit_wanted.connect(lambda: self.page_wanted.emit("submit"))
        page.message.connect(self.message)
        return page

    def _make_report_page(self) -> QWidget:
        from hospital_assess.ui.pages.report_page import ReportPage  # read when a report is seen

        page = ReportPage(self.session.ports, self.workspace, self.session.tasks, self._prompts, self.period)
        page.message.connect(self.message)
        page.failed.connect(self.failed)
        self.session.desk_read.connect(page.on_desk_read)
        return page

    def _make_submit_page(self) -> QWidget:
        from hospital_assess.ui.pages.submit_page import SubmitPage

        page = SubmitPage(self.session, self._prompts)
        page.finding_chosen.connect(self._on_finding_chosen)
        page.print_wanted.connect(lambda: self.page_wanted.emit("report"))
        page.message.connect(self.message)
        self.reporter_wanted.connect(page.go_to_reporter)
        self._submit = page
        return page

    def _make_settings_page(self) -> QWidget:
        from hospital_assess.ui.pages.settings_page import SettingsPage  # read when it is first shown

        page = SettingsPage(self.session, self.scheme, self._prompts, self._memory, self._theme)
        page.message.connect(self.message)
        page.reopen_wanted.connect(self.reopen_wanted)
        page.help_wanted.connect(self.help_wanted)
        return page

    def _on_finding_chosen(self, line: str, field: str) -> None:
        self.page_wanted.emit("fill" if line else "submit")
        if not line:
            self.reporter_wanted.emit()
        elif self._fill is not None:
            self._fill.go_to(line, field)

    def undo(self) -> None:
        """Undo the newest step."""
        self.session.undo()

    def redo(self) -> None:
        """Redo what was undone last."""
        self.session.redo()

    def _on_travelled(self, changes: Changes) -> None:
        """Go to what changed: in the grid while that is shown, else on the filling-in page."""
        if self._grid is not None and self._grid.isVisible():
            self._grid.show_change(changes)
            return
        self.page_wanted.emit("fill")
        if self._fill is not None:
            line, fields = next(iter(changes.items()))
            self._fill.show_change(line, next(iter(fields)))

    def start(self) -> None:
        """Read the desk, then what was left unsaved the last time."""
        self.session.read()
        if self.session.is_writable:
            self.session.journal.read()

    def _on_unsaved_found(self) -> None:
        self.page_wanted.emit("fill")
        if self._fill is not None:
            self._fill.ask_about_unsaved()

    def choose_period(self, period: PeriodId) -> None:
        """Turn to another period."""
        self.period = period
        self._memory.keep_place(self.workspace.path, "period", period.value)
        self.session.choose_period(period)

    def take_files(self, files: Sequence[Path]) -> None:
        """Take packages; add all other files to the line that is shown, or where all evidence is."""
        packages = [file for file in files if file.suffix.lower() == PACKAGE_SUFFIX]
        others = [file for file in files if file not in packages]
        if packages:
            self._take_package(packages[0])
        elif not self.session.is_writable:
            self.failed.emit(AssessError(wording.READ_ONLY_TITLE(), wording.READ_ONLY_REMEDY()))
        elif self._evidence is not None and self._evidence.isVisible():
            self._evidence.add(others)
        elif self._fill is None or not self._fill.line:
            self.failed.emit(AssessError(wording.NO_LINE_TITLE(), wording.NO_LINE_REMEDY()))
        elif others:
            self.page_wanted.emit("fill")
            self.session.evidence.add([self._fill.line], others)

    def _take_package(self, package: Path) -> None:
        """Show what a colleague's hand-in would bring; receive all else."""
        from hospital_assess.application.package_port import PackageKind  # read when a package comes

        packages = self.session.ports.packages

        def work(progress: Progress) -> bool:
            with packages.open(package, progress, evidence_later=True) as opened:
                return opened.kind is PackageKind.SUBMISSION

        def done(is_hand_in: bool) -> None:
            if is_hand_in and self.session.is_writable:
                self._show_colleague(package)
            elif is_hand_in:
                self.failed.emit(AssessError(wording.READ_ONLY_TITLE(), wording.READ_ONLY_REMEDY()))
            else:
                self.file_received.emit(package)

        self.session.tasks.run(work, done, title=wording.CHECKING_PACKAGE(name=package.name), owner=self)

    def _show_colleague(self, hand_in: Path) -> None:
        self.page_wanted.emit("submit")
        if self._submit is not None:
            self._submit.show_colleague(hand_in)

    def flush(self) -> None:
        """Write what is not on disk yet."""
        self.session.flush()
        if self._submit is not None:
            self._submit.flush()

    def secure(self) -> None:
        """Bring what is not on disk yet there before this returns."""
        self.keep_unsaved()
        self.session.flush()
        self.session.tasks.finish(Lane.ORDERED)

    @property
    def is_clean(self) -> bool:
        """Everything typed is on disk."""
        return self.session.is_clean

    @property
    def is_writing(self) -> bool:
        """Something is on its way to the disk."""
        return self.session.is_writing

    def count_kept(self) -> int:
        """Fields that could not be written."""
        return self.session.count_kept()

    def keep_unsaved(self) -> bool:
        """Keep aside what could not be written; False where the disk takes nothing at all."""
        try:
            self.session.journal.write_now()
        except AssessError:
            return False
        return True

    def keep_place(self) -> None:
        """Remember the line, how wide panes and columns are, and what stands in a field that is still open."""
        with suppress(AssessError):  # the disk is full: the window said so, and goes all the same
            self.session.journal.write_now()
        self._memory.workspace = self.workspace.path
        if self._grid is not None:
            columns = self._grid.ui.table.horizontalHeader().saveState()
            self._memory.keep_bytes(f"grid-columns-{self._theme.text_size}", columns)
        if self._evidence is not None:
            self._memory.keep_bytes("evidence-place", self._evidence.place)
        if self._fill is not None and self._fill.line:
            self._memory.keep_place(self.workspace.path, "line", self._fill.line)
            self._memory.keep_bytes("fill-panes", self._fill.ui.splitter.saveState())
