"""定性等级: one of several levels."""

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from hospital_assess.domain.quantity import plain_number
from hospital_assess.domain.rules import Level
from hospital_assess.ui import wording
from hospital_assess.ui.controls.base import Asked, InputsControl


class LevelsControl(InputsControl):
    """A radio button a level, with its coefficient."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, parent)
        rule = cast(Level, asked.question.line.rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 0)
        column.setSpacing(5)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for option in rule.levels:
            text = wording.LEVEL_OPTION(name=option.name, share=plain_number(option.coefficient * 100))
            button = QRadioButton(text, self)
            button.setObjectName(f"{option.id}_button")
            button.clicked.connect(lambda _checked, id_=option.id: self.choose({"level": id_}))
            self._group.addButton(button)
            self.buttons[option.id] = button
            column.addWidget(button)

    def tab_stops(self) -> list[QWidget]:
        """Widgets in keyboard order."""
        return list(self.buttons.values())

    def show_inputs(self, inputs: Mapping[str, Any]) -> None:
        """Mark the level that was chosen."""
        self._group.setExclusive(False)
        for id_, button in self.buttons.items():
            button.setChecked(id_ == inputs.get("level"))
        self._group.setExclusive(True)
