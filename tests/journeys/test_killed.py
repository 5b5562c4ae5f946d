"""A program that is killed, or finds the disk full, leaves sound workspaces; repeating the command completes it."""

from pathlib import Path

import pytest

from tests.journeys.killing import DEEDS, by_full_disk, by_killing, chances, disturbed, stage, undisturbed

ROUNDS = 20
FULL_DISKS = 4


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
    disturbed(deed, staged, tmp_path / "room", expected[deed.name], by_killing(chance))


@pytest.mark.parametrize("number", range(FULL_DISKS))
def test_a_full_disk_is_said_and_loses_nothing(number, staged, expected, tmp_path):
    deed, chance = list(chances(FULL_DISKS, seed=8))[number]
    disturbed(deed, staged, tmp_path / "room", expected[deed.name], by_full_disk(chance**4))
