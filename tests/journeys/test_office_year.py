"""质管办: create, issue, merge in any order, review, feed back, print; and the departments in between."""

import itertools
import json
import shutil

import pytest
from pypdf import PdfReader

DEPARTMENTS = ("医保办", "审计科", "儿科")


def write(path, data):
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def answers(lines):
    return {
        "reporter": {"name": "堃䶮", "phone": "0575"},
        "entries": [
            {
                "line": line["line"],
                "status": "done",
                "self_score": line["points"],
                "narrative": "已完成，见佐证。",
                "evidence": [{"path": "证明.txt", "title": "完成证明", "formed_on": "2023-11-30"}],
            }
            for line in lines
        ],
    }


@pytest.fixture
def office(cli, tmp_path):
    """An office that has issued task packages to three departments."""
    folder = tmp_path / "office"
    assert cli("create", folder)[0] == 0
    named = itertools.chain.from_iterable(("--department", name) for name in DEPARTMENTS)
    assert cli("issue", folder, "--out", tmp_path / "下发", *named)[0] == 0
    return folder


def hand_in(cli, tmp_path, name):
    """One department receives, fills, attaches and hands in; gives its file."""
    home = tmp_path / name
    assert cli("receive", tmp_path / "下发" / f"2023-{name}-下发.hsa", "--into", home)[0] == 0
    (tmp_path / f"材料-{name}").mkdir()
    (tmp_path / f"材料-{name}" / "证明.txt").write_text(f"{name}的证明", encoding="utf-8")
    lines = json.loads(cli("status", home, "--json")[1])["entries"]
    file = write(tmp_path / f"材料-{name}" / "answers.json", answers(lines))
    status, out, err = cli("fill", home, file)
    assert (status, err) == (0, ""), err
    assert f"{len(lines)} 个条目" in out
    assert cli("check", home)[0] == 0
    assert cli("submit", home, "--out", tmp_path / "上报")[0] == 0
    return tmp_path / "上报" / f"2023-{name}-上报-第1版.hsa"


def test_the_year_from_issue_to_feedback(cli, office, tmp_path):
    files = [hand_in(cli, tmp_path, name) for name in DEPARTMENTS]

    status, out, _ = cli("merge", office, *files, "--dry-run", "--json")
    rehearsal = json.loads(out)
    assert [row["outcome"] for row in rehearsal["submissions"]] == ["new"] * 3
    assert all(not row["received"] for row in json.loads(cli("status", office, "--json")[1])["departments"])

    status, out, _ = cli("merge", office, *files, "--json")
    report = json.loads(out)
    assert (status, report["dry_run"], report["conflicts"]) == (0, False, [])
    assert "医保办" not in report["missing"]
    assert len(report["missing"]) == 33 - len(DEPARTMENTS)
    assert cli("merge", office, *files)[0] == 0
    assert json.loads(cli("merge", office, *files, "--json")[1])["submissions"][0]["outcome"] == "unchanged"

    rows = {row["name"]: row for row in json.loads(cli("status", office, "--json")[1])["departments"]}
    assert (rows["医保办"]["self_score"], rows["医保办"]["grade"]) == ("100.00", "优秀")
    assert (rows["医保办"]["rank"], rows["儿科"]["rank"]) == (None, 1)
    assert rows["医保办"]["review_score"] is None

    line = json.loads(cli("status", office, "--department", "医保办", "--json")[1])["entries"][0]
    verdict = {
        "department": "医保办",
        "line": line["line"],
        "verdict": "adjusted",
        "score": "0.2",
        "comment": "证据不足",
    }
    assert cli("review", office, write(tmp_path / "reviews.json", {"reviews": [verdict]}))[0] == 0
    assert cli("feedback", office, "--out", tmp_path / "反馈")[0] == 0
    feedback = tmp_path / "反馈" / "2023-医保办-反馈-第1版.hsa"
    assert cli("receive", feedback, "--into", tmp_path / "医保办")[0] == 0
    told = json.loads(cli("status", tmp_path / "医保办", "--json")[1])["entries"][0]
    assert told["review"] == {"verdict": "adjusted", "score": "0.2", "comment": "证据不足", "due": None}
    reviewed = {row["name"]: row for row in json.loads(cli("status", office, "--json")[1])["departments"]}
    assert (reviewed["医保办"]["self_score"], reviewed["医保办"]["final_score"]) == ("100.00", "66.67")

    for kind, words in (("form", line["text"][:6]), ("evidence-list", "完成证明")):
        target = tmp_path / f"{kind}.pdf"
        assert cli("report", office, kind, "--department", "医保办", "--out", target)[0] == 0
        text = "".join(page.extract_text() for page in PdfReader(target).pages)
        assert "堃䶮" in text
        assert words in text.replace("\n", "")
    for path in (office, *files, tmp_path / "医保办", feedback):
        assert cli("verify", path)[0] == 0
    assert json.loads(cli("verify", files[0], "--against", office, "--json")[1])["authentic"] is True


def test_offices_that_merge_in_different_orders_are_the_same(cli, office, tmp_path):
    files = [hand_in(cli, tmp_path, name) for name in DEPARTMENTS]
    digests = set()
    for number, order in enumerate(itertools.permutations(files)):
        copy = shutil.copytree(office, tmp_path / f"office-{number}")
        for file in order:
            assert cli("merge", copy, file)[0] == 0
        digests.add(json.loads(cli("status", copy, "--json")[1])["digest"])
    assert len(digests) == 1


def test_a_second_hand_in_updates_the_first_and_handing_in_unchanged_makes_the_same_file(cli, office, tmp_path):
    first = hand_in(cli, tmp_path, "审计科")
    home = tmp_path / "审计科"
    assert cli("merge", office, first)[0] == 0

    again = tmp_path / "again.hsa"
    status, out, _ = cli("submit", home, "--out", again)
    assert (status, "没有改动" in out) == (0, True)
    assert again.read_bytes() == first.read_bytes()

    change = {"entries": [{"line": "1.3.1-5", "narrative": "补充说明"}]}
    assert cli("fill", home, write(tmp_path / "more.json", change))[0] == 0
    assert cli("submit", home, "--out", tmp_path / "上报")[0] == 0
    second = tmp_path / "上报" / "2023-审计科-上报-第2版.hsa"
    assert json.loads(cli("merge", office, second, "--json")[1])["submissions"][0]["outcome"] == "updated"
    assert json.loads(cli("merge", office, first, "--json")[1])["submissions"][0]["outcome"] == "unchanged"
    rows = {row["name"]: row for row in json.loads(cli("status", office, "--json")[1])["departments"]}
    assert rows["审计科"]["revision"] == 2


def test_two_computers_of_one_department_conflict_and_nothing_is_lost(cli, office, tmp_path):
    first = hand_in(cli, tmp_path, "审计科")
    copy = shutil.copytree(tmp_path / "审计科", tmp_path / "审计科-另一台")
    for home, text in ((tmp_path / "审计科", "甲"), (copy, "乙")):
        change = {"entries": [{"line": "1.3.1-5", "narrative": text}]}
        assert cli("fill", home, write(tmp_path / "change.json", change))[0] == 0
        assert cli("submit", home, "--out", tmp_path / f"{text}.hsa")[0] == 0
    assert cli("merge", office, first, tmp_path / "甲.hsa")[0] == 0

    status, out, _ = cli("merge", office, tmp_path / "乙.hsa", "--json")
    report = json.loads(out)
    assert (status, report["submissions"][0]["outcome"]) == (3, "conflict")
    field = report["conflicts"][0]["fields"][0]
    assert (field["line"], field["field"], field["base"]) == ("1.3.1-5", "narrative", "已完成，见佐证。")
    assert set(field["values"].values()) == {"甲", "乙"}
    rows = {row["name"]: row for row in json.loads(cli("status", office, "--json")[1])["departments"]}
    assert (rows["审计科"]["conflict"], rows["审计科"]["received"]) == (True, True)


def test_what_status_prints_can_be_filled_in_again(cli, office, tmp_path):
    hand_in(cli, tmp_path, "审计科")
    home = tmp_path / "审计科"
    before = cli("status", home, "--json")[1]
    (tmp_path / "status.json").write_text(before, encoding="utf-8")
    assert cli("fill", home, tmp_path / "status.json")[0] == 0
    assert cli("status", home, "--json")[1] == before


def test_a_revised_scheme_is_checked_and_published(cli, office, tmp_path):
    scheme = json.loads(cli("scheme", "show", office, "--json")[1])
    scheme["proposal"] = False
    assert cli("scheme", "apply", office, write(tmp_path / "scheme.json", scheme))[0] == 0
    assert json.loads(cli("scheme", "show", office, "--json")[1])["revision"] == 2

    scheme["duties"][0]["points"] = "99"
    status, _, err = cli("scheme", "apply", office, write(tmp_path / "scheme.json", scheme))
    assert status == 1
    assert "各条目分值之和" in err
    assert json.loads(cli("scheme", "show", office, "--json")[1])["revision"] == 2


def test_a_trial_workspace_keeps_its_answers_when_the_task_package_comes(cli, ports, office, tmp_path):
    from hospital_assess.application.receive_package import start_trial

    home = tmp_path / "试用"
    start_trial(ports, home, "审计科")
    change = {"entries": [{"line": "1.3.1-5", "narrative": "先填着"}]}
    assert cli("fill", home, write(tmp_path / "change.json", change))[0] == 0
    status, _, err = cli("submit", home, "--out", tmp_path / "x.hsa", "--force")
    assert (status, "试用工作区不能上报" in err) == (1, True)
    assert cli("receive", tmp_path / "下发" / "2023-审计科-下发.hsa", "--into", home)[0] == 0
    told = json.loads(cli("status", home, "--json")[1])
    assert (told["trial"], told["entries"][0]["narrative"]) == (False, "先填着")
    assert cli("submit", home, "--out", tmp_path / "x.hsa", "--force")[0] == 0
    assert cli("merge", office, tmp_path / "x.hsa")[0] == 0
