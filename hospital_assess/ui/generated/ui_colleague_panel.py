# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'colleague_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.differences_view import DifferencesView

class Ui_ColleaguePanel(object):
    def setupUi(self, ColleaguePanel: QWidget) -> None:
        if not ColleaguePanel.objectName():
            ColleaguePanel.setObjectName(u"ColleaguePanel")
        self.column_1 = QVBoxLayout(ColleaguePanel)
        self.column_1.setSpacing(8)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(14, 10, 14, 8)
        self.intro_label = QLabel(ColleaguePanel)
        self.intro_label.setObjectName(u"intro_label")
        self.intro_label.setWordWrap(True)
        self.intro_label.setProperty(u"role", u"muted")

        self.column_1.addWidget(self.intro_label)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.file_button = QPushButton(ColleaguePanel)
        self.file_button.setObjectName(u"file_button")

        self.row_1.addWidget(self.file_button)

        self.folder_button = QPushButton(ColleaguePanel)
        self.folder_button.setObjectName(u"folder_button")

        self.row_1.addWidget(self.folder_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)


        self.column_1.addLayout(self.row_1)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.summary_label = QLabel(ColleaguePanel)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setWordWrap(True)
        self.summary_label.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.summary_label.sizePolicy().hasHeightForWidth())
        self.summary_label.setSizePolicy(sizePolicy)
        self.summary_label.setProperty(u"role", u"strong")

        self.row_2.addWidget(self.summary_label)

        self.cancel_button = QPushButton(ColleaguePanel)
        self.cancel_button.setObjectName(u"cancel_button")

        self.row_2.addWidget(self.cancel_button)

        self.merge_button = QPushButton(ColleaguePanel)
        self.merge_button.setObjectName(u"merge_button")
        self.merge_button.setProperty(u"role", u"primary")

        self.row_2.addWidget(self.merge_button)


        self.column_1.addLayout(self.row_2)

        self.differences_view = DifferencesView(ColleaguePanel)
        self.differences_view.setObjectName(u"differences_view")

        self.column_1.addWidget(self.differences_view)

        self.conflict_holder = QWidget(ColleaguePanel)
        self.conflict_holder.setObjectName(u"conflict_holder")
        self.conflict_layout = QVBoxLayout(self.conflict_holder)
        self.conflict_layout.setSpacing(0)
        self.conflict_layout.setObjectName(u"conflict_layout")
        self.conflict_layout.setContentsMargins(0, 0, 0, 0)

        self.column_1.addWidget(self.conflict_holder)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_1.addItem(self.spacer_2)

        self.column_1.setStretch(3, 2)
        self.column_1.setStretch(4, 3)
        QWidget.setTabOrder(self.file_button, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.merge_button)
        QWidget.setTabOrder(self.merge_button, self.differences_view)

        self.retranslateUi(ColleaguePanel)
    # setupUi

    def retranslateUi(self, ColleaguePanel: QWidget) -> None:
        self.intro_label.setText(QCoreApplication.translate("ColleaguePanel", u"\u79d1\u5ba4\u6709\u4e24\u53f0\u7535\u8111\u586b\u62a5\u65f6\uff0c\u628a\u540c\u4e8b\u90a3\u4e00\u4efd\u5e76\u5230\u8fd9\u91cc\uff1a\u6ca1\u586b\u7684\u3001\u6ca1\u6539\u8fc7\u7684\u5185\u5bb9\u8ddf\u540c\u4e8b\u7684\uff0c\u4e24\u8fb9\u7684\u4f50\u8bc1\u90fd\u4fdd\u7559\uff0c\u4e24\u8fb9\u90fd\u6539\u8fc7\u7684\u7531\u60a8\u9010\u5904\u9009\u7528\u3002\u5148\u5217\u51fa\u4f1a\u6709\u4ec0\u4e48\u53d8\u5316\uff0c\u786e\u8ba4\u4e4b\u524d\u4ec0\u4e48\u90fd\u4e0d\u4f1a\u6539\u3002", None))
        self.file_button.setText(QCoreApplication.translate("ColleaguePanel", u"\u9009\u62e9\u540c\u4e8b\u7684\u4e0a\u62a5\u4ef6\u2026", None))
        self.folder_button.setText(QCoreApplication.translate("ColleaguePanel", u"\u9009\u62e9\u540c\u4e8b\u7684\u5de5\u4f5c\u533a\u6587\u4ef6\u5939\u2026", None))
        self.summary_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("ColleaguePanel", u"\u53d6\u6d88", None))
        self.merge_button.setText(QCoreApplication.translate("ColleaguePanel", u"\u5408\u5e76", None))
#if QT_CONFIG(accessibility)
        self.differences_view.setAccessibleName(QCoreApplication.translate("ColleaguePanel", u"\u5408\u5e76\u540e\u4f1a\u6709\u7684\u53d8\u5316", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

