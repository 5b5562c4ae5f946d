"""The shipped faces: every character that people type in a hospital is there."""

import pytest

from hospital_assess.reports.fonts import FALLBACK, UNKNOWN, Role, Typefaces, shipped_typefaces
from hospital_assess.resources import resource

RARE = "堃犇赟翀婳䶮㎡℃≥①②½★—…☑☐☒²³₂⁻𣲗"


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("letter", RARE)
def test_rare_characters_are_shown_in_every_role(role, letter):
    assert shipped_typefaces()[role].glyph(letter).shown == letter


@pytest.mark.parametrize("role", list(Role))
def test_all_of_gb2312_is_shown(role):
    codes = (bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    letters = "".join(code.decode("gb2312", errors="ignore") for code in codes)
    face = shipped_typefaces()[role]
    assert not [letter for letter in letters if face.glyph(letter).shown != letter]


def test_all_unified_ideographs_are_shown():
    face = shipped_typefaces()[Role.SONG]
    assert not [code for code in range(0x4E00, 0x9FA6) if face.glyph(chr(code)).shown != chr(code)]


def test_a_character_that_no_face_has_is_shown_as_a_mark():
    assert shipped_typefaces()[Role.SONG].glyph("🙂").shown == UNKNOWN


def test_a_face_of_the_pc_comes_first_and_ours_fill_its_gaps():
    faces = Typefaces({Role.SONG: resource("fonts", FALLBACK)})
    assert faces[Role.SONG].glyph("A").face.fontName == "assess-AssessFallbackSerif"
    assert faces[Role.SONG].glyph("科").face.fontName == "assess-FandolSong-Regular"


def test_dashes_are_as_wide_as_two_ideographs():
    glyph = shipped_typefaces()[Role.SONG].glyph("—")
    assert glyph.width == 1
