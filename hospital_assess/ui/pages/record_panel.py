"""Evidence without a file: paper, data of a system, another department's proof."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.application.attach_evidence import EvidenceDetails
from hospital_assess.application.record_evidence import PLACES
from hospital_assess.domain.entry import FORM_NAMES, SCOPE_NAMES, Form, Scope
from hospital_assess.ui import wording_evidence
from hospital_assess.ui.generated.ui_record_panel import Ui_RecordPanel
from hospital_assess.ui.widgets.looks import set_level


class RecordPanel(QWidget):
    """Asks what has to be said of it.

    Attributes:
        recorded: Carries the EvidenceDetails.
        typed: One of its texts is being typed; carries the name of the text, and what stands there now.
        cancelled: The person thought better of it.
    """

    recorded = Signal(object)
    typed = Signal(str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordPanel()
        self.ui.setupUi(self)
        ui = self.ui
        for form in PLACES:
            ui.form_box.addItem(FORM_NAMES[form], form)
        for scope in Scope:
            ui.scope_box.addItem(SCOPE_NAMES[scope], scope)
        ui.form_box.currentIndexChanged.connect(self._show_place)
        ui.record_button.clicked.connect(self._on_record_clicked)
        ui.cancel_button.clicked.connect(self.cancelled)
        self._texts = {"title": ui.title_edit, "place": ui.place_edit, "document_no": ui.number_edit}
        for name, edit in self._texts.items():
            edit.returnPressed.connect(self._on_record_clicked)
            edit.textEdited.connect(partial(self.typed.emit, name))
        self._show_place()

    @property
    def form(self) -> Form:
        """The form that is chosen."""
        return Form(self.ui.form_box.currentData())

    def start(self, year: int, draft: Mapping[str, str]) -> None:
        """Begin with an empty form, or go on where it was left.

        Args:
            year: Stands in where only month and day are typed.
            draft: What was typed and neither entered nor given up, by the name of the text.
        """
        ui = self.ui
        for name, edit in self._texts.items():
            edit.setText(draft.get(name, ""))
            set_level(edit, "")
        ui.formed_edit.year = year
        if not draft:
            ui.formed_edit.show_day(None)
            ui.scope_box.setCurrentIndex(0)
        ui.error_label.hide()
        ui.title_edit.setFocus()

    def _show_place(self) -> None:
        hint = wording_evidence.PLACE_HINTS[self.form.value]()
        self.ui.place_caption.setText(wording_evidence.PLACE_CAPTIONS[self.form.value]())
        self.ui.place_edit.setPlaceholderText(hint)
        self.ui.place_edit.setAccessibleName(hint)

    def _on_record_clicked(self) -> None:
        ui = self.ui
        needed = {ui.title_edit: ui.title_edit.accessibleName(), ui.place_edit: PLACES[self.form]}
        missing = [edit for edit in needed if not edit.text().strip()]
        for edit in needed:
            set_level(edit, "error" if edit in missing else "")
        ui.error_label.setVisible(bool(missing))
        if missing:
            ui.error_label.setText(wording_evidence.NEEDED(name=needed[missing[0]]))
            missing[0].setFocus()
            return
        self.recorded.emit(
            EvidenceDetails(
                title=ui.title_edit.text().strip(),
                document_no=ui.number_edit.text().strip(),
                formed_on=ui.formed_edit.day,
                scope=Scope(ui.scope_box.currentData()),
                form=self.form,
                place=ui.place_edit.text().strip(),
            )
        )
