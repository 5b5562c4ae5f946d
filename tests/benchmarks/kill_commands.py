"""Kill commands at random moments, let them find the disk full or lose it, many times, and say what came of it.

    python -m tests.benchmarks.kill_commands [--rounds 200] [--full-disks 70] [--sticks 300]

Each round copies a small office with a department, starts a command, and kills it (SIGKILL) at a moment between a
third of its usual time and its end, or lets no file grow beyond a random size, or puts a folder that it works on (its
workspace, its evidence, what it reads, what it writes) on a small disk of its own that is pulled or turns read-only
(as root on Linux alone). Then it verifies all workspaces, repeats the command and compares what came of it with an
undisturbed run. Ends with an assertion at the first round that goes wrong.
"""

import argparse
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import randrange

from tests.journeys.killing import DEEDS, by_full_disk, by_killing, chances, disturbed, stage, undisturbed
from tests.journeys.sticks import FATES, are_possible, by_stick, mishaps


def main() -> int:
    """Run the rounds and print how many were caught at work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--full-disks", type=int, default=70)
    parser.add_argument("--sticks", type=int, default=300 if are_possible() else 0)
    parser.add_argument("--seed", type=int, default=randrange(1_000_000))
    chosen = parser.parse_args()
    caught, full, sticks, sentences = Counter[str](), Counter[str](), Counter[str](), list[str]()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        (Path(folder) / "stage").mkdir()
        staged = stage(Path(folder) / "stage")
        expected = {deed.name: undisturbed(deed, staged, Path(folder) / deed.name) for deed in DEEDS}
        for number, (deed, chance) in enumerate(chances(chosen.rounds, chosen.seed)):
            room, kill = Path(folder) / f"killed-{number}", by_killing(chance)
            caught[deed.name] += disturbed(deed, staged, room, expected[deed.name], kill)
        for number, (deed, chance) in enumerate(chances(chosen.full_disks, chosen.seed)):
            room, fill = Path(folder) / f"full-{number}", by_full_disk(chance**4)
            full[deed.name] += disturbed(deed, staged, room, expected[deed.name], fill)
        for number, (deed, place, fate, chance) in enumerate(mishaps(chosen.sticks, chosen.seed)):
            room = Path(folder) / f"stick-{number}"
            happen = by_stick(room / place, fate, chance, sentences)
            sticks[FATES[fate].__name__] += disturbed(deed, staged, room, expected[deed.name], happen)
    sys.stdout.write(f"seed {chosen.seed}: {chosen.rounds} killed, caught at work: {dict(caught)}\n")
    sys.stdout.write(f"{chosen.full_disks} with a full disk, said so: {dict(full)}\n")
    sys.stdout.write(f"{chosen.sticks} on a stick, said so: {dict(sticks)}\n{_distinct(sentences)}")
    sys.stdout.write("nothing was lost\n")
    return 0


def _distinct(sentences: list[str]) -> str:
    """Every sentence once, without the number of its round."""
    return "".join(sorted({re.sub(r"[^“ ]*stick-\d+/", "", sentence) for sentence in sentences}))


if __name__ == "__main__":
    raise SystemExit(main())
