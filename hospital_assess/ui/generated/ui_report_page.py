# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'report_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.pdf_pane import PdfPane

class Ui_ReportPage(object):
    def setupUi(self, ReportPage: QWidget) -> None:
        if not ReportPage.objectName():
            ReportPage.setObjectName(u"ReportPage")
        self.row_5 = QHBoxLayout(ReportPage)
        self.row_5.setSpacing(0)
        self.row_5.setObjectName(u"row_5")
        self.row_5.setContentsMargins(0, 0, 0, 0)
        self.sheet_pane = QFrame(ReportPage)
        self.sheet_pane.setObjectName(u"sheet_pane")
        self.sheet_pane.setProperty(u"role", u"pane")
        self.sheet_pane.setMinimumSize(QSize(196, 0))
        self.sheet_pane.setMaximumSize(QSize(220, 16777215))
        self.column_1 = QVBoxLayout(self.sheet_pane)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(10, 10, 8, 10)
        self.sheets_label = QLabel(self.sheet_pane)
        self.sheets_label.setObjectName(u"sheets_label")
        self.sheets_label.setProperty(u"role", u"strong")

        self.column_1.addWidget(self.sheets_label)

        self.sheet_list = QListWidget(self.sheet_pane)
        self.sheet_list.setObjectName(u"sheet_list")
        self.sheet_list.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.column_1.addWidget(self.sheet_list)

        self.department_label = QLabel(self.sheet_pane)
        self.department_label.setObjectName(u"department_label")
        self.department_label.setProperty(u"role", u"strong")

        self.column_1.addWidget(self.department_label)

        self.department_list = QListWidget(self.sheet_pane)
        self.department_list.setObjectName(u"department_list")
        self.department_list.setFrameShape(QFrame.Shape.NoFrame)
        self.department_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.column_1.addWidget(self.department_list)

        self.all_button = QPushButton(self.sheet_pane)
        self.all_button.setObjectName(u"all_button")

        self.column_1.addWidget(self.all_button)

        self.hint_label = QLabel(self.sheet_pane)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"small")

        self.column_1.addWidget(self.hint_label)

        self.column_1.setStretch(1, 3)
        self.column_1.setStretch(3, 2)

        self.row_5.addWidget(self.sheet_pane)

        self.column_4 = QVBoxLayout()
        self.column_4.setSpacing(0)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(0, 0, 0, 0)
        self.tool_bar = QFrame(ReportPage)
        self.tool_bar.setObjectName(u"tool_bar")
        self.tool_bar.setProperty(u"role", u"bar")
        self.row_2 = QHBoxLayout(self.tool_bar)
        self.row_2.setSpacing(6)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(14, 6, 14, 6)
        self.sheet_label = QLabel(self.tool_bar)
        self.sheet_label.setObjectName(u"sheet_label")
        self.sheet_label.setProperty(u"role", u"strong")

        self.row_2.addWidget(self.sheet_label)

        self.pages_label = QLabel(self.tool_bar)
        self.pages_label.setObjectName(u"pages_label")
        self.pages_label.setProperty(u"role", u"muted")

        self.row_2.addWidget(self.pages_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_2.addItem(self.spacer_1)

        self.zoom_out_button = QToolButton(self.tool_bar)
        self.zoom_out_button.setObjectName(u"zoom_out_button")
        self.zoom_out_button.setProperty(u"role", u"plain")

        self.row_2.addWidget(self.zoom_out_button)

        self.zoom_in_button = QToolButton(self.tool_bar)
        self.zoom_in_button.setObjectName(u"zoom_in_button")
        self.zoom_in_button.setProperty(u"role", u"plain")

        self.row_2.addWidget(self.zoom_in_button)

        self.fit_button = QToolButton(self.tool_bar)
        self.fit_button.setObjectName(u"fit_button")
        self.fit_button.setCheckable(True)
        self.fit_button.setChecked(True)
        self.fit_button.setProperty(u"role", u"plain")

        self.row_2.addWidget(self.fit_button)

        self.spacer_2 = QSpacerItem(6, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.row_2.addItem(self.spacer_2)

        self.refresh_button = QPushButton(self.tool_bar)
        self.refresh_button.setObjectName(u"refresh_button")

        self.row_2.addWidget(self.refresh_button)

        self.save_button = QPushButton(self.tool_bar)
        self.save_button.setObjectName(u"save_button")

        self.row_2.addWidget(self.save_button)

        self.word_button = QPushButton(self.tool_bar)
        self.word_button.setObjectName(u"word_button")

        self.row_2.addWidget(self.word_button)

        self.tables_button = QPushButton(self.tool_bar)
        self.tables_button.setObjectName(u"tables_button")

        self.row_2.addWidget(self.tables_button)

        self.print_button = QPushButton(self.tool_bar)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"role", u"primary")

        self.row_2.addWidget(self.print_button)


        self.column_4.addWidget(self.tool_bar)

        self.preview_stack = QStackedWidget(ReportPage)
        self.preview_stack.setObjectName(u"preview_stack")
        self.message_page = QWidget()
        self.message_page.setObjectName(u"message_page")
        self.column_3 = QVBoxLayout(self.message_page)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(0, 0, 0, 0)
        self.message_label = QLabel(self.message_page)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"muted")

        self.column_3.addWidget(self.message_label)

        self.preview_stack.addWidget(self.message_page)
        self.preview = PdfPane()
        self.preview.setObjectName(u"preview")
        self.preview_stack.addWidget(self.preview)

        self.column_4.addWidget(self.preview_stack)

        self.column_4.setStretch(1, 1)

        self.row_5.addLayout(self.column_4)

        self.row_5.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.sheets_label.setBuddy(self.sheet_list)
        self.department_label.setBuddy(self.department_list)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.sheet_list, self.department_list)
        QWidget.setTabOrder(self.department_list, self.all_button)
        QWidget.setTabOrder(self.all_button, self.zoom_out_button)
        QWidget.setTabOrder(self.zoom_out_button, self.zoom_in_button)
        QWidget.setTabOrder(self.zoom_in_button, self.fit_button)
        QWidget.setTabOrder(self.fit_button, self.refresh_button)
        QWidget.setTabOrder(self.refresh_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.word_button)
        QWidget.setTabOrder(self.word_button, self.tables_button)
        QWidget.setTabOrder(self.tables_button, self.print_button)

        self.retranslateUi(ReportPage)
    # setupUi

    def retranslateUi(self, ReportPage: QWidget) -> None:
        self.sheets_label.setText(QCoreApplication.translate("ReportPage", u"\u62a5\u8868", None))
#if QT_CONFIG(accessibility)
        self.sheet_list.setAccessibleName(QCoreApplication.translate("ReportPage", u"\u62a5\u8868\u6e05\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.department_label.setText(QCoreApplication.translate("ReportPage", u"\u8303\u56f4", None))
#if QT_CONFIG(accessibility)
        self.department_list.setAccessibleName(QCoreApplication.translate("ReportPage", u"\u79d1\u5ba4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.all_button.setToolTip(QCoreApplication.translate("ReportPage", u"\u4e3a\u6bcf\u4e2a\u5df2\u4e0a\u62a5\u7684\u79d1\u5ba4\u5404\u751f\u6210\u4e00\u4efd\u6240\u9009\u62a5\u8868", None))
#endif // QT_CONFIG(tooltip)
        self.all_button.setText(QCoreApplication.translate("ReportPage", u"\u5168\u90e8\u79d1\u5ba4\u2026", None))
        self.hint_label.setText("")
        self.sheet_label.setText("")
        self.pages_label.setText("")
        self.zoom_out_button.setText(QCoreApplication.translate("ReportPage", u"\u2212", None))
#if QT_CONFIG(accessibility)
        self.zoom_out_button.setAccessibleName(QCoreApplication.translate("ReportPage", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoom_out_button.setToolTip(QCoreApplication.translate("ReportPage", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(tooltip)
        self.zoom_in_button.setText(QCoreApplication.translate("ReportPage", u"+", None))
#if QT_CONFIG(accessibility)
        self.zoom_in_button.setAccessibleName(QCoreApplication.translate("ReportPage", u"\u653e\u5927", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoom_in_button.setToolTip(QCoreApplication.translate("ReportPage", u"\u653e\u5927", None))
#endif // QT_CONFIG(tooltip)
        self.fit_button.setText(QCoreApplication.translate("ReportPage", u"\u9002\u5bbd", None))
#if QT_CONFIG(accessibility)
        self.fit_button.setAccessibleName(QCoreApplication.translate("ReportPage", u"\u9002\u5408\u5bbd\u5ea6", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.fit_button.setToolTip(QCoreApplication.translate("ReportPage", u"\u9002\u5408\u5bbd\u5ea6", None))
#endif // QT_CONFIG(tooltip)
        self.refresh_button.setText(QCoreApplication.translate("ReportPage", u"\u5237\u65b0", None))
        self.save_button.setText(QCoreApplication.translate("ReportPage", u"\u53e6\u5b58\u4e3a\u2026", None))
#if QT_CONFIG(tooltip)
        self.word_button.setToolTip(QCoreApplication.translate("ReportPage", u"\u81ea\u8bc4\u62a5\u544a\u53e6\u5b58\u4e3a Word \u6587\u6863\uff0c\u53ef\u4ee5\u518d\u7f16\u8f91", None))
#endif // QT_CONFIG(tooltip)
        self.word_button.setText(QCoreApplication.translate("ReportPage", u"Word\u2026", None))
#if QT_CONFIG(tooltip)
        self.tables_button.setToolTip(QCoreApplication.translate("ReportPage", u"\u5168\u90e8\u8868\u683c\u5b58\u4e3a\u4e00\u4e2a Excel \u5de5\u4f5c\u7c3f", None))
#endif // QT_CONFIG(tooltip)
        self.tables_button.setText(QCoreApplication.translate("ReportPage", u"\u5de5\u4f5c\u7c3f\u2026", None))
        self.print_button.setText(QCoreApplication.translate("ReportPage", u"\u6253\u5370\u2026", None))
        self.message_label.setText("")
        pass
    # retranslateUi

