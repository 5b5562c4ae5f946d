"""Which control shows which rule."""

from importlib import import_module

from PySide6.QtWidgets import QWidget

from hospital_assess.application.answers import Question
from hospital_assess.ui.controls.base import Asked, InputsControl

CONTROLS = {
    "pass_fail": ("met", "MetControl"),
    "count_deduction": ("counts", "CountsControl"),
    "checklist": ("ticks", "TicksControl"),
    "level": ("levels", "LevelsControl"),
    "milestones": ("stages", "StagesControl"),
}
"""Module and class by the kind of rule, read when a line first needs it; rules that are not here take one number."""


def control_for(question: Question, parent: QWidget) -> InputsControl:
    """A control for the inputs of a line's rule."""
    module, name = CONTROLS.get(question.line.rule.kind, ("quantity", "QuantityControl"))
    kind: type[InputsControl] = getattr(import_module(f"hospital_assess.ui.controls.{module}"), name)
    return kind(Asked(question), parent)
