"""What commands print: one line for people, one JSON document for scripts."""

import json
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, TextIO

from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.progress import Progress, unheard

QUIET_SECONDS = 1.0
"""Work shorter than this shows no progress."""

BAR_WIDTH = 24

_encoded = json.JSONEncoder(ensure_ascii=False).encode


def prepare_streams(*, json_output: bool) -> None:
    """UTF-8 for JSON; elsewhere characters that the console cannot show are replaced, never an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if json_output and reconfigure:
        reconfigure(encoding="utf-8", newline="\n")


def say(message: str) -> None:
    """One line on stdout.

    Raises:
        AssessError: what stdout leads to is full, or gone.
    """
    _write(sys.stdout, _one_line(message))


def say_error(message: str) -> None:
    """One line on stderr: 错误：…."""
    with suppress(OSError):  # nobody is left to be told
        _write(sys.stderr, f"错误：{_one_line(message)}")


def _one_line(message: str) -> str:
    """File names may bear line breaks."""
    return " ".join(message.splitlines())


def say_json(data: Mapping[str, Any]) -> None:
    """One JSON document and nothing else: a line a key, and a line an item of its lists.

    Indented throughout it would be ten times as slow, since Python's own encoder then does it.
    """
    lines = (f"{_encoded(key)}: {_json_lines(value)}" for key, value in data.items())
    _write(sys.stdout, "{\n" + ",\n".join(lines) + "\n}")


def _json_lines(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _encoded(value)
    return "[\n " + ",\n ".join(map(_encoded, value)) + "\n]"


def _write(stream: TextIO | None, text: str) -> None:
    """A windowed program on Windows has no streams."""
    if stream is not None:
        with file_failures("无法写出结果"):
            stream.write(f"{text}\n")
            stream.flush()


def shown_progress() -> Progress:
    """A bar on stderr for work over a second, where that is a terminal."""
    return _Bar(sys.stderr) if sys.stderr.isatty() else unheard


class _Bar:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._since = time.monotonic()

    def __call__(self, done: int, total: int, what: str) -> None:
        if time.monotonic() - self._since < QUIET_SECONDS:
            return
        filled = BAR_WIDTH * done // total if total else 0
        count = f"{done}/{total}" if total else ""
        self._stream.write(f"\r\x1b[K[{'#' * filled}{'.' * (BAR_WIDTH - filled)}] {count} {what}")
        if total and done >= total:
            self._stream.write("\r\x1b[K")
        self._stream.flush()
