"""The texts of an answer: which widget shows which field of the entry."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.domain.entry import Entry
from hospital_assess.domain.quantity import plain_number
from hospital_assess.ui.generated.ui_answer_panel import Ui_AnswerPanel
from hospital_assess.ui.widgets.growing_edit import GrowingEdit
from hospital_assess.ui.widgets.looks import set_level


class AnswerFields(QObject):
    """Shows the texts of an entry and reports what is typed into them."""

    edited = Signal(str, object)
    files_pasted = Signal(QMimeData)

    def __init__(self, ui: Ui_AnswerPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._said: dict[str, str] = {}
        self._texts: dict[str, GrowingEdit] = {
            "reason": ui.not_applicable_edit,
            "narrative": ui.narrative_edit,
            "deduction_reason": ui.deduction_edit,
            "upward_basis": ui.upward_edit,
            "problem": ui.problem_edit,
            "cause": ui.cause_edit,
            "remedy": ui.remedy_edit,
            "objective_cause": ui.objective_edit,
        }
        self._connect()

    def _connect(self) -> None:
        for name, edit in self._texts.items():
            edit.textChanged.connect(lambda name=name, edit=edit: self._on_text_changed(name, edit))
            edit.files_pasted.connect(self.files_pasted)
        for name, line in (("remedy_owner", self._ui.owner_edit), ("progress", self._ui.progress_edit)):
            line.setAcceptDrops(False)
            line.textEdited.connect(lambda text, name=name: self.edited.emit(name, text.strip() or None))
        self._ui.remedy_due_edit.day_changed.connect(self._on_day_changed)

    def widget(self, name: str) -> QWidget | None:
        """The widget of a field."""
        others: dict[str, QWidget] = {
            "remedy_owner": self._ui.owner_edit,
            "progress": self._ui.progress_edit,
            "remedy_due": self._ui.remedy_due_edit,
        }
        return self._texts.get(name) or others.get(name)

    def tab_stops(self) -> list[QWidget]:
        """Widgets below the score, in keyboard order."""
        ui = self._ui
        reasons = [ui.deduction_edit, ui.upward_edit, ui.fold_button]
        shortfall = [ui.problem_edit, ui.cause_edit, ui.remedy_edit, ui.owner_edit, ui.remedy_due_edit]
        return [*reasons, *shortfall, ui.progress_edit, ui.objective_edit]

    def show_entry(self, entry: Entry, unsaved: Mapping[str, Any]) -> None:
        """Show an entry, with what is not on disk over it."""
        for name, edit in self._texts.items():
            text = self._said[name] = unsaved.get(name, getattr(entry, name)) or ""
            edit.show_text(text)
            set_level(edit, "")
        ui = self._ui
        _show_line(ui.owner_edit, unsaved.get("remedy_owner", entry.remedy_owner) or "")
        stored = plain_number(entry.progress) if entry.progress is not None else ""
        _show_line(ui.progress_edit, unsaved.get("progress", stored) or "")
        due = unsaved.get("remedy_due", entry.remedy_due)
        if not ui.remedy_due_edit.hasFocus():
            ui.remedy_due_edit.show_day(date.fromisoformat(due) if isinstance(due, str) else due)

    def show_folded(self, *, visible: bool) -> None:
        """Show or hide problems and remedies."""
        ui = self._ui
        ui.fold_button.setArrowType(Qt.ArrowType.DownArrow if visible else Qt.ArrowType.RightArrow)
        shown = (
            (ui.problem_caption, ui.problem_edit),
            (ui.cause_caption, ui.cause_edit),
            (ui.remedy_caption, ui.remedy_edit),
            (ui.owner_caption, ui.owner_holder),
            (ui.objective_caption, ui.objective_edit),
        )
        for pair in shown:
            for widget in pair:
                widget.setVisible(visible)

    def _on_text_changed(self, name: str, edit: GrowingEdit) -> None:
        text = edit.toPlainText()
        # A word that is still being composed changes the field, but not yet its text.
        if text != self._said.get(name, ""):
            self._said[name] = text
            self.edited.emit(name, text or None)

    def _on_day_changed(self, day: date | None) -> None:
        self.edited.emit("remedy_due", day.isoformat() if day else None)


def _show_line(edit: Any, text: str) -> None:
    """Show one line of text; the cursor stays where nothing changed."""
    if edit.text() != text:
        edit.setText(text)
    set_level(edit, "")
