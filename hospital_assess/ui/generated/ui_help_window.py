# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'help_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QSizePolicy, QSpacerItem, QSplitter, QToolButton, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.manual_view import ManualView

class Ui_HelpWindow(object):
    def setupUi(self, HelpWindow: QWidget) -> None:
        if not HelpWindow.objectName():
            HelpWindow.setObjectName(u"HelpWindow")
        self.column_2 = QVBoxLayout(HelpWindow)
        self.column_2.setSpacing(0)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(HelpWindow)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.contents_pane = QFrame(self.splitter)
        self.contents_pane.setObjectName(u"contents_pane")
        self.contents_pane.setProperty(u"role", u"pane")
        self.contents_pane.setMinimumSize(QSize(200, 0))
        self.column_1 = QVBoxLayout(self.contents_pane)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(10, 10, 8, 10)
        self.find_edit = QLineEdit(self.contents_pane)
        self.find_edit.setObjectName(u"find_edit")
        self.find_edit.setClearButtonEnabled(True)

        self.column_1.addWidget(self.find_edit)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(2)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.found_label = QLabel(self.contents_pane)
        self.found_label.setObjectName(u"found_label")
        self.found_label.setProperty(u"role", u"small")

        self.row_1.addWidget(self.found_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.previous_button = QToolButton(self.contents_pane)
        self.previous_button.setObjectName(u"previous_button")

        self.row_1.addWidget(self.previous_button)

        self.next_button = QToolButton(self.contents_pane)
        self.next_button.setObjectName(u"next_button")

        self.row_1.addWidget(self.next_button)


        self.column_1.addLayout(self.row_1)

        self.contents_label = QLabel(self.contents_pane)
        self.contents_label.setObjectName(u"contents_label")
        self.contents_label.setProperty(u"role", u"strong")

        self.column_1.addWidget(self.contents_label)

        self.contents_list = QListWidget(self.contents_pane)
        self.contents_list.setObjectName(u"contents_list")
        self.contents_list.setFrameShape(QFrame.Shape.NoFrame)
        self.contents_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.column_1.addWidget(self.contents_list)

        self.column_1.setStretch(3, 1)
        self.splitter.addWidget(self.contents_pane)
        self.manual_view = ManualView(self.splitter)
        self.manual_view.setObjectName(u"manual_view")
        self.manual_view.setFrameShape(QFrame.Shape.NoFrame)
        self.manual_view.setOpenLinks(False)
        self.splitter.addWidget(self.manual_view)

        self.column_2.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.contents_label.setBuddy(self.contents_list)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.find_edit, self.previous_button)
        QWidget.setTabOrder(self.previous_button, self.next_button)
        QWidget.setTabOrder(self.next_button, self.contents_list)
        QWidget.setTabOrder(self.contents_list, self.manual_view)

        self.retranslateUi(HelpWindow)
    # setupUi

    def retranslateUi(self, HelpWindow: QWidget) -> None:
        HelpWindow.setWindowTitle(QCoreApplication.translate("HelpWindow", u"\u5e2e\u52a9 \u2014 \u7528\u6237\u624b\u518c", None))
        self.find_edit.setPlaceholderText(QCoreApplication.translate("HelpWindow", u"\u5728\u624b\u518c\u4e2d\u67e5\u627e", None))
#if QT_CONFIG(accessibility)
        self.find_edit.setAccessibleName(QCoreApplication.translate("HelpWindow", u"\u5728\u624b\u518c\u4e2d\u67e5\u627e", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.find_edit.setToolTip(QCoreApplication.translate("HelpWindow", u"\u67e5\u627e\uff08Ctrl+F\uff09\uff0c\u56de\u8f66\u627e\u4e0b\u4e00\u5904", None))
#endif // QT_CONFIG(tooltip)
        self.found_label.setText("")
        self.previous_button.setText(QCoreApplication.translate("HelpWindow", u"\u4e0a\u4e00\u5904", None))
#if QT_CONFIG(tooltip)
        self.previous_button.setToolTip(QCoreApplication.translate("HelpWindow", u"\u4e0a\u4e00\u5904\uff08Shift+F3\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.next_button.setText(QCoreApplication.translate("HelpWindow", u"\u4e0b\u4e00\u5904", None))
#if QT_CONFIG(tooltip)
        self.next_button.setToolTip(QCoreApplication.translate("HelpWindow", u"\u4e0b\u4e00\u5904\uff08F3\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.contents_label.setText(QCoreApplication.translate("HelpWindow", u"\u76ee\u5f55", None))
#if QT_CONFIG(accessibility)
        self.contents_list.setAccessibleName(QCoreApplication.translate("HelpWindow", u"\u624b\u518c\u76ee\u5f55", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.manual_view.setAccessibleName(QCoreApplication.translate("HelpWindow", u"\u7528\u6237\u624b\u518c", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

