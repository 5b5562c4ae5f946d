"""What merging costs: against the bare work on the same bytes, against reading Excel forms, and with many hospitals.

    python -m tests.benchmarks.bench_merge [--megabytes 2048] [--hospitals 500]

1. Hand-ins with that much evidence, against a loop that only unzips, hashes and durably writes the same bytes.
2. Sixty hand-ins of forty lines without evidence, against openpyxl reading the same sixty forms.
3. As many hospitals as asked for, each a collection of such sixty hand-ins, merged twenty at a time in a running
   program: the cost of a line against that of the first hospital alone, the time of ``status``, and the size
   of the database.

Medians of five, in turn; the third part once, since it is long. Memory is the most that a merging process took.
"""

import argparse
import hashlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import openpyxl

from hospital_assess.application.entry_forms import issue_entry_forms
from hospital_assess.application.load_scheme import shipped_scheme
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.bootstrap import wire
from hospital_assess.domain.settings import PeriodId
from tests.benchmarks.large_tree import (
    DEPARTMENTS,
    LINES,
    enrolled,
    hospital,
    keys_for,
    make_office,
    write_collection,
    write_hand_ins,
)

ROUNDS = 5
AT_ONCE = 20
CHUNK = 1 << 20
PORTS = wire()


def timed(work: Callable[[], object]) -> float:
    """Seconds that some work takes."""
    began = perf_counter()
    work()
    return perf_counter() - began


def say(text: str) -> None:
    """A line of the result."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


@contextmanager
def room() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        yield Path(name)


def merged(office: Path, *files: Path) -> float:
    """Seconds of a process that merges; it has to succeed."""
    command = [sys.executable, "-m", "hospital_assess", "merge", str(office), *map(str, files)]
    return timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))


def merged_here(office: Path, *files: Path) -> float:
    """Seconds of a merge in a running program, without its start."""
    with PORTS.workspaces.open(office) as workspace:
        return timed(lambda: merge_hand_ins(PORTS, workspace, PeriodId.ANNUAL, files))


def only_unzip(packages: list[Path], folder: Path) -> None:
    """The least that has to be done: read each member, hash it, write it, and wait for the disk."""
    folder.mkdir()
    for package in packages:
        with zipfile.ZipFile(package) as source:
            for name in source.namelist():
                digest = hashlib.sha256()
                target = folder / f"{package.stem}-{name.replace('/', '-')}"
                with source.open(name) as member, target.open("wb") as file:
                    while chunk := member.read(CHUNK):
                        digest.update(chunk)
                        file.write(chunk)
                    file.flush()
                    os.fsync(file.fileno())


def with_evidence(megabytes: int) -> None:
    """Four departments with files of 8 MB."""
    with room() as folder:
        scheme = hospital(shipped_scheme(PORTS.documents), "市一院")
        keys = keys_for(PORTS, scheme)
        make_office(PORTS, folder / "office", scheme, keys)
        packages = _with_evidence(folder, scheme, keys, megabytes)
        times: dict[str, list[float]] = {"merge": [], "bare": []}
        for number in range(ROUNDS):
            shutil.copytree(folder / "office", folder / f"office-{number}")
            times["merge"].append(merged(folder / f"office-{number}", *packages))
            times["bare"].append(timed(lambda number=number: only_unzip(packages, folder / f"bare-{number}")))
            shutil.rmtree(folder / f"office-{number}")
            shutil.rmtree(folder / f"bare-{number}")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    merge, bare = median(times["merge"]), median(times["bare"])
    say(f"{megabytes} MB of evidence: merge {merge:.1f} s, bare {bare:.1f} s, ratio {merge / bare:.2f} (wanted 1.5)")
    say(f"memory of the merging process at most {most:.0f} MiB (wanted 150)")


def _with_evidence(folder: Path, scheme, keys, megabytes: int) -> list[Path]:
    random, files = Random(1), []
    for number in range(max(1, megabytes // 8)):
        files.append(folder / f"{number}.bin")
        files[-1].write_bytes(random.randbytes(8 << 20))
    shares = [files[number::4] for number in range(4)]
    packages = write_hand_ins(PORTS, folder, scheme, keys, evidence=shares)
    for file in files:
        file.unlink()
    return packages[:4]


def against_forms() -> None:
    """The merge in a running program, without its start, as the reading of the forms is."""
    with room() as folder:
        scheme = hospital(shipped_scheme(PORTS.documents), "市一院")
        keys = keys_for(PORTS, scheme)
        make_office(PORTS, folder / "office", scheme, keys)
        files = write_hand_ins(PORTS, folder, scheme, keys)
        with PORTS.workspaces.open(folder / "office") as office:
            forms = issue_entry_forms(PORTS, office, PeriodId.ANNUAL, folder / "forms", [])
        times: dict[str, list[float]] = {"merge": [], "forms": []}
        for number in range(ROUNDS):
            target = folder / f"office-{number}"
            shutil.copytree(folder / "office", target)
            with PORTS.workspaces.open(target) as office:
                times["merge"].append(
                    timed(lambda office=office: merge_hand_ins(PORTS, office, PeriodId.ANNUAL, files))
                )
            times["forms"].append(timed(lambda: _read(forms)))
    merge, forms_time = median(times["merge"]), median(times["forms"])
    say(
        f"{len(files)} hand-ins of {LINES} lines: merge {merge:.2f} s, openpyxl reading the forms {forms_time:.2f} s, "
        f"{forms_time / merge:.1f} times as fast (wanted 20)"
    )


def _read(forms: list[Path]) -> None:
    for form in forms:
        book = openpyxl.load_workbook(form)
        for sheet in book.worksheets:
            for row in sheet.iter_rows(values_only=True):
                tuple(row)


def many_hospitals(count: int) -> None:
    """Collections of hospitals, merged twenty at a time; a line of the first alone, of the first and last merges."""
    with room() as folder:
        city = hospital(shipped_scheme(PORTS.documents), "全市")
        make_office(PORTS, folder / "city", city, keys_for(PORTS, city))
        with PORTS.workspaces.open(folder / "city") as office:
            office.save_private_key(PORTS.packages.new_key()[0])
        before = (folder / "city" / "workspace.sqlite").stat().st_size
        taken = []
        for first in range(0, count, AT_ONCE):
            files = _collections(folder, range(first, min(first + AT_ONCE, count)))
            if not first:
                alone = median(_merged_alone(folder, files[0], number) for number in range(ROUNDS))
            taken.append(merged_here(folder / "city", *files) / (len(files) * DEPARTMENTS * LINES))
            for file in files:
                file.unlink()
        lines = count * DEPARTMENTS * LINES
        status = [sys.executable, "-m", "hospital_assess", "status", str(folder / "city"), "--json"]
        seconds = median(timed(lambda: subprocess.run(status, check=True, stdout=subprocess.DEVNULL)) for _ in range(3))
        size = (folder / "city" / "workspace.sqlite").stat().st_size - before
    costs = (alone / (DEPARTMENTS * LINES), median(taken[:ROUNDS]), median(taken[-ROUNDS:]))
    first_line, first, last = (cost * 1e6 for cost in costs)
    say(f"{count * DEPARTMENTS} hand-ins of {LINES} lines from {count} hospitals, {AT_ONCE} collections a merge:")
    say(f"  a line costs {first_line:.0f} µs for one hospital, {first:.0f} in the first merges, {last:.0f} in the last")
    say(f"  ratios {last / first_line:.2f} (wanted 1.3) and {last / first:.2f}")
    say(f"  status {seconds:.2f} s (wanted 1), {size / lines:.0f} bytes a line in the database")


def _merged_alone(folder: Path, file: Path, number: int) -> float:
    shutil.copytree(folder / "city", folder / f"alone-{number}")
    seconds = merged_here(folder / f"alone-{number}", file)
    shutil.rmtree(folder / f"alone-{number}")
    return seconds


def _collections(folder: Path, numbers: range) -> list[Path]:
    model, files = shipped_scheme(PORTS.documents), []
    with PORTS.workspaces.open(folder / "city") as office:
        for number in numbers:
            scheme, key = hospital(model, f"医院{number:03d}"), PORTS.packages.new_key()
            files.append(folder / f"{number}.hsa")
            write_collection(PORTS, files[-1], scheme, keys_for(PORTS, scheme), key)
            office.say([enrolled(scheme, key, number + 1)])
    return files


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=2048)
    parser.add_argument("--hospitals", type=int, default=500)
    chosen = parser.parse_args()
    if chosen.megabytes:
        with_evidence(chosen.megabytes)
    against_forms()
    if chosen.hospitals:
        many_hospitals(chosen.hospitals)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
