"""Opens a workspace and types, to be ended from outside: python -m tests.ui.typing_program FOLDER TEXT."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from hospital_assess.bootstrap import wire
from hospital_assess.ui import answers
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.theme import Theme


def main(folder: Path, text: str) -> int:
    """Type into the first line, and go on until somebody ends the process."""
    # Nobody who goes on typing rests long enough to be saved.
    answers.PAUSE_MS = 3_600_000
    application = QApplication([sys.argv[0]])
    memory = Preferences(QSettings(str(folder.parent / "typing.ini"), QSettings.Format.IniFormat))
    window = MainWindow(wire(), Theme(application), memory)

    def on_usable() -> None:
        page = window.page("fill")
        assert isinstance(page, FillPage)
        page.ui.answer_panel.ui.narrative_edit.insertPlainText(text)

    window.usable.connect(on_usable)
    window.open_workspace(folder)
    window.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2]))
