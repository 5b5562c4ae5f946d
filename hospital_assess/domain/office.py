"""The quality office as a grow-only set of submissions and statements; everything else is derived.

Merging is union: any order, twice, at once or by way of another office gives the same state.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cached_property, lru_cache

from hospital_assess.domain.appeal import Appeal
from hospital_assess.domain.conflict import Conflict, Resolution, find_conflict, joined, standing_resolution
from hospital_assess.domain.decision import Decision
from hospital_assess.domain.digest import sha256_of
from hospital_assess.domain.enrolment import Enrolment
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.problem_note import ProblemNote
from hospital_assess.domain.review import Review
from hospital_assess.domain.ruling import Ruling
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, digest_of, heads


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
    resolutions: frozenset[Resolution] = frozenset()
    appeals: frozenset[Appeal] = frozenset()
    decisions: frozenset[Decision] = frozenset()
    notes: frozenset[ProblemNote] = frozenset()
    enrolments: frozenset[Enrolment] = frozenset()

    def union(self, other: "Office") -> "Office":
        """Merge with another office, or with what a batch of files brought."""
        return Office(
            self.submissions | other.submissions,
            self.reviews | other.reviews,
            self.rulings | other.rulings,
            self.resolutions | other.resolutions,
            self.appeals | other.appeals,
            self.decisions | other.decisions,
            self.notes | other.notes,
            self.enrolments | other.enrolments,
        )

    @property
    def digest(self) -> str:
        """Order-free digest of the set: no receipt times, no batches."""
        return set_digest(self.names)

    @property
    def names(self) -> frozenset[str]:
        """Digests of everything in the set."""
        said = (self.reviews, self.rulings, self.resolutions, self.appeals, self.decisions, self.notes, self.enrolments)
        names = (_name_of(item) for items in said for item in items)
        return frozenset((*(item.digest for item in self.submissions), *names))

    @cached_property
    def _by_question(self) -> Mapping[tuple[str, PeriodId], Sequence[Submission]]:
        """Submissions by department and period, in an order that depends on nothing but them."""
        found: dict[tuple[str, PeriodId], list[Submission]] = {}
        for item in sorted(self.submissions, key=lambda item: (item.revision, item.digest)):
            found.setdefault((item.department, item.period), []).append(item)
        return found

    def of(self, department: str, period: PeriodId) -> list[Submission]:
        """Submissions of one department for one period, in an order that depends on nothing but them."""
        return list(self._by_question.get((department, period), ()))

    def heads(self, department: str, period: PeriodId) -> list[Submission]:
        """The submissions in nobody's lineage: one stands, several are a conflict."""
        return heads(self.of(department, period))

    def current(self, department: str, period: PeriodId) -> Submission | None:
        """What stands; None where nothing was handed in, or a conflict has open questions.

        Of heads that conflict it is derived: what only one side changed, and what was chosen.
        """
        held = self.of(department, period)
        found = heads(held)
        if len(found) < 2:
            return found[0] if found else None
        resolution, open_ = standing_resolution(self.resolutions, department, period, found)
        return joined(held, resolution) if resolution or not open_ else None

    def known(self, period: PeriodId) -> frozenset[str]:
        """Digests of what was handed in for a period, and of what stands where hand-ins conflicted."""
        held = [item for item in self.submissions if item.period == period]
        standing = (self.current(department, period) for department in {item.department for item in held})
        return frozenset({item.digest for item in held} | {item.digest for item in standing if item})

    def reviews_of(self, period: PeriodId) -> tuple[Review, ...]:
        """Reviews of one period's hand-ins: an unanswered line looks the same in every period."""
        known = self.known(period)
        return tuple(review for review in self.reviews if review.submission in known)

    def conflict(self, department: str, period: PeriodId) -> Conflict | None:
        """The questions between hand-ins that conflict; None where nothing is open."""
        held = self.of(department, period)
        return find_conflict(held) if held and self.current(department, period) is None else None

    @property
    def conflicts(self) -> frozenset[tuple[str, PeriodId]]:
        """Departments and periods whose hand-ins conflict."""
        asked = {(item.department, item.period) for item in self.submissions}
        return frozenset(place for place in asked if self.conflict(*place))

    def outcome(self, incoming: Submission) -> Outcome:
        """What this submission would mean to the office if it came next."""
        held = self.of(incoming.department, incoming.period)
        if any(item.digest == incoming.digest for item in held):
            return Outcome.UNCHANGED
        if any(incoming.digest in item.lineage for item in held):
            return Outcome.OLDER
        if not held:
            return Outcome.NEW
        after = replace(self, submissions=self.submissions | {incoming})
        return Outcome.UPDATED if after.current(incoming.department, incoming.period) else Outcome.CONFLICT


@lru_cache(maxsize=50_000)
def _name_of(said: Hashable) -> str:
    """A statement's digest, which is asked for whenever a desk is read."""
    return digest_of(said)


def set_digest(names: Iterable[str]) -> str:
    """SHA-256 over sorted names, one a line."""
    return sha256_of("\n".join(sorted(set(names))).encode())
