"""Words of the 看板 page that do not stand in its form."""

from hospital_assess.ui.wording import translate

COLUMNS = {
    "department": translate("wording", "科室"),
    "code": translate("wording", "编号"),
    "title": translate("wording", "考核内容"),
    "state": translate("wording", "状态"),
    "full": translate("wording", "分值"),
    "self_score": translate("wording", "自评"),
    "review_score": translate("wording", "复核"),
    "reason": translate("wording", "扣分原因"),
}
READING = translate("wording", "正在读取…")
BEHIND = translate("wording", "{heading}：{count} 条")
COPIED = translate("wording", "图片已复制，可粘贴到演示文稿或文档中")
FILE = translate("wording", "{year}-{organization}-{name}.pdf")
FILES = translate("wording", "PDF 文件 (*.pdf);;图片 (*.png)")
SAVE_TITLE = translate("wording", "图表另存为")
