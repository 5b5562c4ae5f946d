"""认可, 调分 or 退回, with what each needs."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from hospital_assess.application.review_queue import ReviewItem
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import parse_quantity, shown_points
from hospital_assess.domain.review import Verdict
from hospital_assess.ui import wording_review
from hospital_assess.ui.generated.ui_verdict_bar import Ui_VerdictBar
from hospital_assess.ui.widgets.looks import set_level
from hospital_assess.ui.widgets.segment import Segment


@frozen
class GivenVerdict:
    """What a person decided on a matter.

    Attributes:
        score: Of 调分.
        due: Of 退回.
    """

    verdict: Verdict
    score: Decimal | None
    comment: str
    due: date | None
    reviewer: str


class VerdictBar(QFrame):
    """Lets a person judge one matter; what is missing is said in place.

    Attributes:
        given: Carries the GivenVerdict.
        buttons: By verdict.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_VerdictBar()
        self.ui.setupUi(self)
        self._item: ReviewItem | None = None
        self._is_writable = True
        self.buttons = {verdict: self._make_button(verdict) for verdict in Verdict}
        ui = self.ui
        for edit in (ui.score_edit, ui.due_edit, ui.comment_box.lineEdit(), ui.reviewer_edit):
            if edit is not None:
                edit.returnPressed.connect(self.confirm)
        ui.confirm_button.clicked.connect(self.confirm)
        ui.error_label.hide()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in its order."""
        ui = self.ui
        fields = (ui.score_edit, ui.due_edit, ui.comment_box, ui.reviewer_edit, ui.confirm_button)
        return (*self.buttons.values(), *fields)

    def _make_button(self, verdict: Verdict) -> Segment:
        button = Segment(wording_review.VERDICTS[verdict](), f"{verdict.value}_button", self)
        button.setToolTip(wording_review.VERDICT_HINTS[verdict]())
        button.clicked.connect(lambda: self.choose(verdict))
        self.ui.verdict_row.addWidget(button)
        return button

    def use(self, *, writable: bool, reviewer: str) -> None:
        """Say whether anything may be judged here, and by whom."""
        self._is_writable = writable
        self.ui.reviewer_edit.setText(reviewer)

    def offer(self, comments: Sequence[str]) -> None:
        """Offer what is often said; what is being written stays."""
        box = self.ui.comment_box
        written = box.currentText()
        box.clear()
        box.addItems([*dict.fromkeys([*comments, *(one() for one in wording_review.COMMENTS)])])
        box.setCurrentIndex(-1)
        box.setEditText(written)

    def show_item(self, item: ReviewItem, due: date) -> None:
        """Show the verdict that holds; without one nothing is chosen.

        Args:
            due: What a 退回 is due by, until the person says otherwise.
        """
        review, ui, self._item = item.review, self.ui, item
        ui.score_edit.setText(shown_points(review.score) if review and review.score is not None else "")
        ui.due_edit.year = due.year
        ui.due_edit.show_day(review.due if review and review.due else due)
        ui.comment_box.setEditText(review.comment if review else "")
        ui.full_label.setText(wording_review.OF_FULL(full=shown_points(item.full)))
        self._show(review.verdict if review else None)

    def _show(self, verdict: Verdict | None) -> None:
        ui, item = self.ui, self._item
        can_adjust = item is not None and item.can_adjust
        for known, button in self.buttons.items():
            button.setChecked(known is verdict)
            button.setEnabled(self._is_writable and (known is not Verdict.ADJUSTED or can_adjust))
        for needed, widgets in (
            (Verdict.ADJUSTED, (ui.score_edit, ui.full_label)),
            (Verdict.RETURNED, (ui.due_label, ui.due_edit)),
        ):
            for widget in widgets:
                widget.setVisible(verdict is needed)
        for field in (ui.comment_box, ui.reviewer_edit, ui.confirm_button):
            field.setEnabled(self._is_writable)
        self._say("")

    @property
    def verdict(self) -> Verdict | None:
        """What is chosen."""
        return next((verdict for verdict, button in self.buttons.items() if button.isChecked()), None)

    # judging

    def choose(self, verdict: Verdict, typed: str = "") -> None:
        """Choose a verdict and go to what it needs.

        Args:
            typed: The first digit of a score.
        """
        if not self.buttons[verdict].isEnabled():
            return
        self._show(verdict)
        ui = self.ui
        if verdict is Verdict.ADJUSTED:
            if typed:
                ui.score_edit.setText(typed)
            ui.score_edit.setFocus()
        elif verdict is Verdict.RETURNED:
            ui.comment_box.setFocus()
        else:
            ui.confirm_button.setFocus()

    def accept(self) -> None:
        """认可, at once; what was written about it goes along."""
        if self.buttons[Verdict.ACCEPTED].isEnabled():
            self._show(Verdict.ACCEPTED)
            self.confirm()

    def confirm(self) -> None:
        """Hand over the verdict, or say what is missing."""
        ui, item, verdict = self.ui, self._item, self.verdict
        if item is None or not self._is_writable:
            return
        comment, due = ui.comment_box.currentText().strip(), ui.due_edit.day
        score = self._score(item) if verdict is Verdict.ADJUSTED else None
        if verdict is None:
            self._say(wording_review.NEEDS_VERDICT())
        elif verdict is Verdict.ADJUSTED and score is None:
            self._say(wording_review.NEEDS_SCORE(full=shown_points(item.full)))
            ui.score_edit.setFocus()
        elif verdict is Verdict.RETURNED and not (comment and due):
            self._say(wording_review.NEEDS_REASON())
            (ui.comment_box if not comment else ui.due_edit).setFocus()
        else:
            self._say("")
            self.given.emit(GivenVerdict(verdict, score, comment, due, ui.reviewer_edit.text().strip()))

    def _score(self, item: ReviewItem) -> Decimal | None:
        try:
            score = parse_quantity(self.ui.score_edit.text(), "")
        except AssessError:
            return None
        return score if 0 <= score <= item.full else None

    def show_failure(self, text: str) -> None:
        """Say what came of a verdict that was not written."""
        self._say(text)

    def _say(self, text: str) -> None:
        self.ui.error_label.setText(text)
        self.ui.error_label.setVisible(bool(text))
        set_level(self.ui.score_edit, "error" if text and self.verdict is Verdict.ADJUSTED else "")
