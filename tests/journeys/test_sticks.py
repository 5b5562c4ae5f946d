"""A stick that is pulled or turns read-only while the program works on it: said plainly, and nothing half done."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hospital_assess.application.attach_evidence import add_files, attach_files
from hospital_assess.application.back_up import back_up
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.application.submit import submit
from hospital_assess.domain.entry import Entry
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from tests.journeys.sticks import FATES, Stick, are_possible, stick_at

pytestmark = pytest.mark.skipif(not are_possible(), reason="needs Linux and the rights to mount")
ANNUAL = PeriodId.ANNUAL
DEPARTMENT = "医务科"


@pytest.fixture
def office(demonstration, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demonstration.office, tmp_path / "质管办"))


@pytest.fixture
def home(demonstration, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demonstration.departments[0], tmp_path / DEPARTMENT))


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    with stick_at(tmp_path / "stick") as stick:
        yield stick


def once_read(size: int, act: Callable[[], object]) -> Progress:
    """Act in the middle of reading: as soon as so much of a file was read."""
    acted = []

    def progress(done: int, _total: int, _what: str) -> None:
        if done >= size and not acted:
            acted.append(act())

    return progress


def first_line(workspace: Workspace) -> str:
    scheme = workspace.scheme()
    return scheme.lines_of(scheme.department(workspace.profile().department))[0].id


def everything(workspace: Workspace) -> object:
    return workspace.statement(ANNUAL), workspace.evidence.digests(), workspace.submissions()


def test_evidence_from_a_stick_that_is_pulled_is_named_and_attached_not_at_all(ports: Ports, home: Path, stick: Stick):
    small, large = stick.folder / "短.bin", stick.folder / "长.bin"
    small.write_bytes(b"short")
    large.write_bytes(b"long" * (1 << 20))
    with ports.workspaces.open(home) as workspace:
        line, before = first_line(workspace), everything(workspace)
        with pytest.raises(AssessError, match=f"无法读取“{large}”：.*已断开。如是U盘或网络盘，请重新接好后重试"):
            attach_files(workspace, ports.documents, ANNUAL, line, [large], None, once_read(1 << 20, stick.pull))
        added = add_files(workspace, ports.documents, ANNUAL, [line], [small, large])
        assert not added.evidence
        assert [refusal.file for refusal in added.refused] == [small, large]
        assert everything(workspace) == before
        assert workspace.verify(lambda *_: None) == []
        stick.take_out()
        stick.plug_in()
        stick.folder.joinpath("又一份.bin").write_bytes(b"again")
        assert attach_files(workspace, ports.documents, ANNUAL, line, [stick.folder / "又一份.bin"])


def test_packages_on_a_stick_that_is_pulled_are_refused_by_name_and_merged_once_it_is_back(
    ports: Ports, demonstration, tmp_path: Path, stick: Stick
):
    packages = sorted(demonstration.office.parent.rglob("*上报*.hsa"))
    copies = [Path(shutil.copy(package, stick.folder)) for package in packages]
    stick.take_out()
    stick.plug_in()
    office = tmp_path / "质管办"
    shutil.copytree(demonstration.office, office)
    with ports.workspaces.open(office) as workspace:
        while batch := workspace.newest_batch():
            workspace.take_back(batch)
        for digest in workspace.evidence.digests():
            workspace.evidence.discard(digest)

        def pull(_done: int, _total: int, what: str) -> None:
            if what.startswith("正在复制佐证"):
                stick.pull()

        report = merge_hand_ins(ports, workspace, ANNUAL, copies, pull)
        assert report.refused == len(copies) > 0
        for outcome in report.submissions:
            assert f"无法读取“{outcome.file}”：磁盘读写出错，或已断开" in outcome.reason
        assert workspace.submissions() == []
        assert workspace.evidence.digests() == []
        assert workspace.verify(lambda *_: None) == []
        stick.take_out()
        stick.plug_in()
        assert merge_hand_ins(ports, workspace, ANNUAL, copies).refused == 0
        assert len(workspace.submissions()) == len(copies)


def deeds(ports: Ports, workspace: Workspace, line: str, aside: Path) -> dict[str, Callable[[], object]]:
    proof = aside / "证明.txt"
    proof.write_text("证明", encoding="utf-8")
    return {
        "fill": lambda: workspace.save_entry(ANNUAL, Entry(line, narrative="没有保存")),
        "attach": lambda: attach_files(workspace, ports.documents, ANNUAL, line, [proof]),
        "submit": lambda: submit(ports, workspace, ANNUAL, aside / "上报.hsa", force=True),
        "copy": workspace.back_up,
    }


@pytest.mark.parametrize(("fate", "said"), [(Stick.pull, "断开"), (Stick.protect, "不能写入")])
def test_a_workspace_on_a_stick_says_so_and_pretends_nothing(
    ports: Ports, home: Path, tmp_path: Path, fate: Callable[[Stick], None], said: str
):
    with stick_at(home) as stick:
        with ports.workspaces.open(home) as workspace:
            line = first_line(workspace)
            workspace.save_entry(ANNUAL, Entry(line, narrative="保存了"))
            before = everything(workspace)
            fate(stick)
            for name, deed in deeds(ports, workspace, line, tmp_path).items():
                with pytest.raises(AssessError) as refused:
                    deed()
                assert said in refused.value.title, name
                assert refused.value.remedy, name
        assert not (tmp_path / "上报.hsa").exists()
        stick.take_out()
        stick.plug_in()
        with ports.workspaces.open(home) as workspace:
            assert everything(workspace) == before
            assert workspace.verify(lambda *_: None) == []
            for deed in deeds(ports, workspace, line, tmp_path).values():
                deed()


@pytest.mark.parametrize("fate", FATES)
def test_a_backup_of_a_workspace_on_a_stick_that_is_pulled_leaves_the_one_before(
    ports: Ports, home: Path, tmp_path: Path, fate: Callable[[Stick], None]
):
    target = tmp_path / "备份.backup"
    back_up(ports, home, target)
    first = target.read_bytes()
    with stick_at(home) as stick:
        pull = once_read(1, lambda: fate(stick))
        if fate is Stick.protect:
            back_up(ports, home, target, pull)
        else:
            with pytest.raises(AssessError, match=f"{home}.*(已断开|请先接好)"):
                back_up(ports, home, target, pull)
            assert target.read_bytes() == first
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".part")] == []


def test_a_workspace_on_a_stick_that_is_pulled_is_not_moved(ports: Ports, home: Path, tmp_path: Path):
    with stick_at(home) as stick:
        stick.pull()
        with pytest.raises(AssessError, match=f"无法移动“{home}”：.*已断开"):
            ports.workspaces.move(home, tmp_path / "移走", lambda *_: None)
    assert not (tmp_path / "移走").exists()
