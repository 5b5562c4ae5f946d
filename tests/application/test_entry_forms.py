"""填报表 out and in: what a department says survives the way through Excel, and strangers are refused."""

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.drawing.image import Image

from hospital_assess.application.create_office import create_office
from hospital_assess.application.entry_form import FormFaultsError
from hospital_assess.application.entry_form_inputs import answers_of, inputs_of, slots_of
from hospital_assess.application.entry_forms import issue_entry_forms, read_entry_form, write_entry_form
from hospital_assess.application.fill_entries import fill_entries
from hospital_assess.application.office_desk import read_office
from hospital_assess.application.ports import SealedSubmission
from hospital_assess.application.receive_package import start_trial
from hospital_assess.domain.entry import Entry, Evidence, Form, Proof, Reporter, Statement, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.milestones import Milestones, Node
from hospital_assess.domain.plain import canonical_json
from hospital_assess.domain.quantity import Portion
from hospital_assess.domain.rules import CountDeduction, CountedItem
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import settled
from tests.application.entry_form_samples import (
    Edited,
    form_of,
    png,
    read_back,
    statements,
    written,
)
from tests.domain.answers import submission
from tests.domain.strategies import rules_with_inputs

ANNUAL = PeriodId.ANNUAL


@given(rules_with_inputs())
def test_inputs_of_every_rule_survive_their_slots(sample):
    rule, inputs = sample
    clean = rule.clean(inputs)
    answers = answers_of(rule, clean)
    assert len(answers) == len(slots_of(rule))
    assert inputs_of(rule, answers) == clean


def test_counts_of_nothing_become_zeros_and_a_stage_may_have_only_its_date():
    counting = CountDeduction(tuple(CountedItem(id_, id_, Portion(Decimal(1))) for id_ in "ab"))
    assert inputs_of(counting, answers_of(counting, {"counts": {}})) == {"counts": {"a": 0, "b": 0}}
    assert inputs_of(counting, answers_of(counting, {})) == {}
    staged = Milestones((Node("n1"), Node("n2", "验收", date(2023, 6, 30), Decimal("0.5"))))
    inputs = {"nodes": [{"id": "n2", "done_on": "2023-06-01"}]}
    assert inputs_of(staged, answers_of(staged, inputs)) == inputs
    assert slots_of(staged)[1].label == "验收（2023-06-30前，0.5分）"


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_statement_comes_back_as_it_went_out(data, scheme, tmp_path):
    name = data.draw(st.sampled_from(["审计科", "医保办", "药剂科", "急诊科", "基建科", "门诊部"]))
    statement = data.draw(statements(scheme, scheme.department_named(name)))
    path = tmp_path / "表.xlsx"
    path.write_bytes(written(scheme, name, statement))
    back = read_back(scheme, name, path)
    assert back.entries == settled(statement).entries
    assert back.reporter == statement.reporter


@pytest.fixture
def office(ports, tmp_path):
    create_office(ports, tmp_path / "office")
    with ports.workspaces.open(tmp_path / "office") as workspace:
        yield workspace


@pytest.fixture
def form(ports, office, tmp_path):
    return write_entry_form(ports, office, "医保办", ANNUAL, tmp_path / "2023-医保办-填报表.xlsx")


def test_a_department_with_a_form_has_its_task_in_that_period(ports, office, tmp_path):
    issue_entry_forms(ports, office, ANNUAL, tmp_path / "表", ["医保办"])
    for period, names in ((ANNUAL, ["医保办"]), (PeriodId.Q1, [])):
        assert [row.department.name for row in read_office(office, period).rows if row.issued] == names


def test_a_form_goes_out_and_comes_back_with_what_was_typed(ports, office, form, scheme):
    edited = Edited(form.read_bytes(), form)
    code = scheme.lines_of(scheme.department_named("医保办"))[0].code
    edited.put(code, "完成状态", "已完成")
    edited.put(code, "自评得分", 0.3)
    edited.put(code, "佐证说明", "会议记录在科室档案柜")
    edited.book["佐证"].add_image(Image(io.BytesIO(png())), "C4")
    edited.save()
    filled = read_entry_form(ports, office, form)
    (entry,) = filled.statement.entries
    assert (filled.department, filled.period, filled.scheme_revision, filled.base) == ("医保办", ANNUAL, 1, "")
    assert (entry.status, entry.self_score) == (Status.DONE, Decimal("0.3"))
    kinds = {item.form: item for item in filled.statement.evidence}
    assert kinds[Form.PAPER].title == "会议记录在科室档案柜"
    (picture,) = filled.pictures
    assert (picture.line, picture.name, picture.media_type) == (entry.line, f"{code}-图片1.png", "image/png")
    assert (picture.evidence, kinds[Form.FILE].id, kinds[Form.FILE].size) == (
        kinds[Form.FILE].id,
        picture.evidence,
        len(picture.content),
    )
    assert [proof.number for proof in entry.proofs] == [1, 2]
    assert filled.notes == ()


@pytest.fixture
def handed_in(office, scheme):
    """A hand-in of the department that the office holds, with a file as evidence."""
    line = scheme.lines_of(scheme.department_named("医保办"))[0]
    proof = Evidence("ab" * 32, "通知.pdf", "通知", size=9)
    entry = Entry(line.id, Status.PARTLY, narrative="推进中", proofs=(Proof(proof.id, 3),))
    made = submission(scheme, "医保办", (entry,))
    statement = replace(made.statement, evidence=(proof,), reporter=Reporter("王芳"))
    made = replace(made, statement=settled(statement))
    office.add_submissions([SealedSubmission(made, canonical_json(made), b"m", b"s", "k")], batch="b1")
    return made


def test_a_form_goes_on_from_what_was_handed_in(ports, office, handed_in, form, scheme):
    edited = Edited(form.read_bytes(), form)
    code = scheme.line(handed_in.statement.entries[0].line).code
    assert edited.cell(code, "已有佐证").value == "通知"
    assert read_entry_form(ports, office, form).statement == handed_in.statement
    edited.put(code, "佐证说明", "纸质台账")
    edited.save()
    filled = read_entry_form(ports, office, form)
    assert filled.base == handed_in.digest
    assert [proof.number for proof in filled.statement.entries[0].proofs] == [3, 4]
    again = form_of(scheme, "医保办", filled.statement)
    assert (again.rows[0].note, again.rows[0].held) == ("纸质台账", ("通知",))
    form.write_bytes(written(scheme, "医保办", filled.statement))
    assert read_back(scheme, "医保办", form, filled.statement) == filled.statement


def test_a_hand_in_meanwhile_is_named(ports, office, form, handed_in):
    assert "已有上报，此填报表并非由其续填" in read_entry_form(ports, office, form).notes[0]


def test_a_department_writes_and_reads_its_own_form_and_no_other(ports, tmp_path, scheme):
    start_trial(ports, tmp_path / "科", "审计科")
    with ports.workspaces.open(tmp_path / "科") as workspace:
        answers = {"reporter": {"name": "李"}, "entries": [{"line": "1.3.1-5", "narrative": "已做"}]}
        fill_entries(ports, workspace, ANNUAL, answers, tmp_path)
        target = write_entry_form(ports, workspace, "审计科", ANNUAL, tmp_path / "表.xlsx")
        assert read_entry_form(ports, workspace, target).statement == settled(workspace.statement(ANNUAL))
        with pytest.raises(AssessError, match="不是医保办的工作区"):
            write_entry_form(ports, workspace, "医保办", ANNUAL, tmp_path / "表.xlsx")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"organization": "乙医院"}, "是“乙医院”的填报表"),
        ({"year": 2022}, "是 2022 年度的填报表，本工作区为 2023 年度"),
        ({"scheme": "另一方案"}, "按另一份方案“另一方案”填报"),
        ({"revision": 2}, "按方案第 2 版填报，现行为第 1 版"),
        ({"department": "保健科"}, "的科室“保健科”不在方案中"),
        ({"period": "M1"}, "的考核周期“M1”不在方案中"),
        ({"version": 2}, "由更新版本的程序生成"),
        ({"revision": "一"}, "标识页已被改动"),
    ],
)
def test_forms_for_somebody_else_are_refused_in_one_sentence(ports, office, scheme, tmp_path, changes, words):
    form = form_of(scheme, "医保办")
    path = tmp_path / "2023-医保办-填报表.xlsx"
    path.write_bytes(ports.paper.entry_form(replace(form, identity=replace(form.identity, **changes))))
    with pytest.raises(AssessError) as caught:
        read_entry_form(ports, office, path)
    assert not isinstance(caught.value, FormFaultsError)
    assert words in caught.value.title
    assert path.name in caught.value.title
    assert caught.value.remedy


def test_a_form_with_faults_leaves_everything_as_it_was(ports, office, form, scheme):
    edited = Edited(form.read_bytes(), form)
    lines = scheme.lines_of(scheme.department_named("医保办"))
    places = [edited.put(line.code, "自评得分", 50) for line in lines]
    edited.save()
    with pytest.raises(FormFaultsError) as caught:
        read_entry_form(ports, office, form)
    assert [fault.place for fault in caught.value.faults] == places
    assert "“2023-医保办-填报表.xlsx”有 3 处需要更正，没有读入任何内容" in str(caught.value)
    assert all(f"（{number}）“填报”{place}：" in str(caught.value) for number, place in enumerate(places, start=1))
    assert office.submissions() == []


def test_an_unknown_department_or_one_without_lines_gets_no_form(ports, office, tmp_path):
    with pytest.raises(AssessError, match="方案中没有科室“保健科”"):
        write_entry_form(ports, office, "保健科", ANNUAL, tmp_path / "表.xlsx")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_form_that_libreoffice_saved_again_reads_the_same(scheme, tmp_path):
    lines = scheme.lines_of(scheme.department_named("急诊科"))
    entries = tuple(
        Entry(
            line.id,
            Status.ONGOING,
            inputs=line.rule.clean(_some_input(line.rule)),
            progress=Decimal("87.5"),
            narrative="=1+1\n第二行 _x0041_ 堃䶮",
            self_score=Decimal("0.3"),
            remedy="-3天内完成",
            remedy_due=date(2024, 3, 31),
        )
        for line in lines
    )
    statement = Statement(entries, reporter=Reporter("王芳", "0575-88001234"))
    path = tmp_path / "in" / "表.xlsx"
    path.parent.mkdir()
    edited = Edited(written(scheme, "急诊科", statement), path)
    edited.book["佐证"].add_image(Image(io.BytesIO(png())), "C5")
    edited.save()
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert (tmp_path / path.name).read_bytes() != path.read_bytes()
    assert read_back(scheme, "急诊科", tmp_path / path.name) == read_back(scheme, "急诊科", path)
    assert [replace(entry, proofs=()) for entry in read_back(scheme, "急诊科", path).entries] == list(
        settled(statement).entries
    )


def _some_input(rule):
    answers = [
        replace(answer, value=slot.choices[0] if slot.choices else Decimal(3))
        for slot, answer in zip(slots_of(rule), answers_of(rule, {}), strict=True)
    ]
    return inputs_of(rule, answers)
