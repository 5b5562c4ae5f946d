"""Kill commands at random moments, many times, and say what came of it.

    python -m tests.benchmarks.kill_commands [--rounds 200]

Each round copies a small office with a department, starts a command, kills it (SIGKILL) at a moment between a third
of its usual time and its end, verifies both workspaces, repeats the command and compares what came of it with an
undisturbed run. Ends with an assertion at the first round that goes wrong.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import randrange

from tests.journeys.killing import DEEDS, chances, killed, stage, undisturbed


def main() -> int:
    """Run the rounds and print how many were caught at work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=randrange(1_000_000))
    chosen = parser.parse_args()
    caught: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        (Path(folder) / "stage").mkdir()
        staged = stage(Path(folder) / "stage")
        expected = {deed.name: undisturbed(deed, staged, Path(folder) / deed.name) for deed in DEEDS}
        for number, (deed, chance) in enumerate(chances(chosen.rounds, chosen.seed)):
            caught[deed.name] += killed(deed, staged, Path(folder) / f"{number}", expected[deed.name], chance)
    sys.stdout.write(f"seed {chosen.seed}: {chosen.rounds} rounds, caught at work: {dict(caught)}; nothing was lost\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
