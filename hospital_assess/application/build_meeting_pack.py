"""评审会材料: everything that the leaders have before them, in the order of the agenda."""

from collections.abc import Iterator
from dataclasses import replace

from hospital_assess.application.build_adjustments import NAME as ADJUSTMENTS
from hospital_assess.application.build_adjustments import build_adjustments
from hospital_assess.application.build_charts import CHART_NAMES, build_chart
from hospital_assess.application.build_decision_sheet import build_decision_sheet
from hospital_assess.application.build_disputes import NAME as DISPUTES
from hospital_assess.application.build_disputes import build_disputes
from hospital_assess.application.build_form import build_form
from hospital_assess.application.build_grades import NAME as GRADE_TABLE
from hospital_assess.application.build_grades import build_grades
from hospital_assess.application.build_narrative import MATTER
from hospital_assess.application.build_office_report import KIND, NAME, build_office_report
from hospital_assess.application.build_shortfalls import build_hospital_shortfalls
from hospital_assess.application.build_summary import CONFLICT, NOT_HANDED_IN, build_summary
from hospital_assess.application.build_three_lists import build_hospital_three_lists
from hospital_assess.application.dossier import Dossier, OfficeBook, day_of
from hospital_assess.application.meeting_pack import (
    PACK,
    MeetingPack,
    PackChart,
    PackCharts,
    PackForm,
    PackForms,
    PackPart,
    PackTable,
    PackTables,
    PackText,
)
from hospital_assess.application.narrative import ADDRESSEE, Cover, Passage, PassageKind
from hospital_assess.application.narrative_words import chinese_number
from hospital_assess.application.office_figures import OfficeFigures, names_of_rows
from hospital_assess.application.sheet_words import UNKNOWN, label, office_name, scheme_mark, shown_day, span_name
from hospital_assess.application.sheets import Field, Imprint

AGENDA = "会议议程"
CHARTS = "考核情况图表"
SUMMARY = "全院汇总表（分组）"
GRADES = "拟评等次"
DECISION_SHEET = "结果审定表"
SHORTFALLS = "扣分及未达序时清单"
THREE_LISTS = "三张清单"
FORMS = "附件册：各科室自评表"


def build_meeting_pack(book: OfficeBook, imprint: Imprint) -> MeetingPack:
    """Put the pack together; what is missing is said in its place."""
    return MeetingPack(imprint, _cover(book, imprint), tuple(_numbered(_parts(book, imprint))))


def _cover(book: OfficeBook, imprint: Imprint) -> Cover:
    handed_in = sum(row.submission is not None for row in book.rows)
    preliminary = book.period.scored and OfficeFigures(book).is_preliminary
    fields = (
        Field("提交部门", office_name(book.scheme)),
        Field("考核方案", scheme_mark(book.scheme)),
        Field("上报情况", f"应报{len(book.rows)}个科室，已报{handed_in}个"),
        Field("状态", "尚有条目待复核，名次为预排" if preliminary else "供审议"),
        Field("编制日期", shown_day(imprint.printed_at)),
    )
    matter = f"{span_name(book.scheme, book.period)}{MATTER}"
    return Cover(book.organization, matter, fields, label(book.scheme, KIND, PACK))


def _parts(book: OfficeBook, imprint: Imprint) -> Iterator[PackPart]:
    yield _agenda(book)
    yield build_office_report(book, imprint)
    yield _charts(book)
    yield PackTable(SUMMARY, build_summary(book, imprint))
    yield PackTable(DISPUTES, build_disputes(book, imprint))
    yield PackTable(ADJUSTMENTS, build_adjustments(book, imprint))
    if book.period.scored:
        at_a_glance = PackTable(GRADE_TABLE, build_grades(book, imprint))
        yield PackTables(GRADES, (at_a_glance, PackTable(DECISION_SHEET, build_decision_sheet(book, imprint))))
    yield PackTable(SHORTFALLS, build_hospital_shortfalls(book, imprint))
    yield PackTable(THREE_LISTS, build_hospital_three_lists(book, imprint))
    yield PackForms(_forms_cover(book), tuple(_form(dossier, imprint) for dossier in book.in_order()))


def _charts(book: OfficeBook) -> PackCharts:
    named = enumerate(CHART_NAMES.items(), start=1)
    return PackCharts(
        CHARTS, tuple(PackChart(f"图{number}　{name}", build_chart(book, kind)) for number, (kind, name) in named)
    )


def _numbered(parts: Iterator[PackPart]) -> Iterator[PackPart]:
    """「一、会议议程」; the forms are an annex and have no number."""
    for number, part in enumerate(parts, start=1):
        yield part if isinstance(part, PackForms) else replace(part, name=f"{chinese_number(number)}、{part.name}")


def _agenda(book: OfficeBook) -> PackText:
    """会议议程; time and place are the hospital's to set."""
    scheme = book.scheme
    members = label(scheme, f"{KIND}.addressee", ADDRESSEE)
    facts = (
        ("时间", label(scheme, f"{KIND}.time", UNKNOWN)),
        ("地点", label(scheme, f"{KIND}.place", UNKNOWN)),
        ("主持", label(scheme, f"{KIND}.chair", f"{members}组长")),
        ("参加", label(scheme, f"{KIND}.present", f"{members}成员，{office_name(scheme)}")),
    )
    passages = [Passage(f"{name}：{value}") for name, value in facts]
    passages.append(Passage("议程", PassageKind.SECTION))
    passages += [Passage(f"{number}.{item}", PassageKind.ITEM) for number, item in enumerate(_items(book), start=1)]
    return PackText(
        AGENDA, (f"{book.organization}{span_name(scheme, book.period)}", f"{MATTER}评审会议程"), tuple(passages)
    )


def _items(book: OfficeBook) -> Iterator[str]:
    figures, office = OfficeFigures(book), office_name(book.scheme)
    yield f"{office}作{NAME}，并说明图表和全院汇总表。"
    yield f"审议调分及争议条目（{len(figures.disputes)}条），逐条形成会议意见。"
    yield f"审议加分申请、减分和一票否决（{len(figures.claims)}项）。"
    if book.period.scored:
        yield "审议拟评等次，在审定表上签署意见。"
    yield f"审议扣分及未达序时清单（{len(figures.shortfalls)}条）和三张清单，明确责任领导和完成时限。"
    yield "考核领导小组组长讲话，部署下步工作。"


def _forms_cover(book: OfficeBook) -> PackText:
    figures = OfficeFigures(book)
    passages = [Passage(_count(book))]
    for word, rows in ((NOT_HANDED_IN, figures.missing), (CONFLICT, figures.conflicting)):
        if rows:
            passages.append(Passage(f"{word}、未附自评表的科室{len(rows)}个：{names_of_rows(rows)}。"))
    passages.append(Passage("各表页脚左侧为科室，右侧校验码与该科室上报件一致；签字盖章以科室上报的纸质表为准。"))
    return PackText(FORMS, ("附件册", "各科室自评表"), tuple(passages))


def _count(book: OfficeBook) -> str:
    if not book.dossiers:
        return "尚无科室上报，没有可附的自评表。"
    counts = (
        f"{group}{count}个"
        for group in book.groups()
        if (count := sum(row.department.group == group and row.department.id in book.dossiers for row in book.rows))
    )
    return f"本册附已上报科室的自评表{len(book.dossiers)}份（{'、'.join(counts)}），按考核方案的科室顺序排列。"


def _form(dossier: Dossier, imprint: Imprint) -> PackForm:
    """A department's own form, with the check code of its hand-in."""
    department, submission = dossier.department, dossier.submission
    own = replace(imprint, department=department.full_name, digest=submission.digest if submission else "")
    filled_on = shown_day(day_of(submission) if submission else imprint.printed_at)
    return PackForm(
        department.name, department.group, build_form(dossier.answers, dossier.organization, own, filled_on)
    )
