"""What the program is made of, and where its documents and fonts come from."""

import platform

from PySide6.QtCore import Signal, qVersion
from PySide6.QtWidgets import QWidget

from hospital_assess.application.ports import Ports
from hospital_assess.ui.generated.ui_about_panel import Ui_AboutPanel


class AboutPanel(QWidget):
    """Versions, licences and origins.

    Attributes:
        help_wanted: The manual is to be opened.
    """

    help_wanted = Signal()

    def __init__(self, ports: Ports) -> None:
        super().__init__()
        self.ui = Ui_AboutPanel()
        self.ui.setupUi(self)
        self.ui.version_label.setText(ports.version)
        self.ui.python_label.setText(platform.python_version())
        self.ui.qt_label.setText(qVersion())
        self.ui.engine_label.setText(ports.workspaces.engine)
        self.ui.manual_button.clicked.connect(self.help_wanted)
