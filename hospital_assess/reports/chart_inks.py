"""Tones as printed: a colour whose grey is its own, and a pattern where greys would be too much alike."""

from collections.abc import Mapping
from enum import StrEnum

from hospital_assess.application.charts import Tone
from hospital_assess.domain.frozen import frozen

TEXT = "#000000"
MUTED = "#4a5558"
FAINT = "#c4cccc"
PAPER = "#ffffff"
ACCENT = "#0e6f69"


class Pattern(StrEnum):
    """Lines over a fill."""

    NONE = "none"
    RISING = "rising"
    CROSSED = "crossed"
    UPRIGHT = "upright"


@frozen
class Ink:
    """A fill with its pattern, and the colour of text upon it."""

    fill: str
    text: str = TEXT
    pattern: Pattern = Pattern.NONE
    pattern_colour: str = ACCENT


INKS: Mapping[Tone, Ink] = {
    Tone.MAIN: Ink(ACCENT, PAPER),
    Tone.OTHER: Ink(PAPER, TEXT, Pattern.RISING),
    Tone.GOOD: Ink("#daeeeb"),
    Tone.FAIR: Ink("#efd08f"),
    Tone.WEAK: Ink("#d99a4e"),
    Tone.POOR: Ink("#a85a1c", PAPER),
    Tone.WORST: Ink("#6e250c", PAPER),
    Tone.PENDING: Ink(PAPER, TEXT, Pattern.UPRIGHT, "#9aa5a5"),
    Tone.ASIDE: Ink("#ececec", MUTED),
    Tone.BLANK: Ink(PAPER, TEXT, Pattern.CROSSED, FAINT),
    Tone.ABSENT: Ink(PAPER, MUTED),
}
