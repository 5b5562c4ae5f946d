"""The faces on paper, and which of them shows a character.

The program ships its own faces, so that paper looks the same on every PC. A character that a face lacks
is taken from the next one of its chain; one that no face has prints as 〓, so that nothing vanishes.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from hospital_assess.domain.frozen import frozen
from hospital_assess.resources import resource

UNKNOWN = "〓"
ASCENT = 0.88


class Role(StrEnum):
    """What a face is for; the values are words of the printing trade here."""

    TITLE = "小标宋"
    SONG = "宋体"
    FANG = "仿宋"
    KAI = "楷体"
    HEI = "黑体"


SHIPPED: Mapping[Role, str] = {
    Role.TITLE: "FandolSong-Bold.ttf",
    Role.SONG: "FandolSong-Regular.ttf",
    Role.FANG: "FandolFang-Regular.ttf",
    Role.KAI: "FandolKai-Regular.ttf",
    Role.HEI: "FandolHei-Regular.ttf",
}
FALLBACK = "AssessFallbackSerif.ttf"


@frozen
class Glyph:
    """How one character is shown.

    Attributes:
        face: The font that has it.
        shown: The character itself, or 〓 in its place.
        width: In parts of the type size.
    """

    face: TTFont
    shown: str
    width: float


@frozen
class FaceRun:
    """Characters in sequence that one face shows.

    Attributes:
        face: The font that has them.
        shown: The characters, or 〓 in place of what no face has.
        width: Of all, in parts of the type size.
    """

    face: TTFont
    shown: str
    width: float


class Typeface:
    """One role with the faces that step in for its gaps."""

    def __init__(self, chain: tuple[Path, ...]) -> None:
        self._chain = chain
        self._glyphs: dict[str, Glyph] = {}

    @property
    def primary(self) -> TTFont:
        """The face that shows whatever it can."""
        return load_face(self._chain[0])

    def glyph(self, letter: str) -> Glyph:
        """How a character is shown."""
        found = self._glyphs.get(letter)
        if found is None:
            found = self._glyphs[letter] = self._find(letter) or self._find(UNKNOWN) or self._blank()
        return found

    def runs(self, text: str) -> Iterator[FaceRun]:
        """Divide a text where another face steps in."""
        for face, found in groupby(map(self.glyph, text), key=attrgetter("face")):
            glyphs = list(found)
            yield FaceRun(face, "".join(one.shown for one in glyphs), sum(one.width for one in glyphs))

    def _find(self, letter: str) -> Glyph | None:
        for path in self._chain:
            font = load_face(path)
            if ord(letter) in font.face.charToGlyph:
                return Glyph(font, letter, font.face.charWidths[ord(letter)] / 1000)
        return None

    def _blank(self) -> Glyph:
        return Glyph(self.primary, " ", 0.5)


class Typefaces:
    """A typeface for every role.

    Args:
        preferred: Faces of the PC that are taken before the shipped ones.
    """

    def __init__(self, preferred: Mapping[Role, Path] | None = None) -> None:
        self._preferred = dict(preferred or {})
        self._faces: dict[Role, Typeface] = {}

    def __getitem__(self, role: Role) -> Typeface:
        face = self._faces.get(role)
        if face is None:
            face = self._faces[role] = Typeface(self._chain(role))
        return face

    def _chain(self, role: Role) -> tuple[Path, ...]:
        names = dict.fromkeys((SHIPPED[role], SHIPPED[Role.SONG], FALLBACK))
        shipped = tuple(resource("fonts", name) for name in names)
        return (self._preferred[role], *shipped) if role in self._preferred else shipped


@cache
def shipped_typefaces() -> Typefaces:
    """The faces that come with the program."""
    return Typefaces()


def face_name(path: Path) -> str:
    """By what reportlab knows a face."""
    return f"assess-{path.stem}"


@cache
def load_face(path: Path) -> TTFont:
    """Read a TrueType face, once, and make it known to reportlab."""
    font = TTFont(face_name(path), path, asciiReadable=False)
    registerFont(font)
    return font
