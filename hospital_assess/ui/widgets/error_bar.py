"""One expected failure, said inside the window: what failed, what to do, and one way on."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.ui.generated.ui_error_bar import Ui_ErrorBar


class ErrorBar(QFrame):
    """Hidden while nothing failed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ErrorBar()
        self.ui.setupUi(self)
        self._act: Callable[[], object] | None = None
        self.ui.close_button.clicked.connect(self.hide)
        self.ui.action_button.clicked.connect(self._on_action_clicked)
        self.hide()

    def show_error(self, error: AssessError, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a failure; one that the person asked for is none.

        Args:
            action: What the button says, where there is a way on.
            act: What the button does.
        """
        if isinstance(error, CancelledError):
            return
        self.ui.title_label.setText(str(error))
        self.ui.action_button.setText(action)
        self.ui.action_button.setVisible(bool(action))
        self._act = act
        self.show()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self.ui.title_label.text()

    def _on_action_clicked(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
