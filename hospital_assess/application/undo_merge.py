"""撤销合并: the newest merge is taken back, as long as nothing was said of what it brought."""

from collections.abc import Iterator, Set
from typing import Any

from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import Workspace
from hospital_assess.application.statements_port import Batch
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.review import Review
from hospital_assess.domain.submission import Submission, digest_of


@frozen
class Undone:
    """What a merge had brought and is gone now.

    Attributes:
        statements: How many reviews and other statements.
        organizations: Ids of the organizations whose collections are gone.
    """

    batch: str
    submissions: tuple[Submission, ...]
    statements: int = 0
    organizations: tuple[str, ...] = ()


def undo_merge(workspace: Workspace) -> Undone:
    """Take the newest merge back; the office is then what it was before.

    Raises:
        AssessError: nothing was merged, or what it brought was reviewed, resolved, contested, decided on, fed back or
            collected.
    """
    require_office(workspace, to_write=True)
    batch = workspace.newest_batch()
    if batch is None:
        raise AssessError("没有可撤销的合并", "还没有合并过上报件，或已全部撤销。")
    office = office_of(workspace)
    for use in _uses(workspace, office, batch):
        raise AssessError(f"最近一次合并（{shown_batch(batch.name)}）不能撤销：{use}", "请改为让科室重新上报。")
    others = {item.organization for item in workspace.collections() if item.digest in batch.collections}
    held = (sealed for name in (None, *sorted(others)) for sealed in workspace.submissions(organization=name))
    brought = [sealed.submission for sealed in held if sealed.submission.digest in batch.submissions]
    workspace.take_back(batch)
    return Undone(
        batch.name,
        tuple(sorted(brought, key=lambda item: (item.organization_id, item.department, item.revision))),
        len(batch.statements),
        tuple(sorted(others)),
    )


def _uses(workspace: Workspace, office: Office, batch: Batch) -> Iterator[str]:
    if batch.collected:
        yield "已随汇总件上报"
    # What the merge itself brought is no use of it.
    brought_said = set(batch.statements)
    said = {kind: _later(items, brought_said) for kind, items in _said(office).items()}
    brought = [item for item in office.submissions if item.digest in batch.submissions]
    digests, reviewed = {item.digest for item in brought}, {review.submission for review in said["reviews"]}
    resolved = {head for resolution in said["resolutions"] for head in resolution.heads}
    contested, decided = (
        {item.submission for item in said["appeals"]},
        {(d.department, d.period) for d in said["decisions"]},
    )
    told = workspace.fed_back()
    yield from _uses_of_reviews(office, said["reviews"], brought_said, told)
    for item in sorted(brought, key=lambda one: (one.department, one.revision)):
        # What stands of hand-ins that went apart has a digest of its own.
        standing = office.current(item.department, item.period)
        names = {item.digest} | ({standing.digest} if standing and digests & set(standing.lineage) else set())
        uses = {
            "已有复核意见": bool(names & reviewed),
            "的冲突已经处理": item.digest in resolved,
            "已有申诉": bool(names & contested),
            "已经审定": (item.department, item.period) in decided,
            "的反馈件已经生成": bool(names & told),
        }
        yield from (f"{item.department}{use}" for use, holds in uses.items() if holds)


def _said(office: Office) -> dict[str, frozenset[Any]]:
    return {
        "reviews": office.reviews,
        "resolutions": office.resolutions,
        "appeals": office.appeals,
        "decisions": office.decisions,
    }


def _later(items: frozenset[Any], brought: Set[str]) -> list[Any]:
    return [item for item in items if digest_of(item) not in brought]


def _uses_of_reviews(office: Office, later: list[Review], brought: Set[str], told: Set[str]) -> Iterator[str]:
    """Reviews that a copy of the office brought, and that were replaced or fed back since."""
    came = sorted((one for one in office.reviews if digest_of(one) in brought), key=lambda one: one.department)
    replaced = {digest for review in later for digest in review.replaces or ()}
    for review in came:
        if digest_of(review) in replaced:
            yield f"{review.department}已有复核意见"
        if review.submission in told:
            yield f"{review.department}的反馈件已经生成"


def shown_batch(name: str) -> str:
    """When a merge was made, as people read it: 2024-01-10 09:30."""
    return name[:16].replace("T", " ")
