"""The answers of a department as rows and columns: filtered, sorted, edited in place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from hospital_assess.application.answer_cells import (
    COLUMNS,
    Answered,
    Column,
    is_editable,
    notes,
    read_cell,
    shown,
    sort_key,
)
from hospital_assess.application.answers import with_typed
from hospital_assess.application.department_desk import Desk, LineView
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording_grid as words
from hospital_assess.ui.models.line_tree import FILTERS as LINE_FILTERS
from hospital_assess.ui.models.line_tree import Tally, replaced, searched_text

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NUMBERS = frozenset({Column.POINTS, Column.SELF_SCORE, Column.PROPOSAL, Column.PROOFS})
_AT_TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
_READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
FILTER_KINDS = ("all", "blank", "below", "unproved", "faulty")

Cell = tuple[str, Column]
"""A line's id and a column: a cell, however the rows are sorted."""


@frozen
class Fault:
    """What was typed or pasted into a cell and not taken, with the reason."""

    text: str
    reason: str


@frozen
class Face:
    """What a cell looks like.

    Attributes:
        is_faulty: It holds what was not taken.
        is_owing: Something is still to be mended there.
    """

    text: str
    column: Column
    is_faulty: bool
    is_owing: bool

    @property
    def is_number(self) -> bool:
        """It stands at the right."""
        return self.column in _NUMBERS


class Row:
    """One line, with the texts of its cells as they are first asked for.

    Attributes:
        faces: Cells as they were painted last.
        flags: What Qt may do with each cell, by its place.
    """

    def __init__(self, answered: Answered) -> None:
        self.answered = answered
        self.faces: dict[int, Face] = {}
        self.flags: dict[int, Qt.ItemFlag] = {}
        self._texts: dict[Column, str] = {}
        self._notes: dict[Column, str] | None = None

    def text(self, column: Column) -> str:
        """What stands in a cell."""
        if column not in self._texts:
            self._texts[column] = shown(self.answered, column)
        return self._texts[column]

    @property
    def notes(self) -> dict[Column, str]:
        """What is still to be mended, by column."""
        if self._notes is None:
            self._notes = notes(self.answered)
        return self._notes


class AnswerGridModel(QAbstractTableModel):
    """One row a line, one column a field; the code stands in the vertical header.

    Attributes:
        entered: A cell was typed into; carries the changes by line, and the words for undoing them.
        faults_changed: More, or fewer, cells hold what was not taken.
        period: That is shown.
    """

    entered = Signal(object, str)
    faults_changed = Signal()

    def __init__(self, unsaved: Callable[[str], Mapping[str, Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsaved = unsaved
        self._views: dict[str, LineView] = {}
        self._lines: Sequence[LineView] = ()
        self._tally: Tally | None = None
        self._rows: dict[str, Row] = {}
        self._order: list[str] = []
        self._places: dict[str, int] = {}
        self._kind, self._words = "all", ""
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self.is_writable = True
        self.period = PeriodId.ANNUAL
        self._faults: dict[PeriodId, dict[Cell, Fault]] = {}

    # what is read

    def show_desk(self, desk: Desk) -> None:
        """Show a desk; the same lines keep their rows."""
        before, self._lines = self._lines, desk.lines
        fresh = replaced(before, desk.lines) if self._is_of(desk) else None
        if fresh is not None:
            for view in fresh:
                self.show_line(view)
            return
        self.beginResetModel()
        self._tally = None
        self._views = {view.line.id: view for view in desk.lines}
        self._rows, self.period = {}, desk.period.id
        self._faults[self.period] = {cell: fault for cell, fault in self.faults.items() if cell[0] in self._views}
        self._arrange()
        self.endResetModel()
        self.faults_changed.emit()

    def _is_of(self, desk: Desk) -> bool:
        """What is shown is of the same period; another one's answers are all others."""
        return bool(self._views) and self.period is desk.period.id

    def knows(self, line: str) -> bool:
        """The line is one of the department's."""
        return line in self._views

    def show_line(self, view: LineView) -> None:
        """Show what one line says now."""
        known = self._views.get(view.line.id)
        if known is not None and known is not view:
            self._drop_mended(known, view)
            self._views[view.line.id] = view
            if self._tally is not None:
                self._tally.take(view)
            self.refresh([view.line.id])

    def _drop_mended(self, known: LineView, view: LineView) -> None:
        """What was not taken is of the past once its field was answered elsewhere."""
        columns = [column for line, column in self.faults if line == view.line.id]
        before, after = Answered(known, known.entry), Answered(view, view.entry)
        mended = [column for column in columns if shown(before, column) != shown(after, column)]
        for column in mended:
            del self.faults[view.line.id, column]
        if mended:
            self.faults_changed.emit()

    def refresh(self, lines: Iterable[str]) -> None:
        """Show lines anew, with what is not on disk yet."""
        for line in lines:
            self._rows.pop(line, None)
            if (row := self._places.get(line)) is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def forget_rows(self) -> None:
        """Read every row again when it is next looked at, because answers were typed elsewhere."""
        self._rows = {}

    # which rows, in which order

    def choose(self, kind: str, searched: str) -> None:
        """Filter anew; what no longer fits stays until the next time."""
        self.beginResetModel()
        self._kind, self._words = kind, searched.casefold().strip()
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by the plan's order with column -1."""
        self.beginResetModel()
        self._sorted_by = (column, order)
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        kept = [id_ for id_, view in self._views.items() if self._keeps(id_, view)]
        column, order = self._sorted_by
        if 0 <= column < len(COLUMNS):
            keys = {id_: sort_key(self.row(id_).answered, COLUMNS[column]) for id_ in kept}
            blank = [id_ for id_ in kept if keys[id_][0]]
            kept = sorted((id_ for id_ in kept if not keys[id_][0]), key=lambda id_: keys[id_][1])
            kept = (kept[::-1] if order is Qt.SortOrder.DescendingOrder else kept) + blank
        self._order = kept
        self._places = {id_: row for row, id_ in enumerate(kept)}

    def _keeps(self, id_: str, view: LineView) -> bool:
        if self._kind != "all" and not self._is_of_kind(id_, view, self._kind):
            return False
        text = searched_text(view) if self._words else ""
        return all(word in text for word in self._words.split())

    def _is_of_kind(self, id_: str, view: LineView, kind: str) -> bool:
        if kind == "faulty":
            return bool(self.row(id_).notes) or any(line == id_ for line, _column in self.faults)
        return LINE_FILTERS[kind](view)

    def count(self, kind: str) -> int:
        """Lines that a filter keeps, whatever is filtered now."""
        if self._tally is None:
            self._tally = Tally(self._views.values())
        return self._tally.counts[kind]

    def row(self, line: str) -> Row:
        """A line as a row."""
        row = self._rows.get(line)
        if row is None:
            view = self._views[line]
            typed = self._unsaved(line)
            entry = with_typed(view.question, view.entry, typed) if typed else view.entry
            row = self._rows[line] = Row(Answered(view, entry))
        return row

    def line_at(self, row: int) -> str:
        """Id of the line in a row; empty where there is none."""
        return self._order[row] if 0 <= row < len(self._order) else ""

    def index_of(self, line: str, column: Column) -> QModelIndex:
        """Where a cell stands; invalid where its line is not shown."""
        row = self._places.get(line)
        return QModelIndex() if row is None else self.index(row, COLUMNS.index(column))

    # what is typed and pasted

    @property
    def faults(self) -> dict[Cell, Fault]:
        """What was not taken in the period that is shown, by cell."""
        return self._faults.setdefault(self.period, {})

    def enter(self, cells: Sequence[tuple[Cell, str]]) -> tuple[dict[str, dict[str, Any]], list[Cell]]:
        """Read texts for cells; what is not taken stays in its cell with the reason.

        Returns:
            What changes, by line and field; and the cells that were not taken.
        """
        changes: dict[str, dict[str, Any]] = {}
        refused: list[Cell] = []
        for cell, text in cells:
            line, column = cell
            row = self.row(line)
            self.faults.pop(cell, None)
            if text.strip() == row.text(column):
                continue
            try:
                changes.setdefault(line, {})[column.value] = read_cell(row.answered, column, text)
            except AssessError as error:
                self.faults[cell] = Fault(text, str(error))
                refused.append(cell)
        self._tell({line for (line, _column), _text in cells})
        return {line: fields for line, fields in changes.items() if fields}, refused

    def read(self, cell: Cell, text: str) -> Any:
        """A text as the field of a cell takes it; as it was typed where it does not fit yet."""
        with suppress(AssessError):
            return read_cell(self.row(cell[0]).answered, cell[1], text)
        return text

    def refuse(self, line: str, errors: Mapping[str, AssessError]) -> None:
        """Mark what could not be written."""
        typed = self._unsaved(line)
        known = {Column(name): error for name, error in errors.items() if name in set(COLUMNS)}
        for column, error in known.items():
            text = typed.get(column.value)
            self.faults[line, column] = Fault(text if isinstance(text, str) else "", str(error))
        self._tell({line})

    def drop_faults(self, lines: Iterable[str] | None = None) -> None:
        """Give up what was not taken, of some lines or of all."""
        dropped = set(lines) if lines is not None else {line for line, _column in self.faults}
        self._faults[self.period] = {cell: fault for cell, fault in self.faults.items() if cell[0] not in dropped}
        self._tell(dropped)

    def _tell(self, lines: set[str]) -> None:
        self.refresh(lines)
        self.faults_changed.emit()

    # Qt's contract

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Lines that are shown."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns after the code."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, and what is wrong with it."""
        if not index.isValid():
            return None
        line, column = self._order[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self.cell_text((line, column))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(line, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _AT_RIGHT if column in _NUMBERS else _AT_TOP
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._views[line].line.code} {words.COLUMNS[column]()} {self.cell_text((line, column))}"
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.message((line, column))
        return None

    def face(self, row: int, place: int) -> Face:
        """What the cell in a row and column looks like; a view that scrolls asks for hundreds at a time."""
        line = self._order[row]
        faces = self.row(line).faces
        if place not in faces:
            cell = (line, COLUMNS[place])
            owes = COLUMNS[place] in self.row(line).notes
            faces[place] = Face(self.cell_text(cell), COLUMNS[place], cell in self.faults, owes)
        return faces[place]

    def cell_text(self, cell: Cell) -> str:
        """What stands in a cell; what was not taken stands there too."""
        fault = self.faults.get(cell)
        return fault.text if fault is not None else self.row(cell[0]).text(cell[1])

    def message(self, cell: Cell) -> str:
        """What is wrong with a cell, in words; empty where nothing is."""
        line, column = cell
        if (fault := self.faults.get(cell)) is not None:
            return words.FAULT(sentence=fault.reason)
        if note := self.row(line).notes.get(column):
            return words.NOTE(sentence=note)
        if column is Column.INPUTS and not is_editable(self._views[line], column):
            return words.SEVERAL()
        if column is Column.PROPOSAL:
            return self._views[line].proposal.worked_line
        return ""

    def _tip(self, line: str, column: Column) -> str:
        message, text = self.message((line, column)), self.cell_text((line, column))
        return "\n".join(part for part in (message, text) if part)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or not self.is_writable:
            return False
        line, column = self._order[index.row()], COLUMNS[index.column()]
        if str(value) == self.cell_text((line, column)):
            return False
        changes, _refused = self.enter([((line, column), str(value))])
        if changes:
            step = words.STEP(code=self._views[line].line.code, field=words.COLUMNS[column]())
            self.entered.emit(changes, step)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of answers can be edited, unless their rule asks for several things."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        line, place = self._order[index.row()], index.column()
        known = self.row(line).flags
        if place not in known:
            is_open = self.is_writable and self.takes((line, COLUMNS[place]))
            known[place] = _READABLE | Qt.ItemFlag.ItemIsEditable if is_open else _READABLE
        return known[place]

    def takes(self, cell: Cell) -> bool:
        """The cell can be typed into."""
        return is_editable(self._views[cell[0]], cell[1])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles above, codes beside."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return words.COLUMNS[COLUMNS[section]]() if section < len(COLUMNS) else None
        return self._views[self._order[section]].line.code if section < len(self._order) else None
