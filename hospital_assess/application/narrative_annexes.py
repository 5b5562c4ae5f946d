"""The form and the catalogue as annexes of 自评报告: the same rows, as plain tables."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from hospital_assess.application.sheet_words import UNANSWERED, UNKNOWN
from hospital_assess.application.sheets import (
    EvidenceListSheet,
    EvidenceRow,
    Field,
    FormRow,
    FormSection,
    FormSheet,
    SheetColumn,
)
from hospital_assess.application.table_sheets import PlainSheet, RowStyle, SheetCell, SheetRow, band_row, line_row

NOTHING_ASSESSED = "本科室无考核条目"


def form_annex(sheet: FormSheet) -> PlainSheet:
    """科室自评表."""
    return PlainSheet(
        kind="form",
        title=sheet.title,
        imprint=sheet.imprint,
        columns=sheet.columns,
        rows=(*_form_rows(sheet), _totals_row(sheet)),
        fields=known_fields(sheet.fields),
        notes=sheet.notes,
        signatures=sheet.signatures,
        is_dense=True,
    )


def known_fields(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields; what is not known says so."""
    return tuple(Field(one.label, one.value or UNKNOWN) for one in fields)


def _form_rows(sheet: FormSheet) -> Iterator[SheetRow]:
    columns = sheet.columns
    for heading, sections in ((sheet.own_heading, sheet.sections), (sheet.common_heading, sheet.common_sections)):
        if sections and sheet.common_sections:
            yield band_row(columns, heading)
        for section in sections:
            yield from _section_rows(section, heading, columns)
    if not sheet.sections and not sheet.common_sections:
        yield band_row(columns, NOTHING_ASSESSED)


def _section_rows(section: FormSection, part: str, columns: Sequence[SheetColumn]) -> Iterator[SheetRow]:
    mark = f"{part}-{section.heading}"
    for task in section.tasks:
        for row in task.rows:
            cells = _cells(row) | {
                "section": SheetCell(section.heading, aside=section.points_note, group=mark),
                "task": SheetCell(task.title, group=f"{mark}-{task.title}"),
            }
            yield line_row(columns, cells)
    yield _subtotal(section, columns)


def _cells(row: FormRow) -> dict[str, SheetCell | str]:
    return {
        "number": row.number,
        "content": SheetCell(f"★{row.content}" if row.is_core else row.content, aside=row.note),
        "points": row.points,
        "criteria": row.criteria,
        "completion": SheetCell(row.completion, aside=row.worked_line),
        "self_score": row.self_score,
        "deduction_reason": row.deduction_reason,
        "evidence": row.evidence or ("" if row.completion == UNANSWERED else "无"),
        "review_score": row.review_score,
    }


def _subtotal(section: FormSection, columns: Sequence[SheetColumn]) -> SheetRow:
    sums = {"points": section.subtotal_points, "self_score": section.subtotal_score}
    keys = [column.key for column in columns]
    before = next((index for index, key in enumerate(keys) if key in sums), len(keys))
    label = SheetCell(f"{section.heading}小计", span=before, is_label=True)
    values = tuple(SheetCell(sums.get(key, "")) for key in keys[before:])
    return SheetRow((label, *values) if before else values, RowStyle.SUM, keeps=True)


def _totals_row(sheet: FormSheet) -> SheetRow:
    text = "　".join(f"{total.label}：{total.value}" for total in sheet.totals)
    return SheetRow((SheetCell(text, span=len(sheet.columns), is_label=True),), RowStyle.SUM, keeps=True)


def evidence_annex(sheet: EvidenceListSheet) -> PlainSheet:
    """佐证材料目录."""
    rows = [
        line_row(sheet.columns, {column.key: _proof_cell(column.key, row) for column in sheet.columns})
        for _, members in groupby(sheet.rows, key=lambda row: row.line_code)
        for row in members
    ]
    closing = [SheetRow((SheetCell(sheet.summary, span=len(sheet.columns), is_label=True),), RowStyle.SUM, keeps=True)]
    return PlainSheet(
        kind="evidence-list",
        title=sheet.title,
        imprint=sheet.imprint,
        columns=sheet.columns,
        rows=(*rows, *(closing if sheet.summary else [])),
        fields=known_fields(sheet.fields),
        notes=sheet.notes,
        is_dense=True,
    )


def _proof_cell(key: str, row: EvidenceRow) -> SheetCell:
    text: str = getattr(row, key)
    return SheetCell(text, group=text if key == "line_code" else "")
