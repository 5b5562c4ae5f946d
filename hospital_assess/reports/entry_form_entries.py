"""The sheet of the form where every line is a row."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hospital_assess.application.entry_form import (
    CODE,
    FIRST_COLUMNS,
    LAST_COLUMNS,
    NOTE,
    SLOT_DAY,
    SLOT_LABEL,
    SLOT_VALUE,
    EntryForm,
    FormColumn,
    FormRow,
    Kind,
)
from hospital_assess.domain.entry import STATUS_NAMES, Status
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import shown_points
from hospital_assess.reports import entry_form_lists
from hospital_assess.reports.entry_form_grid import (
    BAND,
    DAY,
    HEADING,
    INPUT,
    LOCKED,
    NUMBER,
    POINTS,
    TEXT,
    UNUSED,
    FormWriter,
    Look,
    needed_height,
)
from hospital_assess.reports.entry_form_lists import Lists

HEAD, FIRST_LINE = 4, 5
PAGE_WIDTH = 215.0
"""Characters that a page of A4 across holds in a size that can be read; how wide they are depends on the program."""

SIZE = 10.5
_REQUIRED, _ANSWER, _SCORE, _REMEDY, _REQUEST, _PROOF = (
    "考核要求",
    "完成情况",
    "自评",
    "问题与整改",
    "申请（经质管办认可后生效）",
    "佐证",
)
_WIDTHS = {
    "status": (11.0, _ANSWER, ""),
    "progress": (7.5, _ANSWER, "（%）"),
    "narrative": (36.0, _ANSWER, ""),
    "self_score": (9.5, _SCORE, "（0至分值）"),
    "deduction_reason": (20.0, _SCORE, "（未得满分必填）"),
    "upward_basis": (16.0, _SCORE, ""),
    "problem": (20.0, _REMEDY, ""),
    "cause": (16.0, _REMEDY, ""),
    "remedy": (22.0, _REMEDY, ""),
    "remedy_owner": (9.5, _REMEDY, ""),
    "remedy_due": (11.5, _REMEDY, ""),
    "objective_cause": (15.0, _REQUEST, ""),
    "reason": (15.0, _REQUEST, "（状态为不适用时）"),
    NOTE: (19.0, _PROOF, "（纸质、系统数据）"),
}
_REPEATED = 3
_STATUSES = [name for status, name in STATUS_NAMES.items() if status is not Status.UNANSWERED]


@frozen
class _Column:
    """A column with its heading; ``hint`` stands below it in brackets, ``slot`` counts from 1."""

    key: str
    title: str
    width: float
    band: str
    hint: str = ""
    kind: Kind = Kind.TEXT
    slot: int = 0


class EntriesSheet:
    """Fills the sheet of the entries."""

    def __init__(self, page: Worksheet, form: EntryForm, lists: Lists) -> None:
        self._page, self._form, self._lists = page, form, lists
        self._cells = FormWriter(page)
        self._columns = list(_columns(form))
        self._last = FIRST_LINE + len(form.rows) - 1

    def fill(self) -> None:
        """Write everything, then say how it behaves and is printed."""
        self._cells.widths([column.width for column in self._columns])
        self._put_head()
        for index, row in enumerate(self._form.rows):
            self._put_line(FIRST_LINE + index, row)
        self._limit_columns()
        self._limit_slots()
        self._page.freeze_panes = f"{get_column_letter(_REPEATED + 1)}{FIRST_LINE}"
        self._cells.protect()
        self._prepare_printing()

    def _put_head(self) -> None:
        form, cells = self._form, self._cells
        title = f"{form.organization}{form.identity.year}年度目标责任制考核自评填报表"
        cells.put(1, 1, title, Look(size=14, bold=True, edges=""))
        cells.put(
            2, 1, f"科室：{form.department}　　考核周期：{form.period}（截至 {form.cut_off}）", Look(SIZE, edges="")
        )
        total = shown_points(sum((row.points for row in form.rows), Decimal(0)))
        facts = f"共 {len(form.rows)} 条，分值合计 {total} 分。只填白色格；斜线格不需填写。填法见“填写说明”。"
        cells.put(2, _REPEATED + 1, facts, Look(SIZE, edges="", wrap=False))
        for row, height in ((1, 42), (2, 24)):
            # What is wider than the repeated columns would be cut on every page but the first.
            cells.merge(row, 1, _REPEATED)
            cells.height(row, height)
        for index, column in enumerate(self._columns, start=1):
            is_first = index == 1 or self._columns[index - 2].band != column.band
            band = Look(SIZE, bold=True, fill=BAND, wrap=False, edges="tbl" if is_first else "tb")
            cells.put(HEAD - 1, index, column.band if is_first else None, band)
            cells.put(HEAD, index, column.title + column.hint, Look(SIZE, bold=True, fill=HEADING, align="center"))
        cells.height(HEAD - 1, 20)
        cells.height(HEAD, 46)

    def _put_line(self, number: int, row: FormRow) -> None:
        texts = []
        for index, column in enumerate(self._columns, start=1):
            value, look = _content(row, column)
            self._cells.put(number, index, value, look)
            if isinstance(value, str):
                texts.append((value, column.width))
        self._cells.height(number, needed_height(texts, SIZE), grows=True)

    def _limit_columns(self) -> None:
        points = get_column_letter(1 + [column.key for column in self._columns].index("points"))
        rules = {
            "status": self._lists.choice(_STATUSES, "完成状态\n从下拉列表选择。"),
            "progress": entry_form_lists.number("完成率\n填 0 至 100 的数字，不必写 %。", "0", "100"),
            "self_score": entry_form_lists.number("自评得分\n0 至本条分值。", "0", f"${points}{FIRST_LINE}"),
            "remedy_due": entry_form_lists.day("整改时限\n如 2023-12-31。"),
        }
        for index, column in enumerate(self._columns, start=1):
            if column.key in rules:
                letter = get_column_letter(index)
                rules[column.key].add(f"{letter}{FIRST_LINE}:{letter}{self._last}")
                self._page.add_data_validation(rules[column.key])

    def _limit_slots(self) -> None:
        """The choices and limits of every input, with its name as a hint."""
        places: dict[tuple[object, ...], list[str]] = {}
        for index, column in enumerate(self._columns, start=1):
            for number, row in enumerate(self._form.rows, start=FIRST_LINE):
                slot = row.slots[column.slot - 1] if 0 < column.slot <= len(row.slots) else None
                if slot is None or column.key.startswith("label") or (column.kind is Kind.DAY and not slot.has_day):
                    continue
                place = f"{get_column_letter(index)}{number}"
                places.setdefault((column.kind, slot.label, slot.choices, slot.is_whole), []).append(place)
        for (kind, label, choices, is_whole), found in places.items():
            rule = self._slot_rule(kind is Kind.DAY, str(label), choices, is_whole=bool(is_whole))  # type: ignore[arg-type]
            for place in found:
                rule.add(place)
            self._page.add_data_validation(rule)

    def _slot_rule(self, is_day: bool, label: str, choices: tuple[str, ...], *, is_whole: bool) -> DataValidation:
        if is_day:
            return entry_form_lists.day("完成日期\n实际完成的日期，如 2023-12-31。")
        if choices:
            return self._lists.choice(choices, f"填报值\n{label}：从下拉列表选择。")
        if is_whole:
            return entry_form_lists.whole_number(f"填报值\n{label}：填整数，没有发生填 0。")
        return entry_form_lists.number(f"填报值\n{label}：填数字。")

    def _prepare_printing(self) -> None:
        page = self._page
        page.page_setup.paperSize, page.page_setup.orientation = page.PAPERSIZE_A4, "landscape"
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = self._pages_across(), 0
        page.page_setup.pageOrder = "overThenDown"
        page.print_title_rows = f"{HEAD - 1}:{HEAD}"
        page.print_title_cols = f"A:{get_column_letter(_REPEATED)}"
        page.print_area = f"A1:{get_column_letter(len(self._columns))}{self._last}"
        margins = page.page_margins
        margins.left = margins.right = 0.4
        margins.top, margins.bottom, margins.header, margins.footer = 0.5, 0.6, 0.3, 0.3
        page.oddFooter.left.text = f"{self._form.department}　{self._form.period}".replace("&", "&&")
        page.oddFooter.center.text = "第 &P 页 共 &N 页"

    def _pages_across(self) -> int:
        """Pages for a row; the first columns are repeated on each."""
        widths = [column.width for column in self._columns]
        repeated = sum(widths[:_REPEATED])
        return ceil((sum(widths) - repeated) / (PAGE_WIDTH - repeated))


def _columns(form: EntryForm) -> Iterator[_Column]:
    yield _Column("code", CODE, 10.5, _REQUIRED)
    yield _Column("text", "考核内容", 30, _REQUIRED)
    yield _Column("points", "分值", 6.5, _REQUIRED, kind=Kind.NUMBER)
    yield _Column("criteria", "评分标准", 28, _REQUIRED)
    yield _Column("due", "完成时限", 11.5, _REQUIRED, kind=Kind.DAY)
    yield from map(_answer_column, FIRST_COLUMNS)
    yield from _slot_columns(form)
    yield from map(_answer_column, LAST_COLUMNS)
    yield _Column("held", "已有佐证", 17, _PROOF, "\n（不必重交）")


def _answer_column(column: FormColumn) -> _Column:
    width, band, hint = _WIDTHS[column.key]
    return _Column(column.key, column.title, width, band, f"\n{hint}" if hint else "", column.kind)


def _slot_columns(form: EntryForm) -> Iterator[_Column]:
    """As many groups as the line with the most inputs needs; a date only where a line asks for one."""
    count = max((len(row.slots) for row in form.rows), default=1)
    for number in range(1, count + 1):
        suffix = str(number) if count > 1 else ""
        slots = [row.slots[number - 1] for row in form.rows if len(row.slots) >= number]
        yield _Column(f"label{number}", SLOT_LABEL + suffix, 13, _ANSWER, slot=number)
        yield _Column(f"value{number}", SLOT_VALUE + suffix, 12, _ANSWER, slot=number)
        if any(slot.has_day for slot in slots):
            yield _Column(f"day{number}", SLOT_DAY + suffix, 11.5, _ANSWER, kind=Kind.DAY, slot=number)


def _content(row: FormRow, column: _Column) -> tuple[str | Decimal | date | None, Look]:
    if column.slot:
        return _slot_content(row, column)
    match column.key:
        case "code":
            return row.code, Look(SIZE, bold=True, fill=LOCKED, align="center", number_format=TEXT)
        case "text" | "criteria":
            return getattr(row, column.key), Look(SIZE, fill=LOCKED)
        case "points":
            return row.points, Look(SIZE, fill=LOCKED, align="center", number_format=POINTS)
        case "due":
            return row.due, Look(SIZE, fill=LOCKED, align="center", number_format=DAY)
        case "held":
            return "\n".join(row.held), Look(9, fill=LOCKED)
        case "status":
            status = row.entry.status
            return None if status is Status.UNANSWERED else STATUS_NAMES[status], _input(column)
    return (row.note if column.key == NOTE else getattr(row.entry, column.key)), _input(column)


def _slot_content(row: FormRow, column: _Column) -> tuple[str | Decimal | date | None, Look]:
    slot = row.slots[column.slot - 1] if column.slot <= len(row.slots) else None
    if slot is None or (column.kind is Kind.DAY and not slot.has_day):
        return None, Look(SIZE, fill=UNUSED)
    if column.key.startswith("label"):
        return slot.label, Look(SIZE, fill=LOCKED)
    answer = row.answers[column.slot - 1]
    if column.kind is Kind.DAY:
        return answer.day, _input(column)
    number_format = TEXT if slot.choices else NUMBER
    return answer.value, Look(SIZE, fill=INPUT, align="center", locked=False, number_format=number_format)


def _input(column: _Column) -> Look:
    number_format = {Kind.NUMBER: NUMBER, Kind.DAY: DAY}.get(column.kind, TEXT)
    number_format = POINTS if column.key == "self_score" else number_format
    align = "left" if column.kind is Kind.TEXT else "center"
    return Look(SIZE, fill=INPUT, align=align, locked=False, number_format=number_format)
