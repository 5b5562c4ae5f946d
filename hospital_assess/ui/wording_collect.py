"""Words of the 收件 page that do not stand in its form."""

from hospital_assess.ui.wording import translate

SUMMARY = translate("wording", "{total} 个科室，已收 {received}，未收 {missing}")
SUMMARY_PAPERS = translate("wording", "，纸质件 {papers}")
FILTERS = {
    "all": translate("wording", "全部科室（{count}）"),
    "missing": translate("wording", "未收（{count}）"),
    "received": translate("wording", "已收（{count}）"),
    "conflict": translate("wording", "冲突（{count}）"),
    "disputed": translate("wording", "意见不一（{count}）"),
    "paper": translate("wording", "纸质件未到（{count}）"),
}
COLUMNS = {
    "department": translate("wording", "科室"),
    "group": translate("wording", "类别"),
    "received": translate("wording", "收件"),
    "revision": translate("wording", "版次"),
    "received_at": translate("wording", "收到时间"),
    "self_score": translate("wording", "自评"),
    "final_score": translate("wording", "得分"),
    "grade": translate("wording", "等次"),
    "rank": translate("wording", "名次"),
    "paper": translate("wording", "纸质件"),
    "notes": translate("wording", "备注"),
}
YES_RECEIVED = translate("wording", "已收")
NOT_RECEIVED = translate("wording", "未收")
IN_CONFLICT = translate("wording", "冲突")
REVISION = translate("wording", "第 {number} 版")
NOT_ISSUED = translate("wording", "未下发")
WITNESSED = translate("wording", "填报表，未签名")
DISPUTED_LINES = translate("wording", "{count} 条意见不一")
PAPERS = {
    "missing": translate("wording", "未收"),
    "received": translate("wording", "已收"),
    "other": translate("wording", "与现版不符"),
}
MISSING = translate("wording", "还没有交：{names}")
MISSING_MORE = translate("wording", "{names}等 {count} 个科室")
NOBODY_MISSING = translate("wording", "各科室都已上报")
DISPUTES = translate(
    "wording",
    "{count} 个条目的复核意见不一致，暂不计分：{names}。请与各复核人商定后再复核一次，新的意见即为准。",
)
DISPUTED_AT = translate("wording", "{name} {count} 条")

# Merging
MERGE_FILES = translate("wording", "上报件、申诉件、汇总件、填报表 (*.hsa *.xlsx *.xls *.et)")
MERGE_TITLE = translate("wording", "选择科室交来的上报件")
REHEARSING = translate("wording", "正在预演合并")
MERGING = translate("wording", "正在合并")
REHEARSED = translate("wording", "合并预演：{files} 个文件，{accepted} 个将收下{refused}。确认之前什么都不会改。")
REHEARSED_REFUSED = translate("wording", "，{refused} 个拒收")
NOTHING_TO_ACCEPT = translate("wording", "没有可以收下的：{files} 个文件都已收过，或不能收。")
MERGED = translate("wording", "已收下 {accepted} 个文件，可点“复制回执”答复科室")
MERGED_PARTLY = translate("wording", "已收下 {accepted} 个文件；以下 {refused} 个没有收，请按说明处理后再拖入。")
DISCARD = translate("wording", "放弃")
DONE = translate("wording", "完成")
OUTCOME_COLUMNS = {
    "file": translate("wording", "文件"),
    "department": translate("wording", "科室或单位"),
    "revision": translate("wording", "版次"),
    "outcome": translate("wording", "结果"),
    "reason": translate("wording", "说明"),
}
WARNING_COLUMNS = {
    "kind": translate("wording", "提醒"),
    "departments": translate("wording", "科室"),
    "message": translate("wording", "说明"),
}
WARNINGS = translate("wording", "合并之后的提醒：这次的科室 {concerned} 处，全部 {count} 处。提醒不妨碍合并。")
NO_WARNINGS = translate("wording", "合并之后没有需要提醒的地方。")
UNDO_TITLE = translate("wording", "撤销最近一次合并？")
UNDO_TEXT = translate("wording", "最近一次合并收下的文件会移出，需要时可重新合并。复核意见和纸质件登记不受影响。")
UNDO_ACTION = translate("wording", "撤销合并")
UNDOING = translate("wording", "正在撤销合并")
UNDONE = translate("wording", "已撤销 {batch} 的合并，移出 {count} 个上报件{more}")
UNDONE_STATEMENTS = translate("wording", "、{count} 条意见")
UNDONE_COLLECTIONS = translate("wording", "、{count} 个单位的汇总件")
NO_CONFLICT = translate("wording", "没有待处理的冲突")
RESOLVING = translate("wording", "正在处理冲突")
RESOLVED = translate("wording", "已处理 {department} 的冲突；生成反馈件后科室会收到选用的内容")

# Texts for the clipboard
CHASE_COPIED = translate("wording", "催办通知已复制，可贴到工作群（{count} 个科室未交）")
CHASE_COPIED_OTHER = translate("wording", "催办通知已复制，可贴到工作群（退回待补正或纸质件未到的科室）")
NOBODY_TO_CHASE = translate("wording", "所有科室都已上报，不用催办")
RECEIPT_COPIED = translate("wording", "收件回执已复制，可贴到工作群或发给科室")

# Paper
PAPER_HINT = translate("wording", "输入签字纸质件页脚的 8 位校验码，核对是否与收下的上报件一致。")
PAPER_CURRENT = translate("wording", "✓ 一致：{name} {period} 第 {revision} 版，即现在收下的这一版。")
PAPER_OLDER = translate(
    "wording",
    "！不是现版：{name} {period} 第 {revision} 版，现为第 {current} 版（{code}），请换新的纸质件。",
)
PAPER_OPEN = translate("wording", "！{name} {period} 第 {revision} 版在冲突中，请先处理冲突。")
PAPER_GONE = translate("wording", "！{name} {period} 第 {revision} 版不是现在为准的一版。")
PAPER_SCHEME = translate("wording", "！这是任务分解表、责任书的校验码，不是自评表的。")
PAPER_NEAR = translate("wording", "× 没有这个校验码。与{name}的 {code} 只差一位，请再看一眼。")
PAPER_NONE = translate("wording", "× 没有收到校验码为 {code} 的上报件。请核对页脚，或先合并该科室的上报件。")
PAPER_NOTED = translate("wording", "已于 {day} 登记。")
REGISTERED = translate("wording", "已登记{name}的纸质件（{code}），{day} 收到")
WITHDRAWN = translate("wording", "已取消{name}纸质件（{code}）的登记")
