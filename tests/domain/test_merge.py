"""The merge as mathematics: generated histories of two computers, two offices and their choices."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.conflict import Choice, Resolution, caught_up
from hospital_assess.domain.entry import Evidence, Proof, Statement
from hospital_assess.domain.office import Office, Outcome
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import digest_of, settled
from tests.domain.answers import full_marks, submission
from tests.domain.strategies import merge_law

ANNUAL = PeriodId.ANNUAL
FIELDS = ("narrative", "problem", "remedy")
texts = st.sampled_from(["", "甲", "乙", "丙"])
edits = st.dictionaries(st.tuples(st.integers(0, 2), st.sampled_from(FIELDS)), texts, max_size=4)


@pytest.fixture(scope="module")
def blank(scheme):
    """Entries of a department that has marks but no words."""
    return full_marks(scheme, "医务科")[:3]


def edited(entries, changes):
    made = list(entries)
    for (number, name), text in changes.items():
        made[number] = replace(made[number], **{name: text})
    return tuple(made)


@st.composite
def histories(draw, scheme, blank):
    """Hand-ins of one department, each on top of one or two of the earlier ones, from clocks that are wrong."""
    made = []
    for _ in range(draw(st.integers(1, 6))):
        parents = draw(st.lists(st.sampled_from(made), max_size=2, unique=True)) if made else []
        start = parents[0].statement.entries if parents else blank
        clock = draw(st.sampled_from(["1999-01-01T00:00:00+08:00", "2024-01-05T09:00:00+08:00"]))
        changed = edited(start, draw(edits)) if len(start) == 3 else start
        made.append(submission(scheme, entries=changed, parents=parents, made_at=clock))
    return made


def answer(office, data, sequence=1):
    """A person answers every open question of the department."""
    conflict = office.conflict("医务科", ANNUAL)
    takes = [
        Choice(item.line, item.field, data.draw(st.sampled_from(sorted(conflict.heads)))) for item in conflict.fields
    ]
    return Resolution("医务科", ANNUAL, conflict.heads, tuple(takes), sequence, "2024-01-06T09:00:00+08:00")


def fields_of(statement):
    return {(entry.line, name): getattr(entry, name) for entry in statement.entries for name in FIELDS}


@merge_law
@given(data=st.data())
def test_what_stands_does_not_depend_on_the_order_of_arrival(scheme, blank, data):
    made = data.draw(histories(scheme, blank))
    whole = Office(frozenset(made))
    said = frozenset({answer(whole, data)}) if whole.conflict("医务科", ANNUAL) else frozenset()
    arrived = Office()
    for item in data.draw(st.permutations([*made, *said])):
        arrived = arrived.union(
            Office(resolutions=frozenset({item})) if isinstance(item, Resolution) else Office(frozenset({item}))
        )
    expected = whole.union(Office(resolutions=said))
    assert arrived.digest == expected.digest
    assert arrived.current("医务科", ANNUAL) == expected.current("医务科", ANNUAL)


@merge_law
@given(data=st.data())
def test_merging_by_way_of_other_offices_equals_merging_flat(scheme, blank, data):
    made = data.draw(histories(scheme, blank))
    parts = [data.draw(st.lists(st.sampled_from(made))) for _ in range(3)]
    below = [Office(frozenset(part)) for part in parts]
    tree = below[0].union(below[1]).union(below[2].union(below[0]))
    assert tree == Office(frozenset(item for part in parts for item in part))


@merge_law
@given(data=st.data())
def test_a_person_who_answers_every_question_ends_the_conflict(scheme, blank, data):
    office = Office(frozenset(data.draw(histories(scheme, blank))))
    conflict = office.conflict("医务科", ANNUAL)
    if conflict is None:
        assert office.current("医务科", ANNUAL) is not None
        return
    resolution = answer(office, data)
    after = office.union(Office(resolutions=frozenset({resolution})))
    standing = after.current("医务科", ANNUAL)
    assert after.conflict("医务科", ANNUAL) is None
    assert set(conflict.heads) <= set(standing.lineage)
    taken = {(item.line, item.field): conflict for item in conflict.fields}
    values = fields_of(standing.statement)
    for choice in resolution.choices:
        question = next(
            item
            for item in taken[choice.line, choice.field].fields
            if item.field == choice.field and item.line == choice.line
        )
        if choice.field in FIELDS:
            assert values[choice.line, choice.field] == (question.values[choice.take] or "")


@merge_law
@given(data=st.data())
def test_nothing_that_was_filled_becomes_blank_unasked(scheme, blank, data):
    office = Office(frozenset(data.draw(histories(scheme, blank))))
    standing = office.current("医务科", ANNUAL)
    heads = office.heads("医务科", ANNUAL)
    if standing is None or len(heads) < 2:
        return
    values = fields_of(standing.statement)
    for place in values:
        if any(fields_of(head.statement)[place] for head in heads):
            assert values[place]


@merge_law
@given(data=st.data())
def test_offices_that_choose_differently_conflict_until_one_choice_replaces_both(scheme, blank, data):
    first = submission(scheme, entries=edited(blank, {(0, "narrative"): "甲"}))
    second = submission(scheme, entries=edited(blank, {(0, "narrative"): "乙"}))
    office = Office(frozenset({first, second}))
    line, heads = blank[0].line, office.conflict("医务科", ANNUAL).heads
    said = [
        Resolution("医务科", ANNUAL, heads, (Choice(line, "narrative", take),), number, f"2024-01-0{number}")
        for number, take in enumerate(heads, start=1)
    ]
    both = office.union(Office(resolutions=frozenset(said)))
    assert both.current("医务科", ANNUAL) is None
    assert both.conflict("医务科", ANNUAL) is not None
    take = data.draw(st.sampled_from(heads))
    last = Resolution(
        "医务科", ANNUAL, heads, (Choice(line, "narrative", take),), 3, "2024-01-03", tuple(map(digest_of, said))
    )
    ended = both.union(Office(resolutions=frozenset({last})))
    assert (
        ended.current("医务科", ANNUAL).statement.entry(line).narrative
        == {first.digest: "甲", second.digest: "乙"}[take]
    )


def test_a_later_hand_in_that_knows_both_ends_the_conflict_for_good(scheme, blank):
    heads = [submission(scheme, entries=edited(blank, {(0, "narrative"): text})) for text in "甲乙"]
    office = Office(frozenset(heads))
    last = submission(scheme, entries=edited(blank, {(0, "narrative"): "丙"}), parents=heads)
    assert office.outcome(last) is Outcome.UPDATED
    assert office.union(Office(frozenset({last}))).current("医务科", ANNUAL) == last


def with_proofs(entries, *names):
    """The first line proved by files; the first file always gets the next number of its own computer."""
    evidence = tuple(Evidence(id=name * 64, name=f"{name}.pdf", title=name, size=10) for name in names)
    proofs = tuple(Proof(item.id, number) for number, item in enumerate(evidence, start=1))
    return Statement(entries=(replace(entries[0], proofs=proofs), *entries[1:]), evidence=evidence)


def test_files_of_both_computers_are_kept_under_numbers_of_their_own(scheme, blank):
    base = submission(scheme, entries=blank)
    left, right = (
        replace(submission(scheme, parents=(base,)), statement=settled(with_proofs(blank, name))) for name in "ab"
    )
    standing = Office(frozenset({base, left, right})).current("医务科", ANNUAL)
    entry = standing.statement.entry(blank[0].line)
    assert {proof.evidence[0]: proof.number for proof in entry.proofs} == {"a": 1, "b": 2}
    assert len(standing.statement.evidence) == 2


@merge_law
@given(data=st.data())
def test_what_was_typed_since_the_hand_in_stays(scheme, blank, data):
    base, mine, theirs = (settled(Statement(entries=edited(blank, data.draw(edits)))) for _ in range(3))
    before, own, other, after = map(fields_of, (base, mine, theirs, caught_up(base, mine, theirs)))
    for place in after:
        if own[place] and own[place] != before[place]:
            assert after[place] == own[place]
        elif other[place]:
            assert after[place] == other[place]
        else:
            assert after[place] == own[place]
