"""填报: the lines on the left, the answer in the middle, the evidence on the right."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hospital_assess.application.answers import showable
from hospital_assess.application.department_desk import Desk, LineView
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import PROOF_ORDER
from hospital_assess.domain.likeness import Earlier
from hospital_assess.ui import wording
from hospital_assess.ui.clipboard import local_paths, pasted_from
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_fill_page import Ui_FillPage
from hospital_assess.ui.models.line_tree import FILTERS, VIEW_ROLE, LineTreeModel
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.widgets.letters import scaled
from hospital_assess.ui.widgets.line_delegate import LineDelegate
from hospital_assess.ui.widgets.panes import spread

if TYPE_CHECKING:
    from hospital_assess.ui.pages.evidence_panel import EvidencePanel

_PANE_WIDTHS = (240, 540, 248)
_ANSWER_WIDTH, _EVIDENCE_WIDTH = 374, 232


class FillPage(QWidget):
    """Where a department answers its lines.

    Attributes:
        ready: The first line can be filled in.
        line_shown: Another line is shown; carries its id.
        files_dropped: Files were dropped or pasted; the window knows what to do with them.
        failed: A field was refused; carries the error.
    """

    ready = Signal()
    line_shown = Signal(str)
    files_dropped = Signal(list)
    failed = Signal(object)

    def __init__(self, session: DepartmentSession, prompts: Prompts, first_line: str = "") -> None:
        super().__init__()
        self._session, self._prompts, self._first_line = session, prompts, first_line
        self._evidence_panel: EvidencePanel | None = None
        self.ui = Ui_FillPage()
        self.ui.setupUi(self)
        self.model = LineTreeModel(self)
        self._set_up_tree()
        self.ui.answer_panel.set_writable(writable=session.is_writable)
        self._fit_letters()
        spread(self.ui.splitter, _PANE_WIDTHS)
        for pane, share in enumerate((0, 1, 0)):
            self.ui.splitter.setStretchFactor(pane, share)
        self._connect()
        self._add_shortcuts()
        # What is dressed and laid out once costs half of what is dressed empty and again with the first line.
        self.ui.answer_panel.hide()
        if session.desk is not None:
            self._on_desk_read(session.desk)

    def _set_up_tree(self) -> None:
        tree = self.ui.line_tree
        tree.setModel(self.model)
        tree.setItemDelegate(LineDelegate(tree))
        tree.setMouseTracking(True)
        tree.installEventFilter(self)
        tree.clicked.connect(self._on_tree_clicked)
        tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.ui.empty_label.hide()
        for kind in FILTERS:
            self.ui.filter_box.addItem(wording.FILTERS[kind](count=0), kind)

    def _connect(self) -> None:
        panel, session = self.ui.answer_panel, self._session
        panel.edited.connect(self._on_edited)
        panel.settled.connect(self._on_settled)
        panel.files_pasted.connect(self.take)
        panel.reuse_asked.connect(panel.reuse)
        self.ui.search_edit.textChanged.connect(self._refilter)
        self.ui.filter_box.currentIndexChanged.connect(self._refilter)
        session.desk_read.connect(self._on_desk_read)
        session.line_read.connect(self._on_line_read)
        session.refused.connect(self._on_refused)
        session.past_changed.connect(self._find_earlier)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+F", self.search),
            ("Ctrl+Down", lambda: self.step(1)),
            ("Ctrl+Up", lambda: self.step(-1)),
            ("Ctrl+Return", self.go_to_unfilled),
            ("Ctrl+Enter", self.go_to_unfilled),
        ):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))

    # what is read

    def _on_desk_read(self, desk: Desk) -> None:
        is_first = not self.model.views()
        self.model.show_desk(desk)
        if is_first:
            self._count_filters()
            self._refilter()
            self._choose_first()
            self.ui.answer_panel.show()
            self.ready.emit()
            QTimer.singleShot(0, self, self._make_evidence_panel)
        else:
            if self.model.view(self.line) is not self.ui.answer_panel.view:
                self._show_current()
            self._count_filters()

    def _choose_first(self) -> None:
        known = [view.line.id for view in self.model.views()]
        if known:
            self.go_to(self._first_line if self._first_line in known else known[0])

    def _on_line_read(self, view: LineView) -> None:
        self.model.show_line(view)
        self._follow_filter()
        if view.line.id == self.line:
            self._show(view)

    def _count_filters(self) -> None:
        for row, kind in enumerate(FILTERS):
            self.ui.filter_box.setItemText(row, wording.FILTERS[kind](count=self.model.count(kind)))

    def _follow_filter(self) -> None:
        """An answer may bring a line into what is searched for, or take it out."""
        if self.model.is_filtered and self.model.follow():
            self._show_rows()

    def _refilter(self) -> None:
        self.model.choose(self.ui.filter_box.currentData(), self.ui.search_edit.text())
        self._show_rows()

    def _show_rows(self) -> None:
        """Unfold what is left, and stand on the same line as before where that is left too."""
        self.ui.line_tree.expandAll()
        self.ui.line_tree.setCurrentIndex(self.model.index_of(self.line))
        is_empty = self.model.rowCount() == 0
        self.ui.empty_label.setVisible(is_empty)
        self.ui.line_tree.setVisible(not is_empty)

    @property
    def evidence_panel(self) -> "EvidencePanel":
        """The right of the page, made after the first line can be answered: nothing is proven before it is said."""
        return self._evidence_panel or self._make_evidence_panel()

    def _make_evidence_panel(self) -> "EvidencePanel":
        from hospital_assess.ui.pages.evidence_panel import EvidencePanel

        if self._evidence_panel is None:
            self._evidence_panel = EvidencePanel()
            self._evidence_panel.use(self._session, self._prompts)
            self._evidence_panel.files_dropped.connect(self.files_dropped)
            self.ui.evidence_layout.addWidget(self._evidence_panel)
            self._show_current()
        return self._evidence_panel

    def ask_about_unsaved(self) -> None:
        """Ask above the lines what becomes of what was left unsaved the last time."""
        from hospital_assess.ui.pages.recovery_panel import RecoveryPanel  # read when something was left

        panel = RecoveryPanel(self._session)
        panel.line_wanted.connect(self.go_to)
        self.ui.column_2.insertWidget(0, panel)

    # which line

    @property
    def line(self) -> str:
        """Id of the line that is shown."""
        return self.ui.answer_panel.line

    def go_to(self, line: str, field: str = "") -> None:
        """Show a line, and put the cursor into one of its fields."""
        if not self.model.index_of(line).isValid():
            self.ui.search_edit.clear()
            self.ui.filter_box.setCurrentIndex(0)
        index = self.model.index_of(line)
        self.ui.line_tree.setCurrentIndex(index)
        self.ui.line_tree.scrollTo(index)
        if field == PROOF_ORDER or field.partition(".")[0] == "evidence":
            self.evidence_panel.take_focus()
        elif field:
            self.ui.answer_panel.go_to(field)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        view = current.data(VIEW_ROLE)
        if isinstance(view, LineView) and view.line.id != self.line:
            self._session.answers.flush()
            self.model.keep(view.line.id)
            self._show(view)
            self.line_shown.emit(view.line.id)

    def _on_tree_clicked(self, index: QModelIndex) -> None:
        """A heading folds and unfolds its lines."""
        if index.data(VIEW_ROLE) is None:
            self.ui.line_tree.setExpanded(index, not self.ui.line_tree.isExpanded(index))

    def _show(self, view: LineView) -> None:
        is_other = not self.ui.answer_panel.asks(view)
        self.ui.answer_panel.show_line(view, showable(self._session.answers.unsaved(view.line.id)))
        if is_other:
            self._find_earlier()
        if self._evidence_panel is not None:
            self._evidence_panel.show_line(view)

    def _show_current(self) -> None:
        view = self.model.view(self.line)
        if view is not None:
            self._show(view)

    def visible_lines(self) -> list[str]:
        """Ids of the lines that filter and search leave, in order."""
        return self.model.shown_lines

    def step(self, by: int) -> None:
        """Show the next or the previous line that is in sight."""
        lines = self.visible_lines()
        if self.line in lines:
            self.go_to(lines[min(max(lines.index(self.line) + by, 0), len(lines) - 1)])
        elif lines:
            self.go_to(lines[0])

    def go_to_unfilled(self) -> None:
        """Show the next line that is not filled in, from the top again after the last."""
        views = self.model.views()
        here = next((row for row, view in enumerate(views) if view.line.id == self.line), -1)
        for view in (*views[here + 1 :], *views[: here + 1]):
            if FILTERS["blank"](view):
                self.go_to(view.line.id, "status")
                return

    def show_change(self, line: str, field: str) -> None:
        """Go to what was undone or redone."""
        self._show_current()
        self.go_to(line, field)
        if self.focusWidget() is None:
            self.ui.line_tree.setFocus()

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.ui.search_edit.setFocus()
        self.ui.search_edit.selectAll()

    # what is typed

    def _on_edited(self, field: str, value: object) -> None:
        self._session.enter(self.line, field, value)
        self.ui.answer_panel.show_unsaved(showable(self._session.answers.unsaved(self.line)))

    def _on_settled(self) -> None:
        self._session.answers.flush()

    def _on_refused(self, line: str, refused: Mapping[str, AssessError]) -> None:
        if line == self.line:
            self.ui.answer_panel.show_refusals(refused)
        self.failed.emit(next(iter(refused.values())))

    def _find_earlier(self) -> None:
        line, period = self.line, self._session.period

        def use(earlier: Earlier) -> None:
            if (self.line, self._session.period) == (line, period):
                self.ui.answer_panel.show_earlier(earlier)

        self._session.find_earlier(line, use, self)

    def take(self, mime: QMimeData) -> None:
        """Add what was pasted to the evidence of the line."""
        if not self._session.is_writable or not self.line:
            return
        if files := local_paths(mime):
            self.files_dropped.emit(files)
        elif pasted := pasted_from(mime, self._session.ports.clock()):
            self._session.evidence.add_pasted([self.line], pasted)

    def _fit_letters(self) -> None:
        self.ui.answer_panel.setMinimumWidth(scaled(_ANSWER_WIDTH, self.font()))
        self.ui.evidence_holder.setMinimumWidth(scaled(_EVIDENCE_WIDTH, self.font()))

    def changeEvent(self, event: QEvent) -> None:
        """Give answers and evidence the width that other letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "model"):
            self._fit_letters()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit chooses the status while the tree has the focus."""
        if watched is self.ui.line_tree and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            digit = event.text()
            if digit.isascii() and digit.isdigit() and self._session.is_writable and self.line:
                self.ui.answer_panel.ui.status_buttons.press(int(digit) or 10)
                return True
        return super().eventFilter(watched, event)
