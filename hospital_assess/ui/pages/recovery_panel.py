"""What was left unsaved the last time: both versions side by side, and a person takes one, the other, or both."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from hospital_assess.application.unsaved_answers import Unsaved, evidence_of
from hospital_assess.domain.settings import PERIOD_NAMES
from hospital_assess.ui import wording, wording_recovery
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_recovery_panel import Ui_RecoveryPanel


class RecoveryPanel(QFrame):
    """Stands above the lines until everything is decided on; goes away by itself then.

    Attributes:
        line_wanted: A line and a field are to be shown.
    """

    line_wanted = Signal(str, str)

    def __init__(self, session: DepartmentSession) -> None:
        super().__init__()
        self._session = session
        self._unsaved: Sequence[Unsaved] = session.journal.undecided
        self.ui = Ui_RecoveryPanel()
        self.ui.setupUi(self)
        self.ui.field_list.ensurePolished()
        self._connect()
        self._show()

    def _connect(self) -> None:
        ui = self.ui
        ui.field_list.currentRowChanged.connect(self._show_versions)
        ui.written_button.clicked.connect(lambda: self._take(self._chosen))
        ui.both_button.clicked.connect(lambda: self._take(self._chosen, joined=True))
        ui.stored_button.clicked.connect(lambda: self._give_up(self._chosen))
        ui.all_written_button.clicked.connect(lambda: self._take(self._unsaved))
        ui.all_stored_button.clicked.connect(lambda: self._give_up(self._unsaved))
        ui.line_button.clicked.connect(self._on_line_clicked)

    @property
    def _chosen(self) -> Sequence[Unsaved]:
        row = self.ui.field_list.currentRow()
        return self._unsaved[row : row + 1] if row >= 0 else ()

    def _show(self) -> None:
        """Show what is still to be decided; nothing more to do is the end of the panel."""
        self._unsaved = self._session.journal.undecided
        if not self._unsaved:
            self.hide()
            self.deleteLater()
            return
        self.ui.found_label.setText(wording_recovery.FOUND(count=len(self._unsaved)))
        rows = self.ui.field_list
        rows.blockSignals(True)
        rows.clear()
        rows.addItems([_place(item) for item in self._unsaved])
        rows.setCurrentRow(0)
        rows.blockSignals(False)
        self._show_versions()

    def _show_versions(self) -> None:
        for item in self._chosen:
            self.ui.stored_edit.setPlainText(item.stored or wording_recovery.NOTHING())
            self.ui.written_edit.setPlainText(item.written or wording_recovery.NOTHING())
            self.ui.both_button.setEnabled(item.can_be_joined)
            self.ui.line_button.setEnabled(item.typed.period is self._session.period and bool(item.typed.line))

    def _take(self, unsaved: Sequence[Unsaved], *, joined: bool = False) -> None:
        self._session.take_unsaved(unsaved, joined=joined)
        self._show()

    def _give_up(self, unsaved: Sequence[Unsaved]) -> None:
        self._session.journal.decide(unsaved)
        self._show()

    def _on_line_clicked(self) -> None:
        for item in self._chosen:
            self.line_wanted.emit(item.typed.line, item.typed.field)


def _place(item: Unsaved) -> str:
    field, names = item.typed.field, wording.FIELD_NAMES
    if (text := evidence_of(field)[1]) != "":
        field = wording_recovery.EVIDENCE_TEXTS[text]()
    elif field in names:
        field = names[field]()
    return wording_recovery.PLACE(code=item.code, field=field, period=PERIOD_NAMES[item.typed.period])
