"""我是质管办: a new office workspace on a plan."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from hospital_assess.application.load_scheme import read_scheme_file, shipped_scheme
from hospital_assess.application.ports import DeskRole, Ports, Profile
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.milestones import Milestones
from hospital_assess.domain.plan import Measure, Plan
from hospital_assess.domain.quantity import HUNDRED
from hospital_assess.domain.scheme import Line, MeasureDuty, Scheme

TENTH = Decimal("0.1")


def create_office(
    ports: Ports,
    path: Path,
    plan: Path | None = None,
    organization: str | None = None,
    scheme_file: Path | None = None,
) -> None:
    """Make an office workspace with its own key.

    Args:
        plan: An issued plan; the embedded one if None.
        organization: Name of the hospital; the plan's own if None.
        scheme_file: A scheme from ``scheme show --json``; the shipped proposal, or for another plan one line
            a measure to be shared out, if None.

    Raises:
        AssessError: plan or scheme are unsound, or the folder is already used; nothing is made then.
    """
    scheme = _scheme(ports, plan, scheme_file)
    if organization:
        scheme = replace(scheme, organization_id=organization, id=f"{organization}-{scheme.plan.year}")
    profile = Profile(DeskRole.OFFICE, scheme.organization_id, organization or scheme.plan.organization)
    private, _ = ports.packages.new_key()
    with ports.workspaces.create(path, profile, scheme) as workspace:
        workspace.save_private_key(private)


def _scheme(ports: Ports, document: Path | None, scheme_file: Path | None) -> Scheme:
    shipped = shipped_scheme(ports.documents)
    plan = ports.documents.plan(document) if document else shipped.plan
    if scheme_file:
        return read_scheme_file(scheme_file, plan, shipped.baseline)
    if plan.source_sha256 == shipped.plan.source_sha256:
        return shipped
    return _unshared_scheme(plan, shipped)


def _unshared_scheme(plan: Plan, shipped: Scheme) -> Scheme:
    """A scheme to start from: the shipped departments and settings, one whole line a measure."""
    measures = [measure for _, _, measure in plan.measures()]
    if len(measures) > HUNDRED / TENTH:
        raise AssessError(f"计划有 {len(measures)} 个考核要点，超过 1000 个", "请合并后重试，或提供方案文件。")
    lead = shipped.departments[0].id
    shares = _even_points(len(measures))
    return replace(
        shipped,
        id=f"{plan.organization}-{plan.year}",
        organization_id=plan.organization,
        plan=plan,
        short_titles={},
        duties=tuple(_duty(m, lead, points) for m, points in zip(measures, shares, strict=True)),
        lines=tuple(_line(m, lead, points) for m, points in zip(measures, shares, strict=True)),
        problems=(),
    )


def _even_points(count: int) -> list[Decimal]:
    """Hundred points in tenths, as even as they go, the larger shares first."""
    tenths, left = divmod(int(HUNDRED / TENTH), count)
    return [TENTH * (tenths + (index < left)) for index in range(count)]


def _duty(measure: Measure, lead: str, points: Decimal) -> MeasureDuty:
    return MeasureDuty(measure.id, points, lead, (), "按期完成得满分，逾期或部分完成得一半，未完成不得分")


def _line(measure: Measure, lead: str, points: Decimal) -> Line:
    return Line(
        id=measure.id,
        code=measure.code,
        measure=measure.id,
        due=measure.due,
        rule=Milestones(),
        criteria="按期完成得满分，逾期或部分完成得一半，未完成不得分",
        points=points,
        department=lead,
    )
