# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'look_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QRadioButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_LookPanel(object):
    def setupUi(self, LookPanel: QWidget) -> None:
        if not LookPanel.objectName():
            LookPanel.setObjectName(u"LookPanel")
        self.column_1 = QVBoxLayout(LookPanel)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(LookPanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setProperty(u"role", u"settings")
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"role", u"settings")
        self.column_2 = QVBoxLayout(self.content)
        self.column_2.setSpacing(10)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(12, 12, 14, 12)
        self.size_card = QFrame(self.content)
        self.size_card.setObjectName(u"size_card")
        self.size_card.setProperty(u"role", u"card")
        self.column_3 = QVBoxLayout(self.size_card)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(14, 10, 14, 12)
        self.size_title = QLabel(self.size_card)
        self.size_title.setObjectName(u"size_title")
        self.size_title.setProperty(u"role", u"strong")

        self.column_3.addWidget(self.size_title)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(22)
        self.row_4.setObjectName(u"row_4")
        self.row_4.setContentsMargins(0, 0, 0, 0)
        self.standard_radio = QRadioButton(self.size_card)
        self.standard_radio.setObjectName(u"standard_radio")

        self.row_4.addWidget(self.standard_radio)

        self.large_radio = QRadioButton(self.size_card)
        self.large_radio.setObjectName(u"large_radio")

        self.row_4.addWidget(self.large_radio)

        self.largest_radio = QRadioButton(self.size_card)
        self.largest_radio.setObjectName(u"largest_radio")

        self.row_4.addWidget(self.largest_radio)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_4.addItem(self.spacer_5)


        self.column_3.addLayout(self.row_4)

        self.size_hint = QLabel(self.size_card)
        self.size_hint.setObjectName(u"size_hint")
        self.size_hint.setWordWrap(True)
        self.size_hint.setProperty(u"role", u"small")

        self.column_3.addWidget(self.size_hint)


        self.column_2.addWidget(self.size_card)

        self.appearance_card = QFrame(self.content)
        self.appearance_card.setObjectName(u"appearance_card")
        self.appearance_card.setProperty(u"role", u"card")
        self.column_6 = QVBoxLayout(self.appearance_card)
        self.column_6.setSpacing(6)
        self.column_6.setObjectName(u"column_6")
        self.column_6.setContentsMargins(14, 10, 14, 12)
        self.appearance_title = QLabel(self.appearance_card)
        self.appearance_title.setObjectName(u"appearance_title")
        self.appearance_title.setProperty(u"role", u"strong")

        self.column_6.addWidget(self.appearance_title)

        self.row_7 = QHBoxLayout()
        self.row_7.setSpacing(22)
        self.row_7.setObjectName(u"row_7")
        self.row_7.setContentsMargins(0, 0, 0, 0)
        self.system_radio = QRadioButton(self.appearance_card)
        self.system_radio.setObjectName(u"system_radio")

        self.row_7.addWidget(self.system_radio)

        self.light_radio = QRadioButton(self.appearance_card)
        self.light_radio.setObjectName(u"light_radio")

        self.row_7.addWidget(self.light_radio)

        self.dark_radio = QRadioButton(self.appearance_card)
        self.dark_radio.setObjectName(u"dark_radio")

        self.row_7.addWidget(self.dark_radio)

        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_7.addItem(self.spacer_8)


        self.column_6.addLayout(self.row_7)


        self.column_2.addWidget(self.appearance_card)

        self.spacer_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_9)

        self.scroll.setWidget(self.content)

        self.column_1.addWidget(self.scroll)


        self.retranslateUi(LookPanel)
    # setupUi

    def retranslateUi(self, LookPanel: QWidget) -> None:
        self.size_title.setText(QCoreApplication.translate("LookPanel", u"\u6587\u5b57\u5927\u5c0f", None))
        self.standard_radio.setText(QCoreApplication.translate("LookPanel", u"\u6807\u51c6", None))
        self.large_radio.setText(QCoreApplication.translate("LookPanel", u"\u5927", None))
        self.largest_radio.setText(QCoreApplication.translate("LookPanel", u"\u7279\u5927", None))
        self.size_hint.setText(QCoreApplication.translate("LookPanel", u"\u7acb\u5373\u7528\u4e8e\u6574\u4e2a\u7a0b\u5e8f\uff0c\u4e0b\u6b21\u6253\u5f00\u65f6\u8fd8\u662f\u8fd9\u6837\uff1b\u7eb8\u9762\u548c PDF \u7684\u5b57\u53f7\u4e0d\u53d8\u3002", None))
        self.appearance_title.setText(QCoreApplication.translate("LookPanel", u"\u5916\u89c2", None))
        self.system_radio.setText(QCoreApplication.translate("LookPanel", u"\u8ddf\u968f\u7cfb\u7edf", None))
        self.light_radio.setText(QCoreApplication.translate("LookPanel", u"\u6d45\u8272", None))
        self.dark_radio.setText(QCoreApplication.translate("LookPanel", u"\u6df1\u8272", None))
        pass
    # retranslateUi

