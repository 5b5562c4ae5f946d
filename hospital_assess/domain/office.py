"""The quality office as a grow-only set of submissions and statements; everything else is derived.

Merging is union: any order, twice, at once or by way of another office gives the same state.
"""

import hashlib
from collections.abc import Iterable
from enum import StrEnum

from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.review import Review
from hospital_assess.domain.ruling import Ruling
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, digest_of


class Outcome(StrEnum):
    """What a hand-in means to the office that receives it."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    OLDER = "older"
    CONFLICT = "conflict"
    REFUSED = "refused"


OUTCOME_NAMES = {
    Outcome.NEW: "新增",
    Outcome.UPDATED: "更新",
    Outcome.UNCHANGED: "无变化",
    Outcome.OLDER: "旧版",
    Outcome.CONFLICT: "冲突",
    Outcome.REFUSED: "拒收",
}


@frozen
class Office:
    """All that an office has received and said, each thing under its digest."""

    submissions: frozenset[Submission] = frozenset()
    reviews: frozenset[Review] = frozenset()
    rulings: frozenset[Ruling] = frozenset()

    def union(self, other: "Office") -> "Office":
        """Merge with another office, or with what a batch of files brought."""
        return Office(self.submissions | other.submissions, self.reviews | other.reviews, self.rulings | other.rulings)

    @property
    def digest(self) -> str:
        """Order-free digest of the set: no receipt times, no batches."""
        said = (digest_of(item) for item in (*self.reviews, *self.rulings))
        return set_digest((*(item.digest for item in self.submissions), *said))

    def of(self, department: str, period: PeriodId) -> list[Submission]:
        """Submissions of one department for one period, in an order that depends on nothing but them."""
        mine = (s for s in self.submissions if s.department == department and s.period == period)
        return sorted(mine, key=lambda item: (item.revision, item.digest))

    def heads(self, department: str, period: PeriodId) -> list[Submission]:
        """The submissions in nobody's lineage: one stands, several are a conflict."""
        return heads(self.of(department, period))

    def current(self, department: str, period: PeriodId) -> Submission | None:
        """What stands; None where nothing was handed in or hand-ins conflict."""
        found = self.heads(department, period)
        return found[0] if len(found) == 1 else None

    def outcome(self, incoming: Submission) -> Outcome:
        """What this submission would mean to the office if it came next."""
        held = self.of(incoming.department, incoming.period)
        if any(item.digest == incoming.digest for item in held):
            return Outcome.UNCHANGED
        if any(incoming.digest in item.lineage for item in held):
            return Outcome.OLDER
        if not held:
            return Outcome.NEW
        return Outcome.UPDATED if len(heads([*held, incoming])) == 1 else Outcome.CONFLICT


def heads(submissions: Iterable[Submission]) -> list[Submission]:
    """Those of one department and period that no other descends from."""
    known = {item.digest: item for item in submissions}
    superseded = {digest for item in known.values() for digest in item.lineage}
    return [item for digest, item in sorted(known.items()) if digest not in superseded]


def set_digest(names: Iterable[str]) -> str:
    """SHA-256 over sorted names, one a line."""
    return hashlib.sha256("\n".join(sorted(set(names))).encode()).hexdigest()
