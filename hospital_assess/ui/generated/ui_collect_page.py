# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'collect_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QTableView, QVBoxLayout, QWidget

from hospital_assess.ui.pages.conflict_panel import ConflictPanel
from hospital_assess.ui.pages.paper_bar import PaperBar

class Ui_CollectPage(object):
    def setupUi(self, CollectPage: QWidget) -> None:
        if not CollectPage.objectName():
            CollectPage.setObjectName(u"CollectPage")
        self.column_1 = QVBoxLayout(CollectPage)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
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

        self.organization_box = QComboBox(self.tool_bar)
        self.organization_box.setObjectName(u"organization_box")

        self.row_1.addWidget(self.organization_box)

        self.summary_label = QLabel(self.tool_bar)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.summary_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.resolve_button = QPushButton(self.tool_bar)
        self.resolve_button.setObjectName(u"resolve_button")

        self.row_1.addWidget(self.resolve_button)

        self.undo_button = QPushButton(self.tool_bar)
        self.undo_button.setObjectName(u"undo_button")

        self.row_1.addWidget(self.undo_button)

        self.merge_button = QPushButton(self.tool_bar)
        self.merge_button.setObjectName(u"merge_button")
        self.merge_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.merge_button)


        self.column_1.addWidget(self.tool_bar)

        self.dispute_frame = QFrame(CollectPage)
        self.dispute_frame.setObjectName(u"dispute_frame")
        self.dispute_frame.setProperty(u"role", u"banner")
        self.row_2 = QHBoxLayout(self.dispute_frame)
        self.row_2.setSpacing(8)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(14, 5, 14, 5)
        self.dispute_label = QLabel(self.dispute_frame)
        self.dispute_label.setObjectName(u"dispute_label")
        self.dispute_label.setWordWrap(True)

        self.row_2.addWidget(self.dispute_label)


        self.column_1.addWidget(self.dispute_frame)

        self.views = QStackedWidget(CollectPage)
        self.views.setObjectName(u"views")
        self.departments_page = QWidget()
        self.departments_page.setObjectName(u"departments_page")
        self.column_2 = QVBoxLayout(self.departments_page)
        self.column_2.setSpacing(0)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(0, 0, 0, 0)
        self.list_bar = QFrame(self.departments_page)
        self.list_bar.setObjectName(u"list_bar")
        self.list_bar.setProperty(u"role", u"bar")
        self.row_3 = QHBoxLayout(self.list_bar)
        self.row_3.setSpacing(8)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(14, 5, 14, 5)
        self.filter_box = QComboBox(self.list_bar)
        self.filter_box.setObjectName(u"filter_box")

        self.row_3.addWidget(self.filter_box)

        self.search_edit = QLineEdit(self.list_bar)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)
        self.search_edit.setMaximumSize(QSize(150, 16777215))

        self.row_3.addWidget(self.search_edit)

        self.missing_label = QLabel(self.list_bar)
        self.missing_label.setObjectName(u"missing_label")
        self.missing_label.setProperty(u"role", u"small")
        self.missing_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.missing_label.sizePolicy().hasHeightForWidth())
        self.missing_label.setSizePolicy(sizePolicy)

        self.row_3.addWidget(self.missing_label)

        self.chase_button = QPushButton(self.list_bar)
        self.chase_button.setObjectName(u"chase_button")

        self.row_3.addWidget(self.chase_button)

        self.receipt_button = QPushButton(self.list_bar)
        self.receipt_button.setObjectName(u"receipt_button")

        self.row_3.addWidget(self.receipt_button)


        self.column_2.addWidget(self.list_bar)

        self.department_table = QTableView(self.departments_page)
        self.department_table.setObjectName(u"department_table")
        self.department_table.setFrameShape(QFrame.Shape.NoFrame)
        self.department_table.setTabKeyNavigation(False)
        self.department_table.setSortingEnabled(True)

        self.column_2.addWidget(self.department_table)

        self.paper_bar = PaperBar(self.departments_page)
        self.paper_bar.setObjectName(u"paper_bar")

        self.column_2.addWidget(self.paper_bar)

        self.column_2.setStretch(1, 1)
        self.views.addWidget(self.departments_page)
        self.rehearsal = QWidget()
        self.rehearsal.setObjectName(u"rehearsal")
        self.column_3 = QVBoxLayout(self.rehearsal)
        self.column_3.setSpacing(0)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(0, 0, 0, 0)
        self.rehearsal_bar = QFrame(self.rehearsal)
        self.rehearsal_bar.setObjectName(u"rehearsal_bar")
        self.rehearsal_bar.setProperty(u"role", u"notice")
        self.row_5 = QHBoxLayout(self.rehearsal_bar)
        self.row_5.setSpacing(8)
        self.row_5.setObjectName(u"row_5")
        self.row_5.setContentsMargins(14, 8, 14, 8)
        self.rehearsal_label = QLabel(self.rehearsal_bar)
        self.rehearsal_label.setObjectName(u"rehearsal_label")
        self.rehearsal_label.setProperty(u"role", u"strong")
        self.rehearsal_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.rehearsal_label.sizePolicy().hasHeightForWidth())
        self.rehearsal_label.setSizePolicy(sizePolicy)

        self.row_5.addWidget(self.rehearsal_label)

        self.discard_button = QPushButton(self.rehearsal_bar)
        self.discard_button.setObjectName(u"discard_button")

        self.row_5.addWidget(self.discard_button)

        self.accept_button = QPushButton(self.rehearsal_bar)
        self.accept_button.setObjectName(u"accept_button")
        self.accept_button.setProperty(u"role", u"primary")

        self.row_5.addWidget(self.accept_button)


        self.column_3.addWidget(self.rehearsal_bar)

        self.rehearsal_table = QTableView(self.rehearsal)
        self.rehearsal_table.setObjectName(u"rehearsal_table")
        self.rehearsal_table.setFrameShape(QFrame.Shape.NoFrame)
        self.rehearsal_table.setTabKeyNavigation(False)

        self.column_3.addWidget(self.rehearsal_table)

        self.warnings_bar = QFrame(self.rehearsal)
        self.warnings_bar.setObjectName(u"warnings_bar")
        self.warnings_bar.setProperty(u"role", u"bar")
        self.row_6 = QHBoxLayout(self.warnings_bar)
        self.row_6.setSpacing(8)
        self.row_6.setObjectName(u"row_6")
        self.row_6.setContentsMargins(14, 5, 14, 5)
        self.warnings_label = QLabel(self.warnings_bar)
        self.warnings_label.setObjectName(u"warnings_label")
        self.warnings_label.setProperty(u"role", u"strong")
        sizePolicy.setHeightForWidth(self.warnings_label.sizePolicy().hasHeightForWidth())
        self.warnings_label.setSizePolicy(sizePolicy)

        self.row_6.addWidget(self.warnings_label)

        self.concerned_check = QCheckBox(self.warnings_bar)
        self.concerned_check.setObjectName(u"concerned_check")

        self.row_6.addWidget(self.concerned_check)


        self.column_3.addWidget(self.warnings_bar)

        self.warnings_table = QTableView(self.rehearsal)
        self.warnings_table.setObjectName(u"warnings_table")
        self.warnings_table.setFrameShape(QFrame.Shape.NoFrame)
        self.warnings_table.setTabKeyNavigation(False)

        self.column_3.addWidget(self.warnings_table)

        self.column_3.setStretch(1, 3)
        self.column_3.setStretch(3, 2)
        self.views.addWidget(self.rehearsal)
        self.conflict_panel = ConflictPanel()
        self.conflict_panel.setObjectName(u"conflict_panel")
        self.views.addWidget(self.conflict_panel)

        self.column_1.addWidget(self.views)

        self.column_1.setStretch(2, 1)
        QWidget.setTabOrder(self.organization_box, self.resolve_button)
        QWidget.setTabOrder(self.resolve_button, self.undo_button)
        QWidget.setTabOrder(self.undo_button, self.merge_button)
        QWidget.setTabOrder(self.merge_button, self.filter_box)
        QWidget.setTabOrder(self.filter_box, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.chase_button)
        QWidget.setTabOrder(self.chase_button, self.receipt_button)
        QWidget.setTabOrder(self.receipt_button, self.department_table)
        QWidget.setTabOrder(self.department_table, self.discard_button)
        QWidget.setTabOrder(self.discard_button, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.rehearsal_table)
        QWidget.setTabOrder(self.rehearsal_table, self.concerned_check)
        QWidget.setTabOrder(self.concerned_check, self.warnings_table)

        self.retranslateUi(CollectPage)
    # setupUi

    def retranslateUi(self, CollectPage: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("CollectPage", u"\u6536\u4ef6", None))
#if QT_CONFIG(accessibility)
        self.organization_box.setAccessibleName(QCoreApplication.translate("CollectPage", u"\u5355\u4f4d", None))
#endif // QT_CONFIG(accessibility)
        self.summary_label.setText("")
        self.resolve_button.setText(QCoreApplication.translate("CollectPage", u"\u5904\u7406\u51b2\u7a81\u2026", None))
#if QT_CONFIG(tooltip)
        self.resolve_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u5e76\u6392\u67e5\u770b\u540c\u4e00\u79d1\u5ba4\u4e92\u4e0d\u627f\u63a5\u7684\u4e0a\u62a5\u4ef6\uff0c\u9010\u5904\u9009\u7528", None))
#endif // QT_CONFIG(tooltip)
        self.undo_button.setText(QCoreApplication.translate("CollectPage", u"\u64a4\u9500\u5408\u5e76", None))
#if QT_CONFIG(tooltip)
        self.undo_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u64a4\u9500\u6700\u8fd1\u4e00\u6b21\u5408\u5e76\uff1b\u5df2\u590d\u6838\u3001\u5df2\u53cd\u9988\u7684\u4e0d\u80fd\u64a4\u9500", None))
#endif // QT_CONFIG(tooltip)
        self.merge_button.setText(QCoreApplication.translate("CollectPage", u"\u5408\u5e76\u4e0a\u62a5\u4ef6\u2026", None))
#if QT_CONFIG(tooltip)
        self.merge_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u4e0a\u62a5\u4ef6\u3001\u7533\u8bc9\u4ef6\u3001\u6c47\u603b\u4ef6\u3001Excel \u586b\u62a5\u8868\uff0c\u4e5f\u53ef\u4ee5\u628a\u6587\u4ef6\u6216\u6587\u4ef6\u5939\u62d6\u8fdb\u7a97\u53e3", None))
#endif // QT_CONFIG(tooltip)
        self.dispute_label.setText("")
#if QT_CONFIG(accessibility)
        self.filter_box.setAccessibleName(QCoreApplication.translate("CollectPage", u"\u663e\u793a\u54ea\u4e9b\u79d1\u5ba4", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("CollectPage", u"\u67e5\u627e\u79d1\u5ba4", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("CollectPage", u"\u67e5\u627e\u79d1\u5ba4", None))
#endif // QT_CONFIG(accessibility)
        self.missing_label.setText("")
        self.chase_button.setText(QCoreApplication.translate("CollectPage", u"\u590d\u5236\u50ac\u529e", None))
#if QT_CONFIG(tooltip)
        self.chase_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u628a\u50ac\u529e\u901a\u77e5\u590d\u5236\u5230\u526a\u8d34\u677f\uff0c\u53ef\u8d34\u5230\u5de5\u4f5c\u7fa4", None))
#endif // QT_CONFIG(tooltip)
        self.receipt_button.setText(QCoreApplication.translate("CollectPage", u"\u590d\u5236\u56de\u6267", None))
#if QT_CONFIG(tooltip)
        self.receipt_button.setToolTip(QCoreApplication.translate("CollectPage", u"\u628a\u6536\u4ef6\u56de\u6267\u590d\u5236\u5230\u526a\u8d34\u677f\uff1a\u5df2\u9009\u7684\u79d1\u5ba4\uff0c\u672a\u9009\u65f6\u4e3a\u6700\u8fd1\u4e00\u6b21\u5408\u5e76\u6536\u5230\u7684\u79d1\u5ba4", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.department_table.setAccessibleName(QCoreApplication.translate("CollectPage", u"\u79d1\u5ba4\u6536\u4ef6\u60c5\u51b5", None))
#endif // QT_CONFIG(accessibility)
        self.rehearsal_label.setText("")
        self.discard_button.setText(QCoreApplication.translate("CollectPage", u"\u653e\u5f03", None))
        self.accept_button.setText(QCoreApplication.translate("CollectPage", u"\u786e\u8ba4\u5408\u5e76", None))
#if QT_CONFIG(accessibility)
        self.rehearsal_table.setAccessibleName(QCoreApplication.translate("CollectPage", u"\u5408\u5e76\u9884\u6f14", None))
#endif // QT_CONFIG(accessibility)
        self.warnings_label.setText("")
        self.concerned_check.setText(QCoreApplication.translate("CollectPage", u"\u53ea\u770b\u8fd9\u6b21\u7684\u79d1\u5ba4", None))
#if QT_CONFIG(tooltip)
        self.concerned_check.setToolTip(QCoreApplication.translate("CollectPage", u"\u63d0\u9192\u6309\u5408\u5e76\u4e4b\u540e\u5168\u90e8\u6536\u4e0b\u7684\u4e0a\u62a5\u4ef6\u6838\u5bf9\uff1b\u52fe\u9009\u65f6\u53ea\u5217\u8fd9\u6b21\u6587\u4ef6\u6d89\u53ca\u7684\u79d1\u5ba4", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.warnings_table.setAccessibleName(QCoreApplication.translate("CollectPage", u"\u5408\u5e76\u7684\u63d0\u9192", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

