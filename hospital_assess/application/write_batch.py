"""One sheet for every department that has handed in, each in its own file."""

from pathlib import Path

from hospital_assess.application.office_desk import read_office
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.write_report import file_name, write_report
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId


@frozen
class Batch:
    """What a batch wrote.

    Attributes:
        files: In the order of the departments; the evidence book may have several for one.
        skipped: Names of departments without a hand-in that stands.
    """

    files: tuple[Path, ...]
    skipped: tuple[str, ...]


def write_batch(
    ports: Ports, workspace: Workspace, kind: str, period: PeriodId, folder: Path, progress: Progress = unheard
) -> Batch:
    """Write a department's sheet for each department that has handed in, all at one print time.

    Raises:
        AssessError: the workspace is a department's, the sheet is the hospital's only, a file cannot be written, or
            the work was cancelled; files that are finished by then stay.
    """
    rows = read_office(workspace, period).rows
    due = [row.department.name for row in rows if row.submission]
    printed_at = ports.clock()
    files: list[Path] = []
    for index, name in enumerate(due):
        heard = _within(progress, index, len(due), name)
        heard(0, 0, "")
        target = folder / file_name(workspace, kind, name)
        files += write_report(ports, workspace, kind, period, target, name, printed_at, heard)
    return Batch(tuple(files), tuple(row.department.name for row in rows if not row.submission))


def _within(progress: Progress, index: int, total: int, name: str) -> Progress:
    """Progress of one department's file, told as a step of the batch."""

    def heard(_done: int, _total: int, what: str) -> None:
        progress(index, total, f"{name}：{what}" if what else name)

    return heard
