# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.differences_view import DifferencesView

class Ui_HistoryPanel(object):
    def setupUi(self, HistoryPanel: QWidget) -> None:
        if not HistoryPanel.objectName():
            HistoryPanel.setObjectName(u"HistoryPanel")
        self.row_3 = QHBoxLayout(HistoryPanel)
        self.row_3.setSpacing(0)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.list_pane = QFrame(HistoryPanel)
        self.list_pane.setObjectName(u"list_pane")
        self.list_pane.setProperty(u"role", u"pane")
        self.column_1 = QVBoxLayout(self.list_pane)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(14, 10, 8, 8)
        self.list_label = QLabel(self.list_pane)
        self.list_label.setObjectName(u"list_label")
        self.list_label.setProperty(u"role", u"strong")

        self.column_1.addWidget(self.list_label)

        self.hand_in_list = QListView(self.list_pane)
        self.hand_in_list.setObjectName(u"hand_in_list")
        self.hand_in_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.hand_in_list.setFrameShape(QFrame.Shape.NoFrame)
        self.hand_in_list.setWordWrap(True)
        self.hand_in_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.column_1.addWidget(self.hand_in_list)

        self.empty_label = QLabel(self.list_pane)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)
        self.empty_label.setProperty(u"role", u"muted")

        self.column_1.addWidget(self.empty_label)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(6)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(self.list_pane)
        self.save_button.setObjectName(u"save_button")

        self.row_1.addWidget(self.save_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)


        self.column_1.addLayout(self.row_1)


        self.row_3.addWidget(self.list_pane)

        self.compare_pane = QWidget(HistoryPanel)
        self.compare_pane.setObjectName(u"compare_pane")
        self.column_2 = QVBoxLayout(self.compare_pane)
        self.column_2.setSpacing(6)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(10, 10, 14, 8)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(6)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.before_caption = QLabel(self.compare_pane)
        self.before_caption.setObjectName(u"before_caption")
        self.before_caption.setProperty(u"role", u"fact")

        self.row_2.addWidget(self.before_caption)

        self.before_box = QComboBox(self.compare_pane)
        self.before_box.setObjectName(u"before_box")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.before_box.sizePolicy().hasHeightForWidth())
        self.before_box.setSizePolicy(sizePolicy)

        self.row_2.addWidget(self.before_box)

        self.after_caption = QLabel(self.compare_pane)
        self.after_caption.setObjectName(u"after_caption")
        self.after_caption.setProperty(u"role", u"fact")

        self.row_2.addWidget(self.after_caption)

        self.after_box = QComboBox(self.compare_pane)
        self.after_box.setObjectName(u"after_box")
        sizePolicy.setHeightForWidth(self.after_box.sizePolicy().hasHeightForWidth())
        self.after_box.setSizePolicy(sizePolicy)

        self.row_2.addWidget(self.after_box)


        self.column_2.addLayout(self.row_2)

        self.summary_label = QLabel(self.compare_pane)
        self.summary_label.setObjectName(u"summary_label")
        self.summary_label.setWordWrap(True)
        self.summary_label.setProperty(u"role", u"strong")

        self.column_2.addWidget(self.summary_label)

        self.differences_view = DifferencesView(self.compare_pane)
        self.differences_view.setObjectName(u"differences_view")

        self.column_2.addWidget(self.differences_view)

        self.legend_label = QLabel(self.compare_pane)
        self.legend_label.setObjectName(u"legend_label")
        self.legend_label.setWordWrap(True)
        self.legend_label.setTextFormat(Qt.TextFormat.RichText)
        self.legend_label.setProperty(u"role", u"small")

        self.column_2.addWidget(self.legend_label)


        self.row_3.addWidget(self.compare_pane)

        self.row_3.setStretch(0, 2)
        self.row_3.setStretch(1, 5)
#if QT_CONFIG(shortcut)
        self.list_label.setBuddy(self.hand_in_list)
        self.before_caption.setBuddy(self.before_box)
        self.after_caption.setBuddy(self.after_box)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.hand_in_list, self.save_button)
        QWidget.setTabOrder(self.save_button, self.before_box)
        QWidget.setTabOrder(self.before_box, self.after_box)
        QWidget.setTabOrder(self.after_box, self.differences_view)

        self.retranslateUi(HistoryPanel)
    # setupUi

    def retranslateUi(self, HistoryPanel: QWidget) -> None:
        self.list_label.setText(QCoreApplication.translate("HistoryPanel", u"\u5386\u6b21\u4e0a\u62a5", None))
#if QT_CONFIG(accessibility)
        self.hand_in_list.setAccessibleName(QCoreApplication.translate("HistoryPanel", u"\u5386\u6b21\u4e0a\u62a5", None))
#endif // QT_CONFIG(accessibility)
        self.empty_label.setText(QCoreApplication.translate("HistoryPanel", u"\u8fd8\u6ca1\u6709\u4e0a\u62a5\u8fc7\u3002\u751f\u6210\u4e0a\u62a5\u4ef6\u540e\uff0c\u6bcf\u4e00\u7248\u90fd\u7559\u5728\u8fd9\u91cc\uff0c\u968f\u65f6\u53ef\u4ee5\u5bf9\u7167\u3001\u53e6\u5b58\u3002", None))
        self.save_button.setText(QCoreApplication.translate("HistoryPanel", u"\u53e6\u5b58\u4e0a\u62a5\u4ef6\u2026", None))
        self.before_caption.setText(QCoreApplication.translate("HistoryPanel", u"\u4ece", None))
        self.after_caption.setText(QCoreApplication.translate("HistoryPanel", u"\u5230", None))
        self.summary_label.setText("")
#if QT_CONFIG(accessibility)
        self.differences_view.setAccessibleName(QCoreApplication.translate("HistoryPanel", u"\u6539\u52a8\u6e05\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.legend_label.setText("")
        pass
    # retranslateUi

