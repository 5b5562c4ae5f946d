"""What the 上报 page and its panels say, beside the words of :mod:`hospital_assess.ui.wording`."""

from hospital_assess.application.compare_hand_ins import Became
from hospital_assess.ui.wording import translate

# What goes in
CONTENTS = translate("wording", "条目 {answered}/{lines} 已答；{adjustments}；{evidence}")
NO_ADJUSTMENTS = translate("wording", "没有申请加分")
ADJUSTMENTS = translate("wording", "加分申请 {count} 项")
NO_EVIDENCE = translate("wording", "没有佐证")
EVIDENCE = translate("wording", "佐证 {count} 件（其中文件 {files} 个，共 {size}）")
RESTRICTED = translate(
    "wording", "其中{scopes}：随上报件交质管办复核，只进目录，不印入佐证汇编和评审会材料，也不再往上汇总。"
)
SCOPE_COUNT = translate("wording", "{name} {count} 件")
PERSONAL_DATA = translate("wording", "有 {count} 处疑似个人信息，请先隐去再上报（见左侧检查结果）。")
CHANGED_SINCE = translate("wording", "已上报第 {revision} 版（{time}）。上报后又改动：{changes}，请重新生成。")
CHANGED_LINES = translate("wording", "{count} 个条目")
CHANGED_APART = translate("wording", "其他 {count} 处")

# History
DRAFT = translate("wording", "现在的草稿")
NOTHING = translate("wording", "上报之前（空白）")
HAND_IN = translate("wording", "第 {revision} 版 · {time}")
HAND_IN_ROW = translate(
    "wording",
    "第 {revision} 版　{time}\n校验码：{code}\n{period}，截至 {as_of}，方案第 {scheme} 版{reporter}\n{reviewed}",
)
REPORTER = translate("wording", "，{name}填报")
IS_REVIEWED = translate("wording", "已收到质管办反馈")
NOT_REVIEWED = translate("wording", "尚无反馈")
NO_DIFFERENCE = translate("wording", "没有差别")
DIFFERENT = translate("wording", "共 {fields} 处不同：{changes}")
LEGEND = translate("wording", "标记：{deleted} 为删去的文字，{inserted} 为新增的文字。")
DELETED = translate("wording", "删除线")
INSERTED = translate("wording", "下划线")
SAVE_AGAIN_TITLE = translate("wording", "上报件另存到哪个文件夹")
SAVING_AGAIN = translate("wording", "正在写出上报件")
SAVED_AGAIN = translate("wording", "已另存 {path}，与当时交的逐字节相同")
BECAME = {
    Became.NEW: translate("wording", "新填"),
    Became.CHANGED: translate("wording", "改动"),
    Became.CLEARED: translate("wording", "清空"),
    Became.ADDED: translate("wording", "新增佐证"),
    Became.REMOVED: translate("wording", "移除佐证"),
}

# Feedback
FEEDBACK_SUMMARY = translate("wording", "共 {count} 条：认可 {accepted}，调分 {adjusted}，退回 {returned}")
FEEDBACK_DECISION = translate("wording", "；科室审定：{told}")
FEEDBACK_ROW = translate("wording", "{code}　{verdict}{score}\n{title}{appeal}")
FEEDBACK_SCORE = translate("wording", "　自评 {own} → 复核 {score}")
BONUS = translate("wording", "加分申请")
APPEAL_WRITING = translate("wording", "\n申诉在写，尚未生成")
APPEAL_SENT = translate("wording", "\n已申诉：{outcome}")
JUDGED = {
    "not_applicable": translate("wording", "（不适用申请）"),
    "objective_cause": translate("wording", "（客观原因）"),
    "adjustment": translate("wording", "（加分申请）"),
}
ANSWER_STATUS = translate("wording", "{status}，自评 {score} / {full} 分")
ANSWER_UNKNOWN = translate("wording", "被复核的那一版不在本机")
NO_NARRATIVE = translate("wording", "（没有填完成情况）")
ANSWER_REASON = translate("wording", "扣分原因：{text}")
ANSWER_PROOFS = translate("wording", "佐证 {count} 件")
REVIEW_SCORE = translate("wording", "复核得分 {score} 分")
NO_COMMENT = translate("wording", "（没有写意见）")
COMMENT = translate("wording", "意见：{text}")
REVIEW_DUE = translate("wording", "请在 {due} 前补正，重新上报")
DECISION_SCORE = translate("wording", "审定 {score} 分")
DECISION_GRADE = translate("wording", "审定等次 {grade}")
DECISION_GROUND = translate("wording", "依据：{ground}")
DECISION_MINUTES = translate("wording", "会议：{minutes}")
CHANGED_AFTER = translate("wording", "复核之后本科室又改过这一条；重新上报后质管办会再看。")
SENT_APPEAL = translate("wording", "{day} 已申诉：{text}\n结果：{outcome}")
APPEAL_AGAIN = translate("wording", "还要补充的话，在下面再写一份，后写的为准。")
OUTCOME_WAITING = translate("wording", "等待审定")
OUTCOME_ACCEPTED = translate("wording", "质管办改为认可")
APPEALS = translate("wording", "已写好 {drafts} 条待生成；已申诉 {sent} 条")
SEND_TITLE = translate("wording", "申诉件保存到哪个文件夹")
SENDING = translate("wording", "正在生成申诉件")
SENT = translate("wording", "已生成申诉件 {name}，请和补充的佐证一起交质管办")

# A colleague's copy
COLLEAGUE_FILE_TITLE = translate("wording", "选择同事的上报件")
COLLEAGUE_FOLDER_TITLE = translate("wording", "选择同事的工作区文件夹")
COMPARING = translate("wording", "正在对照同事的内容")
NOTHING_NEW = translate("wording", "{name}里的内容本机都有，不用合并")
WOULD_COME = translate("wording", "“{name}”（{period}）：合并后本机会有 {fields} 处变化（{changes}）")
WOULD_COME_NONE = translate("wording", "“{name}”（{period}）：不改动本机填的内容，只把两边接上")
ASKED_ABOUT = translate("wording", "；另有 {count} 处两边都改过，请在下表逐处选用")
MERGE_AS_CHOSEN = translate("wording", "按所选合并")
CANCEL = translate("wording", "取消")
CONFLICT_TEXT = translate("wording", "{count} 处两边填得不一样：默认保留本机的，单击改用同事的。")
SIDE_MINE = translate("wording", "本机 · {name}")
SIDE_THEIRS = translate("wording", "同事 · {name}")
UNNAMED = translate("wording", "未填填报人")
COLLEAGUE_MERGING = translate("wording", "正在合并同事的内容")
COLLEAGUE_MERGED = translate("wording", "{told}；合并前的数据已留副本，可从备份恢复")

# A sealed package
ASK_PASSPHRASE = translate("wording", "“{name}”用口令加密，请输入质管办告知的口令。")
WRONG_PASSPHRASE = translate("wording", "“{name}”的口令不对，请核对后再输一次。")
