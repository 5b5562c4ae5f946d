"""Statements and submissions on the shipped scheme, for tests."""

from dataclasses import replace
from decimal import Decimal

from hospital_assess.domain.entry import Entry, Statement, Status
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, descend, settled


def full_marks(scheme, name):
    """Entries of a department that has done everything."""
    department = scheme.department_named(name)
    return tuple(
        Entry(line.id, Status.DONE, self_score=line.points_for(department)) for line in scheme.lines_of(department)
    )


def submission(scheme, name="医务科", entries=None, parents=(), made_at="2024-01-05T09:00:00+08:00", **changes):
    """A hand-in of one department; ``changes`` go into its first entry."""
    department = scheme.department_named(name)
    entries = full_marks(scheme, name) if entries is None else entries
    if changes:
        entries = (replace(entries[0], **changes), *entries[1:])
    made = Submission(
        organization_id=scheme.organization_id,
        scheme_id=scheme.id,
        scheme_revision=scheme.revision,
        department=department.id,
        period=PeriodId.ANNUAL,
        as_of=scheme.settings.period(PeriodId.ANNUAL).cut_off,
        statement=settled(Statement(entries=tuple(entries))),
        lineage=(),
        made_at=made_at,
        program="0.1.0",
    )
    return descend(made, parents)


def points(text):
    """A decimal, shortly."""
    return Decimal(text)
