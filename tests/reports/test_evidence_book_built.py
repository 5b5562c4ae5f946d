"""佐证材料汇编 from a statement: what is printed, what gets a slip, and why."""

from datetime import date

import pytest
from PIL import Image
from pypdf import PdfReader
from report_samples import IMPRINT

from hospital_assess.application.attach_evidence import attach_files
from hospital_assess.application.build_evidence_book import bind_evidence_book, build_evidence_book
from hospital_assess.application.build_form import Answers
from hospital_assess.application.receive_package import start_trial
from hospital_assess.domain.entry import Entry, Evidence, Form, Proof, Reporter, Scope, Statement
from hospital_assess.domain.settings import PeriodId
from hospital_assess.reports.evidence_book import write_evidence_book


class Store:
    """Evidence in a folder, under its id."""

    def __init__(self, folder, *ids):
        self._folder = folder
        self._ids = ids

    def has(self, sha256):
        return sha256 in self._ids

    def path(self, sha256):
        return self._folder / sha256


@pytest.fixture
def build(scheme, tmp_path):
    department = scheme.department_named("医务科")
    lines = scheme.lines_of(department)

    def built(*items, lines_proved=1, missing=()):
        proofs = tuple(Proof(item.id, number) for number, item in enumerate(items, 1))
        entries = tuple(Entry(line.id, proofs=proofs) for line in lines[:lines_proved])
        statement = Statement(entries, items, reporter=Reporter("章堃赟"))
        answers = Answers(scheme, department, scheme.settings.period(PeriodId.ANNUAL), statement)
        store = Store(tmp_path, *(item.id for item in items if item.id not in missing))
        return build_evidence_book(answers, store, "绍兴市中医院", IMPRINT, "2023年12月28日")

    return built


def test_a_file_of_general_scope_is_handed_over(build, tmp_path):
    item = Evidence(
        "a", "任务清单.pdf", "任务清单", size=9, formed_on=date(2023, 4, 20), document_no="绍中医〔2023〕31号"
    )
    book = build(item)
    (proof,) = book.proofs()
    assert (proof.file, proof.obstacle) == (tmp_path / "a", "")
    assert proof.code.startswith("佐证 医务-")
    assert proof.formed == "2023-04-20 绍中医〔2023〕31号"
    assert book.title == "绍兴市中医院2023年度重点工作目标责任制考核佐证材料汇编"


@pytest.mark.parametrize("scope", [Scope.INTERNAL, Scope.SENSITIVE])
def test_what_is_not_general_is_only_catalogued(build, scope):
    (proof,) = build(Evidence("a", "约谈.pdf", "约谈记录", size=9, scope=scope)).proofs()
    assert proof.file is None
    assert proof.name == ""
    assert "只列目录" in proof.obstacle


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (Evidence("a", "方案.docx", size=9), "Word 文档不能直接并入"),
        (Evidence("a", "数据.XLSX", size=9), "Excel 表格不能直接并入"),
        (Evidence("a", "空.pdf"), "0 字节"),
        (Evidence("a", title="签到表", form=Form.PAPER, place="档案柜"), "纸质材料"),
        (Evidence("a", title="平均住院日", form=Form.SYSTEM), "系统数据"),
        (Evidence("a", title="满意度", form=Form.QUOTED), "引用其他科室"),
    ],
)
def test_the_rest_says_why_it_is_not_printed(build, item, reason):
    (proof,) = build(item).proofs()
    assert proof.file is None
    assert reason in proof.obstacle


def test_a_file_that_the_store_lost_costs_its_slip(build):
    (proof,) = build(Evidence("a", "清单.pdf", size=9), missing=("a",)).proofs()
    assert "佐证库中没有" in proof.obstacle


def test_a_file_that_proves_several_lines_is_printed_once(build):
    first, second = build(Evidence("a", "清单.pdf", size=9), lines_proved=2).proofs()
    assert first.file is not None
    assert (second.file, second.printed_as, second.obstacle) == (None, first.code, "")


def test_only_lines_with_proofs_stand_in_the_book(build):
    assert build().sections == ()
    (section,) = build(Evidence("a", "清单.pdf", size=9)).sections
    assert len(section.lines) == 1
    assert section.lines[0].note == "分值 0.6　自评得分 未填"


def test_a_workspace_binds_its_book(ports, tmp_path):
    start_trial(ports, tmp_path / "home", "医务科")
    photo = tmp_path / "现场照片.png"
    Image.new("RGB", (300, 200), "red").save(photo)
    with ports.workspaces.open(tmp_path / "home") as workspace:
        scheme = workspace.scheme()
        line = scheme.lines_of(scheme.department_named("医务科"))[0]
        attach_files(workspace, ports.documents, PeriodId.ANNUAL, line.id, [photo])
        target = tmp_path / "汇编.pdf"
        paths = bind_evidence_book(write_evidence_book, workspace, PeriodId.ANNUAL, target, IMPRINT.printed_at)
    assert paths == [target]
    pages = [page.extract_text() for page in PdfReader(target).pages]
    assert "草稿" in pages[0]
    assert "现场照片" in pages[1]
    assert len(pages) == 4
