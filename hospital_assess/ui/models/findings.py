"""What the check found, errors first."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from hospital_assess.domain.check import Finding, Findings
from hospital_assess.ui import wording

Index = QModelIndex | QPersistentModelIndex
FINDING_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class FindingsModel(QAbstractListModel):
    """One row a finding, its weight in words."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Finding, bool]] = []

    def show_findings(self, findings: Findings) -> None:
        """Show findings in place of the earlier ones."""
        self.beginResetModel()
        self._rows = [(item, True) for item in findings.errors] + [(item, False) for item in findings.warnings]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Findings."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Weight, sentence and the finding itself."""
        if not index.isValid():
            return None
        finding, is_error = self._rows[index.row()]
        if role == FINDING_ROLE:
            return finding
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            mark = wording.ERROR_MARK if is_error else wording.WARNING_MARK
            return wording.FINDING(mark=mark(), message=finding.message)
        return None
