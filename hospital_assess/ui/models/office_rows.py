"""The office's departments, and the outcome of a merge with its warnings, as tables."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from hospital_assess.application.merge_hand_ins import FileOutcome
from hospital_assess.application.register_paper import PaperState
from hospital_assess.application.show_collected import CollectRow
from hospital_assess.domain.office import OUTCOME_NAMES
from hospital_assess.domain.plausibility import Caution
from hospital_assess.ui import wording, wording_collect

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _received(item: CollectRow) -> str:
    if item.row.conflict:
        return wording_collect.IN_CONFLICT()
    return wording_collect.NOT_RECEIVED() if item.is_missing else wording_collect.YES_RECEIVED()


def _revision(number: int | None) -> str:
    return wording_collect.REVISION(number=number) if number else ""


def _notes(item: CollectRow) -> str:
    notes = (
        (not item.row.issued and item.is_missing, wording_collect.NOT_ISSUED()),
        (item.is_witnessed, wording_collect.WITNESSED()),
        (item.disputed > 0, wording_collect.DISPUTED_LINES(count=item.disputed)),
    )
    return "；".join(words for holds, words in notes if holds)


def _points(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.2f}"


DEPARTMENT_TEXTS: Mapping[str, Callable[[CollectRow], str]] = {
    "department": lambda item: item.row.department.name,
    "group": lambda item: item.row.department.group,
    "received": _received,
    "revision": lambda item: _revision(item.row.submission.revision if item.row.submission else None),
    "received_at": lambda item: item.received_at,
    "self_score": lambda item: _points(item.row.self_score),
    "final_score": lambda item: _points(item.row.final_score),
    "grade": lambda item: item.row.grade if item.row.submission else "",
    "rank": lambda item: "" if item.row.rank is None else str(item.row.rank),
    "paper": lambda item: wording_collect.PAPERS[item.paper.value](),
    "notes": _notes,
}
_NUMBERS: Mapping[str, Callable[[CollectRow], Decimal | int | None]] = {
    "self_score": lambda item: item.row.self_score,
    "final_score": lambda item: item.row.final_score,
    "rank": lambda item: item.row.rank,
}
DEPARTMENT_FILTERS: Mapping[str, Callable[[CollectRow], bool]] = {
    "all": lambda _item: True,
    "missing": lambda item: item.is_missing,
    "received": lambda item: item.row.submission is not None,
    "conflict": lambda item: item.row.conflict,
    "disputed": lambda item: item.disputed > 0,
    "paper": lambda item: item.row.submission is not None and item.paper is not PaperState.RECEIVED,
}
OUTCOME_TEXTS: Mapping[str, Callable[[FileOutcome], str]] = {
    "file": lambda item: item.file.name,
    "department": lambda item: item.department or item.organization,
    "revision": lambda item: _revision(item.revision),
    "outcome": lambda item: OUTCOME_NAMES[item.outcome],
    "reason": lambda item: item.reason,
}
WARNING_TEXTS: Mapping[str, Callable[[Caution], str]] = {
    "kind": lambda item: wording.FINDING_KINDS[item.kind if item.kind in wording.FINDING_KINDS else "other"](),
    "departments": lambda item: "、".join(item.departments),
    "message": lambda item: item.message,
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


class RowsFilter(QSortFilterProxyModel):
    """Leaves the rows of one kind that say a text anywhere; sorts numbers as numbers."""

    def __init__(self, kinds: Mapping[str, Callable[[Any], bool]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._kind, self._text = next(iter(kinds)), ""
        self.setSortRole(SORT_ROLE)

    def choose(self, kind: str, text: str) -> None:
        """Filter anew."""
        self._kind, self._text = kind, text.strip().casefold()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Rows of the chosen kind with the text that is looked for."""
        source = self.sourceModel()
        if not isinstance(source, RowsModel) or not self._kinds[self._kind](source.row(row)):
            return False
        cells = (source.index(row, column, parent).data() for column in range(source.columnCount()))
        return any(self._text in str(cell).casefold() for cell in cells)


def departments_model() -> RowsModel:
    """Departments with hand-in, scores, rank and paper."""
    return RowsModel(wording_collect.COLUMNS, DEPARTMENT_TEXTS, _NUMBERS)


def outcomes_model() -> RowsModel:
    """What becomes of each file."""
    return RowsModel(wording_collect.OUTCOME_COLUMNS, OUTCOME_TEXTS)


def warnings_model() -> RowsModel:
    """What to look at twice."""
    return RowsModel(wording_collect.WARNING_COLUMNS, WARNING_TEXTS)
