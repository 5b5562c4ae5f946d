"""Models keep Qt's contract, whatever happens to them."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hospital_assess.application.check_statement import check_workspace
from hospital_assess.application.create_office import create_office
from hospital_assess.application.department_desk import Desk, read_desk
from hospital_assess.application.merge_hand_ins import FileOutcome
from hospital_assess.application.ports import Ports
from hospital_assess.application.show_collected import show_collected
from hospital_assess.application.show_issues import show_issues
from hospital_assess.domain.entry import Evidence, Status
from hospital_assess.domain.office import Outcome
from hospital_assess.domain.plausibility import Caution
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.models.evidence_rows import EvidenceModel
from hospital_assess.ui.models.findings import ALL, ERRORS, WARNINGS, FindingsFilter, FindingsModel
from hospital_assess.ui.models.issue_rows import ISSUE_FILTERS, issues_model
from hospital_assess.ui.models.line_tree import LineTreeModel
from hospital_assess.ui.models.office_rows import (
    DEPARTMENT_FILTERS,
    RowsFilter,
    departments_model,
    outcomes_model,
    warnings_model,
)


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.fixture
def desk(ports: Ports, trial: Path) -> Desk:
    with ports.workspaces.open(trial) as workspace:
        return read_desk(workspace, PeriodId.ANNUAL)


def test_the_tree_of_lines(qtbot: QtBot, desk: Desk) -> None:
    model = LineTreeModel()
    tester = watched(model)
    model.show_desk(desk)
    assert len(model.views()) == len(model.shown_lines) == 19
    model.show_desk(desk)
    model.choose("blank", "搬迁")
    assert 0 < len(model.shown_lines) < 19
    model.choose("below", "")
    assert model.shown_lines == [] and model.rowCount() == 0
    model.choose("all", "")
    model.show_line(desk.lines[0])
    assert tester.model() is model


def test_a_line_that_is_answered_leaves_the_filter_and_the_count(qtbot: QtBot, desk: Desk) -> None:
    model, first = LineTreeModel(), desk.lines[0]
    model.show_desk(desk)
    model.choose("blank", "")
    assert model.count("blank") == 19
    scored = replace(first.entry, status=Status.DONE, self_score=Decimal("0.1"), deduction_reason="晚了")
    model.show_line(replace(first, entry=scored))
    assert (model.count("blank"), model.count("below"), model.count("all")) == (18, 1, 19)
    model.keep(first.line.id)
    assert not model.follow()
    model.keep("")
    assert model.follow()
    assert first.line.id not in model.shown_lines and not model.index_of(first.line.id).isValid()


def test_a_search_finds_two_characters_in_measure_answer_and_evidence(qtbot: QtBot, desk: Desk) -> None:
    model, first = LineTreeModel(), desk.lines[0]
    entry = replace(first.entry, objective_cause="疫情影响", reason="本年暂缓", remedy_owner="某甲")
    item = Evidence("0" * 64, "扫描件.pdf", "搬迁纪要", document_no="院发〔2023〕7号", size=1)
    model.show_desk(replace(desk, lines=(replace(first, entry=entry, evidence=(item,)), *desk.lines[1:])))
    for words in (
        "疫情",
        "暂缓",
        "某甲",
        "纪要",
        "扫描",
        "院发",
        "7号",
        first.line.code,
        first.section.title[:2],
        "疫情 纪要",
    ):
        model.choose("all", words)
        assert first.line.id in model.shown_lines, words
    model.choose("all", "疫情 没有")
    assert model.shown_lines == []


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
    departments, outcomes, warnings, issues = departments_model(), outcomes_model(), warnings_model(), issues_model()
    collected, issued = RowsFilter(DEPARTMENT_FILTERS), RowsFilter(ISSUE_FILTERS)
    collected.setSourceModel(departments)
    issued.setSourceModel(issues)
    testers = [watched(model) for model in (departments, outcomes, warnings, issues, collected, issued)]
    with ports.workspaces.open(tmp_path / "office") as workspace:
        departments.show_rows(show_collected(workspace, PeriodId.ANNUAL).rows)
        issues.show_rows(show_issues(workspace, PeriodId.ANNUAL))
    for filtered in (collected, issued):
        filtered.choose("missing", "")
        assert filtered.rowCount() == 33
        filtered.choose("missing", "医务")
        assert filtered.rowCount() == 1
        filtered.choose("all", "")
    departments.show_rows([departments.row(0)])
    outcomes.show_rows([FileOutcome(Path("a.hsa"), Outcome.REFUSED, reason="已损坏")])
    outcomes.show_rows([])
    warnings.show_rows([Caution("duplicate-evidence", ("医务科", "护理部"), "同一文件")])
    assert warnings.index(0, 0).data() == "佐证疑似重复"
    assert len(testers) == 6
