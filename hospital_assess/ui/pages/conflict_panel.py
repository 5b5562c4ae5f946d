"""Two hand-ins of one department side by side; a person takes one value for each question."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from hospital_assess.application.resolve_conflicts import ConflictRequest
from hospital_assess.application.show_conflict import ConflictView
from hospital_assess.ui import wording
from hospital_assess.ui.generated.ui_conflict_panel import Ui_ConflictPanel
from hospital_assess.ui.models.conflict_rows import ConflictModel
from hospital_assess.ui.widgets.wrapped_delegate import WrappedDelegate

_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ConflictPanel(QWidget):
    """Shows a conflict until it is resolved or put aside.

    Attributes:
        resolved: Carries the ConflictRequest.
        closed: Put aside; nothing was changed.
    """

    resolved = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, model: ConflictModel | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConflictPanel()
        self.ui.setupUi(self)
        self.model = model or ConflictModel()
        self._view: ConflictView | None = None
        table = self.ui.conflict_table
        table.setModel(self.model)
        table.verticalHeader().hide()
        table.setWordWrap(True)
        table.setItemDelegate(WrappedDelegate(table))
        table.installEventFilter(self)
        table.clicked.connect(self._take)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionsClickable(True)
        table.horizontalHeader().sectionClicked.connect(self.model.take_all)
        # Rows are as high as their words need in the width that there is.
        table.horizontalHeader().sectionResized.connect(lambda *_sizes: table.resizeRowsToContents())
        self.ui.resolve_button.clicked.connect(self._on_resolve_clicked)
        self.ui.later_button.clicked.connect(self.closed)

    def show_conflict(self, view: ConflictView) -> None:
        """Show the questions of one department; what is filled is taken before what is blank."""
        self._view = view
        count = len(view.conflict.fields)
        text = wording.CONFLICT_HEADING(department=view.department.name, heads=len(view.heads), count=count)
        self.ui.conflict_label.setText(text)
        self.model.show_conflict(view)
        header = self.ui.conflict_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.conflict_table.resizeRowsToContents()
        self.ui.conflict_table.setFocus()
        self.ui.conflict_table.setCurrentIndex(self.model.index(0, 3))

    def _take(self, index: QModelIndex) -> None:
        self.model.take(index.row(), index.column())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space and Enter take the value under the cursor."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _TAKING:
            self._take(self.ui.conflict_table.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _on_resolve_clicked(self) -> None:
        if self._view is not None:
            view = self._view
            self.resolved.emit(ConflictRequest(view.department.name, view.conflict.heads, self.model.choices()))
