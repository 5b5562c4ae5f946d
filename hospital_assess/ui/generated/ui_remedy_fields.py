# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'remedy_fields.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from hospital_assess.ui.widgets.date_edit import DateEdit
from hospital_assess.ui.widgets.growing_edit import GrowingEdit

class Ui_RemedyFields(object):
    def setupUi(self, RemedyFields: QWidget) -> None:
        if not RemedyFields.objectName():
            RemedyFields.setObjectName(u"RemedyFields")
        self.remedy_grid = QGridLayout(RemedyFields)
        self.remedy_grid.setObjectName(u"remedy_grid")
        self.problem_caption = QLabel(RemedyFields)
        self.problem_caption.setObjectName(u"problem_caption")
        self.problem_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.problem_caption.setProperty(u"role", u"caption")

        self.remedy_grid.addWidget(self.problem_caption, 0, 0, 1, 1)

        self.problem_edit = GrowingEdit(RemedyFields)
        self.problem_edit.setObjectName(u"problem_edit")
        self.problem_edit.setTabChangesFocus(True)

        self.remedy_grid.addWidget(self.problem_edit, 0, 1, 1, 1)

        self.cause_caption = QLabel(RemedyFields)
        self.cause_caption.setObjectName(u"cause_caption")
        self.cause_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.cause_caption.setProperty(u"role", u"caption")

        self.remedy_grid.addWidget(self.cause_caption, 1, 0, 1, 1)

        self.cause_edit = GrowingEdit(RemedyFields)
        self.cause_edit.setObjectName(u"cause_edit")
        self.cause_edit.setTabChangesFocus(True)

        self.remedy_grid.addWidget(self.cause_edit, 1, 1, 1, 1)

        self.remedy_caption = QLabel(RemedyFields)
        self.remedy_caption.setObjectName(u"remedy_caption")
        self.remedy_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.remedy_caption.setProperty(u"role", u"caption")

        self.remedy_grid.addWidget(self.remedy_caption, 2, 0, 1, 1)

        self.remedy_edit = GrowingEdit(RemedyFields)
        self.remedy_edit.setObjectName(u"remedy_edit")
        self.remedy_edit.setTabChangesFocus(True)

        self.remedy_grid.addWidget(self.remedy_edit, 2, 1, 1, 1)

        self.owner_caption = QLabel(RemedyFields)
        self.owner_caption.setObjectName(u"owner_caption")
        self.owner_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.owner_caption.setProperty(u"role", u"caption")

        self.remedy_grid.addWidget(self.owner_caption, 3, 0, 1, 1)

        self.owner_holder = QWidget(RemedyFields)
        self.owner_holder.setObjectName(u"owner_holder")
        self.row_5 = QHBoxLayout(self.owner_holder)
        self.row_5.setSpacing(8)
        self.row_5.setObjectName(u"row_5")
        self.row_5.setContentsMargins(0, 0, 0, 0)
        self.owner_edit = QLineEdit(self.owner_holder)
        self.owner_edit.setObjectName(u"owner_edit")

        self.row_5.addWidget(self.owner_edit)

        self.remedy_due_caption = QLabel(self.owner_holder)
        self.remedy_due_caption.setObjectName(u"remedy_due_caption")
        self.remedy_due_caption.setProperty(u"role", u"caption")

        self.row_5.addWidget(self.remedy_due_caption)

        self.remedy_due_edit = DateEdit(self.owner_holder)
        self.remedy_due_edit.setObjectName(u"remedy_due_edit")

        self.row_5.addWidget(self.remedy_due_edit)

        self.progress_caption = QLabel(self.owner_holder)
        self.progress_caption.setObjectName(u"progress_caption")
        self.progress_caption.setProperty(u"role", u"caption")

        self.row_5.addWidget(self.progress_caption)

        self.progress_edit = QLineEdit(self.owner_holder)
        self.progress_edit.setObjectName(u"progress_edit")
        self.progress_edit.setMaximumSize(QSize(56, 16777215))

        self.row_5.addWidget(self.progress_edit)

        self.row_5.setStretch(0, 2)
        self.row_5.setStretch(2, 2)

        self.remedy_grid.addWidget(self.owner_holder, 3, 1, 1, 1)

        self.objective_caption = QLabel(RemedyFields)
        self.objective_caption.setObjectName(u"objective_caption")
        self.objective_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.objective_caption.setProperty(u"role", u"caption")

        self.remedy_grid.addWidget(self.objective_caption, 4, 0, 1, 1)

        self.objective_edit = GrowingEdit(RemedyFields)
        self.objective_edit.setObjectName(u"objective_edit")
        self.objective_edit.setTabChangesFocus(True)

        self.remedy_grid.addWidget(self.objective_edit, 4, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.problem_caption.setBuddy(self.problem_edit)
        self.cause_caption.setBuddy(self.cause_edit)
        self.remedy_caption.setBuddy(self.remedy_edit)
        self.owner_caption.setBuddy(self.owner_edit)
        self.remedy_due_caption.setBuddy(self.remedy_due_edit)
        self.progress_caption.setBuddy(self.progress_edit)
        self.objective_caption.setBuddy(self.objective_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RemedyFields)
    # setupUi

    def retranslateUi(self, RemedyFields: QWidget) -> None:
        self.problem_caption.setText(QCoreApplication.translate("RemedyFields", u"\u5b58\u5728\u95ee\u9898", None))
        self.problem_edit.setPlaceholderText(QCoreApplication.translate("RemedyFields", u"\u8fd8\u5b58\u5728\u4ec0\u4e48\u95ee\u9898", None))
#if QT_CONFIG(accessibility)
        self.problem_edit.setAccessibleName(QCoreApplication.translate("RemedyFields", u"\u5b58\u5728\u95ee\u9898", None))
#endif // QT_CONFIG(accessibility)
        self.cause_caption.setText(QCoreApplication.translate("RemedyFields", u"\u539f\u56e0\u5206\u6790", None))
        self.cause_edit.setPlaceholderText(QCoreApplication.translate("RemedyFields", u"\u4e3b\u8981\u539f\u56e0", None))
#if QT_CONFIG(accessibility)
        self.cause_edit.setAccessibleName(QCoreApplication.translate("RemedyFields", u"\u539f\u56e0\u5206\u6790", None))
#endif // QT_CONFIG(accessibility)
        self.remedy_caption.setText(QCoreApplication.translate("RemedyFields", u"\u6574\u6539\u63aa\u65bd", None))
        self.remedy_edit.setPlaceholderText(QCoreApplication.translate("RemedyFields", u"\u4e0b\u4e00\u6b65\u600e\u4e48\u505a", None))
#if QT_CONFIG(accessibility)
        self.remedy_edit.setAccessibleName(QCoreApplication.translate("RemedyFields", u"\u6574\u6539\u63aa\u65bd", None))
#endif // QT_CONFIG(accessibility)
        self.owner_caption.setText(QCoreApplication.translate("RemedyFields", u"\u8d23\u4efb\u4eba", None))
#if QT_CONFIG(accessibility)
        self.owner_edit.setAccessibleName(QCoreApplication.translate("RemedyFields", u"\u6574\u6539\u8d23\u4efb\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.remedy_due_caption.setText(QCoreApplication.translate("RemedyFields", u"\u65f6\u9650", None))
#if QT_CONFIG(accessibility)
        self.remedy_due_edit.setAccessibleName(QCoreApplication.translate("RemedyFields", u"\u6574\u6539\u65f6\u9650", None))
#endif // QT_CONFIG(accessibility)
        self.progress_caption.setText(QCoreApplication.translate("RemedyFields", u"\u5b8c\u6210\u7387 %", None))
#if QT_CONFIG(accessibility)
        self.progress_edit.setAccessibleName(QCoreApplication.translate("RemedyFields", u"\u5b8c\u6210\u7387", None))
#endif // QT_CONFIG(accessibility)
        self.objective_caption.setText(QCoreApplication.translate("RemedyFields", u"\u5ba2\u89c2\u539f\u56e0", None))
        self.objective_edit.setPlaceholderText(QCoreApplication.translate("RemedyFields", u"\u7533\u8bf7\u6309\u5ba2\u89c2\u539f\u56e0\u5904\u7406\u7684\u7406\u7531\uff1b\u8d28\u7ba1\u529e\u540c\u610f\u524d\u7167\u5e38\u8ba1\u5206", None))
#if QT_CONFIG(accessibility)
        self.objective_edit.setAccessibleName(QCoreApplication.translate("RemedyFields", u"\u5ba2\u89c2\u539f\u56e0", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

