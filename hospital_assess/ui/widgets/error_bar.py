"""One expected failure, said inside the window: what failed, what to do, and one way on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from hospital_assess.application.sealed_package import SealedError
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.ui.generated.ui_error_bar import Ui_ErrorBar

if TYPE_CHECKING:
    from hospital_assess.ui.widgets.passphrase_bar import PassphraseBar


class ErrorBar(QFrame):
    """Hidden while nothing failed.

    Attributes:
        passphrase_given: A sealed package may be received now; carries it, its workspace and the passphrase.
    """

    passphrase_given = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ErrorBar()
        self.ui.setupUi(self)
        self._act: Callable[[], object] | None = None
        self._passphrase: PassphraseBar | None = None
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
        if isinstance(error, SealedError):
            self._ask_passphrase(error)
            return
        self.ui.title_label.setText(str(error))
        self.ui.action_button.setText(action)
        self.ui.action_button.setVisible(bool(action))
        self._act = act
        self.show()

    def _ask_passphrase(self, error: SealedError) -> None:
        if self._passphrase is None:
            from hospital_assess.ui.widgets.passphrase_bar import PassphraseBar

            parent = self.parentWidget()
            self._passphrase = PassphraseBar(parent)
            self._passphrase.passphrase_given.connect(self.passphrase_given)
            if parent is not None and isinstance(layout := parent.layout(), QBoxLayout):
                layout.insertWidget(layout.indexOf(self), self._passphrase)
        self._passphrase.ask(error)

    def hide(self) -> None:
        """Hide what failed, and stop waiting for a passphrase."""
        super().hide()
        if self._passphrase is not None:
            self._passphrase.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self.ui.title_label.text()

    def _on_action_clicked(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
