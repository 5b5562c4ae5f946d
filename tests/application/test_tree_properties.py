"""A tree of offices on real disks: drawn histories of reviewers and merges, by whatever way they travel."""

import shutil
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hospital_assess import bootstrap
from hospital_assess.application.collect_office import collect_office
from hospital_assess.application.create_office import create_office
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.load_scheme import read_json
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.office_cards import enrol_office, read_card, write_card
from hospital_assess.application.office_state import office_of
from hospital_assess.application.progress import unheard
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.resolve_conflicts import ChoiceRequest, ConflictRequest
from hospital_assess.application.review_lines import ReviewRequest, ReviewSheet, review_lines
from hospital_assess.application.submit import submit
from hospital_assess.application.undo_merge import undo_merge
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.review import Verdict
from hospital_assess.domain.settings import PeriodId
from tests.journeys.tree_samples import held_of

ANNUAL = PeriodId.ANNUAL
EIGHT = timezone(timedelta(hours=8))
CLOCKS = (datetime(1999, 1, 1, tzinfo=EIGHT), datetime(2024, 1, 6, tzinfo=EIGHT), datetime(2077, 1, 1, tzinfo=EIGHT))
NAME, OTHER = "审计科", "儿科"
PORTS = bootstrap.wire()


class Stage:
    """Templates of offices, and the hand-ins of two departments, one of them from two computers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("分院", "总院", "市"):
            create_office(PORTS, folder / name, organization=name)
        with PORTS.workspaces.open(folder / "分院") as branch:
            packages = issue_packages(PORTS, branch, folder, [NAME, OTHER])
            write_card(PORTS, branch, folder / "分院.json")
        with PORTS.workspaces.open(folder / "总院") as hospital:
            write_card(PORTS, hospital, folder / "总院.json")
            enrol_office(PORTS, hospital, read_card(read_json(folder / "分院.json")))
        with PORTS.workspaces.open(folder / "市") as city:
            for name in ("分院", "总院"):
                enrol_office(PORTS, city, read_card(read_json(folder / f"{name}.json")))
        for package, name in zip(packages, (NAME, OTHER), strict=True):
            receive_package(PORTS, package, folder / name)
        self.files = self._hand_ins()

    def _hand_ins(self) -> list[Path]:
        first = [self._hand_in(NAME, "一", "起初"), self._hand_in(OTHER, "儿", "儿科")]
        shutil.copytree(self.folder / NAME, self.folder / "另一台")
        forked = [self._hand_in(NAME, "二", "本机"), self._hand_in("另一台", "叉", "另一台")]
        return [*first, *forked, self._hand_in(NAME, "三", "本机又改")]

    def _hand_in(self, home: str, name: str, text: str) -> Path:
        with PORTS.workspaces.open(self.folder / home) as desk:
            department = desk.profile().department
            line = desk.scheme().lines_of(desk.scheme().department(department))[0]
            desk.save_entry(ANNUAL, replace(desk.entry(ANNUAL, line.id), narrative=text))
            return submit(PORTS, desk, ANNUAL, self.folder / f"{name}.hsa", force=True).path


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    return Stage(tmp_path_factory.mktemp("tree"))


class Desks:
    """Open copies of the templates; every office must verify when they are closed."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage, self.folder = stage, folder
        self.open = {}
        for copy, template in {"甲": "分院", "乙": "分院", "总": "总院", "平": "市", "树": "市"}.items():
            shutil.copytree(stage.folder / template, folder / copy)
            self.open[copy] = PORTS.workspaces.open(folder / copy)

    def collect(self, desk: str) -> Path | None:
        target = self.folder / f"{desk}-{len(list(self.folder.glob('*.hsa')))}.hsa"
        try:
            return collect_office(PORTS, self.open[desk], target).path
        except AssessError as error:
            assert "还没有可汇总" in error.title
            return None

    def merge(self, desk: str, files: list[Path], clock: datetime) -> None:
        """Merge, take it back, merge again: taken back, the office is what it was."""
        workspace, ports = self.open[desk], replace(PORTS, clock=lambda: clock)
        before = held_of(workspace)
        report = merge_hand_ins(ports, workspace, ANNUAL, files)
        assert not report.refused
        after = held_of(workspace)
        if after != before:
            try:
                undo_merge(workspace)
            except AssessError as error:
                assert "不能撤销" in error.title
                return
            assert held_of(workspace) == before
            merge_hand_ins(ports, workspace, ANNUAL, files)
            assert held_of(workspace) == after

    def close(self) -> None:
        for workspace in self.open.values():
            assert workspace.verify(unheard) == []
            workspace.close()


def step(data, desks: Desks) -> None:
    """Something that a reviewer does on one of the copies of the branch."""
    place, clock = data.draw(st.sampled_from("甲乙")), data.draw(st.sampled_from(CLOCKS))
    workspace, ports = desks.open[place], replace(PORTS, clock=lambda: clock)
    match data.draw(st.sampled_from(["merge", "merge", "review", "resolve", "exchange"])):
        case "merge":
            desks.merge(place, data.draw(st.lists(st.sampled_from(desks.stage.files), min_size=1, max_size=3)), clock)
        case "exchange":
            if file := desks.collect("乙" if place == "甲" else "甲"):
                desks.merge(place, [file], clock)
        case "review":
            standing = office_of(workspace).current(NAME, ANNUAL)
            if standing is not None:
                line = standing.statement.entries[0].line
                score = data.draw(st.sampled_from([Decimal(0), Decimal("0.1")]))
                asked = ReviewRequest(NAME, Verdict.ADJUSTED, line, score=score)
                review_lines(ports, workspace, ANNUAL, ReviewSheet(reviews=(asked,)))
        case _:
            conflict = office_of(workspace).conflict(NAME, ANNUAL)
            if conflict is not None:
                take = data.draw(st.sampled_from(conflict.heads))
                chosen = tuple(ChoiceRequest(item.field, take, item.line) for item in conflict.fields)
                request = ConflictRequest(NAME, conflict.heads, chosen)
                merge_hand_ins(ports, workspace, ANNUAL, [], choices=[request])


@settings(max_examples=max(5, settings().max_examples // 20), suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_tree_of_offices_equals_the_flat_merge(stage, data):
    with tempfile.TemporaryDirectory() as folder:
        desks = Desks(stage, Path(folder))
        try:
            for _ in range(data.draw(st.integers(1, 6))):
                step(data, desks)
            files = [file for file in (desks.collect("甲"), desks.collect("乙")) if file]
            if not files:
                return
            expected = office_of(desks.open["甲"]).union(office_of(desks.open["乙"]))
            desks.merge("总", data.draw(st.permutations([*files, files[0]])), CLOCKS[1])
            through = desks.collect("总")
            for file in data.draw(st.permutations(files)):
                desks.merge("平", [file], data.draw(st.sampled_from(CLOCKS)))
            desks.merge("树", data.draw(st.permutations([through, *files[:1]])), CLOCKS[0])
            flat, tree = (held_of(desks.open[name])["分院"] for name in "平树")
            assert flat == tree == expected
            assert flat.current(NAME, ANNUAL) == expected.current(NAME, ANNUAL)
            bytes_of = {item.submission: item for name in "甲乙" for item in desks.open[name].submissions()}
            for name in "平树":
                for item in desks.open[name].submissions(organization="分院"):
                    assert item == bytes_of[item.submission]
        finally:
            desks.close()
