"""下发: task packages and Excel forms in one go, noted in the workspace."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hospital_assess.application.create_office import create_office
from hospital_assess.application.entry_forms import issue_entry_forms
from hospital_assess.application.issue_tasks import IssueRequest, issue_tasks
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.passphrase import make_passphrase, typed_passphrase
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.show_issues import IssueRow, show_issues
from hospital_assess.application.submit import submit
from hospital_assess.bootstrap import wire
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.settings import PeriodId

ANNUAL = PeriodId.ANNUAL
OLD = Path(__file__).parents[1] / "data" / "workspace-v7"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "office"
    create_office(wire(), path)
    return path


@pytest.fixture
def office(ports: Ports, template: Path, tmp_path: Path) -> Iterator[Workspace]:
    shutil.copytree(template, tmp_path / "office")
    with ports.workspaces.open(tmp_path / "office") as workspace:
        yield workspace


def row_of(office: Workspace, name: str, period: PeriodId = ANNUAL) -> IssueRow:
    return next(row for row in show_issues(office, period) if row.department.name == name)


def test_both_kinds_go_out_at_once_and_are_noted(ports: Ports, office: Workspace, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    request = IssueRequest(("审计科", "工会"), forms=True)
    issued = issue_tasks(
        ports, office, ANNUAL, tmp_path, request, lambda done, total, _what: told.append((done, total))
    )
    assert [file.name for file in issued.files] == [
        "2023-审计科-下发.hsa",
        "2023-工会-下发.hsa",
        "2023-审计科-填报表.xlsx",
        "2023-工会-填报表.xlsx",
    ]
    assert all(file.is_file() for file in issued.files)
    assert {total for _, total in told} == {4} and [done for done, _ in told] == [0, 1, 2, 3]
    row = row_of(office, "审计科")
    assert row.package_at and row.form_at and row.packages == 1 and not row.handed_in
    assert not row_of(office, "医务科").is_issued
    assert not row_of(office, "审计科", PeriodId.Q1).form_at
    assert office.verify(lambda *_: None) == []


def test_a_form_by_command_is_noted_too(ports: Ports, office: Workspace, tmp_path: Path) -> None:
    issue_entry_forms(ports, office, ANNUAL, tmp_path, ["工会"])
    path = office.path
    office.close()
    with ports.workspaces.open(path) as again:
        (form,) = again.issued_forms()
        assert (form.department, form.period) == ("工会", ANNUAL)


def test_who_has_a_package_gets_no_other_unless_that_is_asked(ports: Ports, office: Workspace, tmp_path: Path) -> None:
    issue_tasks(ports, office, ANNUAL, tmp_path, IssueRequest(("审计科",)))
    again = issue_tasks(ports, office, ANNUAL, tmp_path / "二", IssueRequest(("审计科", "工会")))
    assert [file.name for file in again.files] == ["2023-工会-下发.hsa"]
    assert again.had_theirs == ("审计科",)
    nothing = issue_tasks(ports, office, ANNUAL, tmp_path / "三", IssueRequest(("审计科",)))
    assert nothing.files == () and len(office.issues()) == 2


def test_issuing_again_lists_what_was_accepted_under_the_old_key(
    ports: Ports, office: Workspace, tmp_path: Path
) -> None:
    (package,) = issue_tasks(ports, office, ANNUAL, tmp_path, IssueRequest(("审计科",))).packages
    receive_package(ports, package, tmp_path / "home")
    with ports.workspaces.open(tmp_path / "home") as home:
        file = submit(ports, home, ANNUAL, tmp_path, force=True).path
    merge_hand_ins(ports, office, ANNUAL, [file])
    issued = issue_tasks(ports, office, ANNUAL, tmp_path / "再", IssueRequest(("审计科", "工会"), reissue=True))
    assert [item.department for item in issued.revoked] == ["审计科"]
    row = row_of(office, "审计科")
    assert row.packages == 2 and row.handed_in


def test_a_cancelled_issue_notes_what_was_written(ports: Ports, office: Workspace, tmp_path: Path) -> None:
    def cancel(done: int, _total: int, _what: str) -> None:
        if done == 1:
            raise CancelledError

    with pytest.raises(CancelledError):
        issue_tasks(ports, office, ANNUAL, tmp_path / "出", IssueRequest(("审计科", "工会")), cancel)
    assert [file.name for file in (tmp_path / "出").iterdir()] == ["2023-审计科-下发.hsa"]
    assert row_of(office, "审计科").is_issued and not row_of(office, "工会").is_issued


def test_nothing_asked_for_is_said(ports: Ports, office: Workspace, tmp_path: Path) -> None:
    with pytest.raises(AssessError, match="没有选择要下发的内容"):
        issue_tasks(ports, office, ANNUAL, tmp_path, IssueRequest(packages=False))


def test_a_workspace_of_an_earlier_version_learns_to_note_forms(ports: Ports, tmp_path: Path) -> None:
    shutil.copytree(OLD, tmp_path / "old")
    with ports.workspaces.open(tmp_path / "old") as workspace:
        assert workspace.issued_forms() == () and workspace.papers() == ()


def test_a_passphrase_is_typed_twice_alike() -> None:
    assert typed_passphrase("e\u0301te", "\u00e9te") == "\u00e9te"
    for text, again, told in (("", "", "还没有填写"), ("一", "二", "不一样"), ("长" * 400, "长" * 400, "过长")):
        with pytest.raises(AssessError, match=told):
            typed_passphrase(text, again)


def test_a_made_passphrase_can_be_read_out() -> None:
    made = {make_passphrase() for _ in range(50)}
    assert len(made) == 50
    assert all(re.fullmatch(r"\d{4}(-\d{4}){3}", passphrase) for passphrase in made)
