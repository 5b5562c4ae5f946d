"""得分与名次 are kept until what they rest on changes; verifying works them out again."""

import json
import sqlite3
from contextlib import closing

import pytest

from hospital_assess.application.kept_standings import keep_standings, standings_in
from hospital_assess.domain.settings import PeriodId
from tests.journeys.tree_samples import Tree


@pytest.fixture
def tree(cli, tmp_path):
    return Tree(cli, tmp_path)


@pytest.fixture
def office(tree):
    """An office that has merged one department's hand-in."""
    made = tree.office("市中医院")
    home = tree.department(made, "审计科")
    tree.fill(home)
    tree.merge(made, tree.hand_in(home))
    return made


def kept(office):
    """What lies in the database, as (organization, period)."""
    with closing(sqlite3.connect(office / "workspace.sqlite")) as database:
        return database.execute("SELECT organization, period FROM standings").fetchall()


def test_a_merge_keeps_them(ports, tree, office):
    assert kept(office) == [("市中医院", "ANNUAL")]
    said = tree.status(office)
    with ports.workspaces.open(office) as workspace:
        assert keep_standings(workspace, "市中医院", PeriodId.ANNUAL)["departments"] == said["departments"]
    assert next(row for row in said["departments"] if row["name"] == "审计科")["self_score"] == "100.00"


def test_a_review_and_a_decision_remove_them(ports, tree, office):
    line = tree.status(office, "--department", "审计科")["entries"][0]["line"]
    tree.review(office, "审计科", [{"line": line, "verdict": "adjusted", "score": "0.1", "comment": "证据不足"}])
    assert kept(office) == []
    assert tree.row(office, "审计科")["final_score"] != "100.00"
    with ports.workspaces.open(office) as workspace:
        standings_in(workspace, "市中医院", PeriodId.ANNUAL)
    assert kept(office) == [("市中医院", "ANNUAL")]
    (office.parent / "d.json").write_text(
        json.dumps({"decisions": [{"department": "审计科", "score": "61", "ground": "会议", "minutes": "2024-1"}]})
    )
    tree.do("decide", office, office.parent / "d.json")
    assert kept(office) == []
    assert tree.row(office, "审计科")["final_score"] == "61.00"


def test_taking_a_merge_back_removes_them(tree, office):
    tree.do("undo-merge", office)
    assert kept(office) == []
    assert tree.row(office, "审计科")["received"] is False


def test_each_organization_has_its_own(tree, office):
    upper = tree.office("市卫健委")
    tree.enrol(upper, office)
    tree.merge(upper, tree.collect(office))
    both = [("市中医院", "ANNUAL"), ("市卫健委", "ANNUAL")]
    assert sorted(kept(upper)) == both
    assert tree.row(upper, "审计科", "市中医院")["self_score"] == "100.00"
    home = tree.department(upper, "审计科")
    tree.fill(home)
    tree.merge(upper, tree.hand_in(home))
    assert sorted(kept(upper)) == both


def test_verifying_works_them_out_again(cli, office):
    with closing(sqlite3.connect(office / "workspace.sqlite")) as database, database:
        database.execute("UPDATE standings SET body = replace(body, '100.00', '99.00')")
    status, out, err = cli("verify", office)
    assert status == 1 and "市中医院年度的得分与名次与上报件不符" in out + err


def test_those_of_another_version_of_the_program_are_not_read(ports, tree, office):
    with closing(sqlite3.connect(office / "workspace.sqlite")) as database, database:
        database.execute("UPDATE standings SET program = '0.0', body = '{}'")
    with ports.workspaces.open(office, read_only=True) as workspace:
        assert standings_in(workspace, "市中医院", PeriodId.ANNUAL)["departments"]
    assert tree.row(office, "审计科")["self_score"] == "100.00"
