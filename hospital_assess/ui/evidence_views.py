"""Tiles and list of the same evidence, with one choice between them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QTableView

from hospital_assess.application.list_evidence import EvidenceItem
from hospital_assess.ui.models.evidence_table import COLUMNS, ITEM_ROLE, EvidenceFilter
from hospital_assess.ui.thumbnails import Thumbnails
from hospital_assess.ui.widgets.evidence_tiles import TileDelegate, tile_size
from hospital_assess.ui.widgets.letters import scaled

_COLUMN_WIDTHS = {"lines": 84, "form": 76, "scope": 48, "formed_on": 102, "number": 66, "size": 74, "doubts": 60}
_TITLE_WIDTH = 150
_GIVEN_UP = ("size", "number", "form")
"""Columns that go, in this order, where there is no room for all; the tooltip of a title tells what they say."""

_ROW_HEIGHT = 30


class EvidenceViews(QObject):
    """Sets up both views, and knows what is chosen in the one that is shown.

    Attributes:
        chosen_changed: Something else is chosen.
        activated: What is chosen is to be opened.
        view: The one that is shown.
    """

    chosen_changed = Signal()
    activated = Signal()

    def __init__(self, tiles: QListView, table: QTableView, rows: EvidenceFilter, thumbnails: Thumbnails) -> None:
        super().__init__(tiles)
        self._tiles, self._table, self._rows = tiles, table, rows
        self.view: QAbstractItemView = tiles
        for view in (tiles, table):
            view.setModel(rows)
            view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            view.selectionModel().selectionChanged.connect(self.chosen_changed)
            view.activated.connect(self.activated)
        self._set_up_tiles(thumbnails)
        self._set_up_table()
        self.fit_letters(tiles.font())

    def _set_up_tiles(self, thumbnails: Thumbnails) -> None:
        tiles = self._tiles
        tiles.setViewMode(QListView.ViewMode.IconMode)
        tiles.setResizeMode(QListView.ResizeMode.Adjust)
        tiles.setMovement(QListView.Movement.Static)
        tiles.setUniformItemSizes(True)
        tiles.setItemDelegate(TileDelegate(tiles, thumbnails.get))
        tiles.setMouseTracking(True)
        tiles.installEventFilter(self)

    def _set_up_table(self) -> None:
        table = self._table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setMinimumSectionSize(40)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(COLUMNS.index("title"), QHeaderView.ResizeMode.Stretch)
        # The order of what it proves, until a head is clicked.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.installEventFilter(self)

    def fit_letters(self, font: QFont) -> None:
        """Give tiles and rows the room that their letters need.

        Args:
            font: Of the page; the views themselves may not have it yet.
        """
        self._fit_tiles()
        self._table.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT, font))
        for key, width in _COLUMN_WIDTHS.items():
            self._table.setColumnHidden(COLUMNS.index(key), False)
            self._table.setColumnWidth(COLUMNS.index(key), scaled(width, font))
        self._title_width = scaled(_TITLE_WIDTH, font)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Show as many columns as there is room for, beside a title that can be read."""
        table, room = self._table, self._table.maximumViewportSize().width() - self._title_width
        kept = [key for key in COLUMNS if key not in ("title", *_GIVEN_UP)]
        room -= sum(table.columnWidth(COLUMNS.index(key)) for key in kept)
        for key in reversed(_GIVEN_UP):
            place = COLUMNS.index(key)
            table.setColumnHidden(place, False)
            room -= table.columnWidth(place)
            table.setColumnHidden(place, room < 0)

    def _fit_tiles(self) -> None:
        """Share the whole width among as many tiles as there is room for."""
        least = tile_size(self._tiles.font())
        # The list itself keeps more room for its bar than the bar takes.
        room = self._tiles.maximumViewportSize().width() - 2 * self._tiles.verticalScrollBar().sizeHint().width()
        count = max(room // least.width(), 1)
        self._tiles.setGridSize(QSize(max(room // count, least.width()), least.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the width anew when there is more or less of it."""
        if event.type() is QEvent.Type.Resize:
            if watched is self._tiles:
                self._fit_tiles()
            elif watched is self._table:
                self.fit_columns()
        return False

    def turn_to(self, *, tiles: bool) -> None:
        """Show the other view, with the same choice."""
        chosen = [item.evidence.id for item in self.chosen]
        self.view = self._tiles if tiles else self._table
        self.choose(chosen)

    def _indexes(self) -> list[QModelIndex]:
        return [self._rows.index(row, 0) for row in range(self._rows.rowCount())]

    @property
    def items(self) -> list[EvidenceItem]:
        """What is in sight, in its order."""
        return [index.data(ITEM_ROLE) for index in self._indexes()]

    @property
    def chosen(self) -> list[EvidenceItem]:
        """What is chosen, the current one first."""
        rows = {index.row() for index in self.view.selectionModel().selectedIndexes()}
        current = self.view.currentIndex().row()
        ordered = sorted(rows, key=lambda row: (row != current, row))
        return [self._rows.index(row, 0).data(ITEM_ROLE) for row in ordered]

    def choose(self, evidence: Iterable[str]) -> None:
        """Choose what of it is in sight; the first row where nothing is."""
        wanted, everything = set(evidence), self._indexes()
        indexes = [index for index in everything if index.data(ITEM_ROLE).evidence.id in wanted] or everything[:1]
        if not indexes:
            return
        flag, selection = QItemSelectionModel.SelectionFlag, self.view.selectionModel()
        selection.setCurrentIndex(indexes[0], flag.ClearAndSelect | flag.Rows)
        for index in indexes[1:]:
            selection.select(index, flag.Select | flag.Rows)
        self.view.scrollTo(indexes[0])
