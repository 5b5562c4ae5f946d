# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'line_picker.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_LinePicker(object):
    def setupUi(self, LinePicker: QWidget) -> None:
        if not LinePicker.objectName():
            LinePicker.setObjectName(u"LinePicker")
        LinePicker.setProperty(u"role", u"pane")
        self.column_1 = QVBoxLayout(LinePicker)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(10, 8, 10, 8)
        self.heading_label = QLabel(LinePicker)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)
        self.heading_label.setProperty(u"role", u"strong")

        self.column_1.addWidget(self.heading_label)

        self.search_edit = QLineEdit(LinePicker)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)

        self.column_1.addWidget(self.search_edit)

        self.line_list = QListWidget(LinePicker)
        self.line_list.setObjectName(u"line_list")
        self.line_list.setFrameShape(QFrame.Shape.NoFrame)
        self.line_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.line_list.setWordWrap(True)

        self.column_1.addWidget(self.line_list)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(6)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.count_label = QLabel(LinePicker)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.count_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.cancel_button = QPushButton(LinePicker)
        self.cancel_button.setObjectName(u"cancel_button")

        self.row_1.addWidget(self.cancel_button)

        self.link_button = QPushButton(LinePicker)
        self.link_button.setObjectName(u"link_button")
        self.link_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.link_button)


        self.column_1.addLayout(self.row_1)

        self.column_1.setStretch(2, 1)
        QWidget.setTabOrder(self.search_edit, self.line_list)
        QWidget.setTabOrder(self.line_list, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.link_button)

        self.retranslateUi(LinePicker)
    # setupUi

    def retranslateUi(self, LinePicker: QWidget) -> None:
        self.heading_label.setText("")
        self.search_edit.setPlaceholderText(QCoreApplication.translate("LinePicker", u"\u67e5\u627e\u6761\u76ee", None))
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("LinePicker", u"\u67e5\u627e\u6761\u76ee", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.line_list.setAccessibleName(QCoreApplication.translate("LinePicker", u"\u8003\u6838\u6761\u76ee", None))
#endif // QT_CONFIG(accessibility)
        self.count_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("LinePicker", u"\u53d6\u6d88", None))
        self.link_button.setText(QCoreApplication.translate("LinePicker", u"\u5173\u8054", None))
        pass
    # retranslateUi

