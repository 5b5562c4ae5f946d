# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'fill_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QLabel, QLineEdit, QTreeView, QVBoxLayout, QWidget

from hospital_assess.ui.pages.answer_panel import AnswerPanel
from hospital_assess.ui.widgets.panes import Panes

class Ui_FillPage(object):
    def setupUi(self, FillPage: QWidget) -> None:
        if not FillPage.objectName():
            FillPage.setObjectName(u"FillPage")
        self.column_2 = QVBoxLayout(FillPage)
        self.column_2.setSpacing(6)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(0, 0, 0, 0)
        self.splitter = Panes(FillPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.line_pane = QFrame(self.splitter)
        self.line_pane.setObjectName(u"line_pane")
        self.line_pane.setProperty(u"role", u"pane")
        self.line_pane.setMinimumSize(QSize(200, 0))
        self.column_1 = QVBoxLayout(self.line_pane)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(8, 8, 6, 2)
        self.search_edit = QLineEdit(self.line_pane)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)

        self.column_1.addWidget(self.search_edit)

        self.filter_box = QComboBox(self.line_pane)
        self.filter_box.setObjectName(u"filter_box")

        self.column_1.addWidget(self.filter_box)

        self.line_tree = QTreeView(self.line_pane)
        self.line_tree.setObjectName(u"line_tree")
        self.line_tree.setHeaderHidden(True)
        self.line_tree.setRootIsDecorated(False)
        self.line_tree.setIndentation(0)
        self.line_tree.setUniformRowHeights(True)
        self.line_tree.setFrameShape(QFrame.Shape.NoFrame)
        self.line_tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.line_tree.setExpandsOnDoubleClick(False)
        self.line_tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.column_1.addWidget(self.line_tree)

        self.empty_label = QLabel(self.line_pane)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setProperty(u"role", u"muted")

        self.column_1.addWidget(self.empty_label)

        self.splitter.addWidget(self.line_pane)
        self.answer_panel = AnswerPanel(self.splitter)
        self.answer_panel.setObjectName(u"answer_panel")
        self.answer_panel.setMinimumSize(QSize(400, 0))
        self.splitter.addWidget(self.answer_panel)
        self.evidence_holder = QWidget(self.splitter)
        self.evidence_holder.setObjectName(u"evidence_holder")
        self.evidence_holder.setMinimumSize(QSize(220, 0))
        self.evidence_layout = QVBoxLayout(self.evidence_holder)
        self.evidence_layout.setObjectName(u"evidence_layout")
        self.evidence_layout.setContentsMargins(0, 0, 0, 0)
        self.splitter.addWidget(self.evidence_holder)

        self.column_2.addWidget(self.splitter)

        QWidget.setTabOrder(self.search_edit, self.filter_box)
        QWidget.setTabOrder(self.filter_box, self.line_tree)

        self.retranslateUi(FillPage)
    # setupUi

    def retranslateUi(self, FillPage: QWidget) -> None:
        self.search_edit.setPlaceholderText(QCoreApplication.translate("FillPage", u"\u641c\u7d22\u8981\u70b9\u3001\u5185\u5bb9\u3001\u4f50\u8bc1", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("FillPage", u"\u641c\u7d22", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.search_edit.setToolTip(QCoreApplication.translate("FillPage", u"\u641c\u7d22\uff08Ctrl+F\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.filter_box.setAccessibleName(QCoreApplication.translate("FillPage", u"\u7b5b\u9009", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.line_tree.setAccessibleName(QCoreApplication.translate("FillPage", u"\u8003\u6838\u6761\u76ee", None))
#endif // QT_CONFIG(accessibility)
        self.empty_label.setText(QCoreApplication.translate("FillPage", u"\u6ca1\u6709\u7b26\u5408\u6761\u4ef6\u7684\u6761\u76ee", None))
        pass
    # retranslateUi

