"""冲突 as a person looks at it: who handed in what, and where the hand-ins differ."""

from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.conflict import Conflict
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission


@frozen
class ConflictView:
    """One department's conflict.

    Attributes:
        heads: The hand-ins beside each other, in the order of the conflict's digests.
    """

    scheme: Scheme
    department: Department
    conflict: Conflict
    heads: tuple[Submission, ...]


def read_conflict(workspace: Workspace, period: PeriodId, department: str) -> ConflictView | None:
    """The open questions of a department (by id); None where there are none."""
    scheme, office = workspace.scheme(), office_of(workspace)
    conflict = office.conflict(department, period)
    if conflict is None:
        return None
    return ConflictView(scheme, scheme.department(department), conflict, tuple(office.heads(department, period)))
