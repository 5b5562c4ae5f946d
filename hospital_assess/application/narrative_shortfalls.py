"""What 自评报告 says of every line below full points, and of what is to be done about it."""

from collections.abc import Iterator, Sequence

from hospital_assess.application.build_shortfalls import reason_of
from hospital_assess.application.dossier import Dossier
from hospital_assess.application.narrative import Passage, PassageKind
from hospital_assess.application.narrative_results import NO_LINES, own_points
from hospital_assess.application.narrative_words import (
    clause,
    lost_points_of,
    of_both,
    paragraphs,
    points,
    sentence,
    status_counts,
)
from hospital_assess.application.sheet_words import UNKNOWN, shown_day
from hospital_assess.domain.entry import STATUS_NAMES
from hospital_assess.domain.shortfall import LineStanding

ALL_FULL = "本科室各考核条目自评均为满分，无扣分事项。"
NONE_LATE = "本科室各考核条目均达到序时进度。"


def shortfalls(dossier: Dossier) -> Iterator[Passage]:
    """四、存在问题及扣分说明: every line below full points or late, then problems of the others."""
    short = dossier.shortfalls()
    if not dossier.lines():
        yield Passage(NO_LINES)
    elif not short:
        yield Passage(ALL_FULL if dossier.period.scored else NONE_LATE)
    else:
        yield Passage(_summary(short, scored=dossier.period.scored))
        for number, one in enumerate(short, start=1):
            yield from _split(f"{number}.{_explained(dossier, one)}")
    others = [one for one in dossier.lines() if one not in short and one.entry.problem]
    if others:
        yield Passage("其他条目填报的问题如下。")
        for number, one in enumerate(others, start=len(short) + 1):
            yield from _split(f"{number}.{_heading(dossier, one)}。{''.join(_causes(one))}")


def _summary(short: Sequence[LineStanding], *, scored: bool) -> str:
    if not scored:
        return f"未达序时、未完成及未填的条目共{len(short)}项（{status_counts(short)}），逐项说明如下。"
    own, common = ([one for one in short if one.line.is_common is flag] for flag in (False, True))
    lost = of_both(
        lost_points_of(own), lost_points_of(common), is_common=bool(common), has_both=bool(own) and bool(common)
    )
    return f"未得满分及未达序时的条目共{len(short)}项（{status_counts(short)}），扣{lost}，逐项说明如下。"


def _split(text: str) -> Iterator[Passage]:
    first, *rest = paragraphs(text)
    yield Passage(first, PassageKind.ITEM)
    yield from map(Passage, rest)


def _heading(dossier: Dossier, one: LineStanding) -> str:
    return f"条目{one.line.code} {clause(' '.join(dossier.scheme.text_of(one.line).split()))}"


def _explained(dossier: Dossier, one: LineStanding) -> str:
    """One line with what it lost, and why."""
    state = f"分值{points(one.full)}，状态为{STATUS_NAMES[one.entry.status]}"
    if dossier.period.scored:
        state = f"分值{points(one.full)}，自评{own_points(one)}，扣{points(one.lost)}"
    word = "扣分原因" if dossier.period.scored else "原因"
    return f"{_heading(dossier, one)}：{state}。{word}：{sentence(reason_of(one))}{''.join(_causes(one))}"


def _causes(one: LineStanding) -> Iterator[str]:
    entry = one.entry
    parts = (("存在问题", entry.problem), ("原因分析", entry.cause))
    yield from (f"{label}：{sentence(text)}" for label, text in parts if text)
    if entry.objective_cause:
        yield f"客观原因（申请认定）：{sentence(entry.objective_cause)}"


def next_steps(dossier: Dossier) -> Iterator[Passage]:
    """五、下一步工作措施: what the department wrote, else the remedies of its answers."""
    written = [Passage(text) for text in paragraphs(dossier.answers.statement.narrative_parts.next_steps)]
    yield from written or _remedies(dossier)


def _remedies(dossier: Dossier) -> Iterator[Passage]:
    short = dossier.shortfalls()
    found = [one for one in dossier.lines() if one in short or one.entry.remedy]
    if not found:
        yield Passage(NO_LINES if not dossier.lines() else "本期没有须整改的条目，下一步工作按年度计划推进。")
        return
    yield Passage(f"对以上问题及扣分事项共{len(found)}项，逐项整改如下。")
    for number, one in enumerate(found, start=1):
        entry = one.entry
        remedy = sentence(entry.remedy or f"整改措施{UNKNOWN}")
        owner = f"责任人：{clause(entry.remedy_owner) or UNKNOWN}；完成时限：{shown_day(entry.remedy_due)}。"
        yield from _split(f"{number}.条目{one.line.code}：{remedy}{owner}")
