# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'error_bar.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

class Ui_ErrorBar(object):
    def setupUi(self, ErrorBar: QWidget) -> None:
        if not ErrorBar.objectName():
            ErrorBar.setObjectName(u"ErrorBar")
        ErrorBar.setProperty(u"role", u"error")
        self.row_1 = QHBoxLayout(ErrorBar)
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 6, 10, 6)
        self.sign_label = QLabel(ErrorBar)
        self.sign_label.setObjectName(u"sign_label")
        self.sign_label.setMinimumSize(QSize(18, 18))
        self.sign_label.setMaximumSize(QSize(18, 18))
        self.sign_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sign_label.setProperty(u"role", u"sign")

        self.row_1.addWidget(self.sign_label)

        self.title_label = QLabel(ErrorBar)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title_label.sizePolicy().hasHeightForWidth())
        self.title_label.setSizePolicy(sizePolicy)
        self.title_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title_label.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.title_label)

        self.action_button = QPushButton(ErrorBar)
        self.action_button.setObjectName(u"action_button")

        self.row_1.addWidget(self.action_button)

        self.close_button = QToolButton(ErrorBar)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"role", u"plain")

        self.row_1.addWidget(self.close_button)


        self.retranslateUi(ErrorBar)
    # setupUi

    def retranslateUi(self, ErrorBar: QWidget) -> None:
        self.sign_label.setText(QCoreApplication.translate("ErrorBar", u"!", None))
        self.title_label.setText("")
        self.action_button.setText("")
        self.close_button.setText(QCoreApplication.translate("ErrorBar", u"\u5173\u95ed", None))
#if QT_CONFIG(accessibility)
        self.close_button.setAccessibleName(QCoreApplication.translate("ErrorBar", u"\u5173\u95ed\u8fd9\u6761\u63d0\u793a", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

