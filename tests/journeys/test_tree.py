"""Three levels of offices, and reviewers on several computers: from the department's file to the city's table."""

import json
import shutil

import pytest

from tests.journeys.tree_samples import Tree, write


@pytest.fixture
def tree(cli, tmp_path):
    return Tree(cli, tmp_path)


@pytest.fixture
def branch(tree):
    """A branch with one department, reviewed; its internal proof stays with it."""
    office = tree.office("分院")
    home = tree.department(office, "审计科")
    tree.fill(home, scopes=("general", "internal", "sensitive"))
    tree.merge(office, tree.hand_in(home))
    line = tree.status(office, "--department", "审计科")["entries"][0]["line"]
    tree.review(office, "审计科", [{"line": line, "verdict": "adjusted", "score": "0.1", "comment": "证据不足"}])
    return office


def proofs_of(home):
    return {file.name for file in (home / "evidence").glob("??/*")}


def test_branch_hospital_city(tree, branch):
    hospital, city = tree.office("总院"), tree.office("市卫健委")
    assert "指纹" in tree.enrol(hospital, branch)
    assert "没有改动" in tree.enrol(hospital, branch)
    tree.enrol(city, hospital)
    home = tree.department(hospital, "审计科")
    tree.fill(home, "总院的")
    tree.merge(hospital, tree.hand_in(home))
    [row] = tree.merge(hospital, tree.collect(branch))
    assert (row["outcome"], row["organization"], row["department"]) == ("new", "分院", None)
    [row] = tree.merge(hospital, tree.collect(branch))
    assert row["outcome"] == "unchanged"
    before = tree.status(city)
    whole = tree.collect(hospital)
    tree.do("merge", city, whole, "--dry-run")
    assert tree.status(city) == before
    assert [row["outcome"] for row in tree.merge(city, whole)] == ["new"]

    seen = tree.status(city)
    assert [one["organization"] for one in seen["organizations"]] == ["市卫健委", "分院", "总院"]
    assert [one["received"] for one in seen["organizations"]] == [0, 1, 1]
    for office, name in ((branch, "分院"), (hospital, "总院")):
        own = next(row for row in tree.status(office)["departments"] if row["name"] == "审计科")
        assert tree.row(city, "审计科", name) == {**own, "organization": name}
        below = next(one for one in seen["organizations"] if one["organization"] == name)
        assert below["digest"] == tree.status(office)["digest"]
    entry = tree.status(city, "--organization", "分院", "--department", "审计科")["entries"][0]
    assert (entry["review"]["score"], len(entry["evidence"])) == ("0.1", 3)
    assert len(proofs_of(branch)) == 3
    assert len(proofs_of(city)) == 2
    for kind in ("summary", "form"):
        words = ("--department", "审计科") if kind == "form" else ()
        tree.do("report", city, kind, "--organization", "分院", *words, "--out", tree.folder / f"{kind}.pdf")
    tree.do("workbook", city, "--organization", "总院", "--out", tree.folder / "表.xlsx")
    tree.sound(branch, hospital, city, home, whole)
    assert "汇总件，来源可信" in tree.do("verify", whole, "--against", city)
    tree.do("verify", whole, "--against", branch, status=1)

    undone = json.loads(tree.do("undo-merge", city, "--json"))
    assert undone["organizations"] == ["分院", "总院"]
    assert tree.status(city) == before
    tree.sound(city)


def test_a_tree_equals_the_flat_merge_in_any_order(tree, branch):
    hospital = tree.office("总院")
    tree.enrol(hospital, branch)
    first = tree.collect(branch, "一")
    home = tree.folder / "分院-审计科"
    tree.fill(home, "改过", scopes=())
    tree.merge(branch, tree.hand_in(home, "第二版"))
    second = tree.collect(branch, "二")
    tree.merge(hospital, second)
    through = tree.collect(hospital)
    digests = []
    for number, files in enumerate(((first, second, through), (through, second, first), (through,), (second, through))):
        city = tree.office(f"市{number}")
        tree.enrol(city, hospital)
        tree.enrol(city, branch)
        for file in files:
            tree.merge(city, file)
        rows = tree.status(city)["organizations"]
        digests.append([(one["organization"], one["digest"]) for one in rows if one["organization"] != city.name])
        tree.sound(city)
    assert len({tuple(sorted(one)) for one in digests}) == 1


def test_what_was_collected_is_not_taken_back(tree, branch):
    assert "已有复核意见" in tree.do("undo-merge", branch, status=1)
    hospital = tree.office("总院")
    tree.enrol(hospital, branch)
    tree.merge(hospital, tree.collect(branch))
    tree.collect(hospital)
    assert "已随汇总件上报" in tree.do("undo-merge", hospital, status=1)


def test_a_closed_year_is_still_collected(tree, branch):
    tree.do("lock", branch)
    hospital = tree.office("总院")
    tree.enrol(hospital, branch)
    assert [row["outcome"] for row in tree.merge(hospital, tree.collect(branch))] == ["new"]


def test_an_archived_department_prints_the_same_digest_above(tree, branch):
    """The backup of an upper office has all that may travel, and comes back sound."""
    hospital = tree.office("总院")
    tree.enrol(hospital, branch)
    tree.merge(hospital, tree.collect(branch))
    tree.do("backup", hospital, "--out", tree.folder / "备份")
    tree.do("restore", tree.folder / "备份", "--into", tree.folder / "总院-新")
    assert tree.status(tree.folder / "总院-新") == tree.status(hospital)
    tree.sound(tree.folder / "总院-新")


def spoiled_card(tree, lower, **changes):
    card = tree.folder / "card.json"
    tree.do("card", lower, "--out", card)
    return write(card, {**json.loads(card.read_text(encoding="utf-8")), **changes})


def test_a_card_that_cannot_be_trusted_is_refused(tree, branch):
    hospital = tree.office("总院")
    own = spoiled_card(tree, hospital)
    assert "就是本单位" in tree.do("enrol", hospital, own, status=1)
    assert "与其校验码不符" in tree.do("enrol", hospital, spoiled_card(tree, branch, organization="别院"), status=1)
    assert "不是单位卡" in tree.do("enrol", hospital, spoiled_card(tree, branch, kind="x"), status=1)
    assert "不认识的项" in tree.do("enrol", hospital, spoiled_card(tree, branch, more="x"), status=1)
    tree.enrol(hospital, branch)
    shutil.move(branch, tree.folder / "旧分院")
    assert "公钥不同" in tree.do("enrol", hospital, spoiled_card(tree, tree.office("分院")), status=1)
    assert "是科室工作区" in tree.do("card", tree.folder / "分院-审计科", "--out", tree.folder / "x.json", status=1)


def resigned_card(tree, office, **changes):
    """A card that says something else, with a check digest that fits."""
    from hospital_assess.application.office_cards import OfficeCard
    from hospital_assess.domain.plain import from_plain
    from hospital_assess.domain.submission import digest_of

    card = spoiled_card(tree, office, **changes)
    data = json.loads(card.read_text(encoding="utf-8"))
    plain = {name: value for name, value in data.items() if name not in {"kind", "digest"}}
    return write(card, {**data, "digest": digest_of(from_plain(OfficeCard, plain))})


def test_a_card_with_another_year_or_the_own_key_is_refused(tree, branch):
    hospital = tree.office("总院")
    key = json.loads(spoiled_card(tree, hospital).read_text(encoding="utf-8"))["office_key"]
    scheme = {"id": "x", "revision": 1, "year": 2031, "digest": "0" * 64}
    assert "2031 年度" in tree.do("enrol", hospital, resigned_card(tree, branch, schemes=[scheme]), status=1)
    assert "没有可用的公钥" in tree.do("enrol", hospital, resigned_card(tree, branch, office_key="zz"), status=1)
    assert "本单位的密钥" in tree.do("enrol", hospital, resigned_card(tree, branch, office_key=key), status=1)


def test_a_collection_of_strangers_is_refused_and_changes_nothing(tree, branch):
    hospital, other = tree.office("总院"), tree.office("别院")
    file, before = tree.collect(branch), None
    tree.enrol(hospital, other)
    before = tree.status(hospital)
    [row] = tree.merge(hospital, file, status=1)
    assert (row["outcome"], "没有登记的单位“分院”" in row["reason"]) == ("refused", True)
    assert tree.status(hospital) == before
    assert "是汇总件，不是上报件" in tree.do("merge", tree.folder / "分院-审计科", file, status=1)
    assert "是汇总件" in tree.do("receive", file, "--into", tree.folder / "分院-审计科", status=1)
    assert "还没有可汇总的上报件" in tree.do("collect", other, "--out", tree.folder / "x.hsa", status=1)
    assert "应以 .hsa 结尾" in tree.do("collect", branch, "--out", tree.folder / "x.zip", status=1)
    assert "没有收到“远院”" in tree.do("status", hospital, "--organization", "远院", status=1)
