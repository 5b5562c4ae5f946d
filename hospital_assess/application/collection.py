"""汇总件: what an office sends to the one above, or a reviewer's copy of an office to the others."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from json import loads

from hospital_assess.application.ports import RegisteredKey
from hospital_assess.application.statements_port import SealedCollection
from hospital_assess.domain.appeal import Appeal
from hospital_assess.domain.conflict import Resolution
from hospital_assess.domain.decision import Decision
from hospital_assess.domain.enrolment import Enrolment
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.plain import from_plain
from hospital_assess.domain.problem_note import ProblemNote
from hospital_assess.domain.review import Review
from hospital_assess.domain.ruling import Ruling
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.submission import Submission, digest_of


@frozen
class Enclosed:
    """What else proves a hand-in or a collection whose content is a member of its own, named by its digest.

    Attributes:
        manifest: Of its package, as text.
        signature: The package's ``signature`` member, hexadecimal.
        key: Public key that signed it, hexadecimal.
    """

    digest: str
    manifest: str
    signature: str
    key: str


@frozen
class CollectionContent:
    """What a collection carries, signed by the collecting office; the same office gives the same bytes.

    Attributes:
        schemes: All revisions that hand-ins rest on, and the newest.
        register: The keys of its departments.
        enrolments: The offices that it admitted, so that whoever trusts this one can check theirs.
        below: Collections that it merged, as they were signed; only the outermost list counts.
    """

    organization_id: str
    organization: str
    schemes: tuple[Scheme, ...]
    hand_ins: tuple[Enclosed, ...] = ()
    register: tuple[RegisteredKey, ...] = ()
    reviews: tuple[Review, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    decisions: tuple[Decision, ...] = ()
    notes: tuple[ProblemNote, ...] = ()
    enrolments: tuple[Enrolment, ...] = ()
    below: tuple[Enclosed, ...] = ()

    def office(self, submissions: Iterable[Submission] = ()) -> Office:
        """What the collecting office says, as a set, with its hand-ins."""
        return Office(
            frozenset(submissions),
            frozenset(self.reviews),
            frozenset(self.rulings),
            frozenset(self.resolutions),
            frozenset(self.appeals),
            frozenset(self.decisions),
            frozenset(self.notes),
            frozenset(self.enrolments),
        )

    @property
    def names(self) -> frozenset[str]:
        """Digests of everything that it says, hand-ins, schemes and keys included."""
        said = frozenset(digest_of(item) for item in (*self.schemes, *self.register))
        return self.office().names | said | {item.digest for item in self.hand_ins}


@lru_cache(maxsize=64)
def content_of(content: bytes) -> CollectionContent:
    """Parse a collection that a workspace holds."""
    return from_plain(CollectionContent, loads(content), "汇总件")


def maximal(collections: Iterable[SealedCollection]) -> list[SealedCollection]:
    """The collections that say something that no other of the same office says."""
    kept: list[tuple[SealedCollection, frozenset[str]]] = []
    known = [(item, content_of(item.content).names) for item in collections]
    for item, names in sorted(known, key=lambda pair: (-len(pair[1]), pair[0].digest)):
        if not any(names <= other for held, other in kept if held.organization == item.organization):
            kept.append((item, names))
    return sorted((item for item, _ in kept), key=lambda item: (item.organization, item.digest))


def schemes_of(contents: Iterable[CollectionContent]) -> Mapping[int, Scheme]:
    """Revisions of one organization's scheme, by number."""
    return {scheme.revision: scheme for content in contents for scheme in content.schemes}
