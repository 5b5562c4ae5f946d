"""设置: what the program knows of the desk, how it looks, where its data lie, and what it is made of."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.application.ports import DeskRole
from hospital_assess.domain.scheme import Scheme
from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_settings_page import Ui_SettingsPage
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.pages.about_panel import AboutPanel
from hospital_assess.ui.pages.backup_panel import BackupPanel
from hospital_assess.ui.pages.desk_panel import DeskPanel
from hospital_assess.ui.pages.folder_panel import FolderPanel
from hospital_assess.ui.pages.last_year_panel import LastYearPanel
from hospital_assess.ui.pages.look_panel import LookPanel
from hospital_assess.ui.pages.paper_panel import PaperPanel
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.theme import Theme
from hospital_assess.ui.widgets.letters import scaled

_PANE_WIDTH = 132


class SettingsPage(QWidget):
    """Sections on the left, each with a panel that is made when it is first shown.

    Attributes:
        message: A line for the bottom of the window.
        reopen_wanted: Work that opens a workspace in place of this one, and what it is called while it runs.
        help_wanted: The manual is to be opened.
    """

    message = Signal(str)
    reopen_wanted = Signal(object, str)
    help_wanted = Signal()

    def __init__(
        self,
        session: DepartmentSession | OfficeSession,
        scheme: Scheme,
        prompts: Prompts,
        memory: Preferences,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._session, self._scheme = session, scheme
        self._prompts, self._memory, self._theme = prompts, memory, theme
        self._makers: tuple[Callable[[], QWidget], ...] = (
            lambda: DeskPanel(session, scheme),
            lambda: LookPanel(theme, memory),
            lambda: PaperPanel(session.ports, session.tasks),
            self._make_folder_panel,
            self._make_backup_panel,
            self._make_about_panel,
        )
        self._panels: dict[int, QWidget] = {}
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        is_office = session.profile.role is DeskRole.OFFICE
        keys = ("office" if is_office else "desk", "look", "paper", "folder", "backup", "about")
        # Rows get their height from the style sheet, which must be there before them.
        self.ui.section_list.ensurePolished()
        self.ui.section_list.addItems([words.SECTIONS[key]() for key in keys])
        self.ui.section_list.currentRowChanged.connect(self.show_section)
        self._fit_pane()
        self.ui.section_list.setCurrentRow(0)

    def _fit_pane(self) -> None:
        self.ui.section_pane.setFixedWidth(scaled(_PANE_WIDTH, self.font()))

    def show_section(self, row: int) -> None:
        """Show a section."""
        if row not in self._panels:
            self._panels[row] = self._makers[row]()
            self.ui.panels.addWidget(self._panels[row])
        self.ui.panels.setCurrentWidget(self._panels[row])

    @property
    def panel(self) -> QWidget:
        """The panel that is shown."""
        return self._panels[self.ui.section_list.currentRow()]

    def _make_folder_panel(self) -> QWidget:
        panel = FolderPanel(self._session.ports, self._session.workspace, self._session.tasks, self._prompts)
        panel.move_wanted.connect(self._memory.follow)
        panel.reopen_wanted.connect(self.reopen_wanted)
        if isinstance(self._session, DepartmentSession):
            past = LastYearPanel(self._session, self._scheme.plan.year, self._prompts)
            past.message.connect(self.message)
            panel.ui.column_2.insertWidget(1, past)
        return panel

    def _make_backup_panel(self) -> QWidget:
        panel = BackupPanel(self._session.ports, self._session.workspace, self._session.tasks, self._prompts)
        panel.message.connect(self.message)
        panel.reopen_wanted.connect(self.reopen_wanted)
        return panel

    def _make_about_panel(self) -> QWidget:
        panel = AboutPanel(self._session.ports)
        panel.help_wanted.connect(self.help_wanted)
        return panel

    def changeEvent(self, event: QEvent) -> None:
        """Give the sections the width that other letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_panels"):
            self._fit_pane()
