# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paper_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_PaperPanel(object):
    def setupUi(self, PaperPanel: QWidget) -> None:
        if not PaperPanel.objectName():
            PaperPanel.setObjectName(u"PaperPanel")
        self.column_1 = QVBoxLayout(PaperPanel)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(PaperPanel)
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
        self.fonts_card = QFrame(self.content)
        self.fonts_card.setObjectName(u"fonts_card")
        self.fonts_card.setProperty(u"role", u"card")
        self.column_3 = QVBoxLayout(self.fonts_card)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(14, 10, 14, 12)
        self.fonts_title = QLabel(self.fonts_card)
        self.fonts_title.setObjectName(u"fonts_title")
        self.fonts_title.setProperty(u"role", u"strong")

        self.column_3.addWidget(self.fonts_title)

        self.grid_4 = QGridLayout()
        self.grid_4.setObjectName(u"grid_4")
        self.grid_4.setHorizontalSpacing(10)
        self.grid_4.setVerticalSpacing(6)
        self.grid_4.setContentsMargins(0, 0, 0, 0)
        self.title_caption = QLabel(self.fonts_card)
        self.title_caption.setObjectName(u"title_caption")
        self.title_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.title_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.title_caption, 0, 0, 1, 1)

        self.title_label = QLabel(self.fonts_card)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.title_label, 0, 1, 1, 1)

        self.song_caption = QLabel(self.fonts_card)
        self.song_caption.setObjectName(u"song_caption")
        self.song_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.song_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.song_caption, 1, 0, 1, 1)

        self.song_label = QLabel(self.fonts_card)
        self.song_label.setObjectName(u"song_label")
        self.song_label.setWordWrap(True)
        self.song_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.song_label, 1, 1, 1, 1)

        self.fang_caption = QLabel(self.fonts_card)
        self.fang_caption.setObjectName(u"fang_caption")
        self.fang_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.fang_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.fang_caption, 2, 0, 1, 1)

        self.fang_label = QLabel(self.fonts_card)
        self.fang_label.setObjectName(u"fang_label")
        self.fang_label.setWordWrap(True)
        self.fang_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.fang_label, 2, 1, 1, 1)

        self.kai_caption = QLabel(self.fonts_card)
        self.kai_caption.setObjectName(u"kai_caption")
        self.kai_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.kai_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.kai_caption, 3, 0, 1, 1)

        self.kai_label = QLabel(self.fonts_card)
        self.kai_label.setObjectName(u"kai_label")
        self.kai_label.setWordWrap(True)
        self.kai_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.kai_label, 3, 1, 1, 1)

        self.hei_caption = QLabel(self.fonts_card)
        self.hei_caption.setObjectName(u"hei_caption")
        self.hei_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.hei_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.hei_caption, 4, 0, 1, 1)

        self.hei_label = QLabel(self.fonts_card)
        self.hei_label.setObjectName(u"hei_label")
        self.hei_label.setWordWrap(True)
        self.hei_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.hei_label, 4, 1, 1, 1)

        self.fallback_caption = QLabel(self.fonts_card)
        self.fallback_caption.setObjectName(u"fallback_caption")
        self.fallback_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.fallback_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.fallback_caption, 5, 0, 1, 1)

        self.fallback_label = QLabel(self.fonts_card)
        self.fallback_label.setObjectName(u"fallback_label")
        self.fallback_label.setWordWrap(True)
        self.fallback_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.fallback_label, 5, 1, 1, 1)

        self.grid_4.setColumnStretch(1, 1)

        self.column_3.addLayout(self.grid_4)

        self.fixed_label = QLabel(self.fonts_card)
        self.fixed_label.setObjectName(u"fixed_label")
        self.fixed_label.setWordWrap(True)
        self.fixed_label.setProperty(u"role", u"muted")

        self.column_3.addWidget(self.fixed_label)

        self.licence_label = QLabel(self.fonts_card)
        self.licence_label.setObjectName(u"licence_label")
        self.licence_label.setWordWrap(True)
        self.licence_label.setProperty(u"role", u"small")

        self.column_3.addWidget(self.licence_label)

        self.row_5 = QHBoxLayout()
        self.row_5.setSpacing(8)
        self.row_5.setObjectName(u"row_5")
        self.row_5.setContentsMargins(0, 0, 0, 0)
        self.licence_button = QPushButton(self.fonts_card)
        self.licence_button.setObjectName(u"licence_button")

        self.row_5.addWidget(self.licence_button)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_5.addItem(self.spacer_6)


        self.column_3.addLayout(self.row_5)


        self.column_2.addWidget(self.fonts_card)

        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_7)

        self.scroll.setWidget(self.content)

        self.column_1.addWidget(self.scroll)


        self.retranslateUi(PaperPanel)
    # setupUi

    def retranslateUi(self, PaperPanel: QWidget) -> None:
        self.fonts_title.setText(QCoreApplication.translate("PaperPanel", u"\u7eb8\u9762\u5b57\u4f53", None))
        self.title_caption.setText(QCoreApplication.translate("PaperPanel", u"\u6807\u9898", None))
        self.title_label.setText("")
        self.song_caption.setText(QCoreApplication.translate("PaperPanel", u"\u8868\u683c\u6b63\u6587", None))
        self.song_label.setText("")
        self.fang_caption.setText(QCoreApplication.translate("PaperPanel", u"\u62a5\u544a\u6b63\u6587", None))
        self.fang_label.setText("")
        self.kai_caption.setText(QCoreApplication.translate("PaperPanel", u"\u4e8c\u7ea7\u6807\u9898", None))
        self.kai_label.setText("")
        self.hei_caption.setText(QCoreApplication.translate("PaperPanel", u"\u8868\u5934\u3001\u56fe\u8868", None))
        self.hei_label.setText("")
        self.fallback_caption.setText(QCoreApplication.translate("PaperPanel", u"\u8865\u5b57", None))
        self.fallback_label.setText("")
        self.fixed_label.setText(QCoreApplication.translate("PaperPanel", u"\u6253\u5370\u548c PDF \u53ea\u7528\u968f\u9644\u7684\u8fd9\u51e0\u79cd\u5b57\u4f53\u5e76\u5d4c\u5165\u6587\u4ef6\uff0c\u4e0e\u672c\u673a\u88c5\u4e86\u4ec0\u4e48\u5b57\u4f53\u65e0\u5173\uff1a\u5728\u4efb\u4f55\u4e00\u53f0\u7535\u8111\u4e0a\u7248\u9762\u3001\u9875\u7801\u548c\u6821\u9a8c\u7ed3\u679c\u90fd\u4e00\u6837\uff0c\u6240\u4ee5\u4e0d\u80fd\u66f4\u6362\u3002", None))
        self.licence_label.setText(QCoreApplication.translate("PaperPanel", u"Fandol \u5404\u4f53\uff1aGPL 3 \u9644\u5b57\u4f53\u4f8b\u5916\uff0c\u5d4c\u5165\u6587\u4ef6\u4e0d\u5f71\u54cd\u6587\u4ef6\u672c\u8eab\u7684\u8bb8\u53ef\u3002Noto Serif SC\uff1aSIL OFL 1.1\u3002", None))
        self.licence_button.setText(QCoreApplication.translate("PaperPanel", u"\u67e5\u770b\u5b57\u4f53\u8bb8\u53ef", None))
        pass
    # retranslateUi

