"""Tables of whole rows, dressed alike."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from hospital_assess.ui.widgets.letters import small
from hospital_assess.ui.widgets.wrapped_delegate import WrappedDelegate

ROW_HEIGHT = 30
_PADDING, _ARROW, _LEAST = 22, 18, 40
"""Left and right of a title, beside the title that sorts, and what is left at least of a column that gives way."""
_LETTERS = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Show)
_ROOM = (QEvent.Type.Resize,)
_MOST_MEASURED = 200
"""Rows beyond which a table keeps its rows low instead of measuring every text."""


def dress(table: QTableView, wide: Collection[int]) -> None:
    """Dress a table that has its model.

    Args:
        wide: Columns that share the room; the others are as wide as what they say. Where there is too little room,
            the widest of them give way.
    """
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    _Columns(table, sorted(wide))


class _Columns(QObject):
    """Keeps the columns of a table as wide as they should be.

    Qt's own way keeps room for an arrow beside every title, and leaves columns that stretch less than they say.
    """

    def __init__(self, table: QTableView, wide: list[int]) -> None:
        super().__init__(table)
        self._table, self._wide = table, wide
        table.model().modelReset.connect(self._fit)
        table.model().dataChanged.connect(self._fit)
        table.horizontalHeader().sortIndicatorChanged.connect(self._fit)
        for watched in (table, table.viewport()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew for other room and other letters."""
        if event.type() in (_LETTERS if watched is self._table else _ROOM):
            self._fit()
        return False

    def _fit(self) -> None:
        header = self._table.horizontalHeader()
        widths = [self._said(column) for column in range(header.count())]
        spare = self._table.viewport().width() - sum(widths)
        if spare < 0:
            room, waiting = spare + sum(widths[column] for column in self._wide), len(self._wide)
            # Who says least takes first; what is left is shared by the others.
            for column in sorted(self._wide, key=widths.__getitem__):
                widths[column] = max(min(widths[column], room // waiting), _LEAST)
                room, waiting = room - widths[column], waiting - 1
        else:
            for number, column in enumerate(self._wide):
                widths[column] += spare // len(self._wide) + (number < spare % len(self._wide))
        for column, width in enumerate(widths):
            header.resizeSection(column, width)

    def _said(self, column: int) -> int:
        """What title and cells of a column need."""
        header, model = self._table.horizontalHeader(), self._table.model()
        title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        room = QFontMetrics(small(self._table.font())).horizontalAdvance(title) + _PADDING
        arrow = _ARROW if header.sortIndicatorSection() == column else 0
        return max(room + arrow, self._table.sizeHintForColumn(column))


def wrap(table: QTableView, wide: int) -> None:
    """Let the texts of a column wrap, whatever its width comes to be.

    Args:
        wide: The column.
    """

    def fit() -> None:
        if table.model().rowCount() <= _MOST_MEASURED:
            table.resizeRowsToContents()

    def on_resized(column: int, _before: int, _now: int) -> None:
        if column == wide:
            settled.start()

    table.setItemDelegateForColumn(wide, WrappedDelegate(table))
    # Measured once, when all columns have the width that they will have.
    settled = QTimer(table, singleShot=True, interval=0)
    settled.timeout.connect(fit)
    table.horizontalHeader().sectionResized.connect(on_resized)
    for signal in (table.model().modelReset, table.model().dataChanged):
        signal.connect(settled.start)
