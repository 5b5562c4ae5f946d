"""自评报告 as an editable Word document: the same text as on paper, in real styles, fields and tables."""

from typing import BinaryIO

from docx.document import Document
from docx.oxml.ns import qn

from hospital_assess.application.narrative import REMARKS_TITLE, Annex, Cover, Narrative, PassageKind
from hospital_assess.application.sheets import Field
from hospital_assess.reports.fonts import Role, Typefaces, shipped_typefaces
from hospital_assess.reports.narrative_annex import LEAST_TITLE
from hospital_assess.reports.narrative_grid import CHARACTERS, INDENT, TEXT_HEIGHT, TITLE_SIZE, GridMeasure
from hospital_assess.reports.word_file import begin_document, save_document
from hospital_assess.reports.word_pages import annex_section, report_section, upright
from hospital_assess.reports.word_styles import CELL, style_document, style_ids
from hospital_assess.reports.word_tables import WIDTH, sheet_table, signature_table
from hospital_assess.reports.word_xml import Element, element, paragraph, run, tab, word_text

STYLES = {
    PassageKind.SECTION: "Heading 1",
    PassageKind.PART: "Heading 2",
    PassageKind.ITEM: "报告条目",
    PassageKind.TEXT: "Body Text",
}
NAME_SPACE = 280
_FIELDS_BEFORE = 2300


def write_narrative_docx(narrative: Narrative, target: BinaryIO, typefaces: Typefaces | None = None) -> None:
    """Write 自评报告 as ``.docx``.

    Args:
        narrative: What stands in it.
        target: An open file; writing under a temporary name and renaming is the caller's part.
        typefaces: They measure where names and dates are aligned; None takes the shipped faces.
    """
    document = begin_document("".join(narrative.title), narrative.imprint)
    style_document(document)
    writer = _Writer(document, GridMeasure((typefaces or shipped_typefaces())[Role.FANG]))
    upright(document.sections[0])
    writer.cover(narrative.cover)
    writer.remarks(narrative.remarks)
    report_section(document, narrative.mark)
    writer.report(narrative)
    if narrative.sheets:
        annex_section(document, narrative.mark)
    for index, annex in enumerate(narrative.annexes()):
        writer.annex(annex, is_first=index == 0)
    save_document(document, target)


class _Writer:
    """Adds paragraphs and tables to the end of the document."""

    def __init__(self, document: Document, measure: GridMeasure) -> None:
        self._style_ids = style_ids(document)
        self._body: Element = document.element.body
        self._measure = measure

    def cover(self, cover: Cover) -> None:
        """The cover."""
        self._add("封面单位", run(cover.organization))
        self._add("封面事项", run(cover.matter))
        self._add("封面名称", run(cover.name, element("spacing", val=NAME_SPACE)))
        for index, field in enumerate(cover.fields):
            above = [element("spacing", before=_FIELDS_BEFORE)] if index == 0 else []
            self._add("封面栏目", *_spread(field), properties=above)

    def remarks(self, remarks: tuple[str, ...]) -> None:
        """编制说明, on the reverse of the cover."""
        self._add("编制说明", run(REMARKS_TITLE), properties=[element("pageBreakBefore")])
        self._add("Body Text")
        for remark in remarks:
            self._add("Body Text", run(remark))

    def report(self, narrative: Narrative) -> None:
        """The report itself, down to the date."""
        self._add("Title", run("\n".join(narrative.title)))
        self._add("主送机关")
        self._add("主送机关", run(narrative.address))
        for passage in narrative.passages:
            # The signature never stands alone on a page.
            is_last = passage is narrative.passages[-1]
            kept = [element("keepNext"), element("keepLines")] if is_last else []
            self._add(STYLES[passage.kind], run(passage.text), properties=kept)
        self._annex_notes(narrative)
        self._signature(narrative)

    def annex(self, annex: Annex, *, is_first: bool) -> None:
        """An annex from a new page: number, title, fields, table, signatures."""
        breaks = [] if is_first else [element("pageBreakBefore")]
        self._add("附件编号", run(annex.label), properties=breaks)
        self._add("附件编号", properties=[element("outlineLvl", val=9)])
        sheet = annex.sheet
        self._add("附件标题", run(sheet.title, *self._fitting(sheet.title)))
        self._fields(sheet.fields)
        for text in sheet.opening:
            self._add("表上栏目", run(text))
        self._append(sheet_table(sheet))
        self._add("分隔", properties=[element("keepNext")] if sheet.signatures is not None else [])
        for text in sheet.closing:
            self._add("表上栏目", run(text), properties=[element("jc", val="right")])
        if sheet.signatures is not None:
            self._append(signature_table(sheet.signatures))
            self._add("分隔")

    def _add(self, style: str, *runs: Element, properties: list[Element] | None = None) -> None:
        made = paragraph(self._style_ids[style], runs, *(properties or []))
        self._append(made)

    def _append(self, made: Element) -> None:
        """Before the properties of the last section, which close the body."""
        for node in made.iter(qn("w:pStyle")):
            name = node.get(qn("w:val"))
            node.set(qn("w:val"), self._style_ids.get(name, name))
        self._body.insert(len(self._body) - 1, made)

    def _fitting(self, title: str) -> list[Element]:
        """A size for a title that is a little too long for one line."""
        size = 0.97 * TEXT_HEIGHT / (self._measure[word_text(title)] or 1)
        if not LEAST_TITLE <= size < TITLE_SIZE:
            return []
        half_points = int(size * 2)
        return [element("sz", val=half_points), element("szCs", val=half_points)]

    def _fields(self, fields: tuple[Field, ...]) -> None:
        """The fields side by side."""
        width = WIDTH // max(1, len(fields))
        stops = element("tabs", *(element("tab", val="left", pos=width * index) for index in range(1, len(fields))))
        runs: list[Element] = []
        for index, field in enumerate(fields):
            runs += [tab()] if index else []
            runs.append(run(f"{field.label}：{field.value}"))
        self._add("表上栏目", *runs, properties=[stops])

    def _annex_notes(self, narrative: Narrative) -> None:
        """附件说明: further lines of a name stand below its first character."""
        start = INDENT * CELL
        for lead, number, name in narrative.annex_notes():
            if lead:
                self._add("附件说明")
            hanging = round(self._measure[lead + number] * CELL)
            place = element("ind", left=start + hanging, hanging=hanging)
            self._add("附件说明", run(lead + number), run(name), properties=[place])
            start += round(self._measure[lead] * CELL)

    def _signature(self, narrative: Narrative) -> None:
        """Name and date: the date two characters further right, two from the margin where it is longer."""
        name, day = (self._measure[word_text(text)] for text in (narrative.signed_by, narrative.signed_on))
        edge = CHARACTERS - INDENT
        start = max(0.0, edge - INDENT - day if day > name else edge - name)
        self._add("落款")
        self._add("落款", run(narrative.signed_by), properties=[_from_left(start)])
        self._add("落款", run(narrative.signed_on), properties=[element("keepNext", val=0), _from_left(start + INDENT)])


def _from_left(cells: float) -> Element:
    return element("ind", left=round(cells * CELL), firstLine=0)


def _spread(field: Field) -> list[Element]:
    """A label spread over the width of four characters, as on paper."""
    label = word_text(field.label)
    lacking = 4 - len(label)
    if lacking <= 0 or len(label) < 2:
        return [run(f"{label}：{field.value}")]
    space = element("spacing", val=lacking * 320 // (len(label) - 1))
    return [run(label[:-1], space), run(f"{label[-1]}：{field.value}")]
