"""生成申诉件: what was written line by line becomes appeals, and is no draft any more."""

from pathlib import Path

from hospital_assess.application.appeal_reviews import AppealRequest, appeal_reviews
from hospital_assess.application.list_feedback import list_feedback
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId


def send_appeals(
    ports: Ports, workspace: Workspace, period: PeriodId, target: Path, progress: Progress = unheard
) -> Path:
    """Write the package with all appeals of the period; without new ones the same appeals again.

    Args:
        target: A file ending in .hsa, or a folder that gets 「2023-医务科-申诉-第2版.hsa」.

    Returns:
        The file.

    Raises:
        AssessError: nothing is written yet, nothing was handed in, or the file cannot be written.
    """
    feedback = list_feedback(workspace, period)
    if not feedback.drafts and not feedback.appealed:
        raise AssessError("还没有写申诉理由", "请在要申诉的条目下面写明理由。")
    requests = [AppealRequest(line.id, line.draft.strip()) for line in feedback.drafts]
    path = appeal_reviews(ports, workspace, period, requests, target, progress)
    with workspace.atomic():
        for line in feedback.drafts:
            workspace.save_appeal_draft(period, line.id, "")
    return path
