"""last-year: what was told a year ago comes in from a folder, a backup or a hand-in, and is found again by check."""

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from hospital_assess.application.create_office import create_office
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.ports import DeskRole, Profile
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.submit import submit
from hospital_assess.application.take_last_year import match_last_year, take_last_year
from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.settings import PeriodId
from tests.last_years import DEPARTMENT, LINE, PAST_LINE, TOLD, make_workspace, scheme_of

LOST = "2022-9.9.9"


@pytest.fixture
def home(ports, scheme, tmp_path):
    """This year's workspace, in which one line says what it said last year."""
    return make_workspace(ports, tmp_path / "2023-医务科", scheme, {LINE: TOLD.replace("二季度", "三季度")})


@pytest.fixture
def before(ports, scheme, tmp_path):
    """Last year's workspace; its first line was put in other words, and one line is no more."""
    past = scheme_of(scheme, 2022)
    gone = replace(past.line(PAST_LINE), id=LOST, code="9.9.9", text="筹备百年院庆纪念活动")
    return make_workspace(
        ports, tmp_path / "2022-医务科", replace(past, lines=(*past.lines, gone)), {PAST_LINE: TOLD, LOST: "已举办"}
    )


@pytest.fixture
def packages(ports, scheme, tmp_path):
    """Last year's task package, annual hand-in and hand-in of the first quarter."""
    folder, past = tmp_path / "文件", scheme_of(scheme, 2022)
    profile = Profile(DeskRole.OFFICE, past.organization_id, past.plan.organization)
    with ports.workspaces.create(tmp_path / "2022-质管办", profile, past) as workspace:
        workspace.save_private_key(ports.packages.new_key()[0])
        (task,) = issue_packages(ports, workspace, folder, [DEPARTMENT])
    receive_package(ports, task, tmp_path / "领任务")
    with ports.workspaces.open(tmp_path / "领任务") as workspace:
        workspace.save_entry(PeriodId.ANNUAL, Entry(PAST_LINE, Status.DONE, narrative=TOLD))
        workspace.save_entry(PeriodId.Q1, Entry(PAST_LINE, Status.ON_TRACK, narrative="在办"))
        made = [submit(ports, workspace, period, folder, force=True).path for period in (PeriodId.ANNUAL, PeriodId.Q1)]
    return task, *made


def codes(cli, home):
    found = json.loads(cli("check", home, "--json")[1])["warnings"]
    return {(item["line"], item["message"]) for item in found if item["code"] == "same-as-last-year"}


def test_a_folder_is_taken_shown_found_again_and_removed(cli, home, before):
    assert cli("last-year", home) == (0, "没有上年度数据\n", "")
    assert codes(cli, home) == set()
    told = "已取 2022 年的完成情况 2 条，对应到本年条目 1 条，来自“2022-医务科”\n"
    assert cli("last-year", home, before) == (0, told, "")
    assert cli("last-year", home) == (0, told, "")
    assert codes(cli, home) == {("3.1.1-1", "条目 3.1.1-1：完成情况与上年雷同，请写明本年进展")}
    shown = json.loads(cli("last-year", home, "--json")[1])
    assert list(shown) == ["year", "source", "taken_at", "answers"]
    assert (shown["year"], shown["source"]) == (2022, "2022-医务科")
    assert [(row["line"], row["before"], row["narrative"]) for row in shown["answers"]] == [
        ("3.1.1-1", "3.1.1-1", TOLD),
        (None, "9.9.9", "已举办"),
    ]
    assert cli("last-year", home, "--remove") == (0, "已移除上年度数据\n", "")
    assert codes(cli, home) == set()
    nothing = {"year": None, "source": None, "taken_at": None, "answers": []}
    assert json.loads(cli("last-year", home, "--remove", "--json")[1]) == nothing


def test_it_stays_when_its_folder_is_gone(cli, home, before):
    assert cli("last-year", home, before)[0] == 0
    shutil.rmtree(before)
    assert codes(cli, home)
    assert cli("verify", home)[0] == 0


def test_a_backup_of_last_year_does_as_well(cli, home, before, tmp_path):
    assert cli("backup", before, "--out", tmp_path / "去年.backup")[0] == 0
    assert "来自“去年.backup”" in cli("last-year", home, tmp_path / "去年.backup")[1]
    assert codes(cli, home)


def test_a_hand_in_is_matched_by_number_and_with_its_task_by_words(cli, ports, home, packages):
    task, annual, _quarter = packages
    assert "1 条，对应到本年条目 1 条" in cli("last-year", home, annual)[1]
    with ports.workspaces.open(home) as workspace:
        assert workspace.last_year().by_number
        take_last_year(ports, workspace, [annual, task])
        assert not workspace.last_year().by_number
        assert workspace.past_narrative(LINE) == (2022, TOLD)


def test_a_new_revision_is_matched_anew(ports, scheme, home, before):
    with ports.workspaces.open(home) as workspace:
        take_last_year(ports, workspace, [before])
        other = replace(scheme.line(LINE), text="筹备百年院庆纪念活动")
        lines = tuple(other if line.id == LINE else line for line in scheme.lines)
        workspace.save_scheme(replace(scheme, lines=lines, revision=2))
        match_last_year(workspace)
        assert workspace.past_narrative(LINE) == (2022, "已举办")


def test_a_task_package_that_comes_later_is_matched_too(ports, home, before, tmp_path):
    with ports.workspaces.open(home) as workspace:
        taken = take_last_year(ports, workspace, [before])
        workspace.keep_last_year(replace(taken, answers=tuple(replace(one, now="") for one in taken.answers)))
    create_office(ports, tmp_path / "质管办")
    with ports.workspaces.open(tmp_path / "质管办") as office:
        (task,) = issue_packages(ports, office, tmp_path / "下发", [DEPARTMENT])
    receive_package(ports, task, home)
    with ports.workspaces.open(home) as workspace:
        assert workspace.last_year() == taken


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("文件/2022-医务科-下发.hsa", "“2022-医务科-下发.hsa”是任务包，没有上年填写的内容。请连同"),
        ("文件/2022-医务科-Q1-上报-第1版.hsa", "上报件，不是年度的。请选择上年度的年度上报件。"),
        ("没有这个.hsa", "没有这个.hsa"),
        ("文件", "文件”不是工作区"),
        ("2022-质管办", "“2022-质管办”是质管办的工作区。请选择本科室"),
        ("2023-医务科", "“2023-医务科”就是正在使用的工作区。请选择本科室"),
    ],
)
def test_another_kind_of_source_is_refused_by_name(cli, home, packages, tmp_path, name, message):
    _task, _annual, quarter = packages
    quarter.rename(quarter.with_name("2022-医务科-Q1-上报-第1版.hsa"))
    status, out, err = cli("last-year", home, tmp_path / name)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert message in err


@pytest.mark.parametrize(
    ("year", "department", "told", "message"),
    [
        (2022, "院办", {PAST_LINE: TOLD}, "“另一份”是院办的，与本科室（医务科）不符。请选择本科室"),
        (2023, "医务科", {LINE: TOLD}, "“另一份”是本年度（2023 年）的，不是上年度的。请选择本科室"),
        (2024, "医务科", {"2024-3.1.1-1": TOLD}, "“另一份”是 2024 年度的，不是上年度（2022 年）的。"),
        (2021, "医务科", {"2021-3.1.1-1": TOLD}, "“另一份”是 2021 年度的，不是上年度（2022 年）的。"),
        (2022, "医务科", {}, "“另一份”没有年度的完成情况可取。请核对"),
    ],
)
def test_another_year_or_department_is_refused_by_name(
    cli, ports, scheme, home, tmp_path, year, department, told, message
):
    other = make_workspace(ports, tmp_path / "另一份", scheme_of(scheme, year), told, department)
    assert cli("last-year", home, other)[0] == 1
    assert message in cli("last-year", home, other)[2]
    assert cli("last-year", home) == (0, "没有上年度数据\n", "")


def test_another_hospital_is_refused_by_name(cli, ports, scheme, home, tmp_path):
    elsewhere = replace(scheme_of(scheme, 2022), organization_id="另一家医院")
    other = make_workspace(ports, tmp_path / "外院", elsewhere, {PAST_LINE: TOLD})
    assert "“外院”是另一家医院的，不是本单位的。" in cli("last-year", home, other)[2]


def test_a_refusal_leaves_what_was_taken(cli, home, before, tmp_path):
    assert cli("last-year", home, before)[0] == 0
    with closing(sqlite3.connect(before / "workspace.sqlite")) as connection, connection:
        connection.execute("PRAGMA user_version = 999")
    assert "由更新版本的程序写成" in cli("last-year", home, before)[2]
    assert "对应到本年条目 1 条" in cli("last-year", home)[1]


def test_wrong_usage_is_told(cli, home, before):
    assert cli("last-year", home, before, "--remove")[0] == 2
    assert cli("last-year")[0] == 2
    assert "是文件夹，不能和别的一起选" in cli("last-year", home, before, before)[2]
