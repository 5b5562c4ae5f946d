"""Questions that need a dialog, as a port: tests answer them without one."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


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

    def choose_printer(self, printer: "QPrinter") -> bool:
        """Printer and pages, set on ``printer``."""
