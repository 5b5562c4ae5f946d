# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'passphrase_bar.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

class Ui_PassphraseBar(object):
    def setupUi(self, PassphraseBar: QWidget) -> None:
        if not PassphraseBar.objectName():
            PassphraseBar.setObjectName(u"PassphraseBar")
        PassphraseBar.setProperty(u"role", u"notice")
        self.row_1 = QHBoxLayout(PassphraseBar)
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 8, 14, 8)
        self.prompt_label = QLabel(PassphraseBar)
        self.prompt_label.setObjectName(u"prompt_label")
        self.prompt_label.setWordWrap(True)
        self.prompt_label.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.prompt_label.sizePolicy().hasHeightForWidth())
        self.prompt_label.setSizePolicy(sizePolicy)

        self.row_1.addWidget(self.prompt_label)

        self.passphrase_caption = QLabel(PassphraseBar)
        self.passphrase_caption.setObjectName(u"passphrase_caption")
        self.passphrase_caption.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.passphrase_caption)

        self.passphrase_edit = QLineEdit(PassphraseBar)
        self.passphrase_edit.setObjectName(u"passphrase_edit")
        self.passphrase_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase_edit.setMaxLength(1024)

        self.row_1.addWidget(self.passphrase_edit)

        self.show_button = QPushButton(PassphraseBar)
        self.show_button.setObjectName(u"show_button")
        self.show_button.setCheckable(True)
        self.show_button.setProperty(u"role", u"link")

        self.row_1.addWidget(self.show_button)

        self.open_button = QPushButton(PassphraseBar)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"role", u"primary")

        self.row_1.addWidget(self.open_button)

        self.cancel_button = QPushButton(PassphraseBar)
        self.cancel_button.setObjectName(u"cancel_button")

        self.row_1.addWidget(self.cancel_button)

#if QT_CONFIG(shortcut)
        self.passphrase_caption.setBuddy(self.passphrase_edit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.passphrase_edit, self.show_button)
        QWidget.setTabOrder(self.show_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.cancel_button)

        self.retranslateUi(PassphraseBar)
    # setupUi

    def retranslateUi(self, PassphraseBar: QWidget) -> None:
        self.prompt_label.setText("")
        self.passphrase_caption.setText(QCoreApplication.translate("PassphraseBar", u"\u53e3\u4ee4", None))
        self.show_button.setText(QCoreApplication.translate("PassphraseBar", u"\u663e\u793a", None))
        self.open_button.setText(QCoreApplication.translate("PassphraseBar", u"\u6253\u5f00", None))
        self.cancel_button.setText(QCoreApplication.translate("PassphraseBar", u"\u53d6\u6d88", None))
        pass
    # retranslateUi

