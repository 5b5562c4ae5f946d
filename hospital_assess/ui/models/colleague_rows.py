"""What this desk and a colleague typed differently, side by side."""

from typing import Any

from PySide6.QtCore import Qt

from hospital_assess.application.show_conflict import ConflictView
from hospital_assess.ui import wording, wording_submit
from hospital_assess.ui.models.conflict_rows import ConflictModel


class ColleagueModel(ConflictModel):
    """The questions of a conflict under the names of the two sides."""

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()

    def show_conflict(self, view: ConflictView) -> None:
        """Show the questions; what was typed here is proposed."""
        reporters = (head.statement.reporter.name or wording_submit.UNNAMED() for head in view.heads)
        sides = (wording_submit.SIDE_MINE, wording_submit.SIDE_THEIRS)
        self._names = tuple(side(name=name) for side, name in zip(sides, reporters, strict=True))
        super().show_conflict(view)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles; a side is named by its reporter."""
        names = [*(phrase() for phrase in wording.CONFLICT_COLUMNS), *self._names]
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal and section < len(names):
            return names[section]
        return None
