"""分项得分: a tick for everything that is done."""

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.rules import Checklist
from hospital_assess.ui import wording
from hospital_assess.ui.controls.base import Asked, InputsControl
from hospital_assess.ui.widgets.segment import Segment


class TicksControl(InputsControl):
    """A box an item, and one button that says nothing is done yet."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, parent)
        rule = cast(Checklist, asked.question.line.rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 0)
        column.setSpacing(5)
        self.boxes: dict[str, QCheckBox] = {}
        for item in rule.items:
            box = QCheckBox(wording.LISTED_ITEM(name=item.name, points=shown_points(item.points)), self)
            box.setObjectName(f"{item.id}_box")
            box.clicked.connect(self._on_box_clicked)
            self.boxes[item.id] = box
            column.addWidget(box)
        self.none_button = Segment(wording.NONE_DONE(), "none_button", self)
        self.none_button.clicked.connect(self._on_none_clicked)
        column.addWidget(self.none_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def tab_stops(self) -> list[QWidget]:
        """Widgets in keyboard order."""
        return [*self.boxes.values(), self.none_button]

    def show_inputs(self, inputs: Mapping[str, Any]) -> None:
        """Tick what is done."""
        ticked = inputs.get("ticked")
        for id_, box in self.boxes.items():
            box.setChecked(id_ in (ticked or ()))
        self.none_button.setChecked(ticked is not None and not ticked)

    def _on_box_clicked(self) -> None:
        inputs = {"ticked": [id_ for id_, box in self.boxes.items() if box.isChecked()]}
        self.show_inputs(inputs)
        self.choose(inputs)

    def _on_none_clicked(self, checked: bool) -> None:
        inputs: dict[str, Any] | None = {"ticked": []} if checked else None
        self.show_inputs(inputs or {})
        self.choose(inputs)
