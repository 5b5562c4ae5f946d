"""整改进展 and 销号: what the office notes of a problem on the 三张清单, append-only."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.submission import digest_of


@frozen
class ProblemNote:
    """How a problem is mended; a later note on the same problem replaces it.

    Attributes:
        problem: Number of a problem of last year ("2022-1"); empty for one that comes from a line.
        department: Id of the line's department; empty for a problem of last year.
        line: Id of the line; empty for a problem of last year.
        progress: 整改进展 in words.
        cause: 原因分析, where the department gave none.
        remedy: 整改措施, where the department gave none.
        leader: 责任领导.
        closed_on: Day of the 销号; None while the problem is open.
        ground: What the 销号 rests on.
        sequence: Number of the statement in its office.
    """

    kind: ClassVar[str] = "problem-note"
    sequence: int
    made_at: str
    problem: str = ""
    department: str = ""
    line: str = ""
    progress: str = ""
    cause: str = ""
    remedy: str = ""
    leader: str = ""
    closed_on: date | None = None
    ground: str = ""

    @property
    def about(self) -> tuple[str, str, str]:
        """The problem: number of last year's, or department and line."""
        return self.problem, self.department, self.line


def check_note(note: ProblemNote, name: str) -> None:
    """Refuse a note that says nothing, or closes a problem without a ground.

    Args:
        name: Of the problem, for the message.

    Raises:
        AssessError: so it is.
    """
    if note.closed_on is not None and not note.ground.strip():
        raise AssessError(f"{name}的销号没有依据", "请写明依据（ground），如验收文件或会议纪要。")
    if not any((note.progress, note.cause, note.remedy, note.leader, note.closed_on)):
        raise AssessError(f"{name}的整改记录是空的", "请填写整改进展或销号日期。")


def standing_notes(notes: Iterable[ProblemNote]) -> dict[tuple[str, str, str], ProblemNote]:
    """The newest note on each problem."""
    return {note.about: note for note in sorted(notes, key=lambda item: (item.sequence, digest_of(item)))}
