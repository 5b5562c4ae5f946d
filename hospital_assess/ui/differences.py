"""Differences in words and colours: what was deleted is struck through, what was inserted underlined."""

from collections.abc import Iterator
from itertools import groupby

from hospital_assess.application.compare_hand_ins import Became, ChangedField, Comparison
from hospital_assess.domain.difference import Mark, passages
from hospital_assess.ui import wording, wording_submit
from hospital_assess.ui.models.conflict_rows import field_name
from hospital_assess.ui.theme import Colours

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})
_GOOD, _BAD = {Became.NEW, Became.ADDED}, {Became.CLEARED, Became.REMOVED}


def differences_html(comparison: Comparison, colours: Colours) -> str:
    """A comparison as rich text, line by line."""
    parts = [f'<body style="color:{colours.text}">']
    for (code, title), changes in groupby(comparison.changes, key=lambda change: (change.code, change.title)):
        heading = f"{_plain(code)}　{_plain(title)}" if code else wording.WHOLE_STATEMENT()
        parts.append(f'<p style="margin:12px 0 2px 0"><b style="color:{colours.accent}">{heading}</b></p>')
        parts += (_field(change, colours) for change in changes)
    return "".join([*parts, "</body>"])


def counted(comparison: Comparison) -> str:
    """「3 个条目、其他 1 处」."""
    told = []
    if comparison.lines:
        told.append(wording_submit.CHANGED_LINES(count=comparison.lines))
    if comparison.apart:
        told.append(wording_submit.CHANGED_APART(count=comparison.apart))
    return "、".join(told)


def legend_html(colours: Colours) -> str:
    """What the marks mean, each marked as it says."""
    deleted = _span(Mark.DELETED, wording_submit.DELETED(), colours)
    inserted = _span(Mark.INSERTED, wording_submit.INSERTED(), colours)
    return wording_submit.LEGEND(deleted=deleted, inserted=inserted)


def _field(change: ChangedField, colours: Colours) -> str:
    tone = _tone(change.became, colours)
    word = wording_submit.BECAME[change.became]()
    badge = f'<b style="color:{tone}">【{word}】</b>'
    name = "" if change.became in {Became.ADDED, Became.REMOVED} else f"{field_name(change.field)}："
    text = "".join(_texts(change, colours))
    return f'<p style="margin:2px 0 2px 16px; line-height:140%">{badge}{name}{text}</p>'


def _texts(change: ChangedField, colours: Colours) -> Iterator[str]:
    if change.before == change.after:
        yield _plain(change.after)
        return
    for passage in passages(change.before, change.after):
        yield _span(passage.mark, passage.text, colours)


def _span(mark: Mark, text: str, colours: Colours) -> str:
    if mark is Mark.SAME:
        return _plain(text)
    tone, soft, line = (colours.error, colours.error_soft, "line-through")
    if mark is Mark.INSERTED:
        tone, soft, line = (colours.accent, colours.accent_soft, "underline")
    return f'<span style="color:{tone}; background:{soft}; text-decoration:{line}">{_plain(text)}</span>'


def _tone(became: Became, colours: Colours) -> str:
    if became in _GOOD:
        return colours.accent
    return colours.error if became in _BAD else colours.warning


def _plain(text: str) -> str:
    return text.translate(_MARKUP)
