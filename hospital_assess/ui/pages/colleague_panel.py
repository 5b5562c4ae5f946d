"""合并同事的副本: what would come in is shown first, and taken in only then."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.application.merge_colleague import (
    THEIRS,
    Foreseen,
    Joined,
    described,
    foresee_colleague,
    merge_colleague,
)
from hospital_assess.application.progress import Progress
from hospital_assess.application.resolve_conflicts import ConflictRequest
from hospital_assess.domain.conflict import Place
from hospital_assess.domain.settings import PERIOD_NAMES
from hospital_assess.ui import wording, wording_submit
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.differences import counted
from hospital_assess.ui.generated.ui_colleague_panel import Ui_ColleaguePanel
from hospital_assess.ui.models.colleague_rows import ColleagueModel
from hospital_assess.ui.pages.conflict_panel import ConflictPanel
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane


class ColleaguePanel(QWidget):
    """Chooses a colleague's hand-in or workspace, rehearses and merges it.

    Attributes:
        foreseen: What a merge would do is shown.
        message: A line for the bottom of the window.
    """

    foreseen = Signal()
    message = Signal(str)

    def __init__(self, session: DepartmentSession, prompts: Prompts) -> None:
        super().__init__()
        self._session, self._prompts = session, prompts
        self._source: Path | None = None
        self.ui = Ui_ColleaguePanel()
        self.ui.setupUi(self)
        self.conflict = ConflictPanel(self, ColleagueModel())
        self.conflict.ui.resolve_button.setText(wording_submit.MERGE_AS_CHOSEN())
        self.conflict.ui.later_button.setText(wording_submit.CANCEL())
        self.ui.conflict_layout.addWidget(self.conflict)
        self._connect()
        self._clear()

    def _connect(self) -> None:
        ui = self.ui
        ui.file_button.clicked.connect(self._on_file_clicked)
        ui.folder_button.clicked.connect(self._on_folder_clicked)
        ui.merge_button.clicked.connect(lambda: self._merge(frozenset()))
        ui.cancel_button.clicked.connect(self._clear)
        self.conflict.closed.connect(self._clear)
        self.conflict.resolved.connect(self._on_resolved)
        can_merge = self._session.is_writable and not self._session.profile.trial
        for button in (ui.file_button, ui.folder_button):
            button.setEnabled(can_merge)

    def _clear(self) -> None:
        self._source = None
        ui = self.ui
        for widget in (ui.summary_label, ui.merge_button, ui.cancel_button, ui.differences_view, ui.conflict_holder):
            widget.hide()
        ui.differences_view.show_comparison(None)

    def _on_file_clicked(self) -> None:
        title, kinds = wording_submit.COLLEAGUE_FILE_TITLE(), wording.PACKAGE_FILES()
        if chosen := self._prompts.open_files(title, kinds, several=False):
            self.foresee(chosen[0])

    def _on_folder_clicked(self) -> None:
        start = self._session.workspace.path.parent
        folder = self._prompts.choose_folder(wording_submit.COLLEAGUE_FOLDER_TITLE(), start)
        if folder is not None:
            self.foresee(folder)

    def foresee(self, source: Path) -> None:
        """Show what merging a hand-in, or the folder of a workspace, would do."""
        self._clear()
        session, period = self._session, self._session.period
        session.flush()

        def work(progress: Progress) -> Foreseen:
            return foresee_colleague(session.ports, session.workspace, source, period, progress)

        def done(found: Foreseen) -> None:
            self._on_foreseen(source, found)

        session.tasks.run(work, done, title=wording_submit.COMPARING(), lane=Lane.ORDERED, owner=self)

    def _on_foreseen(self, source: Path, found: Foreseen) -> None:
        ui, comparison = self.ui, found.comparison
        ui.summary_label.setText(_summary(source.name, found))
        ui.summary_label.show()
        if found.is_new:
            self._source = source
            ui.differences_view.show_comparison(comparison)
            ui.differences_view.show()
            ui.conflict_holder.setVisible(found.conflict is not None)
            for button in (ui.merge_button, ui.cancel_button):
                button.setVisible(found.conflict is None)
            self._ask(found)
        self.foreseen.emit()

    def _ask(self, found: Foreseen) -> None:
        if found.conflict is None:
            self.ui.merge_button.setFocus()
            return
        self.conflict.show_conflict(found.conflict)
        count = len(found.conflict.conflict.fields)
        self.conflict.ui.conflict_label.setText(wording_submit.CONFLICT_TEXT(count=count))

    def _on_resolved(self, request: ConflictRequest) -> None:
        self._merge({(choice.line, choice.field) for choice in request.choices if choice.take == THEIRS})

    def _merge(self, take: Collection[Place]) -> None:
        session, source, period = self._session, self._source, self._session.period
        if source is None:
            return

        def work(progress: Progress) -> Joined:
            return merge_colleague(session.ports, session.workspace, source, period, progress, take=take)

        session.flush()
        title = wording_submit.COLLEAGUE_MERGING()
        session.tasks.run(work, self._on_merged, title=title, lane=Lane.ORDERED, owner=self)

    def _on_merged(self, joined: Joined) -> None:
        self._clear()
        self.message.emit(wording_submit.COLLEAGUE_MERGED(told=described(joined)))
        self._session.read()


def _summary(name: str, found: Foreseen) -> str:
    if not found.is_new:
        return wording_submit.NOTHING_NEW(name=name)
    phrase = wording_submit.WOULD_COME if found.comparison.changes else wording_submit.WOULD_COME_NONE
    fields, changes = len(found.comparison.changes), counted(found.comparison)
    text = phrase(name=name, period=PERIOD_NAMES[found.period], fields=fields, changes=changes)
    asked = len(found.conflict.conflict.fields) if found.conflict else 0
    return text + (wording_submit.ASKED_ABOUT(count=asked) if asked else "")
