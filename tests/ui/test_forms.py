"""Every form is compiled, and every input on it can be named, reached and read."""

import importlib
import re
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from build_spec import compile_forms
from hospital_assess.resources import resource
from hospital_assess.ui.theme import DARK, LIGHT, Appearance, Colours, Theme

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


def test_mnemonics_of_a_form_are_all_different(form: QWidget) -> None:
    texts = [item.text() for item in own(form, QAbstractButton) if isinstance(item, QAbstractButton)]
    texts += [label.text() for label in own(form, QLabel) if isinstance(label, QLabel) and label.buddy() is not None]
    keys = [key.upper() for text in texts for key in re.findall(r"&(\w)", text.replace("&&", ""))]
    assert len(keys) == len(set(keys)), keys


def test_the_tab_key_goes_once_through_every_input(form: QWidget) -> None:
    wanted = {
        widget
        for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractButton)
        for widget in own(form, kind)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    seen: list[QWidget] = []
    widget = form.nextInFocusChain()
    while widget is not form and len(seen) < 1_000:
        seen.append(widget)
        widget = widget.nextInFocusChain()
    assert wanted <= set(seen)
    assert len(seen) == len(set(seen))


def test_whoever_has_the_keyboard_looks_different() -> None:
    """Every kind of input has a rule for focus, and so has every role that takes the frame of its kind away."""
    focused = {selector.removesuffix(":focus") for selector in selectors() if selector.endswith(":focus")}
    assert {"QLineEdit", "QPlainTextEdit", "QAbstractSpinBox", "QComboBox", "QPushButton", "QToolButton"} <= focused
    # Lists and tables frame the current row themselves, in their delegates or by the selection.
    assert {"QPushButton[role='link']", "QPushButton[role='primary']", "QPushButton[role='segment']"} <= {
        selector.replace('"', "'") for selector in focused
    }


def rules() -> list[tuple[str, str]]:
    """Selectors and declarations of the style sheet, names of colours in place."""
    text = re.sub(r"/\*.*?\*/", "", resource("icons", "style.qss").read_text(encoding="utf-8"), flags=re.DOTALL)
    bare = text.replace("${", "<").replace("}px", ">px")
    found = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"<(\w+)\}", r"<\1>", bare))
    return [(selector.strip(), body) for selector, body in found]


def selectors() -> list[str]:
    return [part.strip() for selector, _body in rules() for part in selector.split(",")]


def colour_in(body: str, name: str) -> str | None:
    found = re.search(rf"(?:^|[;\s])(?<!-){name}:\s*<(\w+)>", body)
    return found[1] if found else None


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


SURFACES = ("window", "base", "sunken")
INKS = ("text", "muted", "accent", "warning", "error")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_read_stands_out_from_its_ground(colours: Colours) -> None:
    known = asdict(colours)
    pairs = {(colour_in(body, "color"), colour_in(body, "background")) for _selector, body in rules()}
    pairs |= {("on_accent", "accent"), ("on_accent", "accent_hover"), ("text", "accent_soft"), ("muted", "accent_soft")}
    pairs |= {(ink, ground) for ink in INKS for ground in SURFACES}
    pairs |= {("warning", "warning_soft"), ("error", "error_soft"), ("text", "error_soft"), ("text", "border")}
    told = {(ink, ground) for ink, ground in pairs if ink and ground}
    assert len(told) > 20
    faint = {pair: round(contrast(known[pair[0]], known[pair[1]]), 2) for pair in told}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_frame_of_focus_stands_out_from_its_ground(colours: Colours) -> None:
    known = asdict(colours)
    assert all(contrast(known["accent"], known[ground]) >= 3 for ground in SURFACES)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_what_can_be_ticked_stands_out_from_its_ground(
    qtbot: QtBot, theme: Theme, appearance: Appearance, kind: type[QAbstractButton]
) -> None:
    theme.use(appearance)
    button = kind()
    qtbot.addWidget(button)
    button.show()
    picture, ground = button.grab().toImage(), button.palette().base().color().name()
    middle = picture.height() // 2
    told = [contrast(picture.pixelColor(x, middle).name(), ground) for x in range(picture.width())]
    assert max(told) >= 3


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_arrows_of_a_count_stand_out_from_their_ground(qtbot: QtBot, theme: Theme, appearance: Appearance) -> None:
    theme.use(appearance)
    box = QSpinBox()
    qtbot.addWidget(box)
    box.resize(120, 32)
    box.show()
    picture, ground = box.grab().toImage(), box.palette().base().color().name()
    density = picture.devicePixelRatio()
    inside = range(round(102 * density), round(116 * density))
    for half in (range(3, 14), range(18, 29)):
        rows = range(round(half.start * density), round(half.stop * density))
        told = [contrast(picture.pixelColor(x, y).name(), ground) for x in inside for y in rows]
        assert max(told) >= 3
