"""Reviewers on several computers as mathematics: what holds depends on what was said, never on clocks or order."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.conflict import Choice, Resolution
from hospital_assess.domain.entry import AdjustmentKind
from hospital_assess.domain.office import Office
from hospital_assess.domain.review import Judged, Review, Verdict, disputed_reviews, open_reviews, standing_reviews
from hospital_assess.domain.ruling import Ruling, standing_rulings
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.standing import standing_of
from hospital_assess.domain.submission import digest_of
from tests.domain.answers import full_marks, submission
from tests.domain.strategies import merge_law

ANNUAL = PeriodId.ANNUAL
CLOCKS = ("1999-01-01T00:00:00+08:00", "2024-01-06T09:00:00+08:00", "2077-01-01T00:00:00+08:00")
HAND_INS = 3
scores = st.sampled_from(["0", "0.1", "0.2"])


@pytest.fixture(scope="module")
def hand_ins(scheme):
    """One department's history: three hand-ins that change its first line, and a fork of the second."""
    entries = full_marks(scheme, "医务科")[:2]
    first = submission(scheme, entries=entries, narrative="一")
    second = submission(scheme, entries=entries, parents=(first,), narrative="二", made_at=CLOCKS[0])
    back = submission(scheme, entries=entries, parents=(first, second), narrative="一", remedy="改", made_at=CLOCKS[2])
    return [first, second, back]


def said_at(office, item, line, score, clock, reviewer="甲"):
    """A review as an office makes it: it takes the place of all that this office knows of the matter."""
    digest = item.line_digest(line)
    known = [one for one in office.reviews if (one.line, one.line_digest) == (line, digest)]
    number = max((one.sequence for one in office.reviews), default=0) + 1
    return Review(
        submission=item.digest,
        department=item.department,
        line=line,
        line_digest=digest,
        verdict=Verdict.ADJUSTED,
        sequence=number,
        made_at=clock,
        score=Decimal(score),
        reviewer=reviewer,
        replaces=tuple(sorted(digest_of(one) for one in open_reviews(known))),
    )


def joined(copies):
    return copies[0].union(copies[1]).union(copies[2])


hand_in_steps = st.tuples(st.just("hand-in"), st.integers(0, 2), st.integers(0, HAND_INS - 1))
exchange_steps = st.tuples(st.just("exchange"), st.integers(0, 2), st.integers(0, 2))
review_steps = st.tuples(st.just("review"), st.integers(0, 2), st.tuples(st.integers(0, 1), scores))
histories = st.lists(st.one_of(hand_in_steps, exchange_steps, review_steps, review_steps), min_size=1, max_size=12)


def played(hand_ins, history, clocks=CLOCKS):
    """Three copies of an office that merge hand-ins, review, and now and then take in another copy."""
    copies = [Office() for _ in range(3)]
    for number, (what, place, detail) in enumerate(history):
        if what == "hand-in":
            made = Office(frozenset({hand_ins[detail]}))
        elif what == "exchange":
            made = copies[detail]
        else:
            standing = copies[place].current("医务科", ANNUAL)
            if standing is None:
                continue
            line, score = standing.statement.entries[detail[0]].line, detail[1]
            review = said_at(copies[place], standing, line, score, clocks[number % len(clocks)], "甲乙丙"[place])
            made = Office(reviews=frozenset({review}))
        copies[place] = copies[place].union(made)
    return copies


@merge_law
@given(history=histories, data=st.data())
def test_copies_become_one_in_any_order_and_by_any_way(hand_ins, history, data):
    copies = played(hand_ins, history)
    flat = copies[0].union(copies[1]).union(copies[2])
    arrived = Office()
    for copy in data.draw(st.permutations([*copies, *copies])):
        arrived = arrived.union(copy)
    assert arrived == flat
    assert arrived.digest == flat.digest
    assert copies[2].union(copies[1].union(copies[0])) == flat
    assert flat.union(flat) == flat


@merge_law
@given(history=histories, data=st.data())
def test_what_holds_of_a_line_depends_on_no_order(scheme, hand_ins, history, data):
    office = joined(played(hand_ins, history))
    standing = office.current("医务科", ANNUAL)
    if standing is None:
        return
    shuffled = data.draw(st.permutations(sorted(office.reviews, key=digest_of)))
    once, again = (standing_of(scheme, standing, reviews) for reviews in (office.reviews, shuffled))
    assert (once.final_score, once.reviews, once.disputed) == (again.final_score, again.reviews, again.disputed)


@merge_law
@given(history=histories)
def test_what_holds_of_a_line_depends_on_no_clock(scheme, hand_ins, history):
    found = []
    for clocks in (CLOCKS, CLOCKS[::-1], CLOCKS[1:2]):
        office = joined(played(hand_ins, history, clocks))
        standing = office.current("医务科", ANNUAL)
        if standing is not None:
            result = standing_of(scheme, standing, office.reviews)
            scores_of = {line: review.score for line, review in result.reviews.items()}
            found.append((scores_of, set(result.disputed), result.final_score))
    assert all(one == found[0] for one in found)


@merge_law
@given(history=histories)
def test_every_reviewed_line_holds_or_is_flagged_and_the_next_word_ends_it(hand_ins, history):
    office = joined(played(hand_ins, history))
    standing = office.current("医务科", ANNUAL)
    if standing is None:
        return
    digests = {entry.line: standing.line_digest(entry.line) for entry in standing.statement.entries}
    judged = {one.line for one in office.reviews if digests.get(one.line) == one.line_digest}
    holding = standing_reviews(office.reviews, "医务科", digests)
    apart = disputed_reviews(office.reviews, "医务科", digests)
    assert {line for line, _ in (*holding, *apart)} == judged
    assert not set(holding) & set(apart)
    for line, _ in apart:
        last = said_at(office, standing, line, "0.3", CLOCKS[0])
        after = (*office.reviews, last)
        assert standing_reviews(after, "医务科", digests)[line, Judged.SCORE] == last
        assert (line, Judged.SCORE) not in disputed_reviews(after, "医务科", digests)


@merge_law
@given(history=histories)
def test_an_accepted_line_never_changes_its_score_unflagged(scheme, hand_ins, history):
    """Whatever another copy brings: the score stays, or the line is flagged, or a later word took the place."""
    copies = played(hand_ins, history)
    before, after = copies[0], copies[0].union(copies[1])
    old, new = before.current("医务科", ANNUAL), after.current("医务科", ANNUAL)
    if old is None or new is None:
        return
    was, now = standing_of(scheme, old, before.reviews), standing_of(scheme, new, after.reviews)
    for line, review in was.reviews.items():
        if old.line_digest(line) != new.line_digest(line):
            continue
        if (line, Judged.SCORE) in now.disputed:
            assert line not in now.reviews
            continue
        known = {digest for one in after.reviews for digest in one.replaces or ()}
        assert now.reviews[line].score == review.score or digest_of(review) in known


def test_what_earlier_versions_wrote_is_replaced_by_number(hand_ins):
    item = hand_ins[0]
    line = item.statement.entries[0].line
    said = [said_at(Office(), item, line, text, CLOCKS[0]) for text in ("0", "0.1")]
    old = [replace(one, sequence=number, replaces=None) for number, one in enumerate(said, start=1)]
    assert open_reviews(old) == [old[1]]
    new = said_at(Office(reviews=frozenset(old)), item, line, "0.2", CLOCKS[0])
    assert new.replaces == (digest_of(old[1]),)
    assert open_reviews([*old, new]) == [new]


def test_two_resolutions_made_in_two_offices_ask_again(scheme):
    entries = full_marks(scheme, "医务科")[:2]
    heads = [submission(scheme, entries=entries, narrative=text) for text in "甲乙"]
    both = Office(frozenset(heads))
    conflict = both.conflict("医务科", ANNUAL)
    said = [
        Resolution("医务科", ANNUAL, conflict.heads, (Choice(entries[0].line, "narrative", head),), 1, clock)
        for head, clock in zip(conflict.heads, CLOCKS, strict=False)
    ]
    offices = [both.union(Office(resolutions=frozenset({one}))) for one in said]
    assert all(office.current("医务科", ANNUAL) for office in offices)
    assert offices[0].union(offices[1]).current("医务科", ANNUAL) is None
    assert offices[1].union(offices[0]).conflict("医务科", ANNUAL) is not None


@merge_law
@given(clocks=st.permutations(CLOCKS), order=st.permutations(range(2)))
def test_rulings_with_one_number_hold_alike_everywhere(clocks, order):
    said = [
        Ruling("d1", "医务科", ANNUAL, AdjustmentKind.DEDUCTION, "通报", 1, "2024-01-01", Decimal(points), "依据")
        for points in ("1", "2")
    ]
    found = standing_rulings([said[place] for place in order], "医务科", ANNUAL)
    assert found == standing_rulings(said, "医务科", ANNUAL)
    timed = [replace(one, made_at=clock) for one, clock in zip(said, clocks, strict=False)]
    assert len(standing_rulings(timed, "医务科", ANNUAL)) == 1
