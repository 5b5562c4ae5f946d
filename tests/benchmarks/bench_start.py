"""How long the program takes to its first usable page, against a bare PySide6 window.

    python tests/benchmarks/bench_start.py

Both are processes without a display, started in turn, fifteen times after one that compiles, as an installed program
is compiled. Measured is from the start of the process to the line that it prints once it can be used: a bare window
when its event loop runs, ours when the first page is there to be typed into. The medians and their ratio are printed.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from hospital_assess.bootstrap import wire
from hospital_assess.ui.window import make_trial

ROUNDS = 15
LIMIT = 2.5
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, lambda: (print("usable", flush=True), window.close()))
application.exec()
"""


def seconds(arguments: list[str], cache: Path) -> float:
    """From the start of a process of this Python to its first line; compiled modules are kept in ``cache``."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        taken = perf_counter() - began
        process.stdout.read()
    if process.returncode or not line:
        raise SystemExit(f"{arguments[0]} ended with {process.returncode}")
    return taken


def measured() -> list[tuple[float, float]]:
    """Times of a bare window and of ours, round by round."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        workspace, cache = Path(folder) / "trial", Path(folder) / "cache"
        make_trial(wire(), workspace)
        ours = ["-m", "hospital_assess", "--self-test", "--workspace", str(workspace)]
        rounds = [(seconds(["-c", BARE], cache), seconds(ours, cache)) for _ in range(ROUNDS + 1)]
    return rounds[1:]


def main() -> int:
    """Measure, print, and end with 1 where the limit is exceeded."""
    rounds = measured()
    bare, full = median(pair[0] for pair in rounds), median(pair[1] for pair in rounds)
    ratio = full / bare
    sys.stdout.write(f"bare {bare * 1000:.0f} ms, ours {full * 1000:.0f} ms, ratio {ratio:.2f} (limit {LIMIT})\n")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
