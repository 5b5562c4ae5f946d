"""Make the faces of resources/fonts from their published sources.

Sources, to be unpacked by hand and passed as directories:

* Fandol (OpenType/CFF): Debian package ``texlive-lang-chinese``, folder ``fonts/opentype/public/fandol``;
* Noto Serif SC Regular (TrueType): npm package ``@expo-google-fonts/noto-serif-sc``.

The same sources give the same bytes. Needs fonttools (extra ``dev``), which the program itself does not.

    python build_spec/build_fonts.py --fandol DIR --noto DIR [--into resources/fonts]
"""

import argparse
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fontTools.misc.transform import Transform
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

FANDOL_FACES = (
    "FandolSong-Regular",
    "FandolSong-Bold",
    "FandolFang-Regular",
    "FandolKai-Regular",
    "FandolHei-Regular",
)
NOTO_FACE = "NotoSerifSC_400Regular.ttf"
FALLBACK_NAME = "AssessFallbackSerif"
YI_SYLLABLES = range(0xA000, 0xA4D0)
MAX_ERROR = 2.0  # thousandths of the em: 0.04 pt in a title of 22 pt, a third of a dot at 600 dpi

# Noto Serif SC has no raised or lowered digits but ¹²³⁴: made of its own digits, made smaller.
RAISED = dict(zip("⁰⁵⁶⁷⁸⁹⁺⁻", "056789+-", strict=True))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-", strict=True))

Contour = tuple[tuple[int, int], ...]
BOX: tuple[Contour, ...] = (
    ((90, -30), (90, 790), (910, 790), (910, -30)),
    ((145, 25), (855, 25), (855, 735), (145, 735)),
)
TICK: Contour = ((235, 395), (290, 450), (435, 300), (725, 645), (785, 590), (437, 180))
CROSS: tuple[Contour, ...] = (
    ((262, 195), (688, 618), (738, 565), (312, 142)),
    ((262, 565), (312, 618), (738, 195), (688, 142)),
)
DRAWN: dict[str, tuple[Contour, ...]] = {"☐": BOX, "☑": (*BOX, TICK), "☒": (*BOX, *CROSS)}


def main() -> None:
    """Build every face from the directories given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fandol", type=Path, required=True, help="directory with the Fandol .otf files")
    parser.add_argument("--noto", type=Path, required=True, help="directory somewhere below which Noto Serif SC lies")
    parser.add_argument("--into", type=Path, default=Path(__file__).resolve().parent.parent / "resources" / "fonts")
    arguments = parser.parse_args()
    for face in FANDOL_FACES:
        build_fandol(arguments.fandol / f"{face}.otf", arguments.into / f"{face}.ttf")
    in_all = set.intersection(*(characters_of(arguments.into / f"{face}.ttf") for face in FANDOL_FACES))
    build_fallback(next(arguments.noto.rglob(NOTO_FACE)), arguments.into / f"{FALLBACK_NAME}.ttf", in_all)


def characters_of(face: Path) -> set[int]:
    """The characters that a face can show."""
    return set(TTFont(face, lazy=True).getBestCmap())


def build_fandol(source: Path, target: Path) -> None:
    """Subset one Fandol face and convert its outlines to TrueType."""
    font = TTFont(source, recalcTimestamp=False)
    kept = [code for code in font.getBestCmap() if code >= 0x20 and code not in YI_SYLLABLES]
    subset(font, kept)
    convert_outlines(font)
    mend_metrics(font)
    font.save(target)


def build_fallback(source: Path, target: Path, in_all: set[int]) -> None:
    """Subset Noto Serif SC, and draw the characters that no free Chinese face has.

    Args:
        source: Noto Serif SC Regular.
        target: The face to write.
        in_all: Characters that every other face has; their ideographs are left out.
    """
    font = TTFont(source, recalcTimestamp=False)
    superfluous = {code for code in in_all if chr(code) >= "㐀"}
    subset(font, [code for code in font.getBestCmap() if code not in superfluous and is_wanted(code)])
    draw_boxes(font)
    for characters, scale, rise in ((RAISED, 0.6, 350), (LOWERED, 0.6, -130)):
        shrink_digits(font, characters, scale, rise)
    map_alias(font, "✔", "✓")
    mend_metrics(font)
    rename(font, FALLBACK_NAME)
    font.save(target)


def is_wanted(code: int) -> bool:
    """Whether a hospital may type the character: neither hangul nor bare radicals."""
    name = unicodedata.name(chr(code), "")
    return bool(name) and not name.startswith(("HANGUL", "CJK RADICAL", "KANGXI RADICAL", "CIRCLED KATAKANA"))


def subset(font: TTFont, codes: Iterable[int]) -> None:
    """Keep the characters given, and none of the layout tables, which reportlab does not read."""
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = [1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += [
        "GSUB",
        "GPOS",
        "GDEF",
        "BASE",
        "VORG",
        "vhea",
        "vmtx",
        "STAT",
        "GlyphOrder",
        "gasp",
        "DSIG",
    ]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def convert_outlines(font: TTFont) -> None:
    """Replace the CFF outlines by quadratic ones, never further away than ``MAX_ERROR``."""
    order = font.getGlyphOrder()
    glyph_set = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, max_err=MAX_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    table = newTable("glyf")
    table.glyphOrder = order
    table.glyphs = glyphs
    font["glyf"] = table
    font["loca"] = newTable("loca")
    del font["CFF "]
    font.sfntVersion = "\000\001\000\000"
    add_truetype_limits(font, order)


def add_truetype_limits(font: TTFont, order: list[str]) -> None:
    """Give the font the ``maxp`` and ``post`` tables of a TrueType face."""
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxPoints",
        "maxContours",
        "maxCompositePoints",
        "maxCompositeContours",
        "maxComponentElements",
        "maxComponentDepth",
    ):
        setattr(limits, field, 0)
    limits.maxZones = 1
    for name in order:
        font["hmtx"][name] = (font["hmtx"][name][0], lowest_x(font["glyf"][name], font["glyf"]))
    post = font["post"]
    post.formatType = 3.0
    post.extraNames, post.mapping = [], {}


def lowest_x(glyph: Any, table: Any) -> int:
    """The left side bearing of a glyph."""
    glyph.recalcBounds(table)
    return int(getattr(glyph, "xMin", 0))


def mend_metrics(font: TTFont) -> None:
    """One em box for all faces; FandolSong ships a descent with the wrong sign."""
    header, os2 = font["hhea"], font["OS/2"]
    header.ascent, header.descent, header.lineGap = 880, -120, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = 880, -120, 0
    os2.usWinAscent, os2.usWinDescent = 1000, 250
    os2.fsType = 0


def draw_boxes(font: TTFont) -> None:
    """Draw the ballot boxes."""
    for letter, contours in DRAWN.items():
        pen = TTGlyphPen(None)
        for contour in contours:
            pen.moveTo(contour[0])
            for point in contour[1:]:
                pen.lineTo(point)
            pen.closePath()
        add_glyph(font, letter, pen.glyph(), 1000)


def shrink_digits(font: TTFont, characters: dict[str, str], scale: float, rise: int) -> None:
    """Make small digits out of the large ones."""
    letters = font.getBestCmap()
    for small, large in characters.items():
        if ord(small) in letters:
            continue
        base = letters[ord(large)]
        pen = TTGlyphPen(font.getGlyphSet())
        pen.addComponent(base, Transform(scale, 0, 0, scale, 0, rise))
        add_glyph(font, small, pen.glyph(), round(font["hmtx"][base][0] * scale))


def add_glyph(font: TTFont, letter: str, glyph: Any, advance: int) -> None:
    """Append a glyph and give it a character."""
    name = f"uni{ord(letter):04X}"
    order = font.getGlyphOrder()
    if name not in order:
        font.setGlyphOrder([*order, name])
    table = font["glyf"]
    table[name] = glyph
    font["hmtx"][name] = (advance, lowest_x(glyph, table))
    map_character(font, letter, name)


def map_alias(font: TTFont, letter: str, same_as: str) -> None:
    """Show one character with the glyph of another."""
    map_character(font, letter, font.getBestCmap()[ord(same_as)])


def map_character(font: TTFont, letter: str, glyph_name: str) -> None:
    """Enter a character into every Unicode character map."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(letter)] = glyph_name


def rename(font: TTFont, name: str) -> None:
    """Name a changed face apart from its original, as its licence asks for reserved names."""
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 6):
            font["name"].setName(name, record.nameID, record.platformID, record.platEncID, record.langID)


if __name__ == "__main__":
    main()
