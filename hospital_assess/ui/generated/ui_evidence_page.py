# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'evidence_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTableView, QToolButton, QVBoxLayout, QWidget

from hospital_assess.ui.pages.evidence_card import EvidenceCard
from hospital_assess.ui.pages.line_picker import LinePicker
from hospital_assess.ui.pages.record_panel import RecordPanel

class Ui_EvidencePage(object):
    def setupUi(self, EvidencePage: QWidget) -> None:
        if not EvidencePage.objectName():
            EvidencePage.setObjectName(u"EvidencePage")
        self.column_1 = QVBoxLayout(EvidencePage)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.tool_bar = QFrame(EvidencePage)
        self.tool_bar.setObjectName(u"tool_bar")
        self.tool_bar.setProperty(u"role", u"bar")
        self.row_1 = QHBoxLayout(self.tool_bar)
        self.row_1.setSpacing(6)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 6, 14, 6)
        self.filter_box = QComboBox(self.tool_bar)
        self.filter_box.setObjectName(u"filter_box")
        self.filter_box.setMinimumSize(QSize(118, 0))

        self.row_1.addWidget(self.filter_box)

        self.search_edit = QLineEdit(self.tool_bar)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)
        self.search_edit.setMinimumSize(QSize(150, 0))

        self.row_1.addWidget(self.search_edit)

        self.tiles_button = QToolButton(self.tool_bar)
        self.tiles_button.setObjectName(u"tiles_button")
        self.tiles_button.setCheckable(True)
        self.tiles_button.setAutoExclusive(True)
        self.tiles_button.setProperty(u"role", u"plain")

        self.row_1.addWidget(self.tiles_button)

        self.table_button = QToolButton(self.tool_bar)
        self.table_button.setObjectName(u"table_button")
        self.table_button.setCheckable(True)
        self.table_button.setAutoExclusive(True)
        self.table_button.setProperty(u"role", u"plain")

        self.row_1.addWidget(self.table_button)

        self.count_label = QLabel(self.tool_bar)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.count_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.record_button = QPushButton(self.tool_bar)
        self.record_button.setObjectName(u"record_button")

        self.row_1.addWidget(self.record_button)

        self.folder_button = QPushButton(self.tool_bar)
        self.folder_button.setObjectName(u"folder_button")

        self.row_1.addWidget(self.folder_button)

        self.add_button = QPushButton(self.tool_bar)
        self.add_button.setObjectName(u"add_button")
        self.add_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.add_button)


        self.column_1.addWidget(self.tool_bar)

        self.refused_frame = QFrame(EvidencePage)
        self.refused_frame.setObjectName(u"refused_frame")
        self.refused_frame.setProperty(u"role", u"banner")
        self.column_2 = QVBoxLayout(self.refused_frame)
        self.column_2.setSpacing(4)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(14, 6, 14, 6)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(6)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.refused_label = QLabel(self.refused_frame)
        self.refused_label.setObjectName(u"refused_label")
        self.refused_label.setWordWrap(True)
        self.refused_label.setProperty(u"role", u"strong")

        self.row_2.addWidget(self.refused_label)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_2.addItem(self.spacer_2)

        self.copy_button = QPushButton(self.refused_frame)
        self.copy_button.setObjectName(u"copy_button")

        self.row_2.addWidget(self.copy_button)

        self.seen_button = QPushButton(self.refused_frame)
        self.seen_button.setObjectName(u"seen_button")

        self.row_2.addWidget(self.seen_button)


        self.column_2.addLayout(self.row_2)

        self.refused_list = QListWidget(self.refused_frame)
        self.refused_list.setObjectName(u"refused_list")
        self.refused_list.setMaximumSize(QSize(16777215, 96))
        self.refused_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.refused_list.setWordWrap(True)

        self.column_2.addWidget(self.refused_list)


        self.column_1.addWidget(self.refused_frame)

        self.splitter = QSplitter(EvidencePage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.views = QStackedWidget(self.splitter)
        self.views.setObjectName(u"views")
        self.tiles_view = QListView()
        self.tiles_view.setObjectName(u"tiles_view")
        self.tiles_view.setFrameShape(QFrame.Shape.NoFrame)
        self.tiles_view.setAcceptDrops(False)
        self.views.addWidget(self.tiles_view)
        self.table_view = QTableView()
        self.table_view.setObjectName(u"table_view")
        self.table_view.setFrameShape(QFrame.Shape.NoFrame)
        self.table_view.setAcceptDrops(False)
        self.views.addWidget(self.table_view)
        self.empty_page = QWidget()
        self.empty_page.setObjectName(u"empty_page")
        self.column_3 = QVBoxLayout(self.empty_page)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(30, 30, 30, 30)
        self.empty_label = QLabel(self.empty_page)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setWordWrap(True)
        self.empty_label.setProperty(u"role", u"drop")

        self.column_3.addWidget(self.empty_label)

        self.views.addWidget(self.empty_page)
        self.splitter.addWidget(self.views)
        self.side = QStackedWidget(self.splitter)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(300, 0))
        self.card = EvidenceCard()
        self.card.setObjectName(u"card")
        self.side.addWidget(self.card)
        self.picker = LinePicker()
        self.picker.setObjectName(u"picker")
        self.side.addWidget(self.picker)
        self.record_page = QWidget()
        self.record_page.setObjectName(u"record_page")
        self.record_page.setProperty(u"role", u"pane")
        self.column_5 = QVBoxLayout(self.record_page)
        self.column_5.setSpacing(6)
        self.column_5.setObjectName(u"column_5")
        self.column_5.setContentsMargins(10, 8, 10, 8)
        self.recorder = RecordPanel(self.record_page)
        self.recorder.setObjectName(u"recorder")

        self.column_5.addWidget(self.recorder)

        self.side.addWidget(self.record_page)
        self.nothing_page = QWidget()
        self.nothing_page.setObjectName(u"nothing_page")
        self.column_4 = QVBoxLayout(self.nothing_page)
        self.column_4.setSpacing(6)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(0, 0, 0, 0)
        self.nothing_label = QLabel(self.nothing_page)
        self.nothing_label.setObjectName(u"nothing_label")
        self.nothing_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing_label.setWordWrap(True)
        self.nothing_label.setProperty(u"role", u"muted")

        self.column_4.addWidget(self.nothing_label)

        self.side.addWidget(self.nothing_page)
        self.splitter.addWidget(self.side)

        self.column_1.addWidget(self.splitter)

        self.column_1.setStretch(2, 1)
        QWidget.setTabOrder(self.filter_box, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.tiles_button)
        QWidget.setTabOrder(self.tiles_button, self.table_button)
        QWidget.setTabOrder(self.table_button, self.tiles_view)
        QWidget.setTabOrder(self.tiles_view, self.table_view)
        QWidget.setTabOrder(self.table_view, self.card)
        QWidget.setTabOrder(self.card, self.picker)
        QWidget.setTabOrder(self.picker, self.recorder)
        QWidget.setTabOrder(self.recorder, self.record_button)
        QWidget.setTabOrder(self.record_button, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.add_button)
        QWidget.setTabOrder(self.add_button, self.refused_list)
        QWidget.setTabOrder(self.refused_list, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.seen_button)

        self.retranslateUi(EvidencePage)
    # setupUi

    def retranslateUi(self, EvidencePage: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.filter_box.setAccessibleName(QCoreApplication.translate("EvidencePage", u"\u7b5b\u9009\u4f50\u8bc1", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("EvidencePage", u"\u67e5\u627e\u540d\u79f0\u3001\u6761\u76ee\u3001\u6587\u53f7", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("EvidencePage", u"\u67e5\u627e\u4f50\u8bc1", None))
#endif // QT_CONFIG(accessibility)
        self.tiles_button.setText(QCoreApplication.translate("EvidencePage", u"\u56fe\u5757", None))
#if QT_CONFIG(tooltip)
        self.tiles_button.setToolTip(QCoreApplication.translate("EvidencePage", u"\u56fe\u5757", None))
#endif // QT_CONFIG(tooltip)
        self.table_button.setText(QCoreApplication.translate("EvidencePage", u"\u5217\u8868", None))
#if QT_CONFIG(tooltip)
        self.table_button.setToolTip(QCoreApplication.translate("EvidencePage", u"\u5217\u8868\uff0c\u70b9\u8868\u5934\u6392\u5e8f", None))
#endif // QT_CONFIG(tooltip)
        self.count_label.setText("")
        self.record_button.setText(QCoreApplication.translate("EvidencePage", u"\u767b\u8bb0\u2026", None))
#if QT_CONFIG(tooltip)
        self.record_button.setToolTip(QCoreApplication.translate("EvidencePage", u"\u767b\u8bb0\u7eb8\u8d28\u3001\u7cfb\u7edf\u6570\u636e\u6216\u5f15\u7528\u4ed6\u79d1\u7684\u4f50\u8bc1", None))
#endif // QT_CONFIG(tooltip)
        self.folder_button.setText(QCoreApplication.translate("EvidencePage", u"\u6587\u4ef6\u5939\u2026", None))
#if QT_CONFIG(tooltip)
        self.folder_button.setToolTip(QCoreApplication.translate("EvidencePage", u"\u6dfb\u52a0\u6574\u4e2a\u6587\u4ef6\u5939", None))
#endif // QT_CONFIG(tooltip)
        self.add_button.setText(QCoreApplication.translate("EvidencePage", u"\u6dfb\u52a0\u6587\u4ef6\u2026", None))
#if QT_CONFIG(tooltip)
        self.add_button.setToolTip(QCoreApplication.translate("EvidencePage", u"\u53ef\u591a\u9009\uff1b\u4e5f\u53ef\u62d6\u5165\uff0c\u6216\u6309 Ctrl+V \u7c98\u8d34", None))
#endif // QT_CONFIG(tooltip)
        self.refused_label.setText("")
        self.copy_button.setText(QCoreApplication.translate("EvidencePage", u"\u590d\u5236\u6e05\u5355", None))
        self.seen_button.setText(QCoreApplication.translate("EvidencePage", u"\u77e5\u9053\u4e86", None))
#if QT_CONFIG(accessibility)
        self.refused_list.setAccessibleName(QCoreApplication.translate("EvidencePage", u"\u6ca1\u6709\u6dfb\u52a0\u7684\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tiles_view.setAccessibleName(QCoreApplication.translate("EvidencePage", u"\u4f50\u8bc1\u56fe\u5757", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table_view.setAccessibleName(QCoreApplication.translate("EvidencePage", u"\u4f50\u8bc1\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.empty_label.setText("")
        self.nothing_label.setText(QCoreApplication.translate("EvidencePage", u"\u9009\u4e2d\u4e00\u4ef6\u4f50\u8bc1\uff0c\u8fd9\u91cc\u9884\u89c8\u548c\u4fee\u6539", None))
        pass
    # retranslateUi

