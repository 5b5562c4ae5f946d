"""What the charts show, as values: a picture is drawn from them once, for paper and for the screen.

Every bar, part and cell carries a key that names the lines behind it.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import plain_number
from hospital_assess.domain.shortfall import LineStanding


class Tone(StrEnum):
    """How a bar, part or cell is filled; every one is told apart in black and white as well."""

    MAIN = "main"
    OTHER = "other"
    GOOD = "good"
    FAIR = "fair"
    WEAK = "weak"
    POOR = "poor"
    WORST = "worst"
    PENDING = "pending"
    ASIDE = "aside"
    BLANK = "blank"
    ABSENT = "absent"


@frozen
class LineKey:
    """Names lines by what they have in common; what is empty does not restrict.

    Attributes:
        department: Id of the department that answers.
        group: Of departments.
        section: Number of the section, "一".
        measure: Id of the measure.
        line: Id of the line.
        state: Column of 全院汇总表 that counts the line, as "done".
        common: True for common lines only, False for own lines only.
    """

    department: str = ""
    group: str = ""
    section: str = ""
    measure: str = ""
    line: str = ""
    state: str = ""
    common: bool | None = None


@frozen
class PlacedLine:
    """One line of a department with what a key may ask for.

    Attributes:
        section: Number of its section.
        state: Column of 全院汇总表 that counts it; ``absent`` where no hand-in stands.
        standing: The answer; blank where no hand-in stands.
    """

    section: str
    state: str
    standing: LineStanding

    @property
    def waits(self) -> bool:
        """No score of the office stands: unreviewed, or sent back."""
        return self.standing.review_score is None and not self.standing.excluded

    def is_behind(self, key: LineKey) -> bool:
        """The line is one of those that the key names."""
        line, department = self.standing.line, self.standing.department
        pairs = (
            (key.department, department.id),
            (key.group, department.group),
            (key.section, self.section),
            (key.measure, line.measure),
            (key.line, line.id),
            (key.state, self.state),
        )
        return all(not asked or asked == found for asked, found in pairs) and key.common in (None, line.is_common)


@frozen
class Caption:
    """Words around a picture.

    Attributes:
        subtitle: Date and counts.
        notes: Where the figures come from, and what is left out.
        empty: What is said in place of a picture that has nothing to show.
    """

    title: str
    subtitle: str
    notes: tuple[str, ...] = ()
    empty: str = ""


@frozen
class LegendItem:
    """What a tone means; ``sample`` is what cells of this tone say."""

    tone: Tone
    label: str
    sample: str = ""


@frozen
class Bar:
    """A bar, or a part of a stacked one.

    Attributes:
        value: Its length; None where there is no figure.
        shown: The figure as text, or what stands for it.
    """

    key: LineKey
    tone: Tone
    value: Decimal | None
    shown: str


@frozen
class BarRow:
    """A name with its bars.

    Attributes:
        full: Value of a bar as long as its place.
        mark: Stands before the name, as a rank does.
        aside: Stands at the right.
        is_sum: Sums up other rows.
    """

    key: LineKey
    label: str
    bars: tuple[Bar, ...]
    full: Decimal
    mark: str = ""
    aside: str = ""
    is_sum: bool = False


@frozen
class BarPanel:
    """Rows under one heading."""

    title: str
    rows: tuple[BarRow, ...]


@frozen
class Threshold:
    """A value that matters, drawn across the bars of a chart whose rows are all of one scale."""

    value: Decimal
    label: str

    @property
    def shown(self) -> str:
        """The value as text."""
        return plain_number(self.value)


@frozen
class BarChart:
    """Bars in panels.

    Attributes:
        kind: Id of the chart.
        is_stacked: The bars of a row stand end to end and make up the row's ``full``.
    """

    kind: str
    caption: Caption
    panels: tuple[BarPanel, ...]
    legend: tuple[LegendItem, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    is_stacked: bool = False


@frozen
class HeatColumn:
    """A measure; columns in sequence with the same task or section stand under one heading."""

    key: LineKey
    code: str
    task: str
    section: str


@frozen
class HeatCell:
    """A department's answer to a measure."""

    key: LineKey
    tone: Tone
    shown: str


@frozen
class HeatRow:
    """A department.

    Attributes:
        group: Rows in sequence with the same group stand under one heading.
        cells: One for each column; None where the department has no line.
        total: Stands at the right.
        remark: Stands across the row in place of cells.
    """

    key: LineKey
    label: str
    group: str
    cells: tuple[HeatCell | None, ...]
    total: str = ""
    remark: str = ""


@frozen
class HeatMap:
    """Departments × measures.

    Attributes:
        kind: Id of the chart.
        total_title: Heading of the rows' totals.
    """

    kind: str
    caption: Caption
    columns: tuple[HeatColumn, ...]
    rows: tuple[HeatRow, ...]
    legend: tuple[LegendItem, ...] = ()
    total_title: str = ""


Chart = BarChart | HeatMap


@frozen
class Region:
    """Where in a picture a key lies, from the upper left corner, in the picture's units."""

    key: LineKey
    x: float
    y: float
    width: float
    height: float


@frozen
class ChartPicture:
    """A chart for the screen.

    Attributes:
        svg: The picture; its fonts are those of :meth:`ChartPictures.fonts`.
        regions: What opens on a click; they do not overlap.
    """

    svg: str
    width: float
    height: float
    regions: tuple[Region, ...]


class ChartPictures(Protocol):
    """Charts for the screen."""

    def picture(self, chart: Chart, width: float, height: float) -> ChartPicture:
        """Draw a chart for a place of this size; taller where its rows would else be squeezed."""

    def fonts(self) -> Mapping[str, tuple[Path, ...]]:
        """Files of the faces by the family name that the pictures use; to be registered before the first one."""
