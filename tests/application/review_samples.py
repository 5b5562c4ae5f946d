"""An office with the hand-ins of two departments, nothing of them judged yet."""

from pathlib import Path

from hospital_assess.application.create_office import create_office
from hospital_assess.application.fill_entries import fill_entries
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.ports import Ports
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.submit import submit
from hospital_assess.domain.settings import PeriodId

YEAR = PeriodId.ANNUAL
FULL, UNPROVEN, SHORT, ASIDE, CAUSE, LAST = "2.1.1-6", "2.2.1-2", "2.2.2-2", "5.3.1-1", "5.3.1-2", "7.1.1-2"
"""Lines of 信息科: with full marks and a proof, without a proof, below full marks, 不适用, with an objective cause."""
NAME, OTHER = "信息科", "审计科"


def answers() -> dict[str, object]:
    """What 信息科 says."""
    proof = {"path": "证明.txt", "title": "验收证明", "formed_on": "2023-11-30"}
    told = {
        FULL: {"status": "done", "self_score": "0.4", "narrative": "弱电已验收", "evidence": [proof]},
        UNPROVEN: {"status": "done", "self_score": "0.8", "narrative": "已上线"},
        SHORT: {"status": "partly", "self_score": "0.5", "narrative": "一期完成", "deduction_reason": "二期未验收"},
        ASIDE: {"status": "not_applicable", "reason": "项目由上级统建"},
        CAUSE: {"status": "undone", "self_score": "0", "deduction_reason": "停工", "objective_cause": "外网割接延期"},
        LAST: {"status": "done", "self_score": "0.6", "narrative": "已改造", "evidence": [proof]},
    }
    bonus = {
        "id": "a1",
        "kind": "bonus",
        "title": "省级互联互通测评",
        "points": "1",
        "reason": "通过",
        "evidence": [proof],
    }
    return {"entries": [{"line": line, **entry} for line, entry in told.items()], "adjustments": [bonus]}


def found_office(ports: Ports, folder: Path) -> Path:
    """Make ``office``, ``信息科``, its second hand-in ``second.hsa`` with another narrative, and ``审计科``."""
    (folder / "证明.txt").write_text("验收合格", encoding="utf-8")
    create_office(ports, folder / "office")
    with ports.workspaces.open(folder / "office") as office:
        first = []
        for name, package in zip((NAME, OTHER), issue_packages(ports, office, folder, [NAME, OTHER]), strict=True):
            receive_package(ports, package, folder / name)
            with ports.workspaces.open(folder / name) as home:
                if name == NAME:
                    fill_entries(ports, home, YEAR, answers(), folder)
                first.append(submit(ports, home, YEAR, folder, force=True).path)
        with ports.workspaces.open(folder / NAME) as home:
            change = {"entries": [{"line": FULL, "narrative": "弱电已验收并移交"}]}
            fill_entries(ports, home, YEAR, change, folder)
            submit(ports, home, YEAR, folder, force=True).path.rename(folder / "second.hsa")
        merge_hand_ins(ports, office, YEAR, first)
    return folder
