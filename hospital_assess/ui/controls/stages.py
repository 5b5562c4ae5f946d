"""节点: how far each stage is, and when it was done."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hospital_assess.domain.milestones import DEGREE_NAMES, DEGREES, Milestones, Node
from hospital_assess.domain.quantity import plain_number, shown_points
from hospital_assess.ui import wording
from hospital_assess.ui.controls.base import Asked, InputsControl, note
from hospital_assess.ui.theme import BODY
from hospital_assess.ui.widgets.date_edit import DateEdit
from hospital_assess.ui.widgets.letters import scaled
from hospital_assess.ui.widgets.segment import Segment

Answer = dict[str, str]
_DAY_WIDTH = 126
_GAP = 4


class StageRow(QWidget):
    """One stage: three degrees and a date."""

    def __init__(self, control: "StagesControl", node: Node, asked: Asked) -> None:
        super().__init__(control)
        self._control, self._node = control, node
        self.buttons = {degree: self._make_button(degree) for degree in DEGREES}
        self.day_edit = DateEdit(self)
        self.day_edit.setObjectName(f"{node.id}_day_edit")
        self.day_edit.setAccessibleName(wording.DONE_ON_NAME(name=node.name or wording.THIS_LINE()))
        self.day_edit.setPlaceholderText(wording.DONE_ON_HINT())
        self.day_edit.year = asked.year
        self.day_edit.day_changed.connect(self._on_day_changed)
        self._lay_out(asked)

    def _make_button(self, degree: Decimal) -> Segment:
        share = plain_number(degree)
        button = Segment(wording.DEGREES[share](), f"{self._node.id}_{share.replace('.', '_')}_button", self)
        button.setAccessibleName(f"{self._node.name} {DEGREE_NAMES[degree]}".strip())
        button.clicked.connect(lambda checked: self._on_degree_clicked(degree if checked else None))
        return button

    def _lay_out(self, asked: Asked) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        if self._node.points is not None:
            points = shown_points(self._node.points)
            text = wording.STAGE(name=self._node.name, due=self._node.due or asked.due, points=points)
            column.addWidget(note(text, self))
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for button in self.buttons.values():
            row.addWidget(button, button.full_width)
        column.addLayout(row)
        self._column, self._row, self._is_beside = column, row, True
        row.addWidget(self.day_edit)

    def _fit_letters(self) -> None:
        """Give the day the room that its letters need; below the degrees, where there is none beside them."""
        day = scaled(_DAY_WIDTH, self.font())
        self.day_edit.setMaximumWidth(day)
        degrees = sum(button.full_width + _GAP for button in self.buttons.values())
        self._put_day(beside=self.font().pixelSize() == BODY and degrees + day <= self.width())

    def _put_day(self, *, beside: bool) -> None:
        if beside is self._is_beside:
            return
        self._is_beside = beside
        (self._column if beside else self._row).removeWidget(self.day_edit)
        (self._row if beside else self._column).addWidget(self.day_edit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew in another width."""
        super().resizeEvent(event)
        self._fit_letters()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew for other letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_row"):
            self._fit_letters()

    def show_answer(self, answer: Mapping[str, str]) -> None:
        """Show degree and date."""
        self._check(Decimal(answer["degree"]) if "degree" in answer else None)
        if not self.day_edit.hasFocus():
            self.day_edit.show_day(date.fromisoformat(answer["done_on"]) if "done_on" in answer else None)

    def answer(self) -> Answer:
        """What the row says; only its id where it is blank."""
        answer = {"id": self._node.id}
        for degree, button in self.buttons.items():
            if button.isChecked():
                answer["degree"] = plain_number(degree)
        if self.day_edit.day is not None:
            answer["done_on"] = self.day_edit.day.isoformat()
        return answer

    def _check(self, chosen: Decimal | None) -> None:
        for degree, button in self.buttons.items():
            button.setChecked(degree == chosen)

    def _on_degree_clicked(self, degree: Decimal | None) -> None:
        self._check(degree)
        self._control.report()

    def _on_day_changed(self) -> None:
        self._control.report()


class StagesControl(InputsControl):
    """A row a stage."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, parent)
        rule = cast(Milestones, asked.question.line.rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.rows = {node.id: StageRow(self, node, asked) for node in rule.nodes}
        for row in self.rows.values():
            column.addWidget(row)

    def tab_stops(self) -> list[QWidget]:
        """Widgets in keyboard order."""
        return [widget for row in self.rows.values() for widget in (*row.buttons.values(), row.day_edit)]

    def show_inputs(self, inputs: Mapping[str, Any]) -> None:
        """Show every stage."""
        answers = {answer["id"]: answer for answer in inputs.get("nodes", ())}
        for id_, row in self.rows.items():
            row.show_answer(answers.get(id_, {}))

    def report(self) -> None:
        """Report all stages that say something."""
        answers = [answer for row in self.rows.values() if len(answer := row.answer()) > 1]
        self.choose({"nodes": answers} if answers else None)
