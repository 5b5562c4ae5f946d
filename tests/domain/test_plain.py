"""Values as plain data: the round trip, the one byte form, and the message for what does not fit."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.entry import Entry, Evidence, Proof, Reporter, Scope, Statement, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.plain import canonical_json, from_plain, to_plain
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.submission import Submission, settled

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
scores = st.decimals("0", "100", places=2)
entries = st.builds(
    Entry,
    line=st.text("abc123.-", min_size=1, max_size=8),
    status=st.sampled_from(Status),
    progress=st.none() | scores,
    narrative=texts,
    self_score=st.none() | scores,
    remedy_due=st.none() | st.dates(),
    proofs=st.lists(st.builds(Proof, texts, st.integers(1, 99)), max_size=3).map(tuple),
)
statements = st.builds(
    Statement,
    entries=st.lists(entries, max_size=4, unique_by=lambda entry: entry.line).map(tuple),
    evidence=st.lists(st.builds(Evidence, texts, name=texts, scope=st.sampled_from(Scope)), max_size=2).map(tuple),
    reporter=st.builds(Reporter, texts, texts),
)


@given(value=statements)
def test_what_is_written_is_read_back(value):
    plain = json.loads(json.dumps(to_plain(value)))
    again = from_plain(Statement, plain)
    assert canonical_json(again) == canonical_json(value)


@given(value=statements)
def test_settling_twice_changes_nothing(value):
    assert settled(settled(value)) == settled(value)


@given(value=statements)
def test_the_canonical_form_has_no_floats_and_sorted_keys(value):
    text = canonical_json(value).decode()
    data = json.loads(text, parse_float=pytest.fail)
    assert json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) == text


def test_a_field_at_its_default_is_left_out():
    assert to_plain(Entry("1")) == {"line": "1"}


def test_equal_decimals_have_one_form():
    assert canonical_json(Decimal("2.50")) == canonical_json(Decimal("2.5")) == b'"2.5"'
    assert canonical_json(Decimal("1E+2")) == b'"100"'


def test_a_float_has_no_plain_form():
    with pytest.raises(TypeError):
        to_plain(0.1)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "应为对象"),
        ({}, "line：缺少这一项"),
        ({"line": 1}, "line：“1”的类型不对，应为 文字"),
        ({"line": "1", "colour": "red"}, "不认识的项“colour”"),
        ({"line": "1", "status": "finished"}, "status：“finished”不在可选值"),
        ({"line": "1", "remedy_due": "明天"}, "remedy_due：“明天”不是日期"),
        ({"line": "1", "self_score": "many"}, "self_score：“many”不是数字"),
        ({"line": "1", "proofs": "a"}, "proofs：应为列表"),
        ({"line": "1", "proofs": [{"evidence": "x"}]}, "proofs\\[0\\].number：缺少这一项"),
    ],
)
def test_data_of_the_wrong_shape_is_named_by_its_place(data, message):
    with pytest.raises(AssessError, match=message):
        from_plain(Entry, data)


def test_a_scheme_with_an_unknown_rule_is_refused(scheme):
    plain = to_plain(scheme)
    plain["lines"][0]["rule"] = {"kind": "magic"}
    with pytest.raises(AssessError, match=r"lines\[0\].rule：不认识的 kind“magic”"):
        from_plain(Scheme, plain)


def test_dates_and_decimals_come_back_as_themselves():
    entry = Entry("1", self_score=Decimal("1.5"), remedy_due=date(2024, 3, 31))
    assert from_plain(Entry, to_plain(entry)) == entry


@pytest.mark.parametrize("made_at", ["", "-1", "昨天", "2023-12-31", "2023-02-30T09:00:00+08:00", 5, None])
def test_a_time_is_one_with_an_offset(made_at):
    plain = dict.fromkeys(("organization_id", "scheme_id", "department", "program"), "x")
    plain |= {"scheme_revision": 1, "period": "ANNUAL", "as_of": "2023-12-31", "statement": {}, "lineage": []}
    assert from_plain(Submission, plain | {"made_at": "2023-12-31T09:00:00+08:00"}).made_at.endswith("+08:00")
    with pytest.raises(AssessError, match=r"made_at：.*不是时间，应写作"):
        from_plain(Submission, plain | {"made_at": made_at})


def test_a_wrong_value_is_repeated_on_one_line_and_not_wholly():
    with pytest.raises(AssessError) as raised:
        from_plain(Entry, {"line": "1", "status": "长\n" * 20_000})
    assert "\n" not in str(raised.value) and len(str(raised.value)) < 300
