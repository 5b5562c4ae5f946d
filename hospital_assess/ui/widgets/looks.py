"""Dynamic properties that the style sheet looks at."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget


def set_level(widget: QWidget, level: str) -> None:
    """Mark a widget as "error", "warning", "good" or, with "", as nothing in particular."""
    if (widget.property("level") or "") != level:
        widget.setProperty("level", level)
        # One that was not shown yet is dressed when it is.
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def show_chip(label: QLabel, text: str, level: str = "") -> None:
    """Show a chip; hide it where there is nothing to say."""
    label.setText(text)
    label.setVisible(bool(text))
    set_level(label, level)


def inputs_in(widget: QWidget) -> Iterable[QLineEdit | QPlainTextEdit]:
    """All text inputs inside a widget."""
    found: list[QObject] = [*widget.findChildren(QLineEdit), *widget.findChildren(QPlainTextEdit)]
    return [item for item in found if isinstance(item, QLineEdit | QPlainTextEdit)]


def set_writable(widget: QWidget, *, writable: bool) -> None:
    """Let the person change what stands in a widget, or only read it."""
    for field in inputs_in(widget):
        field.setReadOnly(not writable)
    for button in widget.findChildren(QAbstractButton):
        button.setEnabled(writable)
