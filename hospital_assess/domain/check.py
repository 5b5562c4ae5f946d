"""检查: what a department should mend before it hands in."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter

from hospital_assess.domain.doubts import Doubt, evidence_doubts
from hospital_assess.domain.entry import Entry, Evidence, Statement, Status
from hospital_assess.domain.evidence import lines_proved_by
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.likeness import are_nearly_same, repeats
from hospital_assess.domain.quantity import ZERO, shown_points
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.scoring import LineScore, propose
from hospital_assess.domain.settings import Period


@frozen
class Finding:
    """One thing to mend.

    Attributes:
        line: Id of the line it concerns; empty for the statement as a whole.
        code: Stable word for scripts ("missing-status").
        sentence: One Chinese sentence, which leaves out the line.
        field: Field of the entry to jump to.
        line_code: The line as people name it; empty for the statement as a whole.
    """

    line: str
    code: str
    sentence: str
    field: str = ""
    line_code: str = ""

    @property
    def message(self) -> str:
        """The sentence with its line, to stand alone."""
        return f"条目 {self.line_code}：{self.sentence}" if self.line_code else self.sentence


@frozen
class Findings:
    """What was found; hand-in is refused while there are errors, unless forced."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


@frozen
class _Case:
    scheme: Scheme
    department: Department
    period: Period
    line: Line
    entry: Entry
    proposal: LineScore
    earlier: Entry
    past: str = ""

    def finding(self, code: str, sentence: str, field: str) -> Finding:
        return Finding(self.line.id, code, sentence, field, self.line.code)


def check_statement(
    scheme: Scheme,
    department: Department,
    period: Period,
    statement: Statement,
    earlier: Sequence[Statement] = (),
    past: Mapping[str, str] | None = None,
) -> Findings:
    """Look for what is missing or does not fit together.

    Args:
        earlier: What the department said in the periods before, newest first.
        past: What it told of a line the year before.
    """
    errors: list[Finding] = []
    warnings: list[Finding] = []
    for line in scheme.lines_of(department):
        entry = statement.entry(line.id)
        proposal = propose(scheme, line, department, entry.inputs, period.cut_off)
        before = _told_before(line, earlier)
        case = _Case(scheme, department, period, line, entry, proposal, before, (past or {}).get(line.id, ""))
        errors += _entry_errors(case)
        warnings += _entry_warnings(case)
    if not statement.reporter.name:
        errors.append(Finding("", "missing-reporter", "填报人姓名未填", "reporter"))
    codes = {line.id: line.code for line in scheme.lines_of(department)}
    warnings += _evidence_warnings(scheme, period, statement, codes)
    warnings += _narrative_warnings(statement)
    return Findings(tuple(errors), tuple(warnings))


def check_entry(scheme: Scheme, department: Department, period: Period, line: Line, entry: Entry) -> Findings:
    """Look through the answer to one line alone."""
    proposal = propose(scheme, line, department, entry.inputs, period.cut_off)
    case = _Case(scheme, department, period, line, entry, proposal, Entry(line.id))
    return Findings(tuple(_entry_errors(case)), tuple(_entry_warnings(case)))


def _told_before(line: Line, earlier: Sequence[Statement]) -> Entry:
    """The newest earlier answer that tells something; a blank one where there is none."""
    told = (statement.entry(line.id) for statement in earlier)
    return next((entry for entry in told if entry.narrative), Entry(line.id))


def _entry_errors(case: _Case) -> Iterator[Finding]:
    entry = case.entry
    if entry.status is Status.UNANSWERED:
        yield case.finding("missing-status", "未填完成状态", "status")
        return
    if entry.status is Status.NOT_APPLICABLE:
        if not entry.reason:
            yield case.finding("missing-reason", "申请不适用须写明理由", "reason")
        return
    if case.period.scored:
        yield from _score_errors(case)


def _score_errors(case: _Case) -> Iterator[Finding]:
    entry, full = case.entry, case.line.points_for(case.department)
    if entry.self_score is None:
        yield case.finding("missing-score", "未填自评得分", "self_score")
        return
    if not ZERO <= entry.self_score <= full:
        message = f"自评得分 {shown_points(entry.self_score)} 应在 0 至 {shown_points(full)} 之间"
        yield case.finding("score-out-of-range", message, "self_score")
        return
    if entry.self_score < full and not entry.deduction_reason:
        yield case.finding("missing-deduction-reason", "未得满分须写明扣分原因", "deduction_reason")
    proposed = case.proposal.points
    if proposed is not None and entry.self_score > proposed and not entry.upward_basis:
        message = f"自评得分高于按标准计算的 {shown_points(proposed)}，须写明依据"
        yield case.finding("missing-upward-basis", message, "upward_basis")


def _entry_warnings(case: _Case) -> Iterator[Finding]:
    if case.entry.status not in (Status.UNANSWERED, Status.NOT_APPLICABLE):
        for holds, code, message, field in _DOUBTS:
            if holds(case):
                yield case.finding(code, message, field)
    for field, text in texts_of(case.entry).items():
        for kind, shown in personal_data(text):
            yield case.finding("personal-data", f"{_TEXTS[field]}里疑似有{kind} {shown}，请隐去", field)


def _has_full_marks(case: _Case) -> bool:
    return case.entry.self_score == case.line.points_for(case.department)


def _is_repeated(case: _Case) -> bool:
    return repeats(case.earlier, case.entry.narrative)


_LAGGING = (Status.BEHIND, Status.NOT_STARTED, Status.UNDONE)

_DOUBTS: tuple[tuple[Callable[[_Case], bool], str, str, str], ...] = (
    (
        lambda case: case.period.scored and _has_full_marks(case) and not case.entry.proofs,
        "full-marks-without-evidence",
        "自评满分但没有佐证材料",
        "evidence",
    ),
    (lambda case: not case.entry.narrative, "missing-narrative", "完成情况未填", "narrative"),
    (
        lambda case: case.entry.status in _LAGGING and not case.entry.remedy,
        "lagging-without-remedy",
        "进度滞后或未完成，宜写明整改措施",
        "remedy",
    ),
    (
        lambda case: case.entry.status is Status.DONE and _latest_done(case.entry) > case.period.cut_off,
        "done-after-cut-off",
        "完成日期晚于考核截止日",
        "inputs",
    ),
    (_is_repeated, "same-as-before", "完成情况与上期雷同，请写明本期进展", "narrative"),
    # Finished then or not: what is asked this year is another year's work.
    (
        lambda case: are_nearly_same(case.past, case.entry.narrative),
        "same-as-last-year",
        "完成情况与上年雷同，请写明本年进展",
        "narrative",
    ),
)

_TEXTS = {
    "narrative": "完成情况",
    "deduction_reason": "扣分原因",
    "upward_basis": "高于建议得分的依据",
    "problem": "存在问题",
    "cause": "原因分析",
    "remedy": "整改措施",
    "objective_cause": "客观原因",
    "reason": "不适用的理由",
}
"""The texts of an entry, as the form calls them."""

_all_texts = attrgetter(*_TEXTS)


def texts_of(entry: Entry) -> dict[str, str]:
    """Everything that a department writes freely of a line, by field."""
    return dict(zip(_TEXTS, _all_texts(entry), strict=True))


def whole_text(entry: Entry) -> str:
    """The same in one, for a look at whether anything is in it."""
    return "\0".join(_all_texts(entry))


def _latest_done(entry: Entry) -> date:
    days = [node["done_on"] for node in entry.inputs.get("nodes", ()) if "done_on" in node]
    return max((date.fromisoformat(day) for day in days), default=date.min)


def _evidence_warnings(
    scheme: Scheme, period: Period, statement: Statement, codes: Mapping[str, str]
) -> Iterator[Finding]:
    doubts = evidence_doubts(scheme, period, statement.evidence)
    for item in statement.evidence:
        for kind, sentence in _evidence_doubts(item, doubts.get(item.id, ()), scheme.settings.evidence_megabytes):
            line = next((id_ for id_ in lines_proved_by(statement, item.id) if id_ in codes), "")
            yield Finding(line, kind, sentence, "evidence", codes.get(line, ""))


_DOUBT_SENTENCES = {
    Doubt.EMPTY: "佐证“{name}”是空文件（0 字节）",
    Doubt.UNREADABLE: "佐证“{name}”已损坏或不完整",
    Doubt.LOCKED: "佐证“{name}”设有打开密码，质管办看不了",
    Doubt.OUTSIDE_YEAR: "佐证“{name}”的形成日期不在考核期内",
    Doubt.DUPLICATE: "佐证“{name}”与另一件同名，可能重复",
    Doubt.TOO_LARGE: "佐证“{name}”超过 {most} MB",
}


def _evidence_doubts(item: Evidence, doubts: tuple[Doubt, ...], most: int) -> Iterator[tuple[str, str]]:
    name = masked(item.title or item.name)
    for doubt in doubts:
        yield doubt.value, _DOUBT_SENTENCES[doubt].format(name=name, most=most)
    for kind, shown in dict.fromkeys((*personal_data(item.title), *personal_data(item.name))):
        yield "personal-data", f"佐证“{name}”的名称里疑似有{kind} {shown}，请隐去"


def _narrative_warnings(statement: Statement) -> Iterator[Finding]:
    parts = statement.narrative_parts
    for name, text in (("基本情况", parts.basics), ("特色亮点", parts.highlights), ("下步打算", parts.next_steps)):
        for kind, shown in personal_data(text):
            yield Finding("", "personal-data", f"自评报告的{name}里疑似有{kind} {shown}，请隐去")


_ID_CARD = "身份证号"
_PERSONAL = (
    (_ID_CARD, re.compile(r"(?<![0-9A-Za-z])(?P<number>[1-9]\d{5}(?:19|20)\d{9}[\dXx])(?![0-9A-Za-z])")),
    (
        "手机号",
        # Letters of hexadecimal numbers beside it make it a part of the name that a chat program gave a file.
        re.compile(
            r"(?<![0-9a-fA-F])(?:\+?86[- ]?)?(?P<number>1[3-9]\d(?P<gap>[- ]?)\d{4}(?P=gap)\d{4})(?![0-9a-fA-F])"
        ),
    ),
    (
        "住院号",
        re.compile(r"(?:住院|病案|病历|门诊|就诊|登记)(?:编号|号码?)[\s:#(_为是-]{0,4}(?P<number>[A-Za-z]{0,3}\d{5,})"),
    ),
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_LEAST_DIGITS = re.compile(r"\d{4}")


def personal_data(text: str) -> tuple[tuple[str, str], ...]:
    """Numbers in a text that seem to name a patient or a colleague: what each is, and the number masked."""
    return tuple((kind, _mask(number)) for kind, number in _personal_numbers(text))


def masked(text: str) -> str:
    """A text with such numbers masked, to be quoted."""
    for _kind, number in _personal_numbers(text):
        text = unicodedata.normalize("NFKC", text).replace(number, _mask(number))
    return text


def _personal_numbers(text: str) -> Iterator[tuple[str, str]]:
    # Also a full-width digit is a digit, for Python as for the reader.
    if not _LEAST_DIGITS.search(text):
        return
    plain = unicodedata.normalize("NFKC", text)
    for kind, pattern in _PERSONAL:
        for found in pattern.finditer(plain):
            if kind != _ID_CARD or is_id_card(found["number"]):
                yield kind, found["number"]


def _mask(number: str) -> str:
    kept = 3 if len(number) > 8 else 1
    return number[:kept] + "*" * (len(number) - 2 * kept) + number[-kept:]


def is_id_card(number: str) -> bool:
    """Eighteen digits with a day of birth and the check digit of GB 11643, which may be X."""
    digits, last = number[:17], number[17:].upper()
    if len(last) != 1 or not (digits.isascii() and digits.isdigit()):
        return False
    try:
        date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return _CHECK_DIGITS[total % 11] == last
