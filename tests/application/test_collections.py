"""Collections as an enemy, or a faulty program, would make them: each is refused with its reason."""

import hashlib
import io
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from hospital_assess import bootstrap
from hospital_assess.application.collect_office import collect_office
from hospital_assess.application.collection import CollectionContent, Enclosed
from hospital_assess.application.create_office import create_office
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.load_scheme import read_json
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.office_cards import enrol_office, read_card, write_card
from hospital_assess.application.organizations import organization_of
from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.progress import unheard
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.submit import submit
from hospital_assess.application.verify_path import verify_path
from hospital_assess.domain.enrolment import Enrolment
from hospital_assess.domain.entry import Evidence, Proof
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.plain import canonical_json, from_plain
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission
from tests.journeys.tree_samples import held_of

ANNUAL = PeriodId.ANNUAL
PORTS = bootstrap.wire()


class Stage:
    """A branch below a hospital below a city, and what the hospital collected of itself and the branch."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("分院", "总院", "市"):
            create_office(PORTS, folder / name, organization=name)
        for upper, lower in (("总院", "分院"), ("市", "总院")):
            with PORTS.workspaces.open(folder / lower) as office:
                write_card(PORTS, office, folder / f"{lower}.json")
                self.__dict__[f"key_of_{lower}"] = office.private_key()
            with PORTS.workspaces.open(folder / upper) as office:
                enrol_office(PORTS, office, read_card(read_json(folder / f"{lower}.json")))
        for name in ("分院", "总院"):
            self._hand_in(name)
        with PORTS.workspaces.open(folder / "分院") as office:
            collect_office(PORTS, office, folder / "分院汇总.hsa")
        with PORTS.workspaces.open(folder / "总院") as office:
            merge_hand_ins(PORTS, office, ANNUAL, [folder / "分院汇总.hsa"])
            collect_office(PORTS, office, folder / "总院汇总.hsa")

    def _hand_in(self, name: str) -> None:
        home, proof = self.folder / f"{name}科室", self.folder / f"{name}.txt"
        proof.write_text(name, encoding="utf-8")
        with PORTS.workspaces.open(self.folder / name) as office:
            [package] = issue_packages(PORTS, office, self.folder / f"{name}下发", ["审计科"])
            receive_package(PORTS, package, home)
            with PORTS.workspaces.open(home) as desk:
                line = desk.scheme().lines_of(desk.scheme().department("审计科"))[0]
                stored = desk.evidence.take(proof, unheard)
                desk.save_evidence(Evidence(stored.sha256, name="证明.txt", title="证明", size=stored.size))
                entry = replace(desk.entry(ANNUAL, line.id), narrative=name, proofs=(Proof(stored.sha256, 1),))
                desk.save_entry(ANNUAL, entry)
                file = submit(PORTS, desk, ANNUAL, home / "a.hsa", force=True).path
                self.__dict__[f"key_of_{name}科室"] = desk.private_key()
            merge_hand_ins(PORTS, office, ANNUAL, [file])

    def key(self, name: str) -> bytes:
        return self.__dict__[f"key_of_{name}"]


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    return Stage(tmp_path_factory.mktemp("offices"))


class Forgery:
    """A collection taken apart, to be changed and signed again by whoever has a key."""

    def __init__(self, stage: Stage, folder: Path, name: str = "分院") -> None:
        self.stage, self.folder, self.name = stage, folder, name
        with PORTS.packages.open(stage.folder / f"{name}汇总.hsa") as opened:
            self.members = {digest: opened.member(digest) for digest in opened.evidence}
            self.content = from_plain(CollectionContent, opened.data())

    def change(self, **fields) -> None:
        self.content = replace(self.content, **fields)

    def submission(self) -> Submission:
        return from_plain(Submission, json.loads(self.members[self.content.hand_ins[0].digest]))

    def enclose(self, submission: Submission, key: bytes, data: bytes = b"") -> None:
        """Put another hand-in in the place of the first, signed with a key."""
        content = data or canonical_json(submission)
        files = {item.id: self.members[item.id] for item in submission.statement.evidence if item.id in self.members}
        self.change(hand_ins=(self._signed(PackageKind.SUBMISSION, content, files, key),))

    def below(self, content: CollectionContent, key: bytes) -> None:
        """Put another collection below."""
        self.change(below=(self._signed(PackageKind.COLLECTION, canonical_json(content), {}, key),))

    def _signed(self, kind: PackageKind, content: bytes, files: dict[str, bytes], key: bytes) -> Enclosed:
        sources = {digest: io.BytesIO(data) for digest, data in files.items()}
        manifest, signature = PORTS.packages.write(self.folder / "x.hsa", kind, content, sources, key, unheard)
        with PORTS.packages.open(self.folder / "x.hsa") as opened:
            digest, signer = hashlib.sha256(opened.content).hexdigest(), opened.key
        self.members[digest] = content
        return Enclosed(digest, manifest.decode(), signature.hex(), signer)

    def written(self, key: bytes | None = None, data: bytes = b"") -> Path:
        file = self.folder / "来件.hsa"
        sources = {digest: io.BytesIO(member) for digest, member in self.members.items()}
        content = data or canonical_json(self.content)
        signer = key or self.stage.key(self.name)
        PORTS.packages.write(file, PackageKind.COLLECTION, content, sources, signer, unheard)
        return file


@pytest.fixture
def forged(stage, tmp_path):
    return Forgery(stage, tmp_path)


def refusal(stage, file, office="总院"):
    """Why an office refuses a file; it changes nothing."""
    with PORTS.workspaces.open(stage.folder / office) as workspace:
        before = held_of(workspace)
        report = merge_hand_ins(PORTS, workspace, ANNUAL, [file])
        assert held_of(workspace) == before
    [row] = report.submissions
    assert report.refused == 1, row
    assert "来件.hsa" in row.reason
    return row.reason


def test_the_sample_is_sound(stage, forged):
    file = forged.written()
    assert file.read_bytes() == (stage.folder / "分院汇总.hsa").read_bytes()
    assert verify_path(PORTS, file).faults == ()


def test_another_signer_is_refused(stage, forged):
    assert "签名不是分院登记的密钥" in refusal(stage, forged.written(key=bytes(32)))


def test_a_forged_hand_in_is_refused(stage, forged):
    """The collecting office cannot put words into a department's mouth."""
    forged.enclose(replace(forged.submission(), made_at="2024-01-01T00:00:00+08:00"), bytes(32))
    reason = refusal(stage, forged.written())
    assert "不是由该科室登记的密钥签名" in reason
    with pytest.raises(AssessError, match="不是由该科室登记的密钥签名"):
        verify_path(PORTS, forged.folder / "来件.hsa")


def test_a_hand_in_under_another_departments_key_is_refused(stage, forged):
    moved = tuple(replace(item, department="儿科") for item in forged.content.register)
    forged.change(register=moved)
    assert "不是由该科室登记的密钥签名" in refusal(stage, forged.written())


def test_a_hand_in_with_another_signature_is_refused(stage, forged):
    [item] = forged.content.hand_ins
    forged.change(hand_ins=(replace(item, signature=item.signature[:-2] + "0a"),))
    assert "与其签名不符" in refusal(stage, forged.written())
    forged.change(hand_ins=(replace(item, signature="zz"),))
    assert "与其签名不符" in refusal(stage, forged.written())
    forged.change(hand_ins=(replace(item, key="0" * 64),))
    assert "不是由所写的密钥签名" in refusal(stage, forged.written())


def test_a_member_that_is_not_there_is_named(stage, forged):
    [item] = forged.content.hand_ins
    del forged.members[item.digest]
    assert "缺少所列的内容" in refusal(stage, forged.written())


def test_a_proof_that_should_travel_is_missed(stage, forged):
    [proof] = forged.submission().statement.evidence
    del forged.members[proof.id]
    assert "缺少审计科的佐证" in refusal(stage, forged.written())


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"organization_id": "别院"}, "归到了分院"),
        ({"scheme_id": "别的"}, "缺少审计科上报件所依据的第 1 版方案"),
        ({"scheme_revision": 7}, "缺少审计科上报件所依据的第 7 版方案"),
        ({"department": "无此科"}, "不是由该科室登记的密钥签名"),
    ],
)
def test_a_hand_in_from_elsewhere_is_refused(stage, forged, fields, reason):
    forged.enclose(replace(forged.submission(), **fields), stage.key("分院科室"))
    assert reason in refusal(stage, forged.written())


def test_a_department_that_the_scheme_does_not_know_is_refused(stage, forged):
    forged.change(register=tuple(replace(item, department="无此科") for item in forged.content.register))
    forged.enclose(replace(forged.submission(), department="无此科"), stage.key("分院科室"))
    assert "科室“无此科”不在方案中" in refusal(stage, forged.written())


def test_a_hand_in_in_another_form_is_refused(stage, forged):
    data = json.dumps(json.loads(canonical_json(forged.submission())), ensure_ascii=False).encode()
    forged.enclose(forged.submission(), stage.key("分院科室"), data)
    assert "不是规范形式" in refusal(stage, forged.written())
    assert "内容不是规范形式" in refusal(stage, forged.written(data=canonical_json(forged.content)[:-1] + b" }"))


def with_scheme(forged, **fields):
    [scheme] = forged.content.schemes
    forged.change(hand_ins=(), schemes=(replace(scheme, **fields),))
    return forged.written()


def test_schemes_are_those_that_were_admitted(stage, forged):
    plan = forged.content.schemes[0].plan
    assert "方案是 2031 年度的" in refusal(stage, with_scheme(forged, plan=replace(plan, year=2031)))
    forged = Forgery(stage, forged.folder)
    assert "方案“别的”没有登记" in refusal(stage, with_scheme(forged, id="别的"))
    forged = Forgery(stage, forged.folder)
    assert "第 1 版方案与登记的不同" in refusal(stage, with_scheme(forged, proposal=False))
    forged = Forgery(stage, forged.folder)
    forged.change(hand_ins=(), schemes=())
    assert "没有分院的考核方案" in refusal(stage, forged.written())


def test_what_lies_below_is_checked_by_those_above(stage, tmp_path):
    forged = Forgery(stage, tmp_path, "总院")
    branch = Forgery(stage, tmp_path).content
    forged.below(branch, bytes(32))
    assert "分院的汇总件签名不符" in refusal(stage, forged.written(), "市")
    forged.change(enrolments=())
    assert "分院没有上级单位的登记" in refusal(stage, forged.written(), "市")
    twice = Enrolment("总院", "总院", "ab" * 32, (), 9, "2024-01-01T00:00:00+08:00")
    forged.change(enrolments=(twice,))
    assert "登记了两个密钥" in refusal(stage, forged.written(), "市")


def test_an_office_above_does_not_speak_for_one_whose_key_is_known(stage, tmp_path):
    """The hospital admits another key for the branch than the city did."""
    forged = Forgery(stage, tmp_path, "总院")
    with PORTS.workspaces.open(stage.folder / "市") as city:
        enrol_office(PORTS, city, read_card(read_json(stage.folder / "分院.json")))
    other = replace(forged.content.enrolments[0], office_key=PORTS.packages.public_key(bytes(32)))
    forged.change(enrolments=(other,))
    forged.below(replace(Forgery(stage, tmp_path).content, hand_ins=()), bytes(32))
    assert "分院的签名不是已知的密钥" in refusal(stage, forged.written(), "市")


def test_a_card_with_another_key_than_the_collections_that_are_held_is_refused(stage, tmp_path):
    city = shutil.copytree(stage.folder / "市", tmp_path / "市")
    create_office(PORTS, tmp_path / "分院", organization="分院")
    with PORTS.workspaces.open(tmp_path / "分院") as other:
        card = write_card(PORTS, other, tmp_path / "card.json")
    with PORTS.workspaces.open(city) as workspace:
        merge_hand_ins(PORTS, workspace, ANNUAL, [stage.folder / "总院汇总.hsa"])
        with pytest.raises(AssessError, match="“分院”的公钥已知，这张单位卡的公钥不同"):
            enrol_office(PORTS, workspace, card)
        with pytest.raises(AssessError, match="没有收到分院的第 9 版方案"):
            organization_of(workspace, "分院").scheme(9)


def test_a_copy_of_the_own_office_with_a_later_scheme_is_refused(stage, forged):
    [scheme] = forged.content.schemes
    forged.change(schemes=(scheme, replace(scheme, revision=2)))
    forged.enclose(replace(forged.submission(), scheme_revision=2), stage.key("分院"))
    assert "方案请只在一台电脑上发布" in refusal(stage, forged.written(), "分院")


def test_a_scheme_that_was_received_does_not_change(stage, tmp_path):
    """A revision that came later than the card is fixed by the first collection that brings it."""
    create_office(PORTS, tmp_path / "上级", organization="上级")
    first = Forgery(stage, tmp_path)
    [scheme] = first.content.schemes
    first.change(schemes=(scheme, replace(scheme, revision=2, proposal=False)))
    with PORTS.workspaces.open(tmp_path / "上级") as upper:
        enrol_office(PORTS, upper, read_card(read_json(stage.folder / "分院.json")))
        assert not merge_hand_ins(PORTS, upper, ANNUAL, [first.written()]).refused
        first.change(schemes=(scheme, replace(scheme, revision=2, problems=())))
        [row] = merge_hand_ins(PORTS, upper, ANNUAL, [first.written()]).submissions
        assert "第 2 版方案与已收的不同" in row.reason


def test_a_merge_is_cancelled_in_the_middle_of_a_file(stage):
    def cancel(_done: int, _total: int, what: str) -> None:
        if "汇总.hsa" in what:
            raise CancelledError

    with PORTS.workspaces.open(stage.folder / "市") as city:
        before = held_of(city)
        with pytest.raises(CancelledError):
            merge_hand_ins(PORTS, city, ANNUAL, [stage.folder / "总院汇总.hsa"], cancel)
        assert held_of(city) == before


def test_damage_to_what_was_collected_is_found(stage, tmp_path):
    home = shutil.copytree(stage.folder / "总院", tmp_path / "总院")
    for sql, words in (
        ("UPDATE collections SET manifest = x'00'", "的清单已改变"),
        ("DELETE FROM submissions WHERE organization = '分院'", "不在工作区中"),
        ("UPDATE collections SET content = x'7b7d'", "的内容与校验码不符"),
        ("UPDATE submissions SET organization = '别院'", "的登记与内容不符"),
    ):
        with closing(sqlite3.connect(home / "workspace.sqlite")) as connection, connection:
            connection.execute(sql)
        assert words in "；".join(verify_path(PORTS, home).faults)
