"""A clock that was set back, or never right, changes nothing that was done: clocks are told, never compared."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from hospital_assess import bootstrap

NOON = datetime.fromisoformat("2023-12-20T12:00:00+08:00")
DEPARTMENT = "审计科"


@pytest.fixture
def clock(monkeypatch):
    """The time of the machine, to be set."""
    times = [NOON]
    monkeypatch.setattr(bootstrap, "local_time", lambda: times[-1])
    return times


@pytest.fixture
def ports(clock):
    """The real adapters, on that clock."""
    return bootstrap.wire()


def filled(cli, folder, text):
    (folder / "answers.json").write_text(
        json.dumps({"entries": [{"line": line, "narrative": text} for line in lines_of(cli, folder)]}),
        encoding="utf-8",
    )
    assert cli("fill", folder / "home", folder / "answers.json")[0] == 0


def lines_of(cli, folder):
    return [row["line"] for row in json.loads(cli("status", folder / "home", "--json")[1])["entries"]]


def standing(cli, folder):
    rows = json.loads(cli("status", folder / "office", "--json")[1])["departments"]
    return next(row for row in rows if row["name"] == DEPARTMENT)


def handed_in(cli, folder, number):
    """Fill in, hand in and merge; gives the outcome."""
    filled(cli, folder, f"第{number}次")
    assert cli("submit", folder / "home", "--out", folder / f"{number}.hsa", "--force")[0] == 0
    status, out, _ = cli("merge", folder / "office", folder / f"{number}.hsa", "--json")
    assert status == 0
    return json.loads(out)["submissions"][0]["outcome"]


@pytest.fixture
def year(cli, clock, tmp_path):
    """An office with its department, both on that clock."""
    assert cli("create", tmp_path / "office")[0] == 0
    assert cli("issue", tmp_path / "office", "--out", tmp_path, "--department", DEPARTMENT)[0] == 0
    assert cli("receive", tmp_path / f"2023-{DEPARTMENT}-下发.hsa", "--into", tmp_path / "home")[0] == 0
    return clock


def test_the_later_hand_in_stands_whatever_the_clock_says(cli, year, tmp_path):
    for number, days in enumerate((0, -400, -4000, 9000), 1):
        year.append(NOON + timedelta(days=days))
        assert handed_in(cli, tmp_path, number) == ("new" if number == 1 else "updated")
        assert standing(cli, tmp_path)["revision"] == number
    assert cli("backup", tmp_path / "office", "--out", tmp_path / "all.backup")[0] == 0
    for path in ("office", "home", "all.backup"):
        assert cli("verify", tmp_path / path)[0] == 0


def test_a_computer_in_another_time_zone_changes_nothing(cli, year, tmp_path):
    """Each hand-in is later than the one before, and by the letters of the clock on the wall it is earlier."""
    for number, hours in enumerate((8, 0, -7, -11), 1):
        year.append((NOON + timedelta(hours=number)).astimezone(timezone(timedelta(hours=hours))))
        assert handed_in(cli, tmp_path, number) == ("new" if number == 1 else "updated")
        assert standing(cli, tmp_path)["revision"] == number
    for path in ("office", "home"):
        assert cli("verify", tmp_path / path)[0] == 0


def test_the_later_review_stands_whatever_the_clock_says(cli, year, tmp_path):
    handed_in(cli, tmp_path, 1)
    line = lines_of(cli, tmp_path)[0]
    verdict = {"department": DEPARTMENT, "line": line, "verdict": "accepted"}
    for days, comment in ((0, "先"), (-10_000, "后")):
        year.append(NOON + timedelta(days=days))
        (tmp_path / "reviews.json").write_text(json.dumps({"reviews": [verdict | {"comment": comment}]}))
        assert cli("review", tmp_path / "office", tmp_path / "reviews.json")[0] == 0
    said = json.loads(cli("status", tmp_path / "office", "--department", DEPARTMENT, "--json")[1])["entries"]
    assert next(row for row in said if row["line"] == line)["review"]["comment"] == "后"


def test_a_merge_is_taken_back_although_the_clock_went_back(cli, year, tmp_path):
    handed_in(cli, tmp_path, 1)
    before = json.loads(cli("status", tmp_path / "office", "--json")[1])["digest"]
    year.append(NOON - timedelta(days=500))
    assert handed_in(cli, tmp_path, 2) == "updated"
    assert cli("undo-merge", tmp_path / "office")[0] == 0
    assert json.loads(cli("status", tmp_path / "office", "--json")[1])["digest"] == before
    assert cli("verify", tmp_path / "office")[0] == 0
