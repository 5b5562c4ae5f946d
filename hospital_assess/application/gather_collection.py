"""合并汇总件: the word of other offices, and of reviewers' copies of this one."""

from pathlib import Path

from hospital_assess.application.accept_collection import Part, accept_collection
from hospital_assess.application.organizations import HeldOffices
from hospital_assess.application.package_port import OpenPackage
from hospital_assess.application.ports import Ports, Saying, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.domain.frozen import frozen


@frozen
class Gathered:
    """A collection that may be merged.

    Attributes:
        opened: The package, for its evidence.
        parts: What says something new; empty where everything is held.
        organizations: Ids of all organizations inside, the collecting one first.
        added: How many hand-ins and statements are new.
    """

    opened: OpenPackage
    parts: tuple[Part, ...]
    organizations: tuple[str, ...]
    name: str
    added: int
    hand_ins: int

    @property
    def summary(self) -> str:
        """What it carries, in one phrase."""
        below = f"，{len(self.organizations)} 个单位" if len(self.organizations) > 1 else ""
        return f"汇总件{below}，上报件 {self.hand_ins} 份，新增记录 {self.added} 条"


def gather_collection(
    ports: Ports, workspace: Workspace, opened: OpenPackage, path: Path, held: HeldOffices
) -> Gathered:
    """Check a collection and see what it adds to what is held.

    Args:
        held: By organization; grows by what the collection says.

    Raises:
        AssessError: the reason for which it is refused (拒收), naming the file.
    """
    parts = accept_collection(ports, workspace, opened, path)
    new, added = [], 0
    for part in parts:
        organization = part.sealed.organization
        before = held.get(organization)
        after = part.office if before is None else before.union(part.office)
        count = len(after.names) - (len(before.names) if before else 0)
        if count or before is None:
            new.append(part)
        held[organization] = after
        added += count
    return Gathered(
        opened=opened,
        parts=tuple(new),
        organizations=tuple(dict.fromkeys(part.sealed.organization for part in parts)),
        name=parts[0].content.organization,
        added=added,
        hand_ins=sum(len(part.hand_ins) for part in parts),
    )


def keep_evidence(workspace: Workspace, gathered: Gathered, progress: Progress) -> None:
    """Take in the files that a collection brings."""
    wanted = frozenset(digest for part in gathered.parts for digest in part.evidence)
    gathered.opened.copy_evidence(workspace.evidence, progress, only=wanted)


def keep_parts(workspace: Workspace, gathered: Gathered, batch: str) -> None:
    """Write what a collection brings: of this organization into its own sets, of others as it was signed."""
    own = workspace.profile().organization_id
    for part in gathered.parts:
        workspace.add_submissions(part.hand_ins, batch)
        if part.sealed.organization != own:
            workspace.add_collections([part.sealed], batch)
            continue
        workspace.add_reviews(part.content.reviews, batch)
        workspace.say(_statements(part), batch)


def _statements(part: Part) -> list[Saying]:
    content = part.content
    return [
        *content.rulings,
        *content.resolutions,
        *content.appeals,
        *content.decisions,
        *content.notes,
        *content.enrolments,
    ]
