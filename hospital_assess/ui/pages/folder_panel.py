"""Where the data lie, and how they go elsewhere."""

import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QWidget

from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.ui import opening
from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.generated.ui_folder_panel import Ui_FolderPanel
from hospital_assess.ui.models.backup_rows import size_text
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Tasks


class FolderPanel(QWidget):
    """Shows, opens and moves the folder of the workspace.

    Attributes:
        move_wanted: The workspace is about to move; carries its folder and the new one.
        reopen_wanted: Work that opens the workspace at its new place, and what it is called while it runs.
    """

    move_wanted = Signal(object, object)
    reopen_wanted = Signal(object, str)

    def __init__(self, ports: Ports, workspace: Workspace, tasks: Tasks, prompts: Prompts) -> None:
        super().__init__()
        self._ports, self._workspace, self._tasks, self._prompts = ports, workspace, tasks, prompts
        self.ui = Ui_FolderPanel()
        self.ui.setupUi(self)
        self.ui.path_edit.show_path(str(workspace.path))
        self.ui.open_button.clicked.connect(self._on_open_clicked)
        self.ui.move_button.clicked.connect(self._on_move_clicked)
        self.ui.move_button.setEnabled(not workspace.read_only)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what is there now."""
        super().showEvent(event)
        folder = self._workspace.path
        self._tasks.run(lambda _progress: _amount(folder), self.ui.amount_label.setText, owner=self)

    def _on_open_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._workspace.path)))

    def _on_move_clicked(self) -> None:
        folder = self._workspace.path
        chosen = self._prompts.choose_folder(words.MOVE_TITLE(name=folder.name), folder.parent)
        if chosen is not None:
            target = chosen / folder.name
            self.move_wanted.emit(folder, target)
            self.reopen_wanted.emit(partial(opening.moved, self._ports, folder, target), words.MOVING())


def _amount(folder: Path) -> str:
    sizes = []
    for place, _folders, names in os.walk(folder):
        for name in names:
            # What is being written goes by itself.
            with suppress(OSError):
                sizes.append((Path(place) / name).stat().st_size)
    return words.AMOUNT(files=len(sizes), size=size_text(sum(sizes)))
