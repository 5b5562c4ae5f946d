"""报告: sheets as they will be printed, on paper or saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from hospital_assess.application.department_desk import Desk
from hospital_assess.application.office_desk import OfficeDesk
from hospital_assess.application.pdf_port import OpenPdf
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.application.report import report_pdf
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.generated.ui_report_page import Ui_ReportPage
from hospital_assess.ui.paper import new_printer, print_pdf
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.report_choice import Choice, Sheet, offered_sheets
from hospital_assess.ui.report_files import ReportFiles
from hospital_assess.ui.tasks import Operation, Tasks

_SHEET = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole.UserRole + 1


class ReportPage(QWidget):
    """A list of sheets (for an office also of departments) and the chosen one's pages.

    Attributes:
        message: A line for the bottom of the window.
        failed: An expected failure.
        shown: A sheet is on screen.
    """

    message = Signal(str)
    failed = Signal(object)
    shown = Signal()

    def __init__(self, ports: Ports, workspace: Workspace, tasks: Tasks, prompts: Prompts, period: PeriodId) -> None:
        super().__init__()
        self._ports, self._workspace, self._tasks, self._prompts = ports, workspace, tasks, prompts
        self._period = period
        self.data = b""
        self._is_stale = True
        self._making: Operation | None = None
        self._files = ReportFiles(ports, workspace, tasks, prompts, self)
        self.ui = Ui_ReportPage()
        self.ui.setupUi(self)
        self._role = workspace.profile().role
        self._desk: OfficeDesk | None = None
        self._fill_lists()
        self._connect()
        self._show_message(wording.CHOOSE_SHEET())

    def _fill_lists(self) -> None:
        # Rows get their height from the style sheet, which must be there before them.
        self.ui.sheet_list.ensurePolished()
        self.ui.department_list.ensurePolished()
        for sheet in offered_sheets(self._role):
            item = QListWidgetItem(sheet.name, self.ui.sheet_list)
            item.setData(_SHEET, sheet)
        self.ui.sheet_list.setCurrentRow(0)
        for widget in (self.ui.department_label, self.ui.department_list, self.ui.all_button):
            widget.setVisible(self._is_office)
        self.ui.hint_label.setText(wording.DRAFT_HINT())
        self.ui.hint_label.setVisible(not self._is_office)

    def _connect(self) -> None:
        ui = self.ui
        ui.sheet_list.currentRowChanged.connect(self._on_sheet_changed)
        ui.department_list.currentRowChanged.connect(self._on_department_changed)
        ui.refresh_button.clicked.connect(self.refresh)
        ui.save_button.clicked.connect(self._on_save_clicked)
        ui.word_button.clicked.connect(self._on_word_clicked)
        ui.tables_button.clicked.connect(lambda: self._files.save_tables(self._period, self.department))
        ui.all_button.clicked.connect(self._on_all_clicked)
        ui.print_button.clicked.connect(self._on_print_clicked)
        self._files.message.connect(self.message)
        ui.zoom_in_button.clicked.connect(lambda: ui.preview.zoom(closer=True))
        ui.zoom_out_button.clicked.connect(lambda: ui.preview.zoom(closer=False))
        ui.fit_button.clicked.connect(ui.preview.fit_width)
        ui.preview.zoomed.connect(lambda zoomed: ui.fit_button.setChecked(not zoomed))

    @property
    def _is_office(self) -> bool:
        return self._role is DeskRole.OFFICE

    @property
    def sheet(self) -> Sheet | None:
        """The chosen sheet."""
        item = self.ui.sheet_list.currentItem()
        sheet = item.data(_SHEET) if item else None
        return sheet if isinstance(sheet, Sheet) else None

    @property
    def department(self) -> str | None:
        """The chosen department; None for the whole hospital, and on a department's own desk."""
        item = self.ui.department_list.currentItem()
        name = item.data(_NAME) if item and self._is_office else ""
        return str(name) if name else None

    @property
    def choice(self) -> Choice | None:
        """What can be made; None where no sheet is chosen, or an office has no department for it."""
        sheet = self.sheet
        if sheet is None or (self._is_office and not self.ui.department_list.count()):
            return None
        return Choice(sheet, self._period, self.department)

    def choose(self, sheet: str) -> None:
        """Show a sheet by its id."""
        ids = [item.id for item in offered_sheets(self._role)]
        self.ui.sheet_list.setCurrentRow(ids.index(sheet))

    def show_office(self, desk: OfficeDesk) -> None:
        """Offer an office's departments; the chosen one stays chosen."""
        self._desk = desk
        self._offer_departments()
        self.mark_stale()

    def _offer_departments(self) -> None:
        sheet, chosen, rows = self.sheet, self.department, self.ui.department_list
        if sheet is None or self._desk is None:
            return
        names = [row.department.name for row in self._desk.rows if row.submission or not sheet.needs_answers]
        offered = {wording.WHOLE_HOSPITAL(): ""} if sheet.of_hospital else {}
        offered |= {name: name for name in names} if sheet.of_department else {}
        rows.blockSignals(True)
        rows.clear()
        for text, name in offered.items():
            QListWidgetItem(text, rows).setData(_NAME, name)
        names = list(offered.values())
        rows.setCurrentRow(names.index(chosen) if chosen in names else 0 if names else -1)
        rows.blockSignals(False)
        self.ui.all_button.setEnabled(sheet.of_department and any(row.submission for row in self._desk.rows))

    def choose_period(self, period: PeriodId) -> None:
        """Show the sheets of another period."""
        self._period = period
        self.mark_stale()

    def on_desk_read(self, desk: Desk) -> None:
        """The answers may have changed."""
        self._period = desk.period.id
        self.mark_stale()

    def mark_stale(self) -> None:
        """Make the sheet again when it is next looked at."""
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the sheet now that it is looked at."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _on_sheet_changed(self, _row: int) -> None:
        self._offer_departments()
        self.refresh()

    def _on_department_changed(self, _row: int) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Make the chosen sheet, or say why it is not shown."""
        if self._making is not None:
            # A sheet that is no longer chosen must not come on screen late.
            self._making.forget()
        choice = self.choice
        if choice is None:
            self._show_message(wording.NO_HAND_INS() if self.sheet else wording.CHOOSE_SHEET())
            return
        self._is_stale = False
        if choice.sheet.is_shown:
            self._make(choice)
        else:
            self._show_message(wording.NOT_SHOWN())
            self.ui.save_button.setEnabled(True)

    def _make(self, choice: Choice) -> None:
        # What is still on screen must not be saved under the name of what comes.
        self._set_file_buttons(enabled=False)

        def work(progress: Progress) -> tuple[bytes, OpenPdf]:
            kind, period, department = choice.sheet.id, choice.period, choice.department
            data = report_pdf(self._ports, self._workspace, kind, period, department, progress=progress)
            return data, self._ports.pdf.open(data)

        title = wording.MAKING_REPORT(name=choice.sheet.name)
        making = self._tasks.run(work, self._on_made, title=title, failed=self._on_failed, owner=self)
        making.ended.connect(lambda: self._on_ended(making))
        self._making = making

    @property
    def _title(self) -> str:
        return self.sheet.name if self.sheet else ""

    def _on_ended(self, operation: Operation) -> None:
        if self._making is operation:
            self._making = None

    def _on_made(self, made: tuple[bytes, OpenPdf]) -> None:
        self.data, document = made
        ui = self.ui
        ui.preview.show_document(document, self._tasks, keep_place=True)
        ui.preview_stack.setCurrentWidget(ui.preview)
        ui.sheet_label.setText(self._title)
        ui.pages_label.setText(wording.PAGES_COUNT(count=ui.preview.page_count))
        self._set_buttons(enabled=True)
        self.shown.emit()

    def _on_failed(self, error: AssessError) -> None:
        self._show_message(wording.REPORT_FAILED(title=error.title, remedy=error.remedy))

    def _show_message(self, text: str) -> None:
        self.data = b""
        self.ui.message_label.setText(text)
        self.ui.sheet_label.setText(self._title)
        self.ui.pages_label.clear()
        self.ui.preview_stack.setCurrentWidget(self.ui.message_page)
        self._set_buttons(enabled=False)

    def _set_buttons(self, *, enabled: bool) -> None:
        ui = self.ui
        for button in (ui.zoom_in_button, ui.zoom_out_button, ui.fit_button):
            button.setEnabled(enabled)
        self._set_file_buttons(enabled=enabled)

    def _set_file_buttons(self, *, enabled: bool) -> None:
        self.ui.save_button.setEnabled(enabled)
        self.ui.print_button.setEnabled(enabled)
        self.ui.word_button.setEnabled(enabled and self.sheet is not None and self.sheet.is_in_word)

    def _on_save_clicked(self) -> None:
        choice = self.choice
        if choice is not None and choice.sheet.is_shown:
            self._files.save_shown(choice, self.data)
        elif choice is not None:
            self._files.save_pdf(choice)

    def _on_word_clicked(self) -> None:
        if self.choice is not None:
            self._files.save_word(self.choice)

    def _on_all_clicked(self) -> None:
        if self.sheet is not None:
            self._files.write_all(self.sheet, self._period)

    def _on_print_clicked(self) -> None:
        data, name, pdf = self.data, self._title, self._ports.pdf
        printer = new_printer(self.ui.preview.sizes, name)
        if self._prompts.choose_printer(printer):
            self._tasks.run(
                lambda progress: print_pdf(pdf.open(data), printer, name, progress),
                lambda count: self.message.emit(wording.PRINTED(name=name, count=count)),
                title=wording.PRINTING(name=name),
                owner=self,
            )
