"""What makes a proof doubtful."""

from dataclasses import replace
from datetime import date

import pytest

from hospital_assess.domain.doubts import MEGABYTE, Doubt, bare_title, doubts_in_words, evidence_doubts
from hospital_assess.domain.entry import Condition, Evidence, Form
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId

SOUND = Evidence("a", name="通知.pdf", title="通知", size=1000, media_type="application/pdf", pages=1)


def doubts(scheme: Scheme, *evidence: Evidence) -> dict[str, tuple[Doubt, ...]]:
    return evidence_doubts(scheme, scheme.settings.period(PeriodId.ANNUAL), evidence)


def test_a_sound_file_is_not_doubted(scheme: Scheme) -> None:
    assert doubts(scheme, SOUND) == {}


@pytest.mark.parametrize(
    ("changes", "doubt"),
    [
        ({"size": 0}, Doubt.EMPTY),
        ({"condition": Condition.UNREADABLE}, Doubt.UNREADABLE),
        ({"condition": Condition.LOCKED}, Doubt.LOCKED),
        ({"formed_on": date(2022, 12, 31)}, Doubt.OUTSIDE_YEAR),
        ({"formed_on": date(2024, 1, 1)}, Doubt.OUTSIDE_YEAR),
        ({"size": 50 * MEGABYTE + 1}, Doubt.TOO_LARGE),
    ],
    ids=lambda value: value.name if isinstance(value, Doubt) else "",
)
def test_each_fault_is_named(scheme: Scheme, changes: dict[str, object], doubt: Doubt) -> None:
    assert doubts(scheme, replace(SOUND, **changes)) == {"a": (doubt,)}


@pytest.mark.parametrize("changes", [{"formed_on": date(2023, 1, 1)}, {"size": 50 * MEGABYTE}])
def test_the_limits_themselves_are_allowed(scheme: Scheme, changes: dict[str, object]) -> None:
    assert doubts(scheme, replace(SOUND, **changes)) == {}


def test_the_scheme_sets_how_large_a_file_may_be(scheme: Scheme) -> None:
    strict = replace(scheme, settings=replace(scheme.settings, evidence_megabytes=1))
    large = replace(SOUND, size=2 * MEGABYTE)
    assert doubts(strict, large) == {"a": (Doubt.TOO_LARGE,)}
    assert doubts(scheme, large) == {}
    assert doubts_in_words((Doubt.DUPLICATE, Doubt.TOO_LARGE), strict) == "疑似重复、文件过大（超过 1 MB）"


def test_paper_is_neither_empty_nor_too_large(scheme: Scheme) -> None:
    assert doubts(scheme, Evidence("p", title="会议签到", form=Form.PAPER, place="医务科资料柜")) == {}


@pytest.mark.parametrize("title", ["通知", " 通 知 ", "通知 - 副本", "通知副本 (2)", "复件 通知", "通知_copy"])
def test_two_of_one_name_are_duplicates_of_each_other(scheme: Scheme, title: str) -> None:
    found = doubts(scheme, SOUND, replace(SOUND, id="b", title=title))
    assert found == {"a": (Doubt.DUPLICATE,), "b": (Doubt.DUPLICATE,)}


@pytest.mark.parametrize("title", ["通知（1）", "通知（二）", "关于副本的通知", "通知2"])
def test_numbered_ones_are_a_series(scheme: Scheme, title: str) -> None:
    assert doubts(scheme, SOUND, replace(SOUND, id="b", title=title)) == {}


def test_a_paper_original_is_no_duplicate_of_its_scan(scheme: Scheme) -> None:
    assert doubts(scheme, SOUND, Evidence("p", title="通知", form=Form.PAPER)) == {}


def test_the_name_of_the_file_counts_where_there_is_no_title(scheme: Scheme) -> None:
    first, second = replace(SOUND, title=""), replace(SOUND, id="b", title="", name="通知.PDF")
    assert doubts(scheme, first, second).keys() == {"a", "b"}


def test_a_title_that_is_nothing_but_a_mark_is_like_no_other() -> None:
    assert bare_title("副本") == ""
