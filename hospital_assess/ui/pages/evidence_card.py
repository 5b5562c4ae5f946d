"""The right of the evidence page: one piece of evidence, what it proves and what became of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from hospital_assess.application.attach_evidence import EvidenceDetails
from hospital_assess.application.list_evidence import EvidenceItem
from hospital_assess.application.ports import Ports, Removal
from hospital_assess.domain.doubts import doubts_in_words
from hospital_assess.domain.entry import FORM_NAMES, SCOPE_NAMES, Evidence, Form, Scope
from hospital_assess.domain.scheme import Scheme
from hospital_assess.ui import wording_evidence
from hospital_assess.ui.generated.ui_evidence_card import Ui_EvidenceCard
from hospital_assess.ui.tasks import Tasks

_LINE = Qt.ItemDataRole.UserRole
_EVIDENCE = Qt.ItemDataRole.UserRole + 1
_DAY_LENGTH = 10
_MOST_ROWS = 4


class EvidenceCard(QWidget):
    """Shows evidence, and says what the person wants done with it.

    Attributes:
        described: Something was said of it; carries the EvidenceDetails.
        typed: One of its texts is being typed; carries the name of the text, and what stands there now.
        line_chosen: A line is to be shown where it is filled in; carries its id.
        evidence_chosen: Other evidence is to be shown; carries its id.
        link_wanted: It is to prove more lines.
        replace_wanted: Another file is to take its place.
        remove_wanted: It is to prove nothing any more.
        restore_wanted: What was removed is to come back.
        open_wanted: It is to be opened in its program.
    """

    described = Signal(object)
    typed = Signal(str, str)
    line_chosen = Signal(str)
    evidence_chosen = Signal(str)
    link_wanted = Signal()
    replace_wanted = Signal()
    remove_wanted = Signal()
    restore_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EvidenceCard()
        self.ui.setupUi(self)
        self._item: EvidenceItem | None = None
        self._is_writable = True
        for scope in Scope:
            self.ui.scope_box.addItem(SCOPE_NAMES[scope], scope)
        for form in Form:
            self.ui.form_box.addItem(FORM_NAMES[form], form)
        # Rows get their height from the style sheet, which must be there before them.
        self.ui.links_list.ensurePolished()
        self.ui.links_list.installEventFilter(self)
        self._show_place(is_shown=False)
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        for edit, name in ((ui.title_edit, "title"), (ui.number_edit, "document_no"), (ui.place_edit, "place")):
            edit.textEdited.connect(partial(self.typed.emit, name))
        ui.title_edit.editingFinished.connect(self._on_title_left)
        ui.number_edit.editingFinished.connect(
            lambda: self._tell(EvidenceDetails(document_no=ui.number_edit.text().strip()))
        )
        ui.place_edit.editingFinished.connect(self._on_place_left)
        ui.formed_edit.day_changed.connect(self._on_formed_changed)
        ui.scope_box.activated.connect(lambda: self._tell(EvidenceDetails(scope=Scope(ui.scope_box.currentData()))))
        ui.form_box.activated.connect(lambda: self._tell(EvidenceDetails(form=Form(ui.form_box.currentData()))))
        ui.links_list.itemActivated.connect(self._on_link_activated)
        ui.go_button.clicked.connect(self._on_go_clicked)
        ui.preview.open_wanted.connect(self.open_wanted)
        for button, wanted in (
            (ui.open_button, self.open_wanted),
            (ui.link_button, self.link_wanted),
            (ui.replace_button, self.replace_wanted),
            (ui.remove_button, self.remove_wanted),
            (ui.restore_button, self.restore_wanted),
        ):
            button.clicked.connect(wanted)
        for edit in (ui.title_edit, ui.number_edit, ui.place_edit):
            edit.setAcceptDrops(False)

    def set_writable(self, *, writable: bool) -> None:
        """Let the person change something, or only look."""
        self._is_writable = writable
        ui = self.ui
        for edit in (ui.title_edit, ui.number_edit, ui.formed_edit, ui.place_edit):
            edit.setReadOnly(not writable)
        ui.scope_box.setEnabled(writable)

    @property
    def item(self) -> EvidenceItem | None:
        """What is shown."""
        return self._item

    def show_item(self, item: EvidenceItem, others: int, codes: Mapping[str, str], scheme: Scheme) -> None:
        """Show evidence.

        Args:
            others: How many are chosen besides.
            codes: Codes of the department's lines by id.
            scheme: Its year stands in where only month and day of a date are typed.
        """
        is_other = self._item is None or self._item.evidence.id != item.evidence.id
        self._item = item
        self.ui.formed_edit.year = scheme.plan.year
        self._show_words(item, others, scheme)
        self._show_fields(item.evidence, is_other=is_other)
        self._show_links(item, codes)
        self._show_buttons(item)

    def preview(self, path: Path | None, tasks: Tasks, ports: Ports) -> None:
        """Show the file of what is shown."""
        if self._item is not None:
            self.ui.preview.show_evidence(self._item.evidence, path, tasks, ports)

    def _show_words(self, item: EvidenceItem, others: int, scheme: Scheme) -> None:
        ui = self.ui
        ui.several_label.setVisible(others > 0)
        ui.several_label.setText(wording_evidence.CHOSEN(count=others + 1))
        ui.doubts_label.setVisible(bool(item.doubts))
        ui.doubts_label.setText(wording_evidence.DOUBTS(doubts=doubts_in_words(item.doubts, scheme)))

    def _show_fields(self, evidence: Evidence, *, is_other: bool) -> None:
        """Fill in what is known; what is just being typed stays."""
        ui = self.ui
        for edit, text in (
            (ui.title_edit, evidence.title),
            (ui.number_edit, evidence.document_no),
            (ui.place_edit, evidence.place),
        ):
            if is_other or not edit.hasFocus():
                edit.setText(text)
                edit.setCursorPosition(0)
        if is_other or not ui.formed_edit.hasFocus():
            ui.formed_edit.show_day(evidence.formed_on)
        with QSignalBlocker(ui.scope_box), QSignalBlocker(ui.form_box):
            ui.scope_box.setCurrentIndex(ui.scope_box.findData(evidence.scope))
            ui.form_box.setCurrentIndex(ui.form_box.findData(evidence.form))
        ui.form_box.setEnabled(self._is_writable and not evidence.is_file)
        self._show_place(is_shown=not evidence.is_file)
        if not evidence.is_file:
            hint = wording_evidence.PLACE_HINTS[evidence.form.value]()
            ui.place_caption.setText(wording_evidence.PLACE_CAPTIONS[evidence.form.value]())
            ui.place_edit.setAccessibleName(hint)
            ui.place_edit.setPlaceholderText(hint)

    def _show_place(self, *, is_shown: bool) -> None:
        """Say what it is and where it is kept, where there is no file that says so."""
        ui = self.ui
        for widget in (ui.form_caption, ui.form_box, ui.place_caption, ui.place_edit):
            widget.setVisible(is_shown)

    def _show_links(self, item: EvidenceItem, codes: Mapping[str, str]) -> None:
        rows = self.ui.links_list
        rows.clear()
        for line in item.proved:
            text = wording_evidence.PROVED(code=line.code, text=line.text, number=line.number)
            self._add_row(text, line=line.id)
        for title in item.matters:
            self._add_row(wording_evidence.MATTER(title=title))
        for old in item.replaced:
            self._add_row(wording_evidence.REPLACED_FILE(name=old.name or old.title), evidence=old.id)
        for removal in item.removals:
            text = wording_evidence.REMOVED_LINK(
                at=removal.at[:_DAY_LENGTH],
                code=codes.get(removal.line, removal.line),
                reason=removal.reason or wording_evidence.NO_REASON(),
            )
            self._add_row(text, line=removal.line if removal.line in codes else "")
        count = rows.count()
        rows.setVisible(count > 0)
        if count:
            rows.setCurrentRow(0)
            self._fit_links()

    def _fit_links(self) -> None:
        rows = self.ui.links_list
        rows.setFixedHeight(min(rows.count(), _MOST_ROWS) * rows.sizeHintForRow(0) + 2)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Give the rows the height that other letters need."""
        if event.type() is QEvent.Type.FontChange and self.ui.links_list.count():
            self._fit_links()
        return False

    def _add_row(self, text: str, *, line: str = "", evidence: str = "") -> None:
        row = QListWidgetItem(text, self.ui.links_list)
        row.setToolTip(text)
        row.setData(_LINE, line)
        row.setData(_EVIDENCE, evidence)

    def _show_buttons(self, item: EvidenceItem) -> None:
        ui, is_linked = self.ui, bool(item.proved)
        ui.go_button.setEnabled(is_linked or bool(item.removals))
        ui.open_button.setVisible(item.evidence.is_file)
        ui.link_button.setEnabled(self._is_writable)
        ui.replace_button.setEnabled(self._is_writable and is_linked)
        ui.remove_button.setVisible(is_linked)
        ui.remove_button.setEnabled(self._is_writable)
        ui.restore_button.setVisible(bool(restorable(item)))
        ui.restore_button.setEnabled(self._is_writable)

    def _tell(self, details: EvidenceDetails) -> None:
        item = self._item
        if item is not None and self._is_writable and details.applied(item.evidence) != item.evidence:
            self.described.emit(details)

    def _on_title_left(self) -> None:
        if title := self.ui.title_edit.text().strip():
            self._tell(EvidenceDetails(title=title))
        elif self._item is not None:
            self.ui.title_edit.setText(self._item.evidence.title)
            self.typed.emit("title", self._item.evidence.title)

    def _on_place_left(self) -> None:
        if place := self.ui.place_edit.text().strip():
            self._tell(EvidenceDetails(place=place))
        elif self._item is not None:
            self.ui.place_edit.setText(self._item.evidence.place)
            self.typed.emit("place", self._item.evidence.place)

    def _on_formed_changed(self, day: date | None) -> None:
        self._tell(EvidenceDetails(formed_on=day, is_undated=day is None))

    def _on_go_clicked(self) -> None:
        row = self.ui.links_list.currentItem()
        chosen = str(row.data(_LINE)) if row is not None else ""
        if not chosen and self._item is not None and self._item.proved:
            chosen = self._item.proved[0].id
        if chosen:
            self.line_chosen.emit(chosen)

    def _on_link_activated(self, row: QListWidgetItem) -> None:
        if line := row.data(_LINE):
            self.line_chosen.emit(str(line))
        elif evidence := row.data(_EVIDENCE):
            self.evidence_chosen.emit(str(evidence))


def restorable(item: EvidenceItem) -> Sequence[Removal]:
    """The last removal from each line that it no longer proves."""
    proved = {line.id for line in item.proved}
    last = {removal.line: removal for removal in item.removals if removal.line not in proved}
    return tuple(last.values())
