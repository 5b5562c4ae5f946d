"""The evidence of one line, as a list."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from hospital_assess.application.department_desk import LineView
from hospital_assess.domain.doubts import Doubt, doubts_in_words
from hospital_assess.domain.entry import FORM_NAMES, SCOPE_NAMES, Evidence, Form, Scope
from hospital_assess.domain.evidence import proof_code
from hospital_assess.domain.frozen import frozen
from hospital_assess.ui import wording, wording_evidence

Index = QModelIndex | QPersistentModelIndex
EVIDENCE_ROLE = Qt.ItemDataRole.UserRole + 1
NOTE_ROLE = Qt.ItemDataRole.UserRole + 2
DOUBTS_ROLE = Qt.ItemDataRole.UserRole + 3
Doubts = Mapping[str, Sequence[Doubt]]
_NOWHERE = QModelIndex()


@frozen
class Row:
    """One proof with its printed code, and its doubts in words."""

    evidence: Evidence
    code: str
    doubts: str = ""

    @property
    def note(self) -> str:
        """「医务-3-1-1-1-01 · 2023-03-28 · 内部」; an unknown day and the usual scope and form are left out."""
        day, scope, form = self.evidence.formed_on, self.evidence.scope, self.evidence.form
        parts = [
            day.isoformat() if day else "",
            "" if scope is Scope.GENERAL else SCOPE_NAMES[scope],
            "" if form is Form.FILE else FORM_NAMES[form],
        ]
        return self.code + "".join(wording.PROOF_PART(part=part) for part in parts if part)


def rows_of(view: LineView, doubts: Doubts) -> list[Row]:
    """The proofs of a line in their order."""
    files = {item.id: item for item in view.evidence}
    department, line = view.question.department, view.line
    return [
        Row(
            files[proof.evidence],
            proof_code(department, line, proof.number).removeprefix("佐证 "),
            doubts_in_words(doubts.get(proof.evidence, ()), view.question.scheme),
        )
        for proof in view.entry.proofs
        if proof.evidence in files
    ]


class EvidenceModel(QAbstractListModel):
    """Title, code and scope of each proof; rows can be moved, one at a time.

    Attributes:
        reordered: A row was moved; carries the ids of all evidence in the new order.
        is_writable: Rows may be moved.
    """

    reordered = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self.is_writable = True

    def show_line(self, view: LineView | None, doubts: Doubts) -> None:
        """Show the proofs of a line; the same proofs keep their rows.

        Args:
            doubts: What is doubtful, by the id of the evidence.
        """
        self.show_rows(rows_of(view, doubts) if view else [])

    def show_rows(self, rows: list[Row]) -> None:
        """The same for proofs of something else."""
        if [row.evidence.id for row in rows] == [row.evidence.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, evidence: str) -> int:
        """Where a proof stands; -1 where it is unknown."""
        return next((row for row, item in enumerate(self._rows) if item.evidence.id == evidence), -1)

    def evidence(self, row: int) -> Evidence | None:
        """The proof in a row."""
        return self._rows[row].evidence if 0 <= row < len(self._rows) else None

    def doubts(self, evidence: str) -> str:
        """The doubts of a proof in words."""
        return next((row.doubts for row in self._rows if row.evidence.id == evidence), "")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row can be dragged between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.is_writable else Qt.ItemFlag.NoItemFlags
        known = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return known | Qt.ItemFlag.ItemIsDragEnabled if self.is_writable else known

    def supportedDropActions(self) -> Qt.DropAction:
        """Nothing is copied."""
        return Qt.DropAction.MoveAction

    def moveRows(self, source: Index, row: int, count: int, target: Index, before: int) -> bool:
        """Move one proof before another, or to the end."""
        is_known = 0 <= row < len(self._rows) and 0 <= before <= len(self._rows)
        if not (self.is_writable and is_known and count == 1) or before in (row, row + 1):
            return False
        if not self.beginMoveRows(source, row, row, target, before):
            return False
        moved = self._rows.pop(row)
        self._rows.insert(before - (before > row), moved)
        self.endMoveRows()
        self.reordered.emit([item.evidence.id for item in self._rows])
        return True

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Proofs."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, note and the evidence itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        title = row.evidence.title or row.evidence.name
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                said = [title, row.evidence.name, row.note]
                return "\n".join(said + ([wording_evidence.DOUBTS(doubts=row.doubts)] if row.doubts else []))
            case _ if role == EVIDENCE_ROLE:
                return row.evidence
            case _ if role == NOTE_ROLE:
                return row.note
            case _ if role == DOUBTS_ROLE:
                return row.doubts
        return None
