"""What the office should look at twice when it merges: proofs that are missing, late or shared, and personal data."""

from collections.abc import Iterator, Mapping

from hospital_assess.domain.check import masked, personal_data, whole_text
from hospital_assess.domain.entry import Statement
from hospital_assess.domain.evidence import is_outside_year, lines_proved_by
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import ZERO
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import Period


@frozen
class Caution:
    """Something doubtful; ``kind`` is a stable word for scripts."""

    kind: str
    departments: tuple[str, ...]
    message: str


def warnings_of(
    scheme: Scheme,
    period: Period,
    statements: Mapping[str, Statement],
    shared: Mapping[str, tuple[str, ...]],
) -> tuple[Caution, ...]:
    """Warnings over all current statements.

    Args:
        statements: By department id.
        shared: Evidence id → departments that hand in the same file.
    """
    found: list[Caution] = []
    for id_, statement in statements.items():
        department = scheme.department(id_)
        found += _unproved(scheme, period, department, statement)
        found += _out_of_year(scheme, period, department, statement)
        found += _personal(scheme, department, statement)
    found += _duplicates(scheme, statements, shared)
    return tuple(found)


def _unproved(scheme: Scheme, period: Period, department: Department, statement: Statement) -> Iterator[Caution]:
    points = scheme.points_of(department)
    codes = [
        scheme.line(entry.line).code
        for entry in statement.entries
        if period.scored and not entry.proofs and entry.self_score == points.get(entry.line, ZERO)
    ]
    if codes:
        message = f"{department.name}有 {len(codes)} 个条目自评满分但没有佐证：{'、'.join(codes)}"
        yield Caution("full-marks-without-evidence", (department.name,), message)


def _out_of_year(scheme: Scheme, period: Period, department: Department, statement: Statement) -> Iterator[Caution]:
    for item in statement.evidence:
        if is_outside_year(item, scheme.plan.year, period.cut_off):
            message = f"{department.name}的佐证“{item.title or item.name}”形成于 {item.formed_on}，不在考核期内"
            yield Caution("evidence-outside-year", (department.name,), message)


def _personal(scheme: Scheme, department: Department, statement: Statement) -> Iterator[Caution]:
    texts = [whole_text(entry) for entry in statement.entries]
    # Nearly always there is nothing in any of them.
    lines = [
        f"条目 {scheme.line(entry.line).code}"
        for entry, text in zip(statement.entries, texts if personal_data("\0".join(texts)) else (), strict=False)
        if personal_data(text)
    ]
    proofs = [
        f"佐证“{masked(item.title or item.name)}”"
        for item in statement.evidence
        if personal_data(item.title) or personal_data(item.name)
    ]
    if places := (*lines, *proofs):
        message = f"{department.name}的上报件有 {len(places)} 处疑似个人信息，请核对是否应隐去：{'、'.join(places)}"
        yield Caution("personal-data", (department.name,), message)


def _duplicates(
    scheme: Scheme, statements: Mapping[str, Statement], shared: Mapping[str, tuple[str, ...]]
) -> Iterator[Caution]:
    for evidence_id, owners in sorted(shared.items()):
        if _are_partners(scheme, statements, evidence_id, owners):
            continue
        item = statements[owners[0]].proof_files()[evidence_id]
        names = tuple(scheme.department(id_).name for id_ in owners)
        message = f"佐证“{item.title or item.name}”同时出现在{'、'.join(names)}"
        yield Caution("duplicate-evidence", names, message)


def _are_partners(
    scheme: Scheme, statements: Mapping[str, Statement], evidence_id: str, owners: tuple[str, ...]
) -> bool:
    """Responsible and co-department of one measure may prove it with the same file."""
    measures = set.intersection(
        *({scheme.line(line).measure for line in lines_proved_by(statements[id_], evidence_id)} for id_ in owners)
    )
    return any(set(owners) <= {scheme.duty(measure).lead, *scheme.duty(measure).co} for measure in measures)
