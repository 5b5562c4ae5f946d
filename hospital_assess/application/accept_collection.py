"""Whether an office takes a collection: who signed it, and whether every original inside is what its signer made."""

from collections.abc import Mapping
from pathlib import Path

from hospital_assess.application.accept_hand_in import check_answers
from hospital_assess.application.collection import CollectionContent, Enclosed, content_of, schemes_of
from hospital_assess.application.package_port import OpenPackage, PackageKind, Packages, Proven
from hospital_assess.application.ports import Ports, SealedSubmission, Workspace
from hospital_assess.application.statements_port import SealedCollection
from hospital_assess.domain.enrolment import Enrolment, standing_enrolments
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import is_printable
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.plain import canonical_json, from_plain
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.submission import Submission, digest_of, original

ASK_AGAIN = "请对方重新生成汇总件。"
ASK_WHO = "请与该单位核实，不要合并。"


@frozen
class Part:
    """One office's word inside a collection: the outer one's own, or one that it had merged.

    Attributes:
        sealed: The collection as that office signed it.
        hand_ins: Checked against the register that it carries.
        evidence: Files of the hand-ins that travel.
    """

    sealed: SealedCollection
    content: CollectionContent
    hand_ins: tuple[SealedSubmission, ...]
    evidence: frozenset[str]

    @property
    def office(self) -> Office:
        """What it adds to what is held of its organization."""
        return self.content.office(item.submission for item in self.hand_ins)


def read_collection(packages: Packages, opened: OpenPackage, path: Path) -> tuple[Part, ...]:
    """Check a collection in itself: every original by the register beside it, every office below by those above.

    Whether the outermost key is to be trusted is the caller's question.

    Raises:
        AssessError: something is not what its signer made, naming the file.
    """
    outer = _content(opened.content, opened.data(), path)
    sealed = SealedCollection(
        outer.organization_id,
        digest_of(outer),
        opened.content,
        opened.manifest,
        opened.signature,
        opened.key,
    )
    found, keys = [(sealed, outer)], {outer.organization_id: opened.key}
    waiting = [_below(packages, opened, item, path) for item in outer.below]
    admitted = [outer]
    while admitted:
        _admit(admitted.pop(), keys, path)
        now = [pair for pair in waiting if pair[0].organization in keys]
        waiting = [pair for pair in waiting if pair not in now]
        for below, content in now:
            if keys[below.organization] != below.key:
                raise AssessError(f"“{path.name}”中{content.organization}的汇总件签名不符", ASK_WHO)
            admitted.append(content)
        found += now
    if waiting:
        raise AssessError(f"“{path.name}”中{waiting[0][1].organization}没有上级单位的登记", ASK_WHO)
    return tuple(_part(packages, opened, item, content, path) for item, content in found)


def accept_collection(ports: Ports, workspace: Workspace, opened: OpenPackage, path: Path) -> tuple[Part, ...]:
    """Check a collection against the office.

    Raises:
        AssessError: the reason for which it is refused (拒收), naming the file.
    """
    own_id, own_key = workspace.profile().organization_id, ports.packages.public_key(workspace.private_key())
    known = _known_keys(workspace) | {own_id: own_key}
    name = opened.data().get("organization_id")
    if not isinstance(name, str) or name not in known:
        raise AssessError(f"“{path.name}”来自没有登记的单位“{name}”", "请先用 enrol 登记该单位的单位卡。")
    if known[name] != opened.key:
        raise AssessError(f"“{path.name}”的签名不是{name}登记的密钥", ASK_WHO)
    parts = read_collection(ports.packages, opened, path)
    for part in parts:
        if known.get(part.sealed.organization, part.sealed.key) != part.sealed.key:
            raise AssessError(f"“{path.name}”中{part.content.organization}的签名不是已知的密钥", ASK_WHO)
        if part.sealed.organization == own_id:
            _check_own(workspace, part, path)
        else:
            _check_other(workspace, part, path)
    return parts


def _known_keys(workspace: Workspace) -> dict[str, str]:
    """Keys of other offices: as admitted here, else as their collections were signed that are held."""
    held = workspace.collecting_keys()
    admitted = standing_enrolments(workspace.said(Enrolment))
    return {**held} | {name: item.office_key for name, item in admitted.items()}


def _check_own(workspace: Workspace, part: Part, path: Path) -> None:
    """What a copy of this very office says: reviewers work on copies, task packages come from one place."""
    keys = {item.key for item in workspace.register()} | {part.sealed.key}
    held = {item.submission.digest for item in workspace.submissions()}
    newest = workspace.scheme().revision
    for item in part.hand_ins:
        name = f"{item.submission.department}第 {item.submission.revision} 版上报件"
        if item.key not in keys:
            raise AssessError(f"“{path.name}”的{name}由本机没有登记的密钥签名", "任务包请只在一台电脑上下发。")
        if item.submission.scheme_revision > newest:
            raise AssessError(f"“{path.name}”的{name}按本机没有的方案版本填报", "方案请只在一台电脑上发布。")
        kept = [one for one in item.submission.statement.evidence if one.is_file and not is_printable(one)]
        lacking = [one for one in kept if not workspace.evidence.has(one.id)]
        if lacking and item.submission.digest not in held:
            raise AssessError(
                f"“{path.name}”的{name}有内部佐证，不随汇总件走", f"请先合并{item.submission.department}的上报件本身。"
            )


def _check_other(workspace: Workspace, part: Part, path: Path) -> None:
    name, year = part.content.organization, workspace.scheme().plan.year
    held = [content_of(item.content) for item in workspace.collections(part.sealed.organization)]
    known = schemes_of(held)
    admitted = standing_enrolments(workspace.said(Enrolment)).get(part.sealed.organization)
    digests = {(one.id, one.revision): one.digest for one in admitted.schemes} if admitted else {}
    for scheme in part.content.schemes:
        if scheme.plan.year != year:
            raise AssessError(f"“{path.name}”中{name}的方案是 {scheme.plan.year} 年度的", "请核对年度。")
        if admitted and scheme.id not in {one.id for one in admitted.schemes}:
            raise AssessError(f"“{path.name}”中{name}的方案“{scheme.id}”没有登记", "请用该单位新的单位卡再登记一次。")
        if digests.get((scheme.id, scheme.revision), digest_of(scheme)) != digest_of(scheme):
            raise AssessError(f"“{path.name}”中{name}的第 {scheme.revision} 版方案与登记的不同", ASK_WHO)
        if known.get(scheme.revision, scheme) != scheme:
            raise AssessError(f"“{path.name}”中{name}的第 {scheme.revision} 版方案与已收的不同", ASK_WHO)


def _content(data: bytes, plain: Mapping[str, object], path: Path) -> CollectionContent:
    content = from_plain(CollectionContent, plain, path.name)
    if canonical_json(content) != data:
        raise AssessError(f"“{path.name}”的内容不是规范形式", ASK_AGAIN)
    if not content.schemes or {one.organization_id for one in content.schemes} != {content.organization_id}:
        raise AssessError(f"“{path.name}”没有{content.organization}的考核方案", ASK_AGAIN)
    return content


def _below(
    packages: Packages, opened: OpenPackage, item: Enclosed, path: Path
) -> tuple[SealedCollection, CollectionContent]:
    data, proven = _proven(packages, PackageKind.COLLECTION, opened, item, path)
    content = _content(data, proven.data, path)
    manifest, signature = item.manifest.encode(), bytes.fromhex(item.signature)
    return SealedCollection(content.organization_id, item.digest, data, manifest, signature, item.key), content


def _proven(
    packages: Packages, kind: PackageKind, opened: OpenPackage, item: Enclosed, path: Path
) -> tuple[bytes, Proven]:
    data = opened.member(item.digest)
    try:
        proven = packages.prove(kind, data, item.manifest.encode(), bytes.fromhex(item.signature))
    except ValueError as error:
        raise AssessError(f"“{path.name}”所附的内容（{item.digest[:8]}）与其签名不符", ASK_AGAIN) from error
    if proven.key != item.key:
        raise AssessError(f"“{path.name}”所附的内容（{item.digest[:8]}）不是由所写的密钥签名", ASK_AGAIN)
    return data, proven


def _admit(content: CollectionContent, keys: dict[str, str], path: Path) -> None:
    for name, enrolment in standing_enrolments(content.enrolments).items():
        if keys.setdefault(name, enrolment.office_key) != enrolment.office_key:
            raise AssessError(f"“{path.name}”中{enrolment.organization}登记了两个密钥", ASK_WHO)


def _part(
    packages: Packages, opened: OpenPackage, sealed: SealedCollection, content: CollectionContent, path: Path
) -> Part:
    departments = {item.key: item.department for item in content.register}
    schemes, evidence, hand_ins = schemes_of([content]), set(opened.evidence), []
    for item in content.hand_ins:
        data, proven = _proven(packages, PackageKind.SUBMISSION, opened, item, path)
        submission = _original(content, proven.data, data, path)
        if item.key != sealed.key and departments.get(item.key) != submission.department:
            raise AssessError(f"“{path.name}”中{submission.department}的上报件不是由该科室登记的密钥签名", ASK_WHO)
        check_answers(_scheme(schemes, submission, path), submission, set(proven.evidence), path)
        lacking = {one.id for one in submission.statement.evidence if one.is_file and is_printable(one)} - evidence
        if lacking:
            raise AssessError(f"“{path.name}”缺少{submission.department}的佐证（{min(lacking)[:8]}）", ASK_AGAIN)
        manifest, signature = item.manifest.encode(), bytes.fromhex(item.signature)
        hand_ins.append(SealedSubmission(submission, data, manifest, signature, item.key))
    statements = (item.submission.statement for item in hand_ins)
    files = frozenset(one.id for said in statements for one in said.evidence if one.is_file and is_printable(one))
    return Part(sealed, content, tuple(hand_ins), files)


def _original(content: CollectionContent, plain: object, data: bytes, path: Path) -> Submission:
    try:
        submission = original(plain, data, path.name)
    except ValueError as error:
        raise AssessError(f"“{path.name}”中有上报件不是规范形式", ASK_AGAIN) from error
    if submission.organization_id != content.organization_id:
        raise AssessError(f"“{path.name}”把{submission.organization_id}的上报件归到了{content.organization}", ASK_WHO)
    return submission


def _scheme(schemes: Mapping[int, Scheme], submission: Submission, path: Path) -> Scheme:
    scheme = schemes.get(submission.scheme_revision)
    if scheme is None or scheme.id != submission.scheme_id:
        raise AssessError(
            f"“{path.name}”缺少{submission.department}上报件所依据的第 {submission.scheme_revision} 版方案", ASK_AGAIN
        )
    if submission.department not in {item.id for item in scheme.departments}:
        raise AssessError(f"“{path.name}”的科室“{submission.department}”不在方案中", ASK_AGAIN)
    return scheme
