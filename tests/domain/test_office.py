"""The office as a grow-only set: union, heads, outcomes, and what reviews stand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.conflict import find_conflict
from hospital_assess.domain.entry import AdjustmentKind, Evidence, Proof, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.office import Office, Outcome
from hospital_assess.domain.review import Judged, Review, Verdict, check_review
from hospital_assess.domain.ruling import Ruling, check_ruling
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.standing import standing_of
from tests.domain.answers import full_marks, submission
from tests.domain.strategies import merge_law

ANNUAL = PeriodId.ANNUAL


@pytest.fixture(scope="module")
def history(scheme):
    """Two departments' histories, one of them with a fork that a later hand-in joins."""
    first = submission(scheme, narrative="一")
    left = submission(scheme, parents=(first,), narrative="二")
    right = submission(scheme, parents=(first,), narrative="三")
    joined = submission(scheme, parents=(left, right), narrative="四")
    other = submission(scheme, "门诊部")
    return [first, left, right, joined, other]


def offices(history):
    return st.lists(st.sampled_from(history)).map(lambda found: Office(frozenset(found)))


@merge_law
@given(data=st.data())
def test_merging_is_commutative_associative_and_idempotent(history, data):
    a, b, c = (data.draw(offices(history)) for _ in range(3))
    assert a.union(b) == b.union(a)
    assert a.union(b).union(c) == a.union(b.union(c))
    assert a.union(a) == a
    assert a.union(b).digest == b.union(a).digest


@merge_law
@given(data=st.data())
def test_the_order_of_arrival_decides_nothing(history, data):
    arrived = Office()
    for item in data.draw(st.permutations(history)):
        arrived = arrived.union(Office(frozenset({item})))
    assert arrived.digest == Office(frozenset(history)).digest
    assert arrived.current("医务科", ANNUAL) == history[3]


def test_offices_that_hold_different_things_have_different_digests(history):
    digests = {Office(frozenset(history[:count])).digest for count in range(len(history) + 1)}
    assert len(digests) == len(history) + 1


def test_each_hand_in_has_its_outcome(history):
    first, left, right, joined, _ = history
    holding = Office(frozenset({first}))
    assert Office().outcome(first) is Outcome.NEW
    assert holding.outcome(first) is Outcome.UNCHANGED
    assert holding.outcome(left) is Outcome.UPDATED
    assert Office(frozenset({left})).outcome(right) is Outcome.CONFLICT
    assert Office(frozenset({left})).outcome(first) is Outcome.OLDER
    assert Office(frozenset({left, right})).outcome(joined) is Outcome.UPDATED


def test_a_fork_is_a_conflict_until_a_hand_in_joins_it(history):
    first, left, right, joined, _ = history
    forked = Office(frozenset({first, left, right}))
    assert forked.current("医务科", ANNUAL) is None
    assert forked.heads("医务科", ANNUAL) == sorted((left, right), key=lambda item: item.digest)
    assert forked.union(Office(frozenset({joined}))).current("医务科", ANNUAL) == joined


def test_a_missing_middle_does_not_hide_that_one_descends_from_the_other(history):
    first, _, _, joined, _ = history
    assert Office(frozenset({first, joined})).current("医务科", ANNUAL) == joined


def test_only_fields_that_both_sides_changed_are_questions(scheme):
    base = submission(scheme, narrative="起初", remedy="原措施")
    left = submission(scheme, parents=(base,), narrative="左", remedy="原措施")
    right = submission(scheme, parents=(base,), narrative="右", remedy="新措施")
    found = find_conflict([base, left, right])
    assert [(one.field, one.base) for one in found.fields] == [("narrative", "起初")]
    assert set(found.fields[0].values.values()) == {"左", "右"}
    assert find_conflict([base, left]) is None


def test_without_a_common_ancestor_every_difference_is_a_question(scheme):
    left, right = submission(scheme, narrative="左"), submission(scheme, narrative="右", remedy="措施")
    assert {one.field for one in find_conflict([left, right]).fields} == {"narrative", "remedy"}


def test_unchanged_content_is_the_same_submission(scheme):
    first = submission(scheme)
    again = submission(scheme, parents=(first,), made_at="2024-02-01T10:00:00+08:00")
    assert again is first
    changed = submission(scheme, parents=(first,), narrative="改了")
    assert (changed.revision, changed.lineage) == (2, (first.digest,))


def test_a_digest_does_not_depend_on_the_order_of_entries_or_on_composed_characters(scheme):
    entries = full_marks(scheme, "医务科")
    composed = (replace(entries[0], narrative="caf\u00e9\n"), *entries[1:])
    decomposed = (*reversed(entries[1:]), replace(entries[0], narrative="cafe\u0301\r\n"))
    assert submission(scheme, entries=composed).digest == submission(scheme, entries=decomposed).digest


def review(item, line, verdict=Verdict.ACCEPTED, sequence=1, **fields):
    digest = item.line_digest(line)
    return Review(item.digest, item.department, line, digest, verdict, sequence, "2024-01-10", **fields)


def test_a_review_stands_while_the_line_is_unchanged_and_falls_when_it_changes(scheme):
    first = submission(scheme, narrative="一")
    line, other = first.statement.entries[0].line, first.statement.entries[1].line
    reviews = [
        review(first, line, Verdict.ADJUSTED, score=Decimal("0.1")),
        review(first, other, Verdict.ADJUSTED, score=Decimal("0.2")),
    ]
    newer = submission(scheme, parents=(first,), narrative="二")
    changed = next(e.line for e, f in zip(first.statement.entries, newer.statement.entries, strict=True) if e != f)
    standing = standing_of(scheme, newer, reviews)
    assert set(standing.reviews) == {line, other} - {changed}


def test_changed_evidence_changes_what_was_judged(scheme):
    entries = full_marks(scheme, "医务科")
    item = submission(scheme, proofs=(Proof("a" * 64, 1),))
    proved = replace(item, statement=replace(item.statement, evidence=(Evidence("a" * 64, title="甲"),)))
    renamed = replace(item, statement=replace(item.statement, evidence=(Evidence("a" * 64, title="乙"),)))
    assert proved.line_digest(entries[0].line) != renamed.line_digest(entries[0].line)


def test_the_later_review_of_a_line_replaces_the_earlier_and_the_office_score_counts(scheme):
    item = submission(scheme)
    line = item.statement.entries[0].line
    reviews = [
        review(item, line, Verdict.ADJUSTED, 1, score=Decimal("0.1")),
        review(item, line, Verdict.ADJUSTED, 2, score=Decimal("0")),
    ]
    standing = standing_of(scheme, item, reviews)
    assert standing.final_score.own.earned == Decimal("16.1") - scheme.line(line).points
    assert standing.self_score.total == 100
    assert standing.review_score is None
    assert standing.final_score.provisional


def test_a_line_leaves_the_denominator_only_when_the_office_approves(scheme):
    entries = full_marks(scheme, "医务科")
    asked = replace(entries[0], status=Status.NOT_APPLICABLE, self_score=None, reason="任务取消")
    item = submission(scheme, entries=(asked, *entries[1:]))
    approval = review(item, asked.line, judges=Judged.NOT_APPLICABLE)
    assert standing_of(scheme, item, []).final_score.total < 100
    assert standing_of(scheme, item, [approval]).final_score.total == 100


def test_when_every_line_is_reviewed_the_review_score_stands(scheme):
    item = submission(scheme)
    reviews = [review(item, entry.line, sequence=n) for n, entry in enumerate(item.statement.entries)]
    standing = standing_of(scheme, item, reviews)
    assert (standing.review_score.total, standing.final_score.provisional) == (100, False)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"verdict": Verdict.ADJUSTED}, "医务科条目 1.1.1-1 调分缺少"),
        ({"verdict": Verdict.ADJUSTED, "score": Decimal(3)}, "调分缺少"),
        ({"verdict": Verdict.RETURNED, "comment": "请补"}, "退回缺少"),
        ({"verdict": Verdict.RETURNED, "due": date(2024, 1, 1)}, "退回缺少"),
    ],
)
def test_a_verdict_without_what_it_needs_is_refused(scheme, fields, message):
    item = submission(scheme)
    with pytest.raises(AssessError, match=message):
        check_review(review(item, item.statement.entries[0].line, **fields), Decimal(2), "医务科条目 1.1.1-1 ")


def ruling(**changes):
    plain = {"id": "d1", "department": "医务科", "period": ANNUAL, "effect": AdjustmentKind.DEDUCTION}
    return Ruling(
        **{**plain, "title": "逾期上报", "sequence": 1, "made_at": "", "points": Decimal("0.5"), "reason": "迟交1日"}
        | changes
    )


def test_a_deduction_lowers_the_total_until_it_is_withdrawn(scheme):
    item = submission(scheme)
    deducted = standing_of(scheme, item, [], [ruling()])
    assert (deducted.self_score.total, deducted.final_score.total) == (100, Decimal("99.5"))
    assert standing_of(scheme, item, [], [ruling(), ruling(sequence=2, withdrawn=True)]).final_score.total == 100
    assert standing_of(scheme, item, [], [ruling(department="门诊部")]).final_score.total == 100


def test_a_veto_takes_the_grade_and_the_rank(scheme):
    veto = ruling(effect=AdjustmentKind.VETO, points=None, title="安全生产责任事故")
    assert standing_of(scheme, submission(scheme), [], [veto]).final_score.grade == "不合格"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"effect": AdjustmentKind.BONUS}, "是加分"),
        ({"reason": ""}, "缺少事项或依据"),
        ({"points": None}, "缺少分值"),
        ({"points": Decimal(-1)}, "缺少分值"),
    ],
)
def test_a_ruling_without_what_it_needs_is_refused(changes, message):
    with pytest.raises(AssessError, match=message):
        check_ruling(ruling(**changes))
