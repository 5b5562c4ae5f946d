# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'folder_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.path_edit import PathEdit

class Ui_FolderPanel(object):
    def setupUi(self, FolderPanel: QWidget) -> None:
        if not FolderPanel.objectName():
            FolderPanel.setObjectName(u"FolderPanel")
        self.column_1 = QVBoxLayout(FolderPanel)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(FolderPanel)
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
        self.folder_card = QFrame(self.content)
        self.folder_card.setObjectName(u"folder_card")
        self.folder_card.setProperty(u"role", u"card")
        self.column_3 = QVBoxLayout(self.folder_card)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(14, 10, 14, 12)
        self.folder_title = QLabel(self.folder_card)
        self.folder_title.setObjectName(u"folder_title")
        self.folder_title.setProperty(u"role", u"strong")

        self.column_3.addWidget(self.folder_title)

        self.path_edit = PathEdit(self.folder_card)
        self.path_edit.setObjectName(u"path_edit")
        self.path_edit.setReadOnly(True)

        self.column_3.addWidget(self.path_edit)

        self.amount_label = QLabel(self.folder_card)
        self.amount_label.setObjectName(u"amount_label")
        self.amount_label.setWordWrap(True)
        self.amount_label.setProperty(u"role", u"muted")

        self.column_3.addWidget(self.amount_label)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(8)
        self.row_4.setObjectName(u"row_4")
        self.row_4.setContentsMargins(0, 0, 0, 0)
        self.open_button = QPushButton(self.folder_card)
        self.open_button.setObjectName(u"open_button")

        self.row_4.addWidget(self.open_button)

        self.move_button = QPushButton(self.folder_card)
        self.move_button.setObjectName(u"move_button")

        self.row_4.addWidget(self.move_button)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_4.addItem(self.spacer_5)


        self.column_3.addLayout(self.row_4)

        self.move_hint = QLabel(self.folder_card)
        self.move_hint.setObjectName(u"move_hint")
        self.move_hint.setWordWrap(True)
        self.move_hint.setProperty(u"role", u"small")

        self.column_3.addWidget(self.move_hint)


        self.column_2.addWidget(self.folder_card)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_6)

        self.scroll.setWidget(self.content)

        self.column_1.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.folder_title.setBuddy(self.path_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FolderPanel)
    # setupUi

    def retranslateUi(self, FolderPanel: QWidget) -> None:
        self.folder_title.setText(QCoreApplication.translate("FolderPanel", u"\u6570\u636e\u6587\u4ef6\u5939", None))
#if QT_CONFIG(accessibility)
        self.path_edit.setAccessibleName(QCoreApplication.translate("FolderPanel", u"\u6570\u636e\u6587\u4ef6\u5939\u7684\u4f4d\u7f6e", None))
#endif // QT_CONFIG(accessibility)
        self.amount_label.setText("")
        self.open_button.setText(QCoreApplication.translate("FolderPanel", u"\u6253\u5f00\u6587\u4ef6\u5939", None))
        self.move_button.setText(QCoreApplication.translate("FolderPanel", u"\u79fb\u52a8\u5230\u2026", None))
        self.move_hint.setText(QCoreApplication.translate("FolderPanel", u"\u586b\u62a5\u5185\u5bb9\u3001\u4f50\u8bc1\u6750\u6599\u3001\u5bc6\u94a5\u548c\u5907\u4efd\u90fd\u5728\u8fd9\u4e2a\u6587\u4ef6\u5939\u91cc\u3002\u79fb\u52a8\u65f6\u5148\u628a\u5168\u90e8\u6587\u4ef6\u590d\u5236\u5230\u65b0\u7684\u4f4d\u7f6e\uff0c\u9010\u4e2a\u6838\u5bf9\u65e0\u8bef\u540e\u6253\u5f00\uff0c\u6700\u540e\u624d\u5220\u9664\u539f\u5904\uff1b\u4e2d\u9014\u5931\u8d25\u6216\u53d6\u6d88\uff0c\u539f\u5904\u4e0d\u53d8\u3002", None))
        pass
    # retranslateUi

