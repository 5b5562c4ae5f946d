"""Draw thousands of histories of hand-ins, reviewers and offices, and hold the merge to its laws.

    python -m tests.benchmarks.merge_properties [--examples 3000]

Runs the property tests of the merge with so many histories each (a twentieth of that for those on real disks).
Ends with the status of pytest: 0 where every law held.
"""

import argparse
import sys

import pytest

TESTS = (
    "tests/domain/test_merge.py",
    "tests/domain/test_office.py",
    "tests/domain/test_review_properties.py",
    "tests/application/test_tree_properties.py",
)


class _Thorough:
    """Sets the number of histories once the tests' own settings were read."""

    def __init__(self, examples: int) -> None:
        self._examples = examples

    def pytest_collection(self) -> None:
        """Take effect before any test is read."""
        # Imported here: pytest warns of plugins that are read before it.
        from hypothesis import settings

        settings.register_profile("counted", deadline=None, max_examples=self._examples)
        settings.load_profile("counted")


def main() -> int:
    """Run the laws."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=3000)
    chosen = parser.parse_args()
    return int(pytest.main(["-q", "-n", "0", "-p", "no:cacheprovider", *TESTS], plugins=[_Thorough(chosen.examples)]))


if __name__ == "__main__":
    sys.exit(main())
