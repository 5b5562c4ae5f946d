"""What to do after an error that nobody expected."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from hospital_assess.ui.generated.ui_crash_dialog import Ui_CrashDialog


class CrashDialog(QDialog):
    """Shows the report and lets the person copy it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CrashDialog()
        self.ui.setupUi(self)
        self.ui.details_edit.setPlainText(report)
        self.ui.copy_button.clicked.connect(self._on_copy_clicked)
        self.ui.close_button.clicked.connect(self.accept)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.details_edit.toPlainText())
