"""What the office's report says of problems: common shortfalls, last year's open problems, and what follows."""

from collections.abc import Iterator, Sequence

from hospital_assess.application.narrative import Passage, PassageKind
from hospital_assess.application.narrative_words import (
    lost_points_of,
    points,
    sentence,
    status_counts,
)
from hospital_assess.application.office_figures import OfficeFigures, names_of_rows
from hospital_assess.application.sheet_words import UNKNOWN, names_of, shown_day, task_heading
from hospital_assess.domain.scheme import InheritedProblem
from hospital_assess.domain.shortfall import LineStanding

MOST_COMMON = 6
NAMED_DEPARTMENTS = 8


def problems(figures: OfficeFigures) -> Iterator[Passage]:
    """存在的主要问题."""
    yield Passage("（一）扣分及未达序时的共性问题", PassageKind.PART)
    yield from _shortfalls(figures)
    yield Passage(f"（二）{figures.book.scheme.baseline.year}年遗留问题", PassageKind.PART)
    yield from _inherited(figures)


def _shortfalls(figures: OfficeFigures) -> Iterator[Passage]:
    found = figures.shortfalls
    if not found:
        yield Passage("已上报条目中没有扣分或未达序时的。" if figures.lines else f"尚无上报件，存在的问题{UNKNOWN}。")
        return
    yield Passage(_sum(found, scored=figures.book.period.scored))
    ordered = sorted(_by_task(figures).items(), key=lambda item: (-_departments(item[1]), -len(item[1])))
    yield Passage("涉及科室较多的工作任务依次为：")
    for number, (heading, members) in enumerate(ordered[:MOST_COMMON], start=1):
        yield Passage(f"{number}.{_task(heading, members, scored=figures.book.period.scored)}", PassageKind.ITEM)
    yield Passage("逐条原因和整改措施详见扣分及未达序时清单。")


def _sum(found: Sequence[LineStanding], *, scored: bool) -> str:
    untold = sum(not (one.entry.deduction_reason or one.entry.problem) for one in found)
    unmended = sum(not one.entry.remedy for one in found)
    text = f"未得满分或未达序时的条目共{len(found)}条，涉及科室{_departments(found)}个（{status_counts(found)}）"
    if scored:
        own, common = ([one for one in found if one.line.is_common is flag] for flag in (False, True))
        text += f"；重点工作扣{points(lost_points_of(own))}，共性指标扣{points(lost_points_of(common))}"
    return f"{text}。其中未写明原因{untold}条、未提出整改措施{unmended}条，均{UNKNOWN}。"


def _by_task(figures: OfficeFigures) -> dict[str, list[LineStanding]]:
    scheme = figures.book.scheme
    found: dict[str, list[LineStanding]] = {}
    for one in figures.shortfalls:
        found.setdefault(task_heading(scheme, scheme.place(one.line.measure)[1]), []).append(one)
    return found


def _departments(lines: Sequence[LineStanding]) -> int:
    return len({one.department.id for one in lines})


def _task(heading: str, members: Sequence[LineStanding], *, scored: bool) -> str:
    names = list(dict.fromkeys(one.department.name for one in members))
    shown = "、".join(names[:NAMED_DEPARTMENTS]) + ("等" if len(names) > NAMED_DEPARTMENTS else "")
    lost = f"，扣{points(lost_points_of(members))}" if scored else ""
    return f"{heading}：{len(members)}条，涉及{len(names)}个科室（{shown}）{lost}。"


def _inherited(figures: OfficeFigures) -> Iterator[Passage]:
    scheme = figures.book.scheme
    if not scheme.problems:
        yield Passage("上年工作总结未列遗留问题。")
        return
    yield Passage(f"{scheme.baseline.year}年工作总结所列问题{len(scheme.problems)}个，均未销号，逐项如下。")
    for number, problem in enumerate(scheme.problems, start=1):
        yield Passage(f"{number}.{_problem(figures, problem)}", PassageKind.ITEM)


def _problem(figures: OfficeFigures, problem: InheritedProblem) -> str:
    scheme = figures.book.scheme
    co = f"，配合{names_of(scheme, problem.co)}" if problem.co else ""
    told = [one for one in figures.lines if one.line.measure in problem.measures and not one.line.is_common]
    state = f"已报{len(told)}条（{status_counts(told)}）" if told else f"尚未上报，进展{UNKNOWN}"
    owner = scheme.department(problem.department).name
    return f"{sentence(problem.text)}责任科室{owner}{co}；对应条目{state}。"


def next_steps(figures: OfficeFigures) -> Iterator[Passage]:
    """下步要求: what the figures themselves ask for."""
    for number, text in enumerate(_steps(figures), start=1):
        yield Passage(f"{number}.{text}", PassageKind.ITEM)


def _steps(figures: OfficeFigures) -> Iterator[str]:
    if figures.missing:
        yield f"补齐上报。未上报的{len(figures.missing)}个科室限期上报，逾期的按考核方案处理。"
    if figures.conflicting:
        yield f"处理冲突。{names_of_rows(figures.conflicting)}的上报件有冲突，由质管部门与科室核对后确定一份。"
    if figures.is_preliminary:
        yield (
            f"完成复核。尚有{figures.waiting}条待复核、{figures.returned}条退回待补正{_latest_due(figures)}，"
            "复核完成后重新计算得分、名次和等次。"
        )
    if figures.shortfalls:
        open_ = sum(not (one.entry.remedy_owner and one.entry.remedy_due) for one in figures.shortfalls)
        yield (
            f"落实整改。{len(figures.shortfalls)}条扣分及未达序时事项列入三张清单，逐项销号；"
            f"其中{open_}条未明确责任人或完成时限，由责任科室补充。"
        )
    if figures.book.scheme.problems:
        count = len(figures.book.scheme.problems)
        year = figures.book.scheme.baseline.year
        yield f"跟踪遗留问题。{year}年遗留的{count}个问题由责任科室报告进展，符合条件的提请销号。"
    yield "审定与公示。考核结果经考核领导小组审定后公示，公示期满无异议的归档，并作为奖惩依据。"


def _latest_due(figures: OfficeFigures) -> str:
    days = [one.review.due for one in figures.lines if one.is_returned and one.review and one.review.due]
    return f"（最迟{shown_day(max(days))}）" if days else ""
