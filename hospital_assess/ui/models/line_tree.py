"""Sections, tasks and lines of a department, as a tree; and which of them a filter and a search leave."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from hospital_assess.application.department_desk import MARK_NAMES, Desk, LineView, Mark
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.review import Verdict

Index = QModelIndex | QPersistentModelIndex
VIEW_ROLE = Qt.ItemDataRole.UserRole + 1
CODE_ROLE = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


@dataclass
class Node:
    """One row of the tree; a line has a view, a heading has children; ``number`` finds it again."""

    code: str
    text: str
    parent: "Node | None" = None
    view: LineView | None = None
    children: list["Node"] = field(default_factory=list)
    number: int = 0

    @property
    def row(self) -> int:
        """Its place among its siblings."""
        return self.parent.children.index(self) if self.parent else 0


def build_tree(desk: Desk) -> Node:
    """The tree below a root that is not shown."""
    root = Node("", "")
    for section, in_section in groupby(desk.lines, lambda view: view.section):
        title = desk.scheme.short_titles.get(section.number, section.title)
        heading = Node(section.number, title, root)
        root.children.append(heading)
        for task, in_task in groupby(in_section, lambda view: view.task):
            branch = Node(task.code, desk.scheme.short_titles.get(task.code, task.text[:20]), heading)
            heading.children.append(branch)
            branch.children = [_leaf(desk, view, branch) for view in in_task]
    return root


def _leaf(desk: Desk, view: LineView, parent: Node) -> Node:
    return Node(view.line.code, desk.scheme.text_of(view.line), parent, view)


class LineTreeModel(QAbstractItemModel):
    """The tree of one desk."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("", "")
        self._nodes = [self._root]
        self._leaves: dict[str, Node] = {}

    def show_desk(self, desk: Desk) -> None:
        """Show a desk; the same lines keep their rows, so that selection and scrolling stay."""
        if [view.line.id for view in desk.lines] == list(self._leaves):
            for view in desk.lines:
                if self._leaves[view.line.id].view is not view:
                    self.show_line(view)
            return
        self.beginResetModel()
        self._root = build_tree(desk)
        self._nodes = list(_walk(self._root))
        for number, node in enumerate(self._nodes):
            node.number = number
        self._leaves = {node.view.line.id: node for node in self._nodes if node.view}
        self.endResetModel()

    def show_line(self, view: LineView) -> None:
        """Show what one line says now."""
        node = self._leaves.get(view.line.id)
        if node is not None and node.view is not view:
            node.view = view
            index = self.createIndex(node.row, 0, node.number)
            self.dataChanged.emit(index, index)

    def index_of(self, line: str) -> QModelIndex:
        """Where a line stands; invalid where it is unknown."""
        node = self._leaves.get(line)
        return self.createIndex(node.row, 0, node.number) if node else QModelIndex()

    def view(self, line: str) -> LineView | None:
        """What a line says; None where it is unknown."""
        node = self._leaves.get(line)
        return node.view if node else None

    def views(self) -> list[LineView]:
        """All lines, in order."""
        return [node.view for node in self._leaves.values() if node.view]

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Row below a parent."""
        node = self._node(parent)
        if column == 0 and 0 <= row < len(node.children):
            return self.createIndex(row, 0, node.children[row].number)
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Heading above a row."""
        above = self._node(index).parent if index.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above.number)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows below a parent."""
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """One column, painted by its delegate."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, view and what a screen reader says."""
        if not index.isValid():
            return None
        node = self._node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{node.code} {node.text}"
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return _described(node)
            case _ if role == VIEW_ROLE:
                return node.view
            case _ if role == CODE_ROLE:
                return (node.code, node.text)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._node(index).view is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _node(self, index: Index) -> Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _described(node: Node) -> str:
    if node.view is None:
        return f"{node.code} {node.text}"
    return f"{MARK_NAMES[node.view.mark]} {node.code} {node.text}"


def _is_blank(view: LineView) -> bool:
    return not view.entry.is_answered(scored=view.question.period.scored)


def _is_below_full(view: LineView) -> bool:
    score = view.entry.self_score
    return score is not None and score < view.question.full


def _is_returned(view: LineView) -> bool:
    return view.review is not None and view.review.verdict is Verdict.RETURNED


FILTERS: Mapping[str, Callable[[LineView], bool]] = {
    "all": lambda _view: True,
    "blank": _is_blank,
    "below": _is_below_full,
    "unproved": lambda view: view.mark is Mark.LACKS_EVIDENCE,
    "returned": _is_returned,
}


def searched_text(view: LineView) -> str:
    """Everything a search looks through: measure, answer, evidence."""
    entry = view.entry
    answer = (entry.narrative, entry.deduction_reason, entry.problem, entry.cause, entry.remedy, entry.upward_basis)
    proofs = [part for item in view.evidence for part in (item.title, item.name, item.document_no)]
    head = (view.line.code, view.line.text, view.measure.text, view.line.criteria)
    return "\n".join((*head, *answer, *proofs)).casefold()


class LineFilter(QSortFilterProxyModel):
    """Leaves the lines that a filter and a search ask for, and the headings above them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind, self._words = "all", ""
        self._kept = ""
        self.setRecursiveFilteringEnabled(True)

    def choose(self, kind: str, words: str) -> None:
        """Filter anew."""
        self._kind, self._words, self._kept = kind, words.casefold().strip(), ""
        self.invalidate()

    @property
    def is_active(self) -> bool:
        """Some lines may be left out."""
        return bool(self._words) or self._kind != "all"

    def keep(self, line: str) -> None:
        """Keep a line in sight although an answer may just make it fall out of the filter."""
        self._kept = line

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Lines by filter and words; headings only through their lines."""
        view = self.sourceModel().index(row, 0, parent).data(VIEW_ROLE)
        if not isinstance(view, LineView):
            return False
        if view.line.id == self._kept:
            return True
        return FILTERS[self._kind](view) and all(word in searched_text(view) for word in self._words.split())


def points_text(view: LineView) -> str:
    """「0.6/0.8」 or, without a score, 「0.8」."""
    full, score = shown_points(view.question.full), view.entry.self_score
    return full if score is None else f"{shown_points(score)}/{full}"
