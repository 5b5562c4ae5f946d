"""What the evidence page and its panels say, beside the words of :mod:`hospital_assess.ui.wording`."""

from hospital_assess.ui.wording import translate

# What comes in
ADDING = translate("wording", "正在添加佐证材料")
ADDED = translate("wording", "已添加 {count} 件佐证材料")
ADDED_KNOWN = translate("wording", "，其中 {known} 件此前已有（内容相同）")
NOTHING_FOUND_TITLE = translate("wording", "文件夹里没有可添加的文件")
NOTHING_FOUND_REMEDY = translate("wording", "请核对选择的文件夹。")
REFUSED_TITLE = translate("wording", "{refused} 个文件没有添加，其余 {added} 个已添加")
REFUSED_MORE = translate("wording", "……另有 {count} 个，完整清单见“佐证”页")
REFUSED_COUNT = translate("wording", "{count} 个文件没有添加：")
REFUSED_COPIED = translate("wording", "已复制 {count} 个未添加文件的清单")
FOLDER_TITLE = translate("wording", "添加整个文件夹")
REPLACE_TITLE = translate("wording", "选择替换后的文件")
REPLACING = translate("wording", "正在替换 {name}")
REPLACED = translate("wording", "已替换为“{name}”，原文件留在历史里")
RECORDED = translate("wording", "已登记“{title}”")
DRAFT_TAKEN = translate("wording", "已放回登记表单，点“登记…”继续填写")
LINKED = translate("wording", "已关联到 {count} 个条目")
REMOVE_SEVERAL = translate("wording", "为什么移除这 {count} 件佐证？（原因会留档，文件仍在工作区）")
REMOVED_SEVERAL = translate("wording", "已移除 {count} 件佐证")
RESTORED = translate("wording", "已恢复 {count} 处关联")

# The page
FILTERS = {
    "all": translate("wording", "全部（{count}）"),
    "doubtful": translate("wording", "有疑点（{count}）"),
    "duplicate": translate("wording", "重复（{count}）"),
    "unlinked": translate("wording", "未关联（{count}）"),
    "removed": translate("wording", "已移除（{count}）"),
}
COLUMNS = {
    "title": translate("wording", "名称"),
    "lines": translate("wording", "证明的条目"),
    "form": translate("wording", "形式"),
    "scope": translate("wording", "范围"),
    "formed_on": translate("wording", "形成日期"),
    "number": translate("wording", "文号"),
    "size": translate("wording", "大小"),
    "doubts": translate("wording", "疑点"),
}
COUNTED = translate("wording", "共 {count} 件，{size}")
BYTES = translate("wording", "{count} B")
KILOBYTES = translate("wording", "{count} KB")
MEGABYTES = translate("wording", "{count} MB")
NOTHING_HERE = translate("wording", "还没有佐证材料。把文件、文件夹拖到这里，或按 Ctrl+V 粘贴文件、截图、文字。")
NOTHING_FITS = translate("wording", "没有符合筛选和查找的佐证")
UNLINKED = translate("wording", "未关联")
GONE = translate("wording", "已移除")
MATTER = translate("wording", "加分：{title}")
DOUBTS = translate("wording", "疑点：{doubts}")
CHOSEN = translate("wording", "已选 {count} 件；下面是其中一件")

# The proofs of one line
MOVE_UP = translate("wording", "上移")
MOVE_DOWN = translate("wording", "下移")

# One piece of evidence
PROVED = translate("wording", "{code} 第 {number} 件　{text}")
REMOVED_LINK = translate("wording", "{at} 从 {code} 移除：{reason}")
NO_REASON = translate("wording", "未写原因")
REPLACED_FILE = translate("wording", "历史版本：{name}")
PLACE_CAPTIONS = {
    "paper": translate("wording", "存放"),
    "system": translate("wording", "系统"),
    "quoted": translate("wording", "引自"),
}
PLACE_HINTS = {
    "paper": translate("wording", "存放地点、保管人"),
    "system": translate("wording", "系统名称、查询路径"),
    "quoted": translate("wording", "被引用的科室和佐证编号"),
}
NO_FILE = translate("wording", "{form}，没有文件可以预览\n{place}")
LINK_HEADING = translate("wording", "“{title}”证明哪些条目？")
LINK_SEVERAL = translate("wording", "这 {count} 件佐证各证明哪些条目？")
LINE = translate("wording", "{code}　{text}")

# The preview
PAGE_OF = translate("wording", "{page}/{count} 页")
HITS = translate("wording", "{at}/{count}")
NO_HITS = translate("wording", "没有")

# Evidence without a file, and the choice of lines
NEEDED = translate("wording", "请填写{name}")
TICKED = translate("wording", "已选 {count} 条")
