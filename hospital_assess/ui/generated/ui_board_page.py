# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'board_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTableView, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.chart_view import ChartView

class Ui_BoardPage(object):
    def setupUi(self, BoardPage: QWidget) -> None:
        if not BoardPage.objectName():
            BoardPage.setObjectName(u"BoardPage")
        self.column_1 = QVBoxLayout(BoardPage)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.tool_bar = QFrame(BoardPage)
        self.tool_bar.setObjectName(u"tool_bar")
        self.tool_bar.setProperty(u"role", u"bar")
        self.row_1 = QHBoxLayout(self.tool_bar)
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 6, 14, 6)
        self.chart_label = QLabel(self.tool_bar)
        self.chart_label.setObjectName(u"chart_label")
        self.chart_label.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.chart_label)

        self.chart_box = QComboBox(self.tool_bar)
        self.chart_box.setObjectName(u"chart_box")

        self.row_1.addWidget(self.chart_box)

        self.organization_box = QComboBox(self.tool_bar)
        self.organization_box.setObjectName(u"organization_box")

        self.row_1.addWidget(self.organization_box)

        self.hint_label = QLabel(self.tool_bar)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"small")

        self.row_1.addWidget(self.hint_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.copy_button = QPushButton(self.tool_bar)
        self.copy_button.setObjectName(u"copy_button")

        self.row_1.addWidget(self.copy_button)

        self.save_button = QPushButton(self.tool_bar)
        self.save_button.setObjectName(u"save_button")

        self.row_1.addWidget(self.save_button)

        self.print_button = QPushButton(self.tool_bar)
        self.print_button.setObjectName(u"print_button")
        self.print_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.print_button)


        self.column_1.addWidget(self.tool_bar)

        self.splitter = QSplitter(BoardPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.views = QStackedWidget(self.splitter)
        self.views.setObjectName(u"views")
        self.message_page = QWidget()
        self.message_page.setObjectName(u"message_page")
        self.column_2 = QVBoxLayout(self.message_page)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(0, 0, 0, 0)
        self.message_label = QLabel(self.message_page)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"muted")

        self.column_2.addWidget(self.message_label)

        self.views.addWidget(self.message_page)
        self.chart_view = ChartView()
        self.chart_view.setObjectName(u"chart_view")
        self.chart_view.setFrameShape(QFrame.Shape.NoFrame)
        self.views.addWidget(self.chart_view)
        self.splitter.addWidget(self.views)
        self.lines_pane = QFrame(self.splitter)
        self.lines_pane.setObjectName(u"lines_pane")
        self.lines_pane.setProperty(u"role", u"pane")
        self.column_3 = QVBoxLayout(self.lines_pane)
        self.column_3.setSpacing(0)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(0, 0, 0, 0)
        self.lines_bar = QFrame(self.lines_pane)
        self.lines_bar.setObjectName(u"lines_bar")
        self.lines_bar.setProperty(u"role", u"bottom")
        self.row_2 = QHBoxLayout(self.lines_bar)
        self.row_2.setSpacing(8)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(14, 4, 14, 4)
        self.lines_label = QLabel(self.lines_bar)
        self.lines_label.setObjectName(u"lines_label")
        self.lines_label.setProperty(u"role", u"strong")

        self.row_2.addWidget(self.lines_label)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_2.addItem(self.spacer_2)

        self.close_button = QPushButton(self.lines_bar)
        self.close_button.setObjectName(u"close_button")

        self.row_2.addWidget(self.close_button)


        self.column_3.addWidget(self.lines_bar)

        self.lines_table = QTableView(self.lines_pane)
        self.lines_table.setObjectName(u"lines_table")
        self.lines_table.setFrameShape(QFrame.Shape.NoFrame)
        self.lines_table.setTabKeyNavigation(False)
        self.lines_table.setWordWrap(True)
        self.lines_table.setSortingEnabled(True)

        self.column_3.addWidget(self.lines_table)

        self.column_3.setStretch(1, 1)
        self.splitter.addWidget(self.lines_pane)

        self.column_1.addWidget(self.splitter)

        self.column_1.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.chart_label.setBuddy(self.chart_box)
        self.lines_label.setBuddy(self.lines_table)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.chart_box, self.organization_box)
        QWidget.setTabOrder(self.organization_box, self.chart_view)
        QWidget.setTabOrder(self.chart_view, self.lines_table)
        QWidget.setTabOrder(self.lines_table, self.close_button)
        QWidget.setTabOrder(self.close_button, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.print_button)

        self.retranslateUi(BoardPage)
    # setupUi

    def retranslateUi(self, BoardPage: QWidget) -> None:
        self.chart_label.setText(QCoreApplication.translate("BoardPage", u"\u56fe\u8868", None))
#if QT_CONFIG(tooltip)
        self.chart_box.setToolTip(QCoreApplication.translate("BoardPage", u"\u8981\u770b\u7684\u56fe\u8868", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.chart_box.setAccessibleName(QCoreApplication.translate("BoardPage", u"\u56fe\u8868", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.organization_box.setAccessibleName(QCoreApplication.translate("BoardPage", u"\u5355\u4f4d", None))
#endif // QT_CONFIG(accessibility)
        self.hint_label.setText(QCoreApplication.translate("BoardPage", u"\u70b9\u51fb\u56fe\u4e2d\u5404\u5904\uff0c\u770b\u5176\u540e\u7684\u6761\u76ee", None))
        self.copy_button.setText(QCoreApplication.translate("BoardPage", u"\u590d\u5236\u56fe\u7247", None))
#if QT_CONFIG(tooltip)
        self.copy_button.setToolTip(QCoreApplication.translate("BoardPage", u"\u590d\u5236\u6240\u793a\u56fe\u8868\uff0c\u53ef\u7c98\u8d34\u5230\u6f14\u793a\u6587\u7a3f\u6216\u6587\u6863\u4e2d", None))
#endif // QT_CONFIG(tooltip)
        self.save_button.setText(QCoreApplication.translate("BoardPage", u"\u53e6\u5b58\u4e3a\u2026", None))
#if QT_CONFIG(tooltip)
        self.save_button.setToolTip(QCoreApplication.translate("BoardPage", u"\u6240\u793a\u56fe\u8868\u5b58\u4e3a PDF \u6216\u56fe\u7247", None))
#endif // QT_CONFIG(tooltip)
        self.print_button.setText(QCoreApplication.translate("BoardPage", u"\u6253\u5370\u2026", None))
#if QT_CONFIG(tooltip)
        self.print_button.setToolTip(QCoreApplication.translate("BoardPage", u"\u6253\u5370\u6240\u793a\u56fe\u8868\uff1b\u5168\u90e8\u56fe\u8868\u89c1\u201c\u62a5\u544a \u2192 \u8003\u6838\u56fe\u8868\u201d", None))
#endif // QT_CONFIG(tooltip)
        self.message_label.setText("")
        self.lines_label.setText("")
        self.close_button.setText(QCoreApplication.translate("BoardPage", u"\u6536\u8d77", None))
#if QT_CONFIG(tooltip)
        self.close_button.setToolTip(QCoreApplication.translate("BoardPage", u"\u6536\u8d77\u6761\u76ee\uff08Esc\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.lines_table.setAccessibleName(QCoreApplication.translate("BoardPage", u"\u56fe\u540e\u7684\u6761\u76ee", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

