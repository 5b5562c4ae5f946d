"""恢复到某一天: a second workspace beside the first, as that one was when a copy was made."""

from pathlib import Path

from hospital_assess.application.backup_port import Backup
from hospital_assess.application.ports import Ports
from hospital_assess.application.progress import Progress, unheard


def restore_day(ports: Ports, folder: Path, copy: Backup, progress: Progress = unheard) -> Path:
    """Make the second workspace; give its folder. The first one is not touched.

    Raises:
        AssessError: the copy is gone or damaged, or the disk refuses; nothing is left then.
    """
    into = free_beside(folder, f"{folder.name}-恢复-{copy.made_at:%Y%m%d-%H%M}")
    ports.workspaces.restore_beside(folder, copy.name, into, progress)
    return into


def free_beside(folder: Path, name: str) -> Path:
    """A folder of this name beside another one, with a number where the name is taken."""
    made, number = folder.with_name(name), 1
    while made.exists():
        number += 1
        made = folder.with_name(f"{name}-{number}")
    return made


def describe_restored(path: Path) -> str:
    """One line for a person."""
    return f"已恢复到新的文件夹 {path}，现在打开的就是它；原来的工作区没有改动"
