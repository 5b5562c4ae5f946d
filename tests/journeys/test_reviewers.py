"""Several reviewers on several computers: each works on a copy of the office, and the copies become one again."""

import json
import shutil

import pytest

from tests.journeys.tree_samples import Tree, write


@pytest.fixture
def tree(cli, tmp_path):
    return Tree(cli, tmp_path)


@pytest.fixture
def office(tree):
    """An office that holds one hand-in."""
    home = tree.office("医院")
    department = tree.department(home, "审计科")
    tree.fill(department)
    tree.merge(home, tree.hand_in(department))
    return home


@pytest.fixture
def copy(tree, office):
    """The same office on another reviewer's computer, by way of a backup."""
    tree.do("backup", office, "--out", tree.folder / "备份")
    tree.do("restore", tree.folder / "备份", "--into", tree.folder / "副本")
    return tree.folder / "副本"


def verdict(line, score, reviewer, verdict="adjusted"):
    return {"line": line, "verdict": verdict, "score": score, "reviewer": reviewer, "comment": reviewer}


def entries(tree, office):
    return {row["line"]: row for row in tree.status(office, "--department", "审计科")["entries"]}


def exchange(tree, office, copy):
    """Each merges what the other says."""
    ours, theirs = tree.collect(office, "甲"), tree.collect(copy, "乙")
    return tree.merge(office, theirs), tree.merge(copy, ours)


def test_reviews_of_two_reviewers_become_one(tree, office, copy):
    first, second = list(entries(tree, office))[:2]
    tree.review(office, "审计科", [verdict(first, "0.1", "甲")])
    tree.review(copy, "审计科", [verdict(second, "0.2", "乙")])
    [[row], _] = exchange(tree, office, copy)
    assert (row["outcome"], row["organization"]) == ("updated", "医院")
    for desk in (office, copy):
        found = entries(tree, desk)
        assert [found[line]["review"]["score"] for line in (first, second)] == ["0.1", "0.2"]
        assert tree.row(desk, "审计科")["disputed"] == []
    assert tree.status(office) == tree.status(copy)
    assert [row["outcome"] for row in tree.merge(office, tree.collect(copy, "乙"))] == ["unchanged"]
    tree.sound(office, copy)


def test_reviewers_who_differ_are_flagged_until_one_decides(tree, office, copy):
    line, other = list(entries(tree, office))[:2]
    tree.review(copy, "审计科", [verdict(other, "0.2", "乙"), verdict(line, "0.3", "乙")])
    tree.review(office, "审计科", [verdict(line, "0.1", "甲")])
    own = tree.row(office, "审计科")["self_score"]
    exchange(tree, office, copy)
    assert tree.status(office) == tree.status(copy)
    row, entry = tree.row(office, "审计科"), entries(tree, office)[line]
    assert (row["disputed"], row["review_score"], entry["review"]) == ([entry["id"]], None, None)
    assert {(one["reviewer"], one["score"]) for one in entry["reviews_apart"]} == {("甲", "0.1"), ("乙", "0.3")}
    assert "1 处复核意见不一致" in tree.do("status", office)
    assert own == "100.00"

    tree.do("feedback", office, "--out", tree.folder / "反馈")
    home = tree.folder / "医院-审计科"
    [feedback] = (tree.folder / "反馈").glob("*.hsa")
    tree.do("receive", feedback, "--into", home)
    told = {entry["line"]: entry["review"] for entry in tree.status(home)["entries"]}
    assert (told[line], told[other]["score"]) == (None, "0.2")

    tree.review(copy, "审计科", [verdict(line, "0.3", "甲乙")])
    exchange(tree, office, copy)
    assert tree.status(office) == tree.status(copy)
    assert (tree.row(office, "审计科")["disputed"], entries(tree, office)[line]["review"]["score"]) == ([], "0.3")
    tree.sound(office, copy, home)


def test_reviewers_who_say_the_same_do_not_differ(tree, office, copy):
    line = next(iter(entries(tree, office)))
    tree.review(office, "审计科", [verdict(line, None, "甲", "accepted")])
    tree.review(copy, "审计科", [verdict(line, None, "乙", "accepted")])
    exchange(tree, office, copy)
    assert tree.row(office, "审计科")["disputed"] == []
    assert entries(tree, office)[line]["review"]["verdict"] == "accepted"
    assert tree.status(office) == tree.status(copy)


def test_a_reviewers_merge_is_taken_back_until_it_was_used(tree, office, copy):
    line = next(iter(entries(tree, office)))
    tree.review(copy, "审计科", [verdict(line, "0.2", "乙")])
    file, before = tree.collect(copy), tree.status(office)
    tree.merge(office, file)
    undone = json.loads(tree.do("undo-merge", office, "--json"))
    assert (undone["statements"], undone["submissions"]) == (1, [])
    assert tree.status(office) == before
    tree.merge(office, file)
    tree.review(office, "审计科", [verdict(line, "0.3", "甲")])
    assert "已有复核意见" in tree.do("undo-merge", office, status=1)
    assert entries(tree, office)[line]["review"]["score"] == "0.3"


def test_appeals_that_came_last_are_taken_back(tree, office, ports):
    from hospital_assess.domain.appeal import Appeal

    line, home = next(iter(entries(tree, office))), tree.folder / "医院-审计科"
    tree.review(office, "审计科", [verdict(line, "0.1", "甲")])
    tree.do("feedback", office, "--out", tree.folder / "反馈")
    [feedback] = (tree.folder / "反馈").glob("*.hsa")
    tree.do("receive", feedback, "--into", home)
    appeal = write(tree.folder / "appeals.json", {"appeals": [{"line": line, "text": "材料已补"}]})
    tree.do("appeal", home, appeal, "--out", tree.folder / "申诉.hsa")
    before = tree.status(office)
    tree.merge(office, tree.folder / "申诉.hsa")
    assert tree.status(office)["digest"] != before["digest"]
    tree.do("undo-merge", office)
    assert tree.status(office) == before
    assert "已有复核意见" in tree.do("undo-merge", office, status=1)
    with ports.workspaces.open(office, read_only=True) as workspace:
        assert workspace.said(Appeal) == ()


def test_reviews_that_were_fed_back_stay(tree, office, copy):
    line = next(iter(entries(tree, office)))
    tree.review(copy, "审计科", [verdict(line, "0.2", "乙")])
    tree.merge(office, tree.collect(copy))
    tree.do("feedback", office, "--out", tree.folder / "反馈")
    assert "反馈件已经生成" in tree.do("undo-merge", office, status=1)


def test_a_copy_that_went_its_own_way_is_refused(tree, office, copy):
    home = tree.department(copy, "儿科")
    tree.fill(home)
    tree.merge(copy, tree.hand_in(home))
    [row] = tree.merge(office, tree.collect(copy), status=1)
    assert "请只在一台电脑上下发" in row["reason"]


def test_a_copy_with_a_scheme_of_its_own_is_refused(tree, office, copy):
    scheme = json.loads(tree.do("scheme", "show", copy, "--json"))
    tree.do("scheme", "apply", copy, write(tree.folder / "scheme.json", {**scheme, "proposal": False}))
    tree.do("issue", copy, "--out", tree.folder / "新", "--department", "审计科", "--reissue")
    [package] = (tree.folder / "新").glob("*.hsa")
    home = tree.folder / "医院-审计科"
    tree.do("receive", package, "--into", home)
    tree.fill(home, "按新方案")
    file = tree.hand_in(home)
    tree.merge(copy, file)
    assert "没有登记的密钥" in tree.merge(office, tree.collect(copy), status=1)[0]["reason"]


def test_a_hand_in_with_internal_proofs_comes_by_itself_first(tree, office, copy):
    home = tree.folder / "医院-审计科"
    tree.fill(home, "第二版", scopes=("internal",))
    second = tree.hand_in(home, "第二版")
    tree.merge(copy, second)
    file = tree.collect(copy)
    [row] = tree.merge(office, file, status=1)
    assert "有内部佐证，不随汇总件走" in row["reason"]
    tree.merge(office, second)
    assert [row["outcome"] for row in tree.merge(office, file)] == ["unchanged"]
    tree.sound(office)


def test_three_computers_two_of_a_department_and_one_of_the_office(tree, office):
    """Two secretaries go apart, the office chooses, both end with the same; every file is given back byte for byte."""
    first = tree.folder / "医院-审计科"
    second = shutil.copytree(first, tree.folder / "另一台")
    codes = [entry["line"] for entry in tree.status(first)["entries"]]
    files = []
    for home, text in ((first, "甲"), (second, "乙")):
        tree.do("fill", home, write(tree.folder / "a.json", {"entries": [{"line": codes[0], "narrative": text}]}))
        files.append(tree.hand_in(home, text))
    [_, row] = tree.merge(office, *files, status=3)
    assert row["outcome"] == "conflict"
    before = [file.read_bytes() for file in files]
    for home, file in zip((first, second), files, strict=True):
        tree.do("submit", home, "--out", file, "--force")
    assert [file.read_bytes() for file in files] == before

    conflict = tree.status(office, "--department", "审计科")["conflicts"][0]
    take = next(head for head, value in conflict["fields"][0]["values"].items() if value == "乙")
    chosen = [{"line": field["line"], "field": field["field"], "take": take} for field in conflict["fields"]]
    choice = {"department": "审计科", "heads": conflict["heads"], "choices": chosen}
    tree.do("merge", office, "--resolve", write(tree.folder / "c.json", {"conflicts": [choice]}))
    tree.review(office, "审计科", [{"line": codes[0], "verdict": "accepted"}])
    tree.do("feedback", office, "--out", tree.folder / "反馈")
    [feedback] = (tree.folder / "反馈").glob("*.hsa")
    for home in (first, second):
        tree.do("receive", feedback, "--into", home)
        assert tree.status(home)["entries"][0]["narrative"] == "乙"
    assert [row["outcome"] for row in tree.merge(office, tree.hand_in(first, "合"))] == ["updated"]
    assert tree.row(office, "审计科")["conflict"] is False
    tree.sound(office, first, second, feedback, *files)
