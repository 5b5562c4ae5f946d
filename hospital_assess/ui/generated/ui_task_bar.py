# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'task_bar.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from hospital_assess.ui.widgets.clipped_label import ClippedLabel

class Ui_TaskBar(object):
    def setupUi(self, TaskBar: QWidget) -> None:
        if not TaskBar.objectName():
            TaskBar.setObjectName(u"TaskBar")
        TaskBar.setProperty(u"role", u"bottom")
        TaskBar.setMinimumSize(QSize(0, 26))
        self.row_1 = QHBoxLayout(TaskBar)
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 3, 14, 3)
        self.message_label = ClippedLabel(TaskBar)
        self.message_label.setObjectName(u"message_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.message_label.sizePolicy().hasHeightForWidth())
        self.message_label.setSizePolicy(sizePolicy)
        self.message_label.setProperty(u"role", u"small")

        self.row_1.addWidget(self.message_label)

        self.task_label = QLabel(TaskBar)
        self.task_label.setObjectName(u"task_label")
        self.task_label.setProperty(u"role", u"small")

        self.row_1.addWidget(self.task_label)

        self.task_progress = QProgressBar(TaskBar)
        self.task_progress.setObjectName(u"task_progress")
        self.task_progress.setTextVisible(False)
        self.task_progress.setMaximumSize(QSize(140, 6))
        self.task_progress.setMinimumSize(QSize(140, 6))

        self.row_1.addWidget(self.task_progress)

        self.cancel_button = QToolButton(TaskBar)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"role", u"plain")

        self.row_1.addWidget(self.cancel_button)


        self.retranslateUi(TaskBar)
    # setupUi

    def retranslateUi(self, TaskBar: QWidget) -> None:
        self.message_label.setText("")
        self.task_label.setText("")
#if QT_CONFIG(accessibility)
        self.task_progress.setAccessibleName(QCoreApplication.translate("TaskBar", u"\u4efb\u52a1\u8fdb\u5ea6", None))
#endif // QT_CONFIG(accessibility)
        self.cancel_button.setText(QCoreApplication.translate("TaskBar", u"\u53d6\u6d88", None))
        pass
    # retranslateUi

