# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'answer_panel.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout, QWidget

from hospital_assess.ui.widgets.chip_row import ChipRow
from hospital_assess.ui.widgets.clipped_label import ClippedLabel
from hospital_assess.ui.widgets.growing_edit import GrowingEdit
from hospital_assess.ui.widgets.status_buttons import StatusButtons

class Ui_AnswerPanel(object):
    def setupUi(self, AnswerPanel: QWidget) -> None:
        if not AnswerPanel.objectName():
            AnswerPanel.setObjectName(u"AnswerPanel")
        self.column_9 = QVBoxLayout(AnswerPanel)
        self.column_9.setSpacing(6)
        self.column_9.setObjectName(u"column_9")
        self.column_9.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(AnswerPanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.body.setProperty(u"role", u"base")
        self.column_8 = QVBoxLayout(self.body)
        self.column_8.setSpacing(7)
        self.column_8.setObjectName(u"column_8")
        self.column_8.setContentsMargins(16, 12, 16, 14)
        self.row_6 = QHBoxLayout()
        self.row_6.setSpacing(8)
        self.row_6.setObjectName(u"row_6")
        self.row_6.setContentsMargins(0, 0, 0, 0)
        self.code_label = QLabel(self.body)
        self.code_label.setObjectName(u"code_label")
        self.code_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code_label.setProperty(u"role", u"code")

        self.row_6.addWidget(self.code_label)

        self.place_label = ClippedLabel(self.body)
        self.place_label.setObjectName(u"place_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.place_label.sizePolicy().hasHeightForWidth())
        self.place_label.setSizePolicy(sizePolicy)
        self.place_label.setProperty(u"role", u"small")

        self.row_6.addWidget(self.place_label)

        self.points_label = QLabel(self.body)
        self.points_label.setObjectName(u"points_label")
        self.points_label.setProperty(u"role", u"points")

        self.row_6.addWidget(self.points_label)


        self.column_8.addLayout(self.row_6)

        self.title_label = QLabel(self.body)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title_label.setProperty(u"role", u"title")

        self.column_8.addWidget(self.title_label)

        self.chip_row = ChipRow(self.body)
        self.chip_row.setObjectName(u"chip_row")
        self.due_chip = QLabel(self.chip_row)
        self.due_chip.setObjectName(u"due_chip")
        self.due_chip.setProperty(u"role", u"chip")
        self.pace_chip = QLabel(self.chip_row)
        self.pace_chip.setObjectName(u"pace_chip")
        self.pace_chip.setProperty(u"role", u"chip")
        self.core_chip = QLabel(self.chip_row)
        self.core_chip.setObjectName(u"core_chip")
        self.core_chip.setProperty(u"role", u"chip")
        self.mark_chip = QLabel(self.chip_row)
        self.mark_chip.setObjectName(u"mark_chip")
        self.mark_chip.setProperty(u"role", u"chip")

        self.column_8.addWidget(self.chip_row)

        self.measure_label = QLabel(self.body)
        self.measure_label.setObjectName(u"measure_label")
        self.measure_label.setWordWrap(True)
        self.measure_label.setTextFormat(Qt.TextFormat.RichText)
        self.measure_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.measure_label.setProperty(u"role", u"quote")

        self.column_8.addWidget(self.measure_label)

        self.answer_grid = QGridLayout()
        self.answer_grid.setObjectName(u"answer_grid")
        self.answer_grid.setHorizontalSpacing(10)
        self.answer_grid.setVerticalSpacing(7)
        self.answer_grid.setContentsMargins(0, 0, 0, 0)
        self.criteria_caption = QLabel(self.body)
        self.criteria_caption.setObjectName(u"criteria_caption")
        self.criteria_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.criteria_caption.setProperty(u"role", u"fact")

        self.answer_grid.addWidget(self.criteria_caption, 0, 0, 1, 1)

        self.criteria_label = QLabel(self.body)
        self.criteria_label.setObjectName(u"criteria_label")
        self.criteria_label.setWordWrap(True)
        self.criteria_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.answer_grid.addWidget(self.criteria_label, 0, 1, 1, 1)

        self.duty_caption = QLabel(self.body)
        self.duty_caption.setObjectName(u"duty_caption")
        self.duty_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.duty_caption.setProperty(u"role", u"fact")

        self.answer_grid.addWidget(self.duty_caption, 1, 0, 1, 1)

        self.duty_label = QLabel(self.body)
        self.duty_label.setObjectName(u"duty_label")
        self.duty_label.setWordWrap(True)

        self.answer_grid.addWidget(self.duty_label, 1, 1, 1, 1)

        self.baseline_caption = QLabel(self.body)
        self.baseline_caption.setObjectName(u"baseline_caption")
        self.baseline_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.baseline_caption.setProperty(u"role", u"fact")

        self.answer_grid.addWidget(self.baseline_caption, 2, 0, 1, 1)

        self.baseline_label = QLabel(self.body)
        self.baseline_label.setObjectName(u"baseline_label")
        self.baseline_label.setWordWrap(True)
        self.baseline_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.answer_grid.addWidget(self.baseline_label, 2, 1, 1, 1)

        self.review_caption = QLabel(self.body)
        self.review_caption.setObjectName(u"review_caption")
        self.review_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.review_caption.setProperty(u"role", u"fact")

        self.answer_grid.addWidget(self.review_caption, 3, 0, 1, 1)

        self.review_label = QLabel(self.body)
        self.review_label.setObjectName(u"review_label")
        self.review_label.setWordWrap(True)
        self.review_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.review_label.setProperty(u"role", u"verdict")

        self.answer_grid.addWidget(self.review_label, 3, 1, 1, 1)

        self.rule_line = QFrame(self.body)
        self.rule_line.setObjectName(u"rule_line")
        self.rule_line.setProperty(u"role", u"line")
        self.rule_line.setMinimumSize(QSize(0, 1))
        self.rule_line.setMaximumSize(QSize(16777215, 1))

        self.answer_grid.addWidget(self.rule_line, 4, 0, 1, 2)

        self.status_caption = QLabel(self.body)
        self.status_caption.setObjectName(u"status_caption")
        self.status_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.status_caption.setProperty(u"role", u"caption")

        self.answer_grid.addWidget(self.status_caption, 5, 0, 1, 1)

        self.status_buttons = StatusButtons(self.body)
        self.status_buttons.setObjectName(u"status_buttons")

        self.answer_grid.addWidget(self.status_buttons, 5, 1, 1, 1)

        self.not_applicable_caption = QLabel(self.body)
        self.not_applicable_caption.setObjectName(u"not_applicable_caption")
        self.not_applicable_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.not_applicable_caption.setProperty(u"role", u"caption")

        self.answer_grid.addWidget(self.not_applicable_caption, 6, 0, 1, 1)

        self.not_applicable_edit = GrowingEdit(self.body)
        self.not_applicable_edit.setObjectName(u"not_applicable_edit")
        self.not_applicable_edit.setTabChangesFocus(True)

        self.answer_grid.addWidget(self.not_applicable_edit, 6, 1, 1, 1)

        self.inputs_caption = QLabel(self.body)
        self.inputs_caption.setObjectName(u"inputs_caption")
        self.inputs_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.inputs_caption.setProperty(u"role", u"caption")

        self.answer_grid.addWidget(self.inputs_caption, 7, 0, 1, 1)

        self.inputs_holder = QWidget(self.body)
        self.inputs_holder.setObjectName(u"inputs_holder")
        self.inputs_layout = QVBoxLayout(self.inputs_holder)
        self.inputs_layout.setSpacing(6)
        self.inputs_layout.setObjectName(u"inputs_layout")
        self.inputs_layout.setContentsMargins(0, 0, 0, 0)

        self.answer_grid.addWidget(self.inputs_holder, 7, 1, 1, 1)

        self.narrative_caption = QLabel(self.body)
        self.narrative_caption.setObjectName(u"narrative_caption")
        self.narrative_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.narrative_caption.setProperty(u"role", u"caption")

        self.answer_grid.addWidget(self.narrative_caption, 8, 0, 1, 1)

        self.narrative_holder = QWidget(self.body)
        self.narrative_holder.setObjectName(u"narrative_holder")
        self.column_2 = QVBoxLayout(self.narrative_holder)
        self.column_2.setSpacing(2)
        self.column_2.setObjectName(u"column_2")
        self.column_2.setContentsMargins(0, 0, 0, 0)
        self.narrative_edit = GrowingEdit(self.narrative_holder)
        self.narrative_edit.setObjectName(u"narrative_edit")
        self.narrative_edit.setTabChangesFocus(True)

        self.column_2.addWidget(self.narrative_edit)

        self.row_1 = QHBoxLayout()
        self.row_1.setSpacing(6)
        self.row_1.setObjectName(u"row_1")
        self.row_1.setContentsMargins(0, 0, 0, 0)
        self.reuse_button = QPushButton(self.narrative_holder)
        self.reuse_button.setObjectName(u"reuse_button")
        self.reuse_button.setProperty(u"role", u"link")

        self.row_1.addWidget(self.reuse_button)

        self.repeated_label = QLabel(self.narrative_holder)
        self.repeated_label.setObjectName(u"repeated_label")
        self.repeated_label.setProperty(u"role", u"warning")

        self.row_1.addWidget(self.repeated_label)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_1.addItem(self.spacer_1)


        self.column_2.addLayout(self.row_1)


        self.answer_grid.addWidget(self.narrative_holder, 8, 1, 1, 1)

        self.score_caption = QLabel(self.body)
        self.score_caption.setObjectName(u"score_caption")
        self.score_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.score_caption.setProperty(u"role", u"caption")

        self.answer_grid.addWidget(self.score_caption, 9, 0, 1, 1)

        self.score_holder = QWidget(self.body)
        self.score_holder.setObjectName(u"score_holder")
        self.column_4 = QVBoxLayout(self.score_holder)
        self.column_4.setSpacing(3)
        self.column_4.setObjectName(u"column_4")
        self.column_4.setContentsMargins(0, 0, 0, 0)
        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(8)
        self.row_3.setObjectName(u"row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.score_edit = QLineEdit(self.score_holder)
        self.score_edit.setObjectName(u"score_edit")
        self.score_edit.setMaximumSize(QSize(72, 16777215))
        self.score_edit.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.row_3.addWidget(self.score_edit)

        self.full_label = QLabel(self.score_holder)
        self.full_label.setObjectName(u"full_label")
        self.full_label.setProperty(u"role", u"muted")

        self.row_3.addWidget(self.full_label)

        self.spacer_2 = QSpacerItem(6, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.spacer_2)

        self.proposal_label = QLabel(self.score_holder)
        self.proposal_label.setObjectName(u"proposal_label")

        self.row_3.addWidget(self.proposal_label)

        self.adopt_button = QPushButton(self.score_holder)
        self.adopt_button.setObjectName(u"adopt_button")

        self.row_3.addWidget(self.adopt_button)

        self.spacer_3 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.spacer_3)


        self.column_4.addLayout(self.row_3)

        self.worked_label = QLabel(self.score_holder)
        self.worked_label.setObjectName(u"worked_label")
        self.worked_label.setWordWrap(True)
        self.worked_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)
        self.worked_label.setProperty(u"role", u"small")

        self.column_4.addWidget(self.worked_label)


        self.answer_grid.addWidget(self.score_holder, 9, 1, 1, 1)

        self.deduction_caption = QLabel(self.body)
        self.deduction_caption.setObjectName(u"deduction_caption")
        self.deduction_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.deduction_caption.setProperty(u"role", u"caption")

        self.answer_grid.addWidget(self.deduction_caption, 10, 0, 1, 1)

        self.deduction_edit = GrowingEdit(self.body)
        self.deduction_edit.setObjectName(u"deduction_edit")
        self.deduction_edit.setTabChangesFocus(True)

        self.answer_grid.addWidget(self.deduction_edit, 10, 1, 1, 1)

        self.upward_caption = QLabel(self.body)
        self.upward_caption.setObjectName(u"upward_caption")
        self.upward_caption.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignTrailing)
        self.upward_caption.setProperty(u"role", u"caption")

        self.answer_grid.addWidget(self.upward_caption, 11, 0, 1, 1)

        self.upward_edit = GrowingEdit(self.body)
        self.upward_edit.setObjectName(u"upward_edit")
        self.upward_edit.setTabChangesFocus(True)

        self.answer_grid.addWidget(self.upward_edit, 11, 1, 1, 1)

        self.fold_button = QToolButton(self.body)
        self.fold_button.setObjectName(u"fold_button")
        self.fold_button.setCheckable(True)
        self.fold_button.setProperty(u"role", u"fold")
        self.fold_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold_button.setArrowType(Qt.ArrowType.RightArrow)

        self.answer_grid.addWidget(self.fold_button, 12, 1, 1, 1)

        self.answer_grid.setColumnStretch(1, 1)

        self.column_8.addLayout(self.answer_grid)

        self.spacer_5 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_8.addItem(self.spacer_5)

        self.scroll.setWidget(self.body)

        self.column_9.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.not_applicable_caption.setBuddy(self.not_applicable_edit)
        self.narrative_caption.setBuddy(self.narrative_edit)
        self.score_caption.setBuddy(self.score_edit)
        self.deduction_caption.setBuddy(self.deduction_edit)
        self.upward_caption.setBuddy(self.upward_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AnswerPanel)
    # setupUi

    def retranslateUi(self, AnswerPanel: QWidget) -> None:
        self.code_label.setText("")
        self.place_label.setText("")
        self.points_label.setText("")
        self.title_label.setText("")
        self.due_chip.setText("")
        self.pace_chip.setText("")
        self.core_chip.setText(QCoreApplication.translate("AnswerPanel", u"\u2605 \u6838\u5fc3\u6307\u6807", None))
        self.mark_chip.setText("")
        self.measure_label.setText("")
        self.criteria_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u8bc4\u5206\u6807\u51c6", None))
        self.criteria_label.setText("")
        self.duty_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u8d23\u4efb\u5206\u5de5", None))
        self.duty_label.setText("")
        self.baseline_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u4e0a\u5e74\u57fa\u6570", None))
        self.baseline_label.setText("")
        self.review_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u590d\u6838\u610f\u89c1", None))
        self.review_label.setText("")
        self.status_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u5b8c\u6210\u72b6\u6001", None))
#if QT_CONFIG(accessibility)
        self.status_buttons.setAccessibleName(QCoreApplication.translate("AnswerPanel", u"\u5b8c\u6210\u72b6\u6001", None))
#endif // QT_CONFIG(accessibility)
        self.not_applicable_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u4e0d\u9002\u7528\u7406\u7531", None))
        self.not_applicable_edit.setPlaceholderText(QCoreApplication.translate("AnswerPanel", u"\u4e3a\u4ec0\u4e48\u4eca\u5e74\u4e0d\u9002\u7528\uff1b\u8d28\u7ba1\u529e\u540c\u610f\u524d\u4ecd\u8ba1\u5165\u627f\u62c5\u5206\u503c", None))
#if QT_CONFIG(accessibility)
        self.not_applicable_edit.setAccessibleName(QCoreApplication.translate("AnswerPanel", u"\u4e0d\u9002\u7528\u7406\u7531", None))
#endif // QT_CONFIG(accessibility)
        self.inputs_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u5b8c\u6210\u503c", None))
        self.narrative_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u5b8c\u6210\u60c5\u51b5", None))
        self.narrative_edit.setPlaceholderText(QCoreApplication.translate("AnswerPanel", u"\u505a\u4e86\u4ec0\u4e48\u3001\u4f55\u65f6\u5b8c\u6210\u3001\u7ed3\u679c\u5982\u4f55", None))
#if QT_CONFIG(accessibility)
        self.narrative_edit.setAccessibleName(QCoreApplication.translate("AnswerPanel", u"\u5b8c\u6210\u60c5\u51b5", None))
#endif // QT_CONFIG(accessibility)
        self.reuse_button.setText(QCoreApplication.translate("AnswerPanel", u"\u6cbf\u7528\u4e0a\u671f\u5185\u5bb9", None))
        self.repeated_label.setText(QCoreApplication.translate("AnswerPanel", u"\u4e0e\u4e0a\u671f\u96f7\u540c\uff0c\u8bf7\u5199\u660e\u672c\u671f\u8fdb\u5c55", None))
        self.score_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u81ea\u8bc4\u5f97\u5206", None))
#if QT_CONFIG(accessibility)
        self.score_edit.setAccessibleName(QCoreApplication.translate("AnswerPanel", u"\u81ea\u8bc4\u5f97\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.full_label.setText("")
        self.proposal_label.setText("")
        self.adopt_button.setText(QCoreApplication.translate("AnswerPanel", u"\u91c7\u7528", None))
        self.worked_label.setText("")
        self.deduction_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u6263\u5206\u539f\u56e0 *", None))
        self.deduction_edit.setPlaceholderText(QCoreApplication.translate("AnswerPanel", u"\u672a\u5f97\u6ee1\u5206\u987b\u5199\u660e\u539f\u56e0", None))
#if QT_CONFIG(accessibility)
        self.deduction_edit.setAccessibleName(QCoreApplication.translate("AnswerPanel", u"\u6263\u5206\u539f\u56e0", None))
#endif // QT_CONFIG(accessibility)
        self.upward_caption.setText(QCoreApplication.translate("AnswerPanel", u"\u52a0\u5206\u4f9d\u636e *", None))
        self.upward_edit.setPlaceholderText(QCoreApplication.translate("AnswerPanel", u"\u81ea\u8bc4\u9ad8\u4e8e\u6309\u6807\u51c6\u8ba1\u7b97\u7684\u5f97\u5206\uff0c\u987b\u5199\u660e\u4f9d\u636e", None))
#if QT_CONFIG(accessibility)
        self.upward_edit.setAccessibleName(QCoreApplication.translate("AnswerPanel", u"\u9ad8\u4e8e\u5efa\u8bae\u5f97\u5206\u7684\u4f9d\u636e", None))
#endif // QT_CONFIG(accessibility)
        self.fold_button.setText(QCoreApplication.translate("AnswerPanel", u"\u95ee\u9898\u4e0e\u6574\u6539", None))
        pass
    # retranslateUi

