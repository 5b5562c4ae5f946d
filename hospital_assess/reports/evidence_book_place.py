"""Where a foreign page or picture stands on an A4 page of the book, upright and whole."""

from math import isfinite

from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.document import MM, Paper

A4_BOOK = Paper(210 * MM, 297 * MM, 20 * MM, 22 * MM, 20 * MM)
LEFT, RIGHT, TOP, BOTTOM = 15 * MM, 9 * MM, 14 * MM, 15 * MM
AREA_WIDTH = A4_BOOK.width - LEFT - RIGHT
AREA_HEIGHT = A4_BOOK.height - TOP - BOTTOM
"""Evidence stands between the strip of its code and that of the page number, further from the edge that is bound."""

_QUARTERS = {
    0: (1, 0, 0, 1),
    90: (0, -1, 1, 0),
    180: (-1, 0, 0, -1),
    270: (0, 1, -1, 0),
}


@frozen
class Box:
    """The visible part of a foreign page in its own coordinates."""

    x: float
    y: float
    width: float
    height: float

    @property
    def is_sound(self) -> bool:
        """It has an extent that a page may have."""
        sizes = (self.x, self.y, self.width, self.height)
        return all(map(isfinite, sizes)) and 1 <= self.width <= 1e6 and 1 <= self.height <= 1e6


def fit(box: Box, rotation: int = 0, largest: float = 1.0) -> str:
    """The operator that sets a box into the middle of the area for evidence.

    Args:
        box: What is to be seen.
        rotation: Degrees clockwise at which it is upright, a multiple of 90.
        largest: Scale beyond which it is not enlarged.
    """
    is_lying = rotation % 180 != 0
    width, height = (box.height, box.width) if is_lying else (box.width, box.height)
    scale = min(AREA_WIDTH / width, AREA_HEIGHT / height, largest)
    middle_x, middle_y = box.x + box.width / 2, box.y + box.height / 2
    a, b, c, d = (value * scale for value in _QUARTERS[rotation % 360])
    e = LEFT + AREA_WIDTH / 2 - (a * middle_x + c * middle_y)
    f = BOTTOM + AREA_HEIGHT / 2 - (b * middle_x + d * middle_y)
    return " ".join(_shown(value) for value in (a, b, c, d, e, f)) + " cm"


def _shown(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".") if value else "0"
