"""The texts of an answer: which widget shows which field of the entry."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.domain.entry import Entry
from hospital_assess.domain.quantity import plain_number
from hospital_assess.ui.generated.ui_answer_panel import Ui_AnswerPanel
from hospital_assess.ui.widgets.growing_edit import GrowingEdit
from hospital_assess.ui.widgets.looks import set_level

if TYPE_CHECKING:
    from hospital_assess.ui.generated.ui_remedy_fields import Ui_RemedyFields


FOLDED = frozenset({"problem", "cause", "remedy", "remedy_owner", "remedy_due", "progress", "objective_cause"})
"""Fields of problems and remedies."""


class AnswerFields(QObject):
    """Shows the texts of an entry and reports what is typed into them.

    Problems and remedies are made when they are first asked for: most lines have none, and a person waits for the page.

    Attributes:
        unfolded: The fields of problems and remedies are there now.
    """

    edited = Signal(str, object)
    files_pasted = Signal(QMimeData)
    unfolded = Signal()

    def __init__(self, ui: Ui_AnswerPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._said: dict[str, str] = {}
        self._shown: tuple[Entry, Mapping[str, Any]] = (Entry(""), {})
        self._remedies: Ui_RemedyFields | None = None
        self._texts: dict[str, GrowingEdit] = {
            "reason": ui.not_applicable_edit,
            "narrative": ui.narrative_edit,
            "deduction_reason": ui.deduction_edit,
            "upward_basis": ui.upward_edit,
        }
        self._connect(self._texts)

    def _connect(self, texts: Mapping[str, GrowingEdit]) -> None:
        for name, edit in texts.items():
            edit.textChanged.connect(lambda name=name, edit=edit: self._on_text_changed(name, edit))
            edit.files_pasted.connect(self.files_pasted)

    @property
    def remedies(self) -> "Ui_RemedyFields":
        """The fields of problems and remedies, below the others."""
        if self._remedies is None:
            self._remedies = self._made()
            self._show_remedies()
            self.unfolded.emit()
        return self._remedies

    def _made(self) -> "Ui_RemedyFields":
        from hospital_assess.ui.generated.ui_remedy_fields import Ui_RemedyFields

        ui, grid = Ui_RemedyFields(), self._ui.answer_grid
        ui.setupUi(QWidget(self._ui.body))
        first = grid.rowCount()
        # In one grid with the others, so that all captions stand in one column.
        for row, pair in enumerate(_pairs(ui)):
            for column, widget in enumerate(pair):
                grid.addWidget(widget, first + row, column)
        texts = {
            "problem": ui.problem_edit,
            "cause": ui.cause_edit,
            "remedy": ui.remedy_edit,
            "objective_cause": ui.objective_edit,
        }
        self._connect(texts)
        self._texts |= texts
        for name, line in (("remedy_owner", ui.owner_edit), ("progress", ui.progress_edit)):
            line.setAcceptDrops(False)
            line.textEdited.connect(lambda text, name=name: self.edited.emit(name, text.strip() or None))
        ui.remedy_due_edit.day_changed.connect(self._on_day_changed)
        return ui

    def widget(self, name: str) -> QWidget | None:
        """The widget of a field."""
        if name in FOLDED:
            ui = self.remedies
            others: dict[str, QWidget] = {
                "remedy_owner": ui.owner_edit,
                "progress": ui.progress_edit,
                "remedy_due": ui.remedy_due_edit,
            }
            return self._texts.get(name) or others[name]
        return self._texts.get(name)

    def tab_stops(self) -> list[QWidget]:
        """Widgets below the score, in keyboard order."""
        ui, more = self._ui, self._remedies
        stops: list[QWidget] = [ui.deduction_edit, ui.upward_edit, ui.fold_button]
        if more is not None:
            stops += [more.problem_edit, more.cause_edit, more.remedy_edit, more.owner_edit, more.remedy_due_edit]
            stops += [more.progress_edit, more.objective_edit]
        return stops

    def show_entry(self, entry: Entry, unsaved: Mapping[str, Any]) -> None:
        """Show an entry, with what is not on disk over it."""
        self._shown = entry, unsaved
        for name in self._texts.keys() - FOLDED:
            self._show_text(name, self._texts[name])
        if self._remedies is not None:
            self._show_remedies()

    def _show_text(self, name: str, edit: GrowingEdit) -> None:
        entry, unsaved = self._shown
        text = self._said[name] = unsaved.get(name, getattr(entry, name)) or ""
        edit.show_text(text)
        set_level(edit, "")

    def _show_remedies(self) -> None:
        ui, (entry, unsaved) = self.remedies, self._shown
        for name in FOLDED & self._texts.keys():
            self._show_text(name, self._texts[name])
        _show_line(ui.owner_edit, unsaved.get("remedy_owner", entry.remedy_owner) or "")
        stored = plain_number(entry.progress) if entry.progress is not None else ""
        _show_line(ui.progress_edit, unsaved.get("progress", stored) or "")
        due = unsaved.get("remedy_due", entry.remedy_due)
        if not ui.remedy_due_edit.hasFocus():
            ui.remedy_due_edit.show_day(date.fromisoformat(due) if isinstance(due, str) else due)

    def show_folded(self, *, visible: bool) -> None:
        """Show or hide problems and remedies."""
        self._ui.fold_button.setArrowType(Qt.ArrowType.DownArrow if visible else Qt.ArrowType.RightArrow)
        if not visible and self._remedies is None:
            return
        for pair in _pairs(self.remedies):
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


def _pairs(ui: "Ui_RemedyFields") -> tuple[tuple[QWidget, QWidget], ...]:
    """Caption and field of each row below the fold."""
    return (
        (ui.problem_caption, ui.problem_edit),
        (ui.cause_caption, ui.cause_edit),
        (ui.remedy_caption, ui.remedy_edit),
        (ui.owner_caption, ui.owner_holder),
        (ui.objective_caption, ui.objective_edit),
    )


def _show_line(edit: Any, text: str) -> None:
    """Show one line of text; the cursor stays where nothing changed."""
    if edit.text() != text:
        edit.setText(text)
    set_level(edit, "")
