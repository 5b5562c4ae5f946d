"""拟评等次: which departments are proposed for which grade, by group."""

from collections.abc import Iterator

from hospital_assess.application.build_summary import in_rank_order, office_fields, shown_rank
from hospital_assess.application.dossier import OfficeBook
from hospital_assess.application.meeting_sheets import GRADE_COLUMNS
from hospital_assess.application.office_desk import OfficeRow
from hospital_assess.application.sheet_words import NONE, assessment_title, labelled, shown_total
from hospital_assess.application.sheets import Imprint
from hospital_assess.application.table_sheets import PlainSheet, SheetCell, SheetRow, closing_row, line_row
from hospital_assess.domain.settings import VetoEffect
from hospital_assess.domain.totals import UNRATED

KIND = "grades"
NAME = "拟评等次一览表"
NO_GRADE = "没有可评定等次的科室"


def grade_names(book: OfficeBook) -> list[str]:
    """Grades best first, then those without one."""
    settings = book.scheme.settings
    names = [*(one.name for one in settings.grades), settings.failed_grade, VetoEffect.DISQUALIFIED.value, UNRATED]
    return list(dict.fromkeys(names))


def by_grade(book: OfficeBook) -> Iterator[tuple[str, list[OfficeRow]]]:
    """Grades that occur, with their departments in the order of their groups and ranks."""
    for name in grade_names(book):
        found = [
            row
            for group in book.groups()
            for row in in_rank_order([one for one in book.rows if one.department.group == group])
            if row.grade == name
        ]
        if found:
            yield name, found


def build_grades(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """The proposal at a glance; the grounds stand in 审定表."""
    columns = labelled(book.scheme, KIND, GRADE_COLUMNS)
    rows: list[SheetRow] = []
    for name, found in by_grade(book):
        for group in dict.fromkeys(row.department.group for row in found):
            members = [row for row in found if row.department.group == group]
            values: dict[str, SheetCell | str] = {
                "grade": SheetCell(name, group=name),
                "group": group,
                "count": str(len(members)),
                "departments": "、".join(map(_shown, members)),
            }
            rows.append(line_row(columns, values))
    return PlainSheet(
        kind=KIND,
        title=assessment_title(book.organization, book.scheme, book.period, NAME),
        imprint=imprint,
        columns=columns,
        rows=(*rows, closing_row(columns, grade_summary(book))),
        fields=office_fields(book),
        notes=("括号内为名次和审定（拟）得分；“—”为不参加排名或未评定。等次经考核领导小组审定后生效。",),
    )


def grade_summary(book: OfficeBook) -> str:
    """「优秀12个，良好15个，未评定6个」."""
    return "，".join(f"{name}{len(found)}个" for name, found in by_grade(book)) or NO_GRADE


def _shown(row: OfficeRow) -> str:
    if row.final is None:
        return row.department.name
    rank = shown_rank(row)
    place = rank if rank == NONE else f"{rank.rstrip('0123456789')}第{rank.lstrip('预排')}"
    return f"{row.department.name}（{place}，{shown_total(row.final_score, NONE)}）"
