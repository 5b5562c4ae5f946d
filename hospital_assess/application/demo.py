"""The whole cycle on the embedded plan, unattended: a first look at the product, and a test of everything."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from hospital_assess.application.create_office import create_office
from hospital_assess.application.demo_answers import sample_answers, sample_verdicts, write_evidence
from hospital_assess.application.fill_entries import fill_entries
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.load_scheme import shipped_scheme
from hospital_assess.application.merge_hand_ins import MergeReport, merge_hand_ins
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.report import ReportKind, report_kinds
from hospital_assess.application.review_lines import review_lines
from hospital_assess.application.send_feedback import send_feedback
from hospital_assess.application.submit import submit
from hospital_assess.application.write_report import EVIDENCE_BOOK, file_name, write_report, write_tables
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import PeriodId

PERIOD = PeriodId.ANNUAL


@frozen
class Demo:
    """What the demonstration left.

    Attributes:
        merge: What the office's merge said.
    """

    office: Path
    departments: tuple[Path, ...]
    packages: tuple[Path, ...]
    reports: tuple[Path, ...]
    merge: MergeReport


def run_demo(ports: Ports, folder: Path, count: int, progress: Progress = unheard) -> Demo:
    """Make an office and departments, and take them through the year.

    Args:
        count: Departments, those with the largest loads first.

    Raises:
        AssessError: the folder is not empty, or there are not so many departments.
    """
    _refuse_used(folder)
    was_there = folder.exists()
    try:
        return _year(ports, folder, count, progress)
    except BaseException:
        # Ctrl+C too: what is half made could not be made again in the same folder.
        for part in list(folder.iterdir()) if was_there else [folder]:
            shutil.rmtree(part, ignore_errors=True)
        raise


def _year(ports: Ports, folder: Path, count: int, progress: Progress) -> Demo:
    scheme = shipped_scheme(ports.documents)
    chosen = _largest(scheme, count)
    office, packages = folder / "office", folder / "packages"
    create_office(ports, office)
    names = [department.name for department in chosen]
    with ports.workspaces.open(office) as workspace:
        issued = issue_packages(ports, workspace, packages, names)
    homes = [folder / "departments" / name for name in names]
    made = list(issued)
    for index, (home, package) in enumerate(zip(homes, issued, strict=True)):
        progress(index, len(homes), f"{home.name}：接收任务、填报、上报")
        made.append(_work(ports, home, package, folder / "packages"))
    progress(len(homes), len(homes), "质管办：合并、复核、反馈")
    merged, feedback = _office_work(ports, office, made[len(issued) :], packages)
    for home, package in zip(homes, feedback, strict=True):
        receive_package(ports, package, home)
    reports = tuple(_reports(ports, office, homes, folder / "reports"))
    return Demo(office, tuple(homes), (*made, *feedback), reports, merged)


def _refuse_used(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AssessError(f"文件夹“{folder}”已有内容", "演示需要一个空文件夹，请换一个名称，或先移走旧的演示。")


def _largest(scheme: Scheme, count: int) -> list[Department]:
    answering = [department for department in scheme.departments if scheme.lines_of(department)]
    if not 1 <= count <= len(answering):
        raise AssessError(f"演示科室数 {count} 应在 1 至 {len(answering)} 之间", "请修改 --departments。")
    return sorted(answering, key=scheme.own_points, reverse=True)[:count]


def _work(ports: Ports, home: Path, package: Path, packages: Path) -> Path:
    """One department: receive, fill, attach, hand in."""
    receive_package(ports, package, home)
    with ports.workspaces.open(home) as workspace:
        scheme = workspace.scheme()
        department = scheme.department(workspace.profile().department)
        source = home / "原始材料"
        write_evidence(ports, scheme, department, source)
        fill_entries(ports, workspace, PERIOD, sample_answers(scheme, department), source)
        return submit(ports, workspace, PERIOD, packages).path


def _office_work(
    ports: Ports, office: Path, hand_ins: Sequence[Path], packages: Path
) -> tuple[MergeReport, list[Path]]:
    with ports.workspaces.open(office) as workspace:
        merged = merge_hand_ins(ports, workspace, PERIOD, hand_ins)
        submissions = [sealed.submission for sealed in workspace.submissions(PERIOD)]
        review_lines(ports, workspace, PERIOD, sample_verdicts(workspace.scheme(), submissions))
        by_department = {path.name.split("-")[1]: path for path in send_feedback(ports, workspace, PERIOD, packages)}
    return merged, [by_department[path.name.split("-")[1]] for path in hand_ins]


def _reports(ports: Ports, office: Path, homes: Sequence[Path], folder: Path) -> Iterator[Path]:
    """Every sheet that each desk offers, as its own workspace prints it."""
    for home in homes:
        with ports.workspaces.open(home, read_only=True) as workspace:
            desk = _Desk(ports, workspace, folder, ports.clock())
            yield from desk.print_all(report_kinds(DeskRole.DEPARTMENT), None)
            yield from desk.write("narrative", None, ".docx")
            yield from desk.write(EVIDENCE_BOOK, None)
            yield desk.write_tables(f"{home.name}-全部表格")
    with ports.workspaces.open(office, read_only=True) as workspace:
        desk = _Desk(ports, workspace, folder, ports.clock())
        kinds = report_kinds(DeskRole.OFFICE)
        yield from desk.print_all([kind for kind in kinds if kind.of_hospital], None)
        for home in homes:
            yield from desk.print_all([kind for kind in kinds if kind.is_offices and not kind.of_hospital], home.name)
        yield desk.write_tables("全院-全部表格")


@frozen
class _Desk:
    """A desk that writes its sheets into a folder, all at one print time."""

    ports: Ports
    workspace: Workspace
    folder: Path
    printed_at: datetime

    def print_all(self, kinds: Sequence[ReportKind], name: str | None) -> Iterator[Path]:
        for kind in kinds:
            yield from self.write(kind.id, name)

    def write(self, kind: str, name: str | None, ending: str = ".pdf") -> list[Path]:
        target = self.folder / file_name(self.workspace, kind, name, ending)
        return write_report(self.ports, self.workspace, kind, PERIOD, target, name, self.printed_at)

    def write_tables(self, name: str) -> Path:
        target = self.folder / f"{self.workspace.scheme().plan.year}-{name}.xlsx"
        write_tables(self.ports, self.workspace, PERIOD, target, None, self.printed_at)
        return target
