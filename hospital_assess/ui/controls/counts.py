"""计次扣分: how often each thing happened."""

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from hospital_assess.domain.quantity import plain_number
from hospital_assess.domain.rules import CountDeduction, CountedItem
from hospital_assess.ui import wording
from hospital_assess.ui.controls.base import Asked, InputsControl, note
from hospital_assess.ui.widgets.segment import Segment

_MOST = 9999


class CountsControl(InputsControl):
    """A spin box an item, and one button that says nothing happened at all."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, parent)
        rule = cast(CountDeduction, asked.question.line.rule)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        self.boxes: dict[str, QSpinBox] = {}
        for row, item in enumerate(rule.items):
            self.boxes[item.id] = self._make_box(item)
            points = plain_number(item.deduction.of(asked.question.full))
            grid.addWidget(note(wording.COUNTED_ITEM(name=item.name, points=points), self), row, 0)
            grid.addWidget(self.boxes[item.id], row, 1)
        self.none_button = Segment(wording.NONE_HAPPENED(), "none_button", self)
        self.none_button.clicked.connect(self._on_none_clicked)
        grid.addWidget(self.none_button, len(rule.items), 1)

    def _make_box(self, item: CountedItem) -> QSpinBox:
        box = QSpinBox(self)
        box.setObjectName(f"{item.id}_box")
        box.setAccessibleName(wording.COUNT_NAME(name=item.name))
        box.setRange(0, _MOST)
        box.setSuffix(wording.TIMES())
        box.setMinimumWidth(84)
        box.valueChanged.connect(self._on_value_changed)
        return box

    def tab_stops(self) -> list[QWidget]:
        """Widgets in keyboard order."""
        return [*self.boxes.values(), self.none_button]

    def show_inputs(self, inputs: Mapping[str, Any]) -> None:
        """Show the counts; an item that is not named counts 0."""
        counts = inputs.get("counts")
        for id_, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setValue(int((counts or {}).get(id_, 0)))
        self._tick(counts)

    def _tick(self, counts: Mapping[str, Any] | None) -> None:
        self.none_button.setChecked(counts is not None and not any(counts.values()))

    def _on_value_changed(self) -> None:
        counts = {id_: box.value() for id_, box in self.boxes.items()}
        self._tick(counts)
        self.choose({"counts": counts})

    def _on_none_clicked(self, checked: bool) -> None:
        inputs = {"counts": dict.fromkeys(self.boxes, 0)} if checked else None
        self.show_inputs(inputs or {})
        self.choose(inputs)
