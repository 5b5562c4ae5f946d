"""One PDF: pages, text, rules, bookmarks and properties, written straight onto reportlab's canvas."""

from typing import TYPE_CHECKING, Any, BinaryIO

from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from hospital_assess.application.sheets import Alignment, Imprint
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.embedding import EmbeddedFaces
from hospital_assess.reports.fonts import ASCENT, Role, Typefaces
from hospital_assess.reports.table import Style
from hospital_assess.reports.text import Measure, printable

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

PROGRAM = "hospital-assess"
MM = 72 / 25.4


@frozen
class Paper:
    """A page and its margins, in points."""

    width: float
    height: float
    side: float
    top: float
    bottom: float

    @property
    def usable_width(self) -> float:
        """Between the margins at the sides."""
        return self.width - 2 * self.side

    @property
    def usable_height(self) -> float:
        """Between the margins at top and bottom."""
        return self.height - self.top - self.bottom


A4_LANDSCAPE = Paper(297 * MM, 210 * MM, 22.5 * MM, 17 * MM, 17 * MM)
A3_LANDSCAPE = Paper(420 * MM, 297 * MM, 22.5 * MM, 20 * MM, 17 * MM)
A4_FORM = Paper(210 * MM, 297 * MM, 20 * MM, 20 * MM, 22 * MM)
"""A4 portrait for tables; letters have the margins of GB/T 9704."""


class TextOperators:
    """Operators of one text object; names font and size only where they change."""

    def __init__(self, faces: EmbeddedFaces) -> None:
        self._faces = faces
        self._parts: list[str] = []
        self._font = ("", 0.0)

    def line(self, x: float, y: float, text: str, style: Style) -> None:
        """Set one line of printable text with its baseline at ``y``."""
        place = f"1 0 0 1 {x:.2f} {y:.2f} Tm"
        for name, codes in self._faces.codes(style.role).runs(text):
            if self._font == (name, style.size):
                self._parts.append(f"{place} <{codes}> Tj")
            else:
                self._font = (name, style.size)
                self._parts.append(f"{place} /{name} {style.size:g} Tf <{codes}> Tj")
            place = ""

    def __str__(self) -> str:
        return f"BT {' '.join(self._parts)} ET" if self._parts else ""


class FaceCanvas(Canvas):  # type: ignore[misc]
    """A canvas that sets text in faces of the document, where reportlab would embed them once more in its own way."""

    def __init__(self, faces: EmbeddedFaces, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._faces = faces

    def drawString(self, x: float, y: float, text: str, **_: object) -> None:  # noqa: N802
        """Set text in the font at hand, which has all its characters."""
        face = self._faces.face(getFont(self._fontname))
        codes = "".join(map(face.__getitem__, text))
        self.addLiteral(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm /{face.name} {self._fontsize:g} Tf <{codes}> Tj ET")


class Document:
    """A PDF under way."""

    def __init__(self, target: BinaryIO, paper: Paper, typefaces: Typefaces) -> None:
        self.paper = paper
        self.measures = {role: Measure(typefaces[role]) for role in Role}
        self._faces = EmbeddedFaces(typefaces)
        self._canvas = FaceCanvas(
            self._faces,
            target,
            pagesize=(paper.width, paper.height),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 5),
            lang="zh-CN",
            # Any other initial font would be listed in the file without being embedded.
            initialFontName=typefaces[Role.SONG].primary.fontName,
        )
        self._bookmarks = 0
        self.outline_level = 0
        """Level in the outline of what is entered on level 0: a sheet that is a part of something has more than 0."""

    def describe(self, title: str, imprint: Imprint) -> None:
        """Write the properties of the document; the whole digest stands among the keywords."""
        canvas = self._canvas
        canvas.setTitle(printable(title))
        canvas.setAuthor(printable(imprint.author or f"{imprint.organization}{imprint.department}"))
        canvas.setSubject(f"{imprint.year}年度 {printable(imprint.department)} 校验码 {imprint.check_code}")
        canvas.setKeywords(imprint.digest or "草稿")
        canvas.setCreator(PROGRAM)
        canvas.setProducer(PROGRAM)
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def turn_to(self, paper: Paper) -> None:
        """Go on with pages of this shape."""
        self.paper = paper
        self._canvas.setPageSize((paper.width, paper.height))

    def operators(self) -> TextOperators:
        """A text object to fill and to :meth:`write`."""
        return TextOperators(self._faces)

    def write(self, operators: object) -> None:
        """Add operators to the page."""
        self._canvas.addLiteral(str(operators))

    def text(self, x: float, y: float, text: str, style: Style, align: Alignment = Alignment.LEFT) -> None:
        """Set one line of printable text; ``x`` is its left end, middle or right end."""
        operators = self.operators()
        operators.line(x - self.offset(text, style, align), y, text, style)
        self.write(operators)

    def offset(self, text: str, style: Style, align: Alignment) -> float:
        """How far a line reaches to the left of the point it is aligned at."""
        if align is Alignment.LEFT:
            return 0.0
        width = self.measures[style.role][text] * style.size
        return width / 2 if align is Alignment.CENTER else width

    def box(self, x: float, y: float, width: float, height: float, rule: float) -> None:
        """Draw a frame; ``y`` is its lower edge."""
        self.write(f"{rule:g} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    def draw(self, drawing: "Drawing", left: float, top: float) -> None:
        """Render shapes with their upper left corner at a point of the page."""
        # What most documents need not wait for: it imports all of platypus.
        from reportlab.graphics import renderPDF

        renderPDF.draw(drawing, self._canvas, left, top - drawing.height)

    def bookmark(self, title: str, level: int, y: float) -> None:
        """Enter a place of this page into the outline."""
        self._bookmarks += 1
        key = f"place-{self._bookmarks}"
        self._canvas.bookmarkHorizontalAbsolute(key, y)
        self._canvas.addOutlineEntry(printable(title).replace("\n", " "), key, level + self.outline_level)

    def end_page(self) -> None:
        """Close the page."""
        self._canvas.showPage()

    def save(self) -> None:
        """Embed the faces and write the file."""
        self._canvas.showOutline()
        self._faces.embed(self._canvas._doc)
        self._canvas.save()


def baseline(top: float, style: Style) -> float:
    """Baseline of a line whose upper edge is at ``top``."""
    return top - (style.leading - style.size) / 2 - ASCENT * style.size
