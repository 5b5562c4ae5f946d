"""The window: a rail of pages, what is open at the top, what is running at the bottom."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton, QWidget

from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId
from hospital_assess.ui import collecting, opening, wording
from hospital_assess.ui.clipboard import local_paths
from hospital_assess.ui.desk import PACKAGE_SUFFIX, Header, RoleDesk
from hospital_assess.ui.desks import desk_for
from hospital_assess.ui.dialogs.prompts import QtPrompts
from hospital_assess.ui.generated.ui_main_window import Ui_MainWindow
from hospital_assess.ui.icons import icon
from hospital_assess.ui.more_menu import MoreMenu
from hospital_assess.ui.opening import Opened
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane, Tasks
from hospital_assess.ui.theme import Theme, colours_of

_ICON = QSize(20, 20)
_FIRST_SIZE = QSize(1360, 820)
_SOON_MS = 300
_CALM_MS = 2_000
"""After which nobody waits for the first page any more."""

if TYPE_CHECKING:
    from hospital_assess.ui.dialogs.help_window import HelpWindow
    from hospital_assess.ui.pages.start_page import StartPage


class MainWindow(QMainWindow):
    """Shows the start page, or the desk of an open workspace.

    Attributes:
        usable: The first page can be used.
        calmed: A desk has been shown for a while.
    """

    usable = Signal()
    calmed = Signal()

    def __init__(
        self, ports: Ports, theme: Theme, memory: Preferences | None = None, prompts: Prompts | None = None
    ) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setAcceptDrops(True)
        self._ports, self._theme = ports, theme
        self.memory = memory or Preferences()
        self.prompts: Prompts = prompts or QtPrompts(self)
        self.tasks = Tasks(self)
        self.desk: RoleDesk | None = None
        self._start_page: StartPage | None = None
        self._help: HelpWindow | None = None
        self._pages: dict[str, QWidget] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._waiting: Callable[[], None] | None = None
        self._is_written = False
        self._calm = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._calm.timeout.connect(self._back_up)
        self._calm.timeout.connect(self.calmed)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._prepare)
        self._connect()
        self._menu = MoreMenu(self, theme)
        self.ui.more_button.setMenu(self._menu)
        self._show_icons()
        self._place()

    def _place(self) -> None:
        """Stand where the window stood last; the first time fill a small screen, and part of a large one."""
        if self.restoreGeometry(self.memory.bytes("window")):
            return
        room = self.screen().availableSize()
        self.resize(_FIRST_SIZE.boundedTo(room))
        if room.width() < _FIRST_SIZE.width() or room.height() < _FIRST_SIZE.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _connect(self) -> None:
        self.ui.task_bar.watch(self.tasks)
        self.tasks.failed.connect(self.show_error)
        self.ui.error_bar.passphrase_given.connect(self.receive)
        self.tasks.idle.connect(self._go_on)
        self.ui.period_box.activated.connect(self._on_period_activated)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    # what goes wrong, and what went well

    def show_error(self, error: AssessError) -> None:
        """Say inside the window what failed and what to do."""
        retry = self.desk.flush if self.desk is not None and self.desk.count_kept() else None
        self.ui.error_bar.show_error(error, wording.RETRY() if retry else "", retry)

    def say(self, text: str) -> None:
        """Say something at the bottom."""
        self.ui.task_bar.say(text)

    # which workspace

    def show_start(self) -> None:
        """Show the start page instead of a desk."""
        from hospital_assess.ui.pages.start_page import StartPage

        page = StartPage(self._ports, self.tasks, self.prompts, self.memory)
        page.package_chosen.connect(self.receive)
        page.trial_chosen.connect(self.start_trial)
        page.office_chosen.connect(self.create_office)
        page.workspace_chosen.connect(self.open_workspace)
        if self._start_page is not None:
            self._start_page.deleteLater()
        self._start_page = page
        self.ui.start_layout.addWidget(page)
        self.ui.stack.setCurrentWidget(self.ui.start_holder)
        self.setWindowTitle(wording.PROGRAM())
        self.usable.emit()

    def leave_to_start(self) -> None:
        """Leave the open desk for the start page."""

        def leave() -> None:
            if self._leave_desk():
                self.show_start()

        self._when_written(leave)

    def open_workspace(self, path: Path) -> None:
        """Open a workspace in place of the one that is open."""
        self._replace(lambda _progress: opening.opened(self._ports, path), wording.OPENING())

    def start_trial(self, department: str, path: Path) -> None:
        """Make a trial workspace, or open the one that is there."""
        self._replace(lambda _progress: opening.trial(self._ports, path, department), wording.MAKING())

    def create_office(self, path: Path) -> None:
        """Make an office's workspace, or open the one that is there."""
        self._replace(lambda _progress: opening.office(self._ports, path), wording.MAKING())

    def receive(self, package: Path, into: Path, passphrase: str = "") -> None:
        """Take a package into a workspace, and open it."""
        title, ports = wording.RECEIVING(name=package.name), self._ports
        self._replace(lambda progress: opening.received(ports, package, into, progress, passphrase), title)

    def _replace(self, work: Callable[[Progress], Opened], title: str) -> None:
        """Leave the open desk once it is written, then do work that opens another."""
        self.ui.error_bar.hide()

        def leave() -> None:
            if self._leave_desk():
                self.tasks.run(work, self._show_desk, title=title, lane=Lane.ORDERED, failed=self._on_open_failed)

        self._when_written(leave)

    def _when_written(self, act: Callable[[], None]) -> None:
        if self._is_writing():
            self._waiting = act
        else:
            act()

    def _is_writing(self) -> bool:
        """Write what is not on disk yet; whether that takes a while."""
        if self.desk is None:
            return False
        self.desk.flush()
        return self.desk.is_writing

    def _on_open_failed(self, error: AssessError) -> None:
        if self.desk is None:
            self.show_start()
        self.show_error(error)

    def _leave_desk(self) -> bool:
        """Let go of the open workspace; False where the person would rather keep what is not saved."""
        if self.desk is None:
            return True
        if self.desk.count_kept() and not self._confirm_loss():
            return False
        self.desk.keep_place()
        for page in self._pages.values():
            self.ui.pages.removeWidget(page)
            page.deleteLater()
        for button in self._buttons.values():
            button.deleteLater()
        self._pages, self._buttons = {}, {}
        collecting.let_go()
        desk, self.desk = self.desk, None
        self.tasks.run(lambda _progress: desk.workspace.close(), lane=Lane.ORDERED)
        desk.deleteLater()
        return True

    def _confirm_loss(self) -> bool:
        words = wording.CLOSE_UNSAVED if not self.desk or self.desk.keep_unsaved() else wording.CLOSE_LOST
        text = words(count=self.desk.count_kept() if self.desk else 0)
        return self.prompts.confirm(wording.CLOSE_UNSAVED_TITLE(), text, wording.CLOSE_ANYWAY())

    # the desk

    def _show_desk(self, opened: Opened) -> None:
        self.desk = desk = desk_for(opened, self._ports, self.tasks, self.prompts, self.memory, self._theme)
        desk.header_changed.connect(self._on_header_changed)
        desk.saved.connect(self._on_saved)
        desk.unsaved_changed.connect(self._on_unsaved_changed)
        desk.message.connect(self.say)
        desk.failed.connect(self.show_error)
        desk.page_wanted.connect(self.show_page)
        desk.file_received.connect(lambda package: self.receive(package, desk.workspace.path))
        desk.reopen_wanted.connect(self._replace)
        desk.help_wanted.connect(self.show_help)
        desk.ready.connect(self.usable)
        desk.ready.connect(self._soon.start)
        self._menu.follow(desk)
        self._calm.start()
        self._show_periods(desk)
        self._show_read_only(desk.workspace)
        self._make_buttons(desk)
        self.ui.saved_label.clear()
        self.ui.stack.setCurrentWidget(self.ui.desk)
        kept = self.memory.place(desk.workspace.path, "page")
        self.show_page(kept if kept in desk.pages else desk.pages[0])
        desk.start()
        if opened.message:
            self.say(opened.message)
        if opened.failure is not None:
            self.show_error(opened.failure)

    def _prepare(self) -> None:
        if self.desk is not None:
            self.memory.workspace = self.desk.workspace.path
            self.desk.prepare()

    def _back_up(self) -> None:
        """Keep a copy of the database once nobody waits for the window any more."""
        desk = self.desk
        if desk is not None and not desk.workspace.read_only:
            self.tasks.run(lambda _progress: desk.workspace.back_up_if_due(), lane=Lane.ORDERED, owner=desk)

    def _show_periods(self, desk: RoleDesk) -> None:
        self.ui.period_box.clear()
        for period in desk.scheme.settings.periods:
            self.ui.period_box.addItem(PERIOD_NAMES[period.id], period.id)
        self.ui.period_box.setCurrentIndex(self.ui.period_box.findData(desk.period))

    def _show_read_only(self, workspace: Workspace) -> None:
        self.ui.read_only_banner.setVisible(workspace.read_only)
        holder = workspace.holder or wording.ANOTHER_PROGRAM()
        self.ui.read_only_label.setText(wording.READ_ONLY(holder=holder))

    def _make_buttons(self, desk: RoleDesk) -> None:
        for number, key in enumerate(desk.pages, 1):
            button = QToolButton(self.ui.rail)
            button.setObjectName(f"{key}_page_button")
            button.setText(wording.PAGES[key]())
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setProperty("role", "rail")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(_ICON)
            button.setShortcut(f"Ctrl+{number}")
            button.clicked.connect(lambda _checked, key=key: self.show_page(key))
            button.toggled.connect(self._show_icons)
            self.ui.rail_layout.addWidget(button)
            self._buttons[key] = button
        self._show_icons()

    def _show_icons(self, _checked: bool = False) -> None:
        colours = colours_of(self.palette())
        self.ui.more_button.setIcon(icon("more", colours.muted))
        for key, button in self._buttons.items():
            button.setIcon(icon(key, colours.accent if button.isChecked() else colours.muted))

    def show_page(self, key: str) -> None:
        """Show a page of the desk, made now if it was not needed before."""
        if self.desk is None or key not in self.desk.pages:
            return
        if key not in self._pages:
            self._pages[key] = self.desk.make_page(key)
            self.ui.pages.addWidget(self._pages[key])
        self._buttons[key].setChecked(True)
        self.ui.pages.setCurrentWidget(self._pages[key])
        self.memory.keep_place(self.desk.workspace.path, "page", key, usual=self.desk.pages[0])

    def page(self, key: str) -> QWidget | None:
        """A page of the desk, None before it is first shown."""
        return self._pages.get(key)

    def show_help(self) -> None:
        """Show what the manual says of the page that is shown."""
        if self._help is None:
            from hospital_assess.ui.dialogs.help_window import HelpWindow

            self._help = HelpWindow(self.memory, self.screen())
        shown = (key for key, button in self._buttons.items() if button.isChecked())
        self._help.show_page(next(shown, "start"))

    # what the desk tells

    def _on_header_changed(self, header: Header) -> None:
        ui = self.ui
        ui.hospital_label.setText(header.organization)
        ui.desk_label.setText(header.title)
        ui.filled_bar.setRange(0, max(header.total, 1))
        ui.filled_bar.setValue(header.done)
        ui.filled_label.setText(header.filled)
        ui.score_label.setText(header.score)
        self.setWindowTitle(f"{header.title} — {header.organization}")

    def _on_saved(self, at: datetime) -> None:
        if self.desk is not None and self.desk.is_clean:
            self.ui.saved_label.setText(wording.SAVED_AT(time=f"{at:%H:%M}"))

    def _on_unsaved_changed(self) -> None:
        if self.desk is not None and self.desk.is_writing:
            self.ui.saved_label.setText(wording.SAVING())
        elif self.desk is not None and self.desk.count_kept():
            self.ui.saved_label.setText(wording.NOT_SAVED())

    def _on_period_activated(self) -> None:
        if self.desk is not None:
            self.desk.choose_period(PeriodId(self.ui.period_box.currentData()))

    def _on_focus_changed(self, old: QWidget | None, _new: QWidget | None) -> None:
        """A field was left: what was typed is written."""
        if self.desk is not None and old is not None and self.desk.is_writing:
            self.desk.flush()

    # files, colours, the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Any file may be dropped anywhere."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Do with a file what it is for."""
        if files := local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.take_files(files)

    def take_files(self, files: Sequence[Path]) -> None:
        """Do with files what they are for."""
        if self.desk is not None:
            self.desk.take_files(files)
        elif self._start_page is not None and files[0].suffix.lower() == PACKAGE_SUFFIX:
            self.receive(files[0], self._start_page.package_folder(files[0]))
        else:
            self.show_error(AssessError(wording.NOT_FOR_START_TITLE(), wording.NOT_FOR_START_REMEDY()))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another appearance."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_buttons"):
            self._show_icons()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for what is being written; ask only where something would be lost."""
        if not self._is_written and self._is_writing():
            self._waiting = self._close_written
            event.ignore()
        elif self.desk is not None and self.desk.count_kept() and not self._confirm_loss():
            self._is_written = False
            event.ignore()
        else:
            self._finish()
            event.accept()

    def _close_written(self) -> None:
        self._is_written = True
        self.close()

    def _go_on(self) -> None:
        """Do what waited for the disk."""
        if self._waiting is not None and (self.desk is None or not self.desk.is_writing):
            waiting, self._waiting = self._waiting, None
            waiting()

    def _finish(self) -> None:
        self.memory.keep_bytes("window", self.saveGeometry())
        if self.desk is not None:
            self.desk.keep_place()
        self.tasks.shut_down()
        if self.desk is not None:
            self.desk.workspace.close()
            self.desk = None
        if self._help is not None:
            self._help.close()
            self._help.deleteLater()
            self._help = None
        self.memory.sync()
