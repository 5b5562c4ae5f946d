"""上年度数据: what the department said the year before, chosen once, shown and removed."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hospital_assess.application.take_last_year import described, remove_last_year, take_last_year
from hospital_assess.domain.last_year import LastYear
from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_last_year_panel import Ui_LastYearPanel
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane

_NAMED = 8
"""Lines without a counterpart that are named one by one."""


class LastYearPanel(QWidget):
    """Shows what was taken in of the year before, and takes in another.

    Attributes:
        message: A line for the bottom of the window.
    """

    message = Signal(str)

    def __init__(self, session: DepartmentSession, year: int, prompts: Prompts) -> None:
        """Make the panel.

        Args:
            year: The year that is being filled in.
        """
        super().__init__()
        self._session, self._year, self._prompts = session, year, prompts
        self.ui = Ui_LastYearPanel()
        self.ui.setupUi(self)
        self.ui.folder_button.clicked.connect(self._on_folder_clicked)
        self.ui.file_button.clicked.connect(self._on_file_clicked)
        self.ui.remove_button.clicked.connect(self._on_remove_clicked)
        for button in (self.ui.folder_button, self.ui.file_button):
            button.setEnabled(session.is_writable)
        self.ui.remove_button.setEnabled(False)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is there now."""
        super().showEvent(event)
        workspace = self._session.workspace
        self._session.tasks.run(lambda _progress: workspace.last_year(), self._show, lane=Lane.ORDERED, owner=self)

    def _show(self, taken: LastYear | None) -> None:
        self.ui.state_label.setText(_state(taken) if taken else words.NO_LAST_YEAR())
        self.ui.remove_button.setEnabled(taken is not None and self._session.is_writable)

    def _on_folder_clicked(self) -> None:
        folder, before = self._session.workspace.path, self._year - 1
        # Where both years lie side by side, the other one is named like this one.
        likely = folder.with_name(folder.name.replace(str(self._year), str(before)))
        start = likely if likely != folder and likely.is_dir() else folder.parent
        chosen = self._prompts.choose_folder(words.LAST_YEAR_FOLDER_TITLE(year=before), start)
        if chosen is not None:
            self._take([chosen])

    def _on_file_clicked(self) -> None:
        title = words.LAST_YEAR_FILE_TITLE(year=self._year - 1)
        if files := self._prompts.open_files(title, words.LAST_YEAR_FILES()):
            self._take(files)

    def _take(self, sources: Sequence[Path]) -> None:
        ports, workspace = self._session.ports, self._session.workspace
        self._session.tasks.run(
            lambda progress: take_last_year(ports, workspace, sources, progress),
            self._on_taken,
            title=words.TAKING_LAST_YEAR(),
            lane=Lane.ORDERED,
            owner=self,
        )

    def _on_taken(self, taken: LastYear) -> None:
        self._show(taken)
        self._session.past_changed.emit()
        self.message.emit(words.LAST_YEAR_TAKEN(what=described(taken)))

    def _on_remove_clicked(self) -> None:
        workspace = self._session.workspace
        self._session.tasks.run(
            lambda _progress: remove_last_year(workspace), self._on_removed, lane=Lane.ORDERED, owner=self
        )

    def _on_removed(self, _had: bool) -> None:
        self._show(None)
        self._session.past_changed.emit()
        self.message.emit(words.LAST_YEAR_REMOVED())


def _state(taken: LastYear) -> str:
    told, found = len(taken.told), len(taken.narratives())
    at = datetime.fromisoformat(taken.taken_at)
    sentences = [words.LAST_YEAR(year=taken.year, source=taken.source, at=at, told=told, found=found)]
    if taken.by_number:
        sentences.append(words.BY_NUMBER())
    if lost := [answer.asked.code for answer in taken.told if not answer.now]:
        phrase = words.UNMATCHED if len(lost) <= _NAMED else words.UNMATCHED_MORE
        sentences.append(phrase(codes=words.LIST_MARK().join(lost[:_NAMED]), count=len(lost)))
    return "".join(sentences)
