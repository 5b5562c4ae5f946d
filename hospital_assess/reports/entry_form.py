"""The Excel form for a department that has no program: lines to answer, pictures to paste, and what it is for."""

from dataclasses import fields
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from hospital_assess.application.entry_form import CODE, FORM_MARK, LINE_ID, EntryForm, SheetName
from hospital_assess.reports.entry_form_entries import FIRST_LINE, EntriesSheet
from hospital_assess.reports.entry_form_grid import TEXT, FormWriter, Look
from hospital_assess.reports.entry_form_lists import Lists
from hospital_assess.reports.entry_form_pages import write_evidence_page, write_help, write_reporter_page


def write_entry_form(form: EntryForm) -> bytes:
    """Write a form as a workbook."""
    book = Workbook()
    entries = book.active
    assert isinstance(entries, Worksheet)
    entries.title = SheetName.ENTRIES.value
    pages = {name: book.create_sheet(name.value) for name in SheetName if name is not SheetName.ENTRIES}
    lists = Lists(FormWriter(pages[SheetName.IDENTITY]))
    EntriesSheet(entries, form, lists).fill()
    write_reporter_page(pages[SheetName.REPORTER], form)
    write_evidence_page(pages[SheetName.EVIDENCE], form, lists)
    write_help(pages[SheetName.HELP], form)
    _write_identity(pages[SheetName.IDENTITY], form)
    book.properties.title = f"{form.organization}{form.identity.year}年度填报表（{form.department}）"
    book.properties.creator = form.organization
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _write_identity(page: Worksheet, form: EntryForm) -> None:
    """What the form is for, and which line stands in which row; hidden, and locked."""
    cells = FormWriter(page)
    look = Look(edges="", number_format=TEXT, wrap=False)
    cells.put(1, 1, FORM_MARK, look)
    row = 2
    for item in fields(form.identity):
        cells.put(row, 1, item.name, look)
        cells.put(row, 2, str(getattr(form.identity, item.name)), look)
        row += 1
    for column, heading in enumerate((CODE, LINE_ID, "行"), start=1):
        cells.put(row, column, heading, look)
    for index, line in enumerate(form.rows):
        cells.put(row + 1 + index, 1, line.code, look)
        cells.put(row + 1 + index, 2, line.line, look)
        cells.put(row + 1 + index, 3, str(FIRST_LINE + index), look)
    page.sheet_state = "hidden"
    cells.protect()
