"""What the 报告 page offers, and what of it is chosen."""

from collections.abc import Iterator

from hospital_assess.application.ports import DeskRole
from hospital_assess.application.report import report_kinds
from hospital_assess.application.write_report import EVIDENCE_BOOK, EVIDENCE_BOOK_NAME
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId

_IN_WORD = "narrative"
_BOOK_FOLLOWS = "evidence-list"


@frozen
class Sheet:
    """A sheet in the list.

    Attributes:
        of_department: It can be made for one department.
        of_hospital: It can be made for all departments together.
        needs_answers: A department must have handed in.
        is_shown: It is seen before it is saved.
    """

    id: str
    name: str
    of_department: bool = True
    of_hospital: bool = False
    needs_answers: bool = True
    is_shown: bool = True

    @property
    def is_in_word(self) -> bool:
        """There is a Word file of it."""
        return self.id == _IN_WORD


@frozen
class Choice:
    """A sheet with what it is made for.

    Attributes:
        department: Name; None for the whole hospital, and on a department's own desk.
    """

    sheet: Sheet
    period: PeriodId
    department: str | None


def offered_sheets(role: DeskRole) -> Iterator[Sheet]:
    """The sheets of a desk in the order in which they are used."""
    for kind in report_kinds(role):
        yield Sheet(kind.id, kind.name, bool(kind.of_department), bool(kind.of_hospital), kind.needs_answers)
        if kind.id == _BOOK_FOLLOWS:
            yield Sheet(EVIDENCE_BOOK, EVIDENCE_BOOK_NAME, is_shown=False)
