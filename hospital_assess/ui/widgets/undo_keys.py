"""Ctrl+Z and Ctrl+Y in a text field are the window's: there is one history over all fields and pages."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from hospital_assess.ui.widgets.looks import inputs_in


class UndoKeys(QObject):
    """Keeps text fields from taking the keys of undo and redo for themselves."""

    def watch(self, widget: QWidget) -> None:
        """Take the keys from all text fields inside a widget."""
        for field in inputs_in(widget):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window's actions have the keys."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = QKeySequence.StandardKey
        if not (event.matches(key.Undo) or event.matches(key.Redo)):
            return False
        event.ignore()
        return True
