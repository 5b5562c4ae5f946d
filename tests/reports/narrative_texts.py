"""All that 自评报告 says, as plain text: what paper and Word are compared with."""

from report_samples import bare

from hospital_assess.application.narrative import REMARKS_TITLE


def front_text(report):
    """The cover and its reverse."""
    cover = report.cover
    fields = [f"{field.label}：{field.value}" for field in cover.fields]
    return bare("".join([cover.organization, cover.matter, cover.name, *fields, REMARKS_TITLE, *report.remarks]))


def report_text(report):
    """From the title to the date."""
    notes = ["".join(note) for note in report.annex_notes()]
    passages = [passage.text for passage in report.passages]
    return bare("".join([*report.title, report.address, *passages, *notes, report.signed_by, report.signed_on]))


def cell_texts(sheet):
    """Every text in an annex's table; a merged cell once."""
    found, above = [], {}
    for row in sheet.rows:
        column, groups = 0, {}
        for cell in row.cells:
            groups[column] = cell.group
            if not cell.group or above.get(column) != cell.group:
                found += [text for text in (cell.text, cell.aside) if text]
            column += cell.span
        above = groups
    return found
