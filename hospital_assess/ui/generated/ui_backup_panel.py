# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'backup_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget

class Ui_BackupPanel(object):
    def setupUi(self, BackupPanel: QWidget) -> None:
        if not BackupPanel.objectName():
            BackupPanel.setObjectName(u"BackupPanel")
        self.column_1 = QVBoxLayout(BackupPanel)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(BackupPanel)
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
        self.copies_card = QFrame(self.content)
        self.copies_card.setObjectName(u"copies_card")
        self.copies_card.setProperty(u"role", u"card")
        self.column_3 = QVBoxLayout(self.copies_card)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(14, 10, 14, 12)
        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(8)
        self.row_4.setObjectName(u"row_4")
        self.row_4.setContentsMargins(0, 0, 0, 0)
        self.copies_title = QLabel(self.copies_card)
        self.copies_title.setObjectName(u"copies_title")
        self.copies_title.setProperty(u"role", u"strong")

        self.row_4.addWidget(self.copies_title)

        self.copies_label = QLabel(self.copies_card)
        self.copies_label.setObjectName(u"copies_label")
        self.copies_label.setProperty(u"role", u"muted")

        self.row_4.addWidget(self.copies_label)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_4.addItem(self.spacer_5)


        self.column_3.addLayout(self.row_4)

        self.copies_table = QTableView(self.copies_card)
        self.copies_table.setObjectName(u"copies_table")
        self.copies_table.setMinimumSize(QSize(0, 150))
        self.copies_table.setFrameShape(QFrame.Shape.NoFrame)
        self.copies_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.copies_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.copies_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.copies_table.setTabKeyNavigation(False)
        self.copies_table.setShowGrid(False)

        self.column_3.addWidget(self.copies_table)

        self.row_6 = QHBoxLayout()
        self.row_6.setSpacing(8)
        self.row_6.setObjectName(u"row_6")
        self.row_6.setContentsMargins(0, 0, 0, 0)
        self.now_button = QPushButton(self.copies_card)
        self.now_button.setObjectName(u"now_button")

        self.row_6.addWidget(self.now_button)

        self.day_button = QPushButton(self.copies_card)
        self.day_button.setObjectName(u"day_button")

        self.row_6.addWidget(self.day_button)

        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_6.addItem(self.spacer_7)


        self.column_3.addLayout(self.row_6)

        self.copies_hint = QLabel(self.copies_card)
        self.copies_hint.setObjectName(u"copies_hint")
        self.copies_hint.setWordWrap(True)
        self.copies_hint.setProperty(u"role", u"small")

        self.column_3.addWidget(self.copies_hint)


        self.column_2.addWidget(self.copies_card)

        self.file_card = QFrame(self.content)
        self.file_card.setObjectName(u"file_card")
        self.file_card.setProperty(u"role", u"card")
        self.column_8 = QVBoxLayout(self.file_card)
        self.column_8.setSpacing(6)
        self.column_8.setObjectName(u"column_8")
        self.column_8.setContentsMargins(14, 10, 14, 12)
        self.file_title = QLabel(self.file_card)
        self.file_title.setObjectName(u"file_title")
        self.file_title.setProperty(u"role", u"strong")

        self.column_8.addWidget(self.file_title)

        self.file_label = QLabel(self.file_card)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setWordWrap(True)
        self.file_label.setProperty(u"role", u"muted")

        self.column_8.addWidget(self.file_label)

        self.row_9 = QHBoxLayout()
        self.row_9.setSpacing(8)
        self.row_9.setObjectName(u"row_9")
        self.row_9.setContentsMargins(0, 0, 0, 0)
        self.back_up_button = QPushButton(self.file_card)
        self.back_up_button.setObjectName(u"back_up_button")

        self.row_9.addWidget(self.back_up_button)

        self.restore_button = QPushButton(self.file_card)
        self.restore_button.setObjectName(u"restore_button")

        self.row_9.addWidget(self.restore_button)

        self.spacer_10 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_9.addItem(self.spacer_10)


        self.column_8.addLayout(self.row_9)


        self.column_2.addWidget(self.file_card)

        self.spacer_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_11)

        self.scroll.setWidget(self.content)

        self.column_1.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.copies_title.setBuddy(self.copies_table)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BackupPanel)
    # setupUi

    def retranslateUi(self, BackupPanel: QWidget) -> None:
        self.copies_title.setText(QCoreApplication.translate("BackupPanel", u"\u81ea\u52a8\u5907\u4efd", None))
        self.copies_label.setText("")
#if QT_CONFIG(accessibility)
        self.copies_table.setAccessibleName(QCoreApplication.translate("BackupPanel", u"\u81ea\u52a8\u5907\u4efd", None))
#endif // QT_CONFIG(accessibility)
        self.now_button.setText(QCoreApplication.translate("BackupPanel", u"\u7acb\u5373\u5907\u4efd", None))
        self.day_button.setText(QCoreApplication.translate("BackupPanel", u"\u6062\u590d\u5230\u8fd9\u4e00\u5929\u2026", None))
        self.copies_hint.setText(QCoreApplication.translate("BackupPanel", u"\u7a0b\u5e8f\u6bcf\u5c0f\u65f6\u81f3\u591a\u5907\u4efd\u4e00\u6b21\u6570\u636e\u5e93\uff0c\u7559\u6700\u8fd1 5 \u4efd\u3001\u8fd1 14 \u5929\u6bcf\u5929\u4e00\u4efd\u548c\u6bcf\u6708\u4e00\u4efd\u3002\u6062\u590d\u65f6\u53e6\u5efa\u4e00\u4e2a\u6587\u4ef6\u5939\uff0c\u73b0\u5728\u7684\u5de5\u4f5c\u533a\u4e0d\u52a8\u3002", None))
        self.file_title.setText(QCoreApplication.translate("BackupPanel", u"\u5907\u4efd\u6587\u4ef6", None))
        self.file_label.setText(QCoreApplication.translate("BackupPanel", u"\u628a\u6574\u4e2a\u5de5\u4f5c\u533a\uff08\u542b\u5bc6\u94a5\u548c\u5168\u90e8\u4f50\u8bc1\uff09\u5b58\u6210\u4e00\u4e2a\u6587\u4ef6\uff0c\u53ef\u653e\u5230\u53e6\u4e00\u5757\u78c1\u76d8\uff1b\u4e5f\u53ef\u4ee5\u4ece\u8fd9\u6837\u7684\u6587\u4ef6\u6062\u590d\u51fa\u4e00\u4e2a\u5de5\u4f5c\u533a\u3002", None))
        self.back_up_button.setText(QCoreApplication.translate("BackupPanel", u"\u5907\u4efd\u5230\u4e00\u4e2a\u6587\u4ef6\u2026", None))
        self.restore_button.setText(QCoreApplication.translate("BackupPanel", u"\u4ece\u5907\u4efd\u6587\u4ef6\u6062\u590d\u2026", None))
        pass
    # retranslateUi

