"""Sections, tasks and lines of a department, as a tree; and which of them a filter and a search leave."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from hospital_assess.application.answers import TEXT_FIELDS
from hospital_assess.application.department_desk import MARK_NAMES, Desk, LineView, Mark
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.review import Verdict

Index = QModelIndex | QPersistentModelIndex
VIEW_ROLE = Qt.ItemDataRole.UserRole + 1
CODE_ROLE = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()
_HEADING = Qt.ItemFlag.ItemIsEnabled
_LEAF = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


@dataclass(eq=False)
class Node:
    """One row of the tree; a line has a view, a heading has children.

    Attributes:
        shown: The children that filter and search leave.
        number: Finds it again.
        row: Its place among its siblings that are shown.
        is_shown: Filter and search leave it.
        searched: Everything a search looks through, once one looked; empty before.
    """

    code: str
    text: str
    parent: "Node | None" = None
    view: LineView | None = None
    children: list["Node"] = field(default_factory=list)
    shown: list["Node"] = field(default_factory=list)
    number: int = 0
    row: int = 0
    is_shown: bool = True
    searched: str = ""

    def has_words(self, words: Iterable[str]) -> bool:
        """All of some words stand in what a search looks through."""
        if not self.searched and self.view is not None:
            self.searched = searched_text(self.view)
        return all(word in self.searched for word in words)


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
        self._lines: Sequence[LineView] = ()
        self._tally = Tally(())
        self._kind, self._kept = "all", ""
        self._words: tuple[str, ...] = ()

    def show_desk(self, desk: Desk) -> None:
        """Show a desk; the same lines keep their rows, so that selection and scrolling stay."""
        before, self._lines = self._lines, desk.lines
        fresh = replaced(before, desk.lines)
        if fresh is not None:
            for view in fresh:
                self.show_line(view)
            return
        self.beginResetModel()
        self._tally = Tally(desk.lines)
        self._root = build_tree(desk)
        self._nodes = list(_walk(self._root))
        for number, node in enumerate(self._nodes):
            node.number = number
        self._leaves = {node.view.line.id: node for node in self._nodes if node.view}
        self._leave_below(self._root)
        self.endResetModel()

    def show_line(self, view: LineView) -> None:
        """Show what one line says now."""
        node = self._leaves.get(view.line.id)
        if node is not None and node.view is not view:
            node.view, node.searched = view, ""
            self._tally.take(view)
            if node.is_shown:
                index = self.createIndex(node.row, 0, node.number)
                self.dataChanged.emit(index, index)

    def index_of(self, line: str) -> QModelIndex:
        """Where a line stands; invalid where it is unknown, or left out."""
        node = self._leaves.get(line)
        return self.createIndex(node.row, 0, node.number) if node and node.is_shown else QModelIndex()

    def view(self, line: str) -> LineView | None:
        """What a line says; None where it is unknown."""
        node = self._leaves.get(line)
        return node.view if node else None

    # which lines

    def choose(self, kind: str, words: str) -> None:
        """Leave the lines that a filter and a search ask for, and the headings above them."""
        self._kind, self._words, self._kept = kind, tuple(words.casefold().split()), ""
        self._arrange()

    @property
    def is_filtered(self) -> bool:
        """Some lines may be left out."""
        return bool(self._words) or self._kind != "all"

    def keep(self, line: str) -> None:
        """Keep a line in sight although an answer may just make it fall out of the filter."""
        self._kept = line

    def follow(self) -> bool:
        """Filter again where answers brought lines in or out of what is asked for; whether they did."""
        if all(node.is_shown is self._is_asked_for(node) for node in self._leaves.values()):
            return False
        self._arrange()
        return True

    def _arrange(self) -> None:
        self.beginResetModel()
        self._leave_below(self._root)
        self.endResetModel()

    def _leave_below(self, node: Node) -> bool:
        """Leave what is asked for below a heading; whether that is anything."""
        for child in node.children:
            child.is_shown = self._leave_below(child) if child.view is None else self._is_asked_for(child)
        node.shown = [child for child in node.children if child.is_shown]
        for row, child in enumerate(node.shown):
            child.row = row
        return bool(node.shown)

    def _is_asked_for(self, node: Node) -> bool:
        view = node.view
        if view is None or view.line.id == self._kept:
            return view is not None
        return FILTERS[self._kind](view) and node.has_words(self._words)

    @property
    def shown_lines(self) -> list[str]:
        """Ids of the lines that are left, in order."""
        return [id_ for id_, node in self._leaves.items() if node.is_shown]

    def count(self, kind: str) -> int:
        """Lines that a filter keeps."""
        return self._tally.counts[kind]

    def views(self) -> list[LineView]:
        """All lines, in order."""
        return [node.view for node in self._leaves.values() if node.view]

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Row below a parent."""
        node = self._node(parent)
        if column == 0 and 0 <= row < len(node.shown):
            return self.createIndex(row, 0, node.shown[row].number)
        return QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Heading above a row."""
        above = self._node(index).parent if index.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above.number)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows below a parent."""
        return 0 if parent.column() > 0 else len(self._node(parent).shown)

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
        return _HEADING if self._nodes[index.internalId()].view is None else _LEAF

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


class Tally:
    """How many lines each filter keeps; counted on as lines are answered, not from the first again.

    Attributes:
        counts: By the filter's name.
    """

    def __init__(self, views: Iterable[LineView]) -> None:
        self.counts = dict.fromkeys(FILTERS, 0)
        self._kinds: dict[str, list[str]] = {}
        for view in views:
            self.take(view)

    def take(self, view: LineView) -> None:
        """Count a line as it is now."""
        for kind in self._kinds.get(view.line.id, ()):
            self.counts[kind] -= 1
        kinds = self._kinds[view.line.id] = [kind for kind, keeps in FILTERS.items() if keeps(view)]
        for kind in kinds:
            self.counts[kind] += 1


def replaced(before: Sequence[LineView], after: Sequence[LineView]) -> list[LineView] | None:
    """Views that took the place of others of the same lines; None where the lines themselves are others."""
    if len(before) != len(after):
        return None
    fresh = [(new, old) for new, old in zip(after, before, strict=True) if new is not old]
    if any(new.line.id != old.line.id for new, old in fresh):
        return None
    return [new for new, _old in fresh]


def searched_text(view: LineView) -> str:
    """Everything a search looks through: measure, answer, evidence."""
    answer = [getattr(view.entry, name) for name in TEXT_FIELDS]
    proofs = [part for item in view.evidence for part in (item.title, item.name, item.document_no)]
    head = (view.line.code, view.section.title, view.task.text, view.line.text, view.measure.text, view.line.criteria)
    return "\n".join((*head, *answer, *proofs)).casefold()


def points_text(view: LineView) -> str:
    """「0.6/0.8」 or, without a score, 「0.8」."""
    full, score = shown_points(view.question.full), view.entry.self_score
    return full if score is None else f"{shown_points(score)}/{full}"
