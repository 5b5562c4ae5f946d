"""The order of proofs: a person's own, kept through merges, and no new content of the line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.conflict import caught_up, fields_of, find_conflict, joined, kept_apart, statement_of
from hospital_assess.domain.entry import Entry, Evidence, Proof, Statement
from hospital_assess.domain.evidence import in_order, own_order, placed
from hospital_assess.domain.office import Office
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import line_digest, settled
from tests.domain.answers import submission
from tests.domain.strategies import merge_law

LINE = "2023-3.1.1-1"
PROOFS = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6).map(
    lambda names: tuple(Proof(name * 64, number) for number, name in enumerate(names, start=1))
)
SHUFFLED = PROOFS.flatmap(st.permutations).map(tuple)


def statement(proofs, narrative=""):
    evidence = tuple(Evidence(proof.evidence, name="文件.pdf", size=1) for proof in proofs)
    return settled(Statement(entries=(Entry(LINE, proofs=proofs, narrative=narrative),), evidence=evidence))


def names(statement_or_proofs):
    proofs = statement_or_proofs
    if isinstance(proofs, Statement):
        proofs = proofs.entry(LINE).proofs
    return "".join(proof.evidence[0] for proof in proofs)


def lettered(letters):
    """Proofs of a line whose numbers follow the alphabet."""
    return tuple(Proof(letter * 64, "abcdef".index(letter) + 1) for letter in letters)


@given(SHUFFLED)
def test_an_order_is_told_only_where_numbers_do_not_tell_it(proofs):
    order = own_order(proofs)
    assert in_order(sorted(proofs, key=lambda proof: proof.evidence), order) == proofs
    assert bool(order) == (sorted(proofs, key=lambda proof: proof.number) != list(proofs))


@given(SHUFFLED)
def test_a_statement_is_made_of_its_fields_again_in_the_same_order(proofs):
    made = statement(proofs, "已办结")
    assert statement_of(fields_of(made)) == made


@given(SHUFFLED, st.data())
def test_a_line_is_the_same_in_every_order(proofs, data):
    other = tuple(data.draw(st.permutations(proofs)))
    assert line_digest(statement(proofs), LINE) == line_digest(statement(other), LINE)


def test_a_statement_that_was_reordered_is_another_one():
    assert statement(lettered("ba")) != statement(lettered("ab"))


@pytest.mark.parametrize(("standing", "new", "after"), [("ac", "b", "abc"), ("cab", "d", "cabd"), ("ca", "b", "cab")])
def test_a_proof_comes_to_the_place_of_its_number(standing, new, after):
    assert names(placed(lettered(standing), *lettered(new))) == after


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "after"),
    [
        ("abc", "cab", "abc", "cab"),
        ("abc", "abc", "cab", "cab"),
        ("cab", "abc", "cab", "abc"),
        ("cab", "cab", "abc", "abc"),
        ("abc", "cab", "bac", "cab"),
        ("abc", "cab", "abcd", "cabd"),
        ("abc", "abcd", "cab", "cabd"),
    ],
)
def test_a_draft_follows_the_other_order_unless_it_has_its_own(base, mine, theirs, after):
    sides = [statement(lettered(side)) for side in (base, mine, theirs)]
    assert names(caught_up(*sides)) == after
    assert kept_apart(*sides) == []


def reordered(scheme, entries, letters, parents):
    first = replace(entries[0], proofs=lettered(letters))
    evidence = tuple(Evidence(proof.evidence, name="文件.pdf", size=1) for proof in first.proofs)
    said = settled(Statement(entries=(first, *entries[1:]), evidence=evidence))
    return replace(submission(scheme, entries=entries, parents=parents), statement=said)


@merge_law
@given(letters=st.lists(st.permutations("abc").map("".join), min_size=2, max_size=3))
def test_nobody_is_asked_about_an_order_and_every_office_has_the_same(scheme, letters):
    entries = submission(scheme).statement.entries
    base = reordered(scheme, entries, "abc", ())
    heads = [reordered(scheme, entries, one, (base,)) for one in letters]
    conflict = find_conflict([base, *heads])
    assert conflict is None or conflict.fields == ()
    line = entries[0].line
    stand = {
        names(Office(frozenset(held)).current("医务科", PeriodId.ANNUAL).statement.entry(line).proofs)
        for held in ([base, *heads], [*reversed(heads), base])
    }
    assert len(stand) == 1
    assert stand <= set(letters)
    changed = set(letters) - {"abc"}
    if changed:
        assert stand <= changed


def test_the_order_of_one_side_stands_beside_a_proof_of_the_other(scheme):
    entries = submission(scheme).statement.entries
    base = reordered(scheme, entries, "abc", ())
    heads = [reordered(scheme, entries, letters, (base,)) for letters in ("cab", "abcd")]
    standing = joined([base, *heads], None)
    assert names(standing.statement.entry(entries[0].line).proofs) == "cabd"
