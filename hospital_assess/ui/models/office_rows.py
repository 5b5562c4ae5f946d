"""The office's departments, and the outcome of a merge, as tables."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from hospital_assess.application.merge_hand_ins import FileOutcome
from hospital_assess.application.office_desk import OfficeRow
from hospital_assess.domain.office import OUTCOME_NAMES
from hospital_assess.ui import wording

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _received(row: OfficeRow) -> str:
    if row.conflict:
        return wording.IN_CONFLICT()
    return wording.YES_RECEIVED() if row.submission else wording.NOT_RECEIVED()


def _points(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.2f}"


DEPARTMENT_TEXTS: Mapping[str, Callable[[OfficeRow], str]] = {
    "department": lambda row: row.department.name,
    "group": lambda row: row.department.group,
    "issued": lambda row: wording.YES_ISSUED() if row.issued else wording.NOT_ISSUED(),
    "received": _received,
    "revision": lambda row: wording.REVISION(number=row.submission.revision) if row.submission else "",
    "self_score": lambda row: _points(row.self_score),
    "final_score": lambda row: _points(row.final_score),
    "grade": lambda row: row.grade if row.submission else "",
    "rank": lambda row: "" if row.rank is None else str(row.rank),
}
_NUMBERS: Mapping[str, Callable[[OfficeRow], Decimal | int | None]] = {
    "self_score": lambda row: row.self_score,
    "final_score": lambda row: row.final_score,
    "rank": lambda row: row.rank,
}
OUTCOME_TEXTS: Mapping[str, Callable[[FileOutcome], str]] = {
    "file": lambda item: item.file.name,
    "department": lambda item: item.department or item.organization,
    "revision": lambda item: wording.REVISION(number=item.revision) if item.revision else "",
    "outcome": lambda item: OUTCOME_NAMES[item.outcome],
    "reason": lambda item: item.reason,
}


class RowsModel(QAbstractTableModel):
    """Rows of one kind, a column for each text."""

    def __init__(
        self,
        titles: Mapping[str, wording.Phrase],
        texts: Mapping[str, Callable[[Any], str]],
        numbers: Mapping[str, Callable[[Any], Any]] | None = None,
    ) -> None:
        super().__init__()
        self._titles, self._texts, self._numbers = titles, texts, numbers or {}
        self._keys = list(texts)
        self._rows: Sequence[Any] = ()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show rows in place of the earlier ones; as many keep selection and scrolling."""
        if len(rows) == len(self._rows) and rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._keys) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Any:
        """What stands in a row."""
        return self._rows[number]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self._keys)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles of the columns, above their numbers."""
        if role == Qt.ItemDataRole.TextAlignmentRole and self._keys[section] in self._numbers:
            return _RIGHT
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._titles[self._keys[section]]()
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment and what to sort by."""
        if not index.isValid():
            return None
        key, row = self._keys[index.column()], self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._texts[key](row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if key in self._numbers else None
            case _ if role == SORT_ROLE:
                return self._sort_key(key, row)
        return None

    def _sort_key(self, key: str, row: Any) -> Any:
        if key not in self._numbers:
            return self._texts[key](row)
        value = self._numbers[key](row)
        return -1.0 if value is None else float(value)


def departments_model() -> RowsModel:
    """Departments with hand-in, scores and rank."""
    return RowsModel(wording.DEPARTMENT_COLUMNS, DEPARTMENT_TEXTS, _NUMBERS)


def outcomes_model() -> RowsModel:
    """What becomes of each file."""
    return RowsModel(wording.OUTCOME_COLUMNS, OUTCOME_TEXTS)
