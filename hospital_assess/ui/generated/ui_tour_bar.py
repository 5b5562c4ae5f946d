# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tour_bar.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

class Ui_TourBar(object):
    def setupUi(self, TourBar: QWidget) -> None:
        if not TourBar.objectName():
            TourBar.setObjectName(u"TourBar")
        TourBar.setProperty(u"role", u"tour")
        self.row_1 = QHBoxLayout(TourBar)
        self.row_1.setSpacing(10)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 8, 14, 8)
        self.step_label = QLabel(TourBar)
        self.step_label.setObjectName(u"step_label")
        self.step_label.setProperty(u"role", u"tour-step")

        self.row_1.addWidget(self.step_label)

        self.column_2 = QVBoxLayout()
        self.column_2.setSpacing(2)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(TourBar)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"strong")

        self.column_2.addWidget(self.title_label)

        self.text_label = QLabel(TourBar)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setWordWrap(True)

        self.column_2.addWidget(self.text_label)


        self.row_1.addLayout(self.column_2)

        self.skip_button = QPushButton(TourBar)
        self.skip_button.setObjectName(u"skip_button")
        self.skip_button.setProperty(u"role", u"link")

        self.row_1.addWidget(self.skip_button)

        self.back_button = QPushButton(TourBar)
        self.back_button.setObjectName(u"back_button")

        self.row_1.addWidget(self.back_button)

        self.next_button = QPushButton(TourBar)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.next_button)

        self.row_1.setStretch(1, 1)

        self.retranslateUi(TourBar)
    # setupUi

    def retranslateUi(self, TourBar: QWidget) -> None:
#if QT_CONFIG(accessibility)
        TourBar.setAccessibleName(QCoreApplication.translate("TourBar", u"\u65b0\u624b\u5f15\u5bfc", None))
#endif // QT_CONFIG(accessibility)
        self.step_label.setText("")
        self.title_label.setText("")
        self.text_label.setText("")
        self.skip_button.setText(QCoreApplication.translate("TourBar", u"\u8df3\u8fc7", None))
        self.back_button.setText(QCoreApplication.translate("TourBar", u"\u4e0a\u4e00\u6b65", None))
        self.next_button.setText(QCoreApplication.translate("TourBar", u"\u4e0b\u4e00\u6b65", None))
    # retranslateUi

