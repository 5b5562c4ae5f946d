"""Evidence without a file: paper that stays in the department, data of a system, another department's proof."""

import secrets
from collections.abc import Sequence
from dataclasses import replace

from hospital_assess.application.attach_evidence import EvidenceDetails, link
from hospital_assess.application.department_desk import ask
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.entry import FORM_NAMES, Evidence, Form
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId

PLACES = {
    Form.PAPER: "存放地点和保管人",
    Form.SYSTEM: "系统名称和查询路径",
    Form.QUOTED: "被引用的科室和佐证编号",
}
"""What has to be said of where evidence without a file is."""


def record_evidence(workspace: Workspace, period: PeriodId, lines: Sequence[str], details: EvidenceDetails) -> Evidence:
    """Note evidence that has no file, and link it to lines, or to none yet.

    Raises:
        AssessError: its title or its place is missing, or a line is not the department's.
    """
    form = details.form
    if form is None or form is Form.FILE:
        raise AssessError("没有文件的佐证须选择形式", f"可选：{'、'.join(FORM_NAMES[item] for item in PLACES)}。")
    if not (details.title or "").strip():
        raise AssessError(f"{FORM_NAMES[form]}须写明名称", "请补充名称后重试。")
    if not (details.place or "").strip():
        raise AssessError(f"{FORM_NAMES[form]}须写明{PLACES[form]}", "请补充后重试。")
    asked = [ask(workspace, period, line).line.id for line in lines]
    blank = Evidence(f"{form.value}-{secrets.token_hex(8)}", form=form)
    evidence = replace(details, form=None).applied(blank)
    with workspace.atomic():
        workspace.save_evidence(evidence)
        for line in asked:
            link(workspace, period, line, [evidence.id])
    return evidence
