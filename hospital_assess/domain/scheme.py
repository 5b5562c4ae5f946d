"""考核方案: a plan made assessable: who answers which line, for how many points, by which rule."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from hospital_assess.domain.baseline import Baseline
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.milestones import Milestones
from hospital_assess.domain.plan import Measure, Plan, Section, Task
from hospital_assess.domain.quantity import ZERO
from hospital_assess.domain.rules import (
    Bands,
    Checklist,
    CountDeduction,
    Level,
    PassFail,
    Ratio,
    StepDeduction,
)
from hospital_assess.domain.settings import Settings
from hospital_assess.domain.trends import Improvement, Interpolation

AnyRule = (
    PassFail
    | Ratio
    | Bands
    | StepDeduction
    | CountDeduction
    | Checklist
    | Level
    | Milestones
    | Interpolation
    | Improvement
)


class Role(StrEnum):
    """What a department has to do with a measure or line."""

    RESPONSIBLE = "responsible"
    CO = "co"
    COMMON = "common"
    EXAMINER = "examiner"


@frozen
class Department:
    """科室.

    Attributes:
        id: Identity for life; the name at first issue.
        name: What people call it and commands take, "医务科".
        short_name: Stands in evidence codes, "医务".
        full_name: As on its seal.
        group: 职能, 临床 or 医技, or what the hospital sets.
        note: What else it stands for ("含病案").
    """

    id: str
    name: str
    short_name: str
    full_name: str
    group: str
    note: str = ""
    contact: str = ""
    phone: str = ""


@frozen
class Assignment:
    """One department's part in one measure (``line`` is None) or one line."""

    department: str
    role: Role
    measure: str
    line: str | None = None


@frozen
class MeasureDuty:
    """What the scheme says of a whole measure.

    Attributes:
        measure: Id of the measure.
        points: 分值 of the whole sentence; its own lines sum to it.
        lead: 牵头科室, id.
        co: 配合科室, ids.
        common: 落实 label ("各临床科室"), empty where nobody else answers it.
        core: ★ marks it on paper.
        marks: Further marks: 待 (result may be late), 软 (efforts count), 敏 (internal evidence), 跨, 总.
        criteria: 评分标准 of the whole sentence.
    """

    measure: str
    points: Decimal
    lead: str
    co: tuple[str, ...]
    criteria: str
    common: str = ""
    core: bool = False
    marks: str = ""


@frozen
class Line:
    """考核条目: the scored unit.

    Attributes:
        id: Identity for life.
        code: Number for display: "2.1.1-7", "2.1.1" for a whole sentence, "4.4.1-G" for a common line.
        text: The part's words; empty for a whole sentence, whose text is the measure's.
        quoted: The words stand verbatim in the measure.
        points: Own lines only.
        department: 责任科室 of an own line, id; empty for a common line.
        group_points: Points of a common line by group; groups without it do not answer it.
        examiner: Department that supplies the figures of a common line, id.
        targets: Target or baseline by department id, over the rule's own.
        withdrawn: Ground on which a revision cancelled the line; empty while it is in force.
    """

    id: str
    code: str
    measure: str
    due: date
    rule: AnyRule
    criteria: str
    text: str = ""
    quoted: bool = False
    points: Decimal = ZERO
    department: str = ""
    group_points: Mapping[str, Decimal] = field(default_factory=dict)
    examiner: str = ""
    targets: Mapping[str, Decimal] = field(default_factory=dict)
    withdrawn: str = ""

    @property
    def is_common(self) -> bool:
        """Answered by a group of departments instead of one."""
        return bool(self.group_points)

    def points_for(self, department: Department) -> Decimal:
        """分值 that the line carries for this department; zero where it does not answer it."""
        if self.is_common:
            return self.group_points.get(department.group, ZERO)
        return self.points if self.department == department.id else ZERO


@frozen
class InheritedProblem:
    """A problem of last year's summary, open at the start of this year's 三张清单."""

    text: str
    department: str
    co: tuple[str, ...]
    measures: tuple[str, ...]


@frozen
class Scheme:
    """A plan made assessable; a value with numbered revisions.

    Attributes:
        id: Identity of the scheme over its revisions.
        organization_id: Identity of the hospital; its offices and departments share it.
        proposal: True while the hospital has not confirmed it; prints 建议.
        short_titles: Short title by section number ("一") and task code ("1.1").
    """

    id: str
    revision: int
    organization_id: str
    proposal: bool
    plan: Plan
    baseline: Baseline
    departments: tuple[Department, ...]
    short_titles: Mapping[str, str]
    duties: tuple[MeasureDuty, ...]
    lines: tuple[Line, ...]
    problems: tuple[InheritedProblem, ...]
    settings: Settings

    @cached_property
    def _departments(self) -> dict[str, Department]:
        return {department.id: department for department in self.departments}

    @cached_property
    def _points(self) -> dict[str, Mapping[str, Decimal]]:
        """Points of lines by department, as they were asked for."""
        return {}

    @cached_property
    def _in_force(self) -> Mapping[str, Sequence[Line]]:
        """Own lines by department, and the common ones under "", in the plan's order."""
        found: dict[str, list[Line]] = {}
        for line in self.lines:
            if not line.withdrawn:
                found.setdefault("" if line.is_common else line.department, []).append(line)
        return found

    @cached_property
    def _lines(self) -> dict[str, Line]:
        return {line.id: line for line in self.lines}

    @cached_property
    def _duties(self) -> dict[str, MeasureDuty]:
        return {duty.measure: duty for duty in self.duties}

    @cached_property
    def _places(self) -> dict[str, tuple[Section, Task, Measure]]:
        return {measure.id: (section, task, measure) for section, task, measure in self.plan.measures()}

    def department(self, id_: str) -> Department:
        """The department with this id."""
        return self._departments[id_]

    def knows_department(self, id_: str) -> bool:
        """The scheme has a department with this id."""
        return id_ in self._departments

    def department_named(self, name: str) -> Department:
        """The department that people call so (name, full name or id).

        Raises:
            AssessError: the scheme has no such department.
        """
        for department in self.departments:
            if name in (department.name, department.full_name, department.id):
                return department
        raise AssessError(f"方案中没有科室“{name}”", f"可选：{'、'.join(d.name for d in self.departments)}。")

    def numbered_problems(self) -> dict[str, InheritedProblem]:
        """Last year's problems by number: "2022-1" and so on, in the scheme's order."""
        return {f"{self.baseline.year}-{number}": one for number, one in enumerate(self.problems, start=1)}

    def line(self, id_: str) -> Line:
        """The line with this id."""
        return self._lines[id_]

    def knows_line(self, id_: str) -> bool:
        """The scheme has a line with this id."""
        return id_ in self._lines

    def duty(self, measure_id: str) -> MeasureDuty:
        """What the scheme says of a measure."""
        return self._duties[measure_id]

    def place(self, measure_id: str) -> tuple[Section, Task, Measure]:
        """Section, task and measure for a measure's id."""
        return self._places[measure_id]

    def measure_of(self, line: Line) -> Measure:
        """The sentence that a line belongs to."""
        return self._places[line.measure][2]

    def text_of(self, line: Line) -> str:
        """What the line asks for: its own words, else the whole sentence."""
        return line.text or self.measure_of(line).text

    def lines_of(self, department: Department) -> list[Line]:
        """Lines in force that a department answers: own lines, then common ones, in the plan's order."""
        return [self._lines[id_] for id_ in self.points_of(department)]

    def points_of(self, department: Department) -> Mapping[str, Decimal]:
        """分值 by line id, of the lines in force that a department answers, in their order."""
        found = self._points.get(department.id)
        if found is None:
            asked = (*self._in_force.get(department.id, ()), *self._in_force.get("", ()))
            found = {line.id: points for line in asked if (points := line.points_for(department))}
            self._points[department.id] = found
        return found

    def own_points(self, department: Department) -> Decimal:
        """承担分值: points of the department's own lines in force."""
        own = (line.points for line in self.lines_of(department) if not line.is_common)
        return sum(own, ZERO)

    def assignments(self) -> Iterator[Assignment]:
        """Every department's part in every measure and line."""
        for duty in self.duties:
            yield Assignment(duty.lead, Role.RESPONSIBLE, duty.measure)
            yield from (Assignment(id_, Role.CO, duty.measure) for id_ in duty.co)
        for line in self.lines:
            if not line.is_common:
                yield Assignment(line.department, Role.RESPONSIBLE, line.measure, line.id)
                continue
            yield Assignment(line.examiner, Role.EXAMINER, line.measure, line.id)
            for department in self.departments:
                if line.points_for(department):
                    yield Assignment(department.id, Role.COMMON, line.measure, line.id)
