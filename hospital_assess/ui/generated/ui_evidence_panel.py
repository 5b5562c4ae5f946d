# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'evidence_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.date_edit import DateEdit
from hospital_assess.ui.widgets.evidence_list import EvidenceList
from hospital_assess.ui.widgets.preview_pane import PreviewPane

class Ui_EvidencePanel(object):
    def setupUi(self, EvidencePanel: QWidget) -> None:
        if not EvidencePanel.objectName():
            EvidencePanel.setObjectName(u"EvidencePanel")
        EvidencePanel.setProperty(u"role", u"pane")
        self.column_5 = QVBoxLayout(EvidencePanel)
        self.column_5.setSpacing(6)
        self.column_5.setObjectName(u"column_5")
        self.column_5.setContentsMargins(10, 8, 10, 8)
        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(6)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.heading_label = QLabel(EvidencePanel)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.heading_label)

        self.count_label = QLabel(EvidencePanel)
        self.count_label.setObjectName(u"count_label")
        self.count_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.count_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.record_button = QPushButton(EvidencePanel)
        self.record_button.setObjectName(u"record_button")

        self.row_1.addWidget(self.record_button)

        self.add_button = QPushButton(EvidencePanel)
        self.add_button.setObjectName(u"add_button")

        self.row_1.addWidget(self.add_button)


        self.column_5.addLayout(self.row_1)

        self.drop_label = QLabel(EvidencePanel)
        self.drop_label.setObjectName(u"drop_label")
        self.drop_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop_label.setWordWrap(True)
        self.drop_label.setMinimumSize(QSize(0, 40))
        self.drop_label.setProperty(u"role", u"drop")

        self.column_5.addWidget(self.drop_label)

        self.evidence_list = EvidenceList(EvidencePanel)
        self.evidence_list.setObjectName(u"evidence_list")
        self.evidence_list.setFrameShape(QFrame.Shape.NoFrame)
        self.evidence_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.column_5.addWidget(self.evidence_list)

        self.details = QWidget(EvidencePanel)
        self.details.setObjectName(u"details")
        self.column_4 = QVBoxLayout(self.details)
        self.column_4.setSpacing(3)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(0, 0, 0, 0)
        self.grid_2 = QGridLayout()
        self.grid_2.setObjectName(u"grid_2")
        self.grid_2.setHorizontalSpacing(6)
        self.grid_2.setVerticalSpacing(5)
        self.grid_2.setContentsMargins(0, 0, 0, 0)
        self.title_caption = QLabel(self.details)
        self.title_caption.setObjectName(u"title_caption")
        self.title_caption.setProperty(u"role", u"fact")

        self.grid_2.addWidget(self.title_caption, 0, 0, 1, 1)

        self.title_edit = QLineEdit(self.details)
        self.title_edit.setObjectName(u"title_edit")

        self.grid_2.addWidget(self.title_edit, 0, 1, 1, 3)

        self.number_caption = QLabel(self.details)
        self.number_caption.setObjectName(u"number_caption")
        self.number_caption.setProperty(u"role", u"fact")

        self.grid_2.addWidget(self.number_caption, 1, 0, 1, 1)

        self.number_edit = QLineEdit(self.details)
        self.number_edit.setObjectName(u"number_edit")

        self.grid_2.addWidget(self.number_edit, 1, 1, 1, 3)

        self.formed_caption = QLabel(self.details)
        self.formed_caption.setObjectName(u"formed_caption")
        self.formed_caption.setProperty(u"role", u"fact")

        self.grid_2.addWidget(self.formed_caption, 2, 0, 1, 1)

        self.formed_edit = DateEdit(self.details)
        self.formed_edit.setObjectName(u"formed_edit")

        self.grid_2.addWidget(self.formed_edit, 2, 1, 1, 1)

        self.scope_box = QComboBox(self.details)
        self.scope_box.setObjectName(u"scope_box")

        self.grid_2.addWidget(self.scope_box, 2, 2, 1, 2)

        self.grid_2.setColumnStretch(1, 3)
        self.grid_2.setColumnStretch(3, 2)

        self.column_4.addLayout(self.grid_2)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(6)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.open_button = QPushButton(self.details)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"role", u"link")

        self.row_3.addWidget(self.open_button)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.spacer_2)

        self.remove_button = QPushButton(self.details)
        self.remove_button.setObjectName(u"remove_button")
        self.remove_button.setProperty(u"role", u"link")

        self.row_3.addWidget(self.remove_button)


        self.column_4.addLayout(self.row_3)


        self.column_5.addWidget(self.details)

        self.doubts_label = QLabel(EvidencePanel)
        self.doubts_label.setObjectName(u"doubts_label")
        self.doubts_label.setWordWrap(True)
        self.doubts_label.setProperty(u"role", u"warning")

        self.column_5.addWidget(self.doubts_label)

        self.preview = PreviewPane(EvidencePanel)
        self.preview.setObjectName(u"preview")
        self.preview.setMinimumSize(QSize(0, 60))

        self.column_5.addWidget(self.preview)

        self.column_5.setStretch(5, 1)
#if QT_CONFIG(shortcut)
        self.title_caption.setBuddy(self.title_edit)
        self.number_caption.setBuddy(self.number_edit)
        self.formed_caption.setBuddy(self.formed_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.record_button, self.add_button)
        QWidget.setTabOrder(self.add_button, self.evidence_list)
        QWidget.setTabOrder(self.evidence_list, self.title_edit)
        QWidget.setTabOrder(self.title_edit, self.number_edit)
        QWidget.setTabOrder(self.number_edit, self.formed_edit)
        QWidget.setTabOrder(self.formed_edit, self.scope_box)
        QWidget.setTabOrder(self.scope_box, self.open_button)
        QWidget.setTabOrder(self.open_button, self.remove_button)

        self.retranslateUi(EvidencePanel)
    # setupUi

    def retranslateUi(self, EvidencePanel: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("EvidencePanel", u"\u4f50\u8bc1\u6750\u6599", None))
        self.count_label.setText("")
        self.record_button.setText(QCoreApplication.translate("EvidencePanel", u"\u767b\u8bb0\u2026", None))
#if QT_CONFIG(tooltip)
        self.record_button.setToolTip(QCoreApplication.translate("EvidencePanel", u"\u767b\u8bb0\u7eb8\u8d28\u3001\u7cfb\u7edf\u6570\u636e\u6216\u5f15\u7528\u4ed6\u79d1\u7684\u4f50\u8bc1", None))
#endif // QT_CONFIG(tooltip)
        self.add_button.setText(QCoreApplication.translate("EvidencePanel", u"\u6dfb\u52a0\u2026", None))
#if QT_CONFIG(tooltip)
        self.add_button.setToolTip(QCoreApplication.translate("EvidencePanel", u"\u9009\u62e9\u6587\u4ef6\u4f5c\u4e3a\u4f50\u8bc1\u6750\u6599", None))
#endif // QT_CONFIG(tooltip)
        self.drop_label.setText(QCoreApplication.translate("EvidencePanel", u"\u62d6\u5165\u6587\u4ef6\u3001\u6587\u4ef6\u5939\uff0c\u6216\u6309 Ctrl+V \u7c98\u8d34\u6587\u4ef6\u3001\u622a\u56fe\u3001\u6587\u5b57", None))
#if QT_CONFIG(accessibility)
        self.evidence_list.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"\u4f50\u8bc1\u6750\u6599\u6e05\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.title_caption.setText(QCoreApplication.translate("EvidencePanel", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.title_edit.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"\u6750\u6599\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.number_caption.setText(QCoreApplication.translate("EvidencePanel", u"\u6587\u53f7", None))
#if QT_CONFIG(accessibility)
        self.number_edit.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"\u6587\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.formed_caption.setText(QCoreApplication.translate("EvidencePanel", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.formed_edit.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"\u5f62\u6210\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.scope_box.setAccessibleName(QCoreApplication.translate("EvidencePanel", u"\u516c\u5f00\u8303\u56f4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.scope_box.setToolTip(QCoreApplication.translate("EvidencePanel", u"\u516c\u5f00\u8303\u56f4\uff1a\u5185\u90e8\u3001\u654f\u611f\u6750\u6599\u53ea\u8fdb\u76ee\u5f55\uff0c\u4e0d\u5370\u5185\u5bb9", None))
#endif // QT_CONFIG(tooltip)
        self.open_button.setText(QCoreApplication.translate("EvidencePanel", u"\u6253\u5f00", None))
        self.remove_button.setText(QCoreApplication.translate("EvidencePanel", u"\u79fb\u9664\u2026", None))
        self.doubts_label.setText("")
        pass
    # retranslateUi

