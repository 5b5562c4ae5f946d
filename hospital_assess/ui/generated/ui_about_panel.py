# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'about_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_AboutPanel(object):
    def setupUi(self, AboutPanel: QWidget) -> None:
        if not AboutPanel.objectName():
            AboutPanel.setObjectName(u"AboutPanel")
        self.column_1 = QVBoxLayout(AboutPanel)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(AboutPanel)
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
        self.program_card = QFrame(self.content)
        self.program_card.setObjectName(u"program_card")
        self.program_card.setProperty(u"role", u"card")
        self.column_3 = QVBoxLayout(self.program_card)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(14, 10, 14, 12)
        self.program_title = QLabel(self.program_card)
        self.program_title.setObjectName(u"program_title")
        self.program_title.setProperty(u"role", u"strong")

        self.column_3.addWidget(self.program_title)

        self.grid_4 = QGridLayout()
        self.grid_4.setObjectName(u"grid_4")
        self.grid_4.setHorizontalSpacing(10)
        self.grid_4.setVerticalSpacing(6)
        self.grid_4.setContentsMargins(0, 0, 0, 0)
        self.version_caption = QLabel(self.program_card)
        self.version_caption.setObjectName(u"version_caption")
        self.version_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.version_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.version_caption, 0, 0, 1, 1)

        self.version_label = QLabel(self.program_card)
        self.version_label.setObjectName(u"version_label")
        self.version_label.setWordWrap(True)
        self.version_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.version_label, 0, 1, 1, 1)

        self.python_caption = QLabel(self.program_card)
        self.python_caption.setObjectName(u"python_caption")
        self.python_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.python_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.python_caption, 1, 0, 1, 1)

        self.python_label = QLabel(self.program_card)
        self.python_label.setObjectName(u"python_label")
        self.python_label.setWordWrap(True)
        self.python_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.python_label, 1, 1, 1, 1)

        self.qt_caption = QLabel(self.program_card)
        self.qt_caption.setObjectName(u"qt_caption")
        self.qt_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.qt_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.qt_caption, 2, 0, 1, 1)

        self.qt_label = QLabel(self.program_card)
        self.qt_label.setObjectName(u"qt_label")
        self.qt_label.setWordWrap(True)
        self.qt_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.qt_label, 2, 1, 1, 1)

        self.engine_caption = QLabel(self.program_card)
        self.engine_caption.setObjectName(u"engine_caption")
        self.engine_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.engine_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.engine_caption, 3, 0, 1, 1)

        self.engine_label = QLabel(self.program_card)
        self.engine_label.setObjectName(u"engine_label")
        self.engine_label.setWordWrap(True)
        self.engine_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.engine_label, 3, 1, 1, 1)

        self.grid_4.setColumnStretch(1, 1)

        self.column_3.addLayout(self.grid_4)

        self.licence_label = QLabel(self.program_card)
        self.licence_label.setObjectName(u"licence_label")
        self.licence_label.setWordWrap(True)
        self.licence_label.setProperty(u"role", u"small")

        self.column_3.addWidget(self.licence_label)


        self.column_2.addWidget(self.program_card)

        self.document_card = QFrame(self.content)
        self.document_card.setObjectName(u"document_card")
        self.document_card.setProperty(u"role", u"card")
        self.column_5 = QVBoxLayout(self.document_card)
        self.column_5.setSpacing(6)
        self.column_5.setObjectName(u"column_5")
        self.column_5.setContentsMargins(14, 10, 14, 12)
        self.document_title = QLabel(self.document_card)
        self.document_title.setObjectName(u"document_title")
        self.document_title.setProperty(u"role", u"strong")

        self.column_5.addWidget(self.document_title)

        self.document_label = QLabel(self.document_card)
        self.document_label.setObjectName(u"document_label")
        self.document_label.setWordWrap(True)
        self.document_label.setProperty(u"role", u"muted")

        self.column_5.addWidget(self.document_label)

        self.font_label = QLabel(self.document_card)
        self.font_label.setObjectName(u"font_label")
        self.font_label.setWordWrap(True)
        self.font_label.setProperty(u"role", u"small")

        self.column_5.addWidget(self.font_label)


        self.column_2.addWidget(self.document_card)

        self.manual_card = QFrame(self.content)
        self.manual_card.setObjectName(u"manual_card")
        self.manual_card.setProperty(u"role", u"card")
        self.column_6 = QVBoxLayout(self.manual_card)
        self.column_6.setSpacing(6)
        self.column_6.setObjectName(u"column_6")
        self.column_6.setContentsMargins(14, 10, 14, 12)
        self.manual_title = QLabel(self.manual_card)
        self.manual_title.setObjectName(u"manual_title")
        self.manual_title.setProperty(u"role", u"strong")

        self.column_6.addWidget(self.manual_title)

        self.manual_label = QLabel(self.manual_card)
        self.manual_label.setObjectName(u"manual_label")
        self.manual_label.setWordWrap(True)
        self.manual_label.setProperty(u"role", u"muted")

        self.column_6.addWidget(self.manual_label)

        self.row_7 = QHBoxLayout()
        self.row_7.setSpacing(8)
        self.row_7.setObjectName(u"row_7")
        self.row_7.setContentsMargins(0, 0, 0, 0)
        self.manual_button = QPushButton(self.manual_card)
        self.manual_button.setObjectName(u"manual_button")

        self.row_7.addWidget(self.manual_button)

        self.spacer_8 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_7.addItem(self.spacer_8)


        self.column_6.addLayout(self.row_7)


        self.column_2.addWidget(self.manual_card)

        self.spacer_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_9)

        self.scroll.setWidget(self.content)

        self.column_1.addWidget(self.scroll)


        self.retranslateUi(AboutPanel)
    # setupUi

    def retranslateUi(self, AboutPanel: QWidget) -> None:
        self.program_title.setText(QCoreApplication.translate("AboutPanel", u"\u533b\u9662\u76ee\u6807\u8d23\u4efb\u5236\u8003\u6838", None))
        self.version_caption.setText(QCoreApplication.translate("AboutPanel", u"\u7a0b\u5e8f", None))
        self.version_label.setText("")
        self.python_caption.setText(QCoreApplication.translate("AboutPanel", u"Python", None))
        self.python_label.setText("")
        self.qt_caption.setText(QCoreApplication.translate("AboutPanel", u"Qt", None))
        self.qt_label.setText("")
        self.engine_caption.setText(QCoreApplication.translate("AboutPanel", u"\u6570\u636e\u5e93", None))
        self.engine_label.setText("")
        self.licence_label.setText(QCoreApplication.translate("AboutPanel", u"\u7a0b\u5e8f\u6309 MIT \u8bb8\u53ef\u53d1\u5e03\uff0c\u4e0d\u8054\u7f51\u3002", None))
        self.document_title.setText(QCoreApplication.translate("AboutPanel", u"\u968f\u9644\u7684\u6587\u4ef6", None))
        self.document_label.setText(QCoreApplication.translate("AboutPanel", u"\u300a\u7ecd\u5174\u5e02\u4e2d\u533b\u96622023\u5e74\u5ea6\u5de5\u4f5c\u8ba1\u5212\u300b\u548c\u300a\u7ecd\u5174\u5e02\u4e2d\u533b\u96622022\u5e74\u5ea6\u5de5\u4f5c\u603b\u7ed3\u300b\uff0c\u6309\u533b\u9662\u53d1\u5e03\u7684\u539f\u6587\u9010\u5b57\u8282\u6536\u5f55\uff0c\u672a\u4f5c\u6539\u52a8\uff1b\u8003\u6838\u65b9\u6848\u662f\u636e\u6b64\u62df\u5b9a\u7684\u5efa\u8bae\u7a3f\u3002", None))
        self.font_label.setText(QCoreApplication.translate("AboutPanel", u"\u968f\u9644\u5b57\u4f53\u7684\u8bb8\u53ef\u89c1\u201c\u7eb8\u9762\u5b57\u4f53\u201d\u3002", None))
        self.manual_title.setText(QCoreApplication.translate("AboutPanel", u"\u4f7f\u7528\u5e2e\u52a9", None))
        self.manual_label.setText(QCoreApplication.translate("AboutPanel", u"\u5728\u4efb\u4f55\u4e00\u9875\u6309 F1\uff0c\u7528\u6237\u624b\u518c\u5728\u53e6\u4e00\u4e2a\u7a97\u53e3\u6253\u5f00\uff0c\u505c\u5728\u4e0e\u90a3\u4e00\u9875\u5bf9\u5e94\u7684\u4e00\u8282\u3002", None))
        self.manual_button.setText(QCoreApplication.translate("AboutPanel", u"\u6253\u5f00\u7528\u6237\u624b\u518c", None))
        pass
    # retranslateUi

