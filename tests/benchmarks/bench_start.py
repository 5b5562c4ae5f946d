"""How long the program takes to its first usable page, against a bare PySide6 window.

    python tests/benchmarks/bench_start.py

Both are whole processes without a display, in turn, five times after one that compiles, as an installed program
is compiled; the medians and their ratio are printed.
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

ROUNDS = 5
LIMIT = 2.5
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, window.close)
application.exec()
"""


def seconds(arguments: list[str], cache: Path) -> float:
    """Wall time of one process of this Python, its compiled modules kept in ``cache``."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
    return perf_counter() - began


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
