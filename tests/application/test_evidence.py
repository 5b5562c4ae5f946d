"""Evidence comes in, is linked, replaced, removed and restored; nothing is ever half done."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from hospital_assess.application.attach_evidence import (
    EvidenceDetails,
    add_files,
    attach_files,
    describe_evidence,
    detach_evidence,
)
from hospital_assess.application.change_evidence import (
    link_evidence,
    remove_evidence,
    replace_evidence,
    restore_evidence,
)
from hospital_assess.application.department_desk import read_desk
from hospital_assess.application.find_files import MOST_FILES, find_files
from hospital_assess.application.list_evidence import EvidenceItem, Standing, list_evidence
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.receive_package import start_trial
from hospital_assess.application.record_evidence import record_evidence
from hospital_assess.domain.doubts import Doubt
from hospital_assess.domain.entry import Form, Scope
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.settings import PeriodId

FIRST, SECOND = "2023-3.1.1-1", "2023-3.1.1-3"
YEAR = PeriodId.ANNUAL
HANDED_IN = Path(__file__).parent.parent / "data" / "workspace-v7"
"""Of a program that knew neither conditions nor replacements."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from hospital_assess.bootstrap import wire

    path = tmp_path_factory.mktemp("template") / "trial"
    start_trial(wire(), path, "医务科")
    return path


@pytest.fixture
def workspace(ports: Ports, template: Path, tmp_path: Path) -> Iterator[Workspace]:
    with ports.workspaces.open(Path(shutil.copytree(template, tmp_path / "work"))) as opened:
        yield opened


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "材料"
    folder.mkdir()
    for number in range(4):
        (folder / f"通知{number}.txt").write_text(f"第 {number} 号", encoding="utf-8")
    return sorted(folder.iterdir())


def numbers(workspace: Workspace, line: str = FIRST) -> dict[str, int]:
    """Running numbers of the proofs of a line, by title."""
    known = workspace.evidence_known()
    return {known[proof.evidence].title: proof.number for proof in workspace.entry(YEAR, line).proofs}


def item(workspace: Workspace, title: str) -> EvidenceItem:
    return next(one for one in list_evidence(workspace, YEAR) if one.evidence.title == title)


# what comes in


def test_a_file_that_cannot_be_read_stops_no_other(ports: Ports, workspace: Workspace, files: list[Path]) -> None:
    gone = files[0].with_name("拔掉的.txt")
    added = add_files(workspace, ports.documents, YEAR, [FIRST], [files[0], gone, files[1]])
    assert [one.title for one in added.evidence] == ["通知0", "通知1"]
    (refusal,) = added.refused
    assert refusal.file == gone and str(refusal.error).startswith(f"无法读取“{gone}”：找不到。")
    assert numbers(workspace) == {"通知0": 1, "通知1": 2}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses to write a file that is read")
def test_a_file_that_is_being_written_is_named_and_left_out(
    ports: Ports, workspace: Workspace, files: list[Path]
) -> None:
    def write(_done: int, _total: int, what: str) -> None:
        if files[1].name in what:
            with files[1].open("a") as file:
                file.write("更多")

    added = add_files(workspace, ports.documents, YEAR, [FIRST], files, write)
    assert len(added.evidence) == 3
    assert [str(refusal.error) for refusal in added.refused] == [
        f"“{files[1]}”在读取时被改动。请保存并关闭这个文件后重试。"
    ]


def test_a_cancelled_intake_leaves_nothing(ports: Ports, workspace: Workspace, files: list[Path]) -> None:
    attach_files(workspace, ports.documents, YEAR, FIRST, files[:1])
    kept = list(workspace.evidence.digests())

    def cancel(done: int, _total: int, _what: str) -> None:
        if done == 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        add_files(workspace, ports.documents, YEAR, [SECOND], files, cancel)
    assert list(workspace.evidence.digests()) == kept
    assert numbers(workspace) == {"通知0": 1} and numbers(workspace, SECOND) == {}


def test_all_or_none_is_kept_by_the_command(ports: Ports, workspace: Workspace, files: list[Path]) -> None:
    with pytest.raises(AssessError, match="找不到"):
        attach_files(workspace, ports.documents, YEAR, FIRST, [*files, files[0].with_name("无")])
    assert list(workspace.evidence.digests()) == [] and numbers(workspace) == {}


def test_a_file_that_is_known_is_counted_and_keeps_its_title(
    ports: Ports, workspace: Workspace, files: list[Path]
) -> None:
    (first,) = add_files(workspace, ports.documents, YEAR, [], files[:1]).evidence
    describe_evidence(workspace, first.id, EvidenceDetails(title="正式名称"))
    again = add_files(workspace, ports.documents, YEAR, [FIRST], files[:2])
    assert again.known == 1
    assert numbers(workspace) == {"正式名称": 1, "通知1": 2}


def test_progress_counts_files_not_bytes(ports: Ports, workspace: Workspace, files: list[Path]) -> None:
    steps: list[tuple[int, int]] = []
    add_files(workspace, ports.documents, YEAR, [], files, lambda done, total, _what: steps.append((done, total)))
    assert sorted(set(steps)) == [(number, 4) for number in range(4)]


def test_folders_are_looked_through_without_what_systems_leave(tmp_path: Path) -> None:
    inner = tmp_path / "材料" / "三月"
    inner.mkdir(parents=True)
    (tmp_path / "材料" / ".git").mkdir()
    for name in ("a.txt", "三月/b.txt", ".hidden", "Thumbs.db", "三月/~$b.docx", ".git/config"):
        (tmp_path / "材料" / name).write_text("x")
    single = tmp_path / "单独.txt"
    single.write_text("x")
    found = find_files([single, tmp_path / "材料"])
    assert [file.name for file in found.files] == ["单独.txt", "a.txt", "b.txt"]
    assert found.refused == ()


def test_a_disk_dropped_by_mistake_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "很多"
    folder.mkdir()
    for number in range(MOST_FILES + 1):
        (folder / f"{number}").touch()
    with pytest.raises(AssessError, match=f"超过 {MOST_FILES} 个文件"):
        find_files([folder])


def test_looking_for_files_can_be_cancelled(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    def cancel(_done: int, _total: int, _what: str) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        find_files([tmp_path], cancel)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions of POSIX, and no superuser")
def test_a_folder_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    secret = tmp_path / "机密"
    secret.mkdir()
    secret.chmod(0)
    try:
        (refusal,) = find_files([tmp_path]).refused
    finally:
        secret.chmod(0o700)
    assert "无法打开文件夹" in str(refusal.error)


# without a file


def test_paper_is_recorded_with_its_place(workspace: Workspace) -> None:
    details = EvidenceDetails("会议签到表", form=Form.PAPER, place="医务科资料柜，科秘书", scope=Scope.INTERNAL)
    record_evidence(workspace, YEAR, [FIRST, SECOND], details)
    (one,) = list_evidence(workspace, YEAR)
    assert (one.evidence.form, one.evidence.place) == (Form.PAPER, "医务科资料柜，科秘书")
    assert [line.id for line in one.proved] == [FIRST, SECOND]
    assert one.doubts == ()


@pytest.mark.parametrize(
    ("details", "missing"),
    [
        (EvidenceDetails("表", form=Form.PAPER), "存放地点和保管人"),
        (EvidenceDetails("表", form=Form.SYSTEM, place=" "), "系统名称和查询路径"),
        (EvidenceDetails(form=Form.QUOTED, place="党办"), "须写明名称"),
        (EvidenceDetails("表", form=Form.FILE, place="x"), "须选择形式"),
    ],
)
def test_what_is_missing_is_named(workspace: Workspace, details: EvidenceDetails, missing: str) -> None:
    with pytest.raises(AssessError, match=missing):
        record_evidence(workspace, YEAR, [FIRST], details)
    assert workspace.evidence_known() == {}


def test_a_file_never_becomes_paper(ports: Ports, workspace: Workspace, files: list[Path]) -> None:
    (evidence,) = attach_files(workspace, ports.documents, YEAR, FIRST, files[:1])
    assert describe_evidence(workspace, evidence.id, EvidenceDetails(form=Form.PAPER)).form is Form.FILE


def test_a_day_can_be_taken_back(ports: Ports, workspace: Workspace, files: list[Path]) -> None:
    (evidence,) = attach_files(workspace, ports.documents, YEAR, FIRST, files[:1])
    describe_evidence(workspace, evidence.id, EvidenceDetails(formed_on=date(2022, 5, 1)))
    assert item(workspace, "通知0").doubts == (Doubt.OUTSIDE_YEAR,)
    assert describe_evidence(workspace, evidence.id, EvidenceDetails(is_undated=True)).formed_on is None


# linked, removed, restored, replaced


@pytest.fixture
def linked(ports: Ports, workspace: Workspace, files: list[Path]) -> dict[str, str]:
    """Three files on the first line; ids by title."""
    taken = attach_files(workspace, ports.documents, YEAR, FIRST, files[:3])
    return {evidence.title: evidence.id for evidence in taken}


def test_one_proof_serves_several_lines(workspace: Workspace, linked: dict[str, str]) -> None:
    link_evidence(workspace, YEAR, [FIRST, SECOND], [linked["通知1"], linked["通知2"]])
    assert numbers(workspace) == {"通知0": 1, "通知1": 2, "通知2": 3}
    assert numbers(workspace, SECOND) == {"通知1": 1, "通知2": 2}


def test_nothing_is_linked_where_one_line_is_wrong(workspace: Workspace, linked: dict[str, str]) -> None:
    with pytest.raises(AssessError, match="没有考核条目"):
        link_evidence(workspace, YEAR, [SECOND, "9.9.9"], [linked["通知1"]])
    assert numbers(workspace, SECOND) == {}


def test_what_is_removed_comes_back_under_its_number(
    ports: Ports, workspace: Workspace, linked: dict[str, str]
) -> None:
    link_evidence(workspace, YEAR, [SECOND], [linked["通知1"]])
    assert remove_evidence(workspace, ports.clock, YEAR, [linked["通知1"]], "放错") == 2
    gone = item(workspace, "通知1")
    assert gone.standing is Standing.REMOVED
    assert [(removal.line, removal.number, removal.reason) for removal in gone.removals] == [
        (FIRST, 2, "放错"),
        (SECOND, 1, "放错"),
    ]
    assert restore_evidence(workspace, YEAR, gone.removals) == 2
    assert numbers(workspace) == {"通知0": 1, "通知1": 2, "通知2": 3}
    assert item(workspace, "通知1").standing is Standing.LINKED
    assert restore_evidence(workspace, YEAR, gone.removals) == 0


def test_one_line_can_let_go_of_a_proof_alone(ports: Ports, workspace: Workspace, linked: dict[str, str]) -> None:
    link_evidence(workspace, YEAR, [SECOND], [linked["通知1"]])
    remove_evidence(workspace, ports.clock, YEAR, [linked["通知1"]], "放错", [FIRST])
    assert "通知1" not in numbers(workspace) and numbers(workspace, SECOND) == {"通知1": 1}


def test_a_reason_is_needed(ports: Ports, workspace: Workspace, linked: dict[str, str]) -> None:
    with pytest.raises(AssessError, match="写明原因"):
        remove_evidence(workspace, ports.clock, YEAR, list(linked.values()), "  ")
    assert len(numbers(workspace)) == 3


def test_a_replacement_takes_over_what_was_said(
    ports: Ports, workspace: Workspace, linked: dict[str, str], files: list[Path]
) -> None:
    link_evidence(workspace, YEAR, [SECOND], [linked["通知1"]])
    describe_evidence(workspace, linked["通知1"], EvidenceDetails(document_no="院发〔2023〕3号", scope=Scope.INTERNAL))
    new = replace_evidence(workspace, ports.documents, ports.clock, YEAR, linked["通知1"], files[3])
    assert (new.name, new.title, new.document_no) == ("通知3.txt", "通知1", "院发〔2023〕3号")
    assert new.scope is Scope.INTERNAL
    assert numbers(workspace) == {"通知0": 1, "通知1": 2, "通知2": 3}
    assert {proof.evidence for proof in workspace.entry(YEAR, SECOND).proofs} == {new.id}
    shown = next(one for one in list_evidence(workspace, YEAR) if one.evidence.id == new.id)
    assert [old.name for old in shown.replaced] == ["通知1.txt"]
    old = next(one for one in list_evidence(workspace, YEAR) if one.evidence.id == linked["通知1"])
    assert old.standing is Standing.REMOVED
    assert {removal.replaced_by for removal in old.removals} == {new.id}
    assert old.doubts == ()


def test_the_same_file_is_no_replacement(
    ports: Ports, workspace: Workspace, linked: dict[str, str], files: list[Path]
) -> None:
    with pytest.raises(AssessError, match="内容相同"):
        replace_evidence(workspace, ports.documents, ports.clock, YEAR, linked["通知1"], files[1])
    assert workspace.removals(YEAR) == ()
    assert list(workspace.evidence.digests()) == sorted(linked.values())


def test_a_number_that_was_handed_in_goes_to_no_other(ports: Ports, tmp_path: Path, files: list[Path]) -> None:
    with ports.workspaces.open(Path(shutil.copytree(HANDED_IN, tmp_path / "handed-in"))) as workspace:
        (shown,) = list_evidence(workspace, YEAR)
        line, old = shown.proved[0], shown.evidence
        new = replace_evidence(workspace, ports.documents, ports.clock, YEAR, old.id, files[0])
        taken = {proof.evidence: proof.number for proof in workspace.entry(YEAR, line.id).proofs}
        assert taken == {new.id: line.number + 1}
        detach_evidence(workspace, ports.clock, YEAR, line.id, new.id, "换回")
        gone = next(one for one in list_evidence(workspace, YEAR) if one.evidence.id == old.id)
        restore_evidence(workspace, YEAR, gone.removals)
        back = {proof.evidence: proof.number for proof in workspace.entry(YEAR, line.id).proofs}
        assert back == {old.id: line.number}


def test_evidence_is_listed_by_what_it_proves(
    ports: Ports, workspace: Workspace, linked: dict[str, str], files: list[Path]
) -> None:
    add_files(workspace, ports.documents, YEAR, [], files[3:])
    remove_evidence(workspace, ports.clock, YEAR, [linked["通知0"]], "放错")
    listed = list_evidence(workspace, YEAR)
    assert [one.evidence.title for one in listed] == ["通知1", "通知2", "通知3", "通知0"]
    assert [one.standing.value for one in listed] == ["linked", "linked", "unlinked", "removed"]


def test_the_desk_and_the_check_doubt_the_same(workspace: Workspace, linked: dict[str, str]) -> None:
    describe_evidence(workspace, linked["通知1"], EvidenceDetails(title="通知0"))
    desk = read_desk(workspace, YEAR)
    assert desk.doubts == {linked[title]: (Doubt.DUPLICATE,) for title in ("通知0", "通知1")}
    listed = {one.evidence.id: one.doubts for one in list_evidence(workspace, YEAR) if one.doubts}
    assert listed == desk.doubts


def test_many_files_at_once_are_numbered_in_their_order(
    ports: Ports, workspace: Workspace, many_files: Callable[[int], list[Path]]
) -> None:
    many = many_files(120)
    added = add_files(workspace, ports.documents, YEAR, [FIRST], many)
    assert len(added.evidence) == 120
    assert list(numbers(workspace).values()) == list(range(1, 121))
    assert added.refused == ()


@pytest.fixture
def many_files(tmp_path: Path) -> Callable[[int], list[Path]]:
    def make(count: int) -> list[Path]:
        folder = tmp_path / "很多"
        folder.mkdir()
        paths = [folder / f"{number:03}.txt" for number in range(count)]
        for path in paths:
            path.write_text(path.name)
        return paths

    return make
