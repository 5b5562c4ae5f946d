"""What changed, as a list that can be read, searched and copied."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from hospital_assess.application.compare_hand_ins import Comparison
from hospital_assess.ui.differences import differences_html
from hospital_assess.ui.theme import colours_of


class DifferencesView(QTextBrowser):
    """Shows a comparison in the colours of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Comparison | None = None
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show another comparison; nothing without one."""
        is_other, self._shown = comparison != self._shown, comparison
        place = 0 if is_other else self.verticalScrollBar().value()
        self.setHtml(differences_html(comparison, colours_of(self.palette())) if comparison else "")
        self.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another appearance."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown is not None:
            self.show_comparison(self._shown)
