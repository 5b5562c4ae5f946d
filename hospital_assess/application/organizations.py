"""本单位和下级单位: what an office holds, organization by organization, each read as an office of its own."""

from collections.abc import Mapping
from typing import Any, cast

from hospital_assess.application.collection import CollectionContent, content_of, schemes_of
from hospital_assess.application.office_state import office_of
from hospital_assess.application.paperwork_port import IssuedForm, Paper
from hospital_assess.application.ports import DeskRole, Issue, Profile, RegisteredKey, Said, SealedSubmission, Workspace
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.office import Office
from hospital_assess.domain.review import Review
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId


class _Below:
    """A workspace as the office of another organization would see it; what it has of its own stays the same."""

    def __init__(self, workspace: Workspace, contents: tuple[CollectionContent, ...]) -> None:
        self._workspace = workspace
        self._contents = contents
        self._schemes = schemes_of(contents)
        self._said = _union(contents)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._workspace, name)

    def profile(self) -> Profile:
        """Whose office it is."""
        newest = self._contents[-1]
        return Profile(DeskRole.OFFICE, newest.organization_id, newest.organization)

    def scheme(self, revision: int | None = None) -> Scheme:
        """The newest revision that a collection brought, or the one asked for."""
        number = max(self._schemes) if revision is None else revision
        if number not in self._schemes:
            raise AssessError(f"没有收到{self.profile().organization}的第 {number} 版方案", "请对方重新汇总。")
        return self._schemes[number]

    def submissions(self, period: PeriodId | None = None, organization: str | None = None) -> list[SealedSubmission]:
        """Its departments' hand-ins."""
        return self._workspace.submissions(period, organization or self._contents[-1].organization_id)

    def batches(self, organization: str | None = None) -> Mapping[str, str]:
        """The merges that brought its departments' hand-ins."""
        return self._workspace.batches(organization or self._contents[-1].organization_id)

    def reviews(self) -> tuple[Review, ...]:
        """All reviews that its collections brought."""
        return tuple(self._said.reviews)

    def said(self, kind: type[Said]) -> tuple[Said, ...]:
        """All statements of one kind that its collections brought."""
        sets = (
            self._said.rulings,
            self._said.resolutions,
            self._said.appeals,
            self._said.decisions,
            self._said.notes,
            self._said.enrolments,
        )
        found = (item for items in sets for item in items if isinstance(item, kind))
        return tuple(sorted(cast("Any", found), key=lambda item: item.sequence))

    def register(self) -> tuple[RegisteredKey, ...]:
        """Keys of its departments."""
        return tuple(dict.fromkeys(item for content in self._contents for item in content.register))

    def issues(self) -> tuple[Issue, ...]:
        """Who has a task package, as far as the keys tell."""
        revision = self.scheme().revision
        return tuple(Issue(item.department, revision, item.issued_at, item.key) for item in self.register())

    def issued_forms(self) -> tuple[IssuedForm, ...]:
        """None: which forms it made stays with it."""
        return ()

    def papers(self) -> tuple[Paper, ...]:
        """None: the papers lie with it."""
        return ()


def organization_ids(workspace: Workspace) -> list[str]:
    """Every organization that an office holds something of: its own first, then the others in order."""
    own = workspace.profile().organization_id
    return [own, *(name for name in workspace.collecting_keys() if name != own)]


def view_of(workspace: Workspace, organization_id: str) -> Workspace:
    """What an office holds of one organization, read as that organization's office."""
    if organization_id == workspace.profile().organization_id:
        return workspace
    contents = tuple(content_of(sealed.content) for sealed in workspace.collections(organization_id))
    return cast("Workspace", _Below(workspace, contents))


def organizations_of(workspace: Workspace) -> Mapping[str, Workspace]:
    """Every organization that an office holds something of, by id: its own first, then the others in order."""
    return {name: view_of(workspace, name) for name in organization_ids(workspace)}


def organization_of(workspace: Workspace, name: str | None) -> Workspace:
    """The office's own or another organization, by name or id.

    Raises:
        AssessError: nothing of such an organization was merged.
    """
    if not name:
        return workspace
    if name in organization_ids(workspace):
        return view_of(workspace, name)
    known = organizations_of(workspace).values()
    for view in known:
        if name == view.profile().organization:
            return view
    names = "、".join(view.profile().organization for view in known)
    raise AssessError(f"没有收到“{name}”的汇总件", f"已有：{names}。")


class HeldOffices:
    """What is held of each organization, read when it is first asked for, and grown by what comes."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known = set(organization_ids(workspace))
        self._grown: dict[str, Office] = {}

    def __contains__(self, organization_id: str) -> bool:
        return organization_id in self._known

    def __getitem__(self, organization_id: str) -> Office:
        if organization_id not in self._grown:
            self._grown[organization_id] = office_of(view_of(self._workspace, organization_id))
        return self._grown[organization_id]

    def get(self, organization_id: str) -> Office | None:
        """What is held of an organization; None where it is nothing."""
        if organization_id not in self._known:
            return None
        return self[organization_id]

    def __setitem__(self, organization_id: str, office: Office) -> None:
        self._known.add(organization_id)
        self._grown[organization_id] = office


def _union(contents: tuple[CollectionContent, ...]) -> Office:
    said = Office()
    for content in contents:
        said = said.union(content.office())
    return said
