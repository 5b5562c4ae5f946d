"""佐证材料汇编 as a whole: contents, numbers, bookmarks, slips, volumes, cancelling."""

import random
import re
from dataclasses import replace

import evidence_book_samples as samples
import pytest
from pypdf import PdfReader
from report_samples import bare

from hospital_assess.application.evidence_book import EvidenceBook
from hospital_assess.domain.entry import Form, Scope
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.reports.evidence_book import volume_path, write_evidence_book
from hospital_assess.reports.evidence_book_plan import volume_name

SECRET = "SECRET"


@pytest.fixture
def bind(tmp_path):
    def bound(book, **options):
        target = tmp_path / "out" / "汇编.pdf"
        return [PdfReader(path) for path in write_evidence_book(book, target, **options)]

    return bound


@pytest.fixture
def mixed(tmp_path):
    """Two lines with PDFs, pictures and what is not printed."""
    photo = tmp_path / "photo.jpg"
    samples.marked((800, 600)).save(photo)
    return samples.lines_of(
        2,
        [
            samples.write_pdf(tmp_path / "one.pdf", pages=3, word="ONE"),
            photo,
            samples.write_pdf(tmp_path / "two.pdf", pages=2, word="TWO"),
            samples.write_pdf(tmp_path / "three.pdf", word="THREE"),
        ],
    )


def texts(readers):
    return [bare(page.extract_text()) for reader in readers for page in reader.pages]


def numbered(readers):
    """Text of the numbered pages by the number that they bear."""
    found = {}
    for text in texts(readers):
        if match := re.search(r"医务科2023年度第(\d+)页", text):
            found[int(match[1])] = text
    return found


def listed(readers):
    """Page number by code, as the contents say."""
    contents = "".join(text for text in texts(readers[:1]) if "年度目录第" in text)
    rows = re.findall(r"佐证医务-1-1-(\d\d)(?:(?!佐证医务).)*?(?:共\d+页|（说明页）|同医务-1-1-\d\d)(\d+)", contents)
    return {f"佐证医务-1-1-{code}": int(page) for code, page in rows}


def outline(reader, items=None):
    for item in reader.outline if items is None else items:
        if isinstance(item, list):
            yield from outline(reader, item)
        else:
            yield item.title, reader.get_destination_page_number(item)


def test_the_numbers_in_the_contents_are_those_on_the_pages(bind, mixed):
    readers = bind(mixed)
    pages, contents = numbered(readers), listed(readers)
    assert list(pages) == list(range(1, 10))
    assert contents == {
        "佐证医务-1-1-01": 2,
        "佐证医务-1-1-02": 5,
        "佐证医务-1-1-03": 7,
        "佐证医务-1-1-04": 9,
    }
    assert all(code in pages[number] for code, number in contents.items())
    assert ("ONE1" in pages[2], "ONE3" in pages[4], "TWO1" in pages[7], "THREE1" in pages[9]) == (True,) * 4


def test_the_divider_lists_its_proofs_with_their_pages(bind, mixed):
    divider = numbered(bind(mixed))[6]
    assert "1.2.1条目2的内容" in divider
    assert "佐证医务-1-1-03材料3共2页7" in divider
    assert "佐证医务-1-1-02" not in divider


def test_every_page_bears_its_code_and_place(bind, mixed):
    pages = numbered(bind(mixed))
    assert "佐证医务-1-1-01（2/3）" in pages[3]
    assert "校验码：9F3A1C5E" in pages[3]


def test_bookmarks_lead_to_sections_lines_and_proofs(bind, mixed):
    (reader,) = bind(mixed)
    found = list(outline(reader))
    names = [title for title, _ in found]
    assert names[:5] == ["封面", "目录", "（一）党建清廉", "1.1.1", "医务-1-1-01　材料1"]
    for title, page in found:
        if title.startswith("医务"):
            assert f"佐证{title.split('　')[0]}" in bare(reader.pages[page].extract_text())
    assert dict(found)["1.2.1"] == 2 + 5


def test_viewers_show_the_printed_numbers(bind, mixed):
    (reader,) = bind(mixed)
    assert reader.page_labels[:4] == ["封面", "目录-1", "1", "2"]


def test_the_properties_name_title_author_and_digest(bind, mixed):
    (reader,) = bind(mixed)
    assert reader.metadata.title == mixed.title
    assert reader.metadata.author == "绍兴市中医院医务科"
    assert reader.metadata["/Keywords"] == mixed.imprint.digest
    assert reader.metadata.producer == "hospital-assess"


def test_all_pages_are_a4_upright(bind, mixed):
    (reader,) = bind(mixed)
    assert {(round(page.mediabox.width), round(page.mediabox.height), page.rotation) for page in reader.pages} == {
        (595, 842, 0)
    }


def test_the_same_book_gives_the_same_bytes(tmp_path, mixed):
    (first,) = write_evidence_book(mixed, tmp_path / "a" / "1.pdf")
    (second,) = write_evidence_book(mixed, tmp_path / "b" / "2.pdf")
    assert first.read_bytes() == second.read_bytes()


def test_slips_say_why(bind, tmp_path):
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7\nnothing here")
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0 no picture")
    odd = tmp_path / "odd.bin"
    odd.write_bytes(b"\0\1\2")
    locked = samples.encrypted_pdf(tmp_path / "locked.pdf", "geheim")
    gone = tmp_path / "gone.pdf"
    pages = numbered(
        bind(
            samples.book_of(
                samples.proof(1, damaged),
                samples.proof(2, photo),
                samples.proof(3, odd),
                samples.proof(4, locked),
                samples.proof(5, gone),
                samples.proof(
                    6, form=Form.PAPER, kind="纸质留科备查", place="档案柜3层", obstacle="纸质材料，原件留科备查"
                ),
                samples.proof(7, printed_as="佐证 医务-1-1-08"),
                samples.proof(8, samples.write_pdf(tmp_path / "sound.pdf")),
            )
        )
    )
    assert len(pages) == 9
    for number, reason in enumerate(
        ("文件已损坏", "图片已损坏", "不能直接并入", "打开密码", "文件无法读取", "原件留科备查", "已印于第9页"), 2
    ):
        assert "佐证材料说明页" in pages[number]
        assert reason in pages[number]
    assert "档案柜3层" in pages[7]
    assert "SOURCE1" in pages[9]


def test_a_damaged_pdf_costs_its_slip_and_not_the_book(bind, tmp_path):
    whole = samples.write_pdf(tmp_path / "whole.pdf", pages=2).read_bytes()
    cut = []
    for number, size in enumerate(range(0, len(whole), 97), 1):
        path = tmp_path / f"cut{number}.pdf"
        path.write_bytes(whole[:size])
        cut.append(samples.proof(number, path))
    pages = numbered(
        bind(samples.book_of(*cut, samples.proof(90, samples.write_pdf(tmp_path / "sound.pdf", word="SOUND"))))
    )
    assert "SOUND1" in pages[max(pages)]


def test_what_is_internal_or_sensitive_never_appears(bind, tmp_path):
    file = samples.write_pdf(tmp_path / "secret.pdf", word=SECRET)
    hidden = [
        samples.proof(number, None, scope=scope, kind=kind, obstacle=f"{kind}材料，只列目录，不入汇编")
        for number, (scope, kind) in enumerate(((Scope.INTERNAL, "内部"), (Scope.SENSITIVE, "敏感")), 1)
    ]
    # Even where a caller hands the file over by mistake.
    hidden.append(samples.proof(3, file, scope=Scope.SENSITIVE, kind="敏感", obstacle="敏感材料，只列目录，不入汇编"))
    readers = bind(samples.book_of(*hidden))
    pages = numbered(readers)
    assert all("只列目录" in pages[number] for number in (2, 3, 4))
    assert not any(SECRET in text or "secret.pdf" in text for text in texts(readers))


def test_a_book_without_proofs_says_so(bind, mixed):
    readers = bind(replace(mixed, sections=()))
    assert "本期未提供佐证材料" in "".join(texts(readers))


def test_many_proofs_of_one_line_go_on_over_pages(bind):
    proofs = [samples.proof(number, title=f"材料{number}" * 9, obstacle="纸质材料") for number in range(1, 100)]
    readers = bind(samples.book_of(*proofs))
    pages, contents = numbered(readers), listed(readers)
    assert len(contents) == 99
    assert all(code in pages[number] for code, number in contents.items())


def test_what_people_type_prints_as_typed(bind):
    book = samples.book_of(samples.proof(1, title="<b>堃犇&{{x}}</b>", obstacle="纸质材料"))
    assert "<b>堃犇&{{x}}</b>" in numbered(bind(book))[2]


@pytest.fixture
def heavy(tmp_path):
    """Six photographs that take about 25 kB each, in three lines."""
    paths = []
    for number in range(6):
        noise = samples.Image.frombytes("RGB", (200, 200), random.Random(number).randbytes(120_000))
        paths.append(tmp_path / f"{number}.png")
        noise.save(paths[-1])
    return samples.lines_of(2, paths)


def test_volumes_close_at_their_limit(tmp_path, heavy):
    whole = write_evidence_book(heavy, tmp_path / "whole.pdf")[0]
    paths = write_evidence_book(heavy, tmp_path / "汇编.pdf", volume_bytes=60_000)
    assert len(paths) > 2
    assert paths == [volume_path(tmp_path / "汇编.pdf", number) for number in range(1, len(paths) + 1)]
    assert paths[1].name == "汇编-第2卷.pdf"
    readers = [PdfReader(path) for path in paths]
    assert list(numbered(readers)) == list(numbered([PdfReader(whole)]))
    for number, reader in enumerate(readers, 1):
        cover = bare(reader.pages[0].extract_text())
        assert f"{volume_name(number)}（共" in cover
        assert "本卷：第" in cover
        assert volume_name(number) in reader.metadata.title
        assert all(f"佐证医务-1-1-0{code}" in bare(reader.pages[1].extract_text()) for code in range(1, 7))


def test_a_volume_that_goes_on_with_a_line_says_so_in_its_bookmarks(tmp_path, heavy):
    paths = write_evidence_book(heavy, tmp_path / "汇编.pdf", volume_bytes=1)
    second = PdfReader(paths[1])
    found = list(outline(second))
    assert [title for title, _ in found] == [
        "封面",
        "目录",
        "（一）党建清廉（续）",
        "1.1.1（续）",
        "医务-1-1-02　材料2",
    ]
    assert {page for _, page in found[2:]} == {2}


def test_a_small_book_is_one_volume_and_does_not_speak_of_volumes(bind, mixed):
    readers = bind(mixed)
    assert len(readers) == 1
    assert "第一卷" not in "".join(texts(readers))


@pytest.mark.parametrize("after", [0, 1, 3, 5, 8])
def test_cancelling_leaves_nothing_behind(tmp_path, mixed, after):
    calls = []

    def progress(done, total, what):
        calls.append(what)
        if len(calls) > after:
            raise CancelledError

    with pytest.raises(CancelledError):
        write_evidence_book(mixed, tmp_path / "out" / "汇编.pdf", progress)
    assert list((tmp_path / "out").iterdir()) == []


def test_an_earlier_book_stays_until_the_new_one_is_complete(tmp_path, mixed):
    target = tmp_path / "汇编.pdf"
    target.write_bytes(b"earlier")

    def progress(_done, _total, what):
        if what.startswith("写入"):
            raise CancelledError

    with pytest.raises(CancelledError):
        write_evidence_book(mixed, target, progress)
    assert target.read_bytes() == b"earlier"


def test_a_target_that_cannot_be_written_is_named(tmp_path, mixed):
    target = tmp_path / "汇编.pdf"
    (target / "folder").mkdir(parents=True)
    with pytest.raises(AssessError, match="汇编"):
        write_evidence_book(mixed, target)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_volumes_are_counted_in_chinese():
    assert [volume_name(number) for number in (1, 9, 10, 11, 20, 35, 100)] == [
        "第一卷",
        "第九卷",
        "第十卷",
        "第十一卷",
        "第二十卷",
        "第三十五卷",
        "第100卷",
    ]


def test_an_empty_book_is_a_book():
    assert list(EvidenceBook("空", samples.IMPRINT, (), ()).proofs()) == []
