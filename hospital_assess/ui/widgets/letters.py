"""What follows the size of the letters, for those who paint and lay out themselves."""

from PySide6.QtGui import QFont

from hospital_assess.ui.theme import BODY, letters_of


def small(font: QFont, *, bold: bool = False) -> QFont:
    """The font for what stands beside or below something else."""
    made = QFont(font)
    made.setPixelSize(letters_of(font).small)
    made.setBold(bold)
    return made


def scaled(length: int, font: QFont) -> int:
    """A length that was measured at the standard size of letters."""
    return length * font.pixelSize() // BODY
