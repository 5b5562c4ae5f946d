"""How the program looks: size of letters, and light or dark."""

from PySide6.QtWidgets import QRadioButton, QWidget

from hospital_assess.ui.generated.ui_look_panel import Ui_LookPanel
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.theme import Appearance, TextSize, Theme


class LookPanel(QWidget):
    """What is chosen holds at once, and at the next start."""

    def __init__(self, theme: Theme, memory: Preferences) -> None:
        super().__init__()
        self._theme, self._memory = theme, memory
        self.ui = Ui_LookPanel()
        self.ui.setupUi(self)
        for size in TextSize:
            self._button(size).clicked.connect(lambda _checked, size=size: self._on_size_clicked(size))
        for appearance in Appearance:
            button = self._button(appearance)
            button.clicked.connect(lambda _checked, appearance=appearance: self._on_appearance_clicked(appearance))
        theme.changed.connect(self._show_choice)
        self._show_choice()

    def _button(self, choice: TextSize | Appearance) -> QRadioButton:
        button: QRadioButton = getattr(self.ui, f"{choice.value}_radio")
        return button

    def _show_choice(self) -> None:
        self._button(self._theme.text_size).setChecked(True)
        self._button(self._theme.appearance).setChecked(True)

    def _on_size_clicked(self, size: TextSize) -> None:
        self._memory.text_size = size
        self._theme.use(self._theme.appearance, size)

    def _on_appearance_clicked(self, appearance: Appearance) -> None:
        self._memory.appearance = appearance
        self._theme.use(appearance)
