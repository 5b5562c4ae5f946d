"""Panes side by side, and how wide each is to be."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QSplitter


class Panes(QSplitter):
    """Takes all room that there is, but asks only for what it must have."""

    def sizeHint(self) -> QSize:
        """As wide as it likes, and no higher than it must be."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())


def spread(panes: QSplitter, widths: Sequence[int]) -> None:
    """Say how wide each pane is to be where there is room."""
    with _unhindered(panes):
        panes.setSizes(widths)


def bring_back(panes: QSplitter, state: QByteArray) -> None:
    """Take up widths that were remembered."""
    with _unhindered(panes):
        panes.restoreState(state)


@contextmanager
def _unhindered(panes: QSplitter) -> Iterator[None]:
    """Lift what each pane must have: Qt would take it for what is wanted, and keep it when letters are small again."""
    found = [panes.widget(place) for place in range(panes.count())]
    needed = [(pane, pane.minimumWidth()) for pane in found if pane is not None]
    for pane, _width in needed:
        # Not 0, which stands for what the pane itself asks for.
        pane.setMinimumWidth(1)
    yield
    for pane, width in needed:
        pane.setMinimumWidth(width)
