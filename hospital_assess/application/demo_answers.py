"""Sample answers, evidence and reviews for the demonstration; everything in them says 示例."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hospital_assess.application.ports import Ports
from hospital_assess.application.review_lines import NoteRequest, ReviewRequest, ReviewSheet
from hospital_assess.domain.milestones import Milestones
from hospital_assess.domain.quantity import plain_number
from hospital_assess.domain.review import Verdict
from hospital_assess.domain.rules import Bands, Checklist, CountDeduction, Level, PassFail
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.scoring import propose
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission

HALF_EVERY = 5
"""Every fifth line is only half done, so that reasons and remedies show."""

LATE_EVERY = 10
"""Every tenth line, where it has stages, is not done at all, so that something is left to chase."""

REVIEWER = "示例复核人"


def sample_answers(scheme: Scheme, department: Department) -> dict[str, Any]:
    """A whole year's answers of one department, as ``fill`` takes them."""
    lines = scheme.lines_of(department)
    return {
        "period": PeriodId.ANNUAL.value,
        "reporter": {"name": "示例填报人", "phone": "0575-00000000"},
        "narrative_parts": {"highlights": f"{department.name}本年度特色工作（示例文字）。"},
        "entries": [
            _answer(scheme, department, line, index, is_half=index % HALF_EVERY == HALF_EVERY - 1)
            for index, line in enumerate(lines)
        ],
    }


def _answer(scheme: Scheme, department: Department, line: Line, index: int, *, is_half: bool) -> dict[str, Any]:
    is_late = index % LATE_EVERY == LATE_EVERY - 1 and isinstance(line.rule, Milestones)
    inputs = _undone(line) if is_late else _inputs(line, is_half=is_half)
    cut_off = scheme.settings.period(PeriodId.ANNUAL).cut_off
    proposal = propose(scheme, line, department, line.rule.clean(inputs), cut_off)
    full = line.points_for(department)
    document_no = f"{department.short_name}〔{scheme.plan.year}〕{index + 1}号（示例）"
    score = proposal.points if proposal.points is not None else full
    answer: dict[str, Any] = {
        "line": line.code,
        "status": "undone" if is_late else "partly" if score < full else "done",
        "inputs": inputs,
        "self_score": plain_number(score),
        "progress": "30" if is_late else "80" if score < full else "100",
        "narrative": _narrative(scheme, line, is_half=score < full, is_late=is_late),
        "evidence": [
            {"path": name, "formed_on": (line.due - timedelta(days=10)).isoformat(), "document_no": document_no}
            for name in evidence_names(line, index)
        ],
    }
    if score < full:
        answer |= {
            "deduction_reason": "部分工作逾期或未全部达到目标（示例）",
            "problem": "协同环节推进偏慢（示例）",
            "cause": "牵涉科室较多，前期统筹不足（示例）",
            "remedy": "列入下年度一季度重点督办，逐项销号（示例）",
            "remedy_owner": f"{department.name}负责人",
            "remedy_due": (cut_off + timedelta(days=91)).isoformat(),
        }
    return answer


def _undone(line: Line) -> dict[str, Any]:
    nodes = line.rule.nodes if isinstance(line.rule, Milestones) else ()
    return {"nodes": [{"id": node.id, "degree": "0"} for node in nodes]}


def _narrative(scheme: Scheme, line: Line, *, is_half: bool, is_late: bool) -> str:
    what = scheme.text_of(line).rstrip("。")
    if is_late:
        return f"“{what}”已制定方案，因前置工作滞后，年内未能完成（示例）。"
    if is_half:
        return f"围绕“{what}”制定了方案并分解到人，主体工作已完成，尚有部分环节按计划续推（示例）。"
    return f"围绕“{what}”制定方案、明确责任、按月督查，全部工作按期完成并形成书面记录（示例）。"


def _inputs(line: Line, *, is_half: bool) -> dict[str, Any]:
    match line.rule:
        case Milestones(nodes=nodes):
            day = line.due - timedelta(days=10)
            row = {"degree": "0.5"} if is_half else {"degree": "1", "done_on": day.isoformat()}
            return {"nodes": [{"id": node.id, **row} for node in nodes]}
        case PassFail():
            return {"met": not is_half}
        case Checklist(items=items):
            return {"ticked": [item.id for item in items[: -1 if is_half else None]]}
        case Level(levels=levels):
            return {"level": levels[1 if is_half else 0].id}
        case CountDeduction(items=items):
            return {"counts": {items[0].id: int(is_half)}}
        case Bands(bands=bands):
            return {"actual": plain_number(bands[0].at - Decimal(is_half))}
    return {"actual": _SAMPLE_ACTUALS.get(line.rule.kind, "90")}


_SAMPLE_ACTUALS = {"improvement": "74.6", "interpolation": "93.5", "step_deduction": "8.4"}


def evidence_names(line: Line, index: int) -> list[str]:
    """Files that prove a line in the demonstration: a notice each, here and there a picture or a record."""
    names = [f"{line.code}-完成情况说明（示例）.pdf"]
    if index % 3 == 1:
        names.append(f"{line.code}-现场照片（示例）.jpg")
    if index % 4 == 2:
        names.append(f"{line.code}-工作记录（示例）.txt")
    return names


def write_evidence(ports: Ports, scheme: Scheme, department: Department, folder: Path) -> None:
    """Write real small files: PDF, JPEG and text, each with its own content."""
    folder.mkdir(parents=True, exist_ok=True)
    photo = ports.documents.sample_photo()
    for index, line in enumerate(scheme.lines_of(department)):
        about = f"{department.name} {line.code} {scheme.text_of(line)}"
        for name in evidence_names(line, index):
            (folder / name).write_bytes(_content(ports, name, about, photo))


def _content(ports: Ports, name: str, about: str, photo: bytes) -> bytes:
    if name.endswith(".pdf"):
        return ports.paper.notice("完成情况说明（示例）", (about, "本页由程序演示生成，不是真实材料。"), ports.clock())
    if name.endswith(".jpg"):
        return _with_comment(photo, about)
    return f"{about}\r\n工作记录（示例），由程序演示生成。\r\n".encode()


def _with_comment(jpeg: bytes, comment: str) -> bytes:
    """The picture with a comment segment (JPEG COM), so that every line has its own file."""
    text = comment.encode()
    return jpeg[:2] + b"\xff\xfe" + (len(text) + 2).to_bytes(2, "big") + text + jpeg[2:]


def sample_verdicts(scheme: Scheme, submissions: Sequence[Submission]) -> ReviewSheet:
    """What the office says.

    It accepts everything but the first full-mark line of each department, which it adjusts, and notes how last year's
    problems are mended.
    """
    return ReviewSheet(tuple(_verdicts(scheme, submissions)), problems=tuple(_notes(scheme)))


def _notes(scheme: Scheme) -> Iterator[NoteRequest]:
    for index, number in enumerate(scheme.numbered_problems()):
        if index == 0:
            day = date(scheme.plan.year, 12, 20)
            yield NoteRequest(number, progress="已整改到位（示例）。", closed_on=day, ground="验收记录（示例）")
        else:
            yield NoteRequest(number, progress="正在按计划整改（示例）。")


def _verdicts(scheme: Scheme, submissions: Sequence[Submission]) -> list[ReviewRequest]:
    requests = []
    for submission in submissions:
        department = scheme.department(submission.department)
        is_adjusted = False
        for line in scheme.lines_of(department):
            score = submission.statement.entry(line.id).self_score
            adjust = not is_adjusted and score == line.points_for(department)
            is_adjusted = is_adjusted or adjust
            requests.append(_verdict(department, line, score, is_adjusted=adjust))
    return requests


def _verdict(department: Department, line: Line, score: Decimal | None, *, is_adjusted: bool) -> ReviewRequest:
    if not is_adjusted or score is None:
        return ReviewRequest(department.name, Verdict.ACCEPTED, line=line.code, reviewer=REVIEWER)
    lower = max(Decimal(0), score - Decimal("0.1"))
    comment = "佐证未见正式文件，酌扣（示例）"
    return ReviewRequest(
        department.name, Verdict.ADJUSTED, line=line.code, score=lower, comment=comment, reviewer=REVIEWER
    )
