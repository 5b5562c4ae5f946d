# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_StartPage(object):
    def setupUi(self, StartPage: QWidget) -> None:
        if not StartPage.objectName():
            StartPage.setObjectName(u"StartPage")
        self.column_8 = QVBoxLayout(StartPage)
        self.column_8.setSpacing(6)
        self.column_8.setObjectName(u"column_8")
        self.column_8.setContentsMargins(24, 16, 24, 16)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_8.addItem(self.spacer_1)

        self.row_7 = QHBoxLayout()
        self.row_7.setSpacing(6)
        self.row_7.setObjectName(u"row_7")
        self.row_7.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_7.addItem(self.spacer_2)

        self.middle = QWidget(StartPage)
        self.middle.setObjectName(u"middle")
        self.middle.setMaximumSize(QSize(860, 16777215))
        self.middle.setMinimumSize(QSize(760, 0))
        self.column_6 = QVBoxLayout(self.middle)
        self.column_6.setSpacing(6)
        self.column_6.setObjectName(u"column_6")
        self.column_6.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.middle)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"headline")

        self.column_6.addWidget(self.title_label)

        self.subtitle_label = QLabel(self.middle)
        self.subtitle_label.setObjectName(u"subtitle_label")
        self.subtitle_label.setWordWrap(True)
        self.subtitle_label.setProperty(u"role", u"muted")

        self.column_6.addWidget(self.subtitle_label)

        self.spacer_3 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_6.addItem(self.spacer_3)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(16)
        self.row_4.setObjectName(u"row_4")
        self.row_4.setContentsMargins(0, 0, 0, 0)
        self.department_card = QFrame(self.middle)
        self.department_card.setObjectName(u"department_card")
        self.department_card.setProperty(u"role", u"card")
        self.column_2 = QVBoxLayout(self.department_card)
        self.column_2.setSpacing(8)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(22, 18, 22, 18)
        self.department_card_title = QLabel(self.department_card)
        self.department_card_title.setObjectName(u"department_card_title")
        self.department_card_title.setProperty(u"role", u"title")

        self.column_2.addWidget(self.department_card_title)

        self.department_card_text = QLabel(self.department_card)
        self.department_card_text.setObjectName(u"department_card_text")
        self.department_card_text.setWordWrap(True)
        self.department_card_text.setProperty(u"role", u"muted")

        self.column_2.addWidget(self.department_card_text)

        self.spacer_5 = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_2.addItem(self.spacer_5)

        self.open_package_button = QPushButton(self.department_card)
        self.open_package_button.setObjectName(u"open_package_button")
        self.open_package_button.setProperty(u"role", u"primary")

        self.column_2.addWidget(self.open_package_button)

        self.spacer_4 = QSpacerItem(0, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_2.addItem(self.spacer_4)

        self.trial_label = QLabel(self.department_card)
        self.trial_label.setObjectName(u"trial_label")
        self.trial_label.setWordWrap(True)
        self.trial_label.setProperty(u"role", u"small")

        self.column_2.addWidget(self.trial_label)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.department_box = QComboBox(self.department_card)
        self.department_box.setObjectName(u"department_box")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.department_box.sizePolicy().hasHeightForWidth())
        self.department_box.setSizePolicy(sizePolicy)
        self.department_box.setMaxVisibleItems(16)

        self.row_1.addWidget(self.department_box)

        self.trial_button = QPushButton(self.department_card)
        self.trial_button.setObjectName(u"trial_button")

        self.row_1.addWidget(self.trial_button)


        self.column_2.addLayout(self.row_1)

        self.spacer_6 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_6)


        self.row_4.addWidget(self.department_card)

        self.office_card = QFrame(self.middle)
        self.office_card.setObjectName(u"office_card")
        self.office_card.setProperty(u"role", u"card")
        self.column_3 = QVBoxLayout(self.office_card)
        self.column_3.setSpacing(8)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(22, 18, 22, 18)
        self.office_card_title = QLabel(self.office_card)
        self.office_card_title.setObjectName(u"office_card_title")
        self.office_card_title.setProperty(u"role", u"title")

        self.column_3.addWidget(self.office_card_title)

        self.office_card_text = QLabel(self.office_card)
        self.office_card_text.setObjectName(u"office_card_text")
        self.office_card_text.setWordWrap(True)
        self.office_card_text.setProperty(u"role", u"muted")

        self.column_3.addWidget(self.office_card_text)

        self.spacer_8 = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_3.addItem(self.spacer_8)

        self.office_button = QPushButton(self.office_card)
        self.office_button.setObjectName(u"office_button")
        self.office_button.setProperty(u"role", u"primary")

        self.column_3.addWidget(self.office_button)

        self.spacer_7 = QSpacerItem(0, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_3.addItem(self.spacer_7)

        self.office_hint = QLabel(self.office_card)
        self.office_hint.setObjectName(u"office_hint")
        self.office_hint.setWordWrap(True)
        self.office_hint.setProperty(u"role", u"small")

        self.column_3.addWidget(self.office_hint)

        self.spacer_9 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_3.addItem(self.spacer_9)


        self.row_4.addWidget(self.office_card)

        self.row_4.setStretch(0, 1)
        self.row_4.setStretch(1, 1)

        self.column_6.addLayout(self.row_4)

        self.spacer_10 = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.column_6.addItem(self.spacer_10)

        self.row_5 = QHBoxLayout()
        self.row_5.setSpacing(8)
        self.row_5.setObjectName(u"row_5")
        self.row_5.setContentsMargins(0, 0, 0, 0)
        self.folder_caption = QLabel(self.middle)
        self.folder_caption.setObjectName(u"folder_caption")
        self.folder_caption.setProperty(u"role", u"muted")

        self.row_5.addWidget(self.folder_caption)

        self.folder_label = QLabel(self.middle)
        self.folder_label.setObjectName(u"folder_label")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.folder_label.sizePolicy().hasHeightForWidth())
        self.folder_label.setSizePolicy(sizePolicy1)
        self.folder_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.row_5.addWidget(self.folder_label)

        self.folder_button = QPushButton(self.middle)
        self.folder_button.setObjectName(u"folder_button")

        self.row_5.addWidget(self.folder_button)

        self.open_button = QPushButton(self.middle)
        self.open_button.setObjectName(u"open_button")

        self.row_5.addWidget(self.open_button)


        self.column_6.addLayout(self.row_5)


        self.row_7.addWidget(self.middle)

        self.spacer_11 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_7.addItem(self.spacer_11)


        self.column_8.addLayout(self.row_7)

        self.spacer_12 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_8.addItem(self.spacer_12)

        self.column_8.setStretch(0, 2)
        self.column_8.setStretch(2, 3)
        QWidget.setTabOrder(self.open_package_button, self.department_box)
        QWidget.setTabOrder(self.department_box, self.trial_button)
        QWidget.setTabOrder(self.trial_button, self.office_button)
        QWidget.setTabOrder(self.office_button, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.open_button)

        self.retranslateUi(StartPage)
    # setupUi

    def retranslateUi(self, StartPage: QWidget) -> None:
        self.title_label.setText(QCoreApplication.translate("StartPage", u"\u533b\u9662\u76ee\u6807\u8d23\u4efb\u5236\u8003\u6838", None))
        self.subtitle_label.setText(QCoreApplication.translate("StartPage", u"\u81ea\u8bc4\u3001\u4f50\u8bc1\u3001\u4e0a\u62a5\u3001\u590d\u6838\u3001\u62a5\u8868\uff0c\u4e00\u4e2a\u79bb\u7ebf\u7a0b\u5e8f\u505a\u5b8c\u3002\u8bf7\u9009\u62e9\u60a8\u7684\u8eab\u4efd\uff0c\u968f\u65f6\u53ef\u4ee5\u4ece\u5934\u518d\u6765\u3002", None))
        self.department_card_title.setText(QCoreApplication.translate("StartPage", u"\u6211\u662f\u79d1\u5ba4", None))
        self.department_card_text.setText(QCoreApplication.translate("StartPage", u"\u586b\u5199\u672c\u79d1\u5ba4\u7684\u81ea\u8bc4\uff0c\u9644\u4e0a\u4f50\u8bc1\u6750\u6599\uff0c\u6253\u5370\u7b7e\u5b57\uff0c\u4e0a\u62a5\u4e00\u4e2a\u6587\u4ef6\u3002", None))
        self.open_package_button.setText(QCoreApplication.translate("StartPage", u"\u6253\u5f00\u4efb\u52a1\u5305\u2026", None))
#if QT_CONFIG(tooltip)
        self.open_package_button.setToolTip(QCoreApplication.translate("StartPage", u"\u8d28\u7ba1\u529e\u4e0b\u53d1\u7684\u6587\u4ef6\uff0c\u5982\u201c2023-\u533b\u52a1\u79d1-\u4e0b\u53d1.hsa\u201d", None))
#endif // QT_CONFIG(tooltip)
        self.trial_label.setText(QCoreApplication.translate("StartPage", u"\u8fd8\u6ca1\u6709\u4efb\u52a1\u5305\uff1f\u7528\u968f\u7a0b\u5e8f\u9644\u5e26\u7684 2023 \u5e74\u8ba1\u5212\u5148\u8bd5\u586b\uff0c\u4ee5\u540e\u6536\u5230\u4efb\u52a1\u5305\uff0c\u5df2\u586b\u5185\u5bb9\u4f1a\u4fdd\u7559\u3002", None))
#if QT_CONFIG(accessibility)
        self.department_box.setAccessibleName(QCoreApplication.translate("StartPage", u"\u8bd5\u7528\u7684\u79d1\u5ba4", None))
#endif // QT_CONFIG(accessibility)
        self.trial_button.setText(QCoreApplication.translate("StartPage", u"\u5f00\u59cb\u8bd5\u7528", None))
        self.office_card_title.setText(QCoreApplication.translate("StartPage", u"\u6211\u662f\u8d28\u7ba1\u529e", None))
        self.office_card_text.setText(QCoreApplication.translate("StartPage", u"\u4e0b\u53d1\u4efb\u52a1\u5305\uff0c\u5408\u5e76\u5404\u79d1\u5ba4\u7684\u4e0a\u62a5\u4ef6\uff0c\u590d\u6838\uff0c\u6253\u5370\u4f1a\u8bae\u6750\u6599\u3002", None))
        self.office_button.setText(QCoreApplication.translate("StartPage", u"\u65b0\u5efa\u8d28\u7ba1\u529e\u5de5\u4f5c\u533a", None))
        self.office_hint.setText(QCoreApplication.translate("StartPage", u"\u4ee5\u968f\u7a0b\u5e8f\u9644\u5e26\u7684\u300a2023 \u5e74\u5de5\u4f5c\u8ba1\u5212\u300b\u53ca\u5efa\u8bae\u65b9\u6848\u8d77\u6b65\uff1a33 \u4e2a\u79d1\u5ba4\u3001144 \u4e2a\u8003\u6838\u6761\u76ee\uff08\u542b\u5171\u6027\u6761\u76ee 12 \u4e2a\uff09\u3002", None))
        self.folder_caption.setText(QCoreApplication.translate("StartPage", u"\u5de5\u4f5c\u533a\u653e\u5728", None))
        self.folder_label.setText("")
        self.folder_button.setText(QCoreApplication.translate("StartPage", u"\u66f4\u6539\u4f4d\u7f6e\u2026", None))
        self.open_button.setText(QCoreApplication.translate("StartPage", u"\u6253\u5f00\u5df2\u6709\u5de5\u4f5c\u533a\u2026", None))
        pass
    # retranslateUi

