"""评审会材料 as a value: cover, text, charts, tables and the departments' forms, in the order of the meeting."""

from hospital_assess.application.charts import Chart
from hospital_assess.application.narrative import Cover, Passage
from hospital_assess.application.sheets import FormSheet, Imprint
from hospital_assess.application.table_sheets import PlainSheet
from hospital_assess.domain.frozen import frozen

PACK = "评审会材料"
CONTENTS = "目录"


@frozen
class PackText:
    """A part that is text.

    Attributes:
        name: In the contents and the outline.
        title: In phrases that a line may end after.
        address: Whom it is for, 「考核领导小组：」; empty for none.
        signed_by: Who answers for it; empty for nobody.
        signed_on: When, 「2024年1月12日」.
    """

    name: str
    title: tuple[str, ...]
    passages: tuple[Passage, ...]
    address: str = ""
    signed_by: str = ""
    signed_on: str = ""


@frozen
class PackChart:
    """One chart with its name."""

    name: str
    chart: Chart


@frozen
class PackCharts:
    """Charts of the whole hospital, one question each."""

    name: str
    charts: tuple[PackChart, ...]


@frozen
class PackTable:
    """One table with its name."""

    name: str
    sheet: PlainSheet


@frozen
class PackTables:
    """Several tables that belong together."""

    name: str
    tables: tuple[PackTable, ...]


@frozen
class PackForm:
    """科室自评表 of one department."""

    department: str
    group: str
    sheet: FormSheet


@frozen
class PackForms:
    """附件册.

    Attributes:
        cover: What stands before the forms: how many there are, and whose are missing.
        forms: In the scheme's order of departments.
    """

    cover: PackText
    forms: tuple[PackForm, ...]

    @property
    def name(self) -> str:
        """In the contents and the outline."""
        return self.cover.name


PackPart = PackText | PackCharts | PackTable | PackTables | PackForms


@frozen
class MeetingPack:
    """评审会材料; the contents follow from its parts."""

    imprint: Imprint
    cover: Cover
    parts: tuple[PackPart, ...]

    @property
    def title(self) -> str:
        """What the document is called."""
        return f"{self.cover.organization}{self.cover.matter}{self.cover.name}"
