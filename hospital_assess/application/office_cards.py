"""登记下级单位: an office shows its card, the office above admits it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hospital_assess.application.durable_files import new_file
from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.domain.enrolment import EnrolledScheme, Enrolment, enrolled_scheme, standing_enrolments
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import canonical_json, from_plain, to_plain
from hospital_assess.domain.submission import digest_of

KEY_LENGTH = 64
ASK_AGAIN = "请向该单位重新索取单位卡（card）。"


@frozen
class OfficeCard:
    """Who an office is: its organization, its public key (hexadecimal) and its schemes."""

    organization_id: str
    organization: str
    office_key: str
    schemes: tuple[EnrolledScheme, ...]

    @property
    def fingerprint(self) -> str:
        """The first digits of the key in groups, to be compared by telephone."""
        return " ".join(self.office_key[place : place + 4].upper() for place in range(0, 16, 4))


@frozen
class Admitted:
    """What came of a card: whether it said anything new."""

    card: OfficeCard
    is_new: bool


def write_card(ports: Ports, workspace: Workspace, out: Path) -> OfficeCard:
    """Write an office's card.

    Raises:
        AssessError: a department's workspace, or the file cannot be written.
    """
    require_office(workspace)
    profile, key = workspace.profile(), ports.packages.public_key(workspace.private_key())
    card = OfficeCard(profile.organization_id, profile.organization, key, (enrolled_scheme(workspace.scheme()),))
    prepare_folder(out.parent)
    with new_file(out) as file:
        file.write(canonical_json({"kind": "card", "digest": digest_of(card), **to_plain(card)}))
    return card


def read_card(data: Mapping[str, Any]) -> OfficeCard:
    """Read a card as its file says it.

    Raises:
        AssessError: it is no card, or was changed on its way.
    """
    if data.get("kind") != "card":
        raise AssessError("这个文件不是单位卡", "请选择下级单位用 card 生成的文件。")
    card = from_plain(OfficeCard, {name: value for name, value in data.items() if name not in {"kind", "digest"}})
    if data.get("digest") != digest_of(card):
        raise AssessError(f"“{card.organization}”的单位卡与其校验码不符，可能被改动过", ASK_AGAIN)
    if len(card.office_key) != KEY_LENGTH or set(card.office_key) - set("0123456789abcdef"):
        raise AssessError(f"“{card.organization}”的单位卡上没有可用的公钥", ASK_AGAIN)
    return card


def enrol_office(ports: Ports, workspace: Workspace, card: OfficeCard) -> Admitted:
    """Admit a subordinate office, or take note of its new scheme.

    Raises:
        AssessError: the office's own card, a changed key, another year, or the year is closed.
    """
    require_office(workspace, to_write=True)
    _refuse_foreign(ports, workspace, card)
    held = workspace.said(Enrolment)
    before = standing_enrolments(held).get(card.organization_id)
    signed = workspace.collecting_keys()
    known = {signed[card.organization_id]} if card.organization_id in signed else set()
    known |= {before.office_key} if before is not None else set()
    if known - {card.office_key}:
        raise AssessError(
            f"“{card.organization}”的公钥已知，这张单位卡的公钥不同",
            "请打电话与该单位核对公钥指纹；换了电脑的请从备份恢复。",
        )
    if before is not None and (before.organization, before.schemes) == (card.organization, card.schemes):
        return Admitted(card, is_new=False)
    enrolment = Enrolment(
        organization_id=card.organization_id,
        organization=card.organization,
        office_key=card.office_key,
        schemes=card.schemes,
        sequence=max((item.sequence for item in held), default=0) + 1,
        made_at=ports.clock().isoformat(timespec="seconds"),
    )
    workspace.say([enrolment])
    return Admitted(card, is_new=True)


def _refuse_foreign(ports: Ports, workspace: Workspace, card: OfficeCard) -> None:
    if card.organization_id == workspace.profile().organization_id:
        raise AssessError(f"“{card.organization}”就是本单位，不能登记为下级", "请选择下级单位的单位卡。")
    if card.office_key == ports.packages.public_key(workspace.private_key()):
        raise AssessError(
            f"“{card.organization}”的单位卡用的是本单位的密钥", "请该单位另建自己的质管办工作区，再生成单位卡。"
        )
    year = workspace.scheme().plan.year
    if year not in {scheme.year for scheme in card.schemes}:
        years = "、".join(str(scheme.year) for scheme in card.schemes) or "没有"
        raise AssessError(f"“{card.organization}”的单位卡是 {years} 年度的方案，本工作区是 {year} 年度", ASK_AGAIN)
