"""Words of the 设置 page and of the tour that do not stand in their forms."""

from hospital_assess.application.backup_port import Occasion
from hospital_assess.ui.wording import translate

SECTIONS = {
    "desk": translate("wording", "本科室"),
    "office": translate("wording", "质管办"),
    "look": translate("wording", "显示"),
    "paper": translate("wording", "纸面字体"),
    "folder": translate("wording", "数据文件夹"),
    "backup": translate("wording", "备份"),
    "about": translate("wording", "关于"),
}

# The desk
OFFICE_HINT = translate("wording", "名称和年度来自方案；另建工作区请回到首页。")
DEPARTMENTS = translate("wording", "{count} 个科室，{lines} 个考核条目")
YEAR = translate("wording", "{year} 年")
SCHEME = translate("wording", "第 {revision} 版{proposal}")
PROPOSAL = translate("wording", "（建议稿，待医院确认）")
CONFIRMED = translate("wording", "（已确认）")
ON_TRIAL = translate("wording", "试用：可以填报和打印，不能上报；收到任务包后用“更多 → 接收任务包”打开，已填内容保留")
IN_FORCE = translate("wording", "正式：已接收质管办的任务包，可以上报")
OFFICE_STATE = translate("wording", "质管办工作区")
NAME_AND_NOTE = translate("wording", "{name}（{note}）")
CONTACT = translate("wording", "{contact} {phone}")
NOT_GIVEN = translate("wording", "方案中没有")

# The folder
AMOUNT = translate("wording", "共 {files} 个文件，{size}")
MOVE_TITLE = translate("wording", "把“{name}”移到哪个文件夹下")
MOVING = translate("wording", "正在移动工作区")

# The year before
NO_LAST_YEAR = translate("wording", "还没有选上年度的数据。")
LAST_YEAR = translate(
    "wording",
    "{year} 年，取自“{source}”（{at:%Y-%m-%d %H:%M}）：完成情况 {told} 条，对应到本年条目 {found} 条。",
)
BY_NUMBER = translate("wording", "上报件里没有考核要点，只按编号对应；连同上年的任务包一起选，可按内容核对。")
UNMATCHED = translate("wording", "上年的 {codes} 在本年没有对应的条目。")
UNMATCHED_MORE = translate("wording", "上年的 {codes} 等 {count} 条在本年没有对应的条目。")
LIST_MARK = translate("wording", "、")
LAST_YEAR_FOLDER_TITLE = translate("wording", "选择 {year} 年的工作区文件夹")
LAST_YEAR_FILE_TITLE = translate("wording", "选择 {year} 年的年度上报件（可连同任务包），或备份文件")
LAST_YEAR_FILES = translate("wording", "上报件、任务包、备份文件 (*.hsa *.backup)")
TAKING_LAST_YEAR = translate("wording", "正在取上年度数据")
LAST_YEAR_TAKEN = translate("wording", "已取 {what}")
LAST_YEAR_REMOVED = translate("wording", "已移除上年度数据")

# Backups
COPY_COLUMNS = {
    "day": translate("wording", "时间"),
    "size": translate("wording", "大小"),
    "states": translate("wording", "内容"),
    "occasion": translate("wording", "说明"),
}
OCCASIONS = {
    Occasion.ROUTINE: translate("wording", "自动"),
    Occasion.MIGRATION: translate("wording", "升级数据之前"),
    Occasion.RESTORE: translate("wording", "恢复之前"),
}
DAY = translate("wording", "{at:%Y-%m-%d %H:%M}")
ANSWERED = translate("wording", "{period}已填 {count} 条")
RECEIVED = translate("wording", "{period}已收 {count} 个科室")
BETWEEN = translate("wording", "，")
NOTHING_YET = translate("wording", "尚未填报")
COPIES = translate("wording", "{count} 份")
NO_COPIES = translate("wording", "还没有备份")
BACKING_UP = translate("wording", "正在备份")
COPY_MADE = translate("wording", "已备份：{at:%Y-%m-%d %H:%M}")
NOTHING_NEW = translate("wording", "内容与 {at:%Y-%m-%d %H:%M} 的备份相同，没有另存")
RESTORING = translate("wording", "正在恢复")
BACKUP_FILES = translate("wording", "备份文件 (*.backup)")
BACK_UP_TITLE = translate("wording", "备份到哪个文件")
RESTORE_TITLE = translate("wording", "选择备份文件")
LOST = translate("wording", "；有 {count} 份佐证已丢失或损坏，未能备份")
FAULTS = translate("wording", "；备份时已有的问题：{faults}")

# The tour
STEP = translate("wording", "{number}/{count}")
FINISH = translate("wording", "完成")
NEXT = translate("wording", "下一步")
STEPS = (
    (
        translate("wording", "左边选条目"),
        translate("wording", "本科室的全部考核条目：● 完成，◐ 在填，○ 未填，! 缺佐证。点一条，或按 Ctrl+↓ 到下一条。"),
    ),
    (
        translate("wording", "中间填状态和得分"),
        translate("wording", "选完成状态，填完成值，程序按评分标准给出建议得分，可按“采用”。离开一栏即保存。"),
    ),
    (
        translate("wording", "右边放佐证"),
        translate("wording", "把文件拖进来，或按 Ctrl+V 粘贴文件和截图；一件佐证可以证明几个条目。"),
    ),
    (
        translate("wording", "最后打印、上报"),
        translate("wording", "填完先看“检查”，在“报告”打印自评表签字，在“上报”生成上报件交质管办。随时按 F1 看手册。"),
    ),
)
