"""佐证: all evidence of the department, as tiles or as a list."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QDataStream, QEvent, QIODevice, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from hospital_assess.application.attach_evidence import Added, EvidenceDetails
from hospital_assess.application.department_desk import Desk
from hospital_assess.application.list_evidence import EvidenceItem, Standing, list_evidence
from hospital_assess.domain.entry import Evidence
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording, wording_evidence
from hospital_assess.ui.clipboard import local_paths, pasted_from
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.evidence_views import EvidenceViews
from hospital_assess.ui.generated.ui_evidence_page import Ui_EvidencePage
from hospital_assess.ui.models.evidence_table import (
    FILTERS,
    EvidenceFilter,
    EvidenceTableModel,
    shown_size,
    title_of,
)
from hospital_assess.ui.pages.evidence_card import restorable
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Lane
from hospital_assess.ui.thumbnails import Thumbnails
from hospital_assess.ui.viewing import copy_for_viewing
from hospital_assess.ui.widgets.letters import scaled
from hospital_assess.ui.widgets.panes import bring_back, spread

_PANE_WIDTHS = (690, 330)
_SIDE_WIDTH = 318


class EvidencePage(QWidget):
    """Where evidence is looked through, mended, linked, replaced and removed.

    Attributes:
        line_chosen: A line is to be shown where it is filled in; carries its id.
        files_pasted: Files came by the clipboard; the window knows what to do with them.
        shown: The evidence is on screen, or there is none.
    """

    line_chosen = Signal(str)
    files_pasted = Signal(list)
    shown = Signal()

    def __init__(self, session: DepartmentSession, prompts: Prompts) -> None:
        super().__init__()
        self._session, self._prompts = session, prompts
        self._wanted: tuple[str, ...] = ()
        self._reading = 0
        self.ui = Ui_EvidencePage()
        self.ui.setupUi(self)
        self.thumbnails = Thumbnails(session.tasks, session.workspace.evidence, session.ports.pdf, self)
        self.model = EvidenceTableModel(self)
        self.filter = EvidenceFilter(self)
        self.filter.setSourceModel(self.model)
        for kind in FILTERS:
            self.ui.filter_box.addItem(wording_evidence.FILTERS[kind](count=0), kind)
        self.views = EvidenceViews(self.ui.tiles_view, self.ui.table_view, self.filter, self.thumbnails)
        self._fit_letters()
        spread(self.ui.splitter, _PANE_WIDTHS)
        self.ui.splitter.setStretchFactor(0, 1)
        self.ui.splitter.setStretchFactor(1, 0)
        self._connect()
        self._connect_panels()
        self._add_shortcuts()
        self._show_writable()
        self._show_refused()
        self.ui.tiles_button.setChecked(True)
        self._show_emptiness()

    def _connect(self) -> None:
        ui, session = self.ui, self._session
        ui.filter_box.currentIndexChanged.connect(self._refilter)
        ui.search_edit.textChanged.connect(self._refilter)
        ui.tiles_button.toggled.connect(self._on_view_toggled)
        ui.add_button.clicked.connect(self._on_add_clicked)
        ui.folder_button.clicked.connect(self._on_folder_clicked)
        ui.record_button.clicked.connect(self._on_record_clicked)
        ui.seen_button.clicked.connect(session.evidence.forget_refused)
        ui.copy_button.clicked.connect(self._on_copy_clicked)
        self.views.chosen_changed.connect(self._show_chosen)
        self.views.activated.connect(self._open)
        session.desk_read.connect(self._on_desk_read)
        session.evidence.refused_changed.connect(self._show_refused)
        self.thumbnails.made.connect(self.model.touch)

    def _connect_panels(self) -> None:
        ui, card = self.ui, self.ui.card
        card.described.connect(self._on_described)
        card.typed.connect(self._on_typed)
        card.line_chosen.connect(self.line_chosen)
        card.evidence_chosen.connect(self.choose)
        card.link_wanted.connect(self._on_link_wanted)
        card.replace_wanted.connect(self._on_replace_wanted)
        card.remove_wanted.connect(self.remove)
        card.restore_wanted.connect(self.restore)
        card.open_wanted.connect(self._open)
        ui.picker.picked.connect(self._on_lines_picked)
        ui.recorder.recorded.connect(self._on_recorded)
        ui.recorder.typed.connect(partial(self._session.evidence.drafting, ""))
        ui.recorder.cancelled.connect(self._session.evidence.forget_draft)
        for panel in (ui.picker, ui.recorder):
            panel.cancelled.connect(self._show_chosen)

    def _add_shortcuts(self) -> None:
        views = (self.ui.tiles_view, self.ui.table_view)
        for keys, act in (("Ctrl+F", self.search), ("F2", self.ui.card.ui.title_edit.setFocus)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for view in views:
            QShortcut(QKeySequence("Delete"), view, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)

    def _show_writable(self) -> None:
        ui, writable = self.ui, self._session.is_writable
        for button in (ui.add_button, ui.folder_button, ui.record_button):
            button.setEnabled(writable)
        ui.card.set_writable(writable=writable)

    @property
    def place(self) -> QByteArray:
        """How wide the panes and columns are, and which view is shown, for the next start."""
        data, is_tiles = QByteArray(), self.ui.tiles_button.isChecked()
        stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
        stream << self.ui.splitter.saveState() << self.ui.table_view.horizontalHeader().saveState()
        stream.writeBool(is_tiles)
        stream.writeInt32(self.font().pixelSize())
        return data

    def restore_place(self, place: QByteArray) -> None:
        """Take up a place that was remembered."""
        if place.isEmpty():
            return
        panes, columns = QByteArray(), QByteArray()
        stream = QDataStream(place)
        stream >> panes >> columns
        bring_back(self.ui.splitter, panes)
        is_tiles, body = stream.readBool(), self.font().pixelSize()
        if (body if stream.atEnd() else stream.readInt32()) == body:
            # Those of other letters would leave no room for the rest.
            self.ui.table_view.horizontalHeader().restoreState(columns)
        self.views.fit_columns()
        (self.ui.tiles_button if is_tiles else self.ui.table_button).setChecked(True)

    # what is read

    def showEvent(self, event: QShowEvent) -> None:
        """Read the evidence now that it is looked at."""
        super().showEvent(event)
        if self._session.desk is not None:
            self._on_desk_read(self._session.desk)

    def _on_desk_read(self, _desk: Desk) -> None:
        """Read the evidence while it is looked at, unless nothing but answers changed since."""
        if self.isVisible() and self._reading != self._session.readings:
            self._reading = self._session.readings
            self.read()

    def read(self) -> None:
        """Read the evidence, after everything that is still to be written."""
        workspace, period = self._session.workspace, self._session.period
        self._session.tasks.run(
            lambda _progress: list_evidence(workspace, period),
            lambda items: self._on_read(period, items),
            lane=Lane.ORDERED,
            owner=self,
        )

    def _on_read(self, period: PeriodId, items: Sequence[EvidenceItem]) -> None:
        if period is not self._session.period:
            return
        chosen = self._wanted or tuple(item.evidence.id for item in self.views.chosen)
        self.model.show_items(items)
        for row, (kind, keeps) in enumerate(FILTERS.items()):
            self.ui.filter_box.setItemText(row, wording_evidence.FILTERS[kind](count=sum(map(keeps, items))))
        panel = self.ui.side.currentWidget()
        self._choose(chosen)
        if panel in (self.ui.picker, self.ui.record_page):
            # What is being ticked or typed there goes on.
            self.ui.side.setCurrentWidget(panel)
        self._wanted = ()
        self.shown.emit()

    def _refilter(self) -> None:
        chosen = [item.evidence.id for item in self.views.chosen]
        self.filter.choose(self.ui.filter_box.currentData(), self.ui.search_edit.text())
        self._choose(chosen)

    def _show_emptiness(self) -> None:
        ui, is_empty = self.ui, self.filter.rowCount() == 0
        kept = self.views.items
        size = shown_size(sum(item.evidence.size for item in kept))
        ui.count_label.setText("" if is_empty else wording_evidence.COUNTED(count=len(kept), size=size))
        ui.empty_label.setText(wording_evidence.NOTHING_FITS() if self.model.items else wording_evidence.NOTHING_HERE())
        ui.views.setCurrentWidget(ui.empty_page if is_empty else self.views.view)

    # which evidence

    def choose(self, evidence: str) -> None:
        """Show one piece of evidence, whatever the filter."""
        row = self.model.row_of(evidence)
        if row < 0:
            return
        if not self.filter.mapFromSource(self.model.index(row, 0)).isValid():
            self._lift_filter(self.model.items[row])
        self._choose([evidence])

    def _lift_filter(self, item: EvidenceItem) -> None:
        self.ui.search_edit.clear()
        kind = "removed" if item.standing is Standing.REMOVED else "all"
        self.ui.filter_box.setCurrentIndex(self.ui.filter_box.findData(kind))

    def _choose(self, evidence: Iterable[str]) -> None:
        self.views.choose(evidence)
        self._show_emptiness()
        self._show_chosen()

    def _on_view_toggled(self) -> None:
        self.views.turn_to(tiles=self.ui.tiles_button.isChecked())
        self._show_emptiness()

    def _show_chosen(self) -> None:
        """Show what is chosen at the right."""
        chosen, ui, desk = self.views.chosen, self.ui, self._session.desk
        if not chosen or desk is None:
            ui.side.setCurrentWidget(ui.nothing_page)
            return
        codes = {view.line.id: view.line.code for view in desk.lines}
        ui.card.show_item(chosen[0], len(chosen) - 1, codes, desk.scheme)
        ui.card.preview(self._path(chosen[0].evidence), self._session.tasks, self._session.ports)
        ui.side.setCurrentWidget(ui.card)

    def _path(self, evidence: Evidence) -> Path | None:
        try:
            return self._session.workspace.evidence.path(evidence.id) if evidence.is_file else None
        except AssessError:
            return None

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.ui.search_edit.setFocus()
        self.ui.search_edit.selectAll()

    # what comes in

    def _on_add_clicked(self) -> None:
        if files := self._prompts.open_files(wording.ADD_TITLE(), wording.ALL_FILES()):
            self.add(files)

    def _on_folder_clicked(self) -> None:
        if folder := self._prompts.choose_folder(wording_evidence.FOLDER_TITLE(), Path.home()):
            self.add([folder])

    def add(self, paths: Sequence[Path]) -> None:
        """Add files and folders; which lines they prove is asked then."""
        if self._session.is_writable:
            self._session.evidence.add([], paths, self._on_added)

    def paste(self) -> None:
        """Add what the clipboard holds: files, a picture or a text."""
        mime = QGuiApplication.clipboard().mimeData()
        if not self._session.is_writable:
            return
        if paths := local_paths(mime):
            self.files_pasted.emit(paths)
        elif pasted := pasted_from(mime, self._session.ports.clock()):
            self._session.evidence.add_pasted([], pasted, self._on_added)

    def _on_added(self, added: Added) -> None:
        if added.evidence:
            self._ask_for_lines([item.id for item in added.evidence])

    def _ask_for_lines(self, evidence: Sequence[str]) -> None:
        """Once they are read, offer the lines that what is new may prove."""
        self._wanted = tuple(evidence)
        self.ui.search_edit.clear()
        self.ui.filter_box.setCurrentIndex(0)
        self.shown.connect(self._on_link_wanted, Qt.ConnectionType.SingleShotConnection)

    def _on_record_clicked(self) -> None:
        desk = self._session.desk
        if desk is not None:
            self.ui.side.setCurrentWidget(self.ui.record_page)
            self.ui.recorder.start(desk.scheme.plan.year, self._session.evidence.draft)

    def _on_recorded(self, details: EvidenceDetails) -> None:
        self._session.evidence.record([], details, lambda evidence: self._ask_for_lines([evidence.id]))
        self._show_chosen()

    def _show_refused(self) -> None:
        refused, ui = self._session.evidence.refused, self.ui
        ui.refused_frame.setVisible(bool(refused))
        ui.refused_label.setText(wording_evidence.REFUSED_COUNT(count=len(refused)))
        ui.refused_list.clear()
        ui.refused_list.addItems([str(refusal.error) for refusal in refused])

    def _on_copy_clicked(self) -> None:
        refused = self._session.evidence.refused
        QGuiApplication.clipboard().setText("\n".join(str(refusal.error) for refusal in refused))
        self._session.message.emit(wording_evidence.REFUSED_COPIED(count=len(refused)))

    # what is done with it

    def _on_described(self, details: EvidenceDetails) -> None:
        item = self.ui.card.item
        if item is not None:
            self._session.evidence.describe(item.evidence.id, details)

    def _on_typed(self, name: str, text: str) -> None:
        item = self.ui.card.item
        if item is not None:
            line = item.proved[0].id if item.proved else ""
            self._session.evidence.typing(line, item.evidence, name, text)

    def _on_link_wanted(self) -> None:
        desk, chosen = self._session.desk, self.views.chosen
        if desk is not None and chosen and self._session.is_writable:
            self.ui.side.setCurrentWidget(self.ui.picker)
            self.ui.picker.start(chosen, desk.lines)

    def _on_lines_picked(self, lines: list[str]) -> None:
        self._session.evidence.link(lines, [item.evidence.id for item in self.views.chosen])
        self._show_chosen()

    def _on_replace_wanted(self) -> None:
        item = self.ui.card.item
        if item is None:
            return
        files = self._prompts.open_files(wording_evidence.REPLACE_TITLE(), wording.ALL_FILES(), several=False)
        if files:
            self._session.evidence.replace(item.evidence, files[0], self._on_replaced)

    def _on_replaced(self, new: Evidence) -> None:
        self._wanted = (new.id,)

    def remove(self) -> None:
        """Ask for the reason, then take what is chosen from its lines."""
        linked = [item for item in self.views.chosen if item.proved]
        if not linked or not self._session.is_writable:
            return
        question = wording_evidence.REMOVE_SEVERAL(count=len(linked))
        if len(linked) == 1:
            question = wording.REMOVE_REASON(title=title_of(linked[0]))
        if reason := self._prompts.ask_text(wording.REMOVE_TITLE(), question):
            self._session.evidence.remove([item.evidence for item in linked], reason)

    def restore(self) -> None:
        """Link what is chosen to the lines that it was removed from."""
        removals = [removal for item in self.views.chosen for removal in restorable(item)]
        if removals and self._session.is_writable:
            self._session.evidence.restore(removals)

    def _fit_letters(self) -> None:
        self.views.fit_letters(self.font())
        self.ui.side.setMinimumWidth(scaled(_SIDE_WIDTH, self.font()))

    def changeEvent(self, event: QEvent) -> None:
        """Give tiles and rows the room that other letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "views"):
            self._fit_letters()

    def _open(self) -> None:
        item = self.ui.card.item
        if item is None or not item.evidence.is_file:
            return
        evidence, store = item.evidence, self._session.workspace.evidence
        self._session.tasks.run(
            lambda _progress: copy_for_viewing(store.path(evidence.id), evidence.name),
            lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
            title=wording.OPENING_FILE(name=evidence.name),
        )
