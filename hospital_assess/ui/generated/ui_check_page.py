# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'check_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QListView, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_CheckPage(object):
    def setupUi(self, CheckPage: QWidget) -> None:
        if not CheckPage.objectName():
            CheckPage.setObjectName(u"CheckPage")
        self.row_5 = QHBoxLayout(CheckPage)
        self.row_5.setSpacing(0)
        self.row_5.setObjectName(u"row_5")
        self.row_5.setContentsMargins(0, 0, 0, 0)
        self.kind_pane = QFrame(CheckPage)
        self.kind_pane.setObjectName(u"kind_pane")
        self.kind_pane.setProperty(u"role", u"pane")
        self.kind_pane.setMinimumSize(QSize(186, 0))
        self.kind_pane.setMaximumSize(QSize(212, 16777215))
        self.column_1 = QVBoxLayout(self.kind_pane)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(10, 10, 8, 10)
        self.kinds_label = QLabel(self.kind_pane)
        self.kinds_label.setObjectName(u"kinds_label")
        self.kinds_label.setProperty(u"role", u"strong")

        self.column_1.addWidget(self.kinds_label)

        self.kind_list = QListWidget(self.kind_pane)
        self.kind_list.setObjectName(u"kind_list")
        self.kind_list.setIconSize(QSize(16, 16))
        self.kind_list.setFrameShape(QFrame.Shape.NoFrame)
        self.kind_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.column_1.addWidget(self.kind_list)

        self.hint_label = QLabel(self.kind_pane)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"small")

        self.column_1.addWidget(self.hint_label)

        self.column_1.setStretch(1, 1)

        self.row_5.addWidget(self.kind_pane)

        self.column_5 = QVBoxLayout()
        self.column_5.setSpacing(0)
        self.column_5.setObjectName(u"column_5")
        self.column_5.setContentsMargins(0, 0, 0, 0)
        self.head_bar = QFrame(CheckPage)
        self.head_bar.setObjectName(u"head_bar")
        self.head_bar.setProperty(u"role", u"bar")
        self.row_2 = QHBoxLayout(self.head_bar)
        self.row_2.setSpacing(10)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(14, 10, 14, 10)
        self.state_icon = QLabel(self.head_bar)
        self.state_icon.setObjectName(u"state_icon")
        self.state_icon.setMinimumSize(QSize(30, 0))

        self.row_2.addWidget(self.state_icon)

        self.column_2 = QVBoxLayout()
        self.column_2.setSpacing(2)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(0, 0, 0, 0)
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(10)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.headline_label = QLabel(self.head_bar)
        self.headline_label.setObjectName(u"headline_label")
        self.headline_label.setProperty(u"role", u"title")

        self.row_1.addWidget(self.headline_label)

        self.time_label = QLabel(self.head_bar)
        self.time_label.setObjectName(u"time_label")
        self.time_label.setProperty(u"role", u"small")

        self.row_1.addWidget(self.time_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)


        self.column_2.addLayout(self.row_1)

        self.detail_label = QLabel(self.head_bar)
        self.detail_label.setObjectName(u"detail_label")
        self.detail_label.setWordWrap(True)
        self.detail_label.setProperty(u"role", u"muted")

        self.column_2.addWidget(self.detail_label)


        self.row_2.addLayout(self.column_2)

        self.submit_button = QPushButton(self.head_bar)
        self.submit_button.setObjectName(u"submit_button")
        self.submit_button.setProperty(u"role", u"primary")

        self.row_2.addWidget(self.submit_button)

        self.check_button = QPushButton(self.head_bar)
        self.check_button.setObjectName(u"check_button")

        self.row_2.addWidget(self.check_button)

        self.row_2.setStretch(1, 1)

        self.column_5.addWidget(self.head_bar)

        self.stack = QStackedWidget(CheckPage)
        self.stack.setObjectName(u"stack")
        self.findings_page = QWidget()
        self.findings_page.setObjectName(u"findings_page")
        self.column_3 = QVBoxLayout(self.findings_page)
        self.column_3.setSpacing(0)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(6, 4, 2, 0)
        self.findings_list = QListView(self.findings_page)
        self.findings_list.setObjectName(u"findings_list")
        self.findings_list.setFrameShape(QFrame.Shape.NoFrame)
        self.findings_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.findings_list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.findings_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.findings_list.setWordWrap(True)
        self.findings_list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

        self.column_3.addWidget(self.findings_list)

        self.stack.addWidget(self.findings_page)
        self.sound_page = QWidget()
        self.sound_page.setObjectName(u"sound_page")
        self.column_4 = QVBoxLayout(self.sound_page)
        self.column_4.setSpacing(10)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(24, 12, 24, 12)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_4.addItem(self.spacer_2)

        self.sound_icon = QLabel(self.sound_page)
        self.sound_icon.setObjectName(u"sound_icon")
        self.sound_icon.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.column_4.addWidget(self.sound_icon)

        self.sound_title = QLabel(self.sound_page)
        self.sound_title.setObjectName(u"sound_title")
        self.sound_title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sound_title.setProperty(u"role", u"title")

        self.column_4.addWidget(self.sound_title)

        self.sound_label = QLabel(self.sound_page)
        self.sound_label.setObjectName(u"sound_label")
        self.sound_label.setWordWrap(True)
        self.sound_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sound_label.setProperty(u"role", u"muted")

        self.column_4.addWidget(self.sound_label)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(6)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.spacer_3)

        self.sound_button = QPushButton(self.sound_page)
        self.sound_button.setObjectName(u"sound_button")
        self.sound_button.setProperty(u"role", u"primary")
        self.sound_button.setMinimumSize(QSize(120, 0))

        self.row_3.addWidget(self.sound_button)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.spacer_4)


        self.column_4.addLayout(self.row_3)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_4.addItem(self.spacer_5)

        self.column_4.setStretch(0, 2)
        self.column_4.setStretch(5, 3)
        self.stack.addWidget(self.sound_page)

        self.column_5.addWidget(self.stack)

        self.action_bar = QFrame(CheckPage)
        self.action_bar.setObjectName(u"action_bar")
        self.action_bar.setProperty(u"role", u"bottom")
        self.row_4 = QHBoxLayout(self.action_bar)
        self.row_4.setSpacing(8)
        self.row_4.setObjectName(u"row_4")
        self.row_4.setContentsMargins(14, 7, 14, 7)
        self.jump_hint = QLabel(self.action_bar)
        self.jump_hint.setObjectName(u"jump_hint")
        self.jump_hint.setProperty(u"role", u"small")

        self.row_4.addWidget(self.jump_hint)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_4.addItem(self.spacer_6)

        self.copy_button = QPushButton(self.action_bar)
        self.copy_button.setObjectName(u"copy_button")

        self.row_4.addWidget(self.copy_button)

        self.adopt_button = QPushButton(self.action_bar)
        self.adopt_button.setObjectName(u"adopt_button")

        self.row_4.addWidget(self.adopt_button)

        self.go_button = QPushButton(self.action_bar)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setProperty(u"role", u"primary")

        self.row_4.addWidget(self.go_button)


        self.column_5.addWidget(self.action_bar)

        self.column_5.setStretch(1, 1)

        self.row_5.addLayout(self.column_5)

        self.row_5.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.kinds_label.setBuddy(self.kind_list)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.findings_list, self.go_button)
        QWidget.setTabOrder(self.go_button, self.adopt_button)
        QWidget.setTabOrder(self.adopt_button, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.kind_list)
        QWidget.setTabOrder(self.kind_list, self.submit_button)
        QWidget.setTabOrder(self.submit_button, self.check_button)
        QWidget.setTabOrder(self.check_button, self.sound_button)

        self.retranslateUi(CheckPage)
    # setupUi

    def retranslateUi(self, CheckPage: QWidget) -> None:
        self.kinds_label.setText(QCoreApplication.translate("CheckPage", u"\u68c0\u67e5\u7ed3\u679c", None))
#if QT_CONFIG(accessibility)
        self.kind_list.setAccessibleName(QCoreApplication.translate("CheckPage", u"\u6309\u7c7b\u522b\u7b5b\u9009", None))
#endif // QT_CONFIG(accessibility)
        self.hint_label.setText(QCoreApplication.translate("CheckPage", u"\u586b\u62a5\u5185\u5bb9\u4e00\u6539\u52a8\uff0c\u8fd9\u91cc\u5c31\u81ea\u52a8\u91cd\u65b0\u68c0\u67e5\u3002", None))
        self.state_icon.setText("")
        self.headline_label.setText("")
        self.time_label.setText("")
        self.detail_label.setText("")
        self.submit_button.setText(QCoreApplication.translate("CheckPage", u"\u53bb\u4e0a\u62a5", None))
        self.check_button.setText(QCoreApplication.translate("CheckPage", u"\u91cd\u65b0\u68c0\u67e5", None))
#if QT_CONFIG(tooltip)
        self.check_button.setToolTip(QCoreApplication.translate("CheckPage", u"\u91cd\u65b0\u68c0\u67e5\uff08F5\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.findings_list.setAccessibleName(QCoreApplication.translate("CheckPage", u"\u68c0\u67e5\u53d1\u73b0\u7684\u95ee\u9898", None))
#endif // QT_CONFIG(accessibility)
        self.sound_icon.setText("")
        self.sound_title.setText(QCoreApplication.translate("CheckPage", u"\u6ca1\u6709\u9700\u8981\u5904\u7406\u7684\u95ee\u9898", None))
        self.sound_label.setText(QCoreApplication.translate("CheckPage", u"\u586b\u62a5\u5b8c\u6574\uff0c\u4f50\u8bc1\u9f50\u5168\u3002\u4e0b\u4e00\u6b65\uff1a\u5230\u201c\u4e0a\u62a5\u201d\u9875\u751f\u6210\u4e0a\u62a5\u4ef6\uff0c\u518d\u6253\u5370\u81ea\u8bc4\u8868\u7b7e\u5b57\u3002", None))
        self.sound_button.setText(QCoreApplication.translate("CheckPage", u"\u53bb\u4e0a\u62a5", None))
        self.jump_hint.setText(QCoreApplication.translate("CheckPage", u"\u2191\u2193 \u9009\u62e9\uff0c\u56de\u8f66\u6216\u53cc\u51fb\u8df3\u5230\u8be5\u5904\u586b\u5199", None))
        self.copy_button.setText(QCoreApplication.translate("CheckPage", u"\u590d\u5236\u6e05\u5355", None))
#if QT_CONFIG(tooltip)
        self.copy_button.setToolTip(QCoreApplication.translate("CheckPage", u"\u628a\u5217\u51fa\u7684\u68c0\u67e5\u7ed3\u679c\u590d\u5236\u4e3a\u6587\u5b57", None))
#endif // QT_CONFIG(tooltip)
        self.adopt_button.setText(QCoreApplication.translate("CheckPage", u"\u91c7\u7528\u5efa\u8bae\u5f97\u5206", None))
        self.go_button.setText(QCoreApplication.translate("CheckPage", u"\u53bb\u586b\u5199", None))
        pass
    # retranslateUi

