"""What the program says of a machine that lacks something."""

import sys

import pytest

from hospital_assess import machine

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings its libraries elsewhere")


def test_a_missing_library_is_named_by_its_package(monkeypatch):
    monkeypatch.setattr(machine, "_loads", lambda library: library != "libxcb-cursor.so.0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert machine.missing_packages() == ["libxcb-cursor0"]
    assert "apt-get install libxcb-cursor0" in machine.display_fault()


def test_a_library_for_windows_is_not_needed_without_one(monkeypatch):
    monkeypatch.setattr(machine, "_loads", lambda library: library != "libxcb-cursor.so.0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert machine.display_fault() == ""


def test_a_display_that_does_not_answer_is_said_so(monkeypatch):
    monkeypatch.setattr(machine, "_loads", lambda _: True)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":987")
    monkeypatch.setattr(machine, "_answers_x11", lambda: False)
    assert ":987 没有响应" in machine.display_fault()
    monkeypatch.delenv("DISPLAY")
    assert "没有图形界面" in machine.display_fault()


def test_what_there_is_names_versions_fonts_and_places():
    told = dict(machine.describe())
    assert told["Python"] == sys.version.split()[0]
    assert "FandolSong-Bold" in told["随附字体"]
    assert told["默认数据文件夹"].endswith("医院自评")
