"""The bottom of the window: what is running, with progress and cancel, and the last message."""

from PySide6.QtWidgets import QFrame, QWidget

from hospital_assess.ui import wording
from hospital_assess.ui.generated.ui_task_bar import Ui_TaskBar
from hospital_assess.ui.tasks import Operation, Tasks


class TaskBar(QFrame):
    """Shows the oldest running task that has a title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TaskBar()
        self.ui.setupUi(self)
        self._shown: list[Operation] = []
        self.ui.cancel_button.clicked.connect(self._on_cancel_clicked)
        self._refresh()

    def watch(self, tasks: Tasks) -> None:
        """Show the work that is handed over here."""
        tasks.started.connect(self._on_task_started)

    def say(self, text: str) -> None:
        """Show a message until the next one."""
        self.ui.message_label.setText(text)
        self.ui.message_label.setToolTip(text)

    def _on_task_started(self, operation: Operation) -> None:
        if operation.title:
            self._shown.append(operation)
            operation.progressed.connect(self._on_progressed)
            operation.ended.connect(lambda: self._on_ended(operation))
            self._refresh()

    def _on_ended(self, operation: Operation) -> None:
        self._shown.remove(operation)
        self._refresh()

    def _on_progressed(self, done: int, total: int, what: str) -> None:
        if self._shown and self.sender() in (None, self._shown[0]):
            self.ui.task_progress.setRange(0, total)
            self.ui.task_progress.setValue(done)
            self.ui.task_label.setText(what)

    def _refresh(self) -> None:
        is_running = bool(self._shown)
        # A long message is read to its end, but does not push up a bar that shows progress.
        self.ui.message_label.setWordWrap(not is_running)
        for widget in (self.ui.task_label, self.ui.task_progress, self.ui.cancel_button):
            widget.setVisible(is_running)
        if is_running:
            more = wording.MORE_TASKS(count=len(self._shown) - 1) if len(self._shown) > 1 else ""
            self.ui.task_label.setText(self._shown[0].title + more)
            self.ui.task_progress.setRange(0, 0)

    def _on_cancel_clicked(self) -> None:
        if self._shown:
            self._shown[0].cancel()
            self.ui.task_label.setText(wording.CANCELLING())
