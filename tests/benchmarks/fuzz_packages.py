"""Send an office spoiled packages by the thousand, and say what came of it.

    python -m tests.benchmarks.fuzz_packages [--count 10000] [--seed 2023]

Two kinds: packages with bytes changed, which must all be refused; and hand-ins whose content was changed and signed
again by a holder of the department's key, which must be refused in a sentence or be taken. After each hundred files
the office and everything beside it must be as before; one of those that were taken is merged into a copy, verified
and printed. The memory is that of the process that merges, at its most.
"""

import argparse
import resource
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random, randrange

from tests.exchange.fuzzing import send_reworded, send_spoiled, staged
from tests.journeys.killing import spawned as run

AT_ONCE = 100
MOST_MIB = 150


def main() -> int:
    """Send, and print what was said; ends with an assertion at the first file that goes wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=randrange(1_000_000))
    chosen = parser.parse_args()
    random, reasons, outcomes = Random(chosen.seed), Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sound = staged(run, folder)
        for _ in range(0, chosen.count, AT_ONCE):
            reasons += send_spoiled(run, folder, sound, random, AT_ONCE)
            outcomes += send_reworded(run, folder, sound, random, AT_ONCE, used=1)
        assert run("merge", folder / "office", sound)[0] == 0
        assert run("verify", folder / "office")[0] == 0
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    assert most < MOST_MIB, most
    lines = [f"seed {chosen.seed}: {sum(reasons.values())} packages with changed bytes, all refused"]
    lines += [f"  {count:6d}  {reason}" for reason, count in reasons.most_common()]
    lines.append(f"{sum(outcomes.values())} with a content made up and signed: {dict(outcomes)}")
    lines.append(f"memory at most {most:.0f} MiB")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
