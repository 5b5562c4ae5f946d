"""Entry forms with any answers, changed as people change them, and read back."""

import io
import zipfile
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st
from openpyxl import load_workbook
from PIL import Image

from hospital_assess.application.entry_forms import build_entry_form
from hospital_assess.application.filled_form import FormReading
from hospital_assess.documents.library import DocumentLibrary
from hospital_assess.domain.entry import Entry, Reporter, Statement, Status
from hospital_assess.domain.milestones import Milestones
from hospital_assess.domain.rules import Checklist, CountDeduction, Level, PassFail
from hospital_assess.domain.settings import PeriodId
from hospital_assess.reports.paper import PdfPaper

TEXTS = ("narrative", "deduction_reason", "upward_basis", "problem", "cause", "remedy", "objective_cause", "reason")
ODD = (
    "=1+1",
    "+86",
    "-3天",
    "@人",
    "'引",
    "‘十四五’规划",
    "_x0041_",
    "第一行\n第二行",
    "95％",
    "2023",
    "是",
    "堃䶮𠮷",
    "<a>&",
)
typed = st.one_of(
    st.sampled_from(ODD),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), max_size=30).map(str.strip),
)


def numbers(low, high, places):
    return st.decimals(Decimal(low), Decimal(high), places=places, allow_nan=False)


@st.composite
def inputs(draw, rule):
    """Any inputs that a rule keeps as they are."""
    match rule:
        case PassFail():
            return {"met": draw(st.booleans())}
        case CountDeduction(items=items):
            named = [item.id for item in items if draw(st.booleans())] or [items[0].id]
            return {"counts": {id_: draw(st.integers(0, 40)) for id_ in named}}
        case Checklist(items=items):
            return {"ticked": [item.id for item in items if draw(st.booleans())]}
        case Level(levels=levels):
            return {"level": draw(st.sampled_from([level.id for level in levels]))}
        case Milestones(nodes=nodes):
            day = st.dates(min_value=date(2023, 1, 1), max_value=date(2024, 6, 1)).map(str)
            parts = st.fixed_dictionaries({}, optional={"degree": st.sampled_from(["0", "0.5", "1"]), "done_on": day})
            rows = [{"id": node.id, **draw(parts.filter(bool))} for node in nodes if draw(st.booleans())]
            return {"nodes": rows} if rows else {}
    return {"actual": str(draw(numbers(-100, 10**6, 4)))}


@st.composite
def statements(draw, scheme, department):
    """Any statement that a department can make in a form."""
    made = []
    for line in scheme.lines_of(department):
        texts = {name: draw(typed) for name in TEXTS if draw(st.booleans())}
        tenths = int(line.points_for(department) * 10)
        made.append(
            Entry(
                line.id,
                status=draw(st.sampled_from(list(Status))),
                inputs=line.rule.clean(draw(inputs(line.rule))) if draw(st.booleans()) else {},
                progress=draw(st.none() | numbers(0, 100, 2)),
                self_score=draw(st.none() | st.integers(0, tenths).map(lambda n: Decimal(n) / 10)),
                remedy_owner=draw(typed),
                remedy_due=draw(st.none() | st.dates(date(2022, 1, 1), date(2030, 1, 1))),
                **texts,
            )
        )
    return Statement(tuple(made), reporter=Reporter(draw(typed), draw(typed)))


def form_of(scheme, name, statement=None, base=""):
    """The form of a department as the value that is written."""
    department, period = scheme.department_named(name), scheme.settings.period(PeriodId.ANNUAL)
    return build_entry_form(scheme, department, period, statement or Statement(), base, "绍兴市中医院")


def written(scheme, name, statement=None):
    """The form of a department as a file's bytes."""
    return PdfPaper().entry_form(form_of(scheme, name, statement))


def read(path):
    """What stands in a form's cells."""
    return DocumentLibrary().entry_form(path)


def read_back(scheme, name, path, base=None):
    """What a form says; raises what has to be mended."""
    department, period = scheme.department_named(name), scheme.settings.period(PeriodId.ANNUAL)
    return FormReading(read(path), scheme, department, period, base or Statement()).statement(path.name)


class Edited:
    """A form that is open in Excel, as it were."""

    def __init__(self, content, path):
        self.book, self.path = load_workbook(io.BytesIO(content)), path
        self.page = self.book["填报"]

    def column(self, title):
        found = (c.column for c in self.page[4] if str(c.value).split("\n")[0].split("（")[0] == title)
        return next(found)

    def row(self, code):
        return next(row for row in range(5, 200) if self.page.cell(row, 1).value == code)

    def cell(self, code, title):
        return self.page.cell(self.row(code), self.column(title))

    def put(self, code, title, value, number_format=None):
        cell = self.cell(code, title)
        cell.value = value
        if number_format:
            cell.number_format = number_format
        return cell.coordinate

    def save(self):
        self.book.save(self.path)
        return self.path


def png(colour="red"):
    """A small picture."""
    target = io.BytesIO()
    Image.new("RGB", (6, 4), colour).save(target, "PNG")
    return target.getvalue()


def rezipped(path, change=None, add=None, into=None):
    """The same workbook with parts changed by name (bytes → bytes) and added."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name, edit in (change or {}).items():
        parts[name] = edit(parts[name])
    parts |= add or {}
    target = into or path
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
    return target
