"""纸质件登记: what a check code is found to be, and what is noted."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hospital_assess.application.create_office import create_office
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.register_paper import (
    CodeMatch,
    PaperState,
    match_code,
    read_code,
    register_paper,
    withdraw_paper,
)
from hospital_assess.application.report import chase_message
from hospital_assess.application.show_collected import show_collected
from hospital_assess.application.show_status import show_status
from hospital_assess.application.submit import submit
from hospital_assess.application.undo_merge import undo_merge
from hospital_assess.application.write_receipt import receipt_text
from hospital_assess.bootstrap import wire
from hospital_assess.domain.entry import Entry
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, digest_of

ANNUAL = PeriodId.ANNUAL
NAME = "审计科"


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    """An office's folder, and two hand-ins of one department, the second after the first."""
    ports, folder = wire(), tmp_path_factory.mktemp("versions")
    create_office(ports, folder / "office")
    with ports.workspaces.open(folder / "office") as workspace:
        package = issue_packages(ports, workspace, folder, [NAME])[0]
    receive_package(ports, package, folder / "home")
    files = []
    with ports.workspaces.open(folder / "home") as workspace:
        scheme = workspace.scheme()
        line = scheme.lines_of(scheme.department_named(NAME))[0]
        for words in ("甲", "乙"):
            workspace.save_entry(ANNUAL, Entry(line.id, narrative=words))
            files.append(submit(ports, workspace, ANNUAL, folder, force=True).path)
    return folder / "office", files


@pytest.fixture
def files(versions: tuple[Path, list[Path]]) -> list[Path]:
    return versions[1]


@pytest.fixture
def office(ports: Ports, versions: tuple[Path, list[Path]], tmp_path: Path) -> Iterator[Workspace]:
    """The office before anything was merged."""
    shutil.copytree(versions[0], tmp_path / "office")
    with ports.workspaces.open(tmp_path / "office") as workspace:
        yield workspace


def merged(ports: Ports, office: Workspace, file: Path) -> Submission:
    merge_hand_ins(ports, office, ANNUAL, [file])
    return max((item.submission for item in office.submissions()), key=lambda item: item.revision)


def state(office: Workspace) -> PaperState:
    return next(item.paper for item in show_collected(office, ANNUAL).rows if item.row.department.name == NAME)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (" 3f2a 91c4 ", "3F2A91C4"),
        ("３Ｆ２Ａ９１Ｃ４", "3F2A91C4"),
        ("3F2A-91C4", "3F2A91C4"),
        ("校验码：3F2A91C4", "3F2A91C4"),
        ("oOiIlL8b", "0011118B"),
        ("zsg00000", "25600000"),
    ],
)
def test_a_code_is_read_however_it_was_typed(typed: str, read: str) -> None:
    assert read_code(typed) == read


@pytest.mark.parametrize(("typed", "told"), [("3F2A", "还差 4 位"), ("3F2A91X4", "没有“X”"), ("", "还差 8 位")])
def test_what_is_no_code_is_said(typed: str, told: str) -> None:
    with pytest.raises(AssessError, match=told):
        read_code(typed)


def test_the_code_of_the_standing_hand_in_matches(ports: Ports, office: Workspace, files: list[Path]) -> None:
    item = merged(ports, office, files[0])
    found = match_code(office, ANNUAL, item.check_code.lower())
    assert found.match is CodeMatch.CURRENT and found.can_be_registered
    assert found.department is not None and found.department.name == NAME
    assert found.submission == item


def test_the_code_of_an_older_hand_in_says_which(ports: Ports, office: Workspace, files: list[Path]) -> None:
    first, second = (merged(ports, office, file) for file in files)
    found = match_code(office, ANNUAL, first.check_code)
    assert found.match is CodeMatch.OLDER
    assert found.submission == first and found.current == second


def test_one_wrong_digit_names_the_hand_in_that_is_nearly_meant(
    ports: Ports, office: Workspace, files: list[Path]
) -> None:
    code = merged(ports, office, files[0]).check_code
    wrong = ("1" if code[0] == "0" else "0") + code[1:]
    found = match_code(office, ANNUAL, wrong)
    assert found.match is CodeMatch.NEAR and not found.can_be_registered
    with pytest.raises(AssessError, match="不是任何一份上报件的"):
        register_paper(ports, office, ANNUAL, wrong)
    assert match_code(office, ANNUAL, "".join("F" if digit != "F" else "0" for digit in code)).match is CodeMatch.NONE


def test_the_code_of_the_scheme_is_told_apart(office: Workspace) -> None:
    assert match_code(office, ANNUAL, digest_of(office.scheme())[:8]).match is CodeMatch.SCHEME


def test_a_paper_is_noted_with_its_day_and_stays_noted(ports: Ports, office: Workspace, files: list[Path]) -> None:
    item = merged(ports, office, files[0])
    assert state(office) is PaperState.MISSING
    register_paper(ports, office, ANNUAL, item.check_code, date(2024, 1, 9))
    assert state(office) is PaperState.RECEIVED
    assert match_code(office, ANNUAL, item.check_code).received_on == date(2024, 1, 9)
    row = next(row for row in show_status(office, ANNUAL)["departments"] if row["name"] == NAME)
    assert row["paper"] == "received"
    path = office.path
    office.close()
    with ports.workspaces.open(path) as again:
        assert [paper.received_on for paper in again.papers()] == [date(2024, 1, 9)]
        assert state(again) is PaperState.RECEIVED
        assert again.verify(lambda *_: None) == []


def test_a_newer_hand_in_leaves_the_paper_behind(ports: Ports, office: Workspace, files: list[Path]) -> None:
    register_paper(ports, office, ANNUAL, merged(ports, office, files[0]).check_code)
    merged(ports, office, files[1])
    assert state(office) is PaperState.OTHER
    assert "纸质件与现版不符：审计科。" in chase_message(office, ANNUAL)


def test_the_note_outlives_an_undone_merge(ports: Ports, office: Workspace, files: list[Path]) -> None:
    item = merged(ports, office, files[0])
    register_paper(ports, office, ANNUAL, item.check_code)
    undo_merge(office)
    assert match_code(office, ANNUAL, item.check_code).match is CodeMatch.NONE
    assert state(office) is PaperState.OTHER
    merged(ports, office, files[0])
    assert state(office) is PaperState.RECEIVED


def test_a_note_by_mistake_is_taken_back(ports: Ports, office: Workspace, files: list[Path]) -> None:
    item = merged(ports, office, files[0])
    with pytest.raises(AssessError, match="没有登记过"):
        withdraw_paper(office, ANNUAL, item.check_code)
    register_paper(ports, office, ANNUAL, item.check_code)
    withdraw_paper(office, ANNUAL, item.check_code)
    assert office.papers() == () and state(office) is PaperState.MISSING


def test_a_day_that_is_to_come_is_refused(ports: Ports, office: Workspace, files: list[Path]) -> None:
    item = merged(ports, office, files[0])
    with pytest.raises(AssessError, match="还没有到"):
        register_paper(ports, office, ANNUAL, item.check_code, date(2999, 1, 1))


def test_the_reminder_names_no_papers_before_the_first_is_registered(
    ports: Ports, office: Workspace, files: list[Path]
) -> None:
    merged(ports, office, files[0])
    assert "纸质件" not in chase_message(office, ANNUAL)


def test_the_receipt_says_what_was_received(ports: Ports, office: Workspace, files: list[Path]) -> None:
    with pytest.raises(AssessError, match="没有收到本期的上报件"):
        receipt_text(office, ANNUAL)
    item = merged(ports, office, files[0])
    text = receipt_text(office, ANNUAL)
    assert text.startswith("【收件回执】绍兴市中医院")
    assert f"审计科：已收第 1 版（{files[0].name}）" in text
    assert f"校验码 {item.check_code}；已填 1/" in text and "佐证 0 件；纸质件未收。" in text
    assert "医务科：还没有收到上报件。" in receipt_text(office, ANNUAL, ["医务科"])
    register_paper(ports, office, ANNUAL, item.check_code)
    assert "纸质件已收到。" in receipt_text(office, ANNUAL, [NAME])
