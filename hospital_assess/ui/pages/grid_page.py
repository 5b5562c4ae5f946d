"""自评表: all answers as a grid like the paper, edited in place, copied from and to Excel and WPS."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from hospital_assess.application.answer_cells import COLUMNS, SCORED_ONLY, Column
from hospital_assess.application.department_desk import Desk, LineView
from hospital_assess.application.unsaved_answers import Typed
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import PROOF_ORDER
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording_grid as words
from hospital_assess.ui.answers import Changes
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_grid_page import Ui_GridPage
from hospital_assess.ui.grid_blocks import (
    Region,
    Texts,
    blank,
    block_of,
    editable,
    filled_down,
    laid,
    with_heads,
)
from hospital_assess.ui.journal import refused_cells
from hospital_assess.ui.models.answer_grid import FILTER_KINDS, AnswerGridModel, Cell
from hospital_assess.ui.table_clipboard import block_mime, read_block
from hospital_assess.ui.widgets.grid_view import GridDelegate
from hospital_assess.ui.widgets.letters import scaled
from hospital_assess.ui.wording import Phrase

_ROW_HEIGHT = 44
_OPEN_CELL = "grid"
"""Names the open cell among the places that hold something unsaved."""

_WIDTHS = {
    Column.TEXT: 230,
    Column.POINTS: 52,
    Column.DUE: 92,
    Column.STATUS: 92,
    Column.INPUTS: 110,
    Column.NARRATIVE: 236,
    Column.SELF_SCORE: 70,
    Column.PROPOSAL: 70,
    Column.DEDUCTION_REASON: 150,
    Column.PROOFS: 52,
    Column.PROBLEM: 150,
    Column.REMEDY: 150,
    Column.REMEDY_OWNER: 84,
    Column.REMEDY_DUE: 92,
}


class GridPage(QWidget):
    """Where a department works through its answers as in a spreadsheet.

    Attributes:
        line_wanted: A line and a field are to be shown on the filling-in page.
        message: A line for the bottom of the window.
    """

    line_wanted = Signal(str, str)
    message = Signal(str)

    def __init__(self, session: DepartmentSession) -> None:
        super().__init__()
        self._session = session
        self._place: Cell = ("", Column.STATUS)
        self._left: Sequence[Typed] = ()
        self._taken_back: set[PeriodId] = set()
        self.ui = Ui_GridPage()
        self.ui.setupUi(self)
        self.model = AnswerGridModel(self._unsaved, self)
        self.model.is_writable = session.is_writable
        self._set_up_table()
        self._connect()
        if session.desk is not None:
            self._on_desk_read(session.desk)

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self.model)
        delegate = GridDelegate(table)
        delegate.typed.connect(self._on_typed)
        table.setItemDelegate(delegate)
        self._body = self.font().pixelSize()
        rows, heads = table.verticalHeader(), table.horizontalHeader()
        rows.setDefaultSectionSize(scaled(_ROW_HEIGHT, self.font()))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSortIndicatorClearable(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.setTabKeyNavigation(True)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(COLUMNS.index(column), scaled(width, self.font()))
        for button in (self.ui.paste_button, self.ui.fill_button):
            button.setEnabled(self._session.is_writable)
        for kind in FILTER_KINDS:
            self.ui.filter_box.addItem(words.FAULTY() if kind == "faulty" else "", kind)
        self.ui.empty_label.hide()
        self.ui.fault_bar.hide()

    def _connect(self) -> None:
        ui, session = self.ui, self._session
        ui.filter_box.currentIndexChanged.connect(self._refilter)
        ui.search_edit.textChanged.connect(self._refilter)
        ui.copy_button.clicked.connect(lambda: self._on_asked("copy_all"))
        ui.paste_button.clicked.connect(lambda: self._on_asked("paste"))
        ui.fill_button.clicked.connect(lambda: self._on_asked("fill"))
        ui.leave_button.clicked.connect(self._leave)
        ui.next_button.clicked.connect(self.go_to_next_fault)
        ui.drop_button.clicked.connect(self._on_drop_clicked)
        ui.table.asked.connect(self._on_asked)
        ui.table.closed.connect(lambda: session.journal.hold(_OPEN_CELL))
        ui.table.selectionModel().currentChanged.connect(self._on_current_changed)
        self.model.modelReset.connect(self._come_back)
        self.model.entered.connect(session.enter_all)
        self.model.faults_changed.connect(self._show_faults)
        self.model.faults_changed.connect(self._keep_faults)
        session.desk_read.connect(self._on_desk_read)
        session.line_read.connect(self._on_line_read)
        session.refused.connect(self._on_refused)
        session.put_back.connect(self.take_back)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_typed(self, line: str, column: Column, text: str) -> None:
        """Keep what stands in the open cell, should the program end before it is left."""
        cell, journal = (line, column), self._session.journal
        if text == self.model.cell_text(cell):
            journal.hold(_OPEN_CELL)
        else:
            journal.hold(_OPEN_CELL, Typed(self.model.period, line, column.value, self.model.read(cell, text)))

    def _keep_faults(self) -> None:
        """Keep what was not taken until it is mended or given up, should the program end before."""
        period, faults = self.model.period, self.model.faults
        # What could not be written is kept as it was typed, by those who write.
        texts = {cell: fault.text for cell, fault in faults.items() if cell[1].value not in self._unsaved(cell[0])}
        typed = [Typed(period, line, column.value, text) for (line, column), text in texts.items()]
        self._session.journal.hold(refused_cells(period), *(self._left or typed))

    def take_back(self, left: Sequence[Typed]) -> None:
        """Put what was not taken the last time back into its cells, now or when their period is shown."""
        here = [item for item in left if item.period is self.model.period and self.model.knows(item.line)]
        self._taken_back -= {item.period for item in left} - {self.model.period}
        cells = {(item.line, Column(item.field)): str(item.value) for item in here}
        if texts := [(cell, text) for cell, text in cells.items() if cell not in self.model.faults]:
            self._enter(texts, words.PASTED)

    def _unsaved(self, line: str) -> Mapping[str, Any]:
        return self._session.answers.unsaved(line)

    # what is read

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was typed on other pages; arrows work at once."""
        super().showEvent(event)
        self._session.answers.flush()
        self.ui.table.setFocus()

    def _on_desk_read(self, desk: Desk) -> None:
        period = desk.period.id
        self._left = () if period in self._taken_back else self._session.journal.held(refused_cells(period))
        self._taken_back.add(period)
        self.model.show_desk(desk)
        left, self._left = self._left, ()
        self.take_back(left)
        for place, column in enumerate(COLUMNS):
            self.ui.table.setColumnHidden(place, column in SCORED_ONLY and not desk.period.scored)
        # Counted once the page stands: it need not wait for that.
        QTimer.singleShot(0, self, self._count_filters)
        self._show_emptiness()
        self._show_place()

    def _on_line_read(self, view: LineView) -> None:
        self.model.show_line(view)
        self._show_place()

    def _on_refused(self, line: str, errors: Mapping[str, AssessError]) -> None:
        self.model.refuse(line, errors)

    def _count_filters(self) -> None:
        for row, kind in enumerate(FILTER_KINDS):
            if kind in words.FILTERS:
                self.ui.filter_box.setItemText(row, words.FILTERS[kind](count=self.model.count(kind)))

    def _refilter(self) -> None:
        self.model.choose(self.ui.filter_box.currentData(), self.ui.search_edit.text())
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        is_empty = self.model.rowCount() == 0
        self.ui.empty_label.setVisible(is_empty)
        self.ui.table.setVisible(not is_empty)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.ui.search_edit.setFocus()
        self.ui.search_edit.selectAll()

    # which cell

    @property
    def cell(self) -> Cell:
        """The cell that the cursor is on; an empty line where it is on none."""
        current = self.ui.table.currentIndex()
        return self.model.line_at(current.row()), COLUMNS[max(current.column(), 0)]

    def go_to(self, line: str, column: Column) -> None:
        """Put the cursor on a cell, out of the filter if need be."""
        if not self.model.index_of(line, column).isValid():
            self.ui.search_edit.clear()
            self.ui.filter_box.setCurrentIndex(0)
        index = self.model.index_of(line, column)
        self.ui.table.setCurrentIndex(index)
        self.ui.table.scrollTo(index)

    def _come_back(self) -> None:
        """Stand on the same cell after rows were arranged anew."""
        index = self.model.index_of(*self._place)
        self.ui.table.setCurrentIndex(index if index.isValid() else self.model.index(0, COLUMNS.index(self._place[1])))
        self._show_place()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._place = self.cell
        self._show_place()

    def _show_place(self) -> None:
        """Say where the cursor is, and what is wrong there."""
        line, column = self.cell
        if not line:
            self.ui.place_label.clear()
            self.ui.message_label.clear()
            return
        row, code = self.ui.table.currentIndex().row() + 1, self.model.row(line).answered.view.line.code
        count, title = self.model.rowCount(), words.COLUMNS[column]()
        self.ui.place_label.setText(words.LINE_OF(row=row, count=count, code=code, column=title))
        message = self.model.message((line, column))
        self.ui.message_label.setText(message)
        self.ui.message_label.setToolTip(message)

    def region(self) -> Region:
        """The chosen cells; the cursor's own where none are."""
        current = self.ui.table.currentIndex()
        chosen = self.ui.table.selectionModel().selection()
        parts = [chosen.at(place) for place in range(chosen.count())]
        tops, bottoms = [part.top() for part in parts], [part.bottom() for part in parts]
        lefts, rights = [part.left() for part in parts], [part.right() for part in parts]
        if not parts:
            return self._region(current.row(), current.row(), current.column(), current.column())
        return self._region(min(tops), max(bottoms), min(lefts), max(rights))

    def _region(self, top: int, bottom: int, left: int, right: int) -> Region:
        columns = (place for place in range(max(left, 0), right + 1) if not self.ui.table.isColumnHidden(place))
        lines = (self.model.line_at(row) for row in range(max(top, 0), bottom + 1))
        return Region(tuple(filter(None, lines)), tuple(COLUMNS[place] for place in columns))

    def _below(self, region: Region) -> Region:
        """Everything from the first cell of a region to the end."""
        first = self.model.index_of(region.lines[0], region.columns[0])
        return self._region(first.row(), self.model.rowCount() - 1, first.column(), len(COLUMNS) - 1)

    # blocks

    def _on_asked(self, what: str) -> None:
        region = self.region()
        if not region.lines or not region.columns:
            return
        acts: dict[str, Callable[[Region], None]] = {
            "copy": self._copy,
            "copy_all": self._copy_all,
            "leave": lambda _region: self._leave(),
        }
        if self._session.is_writable:
            acts |= {"cut": self._cut, "paste": self._paste, "fill": self._fill, "clear": self._clear}
        if what in acts:
            acts[what](region)

    def _copy(self, region: Region) -> None:
        self._put(block_of(self.model, region))

    def _copy_all(self, region: Region) -> None:
        self._put(with_heads(self.model, region))

    def _put(self, block: Sequence[Sequence[str]]) -> None:
        QGuiApplication.clipboard().setMimeData(block_mime(block))
        self.message.emit(words.COPIED(rows=len(block), columns=len(block[0])))

    def _cut(self, region: Region) -> None:
        self._copy(region)
        self._enter(editable(self.model, blank(region)), words.CUT)

    def _clear(self, region: Region) -> None:
        self._enter(editable(self.model, blank(region)), words.CLEARED)

    def _fill(self, region: Region) -> None:
        above = self.model.line_at(self.model.index_of(region.lines[0], region.columns[0]).row() - 1)
        self._enter(editable(self.model, filled_down(self.model, region, above)), words.FILLED_DOWN)

    def _leave(self) -> None:
        line, column = self.cell
        if line:
            self.line_wanted.emit(line, column.value)

    def _paste(self, region: Region) -> None:
        block = read_block(QGuiApplication.clipboard().mimeData())
        if not block:
            self.message.emit(words.NOTHING_TO_PASTE())
            return
        pasting = laid(self.model, block, region, self._below(region))
        more = words.GIVEN_LEFT(count=pasting.given) if pasting.given else ""
        more += words.BEYOND(count=pasting.beyond) if pasting.beyond else ""
        self._enter(list(pasting.texts), words.PASTED, more)
        self._select(pasting.texts)

    def _enter(self, texts: Texts, phrase: Phrase, more: str = "") -> None:
        """Take texts as one step; what does not fit stays in its cell with the reason."""
        changes, _refused = self.model.enter(texts)
        count = sum(map(len, changes.values()))
        if changes:
            self._session.enter_all(changes, phrase(count=count))
            self.model.refresh(changes)
        self.message.emit((words.ENTERED(count=count) if count else words.NOTHING_ENTERED()) + more)
        self._show_place()

    def _select(self, texts: Sequence[tuple[Cell, str]]) -> None:
        """Choose the cells that were pasted into."""
        if texts:
            first, last = (self.model.index_of(*texts[place][0]) for place in (0, -1))
            self.ui.table.selectionModel().select(
                QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    # what was not taken, undone and redone

    def _show_faults(self) -> None:
        faults = self.model.faults
        self.ui.fault_bar.setVisible(bool(faults))
        if faults:
            cell = min(faults, key=self._order)
            row = self.model.index_of(*cell).row() + 1
            reason = faults[cell].reason
            first = words.ROW(row=row, reason=reason) if row else reason
            self.ui.fault_label.setText(words.REFUSED(count=len(faults), first=first))
        self._show_place()

    def _order(self, cell: Cell) -> tuple[int, int]:
        index = self.model.index_of(*cell)
        return (index.row() if index.isValid() else self.model.rowCount(), COLUMNS.index(cell[1]))

    def go_to_next_fault(self) -> None:
        """Go to the next cell that holds what was not taken, from the top again after the last."""
        cells = sorted(self.model.faults, key=self._order)
        here = self._order(self.cell)
        if cells:
            self.go_to(*next((cell for cell in cells if self._order(cell) > here), cells[0]))
            self.ui.table.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Give rows and columns the room that other letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_body"):
            body, self._body = self._body, self.font().pixelSize()
            self.ui.table.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT, self.font()))
            for column in range(len(COLUMNS)):
                self.ui.table.setColumnWidth(column, self.ui.table.columnWidth(column) * self._body // body)

    def _on_drop_clicked(self) -> None:
        self.model.drop_faults()
        self.ui.table.setFocus()

    def show_change(self, changes: Changes) -> None:
        """Go to what was undone or redone."""
        self.model.drop_faults()
        self.model.refresh(changes)
        line, fields = next(iter(changes.items()))
        names = (Column.PROOFS if name == PROOF_ORDER else name for name in fields)
        column = next((Column(name) for name in names if name in set(COLUMNS)), self.cell[1])
        self.go_to(line, column)
        self._select([((line, column), "")])
        self.ui.table.setFocus()
