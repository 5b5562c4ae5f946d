"""The table sheets as their reader sees them."""

import io
import re
from collections import Counter
from dataclasses import replace

import pytest
from report_samples import bare

from hospital_assess.application.report import KINDS
from hospital_assess.application.table_sheets import PageShape, PlainSheet
from hospital_assess.domain.errors import CancelledError
from hospital_assess.reports.document import MM
from hospital_assess.reports.plain_sheet import write_plain_sheets
from hospital_assess.reports.text import CLOSERS, OPENERS
from tests.application import sheet_samples as samples

TABLES = (
    "task-list",
    "pledge",
    "progress",
    "shortfalls",
    "three-lists",
    "feedback-sheet",
    "review-form",
    "supervision",
    "summary",
    "decision-sheet",
    "public-notice",
    "chase-list",
)
DEPARTMENTS = ("医务科", "骨伤科")
CONTINUED = "（续）"


def contents(scheme):
    """Every table sheet, of the hospital, of an office department and of a clinical one."""
    book = samples.book(scheme)
    for kind in (one for one in KINDS if one.id in TABLES):
        if kind.of_hospital:
            yield f"{kind.id}-全院", kind.of_hospital(book, samples.IMPRINT)
        for name in DEPARTMENTS if kind.of_department else ():
            imprint = replace(samples.IMPRINT, department=name)
            yield f"{kind.id}-{name}", kind.of_department(book.dossiers[name], imprint)


NAMES = [
    f"{kind.id}-{name}"
    for kind in KINDS
    if kind.id in TABLES
    for name in (*(("全院",) if kind.of_hospital else ()), *(DEPARTMENTS if kind.of_department else ()))
]


@pytest.fixture(scope="module")
def sheets(scheme):
    """By name, each as the tuple of its parts."""
    return {name: (one,) if isinstance(one, PlainSheet) else one for name, one in contents(scheme)}


@pytest.fixture
def printed_sheet(sheets, printed, name):
    return printed(write_plain_sheets, sheets[name])


def model_texts(sheet):
    """All that must stand on paper, the texts of merged cells once."""
    yield sheet.title
    yield from (part for field in sheet.fields for part in (field.label, field.value))
    yield from (*sheet.opening, *sheet.notes, *sheet.closing)
    yield from (column.title for column in sheet.columns)
    open_groups = {}
    for row in sheet.rows:
        at, now = 0, {}
        for cell in row.cells:
            if not cell.group or open_groups.get(at) != cell.group:
                yield from (cell.text, cell.aside)
            if cell.group:
                now[at] = cell.group
            at += cell.span
        open_groups = now


@pytest.mark.parametrize("name", NAMES)
def test_every_character_of_the_model_is_on_paper(sheets, name, printed_sheet):
    model = Counter(bare("".join(text for sheet in sheets[name] for text in model_texts(sheet))))
    shown = Counter(printed_sheet.text)
    assert not {letter: count for letter, count in model.items() if shown[letter] < count}


@pytest.mark.parametrize("name", NAMES)
def test_no_line_begins_or_ends_with_a_forbidden_mark(pdftotext, printed_sheet):
    for piece in re.split(r"\s+", pdftotext(printed_sheet.content)):
        if piece.strip("—"):
            assert piece[0] not in set(CLOSERS) - set("·"), piece
            assert piece[-1] not in OPENERS, piece


@pytest.mark.parametrize("name", NAMES)
def test_pages_have_their_shape_their_header_and_their_number(sheets, name, printed_sheet):
    shapes = {PageShape.LANDSCAPE: (297, 210), PageShape.PORTRAIT: (210, 297), PageShape.LARGE: (420, 297)}
    first = sheets[name][0]
    for page in printed_sheet.reader.pages:
        assert tuple(round(float(side) / MM) for side in page.mediabox[2:]) == shapes[first.page]
    header = bare("".join(column.title for column in first.columns))
    for page in printed_sheet.pages:
        assert header in bare(page)
        assert re.search(r"第\d+页共\d+页", bare(page))
        assert "9F3A1C5E" in page or "草稿" in page


@pytest.mark.parametrize("name", NAMES)
def test_signatures_stand_on_the_page_of_a_row(sheets, name, printed_sheet):
    signed = [sheet for sheet in sheets[name] if sheet.signatures]
    if not signed:
        return
    last = bare(printed_sheet.pages[-1])
    for one in (*signed[-1].signatures.signers, *signed[-1].signatures.reviewers):
        assert bare(one.label) in last
    assert bare(signed[-1].rows[-1].cells[0].text) in last


@pytest.mark.parametrize("name", NAMES)
def test_no_text_leaves_its_page(printed_sheet):
    for page in printed_sheet.reader.pages:
        places = []
        page.extract_text(visitor_text=lambda text, cm, tm, font, size, found=places: found.append((tm[4], tm[5])))
        width, height = (float(side) for side in page.mediabox[2:])
        assert all(50 <= x <= width - 50 and 15 <= y <= height - 15 for x, y in places if (x, y) != (0, 0))


@pytest.mark.parametrize("name", ["summary-全院", "supervision-全院", "pledge-骨伤科"])
def test_the_same_sheet_gives_the_same_bytes(sheets, name, printed):
    assert printed(write_plain_sheets, sheets[name]).content == printed(write_plain_sheets, sheets[name]).content


def test_each_matter_has_pages_and_page_numbers_of_its_own(sheets, printed):
    parts = sheets["supervision-全院"]
    pages = printed(write_plain_sheets, parts).pages
    assert len(pages) == len(parts) > 1
    assert all("第1页共1页" in bare(page) for page in pages)


def test_sheets_of_different_shapes_share_a_file(sheets, printed):
    mixed = (*sheets["decision-sheet-全院"], *sheets["public-notice-全院"])
    found = printed(write_plain_sheets, mixed)
    widths = [round(float(page.mediabox[2]) / MM) for page in found.reader.pages]
    assert set(widths) == {297, 210}
    assert [entry.title for entry in found.reader.outline if not isinstance(entry, list)] == [
        sheet.title for sheet in mixed
    ]


def test_markup_and_rare_characters_are_printed_as_typed(sheets, printed):
    text = printed(write_plain_sheets, sheets["review-form-医务科"]).text
    assert "<b>达到</b>9项&余2项" in text
    assert "章堃赟" in text


def test_a_public_notice_is_marked_as_a_draft_and_closed_by_the_hospital(sheets, printed):
    found = printed(write_plain_sheets, sheets["public-notice-全院"])
    assert all("草稿" in page for page in found.pages)
    assert "绍兴市中医院（公示日期：年月日）" in bare(found.pages[-1])


def test_a_title_that_is_a_little_too_long_is_set_smaller(sheets, printed):
    sheet = sheets["feedback-sheet-医务科"][0]
    assert sheet.title in [line.strip() for line in printed(write_plain_sheets, (sheet,)).pages[0].splitlines()]


def test_ten_thousand_characters_in_a_cell_are_all_printed(sheets, printed):
    sheet = sheets["three-lists-医务科"][0]
    long = replace(sheet.rows[0].cells[1], text="阅" * 10_000)
    row = replace(sheet.rows[0], cells=(sheet.rows[0].cells[0], long, *sheet.rows[0].cells[2:]))
    found = printed(write_plain_sheets, (replace(sheet, rows=(row, *sheet.rows[1:])),))
    assert found.text.count("阅") >= 10_000


def test_a_merged_cell_in_a_narrow_column_is_still_marked_as_continued(sheets, printed):
    pages = printed(write_plain_sheets, sheets["summary-全院"]).pages
    assert "职能续" in bare(pages[1])
    assert CONTINUED not in bare(pages[1])


def test_printing_can_be_cancelled(sheets):
    def cancel(done, total, what):
        raise CancelledError

    target = io.BytesIO()
    with pytest.raises(CancelledError):
        write_plain_sheets(sheets["summary-全院"], target, cancel)
    assert not target.getvalue()
