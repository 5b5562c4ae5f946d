"""A number with its unit: 按比例, 分档, 按幅度扣分, 线性插值, 较上年改善."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from hospital_assess.application.answers import Question
from hospital_assess.domain.quantity import plain_number
from hospital_assess.domain.trends import Improvement
from hospital_assess.ui import wording
from hospital_assess.ui.controls.base import Asked, InputsControl, note


def _reference(question: Question) -> Decimal | None:
    """What the value is compared with: the department's own target, else the rule's."""
    own: Decimal | None = question.line.targets.get(question.department.id)
    if own is not None:
        return own
    rule = question.line.rule
    found: Decimal | None = getattr(rule, "baseline", None) if isinstance(rule, Improvement) else None
    return found if found is not None else getattr(rule, "target", None)


def _reference_text(question: Question, unit: str) -> str:
    value = _reference(question)
    phrase = wording.LAST_YEAR if isinstance(question.line.rule, Improvement) else wording.TARGET
    if value is not None:
        return phrase(value=f"{plain_number(value)}{unit}")
    return phrase(value=wording.TO_BE_VERIFIED()) if hasattr(question.line.rule, "target") else ""


class QuantityControl(InputsControl):
    """One number, the unit behind it, and what it is compared with."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, parent)
        unit = getattr(asked.question.line.rule, "unit", "")
        self.edit = QLineEdit(self)
        self.edit.setObjectName("actual_edit")
        self.edit.setAccessibleName(wording.ACTUAL_NAME(unit=unit))
        self.edit.setMaximumWidth(110)
        self.edit.setAcceptDrops(False)
        self.edit.textEdited.connect(self._on_text_edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit)
        row.addWidget(QLabel(unit, self))
        row.addSpacing(8)
        row.addWidget(note(_reference_text(asked.question, unit), self), 1)

    def tab_stops(self) -> list[QWidget]:
        """Widgets in keyboard order."""
        return [self.edit]

    def show_inputs(self, inputs: Mapping[str, Any]) -> None:
        """Show the number as it was typed."""
        text = str(inputs.get("actual", ""))
        if not self.edit.hasFocus() or not self.edit.text():
            self.edit.setText(text)

    def _on_text_edited(self, text: str) -> None:
        self.edited.emit({"actual": text.strip()} if text.strip() else None)
