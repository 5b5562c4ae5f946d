"""Faces inside one PDF: every character used gets a number, and the outlines are embedded as a subset.

reportlab itself spreads a Chinese face over a dozen simple fonts of 256 characters each. One composite font
for a face makes smaller files, is quicker to write, and keeps the characters beyond U+FFFF searchable.
"""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFStream, PDFString, PDFZCompress
from reportlab.pdfbase.ttfonts import TTFont

from hospital_assess.reports.fonts import Role, Typeface, Typefaces

_BLOCK = 100  # as many entries as one block of a ToUnicode table may have

Run = tuple[str, str]
"""Name of a font in the page's resources, and the text in hexadecimal codes of that font."""


class EmbeddedFace(dict[str, str]):
    """One face in one document; maps the characters used so far to their codes, four hexadecimal digits."""

    def __init__(self, font: TTFont, name: str) -> None:
        super().__init__()
        self._font = font
        self.name = name

    def __missing__(self, letter: str) -> str:
        code = self[letter] = f"{len(self) + 1:04X}"
        return code

    def embed(self, document: PDFDocument) -> None:
        """Write the font with the characters that were used."""
        letters = list(self)
        codes = [0, *map(ord, letters)]
        base = f"AAAAAA+{self._font.face.name.decode('ascii')}"
        descendant = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{base}",
                "CIDSystemInfo": _identity(),
                "FontDescriptor": self._font.face.addSubsetObjects(document, base, codes),
                "DW": 1000,
                "W": PDFArray([1, PDFArray([self._font.face.charWidths[code] for code in codes[1:]])]),
                "CIDToGIDMap": _stream(document, self._glyph_numbers(codes), f"glyphs:{base}"),
            }
        )
        font = PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{base}",
                "Encoding": "/Identity-H",
                "DescendantFonts": PDFArray([document.Reference(descendant, f"descendant:{base}")]),
                "ToUnicode": _stream(document, to_unicode(letters), f"unicode:{base}"),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font, f"font:{base}")

    def _glyph_numbers(self, codes: list[int]) -> bytes:
        """Number of each character's glyph in the subset, where characters may share one."""
        numbers: dict[int, int] = {0: 0}
        glyph_of = self._font.face.charToGlyph
        drawn = (numbers.setdefault(glyph_of.get(code, 0), len(numbers)) for code in codes)
        return b"".join(number.to_bytes(2, "big") for number in drawn)


def to_unicode(letters: list[str]) -> bytes:
    """The table by which a reader copies and searches; codes count from 1."""
    entries = [f"<{code:04X}> <{letter.encode('utf-16-be').hex()}>" for code, letter in enumerate(letters, 1)]
    blocks = [entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK)]
    body = "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def _identity() -> PDFDictionary:
    return PDFDictionary({"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0})


def _stream(document: PDFDocument, content: bytes, name: str) -> Any:
    stream = PDFStream(content=content)
    stream.filters = [PDFZCompress]
    return document.Reference(stream, name)


class Codes:
    """Text to codes, in one document, for one role."""

    def __init__(self, typeface: Typeface, faces: "EmbeddedFaces") -> None:
        self._typeface = typeface
        self._faces = faces
        self._plain: dict[str, str] = {}
        self._font = faces.face(typeface.primary).name

    def runs(self, text: str) -> list[Run]:
        """The text, divided where another face steps in."""
        try:
            return [(self._font, "".join(map(self._plain.__getitem__, text)))]
        except KeyError:
            return self._divide(text)

    def _divide(self, text: str) -> list[Run]:
        runs: list[Run] = []
        for letter in text:
            font, code = self._encode(letter)
            if runs and runs[-1][0] == font:
                code = runs.pop()[1] + code
            runs.append((font, code))
        return runs

    def _encode(self, letter: str) -> Run:
        glyph = self._typeface.glyph(letter)
        face = self._faces.face(glyph.face)
        code = face[glyph.shown]
        if face.name == self._font:
            self._plain[letter] = code
        return face.name, code


class EmbeddedFaces:
    """All faces of one document."""

    def __init__(self, typefaces: Typefaces) -> None:
        self._typefaces = typefaces
        self._faces: dict[str, EmbeddedFace] = {}
        self._codes: dict[Role, Codes] = {}

    def codes(self, role: Role) -> Codes:
        """How to write text in a role."""
        found = self._codes.get(role)
        if found is None:
            found = self._codes[role] = Codes(self._typefaces[role], self)
        return found

    def face(self, font: TTFont) -> EmbeddedFace:
        """A face in this document."""
        found = self._faces.get(font.fontName)
        if found is None:
            name = f"A{len(self._faces) + 1}"
            found = self._faces[font.fontName] = EmbeddedFace(font, name)
        return found

    def embed(self, document: PDFDocument) -> None:
        """Write every face that was used."""
        for face in self._faces.values():
            if face:
                face.embed(document)
