"""检查: everything that is still to be mended before the hand-in, and the way to each."""

from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QKeySequence, QPixmap, QShortcut, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from hospital_assess.application.check_statement import check_workspace
from hospital_assess.application.department_desk import Desk, LineView
from hospital_assess.domain.check import Finding, Findings
from hospital_assess.domain.quantity import plain_number, shown_points
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_check_page import Ui_CheckPage
from hospital_assess.ui.icons import icon, pixmap
from hospital_assess.ui.models.findings import (
    ALL,
    FINDING_ROLE,
    FindingsFilter,
    FindingsModel,
    FoundRow,
    KindCount,
)
from hospital_assess.ui.pages.line_facts import line_titles
from hospital_assess.ui.tasks import Lane
from hospital_assess.ui.theme import colours_of
from hospital_assess.ui.widgets.finding_delegate import FindingDelegate

_KIND = Qt.ItemDataRole.UserRole
_KIND_ICON, _STATE_ICON, _SOUND_ICON = 16, 26, 56
_MENDED_BY_PROPOSAL = frozenset({"missing-score", "score-out-of-range", "missing-upward-basis"})


class CheckPage(QWidget):
    """Lists what the check of the hand-in finds, and leads to each field.

    Attributes:
        finding_chosen: A line and a field to jump to; no line for the statement as a whole.
        submit_wanted: Nothing stands in the way of the hand-in.
        message: A line for the bottom of the window.
        checked: The list is up to date.
    """

    finding_chosen = Signal(str, str)
    submit_wanted = Signal()
    message = Signal(str)
    checked = Signal()

    def __init__(self, session: DepartmentSession) -> None:
        super().__init__()
        self._session = session
        self._is_just_shown = False
        self._checked_at: datetime | None = None
        self.ui = Ui_CheckPage()
        self.ui.setupUi(self)
        self.model = FindingsModel(self)
        self.filter = FindingsFilter(self)
        self.filter.setSourceModel(self.model)
        self.ui.findings_list.setModel(self.filter)
        self.ui.findings_list.setItemDelegate(FindingDelegate(self.ui.findings_list))
        self.ui.findings_list.setMouseTracking(True)
        # Rows get their height from the style sheet, which must be there before them.
        self.ui.kind_list.ensurePolished()
        self._connect()
        self.ui.headline_label.setText(wording.CHECKING())
        self._show_buttons()

    def _connect(self) -> None:
        ui = self.ui
        ui.kind_list.currentItemChanged.connect(self._on_kind_changed)
        ui.findings_list.activated.connect(self._on_activated)
        ui.findings_list.selectionModel().currentChanged.connect(self._show_buttons)
        ui.check_button.clicked.connect(self.check)
        ui.go_button.clicked.connect(lambda: self._on_activated(ui.findings_list.currentIndex()))
        ui.adopt_button.clicked.connect(self._on_adopt_clicked)
        ui.copy_button.clicked.connect(self._on_copy_clicked)
        for button in (ui.submit_button, ui.sound_button):
            button.clicked.connect(self.submit_wanted)
        self._session.desk_read.connect(self._on_desk_read)
        again = QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self)
        again.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        again.activated.connect(self.check)

    # checking

    def showEvent(self, event: QShowEvent) -> None:
        """Check now that it is looked at."""
        super().showEvent(event)
        self._is_just_shown = True
        self._session.answers.flush()
        self.check()

    def _on_desk_read(self, _desk: Desk) -> None:
        if self.isVisible():
            self.check()

    def check(self) -> None:
        """Look for what is missing, after everything that is still to be written."""
        workspace, period = self._session.workspace, self._session.period
        self._session.tasks.run(
            lambda _progress: check_workspace(workspace, period),
            lambda findings: self._on_checked(period, findings),
            lane=Lane.ORDERED,
            owner=self,
        )

    def _on_checked(self, period: PeriodId, findings: Findings) -> None:
        if period is not self._session.period:
            return
        self._checked_at = self._session.ports.clock()
        place = self._place()
        self.model.show_findings(findings, line_titles(self._session.desk))
        self._show_kinds()
        self._come_back(*place)
        self._show_state(len(findings.errors), len(findings.warnings))
        self._show_buttons()
        if self._is_just_shown:
            self._is_just_shown = False
            self._take_focus()
        self.checked.emit()

    def _take_focus(self) -> None:
        """Arrows and Enter work at once."""
        is_sound = self.ui.stack.currentWidget() is self.ui.sound_page
        (self.ui.sound_button if is_sound else self.ui.findings_list).setFocus()

    # what is looked at

    def _show_kinds(self) -> None:
        """Count the kinds anew; the chosen one stays chosen while there is any of it."""
        kinds = self.ui.kind_list
        counts = [item for item in self.model.counts() if item.count or item.is_weight]
        chosen = self.filter.kind if self.filter.kind in {item.kind for item in counts} else ALL
        kinds.blockSignals(True)
        kinds.clear()
        for counted in counts:
            item = QListWidgetItem(_kind_text(counted), kinds)
            item.setData(_KIND, counted.kind)
            font = item.font()
            font.setBold(counted.is_weight)
            item.setFont(font)
            item.setIcon(self._kind_icon(counted))
            if counted.kind == chosen:
                kinds.setCurrentItem(item)
        kinds.blockSignals(False)
        self.filter.choose(chosen)

    def _kind_icon(self, counted: KindCount) -> QIcon:
        """The sign of a weight; below it, room as wide."""
        colours = colours_of(self.palette())
        if counted.kind == ALL:
            return QIcon()
        name, colour = ("error", colours.error) if counted.is_error else ("warning", colours.warning)
        if counted.is_weight:
            return icon(name, colour, size=_KIND_ICON)
        room = QPixmap(_KIND_ICON, _KIND_ICON)
        room.fill(Qt.GlobalColor.transparent)
        return QIcon(room)

    def _on_kind_changed(self, item: QListWidgetItem | None, _previous: QListWidgetItem | None) -> None:
        if item is not None:
            self.filter.choose(str(item.data(_KIND)))
            self._choose_row(0)

    def choose(self, kind: str) -> None:
        """Show the findings of one kind: ``ALL``, a weight, or a code."""
        for row in range(self.ui.kind_list.count()):
            if self.ui.kind_list.item(row).data(_KIND) == kind:
                self.ui.kind_list.setCurrentRow(row)

    @property
    def current(self) -> FoundRow | None:
        """The finding that the cursor is on."""
        row = self.ui.findings_list.currentIndex().data(FINDING_ROLE)
        return row if isinstance(row, FoundRow) else None

    def _place(self) -> tuple[Finding | None, int]:
        current = self.current
        return current.finding if current else None, max(self.ui.findings_list.currentIndex().row(), 0)

    def _come_back(self, finding: Finding | None, row: int) -> None:
        """Stand on the same finding; on the one that took its place where it was mended."""
        shown = [self.filter.index(at, 0).data(FINDING_ROLE).finding for at in range(self.filter.rowCount())]
        self._choose_row(shown.index(finding) if finding in shown else row)

    def _choose_row(self, row: int) -> None:
        index = self.filter.index(min(row, self.filter.rowCount() - 1), 0)
        self.ui.findings_list.setCurrentIndex(index)
        self.ui.findings_list.scrollTo(index)
        self._show_buttons()

    # how it stands

    def _show_state(self, errors: int, warnings: int) -> None:
        ui, is_sound = self.ui, not (errors or warnings)
        period = PERIOD_NAMES[self._session.period]
        if errors:
            ui.headline_label.setText(wording.CHECK_ERRORS(errors=errors, warnings=warnings))
            ui.detail_label.setText(wording.CHECK_ERRORS_DETAIL())
        elif warnings:
            ui.headline_label.setText(wording.CHECK_WARNINGS(warnings=warnings))
            ui.detail_label.setText(wording.CHECK_WARNINGS_DETAIL())
        else:
            ui.headline_label.setText(wording.CHECK_SOUND())
            ui.detail_label.clear()
        ui.time_label.setText(wording.CHECKED_AT(period=period, time=f"{self._checked_at:%H:%M}"))
        ui.stack.setCurrentWidget(ui.sound_page if is_sound else ui.findings_page)
        ui.detail_label.setVisible(not is_sound)
        ui.kind_pane.setVisible(not is_sound)
        ui.action_bar.setVisible(not is_sound)
        ui.submit_button.setVisible(not errors and not is_sound)
        self._show_icons()

    def _show_icons(self) -> None:
        colours, rows = colours_of(self.palette()), self.model.rows
        name, colour = ("warning", colours.warning) if rows else ("sound", colours.accent)
        if any(row.is_error for row in rows):
            name, colour = "error", colours.error
        self.ui.state_icon.setPixmap(pixmap(name, colour, _STATE_ICON))
        self.ui.sound_icon.setPixmap(pixmap("sound", colours.accent, _SOUND_ICON))

    def _show_buttons(self) -> None:
        """Offer what can be done about the finding under the cursor."""
        current, view = self.current, self._adoptable()
        self.ui.go_button.setEnabled(current is not None and _leads_somewhere(current.finding))
        self.ui.adopt_button.setVisible(view is not None)
        if view is not None and view.proposal.points is not None:
            self.ui.adopt_button.setText(wording.ADOPT(points=shown_points(view.proposal.points)))
        self.ui.copy_button.setEnabled(self.filter.rowCount() > 0)

    # what is done about it

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(FINDING_ROLE)
        if isinstance(row, FoundRow) and _leads_somewhere(row.finding):
            self.finding_chosen.emit(row.finding.line, row.finding.field)

    def _adoptable(self) -> LineView | None:
        """The line whose proposed score would mend the finding under the cursor."""
        current, desk = self.current, self._session.desk
        if current is None or desk is None or current.finding.code not in _MENDED_BY_PROPOSAL:
            return None
        view = next((view for view in desk.lines if view.line.id == current.finding.line), None)
        has_proposal = view is not None and view.proposal.points is not None and self._session.is_writable
        return view if has_proposal else None

    def _on_adopt_clicked(self) -> None:
        view = self._adoptable()
        if view is None or view.proposal.points is None:
            return
        points = view.proposal.points
        self._session.enter(view.line.id, "self_score", plain_number(points))
        self._session.answers.flush()
        self.ui.findings_list.setFocus()
        self.message.emit(wording.ADOPTED(code=view.line.code, points=shown_points(points)))

    def _on_copy_clicked(self) -> None:
        texts = [str(self.filter.index(row, 0).data()) for row in range(self.filter.rowCount())]
        QGuiApplication.clipboard().setText("\n".join(texts))
        self.message.emit(wording.FINDINGS_COPIED(count=len(texts)))

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another appearance."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._checked_at is not None:
            self._show_kinds()
            self._show_icons()


def _leads_somewhere(finding: Finding) -> bool:
    return bool(finding.line) or finding.field == "reporter"


def _kind_text(counted: KindCount) -> str:
    name = wording.FINDING_KINDS.get(counted.kind, wording.FINDING_KINDS["other"])()
    return wording.KIND_COUNT(name=name, count=counted.count)
