"""Ways to an open workspace; all of them run off the GUI thread."""

from dataclasses import replace
from pathlib import Path

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


def received(ports: Ports, package: Path, into: Path, progress: Progress) -> Opened:
    """Take a package into a workspace and open it; a workspace that was there opens even if that fails.

    Raises:
        AssessError: the package cannot be taken, and there is no workspace.
    """
    from hospital_assess.application.receive_package import receive_package

    was_there = ports.workspaces.exists(into)
    try:
        message = receive_package(ports, package, into, progress).message
    except AssessError as error:
        if not was_there:
            raise
        failure = None if isinstance(error, CancelledError) else error
        return replace(opened(ports, into), failure=failure)
    return replace(opened(ports, into), message=message)
