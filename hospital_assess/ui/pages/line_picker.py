"""Which lines evidence proves: a list with boxes to tick."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from hospital_assess.application.department_desk import LineView
from hospital_assess.application.list_evidence import EvidenceItem
from hospital_assess.ui import wording_evidence
from hospital_assess.ui.generated.ui_line_picker import Ui_LinePicker
from hospital_assess.ui.models.evidence_table import title_of

_LINE = Qt.ItemDataRole.UserRole
_FREE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_TAKEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class LinePicker(QWidget):
    """Offers the lines of the department.

    Attributes:
        picked: Carries the ids of the lines that were ticked anew.
        cancelled: The person thought better of it.
    """

    picked = Signal(list)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LinePicker()
        self.ui.setupUi(self)
        self._taken: set[str] = set()
        # Rows get their height from the style sheet, which must be there before them.
        self.ui.line_list.ensurePolished()
        self.ui.search_edit.textChanged.connect(self._refilter)
        self.ui.line_list.itemChanged.connect(self._show_count)
        self.ui.link_button.clicked.connect(self._on_link_clicked)
        self.ui.cancel_button.clicked.connect(self.cancelled)

    def start(self, items: Sequence[EvidenceItem], lines: Sequence[LineView]) -> None:
        """Offer lines for evidence; those that all of it proves already are ticked for good."""
        if len(items) == 1:
            heading = wording_evidence.LINK_HEADING(title=title_of(items[0]))
        else:
            heading = wording_evidence.LINK_SEVERAL(count=len(items))
        self.ui.heading_label.setText(heading)
        proved = [{line.id for line in item.proved} for item in items]
        self._taken = set.intersection(*proved) if proved else set()
        self.ui.line_list.clear()
        for view in lines:
            self._add_line(view)
        self.ui.search_edit.clear()
        self.ui.search_edit.setFocus()
        self._show_count()

    def _add_line(self, view: LineView) -> None:
        text = view.question.scheme.text_of(view.line)
        item = QListWidgetItem(wording_evidence.LINE(code=view.line.code, text=text))
        is_taken = view.line.id in self._taken
        item.setData(_LINE, view.line.id)
        item.setFlags(_TAKEN if is_taken else _FREE)
        item.setCheckState(Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked)
        self.ui.line_list.addItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.ui.line_list.item(row) for row in range(self.ui.line_list.count())]

    @property
    def lines(self) -> list[str]:
        """Ids of the lines that were ticked anew."""
        ticked = (item for item in self._items() if item.checkState() is Qt.CheckState.Checked)
        return [line for line in (str(item.data(_LINE)) for item in ticked) if line not in self._taken]

    def tick(self, line: str) -> None:
        """Tick a line."""
        for item in self._items():
            if item.data(_LINE) == line:
                item.setCheckState(Qt.CheckState.Checked)

    def _refilter(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().casefold() for word in words))

    def _show_count(self) -> None:
        count = len(self.lines)
        self.ui.count_label.setText(wording_evidence.TICKED(count=count) if count else "")
        self.ui.link_button.setEnabled(count > 0)

    def _on_link_clicked(self) -> None:
        self.picked.emit(self.lines)
