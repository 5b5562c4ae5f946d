"""An office on the shipped plan, on another plan, and on what cannot be a plan."""

import pytest

from hospital_assess.application.create_office import create_office
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.scheme_check import check_scheme

PLAN = """乙医院2025年度工作计划
一、重点工作
（一）质量
1.完善制度。上半年完成修订。
2.开展检查。
（二）服务
1.改进门诊服务。
"""


def test_a_plan_without_a_scheme_starts_with_one_line_a_measure_to_be_shared_out(ports, tmp_path):
    (tmp_path / "plan.txt").write_text(PLAN, encoding="gb18030")
    create_office(ports, tmp_path / "office", tmp_path / "plan.txt", organization="乙医院")
    with ports.workspaces.open(tmp_path / "office") as workspace:
        scheme = workspace.scheme()
    assert (scheme.plan.year, scheme.organization_id, scheme.proposal) == (2025, "乙医院", True)
    assert [line.code for line in scheme.lines] == ["1.1.1", "1.1.2", "1.2.1", "2.1.1"]
    assert [str(line.points) for line in scheme.lines] == ["25"] * 4
    assert scheme.lines[1].due.isoformat() == "2025-06-30"
    assert check_scheme(scheme) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "空"),
        (b"%PDF-1.7\n", "PDF"),
        ("今天天气很好。".encode(), "没有写明年份"),
        ("2025年度工作计划\n今天天气很好。".encode(), "编号"),
    ],
)
def test_what_is_no_plan_is_refused_and_leaves_no_folder(ports, tmp_path, content, message):
    (tmp_path / "plan.txt").write_bytes(content)
    with pytest.raises(AssessError, match=message) as refusal:
        create_office(ports, tmp_path / "office", tmp_path / "plan.txt")
    assert "plan.txt" in refusal.value.title
    assert not (tmp_path / "office").exists()


def test_a_folder_that_is_used_is_refused(ports, tmp_path):
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "照片.jpg").write_bytes(b"mine")
    with pytest.raises(AssessError, match="office"):
        create_office(ports, tmp_path / "office")
    assert [path.name for path in (tmp_path / "office").iterdir()] == ["照片.jpg"]
