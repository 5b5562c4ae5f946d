# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'grid_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.clipped_label import ClippedLabel
from hospital_assess.ui.widgets.grid_view import GridView

class Ui_GridPage(object):
    def setupUi(self, GridPage: QWidget) -> None:
        if not GridPage.objectName():
            GridPage.setObjectName(u"GridPage")
        self.column_1 = QVBoxLayout(GridPage)
        self.column_1.setSpacing(0)
        self.column_1.setObjectName(u"column_1")
        self.column_1.setContentsMargins(0, 0, 0, 0)
        self.head_bar = QFrame(GridPage)
        self.head_bar.setObjectName(u"head_bar")
        self.head_bar.setProperty(u"role", u"bar")
        self.row_1 = QHBoxLayout(self.head_bar)
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(12, 8, 12, 8)
        self.filter_box = QComboBox(self.head_bar)
        self.filter_box.setObjectName(u"filter_box")
        self.filter_box.setMinimumSize(QSize(130, 0))

        self.row_1.addWidget(self.filter_box)

        self.search_edit = QLineEdit(self.head_bar)
        self.search_edit.setObjectName(u"search_edit")
        self.search_edit.setClearButtonEnabled(True)
        self.search_edit.setMinimumSize(QSize(160, 0))
        self.search_edit.setMaximumSize(QSize(260, 16777215))

        self.row_1.addWidget(self.search_edit)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.copy_button = QPushButton(self.head_bar)
        self.copy_button.setObjectName(u"copy_button")

        self.row_1.addWidget(self.copy_button)

        self.paste_button = QPushButton(self.head_bar)
        self.paste_button.setObjectName(u"paste_button")

        self.row_1.addWidget(self.paste_button)

        self.fill_button = QPushButton(self.head_bar)
        self.fill_button.setObjectName(u"fill_button")

        self.row_1.addWidget(self.fill_button)

        self.leave_button = QPushButton(self.head_bar)
        self.leave_button.setObjectName(u"leave_button")

        self.row_1.addWidget(self.leave_button)


        self.column_1.addWidget(self.head_bar)

        self.fault_bar = QFrame(GridPage)
        self.fault_bar.setObjectName(u"fault_bar")
        self.fault_bar.setProperty(u"role", u"error")
        self.row_2 = QHBoxLayout(self.fault_bar)
        self.row_2.setSpacing(8)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(12, 5, 12, 5)
        self.fault_label = QLabel(self.fault_bar)
        self.fault_label.setObjectName(u"fault_label")
        self.fault_label.setWordWrap(True)

        self.row_2.addWidget(self.fault_label)

        self.next_button = QPushButton(self.fault_bar)
        self.next_button.setObjectName(u"next_button")

        self.row_2.addWidget(self.next_button)

        self.drop_button = QPushButton(self.fault_bar)
        self.drop_button.setObjectName(u"drop_button")

        self.row_2.addWidget(self.drop_button)

        self.row_2.setStretch(0, 1)

        self.column_1.addWidget(self.fault_bar)

        self.column_2 = QVBoxLayout()
        self.column_2.setSpacing(0)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(0, 0, 0, 0)
        self.table = GridView(GridPage)
        self.table.setObjectName(u"table")
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setCornerButtonEnabled(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed|QAbstractItemView.EditTrigger.DoubleClicked|QAbstractItemView.EditTrigger.EditKeyPressed)

        self.column_2.addWidget(self.table)

        self.empty_label = QLabel(GridPage)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_label.setProperty(u"role", u"muted")

        self.column_2.addWidget(self.empty_label)

        self.column_2.setStretch(0, 1)

        self.column_1.addLayout(self.column_2)

        self.foot_bar = QFrame(GridPage)
        self.foot_bar.setObjectName(u"foot_bar")
        self.foot_bar.setProperty(u"role", u"bottom")
        self.row_3 = QHBoxLayout(self.foot_bar)
        self.row_3.setSpacing(12)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(12, 5, 12, 5)
        self.place_label = QLabel(self.foot_bar)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"small")

        self.row_3.addWidget(self.place_label)

        self.message_label = ClippedLabel(self.foot_bar)
        self.message_label.setObjectName(u"message_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.message_label.sizePolicy().hasHeightForWidth())
        self.message_label.setSizePolicy(sizePolicy)
        self.message_label.setProperty(u"role", u"warning")

        self.row_3.addWidget(self.message_label)

        self.row_3.setStretch(1, 1)

        self.column_1.addWidget(self.foot_bar)

        self.column_1.setStretch(2, 1)
        QWidget.setTabOrder(self.table, self.filter_box)
        QWidget.setTabOrder(self.filter_box, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.paste_button)
        QWidget.setTabOrder(self.paste_button, self.fill_button)
        QWidget.setTabOrder(self.fill_button, self.leave_button)
        QWidget.setTabOrder(self.leave_button, self.next_button)
        QWidget.setTabOrder(self.next_button, self.drop_button)

        self.retranslateUi(GridPage)
    # setupUi

    def retranslateUi(self, GridPage: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.filter_box.setAccessibleName(QCoreApplication.translate("GridPage", u"\u6309\u586b\u62a5\u60c5\u51b5\u7b5b\u9009", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("GridPage", u"\u67e5\u627e\u6761\u76ee\u3001\u586b\u62a5\u5185\u5bb9\u548c\u4f50\u8bc1", None))
#endif // QT_CONFIG(accessibility)
        self.search_edit.setPlaceholderText(QCoreApplication.translate("GridPage", u"\u67e5\u627e\uff08Ctrl+F\uff09", None))
        self.copy_button.setText(QCoreApplication.translate("GridPage", u"\u590d\u5236\u542b\u8868\u5934", None))
#if QT_CONFIG(tooltip)
        self.copy_button.setToolTip(QCoreApplication.translate("GridPage", u"\u590d\u5236\u9009\u4e2d\u7684\u683c\uff0c\u8fde\u540c\u7f16\u53f7\u548c\u8868\u5934\uff08Ctrl+Shift+C\uff09\uff1b\u53ea\u590d\u5236\u5185\u5bb9\u7528 Ctrl+C", None))
#endif // QT_CONFIG(tooltip)
        self.paste_button.setText(QCoreApplication.translate("GridPage", u"\u7c98\u8d34", None))
#if QT_CONFIG(tooltip)
        self.paste_button.setToolTip(QCoreApplication.translate("GridPage", u"\u4ece Excel\u3001WPS \u7c98\u8d34\u5230\u9009\u4e2d\u7684\u4f4d\u7f6e\uff08Ctrl+V\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.fill_button.setText(QCoreApplication.translate("GridPage", u"\u5411\u4e0b\u586b\u5145", None))
#if QT_CONFIG(tooltip)
        self.fill_button.setToolTip(QCoreApplication.translate("GridPage", u"\u7528\u9009\u4e2d\u7684\u7b2c\u4e00\u884c\u586b\u6ee1\u4e0b\u9762\u5404\u884c\uff08Ctrl+D\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.leave_button.setText(QCoreApplication.translate("GridPage", u"\u5230\u586b\u62a5\u9875", None))
#if QT_CONFIG(tooltip)
        self.leave_button.setToolTip(QCoreApplication.translate("GridPage", u"\u5728\u586b\u62a5\u9875\u6253\u5f00\u8fd9\u4e00\u6761\uff08Ctrl+Enter\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.fault_label.setText("")
        self.next_button.setText(QCoreApplication.translate("GridPage", u"\u4e0b\u4e00\u5904", None))
#if QT_CONFIG(tooltip)
        self.next_button.setToolTip(QCoreApplication.translate("GridPage", u"\u8f6c\u5230\u4e0b\u4e00\u4e2a\u6ca1\u6709\u5f55\u5165\u7684\u683c", None))
#endif // QT_CONFIG(tooltip)
        self.drop_button.setText(QCoreApplication.translate("GridPage", u"\u653e\u5f03\u8fd9\u4e9b\u5185\u5bb9", None))
#if QT_CONFIG(tooltip)
        self.drop_button.setToolTip(QCoreApplication.translate("GridPage", u"\u6062\u590d\u8fd9\u4e9b\u683c\u539f\u6765\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("GridPage", u"\u81ea\u8bc4\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.empty_label.setText(QCoreApplication.translate("GridPage", u"\u6ca1\u6709\u7b26\u5408\u6761\u4ef6\u7684\u6761\u76ee", None))
        self.place_label.setText("")
        self.message_label.setText("")
        pass
    # retranslateUi

