"""Columns and signatures of the sheets about departments' lines; titles may be overridden by the scheme's labels."""

from hospital_assess.application.sheets import Alignment, SheetColumn, Signature, SignatureBlock

_MIDDLE = Alignment.CENTER

TASK_COLUMNS = (
    SheetColumn("number", "序号", 10, _MIDDLE),
    SheetColumn("section", "重点工作", 16, _MIDDLE),
    SheetColumn("task", "工作任务", 21),
    SheetColumn("content", "考核内容", 56),
    SheetColumn("leader", "责任领导", 17, _MIDDLE),
    SheetColumn("lead", "牵头", 16, _MIDDLE),
    SheetColumn("co", "配合", 24),
    SheetColumn("carried_out", "落实", 16, _MIDDLE),
    SheetColumn("examiner", "考核科室", 15, _MIDDLE),
    SheetColumn("due", "时限", 18, _MIDDLE),
    SheetColumn("points", "分值", 15, _MIDDLE, is_number=True),
    SheetColumn("criteria", "评分标准", 48),
)

PLEDGE_COLUMNS = (
    SheetColumn("number", "序号", 11, _MIDDLE),
    SheetColumn("task", "工作任务", 22),
    SheetColumn("content", "考核内容及目标值", 52),
    SheetColumn("points", "分值", 11, _MIDDLE, is_number=True),
    SheetColumn("due", "完成时限", 21, _MIDDLE),
    SheetColumn("criteria", "评分标准", 60),
)

PLEDGE_SIGNATURES = SignatureBlock(
    (
        Signature("甲方（盖章）：\n院领导（签字）", is_seal=True),
        Signature("乙方（盖章，无章签字）：\n科室负责人（签字）", is_seal=True),
    ),
    reviewers=(),
)

PROGRESS_COLUMNS = (
    SheetColumn("number", "序号", 9, _MIDDLE),
    SheetColumn("section", "重点工作", 25, _MIDDLE),
    SheetColumn("content", "工作任务", 36),
    SheetColumn("leader", "责任领导", 16, _MIDDLE),
    SheetColumn("lead", "牵头", 14, _MIDDLE),
    SheetColumn("co", "配合", 20),
    SheetColumn("due", "完成时限", 16, _MIDDLE),
    SheetColumn("progress", "目前进展", 58),
    SheetColumn("percent", "完成率", 13, _MIDDLE),
    SheetColumn("status", "状态", 13.5, _MIDDLE),
    SheetColumn("problem", "存在问题", 23),
    SheetColumn("next_step", "下一步措施", 24),
)

SHORTFALL_COLUMNS = (
    SheetColumn("number", "序号", 10, _MIDDLE),
    SheetColumn("line", "指标", 48),
    SheetColumn("department", "科室", 17, _MIDDLE),
    SheetColumn("points", "分值", 11, _MIDDLE, is_number=True),
    SheetColumn("self_score", "自评", 13, _MIDDLE, is_number=True),
    SheetColumn("review_score", "复核", 14, _MIDDLE, is_number=True),
    SheetColumn("lost", "扣分", 11, _MIDDLE, is_number=True),
    SheetColumn("reason", "扣分原因", 44),
    SheetColumn("remedy", "整改措施", 44),
    SheetColumn("owner", "责任人", 20, _MIDDLE),
    SheetColumn("due", "完成时限", 20, _MIDDLE),
)

THREE_LISTS_COLUMNS = (
    SheetColumn("number", "序号", 10, _MIDDLE),
    SheetColumn("problem", "问题表现", 54),
    SheetColumn("cause", "原因分析", 34),
    SheetColumn("remedy", "整改措施", 42),
    SheetColumn("leader", "责任领导", 17, _MIDDLE),
    SheetColumn("owner", "责任科室/责任人", 22, _MIDDLE),
    SheetColumn("due", "完成时限", 19, _MIDDLE),
    SheetColumn("progress", "整改进展", 36),
    SheetColumn("closed", "销号情况", 18, _MIDDLE),
)

REVIEW_COLUMNS = (
    SheetColumn("number", "序号", 10, _MIDDLE),
    SheetColumn("section", "一级指标", 16, _MIDDLE),
    SheetColumn("content", "考核内容", 50),
    SheetColumn("points", "分值", 10, _MIDDLE, is_number=True),
    SheetColumn("completion", "完成情况", 53),
    SheetColumn("self_score", "自评得分", 14, _MIDDLE, is_number=True),
    SheetColumn("evidence", "佐证材料", 24),
    SheetColumn("review_score", "复核得分", 14, _MIDDLE, is_number=True),
    SheetColumn("difference", "差异", 11, _MIDDLE, is_number=True),
    SheetColumn("opinion", "复核意见（扣分依据）", 50),
)

REVIEW_SIGNATURES = SignatureBlock(
    (Signature("复核人（签字）"), Signature("考核部门负责人（签字）"), Signature("科室确认（签字）")), reviewers=()
)

FEEDBACK_COLUMNS = (
    SheetColumn("number", "序号", 10, _MIDDLE),
    SheetColumn("line", "考核条目", 52),
    SheetColumn("points", "分值", 12, _MIDDLE, is_number=True),
    SheetColumn("self_score", "自评", 13, _MIDDLE, is_number=True),
    SheetColumn("review_score", "复核", 14, _MIDDLE, is_number=True),
    SheetColumn("ground", "依据", 42),
    SheetColumn("opinion", "科室意见", 27),
)

FEEDBACK_SIGNATURES = SignatureBlock(
    (
        Signature("填报人（签字）"),
        Signature("科室负责人（签字）"),
        Signature("科室盖章（无章签字）", is_seal=True),
    ),
    (Signature("申诉受理人", is_dated=False), Signature("受理日期")),
)
