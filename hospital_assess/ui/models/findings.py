"""What the check found, errors first, and which of it is looked at."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from hospital_assess.domain.check import Finding, Findings
from hospital_assess.domain.frozen import frozen
from hospital_assess.ui import wording

Index = QModelIndex | QPersistentModelIndex
FINDING_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()

ALL, ERRORS, WARNINGS = "", "error", "warning"
"""Kinds that stand for more than one code."""


@frozen
class FoundRow:
    """One finding as a row shows it.

    Attributes:
        title: Short words of its line; empty for the statement as a whole.
    """

    finding: Finding
    is_error: bool
    title: str

    @property
    def mark(self) -> str:
        """Its weight in a word."""
        return wording.ERROR_MARK() if self.is_error else wording.WARNING_MARK()

    @property
    def heading(self) -> str:
        """Code and title of its line, or what stands there for the whole form."""
        return f"{self.finding.line_code}　{self.title}" if self.finding.line_code else wording.WHOLE_FORM()

    def is_of(self, kind: str) -> bool:
        """It belongs to a weight, a code, or to all."""
        return kind in (ALL, ERRORS if self.is_error else WARNINGS, self.finding.code)


@frozen
class KindCount:
    """How often something was found.

    Attributes:
        kind: ``ALL``, a weight, or the code of a finding.
        is_error: What it counts are errors; None for all.
    """

    kind: str
    is_error: bool | None
    count: int

    @property
    def is_weight(self) -> bool:
        """It stands above codes."""
        return self.kind in (ALL, ERRORS, WARNINGS)


class FindingsModel(QAbstractListModel):
    """One row a finding, its weight in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FoundRow] = []

    def show_findings(self, findings: Findings, titles: Mapping[str, str]) -> None:
        """Show findings in place of the earlier ones.

        Args:
            titles: Short words of each line, by its id.
        """
        self.beginResetModel()
        self.rows = [
            FoundRow(item, is_error, titles.get(item.line, ""))
            for items, is_error in ((findings.errors, True), (findings.warnings, False))
            for item in items
        ]
        self.endResetModel()

    def counts(self) -> list[KindCount]:
        """All, then each weight with its codes, the most frequent first."""
        counted = [KindCount(ALL, None, len(self.rows))]
        for weight, is_error in ((ERRORS, True), (WARNINGS, False)):
            codes = Counter(row.finding.code for row in self.rows if row.is_error is is_error)
            counted.append(KindCount(weight, is_error, codes.total()))
            counted += [KindCount(code, is_error, count) for code, count in codes.most_common()]
        return counted

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Findings."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Weight, sentence and the row itself."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == FINDING_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return wording.FINDING(mark=row.mark, heading=row.heading, sentence=row.finding.sentence)
        return None


class FindingsFilter(QSortFilterProxyModel):
    """Leaves the findings of one kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = ALL

    def choose(self, kind: str) -> None:
        """Filter anew."""
        self.kind = kind
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Findings of the chosen kind."""
        found = self.sourceModel().index(row, 0, parent).data(FINDING_ROLE)
        return isinstance(found, FoundRow) and found.is_of(self.kind)
