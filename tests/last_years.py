"""The shipped scheme as another year's, and a department's workspace of that year."""

import json
from collections.abc import Mapping
from pathlib import Path

from hospital_assess.application.ports import DeskRole, Ports, Profile
from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.plain import from_plain, to_plain
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId

DEPARTMENT = "医务科"
LINE, PAST_LINE = "2023-3.1.1-1", "2022-3.1.1-1"
TOLD = "已完成搬迁方案论证并提交院长办公会审议通过，二季度启动设备采购"


def scheme_of(scheme: Scheme, year: int) -> Scheme:
    """The same scheme for another year: ids and days as well."""
    text = json.dumps(to_plain(scheme), ensure_ascii=False).replace(f"{scheme.plan.year}-", f"{year}-")
    plain = json.loads(text)
    organization = scheme.organization_id
    return from_plain(Scheme, {**plain, "id": f"{organization}-{year}", "plan": {**plain["plan"], "year": year}})


def make_workspace(
    ports: Ports,
    folder: Path,
    scheme: Scheme,
    told: Mapping[str, str],
    department: str = DEPARTMENT,
    period: PeriodId = PeriodId.ANNUAL,
) -> Path:
    """A workspace in which some lines are answered."""
    profile = Profile(DeskRole.DEPARTMENT, scheme.organization_id, scheme.plan.organization, department, trial=True)
    with ports.workspaces.create(folder, profile, scheme) as workspace:
        for line, narrative in told.items():
            workspace.save_entry(period, Entry(line, Status.DONE, narrative=narrative))
    return folder
