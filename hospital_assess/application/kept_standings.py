"""Scores, grades and ranks of an organization, worked out once and kept until what they rest on changes."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, TypedDict

from hospital_assess.application.office_desk import read_office
from hospital_assess.application.organizations import view_of
from hospital_assess.application.ports import Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.application.show_collected import CollectRow, collect_rows
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId


class Standings(TypedDict):
    """Plain data, as the command line prints it.

    Attributes:
        digest: Of the organization's set, order-free.
        departments: One row a department, by the scheme's order.
    """

    organization: str
    year: int
    digest: str
    departments: list[dict[str, Any]]


def standings_in(workspace: Workspace, organization_id: str, period: PeriodId) -> Standings:
    """Scores and ranks as they are kept; worked out, and kept where the workspace can be written, if they are not."""
    if kept := workspace.kept_standings(organization_id, period):
        found: Standings = json.loads(kept)
        return found
    if workspace.read_only:
        return _worked_out(workspace, organization_id, period)
    return keep_standings(workspace, organization_id, period)


def keep_standings(workspace: Workspace, organization_id: str, period: PeriodId) -> Standings:
    """Work scores and ranks out, and keep them."""
    found = _worked_out(workspace, organization_id, period)
    workspace.keep_standings(organization_id, period, json.dumps(found, ensure_ascii=False))
    return found


def stale_standings(workspace: Workspace, progress: Progress) -> Iterator[str]:
    """Work out again everything that is kept; gives a sentence for each that differs."""
    kept = workspace.all_kept_standings()
    for index, (organization_id, period, body) in enumerate(kept):
        progress(index, len(kept), "正在核对得分与名次")
        if json.loads(body) != _worked_out(workspace, organization_id, period):
            yield f"{organization_id}{PERIOD_NAMES[period]}的得分与名次与上报件不符"


def _worked_out(workspace: Workspace, organization_id: str, period: PeriodId) -> Standings:
    view = view_of(workspace, organization_id)
    desk = read_office(view, period)
    return Standings(
        organization=view.profile().organization,
        year=desk.scheme.plan.year,
        digest=desk.digest,
        departments=[standing_row(item) for item in collect_rows(view, period, desk)],
    )


def standing_row(item: CollectRow) -> dict[str, Any]:
    """One department as an office sees it; keys are a promise of the command line."""
    row = item.row
    disputed = row.standing.disputed if row.standing else {}
    return {
        "name": row.department.name,
        "group": row.department.group,
        "received": row.submission is not None or row.conflict,
        "revision": row.submission.revision if row.submission else None,
        "digest": row.submission.digest if row.submission else None,
        "self_score": points_text(row.self_score),
        "review_score": points_text(row.review_score),
        "final_score": points_text(row.final_score),
        "grade": row.grade,
        "rank": row.rank,
        "provisional": row.provisional,
        "conflict": row.conflict,
        "disputed": sorted(target for target, _ in disputed),
        "paper": item.paper.value,
    }


def points_text(value: Decimal | None) -> str | None:
    """Totals with two decimals, as on paper: 96.5 → "96.50"."""
    return None if value is None else f"{value:.2f}"
