"""报告 into files, off the GUI thread: what is shown, Word, the evidence book, the tables, and a whole batch."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from hospital_assess.application.dossier import chosen_department
from hospital_assess.application.output_files import write_whole
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.application.write_batch import Batch, write_batch
from hospital_assess.application.write_report import file_name, write_report, write_tables
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.report_choice import Choice, Sheet
from hospital_assess.ui.tasks import Tasks

_Write = Callable[[Path, Progress], Sequence[Path]]


def documents() -> Path:
    """Where the person keeps documents: what is saved is offered there."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


class ReportFiles(QObject):
    """Asks where to, writes, and says what was written.

    Attributes:
        message: A line for the bottom of the window.
    """

    message = Signal(str)

    def __init__(self, ports: Ports, workspace: Workspace, tasks: Tasks, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._ports, self._workspace, self._tasks, self._prompts = ports, workspace, tasks, prompts

    def save_shown(self, choice: Choice, data: bytes) -> None:
        """Save the PDF that is on screen."""

        def write(path: Path, _progress: Progress) -> Sequence[Path]:
            write_whole(path, data)
            return (path,)

        name = file_name(self._workspace, choice.sheet.id, choice.department)
        self._save(name, wording.PDF_FILES(), write)

    def save_pdf(self, choice: Choice) -> None:
        """Make a PDF that was not shown first."""
        self._write_report(choice, ".pdf", wording.PDF_FILES())

    def save_word(self, choice: Choice) -> None:
        """Make the Word file."""
        self._write_report(choice, ".docx", wording.WORD_FILES())

    def _write_report(self, choice: Choice, ending: str, kinds: str) -> None:
        kind, period, department = choice.sheet.id, choice.period, choice.department

        def write(path: Path, progress: Progress) -> Sequence[Path]:
            return write_report(
                self._ports, self._workspace, kind, period, path, department=department, progress=progress
            )

        self._save(file_name(self._workspace, kind, department, ending), kinds, write)

    def save_tables(self, period: PeriodId, department: str | None) -> None:
        """Make the workbook of all tables of a department, or of the hospital."""

        def write(path: Path, progress: Progress) -> Sequence[Path]:
            write_tables(self._ports, self._workspace, period, path, department=department, progress=progress)
            return (path,)

        self._save(self._tables_name(department), wording.WORKBOOK_FILES(), write)

    def _tables_name(self, department: str | None) -> str:
        is_hospitals = self._workspace.profile().role is DeskRole.OFFICE and department is None
        whole = wording.WHOLE_HOSPITAL()
        owner = whole if is_hospitals else chosen_department(self._workspace, department).name
        return wording.TABLES_FILE(year=self._workspace.scheme().plan.year, owner=owner)

    def _save(self, name: str, kinds: str, write: _Write) -> None:
        path = self._prompts.save_file(wording.SAVE_REPORT_TITLE(), documents() / name, kinds)
        if path is not None:
            self._tasks.run(
                lambda progress: write(path, progress),
                self._on_saved,
                title=wording.SAVING_REPORT(name=path.name),
                owner=self,
            )

    def _on_saved(self, files: Sequence[Path]) -> None:
        phrase = wording.VOLUMES_SAVED if len(files) > 1 else wording.REPORT_SAVED
        self.message.emit(phrase(path=files[0], count=len(files)))

    def write_all(self, sheet: Sheet, period: PeriodId) -> None:
        """Make a sheet for every department that has handed in."""
        folder = self._prompts.choose_folder(wording.BATCH_TITLE(name=sheet.name), documents())
        if folder is None:
            return

        def work(progress: Progress) -> Batch:
            return write_batch(self._ports, self._workspace, sheet.id, period, folder, progress)

        def failed(error: AssessError) -> None:
            if isinstance(error, CancelledError):
                self.message.emit(wording.BATCH_CANCELLED(folder=folder))
            else:
                self._tasks.failed.emit(error)

        self._tasks.run(
            work,
            lambda batch: self.message.emit(_said(batch, folder)),
            title=wording.BATCH_WRITING(name=sheet.name),
            failed=failed,
            owner=self,
        )


def _said(batch: Batch, folder: Path) -> str:
    written = wording.BATCH_WRITTEN(count=len(batch.files), folder=folder)
    if not batch.skipped:
        return written
    return written + wording.BATCH_SKIPPED(count=len(batch.skipped), names="、".join(batch.skipped))
