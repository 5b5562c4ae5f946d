# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'review_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.evidence_list import EvidenceList
from hospital_assess.ui.widgets.preview_pane import PreviewPane
from hospital_assess.ui.widgets.rich_pane import RichPane
from hospital_assess.ui.widgets.verdict_bar import VerdictBar

class Ui_ReviewPage(object):
    def setupUi(self, ReviewPage: QWidget) -> None:
        if not ReviewPage.objectName():
            ReviewPage.setObjectName(u"ReviewPage")
        self.column_1 = QVBoxLayout(ReviewPage)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.tool_bar = QFrame(ReviewPage)
        self.tool_bar.setObjectName(u"tool_bar")
        self.tool_bar.setProperty(u"role", u"bar")
        self.row_1 = QHBoxLayout(self.tool_bar)
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 6, 14, 6)
        self.group_box = QComboBox(self.tool_bar)
        self.group_box.setObjectName(u"group_box")

        self.row_1.addWidget(self.group_box)

        self.filter_box = QComboBox(self.tool_bar)
        self.filter_box.setObjectName(u"filter_box")

        self.row_1.addWidget(self.filter_box)

        self.search_edit = QLineEdit(self.tool_bar)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)
        self.search_edit.setMaximumSize(QSize(220, 16777215))

        self.row_1.addWidget(self.search_edit)

        self.summary_label = QLabel(self.tool_bar)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.summary_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.sound_button = QPushButton(self.tool_bar)
        self.sound_button.setObjectName(u"sound_button")

        self.row_1.addWidget(self.sound_button)

        self.feedback_button = QPushButton(self.tool_bar)
        self.feedback_button.setObjectName(u"feedback_button")
        self.feedback_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.feedback_button)


        self.column_1.addWidget(self.tool_bar)

        self.views = QStackedWidget(ReviewPage)
        self.views.setObjectName(u"views")
        self.message_page = QWidget()
        self.message_page.setObjectName(u"message_page")
        self.column_2 = QVBoxLayout(self.message_page)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(24, 0, 24, 0)
        self.message_label = QLabel(self.message_page)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"muted")

        self.column_2.addWidget(self.message_label)

        self.views.addWidget(self.message_page)
        self.splitter = QSplitter()
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.tree = QTreeView(self.splitter)
        self.tree.setObjectName(u"tree")
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setExpandsOnDoubleClick(False)
        self.splitter.addWidget(self.tree)
        self.judge_pane = QFrame(self.splitter)
        self.judge_pane.setObjectName(u"judge_pane")
        self.judge_pane.setProperty(u"role", u"base")
        self.column_3 = QVBoxLayout(self.judge_pane)
        self.column_3.setSpacing(0)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(0, 0, 0, 0)
        self.text_view = RichPane(self.judge_pane)
        self.text_view.setObjectName(u"text_view")
        self.text_view.setFrameShape(QFrame.Shape.NoFrame)

        self.column_3.addWidget(self.text_view)

        self.verdict_bar = VerdictBar(self.judge_pane)
        self.verdict_bar.setObjectName(u"verdict_bar")

        self.column_3.addWidget(self.verdict_bar)

        self.column_3.setStretch(0, 1)
        self.splitter.addWidget(self.judge_pane)
        self.evidence_pane = QFrame(self.splitter)
        self.evidence_pane.setObjectName(u"evidence_pane")
        self.evidence_pane.setProperty(u"role", u"pane")
        self.column_4 = QVBoxLayout(self.evidence_pane)
        self.column_4.setSpacing(6)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(10, 8, 10, 8)
        self.evidence_label = QLabel(self.evidence_pane)
        self.evidence_label.setObjectName(u"evidence_label")
        self.evidence_label.setProperty(u"role", u"strong")

        self.column_4.addWidget(self.evidence_label)

        self.evidence_list = EvidenceList(self.evidence_pane)
        self.evidence_list.setObjectName(u"evidence_list")
        self.evidence_list.setFrameShape(QFrame.Shape.NoFrame)

        self.column_4.addWidget(self.evidence_list)

        self.doubts_label = QLabel(self.evidence_pane)
        self.doubts_label.setObjectName(u"doubts_label")
        self.doubts_label.setWordWrap(True)
        self.doubts_label.setProperty(u"role", u"warning")

        self.column_4.addWidget(self.doubts_label)

        self.preview = PreviewPane(self.evidence_pane)
        self.preview.setObjectName(u"preview")

        self.column_4.addWidget(self.preview)

        self.column_4.setStretch(3, 1)
        self.splitter.addWidget(self.evidence_pane)
        self.views.addWidget(self.splitter)

        self.column_1.addWidget(self.views)

        self.column_1.setStretch(1, 1)
        QWidget.setTabOrder(self.tree, self.text_view)
        QWidget.setTabOrder(self.text_view, self.evidence_list)
        QWidget.setTabOrder(self.evidence_list, self.preview)
        QWidget.setTabOrder(self.preview, self.group_box)
        QWidget.setTabOrder(self.group_box, self.filter_box)
        QWidget.setTabOrder(self.filter_box, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.sound_button)
        QWidget.setTabOrder(self.sound_button, self.feedback_button)

        self.retranslateUi(ReviewPage)
    # setupUi

    def retranslateUi(self, ReviewPage: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.group_box.setAccessibleName(QCoreApplication.translate("ReviewPage", u"\u6392\u5217", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.group_box.setToolTip(QCoreApplication.translate("ReviewPage", u"\u6309\u79d1\u5ba4\u6216\u6309\u8003\u6838\u8981\u70b9\u6392\u5217", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.filter_box.setAccessibleName(QCoreApplication.translate("ReviewPage", u"\u7b5b\u9009", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("ReviewPage", u"\u67e5\u627e\u6761\u76ee", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("ReviewPage", u"\u67e5\u627e Ctrl+F", None))
        self.summary_label.setText("")
        self.sound_button.setText(QCoreApplication.translate("ReviewPage", u"\u8ba4\u53ef\u6ee1\u5206\u6709\u4f50\u8bc1\u7684\u2026", None))
#if QT_CONFIG(tooltip)
        self.sound_button.setToolTip(QCoreApplication.translate("ReviewPage", u"\u628a\u6240\u5217\u6761\u76ee\u4e2d\u81ea\u8bc4\u6ee1\u5206\u3001\u4f50\u8bc1\u9f50\u5907\u4e14\u65e0\u7591\u70b9\u7684\u4e00\u5e76\u8ba4\u53ef", None))
#endif // QT_CONFIG(tooltip)
        self.feedback_button.setText(QCoreApplication.translate("ReviewPage", u"\u751f\u6210\u53cd\u9988\u4ef6\u2026", None))
#if QT_CONFIG(tooltip)
        self.feedback_button.setToolTip(QCoreApplication.translate("ReviewPage", u"\u4e3a\u6bcf\u4e2a\u590d\u6838\u8fc7\u7684\u79d1\u5ba4\u751f\u6210\u53cd\u9988\u4ef6\uff0c\u4ea4\u8fd8\u79d1\u5ba4", None))
#endif // QT_CONFIG(tooltip)
        self.message_label.setText("")
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("ReviewPage", u"\u5f85\u590d\u6838\u7684\u6761\u76ee", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text_view.setAccessibleName(QCoreApplication.translate("ReviewPage", u"\u6761\u76ee\u548c\u586b\u62a5\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.evidence_label.setText("")
#if QT_CONFIG(accessibility)
        self.evidence_list.setAccessibleName(QCoreApplication.translate("ReviewPage", u"\u4f50\u8bc1", None))
#endif // QT_CONFIG(accessibility)
        self.doubts_label.setText("")
        pass
    # retranslateUi

