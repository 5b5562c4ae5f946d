"""Asking for a sheet: which there are, whose they are, and what is refused."""

from datetime import datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from hospital_assess.application.ports import DeskRole
from hospital_assess.application.report import (
    KINDS,
    REPORT_NAMES,
    chase_message,
    report_kinds,
    report_name,
    report_pdf,
)
from hospital_assess.bootstrap import wire
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId

ANNUAL = PeriodId.ANNUAL
TIME = datetime(2024, 1, 12, 9, 5)  # noqa: DTZ001


@pytest.fixture(scope="session")
def ports():
    return wire()


@pytest.fixture(scope="session")
def finished(demonstration):
    """What the demonstration left."""
    return demonstration


@pytest.fixture
def office(ports, finished):
    with ports.workspaces.open(finished.office, read_only=True) as workspace:
        yield workspace


@pytest.fixture
def department(ports, finished):
    with ports.workspaces.open(finished.departments[0], read_only=True) as workspace:
        yield workspace


def words(content):
    return "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages)


def test_the_demonstration_leaves_every_sheet_of_every_desk(finished):
    names = {path.name for path in finished.reports}
    assert len(names) == len(finished.reports)
    for kind in report_kinds(DeskRole.DEPARTMENT):
        assert f"2023-医务科-{kind.name}.pdf" in names
    for kind in report_kinds(DeskRole.OFFICE):
        if kind.of_hospital:
            assert f"2023-全院-{kind.name.removeprefix('全院')}.pdf" in names
    assert "2023-党办-复核表.pdf" in names
    begins = {".pdf": b"%PDF", ".docx": b"PK", ".xlsx": b"PK"}
    assert all(path.read_bytes().startswith(begins[path.suffix]) for path in finished.reports)
    assert {"2023-医务科-自评报告.docx", "2023-医务科-佐证材料汇编.pdf", "2023-全院-全部表格.xlsx"} <= names


def test_a_desk_offers_what_it_can_print(ports, office, department):
    for kind in report_kinds(DeskRole.DEPARTMENT):
        assert report_pdf(ports, department, kind.id, ANNUAL, printed_at=TIME)
    assert report_kinds(DeskRole.OFFICE) == KINDS
    assert not [kind for kind in report_kinds(DeskRole.DEPARTMENT) if kind.of_department is None or kind.is_offices]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.of_department], ids=lambda kind: kind.id)
def test_an_office_prints_every_departments_sheet(ports, office, kind):
    content = report_pdf(ports, office, kind.id, ANNUAL, "医务科", TIME)
    assert report_name(office, kind.id, "医务科") == f"2023-医务科-{kind.name}.pdf"
    assert "医务科" in words(content)
    assert report_pdf(ports, office, kind.id, ANNUAL, "医务科", TIME) == content


def test_office_and_department_print_the_same_hand_in_alike(ports, office, department):
    for kind in ("form", "shortfalls", "three-lists", "feedback-sheet", "task-list", "pledge"):
        mine = report_pdf(ports, department, kind, ANNUAL, printed_at=TIME)
        assert report_pdf(ports, office, kind, ANNUAL, "医务科", TIME) == mine, kind


def test_the_check_code_of_a_hospitals_sheet_is_the_offices_digest(ports, office):
    found = PdfReader(BytesIO(report_pdf(ports, office, "summary", ANNUAL, printed_at=TIME)))
    assert found.metadata.keywords[:8].upper() in found.pages[0].extract_text()


def test_a_sheet_of_the_scheme_needs_no_hand_in(ports, office):
    assert "检验科" in words(report_pdf(ports, office, "pledge", ANNUAL, "检验科", TIME))
    with pytest.raises(AssessError, match="检验科还没有可打印的上报件"):
        report_pdf(ports, office, "shortfalls", ANNUAL, "检验科")


def test_what_does_not_fit_is_refused_with_a_remedy(ports, office, department):
    with pytest.raises(AssessError, match="没有报表“poster”") as refused:
        report_pdf(ports, office, "poster", ANNUAL)
    assert all(kind in refused.value.remedy for kind in REPORT_NAMES)
    with pytest.raises(AssessError, match="须指定科室"):
        report_pdf(ports, office, "form", ANNUAL)
    with pytest.raises(AssessError, match="没有分科室的"):
        report_pdf(ports, office, "summary", ANNUAL, "医务科")
    with pytest.raises(AssessError, match="没有分科室的"):
        report_pdf(ports, department, "summary", ANNUAL)
    with pytest.raises(AssessError, match="本工作区属于医务科"):
        report_pdf(ports, department, "form", ANNUAL, "党办")


def test_the_office_reminds_those_who_did_not_hand_in(office, department):
    told = chase_message(office, ANNUAL)
    assert "应报33个科室，已报2个" in told
    with pytest.raises(AssessError, match="科室工作区"):
        chase_message(department, ANNUAL)
