"""What an office holds, as one value."""

from hospital_assess.application.ports import Workspace
from hospital_assess.domain.appeal import Appeal
from hospital_assess.domain.conflict import Resolution
from hospital_assess.domain.decision import Decision
from hospital_assess.domain.enrolment import Enrolment
from hospital_assess.domain.office import Office
from hospital_assess.domain.problem_note import ProblemNote
from hospital_assess.domain.ruling import Ruling


def office_of(workspace: Workspace) -> Office:
    """The office's set of submissions and of all it has said."""
    submissions = frozenset(sealed.submission for sealed in workspace.submissions())
    return Office(
        submissions,
        frozenset(workspace.reviews()),
        frozenset(workspace.said(Ruling)),
        frozenset(workspace.said(Resolution)),
        frozenset(workspace.said(Appeal)),
        frozenset(workspace.said(Decision)),
        frozenset(workspace.said(ProblemNote)),
        frozenset(workspace.said(Enrolment)),
    )
