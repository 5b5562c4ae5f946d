"""A department with far more to answer than any has: 2,000 lines and 5,000 pieces of evidence."""

import hashlib
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from hospital_assess.application.load_scheme import shipped_scheme
from hospital_assess.application.ports import DeskRole, Ports, Profile, Workspace
from hospital_assess.bootstrap import wire
from hospital_assess.domain.entry import Entry, Evidence, Proof, Status
from hospital_assess.domain.plan import Measure, Section, Task
from hospital_assess.domain.scheme import Line, MeasureDuty, Scheme
from hospital_assess.domain.settings import PeriodId

LINES, EVIDENCE = 2_000, 5_000
DEPARTMENT = "医务科"
_IN_A_TASK = 20
_NARRATIVE = "已按计划完成，相关制度印发全院执行，并在季度例会上通报落实情况；"


def large_scheme(scheme: Scheme) -> Scheme:
    """The scheme with the lines of one department repeated until there are enough."""
    department = scheme.department_named(DEPARTMENT)
    models = [line for line in scheme.lines_of(department) if not line.is_common]
    measures, duties, lines = [], [], []
    for number in range(LINES):
        model = models[number % len(models)]
        task, place = divmod(number, _IN_A_TASK)
        code = f"9.{task + 1}.{place + 1}"
        measure = replace(scheme.measure_of(model), id=f"big-{number}", code=code)
        measures.append(measure)
        duties.append(replace(scheme.duty(model.measure), measure=measure.id))
        lines.append(replace(model, id=f"big-{number}-1", code=f"{code}-1", measure=measure.id))
    return _joined(scheme, measures, duties, lines)


def _joined(scheme: Scheme, measures: list[Measure], duties: list[MeasureDuty], lines: list[Line]) -> Scheme:
    starts = range(0, LINES, _IN_A_TASK)
    tasks = [
        Task(f"9.{number + 1}", "压力测试任务", tuple(measures[start : start + _IN_A_TASK]))
        for number, start in enumerate(starts)
    ]
    plan = replace(scheme.plan, sections=(Section("九", "压力测试", tuple(tasks)),))
    return replace(scheme, plan=plan, duties=tuple(duties), lines=tuple(lines), problems=())


def make_large(ports: Ports, path: Path) -> None:
    """Make the workspace with every second line answered and all evidence linked."""
    big = large_scheme(shipped_scheme(ports.documents))
    department = big.department_named(DEPARTMENT)
    profile = Profile(DeskRole.DEPARTMENT, big.organization_id, big.plan.organization, department.id, trial=True)
    with ports.workspaces.create(path, profile, big) as workspace, workspace.atomic():
        _fill(workspace, big)


def _fill(workspace: Workspace, scheme: Scheme) -> None:
    proofs: dict[int, list[Proof]] = {}
    for number in range(EVIDENCE):
        id_ = hashlib.sha256(str(number).encode()).hexdigest()
        workspace.save_evidence(
            Evidence(id_, f"佐证{number}.pdf", f"佐证材料{number}", size=4_000, media_type="application/pdf", pages=3)
        )
        links = proofs.setdefault(number % LINES, [])
        links.append(Proof(id_, len(links) + 1))
    for number, line in enumerate(scheme.lines):
        answered = number % 2 == 0
        entry = Entry(
            line.id,
            status=Status.DONE if answered else Status.UNANSWERED,
            narrative=_NARRATIVE * (1 + number % 4) if answered else "",
            self_score=line.points if answered else None,
            deduction_reason="" if number % 6 else "完成时间晚于节点",
            proofs=tuple(proofs.get(number, ())),
        )
        workspace.save_entry(PeriodId.ANNUAL, replace(entry, progress=Decimal(100) if answered else None))


if __name__ == "__main__":
    make_large(wire(), Path(sys.argv[1]))
