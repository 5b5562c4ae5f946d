"""What the sheets are written from: one department's answers, or all that an office holds of a period."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from functools import partial

from hospital_assess.application.build_form import Answers
from hospital_assess.application.department_desk import department_of, latest_submission
from hospital_assess.application.office_desk import OfficeDesk, OfficeRow, read_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import DeskRole, Workspace
from hospital_assess.domain.appeal import Appeal, standing_appeals
from hospital_assess.domain.decision import Decision, standing_decisions, with_decisions
from hospital_assess.domain.entry import Adjustment, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.problem_note import ProblemNote
from hospital_assess.domain.review import Judged, Review, Verdict, standing_reviews
from hospital_assess.domain.ruling import Ruling, standing_rulings
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import Period, PeriodId
from hospital_assess.domain.shortfall import LineStanding, line_standings
from hospital_assess.domain.standing import Standing, standing_of
from hospital_assess.domain.submission import Submission, digest_of, line_digest, settled


@frozen
class Dossier:
    """One department's answers in one period, with what the office has said of them.

    Attributes:
        organization: Name of the hospital, as printed.
        submission: The hand-in that the answers are; None for a draft.
        reviews: Standing verdicts, by line and what of it they judge.
        rulings: All that the office entered against departments.
        decisions: All that the leaders decided.
        appeals: All that departments contest.
        notes: How problems of the 三张清单 are mended.
    """

    organization: str
    answers: Answers
    submission: Submission | None = None
    reviews: Mapping[tuple[str, Judged], Review] = field(default_factory=dict)
    rulings: frozenset[Ruling] = frozenset()
    decisions: frozenset[Decision] = frozenset()
    appeals: frozenset[Appeal] = frozenset()
    notes: frozenset[ProblemNote] = frozenset()

    @property
    def scheme(self) -> Scheme:
        """The scheme that is answered."""
        return self.answers.scheme

    @property
    def department(self) -> Department:
        """Who answers."""
        return self.answers.department

    @property
    def period(self) -> Period:
        """The period that is reported on."""
        return self.answers.period

    def lines(self) -> tuple[LineStanding, ...]:
        """Every line with its answer and verdict, in the plan's order."""
        return line_standings(self.scheme, self.department, self.answers.statement, self.reviews)

    def shortfalls(self) -> tuple[LineStanding, ...]:
        """Lines below full points or late."""
        return tuple(one for one in self.lines() if one.is_short(scored=self.period.scored))

    def standing(self) -> Standing | None:
        """Scores of the hand-in; None for a draft."""
        if self.submission is None:
            return None
        return standing_of(self.scheme, self.submission, self.reviews.values(), self.rulings, self.decisions)

    def contested(self) -> tuple[Appeal, ...]:
        """The department's newest appeal against each line."""
        return standing_appeals(self.appeals, self.department.id, self.period.id)

    def against(self) -> tuple[Adjustment, ...]:
        """Deductions and vetoes that hold."""
        return standing_rulings(self.rulings, self.department.id, self.period.id)


@frozen
class OfficeBook:
    """All that an office holds of one period.

    Attributes:
        rows: Every department that answers a line, ranked, in the scheme's order.
        dossiers: Of the departments whose hand-in stands, by department id.
        returned: How often each department's lines were sent back, by department id.
        notes: How problems of the 三张清单 are mended.
    """

    organization: str
    scheme: Scheme
    period: Period
    rows: tuple[OfficeRow, ...]
    dossiers: Mapping[str, Dossier]
    returned: Mapping[str, int]
    digest: str
    notes: frozenset[ProblemNote] = frozenset()

    def groups(self) -> list[str]:
        """Groups of departments, in the scheme's order."""
        return list(dict.fromkeys(row.department.group for row in self.rows))

    def in_order(self) -> list[Dossier]:
        """The dossiers, in the scheme's order of departments."""
        return [self.dossiers[row.department.id] for row in self.rows if row.department.id in self.dossiers]


def blank_dossier(organization: str, scheme: Scheme, department: Department, period: PeriodId) -> Dossier:
    """A department before it answers anything: enough for what the scheme alone decides."""
    return Dossier(organization, Answers(scheme, department, scheme.settings.period(period), Statement()))


def read_dossier(workspace: Workspace, period: PeriodId, name: str | None = None) -> Dossier:
    """A department's draft or hand-in, whichever stands, with the reviews that hold for it.

    Args:
        name: Of the department; needed in an office's workspace.

    Raises:
        AssessError: an unknown department, another department's workspace, or nothing that stands.
    """
    if workspace.profile().role is DeskRole.DEPARTMENT:
        return _own_dossier(workspace, period, name)
    return _handed_in_dossier(workspace, period, chosen_department(workspace, name))


def chosen_department(workspace: Workspace, name: str | None) -> Department:
    """The department whose sheet is asked for.

    Raises:
        AssessError: none was named in an office's workspace, or another one in a department's.
    """
    scheme, profile = workspace.scheme(), workspace.profile()
    if profile.role is DeskRole.OFFICE:
        if not name:
            raise AssessError("质管办打印科室报表须指定科室", "请用 --department 指定，或在页面上选择。")
        return scheme.department_named(name)
    own = department_of(workspace, scheme)
    if name and name not in (own.name, own.full_name, own.id):
        raise AssessError(f"本工作区属于{own.name}，不能打印{name}的报表", "请在质管办工作区打印。")
    return own


def _own_dossier(workspace: Workspace, period: PeriodId, name: str | None) -> Dossier:
    scheme, office = workspace.scheme(), office_of(workspace)
    own = chosen_department(workspace, name)
    statement = settled(workspace.statement(period))
    handed_in = latest_submission(workspace, period)
    answers = Answers(scheme, own, scheme.settings.period(period), statement)
    return Dossier(
        workspace.profile().organization,
        answers,
        handed_in if handed_in is not None and handed_in.statement == statement else None,
        _standing(answers, office.reviews_of(period), office.decisions),
        appeals=office.appeals,
        decisions=office.decisions,
        notes=office.notes,
    )


def _handed_in_dossier(workspace: Workspace, period: PeriodId, department: Department) -> Dossier:
    office = office_of(workspace)
    current = office.current(department.id, period)
    if current is None:
        raise AssessError(f"{department.name}还没有可打印的上报件", "请先合并该科室的上报件，或处理冲突。")
    scheme = workspace.scheme(current.scheme_revision)
    answers = Answers(scheme, department, scheme.settings.period(period), current.statement)
    return _dossier(workspace.profile().organization, answers, current, office, office.reviews_of(period))


def _dossier(
    organization: str, answers: Answers, current: Submission, office: Office, reviews: tuple[Review, ...]
) -> Dossier:
    standing = _standing(answers, reviews, office.decisions, current)
    return Dossier(
        organization, answers, current, standing, office.rulings, office.decisions, office.appeals, office.notes
    )


def _standing(
    answers: Answers,
    reviews: tuple[Review, ...],
    decisions: frozenset[Decision],
    current: Submission | None = None,
) -> dict[tuple[str, Judged], Review]:
    name = answers.department.id
    mine = tuple(review for review in reviews if review.department == name)
    decided = standing_decisions(decisions, name, answers.period.id)
    if not mine:
        return with_decisions({}, decided, "")
    lines = answers.scheme.lines_of(answers.department)
    digest = current.line_digest if current else partial(line_digest, answers.statement)
    digests = {line.id: digest(line.id) for line in lines}
    digests |= {item.id: digest_of(item) for item in answers.statement.adjustments}
    return with_decisions(standing_reviews(mine, name, digests), decided, "")


def read_book(workspace: Workspace, period: PeriodId) -> OfficeBook:
    """Everything that the office's sheets are written from.

    Raises:
        AssessError: the workspace is a department's.
    """
    desk = read_office(workspace, period)
    return book_of(workspace.profile().organization, desk, office_of(workspace), period)


def book_of(organization: str, desk: OfficeDesk, office: Office, period: PeriodId) -> OfficeBook:
    """The same from what an office holds."""
    reviews, chosen = office.reviews_of(period), desk.scheme.settings.period(period)
    dossiers = {}
    for row in desk.rows:
        if row.submission is not None:
            answers = Answers(desk.scheme, row.department, chosen, row.submission.statement)
            dossiers[row.department.id] = _dossier(organization, answers, row.submission, office, reviews)
    return OfficeBook(
        organization=organization,
        scheme=desk.scheme,
        period=chosen,
        rows=desk.rows,
        dossiers=dossiers,
        returned={row.department.id: _times_returned(reviews, row.department.id) for row in desk.rows},
        digest=desk.digest,
        notes=office.notes,
    )


def _times_returned(reviews: tuple[Review, ...], department: str) -> int:
    """How often the department was asked to mend something: verdicts written together count once."""
    mine = (review for review in reviews if review.department == department)
    return len({review.made_at for review in mine if review.verdict is Verdict.RETURNED})


def day_of(submission: Submission) -> datetime:
    """When a hand-in was made, by its own clock."""
    return datetime.fromisoformat(submission.made_at)
