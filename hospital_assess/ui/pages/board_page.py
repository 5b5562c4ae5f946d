"""看板: the charts of the hospital on the screen; every bar, part and cell opens the lines behind it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from hospital_assess.application.build_charts import CHART_NAMES
from hospital_assess.application.charts import Chart, LineKey
from hospital_assess.application.office_desk import OfficeDesk
from hospital_assess.application.output_files import write_whole
from hospital_assess.application.progress import Progress
from hospital_assess.application.show_board import Board, BoardLine, board_pdf, show_board
from hospital_assess.domain.errors import AssessError
from hospital_assess.ui import wording, wording_board
from hospital_assess.ui.chart_rendering import SHARP, DrawnChart, Faces, draw, png, rendered, use_faces
from hospital_assess.ui.generated.ui_board_page import Ui_BoardPage
from hospital_assess.ui.models.board_rows import board_lines_model
from hospital_assess.ui.models.office_rows import RowsFilter
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.paper import new_printer, print_pdf
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.report_files import documents
from hospital_assess.ui.tasks import Operation
from hospital_assess.ui.widgets.tables import dress, wrap

_SETTLED_MS = 120
"""After which nobody pulls at the window any more."""
_SHARES = (3, 2)
"""Of chart and lines, where both are shown."""
_TITLE, _REASON = 2, 7


class BoardPage(QWidget):
    """A chart, and below it the lines behind what was chosen in it.

    Attributes:
        message: A line for the bottom of the window.
        shown: A chart is on screen.
    """

    message = Signal(str)
    shown = Signal()

    def __init__(self, session: OfficeSession, prompts: Prompts, memory: Preferences) -> None:
        super().__init__()
        self._session, self._prompts, self._memory = session, prompts, memory
        self.board: Board | None = None
        self.drawn: DrawnChart | None = None
        self._key: LineKey | None = None
        self._is_stale = True
        self._reading: Operation | None = None
        self._drawing: Operation | None = None
        self.ui = Ui_BoardPage()
        self.ui.setupUi(self)
        self.lines = board_lines_model()
        self.filter = RowsFilter({"all": lambda _line: True}, self)
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        ui = self.ui
        kept = self._memory.place(self._session.workspace.path, "chart")
        for kind, name in CHART_NAMES.items():
            ui.chart_box.addItem(name, kind)
        ui.chart_box.setCurrentIndex(max(ui.chart_box.findData(kept), 0))
        self.filter.setSourceModel(self.lines)
        ui.lines_table.setModel(self.filter)
        ui.lines_table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        dress(ui.lines_table, {_TITLE, _REASON})
        wrap(ui.lines_table, _TITLE)
        ui.organization_box.hide()
        ui.lines_pane.hide()
        self._say(wording_board.READING())

    def _connect(self) -> None:
        ui = self.ui
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        ui.chart_view.room_changed.connect(self._settled.start)
        ui.chart_view.chosen.connect(self.open_lines)
        ui.chart_box.activated.connect(self._on_chart_activated)
        ui.organization_box.activated.connect(self._read)
        ui.close_button.clicked.connect(self._close_lines)
        ui.copy_button.clicked.connect(self._on_copy_clicked)
        ui.save_button.clicked.connect(self._on_save_clicked)
        ui.print_button.clicked.connect(self._on_print_clicked)
        close = QShortcut(QKeySequence(Qt.Key.Key_Escape), ui.splitter)
        close.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        close.activated.connect(self._close_lines)
        self._session.desk_read.connect(self._on_desk_read)

    # what is shown

    @property
    def kind(self) -> str:
        """Id of the chosen chart."""
        return str(self.ui.chart_box.currentData())

    def choose(self, kind: str) -> None:
        """Show a chart by its id."""
        self.ui.chart_box.setCurrentIndex(self.ui.chart_box.findData(kind))
        self._on_chart_activated()

    def showEvent(self, event: QShowEvent) -> None:
        """Read now that it is looked at."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _on_desk_read(self, _desk: OfficeDesk) -> None:
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        session, period = self._session, self._session.period
        if session.collected is None:
            return
        if self._reading is not None:
            self._reading.forget()
        self._is_stale = False
        self._offer(session.collected.organizations)
        name = self.ui.organization_box.currentText()

        def work(_progress: Progress) -> tuple[Board, Faces]:
            return show_board(session.workspace, period, name), session.ports.charts.fonts()

        self._reading = session.tasks.run(work, self._on_read, owner=self)

    def _on_read(self, read: tuple[Board, Faces]) -> None:
        self._reading = None
        self.board, faces = read
        use_faces(faces)
        self._draw()

    def _offer(self, organizations: Sequence[str]) -> None:
        """Offer the organizations of whom something is held; the chosen one stays chosen."""
        box = self.ui.organization_box
        chosen = box.currentText()
        box.clear()
        box.addItems(organizations)
        box.setCurrentIndex(max(box.findText(chosen), 0))
        box.setVisible(len(organizations) > 1)

    def _on_chart_activated(self) -> None:
        self._memory.keep_place(self._session.workspace.path, "chart", self.kind)
        self._close_lines()
        self._draw()

    def _on_settled(self) -> None:
        """Draw anew where there is other room, or a screen of other sharpness."""
        drawn, ratio = self.drawn, self.ui.chart_view.devicePixelRatioF()
        if drawn is None or (drawn.room, drawn.image.devicePixelRatio()) != (self._room(), ratio):
            self._draw()

    def _draw(self) -> None:
        """Draw the chosen chart for the room that there is."""
        board, view, kind = self.board, self.ui.chart_view, self.kind
        if board is None:
            return
        if self._drawing is not None:
            self._drawing.forget()
        room, pictures, ratio = self._room(), self._session.ports.charts, view.devicePixelRatioF()

        def work(_progress: Progress) -> DrawnChart:
            return draw(pictures, board.chart(kind), room, ratio)

        self._drawing = self._session.tasks.run(work, self._on_drawn, failed=self._on_failed, owner=self)

    def _room(self) -> QSize:
        """What a chart may take: the whole page, with lines or without, so that it keeps its size; and a scroll bar."""
        bar = self.ui.chart_view.verticalScrollBar().sizeHint().width()
        return QSize(self.ui.splitter.width() - bar, self.ui.splitter.height())

    def _on_drawn(self, drawn: DrawnChart) -> None:
        self.drawn, self._drawing, view = drawn, None, self.ui.chart_view
        board = self.board
        if board is None:
            return
        view.show_chart(drawn, board.heading)
        self.ui.views.setCurrentWidget(view)
        if self._key is not None:
            self.open_lines(self._key)
        self._set_buttons(enabled=not drawn.chart.caption.empty)
        self.shown.emit()

    def _on_failed(self, error: AssessError) -> None:
        self._drawing = None
        self._say(wording.REPORT_FAILED(title=error.title, remedy=error.remedy))

    def _say(self, text: str) -> None:
        self.ui.message_label.setText(text)
        self.ui.views.setCurrentWidget(self.ui.message_page)
        self._set_buttons(enabled=False)

    def _set_buttons(self, *, enabled: bool) -> None:
        for button in (self.ui.copy_button, self.ui.save_button, self.ui.print_button):
            button.setEnabled(enabled)

    # the lines behind

    def open_lines(self, key: LineKey) -> None:
        """Show the lines that a bar, part or cell stands for."""
        if self.board is None:
            return
        ui, found, is_opening = self.ui, self.board.behind(key), self.ui.lines_pane.isHidden()
        self._key = key
        self.lines.show_rows(found)
        ui.lines_label.setText(wording_board.BEHIND(heading=self.board.heading(key), count=len(found)))
        ui.lines_pane.show()
        if is_opening:
            height = ui.splitter.height() // sum(_SHARES)
            ui.splitter.setSizes([share * height for share in _SHARES])
            place = ui.chart_view.canvas.place_of(key).center()
            ui.chart_view.ensureVisible(place.x(), place.y())

    def shown_lines(self) -> list[BoardLine]:
        """The lines that are shown, from the top."""
        rows = range(self.filter.rowCount())
        return [self.lines.row(self.filter.mapToSource(self.filter.index(row, 0)).row()) for row in rows]

    def _close_lines(self) -> None:
        ui, self._key = self.ui, None
        focused = self.focusWidget()
        if focused is not None and ui.lines_pane.isAncestorOf(focused):
            ui.chart_view.setFocus()
        ui.lines_pane.hide()
        ui.chart_view.canvas.leave()

    # to other programs, files and paper

    def _on_copy_clicked(self) -> None:
        drawn = self.drawn
        if drawn is None:
            return

        def copied(image: QImage) -> None:
            image.setDevicePixelRatio(1)
            QGuiApplication.clipboard().setImage(image)
            self.message.emit(wording_board.COPIED())

        self._session.tasks.run(lambda _progress: rendered(drawn.picture, SHARP), copied, owner=self)

    def _on_save_clicked(self) -> None:
        board, drawn = self.board, self.drawn
        if board is None or drawn is None:
            return
        name = wording_board.FILE(
            year=board.book.scheme.plan.year, organization=board.organization, name=CHART_NAMES[self.kind]
        )
        path = self._prompts.save_file(wording_board.SAVE_TITLE(), documents() / name, wording_board.FILES())
        if path is not None:
            make = partial(png, drawn.picture) if path.suffix.lower() == ".png" else self._pdf(board, drawn.chart)
            self._session.tasks.run(
                lambda _progress: write_whole(path, make()),
                lambda _none: self.message.emit(wording.REPORT_SAVED(path=path)),
                title=wording.SAVING_REPORT(name=path.name),
                owner=self,
            )

    def _pdf(self, board: Board, chart: Chart) -> Callable[[], bytes]:
        return partial(board_pdf, self._session.ports, board, chart.kind)

    def _on_print_clicked(self) -> None:
        if self.board is None or self.drawn is None:
            return
        make, pdf, name = self._pdf(self.board, self.drawn.chart), self._session.ports.pdf, CHART_NAMES[self.kind]

        def print_it(data: bytes) -> None:
            document = pdf.open(data)
            printer = new_printer(document.sizes, name)
            if not self._prompts.choose_printer(printer):
                document.close()
                return
            self._session.tasks.run(
                lambda progress: print_pdf(document, printer, name, progress),
                lambda count: self.message.emit(wording.PRINTED(name=name, count=count)),
                title=wording.PRINTING(name=name),
                owner=self,
            )

        self._session.tasks.run(lambda _progress: make(), print_it, title=wording.MAKING_REPORT(name=name), owner=self)
