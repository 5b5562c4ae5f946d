"""Which control shows which rule."""

from PySide6.QtWidgets import QWidget

from hospital_assess.application.answers import Question
from hospital_assess.domain.milestones import Milestones
from hospital_assess.domain.rules import Checklist, CountDeduction, Level, PassFail
from hospital_assess.ui.controls.base import Asked, InputsControl
from hospital_assess.ui.controls.counts import CountsControl
from hospital_assess.ui.controls.levels import LevelsControl
from hospital_assess.ui.controls.met import MetControl
from hospital_assess.ui.controls.quantity import QuantityControl
from hospital_assess.ui.controls.stages import StagesControl
from hospital_assess.ui.controls.ticks import TicksControl

CONTROLS: dict[type, type[InputsControl]] = {
    PassFail: MetControl,
    CountDeduction: CountsControl,
    Checklist: TicksControl,
    Level: LevelsControl,
    Milestones: StagesControl,
}
"""Rules that are not here take one number."""


def control_for(question: Question, parent: QWidget) -> InputsControl:
    """A control for the inputs of a line's rule."""
    kind = CONTROLS.get(type(question.line.rule), QuantityControl)
    return kind(Asked(question), parent)
