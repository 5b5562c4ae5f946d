"""Where a workspace stands, as plain data for scripts."""

from decimal import Decimal
from typing import Any

from hospital_assess.application.department_desk import Desk, LineView, read_desk
from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.kept_standings import points_text, standing_row, standings_in
from hospital_assess.application.office_desk import read_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.organizations import organization_ids, organization_of
from hospital_assess.application.ports import DeskRole, Workspace
from hospital_assess.application.show_collected import collect_rows
from hospital_assess.domain.entry import Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import proof_code
from hospital_assess.domain.plain import to_plain
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.review import Judged, Review
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.scoring import propose
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.standing import Standing, standing_of


def show_status(
    workspace: Workspace, period: PeriodId, department: str | None = None, organization: str | None = None
) -> dict[str, Any]:
    """The status of a workspace; keys are a promise of the command line.

    Args:
        department: Name; an office then shows that department's entries, reviews and conflicts.
        organization: Name of another organization whose collections an office holds; its own if None.

    Raises:
        AssessError: no such department, or nothing is held of such an organization.
    """
    if workspace.profile().role is DeskRole.DEPARTMENT:
        desk = read_desk(workspace, period)
        own = desk.department
        if department and department not in (own.name, own.full_name, own.id):
            raise AssessError(f"本工作区属于{own.name}，没有{department}的进度", "请在质管办工作区查看。")
        return _department_status(workspace, desk)
    if department:
        return _handed_in_status(organization_of(workspace, organization), period, department)
    if organization:
        return _office_status(organization_of(workspace, organization), period)
    return _office_status(workspace, period)


def _score_text(value: Decimal | None) -> str | None:
    return None if value is None else shown_points(value)


def _department_status(workspace: Workspace, desk: Desk) -> dict[str, Any]:
    profile = workspace.profile()
    made = [sealed.submission for sealed in workspace.submissions(desk.period.id)]
    return {
        "role": "department",
        "organization": profile.organization,
        "department": desk.department.name,
        "group": desk.department.group,
        "year": desk.scheme.plan.year,
        "period": desk.period.id.value,
        "trial": profile.trial,
        "total": desk.score.lines,
        "answered": desk.score.answered,
        "own_points": shown_points(desk.scheme.own_points(desk.department)),
        "score": points_text(desk.score.total),
        "provisional": desk.score.provisional and desk.score.answered < desk.score.lines,
        "grade": desk.score.grade,
        "digest": desk.handed_in.digest if desk.handed_in else None,
        "handed_in": [{"revision": item.revision, "digest": item.digest, "made_at": item.made_at} for item in made],
        "reporter": to_plain(desk.statement.reporter),
        "narrative_parts": to_plain(desk.statement.narrative_parts),
        "entries": [_entry(desk, view) for view in desk.lines],
    }


def _entry(desk: Desk, view: LineView) -> dict[str, Any]:
    row = entry_row(desk.scheme, desk.department, view.line, desk.statement, desk.period.id)
    return row | {"review": _review(view.review)}


def entry_row(
    scheme: Scheme, department: Department, line: Line, statement: Statement, period: PeriodId
) -> dict[str, Any]:
    """One entry with what the program computes beside it; ``fill`` takes it back."""
    entry = statement.entry(line.id)
    proposal = propose(scheme, line, department, entry.inputs, scheme.settings.period(period).cut_off)
    return {
        "line": line.code,
        "id": line.id,
        "measure": scheme.measure_of(line).code,
        "text": scheme.text_of(line),
        "rule": line.rule.kind,
        "points": shown_points(line.points_for(department)),
        "due": line.due.isoformat(),
        "status": entry.status.value,
        "inputs": dict(entry.inputs),
        "progress": _score_text(entry.progress),
        "narrative": entry.narrative,
        "self_score": _score_text(entry.self_score),
        "suggested_score": _score_text(proposal.points),
        "worked_line": proposal.worked_line,
        "deduction_reason": entry.deduction_reason,
        "upward_basis": entry.upward_basis,
        "problem": entry.problem,
        "cause": entry.cause,
        "remedy": entry.remedy,
        "remedy_owner": entry.remedy_owner,
        "remedy_due": to_plain(entry.remedy_due),
        "objective_cause": entry.objective_cause,
        "reason": entry.reason,
        "evidence": _evidence_rows(department, line, statement),
    }


def _evidence_rows(department: Department, line: Line, statement: Statement) -> list[dict[str, Any]]:
    known = statement.proof_files()
    return [
        {
            "name": known[proof.evidence].name,
            "title": known[proof.evidence].title,
            "code": proof_code(department, line, proof.number),
            "sha256": proof.evidence,
            "size": known[proof.evidence].size,
            "scope": known[proof.evidence].scope.value,
        }
        for proof in statement.entry(line.id).proofs
        if proof.evidence in known
    ]


def _review(review: Review | None) -> dict[str, Any] | None:
    if review is None:
        return None
    return {
        "verdict": review.verdict.value,
        "score": _score_text(review.score),
        "comment": review.comment,
        "due": to_plain(review.due),
    }


def _office_status(workspace: Workspace, period: PeriodId) -> dict[str, Any]:
    require_office(workspace)
    names = organization_ids(workspace)
    own, *others = [standings_in(workspace, name, period) for name in names]
    head = {
        "role": "office",
        "organization": own["organization"],
        "year": own["year"],
        "period": period.value,
        "digest": own["digest"],
    }
    if not others:
        return head | {"departments": own["departments"]}
    every = [own, *others]
    return head | {
        "organizations": [
            {
                "organization": one["organization"],
                "digest": one["digest"],
                "received": sum(row["digest"] is not None for row in one["departments"]),
            }
            for one in every
        ],
        "departments": [{"organization": one["organization"], **row} for one in every for row in one["departments"]],
    }


def _handed_in_status(workspace: Workspace, period: PeriodId, name: str) -> dict[str, Any]:
    scheme, office = workspace.scheme(), office_of(workspace)
    department = scheme.department_named(name)
    desk = read_office(workspace, period)
    rows = {item.row.department.id: item for item in collect_rows(workspace, period, desk)}
    current = office.current(department.id, period)
    conflict = office.conflict(department.id, period)
    entries: list[dict[str, Any]] = []
    if current:
        standing = standing_of(scheme, current, office.reviews_of(period), office.rulings, office.decisions)
        entries = [
            entry_row(scheme, department, line, current.statement, period)
            | {"review": _review(standing.reviews.get(line.id)), "reviews_apart": _apart(standing, line)}
            for line in scheme.lines_of(department)
        ]
    row = standing_row(rows[department.id]) if department.id in rows else {"name": department.name}
    return row | {"entries": entries, "conflicts": [conflict_row(scheme, conflict)] if conflict else []}


def _apart(standing: Standing, line: Line) -> list[dict[str, Any]]:
    """What reviewers said who do not agree; empty where nothing is open."""
    said = standing.disputed.get((line.id, Judged.SCORE), ())
    return [{**(_review(review) or {}), "reviewer": review.reviewer} for review in said]


def conflict_row(scheme: Scheme, conflict: Any) -> dict[str, Any]:
    """A conflict as the command line prints it."""
    return {
        "department": scheme.department(conflict.department).name,
        "heads": list(conflict.heads),
        "fields": [
            {"line": scheme.line(f.line).code if f.line else "", "field": f.field, "base": f.base, "values": f.values}
            for f in conflict.fields
        ],
    }
