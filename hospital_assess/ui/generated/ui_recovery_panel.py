# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recovery_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_RecoveryPanel(object):
    def setupUi(self, RecoveryPanel: QWidget) -> None:
        if not RecoveryPanel.objectName():
            RecoveryPanel.setObjectName(u"RecoveryPanel")
        self.column_4 = QVBoxLayout(RecoveryPanel)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(RecoveryPanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.scroll.sizePolicy().hasHeightForWidth())
        self.scroll.setSizePolicy(sizePolicy)
        self.scroll.setMinimumSize(QSize(0, 96))
        self.scroll.setProperty(u"role", u"notice")
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.body.setProperty(u"role", u"notice")
        self.column_1 = QVBoxLayout(self.body)
        self.column_1.setSpacing(6)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(14, 8, 14, 8)
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.found_label = QLabel(self.body)
        self.found_label.setObjectName(u"found_label")
        self.found_label.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.found_label.sizePolicy().hasHeightForWidth())
        self.found_label.setSizePolicy(sizePolicy1)
        self.found_label.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.found_label)

        self.all_written_button = QPushButton(self.body)
        self.all_written_button.setObjectName(u"all_written_button")

        self.row_1.addWidget(self.all_written_button)

        self.all_stored_button = QPushButton(self.body)
        self.all_stored_button.setObjectName(u"all_stored_button")

        self.row_1.addWidget(self.all_stored_button)


        self.column_1.addLayout(self.row_1)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName(u"row_2")
        self.field_list = QListWidget(self.body)
        self.field_list.setObjectName(u"field_list")
        self.field_list.setMaximumSize(QSize(260, 108))

        self.row_2.addWidget(self.field_list)

        self.column_2 = QVBoxLayout()
        self.column_2.setSpacing(2)
        self.column_2.setObjectName(u"column_2")
        self.stored_caption = QLabel(self.body)
        self.stored_caption.setObjectName(u"stored_caption")
        self.stored_caption.setProperty(u"role", u"small")

        self.column_2.addWidget(self.stored_caption)

        self.stored_edit = QPlainTextEdit(self.body)
        self.stored_edit.setObjectName(u"stored_edit")
        self.stored_edit.setReadOnly(True)
        self.stored_edit.setTabChangesFocus(True)
        self.stored_edit.setMaximumSize(QSize(16777215, 84))

        self.column_2.addWidget(self.stored_edit)


        self.row_2.addLayout(self.column_2)

        self.column_3 = QVBoxLayout()
        self.column_3.setSpacing(2)
        self.column_3.setObjectName(u"column_3")
        self.written_caption = QLabel(self.body)
        self.written_caption.setObjectName(u"written_caption")
        self.written_caption.setProperty(u"role", u"small")

        self.column_3.addWidget(self.written_caption)

        self.written_edit = QPlainTextEdit(self.body)
        self.written_edit.setObjectName(u"written_edit")
        self.written_edit.setReadOnly(True)
        self.written_edit.setTabChangesFocus(True)
        self.written_edit.setMaximumSize(QSize(16777215, 84))

        self.column_3.addWidget(self.written_edit)


        self.row_2.addLayout(self.column_3)

        self.row_2.setStretch(1, 1)
        self.row_2.setStretch(2, 1)

        self.column_1.addLayout(self.row_2)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(8)
        self.row_3.setObjectName(u"row_3")
        self.line_button = QPushButton(self.body)
        self.line_button.setObjectName(u"line_button")
        self.line_button.setProperty(u"role", u"link")

        self.row_3.addWidget(self.line_button)

        self.gap_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.gap_1)

        self.stored_button = QPushButton(self.body)
        self.stored_button.setObjectName(u"stored_button")

        self.row_3.addWidget(self.stored_button)

        self.both_button = QPushButton(self.body)
        self.both_button.setObjectName(u"both_button")

        self.row_3.addWidget(self.both_button)

        self.written_button = QPushButton(self.body)
        self.written_button.setObjectName(u"written_button")
        self.written_button.setProperty(u"role", u"primary")

        self.row_3.addWidget(self.written_button)


        self.column_1.addLayout(self.row_3)

        self.scroll.setWidget(self.body)

        self.column_4.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.stored_caption.setBuddy(self.stored_edit)
        self.written_caption.setBuddy(self.written_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.field_list, self.stored_edit)
        QWidget.setTabOrder(self.stored_edit, self.written_edit)
        QWidget.setTabOrder(self.written_edit, self.line_button)
        QWidget.setTabOrder(self.line_button, self.stored_button)
        QWidget.setTabOrder(self.stored_button, self.both_button)
        QWidget.setTabOrder(self.both_button, self.written_button)
        QWidget.setTabOrder(self.written_button, self.all_written_button)
        QWidget.setTabOrder(self.all_written_button, self.all_stored_button)

        self.retranslateUi(RecoveryPanel)
    # setupUi

    def retranslateUi(self, RecoveryPanel: QWidget) -> None:
        self.found_label.setText("")
        self.all_written_button.setText(QCoreApplication.translate("RecoveryPanel", u"\u5168\u90e8\u7528\u672a\u4fdd\u5b58\u7684(&W)", None))
        self.all_stored_button.setText(QCoreApplication.translate("RecoveryPanel", u"\u5168\u90e8\u7528\u5df2\u4fdd\u5b58\u7684", None))
#if QT_CONFIG(accessibility)
        self.field_list.setAccessibleName(QCoreApplication.translate("RecoveryPanel", u"\u6ca1\u6709\u4fdd\u5b58\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.stored_caption.setText(QCoreApplication.translate("RecoveryPanel", u"\u5df2\u4fdd\u5b58\u7684", None))
        self.written_caption.setText(QCoreApplication.translate("RecoveryPanel", u"\u672a\u4fdd\u5b58\u7684", None))
        self.line_button.setText(QCoreApplication.translate("RecoveryPanel", u"\u67e5\u770b\u8fd9\u4e00\u6761", None))
        self.stored_button.setText(QCoreApplication.translate("RecoveryPanel", u"\u7528\u5df2\u4fdd\u5b58\u7684(&S)", None))
        self.both_button.setText(QCoreApplication.translate("RecoveryPanel", u"\u4e24\u4efd\u90fd\u7559(&B)", None))
        self.written_button.setText(QCoreApplication.translate("RecoveryPanel", u"\u7528\u672a\u4fdd\u5b58\u7684(&U)", None))
        pass
    # retranslateUi

