"""佐证材料汇编 from a statement and the evidence store: what is printed, and why the rest is not."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Protocol

from hospital_assess.application.build_form import Answers, sheet_title
from hospital_assess.application.dossier import read_dossier
from hospital_assess.application.evidence_book import BookLine, BookProof, BookSection, EvidenceBook
from hospital_assess.application.ports import EvidenceStore, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.sheet_words import UNANSWERED
from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.domain.entry import FORM_NAMES, SCOPE_NAMES, Evidence, Form
from hospital_assess.domain.evidence import is_printable, proof_code
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.scheme import Line
from hospital_assess.domain.settings import PeriodId

NOTE = "标为内部、敏感的材料只列目录，不附内容；不能并入的材料以说明页代替。"

_OFFICE_FILES = {
    ".doc": "Word 文档",
    ".docx": "Word 文档",
    ".wps": "WPS 文档",
    ".xls": "Excel 表格",
    ".xlsx": "Excel 表格",
    ".et": "WPS 表格",
    ".ppt": "演示文稿",
    ".pptx": "演示文稿",
    ".dps": "演示文稿",
    ".zip": "压缩包",
    ".rar": "压缩包",
    ".7z": "压缩包",
    ".mp4": "视频",
    ".mp3": "录音",
    ".heic": "HEIC 照片",
    ".ofd": "OFD 版式文件",
}


class BookWriter(Protocol):
    """Writes the volumes of a book."""

    def __call__(self, book: EvidenceBook, target: Path, progress: Progress) -> list[Path]:
        """Write all volumes or none; the first one is ``target``. Returns them in order."""


def bind_evidence_book(
    write: BookWriter,
    workspace: Workspace,
    period: PeriodId,
    target: Path,
    printed_at: datetime,
    department: str | None = None,
    progress: Progress = unheard,
) -> list[Path]:
    """Write the book of a department, from its draft or from what it handed in.

    Args:
        target: The first volume; others stand beside it.
        printed_at: The same time gives the same bytes.
        department: Name, needed in an office's workspace.

    Returns:
        The volumes in order.

    Raises:
        AssessError: nothing was handed in, the folder cannot be written, or the work was cancelled.
    """
    dossier = read_dossier(workspace, period, department)
    submission = dossier.submission
    imprint = Imprint(
        organization=dossier.organization,
        department=dossier.department.full_name,
        year=dossier.scheme.plan.year,
        printed_at=printed_at,
        digest=submission.digest if submission else "",
        author=f"{dossier.organization}{dossier.department.full_name}",
    )
    day = datetime.fromisoformat(submission.made_at) if submission else printed_at
    filled_on = f"{day.year}年{day.month}月{day.day}日"
    book = build_evidence_book(dossier.answers, workspace.evidence, dossier.organization, imprint, filled_on)
    return write(book, target, progress)


def build_evidence_book(
    answers: Answers, store: EvidenceStore, organization: str, imprint: Imprint, filled_on: str
) -> EvidenceBook:
    """Put every proof of every line in the plan's order; a file that proves several lines is printed once.

    Args:
        store: Where the files lie; one that it does not have costs its own pages only.
        filled_on: 填报日期, as printed.
    """
    return EvidenceBook(
        title=sheet_title(answers, organization, "佐证材料汇编"),
        imprint=imprint,
        fields=(
            Field("填报科室", answers.department.full_name),
            Field("填报人", answers.statement.reporter.name),
            Field("填报日期", filled_on),
        ),
        sections=tuple(_sections(answers, store)),
        note=NOTE,
    )


def _sections(answers: Answers, store: EvidenceStore) -> Iterator[BookSection]:
    scheme, printed = answers.scheme, dict[str, str]()
    by_section = groupby(
        answers.scheme.lines_of(answers.department),
        key=lambda line: (line.is_common, scheme.place(line.measure)[0].number),
    )
    for (_, number), members in by_section:
        lines = [_line(answers, store, line, printed) for line in members]
        section = next(section for section in scheme.plan.sections if section.number == number)
        heading = f"（{number}）{scheme.short_titles.get(number, section.title)}"
        if proved := tuple(line for line in lines if line.proofs):
            yield BookSection(heading, proved)


def _line(answers: Answers, store: EvidenceStore, line: Line, printed: dict[str, str]) -> BookLine:
    """One line; ``printed`` collects the code under which every file stands in the book."""
    entry = answers.statement.entry(line.id)
    known = answers.statement.proof_files()
    linked = [proof for proof in entry.proofs if proof.evidence in known]
    proofs = []
    for link in linked:
        item = known[link.evidence]
        proof = _proof(proof_code(answers.department, line, link.number), item, store)
        if proof.file is not None and item.id in printed:
            proof = replace(proof, file=None, printed_as=printed[item.id])
        elif proof.file is not None:
            printed[item.id] = proof.code
        proofs.append(proof)
    full = shown_points(line.points_for(answers.department))
    scored = UNANSWERED if entry.self_score is None else shown_points(entry.self_score)
    note = f"分值 {full}　自评得分 {scored}"
    return BookLine(line.code, answers.scheme.text_of(line), tuple(proofs), note)


def _proof(code: str, item: Evidence, store: EvidenceStore) -> BookProof:
    formed = f"{item.formed_on.isoformat() if item.formed_on else ''} {item.document_no}".strip()
    proof = BookProof(
        code, item.title or item.name, item.form, item.scope, FORM_NAMES[item.form], formed, item.place, item.name
    )
    if not is_printable(item):
        scope = SCOPE_NAMES[item.scope]
        return replace(proof, kind=scope, name="", obstacle=f"{scope}材料，只列目录，不入汇编")
    obstacle = _obstacle(item, store)
    return replace(proof, obstacle=obstacle, file=None if obstacle else store.path(item.id))


def _obstacle(item: Evidence, store: EvidenceStore) -> str:
    """Why a proof of general scope cannot be printed; empty where its file is worth trying."""
    match item.form:
        case Form.PAPER:
            return "纸质材料，原件留科备查"
        case Form.SYSTEM:
            return "系统数据，请在系统中查阅"
        case Form.QUOTED:
            return "引用其他科室的佐证，见该科室汇编"
    if not store.has(item.id):
        return "佐证库中没有这个文件，请重新添加"
    if not item.size:
        return "文件是空的（0 字节），请重新添加"
    dot = item.name.rfind(".")
    kind = _OFFICE_FILES.get(item.name[dot:].lower()) if dot >= 0 else None
    return f"{kind}不能直接并入，请另行打印后附于本页之后" if kind else ""
