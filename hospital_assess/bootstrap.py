"""The only place that sees every room: wires adapters to use cases, and imports them when they are used."""

import gc
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from hospital_assess import __version__
from hospital_assess.application.ports import Documents, Ports, Workspaces

if TYPE_CHECKING:
    from hospital_assess.application.backup_port import BackupFiles
    from hospital_assess.application.charts import ChartPictures
    from hospital_assess.application.package_port import Packages
    from hospital_assess.application.paper_port import Paper
    from hospital_assess.application.pdf_port import PdfReader


def wire() -> Ports:
    """Everything that the use cases need."""
    return Ports(
        workspaces=cast(Workspaces, _Late(_workspaces)),
        packages=cast("Packages", _Late(_packages)),
        backup_files=cast("BackupFiles", _Late(_backup_files)),
        documents=cast(Documents, _Late(_documents)),
        paper=cast("Paper", _Late(_paper)),
        charts=cast("ChartPictures", _Late(_charts)),
        pdf=cast("PdfReader", _Late(_pdf)),
        clock=local_time,
        version=__version__,
    )


def local_time() -> datetime:
    """The time on the wall, with its offset."""
    return datetime.now().astimezone()


class _Late:
    """Stands in for an adapter until one of its methods is called: a window opens before reportlab is read."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> object:
        return self._make()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._made, name)


def _workspaces() -> object:
    from hospital_assess.storage.workspaces import SqliteWorkspaces

    return SqliteWorkspaces(local_time)


def _packages() -> object:
    from hospital_assess.exchange.packages import HsaPackages

    return HsaPackages()


def _backup_files() -> object:
    from hospital_assess.exchange.backup_files import HospitalBackupFiles

    return HospitalBackupFiles()


def _documents() -> object:
    from hospital_assess.documents.library import DocumentLibrary

    return DocumentLibrary()


def _paper() -> object:
    from hospital_assess.reports.paper import PdfPaper

    return PdfPaper()


def _charts() -> object:
    from hospital_assess.reports.chart_svg import SvgPictures

    return SvgPictures()


def _pdf() -> object:
    from hospital_assess.documents.pdf_pages import PdfiumReader

    return PdfiumReader()


def _prepare_start() -> None:
    """Let nothing hold up the modules of the window while they are read.

    Nothing is collected meanwhile; the window takes that over.
    """
    gc.disable()
    from hospital_assess.ui.plain_imports import use_plain_imports

    use_plain_imports()


def open_window(ports: Ports, workspace: Path | None) -> int:
    """Open the window; returns when it is closed."""
    _prepare_start()
    from hospital_assess.ui.window import open_window as open_

    return open_(ports, workspace)


def self_test(ports: Ports, workspace: Path | None) -> int:
    """Open the real window, wait until its first page can be used, print the milliseconds."""
    _prepare_start()
    from hospital_assess.ui.window import self_test as test

    return test(ports, workspace)
