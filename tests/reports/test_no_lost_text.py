"""Every letter that a sheet's value has stands on paper: nothing is cut, dropped or overwritten by a break of pages."""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby, product

import pytest
from pypdf import PdfReader

from hospital_assess.application.ports import DeskRole
from hospital_assess.application.report import report_content, report_kinds, report_pdf
from hospital_assess.application.sheets import FormSheet
from hospital_assess.application.table_sheets import PlainSheet
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from tests.reports.test_every_sheet import lines_of

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


@pytest.fixture(scope="module")
def desks(demonstration):
    return [demonstration.office, demonstration.departments[0]]


def printed_tables(ports, desks) -> Iterator[tuple[str, object, list[str]]]:
    """Name, value and the text of every page of each sheet that a demonstration's desks can print."""
    for path in desks:
        with ports.workspaces.open(path, read_only=True) as workspace:
            names = [None, "医务科"] if workspace.profile().role is DeskRole.OFFICE else [None]
            for kind, name in product(report_kinds(workspace.profile().role), names):
                try:
                    content = report_content(workspace, kind.id, ANNUAL, name, TIME)
                except AssessError:
                    continue  # a sheet that this desk does not have for this department
                if any(texts_of(content)):
                    data = report_pdf(ports, workspace, kind.id, ANNUAL, name, TIME)
                    pages = PdfReader(io.BytesIO(data)).pages
                    yield f"{kind.id} {name or ''}", content, ["".join(lines_of(page)) for page in pages]


def test_every_letter_of_every_table_is_on_paper(ports, desks):
    seen = 0
    for name, content, pages in printed_tables(ports, desks):
        lost = letters("".join(texts_of(content))) - letters("".join(pages))
        assert not lost, f"{name}: {''.join(lost.elements())}"
        seen += 1
    assert seen > 20


def last_words(content: object) -> list[str]:
    """Beginnings of what stands in the last rows before the signatures."""
    if isinstance(content, FormSheet):
        rows = [row for section in content.sections for task in section.tasks for row in task.rows]
        return [f"{content.sections[-1].heading}小计"[:4], rows[-1].content[:4], *(note[:6] for note in content.notes)]
    cells = [cell.text for row in content.rows[-2:] for cell in row.cells]
    return [text.split("\n")[0][:6] for text in (*cells, *content.notes) if len(text) > 1]


def test_no_signature_stands_on_a_page_of_its_own(ports, desks):
    seen = 0
    for name, content, pages in printed_tables(ports, desks):
        signed = [page for page in pages if "（签字）" in page]
        if not signed or isinstance(content, Sequence):
            continue
        seen += 1
        assert any(words in signed[0] for words in last_words(content)), name
    assert seen > 6
