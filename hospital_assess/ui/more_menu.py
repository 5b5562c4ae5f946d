"""「更多」: other workspaces, packages, undo and redo, appearance, settings, the tour, help."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from hospital_assess.ui import wording
from hospital_assess.ui.desk import RoleDesk
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
        self._add_steps()
        self.addSeparator()
        self._add_appearances()
        self.addSeparator()
        self._add_help()

    def _add_steps(self) -> None:
        key = QKeySequence.StandardKey
        self.undo_action = self.addAction("")
        self.undo_action.setShortcuts(QKeySequence.keyBindings(key.Undo))
        self.undo_action.triggered.connect(lambda: self._travel(back=True))
        self.redo_action = self.addAction("")
        # Both habits everywhere: Ctrl+Y of Windows, Ctrl+Shift+Z of the others.
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.redo_action.triggered.connect(lambda: self._travel(back=False))
        self._window.addActions([self.undo_action, self.redo_action])
        self._show_steps("", "")

    def _show_steps(self, undone: str, redone: str) -> None:
        for action, phrase, step in (
            (self.undo_action, wording.MENU_UNDO, undone),
            (self.redo_action, wording.MENU_REDO, redone),
        ):
            action.setText(phrase(words=step))
            action.setEnabled(bool(step))

    def _travel(self, *, back: bool) -> None:
        """Undo or redo a step, once what is being typed is a step itself."""
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        desk = self._window.desk
        if desk is not None and back:
            desk.undo()
        elif desk is not None:
            desk.redo()

    def follow(self, desk: RoleDesk) -> None:
        """Name what a desk would undo and redo."""
        self._show_steps("", "")
        desk.history_changed.connect(self._show_steps)

    def _add_help(self) -> None:
        self.tour_action = self.addAction(wording.MENU_TOUR())
        self.tour_action.triggered.connect(self._on_tour_triggered)
        self.aboutToShow.connect(self._show_possible)
        self.help_action = self.addAction(wording.MENU_HELP())
        self.help_action.setShortcut(QKeySequence(Qt.Key.Key_F1))
        self.help_action.triggered.connect(self._window.show_help)
        # The key works while the menu is closed.
        self._window.addAction(self.help_action)

    def _on_tour_triggered(self) -> None:
        from hospital_assess.ui.tour import show_round

        show_round(self._window)

    def _show_possible(self) -> None:
        """Offer what the desk that is open has."""
        desk = self._window.desk
        self.settings_action.setVisible(desk is not None)
        self.tour_action.setVisible(desk is not None and desk.has_tour)

    def _add_appearances(self) -> None:
        menu = self.addMenu(wording.MENU_APPEARANCE())
        group = QActionGroup(self)
        self._appearances = {}
        for appearance in Appearance:
            action = menu.addAction(wording.APPEARANCES[appearance.value]())
            action.setCheckable(True)
            action.setChecked(appearance is self._window.memory.appearance)
            action.triggered.connect(lambda _checked, appearance=appearance: self._choose(appearance))
            group.addAction(action)
            self._appearances[appearance] = action
        # It is chosen on the 设置 page, too.
        self._theme.changed.connect(self._on_theme_changed)
        self.settings_action = self.addAction(wording.PAGES["settings"]())
        self.settings_action.triggered.connect(lambda: self._window.show_page("settings"))

    def _on_theme_changed(self) -> None:
        self._appearances[self._theme.appearance].setChecked(True)

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
