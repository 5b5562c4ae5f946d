"""口令: asked inside the window where a sealed package comes in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from hospital_assess.application.passphrase import typed_passphrase
from hospital_assess.application.sealed_package import SealedError
from hospital_assess.ui import wording_submit
from hospital_assess.ui.generated.ui_passphrase_bar import Ui_PassphraseBar
from hospital_assess.ui.widgets.looks import set_level


class PassphraseBar(QFrame):
    """Hidden unless a package waits for its passphrase; a wrong one is asked for again.

    Attributes:
        passphrase_given: Carries the package, the folder of its workspace and the passphrase.
    """

    passphrase_given = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: SealedError | None = None
        self.ui = Ui_PassphraseBar()
        self.ui.setupUi(self)
        self.ui.open_button.clicked.connect(self._on_open_clicked)
        self.ui.passphrase_edit.returnPressed.connect(self._on_open_clicked)
        self.ui.cancel_button.clicked.connect(self._on_cancel_clicked)
        self.ui.show_button.toggled.connect(self._on_show_toggled)

    def ask(self, error: SealedError) -> None:
        """Ask for the passphrase of a package."""
        self._asked = error
        phrase = wording_submit.WRONG_PASSPHRASE if error.is_wrong else wording_submit.ASK_PASSPHRASE
        self.ui.prompt_label.setText(phrase(name=error.package.name))
        set_level(self.ui.passphrase_edit, "error" if error.is_wrong else "")
        self.ui.passphrase_edit.clear()
        self.show()
        self.ui.passphrase_edit.setFocus()

    def _on_open_clicked(self) -> None:
        text = self.ui.passphrase_edit.text()
        if self._asked is not None and text:
            asked, self._asked = self._asked, None
            self._close()
            self.passphrase_given.emit(asked.package, asked.into, typed_passphrase(text, text))

    def _on_cancel_clicked(self) -> None:
        self._asked = None
        self._close()

    def _close(self) -> None:
        self.ui.passphrase_edit.clear()
        self.ui.show_button.setChecked(False)
        self.hide()

    def _on_show_toggled(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.ui.passphrase_edit.setEchoMode(mode.Normal if is_shown else mode.Password)
