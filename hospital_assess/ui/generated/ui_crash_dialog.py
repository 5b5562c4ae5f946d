# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'crash_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_CrashDialog(object):
    def setupUi(self, CrashDialog: QWidget) -> None:
        if not CrashDialog.objectName():
            CrashDialog.setObjectName(u"CrashDialog")
        CrashDialog.resize(620, 380)
        self.column_2 = QVBoxLayout(CrashDialog)
        self.column_2.setSpacing(10)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(18, 16, 18, 14)
        self.title_label = QLabel(CrashDialog)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"title")

        self.column_2.addWidget(self.title_label)

        self.text_label = QLabel(CrashDialog)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setWordWrap(True)

        self.column_2.addWidget(self.text_label)

        self.details_edit = QPlainTextEdit(CrashDialog)
        self.details_edit.setObjectName(u"details_edit")
        self.details_edit.setReadOnly(True)

        self.column_2.addWidget(self.details_edit)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.copy_button = QPushButton(CrashDialog)
        self.copy_button.setObjectName(u"copy_button")

        self.row_1.addWidget(self.copy_button)

        self.close_button = QPushButton(CrashDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.close_button)


        self.column_2.addLayout(self.row_1)

        QWidget.setTabOrder(self.details_edit, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.close_button)

        self.retranslateUi(CrashDialog)

        self.close_button.setDefault(True)

    # setupUi

    def retranslateUi(self, CrashDialog: QWidget) -> None:
        CrashDialog.setWindowTitle(QCoreApplication.translate("CrashDialog", u"\u7a0b\u5e8f\u9519\u8bef", None))
        self.title_label.setText(QCoreApplication.translate("CrashDialog", u"\u7a0b\u5e8f\u51fa\u73b0\u4e86\u610f\u6599\u4e4b\u5916\u7684\u9519\u8bef", None))
        self.text_label.setText(QCoreApplication.translate("CrashDialog", u"\u5df2\u586b\u5185\u5bb9\u90fd\u5df2\u4fdd\u5b58\u5728\u5de5\u4f5c\u533a\u91cc\u3002\u8bf7\u628a\u4e0b\u9762\u7684\u6587\u5b57\u4ea4\u7ed9\u4fe1\u606f\u79d1\u6216\u7a0b\u5e8f\u7ef4\u62a4\u8005\uff1b\u5176\u4e2d\u53ea\u6709\u7248\u672c\u548c\u7a0b\u5e8f\u4f4d\u7f6e\uff0c\u6ca1\u6709\u586b\u62a5\u5185\u5bb9\u3002", None))
#if QT_CONFIG(accessibility)
        self.details_edit.setAccessibleName(QCoreApplication.translate("CrashDialog", u"\u9519\u8bef\u8be6\u60c5", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("CrashDialog", u"\u590d\u5236", None))
        self.close_button.setText(QCoreApplication.translate("CrashDialog", u"\u7ee7\u7eed\u4f7f\u7528", None))
    # retranslateUi

