"""Blocks of cells on the clipboard, as Excel, WPS and LibreOffice write and read them."""

import re
from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser

from PySide6.QtCore import QMimeData

Block = list[list[str]]
"""Rows of cells, all equally long."""

MOST_CELLS = 200_000
"""More is no form of ours; a merged cell may claim to be as large as it likes."""

_MOST_COVERED = 1_000

_NEEDS_QUOTES = re.compile(r'["\t\r\n]')
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BROKEN_LINE = re.compile(r"(?<=[\u2e80-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\u2e80-\uffef])")
"""Programs break long lines of their HTML anywhere; between two Chinese characters that is no blank."""

_QUIET = frozenset({"style", "script", "head", "title"})
_CELLS = frozenset({"td", "th"})
_BLOCKS = frozenset({"p", "div", "li"})


def block_mime(block: Sequence[Sequence[str]]) -> QMimeData:
    """A block as text with tabs and as an HTML table."""
    mime = QMimeData()
    mime.setText(tsv_of(block))
    mime.setHtml(html_of(block))
    return mime


def tsv_of(block: Sequence[Sequence[str]]) -> str:
    """Rows on lines, cells between tabs; quoted as Excel does where a cell has line breaks, tabs or quotes."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in block)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell


def html_of(block: Sequence[Sequence[str]]) -> str:
    """A table whose cells stay text, so that 1.1.1 becomes no date, and keep their line breaks."""
    rows = ("".join(f"<td style='mso-number-format:\"\\@\"'>{_html(cell)}</td>" for cell in row) for row in block)
    return '<html><head><meta charset="utf-8"></head><body><table>{}</table></body></html>'.format(
        "".join(f"<tr>{row}</tr>" for row in rows)
    )


def _html(cell: str) -> str:
    return escape(cell).replace("\n", '<br style="mso-data-placement:same-cell">')


def read_block(mime: QMimeData) -> Block:
    """The block on the clipboard: its table, else its text; empty where there is neither."""
    block = block_of_html(mime.html()) if mime.hasHtml() else []
    return block or block_of_tsv(mime.text())


def block_of_tsv(text: str) -> Block:
    """Cells of text with tabs; quoted cells may hold line breaks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not text:
        return []
    rows: Block = [[]]
    at = 0
    while at <= len(text):
        cell, at = _cell(text, at)
        rows[-1].append(cell)
        if at >= len(text):
            break
        if text[at] == "\n":
            if at + 1 == len(text):
                break
            rows.append([])
        at += 1
    return _squared(rows)


_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|$)')
_BARE = re.compile(r"[^\t\n]*")


def _cell(text: str, at: int) -> tuple[str, int]:
    """The cell that begins at a place, and where it ends; a quote that is never closed is a character."""
    if found := _QUOTED.match(text, at):
        return found[1].replace('""', '"'), found.end()
    found = _BARE.match(text, at)
    return (found[0], found.end()) if found else ("", at)


def _squared(rows: Block) -> Block:
    width = max(len(row) for row in rows)
    return [row + [""] * (width - len(row)) for row in rows]


def block_of_html(text: str) -> Block:
    """Cells of the first table in HTML; a merged cell stands in every place that it covers."""
    reader = _TableReader()
    reader.feed(text)
    reader.close()
    return _squared(reader.rows) if any(reader.rows) else []


class _TableReader(HTMLParser):
    """Gathers the cells of the first table.

    Attributes:
        rows: What was found so far.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: Block = []
        self._parts: list[str] | None = None
        self._span = (1, 1)
        self._covered: dict[tuple[int, int], str] = {}
        self._depth = self._quiet = self._cells = 0
        self._is_done = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row, a cell or a line."""
        if tag in _QUIET:
            self._quiet += 1
        elif tag == "table":
            self._depth += 1
        elif self._depth != 1 or self._is_done:
            return
        elif tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in _CELLS:
            self._begin_cell(dict(attrs))
        elif self._parts is not None and (tag == "br" or (tag in _BLOCKS and any(map(str.strip, self._parts)))):
            self._parts.append("\0")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take ``<br/>`` as ``<br>``; nothing else closes itself."""
        if tag == "br":
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End what began."""
        if tag in _QUIET:
            self._quiet = max(self._quiet - 1, 0)
        elif tag == "table":
            if self._depth == 1:
                self._end_cell()
                self._is_done = bool(self.rows)
            self._depth = max(self._depth - 1, 0)
        elif self._depth == 1 and (tag in _CELLS or tag == "tr"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Text of a cell."""
        if self._parts is not None and not self._quiet:
            self._parts.append(data.replace("\0", ""))

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        if not self.rows:
            self.rows.append([])
        self._span = (_span(attributes.get("rowspan")), _span(attributes.get("colspan")))
        self._parts = []

    def _end_cell(self) -> None:
        if self._parts is None:
            return
        cell, self._parts = _bare("".join(self._parts)), None
        row, (high, wide) = len(self.rows) - 1, self._span
        self._take_covered(row)
        column = len(self.rows[-1])
        self._cells += high * wide
        if self._cells > MOST_CELLS:
            high = wide = 1
        self.rows[-1] += [cell] * wide
        for below in range(row + 1, row + high):
            for beside in range(column, column + wide):
                self._covered[below, beside] = cell
        self._take_covered(row)

    def _take_covered(self, row: int) -> None:
        """Put in what cells of earlier rows cover."""
        while (place := (row, len(self.rows[-1]))) in self._covered:
            self.rows[-1].append(self._covered.pop(place))


def _span(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and 0 < int(text[:6]) <= _MOST_COVERED else 1


def _bare(text: str) -> str:
    """Text as a browser shows it: blanks joined, lines only where ``<br>`` began them."""
    joined = _BLANKS.sub(" ", _BROKEN_LINE.sub("", text)).replace("\N{NO-BREAK SPACE}", " ")
    return "\n".join(line.strip() for line in joined.split("\0")).strip("\n")
