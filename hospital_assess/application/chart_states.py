"""States of a line in charts: the columns of 全院汇总表, with a tone and a mark of one character each."""

from collections.abc import Iterable, Mapping

from hospital_assess.application.chart_lines import ABSENT
from hospital_assess.application.charts import LegendItem, Tone
from hospital_assess.application.office_sheets import QUARTER_COLUMNS, SUMMARY_COLUMNS
from hospital_assess.application.sheet_words import labelled
from hospital_assess.domain.scheme import Scheme

STATE_TONES: Mapping[str, Tone] = {
    "done": Tone.GOOD,
    "on_track": Tone.FAIR,
    "pending": Tone.PENDING,
    "partly": Tone.WEAK,
    "undone": Tone.WORST,
    "unanswered": Tone.BLANK,
    "not_applicable": Tone.ASIDE,
    ABSENT: Tone.ABSENT,
}
"""In the order in which they stand in a bar: what is well first, what says nothing last."""

STATE_MARKS: Mapping[str, str] = {
    "done": "完",
    "on_track": "序",
    "pending": "待",
    "partly": "基",
    "undone": "未",
    "unanswered": "空",
    "not_applicable": "免",
}
GRAVEST_FIRST = ("undone", "unanswered", "partly", "pending", "on_track", "done", "not_applicable")


def state_words(scheme: Scheme, *, scored: bool) -> dict[str, str]:
    """What the states are called, as the columns of 全院汇总表 are."""
    columns = labelled(scheme, "summary", SUMMARY_COLUMNS if scored else QUARTER_COLUMNS)
    titles = {column.key: column.title for column in columns} | {ABSENT: "未上报"}
    return {state: titles[state] for state in STATE_TONES if state in titles}


def state_legend(words: Mapping[str, str], present: Iterable[str], *, with_marks: bool) -> tuple[LegendItem, ...]:
    """The states that occur."""
    found = set(present)
    return tuple(
        LegendItem(STATE_TONES[state], words[state], STATE_MARKS.get(state, "") if with_marks else "")
        for state in words
        if state in found
    )
