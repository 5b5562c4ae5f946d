"""What can be chosen and what has the focus is seen in either appearance."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.ui.theme import Appearance, TextSize, Theme, colours_of

CLEAR = 3.0
"""Contrast that lines and signs need."""


def luminance(colour: QColor) -> float:
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3])
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    """A window that holds a widget, beside another that has the focus."""
    window = QWidget()
    row = QHBoxLayout(window)
    for child in (QPushButton("别处"), widget):
        row.addWidget(child)
    qtbot.addWidget(window)
    window.show()
    return window


def best_contrast(picture: QImage, ground: QColor, left: int, right: int) -> float:
    middle = picture.height() // 2
    return max(contrast(picture.pixelColor(x, middle), ground) for x in range(left, right))


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("is_checked", [False, True])
def test_a_choice_that_is_not_chosen_can_be_seen(
    qtbot: QtBot, theme: Theme, appearance: Appearance, is_checked: bool
) -> None:
    theme.use(appearance, TextSize.STANDARD)
    button = QRadioButton("深色")
    button.setChecked(is_checked)
    window = shown(qtbot, button)
    ground = QColor(colours_of(window.palette()).window)
    picture = button.grab().toImage()
    assert best_contrast(picture, ground, 0, 5) >= CLEAR


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_first_button_of_a_page_shows_that_it_has_the_focus(
    qtbot: QtBot, theme: Theme, appearance: Appearance
) -> None:
    theme.use(appearance, TextSize.STANDARD)
    button = QPushButton("添加文件…")
    button.setProperty("role", "primary")
    window = shown(qtbot, button)
    size, edge = button.sizeHint(), QPoint(button.width() // 2, 0)
    colours = colours_of(window.palette())
    with qtbot.waitActive(window):
        window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    border = button.grab().toImage().pixelColor(edge)
    assert contrast(border, QColor(colours.window)) >= CLEAR
    assert border == QColor(colours.text)
    assert button.sizeHint() == size


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_the_focus_moves_no_words(qtbot: QtBot, theme: Theme, kind: type[QCheckBox | QRadioButton]) -> None:
    button = kind("佐证齐全")
    window = shown(qtbot, button)
    sizes: list[QSize] = [button.sizeHint()]
    with qtbot.waitActive(window):
        window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    before = button.grab().toImage().copy(20, 0, button.width() - 20, button.height())
    button.clearFocus()
    after = button.grab().toImage().copy(20, 0, button.width() - 20, button.height())
    assert before == after
    assert sizes == [button.sizeHint()]
