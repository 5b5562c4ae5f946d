"""Ways to an open workspace; all of them run off the GUI thread."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hospital_assess.application.backup_port import Backup
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.scheme import Scheme


@frozen
class Opened:
    """An open workspace, with what decides which desk it gets.

    Attributes:
        message: What was done on the way.
        failure: What was to be done on the way and failed; the workspace is open all the same.
    """

    workspace: Workspace
    role: DeskRole
    scheme: Scheme
    message: str = ""
    failure: AssessError | None = None


def opened(ports: Ports, path: Path) -> Opened:
    """Open a workspace."""
    workspace = ports.workspaces.open(path)
    try:
        return Opened(workspace, workspace.profile().role, workspace.scheme())
    except BaseException:
        workspace.close()
        raise


def trial(ports: Ports, path: Path, department: str) -> Opened:
    """Open a trial workspace, made now if it is not there."""
    from hospital_assess.application.receive_package import start_trial

    if not ports.workspaces.exists(path):
        start_trial(ports, path, department)
    return opened(ports, path)


def office(ports: Ports, path: Path) -> Opened:
    """Open an office's workspace, made now if it is not there."""
    from hospital_assess.application.create_office import create_office

    if not ports.workspaces.exists(path):
        create_office(ports, path)
    return opened(ports, path)


def received(ports: Ports, package: Path, into: Path, progress: Progress, passphrase: str = "") -> Opened:
    """Take a package into a workspace and open it; a workspace that was there opens even if that fails.

    Raises:
        AssessError: the package cannot be taken, and there is no workspace.
    """
    from hospital_assess.application.receive_package import receive_package

    was_there = ports.workspaces.exists(into)
    try:
        message = receive_package(ports, package, into, progress, passphrase=passphrase).message
    except AssessError as error:
        if not was_there:
            raise
        failure = None if isinstance(error, CancelledError) else error
        return replace(opened(ports, into), failure=failure)
    return replace(opened(ports, into), message=message)


def moved(ports: Ports, path: Path, target: Path, progress: Progress) -> Opened:
    """Move a workspace and open it at its new place; where that fails it opens at the old one."""
    from hospital_assess.application.move_workspace import describe_move, move_workspace

    def work() -> tuple[Path, str]:
        made = move_workspace(ports, path, target, progress)
        return made.path, describe_move(made)

    return _instead(ports, path, work)


def restored_day(ports: Ports, path: Path, copy: Backup, progress: Progress) -> Opened:
    """Open a second workspace, as the first one was when a copy was made; the first one where that fails."""
    from hospital_assess.application.restore_day import describe_restored, restore_day

    def work() -> tuple[Path, str]:
        into = restore_day(ports, path, copy, progress)
        return into, describe_restored(into)

    return _instead(ports, path, work)


def restored(ports: Ports, path: Path, file: Path, into: Path, progress: Progress) -> Opened:
    """Open a workspace that was made from a backup file; the one that was open where that fails."""
    from hospital_assess.application.back_up import restore
    from hospital_assess.application.restore_day import describe_restored
    from hospital_assess.ui.wording_settings import FAULTS

    def work() -> tuple[Path, str]:
        made = restore(ports, file, into, progress)
        faults = FAULTS(faults="；".join(made.faults)) if made.faults else ""
        return made.path, describe_restored(made.path) + faults

    return _instead(ports, path, work)


def _instead(ports: Ports, path: Path, work: Callable[[], tuple[Path, str]]) -> Opened:
    """Open the workspace that work makes; the one in ``path``, which it leaves as it is, where it fails."""
    try:
        made, message = work()
    except AssessError as error:
        failure = None if isinstance(error, CancelledError) else error
        return replace(opened(ports, path), failure=failure)
    return replace(opened(ports, made), message=message)
