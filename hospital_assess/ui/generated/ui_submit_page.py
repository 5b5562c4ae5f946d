# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'submit_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_SubmitPage(object):
    def setupUi(self, SubmitPage: QWidget) -> None:
        if not SubmitPage.objectName():
            SubmitPage.setObjectName(u"SubmitPage")
        self.column_13 = QVBoxLayout(SubmitPage)
        self.column_13.setSpacing(0)
        self.column_13.setObjectName(u"column_13")
        self.column_13.setContentsMargins(0, 0, 0, 0)
        self.tab_bar = QFrame(SubmitPage)
        self.tab_bar.setObjectName(u"tab_bar")
        self.tab_bar.setProperty(u"role", u"bar")
        self.row_12 = QHBoxLayout(self.tab_bar)
        self.row_12.setSpacing(6)
        self.row_12.setObjectName(u"row_12")
        self.row_12.setContentsMargins(14, 6, 14, 6)
        self.submit_tab = QPushButton(self.tab_bar)
        self.submit_tab.setObjectName(u"submit_tab")
        self.submit_tab.setCheckable(True)
        self.submit_tab.setChecked(True)
        self.submit_tab.setAutoExclusive(True)
        self.submit_tab.setProperty(u"role", u"segment")

        self.row_12.addWidget(self.submit_tab)

        self.history_tab = QPushButton(self.tab_bar)
        self.history_tab.setObjectName(u"history_tab")
        self.history_tab.setCheckable(True)
        self.history_tab.setAutoExclusive(True)
        self.history_tab.setProperty(u"role", u"segment")

        self.row_12.addWidget(self.history_tab)

        self.feedback_tab = QPushButton(self.tab_bar)
        self.feedback_tab.setObjectName(u"feedback_tab")
        self.feedback_tab.setCheckable(True)
        self.feedback_tab.setAutoExclusive(True)
        self.feedback_tab.setProperty(u"role", u"segment")

        self.row_12.addWidget(self.feedback_tab)

        self.colleague_tab = QPushButton(self.tab_bar)
        self.colleague_tab.setObjectName(u"colleague_tab")
        self.colleague_tab.setCheckable(True)
        self.colleague_tab.setAutoExclusive(True)
        self.colleague_tab.setProperty(u"role", u"segment")

        self.row_12.addWidget(self.colleague_tab)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_12.addItem(self.spacer_6)


        self.column_13.addWidget(self.tab_bar)

        self.stack = QStackedWidget(SubmitPage)
        self.stack.setObjectName(u"stack")
        self.submit_view = QWidget()
        self.submit_view.setObjectName(u"submit_view")
        self.row_11 = QHBoxLayout(self.submit_view)
        self.row_11.setSpacing(0)
        self.row_11.setObjectName(u"row_11")
        self.row_11.setContentsMargins(0, 0, 0, 0)
        self.findings_pane = QFrame(self.submit_view)
        self.findings_pane.setObjectName(u"findings_pane")
        self.findings_pane.setProperty(u"role", u"pane")
        self.column_2 = QVBoxLayout(self.findings_pane)
        self.column_2.setSpacing(6)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(14, 10, 8, 8)
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.findings_label = QLabel(self.findings_pane)
        self.findings_label.setObjectName(u"findings_label")
        self.findings_label.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.findings_label)

        self.summary_label = QLabel(self.findings_pane)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.summary_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.check_button = QPushButton(self.findings_pane)
        self.check_button.setObjectName(u"check_button")

        self.row_1.addWidget(self.check_button)


        self.column_2.addLayout(self.row_1)

        self.findings_list = QListView(self.findings_pane)
        self.findings_list.setObjectName(u"findings_list")
        self.findings_list.setFrameShape(QFrame.Shape.NoFrame)
        self.findings_list.setWordWrap(True)
        self.findings_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.column_2.addWidget(self.findings_list)

        self.sound_label = QLabel(self.findings_pane)
        self.sound_label.setObjectName(u"sound_label")
        self.sound_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sound_label.setProperty(u"role", u"muted")

        self.column_2.addWidget(self.sound_label)

        self.jump_hint = QLabel(self.findings_pane)
        self.jump_hint.setObjectName(u"jump_hint")
        self.jump_hint.setProperty(u"role", u"small")

        self.column_2.addWidget(self.jump_hint)


        self.row_11.addWidget(self.findings_pane)

        self.scroll = QScrollArea(self.submit_view)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps = QWidget()
        self.steps.setObjectName(u"steps")
        self.column_10 = QVBoxLayout(self.steps)
        self.column_10.setSpacing(10)
        self.column_10.setObjectName(u"column_10")
        self.column_10.setContentsMargins(12, 12, 14, 12)
        self.step_1 = QFrame(self.steps)
        self.step_1.setObjectName(u"step_1")
        self.step_1.setProperty(u"role", u"card")
        self.column_5 = QVBoxLayout(self.step_1)
        self.column_5.setSpacing(6)
        self.column_5.setObjectName(u"column_5")
        self.column_5.setContentsMargins(14, 10, 14, 10)
        self.step_1_title = QLabel(self.step_1)
        self.step_1_title.setObjectName(u"step_1_title")
        self.step_1_title.setProperty(u"role", u"strong")

        self.column_5.addWidget(self.step_1_title)

        self.grid_3 = QGridLayout()
        self.grid_3.setObjectName(u"grid_3")
        self.grid_3.setHorizontalSpacing(10)
        self.grid_3.setVerticalSpacing(6)
        self.grid_3.setContentsMargins(0, 0, 0, 0)
        self.reporter_caption = QLabel(self.step_1)
        self.reporter_caption.setObjectName(u"reporter_caption")
        self.reporter_caption.setProperty(u"role", u"fact")

        self.grid_3.addWidget(self.reporter_caption, 0, 0, 1, 1)

        self.reporter_edit = QLineEdit(self.step_1)
        self.reporter_edit.setObjectName(u"reporter_edit")

        self.grid_3.addWidget(self.reporter_edit, 0, 1, 1, 1)

        self.phone_caption = QLabel(self.step_1)
        self.phone_caption.setObjectName(u"phone_caption")
        self.phone_caption.setProperty(u"role", u"fact")

        self.grid_3.addWidget(self.phone_caption, 0, 2, 1, 1)

        self.phone_edit = QLineEdit(self.step_1)
        self.phone_edit.setObjectName(u"phone_edit")

        self.grid_3.addWidget(self.phone_edit, 0, 3, 1, 1)

        self.grid_3.setColumnStretch(1, 1)
        self.grid_3.setColumnStretch(3, 1)

        self.column_5.addLayout(self.grid_3)

        self.contents_label = QLabel(self.step_1)
        self.contents_label.setObjectName(u"contents_label")
        self.contents_label.setWordWrap(True)
        self.contents_label.setTextFormat(Qt.TextFormat.PlainText)
        self.contents_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column_5.addWidget(self.contents_label)

        self.scope_label = QLabel(self.step_1)
        self.scope_label.setObjectName(u"scope_label")
        self.scope_label.setWordWrap(True)
        self.scope_label.setTextFormat(Qt.TextFormat.PlainText)
        self.scope_label.setProperty(u"role", u"muted")

        self.column_5.addWidget(self.scope_label)

        self.personal_label = QLabel(self.step_1)
        self.personal_label.setObjectName(u"personal_label")
        self.personal_label.setWordWrap(True)
        self.personal_label.setTextFormat(Qt.TextFormat.PlainText)
        self.personal_label.setProperty(u"role", u"warning")

        self.column_5.addWidget(self.personal_label)

        self.state_label = QLabel(self.step_1)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setWordWrap(True)

        self.column_5.addWidget(self.state_label)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(6)
        self.row_4.setObjectName(u"row_4")
        self.row_4.setContentsMargins(0, 0, 0, 0)
        self.submit_button = QPushButton(self.step_1)
        self.submit_button.setObjectName(u"submit_button")
        self.submit_button.setProperty(u"role", u"primary")

        self.row_4.addWidget(self.submit_button)

        self.changes_button = QPushButton(self.step_1)
        self.changes_button.setObjectName(u"changes_button")
        self.changes_button.setProperty(u"role", u"link")

        self.row_4.addWidget(self.changes_button)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_4.addItem(self.spacer_2)


        self.column_5.addLayout(self.row_4)


        self.column_10.addWidget(self.step_1)

        self.step_2 = QFrame(self.steps)
        self.step_2.setObjectName(u"step_2")
        self.step_2.setProperty(u"role", u"card")
        self.column_7 = QVBoxLayout(self.step_2)
        self.column_7.setSpacing(6)
        self.column_7.setObjectName(u"column_7")
        self.column_7.setContentsMargins(14, 10, 14, 10)
        self.step_2_title = QLabel(self.step_2)
        self.step_2_title.setObjectName(u"step_2_title")
        self.step_2_title.setProperty(u"role", u"strong")

        self.column_7.addWidget(self.step_2_title)

        self.print_label = QLabel(self.step_2)
        self.print_label.setObjectName(u"print_label")
        self.print_label.setWordWrap(True)
        self.print_label.setProperty(u"role", u"muted")

        self.column_7.addWidget(self.print_label)

        self.row_6 = QHBoxLayout()
        self.row_6.setSpacing(8)
        self.row_6.setObjectName(u"row_6")
        self.row_6.setContentsMargins(0, 0, 0, 0)
        self.code_caption = QLabel(self.step_2)
        self.code_caption.setObjectName(u"code_caption")
        self.code_caption.setProperty(u"role", u"fact")

        self.row_6.addWidget(self.code_caption)

        self.code_label = QLabel(self.step_2)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code_label.setProperty(u"role", u"digits")

        self.row_6.addWidget(self.code_label)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_6.addItem(self.spacer_3)

        self.print_button = QPushButton(self.step_2)
        self.print_button.setObjectName(u"print_button")

        self.row_6.addWidget(self.print_button)


        self.column_7.addLayout(self.row_6)


        self.column_10.addWidget(self.step_2)

        self.step_3 = QFrame(self.steps)
        self.step_3.setObjectName(u"step_3")
        self.step_3.setProperty(u"role", u"card")
        self.column_9 = QVBoxLayout(self.step_3)
        self.column_9.setSpacing(6)
        self.column_9.setObjectName(u"column_9")
        self.column_9.setContentsMargins(14, 10, 14, 10)
        self.step_3_title = QLabel(self.step_3)
        self.step_3_title.setObjectName(u"step_3_title")
        self.step_3_title.setProperty(u"role", u"strong")

        self.column_9.addWidget(self.step_3_title)

        self.hand_label = QLabel(self.step_3)
        self.hand_label.setObjectName(u"hand_label")
        self.hand_label.setWordWrap(True)
        self.hand_label.setProperty(u"role", u"muted")

        self.column_9.addWidget(self.hand_label)

        self.file_label = QLabel(self.step_3)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setWordWrap(True)
        self.file_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.file_label.setProperty(u"role", u"small")

        self.column_9.addWidget(self.file_label)

        self.row_8 = QHBoxLayout()
        self.row_8.setSpacing(6)
        self.row_8.setObjectName(u"row_8")
        self.row_8.setContentsMargins(0, 0, 0, 0)
        self.folder_button = QPushButton(self.step_3)
        self.folder_button.setObjectName(u"folder_button")

        self.row_8.addWidget(self.folder_button)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_8.addItem(self.spacer_4)


        self.column_9.addLayout(self.row_8)


        self.column_10.addWidget(self.step_3)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_10.addItem(self.spacer_5)

        self.scroll.setWidget(self.steps)

        self.row_11.addWidget(self.scroll)

        self.row_11.setStretch(0, 5)
        self.row_11.setStretch(1, 6)
        self.stack.addWidget(self.submit_view)
        self.history_view = QWidget()
        self.history_view.setObjectName(u"history_view")
        self.history_layout = QVBoxLayout(self.history_view)
        self.history_layout.setSpacing(0)
        self.history_layout.setObjectName(u"history_layout")
        self.history_layout.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.history_view)
        self.feedback_view = QWidget()
        self.feedback_view.setObjectName(u"feedback_view")
        self.feedback_layout = QVBoxLayout(self.feedback_view)
        self.feedback_layout.setSpacing(0)
        self.feedback_layout.setObjectName(u"feedback_layout")
        self.feedback_layout.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.feedback_view)
        self.colleague_view = QWidget()
        self.colleague_view.setObjectName(u"colleague_view")
        self.colleague_layout = QVBoxLayout(self.colleague_view)
        self.colleague_layout.setSpacing(0)
        self.colleague_layout.setObjectName(u"colleague_layout")
        self.colleague_layout.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.colleague_view)

        self.column_13.addWidget(self.stack)

#if QT_CONFIG(shortcut)
        self.findings_label.setBuddy(self.findings_list)
        self.reporter_caption.setBuddy(self.reporter_edit)
        self.phone_caption.setBuddy(self.phone_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.submit_tab, self.history_tab)
        QWidget.setTabOrder(self.history_tab, self.feedback_tab)
        QWidget.setTabOrder(self.feedback_tab, self.colleague_tab)
        QWidget.setTabOrder(self.colleague_tab, self.check_button)
        QWidget.setTabOrder(self.check_button, self.findings_list)
        QWidget.setTabOrder(self.findings_list, self.reporter_edit)
        QWidget.setTabOrder(self.reporter_edit, self.phone_edit)
        QWidget.setTabOrder(self.phone_edit, self.submit_button)
        QWidget.setTabOrder(self.submit_button, self.changes_button)
        QWidget.setTabOrder(self.changes_button, self.print_button)
        QWidget.setTabOrder(self.print_button, self.folder_button)

        self.retranslateUi(SubmitPage)
    # setupUi

    def retranslateUi(self, SubmitPage: QWidget) -> None:
        self.submit_tab.setText(QCoreApplication.translate("SubmitPage", u"\u4e0a\u62a5", None))
        self.history_tab.setText(QCoreApplication.translate("SubmitPage", u"\u5386\u6b21\u4e0a\u62a5", None))
        self.feedback_tab.setText(QCoreApplication.translate("SubmitPage", u"\u53cd\u9988\u4e0e\u7533\u8bc9", None))
        self.colleague_tab.setText(QCoreApplication.translate("SubmitPage", u"\u5408\u5e76\u540c\u4e8b\u7684\u526f\u672c", None))
        self.findings_label.setText(QCoreApplication.translate("SubmitPage", u"\u68c0\u67e5", None))
        self.summary_label.setText("")
        self.check_button.setText(QCoreApplication.translate("SubmitPage", u"\u91cd\u65b0\u68c0\u67e5", None))
#if QT_CONFIG(accessibility)
        self.findings_list.setAccessibleName(QCoreApplication.translate("SubmitPage", u"\u68c0\u67e5\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.sound_label.setText(QCoreApplication.translate("SubmitPage", u"\u6ca1\u6709\u9700\u8981\u5904\u7406\u7684\u95ee\u9898", None))
        self.jump_hint.setText(QCoreApplication.translate("SubmitPage", u"\u53cc\u51fb\u6216\u6309\u56de\u8f66\uff0c\u8df3\u5230\u8be5\u6761\u76ee\u586b\u5199", None))
        self.step_1_title.setText(QCoreApplication.translate("SubmitPage", u"1  \u751f\u6210\u4e0a\u62a5\u4ef6", None))
        self.reporter_caption.setText(QCoreApplication.translate("SubmitPage", u"\u586b\u62a5\u4eba", None))
#if QT_CONFIG(accessibility)
        self.reporter_edit.setAccessibleName(QCoreApplication.translate("SubmitPage", u"\u586b\u62a5\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.phone_caption.setText(QCoreApplication.translate("SubmitPage", u"\u7535\u8bdd", None))
#if QT_CONFIG(accessibility)
        self.phone_edit.setAccessibleName(QCoreApplication.translate("SubmitPage", u"\u586b\u62a5\u4eba\u7535\u8bdd", None))
#endif // QT_CONFIG(accessibility)
        self.contents_label.setText("")
        self.scope_label.setText("")
        self.personal_label.setText("")
        self.state_label.setText("")
        self.submit_button.setText(QCoreApplication.translate("SubmitPage", u"\u751f\u6210\u4e0a\u62a5\u4ef6\u2026", None))
        self.changes_button.setText(QCoreApplication.translate("SubmitPage", u"\u770b\u6539\u52a8\u2026", None))
        self.step_2_title.setText(QCoreApplication.translate("SubmitPage", u"2  \u6253\u5370\u7b7e\u5b57", None))
        self.print_label.setText(QCoreApplication.translate("SubmitPage", u"\u6253\u5370\u81ea\u8bc4\u8868\uff0c\u79d1\u5ba4\u8d1f\u8d23\u4eba\u548c\u5206\u7ba1\u9662\u9886\u5bfc\u7b7e\u5b57\u3002\u7eb8\u9762\u9875\u811a\u7684\u6821\u9a8c\u7801\u4e0e\u4e0a\u62a5\u4ef6\u4e00\u81f4\u3002", None))
        self.code_caption.setText(QCoreApplication.translate("SubmitPage", u"\u6821\u9a8c\u7801", None))
        self.code_label.setText(QCoreApplication.translate("SubmitPage", u"\u2014", None))
        self.print_button.setText(QCoreApplication.translate("SubmitPage", u"\u6253\u5370\u81ea\u8bc4\u8868\u2026", None))
        self.step_3_title.setText(QCoreApplication.translate("SubmitPage", u"3  \u4ea4", None))
        self.hand_label.setText(QCoreApplication.translate("SubmitPage", u"\u628a\u4e0a\u62a5\u4ef6\u4ea4\u7ed9\u8d28\u7ba1\u529e\uff08U \u76d8\u6216\u9662\u5185\u5373\u65f6\u901a\u8baf\u5747\u53ef\uff09\uff0c\u7b7e\u5b57\u7684\u81ea\u8bc4\u8868\u4e00\u5e76\u9001\u4ea4\u3002", None))
        self.file_label.setText("")
        self.folder_button.setText(QCoreApplication.translate("SubmitPage", u"\u6253\u5f00\u6240\u5728\u6587\u4ef6\u5939", None))
        pass
    # retranslateUi

