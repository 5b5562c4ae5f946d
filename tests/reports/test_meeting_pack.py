"""评审会材料 as its reader sees it: true page numbers, the tree of bookmarks, every word, every form."""

import io
from collections import Counter
from dataclasses import replace

import pytest
from narrative_texts import cell_texts
from report_samples import bare

from hospital_assess.application.build_meeting_pack import build_meeting_pack
from hospital_assess.application.meeting_pack import PackForms, PackTable, PackTables, PackText
from hospital_assess.domain.errors import CancelledError
from hospital_assess.domain.office import Office
from hospital_assess.reports.document import MM
from hospital_assess.reports.meeting_pack import write_meeting_pack
from tests.application import meeting_pack_samples as large
from tests.application import sheet_samples as samples


@pytest.fixture(scope="module")
def pack(scheme):
    return large.large_pack(scheme, 7, absent=1)


@pytest.fixture(scope="module")
def content(pack):
    target = io.BytesIO()
    write_meeting_pack(pack, target)
    return target.getvalue()


@pytest.fixture
def result(content, printed):
    return printed(lambda _, target: target.write(content), None)


def outline(reader, entries=None):
    """The outline as a tree of (title, page, children)."""
    found = []
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            found[-1][2].extend(outline(reader, entry))
        else:
            found.append((entry.title, reader.get_destination_page_number(entry) + 1, []))
    return found


def test_the_contents_give_the_page_on_which_everything_begins(result):
    tree = outline(result.reader)
    listed = {name: page for title, page, children in tree for name, page, _ in [(title, page, 0), *children]}
    starts = page_starts(result)
    for name, page in starts:
        assert listed[name] == page
    assert len(starts) == 9 + 6 + 2 + 1 + 6


def page_starts(result):
    """Lines of the contents by their places on the sheet: the name at the left, the number at the right."""
    found = []
    for page in result.reader.pages[1:]:
        pieces = []
        page.extract_text(visitor_text=lambda text, cm, tm, font, size, to=pieces: to.append((text.strip(), tm)))
        rows = {}
        for text, tm in pieces:
            if text:
                rows.setdefault(round(tm[5]), []).append((tm[4], text))
        lines = [sorted(row) for row in rows.values()]
        if not any("…" in text for line in lines for _, text in line):
            return found
        for line in lines:
            texts = [text for _, text in line]
            if any("…" in text for text in texts):
                found.append((texts[0], int(texts[-1])))
    return found


def test_page_numbers_run_through_the_whole_pack(result):
    count = len(result.pages)
    assert "—1—" not in bare(result.pages[0])
    for number, (page, text) in enumerate(zip(result.reader.pages[1:], result.pages[1:], strict=True), start=2):
        is_upright = page.mediabox.width < page.mediabox.height
        shown = f"—{number}—" if is_upright else f"第{number}页共{count}页"
        assert shown in bare(text)


def test_the_outline_is_a_tree_with_every_part_chart_table_and_form(pack, result):
    tree = outline(result.reader)
    assert [title for title, _, _ in tree] == ["评审会材料", "目录", *(part.name for part in pack.parts)]
    children = {title: [name for name, _, _ in below] for title, _, below in tree}
    assert children["三、考核情况图表"] == [one.name for one in pack.parts[2].charts]
    assert children["七、拟评等次"] == ["拟评等次一览表", "结果审定表"]
    assert children["附件册：各科室自评表"] == [form.department for form in pack.parts[-1].forms]
    assert "一、总体情况" in children["二、考核情况报告"]


def test_bookmarks_lead_to_pages_that_show_what_they_say(pack, result):
    forms = next(below for title, _, below in outline(result.reader) if title.startswith("附件册"))
    for form, (name, page, sections) in zip(pack.parts[-1].forms, forms, strict=True):
        assert name == form.department
        assert f"填报科室：{form.sheet.imprint.department}" in bare(result.pages[page - 1])
        for heading, place, _ in sections:
            assert bare(heading) in bare(result.pages[place - 1])


def test_every_departments_form_keeps_its_check_code(pack, result):
    tree = outline(result.reader)[-1]
    pages = [page for _, page, _ in tree[2]]
    ends = [*pages[1:], len(result.pages) + 1]
    for form, first, end in zip(pack.parts[-1].forms, pages, ends, strict=True):
        for text in result.pages[first - 1 : end - 1]:
            assert f"校验码：{form.sheet.imprint.check_code}" in bare(text)


def sheets_of(pack):
    for part in pack.parts:
        if isinstance(part, PackTable):
            yield part.sheet
        elif isinstance(part, PackTables):
            yield from (one.sheet for one in part.tables)


def form_texts(sheet):
    yield sheet.title
    for section in (*sheet.sections, *sheet.common_sections):
        for task in section.tasks:
            for row in task.rows:
                yield from (row.content, row.points, row.criteria, row.completion, row.self_score, row.evidence)
                yield from (row.deduction_reason, row.note, row.worked_line)
    yield from (text for one in sheet.totals for text in (one.label, one.value))


def test_every_word_of_the_value_is_on_paper(pack, result):
    texts = [text for sheet in sheets_of(pack) for text in cell_texts(sheet)]
    for part in pack.parts:
        if isinstance(part, PackText | PackForms):
            text = part.cover if isinstance(part, PackForms) else part
            texts += [*text.title, *(passage.text for passage in text.passages), text.signed_by, text.signed_on]
    texts += [text for form in pack.parts[-1].forms for text in form_texts(form.sheet)]
    wanted, shown = Counter(bare("".join(texts))), Counter(result.text)
    assert not {letter: count for letter, count in wanted.items() if shown[letter] < count}


def test_text_stands_upright_and_tables_lie(pack, result):
    shapes = {title: result.reader.pages[page - 1].mediabox for title, page, _ in outline(result.reader)}
    sizes = {name: tuple(round(float(side) / MM) for side in box[2:]) for name, box in shapes.items()}
    assert {sizes[part.name] for part in pack.parts if isinstance(part, PackText)} == {(210, 297)}
    assert sizes["三、考核情况图表"] == sizes["九、三张清单"] == (297, 210)


def test_an_empty_office_is_printed_in_words(scheme, printed):
    pack = build_meeting_pack(samples.book(scheme, Office()), samples.IMPRINT)
    found = printed(write_meeting_pack, pack)
    assert "尚无科室上报，没有可附的自评表。" in found.text
    assert "尚无上报件" in found.text
    assert outline(found.reader)[-1][2] == []


def test_a_draft_is_marked(scheme, printed):
    draft = replace(samples.IMPRINT, digest="")
    found = printed(write_meeting_pack, build_meeting_pack(samples.book(scheme, Office()), draft))
    assert all("草稿" in page for page in found.pages[1:])


def test_markup_and_rare_characters_are_printed_as_typed(scheme, printed):
    text = printed(write_meeting_pack, build_meeting_pack(samples.book(scheme), samples.IMPRINT)).text
    assert "<b>达到</b>9项&余2项" in text
    assert "章堃赟" in text


def test_the_same_pack_gives_the_same_bytes(pack, content):
    target = io.BytesIO()
    write_meeting_pack(pack, target)
    assert target.getvalue() == content


def test_the_document_tells_what_it_is(pack, result):
    assert result.reader.metadata.title == pack.title == "绍兴市中医院2023年度重点工作目标责任制考核评审会材料"
    assert result.reader.metadata.keywords == samples.DIGEST


@pytest.mark.parametrize("at", ["排版", "生成页面"])
def test_a_cancelled_pack_leaves_nothing(pack, at):
    def cancel(done, total, what):
        if what == at and done == min(5, total):
            raise CancelledError

    target = io.BytesIO()
    with pytest.raises(CancelledError):
        write_meeting_pack(pack, target, cancel)
    assert not target.getvalue()


def test_progress_counts_every_page_once(pack, result):
    told = []
    write_meeting_pack(pack, io.BytesIO(), lambda *now: told.append(now))
    count = len(result.pages)
    assert [now[:2] for now in told if now[2] == "生成页面"] == [(number, count) for number in range(1, count + 1)]
