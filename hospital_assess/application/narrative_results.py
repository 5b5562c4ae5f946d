"""What 自评报告 says of the results: the counts, completion by section, highlights, bonuses asked for."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from hospital_assess.application.build_form import evidence_codes
from hospital_assess.application.dossier import Dossier
from hospital_assess.application.narrative import Passage, PassageKind
from hospital_assess.application.narrative_words import (
    chinese_number,
    clause,
    earned_points,
    full_points,
    of_both,
    paragraphs,
    points,
    sentence,
    share,
    status_counts,
)
from hospital_assess.application.sheet_words import COMMON_HEADING, UNKNOWN, shown_day, shown_total
from hospital_assess.domain.entry import STATUS_NAMES, Adjustment, Status
from hospital_assess.domain.evidence import is_printable, proof_code
from hospital_assess.domain.plan import Section
from hospital_assess.domain.quantity import ZERO
from hospital_assess.domain.shortfall import LineStanding
from hospital_assess.domain.standing import self_marks
from hospital_assess.domain.totals import department_score

NO_LINES = "本科室本期无考核条目。"
FINISHED = (Status.DONE, Status.ONGOING)


def basics(dossier: Dossier) -> Iterator[Passage]:
    """一、基本情况: the counts first, then what the department wrote, else what its answers tell."""
    yield Passage(opening(dossier))
    written = [Passage(text) for text in paragraphs(dossier.answers.statement.narrative_parts.basics)]
    yield from written or _facts(dossier)


def opening(dossier: Dossier) -> str:
    """「本科室承担考核条目19项、16.1分，自评得分…，折算…；已完成15项、占78.9%…」."""
    lines = dossier.lines()
    if not lines:
        return NO_LINES
    own, common = ([one for one in lines if one.line.is_common is flag] for flag in (False, True))
    counts = status_counts(lines, shares=True)
    return f"本科室承担考核条目{_load(own, common)}，{_scores(dossier, own, common)}；{counts}。"


def _load(own: Sequence[LineStanding], common: Sequence[LineStanding]) -> str:
    if own and common:
        parts = (
            f"重点工作{len(own)}项、{points(full_points(own))}，共性指标{len(common)}项、{points(full_points(common))}"
        )
        return f"{len(own) + len(common)}项，其中{parts}"
    return f"{len(own) + len(common)}项、{points(full_points(own or common))}{'，均为共性指标' if common else ''}"


def _scores(dossier: Dossier, own: Sequence[LineStanding], common: Sequence[LineStanding]) -> str:
    if not dossier.period.scored:
        return f"截至{shown_day(dossier.period.cut_off)}报告进展，本期不计分"
    marks = self_marks(dossier.answers.statement)
    score = department_score(dossier.scheme, dossier.department, marks)
    rated = "" if score.rated else f"（有{score.lines - score.answered}项未填，未评定）"
    both = of_both(
        earned_points(own), earned_points(common), is_common=bool(common), has_both=bool(own) and bool(common)
    )
    percent = f"{shown_total(score.base)}分" if score.base is not None else UNKNOWN
    return f"自评得分{both}，折算百分制{percent}{rated}"


def _facts(dossier: Dossier) -> Iterator[Passage]:
    lines, scheme = dossier.lines(), dossier.scheme
    if not lines:
        return
    names = dict.fromkeys(_name(dossier, scheme.place(one.line.measure)[0]) for one in lines)
    core = sum(scheme.duty(one.line.measure).core for one in lines)
    proved = [one for one in lines if one.entry.proofs]
    proofs = sum(len(one.entry.proofs) for one in proved)
    yield Passage(f"考核条目涉及{'、'.join(names)}等{len(names)}个方面，其中核心指标{core}项。")
    evidence = f"共提供佐证材料{proofs}件，涉及条目{len(proved)}项" if proofs else "未提供佐证材料"
    yield Passage(f"截至{shown_day(dossier.period.cut_off)}，{evidence}，详见附件。")


def _name(dossier: Dossier, section: Section) -> str:
    return dossier.scheme.short_titles.get(section.number, section.title)


def results(dossier: Dossier) -> Iterator[Passage]:
    """二、目标任务完成情况: own lines by section, then the common lines."""
    place = dossier.scheme.place
    parts = groupby(
        dossier.lines(),
        key=lambda one: COMMON_HEADING if one.line.is_common else _name(dossier, place(one.line.measure)[0]),
    )
    for number, (heading, members) in enumerate(parts, start=1):
        lines = list(members)
        yield Passage(f"（{chinese_number(number)}）{heading}", PassageKind.PART)
        yield Passage(_part_sum(lines, scored=dossier.period.scored))
        for index, one in enumerate(lines, start=1):
            yield from _item(dossier, one, index)
    if not dossier.lines():
        yield Passage(NO_LINES)


def _part_sum(lines: Sequence[LineStanding], *, scored: bool) -> str:
    full, earned = full_points(lines), earned_points(lines)
    score = f"，自评得分{points(earned)}、得分率{share(earned, full)}" if scored else ""
    return f"承担条目{len(lines)}项、{points(full)}{score}；{status_counts(lines)}。"


def _item(dossier: Dossier, one: LineStanding, number: int) -> Iterator[Passage]:
    """One line: what it asks for, what was done, how it stands."""
    entry = one.entry
    said = entry.narrative or ("" if entry.status is Status.NOT_APPLICABLE else f"完成情况{UNKNOWN}")
    asked = f"申请不适用，理由：{sentence(entry.reason or UNKNOWN)}" if entry.status is Status.NOT_APPLICABLE else ""
    content = " ".join(dossier.scheme.text_of(one.line).split())
    text = f"{number}.{sentence(content)}{sentence(said)}{asked}（{_standing(dossier, one)}）"
    first, *rest = paragraphs(text)
    yield Passage(first, PassageKind.ITEM)
    yield from map(Passage, rest)


def _standing(dossier: Dossier, one: LineStanding) -> str:
    """「条目2.3.2-3，分值0.6分，自评0.6分，已完成；佐证：医务-2-3-2-3-01」."""
    parts = [f"条目{one.line.code}", f"分值{points(one.full)}"]
    if not one.entry.is_blank:
        parts += [f"自评{own_points(one)}"] if dossier.period.scored else _progress(one)
    return "，".join([*parts, STATUS_NAMES[one.entry.status]]) + codes_of(dossier, one, "；佐证：")


def _progress(one: LineStanding) -> list[str]:
    return [f"进度{one.entry.progress}%"] if one.entry.progress is not None else []


def own_points(one: LineStanding) -> str:
    """自评得分, or what stands in its place."""
    if one.entry.self_score is not None:
        return points(one.entry.self_score)
    return "暂不得分" if one.entry.status is Status.NOT_APPLICABLE else "未填"


def codes_of(dossier: Dossier, one: LineStanding, lead: str) -> str:
    """The printed codes of a line's proofs after ``lead``; empty where there are none."""
    codes = evidence_codes(dossier.answers, one.line, one.entry).replace("\n", "、")
    return f"{lead}{codes}" if codes else ""


def highlights(dossier: Dossier) -> Iterator[Passage]:
    """三、特色亮点与加分事项."""
    yield Passage("（一）特色亮点", PassageKind.PART)
    written = [Passage(text) for text in paragraphs(dossier.answers.statement.narrative_parts.highlights)]
    yield from written or _found_highlights(dossier)
    yield Passage("（二）加分事项", PassageKind.PART)
    yield from _bonuses(dossier)


def _found_highlights(dossier: Dossier) -> Iterator[Passage]:
    """Core lines that earned full points, and lines ahead of their time."""
    found = [one for one in dossier.lines() if _is_highlight(dossier, one)]
    if not found:
        yield Passage(f"特色亮点{UNKNOWN}，由科室补充。")
        return
    yield Passage(f"核心指标按期足额完成及超序时完成的条目共{len(found)}项。")
    for number, one in enumerate(found, start=1):
        content = clause(dossier.scheme.text_of(one.line))
        codes = codes_of(dossier, one, "，佐证：") or "，未附佐证材料"
        yield Passage(f"{number}.条目{one.line.code} {content}{codes}。", PassageKind.ITEM)


def _is_highlight(dossier: Dossier, one: LineStanding) -> bool:
    if one.entry.status is Status.AHEAD:
        return True
    is_full = not dossier.period.scored or one.entry.self_score == one.full
    return dossier.scheme.duty(one.line.measure).core and one.entry.status in FINISHED and is_full


def _bonuses(dossier: Dossier) -> Iterator[Passage]:
    asked = dossier.answers.statement.adjustments
    if not asked:
        yield Passage("本期未申请加分事项。")
        return
    total = sum((item.points or ZERO for item in asked), ZERO)
    yield Passage(f"申请加分事项{len(asked)}项、{points(total)}，经考核部门认定后单列，不计入自评得分。")
    for number, item in enumerate(asked, start=1):
        reason = " ".join(item.reason.split()) or UNKNOWN
        matter = f"{number}.{clause(item.title)}：申请加分{points(item.points)}。事由：{sentence(reason)}"
        yield Passage(f"{matter}佐证：{_bonus_proofs(dossier, item)}。", PassageKind.ITEM)


def _bonus_proofs(dossier: Dossier, item: Adjustment) -> str:
    """Codes of the proofs that stand in the catalogue, names of the others; what is confidential is only counted."""
    known = dossier.answers.statement.proof_files()
    found = [known[proof.evidence] for proof in item.proofs if proof.evidence in known]
    coded = _codes_by_evidence(dossier)
    names = [
        coded.get(one.id) or clause(one.title or one.name) for one in found if one.id in coded or is_printable(one)
    ]
    hidden = len(found) - len(names)
    return "、".join([*names, *([f"内部材料{hidden}件"] if hidden else [])]) or UNKNOWN


def _codes_by_evidence(dossier: Dossier) -> dict[str, str]:
    return {
        proof.evidence: proof_code(dossier.department, one.line, proof.number).removeprefix("佐证 ")
        for one in dossier.lines()
        for proof in one.entry.proofs
    }
