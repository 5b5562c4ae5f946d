"""What was typed and is not on disk yet, field by field; writes it in order and keeps what could not be written."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from hospital_assess.application.department_desk import LineView, change_entries, change_entry
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.unsaved_answers import Typed
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.tasks import Lane, Tasks

PAUSE_MS = 1000
"""Typing that rests so long is saved."""

Fields = Mapping[str, Any]


Changes = Mapping[str, Fields]
"""Fields by line."""


@frozen
class Outcome:
    """What became of what was typed: the lines as they are on disk, and the fields of each that were refused."""

    views: tuple[LineView, ...]
    refused: Mapping[str, Mapping[str, AssessError]]
    at: datetime


def save_changes(ports: Ports, workspace: Workspace, period: PeriodId, changes: Changes) -> Outcome:
    """Write everything in one transaction; where it is refused, all of it that is not."""
    try:
        return Outcome(change_entries(workspace, period, changes), {}, ports.clock())
    except AssessError:
        return _save_singly(ports, workspace, period, changes)


def _save_singly(ports: Ports, workspace: Workspace, period: PeriodId, changes: Changes) -> Outcome:
    """Write fields one by one, so that a wrong number does not hold back a finished text."""
    views: dict[str, LineView] = {}
    refused: dict[str, dict[str, AssessError]] = {}
    for line, fields in changes.items():
        for name, value in fields.items():
            try:
                views[line] = change_entry(workspace, period, line, {name: value})
            except AssessError as error:
                refused.setdefault(line, {})[name] = error
    return Outcome(tuple(views.values()), refused, ports.clock())


class Answers(QObject):
    """The answers of one desk on their way to the disk.

    Attributes:
        saved: Lines were written; carries their views and the time.
        refused: Fields of a line were not written; carries the line's id and the errors by field.
        changed: There is more, or less, to write.
    """

    saved = Signal(object, object)
    refused = Signal(str, object)
    changed = Signal()

    def __init__(self, ports: Ports, workspace: Workspace, period: PeriodId, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._ports, self._workspace, self._period, self._tasks = ports, workspace, period, tasks
        self._typed: dict[str, dict[str, Any]] = {}
        self._sent: dict[str, dict[str, Any]] = {}
        self._kept: dict[str, dict[str, Any]] = {}
        self._last_sent: dict[tuple[str, str], Changes] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)

    def unsaved(self, line: str) -> dict[str, Any]:
        """Fields of a line that are not on disk, newest value each."""
        return {**self._kept.get(line, {}), **self._sent.get(line, {}), **self._typed.get(line, {})}

    @property
    def typed(self) -> list[Typed]:
        """Everything that is not on disk, field by field."""
        lines = dict.fromkeys((*self._kept, *self._sent, *self._typed))
        return [Typed(self._period, line, name, value) for line in lines for name, value in self.unsaved(line).items()]

    @property
    def is_clean(self) -> bool:
        """Everything typed is on disk."""
        return not (self._typed or self._sent or self._kept)

    @property
    def is_writing(self) -> bool:
        """Something is on its way to the disk."""
        return bool(self._typed or self._sent)

    def count_kept(self) -> int:
        """Fields that could not be written."""
        return sum(len(fields) for fields in self._kept.values())

    def enter(self, line: str, field: str, value: Any) -> None:
        """Take what was typed; it is written after a pause, or when the field is left."""
        self._typed.setdefault(line, {})[field] = value
        if field in self._kept.get(line, {}):
            self._forget(self._kept, line, [field])
        self._pause.start()
        self.changed.emit()

    def enter_all(self, changes: Changes) -> None:
        """Take what was pasted or undone, and write it at once."""
        for line, fields in changes.items():
            self._typed.setdefault(line, {}).update(fields)
            self._forget(self._kept, line, list(fields))
        self.flush()
        self.changed.emit()

    def flush(self) -> None:
        """Write now."""
        self._pause.stop()
        typed, self._typed = self._typed, {}
        if typed:
            self._send(typed)

    def retry(self) -> None:
        """Write again what could not be written."""
        kept, self._kept = self._kept, {}
        for line, fields in kept.items():
            self._typed[line] = {**fields, **self._typed.get(line, {})}
        self.flush()

    def _send(self, changes: Changes) -> None:
        for line, fields in changes.items():
            self._sent.setdefault(line, {}).update(fields)
            self._last_sent |= {(line, name): changes for name in fields}
        self._tasks.run(
            lambda _progress: save_changes(self._ports, self._workspace, self._period, changes),
            lambda outcome: self._on_written(changes, outcome),
            lane=Lane.ORDERED,
            owner=self,
        )

    def _on_written(self, changes: Changes, outcome: Outcome) -> None:
        for line, fields in changes.items():
            # Not by value: what was changed and changed back is still on its way.
            done = [name for name in fields if self._last_sent.get((line, name)) is changes]
            self._forget(self._sent, line, done)
            for name in done:
                del self._last_sent[line, name]
        for line, errors in outcome.refused.items():
            for name in errors:
                if name not in self.unsaved(line):
                    self._kept.setdefault(line, {})[name] = changes[line][name]
        if outcome.views:
            self.saved.emit(outcome.views, outcome.at)
        for line, errors in outcome.refused.items():
            self.refused.emit(line, errors)
        self.changed.emit()

    @staticmethod
    def _forget(store: dict[str, dict[str, Any]], line: str, names: list[str]) -> None:
        fields = store.get(line, {})
        for name in names:
            fields.pop(name, None)
        if not fields:
            store.pop(line, None)
