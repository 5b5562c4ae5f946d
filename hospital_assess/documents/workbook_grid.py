"""The cells of a workbook as they were saved by Excel, WPS or LibreOffice; formulas are never evaluated."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Context, Decimal, InvalidOperation
from xml.etree.ElementTree import Element

from hospital_assess.documents.workbook_package import WorkbookError, WorkbookPackage, too_large
from hospital_assess.domain.frozen import frozen

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
MOST_CELLS, MOST_MERGED = 60_000, 2_000
"""Of one worksheet, and not blank: the largest form has some five thousand."""

LONGEST_TEXT = 40_000
_SHOWN_DIGITS = Context(prec=15)
"""A workbook keeps 17 digits and shows 15; the rest is the error of binary numbers."""

_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_IN_QUOTES = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]")
_BUILT_IN_DAYS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_BUILT_IN_PERCENTS = {9, 10}
_LAST_SERIAL = 2_958_465


@frozen
class Style:
    """What a cell's format says of its number, and whether an apostrophe was typed before its text."""

    is_day: bool = False
    is_percent: bool = False
    is_literal: bool = False


@frozen
class GridCell:
    """One cell that is not blank.

    Attributes:
        value: None where there is only a formula without its result.
        day: What a number means as a date.
        error: The error that stands in the cell ("#REF!").
        rich: Number of the rich value of Excel that stands in the cell, from 1; 0 for none.
    """

    value: str | Decimal | bool | None
    style: Style
    formula: str = ""
    day: date | None = None
    error: str = ""
    rich: int = 0


@frozen
class Area:
    """Several cells merged into one; rows and columns from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def name(self) -> str:
        """Its name, "B7:C9"."""
        return f"{place_name(self.top, self.left)}:{place_name(self.bottom, self.right)}"


@frozen
class Grid:
    """One worksheet.

    Attributes:
        part: Name of its part in the file.
        cells: By row and column, from 1.
        heights: Of rows that have one of their own, in points.
    """

    name: str
    part: str
    cells: dict[tuple[int, int], GridCell]
    merged: tuple[Area, ...]
    heights: dict[int, float]

    def rows(self) -> dict[int, dict[int, GridCell]]:
        """Cells by row, then by column, both in order."""
        found: dict[int, dict[int, GridCell]] = {}
        for (row, column), cell in sorted(self.cells.items()):
            found.setdefault(row, {})[column] = cell
        return found


def local(element: Element) -> str:
    """Name of an element without its namespace: the strict and the usual format differ only there."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """An attribute whose namespace differs between formats ("id", "embed")."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def inside(element: Element, name: str) -> Iterator[Element]:
    """All elements of this name at any depth."""
    return (found for found in element.iter() if local(found) == name)


def place_name(row: int, column: int) -> str:
    """Name of a cell, "B7"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def place_of(name: str) -> tuple[int, int]:
    """Row and column of a cell, from 1.

    Raises:
        WorkbookError: there is no such cell.
    """
    found = _PLACE.fullmatch(name)
    column = 0
    for letter in found[1].upper() if found else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    if not found or not 1 <= int(found[2]) <= MOST_ROWS or column > MOST_COLUMNS:
        raise WorkbookError("已损坏（单元格位置不合规范）")
    return int(found[2]), column


def read_grids(package: WorkbookPackage) -> list[Grid]:
    """All worksheets, in the order of their tabs."""
    book = package.xml("xl/workbook.xml")
    relations = package.relations(book.name)
    parts = {relation.kind: relation.target for relation in relations.values()}
    strings = _strings(package, parts.get("sharedStrings", ""))
    styles = _styles(package, parts.get("styles", ""))
    is_from_1904 = any(item.get("date1904") in ("1", "true") for item in inside(book.root, "workbookPr"))
    grids = []
    for item in inside(book.root, "sheet"):
        relation = relations[attribute(item, "id")]
        if relation.kind == "worksheet" and relation.target:
            reader = _SheetReader(strings, styles, is_from_1904)
            grids.append(reader.grid(package, item.get("name", ""), relation.target))
    return grids


def _strings(package: WorkbookPackage, name: str) -> list[str]:
    return [_text(item) for item in inside(package.xml(name).root, "si")] if package.has(name) else []


def _text(element: Element) -> str:
    """Text of a string with its runs, without the readings above it."""
    if local(element) in ("rPh", "phoneticPr"):
        return ""
    if local(element) == "t":
        return unescaped(element.text or "")
    return "".join(_text(part) for part in element)


def unescaped(text: str) -> str:
    """Text with ``_x000A_`` and the like as the characters that they stand for, every end of line the same."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _styles(package: WorkbookPackage, name: str) -> list[Style]:
    if not package.has(name):
        return []
    root = package.xml(name).root
    codes = {int(item.get("numFmtId", "0")): item.get("formatCode", "") for item in inside(root, "numFmt")}
    looks = next(inside(root, "cellXfs"), None)
    return [_style(item, codes) for item in looks] if looks is not None else []


def _style(look: Element, codes: dict[int, str]) -> Style:
    number = int(look.get("numFmtId", "0"))
    code = _IN_QUOTES.sub("", codes.get(number, "")).lower()
    is_day = bool(re.search("[ymd年月日]", code)) if code else number in _BUILT_IN_DAYS
    is_percent = "%" in code if code else number in _BUILT_IN_PERCENTS
    return Style(is_day, is_percent, look.get("quotePrefix") in ("1", "true"))


class _SheetReader:
    """Reads one worksheet after another with the same strings and styles."""

    def __init__(self, strings: list[str], styles: list[Style], is_from_1904: bool) -> None:
        self._strings, self._styles = strings, styles
        self._epoch = datetime(1904, 1, 1) if is_from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - knows no zones

    def grid(self, package: WorkbookPackage, name: str, part: str) -> Grid:
        """One worksheet."""
        root = package.xml(part).root
        cells: dict[tuple[int, int], GridCell] = {}
        heights: dict[int, float] = {}
        row = 0
        for item in inside(root, "row"):
            row = int(item.get("r", row + 1))
            if not 1 <= row <= MOST_ROWS:
                raise WorkbookError("已损坏（行号不合规范）")
            if height := item.get("ht"):
                heights[row] = float(height)
            self._read_row(item, row, cells)
            if len(cells) > MOST_CELLS:
                raise too_large()
        merged = tuple(_area(item.get("ref", "")) for item in inside(root, "mergeCell"))
        if len(merged) > MOST_MERGED:
            raise too_large()
        return Grid(name, part, cells, merged, heights)

    def _read_row(self, item: Element, row: int, cells: dict[tuple[int, int], GridCell]) -> None:
        column = 0
        for element in item:
            if local(element) != "c":
                continue
            named = element.get("r")
            column = place_of(named)[1] if named else column + 1
            cell = self._cell(element)
            if cell is not None and column <= MOST_COLUMNS:
                cells[row, column] = cell

    def _cell(self, element: Element) -> GridCell | None:
        parts = {local(part): part for part in element}
        index = int(element.get("s", "0"))
        style = self._styles[index] if 0 <= index < len(self._styles) else Style()
        formula = (parts["f"].text or "=") if "f" in parts else ""
        kind = element.get("t", "n")
        text = (
            _text(parts["is"]) if kind == "inlineStr" and "is" in parts else parts["v"].text if "v" in parts else None
        )
        if text is None:
            return GridCell(None, style, formula) if formula else None
        if kind == "e":
            return GridCell(None, style, formula, error=text, rich=int(element.get("vm", "0")))
        return self._valued(kind, text, style, formula)

    def _valued(self, kind: str, text: str, style: Style, formula: str) -> GridCell | None:
        if kind == "b":
            return GridCell(text.strip() == "1", style, formula)
        if kind == "n":
            return self._number(text, style, formula)
        if kind == "s":
            text = self._strings[int(text)]
        elif kind == "str":
            text = unescaped(text)
        if len(text) > LONGEST_TEXT:
            raise WorkbookError("含有过长的文字", "请精简，或作为佐证材料附上。")
        return GridCell(text, style, formula) if text.strip() else None

    def _number(self, text: str, style: Style, formula: str) -> GridCell:
        try:
            value = _SHOWN_DIGITS.create_decimal(text.strip())
        except InvalidOperation:
            raise WorkbookError("已损坏（数字不合规范）") from None
        if not value.is_finite():
            raise WorkbookError("已损坏（数字不合规范）")
        return GridCell(value, style, formula, self._day(value))

    def _day(self, serial: Decimal) -> date | None:
        if not 1 <= serial <= _LAST_SERIAL:
            return None
        return (self._epoch + timedelta(days=int(serial))).date()


def _area(ref: str) -> Area:
    first, _, last = ref.partition(":")
    (top, left), (bottom, right) = place_of(first), place_of(last or first)
    return Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
