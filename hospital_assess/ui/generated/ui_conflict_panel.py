# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conflict_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QTableView, QVBoxLayout, QWidget

class Ui_ConflictPanel(object):
    def setupUi(self, ConflictPanel: QWidget) -> None:
        if not ConflictPanel.objectName():
            ConflictPanel.setObjectName(u"ConflictPanel")
        self.column_1 = QVBoxLayout(ConflictPanel)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(14, 8, 14, 8)
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.conflict_label = QLabel(ConflictPanel)
        self.conflict_label.setObjectName(u"conflict_label")
        self.conflict_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.conflict_label.sizePolicy().hasHeightForWidth())
        self.conflict_label.setSizePolicy(sizePolicy)
        self.conflict_label.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.conflict_label)

        self.later_button = QPushButton(ConflictPanel)
        self.later_button.setObjectName(u"later_button")

        self.row_1.addWidget(self.later_button)

        self.resolve_button = QPushButton(ConflictPanel)
        self.resolve_button.setObjectName(u"resolve_button")
        self.resolve_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.resolve_button)


        self.column_1.addLayout(self.row_1)

        self.conflict_table = QTableView(ConflictPanel)
        self.conflict_table.setObjectName(u"conflict_table")
        self.conflict_table.setFrameShape(QFrame.Shape.NoFrame)
        self.conflict_table.setTabKeyNavigation(False)

        self.column_1.addWidget(self.conflict_table)

        self.hint_label = QLabel(ConflictPanel)
        self.hint_label.setObjectName(u"hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty(u"role", u"small")

        self.column_1.addWidget(self.hint_label)

        QWidget.setTabOrder(self.conflict_table, self.later_button)
        QWidget.setTabOrder(self.later_button, self.resolve_button)

        self.retranslateUi(ConflictPanel)
    # setupUi

    def retranslateUi(self, ConflictPanel: QWidget) -> None:
        self.conflict_label.setText("")
        self.later_button.setText(QCoreApplication.translate("ConflictPanel", u"\u4ee5\u540e\u518d\u8bf4", None))
        self.resolve_button.setText(QCoreApplication.translate("ConflictPanel", u"\u6309\u6240\u9009\u5904\u7406", None))
#if QT_CONFIG(accessibility)
        self.conflict_table.setAccessibleName(QCoreApplication.translate("ConflictPanel", u"\u51b2\u7a81\u7684\u5404\u5904", None))
#endif // QT_CONFIG(accessibility)
        self.hint_label.setText(QCoreApplication.translate("ConflictPanel", u"\u5355\u51fb\u6216\u6309\u7a7a\u683c\u9009\u7528\u4e00\u5904\uff1b\u5355\u51fb\u5217\u6807\u9898\u9009\u7528\u6574\u4efd\u3002\u53ea\u6709\u4e00\u65b9\u6539\u52a8\u8fc7\u7684\u5185\u5bb9\u5df2\u81ea\u52a8\u5408\u5e76\uff0c\u4e0d\u5728\u8868\u4e2d\u3002", None))
        pass
    # retranslateUi

