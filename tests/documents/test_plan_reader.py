"""The embedded plan is read as issued, in any encoding, numbering or line length."""

import hashlib
import re
from datetime import date

import pytest

from hospital_assess.documents.plan_reader import read_plan, read_plan_file
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.plan import Plan
from hospital_assess.resources import resource

HEAD = "某市医院2023年度工作计划\n"


def content(plan: Plan) -> list[tuple]:
    return [(section.title, task.code, measure) for section, task, measure in plan.measures()]


def lines_of(plan: Plan) -> list[int]:
    return [doubt.line for doubt in plan.doubts]


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan_file(resource("plans", "work-plan-2023.txt"))


def test_the_plan_has_seven_sections_22_tasks_and_39_measures(plan):
    assert (len(plan.sections), len(list(plan.tasks())), len(list(plan.measures()))) == (7, 22, 39)
    assert "".join(section.number for section in plan.sections) == "一二三四五六七"
    assert [len(section.tasks) for section in plan.sections] == [3, 3, 4, 4, 3, 3, 2]


def test_the_front_matter_names_the_plan(plan):
    assert (plan.year, plan.organization, plan.title) == (2023, "绍兴市中医院", "绍兴市中医院2023年度工作计划")
    assert plan.issued_on == date(2023, 3, 1)
    assert plan.objectives[0] == "绍兴市中医院关于印发2023年度工作计划的通知"
    assert "一、工作目标" in plan.objectives
    assert plan.objectives[-1].startswith("2023年是充满希望和机遇")


def test_the_source_is_recorded(plan):
    data = resource("plans", "work-plan-2023.txt").read_bytes()
    assert (plan.source_name, plan.source_sha256) == ("work-plan-2023.txt", hashlib.sha256(data).hexdigest())


def test_measures_are_those_of_the_table(plan, expected):
    for row, (_, _, measure) in zip(expected("measures-2023"), plan.measures(), strict=True):
        assert measure.code == row["code"]
        assert measure.id == f"2023-{measure.code}"
        assert measure.text.startswith(row["begins"])


def test_every_measure_is_verbatim(plan, plan_text):
    rejoined = plan_text.replace("促使年轻\n\n医护人员", "促使年轻医护人员")
    for _, task, measure in plan.measures():
        assert measure.text in rejoined
        assert measure.text in task.text
    read = "".join(measure.text for _, _, measure in plan.measures())
    assert read.count("。") == len(list(plan.measures()))


def test_the_broken_sentence_is_whole_again(plan):
    texts = {measure.code: measure.text for _, _, measure in plan.measures()}
    assert "促使年轻医护人员快速成长" in texts["6.2.1"]


def test_only_one_measure_names_its_dates(plan):
    dated = {measure.code: measure.milestones for _, _, measure in plan.measures() if measure.milestones}
    assert list(dated) == ["2.1.1"]
    assert [stage.due for stage in dated["2.1.1"]] == [date(2023, 3, 31), date(2023, 12, 31)]
    assert {measure.due for _, _, measure in plan.measures()} == {date(2023, 12, 31)}


def test_doubts_are_few_and_name_their_lines(plan):
    assert lines_of(plan) == [1, 12, 53, 62]
    assert "“六方面”，实际有 7 项一级指标" in plan.doubts[1].message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_makes_no_difference(plan, plan_text, encoding):
    again = read_plan(plan_text.encode(encoding), "计划.txt")
    assert content(again) == content(plan)
    assert (again.objectives, again.doubts) == (plan.objectives, plan.doubts)


def test_line_ends_of_windows_make_no_difference(plan, plan_text):
    assert read_plan(plan_text.replace("\n", "\r\n").encode(), "计划.txt").doubts == plan.doubts


@pytest.mark.parametrize("form", ["{}、", "{}．", "{}. ", "{})", "（{}）"])
def test_tasks_may_be_numbered_in_any_form(plan, plan_text, form):
    text = re.sub(r"^(\d)\.", lambda found: form.format(found[1]), plan_text, flags=re.M)
    assert content(read_plan(text.encode(), "计划.txt")) == content(plan)


def test_tasks_may_be_numbered_in_full_width(plan, plan_text):
    text = re.sub(r"^(\d)\.", lambda found: f"{chr(ord(found[1]) + 0xFEE0)}．", plan_text, flags=re.M)
    assert content(read_plan(text.encode(), "计划.txt")) == content(plan)


def test_tasks_may_be_numbered_in_circles(plan, plan_text):
    text = re.sub(r"^(\d)\.", lambda found: chr(ord("①") + int(found[1]) - 1), plan_text, flags=re.M)
    assert content(read_plan(text.encode(), "计划.txt")) == content(plan)


def test_sections_may_be_parts(plan, plan_text):
    text = re.sub(r"^（(.)）", r"第\1部分 ", plan_text, flags=re.M)
    assert content(read_plan(text.encode(), "计划.txt")) == content(plan)


@pytest.mark.parametrize("columns", [20, 25, 38, 45])
def test_a_text_cut_into_short_lines_is_put_together(plan, plan_text, columns):
    lines = plan_text.replace("促使年轻\n\n", "促使年轻").split("\n")
    cut = [line[at : at + columns] for line in lines for at in range(0, max(1, len(line.rstrip())), columns)]
    again = read_plan("\n".join(cut).encode(), "计划.txt")
    assert content(again) == content(plan)
    assert len([doubt for doubt in again.doubts if "折行" in doubt.message]) == 1


def test_the_deepest_level_may_lie_lower():
    text = (
        HEAD
        + "一、重点\n（一）党建\n1.支部建设\n（1）完成换届。选优书记。\n（2）开展评价。\n2.清廉建设\n（1）落实行动。\n"
    )
    plan = read_plan(text.encode(), "计划.txt")
    assert [(section.number, section.title) for section in plan.sections] == [("1", "支部建设"), ("2", "清廉建设")]
    assert [measure.code for _, _, measure in plan.measures()] == ["1.1.1", "1.1.2", "1.2.1", "2.1.1"]


def test_items_of_one_task_do_not_make_headings_of_the_others():
    text = HEAD + "一、重点\n1.完成换届。\n2.落实行动：\n①建立清单。\n②开展督查。\n3.完成验收。\n4.完成搬迁。\n"
    plan = read_plan(text.encode(), "计划.txt")
    assert [task.code for _, task in plan.tasks()] == ["1.1", "1.2", "1.3", "1.4"]
    measures = {measure.code: measure.text for _, _, measure in plan.measures()}
    assert (measures["1.2.2"], measures["1.2.3"]) == ("建立清单。", "开展督查。")
    assert 5 in lines_of(plan)


def test_a_title_line_above_a_task_is_no_measure():
    text = HEAD + "一、重点\n1.支部建设\n完成换届。选优书记。\n2.清廉建设\n落实行动。\n"
    plan = read_plan(text.encode(), "计划.txt")
    assert [measure.text for _, _, measure in plan.measures()] == ["完成换届。", "选优书记。", "落实行动。"]


def test_a_plan_without_headings_has_one_section():
    plan = read_plan((HEAD + "1.完成换届。\n2.落实行动。\n").encode(), "计划.txt")
    assert [section.title for section in plan.sections] == ["某市医院2023年度工作计划"]
    assert any("没有一级标题" in doubt.message for doubt in plan.doubts)


def test_a_missing_number_is_a_doubt_and_codes_count_on():
    plan = read_plan((HEAD + "一、重点\n1.完成换届。\n3.落实行动。\n").encode(), "计划.txt")
    assert [task.code for _, task in plan.tasks()] == ["1.1", "1.2"]
    assert "编号“3.”不连续" in "".join(doubt.message for doubt in plan.doubts)


def test_a_numeral_at_the_head_of_a_broken_line_is_no_heading():
    text = HEAD + "一、重点\n1.提升能力，增加疑难手术、\n三、四类手术，完成年度任务。\n2.落实行动。\n"
    plan = read_plan(text.encode(), "计划.txt")
    assert next(plan.measures())[2].text == "提升能力，增加疑难手术、三、四类手术，完成年度任务。"


def test_a_date_after_the_year_is_a_doubt():
    plan = read_plan((HEAD + "一、重点\n1.到2025年底建成分院。\n2.落实行动。\n").encode(), "计划.txt")
    assert next(plan.measures())[2].due == date(2025, 12, 31)
    assert any("2023 年以后" in doubt.message and doubt.line == 3 for doubt in plan.doubts)


def test_a_section_with_text_but_no_tasks_is_a_doubt():
    text = HEAD + "一、重点\n1.完成换届。\n2.落实行动。\n二、保障\n加强领导，落实责任。\n"
    plan = read_plan(text.encode(), "计划.txt")
    assert "加强领导，落实责任。" in plan.objectives
    assert any("“保障”下有正文" in doubt.message for doubt in plan.doubts)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + "全院要认真落实。努力完成。", "“计划.txt”里没有带编号的工作任务。请确认选的是工作计划"),
        (HEAD + "一、工作目标\n二、工作重点\n", "“计划.txt”里没有带编号的工作任务。"),
        ("一、重点\n1.完成换届。\n", "“计划.txt”的标题和开头没有写明年份。请在第 1 行写上标题"),
        (
            "某市医院2022年度工作总结\n一、成绩\n1.完成换届。\n",
            "“计划.txt”是工作总结，不是工作计划。请改选年度工作计划",
        ),
    ],
)
def test_what_is_no_plan_is_refused_in_one_sentence(text, message):
    with pytest.raises(AssessError) as refused:
        read_plan(text.encode(), "计划.txt")
    assert str(refused.value).startswith(message)
