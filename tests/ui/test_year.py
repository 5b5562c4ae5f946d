"""A department's whole year through the window: receive, Q1, H1, Q3, annual, evidence, check, print, hand in, again."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hospital_assess.domain.entry import Status
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.controls.stages import StagesControl
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.check_page import CheckPage
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.report_page import ReportPage
from hospital_assess.ui.pages.submit_page import SubmitPage
from tests.ui.conftest import FakePrompts
from tests.ui.test_evidence import drop

WAIT = 20_000
NAME = "审计科"
ON_TRACK, DONE = Qt.Key.Key_3, Qt.Key.Key_5
MakeWindow = Callable[[Path | None], MainWindow]


class Secretary:
    """A person at the window; whatever she does is waited for until it is on disk."""

    def __init__(self, qtbot: QtBot, window: MainWindow, prompts: FakePrompts) -> None:
        self.qtbot, self.window, self.prompts = qtbot, window, prompts

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=WAIT)

    def receive(self, package: Path) -> None:
        """Open a task package from the start page."""
        self.prompts.files = [package]
        with self.qtbot.waitSignal(self.window.usable, timeout=WAIT):
            start = self.window.ui.start_holder.findChild(object, "open_package_button")
            start.click()  # type: ignore[attr-defined]

    @property
    def stored(self):
        assert self.window.desk is not None
        return self.window.desk.workspace

    @property
    def fill(self) -> FillPage:
        self.window.show_page("fill")
        page = self.window.page("fill")
        assert isinstance(page, FillPage)
        return page

    def lines(self) -> list[str]:
        return [view.line.id for view in self.fill.model.views()]

    def turn_to(self, period: PeriodId) -> None:
        box = self.window.ui.period_box
        box.setCurrentIndex(box.findData(period))
        box.activated.emit(box.currentIndex())
        self.until(lambda: self.window.desk and self.fill.model.views()[0].question.period.id is period)

    def report_progress(self, period: PeriodId, text: str) -> None:
        """Say of every line that it is in time."""
        self.turn_to(period)
        for line in self.lines():
            self.fill.go_to(line)
            self.qtbot.keyClick(self.fill.ui.line_tree, ON_TRACK)
            self.qtbot.keyClicks(self.fill.ui.answer_panel.ui.narrative_edit, text)
        self.until(lambda: [self.entry(period, line).narrative for line in self.lines()] == [text] * len(self.lines()))
        self.until(lambda: self.entry(period, self.lines()[-1]).status is Status.ON_TRACK)

    def entry(self, period: PeriodId, line: str):
        return self.stored.entry(period, line)

    def complete(self, line: str, proof: Path) -> None:
        """Take over the text of the quarter, finish the line in time, adopt the score, drop a proof."""
        panel = self.fill.ui.answer_panel
        self.fill.go_to(line)
        self.until(lambda: not panel.ui.reuse_button.isHidden())
        panel.ui.reuse_button.click()
        self.until(lambda: self.entry(PeriodId.ANNUAL, line).narrative)
        self.qtbot.keyClick(self.fill.ui.line_tree, DONE)
        control = panel.findChild(StagesControl)
        assert control is not None
        for row in control.rows.values():
            row.buttons[Decimal(1)].click()
        self.until(panel.ui.adopt_button.isEnabled)
        panel.ui.adopt_button.click()
        drop(self.fill.evidence_panel, [proof])
        self.until(lambda: self.entry(PeriodId.ANNUAL, line).proofs)
        full = next(view.question.full for view in self.fill.model.views() if view.line.id == line)
        self.until(lambda: self.entry(PeriodId.ANNUAL, line).self_score == full)

    def page(self, key: str) -> object:
        self.window.show_page(key)
        page = self.window.page(key)
        assert page is not None
        return page

    def hand_in(self, folder: Path, revision: int) -> Path:
        page = self.page("submit")
        assert isinstance(page, SubmitPage)
        self.until(page.ui.submit_button.isEnabled)
        self.prompts.folder = folder
        page.ui.submit_button.click()
        file = folder / f"2023-{NAME}-上报-第{revision}版.hsa"
        self.until(file.exists)
        self.until(lambda: page.ui.code_label.text() != wording.NO_CODE())
        return file


@pytest.fixture
def office(cli, tmp_path: Path) -> Path:
    assert cli("create", tmp_path / "office")[0] == 0
    assert cli("issue", tmp_path / "office", "--out", tmp_path / "下发", "--department", NAME)[0] == 0
    return tmp_path / "office"


@pytest.fixture
def secretary(qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts) -> Secretary:
    return Secretary(qtbot, make_window(None), prompts)


def standing(cli, office: Path) -> dict:
    rows = json.loads(cli("status", office, "--json")[1])["departments"]
    return next(row for row in rows if row["name"] == NAME)


def returned(cli, office: Path, folder: Path) -> Path:
    """The office sends one line back; gives the feedback."""
    line = json.loads(cli("status", office, "--department", NAME, "--json")[1])["entries"][0]["line"]
    verdict = {"department": NAME, "line": line, "verdict": "returned", "comment": "请补充文号", "due": "2024-01-15"}
    (folder / "reviews.json").write_text(json.dumps({"reviews": [verdict]}), encoding="utf-8")
    assert cli("review", office, folder / "reviews.json")[0] == 0
    assert cli("feedback", office, "--out", folder / "反馈")[0] == 0
    return folder / "反馈" / f"2023-{NAME}-反馈-第1版.hsa"


def test_a_year_of_a_department(secretary: Secretary, cli, office: Path, tmp_path: Path) -> None:
    secretary.receive(tmp_path / "下发" / f"2023-{NAME}-下发.hsa")
    assert NAME in secretary.window.ui.desk_label.text()
    for period in (PeriodId.Q1, PeriodId.H1, PeriodId.Q3):
        secretary.report_progress(period, f"in time {period}")
    secretary.turn_to(PeriodId.ANNUAL)
    for number, line in enumerate(secretary.lines()):
        proof = tmp_path / f"证明{number}.txt"
        proof.write_text(f"第{number}条的证明", encoding="utf-8")
        secretary.complete(line, proof)

    check = secretary.page("check")
    assert isinstance(check, CheckPage)
    secretary.until(lambda: "missing-reporter" in {row.finding.code for row in check.model.rows})
    submit = secretary.page("submit")
    assert isinstance(submit, SubmitPage)
    submit.ui.reporter_edit.setText("堃䶮")
    submit.ui.reporter_edit.editingFinished.emit()
    submit.ui.phone_edit.setText("0575")
    submit.ui.phone_edit.editingFinished.emit()
    secretary.until(lambda: secretary.stored.statement(PeriodId.ANNUAL).reporter.name == "堃䶮")

    first = secretary.hand_in(tmp_path, 1)
    code = submit.ui.code_label.text()
    report = secretary.page("report")
    assert isinstance(report, ReportPage)
    secretary.until(report.ui.save_button.isEnabled)
    secretary.prompts.target = tmp_path / "自评表.pdf"
    report.ui.save_button.click()
    secretary.until(secretary.prompts.target.exists)
    printed = "".join(page.extract_text() for page in PdfReader(secretary.prompts.target).pages)
    assert code in printed and "堃䶮" in printed

    assert cli("merge", office, first)[0] == 0
    assert standing(cli, office)["self_score"] == "100.00"
    feedback = returned(cli, office, tmp_path)
    before = secretary.window.desk
    secretary.window.take_files([feedback])
    secretary.until(lambda: secretary.window.desk not in (before, None))
    secretary.until(secretary.lines)
    line = secretary.lines()[0]
    secretary.fill.go_to(line)
    assert "请补充文号" in secretary.fill.ui.answer_panel.ui.review_label.text()
    secretary.qtbot.keyClicks(secretary.fill.ui.answer_panel.ui.narrative_edit, " No. 7")
    secretary.until(lambda: "No. 7" in secretary.entry(PeriodId.ANNUAL, line).narrative)
    second = secretary.hand_in(tmp_path, 2)

    assert cli("merge", office, second)[0] == 0
    assert standing(cli, office)["revision"] == 2
    for path in (office, first, second):
        assert cli("verify", path)[0] == 0
