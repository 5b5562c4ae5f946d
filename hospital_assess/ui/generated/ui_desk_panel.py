# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'desk_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_DeskPanel(object):
    def setupUi(self, DeskPanel: QWidget) -> None:
        if not DeskPanel.objectName():
            DeskPanel.setObjectName(u"DeskPanel")
        self.column_1 = QVBoxLayout(DeskPanel)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(DeskPanel)
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
        self.desk_card = QFrame(self.content)
        self.desk_card.setObjectName(u"desk_card")
        self.desk_card.setProperty(u"role", u"card")
        self.column_3 = QVBoxLayout(self.desk_card)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(14, 10, 14, 12)
        self.desk_title = QLabel(self.desk_card)
        self.desk_title.setObjectName(u"desk_title")
        self.desk_title.setProperty(u"role", u"strong")

        self.column_3.addWidget(self.desk_title)

        self.grid_4 = QGridLayout()
        self.grid_4.setObjectName(u"grid_4")
        self.grid_4.setHorizontalSpacing(10)
        self.grid_4.setVerticalSpacing(6)
        self.grid_4.setContentsMargins(0, 0, 0, 0)
        self.organization_caption = QLabel(self.desk_card)
        self.organization_caption.setObjectName(u"organization_caption")
        self.organization_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.organization_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.organization_caption, 0, 0, 1, 1)

        self.organization_label = QLabel(self.desk_card)
        self.organization_label.setObjectName(u"organization_label")
        self.organization_label.setWordWrap(True)
        self.organization_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.organization_label, 0, 1, 1, 1)

        self.department_caption = QLabel(self.desk_card)
        self.department_caption.setObjectName(u"department_caption")
        self.department_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.department_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.department_caption, 1, 0, 1, 1)

        self.department_label = QLabel(self.desk_card)
        self.department_label.setObjectName(u"department_label")
        self.department_label.setWordWrap(True)
        self.department_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.department_label, 1, 1, 1, 1)

        self.full_name_caption = QLabel(self.desk_card)
        self.full_name_caption.setObjectName(u"full_name_caption")
        self.full_name_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.full_name_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.full_name_caption, 2, 0, 1, 1)

        self.full_name_label = QLabel(self.desk_card)
        self.full_name_label.setObjectName(u"full_name_label")
        self.full_name_label.setWordWrap(True)
        self.full_name_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.full_name_label, 2, 1, 1, 1)

        self.group_caption = QLabel(self.desk_card)
        self.group_caption.setObjectName(u"group_caption")
        self.group_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.group_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.group_caption, 3, 0, 1, 1)

        self.group_label = QLabel(self.desk_card)
        self.group_label.setObjectName(u"group_label")
        self.group_label.setWordWrap(True)
        self.group_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.group_label, 3, 1, 1, 1)

        self.contact_caption = QLabel(self.desk_card)
        self.contact_caption.setObjectName(u"contact_caption")
        self.contact_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.contact_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.contact_caption, 4, 0, 1, 1)

        self.contact_label = QLabel(self.desk_card)
        self.contact_label.setObjectName(u"contact_label")
        self.contact_label.setWordWrap(True)
        self.contact_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.contact_label, 4, 1, 1, 1)

        self.year_caption = QLabel(self.desk_card)
        self.year_caption.setObjectName(u"year_caption")
        self.year_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.year_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.year_caption, 5, 0, 1, 1)

        self.year_label = QLabel(self.desk_card)
        self.year_label.setObjectName(u"year_label")
        self.year_label.setWordWrap(True)
        self.year_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.year_label, 5, 1, 1, 1)

        self.scheme_caption = QLabel(self.desk_card)
        self.scheme_caption.setObjectName(u"scheme_caption")
        self.scheme_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.scheme_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.scheme_caption, 6, 0, 1, 1)

        self.scheme_label = QLabel(self.desk_card)
        self.scheme_label.setObjectName(u"scheme_label")
        self.scheme_label.setWordWrap(True)
        self.scheme_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.scheme_label, 6, 1, 1, 1)

        self.state_caption = QLabel(self.desk_card)
        self.state_caption.setObjectName(u"state_caption")
        self.state_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.state_caption.setProperty(u"role", u"fact")

        self.grid_4.addWidget(self.state_caption, 7, 0, 1, 1)

        self.state_label = QLabel(self.desk_card)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setWordWrap(True)
        self.state_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.grid_4.addWidget(self.state_label, 7, 1, 1, 1)

        self.grid_4.setColumnStretch(1, 1)

        self.column_3.addLayout(self.grid_4)

        self.desk_hint = QLabel(self.desk_card)
        self.desk_hint.setObjectName(u"desk_hint")
        self.desk_hint.setWordWrap(True)
        self.desk_hint.setProperty(u"role", u"small")

        self.column_3.addWidget(self.desk_hint)


        self.column_2.addWidget(self.desk_card)

        self.reporter_card = QFrame(self.content)
        self.reporter_card.setObjectName(u"reporter_card")
        self.reporter_card.setProperty(u"role", u"card")
        self.column_5 = QVBoxLayout(self.reporter_card)
        self.column_5.setSpacing(6)
        self.column_5.setObjectName(u"column_5")
        self.column_5.setContentsMargins(14, 10, 14, 12)
        self.reporter_title = QLabel(self.reporter_card)
        self.reporter_title.setObjectName(u"reporter_title")
        self.reporter_title.setProperty(u"role", u"strong")

        self.column_5.addWidget(self.reporter_title)

        self.grid_6 = QGridLayout()
        self.grid_6.setObjectName(u"grid_6")
        self.grid_6.setHorizontalSpacing(10)
        self.grid_6.setVerticalSpacing(6)
        self.grid_6.setContentsMargins(0, 0, 0, 0)
        self.reporter_caption = QLabel(self.reporter_card)
        self.reporter_caption.setObjectName(u"reporter_caption")
        self.reporter_caption.setProperty(u"role", u"fact")

        self.grid_6.addWidget(self.reporter_caption, 0, 0, 1, 1)

        self.reporter_edit = QLineEdit(self.reporter_card)
        self.reporter_edit.setObjectName(u"reporter_edit")

        self.grid_6.addWidget(self.reporter_edit, 0, 1, 1, 1)

        self.phone_caption = QLabel(self.reporter_card)
        self.phone_caption.setObjectName(u"phone_caption")
        self.phone_caption.setProperty(u"role", u"fact")

        self.grid_6.addWidget(self.phone_caption, 0, 2, 1, 1)

        self.phone_edit = QLineEdit(self.reporter_card)
        self.phone_edit.setObjectName(u"phone_edit")

        self.grid_6.addWidget(self.phone_edit, 0, 3, 1, 1)

        self.grid_6.setColumnStretch(1, 1)
        self.grid_6.setColumnStretch(3, 1)

        self.column_5.addLayout(self.grid_6)

        self.reporter_hint = QLabel(self.reporter_card)
        self.reporter_hint.setObjectName(u"reporter_hint")
        self.reporter_hint.setWordWrap(True)
        self.reporter_hint.setProperty(u"role", u"small")

        self.column_5.addWidget(self.reporter_hint)


        self.column_2.addWidget(self.reporter_card)

        self.spacer_7 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_7)

        self.scroll.setWidget(self.content)

        self.column_1.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.reporter_caption.setBuddy(self.reporter_edit)
        self.phone_caption.setBuddy(self.phone_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DeskPanel)
    # setupUi

    def retranslateUi(self, DeskPanel: QWidget) -> None:
        self.desk_title.setText(QCoreApplication.translate("DeskPanel", u"\u672c\u79d1\u5ba4", None))
        self.organization_caption.setText(QCoreApplication.translate("DeskPanel", u"\u533b\u9662", None))
        self.organization_label.setText("")
        self.department_caption.setText(QCoreApplication.translate("DeskPanel", u"\u79d1\u5ba4", None))
        self.department_label.setText("")
        self.full_name_caption.setText(QCoreApplication.translate("DeskPanel", u"\u5168\u79f0", None))
        self.full_name_label.setText("")
        self.group_caption.setText(QCoreApplication.translate("DeskPanel", u"\u7c7b\u522b", None))
        self.group_label.setText("")
        self.contact_caption.setText(QCoreApplication.translate("DeskPanel", u"\u8054\u7cfb\u4eba", None))
        self.contact_label.setText("")
        self.year_caption.setText(QCoreApplication.translate("DeskPanel", u"\u8003\u6838\u5e74\u5ea6", None))
        self.year_label.setText("")
        self.scheme_caption.setText(QCoreApplication.translate("DeskPanel", u"\u65b9\u6848", None))
        self.scheme_label.setText("")
        self.state_caption.setText(QCoreApplication.translate("DeskPanel", u"\u72b6\u6001", None))
        self.state_label.setText("")
        self.desk_hint.setText(QCoreApplication.translate("DeskPanel", u"\u4ee5\u4e0a\u7531\u8d28\u7ba1\u529e\u4e0b\u53d1\u7684\u65b9\u6848\u51b3\u5b9a\uff1b\u6709\u8bef\u8bf7\u544a\u8bc9\u8d28\u7ba1\u529e\uff0c\u65b9\u6848\u4fee\u8ba2\u540e\u91cd\u65b0\u63a5\u6536\u4efb\u52a1\u5305\u5373\u66f4\u65b0\u3002", None))
        self.reporter_title.setText(QCoreApplication.translate("DeskPanel", u"\u586b\u62a5\u4eba", None))
        self.reporter_caption.setText(QCoreApplication.translate("DeskPanel", u"\u59d3\u540d", None))
#if QT_CONFIG(accessibility)
        self.reporter_edit.setAccessibleName(QCoreApplication.translate("DeskPanel", u"\u586b\u62a5\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.phone_caption.setText(QCoreApplication.translate("DeskPanel", u"\u7535\u8bdd", None))
#if QT_CONFIG(accessibility)
        self.phone_edit.setAccessibleName(QCoreApplication.translate("DeskPanel", u"\u586b\u62a5\u4eba\u7535\u8bdd", None))
#endif // QT_CONFIG(accessibility)
        self.reporter_hint.setText(QCoreApplication.translate("DeskPanel", u"\u5370\u5728\u81ea\u8bc4\u8868\u4e0a\u65b9\uff1b\u4e0e\u201c\u4e0a\u62a5\u201d\u9875\u662f\u540c\u4e00\u5904\uff0c\u6539\u4e86\u5373\u4fdd\u5b58\u3002", None))
        pass
    # retranslateUi

