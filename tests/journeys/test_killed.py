"""A program that is killed at any moment leaves sound workspaces, and repeating the command completes it."""

from pathlib import Path

import pytest

from tests.journeys.killing import DEEDS, chances, killed, stage, undisturbed

ROUNDS = 20


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stage(tmp_path_factory.mktemp("stage"))


@pytest.fixture(scope="module")
def expected(staged: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    rooms = tmp_path_factory.mktemp("peace")
    return {deed.name: undisturbed(deed, staged, rooms / deed.name) for deed in DEEDS}


@pytest.mark.parametrize("number", range(ROUNDS))
def test_a_killed_command_loses_nothing(number, staged, expected, tmp_path):
    deed, chance = list(chances(ROUNDS, seed=7))[number]
    killed(deed, staged, tmp_path / "room", expected[deed.name], chance)
