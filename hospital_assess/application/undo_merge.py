"""撤销合并: the newest merge is taken back, as long as nothing was said of what it brought."""

from collections.abc import Iterator

from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import Batch, Workspace
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.submission import Submission


@frozen
class Undone:
    """What a merge had brought and is gone now."""

    batch: str
    submissions: tuple[Submission, ...]


def undo_merge(workspace: Workspace) -> Undone:
    """Take the newest merge back; the office is then what it was before.

    Raises:
        AssessError: nothing was merged, or what it brought was reviewed, resolved, contested, decided on or fed back.
    """
    require_office(workspace, to_write=True)
    batch = workspace.newest_batch()
    if batch is None:
        raise AssessError("没有可撤销的合并", "还没有合并过上报件，或已全部撤销。")
    office = office_of(workspace)
    for use in _uses(workspace, office, batch):
        raise AssessError(f"最近一次合并（{shown_batch(batch.name)}）不能撤销：{use}", "请改为让科室重新上报。")
    brought = tuple(item for item in office.submissions if item.digest in batch.submissions)
    workspace.take_back(batch)
    return Undone(batch.name, tuple(sorted(brought, key=lambda item: (item.department, item.revision))))


def _uses(workspace: Workspace, office: Office, batch: Batch) -> Iterator[str]:
    brought = [item for item in office.submissions if item.digest in batch.submissions]
    digests, reviewed = {item.digest for item in brought}, {review.submission for review in office.reviews}
    resolved = {head for resolution in office.resolutions for head in resolution.heads}
    contested, decided = (
        {item.submission for item in office.appeals},
        {(d.department, d.period) for d in office.decisions},
    )
    told = workspace.fed_back()
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


def shown_batch(name: str) -> str:
    """When a merge was made, as people read it: 2024-01-10 09:30."""
    return name[:16].replace("T", " ")
