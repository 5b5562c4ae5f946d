"""达标: yes or no."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hospital_assess.ui import wording
from hospital_assess.ui.controls.base import Asked, InputsControl
from hospital_assess.ui.widgets.segment import Segment


class MetControl(InputsControl):
    """Two segments; clicking the chosen one again leaves the question open."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, parent)
        self.yes_button = Segment(wording.MET(), "yes_button", self)
        self.no_button = Segment(wording.NOT_MET(), "no_button", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.yes_button, self.no_button):
            row.addWidget(button)
        row.addStretch()
        self.yes_button.clicked.connect(lambda checked: self._on_clicked(True if checked else None))
        self.no_button.clicked.connect(lambda checked: self._on_clicked(False if checked else None))

    def tab_stops(self) -> list[QWidget]:
        """Widgets in keyboard order."""
        return [self.yes_button, self.no_button]

    def show_inputs(self, inputs: Mapping[str, Any]) -> None:
        """Check the segment that was chosen."""
        self.yes_button.setChecked(inputs.get("met") is True)
        self.no_button.setChecked(inputs.get("met") is False)

    def _on_clicked(self, met: bool | None) -> None:
        inputs = None if met is None else {"met": met}
        self.show_inputs(inputs or {})
        self.choose(inputs)
