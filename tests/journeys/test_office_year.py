"""质管办: create, issue, merge in any order, review, feed back, print; and the departments in between."""

import hashlib
import itertools
import json
import shutil
import sqlite3
from contextlib import closing

import openpyxl
import pytest
from pypdf import PdfReader

from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.domain.errors import CancelledError
from hospital_assess.domain.settings import PeriodId

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


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """Makes something in a test's folder; later tests get a copy of it, made by nobody."""
    made = {}

    def call(make, folder):
        if make.__name__ in made:
            source, given = made[make.__name__]
            shutil.copytree(source, folder, dirs_exist_ok=True)
            return given
        given = make()
        source = shutil.copytree(folder, tmp_path_factory.mktemp("made") / make.__name__)
        made[make.__name__] = source, given
        return given

    return call


@pytest.fixture
def office(cli, tmp_path, once):
    """An office that has issued task packages to three departments."""
    folder = tmp_path / "office"

    def issued():
        assert cli("create", folder)[0] == 0
        named = itertools.chain.from_iterable(("--department", name) for name in DEPARTMENTS)
        assert cli("issue", folder, "--out", tmp_path / "下发", *named)[0] == 0

    once(issued, tmp_path)
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


@pytest.fixture
def forked(cli, office, tmp_path, once):
    """An office that holds two hand-ins of one department, made on two computers on top of the same first one."""

    def apart():
        first = hand_in(cli, tmp_path, "审计科")
        copy = shutil.copytree(tmp_path / "审计科", tmp_path / "审计科-另一台")
        for home, text in ((tmp_path / "审计科", "甲"), (copy, "乙")):
            (tmp_path / f"{text}.txt").write_text(text, encoding="utf-8")
            change = {"entries": [{"line": "1.3.1-5", "narrative": text, "evidence": [f"{text}.txt"]}]}
            if text == "乙":
                change["narrative_parts"] = {"highlights": "只有另一台写了亮点。"}
            assert cli("fill", home, write(tmp_path / "change.json", change))[0] == 0
            assert cli("submit", home, "--out", tmp_path / f"{text}.hsa")[0] == 0
        assert cli("merge", office, first, tmp_path / "甲.hsa", tmp_path / "乙.hsa")[0] == 3

    once(apart, tmp_path)
    return office


def conflict_of(cli, office):
    return json.loads(cli("status", office, "--json", "--department", "审计科")[1])["conflicts"][0]


def choices(conflict, text):
    """Take the value of one computer wherever there is a question."""
    take = next(
        head
        for field in conflict["fields"]
        for head, value in field["values"].items()
        if (field["field"], value) == ("narrative", text)
    )
    chosen = [{"line": field["line"], "field": field["field"], "take": take} for field in conflict["fields"]]
    return {"conflicts": [{"department": "审计科", "heads": conflict["heads"], "choices": chosen}]}


def test_a_person_reads_whose_conflict_was_resolved(cli, forked, tmp_path):
    chosen = write(tmp_path / "choices.json", choices(conflict_of(cli, forked), "乙"))
    assert cli("merge", forked, "--resolve", chosen, "--dry-run") == (0, "预演：可处理审计科的冲突\n", "")
    assert cli("merge", forked, "--resolve", chosen) == (0, "已处理审计科的冲突\n", "")


def test_three_computers_a_conflict_is_resolved_fed_back_and_joined(cli, forked, tmp_path):
    chosen = choices(conflict_of(cli, forked), "乙")
    status, out, _ = cli("merge", forked, "--resolve", write(tmp_path / "choices.json", chosen), "--json")
    assert (status, json.loads(out)["conflicts"]) == (0, [])
    row = json.loads(cli("status", forked, "--json", "--department", "审计科")[1])
    line = next(entry for entry in row["entries"] if entry["line"] == "1.3.1-5")
    assert (row["conflict"], line["narrative"]) == (False, "乙")
    assert {item["name"] for item in line["evidence"]} == {"证明.txt", "甲.txt", "乙.txt"}
    assert len({item["code"] for item in line["evidence"]}) == 3
    assert cli("verify", forked)[0] == 0

    verdict = {"reviews": [{"department": "审计科", "line": "1.3.1-5", "verdict": "accepted"}]}
    assert cli("review", forked, write(tmp_path / "reviews.json", verdict))[0] == 0
    assert cli("feedback", forked, "--out", tmp_path / "反馈")[0] == 0
    [feedback] = (tmp_path / "反馈").glob("*.hsa")

    home = tmp_path / "审计科"
    status, out, _ = cli("receive", feedback, "--into", home)
    assert (status, "共 3 份" in out) == (0, True)
    draft = json.loads(cli("status", home, "--json")[1])
    line = next(entry for entry in draft["entries"] if entry["line"] == "1.3.1-5")
    assert (line["narrative"], line["review"]["verdict"]) == ("乙", "accepted")
    assert draft["narrative_parts"] == {"highlights": "只有另一台写了亮点。"}
    assert {item["name"] for item in line["evidence"]} == {"证明.txt", "甲.txt", "乙.txt"}

    assert cli("submit", home, "--out", tmp_path / "又一版.hsa")[0] == 0
    status, out, _ = cli("merge", forked, tmp_path / "又一版.hsa", "--json")
    assert (status, json.loads(out)["submissions"][0]["outcome"]) == (0, "updated")
    assert cli("merge", forked, tmp_path / "甲.hsa", "--json")[0] == 0
    assert cli("verify", forked)[0] == 0 == cli("verify", home)[0]


def test_a_secretary_merges_a_colleagues_copy_before_handing_in(cli, office, tmp_path):
    first = hand_in(cli, tmp_path, "审计科")
    copy = shutil.copytree(tmp_path / "审计科", tmp_path / "审计科-另一台")
    home = tmp_path / "审计科"
    codes = [entry["line"] for entry in json.loads(cli("status", home, "--json")[1])["entries"]]
    lines = codes[:2]
    (tmp_path / "乙.txt").write_text("乙", encoding="utf-8")
    here = {"entries": [{"line": lines[0], "narrative": "本机改的"}]}
    there = {
        "entries": [
            {"line": lines[0], "narrative": "同事改的"},
            {"line": lines[1], "narrative": "只有同事改了", "evidence": ["乙.txt"]},
        ]
    }
    assert cli("fill", home, write(tmp_path / "here.json", here))[0] == 0
    assert cli("fill", copy, write(tmp_path / "there.json", there))[0] == 0
    assert cli("submit", copy, "--out", tmp_path / "同事.hsa")[0] == 0
    before = cli("status", home, "--json")[1]
    assert cli("merge", home, tmp_path / "同事.hsa", "--dry-run")[0] == 1
    assert cli("status", home, "--json")[1] == before
    status, out, err = cli("merge", home, tmp_path / "同事.hsa")
    assert (status, "1 处两边都填了不同内容" in out) == (0, True), err
    entries = {entry["line"]: entry for entry in json.loads(cli("status", home, "--json")[1])["entries"]}
    assert [entries[line]["narrative"] for line in lines] == ["本机改的", "只有同事改了"]
    assert {item["name"] for item in entries[lines[1]]["evidence"]} == {"证明.txt", "乙.txt"}
    for again in (("merge", home, tmp_path / "同事.hsa"), ("receive", tmp_path / "同事.hsa", "--into", home)):
        assert "已经合入过" in cli(*again)[1]
    assert cli("submit", home, "--out", tmp_path / "合.hsa")[0] == 0
    report = json.loads(cli("merge", office, first, tmp_path / "同事.hsa", tmp_path / "合.hsa", "--json")[1])
    assert [row["outcome"] for row in report["submissions"]] == ["new", "updated", "updated"]
    assert report["conflicts"] == []


def test_another_departments_file_is_not_merged_into_a_draft(cli, office, tmp_path):
    hand_in(cli, tmp_path, "审计科")
    other = hand_in(cli, tmp_path, "儿科")
    before = cli("status", tmp_path / "审计科", "--json")[1]
    status, _, err = cli("merge", tmp_path / "审计科", other)
    assert (status, "与本科室不符" in err) == (1, True)
    assert "不是上报件" in cli("merge", tmp_path / "审计科", tmp_path / "下发" / "2023-审计科-下发.hsa")[2]
    assert cli("status", tmp_path / "审计科", "--json")[1] == before


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda sheet: sheet["choices"].clear(), "没有选择"),
        (lambda sheet: sheet["heads"].pop(), "冲突已经变化"),
        (lambda sheet: sheet["choices"][0].update(take="ffff"), "没有上报件“ffff”"),
        (lambda sheet: sheet["choices"][0].update(field="remedy"), "没有冲突"),
        (lambda sheet: sheet.update(department="儿科"), "没有待处理的冲突"),
    ],
)
def test_choices_that_do_not_fit_change_nothing(cli, forked, tmp_path, spoil, message):
    before = cli("status", forked, "--json")[1]
    chosen = choices(conflict_of(cli, forked), "甲")
    spoil(chosen["conflicts"][0])
    status, _, err = cli("merge", forked, "--resolve", write(tmp_path / "choices.json", chosen))
    assert (status, message in err) == (1, True), err
    assert cli("status", forked, "--json")[1] == before


def test_a_merge_is_taken_back_as_long_as_nothing_was_said_of_it(cli, office, tmp_path):
    files = [hand_in(cli, tmp_path, name) for name in DEPARTMENTS]
    empty = cli("status", office, "--json")[1]
    assert cli("undo-merge", office)[0] == 1
    assert cli("merge", office, files[0])[0] == 0
    one = cli("status", office, "--json")[1]
    assert cli("merge", office, *files[1:])[0] == 0
    status, out, _ = cli("undo-merge", office, "--json")
    assert (status, {row["department"] for row in json.loads(out)["submissions"]}) == (0, set(DEPARTMENTS[1:]))
    assert cli("status", office, "--json")[1] == one
    verdict = {"reviews": [{"department": DEPARTMENTS[0], "line": "GX.1", "verdict": "accepted"}]}
    lines = json.loads(cli("status", office, "--json", "--department", DEPARTMENTS[0])[1])["entries"]
    verdict["reviews"][0]["line"] = lines[0]["line"]
    assert cli("review", office, write(tmp_path / "reviews.json", verdict))[0] == 0
    status, _, err = cli("undo-merge", office)
    assert (status, "已有复核意见" in err) == (1, True)
    assert cli("status", office, "--json")[1] != empty
    assert cli("verify", office)[0] == 0


def test_what_stands_of_two_hand_ins_is_not_undone_once_it_was_reviewed(cli, office, tmp_path):
    first = hand_in(cli, tmp_path, "审计科")
    copy = shutil.copytree(tmp_path / "审计科", tmp_path / "审计科-另一台")
    codes = [entry["line"] for entry in json.loads(cli("status", copy, "--json")[1])["entries"]]
    for home, line in ((tmp_path / "审计科", codes[0]), (copy, codes[1])):
        change = {"entries": [{"line": line, "narrative": "只改这一条"}]}
        assert cli("fill", home, write(tmp_path / "change.json", change))[0] == 0
        assert cli("submit", home, "--out", tmp_path / f"{line}.hsa")[0] == 0
    assert cli("merge", office, first)[0] == 0
    assert cli("merge", office, *(tmp_path / f"{line}.hsa" for line in codes[:2]))[0] == 0
    assert row_of(cli, office, "审计科")["conflict"] is False
    verdict = {"reviews": [{"department": "审计科", "line": codes[0], "verdict": "accepted"}]}
    assert cli("review", office, write(tmp_path / "reviews.json", verdict))[0] == 0
    status, _, err = cli("undo-merge", office)
    assert (status, "已有复核意见" in err) == (1, True)


def test_undo_after_merge_is_as_if_nothing_had_come(cli, office, tmp_path):
    file = hand_in(cli, tmp_path, "儿科")
    before = cli("status", office, "--json")[1]
    for _ in range(2):
        assert cli("merge", office, file)[0] == 0
        assert cli("undo-merge", office)[0] == 0
        assert cli("status", office, "--json")[1] == before


def filled_form(path, reporter="堃䶮"):
    """Type into a form as a person does in Excel: by what stands above and beside the cells."""
    book = openpyxl.load_workbook(path)
    sheet = book["填报"]
    head = next(row for row in sheet.iter_rows() if "条目编号" in {cell.value for cell in row})
    columns = {str(cell.value).partition("\n")[0]: cell.column for cell in head if cell.value}
    for row in range(head[0].row + 1, sheet.max_row + 1):
        points = sheet.cell(row, columns["分值"]).value
        if isinstance(points, int | float):
            sheet.cell(row, columns["完成状态"]).value = "已完成"
            sheet.cell(row, columns["完成情况"]).value = "Excel 里填的"
            sheet.cell(row, columns["自评得分"]).value = points
    who = book["科室信息"]
    for cells in who.iter_rows():
        for cell in cells:
            if cell.value and str(cell.value).startswith("填报人"):
                who.cell(cell.row, cell.column + 1).value = reporter
    book.save(path)


def test_a_department_without_the_program_fills_an_excel_form(cli, office, tmp_path):
    out = tmp_path / "填报表"
    status, said, err = cli("issue", office, "--out", out, "--form", "xlsx", "--department", "肿瘤科")
    assert (status, "1 份填报表" in said) == (0, True), err
    form = out / "2023-肿瘤科-填报表.xlsx"
    filled_form(form)
    before = cli("status", office, "--json")[1]
    rehearsal = json.loads(cli("merge", office, out, "--dry-run", "--json")[1])["submissions"][0]
    assert (rehearsal["outcome"], rehearsal["department"]) == ("new", "肿瘤科")
    assert "未签名" in rehearsal["reason"]
    assert cli("status", office, "--json")[1] == before
    assert cli("merge", office, form)[0] == 0
    assert json.loads(cli("merge", office, form, "--json")[1])["submissions"][0]["outcome"] == "unchanged"
    entries = json.loads(cli("status", office, "--json", "--department", "肿瘤科")[1])["entries"]
    assert {entry["narrative"] for entry in entries} == {"Excel 里填的"}
    assert cli("verify", office)[0] == 0

    again = tmp_path / "再填"
    assert cli("issue", office, "--out", again, "--form", "xlsx", "--department", "肿瘤科")[0] == 0
    filled_form(again / "2023-肿瘤科-填报表.xlsx", reporter="另一位")
    report = json.loads(cli("merge", office, again, "--json")[1])["submissions"][0]
    assert (report["outcome"], report["revision"]) == ("updated", 2)


def test_a_reinstalled_program_goes_on_from_the_last_hand_in(cli, office, tmp_path):
    assert cli("merge", office, hand_in(cli, tmp_path, "审计科"))[0] == 0
    named = ("--department", "审计科", "--reissue")
    status, out, _ = cli("issue", office, "--out", tmp_path / "再下发", *named)
    assert (status, "此前以它收下：审计科 年度 第 1 版" in out) == (0, True)
    home = tmp_path / "新电脑"
    status, out, _ = cli("receive", tmp_path / "再下发" / "2023-审计科-下发.hsa", "--into", home)
    assert (status, "接续已上报的内容" in out) == (0, True)
    status, out, _ = cli("status", home, "--json")
    draft = json.loads(out)
    assert draft["answered"] == draft["total"]
    assert [item["name"] for item in draft["entries"][0]["evidence"]] == ["证明.txt"]
    assert len(draft["handed_in"]) == 1
    change = {"entries": [{"line": "1.3.1-5", "narrative": "换电脑后再改"}]}
    assert cli("fill", home, write(tmp_path / "change.json", change))[0] == 0
    assert cli("submit", home, "--out", tmp_path / "第2版.hsa")[0] == 0
    report = json.loads(cli("merge", office, tmp_path / "第2版.hsa", "--json")[1])
    assert (report["submissions"][0]["outcome"], report["submissions"][0]["revision"]) == ("updated", 2)


@pytest.fixture
def reviewed(cli, office, tmp_path, once):
    """An office that took half a point from a department and told it so; gives the department's line."""

    def told():
        for name in DEPARTMENTS:
            assert cli("merge", office, hand_in(cli, tmp_path, name))[0] == 0
        line = json.loads(cli("status", office, "--json", "--department", "儿科")[1])["entries"][0]["line"]
        verdict = {"department": "儿科", "line": line, "verdict": "adjusted", "score": "0", "comment": "缺材料"}
        assert cli("review", office, write(tmp_path / "reviews.json", {"reviews": [verdict]}))[0] == 0
        assert cli("feedback", office, "--out", tmp_path / "反馈")[0] == 0
        assert cli("receive", tmp_path / "反馈" / "2023-儿科-反馈-第1版.hsa", "--into", tmp_path / "儿科")[0] == 0
        return line

    return once(told, tmp_path)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"verdict": "adjusted", "score": "9"}, "调分缺少 0 至"),
        ({"verdict": "returned"}, "退回缺少原因或期限"),
        ({"verdict": "accepted", "judges": "not_applicable"}, "没有申请不适用"),
        ({"verdict": "accepted", "judges": "objective_cause"}, "没有申请客观原因"),
        ({"verdict": "accepted", "judges": "adjustment"}, "不是加分申请"),
    ],
)
def test_a_review_that_says_nothing_sound_is_refused_by_department_and_line(
    cli, office, reviewed, tmp_path, said, message
):
    sheet = {"reviews": [{"department": "儿科", "line": reviewed, **said}]}
    status, _, err = cli("review", office, write(tmp_path / "reviews.json", sheet))
    assert (status, f"儿科条目 {reviewed} {message}" in err) == (1, True), err


def row_of(cli, office, name):
    return {row["name"]: row for row in json.loads(cli("status", office, "--json")[1])["departments"]}[name]


def test_an_appeal_travels_to_the_office_and_the_leaders_decide(cli, office, reviewed, tmp_path):
    appeals = {"appeals": [{"line": reviewed, "text": "材料已于12月补交。"}]}
    status, out, err = cli("appeal", tmp_path / "儿科", write(tmp_path / "appeals.json", appeals), "--out", tmp_path)
    assert (status, "2023-儿科-申诉-第1版.hsa" in out) == (0, True), err
    file = tmp_path / "2023-儿科-申诉-第1版.hsa"
    assert cli("verify", file, "--against", office)[0] == 0
    report = json.loads(cli("merge", office, file, "--json")[1])
    assert (report["submissions"][0]["outcome"], report["submissions"][0]["department"]) == ("new", "儿科")
    assert json.loads(cli("merge", office, file, "--json")[1])["submissions"][0]["outcome"] == "unchanged"
    before = row_of(cli, office, "儿科")

    decided = {"decisions": [{"department": "儿科", "line": reviewed, "score": "0.1", "ground": "材料属实"}]}
    assert cli("decide", office, write(tmp_path / "decisions.json", decided))[0] == 0
    after = row_of(cli, office, "儿科")
    assert float(before["final_score"]) < float(after["final_score"]) < 100

    whole = {"department": "儿科", "score": "88.5", "grade": "良好", "ground": "会议审定", "minutes": "〔2024〕1号"}
    assert cli("decide", office, write(tmp_path / "decisions.json", {"decisions": [whole]}))[0] == 0
    row = row_of(cli, office, "儿科")
    assert (row["final_score"], row["grade"], row["provisional"]) == ("88.50", "良好", False)
    assert cli("report", office, "decision-sheet", "--out", tmp_path / "审定表.pdf")[0] == 0
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "审定表.pdf").pages).replace("\n", "")
    assert "1件" in text and "审定88.50分" in text and "会议审定" in text
    assert cli("decide", office, write(tmp_path / "d.json", {"decisions": [{**whole, "withdrawn": True}]}))[0] == 0
    assert row_of(cli, office, "儿科")["final_score"] == after["final_score"]
    assert cli("verify", office)[0] == 0


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        ({"score": "90"}, "没有依据"),
        ({"ground": "会议"}, "既无得分也无等次"),
        ({"ground": "会议", "score": "200"}, "超出"),
        ({"ground": "会议", "grade": "特优"}, "不在方案中"),
        ({"ground": "会议", "score": "1", "line": "9.9.9"}, "没有考核条目"),
        ({"ground": "会议", "score": "90", "department": "药剂科"}, "没有可审定的上报件"),
    ],
)
def test_a_decision_that_cannot_be_is_refused(cli, office, tmp_path, decision, message):
    assert cli("merge", office, hand_in(cli, tmp_path, "儿科"))[0] == 0
    before = cli("status", office, "--json")[1]
    sheet = {"decisions": [{"department": "儿科", "ground": "会议", "score": "1"}, {"department": "儿科", **decision}]}
    status, _, err = cli("decide", office, write(tmp_path / "decisions.json", sheet))
    assert (status, message in err) == (1, True), err
    assert cli("status", office, "--json")[1] == before


@pytest.mark.parametrize(
    ("appeal", "message"),
    [
        ({"line": "9.9.9", "text": "理由"}, "没有考核条目“9.9.9”"),
        ({"line": "", "text": " "}, "没有理由"),
        ({"line": "GX", "text": "理由"}, "没有考核条目“GX”"),
    ],
)
def test_an_appeal_against_nothing_is_refused(cli, reviewed, tmp_path, appeal, message):
    appeal = {**appeal, "line": appeal["line"] or reviewed}
    file = write(tmp_path / "appeals.json", {"appeals": [appeal]})
    status, _, err = cli("appeal", tmp_path / "儿科", file, "--out", tmp_path / "a.hsa")
    assert (status, message in err) == (1, True), err
    assert not (tmp_path / "a.hsa").exists()


def test_a_line_that_was_not_reviewed_is_not_contested(cli, office, tmp_path):
    hand_in(cli, tmp_path, "儿科")
    line = json.loads(cli("status", tmp_path / "儿科", "--json")[1])["entries"][0]["line"]
    file = write(tmp_path / "appeals.json", {"appeals": [{"line": line, "text": "理由"}]})
    status, _, err = cli("appeal", tmp_path / "儿科", file, "--out", tmp_path)
    assert (status, "还没有复核意见" in err) == (1, True)


def three_lists(cli, desk, tmp_path):
    assert cli("report", desk, "three-lists", "--out", tmp_path / "三张清单.pdf")[0] == 0
    return "".join(page.extract_text() for page in PdfReader(tmp_path / "三张清单.pdf").pages).replace("\n", "")


def test_problems_are_followed_until_they_are_closed(cli, office, reviewed, tmp_path):
    before = three_lists(cli, office, tmp_path)
    assert "编号2022-1" in before and "已销号0个" in before
    notes = [
        {"problem": "2022-1", "progress": "基建已封顶。", "leader": "分管基建院领导", "remedy": "倒排工期"},
        {"department": "儿科", "line": reviewed, "progress": "材料已补", "closed_on": "2023-12-20", "ground": "验收单"},
    ]
    assert cli("review", office, write(tmp_path / "notes.json", {"problems": notes}))[0] == 0
    after = three_lists(cli, office, tmp_path)
    assert all(text in after for text in ("基建已封顶", "分管基建院领导", "倒排工期", "验收单", "已销号1个"))
    reopened = {"problems": [{"department": "儿科", "line": reviewed, "progress": "又发现同类问题"}]}
    assert cli("review", office, write(tmp_path / "notes.json", reopened))[0] == 0
    assert "已销号0个" in three_lists(cli, office, tmp_path)


@pytest.mark.parametrize(
    ("note", "message"),
    [
        ({"problem": "2022-9", "progress": "x"}, "编号为 2022-1"),
        ({"problem": "2022-1"}, "是空的"),
        ({"problem": "2022-1", "closed_on": "2023-12-20"}, "销号没有依据"),
        ({"department": "儿科", "line": "9.9.9", "progress": "x"}, "没有考核条目"),
        ({"department": "无此科", "line": "9.9.9", "progress": "x"}, "无此科"),
    ],
)
def test_a_note_that_says_nothing_is_refused(cli, office, tmp_path, note, message):
    status, _, err = cli("review", office, write(tmp_path / "notes.json", {"problems": [note]}))
    assert (status, message in err) == (1, True), err


def test_a_changed_decision_is_found_by_verifying(cli, office, tmp_path):
    assert cli("merge", office, hand_in(cli, tmp_path, "儿科"))[0] == 0
    decided = {"decisions": [{"department": "儿科", "score": "88", "ground": "会议审定"}]}
    assert cli("decide", office, write(tmp_path / "d.json", decided))[0] == 0
    assert cli("verify", office)[0] == 0
    with closing(sqlite3.connect(office / "workspace.sqlite")) as connection, connection:
        connection.execute("UPDATE statements SET body = replace(body, '88', '99')")
    status, out, err = cli("verify", office)
    assert (status, "记录（decision）的内容已改变" in out + err) == (1, True)


def test_a_closed_year_is_read_and_printed_but_not_changed(cli, office, tmp_path):
    assert cli("lock", office)[0] == 1
    file = hand_in(cli, tmp_path, "儿科")
    assert cli("merge", office, file)[0] == 0
    status, out, _ = cli("lock", office)
    assert (status, "已归档" in out) == (0, True)
    before = cli("status", office, "--json")[1]
    reviews = write(tmp_path / "r.json", {"reviews": []})
    decisions = write(tmp_path / "d.json", {"decisions": []})
    for command in (
        ("merge", office, file),
        ("undo-merge", office),
        ("review", office, reviews),
        ("decide", office, decisions),
        ("issue", office, "--out", tmp_path / "again"),
        ("feedback", office, "--out", tmp_path / "again"),
        ("lock", office),
    ):
        status, _, err = cli(*command)
        assert (status, "归档" in err) == (1, True), (command, err)
    assert cli("merge", office, file, "--dry-run")[0] == 0
    assert cli("report", office, "summary", "--out", tmp_path / "汇总.pdf")[0] == 0
    assert cli("status", office, "--json")[1] == before


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


def test_what_is_said_of_a_quarter_stays_out_of_the_year(cli, office, tmp_path):
    home, half = tmp_path / "审计科", ("--period", "H1")
    assert cli("receive", tmp_path / "下发" / "2023-审计科-下发.hsa", "--into", home)[0] == 0
    line = json.loads(cli("status", home, "--json")[1])["entries"][0]["line"]
    entries = [{"line": line, "status": "on_track", "narrative": "正在推进"}]
    assert cli("fill", home, write(tmp_path / "answers.json", {"period": "H1", "entries": entries}))[0] == 0
    assert cli("submit", home, "--out", tmp_path / "h1.hsa", "--force", *half)[0] == 0
    assert cli("merge", office, tmp_path / "h1.hsa", *half)[0] == 0
    verdict = {"department": "审计科", "line": line, "verdict": "returned", "comment": "写明进度", "due": "2023-07-20"}
    assert cli("review", office, write(tmp_path / "reviews.json", {"reviews": [verdict]}), *half)[0] == 0
    assert cli("feedback", office, "--out", tmp_path / "反馈", *half)[0] == 0
    (feedback,) = (tmp_path / "反馈").iterdir()
    assert cli("receive", feedback, "--into", home)[0] == 0
    said = {
        period: json.loads(cli("status", home, "--json", "--period", period)[1])["entries"][0]["review"]
        for period in ("H1", "ANNUAL")
    }
    assert said["H1"]["comment"] == "写明进度"
    assert said["ANNUAL"] is None


def test_a_merge_that_is_cancelled_leaves_no_evidence_behind(cli, ports, office, tmp_path):
    files = [hand_in(cli, tmp_path, name) for name in DEPARTMENTS[:2]]

    def stop_at_the_second(done, _total, _what):
        if done:
            raise CancelledError

    with ports.workspaces.open(office) as workspace:
        with pytest.raises(CancelledError):
            merge_hand_ins(ports, workspace, PeriodId.ANNUAL, files, stop_at_the_second)
        assert list(workspace.evidence.digests()) == []
    assert cli("merge", office, *files)[0] == 0
    assert cli("verify", office)[0] == 0


def test_a_store_that_takes_no_evidence_stops_the_merge_and_refuses_no_file(cli, office, tmp_path):
    file = hand_in(cli, tmp_path, DEPARTMENTS[1])
    in_the_way = office / "evidence" / hashlib.sha256(f"{DEPARTMENTS[1]}的证明".encode()).hexdigest()[:2]
    in_the_way.write_text("", encoding="utf-8")
    status, out, err = cli("merge", office, file)
    assert (status, out) == (1, "")
    assert err.startswith("错误：无法存入佐证库")
    in_the_way.unlink()
    assert cli("merge", office, file)[0] == 0
    assert cli("verify", office)[0] == 0
