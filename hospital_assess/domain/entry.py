"""自评条目: one department's answer to one line in one period, and what proves it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from hospital_assess.domain.frozen import frozen


class Status(StrEnum):
    """Where a line stands."""

    UNANSWERED = "unanswered"
    NOT_STARTED = "not_started"
    BEHIND = "behind"
    ON_TRACK = "on_track"
    AHEAD = "ahead"
    DONE = "done"
    ONGOING = "ongoing"
    PARTLY = "partly"
    UNDONE = "undone"
    PENDING_RESULT = "pending_result"
    NOT_APPLICABLE = "not_applicable"


STATUS_NAMES = {
    Status.UNANSWERED: "未填",
    Status.NOT_STARTED: "未启动",
    Status.BEHIND: "滞后",
    Status.ON_TRACK: "达序时",
    Status.AHEAD: "超序时",
    Status.DONE: "已完成",
    Status.ONGOING: "年度目标完成、长期坚持",
    Status.PARTLY: "基本完成",
    Status.UNDONE: "未完成",
    Status.PENDING_RESULT: "待认定",
    Status.NOT_APPLICABLE: "不适用",
}


class Scope(StrEnum):
    """Who may see a proof; 内部 and 敏感 never leave the catalogue."""

    GENERAL = "general"
    INTERNAL = "internal"
    SENSITIVE = "sensitive"


SCOPE_NAMES = {Scope.GENERAL: "一般", Scope.INTERNAL: "内部", Scope.SENSITIVE: "敏感"}


class Form(StrEnum):
    """In what form a proof exists."""

    FILE = "file"
    PAPER = "paper"
    SYSTEM = "system"
    QUOTED = "quoted"


FORM_NAMES = {
    Form.FILE: "电子文件",
    Form.PAPER: "纸质留科备查",
    Form.SYSTEM: "系统数据",
    Form.QUOTED: "引用他科佐证",
}


class Condition(StrEnum):
    """Whether a file that was taken in can be opened."""

    SOUND = "sound"
    LOCKED = "locked"
    UNREADABLE = "unreadable"


@frozen
class Evidence:
    """佐证材料: one proof, linked to any number of entries.

    Attributes:
        id: The file's SHA-256, hexadecimal; another unique word where there is no file.
        name: File name as the person knew it; empty where there is no file.
        size: Bytes; 0 where there is no file.
        pages: Pages of a PDF or multi-page image; None where unknown.
        place: Where paper or system data is kept, with its keeper.
        condition: Whether its file could be opened when it was taken in.
    """

    id: str
    name: str = ""
    title: str = ""
    form: Form = Form.FILE
    scope: Scope = Scope.GENERAL
    size: int = 0
    media_type: str = ""
    pages: int | None = None
    formed_on: date | None = None
    document_no: str = ""
    place: str = ""
    condition: Condition = Condition.SOUND

    @property
    def is_file(self) -> bool:
        """The proof is a file in the evidence store."""
        return self.form is Form.FILE


@frozen
class Proof:
    """A link from an entry to a piece of evidence.

    Attributes:
        evidence: Id of the evidence.
        number: Running number within the line, from 1; never used twice once handed in.
    """

    evidence: str
    number: int


@frozen
class Entry:
    """One department's answer to one line; blank text is "", a blank number None.

    Attributes:
        line: Id of the line.
        inputs: What the line's rule needs, cleaned by it.
        progress: Percent, 0 to 100.
        reason: Why the line is asked to be 不适用.
        proofs: In the order in which they are listed and printed; their numbers, once given, stay.
    """

    line: str
    status: Status = Status.UNANSWERED
    inputs: Mapping[str, Any] = field(default_factory=dict)
    progress: Decimal | None = None
    narrative: str = ""
    self_score: Decimal | None = None
    deduction_reason: str = ""
    upward_basis: str = ""
    problem: str = ""
    cause: str = ""
    remedy: str = ""
    remedy_owner: str = ""
    remedy_due: date | None = None
    objective_cause: str = ""
    reason: str = ""
    proofs: tuple[Proof, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Nothing was ever entered."""
        return self == Entry(self.line)

    def is_answered(self, *, scored: bool) -> bool:
        """The line has a status and, in a scored period, a score (or asks to be left out)."""
        if self.status is Status.UNANSWERED:
            return False
        return not scored or self.self_score is not None or self.status is Status.NOT_APPLICABLE


class AdjustmentKind(StrEnum):
    """加分, 减分, 一票否决."""

    BONUS = "bonus"
    DEDUCTION = "deduction"
    VETO = "veto"


@frozen
class Adjustment:
    """Points outside the hundred.

    Attributes:
        id: Unique within its statement.
        matter: What it is given for; of several bonuses for one matter the highest counts.
        points: Not negative; None for a veto.
    """

    id: str
    kind: AdjustmentKind
    title: str
    points: Decimal | None = None
    reason: str = ""
    matter: str = ""
    proofs: tuple[Proof, ...] = ()


@frozen
class Reporter:
    """填报人."""

    name: str = ""
    phone: str = ""


@frozen
class NarrativeParts:
    """Parts of the report that a department writes itself; empty where the program writes them."""

    basics: str = ""
    highlights: str = ""
    next_steps: str = ""


@frozen
class Statement:
    """All that a department says in one period: the content of a draft and of a submission."""

    entries: tuple[Entry, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    narrative_parts: NarrativeParts = field(default_factory=NarrativeParts)
    reporter: Reporter = field(default_factory=Reporter)

    def entry(self, line_id: str) -> Entry:
        """The answer to a line, blank where there is none."""
        return next((entry for entry in self.entries if entry.line == line_id), Entry(line_id))

    def proof_files(self) -> dict[str, Evidence]:
        """Evidence by id."""
        return {item.id: item for item in self.evidence}
