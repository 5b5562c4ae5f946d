"""Words of the 复核 page that do not stand in its forms."""

from hospital_assess.application.review_queue import Stage
from hospital_assess.domain.review import Judged, Verdict
from hospital_assess.ui.wording import translate

GROUPINGS = {
    "department": translate("wording", "按科室"),
    "measure": translate("wording", "按考核要点"),
}
FILTERS = {
    "open": translate("wording", "待复核（{count}）"),
    "changed": translate("wording", "复核后又修改（{count}）"),
    "disputed": translate("wording", "意见不一（{count}）"),
    "returned": translate("wording", "已退回（{count}）"),
    "judged": translate("wording", "已复核（{count}）"),
    "all": translate("wording", "全部（{count}）"),
}
STAGES = {
    Stage.WAITING: translate("wording", "待复核"),
    Stage.CHANGED: translate("wording", "复核后又修改"),
    Stage.DISPUTED: translate("wording", "意见不一"),
    Stage.RETURNED: translate("wording", "已退回"),
    Stage.ADJUSTED: translate("wording", "已调分"),
    Stage.ACCEPTED: translate("wording", "已认可"),
}
MARKS = {
    Stage.WAITING: "○",
    Stage.CHANGED: "!",
    Stage.DISPUTED: "≠",
    Stage.RETURNED: "↩",
    Stage.ADJUSTED: "±",
    Stage.ACCEPTED: "●",
}
"""A sign of one character for each stage."""

GROUP = translate("wording", "{name}（待复核 {open}/{count}）")
MATTERS = {
    Judged.SCORE: translate("wording", ""),
    Judged.NOT_APPLICABLE: translate("wording", "申请不适用"),
    Judged.OBJECTIVE_CAUSE: translate("wording", "申请认定客观原因"),
    Judged.ADJUSTMENT: translate("wording", "加减分申请"),
}
VERDICTS = {
    Verdict.ACCEPTED: translate("wording", "认可(A)"),
    Verdict.ADJUSTED: translate("wording", "调分(0–9)"),
    Verdict.RETURNED: translate("wording", "退回(R)"),
}
VERDICT_HINTS = {
    Verdict.ACCEPTED: translate("wording", "按所报认可；光标不在输入框时按 A，认可并转到下一条"),
    Verdict.ADJUSTED: translate("wording", "另定得分；光标不在输入框时直接按数字"),
    Verdict.RETURNED: translate("wording", "退回补正，须写明原因和期限；光标不在输入框时按 R"),
}
SUMMARY = translate("wording", "已复核 {done}/{count} 条")
NOTHING = translate("wording", "还没有收到上报件。请先在“收件”页合并科室的上报件。")
NOTHING_LEFT = translate("wording", "没有符合条件的条目。")
ALL_DONE = translate("wording", "收到的条目都复核过了。可以点“生成反馈件…”，把意见交给科室。")
READING = translate("wording", "正在读取…")
OF_FULL = translate("wording", "/ {full} 分")
SOUND = translate("wording", "认可满分有佐证的（{count}）…")
SOUND_TITLE = translate("wording", "认可满分有佐证的条目")
SOUND_TEXT = translate(
    "wording",
    "所列条目中有 {count} 条（{departments} 个科室）已完成、自评满分、佐证齐备且无疑点，将一并认可。之后仍可逐条改判。",
)
SOUND_ACTION = translate("wording", "认可 {count} 条")
JUDGED_MANY = translate("wording", "已认可 {count} 条")
JUDGED_ONE = translate("wording", "{name} {code} {verdict}，还有 {open} 条待复核")
SAVING = translate("wording", "正在写入复核意见")
NEEDS_SCORE = translate("wording", "请填写 0 至 {full} 之间的复核得分")
NEEDS_REASON = translate("wording", "退回须写明原因和补正期限")
NEEDS_VERDICT = translate("wording", "请先选择认可、调分或退回")
FEEDBACK_TITLE = translate("wording", "反馈件存到哪个文件夹")
FEEDBACK_WRITING = translate("wording", "正在生成反馈件")
FEEDBACK_WRITTEN = translate("wording", "已生成 {count} 个科室的反馈件，在 {folder}")
NO_EVIDENCE = translate("wording", "没有佐证")
EVIDENCE = translate("wording", "佐证 {count} 件")

# The matter in words
ASKED = translate("wording", "考核要求")
CRITERION = translate("wording", "评分标准")
PLACE = translate("wording", "所属工作")
BASELINE = translate("wording", "上年基数")
DUE = translate("wording", "时限")
DUTY = translate("wording", "责任分工")
CORE = translate("wording", "　★核心指标")
STATUS = translate("wording", "完成状态")
INPUTS = translate("wording", "完成值")
NARRATIVE = translate("wording", "完成情况")
SELF_SCORE = translate("wording", "自评得分")
SCORE_OF_FULL = translate("wording", "{score} / {full} 分")
ABOVE_RULE = translate("wording", "{score} / {full} 分（高于按标准计算的得分）")
BY_RULE = translate("wording", "按标准计算")
MATTER = translate("wording", "事项")
GROUND = translate("wording", "依据")
FIELDS = {
    "deduction_reason": translate("wording", "扣分原因"),
    "upward_basis": translate("wording", "高于标准的依据"),
    "problem": translate("wording", "存在问题"),
    "cause": translate("wording", "原因分析"),
    "remedy": translate("wording", "整改措施"),
    "remedy_owner": translate("wording", "责任人"),
    "objective_cause": translate("wording", "客观原因"),
    "reason": translate("wording", "不适用的理由"),
}
NO_NARRATIVE = translate("wording", "（未填写）")
VERDICT = translate("wording", "现行意见")
EARLIER = translate("wording", "修改前的意见")
CHANGES = translate("wording", "此后的修改")
DISPUTED = translate("wording", "各人意见")
SAID = translate("wording", "{verdict}{score}{due}{comment}{reviewer}")
SAID_SCORE = translate("wording", " {score} 分")
SAID_DUE = translate("wording", "，限 {due} 前补正")
SAID_COMMENT = translate("wording", "：{text}")
SAID_BY = translate("wording", "（{name}，{day}）")
SAID_ON = translate("wording", "（{day}）")
COMMENTS = (
    translate("wording", "佐证材料不足以证明完成情况"),
    translate("wording", "未见正式文件"),
    translate("wording", "佐证材料不在考核期内"),
    translate("wording", "完成值与统计数据不符"),
    translate("wording", "未按时限完成"),
)
"""What is often said, until the office has said its own."""
