"""Columns of the tables that 评审会材料 alone has; titles may be overridden by the scheme's labels."""

from hospital_assess.application.sheets import Alignment, SheetColumn

_MIDDLE = Alignment.CENTER

DISPUTE_COLUMNS = (
    SheetColumn("number", "序号", 10, _MIDDLE),
    SheetColumn("department", "科室", 22, _MIDDLE),
    SheetColumn("line", "指标", 60),
    SheetColumn("points", "分值", 12, _MIDDLE, is_number=True),
    SheetColumn("self_score", "自评", 14, _MIDDLE, is_number=True),
    SheetColumn("review_score", "复核", 14, _MIDDLE, is_number=True),
    SheetColumn("difference", "差异", 13, _MIDDLE, is_number=True),
    SheetColumn("matter", "情形", 23, _MIDDLE),
    SheetColumn("comment", "复核意见", 54),
    SheetColumn("opinion", "会议意见", 30),
)

ADJUSTMENT_COLUMNS = (
    SheetColumn("number", "序号", 10, _MIDDLE),
    SheetColumn("department", "科室", 24, _MIDDLE),
    SheetColumn("kind", "类别", 21, _MIDDLE),
    SheetColumn("title", "事项", 52),
    SheetColumn("reason", "依据", 50),
    SheetColumn("asked", "申请分值", 14, _MIDDLE, is_number=True),
    SheetColumn("counted", "计入分值", 15, _MIDDLE, is_number=True),
    SheetColumn("state", "认定情况", 36),
    SheetColumn("opinion", "会议意见", 30),
)

GRADE_COLUMNS = (
    SheetColumn("grade", "等次（拟）", 24, _MIDDLE),
    SheetColumn("group", "分组", 20, _MIDDLE),
    SheetColumn("count", "科室数", 16, _MIDDLE, is_number=True),
    SheetColumn("departments", "科室（名次，得分）", 192),
)
