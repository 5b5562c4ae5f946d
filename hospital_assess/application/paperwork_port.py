"""What the use cases need of an office's desk work: Excel forms that went out, signed papers that came in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId


@frozen
class IssuedForm:
    """One Excel form that was made: for whom, when, on which revision of the scheme."""

    department: str
    period: PeriodId
    scheme_revision: int
    issued_at: str


@frozen
class Paper:
    """A signed paper that was received.

    Attributes:
        submission: Digest of the hand-in that its check code names; it may have been taken back since.
        department: Id of the department that signed it.
        noted_at: When it was registered.
    """

    submission: str
    department: str
    period: PeriodId
    received_on: date
    noted_at: str


class KeepsPaperwork(Protocol):
    """What an office notes for itself: it is no part of its set, and no package carries it."""

    def issued_forms(self) -> tuple[IssuedForm, ...]:
        """All Excel forms made, in order."""

    def note_forms(self, forms: Iterable[IssuedForm]) -> None:
        """Note Excel forms that were made."""

    def papers(self) -> tuple[Paper, ...]:
        """All signed papers received, in the order in which they were registered."""

    def note_paper(self, paper: Paper) -> None:
        """Note a signed paper; the same paper noted again takes the place of the earlier note."""

    def forget_paper(self, submission: str) -> None:
        """Take back the note of a paper that was registered by mistake."""
