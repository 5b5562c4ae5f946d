"""填报表: the Excel form of a department that has no program, as values: what is written, and what came back."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from hospital_assess.domain.entry import Entry, Reporter, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId

FORM_MARK = "hospital-assess-entry-form"
"""Stands in the first cell of the identification sheet: a form is known by it, whatever its sheets are called."""

FORM_VERSION = 1
CODE, LINE_ID = "条目编号", "条目标识"
SLOT_LABEL, SLOT_VALUE, SLOT_DAY = "数据项", "填报值", "完成日期"
REPORTER, PHONE = "填报人", "联系电话"
PICTURE = "图片"
SHOWN_FAULTS = 100


class SheetName(StrEnum):
    """The sheets of the form, as they are first called."""

    ENTRIES = "填报"
    REPORTER = "科室信息"
    EVIDENCE = "佐证"
    HELP = "填写说明"
    IDENTITY = "表标识"


class Kind(StrEnum):
    """What a cell takes."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    CHOICE = "choice"


@frozen
class FormColumn:
    """One column of answers: the field of the entry, and the heading by which the column is found again."""

    key: str
    title: str
    kind: Kind = Kind.TEXT


NOTE = "proof_note"
FIRST_COLUMNS = (
    FormColumn("status", "完成状态", Kind.CHOICE),
    FormColumn("progress", "完成率", Kind.NUMBER),
)
"""What stands before the inputs of the line's rule."""

LAST_COLUMNS = (
    FormColumn("narrative", "完成情况"),
    FormColumn("self_score", "自评得分", Kind.NUMBER),
    FormColumn("deduction_reason", "扣分原因"),
    FormColumn("upward_basis", "高于标准的依据"),
    FormColumn("problem", "问题"),
    FormColumn("cause", "原因"),
    FormColumn("remedy", "整改措施"),
    FormColumn("remedy_owner", "责任人"),
    FormColumn("remedy_due", "整改时限", Kind.DAY),
    FormColumn("objective_cause", "客观原因"),
    FormColumn("reason", "不适用理由"),
    FormColumn(NOTE, "佐证说明"),
)
ANSWER_COLUMNS = FIRST_COLUMNS + LAST_COLUMNS


@frozen
class Slot:
    """One thing that a rule wants to know.

    Attributes:
        choices: Words to choose from; empty for a number.
        is_whole: The number counts something.
        has_day: A date may stand beside the value.
    """

    label: str
    choices: tuple[str, ...] = ()
    is_whole: bool = False
    has_day: bool = False


@frozen
class SlotAnswer:
    """What stands in a slot: one of its choices or a number, and the date beside it."""

    value: str | Decimal | None = None
    day: date | None = None


@frozen
class FormRow:
    """One line of the form with its answer so far.

    Attributes:
        note: 佐证说明 of proofs that are no files.
        held: Names of evidence that the office has already.
    """

    line: str
    code: str
    text: str
    criteria: str
    points: Decimal
    due: date
    slots: tuple[Slot, ...]
    answers: tuple[SlotAnswer, ...]
    entry: Entry
    note: str = ""
    held: tuple[str, ...] = ()


@frozen
class FormIdentity:
    """What a form is for.

    Attributes:
        base: Digest of the submission whose answers it was given out with; empty where there was none.
    """

    organization: str
    scheme: str
    revision: int
    year: int
    department: str
    period: str
    base: str = ""
    version: int = FORM_VERSION


@frozen
class EntryForm:
    """A form to be written; names are as people read them."""

    identity: FormIdentity
    organization: str
    department: str
    period: str
    cut_off: date
    scored: bool
    rows: tuple[FormRow, ...]
    reporter: Reporter = field(default_factory=Reporter)


@frozen
class FormCell:
    """One cell that somebody filled in.

    Attributes:
        name: Its place, "F7".
        day: What a number means as a date; None for text, or a number that is no date.
        is_day: The number is shown as that date.
        is_percent: The number is shown as a percentage: 0.95 stands for 95 %.
        is_literal: An apostrophe at the beginning belongs to the text.
    """

    sheet: str
    name: str
    value: str | Decimal | bool
    day: date | None = None
    is_day: bool = False
    is_percent: bool = False
    is_literal: bool = False


@frozen
class ReadRow:
    """One row of a form that came back: its code, where that stands, and the cells that are not blank.

    Attributes:
        cells: By key of the column; inputs of the rule under ``value1``, ``day1`` and so on.
    """

    code: str
    place: str
    cells: Mapping[str, FormCell]


@frozen
class ReadPicture:
    """A picture found in the row of a line, with where it was found."""

    code: str
    sheet: str
    place: str
    content: bytes
    ending: str
    media_type: str


@frozen
class FormFault:
    """One thing to mend in a form: where, what, and how."""

    sheet: str
    place: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        where = f"“{self.sheet}”{self.place}：" if self.sheet else ""
        return str(AssessError(f"{where}{self.message}", self.remedy))


class FormFaultsError(AssessError):
    """A form that cannot be taken as it is; nothing of it was.

    Attributes:
        faults: All of them, as they were found.
    """

    def __init__(self, file: str, faults: Sequence[FormFault]) -> None:
        shown = "".join(f"（{n}）{fault}" for n, fault in enumerate(faults[:SHOWN_FAULTS], start=1))
        more = f"另有 {len(faults) - SHOWN_FAULTS} 处。" if len(faults) > SHOWN_FAULTS else ""
        super().__init__(f"“{file}”有 {len(faults)} 处需要更正，没有读入任何内容", shown + more)
        self.faults = tuple(faults)


@frozen
class ReadForm:
    """A form as it was read, before the scheme is asked.

    Attributes:
        identity: Key and text as they stand on the identification sheet.
        lines: Line ids by code.
        sheet: What the sheet of the entries is called now.
        reporter: Cells of the reporter's name and phone, by heading.
        notes: What was read with a reservation.
    """

    identity: Mapping[str, str]
    lines: Mapping[str, str]
    sheet: str
    rows: tuple[ReadRow, ...]
    reporter: Mapping[str, FormCell]
    pictures: tuple[ReadPicture, ...]
    faults: tuple[FormFault, ...]
    notes: tuple[str, ...]


@frozen
class FormPicture:
    """A picture that becomes evidence: the statement names it by ``evidence``, its SHA-256."""

    evidence: str
    line: str
    name: str
    media_type: str
    content: bytes


@frozen
class FilledForm:
    """What a department says in a form, checked against the scheme.

    Attributes:
        department: Its id.
        statement: With the evidence that the pictures become, and what the base says beyond the form.
        base: Digest of the submission that the answers go on from; empty where there is none.
        notes: What was read with a reservation, in Chinese sentences.
    """

    department: str
    period: PeriodId
    scheme_revision: int
    statement: Statement
    pictures: tuple[FormPicture, ...] = ()
    base: str = ""
    notes: tuple[str, ...] = ()
