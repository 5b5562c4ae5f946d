"""佐证材料目录: the catalogue of what proves the form."""

from collections.abc import Iterator
from typing import BinaryIO

from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.sheets import EvidenceListSheet, EvidenceRow
from hospital_assess.reports.fonts import Typefaces
from hospital_assess.reports.table import HEADER, SMALL, Block, Cell, Row, Table, cell
from hospital_assess.reports.table_sheet import TableSheet, columns_of, write_table_sheet

NO_EVIDENCE = "本科室未提交佐证材料"


def write_evidence_list(
    sheet: EvidenceListSheet,
    target: BinaryIO,
    progress: Progress = unheard,
    typefaces: Typefaces | None = None,
) -> None:
    """Write 佐证材料目录 as PDF.

    Args:
        sheet: What stands on it.
        target: An open file; writing under a temporary name and renaming is the caller's part.
        progress: Told of every page; what it raises ends the work.
        typefaces: None takes the shipped faces.
    """
    write_table_sheet(evidence_table(sheet), target, progress, typefaces)


def evidence_table(sheet: EvidenceListSheet) -> TableSheet:
    """The catalogue as it is set on paper."""
    table = Table(columns_of(sheet.columns), tuple(_rows(sheet)))
    return TableSheet(sheet.title, sheet.imprint, sheet.fields, table)


def _rows(sheet: EvidenceListSheet) -> Iterator[Row]:
    keys = tuple(column.key for column in sheet.columns)
    run, last = 0, None
    for row in sheet.rows:
        run += row.line_code != last
        last = row.line_code
        yield Row(tuple(_cell(key, row, f"line-{run}") for key in keys))
    if not sheet.rows:
        yield Row((cell(NO_EVIDENCE),), widths=(1,))
    if sheet.summary:
        yield Row((cell(sheet.summary, HEADER),), widths=(1,), keep_with_previous=True)
    if sheet.notes:
        notes = Cell(tuple(Block(note, SMALL) for note in sheet.notes))
        yield Row((notes,), widths=(1,), keep_with_previous=True)


def _cell(key: str, row: EvidenceRow, mark: str) -> Cell:
    return cell(getattr(row, key), merge=mark if key == "line_code" else "")
