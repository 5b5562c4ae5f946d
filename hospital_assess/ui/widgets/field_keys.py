"""Keys in a text field that are somebody else's: the window's, or the input method's while it composes."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from hospital_assess.ui.widgets.looks import inputs_in


class FieldKeys(QObject):
    """Decides whether a shortcut may act while a text field has the keyboard.

    There is one history over all fields and pages, so that Ctrl+Z and Ctrl+Y are not the field's. While pinyin is being
    composed, no shortcut acts: Alt+1 would choose a status in the middle of a word.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._composing: QObject | None = None

    def watch(self, widget: QWidget) -> None:
        """Look after all text fields inside a widget."""
        for field in inputs_in(widget):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say to whom a key belongs."""
        kind = event.type()
        if kind is QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._composing = watched if event.preeditString() else None
        if kind is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if self._composing is watched:
            event.accept()
            return True
        key = QKeySequence.StandardKey
        if not (event.matches(key.Undo) or event.matches(key.Redo)):
            return False
        event.ignore()
        return True
