"""自评报告 on paper, measured: lines and characters, margins, page numbers, and every word of the value."""

import io
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from narrative_texts import cell_texts, front_text, report_text
from report_samples import bare

from hospital_assess.application.narrative import Passage, PassageKind
from hospital_assess.domain.errors import CancelledError
from hospital_assess.reports.document import MM
from hospital_assess.reports.narrative import write_narrative
from hospital_assess.reports.narrative_grid import LEADING, PITCH, GridLine, grid_pages
from tests.application import narrative_samples as samples

FRONT_PAGES = 2
NEVER_FIRST = tuple("、。，；：！？）》】〕”’…—％℃")
NEVER_LAST = tuple("（《【〔“‘")


@pytest.fixture
def busy(scheme):
    return samples.busy(scheme)


@pytest.fixture
def clinical(scheme):
    return samples.clinical(scheme)


def upright_pages(result):
    """Text of the numbered pages that are not annexes, without check code and page number."""
    found = []
    for number, page in enumerate(result.reader.pages[FRONT_PAGES:], start=1):
        if page.mediabox.width < page.mediabox.height:
            lines = page.extract_text().splitlines()
            found.append([line for line in lines if line.strip() and not is_foot(line, number)])
    return found


def is_foot(line, number):
    return bare(line).replace("草稿", "").replace("校验码：9F3A1C5E", "") in ("", f"—{number}—")


def places(page):
    """Every piece of text with its place on the sheet, in points."""
    found = []
    page.extract_text(visitor_text=lambda text, cm, tm, font, size: found.append((text.strip(), cm, tm)))
    return [(text, cm, tm) for text, cm, tm in found if text]


def test_every_word_of_the_value_is_on_paper_in_its_order(printed, busy, clinical):
    for report in (busy, clinical):
        result = printed(write_narrative, report)
        assert bare("".join(result.pages[:FRONT_PAGES])) == front_text(report)
        assert bare("".join("".join(page) for page in upright_pages(result))) == report_text(report)


def test_every_text_of_the_annexes_is_on_paper(printed, busy, clinical):
    for report in (busy, clinical):
        shown = printed(write_narrative, report).text
        wanted = bare("".join(text for sheet in report.sheets for text in cell_texts(sheet)))
        assert not [letter for letter in set(wanted) if shown.count(letter) < wanted.count(letter)]


def test_a_page_has_22_lines_of_28_characters(printed, busy):
    report = replace(busy, passages=(Passage("医" * 28 * 60),))
    page = printed(write_narrative, report).reader.pages[FRONT_PAGES + 1]
    lines = [(text, tm) for text, _, tm in places(page) if text.startswith("医")]
    assert [len(text) for text, _ in lines] == [28] * 22
    left, top = 28 * MM, (297 - 37) * MM
    assert all(tm[4] == pytest.approx(left, abs=0.1) for _, tm in lines)
    heights = [tm[5] for _, tm in lines]
    assert heights[0] == pytest.approx(top - LEADING / 2, abs=LEADING / 2)
    assert {round(upper - lower, 1) for upper, lower in pairwise(heights)} == {29.0}
    assert heights[-1] > 35 * MM
    assert heights[-1] - LEADING < 35 * MM


def test_28_characters_fill_the_measure(pdftotext, printed, busy):
    content = printed(write_narrative, replace(busy, passages=(Passage("医" * 28 * 60),))).content
    assert pytest.approx(156 * MM) == PITCH * 28
    assert "医" * 28 in bare(pdftotext(content))


def test_no_line_begins_or_ends_with_a_mark_that_it_must_not(printed, busy, clinical):
    for report in (busy, clinical):
        lines = [line.strip() for page in upright_pages(printed(write_narrative, report)) for line in page]
        assert not [line for line in lines if line.startswith(NEVER_FIRST) or line.endswith(NEVER_LAST)]


def test_the_page_number_stands_at_the_outer_margin(printed, busy):
    pages = printed(write_narrative, busy).reader.pages
    for number, page in enumerate(pages[FRONT_PAGES:], start=1):
        cm, tm = next((cm, tm) for text, cm, tm in places(page) if text == f"—{number}—")
        is_turned = page.mediabox.width > page.mediabox.height
        assert (cm[0], cm[1]) == ((0, -1) if is_turned else (1, 0))
        assert (28 - 7 - 3) * MM < tm[5] < 28 * MM
        assert tm[4] > 150 * MM if number % 2 else tm[4] == pytest.approx(28 * MM + 14, abs=0.1)


def test_the_cover_and_its_reverse_have_no_number(printed, busy):
    front = printed(write_narrative, busy).pages[:FRONT_PAGES]
    assert not [page for page in front if "—" in page]


def test_the_annexes_lie_on_their_side_and_begin_a_page_each(printed, busy):
    result = printed(write_narrative, busy)
    turned = [
        bare(text) for page, text in zip(result.reader.pages, result.pages, strict=True) if page.mediabox.width > 800
    ]
    for annex in busy.annexes():
        first = next(text for text in turned if text.startswith(annex.label))
        assert annex.sheet.title in first
    header = "".join(column.title for column in busy.sheets[0].columns)
    assert sum(header in text for text in turned) >= 2


def test_the_signature_never_stands_alone(printed, busy):
    for count in range(1, 24):
        report = replace(busy, passages=tuple(Passage("一行。") for _ in range(count)))
        last = upright_pages(printed(write_narrative, report))[-1]
        assert [line for line in last if "一行。" in line]


def test_a_heading_stands_on_the_page_of_what_follows_it(printed, busy):
    for count in range(15, 22):
        passages = (*(Passage("一行。") for _ in range(count)), Passage("二、标题", PassageKind.SECTION))
        pages = upright_pages(printed(write_narrative, replace(busy, passages=(*passages, Passage("正文。")))))
        page = next(page for page in pages if any("标题" in line for line in page))
        assert any("正文。" in line for line in page)


def test_the_date_stands_two_characters_right_of_the_name(printed, busy, clinical):
    for report in (busy, clinical):
        pages = printed(write_narrative, report).reader.pages
        upright = [page for page in pages if page.mediabox.width < page.mediabox.height]
        found = {text: tm[4] for text, _, tm in places(upright[-1])}
        assert found[report.signed_on] - found[report.signed_by] == pytest.approx(2 * PITCH, abs=0.1)


def test_the_outline_leads_to_every_section_and_annex(printed, busy):
    titles = [entry.title for entry in printed(write_narrative, busy).reader.outline if not isinstance(entry, list)]
    assert titles[1:6] == [one.text for one in busy.passages if one.kind is PassageKind.SECTION]
    assert [title[:3] for title in titles[6:]] == ["附件1", "附件2", "附件3"]


def test_the_document_tells_what_it_is(printed, busy, clinical):
    reader = printed(write_narrative, busy).reader
    assert reader.metadata.title == "医务科2023年度重点工作目标责任制考核自评报告"
    assert reader.metadata.keywords == samples.DIGEST
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    assert "草稿" in printed(write_narrative, clinical).pages[FRONT_PAGES]


def test_the_same_report_gives_the_same_bytes(printed, busy):
    assert printed(write_narrative, busy).content == printed(write_narrative, busy).content


def test_printing_can_be_cancelled(busy):
    def cancel(done, total, what):
        raise CancelledError

    target = io.BytesIO()
    with pytest.raises(CancelledError):
        write_narrative(busy, target, cancel)
    assert not target.getvalue()


def test_ten_thousand_characters_are_all_printed(printed, busy):
    typed = "".join(chr(0x4E00 + number % 3000) for number in range(10_000))
    shown = bare(
        "".join(
            "".join(page) for page in upright_pages(printed(write_narrative, replace(busy, passages=(Passage(typed),))))
        )
    )
    assert typed in shown


def test_markup_is_text(printed, busy):
    typed = "<b>合格</b> & {{名称}} < 5"
    shown = printed(write_narrative, replace(busy, passages=(Passage(typed),))).text
    assert bare(typed) in shown


@settings(max_examples=15)
@given(st.text(min_size=1, max_size=80))
def test_whatever_is_typed_can_be_printed(scheme, typed):
    report = samples.busy(scheme)
    odd = replace(
        report, passages=(Passage(typed), Passage(typed, PassageKind.SECTION)), signed_by=typed, title=(typed,)
    )
    write_narrative(odd, io.BytesIO())


@given(st.lists(st.booleans(), max_size=90), st.integers(min_value=1, max_value=22))
def test_pages_hold_every_line_and_no_more_than_they_may(keeps, count):
    lines = [GridLine(str(index), keeps=keep) for index, keep in enumerate(keeps)]
    pages = grid_pages(lines, count)
    assert [line for page in pages for line in page] == lines
    assert all(len(page) <= count for page in pages)
