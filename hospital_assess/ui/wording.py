"""Every word on screen that does not stand in a form, in one place, ready to be translated."""

from PySide6.QtCore import QCoreApplication

from hospital_assess.domain.entry import Status


class Phrase:
    """A phrase that is translated when it is said; names in braces are filled in."""

    def __init__(self, context: str, source: str) -> None:
        self._context, self._source = context, source

    def __call__(self, **values: object) -> str:
        """Say it in the language of the screen."""
        text = QCoreApplication.translate(self._context, self._source)
        return text.format(**values) if values else text


translate = Phrase
"""Under this name ``pyside6-lupdate`` finds the phrases."""

# The window
DESK_TITLE = translate("wording", "{department} · {year} 年度")
OFFICE_TITLE = translate("wording", "质管办 · {year} 年度")
TRIAL_MARK = translate("wording", "（试用）")
PROGRAM = translate("wording", "医院目标责任制考核")
FILLED = translate("wording", "已填 {done}/{total}")
TOTAL = translate("wording", "自评 {total}")
TOTAL_PROVISIONAL = translate("wording", "自评暂计 {total}")
TOTAL_UNKNOWN = translate("wording", "自评 —")
RECEIVED = translate("wording", "已收 {done}/{total}")
SAVED_AT = translate("wording", "已保存 {time}")
SAVING = translate("wording", "正在保存…")
NOT_SAVED = translate("wording", "有内容未保存")
READ_ONLY = translate("wording", "只读：此工作区正由{holder}使用。可以查看和打印，不能修改；请在那一处关闭后重新打开。")
ANOTHER_PROGRAM = translate("wording", "另一个程序")
BACK = translate("wording", "返回")
RETRY = translate("wording", "重试")
MORE = translate("wording", "更多")
MENU_OPEN_PACKAGE = translate("wording", "接收任务包或反馈件…")
MENU_OPEN = translate("wording", "打开其他工作区…")
MENU_START = translate("wording", "回到首页")
MENU_HELP = translate("wording", "使用帮助")
MENU_TOUR = translate("wording", "新手引导")
MENU_UNDO = translate("wording", "撤销{words}")
MENU_REDO = translate("wording", "重做{words}")
STEP = translate("wording", "：{code} {field}")
MENU_APPEARANCE = translate("wording", "外观")
APPEARANCES = {
    "system": translate("wording", "跟随系统"),
    "light": translate("wording", "浅色"),
    "dark": translate("wording", "深色"),
}
CLOSE_UNSAVED_TITLE = translate("wording", "还有内容没有保存")
CLOSE_UNSAVED = translate("wording", "有 {count} 处内容未能写入工作区。现在关闭，下次打开时会问保留哪一份。")
CLOSE_LOST = translate("wording", "有 {count} 处内容未能写入，工作区所在的磁盘也不能写入。现在关闭，这些内容会丢失。")
CLOSE_ANYWAY = translate("wording", "仍要关闭")
PAGES = {
    "fill": translate("wording", "填报"),
    "grid": translate("wording", "自评表"),
    "evidence": translate("wording", "佐证"),
    "check": translate("wording", "检查"),
    "report": translate("wording", "报告"),
    "submit": translate("wording", "上报"),
    "issue": translate("wording", "下发"),
    "collect": translate("wording", "收件"),
    "review": translate("wording", "复核"),
    "board": translate("wording", "看板"),
    "settings": translate("wording", "设置"),
}
HELP_SECTIONS = {
    "start": translate("wording", "第一次打开"),
    "fill": translate("wording", "科室：填报"),
    "grid": translate("wording", "科室：自评表"),
    "evidence": translate("wording", "科室：佐证"),
    "check": translate("wording", "科室：检查"),
    "report": translate("wording", "有哪些报表"),
    "submit": translate("wording", "科室：打印与上报"),
    "issue": translate("wording", "质管办：下发"),
    "collect": translate("wording", "质管办：收件"),
    "review": translate("wording", "质管办：复核"),
    "board": translate("wording", "质管办：看板"),
    "settings": translate("wording", "设置"),
}
"""Words in the heading of the manual that belongs to a page."""
FOUND_AT = translate("wording", "第 {at}/{count} 处")
NOT_FOUND = translate("wording", "没有找到")
MORE_TASKS = translate("wording", "（另有 {count} 项）")
CANCELLING = translate("wording", "正在取消…")

# Files
PACKAGE_FILES = translate("wording", "考核文件 (*.hsa)")
ALL_FILES = translate("wording", "所有文件 (*)")
PDF_FILES = translate("wording", "PDF (*.pdf)")
WORD_FILES = translate("wording", "Word 文档 (*.docx)")
WORKBOOK_FILES = translate("wording", "Excel 工作簿 (*.xlsx)")
OPEN_PACKAGE_TITLE = translate("wording", "打开任务包")
OPEN_WORKSPACE_TITLE = translate("wording", "选择工作区文件夹")
CHOOSE_FOLDER_TITLE = translate("wording", "新工作区放在哪个文件夹")
OPENING = translate("wording", "正在打开工作区")
MAKING = translate("wording", "正在建立工作区")
RECEIVING = translate("wording", "正在接收 {name}")
CHECKING_PACKAGE = translate("wording", "正在核对 {name}")
TRIAL_FOLDER = translate("wording", "{year}-{department}-试用")
OFFICE_FOLDER = translate("wording", "{year}-质管办")
PACKAGE_SUFFIX = translate("wording", "-下发")
NOT_FOR_START_TITLE = translate("wording", "请先打开或新建一个工作区")
NOT_FOR_START_REMEDY = translate("wording", "任务包可以直接拖进来；其他文件要在工作区里添加。")
NO_LINE_TITLE = translate("wording", "还没有选中考核条目，文件没有添加")
NO_LINE_REMEDY = translate("wording", "请先在填报页左侧选中一个条目，再拖入佐证材料。")
READ_ONLY_TITLE = translate("wording", "只读工作区不能修改")
READ_ONLY_REMEDY = translate("wording", "请在占用它的那一处关闭后重新打开。")
ONLY_PACKAGES_TITLE = translate("wording", "质管办工作区只接收上报件、申诉件、汇总件和填报表")
ONLY_PACKAGES_REMEDY = translate("wording", "请拖入科室交来的 .hsa 文件或 Excel 填报表，也可以拖入它们所在的文件夹。")

# Filling in
SHORT_STATUS = {Status.ONGOING: translate("wording", "长期坚持")}
STATUS_HINT = translate("wording", "{name}（Alt+{key}）")
FILTERS = {
    "all": translate("wording", "全部条目（{count}）"),
    "blank": translate("wording", "未填（{count}）"),
    "below": translate("wording", "未达满分（{count}）"),
    "unproved": translate("wording", "缺佐证（{count}）"),
    "returned": translate("wording", "退回（{count}）"),
}
REUSE_PERIOD = translate("wording", "沿用上期内容")
REUSE_YEAR = translate("wording", "沿用 {year} 年内容")
LIKE_PERIOD = translate("wording", "与上期雷同，请写明本期进展")
LIKE_YEAR = translate("wording", "与上年雷同，请写明本年进展")
COMMON_LINES = translate("wording", "共性")
POINTS = translate("wording", "{points} 分")
DUE = translate("wording", "时限 {due:%Y-%m-%d}")
STAGES_DUE = translate("wording", "截至本期应完成 {due}/{total} 个节点")
STAGE_LATER = translate("wording", "本期未到时限")
STAGE_DUE = translate("wording", "本期应完成")
PACE = translate("wording", "序时进度 {share}%")
LEAD_AND_CO = translate("wording", "牵头 {lead}，配合 {co}")
LEAD_ONLY = translate("wording", "牵头 {lead}")
EXAMINER = translate("wording", "；考核 {examiner}")
BASELINE_VALUE = translate("wording", "{name} {value}{unit}（{year} 年{change}）")
BASELINE_CHANGE = translate("wording", "{name}（{year} 年{change}）")
BASELINE_MOVE = translate("wording", "，{basis}{change}{unit}")
REVIEWED = translate("wording", "{verdict}：{comment}")
ADJUSTED_TO = translate("wording", "{verdict}为 {score} 分")
REVIEW_DUE = translate("wording", "（{due} 前补正）")
FULL_POINTS = translate("wording", "/ {full} 分")
PROPOSED = translate("wording", "建议 {points}")
NO_PROPOSAL = translate("wording", "暂无建议")
INPUT_CAPTIONS = {
    "pass_fail": translate("wording", "是否达标"),
    "count_deduction": translate("wording", "发生次数"),
    "checklist": translate("wording", "已完成项"),
    "level": translate("wording", "达到等级"),
    "milestones": translate("wording", "节点完成"),
}
INPUT_CAPTION = translate("wording", "完成值")
MET = translate("wording", "达标")
NOT_MET = translate("wording", "未达标")
TARGET = translate("wording", "目标 {value}")
LAST_YEAR = translate("wording", "上年 {value}")
TO_BE_VERIFIED = translate("wording", "待核实")
ACTUAL_NAME = translate("wording", "完成值 {unit}")
COUNTED_ITEM = translate("wording", "{name}（每次扣 {points}）")
COUNT_NAME = translate("wording", "{name}次数")
TIMES = translate("wording", " 次")
NONE_HAPPENED = translate("wording", "均未发生")
LISTED_ITEM = translate("wording", "{name}（{points} 分）")
NONE_DONE = translate("wording", "均未完成")
LEVEL_OPTION = translate("wording", "{name}（得 {share}%）")
DEGREES = {
    "1": translate("wording", "按期完成"),
    "0.5": translate("wording", "½ 逾期/部分"),
    "0": translate("wording", "未完成"),
}
STAGE = translate("wording", "{name}（{due} 前，{points} 分）")
THIS_LINE = translate("wording", "本条")
DONE_ON_NAME = translate("wording", "{name}完成日期")
DONE_ON_HINT = translate("wording", "完成日期")
DAY_HINT = translate("wording", "年-月-日")
DAY_UNREADABLE = translate("wording", "“{text}”不是日期，可写作 2023-03-28 或 3月28日")
OPEN_CALENDAR = translate("wording", "日历")

# Evidence
PROOFS = translate("wording", "{count} 件")
PROOF_PART = translate("wording", " · {part}")
ADD_TITLE = translate("wording", "添加佐证材料")
REMOVE_TITLE = translate("wording", "移除佐证材料")
REMOVE_REASON = translate("wording", "为什么移除“{title}”？（原因会留档，文件仍在工作区）")
REMOVED = translate("wording", "已移除“{title}”")
SCREENSHOT = translate("wording", "截图-{time:%Y%m%d-%H%M%S}.png")
PASTED_TEXT = translate("wording", "粘贴文字-{time:%Y%m%d-%H%M%S}.txt")
NO_PREVIEW = translate("wording", "这种文件在此不能预览，点“打开”用其他程序查看")
NOTHING_CHOSEN = translate("wording", "选中一件佐证，这里预览")
UNREADABLE = translate("wording", "“{name}”无法预览，文件可能已损坏")
OPENING_FILE = translate("wording", "正在打开 {name}")

# Reports
MAKING_REPORT = translate("wording", "正在生成{name}")
PAGES_COUNT = translate("wording", "共 {count} 页")
SAVING_REPORT = translate("wording", "正在保存 {name}")
REPORT_SAVED = translate("wording", "已保存到 {path}")
VOLUMES_SAVED = translate("wording", "已保存到 {path}，共 {count} 册")
TABLES_FILE = translate("wording", "{year}-{owner}-全部表格.xlsx")
NOT_SHOWN = translate("wording", "汇编可能很大，请直接另存为 PDF")
BATCH_TITLE = translate("wording", "全部科室的{name}保存到哪个文件夹")
BATCH_WRITING = translate("wording", "正在生成全部科室的{name}")
BATCH_WRITTEN = translate("wording", "已写出 {count} 个文件，在 {folder}")
BATCH_SKIPPED = translate("wording", "；跳过 {count} 个没有有效上报件的科室：{names}")
BATCH_CANCELLED = translate("wording", "已取消；此前写完的文件留在 {folder}")
PRINTING = translate("wording", "正在打印{name}")
PRINTING_PAGE = translate("wording", "正在打印第 {page} 页")
PRINTED = translate("wording", "已送打印机：{name}，{count} 页")
CHOOSE_SHEET = translate("wording", "请在左侧选择报表")
REPORT_FAILED = translate("wording", "{title}\n{remedy}")
CANNOT_PRINT_TITLE = translate("wording", "打印机没有接受“{name}”")
CANNOT_PRINT_REMEDY = translate("wording", "请检查打印机后重试，或另存为 PDF 打印。")
CANNOT_WRITE_TITLE = translate("wording", "无法写入“{name}”（{reason}）")
CANNOT_WRITE_REMEDY = translate("wording", "请检查磁盘空间和权限，或换一个位置。")
NO_HAND_INS = translate("wording", "还没有科室交来上报件。合并上报件后，在左侧选择科室。")
WHOLE_HOSPITAL = translate("wording", "全院")
SAVE_REPORT_TITLE = translate("wording", "报表另存为")
DRAFT_HINT = translate("wording", "上报前打印的是草稿；上报后页脚带校验码。")

# Checking
CHECKING = translate("wording", "正在检查")
ERROR_MARK = translate("wording", "错误")
WARNING_MARK = translate("wording", "提醒")
FINDING = translate("wording", "【{mark}】{heading}：{sentence}")
WHOLE_FORM = translate("wording", "自评表")
KIND_COUNT = translate("wording", "{name}（{count}）")
FINDING_KINDS = {
    "": translate("wording", "全部"),
    "error": translate("wording", "错误"),
    "warning": translate("wording", "提醒"),
    "missing-status": translate("wording", "未填完成状态"),
    "missing-reason": translate("wording", "不适用缺理由"),
    "missing-score": translate("wording", "未填自评得分"),
    "score-out-of-range": translate("wording", "得分超出范围"),
    "missing-deduction-reason": translate("wording", "缺扣分原因"),
    "missing-upward-basis": translate("wording", "高于建议得分"),
    "missing-reporter": translate("wording", "未填填报人"),
    "full-marks-without-evidence": translate("wording", "满分无佐证"),
    "missing-narrative": translate("wording", "未填完成情况"),
    "lagging-without-remedy": translate("wording", "滞后缺整改措施"),
    "done-after-cut-off": translate("wording", "完成日期过晚"),
    "same-as-before": translate("wording", "与上期雷同"),
    "same-as-last-year": translate("wording", "与上年雷同"),
    "personal-data": translate("wording", "疑似个人信息"),
    "evidence-outside-year": translate("wording", "佐证不在考核期"),
    "empty-evidence": translate("wording", "佐证是空文件"),
    "unreadable-evidence": translate("wording", "佐证文件损坏"),
    "locked-evidence": translate("wording", "佐证有打开密码"),
    "duplicate-evidence": translate("wording", "佐证疑似重复"),
    "large-evidence": translate("wording", "佐证文件过大"),
    "other": translate("wording", "其他"),
}
CHECK_ERRORS = translate("wording", "有 {errors} 处错误，{warnings} 处提醒")
CHECK_ERRORS_DETAIL = translate("wording", "错误处理完才能正常上报；提醒是建议再看一眼的地方，确认无误可以保留。")
CHECK_WARNINGS = translate("wording", "没有错误，有 {warnings} 处提醒")
CHECK_WARNINGS_DETAIL = translate("wording", "提醒是建议再看一眼的地方，确认无误可以保留，现在就能上报。")
CHECK_SOUND = translate("wording", "全部检查通过")
CHECKED_AT = translate("wording", "{period} · {time} 检查")
ADOPT = translate("wording", "采用建议得分 {points}")
ADOPTED = translate("wording", "条目 {code} 已采用建议得分 {points}")
FINDINGS_COPIED = translate("wording", "已复制 {count} 条检查结果，可以粘贴到聊天窗口或文档")

# Handing in
ERRORS_AND_WARNINGS = translate("wording", "错误 {errors} 处，提醒 {warnings} 处")
NEVER_HANDED_IN = translate("wording", "还没有上报过。")
HANDED_IN = translate("wording", "已上报第 {revision} 版（{time}），此后没有改动。")
CHANGED_SINCE = translate("wording", "已上报第 {revision} 版（{time}）。上报后又改动，请重新生成。")
TRIAL_CANNOT = translate("wording", "试用工作区不能上报。收到任务包后，用“更多 → 接收任务包”打开，已填内容会保留。")
SUBMITTING = translate("wording", "正在生成上报件")
SUBMIT_TITLE = translate("wording", "上报件保存到哪个文件夹")
SUBMITTED = translate("wording", "已生成上报件 {name}，校验码 {code}")
SUBMITTED_AGAIN = translate("wording", "内容没有变化，重新写出同一份上报件 {name}")
HAND_IN_FILE = translate("wording", "文件：{path}")
NO_CODE = translate("wording", "草稿")
FORCE_TITLE = translate("wording", "还有错误没有处理")
FORCE_TEXT = translate("wording", "检查发现 {count} 处错误。带着错误上报，未填条目不得分。")
FORCE_ACTION = translate("wording", "仍要上报")

# The office
CONFLICT_HEADING = translate(
    "wording", "{department} 有 {heads} 份互不承接的上报件，{count} 处填得不一样：请逐处选用，另一份的内容不会丢。"
)
CONFLICT_COLUMNS = (
    translate("wording", "条目"),
    translate("wording", "项目"),
    translate("wording", "原来"),
)
CONFLICT_HEAD = translate("wording", "第 {revision} 版 {code} · {name}")
WHOLE_STATEMENT = translate("wording", "整份上报")
EMPTY_VALUE = translate("wording", "（空）")
PROOF_KEPT = translate("wording", "有，序号 {number}")
FIELD_NAMES = {
    "status": translate("wording", "完成状态"),
    "inputs": translate("wording", "完成值"),
    "progress": translate("wording", "完成率"),
    "narrative": translate("wording", "完成情况"),
    "self_score": translate("wording", "自评得分"),
    "deduction_reason": translate("wording", "扣分原因"),
    "upward_basis": translate("wording", "高于建议分的依据"),
    "problem": translate("wording", "存在问题"),
    "cause": translate("wording", "原因分析"),
    "remedy": translate("wording", "整改措施"),
    "remedy_owner": translate("wording", "责任人"),
    "remedy_due": translate("wording", "整改时限"),
    "objective_cause": translate("wording", "客观原因"),
    "reason": translate("wording", "不适用理由"),
    "proofs": translate("wording", "佐证"),
    "proof_order": translate("wording", "佐证顺序"),
    "evidence": translate("wording", "佐证说明"),
    "adjustments": translate("wording", "加分申请"),
    "reporter": translate("wording", "填报人"),
    "narrative_parts": translate("wording", "报告自写部分"),
}

# Crash
CRASH_VERSIONS = translate("wording", "程序 {program} · Python {python} · Qt {qt} · {system}")
