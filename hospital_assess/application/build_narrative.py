"""自评报告 as ready text, from a department's answers and what it wrote itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hospital_assess.application.build_evidence_list import build_evidence_list
from hospital_assess.application.build_form import build_form
from hospital_assess.application.build_shortfalls import build_shortfalls
from hospital_assess.application.dossier import Dossier
from hospital_assess.application.narrative import ADDRESSEE, REPORT, Cover, Narrative, Passage, PassageKind
from hospital_assess.application.narrative_annexes import evidence_annex, form_annex
from hospital_assess.application.narrative_results import basics, highlights, results
from hospital_assess.application.narrative_shortfalls import next_steps, shortfalls
from hospital_assess.application.narrative_words import chinese_number
from hospital_assess.application.sheet_words import UNKNOWN, label, scheme_mark, shown_day, span_name
from hospital_assess.application.sheets import Field, Imprint

KIND = "narrative"
MATTER = "重点工作目标责任制考核"

_SECTIONS = (
    ("基本情况", basics),
    ("目标任务完成情况", results),
    ("特色亮点与加分事项", highlights),
    ("存在问题及扣分说明", shortfalls),
    ("下一步工作措施", next_steps),
)


def build_narrative(dossier: Dossier, imprint: Imprint, filled_on: str) -> Narrative:
    """Write the report; it is the department's own, so what the office said since does not change it.

    Args:
        filled_on: Date of the report, as printed.
    """
    own = replace(dossier, reviews={})
    scheme, department = own.scheme, own.department
    span = span_name(scheme, own.period)
    return Narrative(
        imprint=imprint,
        cover=Cover(own.organization, f"{span}{MATTER}", _fields(own, imprint, filled_on)),
        remarks=tuple(_remarks(own, imprint)),
        title=(f"{department.full_name}{span}重点工作", f"目标责任制考核{REPORT}"),
        address=f"{label(scheme, f'{KIND}.addressee', ADDRESSEE)}：",
        passages=tuple(_passages(own)),
        signed_by=department.full_name,
        signed_on=filled_on,
        sheets=(
            form_annex(build_form(own.answers, own.organization, imprint, filled_on)),
            evidence_annex(build_evidence_list(own.answers, own.organization, imprint, filled_on)),
            build_shortfalls(own, imprint),
        ),
    )


def _fields(dossier: Dossier, imprint: Imprint, filled_on: str) -> tuple[Field, ...]:
    reporter = dossier.answers.statement.reporter
    return (
        Field("填报科室", dossier.department.full_name),
        Field("填报人", reporter.name or UNKNOWN),
        Field("联系电话", reporter.phone or UNKNOWN),
        Field("填报日期", filled_on),
        Field("状态", "草稿，未上报" if imprint.is_draft else f"已上报，校验码{imprint.check_code}"),
    )


def _remarks(dossier: Dossier, imprint: Imprint) -> Iterator[str]:
    scheme = dossier.scheme
    cut_off = shown_day(dossier.period.cut_off)
    yield f"1.本报告按《{scheme.plan.title}》及考核方案{scheme_mark(scheme)}编写，统计截止日为{cut_off}。"
    yield "2.文中得分为科室自评，未经复核。加分、不适用及客观原因均为申请，经考核部门认定后生效。"
    yield f"3.“{UNKNOWN}”表示尚无可靠依据，待补充核实；“未填”的条目计入承担分值，不得分。"
    if imprint.is_draft:
        yield "4.本稿为草稿，尚未上报，不作为考核依据。"
    else:
        yield f"4.本报告与校验码为{imprint.check_code}的上报件一致，以签字盖章的自评表为准。"


def _passages(dossier: Dossier) -> Iterator[Passage]:
    for number, (heading, write) in enumerate(_SECTIONS, start=1):
        yield Passage(f"{chinese_number(number)}、{heading}", PassageKind.SECTION)
        yield from _or_unknown(write(dossier))


def _or_unknown(written: Iterable[Passage]) -> Iterator[Passage]:
    """No section is blank."""
    found = list(written)
    yield from found or [Passage(f"{UNKNOWN}。")]
