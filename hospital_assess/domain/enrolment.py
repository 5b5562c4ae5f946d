"""登记: an office admits another whose collections it will take; append-only."""

from collections.abc import Iterable
from typing import ClassVar

from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.submission import digest_of


@frozen
class EnrolledScheme:
    """A scheme that an office assesses by.

    Attributes:
        revision: The newest one when the card was made; later ones come with the collections.
        digest: Of that revision.
    """

    id: str
    revision: int
    year: int
    digest: str


@frozen
class Enrolment:
    """One subordinate office, as its card says; a later enrolment of the same organization replaces the earlier.

    Attributes:
        office_key: Public key with which it signs, hexadecimal.
        sequence: Number of the statement in the admitting office.
    """

    kind: ClassVar[str] = "enrolment"
    organization_id: str
    organization: str
    office_key: str
    schemes: tuple[EnrolledScheme, ...]
    sequence: int
    made_at: str


def enrolled_scheme(scheme: Scheme) -> EnrolledScheme:
    """A scheme as a card names it."""
    return EnrolledScheme(scheme.id, scheme.revision, scheme.plan.year, digest_of(scheme))


def standing_enrolments(enrolments: Iterable[Enrolment]) -> dict[str, Enrolment]:
    """The enrolment that holds for each organization, by its id."""
    found: dict[str, Enrolment] = {}
    for item in enrolments:
        held = found.get(item.organization_id)
        if held is None or _is_later(item, held):
            found[item.organization_id] = item
    return found


def _is_later(one: Enrolment, other: Enrolment) -> bool:
    if one.sequence != other.sequence:
        return one.sequence > other.sequence
    return digest_of(one) > digest_of(other)
