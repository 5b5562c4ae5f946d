# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QSpacerItem, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.error_bar import ErrorBar
from hospital_assess.ui.widgets.task_bar import TaskBar

class Ui_MainWindow(object):
    def setupUi(self, MainWindow: QWidget) -> None:
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1080, 600)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.column_6 = QVBoxLayout(self.central)
        self.column_6.setSpacing(0)
        self.column_6.setObjectName(u"column_6")
        self.column_6.setContentsMargins(0, 0, 0, 0)
        self.error_bar = ErrorBar(self.central)
        self.error_bar.setObjectName(u"error_bar")

        self.column_6.addWidget(self.error_bar)

        self.stack = QStackedWidget(self.central)
        self.stack.setObjectName(u"stack")
        self.start_holder = QWidget()
        self.start_holder.setObjectName(u"start_holder")
        self.start_layout = QVBoxLayout(self.start_holder)
        self.start_layout.setSpacing(6)
        self.start_layout.setObjectName(u"start_layout")
        self.start_layout.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.start_holder)
        self.desk = QWidget()
        self.desk.setObjectName(u"desk")
        self.desk_layout = QVBoxLayout(self.desk)
        self.desk_layout.setSpacing(0)
        self.desk_layout.setObjectName(u"desk_layout")
        self.desk_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(self.desk)
        self.top_bar.setObjectName(u"top_bar")
        self.top_bar.setProperty(u"role", u"bar")
        self.row_1 = QHBoxLayout(self.top_bar)
        self.row_1.setSpacing(8)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(14, 7, 14, 7)
        self.hospital_label = QLabel(self.top_bar)
        self.hospital_label.setObjectName(u"hospital_label")
        self.hospital_label.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.hospital_label)

        self.desk_label = QLabel(self.top_bar)
        self.desk_label.setObjectName(u"desk_label")
        self.desk_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.desk_label)

        self.spacer_1 = QSpacerItem(4, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)

        self.period_box = QComboBox(self.top_bar)
        self.period_box.setObjectName(u"period_box")

        self.row_1.addWidget(self.period_box)

        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_2)

        self.filled_bar = QProgressBar(self.top_bar)
        self.filled_bar.setObjectName(u"filled_bar")
        self.filled_bar.setTextVisible(False)
        self.filled_bar.setMaximumSize(QSize(96, 6))
        self.filled_bar.setMinimumSize(QSize(96, 6))

        self.row_1.addWidget(self.filled_bar)

        self.filled_label = QLabel(self.top_bar)
        self.filled_label.setObjectName(u"filled_label")
        self.filled_label.setProperty(u"role", u"strong")

        self.row_1.addWidget(self.filled_label)

        self.spacer_3 = QSpacerItem(6, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_3)

        self.score_label = QLabel(self.top_bar)
        self.score_label.setObjectName(u"score_label")

        self.row_1.addWidget(self.score_label)

        self.spacer_4 = QSpacerItem(6, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_4)

        self.saved_label = QLabel(self.top_bar)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setProperty(u"role", u"muted")

        self.row_1.addWidget(self.saved_label)


        self.desk_layout.addWidget(self.top_bar)

        self.read_only_banner = QFrame(self.desk)
        self.read_only_banner.setObjectName(u"read_only_banner")
        self.read_only_banner.setProperty(u"role", u"banner")
        self.row_2 = QHBoxLayout(self.read_only_banner)
        self.row_2.setSpacing(6)
        self.row_2.setObjectName(u"row_2")
        self.row_2.setContentsMargins(14, 6, 14, 6)
        self.read_only_label = QLabel(self.read_only_banner)
        self.read_only_label.setObjectName(u"read_only_label")
        self.read_only_label.setWordWrap(True)

        self.row_2.addWidget(self.read_only_label)


        self.desk_layout.addWidget(self.read_only_banner)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(0)
        self.row_4.setObjectName(u"row_4")
        self.row_4.setContentsMargins(0, 0, 0, 0)
        self.rail = QFrame(self.desk)
        self.rail.setObjectName(u"rail")
        self.rail.setProperty(u"role", u"rail")
        self.column_3 = QVBoxLayout(self.rail)
        self.column_3.setSpacing(6)
        self.column_3.setObjectName(u"column_3")
        self.column_3.setContentsMargins(6, 8, 6, 8)
        self.rail_layout = QVBoxLayout()
        self.rail_layout.setSpacing(2)
        self.rail_layout.setObjectName(u"rail_layout")
        self.rail_layout.setContentsMargins(0, 0, 0, 0)

        self.column_3.addLayout(self.rail_layout)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_3.addItem(self.spacer_5)

        self.more_button = QToolButton(self.rail)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setIconSize(QSize(20, 20))
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.more_button.setProperty(u"role", u"rail")

        self.column_3.addWidget(self.more_button)


        self.row_4.addWidget(self.rail)

        self.page_layout = QVBoxLayout()
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self.desk)
        self.pages.setObjectName(u"pages")

        self.page_layout.addWidget(self.pages)

        self.page_layout.setStretch(0, 1)

        self.row_4.addLayout(self.page_layout)

        self.row_4.setStretch(1, 1)

        self.desk_layout.addLayout(self.row_4)

        self.task_bar = TaskBar(self.desk)
        self.task_bar.setObjectName(u"task_bar")

        self.desk_layout.addWidget(self.task_bar)

        self.desk_layout.setStretch(2, 1)
        self.stack.addWidget(self.desk)

        self.column_6.addWidget(self.stack)

        self.column_6.setStretch(1, 1)
        MainWindow.setCentralWidget(self.central)

        self.retranslateUi(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow: QWidget) -> None:
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"\u533b\u9662\u76ee\u6807\u8d23\u4efb\u5236\u8003\u6838", None))
        self.hospital_label.setText("")
        self.desk_label.setText("")
#if QT_CONFIG(accessibility)
        self.period_box.setAccessibleName(QCoreApplication.translate("MainWindow", u"\u8003\u6838\u5468\u671f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.period_box.setToolTip(QCoreApplication.translate("MainWindow", u"\u8003\u6838\u5468\u671f", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.filled_bar.setAccessibleName(QCoreApplication.translate("MainWindow", u"\u586b\u62a5\u8fdb\u5ea6", None))
#endif // QT_CONFIG(accessibility)
        self.filled_label.setText("")
        self.score_label.setText("")
        self.saved_label.setText("")
        self.read_only_label.setText("")
        self.more_button.setText(QCoreApplication.translate("MainWindow", u"\u66f4\u591a", None))
    # retranslateUi

