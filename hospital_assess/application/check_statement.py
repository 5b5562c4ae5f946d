"""检查: what the department should mend before it hands in."""

from hospital_assess.application.department_desk import department_of
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.check import Findings, check_statement
from hospital_assess.domain.settings import PeriodId


def check_workspace(workspace: Workspace, period: PeriodId) -> Findings:
    """Look through a department's draft.

    Raises:
        AssessError: the workspace is an office's.
    """
    scheme = workspace.scheme()
    department = department_of(workspace, scheme)
    return check_statement(scheme, department, scheme.settings.period(period), workspace.statement(period))
