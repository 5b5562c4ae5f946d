"""佐证材料目录 as its reader sees it."""

import report_samples as samples
from report_samples import bare

from hospital_assess.reports.evidence_list import NO_EVIDENCE, write_evidence_list

HEADER = "序号指标编号佐证编号材料名称形成日期/文号形式页数或存放地点归档方式文件名"


def test_every_proof_is_listed_and_every_page_has_the_header(printed):
    sheet = samples.evidence_list(40)
    result = printed(write_evidence_list, sheet)
    for row in sheet.rows:
        assert bare(row.evidence_code) in result.text
        assert bare(row.file_name) in result.text
    for page in result.pages:
        assert HEADER in bare(page)


def test_the_code_of_a_line_stands_once_for_its_proofs(printed):
    result = printed(write_evidence_list, samples.evidence_list(2))
    assert result.pages[0].count("4.1.1-1") == 1


def test_a_line_that_crosses_a_page_is_marked_as_continued(printed):
    sheet = samples.evidence_list(30)
    rows = tuple(row.__class__(row.number, "4.1.1-1", row.evidence_code, row.title) for row in sheet.rows)
    pages = printed(write_evidence_list, samples.evidence_list(30, rows=rows)).pages
    assert len(pages) > 1
    assert all("4.1.1-1（续）" in bare(page) for page in pages[1:])


def test_the_sum_stands_with_the_last_proof(printed):
    for count in range(6, 12):
        pages = printed(write_evidence_list, samples.evidence_list(count)).pages
        assert f"合计{count}件" in bare(pages[-1])
        assert f"（第{count}批）" in bare(pages[-1])


def test_an_empty_catalogue_says_so(printed):
    sheet = samples.evidence_list(0, rows=(), summary="")
    assert NO_EVIDENCE in printed(write_evidence_list, sheet).text


def test_the_same_catalogue_gives_the_same_bytes(printed):
    first, second = (printed(write_evidence_list, samples.evidence_list(9)) for _ in range(2))
    assert first.content == second.content
