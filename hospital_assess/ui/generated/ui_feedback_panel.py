# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'feedback_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.growing_edit import GrowingEdit

class Ui_FeedbackPanel(object):
    def setupUi(self, FeedbackPanel: QWidget) -> None:
        if not FeedbackPanel.objectName():
            FeedbackPanel.setObjectName(u"FeedbackPanel")
        self.column_7 = QVBoxLayout(FeedbackPanel)
        self.column_7.setSpacing(0)
        self.column_7.setObjectName(u"column_7")
        self.column_7.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(FeedbackPanel)
        self.stack.setObjectName(u"stack")
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.column_6 = QVBoxLayout(self.empty_page)
        self.column_6.setSpacing(6)
        self.column_6.setObjectName(u"column_6")
        self.column_6.setContentsMargins(24, 24, 24, 24)
        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_6.addItem(self.spacer_6)

        self.empty_label = QLabel(self.empty_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setProperty(u"role", u"muted")

        self.column_6.addWidget(self.empty_label)

        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_6.addItem(self.spacer_7)

        self.stack.addWidget(self.empty_page)
        self.feedback_page = QWidget()
        self.feedback_page.setObjectName(u"feedback_page")
        self.row_4 = QHBoxLayout(self.feedback_page)
        self.row_4.setSpacing(0)
        self.row_4.setObjectName(u"row_4")
        self.row_4.setContentsMargins(0, 0, 0, 0)
        self.list_pane = QFrame(self.feedback_page)
        self.list_pane.setObjectName(u"list_pane")
        self.list_pane.setProperty(u"role", u"pane")
        self.column_1 = QVBoxLayout(self.list_pane)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(14, 10, 8, 8)
        self.list_label = QLabel(self.list_pane)
        self.list_label.setObjectName(u"list_label")
        self.list_label.setProperty(u"role", u"strong")

        self.column_1.addWidget(self.list_label)

        self.summary_label = QLabel(self.list_pane)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setWordWrap(True)
        self.summary_label.setProperty(u"role", u"muted")

        self.column_1.addWidget(self.summary_label)

        self.line_list = QListView(self.list_pane)
        self.line_list.setObjectName(u"line_list")
        self.line_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.line_list.setFrameShape(QFrame.Shape.NoFrame)
        self.line_list.setWordWrap(True)
        self.line_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.column_1.addWidget(self.line_list)

        self.sent_summary_label = QLabel(self.list_pane)
        self.sent_summary_label.setObjectName(u"sent_summary_label")
        self.sent_summary_label.setWordWrap(True)
        self.sent_summary_label.setProperty(u"role", u"small")

        self.column_1.addWidget(self.sent_summary_label)

        self.row_5 = QHBoxLayout()
        self.row_5.setSpacing(6)
        self.row_5.setObjectName(u"row_5")
        self.row_5.setContentsMargins(0, 0, 0, 0)
        self.send_button = QPushButton(self.list_pane)
        self.send_button.setObjectName(u"send_button")
        self.send_button.setProperty(u"role", u"primary")

        self.row_5.addWidget(self.send_button)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_5.addItem(self.spacer_5)


        self.column_1.addLayout(self.row_5)


        self.row_4.addWidget(self.list_pane)

        self.scroll = QScrollArea(self.feedback_page)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.detail = QWidget()
        self.detail.setObjectName(u"detail")
        self.column_5 = QVBoxLayout(self.detail)
        self.column_5.setSpacing(10)
        self.column_5.setObjectName(u"column_5")
        self.column_5.setContentsMargins(12, 12, 14, 12)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.detail)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setProperty(u"role", u"code")

        self.row_2.addWidget(self.code_label)

        self.title_label = QLabel(self.detail)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.title_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title_label.sizePolicy().hasHeightForWidth())
        self.title_label.setSizePolicy(sizePolicy)
        self.title_label.setProperty(u"role", u"strong")

        self.row_2.addWidget(self.title_label)

        self.line_button = QPushButton(self.detail)
        self.line_button.setObjectName(u"line_button")

        self.row_2.addWidget(self.line_button)


        self.column_5.addLayout(self.row_2)

        self.changed_label = QLabel(self.detail)
        self.changed_label.setObjectName(u"changed_label")
        self.changed_label.setWordWrap(True)
        self.changed_label.setTextFormat(Qt.TextFormat.PlainText)
        self.changed_label.setProperty(u"role", u"warning")

        self.column_5.addWidget(self.changed_label)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(10)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.answer_card = QFrame(self.detail)
        self.answer_card.setObjectName(u"answer_card")
        self.answer_card.setProperty(u"role", u"card")
        self.column_2 = QVBoxLayout(self.answer_card)
        self.column_2.setSpacing(6)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(14, 10, 14, 10)
        self.answer_title = QLabel(self.answer_card)
        self.answer_title.setObjectName(u"answer_title")
        self.answer_title.setProperty(u"role", u"strong")

        self.column_2.addWidget(self.answer_title)

        self.status_label = QLabel(self.answer_card)
        self.status_label.setObjectName(u"status_label")
        self.status_label.setWordWrap(True)
        self.status_label.setTextFormat(Qt.TextFormat.PlainText)
        self.status_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column_2.addWidget(self.status_label)

        self.narrative_label = QLabel(self.answer_card)
        self.narrative_label.setObjectName(u"narrative_label")
        self.narrative_label.setWordWrap(True)
        self.narrative_label.setTextFormat(Qt.TextFormat.PlainText)
        self.narrative_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column_2.addWidget(self.narrative_label)

        self.reason_label = QLabel(self.answer_card)
        self.reason_label.setObjectName(u"reason_label")
        self.reason_label.setWordWrap(True)
        self.reason_label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reason_label.setProperty(u"role", u"muted")

        self.column_2.addWidget(self.reason_label)

        self.proofs_label = QLabel(self.answer_card)
        self.proofs_label.setObjectName(u"proofs_label")
        self.proofs_label.setWordWrap(True)
        self.proofs_label.setTextFormat(Qt.TextFormat.PlainText)
        self.proofs_label.setProperty(u"role", u"muted")

        self.column_2.addWidget(self.proofs_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_1)


        self.row_3.addWidget(self.answer_card)

        self.office_card = QFrame(self.detail)
        self.office_card.setObjectName(u"office_card")
        self.office_card.setProperty(u"role", u"card")
        self.column_3 = QVBoxLayout(self.office_card)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(14, 10, 14, 10)
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.office_title = QLabel(self.office_card)
        self.office_title.setObjectName(u"office_title")
        self.office_title.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.office_title)

        self.verdict_chip = QLabel(self.office_card)
        self.verdict_chip.setObjectName(u"verdict_chip")
        self.verdict_chip.setProperty(u"role", u"chip")

        self.row_1.addWidget(self.verdict_chip)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_2)


        self.column_3.addLayout(self.row_1)

        self.score_label = QLabel(self.office_card)
        self.score_label.setObjectName(u"score_label")
        self.score_label.setWordWrap(True)
        self.score_label.setTextFormat(Qt.TextFormat.PlainText)
        self.score_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column_3.addWidget(self.score_label)

        self.comment_label = QLabel(self.office_card)
        self.comment_label.setObjectName(u"comment_label")
        self.comment_label.setWordWrap(True)
        self.comment_label.setTextFormat(Qt.TextFormat.PlainText)
        self.comment_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column_3.addWidget(self.comment_label)

        self.due_label = QLabel(self.office_card)
        self.due_label.setObjectName(u"due_label")
        self.due_label.setWordWrap(True)
        self.due_label.setTextFormat(Qt.TextFormat.PlainText)
        self.due_label.setProperty(u"role", u"warning")

        self.column_3.addWidget(self.due_label)

        self.decision_label = QLabel(self.office_card)
        self.decision_label.setObjectName(u"decision_label")
        self.decision_label.setWordWrap(True)
        self.decision_label.setTextFormat(Qt.TextFormat.PlainText)
        self.decision_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column_3.addWidget(self.decision_label)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_3.addItem(self.spacer_3)


        self.row_3.addWidget(self.office_card)

        self.row_3.setStretch(0, 1)
        self.row_3.setStretch(1, 1)

        self.column_5.addLayout(self.row_3)

        self.appeal_card = QFrame(self.detail)
        self.appeal_card.setObjectName(u"appeal_card")
        self.appeal_card.setProperty(u"role", u"card")
        self.column_4 = QVBoxLayout(self.appeal_card)
        self.column_4.setSpacing(6)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(14, 10, 14, 10)
        self.appeal_caption = QLabel(self.appeal_card)
        self.appeal_caption.setObjectName(u"appeal_caption")
        self.appeal_caption.setProperty(u"role", u"strong")

        self.column_4.addWidget(self.appeal_caption)

        self.sent_label = QLabel(self.appeal_card)
        self.sent_label.setObjectName(u"sent_label")
        self.sent_label.setWordWrap(True)
        self.sent_label.setTextFormat(Qt.TextFormat.PlainText)
        self.sent_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column_4.addWidget(self.sent_label)

        self.appeal_edit = GrowingEdit(self.appeal_card)
        self.appeal_edit.setObjectName(u"appeal_edit")

        self.column_4.addWidget(self.appeal_edit)

        self.appeal_hint = QLabel(self.appeal_card)
        self.appeal_hint.setObjectName(u"appeal_hint")
        self.appeal_hint.setWordWrap(True)
        self.appeal_hint.setProperty(u"role", u"small")

        self.column_4.addWidget(self.appeal_hint)


        self.column_5.addWidget(self.appeal_card)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_5.addItem(self.spacer_4)

        self.column_5.setStretch(4, 1)
        self.scroll.setWidget(self.detail)

        self.row_4.addWidget(self.scroll)

        self.row_4.setStretch(0, 2)
        self.row_4.setStretch(1, 5)
        self.stack.addWidget(self.feedback_page)

        self.column_7.addWidget(self.stack)

#if QT_CONFIG(shortcut)
        self.list_label.setBuddy(self.line_list)
        self.appeal_caption.setBuddy(self.appeal_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.line_list, self.send_button)
        QWidget.setTabOrder(self.send_button, self.line_button)
        QWidget.setTabOrder(self.line_button, self.appeal_edit)

        self.retranslateUi(FeedbackPanel)
    # setupUi

    def retranslateUi(self, FeedbackPanel: QWidget) -> None:
        self.empty_label.setText(QCoreApplication.translate("FeedbackPanel", u"\u8fd8\u6ca1\u6709\u6536\u5230\u8d28\u7ba1\u529e\u7684\u53cd\u9988\u3002\u6536\u5230\u53cd\u9988\u4ef6\u540e\uff0c\u628a\u5b83\u62d6\u8fdb\u7a97\u53e3\uff0c\u6216\u7528\u201c\u66f4\u591a \u2192 \u63a5\u6536\u4efb\u52a1\u5305\u6216\u53cd\u9988\u4ef6\u201d\u6253\u5f00\u3002", None))
        self.list_label.setText(QCoreApplication.translate("FeedbackPanel", u"\u53cd\u9988", None))
        self.summary_label.setText("")
#if QT_CONFIG(accessibility)
        self.line_list.setAccessibleName(QCoreApplication.translate("FeedbackPanel", u"\u6709\u53cd\u9988\u7684\u6761\u76ee", None))
#endif // QT_CONFIG(accessibility)
        self.sent_summary_label.setText("")
        self.send_button.setText(QCoreApplication.translate("FeedbackPanel", u"\u751f\u6210\u7533\u8bc9\u4ef6\u2026", None))
        self.code_label.setText("")
        self.title_label.setText("")
        self.line_button.setText(QCoreApplication.translate("FeedbackPanel", u"\u53bb\u586b\u62a5", None))
        self.changed_label.setText("")
        self.answer_title.setText(QCoreApplication.translate("FeedbackPanel", u"\u672c\u79d1\u5ba4\u586b\u62a5", None))
        self.status_label.setText("")
        self.narrative_label.setText("")
        self.reason_label.setText("")
        self.proofs_label.setText("")
        self.office_title.setText(QCoreApplication.translate("FeedbackPanel", u"\u8d28\u7ba1\u529e\u53cd\u9988", None))
        self.verdict_chip.setText("")
        self.score_label.setText("")
        self.comment_label.setText("")
        self.due_label.setText("")
        self.decision_label.setText("")
        self.appeal_caption.setText(QCoreApplication.translate("FeedbackPanel", u"\u7533\u8bc9\u7406\u7531", None))
        self.sent_label.setText("")
        self.appeal_hint.setText(QCoreApplication.translate("FeedbackPanel", u"\u968f\u5199\u968f\u5b58\uff1b\u5199\u597d\u540e\u70b9\u5de6\u4e0b\u65b9\u201c\u751f\u6210\u7533\u8bc9\u4ef6\u201d\uff0c\u548c\u4f50\u8bc1\u4e00\u8d77\u4ea4\u8d28\u7ba1\u529e\u3002", None))
        pass
    # retranslateUi

