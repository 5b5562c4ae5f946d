# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'evidence_card.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.date_edit import DateEdit
from hospital_assess.ui.widgets.preview_pane import PreviewPane

class Ui_EvidenceCard(object):
    def setupUi(self, EvidenceCard: QWidget) -> None:
        if not EvidenceCard.objectName():
            EvidenceCard.setObjectName(u"EvidenceCard")
        EvidenceCard.setProperty(u"role", u"pane")
        self.column_1 = QVBoxLayout(EvidenceCard)
        self.column_1.setSpacing(5)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(10, 8, 10, 6)
        self.preview = PreviewPane(EvidenceCard)
        self.preview.setObjectName(u"preview")
        self.preview.setMinimumSize(QSize(0, 120))

        self.column_1.addWidget(self.preview)

        self.several_label = QLabel(EvidenceCard)
        self.several_label.setObjectName(u"several_label")
        self.several_label.setWordWrap(True)
        self.several_label.setProperty(u"role", u"muted")

        self.column_1.addWidget(self.several_label)

        self.doubts_label = QLabel(EvidenceCard)
        self.doubts_label.setObjectName(u"doubts_label")
        self.doubts_label.setWordWrap(True)
        self.doubts_label.setProperty(u"role", u"warning")

        self.column_1.addWidget(self.doubts_label)

        self.grid_1 = QGridLayout()
        self.grid_1.setObjectName(u"grid_1")
        self.grid_1.setHorizontalSpacing(6)
        self.grid_1.setVerticalSpacing(4)
        self.grid_1.setContentsMargins(0, 0, 0, 0)
        self.title_caption = QLabel(EvidenceCard)
        self.title_caption.setObjectName(u"title_caption")
        self.title_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.title_caption, 0, 0, 1, 1)

        self.title_edit = QLineEdit(EvidenceCard)
        self.title_edit.setObjectName(u"title_edit")

        self.grid_1.addWidget(self.title_edit, 0, 1, 1, 3)

        self.number_caption = QLabel(EvidenceCard)
        self.number_caption.setObjectName(u"number_caption")
        self.number_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.number_caption, 1, 0, 1, 1)

        self.number_edit = QLineEdit(EvidenceCard)
        self.number_edit.setObjectName(u"number_edit")

        self.grid_1.addWidget(self.number_edit, 1, 1, 1, 3)

        self.formed_caption = QLabel(EvidenceCard)
        self.formed_caption.setObjectName(u"formed_caption")
        self.formed_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.formed_caption, 2, 0, 1, 1)

        self.formed_edit = DateEdit(EvidenceCard)
        self.formed_edit.setObjectName(u"formed_edit")

        self.grid_1.addWidget(self.formed_edit, 2, 1, 1, 1)

        self.form_caption = QLabel(EvidenceCard)
        self.form_caption.setObjectName(u"form_caption")
        self.form_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.form_caption, 3, 0, 1, 1)

        self.form_box = QComboBox(EvidenceCard)
        self.form_box.setObjectName(u"form_box")

        self.grid_1.addWidget(self.form_box, 3, 1, 1, 3)

        self.scope_caption = QLabel(EvidenceCard)
        self.scope_caption.setObjectName(u"scope_caption")
        self.scope_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.scope_caption, 2, 2, 1, 1)

        self.scope_box = QComboBox(EvidenceCard)
        self.scope_box.setObjectName(u"scope_box")

        self.grid_1.addWidget(self.scope_box, 2, 3, 1, 1)

        self.place_caption = QLabel(EvidenceCard)
        self.place_caption.setObjectName(u"place_caption")
        self.place_caption.setProperty(u"role", u"fact")

        self.grid_1.addWidget(self.place_caption, 4, 0, 1, 1)

        self.place_edit = QLineEdit(EvidenceCard)
        self.place_edit.setObjectName(u"place_edit")

        self.grid_1.addWidget(self.place_edit, 4, 1, 1, 3)

        self.grid_1.setColumnStretch(1, 1)
        self.grid_1.setColumnStretch(3, 1)

        self.column_1.addLayout(self.grid_1)

        self.links_list = QListWidget(EvidenceCard)
        self.links_list.setObjectName(u"links_list")
        self.links_list.setFrameShape(QFrame.Shape.NoFrame)
        self.links_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.column_1.addWidget(self.links_list)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(2)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.go_button = QPushButton(EvidenceCard)
        self.go_button.setObjectName(u"go_button")
        self.go_button.setProperty(u"role", u"link")

        self.row_1.addWidget(self.go_button)

        self.open_button = QPushButton(EvidenceCard)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"role", u"link")

        self.row_1.addWidget(self.open_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.link_button = QPushButton(EvidenceCard)
        self.link_button.setObjectName(u"link_button")
        self.link_button.setProperty(u"role", u"link")

        self.row_1.addWidget(self.link_button)

        self.replace_button = QPushButton(EvidenceCard)
        self.replace_button.setObjectName(u"replace_button")
        self.replace_button.setProperty(u"role", u"link")

        self.row_1.addWidget(self.replace_button)

        self.restore_button = QPushButton(EvidenceCard)
        self.restore_button.setObjectName(u"restore_button")
        self.restore_button.setProperty(u"role", u"link")

        self.row_1.addWidget(self.restore_button)

        self.remove_button = QPushButton(EvidenceCard)
        self.remove_button.setObjectName(u"remove_button")
        self.remove_button.setProperty(u"role", u"link")

        self.row_1.addWidget(self.remove_button)


        self.column_1.addLayout(self.row_1)

        self.column_1.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.title_caption.setBuddy(self.title_edit)
        self.number_caption.setBuddy(self.number_edit)
        self.formed_caption.setBuddy(self.formed_edit)
        self.form_caption.setBuddy(self.form_box)
        self.scope_caption.setBuddy(self.scope_box)
        self.place_caption.setBuddy(self.place_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.preview, self.title_edit)
        QWidget.setTabOrder(self.title_edit, self.number_edit)
        QWidget.setTabOrder(self.number_edit, self.formed_edit)
        QWidget.setTabOrder(self.formed_edit, self.scope_box)
        QWidget.setTabOrder(self.scope_box, self.form_box)
        QWidget.setTabOrder(self.form_box, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.links_list)
        QWidget.setTabOrder(self.links_list, self.go_button)
        QWidget.setTabOrder(self.go_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.link_button)
        QWidget.setTabOrder(self.link_button, self.replace_button)
        QWidget.setTabOrder(self.replace_button, self.restore_button)
        QWidget.setTabOrder(self.restore_button, self.remove_button)

        self.retranslateUi(EvidenceCard)
    # setupUi

    def retranslateUi(self, EvidenceCard: QWidget) -> None:
        self.several_label.setText("")
        self.doubts_label.setText("")
        self.title_caption.setText(QCoreApplication.translate("EvidenceCard", u"\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.title_edit.setAccessibleName(QCoreApplication.translate("EvidenceCard", u"\u6750\u6599\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.number_caption.setText(QCoreApplication.translate("EvidenceCard", u"\u6587\u53f7", None))
#if QT_CONFIG(accessibility)
        self.number_edit.setAccessibleName(QCoreApplication.translate("EvidenceCard", u"\u6587\u53f7", None))
#endif // QT_CONFIG(accessibility)
        self.formed_caption.setText(QCoreApplication.translate("EvidenceCard", u"\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.formed_edit.setAccessibleName(QCoreApplication.translate("EvidenceCard", u"\u5f62\u6210\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.form_caption.setText(QCoreApplication.translate("EvidenceCard", u"\u5f62\u5f0f", None))
#if QT_CONFIG(accessibility)
        self.form_box.setAccessibleName(QCoreApplication.translate("EvidenceCard", u"\u5f62\u5f0f", None))
#endif // QT_CONFIG(accessibility)
        self.scope_caption.setText(QCoreApplication.translate("EvidenceCard", u"\u8303\u56f4", None))
#if QT_CONFIG(accessibility)
        self.scope_box.setAccessibleName(QCoreApplication.translate("EvidenceCard", u"\u516c\u5f00\u8303\u56f4", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.scope_box.setToolTip(QCoreApplication.translate("EvidenceCard", u"\u516c\u5f00\u8303\u56f4\uff1a\u5185\u90e8\u3001\u654f\u611f\u6750\u6599\u53ea\u8fdb\u76ee\u5f55\uff0c\u4e0d\u5370\u5185\u5bb9", None))
#endif // QT_CONFIG(tooltip)
        self.place_caption.setText(QCoreApplication.translate("EvidenceCard", u"\u5b58\u653e", None))
#if QT_CONFIG(accessibility)
        self.place_edit.setAccessibleName(QCoreApplication.translate("EvidenceCard", u"\u5b58\u653e\u5730\u70b9\u3001\u4fdd\u7ba1\u4eba", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.links_list.setAccessibleName(QCoreApplication.translate("EvidenceCard", u"\u8bc1\u660e\u7684\u6761\u76ee\u548c\u5386\u53f2", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.links_list.setToolTip(QCoreApplication.translate("EvidenceCard", u"\u53cc\u51fb\u6216\u6309\u56de\u8f66\uff0c\u53bb\u586b\u62a5\u9875\u7684\u6761\u76ee", None))
#endif // QT_CONFIG(tooltip)
        self.go_button.setText(QCoreApplication.translate("EvidenceCard", u"\u53bb\u586b\u62a5", None))
#if QT_CONFIG(tooltip)
        self.go_button.setToolTip(QCoreApplication.translate("EvidenceCard", u"\u53bb\u586b\u62a5\u9875\u7684\u8fd9\u4e2a\u6761\u76ee", None))
#endif // QT_CONFIG(tooltip)
        self.open_button.setText(QCoreApplication.translate("EvidenceCard", u"\u6253\u5f00", None))
#if QT_CONFIG(tooltip)
        self.open_button.setToolTip(QCoreApplication.translate("EvidenceCard", u"\u7528\u5176\u4ed6\u7a0b\u5e8f\u6253\u5f00\uff08\u56de\u8f66\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.link_button.setText(QCoreApplication.translate("EvidenceCard", u"\u5173\u8054\u2026", None))
#if QT_CONFIG(tooltip)
        self.link_button.setToolTip(QCoreApplication.translate("EvidenceCard", u"\u5173\u8054\u5230\u5176\u4ed6\u6761\u76ee", None))
#endif // QT_CONFIG(tooltip)
        self.replace_button.setText(QCoreApplication.translate("EvidenceCard", u"\u66ff\u6362\u2026", None))
#if QT_CONFIG(tooltip)
        self.replace_button.setToolTip(QCoreApplication.translate("EvidenceCard", u"\u6362\u6210\u53e6\u4e00\u4e2a\u6587\u4ef6\uff0c\u539f\u6765\u7684\u7559\u5728\u5386\u53f2\u91cc", None))
#endif // QT_CONFIG(tooltip)
        self.restore_button.setText(QCoreApplication.translate("EvidenceCard", u"\u6062\u590d", None))
#if QT_CONFIG(tooltip)
        self.restore_button.setToolTip(QCoreApplication.translate("EvidenceCard", u"\u6062\u590d\u5230\u79fb\u9664\u524d\u7684\u6761\u76ee", None))
#endif // QT_CONFIG(tooltip)
        self.remove_button.setText(QCoreApplication.translate("EvidenceCard", u"\u79fb\u9664\u2026", None))
#if QT_CONFIG(tooltip)
        self.remove_button.setToolTip(QCoreApplication.translate("EvidenceCard", u"\u4ece\u6240\u5173\u8054\u7684\u6761\u76ee\u79fb\u9664\uff08Delete\uff09\uff0c\u987b\u5199\u539f\u56e0", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

