"""What the office's report says of scores: distribution, ranks, grades, sections, changes by the office."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from hospital_assess.application.build_adjustments import Claim, claim_summary
from hospital_assess.application.build_disputes import Dispute, dispute_summary
from hospital_assess.application.build_grades import by_grade
from hospital_assess.application.build_summary import in_rank_order
from hospital_assess.application.chart_lines import NOT_SCORED
from hospital_assess.application.narrative import Passage, PassageKind
from hospital_assess.application.narrative_words import clause, points, sentence, share, status_counts
from hospital_assess.application.office_desk import OfficeRow
from hospital_assess.application.office_figures import OfficeFigures, mean, names_of_rows, rate_of
from hospital_assess.application.sheet_words import UNKNOWN, section_heading, shown_total
from hospital_assess.domain.entry import AdjustmentKind, Status
from hospital_assess.domain.quantity import ZERO, plain_number, shown_points
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import Grade
from hospital_assess.domain.shortfall import LineStanding
from hospital_assess.domain.totals import UNRATED

MOST_DISPUTES = 5
FIRST_RANKS = 3
_FINISHED = (Status.DONE, Status.ONGOING)


def scores(figures: OfficeFigures) -> Iterator[Passage]:
    """得分、名次及拟评等次."""
    if not figures.book.period.scored:
        yield Passage(f"{NOT_SCORED}，不排名次，不评等次。")
        return
    yield Passage(_basis(figures))
    yield Passage("（一）得分分布", PassageKind.PART)
    yield from (Passage(text) for text in _distributions(figures))
    yield Passage("（二）组内名次", PassageKind.PART)
    yield from (Passage(text) for text in _ranks(figures))
    yield Passage("（三）拟评等次", PassageKind.PART)
    yield from (Passage(text, PassageKind.ITEM) for text in _grades(figures))
    quota = figures.book.scheme.settings.excellent_quota
    if quota is not None:
        yield Passage(f"各组优秀等次按不超过参加排名科室的{plain_number(quota)}%掌握。")


def _basis(figures: OfficeFigures) -> str:
    if not figures.lines:
        return f"尚无上报件，得分、名次和等次{UNKNOWN}。"
    if not figures.is_preliminary:
        return "各条目均已复核，以下得分按复核得分计算，名次、等次为拟定，待考核领导小组审定。"
    return (
        f"尚有待复核条目{figures.waiting}条、退回未补正条目{figures.returned}条，其得分暂按自评得分计入，"
        "以下名次均为预排，等次为拟定，待考核领导小组审定。"
    )


def _distributions(figures: OfficeFigures) -> Iterator[str]:
    for group in figures.book.groups():
        members = _members(figures, group)
        rated = [row for row in members if row.final_score is not None and row.grade != UNRATED]
        if not rated:
            yield f"{group}科室{len(members)}个，尚无可评定的得分（{UNKNOWN}）。"
            continue
        yield _distribution(group, members, rated, figures.book.scheme.settings.grades)


def _distribution(group: str, members: Sequence[OfficeRow], rated: list[OfficeRow], grades: Sequence[Grade]) -> str:
    ordered = sorted(rated, key=lambda row: row.final_score or ZERO)
    totals = [row.final_score or ZERO for row in ordered]
    lowest, highest = ordered[0], ordered[-1]
    spread = (
        f"平均{mean(totals)}分，最高{shown_total(totals[-1])}分（{highest.department.name}），"
        f"最低{shown_total(totals[0])}分（{lowest.department.name}）"
    )
    if totals[0] == totals[-1]:
        spread = f"均为{shown_total(totals[0])}分"
    return f"{group}科室{len(members)}个，其中可评定{len(rated)}个：{spread}；{_steps(totals, grades)}。"


def _steps(totals: Sequence[Decimal], grades: Sequence[Grade]) -> str:
    """「90分及以上3个，80分及以上不足90分2个，不足60分0个」."""
    parts = []
    upper: Decimal | None = None
    for grade in grades:
        count = sum(grade.at_least <= total and (upper is None or total < upper) for total in totals)
        below = "" if upper is None else f"、不足{plain_number(upper)}分"
        parts.append(f"{plain_number(grade.at_least)}分及以上{below}{count}个")
        upper = grade.at_least
    if upper is not None:
        parts.append(f"不足{plain_number(upper)}分{sum(total < upper for total in totals)}个")
    return "，".join(parts)


def _members(figures: OfficeFigures, group: str) -> list[OfficeRow]:
    return in_rank_order([row for row in figures.book.rows if row.department.group == group])


def _ranks(figures: OfficeFigures) -> Iterator[str]:
    """The first ones of every group; all of them stand in the table."""
    for group in figures.book.groups():
        ranked = [row for row in _members(figures, group) if row.rank is not None]
        if not ranked:
            yield f"{group}：没有可排名次的科室（{UNKNOWN}）。"
            continue
        first = [row for row in ranked if (row.rank or 0) <= FIRST_RANKS]
        shown = "、".join(f"第{row.rank}名{row.department.name}（{shown_total(row.final_score)}分）" for row in first)
        mark = "（预排）" if any(row.provisional for row in ranked) else ""
        yield f"{group}{mark}：参加排名{len(ranked)}个，{shown}。"
    yield "各科室得分、名次详见全院汇总表。"


def _grades(figures: OfficeFigures) -> Iterator[str]:
    for number, (name, rows) in enumerate(by_grade(figures.book), start=1):
        if name == UNRATED:
            yield f"{number}.{_unrated(rows)}"
        else:
            yield f"{number}.拟评{name}{len(rows)}个：{names_of_rows(rows)}。"


def _unrated(rows: Sequence[OfficeRow]) -> str:
    """Those without a grade, with the reason; who has not handed in is named in the first section."""
    told = [row for row in rows if row.submission is not None]
    absent = len(rows) - len(told)
    parts = [f"未上报或上报件冲突{absent}个"] if absent else []
    parts += [f"有未填条目{len(told)}个（{names_of_rows(told)}）"] if told else []
    return f"{UNRATED}{len(rows)}个：{'，'.join(parts)}。"


def sections(figures: OfficeFigures) -> Iterator[Passage]:
    """重点工作完成情况: by section of the plan, own lines; then the common lines."""
    if not figures.lines:
        yield Passage(f"尚无上报件，各项重点工作的完成情况{UNKNOWN}。")
        return
    scheme = figures.book.scheme
    by_number: dict[str, list[int]] = {}
    own = [one for one in figures.lines if not one.line.is_common]
    for index, one in enumerate(own):
        by_number.setdefault(scheme.place(one.line.measure)[0].number, []).append(index)
    for section in scheme.plan.sections:
        found = [own[index] for index in by_number.get(section.number, ())]
        yield Passage(section_heading(scheme, section), PassageKind.PART)
        yield Passage(_completion(figures, found, "本部分尚无科室上报的条目。"))
    common = [one for one in figures.lines if one.line.is_common]
    if common:
        yield Passage(f"共性指标：{_completion(figures, common, '')}")
    yield Passage(_core(figures, scheme))


def _completion(figures: OfficeFigures, found: Sequence[LineStanding], none: str) -> str:
    if not found:
        return none
    done = sum(one.entry.status in _FINISHED for one in found)
    text = f"已上报条目{len(found)}条，完成{done}条、占{share(done, len(found))}（{status_counts(found)}）"
    if figures.book.period.scored:
        kept = sum(one.review_score is None and not one.excluded for one in found)
        mark = f"，其中{kept}条未复核、按自评计" if kept else ""
        text += f"；自评得分率{rate_of(found, by_office=False)}，复核得分率{rate_of(found, by_office=True)}{mark}"
    return f"{text}。"


def _core(figures: OfficeFigures, scheme: Scheme) -> str:
    core = [one for one in figures.lines if scheme.duty(one.line.measure).core]
    done = sum(one.entry.status in _FINISHED for one in core)
    return f"核心指标（★）条目{len(core)}条，完成{done}条、占{share(done, len(core))}。"


def changes(figures: OfficeFigures) -> Iterator[Passage]:
    """复核调分、争议及加减分."""
    yield Passage("（一）调分及争议", PassageKind.PART)
    yield Passage(f"{dispute_summary(figures.disputes)}。申诉：未见登记。")
    differing = [one for one in figures.disputes if one.difference is not None]
    most = sorted(differing, key=lambda one: -abs(one.difference or ZERO))[:MOST_DISPUTES]
    if most:
        counts = Counter(one.standing.department.name for one in figures.disputes)
        shown = "、".join(f"{name}{count}条" for name, count in counts.most_common(FIRST_RANKS))
        yield Passage(f"涉及条目较多的科室：{shown}。分差较大的条目如下，其余详见调分及争议条目表。")
    for number, one in enumerate(most, start=1):
        yield Passage(f"{number}.{_dispute(one)}", PassageKind.ITEM)
    yield Passage("（二）加减分与一票否决", PassageKind.PART)
    yield Passage(f"{claim_summary(figures.claims)}。")
    against = [one for one in figures.claims if one.item.kind is not AdjustmentKind.BONUS]
    for number, claim in enumerate(against, start=1):
        yield Passage(f"{number}.{_against(claim)}", PassageKind.ITEM)


def _dispute(one: Dispute) -> str:
    standing = one.standing
    own = UNKNOWN if standing.entry.self_score is None else shown_points(standing.entry.self_score)
    said = sentence(" ".join(one.comment.split())) or f"复核意见{UNKNOWN}。"
    return (
        f"{standing.department.name}条目{standing.line.code}：分值{points(standing.full)}，自评{own}，"
        f"复核{points(standing.review_score)}。{said}"
    )


def _against(one: Claim) -> str:
    what = "一票否决" if one.item.kind is AdjustmentKind.VETO else f"减{points(one.item.points)}"
    ground = sentence(one.item.reason) or f"{UNKNOWN}。"
    return f"{one.department.name}：{what}，{clause(one.item.title) or UNKNOWN}。依据：{ground}"
