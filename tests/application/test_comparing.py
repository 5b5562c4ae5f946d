"""历次上报 in words, what goes in, feedback, and a colleague's workspace."""

import shutil
from dataclasses import replace

import pytest

from hospital_assess.application.attach_evidence import attach_files
from hospital_assess.application.compare_hand_ins import (
    DRAFT,
    NOTHING,
    Became,
    compare_hand_ins,
    compare_statements,
    list_hand_ins,
    rewrite_hand_in,
)
from hospital_assess.application.create_office import create_office
from hospital_assess.application.department_desk import change_entries
from hospital_assess.application.foresee_hand_in import foresee_hand_in
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.list_feedback import list_feedback
from hospital_assess.application.merge_colleague import foresee_colleague, merge_colleague
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.send_appeals import send_appeals
from hospital_assess.application.submit import submit
from hospital_assess.domain.entry import (
    Adjustment,
    AdjustmentKind,
    Entry,
    Evidence,
    Form,
    Proof,
    Reporter,
    Scope,
    Statement,
    Status,
)
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId

YEAR = PeriodId.ANNUAL
FILE = Evidence("a" * 64, "批复.pdf", "批复", size=2048)


@pytest.fixture
def line(scheme):
    return scheme.lines_of(scheme.department_named("审计科"))[0]


def rows(scheme, before, after):
    return [
        (change.code, change.field.partition(".")[0], change.became, change.before, change.after)
        for change in compare_statements(scheme, before, after).changes
    ]


def test_changes_are_told_in_words_by_line(scheme, line):
    before = Statement(entries=(Entry(line.id, Status.BEHIND, narrative="在办", remedy="加快"),))
    after = Statement(
        entries=(Entry(line.id, Status.DONE, {"nodes": [{"id": "n1", "degree": "1"}]}, narrative="办结"),),
        reporter=Reporter("堃䶮", "0575"),
    )
    assert rows(scheme, before, after) == [
        ("", "reporter", Became.NEW, "", "堃䶮；0575"),
        (line.code, "inputs", Became.NEW, "", "按期完成"),
        (line.code, "narrative", Became.CHANGED, "在办", "办结"),
        (line.code, "remedy", Became.CLEARED, "加快", ""),
        (line.code, "status", Became.CHANGED, "滞后", "已完成"),
    ]


def test_evidence_is_told_once_at_the_line_that_it_proves(scheme, line):
    bare = Statement(entries=(Entry(line.id, Status.DONE),))
    proved = Statement(entries=(Entry(line.id, Status.DONE, proofs=(Proof(FILE.id, 1),)),), evidence=(FILE,))
    renamed = replace(proved, evidence=(replace(FILE, title="正式批复", scope=Scope.INTERNAL),))
    assert rows(scheme, bare, proved) == [(line.code, "proofs", Became.ADDED, "", "批复")]
    assert rows(scheme, proved, bare) == [(line.code, "proofs", Became.REMOVED, "批复", "")]
    assert rows(scheme, proved, renamed) == [
        (line.code, "evidence", Became.CHANGED, "范围：一般\n名称：批复", "范围：内部\n名称：正式批复")
    ]


def test_a_bonus_belongs_to_no_line(scheme):
    bonus = Adjustment("x", AdjustmentKind.BONUS, "获省级荣誉", 2)
    comparison = compare_statements(scheme, Statement(), Statement(adjustments=(bonus,)))
    assert [(change.line, change.after) for change in comparison.changes] == [("", "获省级荣誉；2 分；佐证 0 件")]
    assert (comparison.lines, comparison.apart) == (0, 1)


def test_an_answer_to_a_rule_of_an_earlier_revision_is_told_as_it_stands(scheme, line):
    after = Statement(entries=(Entry(line.id, Status.DONE, {"nodes": "?"}),))
    assert ("inputs", "{'nodes': '?'}") in {(row[1], row[4]) for row in rows(scheme, Statement(), after)}


# in a workspace


@pytest.fixture
def home(ports, tmp_path):
    """A department that handed in once, its evidence with one internal piece."""
    create_office(ports, tmp_path / "office")
    with ports.workspaces.open(tmp_path / "office") as office:
        package = issue_packages(ports, office, tmp_path, ["审计科"])[0]
    receive_package(ports, package, tmp_path / "审计科")
    with ports.workspaces.open(tmp_path / "审计科") as workspace:
        answer(workspace, 0, "甲")
        submit(ports, workspace, YEAR, tmp_path, force=True)
    return tmp_path / "审计科"


def ids(workspace):
    scheme = workspace.scheme()
    return [line.id for line in scheme.lines_of(scheme.department_named("审计科"))]


def answer(workspace, number, narrative):
    line = ids(workspace)[number]
    change_entries(workspace, YEAR, {line: {"status": "done", "narrative": narrative}})
    return line


def test_the_history_lists_hand_ins_newest_first_with_the_one_before(ports, home, tmp_path):
    with ports.workspaces.open(home) as workspace:
        answer(workspace, 1, "乙")
        submit(ports, workspace, YEAR, tmp_path / "2", force=True)
        newest, oldest = list_hand_ins(workspace, YEAR)
        assert (newest.submission.revision, newest.before) == (2, oldest.submission.digest)
        assert (oldest.before, oldest.is_reviewed) == (NOTHING, False)
        between = compare_hand_ins(workspace, YEAR, oldest.submission.digest, newest.submission.digest)
        assert {change.line for change in between.changes} == {ids(workspace)[1]}
        for state in (DRAFT, NOTHING, oldest.submission.digest):
            assert compare_hand_ins(workspace, YEAR, state, state).changes == ()
        for act in (
            lambda: compare_hand_ins(workspace, YEAR, "f" * 64, DRAFT),
            lambda: rewrite_hand_in(ports, workspace, "f" * 64, tmp_path),
        ):
            with pytest.raises(AssessError, match="没有校验码为 FFFFFFFF 的上报件"):
                act()


def test_what_would_be_handed_in_is_counted(ports, home):
    with ports.workspaces.open(home) as workspace:
        first, second = ids(workspace)[:2]
        kept = replace(FILE, id="系统", name="", size=0, form=Form.SYSTEM, scope=Scope.SENSITIVE, place="HIS")
        for item in (replace(FILE, scope=Scope.INTERNAL), kept):
            workspace.save_evidence(item)
        entry = workspace.entry(YEAR, first)
        workspace.save_entry(YEAR, replace(entry, proofs=(Proof(FILE.id, 1), Proof("系统", 2))))
        answer(workspace, 1, "乙")
        prospect = foresee_hand_in(workspace, YEAR)
        contents = prospect.contents
        assert (contents.evidence, contents.files, contents.size) == (2, 1, 2048)
        assert (contents.internal, contents.sensitive, contents.adjustments) == (1, 1, 0)
        assert prospect.since is not None
        assert {change.line for change in prospect.since.changes} == {first, second}


def test_an_appeal_needs_a_reason(ports, home, tmp_path):
    with ports.workspaces.open(home) as workspace:
        workspace.save_appeal_draft(YEAR, ids(workspace)[0], "没有复核过的条目")
        assert list_feedback(workspace, YEAR).lines == ()
        with pytest.raises(AssessError, match="还没有写申诉理由"):
            send_appeals(ports, workspace, YEAR, tmp_path)


def test_what_is_written_of_an_appeal_is_kept_by_period(ports, home):
    with ports.workspaces.open(home) as workspace:
        workspace.save_appeal_draft(YEAR, "1", "甲")
        workspace.save_appeal_draft(YEAR, "1", "乙")
        workspace.save_appeal_draft(PeriodId.H1, "1", "丙")
    with ports.workspaces.open(home) as workspace:
        assert workspace.appeal_drafts(YEAR) == {"1": "乙"}
        workspace.save_appeal_draft(YEAR, "1", "")
        assert (workspace.appeal_drafts(YEAR), workspace.appeal_drafts(PeriodId.H1)) == ({}, {"1": "丙"})


# a colleague's workspace


@pytest.fixture
def copy(home, tmp_path):
    return shutil.copytree(home, tmp_path / "同事")


def test_foreseeing_changes_nothing_and_says_what_merging_does(ports, home, copy):
    with ports.workspaces.open(copy) as other:
        line = answer(other, 1, "同事填的")
    with ports.workspaces.open(home) as workspace:
        before = workspace.statement(YEAR)
        found = foresee_colleague(ports, workspace, copy, YEAR)
        assert workspace.statement(YEAR) == before
        assert (found.is_new, found.conflict, {change.line for change in found.comparison.changes}) == (
            True,
            None,
            {line},
        )
        assert merge_colleague(ports, workspace, copy, YEAR).is_new
        assert workspace.entry(YEAR, line).narrative == "同事填的"
        assert not foresee_colleague(ports, workspace, copy, YEAR).is_new
        assert not merge_colleague(ports, workspace, copy, YEAR).is_new


def test_what_both_typed_stays_unless_the_colleagues_is_taken(ports, home, copy):
    with ports.workspaces.open(copy) as other:
        line = answer(other, 0, "同事的")
    with ports.workspaces.open(home) as workspace:
        answer(workspace, 0, "本机的")
        found = foresee_colleague(ports, workspace, copy, YEAR)
        assert found.conflict is not None
        assert [(one.line, one.field) for one in found.conflict.conflict.fields] == [(line, "narrative")]
        assert merge_colleague(ports, workspace, copy, YEAR).kept == ((line, "narrative"),)
        assert workspace.entry(YEAR, line).narrative == "本机的"
        joined = merge_colleague(ports, workspace, copy, YEAR, take={(line, "narrative")})
        assert (joined.kept, workspace.entry(YEAR, line).narrative) == ((), "同事的")


def test_files_and_hand_ins_of_the_copy_come_along(ports, home, copy, tmp_path):
    (tmp_path / "乙.txt").write_text("乙", encoding="utf-8")
    with ports.workspaces.open(copy) as other:
        line = answer(other, 1, "有佐证")
        attach_files(other, ports.documents, YEAR, line, [tmp_path / "乙.txt"])
        submit(ports, other, YEAR, tmp_path / "同事的件", force=True)
    with ports.workspaces.open(home) as workspace:
        merge_colleague(ports, workspace, copy, YEAR)
        (proof,) = workspace.entry(YEAR, line).proofs
        assert workspace.evidence.path(proof.evidence).read_text(encoding="utf-8") == "乙"
        assert [made.submission.revision for made in list_hand_ins(workspace, YEAR)] == [2, 1]
        assert workspace.verify(lambda *_: None) == []


@pytest.mark.parametrize(
    ("folder", "message"),
    [("审计科", "这就是正在使用的工作区"), ("office", "不是已领任务的科室工作区"), ("空", "工作区")],
)
def test_another_folder_is_no_colleague(ports, home, tmp_path, folder, message):
    (tmp_path / "空").mkdir()
    with ports.workspaces.open(home) as workspace:
        before = workspace.statement(YEAR)
        with pytest.raises(AssessError, match=message):
            merge_colleague(ports, workspace, tmp_path / folder, YEAR)
        assert workspace.statement(YEAR) == before
