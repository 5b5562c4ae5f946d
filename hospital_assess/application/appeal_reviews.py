"""申诉: a department contests reviews; its appeals travel as a package and are kept by the office."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hospital_assess.application.accept_hand_in import check_origin, check_signature
from hospital_assess.application.department_desk import department_of, latest_submission, reviews_in
from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.package_port import OpenPackage, PackageKind
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.appeal import Appeal, check_appeal
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import canonical_json, from_plain
from hospital_assess.domain.review import Judged
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId

SUFFIX = ".hsa"


@frozen
class AppealRequest:
    """One appeal as a person or a script gives it; ``line`` is a code or an id."""

    line: str
    text: str


@frozen
class AppealSheet:
    """What a department contests in one go."""

    appeals: tuple[AppealRequest, ...]


@frozen
class AppealContent:
    """What an appeal package carries, signed by the department."""

    organization_id: str
    scheme_id: str
    scheme_revision: int
    department: str
    period: PeriodId
    made_at: str
    appeals: tuple[Appeal, ...]


@frozen
class Heard:
    """Appeals that may be kept, with their department's name."""

    department: str
    appeals: tuple[Appeal, ...]


def read_appeals(data: Mapping[str, Any]) -> AppealSheet:
    """Read ``{"appeals": [{"line": …, "text": …}]}``.

    Raises:
        AssessError: an unknown key or a value of the wrong type, by its place.
    """
    return from_plain(AppealSheet, data)


def appeal_reviews(
    ports: Ports,
    workspace: Workspace,
    period: PeriodId,
    requests: Sequence[AppealRequest],
    target: Path,
    progress: Progress = unheard,
) -> Path:
    """Keep the appeals and write the package that carries all of the period.

    Args:
        target: A file ending in .hsa, or a folder that gets 「2023-医务科-申诉-第2版.hsa」.

    Returns:
        The file.

    Raises:
        AssessError: nothing was handed in, a line was not reviewed, no reasons, or the file cannot be written.
    """
    scheme, handed_in = workspace.scheme(), latest_submission(workspace, period)
    department = department_of(workspace, scheme)
    if handed_in is None or workspace.profile().trial:
        raise AssessError(f"{PERIOD_NAMES[period]}还没有上报，不能申诉", "请先上报，收到反馈后再申诉。")
    held = [item for item in workspace.said(Appeal) if item.period is period]
    made_at, sequence = ports.clock().isoformat(timespec="seconds"), max((item.sequence for item in held), default=0)
    ids = {line.code: line.id for line in scheme.lines_of(department)}
    reviews = {item.line: item for item in reviews_in(workspace, period) if item.judges is Judged.SCORE}
    made = []
    for number, request in enumerate(requests, start=sequence + 1):
        line = ids.get(request.line, request.line)
        if line not in ids.values():
            raise AssessError(f"{department.name}没有考核条目“{request.line}”", "请用 status 查看条目编号。")
        appeal = Appeal(department.id, period, handed_in.digest, line, request.text, made_at, number)
        check_appeal(appeal, reviews.get(line), request.line)
        made.append(appeal)
    name = f"{scheme.plan.year}-{department.name}-申诉-第{handed_in.revision}版{SUFFIX}"
    path = target if target.suffix.lower() == SUFFIX else target / name
    content = AppealContent(
        scheme.organization_id, scheme.id, scheme.revision, department.id, period, made_at, (*held, *made)
    )
    prepare_folder(path.parent)
    ports.packages.write(path, PackageKind.APPEAL, canonical_json(content), {}, workspace.private_key(), progress)
    workspace.say(made)
    return path


def accept_appeals(workspace: Workspace, opened: OpenPackage, path: Path) -> Heard:
    """Check an appeal package against the office.

    Raises:
        AssessError: the reason for which it is refused, naming the file.
    """
    content = from_plain(AppealContent, opened.data(), path.name)
    check_origin(workspace.scheme(), content, path)
    check_signature(workspace, opened, content.department, path)
    scheme = workspace.scheme(content.scheme_revision)
    department = scheme.department(content.department)
    lines = {line.id for line in scheme.lines_of(department)}
    for appeal in content.appeals:
        if (appeal.department, appeal.period) != (content.department, content.period) or appeal.line not in lines:
            raise AssessError(f"“{path.name}”含有不属于{department.name}的申诉", "请科室重新生成申诉件。")
    return Heard(department.name, content.appeals)
