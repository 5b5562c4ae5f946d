"""汇总: everything that an office holds and said, in one signed file."""

import io
from collections.abc import Iterable
from pathlib import Path

from hospital_assess.application.collection import CollectionContent, Enclosed, maximal
from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.package_port import PackageKind, Source
from hospital_assess.application.ports import Ports, SealedSubmission, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.statements_port import SealedCollection
from hospital_assess.domain.decision import Archive
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import is_printable
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import canonical_json
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.submission import digest_of

SUFFIX = ".hsa"


@frozen
class Collected:
    """What was written: the file, how many hand-ins it carries, and of how many organizations."""

    path: Path
    hand_ins: int
    organizations: int


def collect_office(ports: Ports, workspace: Workspace, out: Path, progress: Progress = unheard) -> Collected:
    """Write an office's collection; what was merged so far can no longer be taken back.

    Evidence that is 内部 or 敏感 stays behind: the hand-ins name it, its files do not travel.

    Args:
        out: A file ending in .hsa.

    Raises:
        AssessError: nothing was merged or said yet, evidence is missing, or the file cannot be written.
    """
    require_office(workspace)
    if out.suffix.lower() != SUFFIX:
        raise AssessError(f"汇总件的文件名“{out.name}”应以 {SUFFIX} 结尾", "请更正文件名。")
    below = maximal(workspace.collections())
    own = workspace.submissions()
    if not (own or below):
        raise AssessError("还没有可汇总的上报件", "请先合并科室的上报件或下级单位的汇总件。")
    organizations = {item.organization for item in below}
    others = [sealed for name in sorted(organizations) for sealed in workspace.submissions(organization=name)]
    content = canonical_json(_content(workspace, own, below))
    members: dict[str, Source] = {item.submission.digest: io.BytesIO(item.content) for item in (*own, *others)}
    members |= {item.digest: io.BytesIO(item.content) for item in below}
    members |= _evidence(workspace, (*own, *others))
    prepare_folder(out.parent)
    ports.packages.write(out, PackageKind.COLLECTION, content, members, workspace.private_key(), progress)
    if not workspace.said(Archive):
        workspace.note_collected()
    return Collected(out, len(own) + len(others), len(organizations) + bool(own))


def _content(workspace: Workspace, own: list[SealedSubmission], below: list[SealedCollection]) -> CollectionContent:
    profile, office = workspace.profile(), office_of(workspace)
    return CollectionContent(
        organization_id=profile.organization_id,
        organization=profile.organization,
        schemes=_schemes(workspace, own),
        hand_ins=tuple(_enclosed(item.submission.digest, item) for item in sorted(own, key=_digest)),
        register=workspace.register(),
        reviews=tuple(sorted(office.reviews, key=digest_of)),
        rulings=tuple(sorted(office.rulings, key=digest_of)),
        resolutions=tuple(sorted(office.resolutions, key=digest_of)),
        appeals=tuple(sorted(office.appeals, key=digest_of)),
        decisions=tuple(sorted(office.decisions, key=digest_of)),
        notes=tuple(sorted(office.notes, key=digest_of)),
        enrolments=tuple(sorted(office.enrolments, key=digest_of)),
        below=tuple(_enclosed(item.digest, item) for item in below),
    )


def _digest(sealed: SealedSubmission) -> str:
    return sealed.submission.digest


def _schemes(workspace: Workspace, own: Iterable[SealedSubmission]) -> tuple[Scheme, ...]:
    newest = workspace.scheme()
    needed = {newest.revision} | {item.submission.scheme_revision for item in own}
    return tuple(workspace.scheme(revision) for revision in sorted(needed))


def _enclosed(digest: str, sealed: SealedSubmission | SealedCollection) -> Enclosed:
    return Enclosed(digest, sealed.manifest.decode(), sealed.signature.hex(), sealed.key)


def _evidence(workspace: Workspace, sealed: Iterable[SealedSubmission]) -> dict[str, Source]:
    statements = (item.submission.statement for item in sealed)
    named = {item.id for one in statements for item in one.evidence if item.is_file and is_printable(item)}
    return {digest: workspace.evidence.path(digest) for digest in sorted(named)}
