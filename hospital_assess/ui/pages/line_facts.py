"""What stands above the answer: the line and its measure in words."""

from hospital_assess.application.department_desk import Desk, LineView
from hospital_assess.domain.baseline import Indicator
from hospital_assess.domain.milestones import Milestones
from hospital_assess.domain.quantity import plain_number, shown_points
from hospital_assess.domain.review import VERDICT_NAMES, Verdict
from hospital_assess.ui import wording

_MOST_FIGURES = 3
_MONTHS = 12
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def measure_html(view: LineView) -> str:
    """The measure verbatim, the line's own part marked where it stands in it."""
    text, part = view.measure.text, view.line.text
    before, found, after = text.partition(part) if part else (text, "", "")
    marked = f"<b><u>{_plain(found)}</u></b>" if found else ""
    return f'<p style="line-height:140%; margin:0">{_plain(before)}{marked}{_plain(after)}</p>'


def _plain(text: str) -> str:
    """Text that is not to be taken for markup; the library for this reads tables of every entity there is."""
    return text.translate(_MARKUP)


def place_text(view: LineView) -> str:
    """「改革与管理 › 3.1 搬迁期医疗运行」."""
    titles = view.question.scheme.short_titles
    section = titles.get(view.section.number, view.section.title)
    return f"{section} › {view.task.code} {titles.get(view.task.code, '')}".rstrip()


def duty_text(view: LineView) -> str:
    """Lead, co-departments and, for a common line, who examines it."""
    scheme, duty = view.question.scheme, view.duty
    lead = scheme.department(duty.lead).name
    if duty.co:
        text = wording.LEAD_AND_CO(lead=lead, co="、".join(scheme.department(id_).name for id_ in duty.co))
    else:
        text = wording.LEAD_ONLY(lead=lead)
    examiner = view.line.examiner
    return text + (wording.EXAMINER(examiner=scheme.department(examiner).name) if examiner else "")


def baseline_text(view: LineView) -> str:
    """Last year's figures for the measure; empty where there are none."""
    scheme = view.question.scheme
    found = [item for item in scheme.baseline.indicators if item.measure == view.measure.code]
    found.sort(key=lambda item: item.use != "基线")
    return "；".join(_figure(item) for item in found[:_MOST_FIGURES])


def _figure(item: Indicator) -> str:
    change = ""
    if item.change is not None:
        sign = "+" if item.change > 0 else ""
        change = wording.BASELINE_MOVE(
            basis=item.basis, change=f"{sign}{plain_number(item.change)}", unit=item.change_unit
        )
    if item.value is None:
        return wording.BASELINE_CHANGE(name=item.name, year=item.data_year, change=change)
    value = plain_number(item.value)
    unit = f"{item.unit}{item.qualifier or ''}"
    return wording.BASELINE_VALUE(name=item.name, value=value, unit=unit, year=item.data_year, change=change)


def pace_text(view: LineView) -> str:
    """序时: stages that are due by the cut-off date, or for a quantity the share of the year gone by."""
    line, cut_off = view.line, view.question.period.cut_off
    rule = line.rule
    if not isinstance(rule, Milestones):
        return wording.PACE(share=round(100 * cut_off.month / _MONTHS))
    due = sum((node.due or line.due) <= cut_off for node in rule.nodes)
    if len(rule.nodes) > 1:
        return wording.STAGES_DUE(due=due, total=len(rule.nodes))
    return wording.STAGE_DUE() if due else wording.STAGE_LATER()


def review_text(view: LineView) -> str:
    """What the office said last; empty where it has not."""
    review = view.review
    if review is None:
        return ""
    verdict = VERDICT_NAMES[review.verdict]
    if review.verdict is Verdict.ADJUSTED and review.score is not None:
        verdict = wording.ADJUSTED_TO(verdict=verdict, score=shown_points(review.score))
    text = wording.REVIEWED(verdict=verdict, comment=review.comment).removesuffix("：")
    return text + (wording.REVIEW_DUE(due=review.due.isoformat()) if review.due else "")


def points_text(view: LineView) -> str:
    """「0.8 分」."""
    return wording.POINTS(points=shown_points(view.question.full))


def title_text(view: LineView) -> str:
    """The line's own words; for a whole sentence the short title of its task."""
    return view.line.text or view.question.scheme.short_titles.get(view.task.code, "")


def line_titles(desk: Desk | None) -> dict[str, str]:
    """Short words for every line of a desk, by the line's id."""
    return {view.line.id: title_text(view) or view.measure.text for view in desk.lines} if desk else {}
