"""Two screens of different sharpness, one that goes away or gets smaller: all stays in sight, and sharp."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.application.attach_evidence import attach_files
from hospital_assess.application.ports import Ports
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import in_sight
from hospital_assess.ui.dialogs.help_window import HelpWindow
from hospital_assess.ui.icons import paint_icon
from hospital_assess.ui.in_sight import InSight, brought_in
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.widgets.preview_pane import PreviewPane

WAIT = 10_000
_ICON = 16
PLAIN = {
    "name": "1 plain",
    "x": 0,
    "y": 0,
    "width": 1920,
    "height": 1080,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
"""Screens come in the order of their names."""

DENSE = PLAIN | {"name": "2 dense", "x": 1920, "width": 2880, "height": 1620, "logicalDpi": 144}
SMALL = PLAIN | {"name": "small", "width": 1366, "height": 768, "logicalDpi": 120}


def shown_on(screens: list[dict[str, object]], workspace: Path) -> dict[str, object]:
    """What a window on these screens tells of itself."""
    plan = workspace.parent / "screens.json"
    plan.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    command = [sys.executable, "-m", "tests.ui.screens_program", str(workspace)]
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={plan}"}
    root = Path(__file__).parents[2]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment, cwd=root)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


@pytest.fixture
def pictured(ports: Ports, trial: Path, tmp_path: Path) -> Path:
    """A workspace whose first line is proven by a picture with fine lines."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for x in range(0, 900, 3):
        painter.drawLine(x, 0, x // 2, 600)
    painter.end()
    image.save(str(tmp_path / "照片.png"))
    with ports.workspaces.open(trial) as workspace:
        scheme = workspace.scheme()
        first = scheme.lines_of(scheme.department(workspace.profile().department))[0].id
        attach_files(workspace, ports.documents, PeriodId.ANNUAL, first, [tmp_path / "照片.png"])
    return trial


def test_a_window_that_moves_to_a_denser_screen_looks_as_if_it_had_begun_there(pictured: Path) -> None:
    assert shown_on([PLAIN, DENSE], pictured) == {
        "sharpness": [1.0, 1.5],
        "help": 1,
        "calendar": 1,
        "same place": True,
        "same look": True,
    }
    # The next time only a small screen is there, which the window that stood on the other would not fit.
    assert shown_on([SMALL], pictured) == {"screen": 0}


def test_a_picture_is_drawn_anew_where_the_sharpness_changes(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.resize(300, 300)
    pane.show()
    pane._image = QImage(2000, 2000, QImage.Format.Format_RGB32)
    drawn: list[QPixmap] = []
    monkeypatch.setattr(pane.image_label, "setPixmap", drawn.append)
    monkeypatch.setattr(pane, "devicePixelRatioF", lambda: 2.0)
    QApplication.sendEvent(pane, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert [(picture.width(), picture.devicePixelRatio()) for picture in drawn] == [(600, 2.0)]


def test_pictures_of_the_manual_are_drawn_anew_where_the_sharpness_changes(
    qtbot: QtBot, memory: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = HelpWindow(memory, QApplication.primaryScreen())
    qtbot.addWidget(window)
    window.show_page("fill")
    view = window.ui.manual_view
    shown = {path for path, _width in view._pictures}
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 1.5)
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert shown == {path for path, _width in view._pictures}
    assert {picture.devicePixelRatio() for picture in view._pictures.values() if picture.width() > 1} == {1.5}


@pytest.mark.parametrize("density", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_a_painted_icon_has_the_pixels_of_the_screen(qapp: QApplication, density: float) -> None:
    def painted(size: int, ratio: float) -> QImage:
        pixels = round(_ICON * density)
        image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor("white"))
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        paint_icon(painter, QPoint(0, 0), "warning", "#8a5200", size)
        painter.end()
        image.setDevicePixelRatio(1)
        return image

    assert painted(_ICON, density) == painted(round(_ICON * density), 1)


# a screen that goes away or gets smaller

LEFT, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1093, 574)


@pytest.mark.parametrize(
    ("frame", "wanted"),
    [
        (QRect(100, 100, 1360, 820), QRect(100, 100, 1360, 820)),
        (QRect(-400, 900, 1360, 820), QRect(-400, 900, 1360, 820)),
        (QRect(4000, 200, 1000, 500), QRect(920, 200, 1000, 500)),
        (QRect(-900, -50, 1000, 500), QRect(0, 0, 1000, 500)),
        (QRect(2000, 40, 1360, 820), QRect(1920, 0, 1093, 574)),
        (QRect(100, 1030, 600, 400), QRect(100, 640, 600, 400)),
    ],
    ids=["as it stands", "as it was pushed", "out of sight", "nearly out of sight", "too large", "head too low"],
)
def test_where_a_window_goes(frame: QRect, wanted: QRect) -> None:
    assert brought_in(frame, [LEFT, RIGHT]) == wanted


@pytest.fixture
def guard(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[InSight]:
    monkeypatch.setattr(in_sight, "SETTLED_MS", 1)
    guard = InSight(qapp)
    yield guard
    guard.deleteLater()


def test_a_window_left_outside_is_brought_back_once_the_screens_have_changed(qtbot: QtBot, guard: InSight) -> None:
    screen = QApplication.primaryScreen()
    room = screen.availableGeometry()
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(room.right() + 500, 40, room.width() + 200, 300)
    window.show()
    screen.availableGeometryChanged.emit(room)
    qtbot.waitUntil(lambda: room.contains(window.frameGeometry()), timeout=WAIT)
    assert window.frameGeometry().width() == room.width()
