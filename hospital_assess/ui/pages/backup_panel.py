"""Copies of the database beside it, and files with the whole workspace."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from hospital_assess.application.back_up import BackedUp, back_up, backup_name, describe_backup
from hospital_assess.application.backup_port import Backup
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.application.restore_day import free_beside
from hospital_assess.ui import opening
from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.generated.ui_backup_panel import Ui_BackupPanel
from hospital_assess.ui.models.backup_rows import CopyRow, copies_model
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane, Tasks
from hospital_assess.ui.widgets.letters import scaled

_ROW_HEIGHT = 28


class BackupPanel(QWidget):
    """Lists, makes and restores backups; nothing here writes over the open workspace.

    Attributes:
        message: A line for the bottom of the window.
        reopen_wanted: Work that opens what was restored, and what it is called while it runs.
    """

    message = Signal(str)
    reopen_wanted = Signal(object, str)

    def __init__(self, ports: Ports, workspace: Workspace, tasks: Tasks, prompts: Prompts) -> None:
        super().__init__()
        self._ports, self._workspace, self._tasks, self._prompts = ports, workspace, tasks, prompts
        self.model = copies_model()
        self.ui = Ui_BackupPanel()
        self.ui.setupUi(self)
        self.ui.copies_table.setModel(self.model)
        header = self.ui.copies_table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(list(words.COPY_COLUMNS).index("states"), QHeaderView.ResizeMode.Stretch)
        self.ui.copies_table.verticalHeader().hide()
        self._fit_rows()
        self._connect()
        self._show_buttons()

    def _connect(self) -> None:
        ui = self.ui
        ui.copies_table.selectionModel().selectionChanged.connect(self._show_buttons)
        self.model.modelReset.connect(self._show_buttons)
        ui.now_button.clicked.connect(self._on_now_clicked)
        ui.day_button.clicked.connect(self._on_day_clicked)
        ui.back_up_button.clicked.connect(self._on_back_up_clicked)
        ui.restore_button.clicked.connect(self._on_restore_clicked)

    def _fit_rows(self) -> None:
        self.ui.copies_table.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT, self.font()))

    def showEvent(self, event: QShowEvent) -> None:
        """List what is there now."""
        super().showEvent(event)
        self.read()

    def read(self) -> None:
        """List the copies, after everything that is still to be written."""
        workspace = self._workspace
        self._tasks.run(lambda _progress: _rows(workspace), self._on_read, lane=Lane.ORDERED, owner=self)

    def _on_read(self, rows: list[CopyRow]) -> None:
        self.model.show_rows(rows)
        self.ui.copies_label.setText(words.COPIES(count=len(rows)) if rows else words.NO_COPIES())

    def _show_buttons(self) -> None:
        self.ui.now_button.setEnabled(not self._workspace.read_only)
        self.ui.day_button.setEnabled(self.ui.copies_table.selectionModel().hasSelection())

    def _on_now_clicked(self) -> None:
        workspace = self._workspace

        def work(_progress: Progress) -> tuple[Backup, bool]:
            known = {copy.name for copy in workspace.backups()}
            made = workspace.back_up()
            return made, made.name not in known

        self._tasks.run(work, self._on_copied, title=words.BACKING_UP(), lane=Lane.ORDERED, owner=self)

    def _on_copied(self, copied: tuple[Backup, bool]) -> None:
        made, is_new = copied
        self.message.emit((words.COPY_MADE if is_new else words.NOTHING_NEW)(at=made.made_at))
        self.read()

    def _on_day_clicked(self) -> None:
        row: CopyRow = self.model.row(self.ui.copies_table.currentIndex().row())
        work = partial(opening.restored_day, self._ports, self._workspace.path, row.copy)
        self.reopen_wanted.emit(work, words.RESTORING())

    def _on_back_up_clicked(self) -> None:
        ports, folder = self._ports, self._workspace.path
        suggested = folder.parent / backup_name(ports, self._workspace)
        target = self._prompts.save_file(words.BACK_UP_TITLE(), suggested, words.BACKUP_FILES())
        if target is not None:
            self._tasks.run(
                lambda progress: back_up(ports, folder, target, progress),
                self._on_backed_up,
                title=words.BACKING_UP(),
                lane=Lane.ORDERED,
                owner=self,
            )

    def _on_backed_up(self, made: BackedUp) -> None:
        lost = words.LOST(count=len(made.lost)) if made.lost else ""
        self.message.emit(describe_backup(made) + lost)

    def _on_restore_clicked(self) -> None:
        files = self._prompts.open_files(words.RESTORE_TITLE(), words.BACKUP_FILES(), several=False)
        if files:
            folder = self._workspace.path
            into = free_beside(folder, files[0].stem)
            work = partial(opening.restored, self._ports, folder, files[0], into)
            self.reopen_wanted.emit(work, words.RESTORING())

    def changeEvent(self, event: QEvent) -> None:
        """Give rows the height that other letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "model"):
            self._fit_rows()


def _rows(workspace: Workspace) -> list[CopyRow]:
    is_office = workspace.profile().role is DeskRole.OFFICE
    return [CopyRow(copy, workspace.backup_counts(copy.name), is_office) for copy in workspace.backups()]
