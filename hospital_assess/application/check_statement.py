"""检查: what the department should mend before it hands in."""

from datetime import date

from hospital_assess.application.department_desk import department_of
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.check import Findings, check_statement
from hospital_assess.domain.settings import Period, PeriodId


def check_workspace(workspace: Workspace, period: PeriodId) -> Findings:
    """Look through a department's draft.

    Raises:
        AssessError: the workspace is an office's.
    """
    scheme = workspace.scheme()
    department, chosen = department_of(workspace, scheme), scheme.settings.period(period)
    before = sorted((item for item in scheme.settings.periods if item.cut_off < chosen.cut_off), key=_cut_off)
    earlier = [workspace.statement(item.id) for item in reversed(before)]
    past = workspace.past_narratives()
    return check_statement(scheme, department, chosen, workspace.statement(period), earlier, past)


def _cut_off(period: Period) -> date:
    return period.cut_off
