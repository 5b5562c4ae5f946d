# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paper_bar.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.date_edit import DateEdit

class Ui_PaperBar(object):
    def setupUi(self, PaperBar: QWidget) -> None:
        if not PaperBar.objectName():
            PaperBar.setObjectName(u"PaperBar")
        self.column_1 = QVBoxLayout(PaperBar)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.paper_frame = QFrame(PaperBar)
        self.paper_frame.setObjectName(u"paper_frame")
        self.paper_frame.setProperty(u"role", u"bottom")
        self.row_1 = QHBoxLayout(self.paper_frame)
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 6, 14, 6)
        self.paper_caption = QLabel(self.paper_frame)
        self.paper_caption.setObjectName(u"paper_caption")
        self.paper_caption.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.paper_caption)

        self.code_edit = QLineEdit(self.paper_frame)
        self.code_edit.setObjectName(u"code_edit")
        self.code_edit.setMaximumSize(QSize(130, 16777215))

        self.row_1.addWidget(self.code_edit)

        self.day_edit = DateEdit(self.paper_frame)
        self.day_edit.setObjectName(u"day_edit")
        self.day_edit.setMaximumSize(QSize(130, 16777215))

        self.row_1.addWidget(self.day_edit)

        self.paper_label = QLabel(self.paper_frame)
        self.paper_label.setObjectName(u"paper_label")
        self.paper_label.setProperty(u"role", u"small")
        self.paper_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.paper_label.sizePolicy().hasHeightForWidth())
        self.paper_label.setSizePolicy(sizePolicy)

        self.row_1.addWidget(self.paper_label)

        self.withdraw_button = QPushButton(self.paper_frame)
        self.withdraw_button.setObjectName(u"withdraw_button")

        self.row_1.addWidget(self.withdraw_button)

        self.register_button = QPushButton(self.paper_frame)
        self.register_button.setObjectName(u"register_button")

        self.row_1.addWidget(self.register_button)


        self.column_1.addWidget(self.paper_frame)

#if QT_CONFIG(shortcut)
        self.paper_caption.setBuddy(self.code_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.code_edit, self.day_edit)
        QWidget.setTabOrder(self.day_edit, self.withdraw_button)
        QWidget.setTabOrder(self.withdraw_button, self.register_button)

        self.retranslateUi(PaperBar)
    # setupUi

    def retranslateUi(self, PaperBar: QWidget) -> None:
        self.paper_caption.setText(QCoreApplication.translate("PaperBar", u"\u7eb8\u8d28\u4ef6\u767b\u8bb0", None))
        self.code_edit.setPlaceholderText(QCoreApplication.translate("PaperBar", u"\u9875\u811a\u6821\u9a8c\u7801", None))
#if QT_CONFIG(accessibility)
        self.code_edit.setAccessibleName(QCoreApplication.translate("PaperBar", u"\u7eb8\u8d28\u4ef6\u9875\u811a\u7684\u6821\u9a8c\u7801", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.day_edit.setAccessibleName(QCoreApplication.translate("PaperBar", u"\u6536\u5230\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.paper_label.setText("")
        self.withdraw_button.setText(QCoreApplication.translate("PaperBar", u"\u53d6\u6d88\u767b\u8bb0", None))
#if QT_CONFIG(tooltip)
        self.withdraw_button.setToolTip(QCoreApplication.translate("PaperBar", u"\u767b\u8bb0\u9519\u4e86\u7684\uff0c\u53d6\u6d88\u8fd9\u4efd\u7eb8\u8d28\u4ef6\u7684\u767b\u8bb0", None))
#endif // QT_CONFIG(tooltip)
        self.register_button.setText(QCoreApplication.translate("PaperBar", u"\u767b\u8bb0", None))
#if QT_CONFIG(tooltip)
        self.register_button.setToolTip(QCoreApplication.translate("PaperBar", u"\u767b\u8bb0\u5df2\u6536\u5230\u8fd9\u4efd\u7b7e\u5b57\u7eb8\u8d28\u4ef6\uff08Enter\uff09", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

