"""A small hospital, and workspaces on a real disk."""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from small_hospital import LINE, clock, quietly, with_proofs

from hospital_assess.application.ports import DeskRole, Profile
from hospital_assess.domain.baseline import Baseline
from hospital_assess.domain.entry import Entry, Evidence, Status
from hospital_assess.domain.plain import from_plain, to_plain
from hospital_assess.domain.plan import Measure, Plan, Section, Task
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.resources import resource
from hospital_assess.storage.workspace import SqliteWorkspace
from hospital_assess.storage.workspaces import SqliteWorkspaces


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    measure = Measure("2023-1.1.1", "1.1.1", "落实党委领导下的院长负责制。", date(2023, 12, 31))
    plan = Plan(
        year=2023,
        organization="绍兴市中医院",
        title="2023年工作计划",
        issued_on=None,
        objectives=(),
        sections=(Section("一", "党建引领", (Task("1.1", "党的建设", (measure,)),)),),
        doubts=(),
        source_name="plan.txt",
        source_sha256="0" * 64,
    )
    baseline = Baseline(2022, (), (), (), "summary.txt", "0" * 64)
    data = json.loads(resource("plans", "scheme-2023.json").read_text(encoding="utf-8"))
    return from_plain(Scheme, {**data, "plan": to_plain(plan), "baseline": to_plain(baseline)})


@pytest.fixture
def profile() -> Profile:
    return Profile(DeskRole.DEPARTMENT, "绍兴市中医院", "绍兴市中医院", "医务科", office_key="ab" * 32)


@pytest.fixture
def workspaces() -> SqliteWorkspaces:
    return SqliteWorkspaces(clock)


@pytest.fixture
def folder(tmp_path: Path, workspaces: SqliteWorkspaces, profile: Profile, scheme: Scheme) -> Path:
    """A workspace that nobody has open."""
    path = tmp_path / "2023-医务科"
    workspaces.create(path, profile, scheme).close()
    return path


@pytest.fixture
def workspace(folder: Path, workspaces: SqliteWorkspaces) -> Iterator[SqliteWorkspace]:
    with workspaces.open(folder) as opened:
        yield opened


@pytest.fixture
def entry() -> Entry:
    return Entry(
        LINE,
        Status.BEHIND,
        inputs={"actual": "92.3", "stages": ["done", "late"]},
        progress=Decimal("92.3"),
        narrative="已完成方案制定\n并下发。",
        self_score=Decimal("0.8"),
        deduction_reason="晚于节点",
        remedy_due=date(2023, 12, 1),
    )


@pytest.fixture
def attached(workspace: SqliteWorkspace, entry: Entry, tmp_path: Path) -> Evidence:
    """A file in the store, linked to the entry as number 1."""
    file = tmp_path / "会议纪要.pdf"
    file.write_bytes(b"%PDF minutes")
    stored = workspace.evidence.take(file, quietly)
    evidence = Evidence(stored.sha256, name=file.name, size=stored.size)
    with workspace.atomic():
        workspace.save_entry(PeriodId.ANNUAL, with_proofs(entry, (evidence.id, 1)))
        workspace.save_evidence(evidence)
    return evidence


@pytest.fixture
def protected_place() -> Iterator[tuple[Path, Callable[[], object]]]:
    """A folder, and what makes everything in it unwritable for this program (root obeys no permissions)."""
    user = os.geteuid() if hasattr(os, "geteuid") else -1

    def protect() -> None:
        for file in (*place.rglob("*"), place):
            file.chmod(0o555 if file.is_dir() else 0o444)
        if user == 0:
            os.seteuid(65534)

    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        try:
            yield place, protect
        finally:
            if user == 0:
                os.seteuid(0)
            for file in (place, *place.rglob("*")):
                file.chmod(0o755)
