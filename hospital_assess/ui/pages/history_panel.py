"""历次上报: every hand-in of the period, and what changed between two of them or since."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from hospital_assess.application.compare_hand_ins import (
    DRAFT,
    NOTHING,
    Comparison,
    PastHandIn,
    compare_hand_ins,
    list_hand_ins,
    rewrite_hand_in,
)
from hospital_assess.application.progress import Progress
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId
from hospital_assess.ui import wording_submit
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.differences import counted, legend_html
from hospital_assess.ui.generated.ui_history_panel import Ui_HistoryPanel
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane
from hospital_assess.ui.theme import colours_of
from hospital_assess.ui.widgets.wrapped_delegate import WrappedDelegate

_EXPORTS = "exports"


class HistoryPanel(QWidget):
    """Lists hand-ins, newest first, and compares any two.

    Attributes:
        compared: Another comparison is shown.
        message: A line for the bottom of the window.
    """

    compared = Signal()
    message = Signal(str)

    def __init__(self, session: DepartmentSession, prompts: Prompts) -> None:
        super().__init__()
        self._session, self._prompts = session, prompts
        self._made: Sequence[PastHandIn] = ()
        self.comparison: Comparison | None = None
        self.ui = Ui_HistoryPanel()
        self.ui.setupUi(self)
        self.rows = QStringListModel(self)
        self.ui.hand_in_list.setModel(self.rows)
        self.ui.hand_in_list.setItemDelegate(WrappedDelegate(self.ui.hand_in_list))
        self.ui.hand_in_list.setEditTriggers(self.ui.hand_in_list.EditTrigger.NoEditTriggers)
        self.ui.hand_in_list.selectionModel().currentChanged.connect(self._on_hand_in_chosen)
        # A row that is current already is chosen again, after other states were compared.
        self.ui.hand_in_list.clicked.connect(self._on_hand_in_chosen)
        for box in (self.ui.before_box, self.ui.after_box):
            box.activated.connect(self._on_box_activated)
        self.ui.save_button.clicked.connect(self._on_save_clicked)
        self._show_legend()

    def _show_legend(self) -> None:
        self.ui.legend_label.setText(legend_html(colours_of(self.palette())))

    def read(self) -> None:
        """Read the history, after everything that is still to be written."""
        session, period = self._session, self._session.period

        def done(made: Sequence[PastHandIn]) -> None:
            self._on_read(period, made)

        work = session.workspace
        session.tasks.run(lambda _progress: list_hand_ins(work, period), done, lane=Lane.ORDERED, owner=self)

    def _on_read(self, period: PeriodId, made: Sequence[PastHandIn]) -> None:
        if period is not self._session.period:
            return
        is_same = [item.submission.digest for item in made] == [item.submission.digest for item in self._made]
        chosen = (self._chosen(self.ui.before_box), self._chosen(self.ui.after_box))
        self._made = made
        row = self.ui.hand_in_list.currentIndex().row() if is_same else 0
        self.ui.hand_in_list.selectionModel().blockSignals(True)
        self.rows.setStringList([row_text(item) for item in made])
        self.ui.hand_in_list.setCurrentIndex(self.rows.index(max(row, 0)))
        self.ui.hand_in_list.selectionModel().blockSignals(False)
        self._show_boxes()
        for widget in (self.ui.before_box, self.ui.after_box, self.ui.hand_in_list, self.ui.save_button):
            widget.setEnabled(bool(made))
        self.ui.empty_label.setVisible(not made)
        if not made:
            self._on_compared(Comparison(()))
        elif is_same:
            self.compare(*chosen)
        else:
            self._compare_newest()

    def _show_boxes(self) -> None:
        hand_ins = [(hand_in_name(item), item.submission.digest) for item in self._made]
        whole = {
            self.ui.before_box: [*hand_ins, (wording_submit.NOTHING(), NOTHING)],
            self.ui.after_box: [(wording_submit.DRAFT(), DRAFT), *hand_ins],
        }
        for box, items in whole.items():
            box.clear()
            for text, which in items:
                box.addItem(text, which)

    def _compare_newest(self) -> None:
        """With the draft where that differs, else the newest with the one before."""
        desk, newest = self._session.desk, self._made[0]
        if desk is not None and desk.is_changed:
            self.compare(newest.submission.digest, DRAFT)
        else:
            self.compare(newest.before, newest.submission.digest)

    def compare_with_draft(self) -> None:
        """Show what changed since the newest hand-in."""
        if self._made:
            self.compare(self._made[0].submission.digest, DRAFT)

    @staticmethod
    def _chosen(box: QComboBox) -> str:
        return str(box.currentData() or NOTHING)

    def _on_hand_in_chosen(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._made):
            chosen = self._made[index.row()]
            self.compare(chosen.before, chosen.submission.digest)

    def _on_box_activated(self) -> None:
        self.compare(self._chosen(self.ui.before_box), self._chosen(self.ui.after_box))

    def compare(self, before: str, after: str) -> None:
        """Show what changed between two states: digests, ``DRAFT`` or ``NOTHING``."""
        for box, which in ((self.ui.before_box, before), (self.ui.after_box, after)):
            box.setCurrentIndex(max(box.findData(which), 0))
        session, period = self._session, self._session.period
        session.tasks.run(
            lambda _progress: compare_hand_ins(session.workspace, period, before, after),
            self._on_compared,
            lane=Lane.ORDERED,
            owner=self,
        )

    def _on_compared(self, comparison: Comparison) -> None:
        self.comparison = comparison
        text = wording_submit.DIFFERENT(fields=len(comparison.changes), changes=counted(comparison))
        text = text if comparison.changes else wording_submit.NO_DIFFERENCE()
        self.ui.summary_label.setText(text if self._made else "")
        self.ui.differences_view.show_comparison(comparison)
        self.compared.emit()

    def _on_save_clicked(self) -> None:
        row = self.ui.hand_in_list.currentIndex().row()
        session = self._session
        if not 0 <= row < len(self._made):
            return
        folder = self._prompts.choose_folder(wording_submit.SAVE_AGAIN_TITLE(), session.workspace.path / _EXPORTS)
        if folder is None:
            return
        digest = self._made[row].submission.digest

        def work(progress: Progress) -> Path:
            return rewrite_hand_in(session.ports, session.workspace, digest, folder, progress)

        session.tasks.run(work, self._on_saved, title=wording_submit.SAVING_AGAIN(), lane=Lane.ORDERED, owner=self)

    def _on_saved(self, path: Path) -> None:
        self.message.emit(wording_submit.SAVED_AGAIN(path=path))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another appearance."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._show_legend()


def hand_in_name(made: PastHandIn) -> str:
    """「第 2 版 · 2024-01-05 09:00」."""
    submission = made.submission
    return wording_submit.HAND_IN(revision=submission.revision, time=_minute(submission.made_at))


def row_text(made: PastHandIn) -> str:
    """All that is known of a hand-in, on several lines."""
    submission, name = made.submission, made.submission.statement.reporter.name
    return wording_submit.HAND_IN_ROW(
        revision=submission.revision,
        time=_minute(submission.made_at),
        code=submission.check_code,
        period=PERIOD_NAMES[submission.period],
        as_of=submission.as_of.isoformat(),
        scheme=submission.scheme_revision,
        reporter=wording_submit.REPORTER(name=name) if name else "",
        reviewed=(wording_submit.IS_REVIEWED if made.is_reviewed else wording_submit.NOT_REVIEWED)(),
    )


def _minute(moment: str) -> str:
    return f"{datetime.fromisoformat(moment):%Y-%m-%d %H:%M}"
