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
        AssessError: nothing was merged, or a review, a resolution or a feedback used what it brought.
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
    names = {item.digest: item.department for item in office.submissions}
    brought = set(batch.submissions)
    for review in sorted(office.reviews, key=lambda item: item.sequence):
        if review.submission in brought:
            yield f"{names[review.submission]}的上报件已有复核意见"
    for resolution in sorted(office.resolutions, key=lambda item: item.sequence):
        if brought & set(resolution.heads):
            yield f"{resolution.department}的冲突已经处理"
    for digest in sorted(brought & workspace.fed_back()):
        yield f"{names[digest]}的反馈件已经生成"


def shown_batch(name: str) -> str:
    """When a merge was made, as people read it: 2024-01-10 09:30."""
    return name[:16].replace("T", " ")
