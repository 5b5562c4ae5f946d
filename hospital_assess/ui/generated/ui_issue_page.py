# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'issue_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QTableView, QVBoxLayout, QWidget

class Ui_IssuePage(object):
    def setupUi(self, IssuePage: QWidget) -> None:
        if not IssuePage.objectName():
            IssuePage.setObjectName(u"IssuePage")
        self.column_1 = QVBoxLayout(IssuePage)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.tool_bar = QFrame(IssuePage)
        self.tool_bar.setObjectName(u"tool_bar")
        self.tool_bar.setProperty(u"role", u"bar")
        self.row_1 = QHBoxLayout(self.tool_bar)
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 6, 14, 6)
        self.heading_label = QLabel(self.tool_bar)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.heading_label)

        self.summary_label = QLabel(self.tool_bar)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.summary_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.filter_box = QComboBox(self.tool_bar)
        self.filter_box.setObjectName(u"filter_box")

        self.row_1.addWidget(self.filter_box)

        self.search_edit = QLineEdit(self.tool_bar)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)
        self.search_edit.setMaximumSize(QSize(150, 16777215))

        self.row_1.addWidget(self.search_edit)


        self.column_1.addWidget(self.tool_bar)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(0)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.department_table = QTableView(IssuePage)
        self.department_table.setObjectName(u"department_table")
        self.department_table.setFrameShape(QFrame.Shape.NoFrame)
        self.department_table.setTabKeyNavigation(False)
        self.department_table.setSortingEnabled(True)

        self.row_2.addWidget(self.department_table)

        self.side = QStackedWidget(IssuePage)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(300, 0))
        self.side.setMaximumSize(QSize(300, 16777215))
        self.options_page = QWidget()
        self.options_page.setObjectName(u"options_page")
        self.options_page.setProperty(u"role", u"pane")
        self.column_2 = QVBoxLayout(self.options_page)
        self.column_2.setSpacing(7)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(14, 12, 14, 12)
        self.target_label = QLabel(self.options_page)
        self.target_label.setObjectName(u"target_label")
        self.target_label.setProperty(u"role", u"strong")
        self.target_label.setWordWrap(True)

        self.column_2.addWidget(self.target_label)

        self.packages_check = QCheckBox(self.options_page)
        self.packages_check.setObjectName(u"packages_check")
        self.packages_check.setChecked(True)

        self.column_2.addWidget(self.packages_check)

        self.packages_hint = QLabel(self.options_page)
        self.packages_hint.setObjectName(u"packages_hint")
        self.packages_hint.setWordWrap(True)
        self.packages_hint.setIndent(21)
        self.packages_hint.setProperty(u"role", u"small")

        self.column_2.addWidget(self.packages_hint)

        self.forms_check = QCheckBox(self.options_page)
        self.forms_check.setObjectName(u"forms_check")

        self.column_2.addWidget(self.forms_check)

        self.forms_hint = QLabel(self.options_page)
        self.forms_hint.setObjectName(u"forms_hint")
        self.forms_hint.setWordWrap(True)
        self.forms_hint.setIndent(21)
        self.forms_hint.setProperty(u"role", u"small")

        self.column_2.addWidget(self.forms_hint)

        self.reissue_check = QCheckBox(self.options_page)
        self.reissue_check.setObjectName(u"reissue_check")

        self.column_2.addWidget(self.reissue_check)

        self.reissue_label = QLabel(self.options_page)
        self.reissue_label.setObjectName(u"reissue_label")
        self.reissue_label.setProperty(u"role", u"warning")
        self.reissue_label.setWordWrap(True)

        self.column_2.addWidget(self.reissue_label)

        self.seal_label = QLabel(self.options_page)
        self.seal_label.setObjectName(u"seal_label")

        self.column_2.addWidget(self.seal_label)

        self.seal_box = QComboBox(self.options_page)
        self.seal_box.setObjectName(u"seal_box")

        self.column_2.addWidget(self.seal_box)

        self.passphrase_edit = QLineEdit(self.options_page)
        self.passphrase_edit.setObjectName(u"passphrase_edit")
        self.passphrase_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.column_2.addWidget(self.passphrase_edit)

        self.again_edit = QLineEdit(self.options_page)
        self.again_edit.setObjectName(u"again_edit")
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.column_2.addWidget(self.again_edit)

        self.made_label = QLabel(self.options_page)
        self.made_label.setObjectName(u"made_label")
        self.made_label.setProperty(u"role", u"digits")
        self.made_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column_2.addWidget(self.made_label)

        self.seal_hint = QLabel(self.options_page)
        self.seal_hint.setObjectName(u"seal_hint")
        self.seal_hint.setProperty(u"role", u"small")
        self.seal_hint.setWordWrap(True)

        self.column_2.addWidget(self.seal_hint)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_2)

        self.plan_label = QLabel(self.options_page)
        self.plan_label.setObjectName(u"plan_label")
        self.plan_label.setProperty(u"role", u"small")
        self.plan_label.setWordWrap(True)

        self.column_2.addWidget(self.plan_label)

        self.issue_button = QPushButton(self.options_page)
        self.issue_button.setObjectName(u"issue_button")
        self.issue_button.setProperty(u"role", u"primary")

        self.column_2.addWidget(self.issue_button)

        self.side.addWidget(self.options_page)
        self.result_page = QWidget()
        self.result_page.setObjectName(u"result_page")
        self.result_page.setProperty(u"role", u"pane")
        self.column_3 = QVBoxLayout(self.result_page)
        self.column_3.setSpacing(7)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(14, 12, 14, 12)
        self.result_label = QLabel(self.result_page)
        self.result_label.setObjectName(u"result_label")
        self.result_label.setProperty(u"role", u"strong")
        self.result_label.setWordWrap(True)

        self.column_3.addWidget(self.result_label)

        self.result_hint = QLabel(self.result_page)
        self.result_hint.setObjectName(u"result_hint")
        self.result_hint.setProperty(u"role", u"small")
        self.result_hint.setWordWrap(True)

        self.column_3.addWidget(self.result_hint)

        self.files_list = QListWidget(self.result_page)
        self.files_list.setObjectName(u"files_list")

        self.column_3.addWidget(self.files_list)

        self.revoked_label = QLabel(self.result_page)
        self.revoked_label.setObjectName(u"revoked_label")
        self.revoked_label.setProperty(u"role", u"warning")
        self.revoked_label.setWordWrap(True)

        self.column_3.addWidget(self.revoked_label)

        self.revoked_list = QListWidget(self.result_page)
        self.revoked_list.setObjectName(u"revoked_list")

        self.column_3.addWidget(self.revoked_list)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(8)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.folder_button = QPushButton(self.result_page)
        self.folder_button.setObjectName(u"folder_button")

        self.row_3.addWidget(self.folder_button)

        self.done_button = QPushButton(self.result_page)
        self.done_button.setObjectName(u"done_button")
        self.done_button.setProperty(u"role", u"primary")

        self.row_3.addWidget(self.done_button)


        self.column_3.addLayout(self.row_3)

        self.column_3.setStretch(2, 3)
        self.column_3.setStretch(4, 1)
        self.side.addWidget(self.result_page)

        self.row_2.addWidget(self.side)

        self.row_2.setStretch(0, 1)

        self.column_1.addLayout(self.row_2)

        self.column_1.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.seal_label.setBuddy(self.seal_box)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.filter_box, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.department_table)
        QWidget.setTabOrder(self.department_table, self.packages_check)
        QWidget.setTabOrder(self.packages_check, self.forms_check)
        QWidget.setTabOrder(self.forms_check, self.reissue_check)
        QWidget.setTabOrder(self.reissue_check, self.seal_box)
        QWidget.setTabOrder(self.seal_box, self.passphrase_edit)
        QWidget.setTabOrder(self.passphrase_edit, self.again_edit)
        QWidget.setTabOrder(self.again_edit, self.issue_button)
        QWidget.setTabOrder(self.issue_button, self.files_list)
        QWidget.setTabOrder(self.files_list, self.revoked_list)
        QWidget.setTabOrder(self.revoked_list, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.done_button)

        self.retranslateUi(IssuePage)
    # setupUi

    def retranslateUi(self, IssuePage: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("IssuePage", u"\u4e0b\u53d1", None))
        self.summary_label.setText("")
#if QT_CONFIG(accessibility)
        self.filter_box.setAccessibleName(QCoreApplication.translate("IssuePage", u"\u663e\u793a\u54ea\u4e9b\u79d1\u5ba4", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("IssuePage", u"\u67e5\u627e\u79d1\u5ba4", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("IssuePage", u"\u67e5\u627e\u79d1\u5ba4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.department_table.setAccessibleName(QCoreApplication.translate("IssuePage", u"\u5404\u79d1\u5ba4\u7684\u4e0b\u53d1\u60c5\u51b5", None))
#endif // QT_CONFIG(accessibility)
        self.target_label.setText("")
        self.packages_check.setText(QCoreApplication.translate("IssuePage", u"\u4efb\u52a1\u5305", None))
        self.packages_hint.setText(QCoreApplication.translate("IssuePage", u"\u7ed9\u88c5\u4e86\u672c\u7a0b\u5e8f\u7684\u79d1\u5ba4", None))
        self.forms_check.setText(QCoreApplication.translate("IssuePage", u"Excel \u586b\u62a5\u8868", None))
        self.forms_hint.setText(QCoreApplication.translate("IssuePage", u"\u7ed9\u6ca1\u6709\u88c5\u672c\u7a0b\u5e8f\u7684\u79d1\u5ba4\uff0c\u7528 Excel \u6216 WPS \u586b", None))
        self.reissue_check.setText(QCoreApplication.translate("IssuePage", u"\u5df2\u6709\u4efb\u52a1\u5305\u7684\u4e5f\u91cd\u65b0\u4e0b\u53d1", None))
#if QT_CONFIG(tooltip)
        self.reissue_check.setToolTip(QCoreApplication.translate("IssuePage", u"\u4efb\u52a1\u5305\u4e22\u5931\u3001\u6362\u4eba\u6216\u65b9\u6848\u6539\u7248\u65f6\u7528\uff1b\u539f\u5bc6\u94a5\u968f\u5373\u4f5c\u5e9f", None))
#endif // QT_CONFIG(tooltip)
        self.reissue_label.setText("")
        self.seal_label.setText(QCoreApplication.translate("IssuePage", u"\u4efb\u52a1\u5305\u53e3\u4ee4", None))
#if QT_CONFIG(accessibility)
        self.seal_box.setAccessibleName(QCoreApplication.translate("IssuePage", u"\u4efb\u52a1\u5305\u53e3\u4ee4", None))
#endif // QT_CONFIG(accessibility)
        self.passphrase_edit.setPlaceholderText(QCoreApplication.translate("IssuePage", u"\u53e3\u4ee4", None))
#if QT_CONFIG(accessibility)
        self.passphrase_edit.setAccessibleName(QCoreApplication.translate("IssuePage", u"\u53e3\u4ee4", None))
#endif // QT_CONFIG(accessibility)
        self.again_edit.setPlaceholderText(QCoreApplication.translate("IssuePage", u"\u518d\u586b\u4e00\u904d", None))
#if QT_CONFIG(accessibility)
        self.again_edit.setAccessibleName(QCoreApplication.translate("IssuePage", u"\u518d\u586b\u4e00\u904d\u53e3\u4ee4", None))
#endif // QT_CONFIG(accessibility)
        self.made_label.setText("")
        self.seal_hint.setText("")
        self.plan_label.setText("")
        self.issue_button.setText(QCoreApplication.translate("IssuePage", u"\u4e0b\u53d1\u5230\u6587\u4ef6\u5939\u2026", None))
        self.result_label.setText("")
        self.result_hint.setText("")
#if QT_CONFIG(accessibility)
        self.files_list.setAccessibleName(QCoreApplication.translate("IssuePage", u"\u5199\u51fa\u7684\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.revoked_label.setText("")
#if QT_CONFIG(accessibility)
        self.revoked_list.setAccessibleName(QCoreApplication.translate("IssuePage", u"\u4ee5\u4f5c\u5e9f\u5bc6\u94a5\u6536\u4e0b\u7684\u4e0a\u62a5\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.folder_button.setText(QCoreApplication.translate("IssuePage", u"\u6253\u5f00\u6587\u4ef6\u5939", None))
        self.done_button.setText(QCoreApplication.translate("IssuePage", u"\u5b8c\u6210", None))
        pass
    # retranslateUi

