"""Questions that need a dialog, behind a port so that tests can answer them."""

from pathlib import Path
from typing import Protocol

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from hospital_assess.ui import wording


class Prompts(Protocol):
    """What the window may ask outside itself."""

    def open_files(self, title: str, kinds: str, *, several: bool = True) -> list[Path]:
        """Files to read; empty where the person thinks better of it."""

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        """A file to write."""

    def choose_folder(self, title: str, start: Path) -> Path | None:
        """A folder."""

    def ask_text(self, title: str, label: str) -> str | None:
        """A short text."""

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Whether to do something that destroys or cannot be taken back."""

    def choose_printer(self, printer: QPrinter) -> bool:
        """Printer and pages, set on ``printer``."""


class QtPrompts:
    """The questions as Qt's dialogs."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_files(self, title: str, kinds: str, *, several: bool = True) -> list[Path]:
        """Ask in the system's file dialog."""
        if several:
            names, _ = QFileDialog.getOpenFileNames(self._parent, title, "", kinds)
            return [Path(name) for name in names]
        name, _ = QFileDialog.getOpenFileName(self._parent, title, "", kinds)
        return [Path(name)] if name else []

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        """Ask in the system's file dialog."""
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(suggested), kinds)
        return Path(name) if name else None

    def choose_folder(self, title: str, start: Path) -> Path | None:
        """Ask in the system's folder dialog."""
        name = QFileDialog.getExistingDirectory(self._parent, title, str(start))
        return Path(name) if name else None

    def ask_text(self, title: str, label: str) -> str | None:
        """Ask for one line."""
        text, answered = QInputDialog.getText(self._parent, title, label)
        return text.strip() if answered and text.strip() else None

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Ask with the action's own name on the button."""
        box = QMessageBox(QMessageBox.Icon.Warning, title, text, parent=self._parent)
        yes = box.addButton(action, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(wording.BACK(), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is yes

    def choose_printer(self, printer: QPrinter) -> bool:
        """Ask in the system's print dialog."""
        return QPrintDialog(printer, self._parent).exec() == QPrintDialog.DialogCode.Accepted
