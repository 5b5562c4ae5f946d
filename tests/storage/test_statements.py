"""Submissions, reviews, schemes and keys are only ever added to."""

from dataclasses import replace

import pytest
from small_hospital import LINE, REVIEW, sealed

from hospital_assess.application.ports import Issue, RegisteredKey
from hospital_assess.domain.entry import Entry, Reporter, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.review import Judged, Review, Verdict
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.workspace import SqliteWorkspace
from hospital_assess.storage.workspaces import SqliteWorkspaces


def test_submissions_come_oldest_revision_first_with_their_exact_bytes(workspace: SqliteWorkspace):
    first = sealed(Statement(reporter=Reporter("甲")))
    second = sealed(Statement(reporter=Reporter("乙")), first.submission)
    workspace.add_submissions([second, first], batch="b1")
    assert workspace.submissions() == [first, second]
    assert workspace.submissions(PeriodId.ANNUAL) == [first, second]
    assert workspace.submissions(PeriodId.Q1) == []


def test_submissions_read_from_disk_are_the_same(
    workspace: SqliteWorkspace, workspaces: SqliteWorkspaces, entry: Entry
):
    made = sealed(Statement(entries=(entry,)))
    workspace.add_submissions([made], batch="")
    with workspaces.open(workspace.path, read_only=True) as other:
        assert other.submissions() == [made]


def test_adding_a_submission_again_changes_nothing(workspace: SqliteWorkspace):
    made = sealed(Statement())
    workspace.add_submissions([made], batch="b1")
    workspace.add_submissions([replace(made, signature=b"other")], batch="b2")
    assert workspace.submissions() == [made]


def test_reviews_come_in_sequence_and_once(workspace: SqliteWorkspace):
    bare = Review("a" * 64, "医务科", LINE, "b" * 64, Verdict.ACCEPTED, 2, "2023-12-23", judges=Judged.NOT_APPLICABLE)
    workspace.add_reviews([bare, REVIEW])
    workspace.add_reviews([REVIEW])
    assert workspace.reviews() == (REVIEW, bare)


def test_a_new_task_package_revokes_the_key_before_it(workspace: SqliteWorkspace):
    first = Issue("医务科", 1, "2023-02-01T09:00:00+08:00", "aa")
    second = Issue("医务科", 2, "2023-03-01T09:00:00+08:00", "bb")
    other = Issue("护理部", 1, "2023-02-01T09:00:00+08:00", "cc")
    for issue in (first, other, second):
        workspace.add_issue(issue)
    assert workspace.issues() == (first, other, second)
    assert workspace.register() == (
        RegisteredKey("医务科", "aa", first.issued_at, second.issued_at),
        RegisteredKey("护理部", "cc", other.issued_at),
        RegisteredKey("医务科", "bb", second.issued_at),
    )


def test_the_newest_revision_of_the_scheme_is_the_one_in_force(workspace: SqliteWorkspace, scheme: Scheme):
    second = replace(scheme, revision=2, proposal=False)
    workspace.save_scheme(second)
    assert workspace.scheme() == second
    assert workspace.scheme(1) == scheme
    assert workspace.scheme() is workspace.scheme(2)


def test_an_unknown_revision_of_the_scheme_is_named(workspace: SqliteWorkspace):
    with pytest.raises(AssessError, match="没有第 7 版方案"):
        workspace.scheme(7)


def test_a_revision_is_never_changed(workspace: SqliteWorkspace, scheme: Scheme):
    workspace.save_scheme(scheme)
    with pytest.raises(AssessError, match="第 1 版方案已存在"):
        workspace.save_scheme(replace(scheme, proposal=False))
    assert workspace.scheme() == scheme


def test_on_trial_the_task_package_brings_its_own_first_revision(workspace: SqliteWorkspace, scheme: Scheme):
    workspace.save_profile(replace(workspace.profile(), trial=True))
    issued = replace(scheme, proposal=False)
    workspace.save_scheme(issued)
    assert workspace.scheme() == issued


def test_a_scheme_whose_transaction_was_undone_is_forgotten(workspace: SqliteWorkspace, scheme: Scheme):
    with pytest.raises(AssessError, match="中断"), workspace.atomic():
        workspace.save_scheme(replace(scheme, revision=2))
        assert workspace.scheme().revision == 2
        raise AssessError("中断")
    assert workspace.scheme() == scheme


def test_the_profile_can_be_changed(workspace: SqliteWorkspace):
    changed = replace(workspace.profile(), office_key="ef" * 32)
    workspace.save_profile(changed)
    assert workspace.profile() == changed
