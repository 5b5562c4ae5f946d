"""What the controls for rule inputs have in common."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from hospital_assess.application.answers import Question
from hospital_assess.domain.frozen import frozen


@frozen
class Asked:
    """What a control has to know of its line.

    Attributes:
        year: Year of the plan, for dates typed without one.
    """

    question: Question

    @property
    def year(self) -> int:
        """Year of the plan."""
        return self.question.scheme.plan.year

    @property
    def due(self) -> date:
        """Due date of the line."""
        return self.question.line.due


class InputsControl(QWidget):
    """Shows and changes the inputs of one rule.

    Attributes:
        edited: The inputs as the person left them, None where they are blank; typing goes on.
        settled: A choice was made that is complete in itself.
    """

    edited = Signal(object)
    settled = Signal()

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = asked

    def show_inputs(self, inputs: Mapping[str, Any]) -> None:
        """Show inputs without reporting them as edited."""
        raise NotImplementedError

    def tab_stops(self) -> list[QWidget]:
        """Widgets in keyboard order."""
        raise NotImplementedError

    def choose(self, inputs: Mapping[str, Any] | None) -> None:
        """Report a choice that needs no further typing."""
        self.edited.emit(inputs)
        self.settled.emit()


def note(text: str, parent: QWidget) -> QLabel:
    """A small explanation beside an input."""
    label = QLabel(text, parent)
    label.setProperty("role", "small")
    label.setWordWrap(True)
    return label
