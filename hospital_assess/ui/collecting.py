"""Garbage collection in the GUI thread alone."""

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 3_000
ENOUGH = 20_000
"""Objects made since the last collection; fewer are not worth a pause."""


class Collector(QObject):
    """Collects in the thread that it lives in, instead of wherever Python happens to allocate.

    Widgets are often parts of reference cycles. Left to itself Python collects them in any thread that runs, a
    worker among them, and Qt ends the process when a widget is destroyed outside the GUI thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start(INTERVAL_MS)


def collect_if_due() -> None:
    """Collect if enough was made since the last time; what is alive then is not gone through again.

    Two thousand lines are so many objects that a key that waits for all of them comes late.
    """
    if gc.get_count()[0] > ENOUGH:
        # PySide6 looks into the source of every module that imports it, and Python keeps all those lines.
        linecache.clearcache()
        gc.collect()
        gc.freeze()


def let_go() -> None:
    """Go through everything the next time, because much of it is not needed any more."""
    gc.unfreeze()
