"""Tables of whole rows, dressed alike."""

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

ROW_HEIGHT = 30
_MOST_MEASURED = 200
"""Rows beyond which a table keeps its rows low instead of measuring every text."""


def dress(table: QTableView, wide: Collection[int]) -> None:
    """Dress a table that has its model.

    Args:
        wide: Columns that share the room; the others are as wide as what they say.
    """
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    for column in range(header.count()):
        is_wide = column in wide
        mode = QHeaderView.ResizeMode.Stretch if is_wide else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(column, mode)


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

    # Measured once, when all columns have the width that they will have.
    settled = QTimer(table, singleShot=True, interval=0)
    settled.timeout.connect(fit)
    table.horizontalHeader().sectionResized.connect(on_resized)
    for signal in (table.model().modelReset, table.model().dataChanged):
        signal.connect(settled.start)
