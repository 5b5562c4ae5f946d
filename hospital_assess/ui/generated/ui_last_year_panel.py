# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'last_year_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_LastYearPanel(object):
    def setupUi(self, LastYearPanel: QWidget) -> None:
        if not LastYearPanel.objectName():
            LastYearPanel.setObjectName(u"LastYearPanel")
        self.column_1 = QVBoxLayout(LastYearPanel)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.last_year_card = QFrame(LastYearPanel)
        self.last_year_card.setObjectName(u"last_year_card")
        self.last_year_card.setProperty(u"role", u"card")
        self.column_2 = QVBoxLayout(self.last_year_card)
        self.column_2.setSpacing(6)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(14, 10, 14, 12)
        self.last_year_title = QLabel(self.last_year_card)
        self.last_year_title.setObjectName(u"last_year_title")
        self.last_year_title.setProperty(u"role", u"strong")

        self.column_2.addWidget(self.last_year_title)

        self.state_label = QLabel(self.last_year_card)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setWordWrap(True)

        self.column_2.addWidget(self.state_label)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(8)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.folder_button = QPushButton(self.last_year_card)
        self.folder_button.setObjectName(u"folder_button")

        self.row_3.addWidget(self.folder_button)

        self.file_button = QPushButton(self.last_year_card)
        self.file_button.setObjectName(u"file_button")

        self.row_3.addWidget(self.file_button)

        self.remove_button = QPushButton(self.last_year_card)
        self.remove_button.setObjectName(u"remove_button")

        self.row_3.addWidget(self.remove_button)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.spacer_4)


        self.column_2.addLayout(self.row_3)

        self.last_year_hint = QLabel(self.last_year_card)
        self.last_year_hint.setObjectName(u"last_year_hint")
        self.last_year_hint.setWordWrap(True)
        self.last_year_hint.setProperty(u"role", u"small")

        self.column_2.addWidget(self.last_year_hint)


        self.column_1.addWidget(self.last_year_card)

#if QT_CONFIG(shortcut)
        self.last_year_title.setBuddy(self.folder_button)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LastYearPanel)
    # setupUi

    def retranslateUi(self, LastYearPanel: QWidget) -> None:
        self.last_year_title.setText(QCoreApplication.translate("LastYearPanel", u"\u4e0a\u5e74\u5ea6\u6570\u636e", None))
        self.state_label.setText("")
        self.folder_button.setText(QCoreApplication.translate("LastYearPanel", u"\u9009\u62e9\u6587\u4ef6\u5939\u2026", None))
#if QT_CONFIG(tooltip)
        self.folder_button.setToolTip(QCoreApplication.translate("LastYearPanel", u"\u4e0a\u5e74\u5ea6\u7684\u5de5\u4f5c\u533a\u6587\u4ef6\u5939", None))
#endif // QT_CONFIG(tooltip)
        self.file_button.setText(QCoreApplication.translate("LastYearPanel", u"\u9009\u62e9\u6587\u4ef6\u2026", None))
#if QT_CONFIG(tooltip)
        self.file_button.setToolTip(QCoreApplication.translate("LastYearPanel", u"\u4e0a\u5e74\u5ea6\u7684\u5e74\u5ea6\u4e0a\u62a5\u4ef6\uff08\u53ef\u8fde\u540c\u4e0a\u5e74\u7684\u4efb\u52a1\u5305\uff09\uff0c\u6216\u5de5\u4f5c\u533a\u7684\u5907\u4efd\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.remove_button.setText(QCoreApplication.translate("LastYearPanel", u"\u79fb\u9664", None))
#if QT_CONFIG(tooltip)
        self.remove_button.setToolTip(QCoreApplication.translate("LastYearPanel", u"\u4e0d\u518d\u6cbf\u7528\u548c\u6bd4\u8f83", None))
#endif // QT_CONFIG(tooltip)
        self.last_year_hint.setText(QCoreApplication.translate("LastYearPanel", u"\u586b\u62a5\u65f6\u53ef\u4ee5\u6cbf\u7528\u4e0a\u5e74\u7684\u5b8c\u6210\u60c5\u51b5\u518d\u6539\uff1b\u5199\u5f97\u4e0e\u4e0a\u5e74\u51e0\u4e4e\u4e00\u6837\u7684\uff0c\u586b\u62a5\u9875\u548c\u68c0\u67e5\u9875\u4f1a\u63d0\u793a\u201c\u4e0e\u4e0a\u5e74\u96f7\u540c\u201d\u3002\u53ea\u8bfb\u53d6\u3001\u4e0d\u6539\u52a8\u6240\u9009\u7684\u6587\u4ef6\u5939\u6216\u6587\u4ef6\uff0c\u53d6\u6765\u7684\u5185\u5bb9\u5b58\u5728\u672c\u5de5\u4f5c\u533a\uff0c\u4ee5\u540e\u4e0d\u518d\u9700\u8981\u5b83\u3002", None))
        pass
    # retranslateUi

