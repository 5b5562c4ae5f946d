"""The middle of the filling-in page: one line with its measure, and everything a department says of it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.application.department_desk import MARK_NAMES, LineView, Mark
from hospital_assess.domain.entry import Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.likeness import Earlier, are_nearly_same, repeats
from hospital_assess.domain.review import Verdict
from hospital_assess.ui import wording
from hospital_assess.ui.controls.base import InputsControl
from hospital_assess.ui.controls.choice import control_for
from hospital_assess.ui.generated.ui_answer_panel import Ui_AnswerPanel
from hospital_assess.ui.pages import line_facts
from hospital_assess.ui.pages.answer_fields import FOLDED, AnswerFields
from hospital_assess.ui.pages.score_row import ScoreRow
from hospital_assess.ui.widgets.field_keys import FieldKeys
from hospital_assess.ui.widgets.looks import set_level, set_writable, show_chip

_NARRATIVE_LINES = 3
_REASON_LINES = 2
_ABOVE_FIELD = 60
_MARK_LEVELS = {Mark.DONE: "good", Mark.LACKS_EVIDENCE: "warning"}


class AnswerPanel(QWidget):
    """Shows one line; reports what is typed, field by field.

    Attributes:
        edited: A field has a new value, in plain form.
        settled: What was edited is complete and can be written at once.
        files_pasted: Files or a picture were pasted into a text field.
        reuse_asked: The person wants the text of the period, or the year, before.
    """

    edited = Signal(str, object)
    settled = Signal()
    files_pasted = Signal(QMimeData)
    reuse_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AnswerPanel()
        self.ui.setupUi(self)
        self._view: LineView | None = None
        self._control: InputsControl | None = None
        self._earlier: Earlier | None = None
        self._writable = True
        self.ui.narrative_edit.keep_lines(_NARRATIVE_LINES)
        self.ui.deduction_edit.keep_lines(_REASON_LINES)
        self.fields = AnswerFields(self.ui, self)
        self.score = ScoreRow(self.ui, self)
        self._field_keys = FieldKeys(self)
        self._field_keys.watch(self)
        self._connect()
        self._fold(folded=True)

    def _connect(self) -> None:
        self.fields.edited.connect(self._on_edited)
        self.score.edited.connect(self._on_edited)
        self.score.adopted.connect(self.settled)
        self.fields.files_pasted.connect(self.files_pasted)
        self.fields.unfolded.connect(self._on_unfolded)
        self.ui.status_buttons.chosen.connect(self._on_status_chosen)
        self.ui.fold_button.toggled.connect(lambda checked: self._fold(folded=not checked))
        self.ui.reuse_button.clicked.connect(self.reuse_asked)
        self.ui.reuse_button.hide()

    @property
    def view(self) -> LineView | None:
        """What is shown; None before the first line."""
        return self._view

    @property
    def line(self) -> str:
        """Id of the line that is shown; empty before the first."""
        return self._view.line.id if self._view else ""

    def set_writable(self, *, writable: bool) -> None:
        """Let the person change answers, or only read them."""
        self._writable = writable
        for widget in (self.ui.status_buttons, self.ui.inputs_holder, self.ui.body):
            set_writable(widget, writable=writable)
        self.ui.fold_button.setEnabled(True)

    def asks(self, view: LineView) -> bool:
        """The line is shown already, with all that this period and the scheme say of it."""
        return self._view is not None and _question(self._view) == _question(view)

    def show_line(self, view: LineView, unsaved: Mapping[str, Any]) -> None:
        """Show a line, with what was typed for it and is not on disk over what is."""
        is_other = not self.asks(view)
        self._view = view
        if is_other:
            self._show_facts(view)
            self._make_control(view)
            self.ui.scroll.verticalScrollBar().setValue(0)
            self.ui.reuse_button.hide()
            self._earlier = None
            self._fold(folded=not any(getattr(view.entry, name) for name in FOLDED))
        self._show_chips(view)
        self._show_answer(view, unsaved)
        if is_other and not self._writable:
            self.set_writable(writable=False)

    def _show_facts(self, view: LineView) -> None:
        ui = self.ui
        ui.code_label.setText(view.line.code)
        ui.place_label.setText(line_facts.place_text(view))
        ui.place_label.setToolTip(line_facts.place_text(view))
        ui.points_label.setText(line_facts.points_text(view))
        ui.title_label.setText(line_facts.title_text(view))
        ui.measure_label.setText(line_facts.measure_html(view))
        ui.criteria_label.setText(view.line.criteria)
        ui.duty_label.setText(line_facts.duty_text(view))
        self._show_fact(ui.baseline_caption, ui.baseline_label, line_facts.baseline_text(view))
        self._show_fact(ui.review_caption, ui.review_label, line_facts.review_text(view))
        is_accepted = view.review is not None and view.review.verdict is Verdict.ACCEPTED
        set_level(ui.review_label, "" if is_accepted else "warning")
        caption = wording.INPUT_CAPTIONS.get(view.line.rule.kind, wording.INPUT_CAPTION)
        ui.inputs_caption.setText(caption())

    @staticmethod
    def _show_fact(caption: QWidget, label: Any, text: str) -> None:
        label.setText(text)
        caption.setVisible(bool(text))
        label.setVisible(bool(text))

    def _show_chips(self, view: LineView) -> None:
        ui = self.ui
        is_late = view.mark is Mark.BLANK and view.line.due <= view.question.period.cut_off
        show_chip(ui.due_chip, wording.DUE(due=view.line.due))
        show_chip(ui.pace_chip, line_facts.pace_text(view), "warning" if is_late else "")
        ui.core_chip.setVisible(view.duty.core)
        show_chip(ui.mark_chip, MARK_NAMES[view.mark], _MARK_LEVELS.get(view.mark, ""))

    def _make_control(self, view: LineView) -> None:
        if self._control is not None:
            self._control.hide()
            self._control.deleteLater()
        self._control = control_for(view.question, self.ui.inputs_holder)
        self._control.edited.connect(lambda inputs: self._on_edited("inputs", inputs))
        self._control.settled.connect(self.settled)
        self._field_keys.watch(self._control)
        self.ui.inputs_layout.addWidget(self._control)
        self._chain_tabs()

    def _chain_tabs(self) -> None:
        """Keyboard order runs from the status through the control, which is new for each line, downwards."""
        previous: QWidget = list(self.ui.status_buttons.buttons.values())[-1]
        inputs = self._control.tab_stops() if self._control else []
        for widget in (*inputs, self.ui.narrative_edit, *self.score.tab_stops(), *self.fields.tab_stops()):
            QWidget.setTabOrder(previous, widget)
            previous = widget

    def _show_answer(self, view: LineView, unsaved: Mapping[str, Any]) -> None:
        status = Status(unsaved.get("status", view.entry.status) or Status.UNANSWERED)
        inputs = unsaved.get("inputs", view.entry.inputs) or {}
        self.ui.status_buttons.show_status(status)
        if self._control is not None:
            self._control.show_inputs(inputs)
        self.fields.show_entry(view.entry, unsaved)
        self.score.show_entry(view, inputs, unsaved)
        self._show_reasons(status)
        self._show_likeness()

    def _show_reasons(self, status: Status) -> None:
        """Reasons appear where they are required, and stay where something was written."""
        ui, is_asked = self.ui, status is Status.NOT_APPLICABLE
        shown = {
            (ui.not_applicable_caption, ui.not_applicable_edit): is_asked,
            (ui.deduction_caption, ui.deduction_edit): self.score.is_below_full and not is_asked,
            (ui.upward_caption, ui.upward_edit): self.score.is_above_proposal and not is_asked,
        }
        for (caption, edit), required in shown.items():
            is_shown = required or bool(edit.toPlainText())
            caption.setVisible(is_shown)
            edit.setVisible(is_shown)
            set_level(edit, "error" if required and not edit.toPlainText().strip() else "")

    def _on_edited(self, field: str, value: object) -> None:
        self.edited.emit(field, value)
        if field == "narrative":
            self._show_likeness()

    def _on_status_chosen(self, status: Status) -> None:
        self.edited.emit("status", None if status is Status.UNANSWERED else status.value)
        self.settled.emit()

    def show_unsaved(self, unsaved: Mapping[str, Any]) -> None:
        """Follow what is being typed: proposal, worked line, and which reasons are required."""
        if self._view is not None:
            inputs = unsaved.get("inputs", self._view.entry.inputs) or {}
            self.score.show_proposal(self._view, inputs)
            self._show_reasons(Status(unsaved.get("status", self._view.entry.status) or Status.UNANSWERED))

    def show_refusals(self, refused: Mapping[str, AssessError]) -> None:
        """Mark the fields that could not be written."""
        for name, error in refused.items():
            if (widget := self.field(name)) is not None:
                set_level(widget, "error")
                widget.setToolTip(str(error))

    def field(self, name: str) -> QWidget | None:
        """The widget of a field, by its name in the entry."""
        if name == "self_score":
            return self.ui.score_edit
        if name == "status":
            return self.ui.status_buttons.buttons[Status.NOT_STARTED]
        if name == "inputs":
            return next(iter(self._control.tab_stops()), None) if self._control else None
        return self.fields.widget(name)

    def go_to(self, name: str) -> None:
        """Put the cursor into a field, unfolding what hides it."""
        if name in FOLDED:
            self._fold(folded=False)
        if (widget := self.field(name)) is not None:
            widget.setFocus()
            # Another line, or a page that was just shown, has its places only after the next layout.
            QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """Scroll to where the cursor is."""
        widget = self.focusWidget()
        if widget is not None:
            self.ui.scroll.ensureWidgetVisible(widget, 0, _ABOVE_FIELD)

    def show_earlier(self, earlier: Earlier) -> None:
        """Offer what was told before while nothing is written yet; say where the two are nearly the same."""
        self._earlier = earlier
        button, text = self.ui.reuse_button, earlier.text
        words = wording.REUSE_PERIOD() if earlier.entry.narrative else wording.REUSE_YEAR(year=earlier.year)
        button.setText(words)
        button.setToolTip(text)
        button.setVisible(bool(text) and self._writable and not self.ui.narrative_edit.toPlainText())
        self._show_likeness()

    def _show_likeness(self) -> None:
        earlier, text = self._earlier, self.ui.narrative_edit.toPlainText()
        is_repeated = earlier is not None and repeats(earlier.entry, text)
        is_past = earlier is not None and are_nearly_same(earlier.past, text)
        self.ui.repeated_label.setText((wording.LIKE_PERIOD if is_repeated else wording.LIKE_YEAR)())
        self.ui.repeated_label.setVisible(is_repeated or is_past)

    def reuse(self) -> None:
        """Take what was told before as if it were typed."""
        if self._earlier is not None:
            self.ui.narrative_edit.setPlainText(self._earlier.text)
        self.ui.reuse_button.hide()
        self.ui.narrative_edit.setFocus()

    def _on_unfolded(self) -> None:
        """Treat fields that were not there before as all the others."""
        self._field_keys.watch(self.ui.body)
        set_writable(self.ui.body, writable=self._writable)
        self.ui.fold_button.setEnabled(True)
        self._chain_tabs()

    def _fold(self, *, folded: bool) -> None:
        button = self.ui.fold_button
        button.blockSignals(True)
        button.setChecked(not folded)
        button.blockSignals(False)
        self.fields.show_folded(visible=not folded)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another appearance."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_view") and self._view is not None:
            self._show_facts(self._view)


def _question(view: LineView) -> object:
    """What a line asks for: another answer to the same changes nothing but the answer."""
    return view.line, view.question.period, view.review
