"""The command line's promise: statuses, one Chinese line for every failure, JSON and nothing else."""

import importlib.metadata
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["--colour"], 2, "没有选项“--colour”"),
        (["fly"], 2, "没有命令“fly”"),
        (["status"], 2, "缺少参数"),
        (["status", "x", "--period", "Q9"], 2, "可选 Q1、H1、Q3、ANNUAL"),
        (["merge", "x"], 2, "缺少参数"),
        (["submit", "x"], 2, "缺少选项“--out”"),
        (["plan"], 2, "“plan”后缺少命令：baseline、show"),
        (["status", "x", "y", "z"], 2, "多出参数 y z"),
        (["demo", "x", "--departments", "many"], 2, "“--departments”的值不对（应为整数）"),
        (["issue", "x", "--out", "y", "--form", "pdf"], 2, "“--form”的值不对（可选 xlsx）"),
        (["attach", "x", "y", "z", "--formed-on", "3月1日"], 2, "“--formed-on”的值不对（应写作 2023-12-31）"),
        (["status", "two\nlines"], 1, "找不到工作区“two lines”"),
        (["demo", "x", "--departments", "99"], 1, "应在 1 至 33 之间"),
        (["status", "missing"], 1, "missing"),
        (["plan", "show", "missing.txt"], 1, "missing.txt"),
        (["report", "missing", "form", "--out", "x.pdf"], 1, "missing"),
    ],
)
def test_a_failure_is_one_chinese_line_on_stderr(cli, tmp_path, monkeypatch, arguments, status, message):
    monkeypatch.chdir(tmp_path)
    found, out, err = cli(*arguments)
    assert (found, out) == (status, "")
    assert err.startswith("错误：")
    assert message in err
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_plan_show_prints_the_promised_json(cli):
    status, out, _ = cli("plan", "show", "--json")
    plan = json.loads(out)
    assert status == 0
    assert (plan["year"], plan["organization"], plan["issued_on"]) == (2023, "绍兴市中医院", "2023-03-01")
    measures = [m for section in plan["sections"] for task in section["tasks"] for m in task["measures"]]
    assert len(measures) == 39
    moving = next(m for m in measures if m["code"] == "2.1.1")
    assert [stage["due"] for stage in moving["milestones"]] == ["2023-03-31", "2023-12-31"]
    assert {"line", "message"} == set(plan["doubts"][0])


def test_plan_baseline_prints_the_promised_json(cli):
    found = json.loads(cli("plan", "baseline", "--json")[1])
    visits = next(one for one in found["indicators"] if one["name"] == "门急诊量")
    assert visits | {"text": None, "measure": None, "use": None} == {
        "name": "门急诊量",
        "value": "71.34",
        "unit": "万人次",
        "change": "8.98",
        "change_unit": "%",
        "basis": "同比",
        "data_year": 2022,
        "direction": "higher",
        "qualifier": None,
        "text": None,
        "line": 35,
        "measure": None,
        "use": None,
    }
    assert (len(found["indicators"]), len(found["achievements"]), len(found["problems"])) == (32, 42, 3)
    assert next(one for one in found["indicators"] if one["name"] == "国考考核分")["value"] is None


def test_the_version_is_told_without_an_installation(cli, ports, monkeypatch):
    monkeypatch.setattr(importlib.metadata, "version", _nothing_is_installed)
    assert cli("--version") == (0, f"hospital-assess {ports.version}\n", "")


def _nothing_is_installed(name):
    raise importlib.metadata.PackageNotFoundError(name)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_output_that_cannot_be_written_is_said():
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "hospital_assess", "plan", "show", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
    assert (ended.returncode, ended.stderr.partition("。")[0]) == (1, "错误：无法写出结果：磁盘已满")


@pytest.mark.parametrize(
    ("command", "content", "message"),
    [
        ("review", {"decisions": []}, "文件“sheet.json”：不认识的项“decisions”"),
        (
            "review",
            {"reviews": [{"department": "医务科", "verdict": "good"}]},
            "文件“sheet.json”的 reviews[0].verdict：",
        ),
        ("decide", {"reviews": []}, "文件“sheet.json”：不认识的项“reviews”"),
        ("fill", {"entries": [{"colour": 1}]}, "文件“sheet.json”的 entries[0]：不认识的项“colour”"),
    ],
)
def test_what_is_wrong_in_a_file_is_said_with_its_name(cli, home, tmp_path, command, content, message):
    (tmp_path / "sheet.json").write_text(json.dumps(content), encoding="utf-8")
    status, _, err = cli(command, home if command == "fill" else tmp_path / "office", tmp_path / "sheet.json")
    assert (status, message in err) == (1, True), err


def test_a_department_does_not_answer_for_another(cli, home):
    assert cli("status", home, "--department", "审计科")[0] == 0
    status, out, err = cli("status", home, "--department", "医务科", "--json")
    assert (status, out, "本工作区属于审计科" in err) == (1, "", True)


@pytest.fixture
def home(cli, tmp_path):
    """The workspace of 审计科, fresh from its task package."""
    assert cli("create", tmp_path / "office")[0] == 0
    assert cli("issue", tmp_path / "office", "--out", tmp_path, "--department", "审计科")[0] == 0
    assert cli("receive", tmp_path / "2023-审计科-下发.hsa", "--into", tmp_path / "home")[0] == 0
    return tmp_path / "home"


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"entries": [{"line": "9.9.9"}]}, "审计科没有考核条目“9.9.9”"),
        ({"entries": [{"line": "1.3.1-5", "colour": 1}]}, "不认识的项“colour”"),
        ({"entries": [{"line": "1.3.1-5", "status": "fine"}]}, "条目 1.3.1-5：完成状态"),
        ({"entries": [{"line": "1.3.1-5", "self_score": "9"}]}, "应在 0 至 0.8 之间"),
        ({"entries": [{"line": "1.3.1-5", "self_score": "0.55"}]}, "小数位过多"),
        ({"entries": [{"line": "1.3.1-5", "inputs": {"actual": "5"}}]}, "没有“actual”这一项"),
        ({"entries": [{"line": "1.3.1-5", "evidence": ["缺.pdf"]}]}, "缺.pdf"),
        ({"entries": [{"line": "1.3.1-5"}, {"line": "1.3.1-5"}]}, "填了两次"),
        ({"entries": [{"line": "1.3.1-5", "narrative": "x" * 20_001}]}, "完成情况超过 20000 字"),
        ({"entries": "all"}, "应为对象的列表"),
        ({"colour": 1}, "不认识的项“colour”"),
        ({"reporter": "某人"}, "reporter：应为对象"),
        ({"narrative_parts": []}, "narrative_parts：应为对象"),
        ({"adjustments": [{"id": "a", "kind": "veto", "title": "x"}]}, "adjustments[0].kind：科室只能申请加分"),
        ({"adjustments": [{"id": "a", "kind": "bonus", "title": "x", "points": "-1"}]}, "不能小于 0"),
        ({"adjustments": [{"id": "a", "kind": "bonus", "title": "x", "points": "1"}] * 2}, "编号“a”用了两次"),
        ({"period": "Q9"}, "“Q9”不在可选值"),
    ],
)
def test_answers_that_do_not_fit_are_refused_and_nothing_is_written(cli, home, tmp_path, answers, message):
    good = {"line": "2.1.1-8", "narrative": "不应写入"}
    if isinstance(answers.get("entries"), list):
        answers = {**answers, "entries": [good, *answers["entries"]]}
    (tmp_path / "answers.json").write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
    before = cli("status", home, "--json")[1]
    status, _, err = cli("fill", home, tmp_path / "answers.json")
    assert (status, message in err) == (1, True), err
    assert cli("status", home, "--json")[1] == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "第 1 行第 1 列不是有效的 JSON"),
        (b"{", "不是有效的 JSON"),
        (b"[]", "最外层应为对象"),
        (b'{"entries": NaN}', "不是有效的 JSON"),
        ("{}".encode("utf-16"), "不是 UTF-8 编码"),
        (b"[" * 100_000, "不是有效的 JSON"),
        (rb'{"entries": [{"line": "\uD83D\uDE00\ud83d"}]}', "写坏的字符"),
    ],
)
def test_a_file_that_is_no_json_object_is_refused_by_name(cli, home, tmp_path, content, message):
    (tmp_path / "answers.json").write_bytes(content)
    status, _, err = cli("fill", home, tmp_path / "answers.json")
    assert (status, "answers.json" in err, message in err) == (1, True, True), err


def test_attach_and_detach_follow_the_content_and_keep_their_numbers(cli, home, tmp_path):
    for name in ("甲.txt", "乙.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    options = ("--title", "证明", "--document-no", "审〔2023〕1号", "--formed-on", "2023-05-06", "--scope", "internal")
    status, out, _ = cli("attach", home, "1.3.1-5", tmp_path / "甲.txt", *options)
    sha256 = out.split()[0]
    assert status == 0
    assert cli("attach", home, "1.3.1-5", tmp_path / "甲.txt")[0] == 0
    entry = json.loads(cli("status", home, "--json")[1])["entries"][0]
    assert [(e["title"], e["scope"], e["code"]) for e in entry["evidence"]] == [
        ("证明", "internal", "佐证 审计-1-3-1-5-01")
    ]
    assert cli("detach", home, "1.3.1-5", sha256, "--reason", " ")[0] == 1
    assert cli("detach", home, "1.3.1-5", sha256, "--reason", "附错了")[0] == 0
    assert cli("detach", home, "1.3.1-5", sha256, "--reason", "附错了")[0] == 1


def test_a_hand_in_with_errors_is_refused_unless_forced(cli, home, tmp_path):
    status, _, err = cli("submit", home, "--out", tmp_path / "x.hsa")
    assert (status, "还不能上报" in err, (tmp_path / "x.hsa").exists()) == (1, True, False)
    assert cli("submit", home, "--out", tmp_path / "x.hsa", "--force")[0] == 0
    status, out, _ = cli("check", home, "--json")
    assert status == 1
    assert {"line": "1.3.1-5", "code": "missing-status", "message": "条目 1.3.1-5：未填完成状态"} in json.loads(out)[
        "errors"
    ]


def test_packages_that_do_not_belong_are_refused_by_name_and_good_ones_are_still_merged(cli, home, tmp_path):
    office = tmp_path / "office"
    assert cli("submit", home, "--out", tmp_path / "good.hsa", "--force")[0] == 0
    assert cli("create", tmp_path / "other", "--organization", "另一家医院")[0] == 0
    assert cli("issue", tmp_path / "other", "--out", tmp_path / "o", "--department", "审计科")[0] == 0
    assert cli("receive", tmp_path / "o" / "2023-审计科-下发.hsa", "--into", tmp_path / "foreign")[0] == 0
    assert cli("submit", tmp_path / "foreign", "--out", tmp_path / "foreign.hsa", "--force")[0] == 0
    (tmp_path / "broken.hsa").write_bytes((tmp_path / "good.hsa").read_bytes()[:-40])
    (tmp_path / "text.hsa").write_text("no package", encoding="utf-8")
    files = ("foreign.hsa", "broken.hsa", "text.hsa", "2023-审计科-下发.hsa", "gone.hsa", "good.hsa")
    status, out, _ = cli("merge", office, *(tmp_path / name for name in files), "--json")
    rows = json.loads(out)["submissions"]
    assert status == 3
    assert [row["outcome"] for row in rows] == ["refused"] * 5 + ["new"]
    assert "另一家医院" in rows[0]["reason"]
    assert all(name in row["reason"] for name, row in zip(files[:5], rows, strict=False))
    assert cli("merge", office, tmp_path / "text.hsa")[0] == 1


def test_a_reissued_package_revokes_the_old_key(cli, home, tmp_path):
    office = tmp_path / "office"
    status, _, err = cli("issue", office, "--out", tmp_path / "again", "--department", "审计科")
    assert (status, "--reissue" in err) == (1, True)
    assert cli("issue", office, "--out", tmp_path / "again", "--department", "审计科", "--reissue")[0] == 0
    assert cli("submit", home, "--out", tmp_path / "old.hsa", "--force")[0] == 0
    report = json.loads(cli("merge", office, tmp_path / "old.hsa", "--json")[1])
    assert "密钥已作废" in report["submissions"][0]["reason"]
    assert cli("receive", tmp_path / "again" / "2023-审计科-下发.hsa", "--into", home)[0] == 0
    change = {"entries": [{"line": "1.3.1-5", "narrative": "新任务包"}]}
    (tmp_path / "change.json").write_text(json.dumps(change), encoding="utf-8")
    assert cli("fill", home, tmp_path / "change.json")[0] == 0
    assert cli("submit", home, "--out", tmp_path / "new.hsa", "--force")[0] == 0
    assert cli("merge", office, tmp_path / "new.hsa")[0] == 0


def test_doctor_names_what_there_is(cli):
    status, out, _ = cli("doctor")
    assert status == 0
    assert "随附字体：" in out
    assert "FandolFang-Regular" in out


def test_without_a_display_the_program_says_so_and_names_the_demonstration():
    environment = {"PATH": "", "LANG": "C.UTF-8"}
    found = subprocess.run(
        [sys.executable, "-m", "hospital_assess"], capture_output=True, text=True, env=environment, check=False
    )
    assert found.returncode == 1
    assert "不能打开窗口" in found.stderr
    assert "demo" in found.stderr


def test_a_console_that_cannot_show_a_character_gets_a_replacement(tmp_path):
    environment = {"PYTHONIOENCODING": "gbk", "PATH": ""}
    found = subprocess.run(
        [sys.executable, "-m", "hospital_assess", "status", str(tmp_path / "䶮☑")],
        capture_output=True,
        env=environment,
        check=False,
    )
    assert found.returncode == 1
    assert "??" in found.stderr.decode("gbk")


@pytest.fixture
def stopped(monkeypatch):
    """Ctrl+C after so many files were finished."""

    def after(count):
        def stop(done, _total, _what):
            if done >= count:
                raise KeyboardInterrupt

        monkeypatch.setattr("hospital_assess.commands.finished.shown_progress", lambda: stop)
        monkeypatch.setattr("hospital_assess.commands.everyone.shown_progress", lambda: stop)

    return after


@pytest.mark.parametrize("form", [[], ["--form", "xlsx"]])
def test_a_cancelled_issue_says_what_stays(cli, tmp_path, stopped, form):
    office, out = tmp_path / "office", tmp_path / "出"
    assert cli("create", office)[0] == 0
    stopped(0)
    assert (cli("issue", office, "--out", out, *form)[0], list(out.iterdir())) == (130, [])
    stopped(2)
    status, _, err = cli("issue", office, "--out", out, *form)
    assert (status, len(list(out.iterdir()))) == (3, 2)
    assert err.strip() == f"错误：已取消；此前写完的 2 个文件留在 {out}，已记为下发。"


def test_an_issue_that_fails_among_its_files_says_what_stays(cli, tmp_path):
    office, out = tmp_path / "office", tmp_path / "出"
    assert cli("create", office)[0] == 0
    (out / "2023-工会-下发.hsa").mkdir(parents=True)
    status, _, err = cli("issue", office, "--out", out, "--department", "审计科", "--department", "工会")
    assert (status, (out / "2023-审计科-下发.hsa").is_file()) == (3, True)
    assert "无法写入" in err and f"。此前写完的 1 个文件留在 {out}，已记为下发。" in err
    assert cli("issue", office, "--out", out, "--department", "工会")[0] == 1


@pytest.mark.parametrize("is_there", [True, False])
def test_a_cancelled_demonstration_leaves_nothing(cli, tmp_path, stopped, is_there):
    folder = tmp_path / "演示"
    if is_there:
        folder.mkdir()
    stopped(0)
    assert cli("demo", folder, "--departments", "1")[0] == 130
    assert folder.exists() == is_there
    assert not is_there or list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is text")
def test_a_file_named_in_the_encoding_of_windows_keeps_its_name(cli, home, tmp_path):
    file = Path(os.fsdecode(os.fsencode(tmp_path) + "/会议纪要.txt".encode("gb18030")))
    file.write_text("纪要", encoding="utf-8")
    status, out, _ = cli("attach", home, "1.3.1-5", file)
    assert (status, out.split()[1]) == (0, "会议纪要.txt")
    evidence = json.loads(cli("status", home, "--json")[1])["entries"][0]["evidence"]
    assert [(item["name"], item["title"]) for item in evidence] == [("会议纪要.txt", "会议纪要")]


def test_an_argument_that_is_no_text_is_refused(cli, home, tmp_path):
    (tmp_path / "甲.txt").write_text("甲", encoding="utf-8")
    status, out, err = cli("attach", home, "1.3.1-5", tmp_path / "甲.txt", "--title", "\udcffx")
    assert (status, out, "中有不能识别的字符" in err, err.count("\n")) == (1, "", True, 1)
