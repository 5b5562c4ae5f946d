"""What there is to judge, under departments or measures; and which of it a filter and a search leave."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hospital_assess.application.review_queue import (
    OPEN_STAGES,
    Grouping,
    ReviewItem,
    Stage,
    by_department,
    grouped,
)
from hospital_assess.domain.frozen import frozen
from hospital_assess.ui import wording_review

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str, object]
_NOWHERE = QModelIndex()
_HEADING = Qt.ItemFlag.ItemIsEnabled
_LEAF = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

KEPT: Mapping[str, Callable[[Stage], bool]] = {
    "open": lambda stage: stage in OPEN_STAGES,
    "changed": lambda stage: stage is Stage.CHANGED,
    "disputed": lambda stage: stage is Stage.DISPUTED,
    "returned": lambda stage: stage is Stage.RETURNED,
    "judged": lambda stage: stage not in OPEN_STAGES,
    "all": lambda _stage: True,
}
"""The filters, by the stages that they leave."""


@frozen
class _Group:
    """A heading with what the filter leaves below it.

    Attributes:
        open: How many of all below it, shown or not, wait for a verdict.
        count: How many there are in all.
    """

    name: str
    items: tuple[ReviewItem, ...]
    open: int
    count: int


class ReviewTreeModel(QAbstractItemModel):
    """Headings, and matters below them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[ReviewItem] = ()
        self._groups: list[_Group] = []
        self._kind, self._words = "open", tuple[str, ...]()
        self._grouping: Grouping = by_department

    def show_items(self, items: Sequence[ReviewItem]) -> None:
        """Show what there is to judge; where it is the same matters, selection and scrolling stay."""
        self._items = items
        self._arrange()

    def choose(self, kind: str, text: str, grouping: Grouping) -> None:
        """Filter and group anew.

        Args:
            text: Words that code, title, department or answer must have.
        """
        self._kind, self._words, self._grouping = kind, tuple(text.casefold().split()), grouping
        self._arrange()

    def _arrange(self) -> None:
        groups = [self._group(name, found) for name, found in grouped(self._items, self._grouping).items()]
        groups = [group for group in groups if group.items]
        is_same = _shape(groups) == _shape(self._groups)
        if not is_same:
            self.beginResetModel()
        self._groups = groups
        if not is_same:
            self.endResetModel()
        elif groups:
            self.dataChanged.emit(self.index(0, 0), self.index(len(groups) - 1, 0))
            for row, group in enumerate(groups):
                heading = self.index(row, 0)
                self.dataChanged.emit(self.index(0, 0, heading), self.index(len(group.items) - 1, 0, heading))

    def _group(self, name: str, found: Sequence[ReviewItem]) -> _Group:
        kept = tuple(item for item in found if KEPT[self._kind](item.stage) and self._has_words(item))
        return _Group(name, kept, sum(item.stage in OPEN_STAGES for item in found), len(found))

    def _has_words(self, item: ReviewItem) -> bool:
        if not self._words:
            return True
        entry = item.view.entry if item.view else None
        texts = (item.department.name, item.code, item.title, entry.narrative if entry else "")
        searched = "\n".join((*texts, *(file.title or file.name for file in item.evidence))).casefold()
        return all(word in searched for word in self._words)

    # what is there

    @property
    def shown(self) -> list[ReviewItem]:
        """What the filter leaves, from the top."""
        return [item for group in self._groups for item in group.items]

    def item(self, index: Index) -> ReviewItem | None:
        """The matter at an index; None for a heading."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].items[index.row()]

    def index_of(self, key: Key) -> QModelIndex:
        """Where a matter stands; invalid where it is left out."""
        for number, group in enumerate(self._groups, start=1):
            for row, item in enumerate(group.items):
                if item.key == key:
                    return self.createIndex(row, 0, number)
        return QModelIndex()

    # Qt's contract

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """A heading has 0 as its number, a matter that of its heading, counted from 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NOWHERE) -> Any:
        """The heading of a matter."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Headings, or matters below one."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()].items)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """One."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Matters are chosen, headings only folded."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _LEAF if index.internalId() else _HEADING

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        if not index.isValid():
            return None
        item = self.item(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._row_text(item) if item else self._heading(self._groups[index.row()])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) and item:
            return f"{wording_review.STAGES[item.stage]()}　{self._row_text(item)[2:]}"
        return None

    def _heading(self, group: _Group) -> str:
        return wording_review.GROUP(name=group.name, open=group.open, count=group.count)

    def _row_text(self, item: ReviewItem) -> str:
        """「○ 3.1.1-3 病区床位周转」; among measures the department stands before it."""
        who = "" if self._grouping is by_department else item.department.name
        matter = wording_review.MATTERS[item.judges]()
        told = (wording_review.MARKS[item.stage], who, item.code, matter, item.title)
        return " ".join(part for part in told if part)


def _shape(groups: Sequence[_Group]) -> list[tuple[str, list[Key]]]:
    return [(group.name, [item.key for item in group.items]) for group in groups]
