"""「更多」: other workspaces, packages, appearance, help."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from hospital_assess.ui import wording
from hospital_assess.ui.theme import Appearance, Theme

if TYPE_CHECKING:
    from hospital_assess.ui.main_window import MainWindow


class MoreMenu(QMenu):
    """What is needed now and then."""

    def __init__(self, window: "MainWindow", theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self.package_action = self.addAction(wording.MENU_OPEN_PACKAGE())
        self.package_action.triggered.connect(self._on_package_triggered)
        self.addAction(wording.MENU_OPEN()).triggered.connect(self._on_open_triggered)
        self.addAction(wording.MENU_START()).triggered.connect(window.leave_to_start)
        self.addSeparator()
        self._add_appearances()
        self.addSeparator()
        self._add_help()

    def _add_help(self) -> None:
        self.help_action = self.addAction(wording.MENU_HELP())
        self.help_action.setShortcut(QKeySequence(Qt.Key.Key_F1))
        self.help_action.triggered.connect(self._window.show_help)
        # The key works while the menu is closed.
        self._window.addAction(self.help_action)

    def _add_appearances(self) -> None:
        menu = self.addMenu(wording.MENU_APPEARANCE())
        group = QActionGroup(self)
        for appearance in Appearance:
            action = menu.addAction(wording.APPEARANCES[appearance.value]())
            action.setCheckable(True)
            action.setChecked(appearance is self._window.memory.appearance)
            action.triggered.connect(lambda _checked, appearance=appearance: self._choose(appearance))
            group.addAction(action)

    def _choose(self, appearance: Appearance) -> None:
        self._window.memory.appearance = appearance
        self._theme.use(appearance)

    def _on_package_triggered(self) -> None:
        prompts = self._window.prompts
        if files := prompts.open_files(wording.OPEN_PACKAGE_TITLE(), wording.PACKAGE_FILES()):
            self._window.take_files(files)

    def _on_open_triggered(self) -> None:
        memory = self._window.memory
        if folder := self._window.prompts.choose_folder(wording.OPEN_WORKSPACE_TITLE(), memory.folder):
            self._window.open_workspace(folder)
