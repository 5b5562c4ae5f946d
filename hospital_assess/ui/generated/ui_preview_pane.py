# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'preview_pane.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QToolButton, QVBoxLayout, QWidget

class Ui_PreviewPane(object):
    def setupUi(self, PreviewPane: QWidget) -> None:
        if not PreviewPane.objectName():
            PreviewPane.setObjectName(u"PreviewPane")
        self.column_1 = QVBoxLayout(PreviewPane)
        self.column_1.setSpacing(3)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.pdf_tools = QWidget(PreviewPane)
        self.pdf_tools.setObjectName(u"pdf_tools")
        self.row_1 = QHBoxLayout(self.pdf_tools)
        self.row_1.setSpacing(2)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.zoom_out_button = QToolButton(self.pdf_tools)
        self.zoom_out_button.setObjectName(u"zoom_out_button")
        self.zoom_out_button.setProperty(u"role", u"tight")

        self.row_1.addWidget(self.zoom_out_button)

        self.zoom_in_button = QToolButton(self.pdf_tools)
        self.zoom_in_button.setObjectName(u"zoom_in_button")
        self.zoom_in_button.setProperty(u"role", u"tight")

        self.row_1.addWidget(self.zoom_in_button)

        self.fit_button = QToolButton(self.pdf_tools)
        self.fit_button.setObjectName(u"fit_button")
        self.fit_button.setProperty(u"role", u"tight")
        self.fit_button.setCheckable(True)
        self.fit_button.setChecked(True)

        self.row_1.addWidget(self.fit_button)

        self.find_edit = QLineEdit(self.pdf_tools)
        self.find_edit.setObjectName(u"find_edit")
        self.find_edit.setClearButtonEnabled(True)

        self.row_1.addWidget(self.find_edit)

        self.hits_label = QLabel(self.pdf_tools)
        self.hits_label.setObjectName(u"hits_label")
        self.hits_label.setProperty(u"role", u"small")

        self.row_1.addWidget(self.hits_label)

        self.page_label = QLabel(self.pdf_tools)
        self.page_label.setObjectName(u"page_label")
        self.page_label.setProperty(u"role", u"small")

        self.row_1.addWidget(self.page_label)


        self.column_1.addWidget(self.pdf_tools)

        self.image_tools = QWidget(PreviewPane)
        self.image_tools.setObjectName(u"image_tools")
        self.row_2 = QHBoxLayout(self.image_tools)
        self.row_2.setSpacing(2)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.turn_left_button = QToolButton(self.image_tools)
        self.turn_left_button.setObjectName(u"turn_left_button")
        self.turn_left_button.setProperty(u"role", u"plain")

        self.row_2.addWidget(self.turn_left_button)

        self.turn_right_button = QToolButton(self.image_tools)
        self.turn_right_button.setObjectName(u"turn_right_button")
        self.turn_right_button.setProperty(u"role", u"plain")

        self.row_2.addWidget(self.turn_right_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_2.addItem(self.spacer_1)


        self.column_1.addWidget(self.image_tools)

        self.stack = QStackedWidget(PreviewPane)
        self.stack.setObjectName(u"stack")
        self.message_page = QWidget()
        self.message_page.setObjectName(u"message_page")
        self.column_2 = QVBoxLayout(self.message_page)
        self.column_2.setSpacing(6)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_2)

        self.icon_label = QLabel(self.message_page)
        self.icon_label.setObjectName(u"icon_label")
        self.icon_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.column_2.addWidget(self.icon_label)

        self.message_label = QLabel(self.message_page)
        self.message_label.setObjectName(u"message_label")
        self.message_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message_label.setWordWrap(True)
        self.message_label.setProperty(u"role", u"small")

        self.column_2.addWidget(self.message_label)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(6)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.spacer_3)

        self.open_button = QPushButton(self.message_page)
        self.open_button.setObjectName(u"open_button")

        self.row_3.addWidget(self.open_button)

        self.spacer_4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.spacer_4)


        self.column_2.addLayout(self.row_3)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_2.addItem(self.spacer_5)

        self.stack.addWidget(self.message_page)
        self.image_page = QWidget()
        self.image_page.setObjectName(u"image_page")
        self.column_3 = QVBoxLayout(self.image_page)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(0, 0, 0, 0)
        self.image_label = QLabel(self.image_page)
        self.image_label.setObjectName(u"image_label")
        self.image_label.setAlignment(Qt.AlignmentFlag.AlignHCenter|Qt.AlignmentFlag.AlignTop)

        self.column_3.addWidget(self.image_label)

        self.stack.addWidget(self.image_page)
        self.text_page = QWidget()
        self.text_page.setObjectName(u"text_page")
        self.column_4 = QVBoxLayout(self.text_page)
        self.column_4.setSpacing(6)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(0, 0, 0, 0)
        self.text_view = QPlainTextEdit(self.text_page)
        self.text_view.setObjectName(u"text_view")
        self.text_view.setReadOnly(True)

        self.column_4.addWidget(self.text_view)

        self.stack.addWidget(self.text_page)

        self.column_1.addWidget(self.stack)

        self.column_1.setStretch(2, 1)
        QWidget.setTabOrder(self.zoom_out_button, self.zoom_in_button)
        QWidget.setTabOrder(self.zoom_in_button, self.fit_button)
        QWidget.setTabOrder(self.fit_button, self.find_edit)
        QWidget.setTabOrder(self.find_edit, self.turn_left_button)
        QWidget.setTabOrder(self.turn_left_button, self.turn_right_button)
        QWidget.setTabOrder(self.turn_right_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.text_view)

        self.retranslateUi(PreviewPane)
    # setupUi

    def retranslateUi(self, PreviewPane: QWidget) -> None:
        self.zoom_out_button.setText(QCoreApplication.translate("PreviewPane", u"\u2212", None))
#if QT_CONFIG(accessibility)
        self.zoom_out_button.setAccessibleName(QCoreApplication.translate("PreviewPane", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoom_out_button.setToolTip(QCoreApplication.translate("PreviewPane", u"\u7f29\u5c0f\uff08Ctrl+\u6eda\u8f6e\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.zoom_in_button.setText(QCoreApplication.translate("PreviewPane", u"+", None))
#if QT_CONFIG(accessibility)
        self.zoom_in_button.setAccessibleName(QCoreApplication.translate("PreviewPane", u"\u653e\u5927", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoom_in_button.setToolTip(QCoreApplication.translate("PreviewPane", u"\u653e\u5927\uff08Ctrl+\u6eda\u8f6e\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.fit_button.setText(QCoreApplication.translate("PreviewPane", u"\u9002\u5bbd", None))
#if QT_CONFIG(tooltip)
        self.fit_button.setToolTip(QCoreApplication.translate("PreviewPane", u"\u9002\u5408\u5bbd\u5ea6", None))
#endif // QT_CONFIG(tooltip)
        self.find_edit.setPlaceholderText(QCoreApplication.translate("PreviewPane", u"\u67e5\u627e", None))
#if QT_CONFIG(accessibility)
        self.find_edit.setAccessibleName(QCoreApplication.translate("PreviewPane", u"\u5728\u6587\u4ef6\u4e2d\u67e5\u627e", None))
#endif // QT_CONFIG(accessibility)
        self.hits_label.setText("")
        self.page_label.setText("")
        self.turn_left_button.setText(QCoreApplication.translate("PreviewPane", u"\u5de6\u8f6c", None))
#if QT_CONFIG(tooltip)
        self.turn_left_button.setToolTip(QCoreApplication.translate("PreviewPane", u"\u9006\u65f6\u9488\u8f6c 90\u00b0\uff0c\u53ea\u5728\u6b64\u67e5\u770b\uff0c\u4e0d\u6539\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.turn_right_button.setText(QCoreApplication.translate("PreviewPane", u"\u53f3\u8f6c", None))
#if QT_CONFIG(tooltip)
        self.turn_right_button.setToolTip(QCoreApplication.translate("PreviewPane", u"\u987a\u65f6\u9488\u8f6c 90\u00b0\uff0c\u53ea\u5728\u6b64\u67e5\u770b\uff0c\u4e0d\u6539\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.icon_label.setText("")
        self.message_label.setText("")
        self.open_button.setText(QCoreApplication.translate("PreviewPane", u"\u7528\u5176\u4ed6\u7a0b\u5e8f\u6253\u5f00", None))
        self.image_label.setText("")
#if QT_CONFIG(accessibility)
        self.image_label.setAccessibleName(QCoreApplication.translate("PreviewPane", u"\u56fe\u7247\u9884\u89c8", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text_view.setAccessibleName(QCoreApplication.translate("PreviewPane", u"\u6587\u5b57\u9884\u89c8", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

