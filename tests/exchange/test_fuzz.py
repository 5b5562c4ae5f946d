"""Spoiled packages by the hundred: none is taken, none ends in a fault of ours, nothing changes."""

from random import Random

import pytest

from tests.exchange.fuzzing import send_reworded, send_spoiled, staged

SPOILED, REWORDED = 300, 100


@pytest.fixture
def sound(cli, tmp_path):
    """A hand-in that the office would take."""
    return staged(cli, tmp_path)


def test_no_changed_byte_is_accepted(cli, sound, tmp_path):
    reasons = send_spoiled(cli, tmp_path, sound, Random(2023), SPOILED)
    assert len(reasons) >= 5, reasons
    assert cli("merge", tmp_path / "office", sound)[0] == 0
    assert cli("verify", tmp_path / "office")[0] == 0


def test_what_a_holder_of_the_key_makes_up_is_taken_or_refused_in_a_sentence(cli, sound, tmp_path):
    outcomes = send_reworded(cli, tmp_path, sound, Random(2023), REWORDED, used=1)
    assert outcomes["refused"] and len(outcomes) > 1, outcomes
