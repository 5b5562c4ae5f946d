# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QLabel, QListWidget, QStackedWidget, QVBoxLayout, QWidget

class Ui_SettingsPage(object):
    def setupUi(self, SettingsPage: QWidget) -> None:
        if not SettingsPage.objectName():
            SettingsPage.setObjectName(u"SettingsPage")
        self.row_1 = QHBoxLayout(SettingsPage)
        self.row_1.setSpacing(0)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.section_pane = QFrame(SettingsPage)
        self.section_pane.setObjectName(u"section_pane")
        self.section_pane.setProperty(u"role", u"pane")
        self.column_2 = QVBoxLayout(self.section_pane)
        self.column_2.setSpacing(6)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(10, 10, 4, 10)
        self.sections_caption = QLabel(self.section_pane)
        self.sections_caption.setObjectName(u"sections_caption")
        self.sections_caption.setProperty(u"role", u"strong")

        self.column_2.addWidget(self.sections_caption)

        self.section_list = QListWidget(self.section_pane)
        self.section_list.setObjectName(u"section_list")
        self.section_list.setFrameShape(QFrame.Shape.NoFrame)
        self.section_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.section_list.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)

        self.column_2.addWidget(self.section_list)

        self.column_2.setStretch(1, 1)

        self.row_1.addWidget(self.section_pane)

        self.panels = QStackedWidget(SettingsPage)
        self.panels.setObjectName(u"panels")

        self.row_1.addWidget(self.panels)

        self.row_1.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.sections_caption.setBuddy(self.section_list)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsPage)
    # setupUi

    def retranslateUi(self, SettingsPage: QWidget) -> None:
        self.sections_caption.setText(QCoreApplication.translate("SettingsPage", u"\u8bbe\u7f6e", None))
#if QT_CONFIG(accessibility)
        self.section_list.setAccessibleName(QCoreApplication.translate("SettingsPage", u"\u8bbe\u7f6e\u7684\u5404\u90e8\u5206", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

