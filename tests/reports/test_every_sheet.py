"""All sheets of a finished demonstration, read back as another program would: nothing on paper breaks the rules."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path

import pytest
import report_samples as samples
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from hospital_assess.application.sheets import default_signatures
from hospital_assess.reports.document import A4_LANDSCAPE
from hospital_assess.reports.signatures import signature_rows
from hospital_assess.reports.table import Column, Row, Table, cell
from hospital_assess.reports.table_sheet import TableSheet, write_table_sheet

FORBIDDEN_STARTS = "、。，；：！？）》】〕”’…％℃"
FORBIDDEN_ENDS = "（《【〔“‘"
MISSING = "〓□\ufffd"
_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SIGNING = re.compile(r"（签字）|盖章|年　　月　　日|^填报人：|^复核人：|^复核日期：|以下由考核部门填写")
_LEADER = re.compile(r"[….·\s]+")


def fonts_of(page: PageObject) -> dict:
    return {name: font.get_object() for name, font in page["/Resources"].get("/Font", {}).items()}


def is_embedded(font: dict) -> bool:
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    descriptor = inner.get("/FontDescriptor", {})
    descriptor = descriptor.get_object() if descriptor else {}
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


@dataclass(frozen=True)
class Font:
    """What a font's own tables say of its codes."""

    letters: dict[int, str]
    widths: list[float]


@dataclass(frozen=True)
class Piece:
    """A piece of text that was set in one go: its left end, its baseline, its width and the size of its type."""

    x: float
    y: float
    width: float
    size: float
    text: str


@dataclass(frozen=True)
class Drawn:
    """What stands on a page: text, rules from end to end, and frames as (x, y, width, height)."""

    pieces: list[Piece]
    rules: list[tuple[float, float, float, float]]
    frames: list[tuple[float, float, float, float]]

    @property
    def is_running_text(self) -> bool:
        """No table stands on the page, so what shares a baseline is one line, set in pieces that were spread."""
        return not self.rules and not self.frames

    @property
    def lines(self) -> list[str]:
        """Every line on the page."""
        if not self.is_running_text:
            return [piece.text for piece in self.pieces]
        return ["".join(piece.text for piece in run) for _, run in groupby(self.pieces, key=lambda piece: piece.y)]


def letters_of(font: dict) -> dict[int, str]:
    """Code → text, from the font's own table."""
    table = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    letters = {}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, start in _RANGE.findall(block):
            for offset in range(int(last, 16) - int(first, 16) + 1):
                letters[int(first, 16) + offset] = _text(f"{int(start, 16) + offset:0{len(start)}X}")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        letters |= {int(code, 16): _text(text) for code, text in _PAIR.findall(block)}
    return letters


def _text(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


def _font(font: dict) -> Font:
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    widths = inner.get("/W", [1, []])
    return Font(letters_of(font), [1000.0, *map(float, widths[1].get_object())])


class Reader:
    """Reads the pages of one file; its fonts once."""

    def __init__(self, source: Path | io.BytesIO) -> None:
        self.file = PdfReader(source)
        self._fonts: dict[int, Font] = {}

    @cached_property
    def pages(self) -> list[Drawn]:
        """All pages, as they were drawn."""
        return [self._drawn(page) for page in self.file.pages]

    def _fonts_of(self, page: PageObject) -> dict[str, Font]:
        found = {}
        for name, reference in page["/Resources"].get("/Font", {}).items():
            font, key = reference.get_object(), id(reference.get_object())
            if "/ToUnicode" in font:
                if key not in self._fonts:
                    self._fonts[key] = _font(font)
                found[name] = self._fonts[key]
        return found

    def _drawn(self, page: PageObject) -> Drawn:
        drawn, fonts = Drawn([], [], []), self._fonts_of(page)
        at, width, text, size = (0.0, 0.0), 0.0, "", 0.0
        start, font = (0.0, 0.0), Font({}, [])
        for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
            match operator:
                case b"Tm" | b"ET":
                    if text:
                        drawn.pieces.append(Piece(*at, width, size, text))
                    text, width = "", 0.0
                    at = (float(operands[4]), float(operands[5])) if operands else at
                case b"Tf":
                    font, size = fonts.get(operands[0], Font({}, [])), float(operands[1])
                case b"Tj":
                    codes = operands[0].original_bytes
                    for code in (int.from_bytes(codes[i : i + 2]) for i in range(0, len(codes), 2)):
                        text += font.letters.get(code, "")
                        width += font.widths[code] * size / 1000 if code < len(font.widths) else 0.0
                case b"m":
                    start = (float(operands[0]), float(operands[1]))
                case b"l":
                    drawn.rules.append((*start, float(operands[0]), float(operands[1])))
                case b"re":
                    drawn.frames.append(tuple(map(float, operands)))
        return drawn


@pytest.fixture(scope="module")
def sheets(demonstration) -> list[tuple[Path, Reader]]:
    return [(path, Reader(path)) for path in demonstration.reports if path.suffix == ".pdf"]


def test_every_font_is_embedded(sheets):
    for path, reader in sheets:
        for page in reader.file.pages:
            loose = [name for name, font in fonts_of(page).items() if not is_embedded(font)]
            assert not loose, f"{path.name}: {loose}"


def test_no_line_begins_or_ends_with_a_mark_that_may_not(sheets):
    count = 0
    for path, reader in sheets:
        for number, page in enumerate(reader.pages, start=1):
            for line in filter(None, (one.strip() for one in page.lines)):
                count += 1
                if _LEADER.fullmatch(line):
                    continue
                assert line[0] not in FORBIDDEN_STARTS, f"{path.name} 第 {number} 页：{line}"
                assert line[-1] not in FORBIDDEN_ENDS, f"{path.name} 第 {number} 页：{line}"
    assert count > 5_000


def test_nothing_prints_as_a_box(sheets):
    for path, reader in sheets:
        for page in reader.pages:
            text = "".join(page.lines)
            assert not set(text) & set(MISSING), path.name


def test_every_sheet_names_itself_its_language_and_its_places(sheets):
    for path, reader in sheets:
        assert reader.file.metadata.title, path.name
        assert reader.file.metadata.author, path.name
        assert reader.file.trailer["/Root"]["/Lang"] == "zh-CN", path.name
        assert reader.file.outline, path.name


def cut_lines(page: Drawn) -> list[str]:
    """Lines of text that a rule goes through."""
    rules = [rule for rule in page.rules if rule[1] == rule[3]]
    return [piece.text for piece in page.pieces if any(_cuts(rule, piece) for rule in rules)]


def _cuts(rule: tuple[float, float, float, float], piece: Piece) -> bool:
    left, y, right, _ = rule
    is_beside = right <= piece.x + 1 or left >= piece.x + piece.width - 1
    return not is_beside and piece.y < y < piece.y + 0.8 * piece.size


def tables_of(page: Drawn) -> Iterator[tuple[list[str], list[str]]]:
    """The headings and the body of every table on a page; between them is the first rule from side to side."""
    for left, bottom, width, height in page.frames:
        inside = [one for one in page.pieces if left <= one.x <= left + width and bottom <= one.y <= bottom + height]
        full = [y for x, y, end, _ in page.rules if abs(x - left) < 1 and abs(end - left - width) < 1 and y > bottom]
        edge = max((y for y in full if y < bottom + height - 1), default=bottom)
        yield [one.text for one in inside if one.y > edge], [one.text for one in inside if one.y <= edge]


def orphans(pages: list[Drawn]) -> Iterator[int]:
    """Numbers of pages on which a table, with headings that are repeated, has nothing but places to sign."""
    before: list[list[str]] = []
    for number, page in enumerate(pages, start=1):
        tables = list(tables_of(page))
        if any(headings in before and body and all(map(_SIGNING.search, body)) for headings, body in tables):
            yield number
        before = [headings for headings, _ in tables]


def test_no_rule_goes_through_a_line_of_text(sheets):
    for path, reader in sheets:
        for number, page in enumerate(reader.pages, start=1):
            assert not cut_lines(page), f"{path.name} 第 {number} 页：{cut_lines(page)}"


def test_no_place_to_sign_stands_alone_on_a_page(sheets):
    seen = 0
    for path, reader in sheets:
        assert not list(orphans(reader.pages)), path.name
        seen += sum(bool(_SIGNING.search(line)) for page in reader.pages for line in page.lines)
    assert seen > 100


def test_places_to_sign_that_stand_alone_are_found():
    block = tuple(signature_rows(default_signatures()))
    filler = Row((cell("1"), cell("甲")), min_height=A4_LANDSCAPE.usable_height * 0.8)
    rows = (filler, replace(block[0], keep_with_previous=False), *block[1:])
    table = Table((Column("序号", 20), Column("内容", 80)), rows)
    target = io.BytesIO()
    write_table_sheet(TableSheet("表", samples.IMPRINT, (), table), target)
    assert list(orphans(Reader(target).pages)) == [2]


def test_a_rule_through_a_line_is_found():
    piece = Piece(10, 100, 50, 10, "签字")
    assert cut_lines(Drawn([piece], [(0, 104, 100, 104)], [])) == ["签字"]
    assert cut_lines(Drawn([piece], [(0, 97, 100, 97), (70, 104, 100, 104)], [])) == []
