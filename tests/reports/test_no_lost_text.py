"""Every letter that a sheet has stands on paper: nothing is cut, dropped, torn or parted by a break of pages."""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby, product
from pathlib import Path

import pytest
import report_samples as samples

from hospital_assess.application.meeting_pack import MeetingPack, PackForm, PackForms, PackTable, PackTables
from hospital_assess.application.narrative import Narrative
from hospital_assess.application.ports import DeskRole, Ports
from hospital_assess.application.report import report_content, report_kinds, report_pdf
from hospital_assess.application.sheets import EvidenceListSheet, FormRow, FormSheet, FormTask
from hospital_assess.application.table_sheets import PlainSheet
from hospital_assess.bootstrap import wire
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.reports.form_sheet import write_form
from tests.reports.test_every_sheet import Reader

TIME = datetime(2024, 1, 10, 9, 30, tzinfo=UTC)
ANNUAL = PeriodId.ANNUAL


def texts_of(content: object) -> Iterator[str]:
    """What must be read on paper, each merged cell once."""
    match content:
        case PlainSheet():
            yield content.title
            yield from (part for field in content.fields for part in (field.label, field.value))
            yield from (column.title for column in content.columns)
            yield from (*content.opening, *content.notes, *content.closing)
            width = max((len(row.cells) for row in content.rows), default=0)
            for column in range(width):
                cells = [row.cells[column] for row in content.rows if column < len(row.cells)]
                for group, members in groupby(cells, key=lambda cell: cell.group or id(cell)):
                    shown = list(members)
                    yield from (
                        part
                        for cell in (shown[:1] if isinstance(group, str) else shown)
                        for part in (cell.text, cell.aside)
                    )
        case FormSheet():
            yield content.title
            for section in content.sections:
                yield from (section.heading, section.points_note, section.subtotal_points, section.subtotal_score)
                for task in section.tasks:
                    yield task.title
                    for row in task.rows:
                        yield from (row.number, row.content, row.points, row.criteria, row.completion, row.self_score)
                        yield from (row.deduction_reason, row.evidence, row.note, row.worked_line, row.review_score)
        case Sequence():
            for item in content:
                yield from texts_of(item)


def letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def read_back(data: bytes) -> list[str]:
    """The text of every page."""
    return ["".join(page.lines) for page in Reader(io.BytesIO(data)).pages]


Printed = tuple[str, object, list[str]]
"""Name, value and the text of every page of a sheet."""


@pytest.fixture(scope="module")
def printed_sheets(demonstration) -> list[Printed]:
    """Each sheet that a demonstration's desks can print."""
    ports = wire()
    return [one for path in (demonstration.office, demonstration.departments[0]) for one in printed_by(ports, path)]


def printed_by(ports: Ports, desk: Path) -> Iterator[Printed]:
    with ports.workspaces.open(desk, read_only=True) as workspace:
        names = [None, "医务科"] if workspace.profile().role is DeskRole.OFFICE else [None]
        for kind, name in product(report_kinds(workspace.profile().role), names):
            try:
                content = report_content(workspace, kind.id, ANNUAL, name, TIME)
            except AssessError:
                continue  # a sheet that this desk does not have for this department
            if any(texts_of(content)) or any(rows_of(content)):
                data = report_pdf(ports, workspace, kind.id, ANNUAL, name, TIME)
                yield f"{kind.id} {name or ''}", content, read_back(data)


def test_every_letter_of_every_table_is_on_paper(printed_sheets):
    seen = 0
    for name, content, pages in printed_sheets:
        lost = letters("".join(texts_of(content))) - letters("".join(pages))
        assert not lost, f"{name}: {''.join(lost.elements())}"
        seen += any(texts_of(content))
    assert seen > 20


def rows_of(content: object) -> Iterator[list[str]]:
    """The texts of every row, but of those that are merged with the rows around it: those are printed again."""
    match content:
        case PlainSheet():
            yield from (
                [part for cell in row.cells if not cell.group for part in (cell.text, cell.aside)]
                for row in content.rows
            )
        case FormSheet():
            for section in (*content.sections, *content.common_sections):
                yield from (_texts(row) for task in section.tasks for row in task.rows)
        case EvidenceListSheet():
            yield from (
                [row.number, row.title, row.formed, row.place, row.filing, row.file_name] for row in content.rows
            )
        case Narrative():
            yield from rows_of(content.sheets)
        case MeetingPack():
            yield from rows_of(content.parts)
        case PackTable() | PackForm():
            yield from rows_of(content.sheet)
        case PackTables():
            yield from rows_of(content.tables)
        case PackForms():
            yield from rows_of(content.forms)
        case tuple() | list():
            yield from (row for item in content for row in rows_of(item))


def _texts(row: FormRow) -> list[str]:
    answers = (row.completion, row.worked_line, row.self_score, row.deduction_reason, row.evidence)
    return [row.number, row.content, row.note, row.points, row.criteria, *answers, row.review_score]


def torn_rows(content: object, pages: Sequence[str]) -> list[str]:
    """Rows of which no page has every cell whole."""
    shown = ["".join(page.split()) for page in pages]
    rows = (["".join(text.split()) for text in row] for row in rows_of(content))
    return [" | ".join(row) for row in rows if not any(all(text in page for text in row) for page in shown)]


def test_no_row_is_torn_over_a_break_of_pages(printed_sheets):
    seen = 0
    for name, content, pages in printed_sheets:
        assert not torn_rows(content, pages), name
        seen += len(list(rows_of(content)))
    assert seen > 1_000


def test_a_row_that_is_torn_is_found():
    long = replace(samples.SECTIONS[0].tasks[0].rows[0], completion="搬迁期间急诊不停诊，" * 250)
    sheet = samples.form(sections=(replace(samples.SECTIONS[0], tasks=(FormTask("1.1", (long,)),)),))
    target = io.BytesIO()
    write_form(sheet, target)
    assert len(torn_rows(sheet, read_back(target.getvalue()))) == 1


def last_words(content: object) -> list[str]:
    """Beginnings of what stands in the last rows before the signatures."""
    if isinstance(content, FormSheet):
        rows = [row for section in content.sections for task in section.tasks for row in task.rows]
        return [f"{content.sections[-1].heading}小计"[:4], rows[-1].content[:4], *(note[:6] for note in content.notes)]
    cells = [cell.text for row in content.rows[-2:] for cell in row.cells]
    return [text.split("\n")[0][:6] for text in (*cells, *content.notes) if len(text) > 1]


def test_no_signature_stands_on_a_page_of_its_own(printed_sheets):
    seen = 0
    for name, content, pages in printed_sheets:
        signed = [page for page in pages if "（签字）" in page]
        if not signed or not isinstance(content, PlainSheet | FormSheet):
            continue
        seen += 1
        assert any(words in signed[0] for words in last_words(content)), name
    assert seen > 6
