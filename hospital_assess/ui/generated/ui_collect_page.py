# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'collect_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget

from hospital_assess.ui.pages.conflict_panel import ConflictPanel

class Ui_CollectPage(object):
    def setupUi(self, CollectPage: QWidget) -> None:
        if not CollectPage.objectName():
            CollectPage.setObjectName(u"CollectPage")
        self.column_4 = QVBoxLayout(CollectPage)
        self.column_4.setSpacing(0)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(0, 0, 0, 0)
        self.tool_bar = QFrame(CollectPage)
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

        self.search_edit = QLineEdit(self.tool_bar)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)
        self.search_edit.setMaximumSize(QSize(160, 16777215))

        self.row_1.addWidget(self.search_edit)

        self.resolve_button = QPushButton(self.tool_bar)
        self.resolve_button.setObjectName(u"resolve_button")

        self.row_1.addWidget(self.resolve_button)

        self.chase_button = QPushButton(self.tool_bar)
        self.chase_button.setObjectName(u"chase_button")

        self.row_1.addWidget(self.chase_button)

        self.undo_button = QPushButton(self.tool_bar)
        self.undo_button.setObjectName(u"undo_button")

        self.row_1.addWidget(self.undo_button)

        self.issue_button = QPushButton(self.tool_bar)
        self.issue_button.setObjectName(u"issue_button")

        self.row_1.addWidget(self.issue_button)

        self.forms_button = QPushButton(self.tool_bar)
        self.forms_button.setObjectName(u"forms_button")

        self.row_1.addWidget(self.forms_button)

        self.merge_button = QPushButton(self.tool_bar)
        self.merge_button.setObjectName(u"merge_button")
        self.merge_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.merge_button)


        self.column_4.addWidget(self.tool_bar)

        self.rehearsal = QFrame(CollectPage)
        self.rehearsal.setObjectName(u"rehearsal")
        self.rehearsal.setProperty(u"role", u"notice")
        self.column_3 = QVBoxLayout(self.rehearsal)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(14, 8, 14, 8)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.rehearsal_label = QLabel(self.rehearsal)
        self.rehearsal_label.setObjectName(u"rehearsal_label")
        self.rehearsal_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.rehearsal_label.sizePolicy().hasHeightForWidth())
        self.rehearsal_label.setSizePolicy(sizePolicy)
        self.rehearsal_label.setProperty(u"role", u"strong")

        self.row_2.addWidget(self.rehearsal_label)

        self.discard_button = QPushButton(self.rehearsal)
        self.discard_button.setObjectName(u"discard_button")

        self.row_2.addWidget(self.discard_button)

        self.accept_button = QPushButton(self.rehearsal)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"role", u"primary")

        self.row_2.addWidget(self.accept_button)


        self.column_3.addLayout(self.row_2)

        self.rehearsal_table = QTableView(self.rehearsal)
        self.rehearsal_table.setObjectName(u"rehearsal_table")
        self.rehearsal_table.setFrameShape(QFrame.Shape.NoFrame)

        self.column_3.addWidget(self.rehearsal_table)

        self.warnings_label = QLabel(self.rehearsal)
        self.warnings_label.setObjectName(u"warnings_label")
        self.warnings_label.setWordWrap(True)
        self.warnings_label.setProperty(u"role", u"small")

        self.column_3.addWidget(self.warnings_label)


        self.column_4.addWidget(self.rehearsal)

        self.conflict_panel = ConflictPanel(CollectPage)
        self.conflict_panel.setObjectName(u"conflict_panel")

        self.column_4.addWidget(self.conflict_panel)

        self.department_table = QTableView(CollectPage)
        self.department_table.setObjectName(u"department_table")
        self.department_table.setFrameShape(QFrame.Shape.NoFrame)
        self.department_table.setSortingEnabled(True)
        self.department_table.setAlternatingRowColors(False)

        self.column_4.addWidget(self.department_table)

        self.column_4.setStretch(2, 2)
        self.column_4.setStretch(3, 1)
        QWidget.setTabOrder(self.search_edit, self.resolve_button)
        QWidget.setTabOrder(self.resolve_button, self.chase_button)
        QWidget.setTabOrder(self.chase_button, self.undo_button)
        QWidget.setTabOrder(self.undo_button, self.issue_button)
        QWidget.setTabOrder(self.issue_button, self.forms_button)
        QWidget.setTabOrder(self.forms_button, self.merge_button)
        QWidget.setTabOrder(self.merge_button, self.discard_button)
        QWidget.setTabOrder(self.discard_button, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.rehearsal_table)
        QWidget.setTabOrder(self.rehearsal_table, self.department_table)

        self.retranslateUi(CollectPage)
    # setupUi

    def retranslateUi(self, CollectPage: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("CollectPage", u"\u6536\u4ef6", None))
        self.summary_label.setText("")
        self.search_edit.setPlaceholderText(QCoreApplication.translate("CollectPage", u"\u7b5b\u9009\u79d1\u5ba4", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("CollectPage", u"\u7b5b\u9009\u79d1\u5ba4", None))
#endif // QT_CONFIG(accessibility)
        self.resolve_button.setText(QCoreApplication.translate("CollectPage", u"\u5904\u7406\u51b2\u7a81\u2026", None))
#if QT_CONFIG(tooltip)
        self.resolve_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u5e76\u6392\u67e5\u770b\u540c\u4e00\u79d1\u5ba4\u4e92\u4e0d\u627f\u63a5\u7684\u4e0a\u62a5\u4ef6\uff0c\u9010\u5904\u9009\u7528", None))
#endif // QT_CONFIG(tooltip)
        self.chase_button.setText(QCoreApplication.translate("CollectPage", u"\u590d\u5236\u50ac\u529e", None))
#if QT_CONFIG(tooltip)
        self.chase_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u628a\u50ac\u529e\u901a\u77e5\u590d\u5236\u5230\u526a\u8d34\u677f\uff0c\u53ef\u8d34\u5230\u5de5\u4f5c\u7fa4", None))
#endif // QT_CONFIG(tooltip)
        self.undo_button.setText(QCoreApplication.translate("CollectPage", u"\u64a4\u9500\u5408\u5e76", None))
#if QT_CONFIG(tooltip)
        self.undo_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u64a4\u9500\u6700\u8fd1\u4e00\u6b21\u5408\u5e76\uff1b\u5df2\u590d\u6838\u3001\u5df2\u53cd\u9988\u7684\u4e0d\u80fd\u64a4\u9500", None))
#endif // QT_CONFIG(tooltip)
        self.issue_button.setText(QCoreApplication.translate("CollectPage", u"\u4e0b\u53d1\u4efb\u52a1\u5305\u2026", None))
#if QT_CONFIG(tooltip)
        self.issue_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u672a\u9009\u79d1\u5ba4\u65f6\u4e0b\u53d1\u7ed9\u5168\u90e8\u79d1\u5ba4", None))
#endif // QT_CONFIG(tooltip)
        self.forms_button.setText(QCoreApplication.translate("CollectPage", u"\u586b\u62a5\u8868\u2026", None))
#if QT_CONFIG(tooltip)
        self.forms_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u751f\u6210 Excel \u586b\u62a5\u8868\uff0c\u4f9b\u6ca1\u6709\u672c\u7a0b\u5e8f\u7684\u79d1\u5ba4\u586b\u5199\uff1b\u672a\u9009\u79d1\u5ba4\u65f6\u4e3a\u5168\u90e8\u79d1\u5ba4\u751f\u6210", None))
#endif // QT_CONFIG(tooltip)
        self.merge_button.setText(QCoreApplication.translate("CollectPage", u"\u5408\u5e76\u4e0a\u62a5\u4ef6\u2026", None))
#if QT_CONFIG(tooltip)
        self.merge_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u4e0a\u62a5\u4ef6\u3001\u7533\u8bc9\u4ef6\u3001Excel \u586b\u62a5\u8868\u6216\u5b83\u4eec\u6240\u5728\u7684\u6587\u4ef6\u5939\uff0c\u4e5f\u53ef\u4ee5\u62d6\u8fdb\u7a97\u53e3", None))
#endif // QT_CONFIG(tooltip)
        self.rehearsal_label.setText("")
        self.discard_button.setText(QCoreApplication.translate("CollectPage", u"\u653e\u5f03", None))
        self.accept_button.setText(QCoreApplication.translate("CollectPage", u"\u786e\u8ba4\u5408\u5e76", None))
#if QT_CONFIG(accessibility)
        self.rehearsal_table.setAccessibleName(QCoreApplication.translate("CollectPage", u"\u5408\u5e76\u9884\u6f14", None))
#endif // QT_CONFIG(accessibility)
        self.warnings_label.setText("")
#if QT_CONFIG(accessibility)
        self.department_table.setAccessibleName(QCoreApplication.translate("CollectPage", u"\u79d1\u5ba4\u6536\u4ef6\u60c5\u51b5", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

