# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.date_edit import DateEdit

class Ui_RecordPanel(object):
    def setupUi(self, RecordPanel: QWidget) -> None:
        if not RecordPanel.objectName():
            RecordPanel.setObjectName(u"RecordPanel")
        RecordPanel.setProperty(u"role", u"pane")
        self.column_1 = QVBoxLayout(RecordPanel)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.heading_label = QLabel(RecordPanel)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setProperty(u"role", u"strong")

        self.column_1.addWidget(self.heading_label)

        self.hint_label = QLabel(RecordPanel)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"small")

        self.column_1.addWidget(self.hint_label)

        self.grid_1 = QGridLayout()
        self.grid_1.setObjectName(u"grid_1")
        self.grid_1.setHorizontalSpacing(6)
        self.grid_1.setVerticalSpacing(5)
        self.grid_1.setContentsMargins(0, 0, 0, 0)
        self.form_caption = QLabel(RecordPanel)
        self.form_caption.setObjectName(u"form_caption")
        self.form_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.form_caption, 0, 0, 1, 1)

        self.form_box = QComboBox(RecordPanel)
        self.form_box.setObjectName(u"form_box")

        self.grid_1.addWidget(self.form_box, 0, 1, 1, 3)

        self.title_caption = QLabel(RecordPanel)
        self.title_caption.setObjectName(u"title_caption")
        self.title_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.title_caption, 1, 0, 1, 1)

        self.title_edit = QLineEdit(RecordPanel)
        self.title_edit.setObjectName(u"title_edit")

        self.grid_1.addWidget(self.title_edit, 1, 1, 1, 3)

        self.place_caption = QLabel(RecordPanel)
        self.place_caption.setObjectName(u"place_caption")
        self.place_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.place_caption, 2, 0, 1, 1)

        self.place_edit = QLineEdit(RecordPanel)
        self.place_edit.setObjectName(u"place_edit")

        self.grid_1.addWidget(self.place_edit, 2, 1, 1, 3)

        self.number_caption = QLabel(RecordPanel)
        self.number_caption.setObjectName(u"number_caption")
        self.number_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.number_caption, 3, 0, 1, 1)

        self.number_edit = QLineEdit(RecordPanel)
        self.number_edit.setObjectName(u"number_edit")

        self.grid_1.addWidget(self.number_edit, 3, 1, 1, 3)

        self.formed_caption = QLabel(RecordPanel)
        self.formed_caption.setObjectName(u"formed_caption")
        self.formed_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.formed_caption, 4, 0, 1, 1)

        self.formed_edit = DateEdit(RecordPanel)
        self.formed_edit.setObjectName(u"formed_edit")

        self.grid_1.addWidget(self.formed_edit, 4, 1, 1, 1)

        self.scope_box = QComboBox(RecordPanel)
        self.scope_box.setObjectName(u"scope_box")

        self.grid_1.addWidget(self.scope_box, 4, 2, 1, 2)

        self.grid_1.setColumnStretch(1, 3)
        self.grid_1.setColumnStretch(3, 2)

        self.column_1.addLayout(self.grid_1)

        self.error_label = QLabel(RecordPanel)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        self.error_label.setProperty(u"role", u"error")

        self.column_1.addWidget(self.error_label)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(6)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.cancel_button = QPushButton(RecordPanel)
        self.cancel_button.setObjectName(u"cancel_button")

        self.row_1.addWidget(self.cancel_button)

        self.record_button = QPushButton(RecordPanel)
        self.record_button.setObjectName(u"record_button")
        self.record_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.record_button)


        self.column_1.addLayout(self.row_1)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_1.addItem(self.spacer_2)

#if QT_CONFIG(shortcut)
        self.form_caption.setBuddy(self.form_box)
        self.title_caption.setBuddy(self.title_edit)
        self.place_caption.setBuddy(self.place_edit)
        self.number_caption.setBuddy(self.number_edit)
        self.formed_caption.setBuddy(self.formed_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.form_box, self.title_edit)
        QWidget.setTabOrder(self.title_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.number_edit)
        QWidget.setTabOrder(self.number_edit, self.formed_edit)
        QWidget.setTabOrder(self.formed_edit, self.scope_box)
        QWidget.setTabOrder(self.scope_box, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.record_button)

        self.retranslateUi(RecordPanel)
    # setupUi

    def retranslateUi(self, RecordPanel: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("RecordPanel", u"\u767b\u8bb0\u6ca1\u6709\u6587\u4ef6\u7684\u4f50\u8bc1", None))
        self.hint_label.setText(QCoreApplication.translate("RecordPanel", u"\u539f\u4ef6\u7559\u79d1\u5907\u67e5\u3001\u7cfb\u7edf\u91cc\u80fd\u67e5\u5230\u3001\u6216\u5f15\u7528\u5176\u4ed6\u79d1\u5ba4\u7684\u4f50\u8bc1\uff0c\u4e0d\u5fc5\u4e0a\u4f20\u6587\u4ef6\u3002", None))
        self.form_caption.setText(QCoreApplication.translate("RecordPanel", u"\u5f62\u5f0f", None))
        self.title_caption.setText(QCoreApplication.translate("RecordPanel", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.title_edit.setAccessibleName(QCoreApplication.translate("RecordPanel", u"\u6750\u6599\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.place_caption.setText(QCoreApplication.translate("RecordPanel", u"\u5b58\u653e", None))
#if QT_CONFIG(accessibility)
        self.place_edit.setAccessibleName(QCoreApplication.translate("RecordPanel", u"\u5b58\u653e\u5730\u70b9\u3001\u4fdd\u7ba1\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.number_caption.setText(QCoreApplication.translate("RecordPanel", u"\u6587\u53f7", None))
#if QT_CONFIG(accessibility)
        self.number_edit.setAccessibleName(QCoreApplication.translate("RecordPanel", u"\u6587\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.formed_caption.setText(QCoreApplication.translate("RecordPanel", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.formed_edit.setAccessibleName(QCoreApplication.translate("RecordPanel", u"\u5f62\u6210\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scope_box.setAccessibleName(QCoreApplication.translate("RecordPanel", u"\u516c\u5f00\u8303\u56f4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.scope_box.setToolTip(QCoreApplication.translate("RecordPanel", u"\u516c\u5f00\u8303\u56f4\uff1a\u5185\u90e8\u3001\u654f\u611f\u6750\u6599\u53ea\u8fdb\u76ee\u5f55\uff0c\u4e0d\u5370\u5185\u5bb9", None))
#endif // QT_CONFIG(tooltip)
        self.error_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("RecordPanel", u"\u53d6\u6d88", None))
        self.record_button.setText(QCoreApplication.translate("RecordPanel", u"\u767b\u8bb0", None))
        pass
    # retranslateUi

