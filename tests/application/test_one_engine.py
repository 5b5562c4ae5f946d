"""One engine serves screen, file and paper: the same points and the same worked line everywhere."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hospital_assess.application.build_form import Answers, build_form
from hospital_assess.application.department_desk import change_entry, read_desk
from hospital_assess.application.receive_package import start_trial
from hospital_assess.application.sheets import Imprint
from hospital_assess.application.show_status import show_status
from hospital_assess.domain.milestones import Milestones
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.rules import Bands, Checklist, CountDeduction, Level, PassFail
from hospital_assess.domain.settings import PeriodId

ANNUAL = PeriodId.ANNUAL


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    """康复科 on trial: one own line and all twelve common lines, eight of the ten rules."""
    from hospital_assess import bootstrap

    ports = bootstrap.wire()
    folder = tmp_path_factory.mktemp("clinic") / "home"
    start_trial(ports, folder, "康复科")
    with ports.workspaces.open(folder) as workspace:
        yield workspace


def inputs_for(rule, data):
    match rule:
        case PassFail():
            return {"met": data.draw(st.booleans())}
        case CountDeduction(items=items):
            return {"counts": {item.id: data.draw(st.integers(0, 4)) for item in items}}
        case Checklist(items=items):
            return {"ticked": [item.id for item in items if data.draw(st.booleans())]}
        case Level(levels=levels):
            return {"level": data.draw(st.sampled_from(levels)).id}
        case Milestones(nodes=nodes):
            return {"nodes": [{"id": n.id, "degree": data.draw(st.sampled_from("01"))} for n in nodes]}
        case Bands():
            return {"actual": str(data.draw(st.integers(70, 100)))}
    return {"actual": str(data.draw(st.decimals(0, 120, places=1)))}


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_screen_file_and_paper_agree_on_every_line(clinic, data):
    for view in read_desk(clinic, ANNUAL).lines:
        change_entry(clinic, ANNUAL, view.line.id, {"status": "done", "inputs": inputs_for(view.line.rule, data)})
    desk = read_desk(clinic, ANNUAL)
    rows = show_status(clinic, ANNUAL)["entries"]
    answers = Answers(desk.scheme, desk.department, desk.period, desk.statement)
    imprint = Imprint("医院", "康复科", 2023, datetime(2024, 1, 1, tzinfo=UTC))
    sheet = build_form(answers, "医院", imprint, "2024年1月1日")
    printed = {
        row.number: row
        for section in (*sheet.sections, *sheet.common_sections)
        for task in section.tasks
        for row in task.rows
    }
    for number, (view, row) in enumerate(zip(desk.lines, rows, strict=True), start=1):
        points = view.proposal.points
        assert view.entry.self_score == points
        assert row["suggested_score"] == (None if points is None else shown_points(points))
        assert row["worked_line"] == view.proposal.worked_line
        if points is not None:
            assert printed[str(number)].worked_line == view.proposal.worked_line
            assert printed[str(number)].self_score == row["self_score"]
