"""What this computer has for us: Qt's libraries, a display, an input method, places for data."""

import ctypes
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from hospital_assess.resources import resource

QT_LIBRARIES: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Libraries that Qt needs on Linux even without a display, with Debian's names for their packages."""

WINDOW_LIBRARIES: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What it needs besides to open a window on X11."""

_LIBRARIES = ("PySide6-Essentials", "sqlite-utils", "reportlab", "openpyxl", "cryptography", "click")


def missing_packages(*, window: bool = True) -> list[str]:
    """Debian packages that Qt lacks on this machine; always empty off Linux.

    Qt ends the process where one is missing, uncatchably, so they are looked for before it is imported.
    """
    if not sys.platform.startswith("linux"):
        return []
    wanted = {**QT_LIBRARIES, **(WINDOW_LIBRARIES if window else {})}
    return [package for library, package in wanted.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def display_fault() -> str:
    """Why no window can be opened here, in Chinese; empty where one can."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    headless = chosen.startswith(("offscreen", "minimal"))
    if missing := missing_packages(window=not headless):
        return f"缺少系统软件包 {' '.join(missing)}（Debian/Ubuntu：apt-get install {' '.join(missing)}）"
    if headless or not sys.platform.startswith("linux"):
        return ""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "这台机器没有图形界面（未设置 DISPLAY）"
    if os.environ.get("WAYLAND_DISPLAY") or _answers_x11():
        return ""
    return f"图形界面 {os.environ['DISPLAY']} 没有响应"


def _answers_x11() -> bool:
    """Ask the X server itself: Qt would end the process where it does not answer."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    fault = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not fault


def describe() -> Iterator[tuple[str, str]]:
    """What there is, as (name, value) pairs for ``doctor``."""
    import platform
    import sqlite3

    yield "操作系统", platform.platform()
    yield "Python", platform.python_version()
    yield "SQLite", sqlite3.sqlite_version
    for name in _LIBRARIES:
        yield name, _version(name)
    faces = sorted(path.stem for path in resource("fonts").glob("*.ttf"))
    yield "随附字体", "、".join(faces) if faces else "缺失"
    yield "图形界面", display_fault() or "可用"
    yield "输入法", os.environ.get("QT_IM_MODULE") or os.environ.get("XMODIFIERS") or "系统默认"
    yield "默认数据文件夹", str(default_folder())


def faults() -> list[str]:
    """What is wrong with this machine for our purposes, in Chinese sentences."""
    found = [] if any(resource("fonts").glob("*.ttf")) else ["随附字体缺失，打印会出错，请重新安装"]
    if fault := display_fault():
        found.append(f"不能打开窗口：{fault}")
    return found


def _version(name: str) -> str:
    # Read when asked for: it costs a window a tenth of a second to start.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return "未知"


def default_folder() -> Path:
    """Where workspaces go unless the person chooses another place: Documents/医院自评."""
    return Path.home() / "Documents" / "医院自评"
