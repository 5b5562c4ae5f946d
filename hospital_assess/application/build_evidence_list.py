"""佐证材料目录 as ready text."""

from hospital_assess.application.build_form import Answers, sheet_title
from hospital_assess.application.sheet_words import shown_day
from hospital_assess.application.sheets import EvidenceListSheet, EvidenceRow, Imprint
from hospital_assess.application.sheets import Field as SheetField
from hospital_assess.domain.entry import FORM_NAMES, SCOPE_NAMES, Evidence, Form, Proof, Scope
from hospital_assess.domain.evidence import proof_code
from hospital_assess.domain.scheme import Line


def build_evidence_list(answers: Answers, organization: str, imprint: Imprint, filled_on: str) -> EvidenceListSheet:
    """List every proof of every line, in the plan's order."""
    rows: list[EvidenceRow] = []
    known = answers.statement.proof_files()
    for line in answers.scheme.lines_of(answers.department):
        for proof in answers.statement.entry(line.id).proofs:
            if proof.evidence in known:
                rows.append(_row(answers, line, proof, known[proof.evidence], len(rows) + 1))
    return EvidenceListSheet(
        title=sheet_title(answers, organization, "佐证材料目录"),
        imprint=imprint,
        fields=(
            SheetField("填报科室", answers.department.full_name),
            SheetField("填报人", answers.statement.reporter.name),
            SheetField("填报日期", filled_on),
        ),
        rows=tuple(rows),
        summary=_summary(answers, rows),
        notes=("归档方式为“内部”“敏感”的材料只列目录，不入汇编。",),
    )


def _row(answers: Answers, line: Line, proof: Proof, item: Evidence, number: int) -> EvidenceRow:
    return EvidenceRow(
        number=str(number),
        line_code=line.code,
        evidence_code=proof_code(answers.department, line, proof.number),
        title=item.title or item.name,
        formed=" ".join(
            part for part in (shown_day(item.formed_on) if item.formed_on else "", item.document_no) if part
        ),
        form=FORM_NAMES[item.form],
        place=_place(item),
        filing="随附" if item.scope is Scope.GENERAL else SCOPE_NAMES[item.scope],
        file_name=item.name,
    )


def _place(item: Evidence) -> str:
    if item.form is not Form.FILE:
        return item.place or "待核实"
    return f"{item.pages} 页" if item.pages else "1 件"


def _summary(answers: Answers, rows: list[EvidenceRow]) -> str:
    if not rows:
        return "本期未提供佐证材料"
    proved = len({row.line_code for row in rows})
    total = len(answers.scheme.lines_of(answers.department))
    return f"合计 {len(rows)} 件，涉及 {proved} 个条目（共 {total} 个条目）"
