"""What would go into the next hand-in, and what changed since the last one."""

from hospital_assess.application.check_statement import check_workspace
from hospital_assess.application.compare_hand_ins import Comparison, compare_statements
from hospital_assess.application.department_desk import department_of, latest_submission
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.check import Findings
from hospital_assess.domain.entry import Scope, Statement
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import settled

PERSONAL_DATA = "personal-data"


@frozen
class Contents:
    """What goes into a hand-in.

    Attributes:
        answered: Lines answered, of ``lines``.
        adjustments: Bonuses asked for.
        evidence: Pieces of evidence; ``files`` of them are files of ``size`` bytes.
        internal: Pieces that are 内部, and
        sensitive: 敏感: they travel to the office and no further.
    """

    answered: int
    lines: int
    adjustments: int
    evidence: int
    files: int
    size: int
    internal: int
    sensitive: int


@frozen
class Prospect:
    """Where a department stands before it hands in.

    Attributes:
        personal: How often the check doubts that something is a person's data.
        since: What changed since the last hand-in; None before the first.
    """

    findings: Findings
    contents: Contents
    personal: int
    since: Comparison | None


def foresee_hand_in(workspace: Workspace, period: PeriodId) -> Prospect:
    """Look through the draft as it would be handed in.

    Raises:
        AssessError: the workspace is an office's.
    """
    scheme, handed_in = workspace.scheme(), latest_submission(workspace, period)
    statement = settled(workspace.statement(period))
    findings = check_workspace(workspace, period)
    scored = scheme.settings.period(period).scored
    lines = [line.id for line in scheme.lines_of(department_of(workspace, scheme))]
    answered = sum(statement.entry(line).is_answered(scored=scored) for line in lines)
    personal = sum(item.code == PERSONAL_DATA for item in (*findings.errors, *findings.warnings))
    since = compare_statements(scheme, handed_in.statement, statement) if handed_in else None
    return Prospect(findings, _contents(statement, answered, len(lines)), personal, since)


def _contents(statement: Statement, answered: int, lines: int) -> Contents:
    files = [item for item in statement.evidence if item.is_file]
    scopes = [item.scope for item in statement.evidence]
    return Contents(
        answered=answered,
        lines=lines,
        adjustments=len(statement.adjustments),
        evidence=len(statement.evidence),
        files=len(files),
        size=sum(item.size for item in files),
        internal=scopes.count(Scope.INTERNAL),
        sensitive=scopes.count(Scope.SENSITIVE),
    )
