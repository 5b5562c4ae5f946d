"""自评得分 with the proposed score, the sum behind it, and 「采用」."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.application.department_desk import LineView
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.quantity import parse_quantity, plain_number, shown_points
from hospital_assess.domain.scoring import LineScore, propose
from hospital_assess.ui import wording
from hospital_assess.ui.generated.ui_answer_panel import Ui_AnswerPanel
from hospital_assess.ui.widgets.looks import set_level


def proposal_for(view: LineView, inputs: Mapping[str, Any]) -> LineScore:
    """The score by the line's rule for inputs as typed; says what is wrong where they cannot be read."""
    question = view.question
    try:
        cleaned = question.line.rule.clean(inputs)
        return propose(question.scheme, question.line, question.department, cleaned, question.period.cut_off)
    except AssessError as error:
        return LineScore(None, str(error))


class ScoreRow(QObject):
    """Shows the score beside its proposal; knows whether a reason is owed."""

    edited = Signal(str, object)
    adopted = Signal()

    def __init__(self, ui: Ui_AnswerPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._full = Decimal(0)
        self._is_scored = True
        self._proposal = LineScore(None, "")
        ui.score_edit.setAcceptDrops(False)
        ui.score_edit.textEdited.connect(self._on_text_edited)
        ui.adopt_button.clicked.connect(self._on_adopt_clicked)

    def tab_stops(self) -> list[QWidget]:
        """Widgets in keyboard order."""
        return [self._ui.score_edit, self._ui.adopt_button]

    @property
    def score(self) -> Decimal | None:
        """What stands in the field; None while it is blank or no number."""
        text = self._ui.score_edit.text().strip()
        try:
            return parse_quantity(text, "") if text else None
        except AssessError:
            return None

    @property
    def is_below_full(self) -> bool:
        """扣分原因 is owed."""
        return self._is_scored and self.score is not None and self.score < self._full

    @property
    def is_above_proposal(self) -> bool:
        """依据 is owed."""
        proposed, score = self._proposal.points, self.score
        return self._is_scored and proposed is not None and score is not None and score > proposed

    def show_entry(self, view: LineView, inputs: Mapping[str, Any], unsaved: Mapping[str, Any]) -> None:
        """Show the score of an entry; a period that is not scored has none."""
        self._full, self._is_scored = view.question.full, view.question.period.scored
        for widget in (self._ui.score_caption, self._ui.score_holder):
            widget.setVisible(self._is_scored)
        self._ui.full_label.setText(wording.FULL_POINTS(full=shown_points(self._full)))
        stored = view.entry.self_score
        text = unsaved.get("self_score", plain_number(stored) if stored is not None else "") or ""
        if self._ui.score_edit.text() != text and not (self._ui.score_edit.hasFocus() and self.score == stored):
            self._ui.score_edit.setText(text)
        set_level(self._ui.score_edit, "")
        self.show_proposal(view, inputs)

    def show_proposal(self, view: LineView, inputs: Mapping[str, Any]) -> None:
        """Show what the rule makes of the inputs."""
        self._proposal = proposal_for(view, inputs)
        points = self._proposal.points
        shown = wording.NO_PROPOSAL() if points is None else wording.PROPOSED(points=shown_points(points))
        self._ui.proposal_label.setText(shown)
        self._ui.worked_label.setText(self._proposal.worked_line)
        self._show_adoptable()

    def _show_adoptable(self) -> None:
        points = self._proposal.points
        self._ui.adopt_button.setVisible(points is not None and points != self.score)

    def _on_text_edited(self, text: str) -> None:
        is_wrong = bool(text.strip()) and (self.score is None or not 0 <= self.score <= self._full)
        set_level(self._ui.score_edit, "error" if is_wrong else "")
        self._show_adoptable()
        self.edited.emit("self_score", text.strip() or None)

    def _on_adopt_clicked(self) -> None:
        if self._proposal.points is not None:
            text = plain_number(self._proposal.points)
            self._ui.score_edit.setText(text)
            self._show_adoptable()
            self.edited.emit("self_score", text)
            self.adopted.emit()
