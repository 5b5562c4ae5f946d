"""撤销 and 重做: every change of an answer in one period, whichever page it was made on."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from hospital_assess.ui.answers import Changes

REST_MS = 5_000
"""Typing that goes on in the same field after such a rest is undone by itself."""

_MOST_STEPS = 500


class AnswerChange(QUndoCommand):
    """One step: what stood in the fields before, and what stands there after.

    Attributes:
        after: Grows while the person goes on typing in the same field.
    """

    def __init__(self, travel: Callable[[Changes], None], before: Changes, after: Changes, words: str) -> None:
        super().__init__(words)
        self._travel, self._before = travel, before
        self.after: dict[str, dict[str, Any]] = {line: dict(fields) for line, fields in after.items()}
        self._is_new = True

    def undo(self) -> None:
        """Bring back what stood before."""
        self._travel(self._before)

    def redo(self) -> None:
        """Bring back what was entered; the stack calls this at first for what is entered anyway."""
        if not self._is_new:
            self._travel(self.after)
        self._is_new = False


class History(QObject):
    """The steps of one period.

    Attributes:
        changed: Something else would be undone or redone.
        travelled: A step was undone or redone; carries the fields by line that are to be entered.
    """

    changed = Signal()
    travelled = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(_MOST_STEPS)
        self._rest = QElapsedTimer()
        self._run: AnswerChange | None = None
        self._place = ("", "")

    def goes_on(self, line: str, field: str, value: Any) -> bool:
        """Take what is typed as part of the step before, where it was typed in the same field just now."""
        if self._run is None or self._place != (line, field) or self._rest.hasExpired(REST_MS):
            return False
        self._run.after[line][field] = value
        self._rest.restart()
        return True

    def note(self, before: Changes, after: Changes, words: str, *, is_typing: bool = False) -> None:
        """Take a step.

        Args:
            words: What was done, as the menu names it.
            is_typing: More may follow in the same field.
        """
        step = AnswerChange(self.travelled.emit, before, after, words)
        self._run = None
        if is_typing:
            ((line, fields),) = after.items()
            (field,) = fields
            self._run, self._place = step, (line, field)
            self._rest.start()
        self._stack.push(step)
        self.changed.emit()

    def pause(self) -> None:
        """What is typed from now on is another step."""
        self._run = None

    def undo(self) -> None:
        """Undo one step."""
        self._run = None
        self._stack.undo()
        self.changed.emit()

    def redo(self) -> None:
        """Redo one step."""
        self._run = None
        self._stack.redo()
        self.changed.emit()

    @property
    def words(self) -> tuple[str, str]:
        """What would be undone and what redone; empty where nothing."""
        return self._stack.undoText(), self._stack.redoText()


def without_idle(before: Changes, after: Changes) -> dict[str, Mapping[str, Any]]:
    """What really changes."""
    real = {
        line: {name: value for name, value in fields.items() if before[line].get(name) != value}
        for line, fields in after.items()
    }
    return {line: fields for line, fields in real.items() if fields}
