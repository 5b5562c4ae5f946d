"""Rich text that is read, searched and copied, in the colours of the window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from hospital_assess.ui.theme import Colours, colours_of

_MARGIN = 12


class RichPane(QTextBrowser):
    """Shows what is made for its colours, and makes it anew for others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Callable[[Colours], str] | None = None
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)

    def show_text(self, make: Callable[[Colours], str] | None) -> None:
        """Show a text from its beginning; nothing without one.

        Args:
            make: Gives the text in colours.
        """
        self._make = make
        self.setHtml(make(colours_of(self.palette())) if make else "")

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another appearance."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._make is not None:
            place = self.verticalScrollBar().value()
            self.show_text(self._make)
            self.verticalScrollBar().setValue(place)
