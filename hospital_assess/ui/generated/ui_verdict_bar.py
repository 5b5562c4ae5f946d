# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'verdict_bar.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.date_edit import DateEdit

class Ui_VerdictBar(object):
    def setupUi(self, VerdictBar: QWidget) -> None:
        if not VerdictBar.objectName():
            VerdictBar.setObjectName(u"VerdictBar")
        VerdictBar.setProperty(u"role", u"bottom")
        self.column_1 = QVBoxLayout(VerdictBar)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(14, 8, 14, 8)
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.verdict_row = QHBoxLayout()
        self.verdict_row.setSpacing(4)
        self.verdict_row.setObjectName(u"verdict_row")
        self.verdict_row.setContentsMargins(0, 0, 0, 0)

        self.row_1.addLayout(self.verdict_row)

        self.score_edit = QLineEdit(VerdictBar)
        self.score_edit.setObjectName(u"score_edit")
        self.score_edit.setMaximumSize(QSize(64, 16777215))

        self.row_1.addWidget(self.score_edit)

        self.full_label = QLabel(VerdictBar)
        self.full_label.setObjectName(u"full_label")
        self.full_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.full_label)

        self.due_label = QLabel(VerdictBar)
        self.due_label.setObjectName(u"due_label")

        self.row_1.addWidget(self.due_label)

        self.due_edit = DateEdit(VerdictBar)
        self.due_edit.setObjectName(u"due_edit")

        self.row_1.addWidget(self.due_edit)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)


        self.column_1.addLayout(self.row_1)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.comment_box = QComboBox(VerdictBar)
        self.comment_box.setObjectName(u"comment_box")
        self.comment_box.setEditable(True)
        self.comment_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.comment_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.comment_box.setMinimumContentsLength(8)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.comment_box.sizePolicy().hasHeightForWidth())
        self.comment_box.setSizePolicy(sizePolicy)

        self.row_2.addWidget(self.comment_box)

        self.reviewer_edit = QLineEdit(VerdictBar)
        self.reviewer_edit.setObjectName(u"reviewer_edit")
        self.reviewer_edit.setMaximumSize(QSize(84, 16777215))

        self.row_2.addWidget(self.reviewer_edit)

        self.confirm_button = QPushButton(VerdictBar)
        self.confirm_button.setObjectName(u"confirm_button")
        self.confirm_button.setProperty(u"role", u"primary")

        self.row_2.addWidget(self.confirm_button)


        self.column_1.addLayout(self.row_2)

        self.error_label = QLabel(VerdictBar)
        self.error_label.setObjectName(u"error_label")
        self.error_label.setWordWrap(True)
        self.error_label.setProperty(u"role", u"error")

        self.column_1.addWidget(self.error_label)

#if QT_CONFIG(shortcut)
        self.due_label.setBuddy(self.due_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.score_edit, self.due_edit)
        QWidget.setTabOrder(self.due_edit, self.comment_box)
        QWidget.setTabOrder(self.comment_box, self.reviewer_edit)
        QWidget.setTabOrder(self.reviewer_edit, self.confirm_button)

        self.retranslateUi(VerdictBar)
    # setupUi

    def retranslateUi(self, VerdictBar: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.score_edit.setAccessibleName(QCoreApplication.translate("VerdictBar", u"\u590d\u6838\u5f97\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.full_label.setText("")
        self.due_label.setText(QCoreApplication.translate("VerdictBar", u"\u8865\u6b63\u671f\u9650", None))
#if QT_CONFIG(accessibility)
        self.due_edit.setAccessibleName(QCoreApplication.translate("VerdictBar", u"\u8865\u6b63\u671f\u9650", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.comment_box.setAccessibleName(QCoreApplication.translate("VerdictBar", u"\u590d\u6838\u610f\u89c1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.comment_box.setToolTip(QCoreApplication.translate("VerdictBar", u"\u590d\u6838\u610f\u89c1\uff1b\u53f3\u8fb9\u7684\u7bad\u5934\u91cc\u662f\u5e38\u7528\u7684\u8bdd", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.reviewer_edit.setAccessibleName(QCoreApplication.translate("VerdictBar", u"\u590d\u6838\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.reviewer_edit.setPlaceholderText(QCoreApplication.translate("VerdictBar", u"\u590d\u6838\u4eba", None))
#if QT_CONFIG(tooltip)
        self.reviewer_edit.setToolTip(QCoreApplication.translate("VerdictBar", u"\u590d\u6838\u4eba\uff0c\u5199\u5165\u6bcf\u6761\u610f\u89c1\uff0c\u4e0b\u6b21\u6253\u5f00\u4ecd\u5728", None))
#endif // QT_CONFIG(tooltip)
        self.confirm_button.setText(QCoreApplication.translate("VerdictBar", u"\u786e\u5b9a", None))
#if QT_CONFIG(tooltip)
        self.confirm_button.setToolTip(QCoreApplication.translate("VerdictBar", u"\u5199\u5165\u610f\u89c1\u5e76\u8f6c\u5230\u4e0b\u4e00\u6761\uff08\u5728\u8f93\u5165\u6846\u4e2d\u6309\u56de\u8f66\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.error_label.setText("")
        pass
    # retranslateUi

