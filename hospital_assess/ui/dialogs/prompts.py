"""Questions as Qt's dialogs, each loaded when it is asked."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hospital_assess.ui import wording

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class QtPrompts:
    """The questions as Qt's dialogs."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_files(self, title: str, kinds: str, *, several: bool = True) -> list[Path]:
        """Ask in the system's file dialog."""
        from PySide6.QtWidgets import QFileDialog

        if several:
            names, _ = QFileDialog.getOpenFileNames(self._parent, title, "", kinds)
            return [Path(name) for name in names]
        name, _ = QFileDialog.getOpenFileName(self._parent, title, "", kinds)
        return [Path(name)] if name else []

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        """Ask in the system's file dialog."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(suggested), kinds)
        return Path(name) if name else None

    def choose_folder(self, title: str, start: Path) -> Path | None:
        """Ask in the system's folder dialog."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._parent, title, str(start))
        return Path(name) if name else None

    def ask_text(self, title: str, label: str) -> str | None:
        """Ask for one line."""
        from PySide6.QtWidgets import QInputDialog

        text, answered = QInputDialog.getText(self._parent, title, label)
        return text.strip() if answered and text.strip() else None

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Ask with the action's own name on the button."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, title, text, parent=self._parent)
        yes = box.addButton(action, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(wording.BACK(), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is yes

    def choose_printer(self, printer: "QPrinter") -> bool:
        """Ask in the system's print dialog."""
        from PySide6.QtPrintSupport import QPrintDialog

        return QPrintDialog(printer, self._parent).exec() == QPrintDialog.DialogCode.Accepted
