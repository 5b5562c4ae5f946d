"""Words about what was left unsaved the last time that do not stand in the panel's form."""

from hospital_assess.ui.wording import translate

STEP = translate("wording", "：找回未保存的内容")
PUT_BACK = translate("wording", "{count} 处填的内容不符合要求，已放回“自评表”原来的格子，请在那里改正")
FOUND = translate("wording", "上次关闭前有 {count} 处内容没有保存。请选择保留哪一份；没有决定的，下次打开还会再问。")
PLACE = translate("wording", "{code} {field}（{period}）")
EVIDENCE_TEXTS = {
    "title": translate("wording", "佐证名称"),
    "document_no": translate("wording", "佐证文号"),
    "place": translate("wording", "佐证存放地点"),
}
NOTHING = translate("wording", "（空）")
