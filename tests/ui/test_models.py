"""Models keep Qt's contract, whatever happens to them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hospital_assess.application.check_statement import check_workspace
from hospital_assess.application.create_office import create_office
from hospital_assess.application.department_desk import Desk, read_desk
from hospital_assess.application.merge_hand_ins import FileOutcome
from hospital_assess.application.office_desk import read_office
from hospital_assess.application.ports import Ports
from hospital_assess.domain.office import Outcome
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.models.evidence_rows import EvidenceModel
from hospital_assess.ui.models.findings import ALL, ERRORS, WARNINGS, FindingsFilter, FindingsModel
from hospital_assess.ui.models.line_tree import LineFilter, LineTreeModel
from hospital_assess.ui.models.office_rows import departments_model, outcomes_model


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.fixture
def desk(ports: Ports, trial: Path) -> Desk:
    with ports.workspaces.open(trial) as workspace:
        return read_desk(workspace, PeriodId.ANNUAL)


def test_the_tree_of_lines(qtbot: QtBot, desk: Desk) -> None:
    model, filtered = LineTreeModel(), LineFilter()
    filtered.setSourceModel(model)
    testers = watched(model), watched(filtered)
    model.show_desk(desk)
    assert len(model.views()) == 19
    model.show_desk(desk)
    filtered.choose("blank", "搬迁")
    filtered.choose("below", "")
    filtered.choose("all", "")
    model.show_line(desk.lines[0])
    assert len(testers) == 2


def test_the_list_of_evidence(qtbot: QtBot, desk: Desk) -> None:
    model = EvidenceModel()
    testing = watched(model)
    model.show_line(desk.lines[0], {})
    model.show_line(None, {})
    assert testing.model() is model


def test_the_list_of_findings(qtbot: QtBot, ports: Ports, trial: Path) -> None:
    model, filtered = FindingsModel(), FindingsFilter()
    filtered.setSourceModel(model)
    testers = watched(model), watched(filtered)
    with ports.workspaces.open(trial) as workspace:
        model.show_findings(check_workspace(workspace, PeriodId.ANNUAL), {})
    assert model.rowCount() == filtered.rowCount() == 20
    for kind, count in ((ERRORS, 20), (WARNINGS, 0), ("missing-reporter", 1), (ALL, 20)):
        filtered.choose(kind)
        assert filtered.rowCount() == count
    assert len(testers) == 2


def test_the_tables_of_the_office(qtbot: QtBot, ports: Ports, tmp_path: Path) -> None:
    create_office(ports, tmp_path / "office")
    departments, outcomes = departments_model(), outcomes_model()
    testers = watched(departments), watched(outcomes)
    with ports.workspaces.open(tmp_path / "office") as workspace:
        departments.show_rows(read_office(workspace, PeriodId.ANNUAL).rows)
    departments.show_rows([departments.row(0)])
    outcomes.show_rows([FileOutcome(Path("a.hsa"), Outcome.REFUSED, reason="已损坏")])
    outcomes.show_rows([])
    assert len(testers) == 2
