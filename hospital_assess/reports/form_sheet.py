"""科室自评表: the form that a department fills in, prints and signs."""

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.sheets import (
    Alignment,
    FormRow,
    FormSection,
    FormSheet,
    FormTask,
    SheetColumn,
)
from hospital_assess.reports.fonts import Typefaces
from hospital_assess.reports.signatures import signature_rows
from hospital_assess.reports.table import BODY, HEADER, SMALL, Block, Cell, Row, Table, cell
from hospital_assess.reports.table_rows import band_row, note_row
from hospital_assess.reports.table_sheet import TableSheet, columns_of, write_table_sheet

NOTHING_ASSESSED = "本科室无考核条目"


def write_form(
    sheet: FormSheet, target: BinaryIO, progress: Progress = unheard, typefaces: Typefaces | None = None
) -> None:
    """Write 科室自评表 as PDF.

    Args:
        sheet: What stands on it.
        target: An open file; writing under a temporary name and renaming is the caller's part.
        progress: Told of every page; what it raises ends the work.
        typefaces: None takes the shipped faces.
    """
    write_table_sheet(form_table(sheet), target, progress, typefaces)


def form_table(sheet: FormSheet) -> TableSheet:
    """The form as it is set on paper."""
    table = Table(columns_of(sheet.columns), tuple(_rows(sheet)))
    return TableSheet(sheet.title, sheet.imprint, sheet.fields, table)


def _rows(sheet: FormSheet) -> Iterator[Row]:
    parts = [(sheet.own_heading, sheet.sections), (sheet.common_heading, sheet.common_sections)]
    for heading, sections in parts:
        if sections and sheet.common_sections:
            yield band_row(heading)
        for index, section in enumerate(sections):
            yield from _section_rows(section, f"{heading}-{index}", sheet.columns)
    if not sheet.sections and not sheet.common_sections:
        yield band_row(NOTHING_ASSESSED)
    yield from _total_rows(sheet)
    if sheet.notes:
        yield note_row(sheet.notes)
    yield from signature_rows(sheet.signatures)


def _section_rows(section: FormSection, mark: str, columns: Sequence[SheetColumn]) -> Iterator[Row]:
    bookmark = section.heading
    for index, task in enumerate(section.tasks):
        for row in task.rows:
            cells = (_cell(column.key, section, task, row, f"{mark}-{index}") for column in columns)
            yield Row(tuple(cells), bookmark=bookmark)
            bookmark = ""
    yield _subtotal_row(section, columns)


def _cell(key: str, section: FormSection, task: FormTask, row: FormRow, mark: str) -> Cell:
    """What one column shows of a line."""
    if key == "section":
        return Cell(_heading(section), merge=f"section-{mark.rpartition('-')[0]}")
    if key == "task":
        return cell(task.title, merge=f"task-{mark}")
    return Cell(_BLOCKS.get(key, _plain(key))(row))


def _heading(section: FormSection) -> tuple[Block, ...]:
    """Heading and points, broken where they read best in a narrow column: after 「（一）」 and after 「／」."""
    number, bracket, name = section.heading.partition("）")
    names = (number + bracket, name) if bracket and name and number.startswith("（") else (section.heading,)
    points = section.points_note.replace("／", "／\n")
    return *map(Block, names), Block(points, SMALL)


def _content(row: FormRow) -> tuple[Block, ...]:
    return Block(f"★{row.content}" if row.is_core else row.content), Block(row.note, SMALL)


def _completion(row: FormRow) -> tuple[Block, ...]:
    return Block(row.completion), Block(row.worked_line, SMALL)


def _evidence(row: FormRow) -> tuple[Block, ...]:
    return (Block(row.evidence, SMALL),)


def _plain(key: str) -> Callable[[FormRow], tuple[Block, ...]]:
    """A column that shows one field of the line as it is."""
    return lambda row: (Block(getattr(row, key)),)


_BLOCKS: dict[str, Callable[[FormRow], tuple[Block, ...]]] = {
    "content": _content,
    "completion": _completion,
    "evidence": _evidence,
}


def _subtotal_row(section: FormSection, columns: Sequence[SheetColumn]) -> Row:
    """小计: the label across the columns before the points, the sums in their own columns."""
    sums = {"points": section.subtotal_points, "self_score": section.subtotal_score}
    keys = [column.key for column in columns]
    before = next((index for index, key in enumerate(keys) if key in sums), 0)
    label = cell(f"{section.heading}小计", HEADER, align=Alignment.CENTER, span=before)
    values = tuple(cell(sums.get(key, "")) for key in keys[before:])
    return Row((label, *values) if before else values, keep_with_previous=True)


def _total_rows(sheet: FormSheet) -> Iterator[Row]:
    if not sheet.totals:
        return
    widths = (1.0,) * len(sheet.totals)
    labels = tuple(cell(total.label, HEADER, align=Alignment.CENTER) for total in sheet.totals)
    values = tuple(cell(total.value, BODY, align=Alignment.CENTER) for total in sheet.totals)
    yield Row(labels, widths, keep_with_previous=True)
    yield Row(values, widths, min_height=20, keep_with_previous=True)
