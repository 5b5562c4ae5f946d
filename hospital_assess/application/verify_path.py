"""核验: a package or a workspace to the last byte; with a workspace, authenticity too."""

from pathlib import Path

from hospital_assess.application.accept_collection import read_collection
from hospital_assess.application.back_up import BACKUP_ENDING
from hospital_assess.application.kept_standings import stale_standings
from hospital_assess.application.package_port import FROM_DEPARTMENTS, PACKAGE_NAMES, OpenPackage, PackageKind
from hospital_assess.application.ports import DeskRole, Ports
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.enrolment import Enrolment, standing_enrolments
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen

FINGERPRINT_LENGTH = 16
BACKUP = "backup"


@frozen
class Verification:
    """What was found.

    Attributes:
        kind: "workspace", "backup", or the kind of package.
        key: Public key that signed a package, hexadecimal; empty for a workspace.
        authentic: Signed by a key that the given workspace trusts; None where none was given.
        faults: Everything that is wrong, in Chinese; empty where all is sound.
    """

    path: Path
    kind: str
    key: str
    authentic: bool | None
    faults: tuple[str, ...]


def verify_path(ports: Ports, path: Path, against: Path | None = None, progress: Progress = unheard) -> Verification:
    """Verify a package, a backup file or a workspace.

    Args:
        against: A workspace that knows the keys.

    Raises:
        AssessError: the package is damaged, or the path is neither package nor workspace.
    """
    if path.is_dir():
        with ports.workspaces.open(path, read_only=True) as workspace:
            faults = tuple(workspace.verify(progress))
            if not faults and workspace.profile().role is DeskRole.OFFICE:
                faults = tuple(stale_standings(workspace, progress))
            return Verification(path, "workspace", "", None, faults)
    if path.suffix.lower() == BACKUP_ENDING:
        with ports.backup_files.open(path, progress):
            return Verification(path, BACKUP, "", None, ())
    with ports.packages.open(path, progress) as opened:
        if opened.kind is PackageKind.COLLECTION:
            read_collection(ports.packages, opened, path)
        authentic = _is_authentic(ports, opened, against) if against else None
        faults = ("签名密钥不为该工作区所知，来源不能确认",) if authentic is False else ()
        return Verification(path, opened.kind.value, opened.key, authentic, faults)


def _is_authentic(ports: Ports, opened: OpenPackage, against: Path) -> bool:
    with ports.workspaces.open(against, read_only=True) as workspace:
        profile = workspace.profile()
        if profile.role is DeskRole.OFFICE:
            if opened.kind in FROM_DEPARTMENTS:
                return opened.key in {item.key for item in workspace.register()}
            admitted = standing_enrolments(workspace.said(Enrolment)).values()
            own = ports.packages.public_key(workspace.private_key())
            return opened.key in {own, *(item.office_key for item in admitted)}
        if opened.kind in FROM_DEPARTMENTS:
            if profile.trial:
                raise AssessError("试用工作区没有密钥，不能确认来源", "请用质管办或已领任务的科室工作区核验。")
            return opened.key == ports.packages.public_key(workspace.private_key())
        return opened.key == profile.office_key


def describe(found: Verification) -> str:
    """One sentence for a person."""
    if found.faults:
        return f"“{found.path.name}”有 {len(found.faults)} 处问题：{'；'.join(found.faults)}"
    if found.kind == "workspace":
        return f"工作区“{found.path.name}”完好"
    if found.kind == BACKUP:
        return f"备份文件“{found.path.name}”完好"
    origin = {
        True: "，来源可信",
        False: "",
        None: f"，签名指纹 {found.key[:FINGERPRINT_LENGTH]}（未与登记册核对）",
    }
    return f"“{found.path.name}”完好，是{PACKAGE_NAMES[PackageKind(found.kind)]}{origin[found.authentic]}"
