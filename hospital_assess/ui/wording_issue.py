"""Words of the 下发 page that do not stand in its form."""

from hospital_assess.ui.wording import translate

SUMMARY = translate("wording", "{total} 个科室，已有任务包 {packages}，已发填报表 {forms}，已上报 {handed_in}")
FILTERS = {
    "all": translate("wording", "全部科室（{count}）"),
    "unissued": translate("wording", "未下发（{count}）"),
    "issued": translate("wording", "已下发（{count}）"),
    "outdated": translate("wording", "任务包待更新（{count}）"),
    "missing": translate("wording", "未上报（{count}）"),
}
COLUMNS = {
    "department": translate("wording", "科室"),
    "group": translate("wording", "类别"),
    "lines": translate("wording", "条目"),
    "points": translate("wording", "分值"),
    "package": translate("wording", "任务包"),
    "keys": translate("wording", "密钥"),
    "form": translate("wording", "填报表"),
    "handed_in": translate("wording", "上报"),
}
NOT_ISSUED = translate("wording", "未下发")
NONE = translate("wording", "—")
OUTDATED = translate("wording", "{at} 旧版")
ONE_KEY = translate("wording", "有效")
REVOKED_KEYS = translate("wording", "已换 {count} 次")
HANDED_IN = translate("wording", "已上报")
NOT_HANDED_IN = translate("wording", "未上报")

# What goes out
TO_ALL = translate("wording", "下发给全部 {count} 个科室")
TO_CHOSEN = translate("wording", "下发给选中的 {count} 个科室：{names}")
TO_ONE = translate("wording", "下发给{names}")
AND_MORE = translate("wording", "{names}等")
FORMS = translate("wording", "Excel 填报表（{period}）")
REISSUE_WARNING = translate(
    "wording",
    "其中 {count} 个已有任务包：重新下发后原任务包和密钥立即作废，科室须用新任务包上报；已上报的内容随新任务包带去。",
)
SEALS = {
    "none": translate("wording", "不加口令"),
    "typed": translate("wording", "自己填写口令"),
    "made": translate("wording", "生成口令，电话告知"),
}
SEAL_HINTS = {
    "none": translate("wording", "任务包里有科室的签名密钥，请只交给本科室。"),
    "typed": translate("wording", "口令请另行告知，不要和文件一起发。程序不保存口令，忘了只能重新下发。"),
    "made": translate("wording", "请抄下来，打电话告知科室，不要和文件一起发。程序不保存口令，忘了只能重新下发。"),
}
PLAN = translate("wording", "将写出{what}。")
PLAN_PACKAGES = translate("wording", "任务包 {count} 个")
PLAN_SKIPPED = translate("wording", "（{count} 个科室已有，不重发）")
PLAN_FORMS = translate("wording", "填报表 {count} 份")
PLAN_AND = translate("wording", "、")
PLAN_NOTHING = translate("wording", "没有要写出的文件：请勾选要下发的内容；已有任务包的科室要勾选“重新下发”。")
REISSUE_TITLE = translate("wording", "重新下发 {count} 个科室的任务包？")
REISSUE_TEXT = translate("wording", "{names}的原任务包和密钥立即作废，不能恢复。")
REISSUE_ACTION = translate("wording", "重新下发")

# What went out
FOLDER_TITLE = translate("wording", "下发文件放到哪个文件夹")
ISSUING = translate("wording", "正在下发")
CANCELLED = translate("wording", "已取消；此前写完的文件留在 {folder}，已记为下发")
ISSUED = translate("wording", "已写出 {packages} 个任务包、{forms} 份填报表，在 {folder}")
RESULT = translate("wording", "已写出 {count} 个文件")
RESULT_FOLDER = translate("wording", "在 {folder}")
RESULT_SKIPPED = translate("wording", "{count} 个科室已有任务包，没有重发。")
RESULT_SEALED = translate("wording", "任务包口令：{passphrase}（离开本页后不再显示）")
RESULT_SEALED_TYPED = translate("wording", "任务包已用您填写的口令加密。")
REVOKED = translate("wording", "以下上报件是以作废密钥收下的，请与科室核实：")
REVOKED_HAND_IN = translate("wording", "{name} {period} 第 {revision} 版（{code}）")
