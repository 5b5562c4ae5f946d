"""Columns and signatures of the quality office's own sheets; titles may be overridden by the scheme's labels."""

from hospital_assess.application.sheets import Alignment, SheetColumn, Signature, SignatureBlock

_MIDDLE = Alignment.CENTER

SUMMARY_COLUMNS = (
    SheetColumn("group", "分组", 9.5, _MIDDLE),
    SheetColumn("rank", "名次", 11.7, _MIDDLE, is_number=True),
    SheetColumn("department", "科室", 25, _MIDDLE),
    SheetColumn("points", "承担分值", 10, _MIDDLE, is_number=True),
    SheetColumn("lines", "应考条目", 8.7, _MIDDLE, is_number=True),
    SheetColumn("done", "已完成", 12, _MIDDLE, is_number=True),
    SheetColumn("partly", "基本完成", 8.7, _MIDDLE, is_number=True),
    SheetColumn("undone", "未完成", 12, _MIDDLE, is_number=True),
    SheetColumn("pending", "待认定", 12, _MIDDLE, is_number=True),
    SheetColumn("not_applicable", "不适用", 12, _MIDDLE, is_number=True),
    SheetColumn("unanswered", "未填", 8.7, _MIDDLE, is_number=True),
    SheetColumn("base", "基本分", 12, _MIDDLE, is_number=True),
    SheetColumn("bonus", "加分", 8.7, _MIDDLE, is_number=True),
    SheetColumn("deduction", "减分", 8.7, _MIDDLE, is_number=True),
    SheetColumn("veto", "一票否决", 8.7, _MIDDLE),
    SheetColumn("self_score", "自评", 12, _MIDDLE, is_number=True),
    SheetColumn("review_score", "复核", 12, _MIDDLE, is_number=True),
    SheetColumn("difference", "差异", 11.7, _MIDDLE, is_number=True),
    SheetColumn("final", "审定（拟）", 12, _MIDDLE, is_number=True),
    SheetColumn("grade", "等次（拟）", 12, _MIDDLE),
    SheetColumn("remark", "备注", 26),
)

QUARTER_COLUMNS = (
    SheetColumn("group", "分组", 18, _MIDDLE),
    SheetColumn("department", "科室", 40, _MIDDLE),
    SheetColumn("points", "承担分值", 18, _MIDDLE, is_number=True),
    SheetColumn("lines", "应报条目", 18, _MIDDLE, is_number=True),
    SheetColumn("done", "已完成", 18, _MIDDLE, is_number=True),
    SheetColumn("partly", "基本完成", 18, _MIDDLE, is_number=True),
    SheetColumn("on_track", "达序时", 18, _MIDDLE, is_number=True),
    SheetColumn("undone", "未达序时", 18, _MIDDLE, is_number=True),
    SheetColumn("pending", "待认定", 18, _MIDDLE, is_number=True),
    SheetColumn("not_applicable", "不适用", 18, _MIDDLE, is_number=True),
    SheetColumn("unanswered", "未填", 18, _MIDDLE, is_number=True),
    SheetColumn("remark", "备注", 32),
)
"""全院汇总表 of a period without scores."""

DECISION_COLUMNS = (
    SheetColumn("group", "分组", 14, _MIDDLE),
    SheetColumn("rank", "名次", 14, _MIDDLE, is_number=True),
    SheetColumn("department", "科室", 30, _MIDDLE),
    SheetColumn("self_score", "自评", 17, _MIDDLE, is_number=True),
    SheetColumn("review_score", "复核", 17, _MIDDLE, is_number=True),
    SheetColumn("appeal", "申诉", 14, _MIDDLE),
    SheetColumn("final", "审定（拟）", 18, _MIDDLE, is_number=True),
    SheetColumn("grade", "等次（拟）", 18, _MIDDLE),
    SheetColumn("ground", "依据", 74),
    SheetColumn("opinion", "审定意见（手签）", 40),
)

DECISION_SIGNATURES = SignatureBlock(
    (Signature("考核领导小组组长（签字）"), Signature("副组长（签字）"), Signature("成员（签字）")),
    (Signature("记录人"), Signature("会议纪要文号", is_dated=False), Signature("医院盖章", is_seal=True)),
    reviewers_heading="以下由考核领导小组办公室填写",
)

NOTICE_COLUMNS = (
    SheetColumn("group", "分组", 22, _MIDDLE),
    SheetColumn("rank", "名次", 20, _MIDDLE, is_number=True),
    SheetColumn("department", "科室", 60, _MIDDLE),
    SheetColumn("final", "得分", 30, _MIDDLE, is_number=True),
    SheetColumn("grade", "等次", 38, _MIDDLE),
)

CHASE_COLUMNS = (
    SheetColumn("number", "序号", 11, _MIDDLE),
    SheetColumn("group", "分组", 15, _MIDDLE),
    SheetColumn("department", "科室", 36, _MIDDLE),
    SheetColumn("state", "状态", 42),
    SheetColumn("returned", "退回次数", 15, _MIDDLE, is_number=True),
    SheetColumn("due", "截止日期", 22, _MIDDLE),
    SheetColumn("contact", "联系人", 29),
)

SUPERVISION_COLUMNS = (
    SheetColumn("label", "", 34, _MIDDLE),
    SheetColumn("text", "", 51),
    SheetColumn("second_label", "", 34, _MIDDLE),
    SheetColumn("second_text", "", 51),
)

SUPERVISION_SIGNATURES = SignatureBlock(
    (Signature("承办科室负责人（签字）"), Signature("责任领导（签字）")),
    (Signature("督办人（签字）"), Signature("办结认定（签字）")),
    reviewers_heading="以下由督办部门填写",
)
