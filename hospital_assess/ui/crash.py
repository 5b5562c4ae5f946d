"""Errors that nobody expected: versions and places in the program, never what a person wrote."""

import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion

from hospital_assess.ui import wording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def crash_report(error: BaseException, trace: TracebackType | None, version: str) -> str:
    """Versions, kinds of error and places in the program; messages are left out, they may quote an answer."""
    import platform

    head = wording.CRASH_VERSIONS(
        program=version, python=platform.python_version(), qt=qVersion(), system=platform.platform()
    )
    frames = traceback.extract_tb(trace)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join((head, "", type(error).__name__, *places))


class CrashHandler:
    """Shows unexpected errors, one dialog at a time."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._dialog: QDialog | None = None

    def install(self) -> None:
        """Take every error that nobody caught."""
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show an error; an interrupt ends the program as usual."""
        sys.__excepthook__(kind, error, trace)
        if self._dialog is not None or not isinstance(error, Exception):
            return
        from hospital_assess.ui.dialogs.crash_dialog import CrashDialog

        self._dialog = CrashDialog(crash_report(error, trace, self._version))
        self._dialog.finished.connect(self._on_finished)
        self._dialog.open()

    def _on_finished(self) -> None:
        self._dialog = None
