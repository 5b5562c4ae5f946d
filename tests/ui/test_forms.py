"""Every form is compiled, and every input on it can be named, reached and read."""

import importlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from build_spec import compile_forms
from hospital_assess.ui.theme import Theme

FORMS = sorted(compile_forms.FORMS.glob("*.ui"))
INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QProgressBar)


def test_generated_code_is_what_the_forms_say() -> None:
    assert list(compile_forms.stale()) == []
    assert compile_forms.left_over() == []


@pytest.fixture(params=FORMS, ids=lambda path: path.stem)
def form(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> QWidget:
    stem = Path(request.param).stem
    name = "".join(part.title() for part in stem.split("_"))
    module = importlib.import_module(f"hospital_assess.ui.generated.ui_{stem}")
    kind = {"MainWindow": QMainWindow, "CrashDialog": QDialog}.get(name, QWidget)
    widget = kind()
    qtbot.addWidget(widget)
    getattr(module, f"Ui_{name}")().setupUi(widget)
    return widget


def own(form: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Widgets of a kind that the form itself names."""
    found = form.findChildren(kind)
    return [item for item in found if item.objectName() and not item.objectName().startswith("qt_")]


def labelled(form: QWidget) -> set[QWidget | None]:
    return {label.buddy() for label in form.findChildren(QLabel)}


def test_every_input_has_a_label_or_a_name(form: QWidget) -> None:
    for kind in INPUTS:
        for widget in own(form, kind):
            assert widget.accessibleName() or widget in labelled(form), widget.objectName()


def test_every_button_says_what_it_does(form: QWidget) -> None:
    for button in own(form, QAbstractButton):
        filled_by_code = button.objectName() in {"action_button"}
        assert filled_by_code or button.text() or button.accessibleName(), button.objectName()


def test_every_input_can_be_reached_by_keyboard(form: QWidget) -> None:
    for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView):
        for widget in own(form, kind):
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget.objectName()


def test_long_texts_wrap(form: QWidget) -> None:
    for label in own(form, QLabel):
        if isinstance(label, QLabel) and len(label.text()) > 30:
            assert label.wordWrap(), label.objectName()
