"""复核: which matters there are, how far the office is with each, and what may be accepted at once."""

import shutil
from datetime import date
from decimal import Decimal

import pytest

from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.review_lines import ReviewSheet, review_lines
from hospital_assess.application.review_queue import (
    BONUS_HEADING,
    ReviewQueue,
    Stage,
    by_department,
    by_measure,
    grouped,
    read_queue,
    request_for,
)
from hospital_assess.bootstrap import wire
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.review import Judged, Verdict
from hospital_assess.domain.settings import PeriodId
from tests.application.review_samples import (
    ASIDE,
    CAUSE,
    FULL,
    LAST,
    NAME,
    OTHER,
    SHORT,
    UNPROVEN,
    YEAR,
    found_office,
)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    return found_office(wire(), tmp_path_factory.mktemp("review"))


@pytest.fixture
def office(template, tmp_path):
    ports = wire()
    with ports.workspaces.open(shutil.copytree(template / "office", tmp_path / "office")) as workspace:
        yield workspace


def matter(queue: ReviewQueue, code, judges=Judged.SCORE, department=NAME):
    return next(one for one in queue.items if (one.department.name, one.code, one.judges) == (department, code, judges))


def judge(office, code, verdict, judges=Judged.SCORE, **said):
    request = request_for(matter(read_queue(office, YEAR), code, judges), verdict, **said)
    review_lines(wire(), office, YEAR, ReviewSheet((request,)))
    return matter(read_queue(office, YEAR), code, judges)


def test_every_matter_stands_in_the_queue_once(office):
    queue = read_queue(office, YEAR)
    mine = [(one.code, one.judges) for one in queue.items if one.department.name == NAME]
    assert mine == [
        (FULL, Judged.SCORE),
        (UNPROVEN, Judged.SCORE),
        (SHORT, Judged.SCORE),
        (ASIDE, Judged.NOT_APPLICABLE),
        (CAUSE, Judged.SCORE),
        (CAUSE, Judged.OBJECTIVE_CAUSE),
        (LAST, Judged.SCORE),
        ("", Judged.ADJUSTMENT),
    ]
    assert {one.department.name for one in queue.items} == {NAME, OTHER}
    assert {one.stage for one in queue.items} == {Stage.WAITING}
    assert queue.items[-1].department.name == NAME or queue.items[0].department.name == NAME
    assert queue.comments == ()


def test_only_what_is_done_full_and_soundly_proven_is_accepted_at_once(office):
    found = [one.code for one in read_queue(office, YEAR).items if one.is_sound]
    assert found == [FULL, LAST]


def test_what_is_accepted_is_sound_no_longer(office):
    one = judge(office, FULL, Verdict.ACCEPTED, reviewer="某人")
    assert one.stage is Stage.ACCEPTED and not one.is_sound
    assert one.review is not None and one.review.reviewer == "某人"


@pytest.mark.parametrize(
    ("code", "judges", "can"),
    [
        (SHORT, Judged.SCORE, True),
        (ASIDE, Judged.NOT_APPLICABLE, False),
        (CAUSE, Judged.OBJECTIVE_CAUSE, False),
        ("", Judged.ADJUSTMENT, True),
    ],
)
def test_points_are_given_where_points_are_judged(office, code, judges, can):
    assert matter(read_queue(office, YEAR), code, judges).can_adjust is can


def test_each_verdict_leads_to_its_stage(office):
    assert judge(office, SHORT, Verdict.ADJUSTED, score=Decimal("0.3"), comment="酌扣").stage is Stage.ADJUSTED
    assert judge(office, UNPROVEN, Verdict.RETURNED, comment="补佐证", due=date(2024, 1, 20)).stage is Stage.RETURNED
    assert judge(office, ASIDE, Verdict.ACCEPTED, Judged.NOT_APPLICABLE).stage is Stage.ACCEPTED
    assert judge(office, CAUSE, Verdict.RETURNED, Judged.OBJECTIVE_CAUSE, comment="无证明", due=date(2024, 1, 20))
    assert judge(office, "", Verdict.ADJUSTED, Judged.ADJUSTMENT, score=Decimal("0.5")).stage is Stage.ADJUSTED
    queue = read_queue(office, YEAR)
    assert matter(queue, CAUSE).stage is Stage.WAITING, "its score is another matter"
    assert set(queue.comments) == {"酌扣", "补佐证", "无证明"}


def test_what_was_said_most_often_is_offered_first(office):
    for code, text in ((FULL, "甲"), (UNPROVEN, "乙"), (SHORT, "乙")):
        judge(office, code, Verdict.RETURNED, comment=text, due=date(2024, 1, 20))
    assert read_queue(office, YEAR).comments == ("乙", "甲")


def test_a_line_changed_after_its_verdict_waits_again_with_both(office, template):
    judge(office, FULL, Verdict.ACCEPTED)
    judge(office, LAST, Verdict.ACCEPTED)
    merge_hand_ins(wire(), office, YEAR, [template / "second.hsa"])
    queue = read_queue(office, YEAR)
    changed = matter(queue, FULL)
    assert changed.stage is Stage.CHANGED and changed.review is None
    assert changed.earlier is not None and changed.earlier.verdict is Verdict.ACCEPTED
    assert [(one.field, one.before, one.after) for one in changed.changes] == [
        ("narrative", "弱电已验收", "弱电已验收并移交")
    ]
    assert changed.is_sound
    assert matter(queue, LAST).stage is Stage.ACCEPTED, "what did not change stands"
    judge(office, FULL, Verdict.ACCEPTED)
    assert matter(read_queue(office, YEAR), FULL).stage is Stage.ACCEPTED


def test_a_verdict_is_bound_to_the_hand_in_that_was_looked_at(office, template):
    request = request_for(matter(read_queue(office, YEAR), FULL), Verdict.ACCEPTED)
    merge_hand_ins(wire(), office, YEAR, [template / "second.hsa"])
    with pytest.raises(AssessError, match="已被新版替代"):
        review_lines(wire(), office, YEAR, ReviewSheet((request,)))
    assert matter(read_queue(office, YEAR), FULL).stage is Stage.WAITING


def test_matters_stand_under_departments_or_measures(office):
    items = read_queue(office, YEAR).items
    assert set(grouped(items, by_department)) == {NAME, OTHER}
    measures = list(grouped(items, by_measure))
    assert measures[-1] == BONUS_HEADING
    codes = [heading.split()[0] for heading in measures[:-1]]
    assert codes == sorted(codes, key=lambda code: [int(part) for part in code.split(".")])
    shared = grouped(items, by_measure)[next(one for one in measures if one.startswith("2.1.1 "))]
    assert {one.department.name for one in shared} == {NAME, OTHER}


def test_a_quarter_is_judged_without_points(template, tmp_path):
    ports = wire()
    with ports.workspaces.open(shutil.copytree(template / "office", tmp_path / "office")) as workspace:
        assert read_queue(workspace, PeriodId.Q1).items == ()


def test_a_department_has_no_queue(template, tmp_path):
    ports = wire()
    with (
        ports.workspaces.open(shutil.copytree(template / NAME, tmp_path / NAME)) as home,
        pytest.raises(AssessError, match="是科室工作区"),
    ):
        read_queue(home, YEAR)
