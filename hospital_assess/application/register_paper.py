"""纸质件登记: the check code typed from a signed paper says whether it matches the file, and is noted with its day."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.paperwork_port import Paper
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.scheme import Department
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import CHECK_CODE_LENGTH, Submission, digest_of

_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "G": "6"})
"""Letters that no check code has, for the digits that they are misread from."""
_DIGITS = frozenset("0123456789ABCDEF")


class PaperState(StrEnum):
    """Where a department's signed paper stands, beside its hand-in."""

    MISSING = "missing"
    RECEIVED = "received"
    OTHER = "other"


PAPER_NAMES = {
    PaperState.MISSING: "未收",
    PaperState.RECEIVED: "已收",
    PaperState.OTHER: "与现版不符",
}


class CodeMatch(StrEnum):
    """What a check code is found to be."""

    CURRENT = "current"
    OLDER = "older"
    SCHEME = "scheme"
    NEAR = "near"
    NONE = "none"


@frozen
class Matched:
    """Whose a check code is.

    Attributes:
        code: As it was understood.
        submission: The hand-in that it names, or nearly names; None where there is none.
        current: What stands of that department and period now; None while hand-ins conflict.
        received_on: The day on which this very paper was registered before.
    """

    code: str
    match: CodeMatch
    department: Department | None = None
    submission: Submission | None = None
    current: Submission | None = None
    received_on: date | None = None

    @property
    def can_be_registered(self) -> bool:
        """It is the paper of a hand-in."""
        return self.match in (CodeMatch.CURRENT, CodeMatch.OLDER)


def read_code(text: str) -> str:
    """A check code as it is printed, however it was typed: spaces, small letters, full width, O for 0 and I for 1.

    Raises:
        AssessError: it is too short, or has characters that no check code has.
    """
    bare = unicodedata.normalize("NFKC", text).removeprefix("校验码").upper().translate(_LOOKALIKES)
    code = "".join(character for character in bare if character.isalnum())
    if strange := "".join(dict.fromkeys(character for character in code if character not in _DIGITS)):
        raise AssessError(f"校验码里没有“{strange}”", "校验码由数字 0–9 和字母 A–F 组成，印在纸质件页脚。")
    if len(code) < CHECK_CODE_LENGTH:
        raise AssessError(f"校验码还差 {CHECK_CODE_LENGTH - len(code)} 位", "校验码共 8 位，印在纸质件页脚。")
    return code


def match_code(workspace: Workspace, period: PeriodId, text: str) -> Matched:
    """Find the hand-in that a check code names.

    Args:
        period: Whose hand-ins come first, where the beginning of two digests is the same.

    Raises:
        AssessError: it is no check code, or the workspace is a department's.
    """
    require_office(workspace)
    code, office = read_code(text), office_of(workspace)
    known = _known(office, period)
    for item in known:
        if item.digest.upper().startswith(code):
            return _matched(workspace, office, code, item)
    if digest_of(workspace.scheme()).upper().startswith(code):
        return Matched(code, CodeMatch.SCHEME)
    near = [item for item in known if _differs_once(item.check_code, code)]
    if len(near) != 1:
        return Matched(code, CodeMatch.NONE)
    return Matched(code, CodeMatch.NEAR, workspace.scheme().department(near[0].department), near[0])


def _known(office: Office, period: PeriodId) -> list[Submission]:
    """All hand-ins, and what stands of those that went apart; of one period first, the newest first."""
    places = {(item.department, item.period) for item in office.submissions}
    standing = {item for place in places if (item := office.current(*place))}
    found = office.submissions | standing
    return sorted(found, key=lambda item: (item.period is not period, -item.revision, item.digest))


def _matched(workspace: Workspace, office: Office, code: str, item: Submission) -> Matched:
    current = office.current(item.department, item.period)
    noted = {paper.submission: paper.received_on for paper in workspace.papers()}
    return Matched(
        code=code,
        match=CodeMatch.CURRENT if current == item else CodeMatch.OLDER,
        department=workspace.scheme(item.scheme_revision).department(item.department),
        submission=item,
        current=current,
        received_on=noted.get(item.digest),
    )


def _differs_once(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def register_paper(
    ports: Ports, workspace: Workspace, period: PeriodId, text: str, received_on: date | None = None
) -> Matched:
    """Note that the signed paper with this check code was received; undoing a merge does not touch the note.

    Args:
        received_on: The day; today if None.

    Raises:
        AssessError: the code names no hand-in, or the day is to come.
    """
    require_office(workspace, to_write=True)
    found, now = match_code(workspace, period, text), ports.clock()
    if found.submission is None or not found.can_be_registered:
        raise AssessError(f"校验码 {found.code} 不是任何一份上报件的", "请核对纸质件页脚，或先合并该科室的上报件。")
    day = received_on or now.date()
    if day > now.date():
        raise AssessError(f"收到日期 {day} 还没有到", "请填写实际收到的日期。")
    item = found.submission
    workspace.note_paper(Paper(item.digest, item.department, item.period, day, now.isoformat(timespec="seconds")))
    return found


def withdraw_paper(workspace: Workspace, period: PeriodId, text: str) -> Matched:
    """Take back what was registered by mistake.

    Raises:
        AssessError: no paper with this check code was registered.
    """
    require_office(workspace, to_write=True)
    found = match_code(workspace, period, text)
    if found.submission is None or found.received_on is None:
        raise AssessError(f"校验码 {found.code} 的纸质件没有登记过", "请核对校验码。")
    workspace.forget_paper(found.submission.digest)
    return found


def paper_state(papers: Iterable[Paper], department: str, period: PeriodId, current: Submission | None) -> PaperState:
    """Whether the paper of a department's hand-in is there; of what was taken back by an undone merge is another's.

    Args:
        department: Its id.
        current: What stands; None where nothing was handed in, or hand-ins conflict.
    """
    mine = {paper.submission for paper in papers if (paper.department, paper.period) == (department, period)}
    if current is not None and current.digest in mine:
        return PaperState.RECEIVED
    return PaperState.OTHER if mine else PaperState.MISSING
