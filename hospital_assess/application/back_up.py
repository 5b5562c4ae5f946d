"""备份与恢复: one file with everything that a workspace consists of, and the workspace from it."""

from pathlib import Path

from hospital_assess.application.backup_port import DamagedEvidenceError, WholeWorkspace
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.frozen import frozen

BACKUP_ENDING = ".backup"
"""How names of backup files end, where the program proposes them."""


@frozen
class BackedUp:
    """A backup file that was written and proven.

    Attributes:
        size: In bytes.
        evidence: How many evidence files are inside.
        lost: SHA-256 of the evidence that could not be put inside: lost or damaged in the workspace itself.
        has_key: A private key is inside.
    """

    path: Path
    size: int
    evidence: int
    lost: tuple[str, ...]
    has_key: bool


@frozen
class Restored:
    """A workspace that was made from a backup file.

    Attributes:
        desk: Whose it is: 2023 年医务科.
        evidence: How many evidence files it has.
        faults: What is wrong with it, as it was when the backup was made.
    """

    path: Path
    desk: str
    evidence: int
    faults: tuple[str, ...]


def backup_name(ports: Ports, workspace: Workspace) -> str:
    """What to call a backup made now: 2023-医务科-备份-20231220.backup."""
    year, desk = _desk(workspace)
    return f"{year}-{desk}-备份-{ports.clock():%Y%m%d}{BACKUP_ENDING}"


def back_up(ports: Ports, folder: Path, target: Path, progress: Progress = unheard) -> BackedUp:
    """Write everything that a workspace consists of into one file; another program may be using the workspace.

    Evidence that is lost or damaged is left out and named: the rest is all the more worth keeping.

    Raises:
        AssessError: the database is damaged, the disk refuses, or the name belongs to something else.
    """
    progress(0, 0, "正在读取工作区")
    with ports.workspaces.open(folder, read_only=True) as workspace, workspace.whole(target.absolute().parent) as whole:
        try:
            return _written(ports, target, whole, progress)
        except DamagedEvidenceError:
            # A disk that is gone as a whole is no damage: nothing is written then without what is only out of reach.
            with ports.workspaces.open(folder, read_only=True):
                pass
            damaged = frozenset(workspace.evidence.damaged(progress))
            return _written(ports, target, _without(damaged, whole), progress)


def _written(ports: Ports, target: Path, whole: WholeWorkspace, progress: Progress) -> BackedUp:
    size = ports.backup_files.write(target, whole, progress)
    return BackedUp(target, size, len(whole.evidence), whole.lost, bool(whole.keys))


def _without(damaged: frozenset[str], whole: WholeWorkspace) -> WholeWorkspace:
    evidence = {digest: path for digest, path in whole.evidence.items() if digest not in damaged}
    return WholeWorkspace(whole.database, whole.keys, evidence, tuple(sorted({*whole.lost, *damaged})))


def is_own_copy(file: Path, folder: Path) -> bool:
    """A file is one of the copies that the workspace in a folder keeps of its own database."""
    return file.resolve().parent == (folder / "backups").resolve()


def restore(ports: Ports, file: Path, into: Path, progress: Progress = unheard) -> Restored:
    """Make a workspace from a backup file, in a new or empty folder.

    Raises:
        AssessError: the folder is used, or the file is damaged, foreign or newer; nothing is left then.
    """
    ports.workspaces.require_free(into)
    with ports.backup_files.open(file, progress) as backup:
        faults = ports.workspaces.restore(into, backup, progress)
        evidence = len(backup.evidence)
    with ports.workspaces.open(into, read_only=True) as workspace:
        year, desk = _desk(workspace)
    return Restored(into, f"{year} 年{desk}", evidence, faults)


def _desk(workspace: Workspace) -> tuple[int, str]:
    profile, scheme = workspace.profile(), workspace.scheme()
    is_office = profile.role is DeskRole.OFFICE
    return scheme.plan.year, "质管办" if is_office else scheme.department(profile.department).name


def describe_backup(made: BackedUp) -> str:
    """One line for a person."""
    key = "内含签名密钥，文件只有您本人能读取，请妥善保管" if made.has_key else "请妥善保管"
    return f"已备份到 {made.path}（佐证 {made.evidence} 份，{_amount(made.size)}），已逐字节核对；{key}"


def _amount(size: int) -> str:
    return f"{size / (1 << 20):.1f} MB" if size >= 1 << 20 else f"{max(1, size >> 10)} KB"
