"""自评报告 as a value: cover, headings, paragraphs, lists and annexes; paper and Word are set from it alike."""

from collections.abc import Iterator
from enum import StrEnum

from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.application.table_sheets import PlainSheet
from hospital_assess.domain.frozen import frozen

REPORT = "自评报告"
ADDRESSEE = "医院考核领导小组"
REMARKS_TITLE = "编制说明"
ANNEX = "附件"


class PassageKind(StrEnum):
    """What a passage is for its reader; headings carry their number in their text."""

    SECTION = "一、"
    PART = "（一）"
    ITEM = "1."
    TEXT = "正文"


@frozen
class Passage:
    """One heading, item of a list or paragraph; its text has no end of line."""

    text: str
    kind: PassageKind = PassageKind.TEXT


@frozen
class Cover:
    """The cover.

    Attributes:
        matter: What the report is on, 「2023年度重点工作目标责任制考核」.
        fields: 填报科室, 填报人, 填报日期, 状态.
    """

    organization: str
    matter: str
    fields: tuple[Field, ...]
    name: str = REPORT


@frozen
class Annex:
    """附件: a sheet with its number; ``label`` is 「附件1」, or 「附件」 where it is the only one."""

    label: str
    sheet: PlainSheet


@frozen
class Narrative:
    """自评报告.

    Attributes:
        remarks: 编制说明 on the reverse of the cover: what the report is made from, and what its words mean.
        title: In phrases that a line may end after.
        address: 「医院考核领导小组：」.
        signed_by: Who issues the report.
        signed_on: When, 「2023年12月28日」.
        sheets: The annexes' sheets, in order.
    """

    imprint: Imprint
    cover: Cover
    remarks: tuple[str, ...]
    title: tuple[str, ...]
    address: str
    passages: tuple[Passage, ...]
    signed_by: str
    signed_on: str
    sheets: tuple[PlainSheet, ...] = ()

    @property
    def mark(self) -> str:
        """What ties the pages to the file: 草稿, or the check code."""
        return "草稿" if self.imprint.is_draft else f"校验码：{self.imprint.check_code}"

    def annexes(self) -> tuple[Annex, ...]:
        """The annexes, numbered where there are several."""
        is_numbered = len(self.sheets) > 1
        return tuple(
            Annex(f"{ANNEX}{number if is_numbered else ''}", sheet) for number, sheet in enumerate(self.sheets, start=1)
        )

    def annex_notes(self) -> Iterator[tuple[str, str, str]]:
        """附件说明, a row for each annex: 「附件：」 in the first row, its number, its name."""
        for number, sheet in enumerate(self.sheets, start=1):
            lead = f"{ANNEX}：" if number == 1 else ""
            yield lead, f"{number}." if len(self.sheets) > 1 else "", sheet.title
