"""复核: what departments handed in, one matter after the other, with its evidence and a verdict from the keyboard."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from hospital_assess.application.office_desk import OfficeDesk
from hospital_assess.application.review_lines import ReviewRequest, ReviewSheet, review_lines
from hospital_assess.application.review_queue import (
    OPEN_STAGES,
    ReviewItem,
    ReviewQueue,
    by_department,
    by_measure,
    read_queue,
    request_for,
)
from hospital_assess.application.send_feedback import send_feedback
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.review import VERDICT_NAMES, Verdict
from hospital_assess.ui import wording_review
from hospital_assess.ui.generated.ui_review_page import Ui_ReviewPage
from hospital_assess.ui.models.review_tree import KEPT, ReviewTreeModel
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.review_evidence import ReviewEvidence
from hospital_assess.ui.review_text import item_html
from hospital_assess.ui.tasks import Lane
from hospital_assess.ui.widgets.review_delegate import ReviewDelegate
from hospital_assess.ui.widgets.verdict_bar import GivenVerdict

_PANES = (250, 520, 250)
_INDENT = 16
_GRACE = timedelta(days=7)
"""What is sent back is due in a week, unless the person says otherwise."""
_GROUPINGS = {"department": by_department, "measure": by_measure}
_EXPORTS = "exports"


class ReviewPage(QWidget):
    """A queue of matters, the chosen one with its answer, evidence and verdict.

    Attributes:
        message: A line for the bottom of the window.
        shown: The queue is on screen.
    """

    message = Signal(str)
    shown = Signal()

    def __init__(self, session: OfficeSession, prompts: Prompts, memory: Preferences) -> None:
        super().__init__()
        self._session, self._prompts, self._memory = session, prompts, memory
        self.queue: ReviewQueue | None = None
        self.item: ReviewItem | None = None
        self._is_stale = True
        self._is_just_shown = False
        self.ui = Ui_ReviewPage()
        self.ui.setupUi(self)
        self.model = ReviewTreeModel(self)
        self.evidence = ReviewEvidence(self.ui, session, self)
        self._set_up()
        self._connect()
        self._add_keys()

    def _set_up(self) -> None:
        ui = self.ui
        for key, name in wording_review.GROUPINGS.items():
            ui.group_box.addItem(name(), key)
        for key, name in wording_review.FILTERS.items():
            ui.filter_box.addItem(name(count=0), key)
        ui.tree.setModel(self.model)
        ui.tree.setItemDelegate(ReviewDelegate(ui.tree))
        ui.tree.setIndentation(_INDENT)
        ui.tree.setRootIsDecorated(False)
        # The buttons of the bar are younger than all else, and would come last.
        for before, after in pairwise((ui.text_view, *ui.verdict_bar.stops, ui.evidence_list)):
            QWidget.setTabOrder(before, after)
        ui.splitter.setSizes(list(_PANES))
        for pane, share in enumerate((0, 1, 0)):
            ui.splitter.setStretchFactor(pane, share)
        writable = self._session.is_writable
        ui.verdict_bar.use(writable=writable, reviewer=self._memory.place(self._session.workspace.path, "reviewer"))
        for button in (ui.sound_button, ui.feedback_button):
            button.setEnabled(writable)
        self._say(wording_review.READING())

    def _connect(self) -> None:
        ui = self.ui
        for box in (ui.group_box, ui.filter_box):
            box.activated.connect(self._rearrange)
        ui.search_edit.textChanged.connect(self._rearrange)
        ui.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        ui.tree.clicked.connect(self._on_clicked)
        ui.verdict_bar.given.connect(self._on_given)
        ui.sound_button.clicked.connect(self._on_sound_clicked)
        ui.feedback_button.clicked.connect(self._on_feedback_clicked)
        self._session.desk_read.connect(self._on_desk_read)

    def _add_keys(self) -> None:
        ui = self.ui
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+F": ui.search_edit.setFocus,
            "Ctrl+Down": lambda: self._step(1),
            "Ctrl+Up": lambda: self._step(-1),
            "Ctrl+Return": self._go_to_next_open,
            "Ctrl+Enter": self._go_to_next_open,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        # Where nothing is typed, letters and digits judge.
        for widget in (ui.tree, ui.text_view, ui.evidence_list, *ui.verdict_bar.buttons.values()):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A, R and digits judge."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.item is not None:
            return self._judge_by_key(event)
        return super().eventFilter(watched, event)

    def _judge_by_key(self, event: QKeyEvent) -> bool:
        bar, text = self.ui.verdict_bar, event.text()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_A:
            # A key that is held down must not accept what nobody has looked at.
            if not event.isAutoRepeat():
                bar.accept()
        elif event.key() == Qt.Key.Key_R:
            bar.choose(Verdict.RETURNED)
        elif text.isdecimal():
            bar.choose(Verdict.ADJUSTED, text)
        else:
            return False
        return True

    # reading

    def showEvent(self, event: QShowEvent) -> None:
        """Read now that it is looked at."""
        super().showEvent(event)
        self._is_just_shown = True
        if self._is_stale:
            self._read()
        else:
            self._come_back()

    def _on_desk_read(self, _desk: OfficeDesk) -> None:
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        session, period = self._session, self._session.period
        self._is_stale = False

        def show(queue: ReviewQueue) -> None:
            if period is session.period:
                self._show_queue(queue)

        session.tasks.run(lambda _progress: read_queue(session.workspace, period), show, lane=Lane.ORDERED, owner=self)

    def _show_queue(self, queue: ReviewQueue) -> None:
        ui, self.queue = self.ui, queue
        stages = [item.stage for item in queue.items]
        for row, (key, keeps) in enumerate(KEPT.items()):
            ui.filter_box.setItemText(row, wording_review.FILTERS[key](count=sum(map(keeps, stages))))
        done = sum(stage not in OPEN_STAGES for stage in stages)
        ui.summary_label.setText(wording_review.SUMMARY(done=done, count=len(stages)))
        ui.verdict_bar.offer(queue.comments)
        self.model.show_items(queue.items)
        self._come_back()
        self.shown.emit()

    def _rearrange(self) -> None:
        ui = self.ui
        self.model.choose(
            str(ui.filter_box.currentData()), ui.search_edit.text(), _GROUPINGS[ui.group_box.currentData()]
        )
        self._come_back()

    def _come_back(self) -> None:
        """Stay at the matter; where it is left out, go to what stands in its place."""
        shown, ui = self.model.shown, self.ui
        sound = sum(item.is_sound for item in shown)
        ui.sound_button.setText(wording_review.SOUND(count=sound))
        ui.sound_button.setEnabled(self._session.is_writable and sound > 0)
        if not shown:
            self._say(self._why_empty())
            return
        ui.views.setCurrentWidget(ui.splitter)
        if self._is_just_shown:
            # Letters and digits judge from the first moment.
            self._is_just_shown = False
            ui.tree.setFocus()
        key = self.item.key if self.item else None
        now = next((item for item in shown if item.key == key), None) or self._next_to(shown)
        self._choose(now)
        if now != self.item:
            self._show_item(now)

    def _why_empty(self) -> str:
        if self.queue is None or not self.queue.items:
            return wording_review.NOTHING()
        is_open = self.ui.filter_box.currentData() == "open" and not self.ui.search_edit.text()
        return wording_review.ALL_DONE() if is_open else wording_review.NOTHING_LEFT()

    def _next_to(self, shown: Sequence[ReviewItem]) -> ReviewItem:
        """The first matter that comes after the one that was left out, in the order of all."""
        if self.item is None or self.queue is None:
            return shown[0]
        order = {item.key: number for number, item in enumerate(self.queue.items)}
        here = order.get(self.item.key, -1)
        return next((item for item in shown if order[item.key] > here), shown[0])

    def _say(self, text: str) -> None:
        self.item = None
        self.ui.message_label.setText(text)
        self.ui.views.setCurrentWidget(self.ui.message_page)

    # one matter

    def _choose(self, item: ReviewItem) -> None:
        index = self.model.index_of(item.key)
        if index != self.ui.tree.currentIndex():
            mode = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.ui.tree.selectionModel().setCurrentIndex(index, mode)
        self.ui.tree.scrollTo(index)

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        item = self.model.item(index)
        if item is not None and item != self.item:
            self._show_item(item)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.item(index) is None:
            self.ui.tree.setExpanded(index, not self.ui.tree.isExpanded(index))

    def _show_item(self, item: ReviewItem) -> None:
        ui, self.item = self.ui, item
        ui.text_view.show_text(lambda colours: item_html(item, colours))
        ui.verdict_bar.show_item(item, self._today() + _GRACE)
        self.evidence.show_item(item)

    def _today(self) -> date:
        return self._session.ports.clock().date()

    def _step(self, by: int) -> None:
        shown = self.model.shown
        row = next((row for row, item in enumerate(shown) if self.item and item.key == self.item.key), None)
        if row is not None and 0 <= row + by < len(shown):
            self._choose(shown[row + by])

    def _go_to_next_open(self) -> None:
        shown = self.model.shown
        row = next((row for row, item in enumerate(shown) if self.item and item.key == self.item.key), -1)
        waiting = [item for item in (*shown[row + 1 :], *shown[: max(row, 0)]) if item.stage in OPEN_STAGES]
        if waiting:
            self._choose(waiting[0])

    # judging

    def _on_given(self, given: GivenVerdict) -> None:
        item = self.item
        if item is None:
            return
        self._memory.keep_place(self._session.workspace.path, "reviewer", given.reviewer)
        request = request_for(
            item,
            given.verdict,
            score=given.score,
            comment=given.comment,
            due=given.due,
            reviewer=given.reviewer,
        )

        def written(_count: int) -> None:
            waiting = sum(one.stage in OPEN_STAGES and one.key != item.key for one in self._items())
            name, verdict = item.department.name, VERDICT_NAMES[given.verdict]
            self.message.emit(
                wording_review.JUDGED_ONE(name=name, code=item.code or item.title, verdict=verdict, open=waiting)
            )
            if self.item is not None and self.item.key == item.key:
                self._go_to_next_open()
                self.ui.tree.setFocus()
            self._session.read()

        self._write([request], written)

    def _items(self) -> Sequence[ReviewItem]:
        return self.queue.items if self.queue else ()

    def _write(self, requests: Sequence[ReviewRequest], written: Callable[[int], None]) -> None:
        session, period, bar = self._session, self._session.period, self.ui.verdict_bar
        bar.setEnabled(False)

        def failed(error: AssessError) -> None:
            bar.show_failure(str(error))

        writing = session.tasks.run(
            lambda _progress: review_lines(session.ports, session.workspace, period, ReviewSheet(tuple(requests))),
            written,
            failed=failed,
            title=wording_review.SAVING() if len(requests) > 1 else "",
            lane=Lane.ORDERED,
            owner=self,
        )
        writing.ended.connect(lambda: bar.setEnabled(True))

    def _on_sound_clicked(self) -> None:
        found = [item for item in self.model.shown if item.is_sound]
        departments = len({item.department.id for item in found})
        question = (
            wording_review.SOUND_TITLE(),
            wording_review.SOUND_TEXT(count=len(found), departments=departments),
            wording_review.SOUND_ACTION(count=len(found)),
        )
        if not found or not self._prompts.confirm(*question):
            return
        reviewer = self.ui.verdict_bar.ui.reviewer_edit.text()

        def written(count: int) -> None:
            self.message.emit(wording_review.JUDGED_MANY(count=count))
            self._session.read()

        self._write([request_for(item, Verdict.ACCEPTED, reviewer=reviewer) for item in found], written)

    def _on_feedback_clicked(self) -> None:
        session, period = self._session, self._session.period
        folder = self._prompts.choose_folder(wording_review.FEEDBACK_TITLE(), session.workspace.path / _EXPORTS)
        if folder is None:
            return

        def written(files: list[Path]) -> None:
            self.message.emit(wording_review.FEEDBACK_WRITTEN(count=len(files), folder=folder))

        session.tasks.run(
            lambda progress: send_feedback(session.ports, session.workspace, period, folder, progress),
            written,
            title=wording_review.FEEDBACK_WRITING(),
            lane=Lane.ORDERED,
            owner=self,
        )
