"""All sheets of a finished demonstration, read back as another program would: nothing on paper breaks the rules."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

FORBIDDEN_STARTS = "、。，；：！？）》】〕”’…％℃"
FORBIDDEN_ENDS = "（《【〔“‘"
MISSING = "〓□\ufffd"
_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_LEADER = re.compile(r"[….·\s]+")


def fonts_of(page: PageObject) -> dict:
    return {name: font.get_object() for name, font in page["/Resources"].get("/Font", {}).items()}


def is_embedded(font: dict) -> bool:
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    descriptor = inner.get("/FontDescriptor", {})
    descriptor = descriptor.get_object() if descriptor else {}
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


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


def pieces_of(page: PageObject) -> Iterator[tuple[float, str]]:
    """Every piece of text that was set on the page, with the height of its baseline."""
    letters = {name: letters_of(font) for name, font in fonts_of(page).items() if "/ToUnicode" in font}
    height, piece, current = 0.0, "", {}
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        match operator:
            case b"Tm" | b"ET":
                if piece:
                    yield height, piece
                piece = ""
                height = float(operands[5]) if operands else height
            case b"Tf":
                current = letters.get(operands[0], {})
            case b"Tj":
                codes = operands[0].original_bytes
                pairs = (int.from_bytes(codes[i : i + 2]) for i in range(0, len(codes), 2))
                piece += "".join(current.get(code, "") for code in pairs)


def is_running_text(page: PageObject) -> bool:
    """No table stands on the page, so what shares a baseline is one line, set in pieces that were spread."""
    operators = {operator for _, operator in ContentStream(page.get_contents(), page.pdf).operations}
    return not operators & {b"re", b"l"}


def lines_of(page: PageObject) -> Iterator[str]:
    """Every line on the page."""
    pieces = list(pieces_of(page))
    if not is_running_text(page):
        yield from (piece for _, piece in pieces)
        return
    for _, run in groupby(pieces, key=lambda item: item[0]):
        yield "".join(piece for _, piece in run)


@pytest.fixture(scope="module")
def sheets(demonstration) -> list[tuple[Path, PdfReader]]:
    return [(path, PdfReader(path)) for path in demonstration.reports if path.suffix == ".pdf"]


def test_every_font_is_embedded(sheets):
    for path, reader in sheets:
        for page in reader.pages:
            loose = [name for name, font in fonts_of(page).items() if not is_embedded(font)]
            assert not loose, f"{path.name}: {loose}"


def test_no_line_begins_or_ends_with_a_mark_that_may_not(sheets):
    count = 0
    for path, reader in sheets:
        for number, page in enumerate(reader.pages, start=1):
            for line in filter(None, (one.strip() for one in lines_of(page))):
                count += 1
                if _LEADER.fullmatch(line):
                    continue
                assert line[0] not in FORBIDDEN_STARTS, f"{path.name} 第 {number} 页：{line}"
                assert line[-1] not in FORBIDDEN_ENDS, f"{path.name} 第 {number} 页：{line}"
    assert count > 5_000


def test_nothing_prints_as_a_box(sheets):
    for path, reader in sheets:
        for page in reader.pages:
            text = "".join(lines_of(page))
            assert not set(text) & set(MISSING), path.name


def test_every_sheet_names_itself_its_language_and_its_places(sheets):
    for path, reader in sheets:
        assert reader.metadata.title, path.name
        assert reader.metadata.author, path.name
        assert reader.trailer["/Root"]["/Lang"] == "zh-CN", path.name
        assert reader.outline, path.name
