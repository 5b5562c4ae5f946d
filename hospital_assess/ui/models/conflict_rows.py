"""The questions of a conflict as a table: a row each, a column for each hand-in, one of which is chosen."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from hospital_assess.application.resolve_conflicts import ChoiceRequest
from hospital_assess.application.show_conflict import ConflictView
from hospital_assess.domain.conflict import FieldConflict
from hospital_assess.domain.entry import STATUS_NAMES, Status
from hospital_assess.ui import wording

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEADING = 3
"""Columns before the hand-ins: the line, the field, what stood before."""

_STATUSES = {status.value: name for status, name in STATUS_NAMES.items()}


def shown_value(field: str, value: Any) -> str:
    """A plain value as people read it."""
    if value is None or value == "":
        return wording.EMPTY_VALUE()
    if field == "status":
        return _STATUSES.get(value, str(Status(value)))
    if field.startswith("proofs."):
        return wording.PROOF_KEPT(number=value)
    if isinstance(value, Mapping):
        return "；".join(f"{part}" for part in _leaves(value))
    return str(value)


def _leaves(value: Any) -> Sequence[str]:
    if isinstance(value, Mapping):
        return [leaf for item in value.values() for leaf in _leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in _leaves(item)]
    return [str(value)]


def field_name(field: str) -> str:
    """A field as people call it."""
    whole = field.partition(".")[0]
    return wording.FIELD_NAMES[field if field in wording.FIELD_NAMES else whole]()


class ConflictModel(QAbstractTableModel):
    """What each hand-in says, and whose word is taken; a filled value is proposed before a blank.

    Attributes:
        chosen_changed: Another value was taken.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: ConflictView | None = None
        self._taken: list[int] = []

    def show_conflict(self, view: ConflictView) -> None:
        """Show the questions of one department."""
        self.beginResetModel()
        self._view = view
        self._taken = [self._proposed(question) for question in view.conflict.fields]
        self.endResetModel()

    def _proposed(self, question: FieldConflict) -> int:
        heads = self._view.conflict.heads if self._view else ()
        filled = [number for number, head in enumerate(heads) if question.values[head] not in (None, "")]
        return filled[0] if filled else 0

    def choices(self) -> tuple[ChoiceRequest, ...]:
        """What was taken, for every question."""
        if self._view is None:
            return ()
        heads, questions = self._view.conflict.heads, self._view.conflict.fields
        return tuple(
            ChoiceRequest(question.field, heads[taken], question.line)
            for question, taken in zip(questions, self._taken, strict=True)
        )

    def take(self, row: int, column: int) -> None:
        """Take the value of the hand-in in a column."""
        head = column - _LEADING
        if self._view is not None and 0 <= head < len(self._view.heads):
            self._taken[row] = head
            self.dataChanged.emit(self.index(row, _LEADING), self.index(row, self.columnCount() - 1))
            self.chosen_changed.emit()

    def take_all(self, column: int) -> None:
        """Take all values of one hand-in."""
        for row in range(self.rowCount()):
            self.take(row, column)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Questions."""
        return 0 if parent.isValid() or self._view is None else len(self._view.conflict.fields)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Line, field, before, and the hand-ins."""
        return 0 if parent.isValid() or self._view is None else _LEADING + len(self._view.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles; a hand-in is named by its check code and reporter."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal or self._view is None:
            return None
        if section < _LEADING:
            return wording.CONFLICT_COLUMNS[section]()
        head = self._view.heads[section - _LEADING]
        name = head.statement.reporter.name
        return wording.CONFLICT_HEAD(revision=head.revision, code=head.check_code, name=name).rstrip(" ·")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, and a mark for what is taken."""
        if not index.isValid() or self._view is None:
            return None
        question, column = self._view.conflict.fields[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(question, column)
        if role == Qt.ItemDataRole.CheckStateRole and column >= _LEADING:
            is_taken = self._taken[index.row()] == column - _LEADING
            return Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked
        return None

    def _text(self, question: FieldConflict, column: int) -> str:
        assert self._view is not None
        match column:
            case 0:
                return self._view.scheme.line(question.line).code if question.line else wording.WHOLE_STATEMENT()
            case 1:
                return field_name(question.field)
            case 2:
                return shown_value(question.field, question.base)
        return shown_value(question.field, question.values[self._view.conflict.heads[column - _LEADING]])
