"""What stands on the printed sheets, as ready text: filled by use cases, set on paper by the reports."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from hospital_assess.domain.frozen import frozen

CHECK_CODE_DIGITS = 8

HALF_NOTE = "“½”表示该节点逾期但在年内完成，或部分达到，按该节点分值的一半计分。"
CORE_NOTE = "“★”为核心指标。"
BLANK_NOTE = "“未填”的条目计入承担分值，不得分；“待认定”的条目暂按自评分值计入。"
REVIEWERS_HEADING = "以下由考核部门填写"


class Alignment(StrEnum):
    """Where text stands in its column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@frozen
class SheetColumn:
    """One column of a sheet; title, width and order are settings of the scheme.

    Attributes:
        key: What the column shows; a field of the sheet's row.
        width_mm: Its share of the page; widths that do not add up to the page are scaled.
        is_number: What reads as a number in it is one, in a workbook.
    """

    key: str
    title: str
    width_mm: float
    align: Alignment = Alignment.LEFT
    is_number: bool = False


@frozen
class Imprint:
    """What ties paper to file: stands in the footer of every page and in the properties of the document.

    Attributes:
        printed_at: Time of printing; the only thing on paper that a clock decides.
        digest: SHA-256 of the submission, 64 hexadecimal digits; empty for a draft.
        author: Author in the document's properties, the hospital or the department.
    """

    organization: str
    department: str
    year: int
    printed_at: datetime
    digest: str = ""
    author: str = ""

    @property
    def is_draft(self) -> bool:
        """Nothing was handed in yet, so there is nothing to check the paper against."""
        return not self.digest

    @property
    def check_code(self) -> str:
        """校验码, the first digits of the digest; 草稿 for a draft."""
        return self.digest[:CHECK_CODE_DIGITS].upper() or "草稿"


@frozen
class Field:
    """A label with its value, as in 「填报人：张三」 or 「承担分值 16.1」."""

    label: str
    value: str


@frozen
class FormRow:
    """One line of the form.

    Attributes:
        number: 序号.
        content: 考核内容及目标值.
        note: 「牵头/配合 · 时限 · 状态」, printed small below the content.
        is_core: The line is a core one, marked ★.
        completion: 完成情况; 未填 where nothing was answered.
        worked_line: The sum behind the score, printed small below 完成情况.
        self_score: 自评得分.
        evidence: 佐证材料: the printed codes, or what lies where.
        review_score: 复核得分; blank on the department's own form.
    """

    number: str
    content: str
    points: str
    criteria: str = ""
    completion: str = ""
    self_score: str = ""
    deduction_reason: str = ""
    evidence: str = ""
    note: str = ""
    worked_line: str = ""
    is_core: bool = False
    review_score: str = ""


@frozen
class FormTask:
    """工作任务 with its lines; ``title`` is the short title, as in 「1.1 党建工程与标杆创建」."""

    title: str
    rows: tuple[FormRow, ...]


@frozen
class FormSection:
    """一级指标 with its tasks, closed by a 小计.

    Attributes:
        heading: 「（一）党建清廉」.
        points_note: 「（本科室6.0分／全院12.0分）」.
        subtotal_points: 分值 of its lines.
        subtotal_score: 自评得分 of its lines.
    """

    heading: str
    points_note: str
    tasks: tuple[FormTask, ...]
    subtotal_points: str = ""
    subtotal_score: str = ""


@frozen
class Signature:
    """One place to sign.

    Attributes:
        is_seal: Room for a round seal, 40 mm each way, is kept.
        is_dated: 「年　月　日」 stands below.
    """

    label: str
    is_seal: bool = False
    is_dated: bool = True


@frozen
class SignatureBlock:
    """Who signs, in order: first the department and its leader, then the office that reviews."""

    signers: tuple[Signature, ...]
    reviewers: tuple[Signature, ...] = (Signature("复核人", is_dated=False), Signature("复核日期"))
    reviewers_heading: str = REVIEWERS_HEADING


def default_signatures(*, is_clinical: bool = False) -> SignatureBlock:
    """The signatures of a form; clinical departments have a 护士长."""
    nurse = (Signature("护士长（签字）"),) if is_clinical else ()
    return SignatureBlock(
        (
            Signature("填报人"),
            Signature("科室负责人（签字）"),
            *nurse,
            Signature("科室盖章（无章签字）", is_seal=True),
            Signature("分管院领导意见（签字）"),
        )
    )


FORM_COLUMNS = (
    SheetColumn("number", "序号", 10, Alignment.CENTER),
    SheetColumn("section", "一级指标", 16, Alignment.CENTER),
    SheetColumn("task", "工作任务", 24),
    SheetColumn("content", "考核内容及目标值", 46),
    SheetColumn("points", "分值", 10, Alignment.CENTER, is_number=True),
    SheetColumn("criteria", "评分标准", 36),
    SheetColumn("completion", "完成情况", 46),
    SheetColumn("self_score", "自评得分", 12, Alignment.CENTER, is_number=True),
    SheetColumn("deduction_reason", "扣分原因", 22),
    SheetColumn("evidence", "佐证材料", 20),
    SheetColumn("review_score", "复核得分", 10, Alignment.CENTER, is_number=True),
)

TOTAL_LABELS: Mapping[str, str] = {
    "points": "承担分值",
    "score": "得分",
    "percent": "折算百分制",
    "bonus": "加分项",
    "deduction": "减分项",
    "veto": "一票否决项（有/无）",
    "total": "自评总分",
}


def form_totals(**values: str) -> tuple[Field, ...]:
    """The totals of a form in their order on paper; a value that is not known yet prints 待核实."""
    return tuple(Field(label, values.get(key) or "待核实") for key, label in TOTAL_LABELS.items())


@frozen
class FormSheet:
    """科室自评表.

    Attributes:
        fields: The line above the table: 填报科室, 填报人, 电话, 填报日期.
        sections: Own lines (重点工作分项) by section; empty for a department without any.
        common_sections: Common lines (共性指标) of a clinical or technical department; empty for others.
        totals: From :func:`form_totals`.
        notes: Printed below the totals, one paragraph each.
    """

    title: str
    imprint: Imprint
    fields: tuple[Field, ...]
    sections: tuple[FormSection, ...]
    totals: tuple[Field, ...]
    signatures: SignatureBlock
    common_sections: tuple[FormSection, ...] = ()
    notes: tuple[str, ...] = (HALF_NOTE, CORE_NOTE, BLANK_NOTE)
    columns: tuple[SheetColumn, ...] = FORM_COLUMNS
    own_heading: str = "重点工作分项"
    common_heading: str = "共性指标"


EVIDENCE_COLUMNS = (
    SheetColumn("number", "序号", 10, Alignment.CENTER),
    SheetColumn("line_code", "指标编号", 20, Alignment.CENTER),
    SheetColumn("evidence_code", "佐证编号", 36),
    SheetColumn("title", "材料名称", 58),
    SheetColumn("formed", "形成日期/文号", 34),
    SheetColumn("form", "形式", 20, Alignment.CENTER),
    SheetColumn("place", "页数或存放地点", 26, Alignment.CENTER),
    SheetColumn("filing", "归档方式", 18, Alignment.CENTER),
    SheetColumn("file_name", "文件名", 30),
)


@frozen
class EvidenceRow:
    """One proof in the catalogue.

    Attributes:
        line_code: Code of the line it proves; equal codes in sequence are merged.
        evidence_code: Printed code, 「佐证 医务-2-1-1-3-01」.
        formed: 形成日期/文号.
        form: 电子文件, 纸质留科备查, 系统数据 or 引用他科佐证.
        place: 页数或存放地点.
        filing: 归档方式.
    """

    number: str
    line_code: str
    evidence_code: str
    title: str
    formed: str = ""
    form: str = ""
    place: str = ""
    filing: str = ""
    file_name: str = ""


@frozen
class EvidenceListSheet:
    """佐证材料目录; ``summary`` is its last row, 「合计 12 件，其中…」."""

    title: str
    imprint: Imprint
    fields: tuple[Field, ...]
    rows: tuple[EvidenceRow, ...]
    summary: str = ""
    notes: tuple[str, ...] = ()
    columns: tuple[SheetColumn, ...] = EVIDENCE_COLUMNS
