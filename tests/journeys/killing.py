"""Commands that are killed, find the disk full or lose it at any moment: for tests and the long run in benchmarks."""

import io
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic

from hospital_assess.bootstrap import open_window, self_test, wire
from hospital_assess.commands.program import DONE, PARTLY, REFUSED, Program
from hospital_assess.commands.program import run as run_program

ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
LINES = 3
FULLEST_DISK = 3_200_000
"""Bytes to which a file may grow at most; what the largest command writes is a little less."""

OLD_WORKSPACE = Path(__file__).parents[1] / "data" / "workspace-v7"


def arguments(*words: object) -> list[str]:
    """A command of the program, as a process of its own."""
    return [sys.executable, "-m", "hospital_assess", *map(str, words)]


def spawned(*words: object) -> tuple[int, str, str]:
    """Run a command to its end as a process of its own; gives (status, stdout, stderr)."""
    done = subprocess.run(arguments(*words), capture_output=True, text=True, env=ENVIRONMENT, check=False)
    return done.returncode, done.stdout, done.stderr


def run(*words: object) -> tuple[int, str, str]:
    """The same in this process, which spares the start of one."""
    program = Program(wire(), open_window, self_test, str, tuple, list)
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run_program([str(word) for word in words], program)
    return status, out.getvalue(), err.getvalue()


def needed(*words: object) -> str:
    """Run a command that has to succeed; gives what it printed."""
    status, out, err = run(*words)
    assert status == 0, (words, err)
    return out


@dataclass(frozen=True)
class Deed:
    """A command, the workspace that it changes, and what must be true once it was done.

    Attributes:
        places: Folders that it reads or writes, in a folder of the stage.
        again: Statuses that the repeated command may end with.
        outcome: What does not depend on clocks, read from a folder of the stage.
    """

    name: str
    words: Callable[[Path], list[object]]
    desk: str
    outcome: Callable[[Path], object]
    places: tuple[str, ...]
    again: tuple[int, ...] = (0,)


def _status(folder: Path, desk: str) -> dict:
    return json.loads(needed("status", folder / desk, "--json"))


def _entries(folder: Path) -> object:
    rows = _status(folder, "home")["entries"]
    return [(row["line"], row["narrative"], sorted(item["sha256"] for item in row["evidence"])) for row in rows]


def _sound_backup(folder: Path) -> object:
    return needed("verify", folder / "out" / "all.backup").count("完好")


def _migrated(workspace: Path) -> object:
    with closing(sqlite3.connect(workspace / "workspace.sqlite")) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return sorted((name, *database.execute(f'SELECT count(*) FROM "{name}"').fetchone()) for name in tables)


_HOME_AND_IN = ("home", "home/evidence", "in")
_HOME_AND_OUT = ("home", "home/evidence", "out")

DEEDS = (
    Deed("fill", lambda at: ["fill", at / "home", at / "in" / "answers.json"], "home", _entries, _HOME_AND_IN),
    Deed(
        "attach", lambda at: ["attach", at / "home", "1.3.1-5", at / "in" / "big.bin"], "home", _entries, _HOME_AND_IN
    ),
    Deed(
        "submit",
        lambda at: ["submit", at / "home", "--out", at / "out" / "again.hsa", "--force"],
        "home",
        lambda at: len(_status(at, "home")["handed_in"]),
        _HOME_AND_OUT,
    ),
    Deed(
        "merge",
        lambda at: ["merge", at / "office", at / "in" / "second.hsa"],
        "office",
        lambda at: _status(at, "office")["digest"],
        ("office", "office/evidence", "in"),
    ),
    Deed(
        "undo-merge",
        lambda at: ["undo-merge", at / "office"],
        "office",
        lambda at: _status(at, "office")["digest"],
        ("office",),
        (0, 1),
    ),
    Deed(
        "migrate",
        lambda at: ["fill", at / "old", at / "in" / "nothing.json"],
        "old",
        lambda at: _migrated(at / "old"),
        ("old", "in"),
    ),
    Deed(
        "backup",
        lambda at: ["backup", at / "home", "--out", at / "out" / "all.backup"],
        "home",
        _sound_backup,
        _HOME_AND_OUT,
    ),
)


def stage(folder: Path) -> Path:
    """An office that has merged one hand-in, its department with something new to say, and a second hand-in."""
    incoming = folder / "in"
    incoming.mkdir()
    (folder / "out").mkdir()
    needed("create", folder / "office")
    needed("issue", folder / "office", "--out", folder, "--department", "审计科")
    needed("receive", folder / "2023-审计科-下发.hsa", "--into", folder / "home")
    (incoming / "big.bin").write_bytes(Random(1).randbytes(3_000_000))
    (incoming / "proof.txt").write_text("证明", encoding="utf-8")
    lines = [row["line"] for row in _status(folder, "home")["entries"]][:LINES]
    for number in (1, 2, 3):
        entries = [{"line": line, "narrative": f"第{number}次", "evidence": ["proof.txt"]} for line in lines]
        (incoming / "answers.json").write_text(json.dumps({"entries": entries}), encoding="utf-8")
        if number < 3:
            needed("fill", folder / "home", incoming / "answers.json")
            target = incoming / ("first.hsa" if number == 1 else "second.hsa")
            needed("submit", folder / "home", "--out", target, "--force")
    needed("merge", folder / "office", incoming / "first.hsa")
    shutil.copytree(OLD_WORKSPACE, folder / "old")
    (incoming / "nothing.json").write_text('{"entries": []}', encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Expected:
    """How long a deed takes undisturbed, in seconds, and what comes of it."""

    seconds: float
    outcome: object


def undisturbed(deed: Deed, staged: Path, room: Path) -> Expected:
    """Do a deed in peace."""
    at = Path(shutil.copytree(staged, room))
    began = monotonic()
    assert spawned(*deed.words(at))[0] == 0, deed.name
    return Expected(monotonic() - began, deed.outcome(at))


Disturbance = Callable[[list[str], Expected], bool]
"""Runs a command and gets in its way; tells whether it did."""


def by_killing(chance: float) -> Disturbance:
    """Kill the command after this share of its usual time."""

    def disturb(words: list[str], expected: Expected) -> bool:
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        try:
            process.wait(expected.seconds * chance)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return True
        return False

    return disturb


def by_full_disk(chance: float) -> Disturbance:
    """Let no file grow beyond a share of what the largest command writes; the command has to say so."""

    def limit() -> None:
        most = int(FULLEST_DISK * chance)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    def disturb(words: list[str], _expected: Expected) -> bool:
        done = subprocess.run(words, capture_output=True, text=True, env=ENVIRONMENT, check=False, preexec_fn=limit)
        return was_refused(words, done.returncode, done.stdout, done.stderr)

    return disturb


def was_refused(words: list[str], status: int, out: str, err: str) -> bool:
    """Tell whether a command was kept from its end; it has to say so in a sentence then."""
    assert "内部出错" not in err and "Traceback" not in err, (words, err)
    assert status in {DONE, REFUSED, PARTLY}, (words, status)
    assert status == DONE or err.startswith("错误：") or "拒收" in out or "未能" in out, (words, out, err)
    return status != DONE


def disturbed(deed: Deed, staged: Path, room: Path, expected: Expected, disturb: Disturbance) -> bool:
    """Disturb a deed, then check that all is well and that repeating completes it.

    Returns:
        Whether it was kept from its end.
    """
    at = Path(shutil.copytree(staged, room))
    was_disturbed = disturb(arguments(*deed.words(at)), expected)
    # What was acknowledged stands, before anything is repeated.
    assert was_disturbed or deed.outcome(at) == expected.outcome, deed.name
    for desk in ("home", "office"):
        status, out, err = run("verify", at / desk)
        assert status == 0, (deed.name, out, err)
    status, _, err = run(*deed.words(at))
    assert status in deed.again, (deed.name, err)
    assert deed.outcome(at) == expected.outcome, deed.name
    assert run("verify", at / deed.desk)[0] == 0, deed.name
    shutil.rmtree(at)
    return was_disturbed


def chances(rounds: int, seed: int) -> Iterator[tuple[Deed, float]]:
    """Deeds in turn, each with a share between its first third, when Python has started, and its end."""
    random = Random(seed)
    for number in range(rounds):
        yield DEEDS[number % len(DEEDS)], random.uniform(0.35, 1.0)
