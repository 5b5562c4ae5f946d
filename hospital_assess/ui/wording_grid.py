"""Words of the 自评表 page that do not stand in its form."""

from hospital_assess.application.answer_cells import Column
from hospital_assess.ui.wording import translate

COLUMNS = {
    Column.TEXT: translate("wording", "考核要点"),
    Column.POINTS: translate("wording", "分值"),
    Column.DUE: translate("wording", "完成时限"),
    Column.STATUS: translate("wording", "完成状态"),
    Column.INPUTS: translate("wording", "完成值"),
    Column.NARRATIVE: translate("wording", "完成情况"),
    Column.SELF_SCORE: translate("wording", "自评得分"),
    Column.PROPOSAL: translate("wording", "建议得分"),
    Column.DEDUCTION_REASON: translate("wording", "扣分原因"),
    Column.PROOFS: translate("wording", "佐证"),
    Column.PROBLEM: translate("wording", "存在问题"),
    Column.REMEDY: translate("wording", "整改措施"),
    Column.REMEDY_OWNER: translate("wording", "责任人"),
    Column.REMEDY_DUE: translate("wording", "整改时限"),
}
STEP = translate("wording", "：{code} {field}")
CODE = translate("wording", "编号")
FILTERS = {
    "all": translate("wording", "全部（{count}）"),
    "blank": translate("wording", "未填（{count}）"),
    "below": translate("wording", "未达满分（{count}）"),
    "unproved": translate("wording", "缺佐证（{count}）"),
}
FAULTY = translate("wording", "有错待补")
PASTED = translate("wording", "：粘贴 {count} 格")
FILLED_DOWN = translate("wording", "：向下填充 {count} 格")
CLEARED = translate("wording", "：清除 {count} 格")
CUT = translate("wording", "：剪切 {count} 格")
REFUSED = translate("wording", "有 {count} 格没有录入（红框标出，内容还在格里）。{first}")
ROW = translate("wording", "第 {row} 行，{reason}")
COPIED = translate("wording", "已复制 {rows} 行 {columns} 列，可以粘贴到 Excel 或 WPS")
ENTERED = translate("wording", "已录入 {count} 格")
GIVEN_LEFT = translate("wording", "；{count} 格属于只读列，没有改动")
BEYOND = translate("wording", "；{count} 行超出表格，没有粘贴")
NOTHING_TO_PASTE = translate("wording", "剪贴板里没有可以粘贴的文字或表格")
NOTHING_ENTERED = translate("wording", "内容没有变化")
NOTE = translate("wording", "待补：{sentence}")
FAULT = translate("wording", "没有录入：{sentence}")
SEVERAL = translate("wording", "完成值有多项，请在填报页填写（Ctrl+Enter 转到填报页）")
LINE_OF = translate("wording", "第 {row}/{count} 行 · {code} · {column}")
