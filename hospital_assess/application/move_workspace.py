"""移动工作区: the whole workspace to another folder or disk; the old one goes only after the new one is proven."""

import os
import secrets
import shutil
from pathlib import Path

from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.ports import Ports
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen

_SPARE = 16 << 20
"""Room that is left on the disk, so that the first thing typed there can be saved."""


@frozen
class Moved:
    """A workspace at its new place.

    Attributes:
        left: The old folder, where something in it could not be removed; None where it is gone.
    """

    path: Path
    left: Path | None


def move_workspace(ports: Ports, folder: Path, target: Path, progress: Progress = unheard) -> Moved:
    """Move a workspace that nobody has open.

    Raises:
        AssessError: the target is used, inside the workspace, too small or protected, or the disk refuses;
            the workspace is as before then.
    """
    if target.resolve().is_relative_to(folder.resolve()):
        raise AssessError(f"“{target}”就在工作区里面，不能移到那里", "请选择工作区以外的文件夹。")
    ports.workspaces.require_free(target)
    parent = _standing(target.absolute().parent)
    _require_writable(parent)
    _require_room(folder, parent)
    is_gone = ports.workspaces.move(folder, target, progress)
    return Moved(target, None if is_gone else folder)


def describe_move(moved: Moved) -> str:
    """One line for a person."""
    if moved.left is None:
        return f"工作区已移到 {moved.path}"
    return f"工作区已移到 {moved.path}；原文件夹 {moved.left} 未能删净，确认无用后请手工删除"


def _standing(folder: Path) -> Path:
    """The folder itself, or the nearest above it that is there."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _require_writable(folder: Path) -> None:
    with file_failures(f"无法写入“{folder}”"):
        trial = folder / f".{secrets.token_hex(8)}.part"
        trial.mkdir()
        trial.rmdir()


def _require_room(folder: Path, target: Path) -> None:
    with file_failures(f"无法读取“{folder}”"):
        needed = _SPARE + sum(
            (Path(place) / name).stat().st_size for place, _folders, names in os.walk(folder) for name in names
        )
        free = shutil.disk_usage(target).free
    if free < needed:
        raise AssessError(
            f"“{target}”所在磁盘空间不够：需要 {_megabytes(needed)}，只剩 {_megabytes(free)}",
            "请清理那块磁盘，或换一块磁盘。",
        )


def _megabytes(size: int) -> str:
    return f"{size / (1 << 20):.0f} MB"
