"""All evidence of a department as rows, for tiles and for a list."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from hospital_assess.application.list_evidence import EvidenceItem, Standing
from hospital_assess.domain.doubts import DOUBT_NAMES, MEGABYTE, Doubt
from hospital_assess.domain.entry import FORM_NAMES, SCOPE_NAMES
from hospital_assess.ui import wording_evidence

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LATEST = "9999"
KILOBYTE = 1 << 10


def title_of(item: EvidenceItem) -> str:
    """What people call it."""
    return item.evidence.title or item.evidence.name


def shown_size(count: int) -> str:
    """Bytes as people read them."""
    if count < KILOBYTE:
        return wording_evidence.BYTES(count=count)
    if count < MEGABYTE:
        return wording_evidence.KILOBYTES(count=f"{count / KILOBYTE:.1f}")
    return wording_evidence.MEGABYTES(count=f"{count / MEGABYTE:.1f}")


def lines_of(item: EvidenceItem) -> str:
    """Codes of the lines that it proves, or what stands there instead."""
    if item.standing is Standing.REMOVED:
        return wording_evidence.GONE()
    matters = (wording_evidence.MATTER(title=title) for title in item.matters)
    return "、".join((*(line.code for line in item.proved), *matters)) or wording_evidence.UNLINKED()


def doubts_of(item: EvidenceItem) -> str:
    """Its doubts in words."""
    return "、".join(DOUBT_NAMES[doubt] for doubt in item.doubts)


def _day(item: EvidenceItem) -> str:
    return item.evidence.formed_on.isoformat() if item.evidence.formed_on else ""


_TEXTS: Mapping[str, Callable[[EvidenceItem], str]] = {
    "title": title_of,
    "lines": lines_of,
    "form": lambda item: FORM_NAMES[item.evidence.form],
    "scope": lambda item: SCOPE_NAMES[item.evidence.scope],
    "formed_on": _day,
    "number": lambda item: item.evidence.document_no,
    "size": lambda item: shown_size(item.evidence.size) if item.evidence.is_file else "",
    "doubts": doubts_of,
}
COLUMNS = tuple(_TEXTS)

_SORTED_BY: Mapping[str, Callable[[EvidenceItem], Any]] = {
    "size": lambda item: item.evidence.size,
    "formed_on": lambda item: _day(item) or _LATEST,
    "doubts": lambda item: -len(item.doubts),
}

FILTERS: Mapping[str, Callable[[EvidenceItem], bool]] = {
    "all": lambda item: item.standing is not Standing.REMOVED,
    "doubtful": lambda item: bool(item.doubts),
    "duplicate": lambda item: Doubt.DUPLICATE in item.doubts,
    "unlinked": lambda item: item.standing is Standing.UNLINKED,
    "removed": lambda item: item.standing is Standing.REMOVED,
}


class EvidenceTableModel(QAbstractTableModel):
    """One row a piece of evidence, in the order of what it proves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: Sequence[EvidenceItem] = ()

    def show_items(self, items: Sequence[EvidenceItem]) -> None:
        """Show evidence in place of what was shown; the same evidence keeps its rows."""
        if items and [item.evidence.id for item in items] == [item.evidence.id for item in self.items]:
            self.items = items
            self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def row_of(self, evidence: str) -> int:
        """Where evidence stands; -1 where it is unknown."""
        return next((row for row, item in enumerate(self.items) if item.evidence.id == evidence), -1)

    def touch(self, evidence: str) -> None:
        """Something that is not in the rows changed: its picture."""
        row = self.row_of(evidence)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Pieces of evidence."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """What is said of each."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return wording_evidence.COLUMNS[COLUMNS[section]]()
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, what to sort by, and the item itself."""
        if not index.isValid():
            return None
        key, item = COLUMNS[index.column()], self.items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _TEXTS[key](item)
            case Qt.ItemDataRole.ToolTipRole:
                return _TEXTS[key](item) if key != "title" else told(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return told(item) if key == "title" else _TEXTS[key](item)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if key == "size" else None
            case _ if role == SORT_ROLE:
                return _SORTED_BY.get(key, _TEXTS[key])(item)
            case _ if role == ITEM_ROLE:
                return item
        return None


def told(item: EvidenceItem) -> str:
    """All of a row, for a tooltip and for those who listen."""
    more = (_TEXTS[key](item) for key in ("form", "number", "size"))
    parts = [title_of(item), item.evidence.name, lines_of(item), *more]
    if item.doubts:
        parts.append(wording_evidence.DOUBTS(doubts=doubts_of(item)))
    return "\n".join(dict.fromkeys(part for part in parts if part))


class EvidenceFilter(QSortFilterProxyModel):
    """Leaves what is of a kind and has the words; sorts by any column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = "all"
        self._words: tuple[str, ...] = ()
        self.setSortRole(SORT_ROLE)
        self.setSortLocaleAware(True)

    def choose(self, kind: str, text: str) -> None:
        """Filter anew."""
        self.kind, self._words = kind, tuple(text.casefold().split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Evidence of the chosen kind with all the words in what is said of it."""
        item = self.sourceModel().index(row, 0, parent).data(ITEM_ROLE)
        return isinstance(item, EvidenceItem) and FILTERS[self.kind](item) and self._has_words(item)

    def _has_words(self, item: EvidenceItem) -> bool:
        evidence = item.evidence
        lines = (f"{line.code} {line.text}" for line in item.proved)
        said = " ".join((evidence.title, evidence.name, evidence.document_no, evidence.place, *lines)).casefold()
        return all(word in said for word in self._words)
