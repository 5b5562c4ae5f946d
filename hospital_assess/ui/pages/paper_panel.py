"""Which faces the paper is set in, and why they are fixed."""

from collections.abc import Mapping

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

from hospital_assess.application.paper_port import FaceUse
from hospital_assess.application.ports import Ports
from hospital_assess.resources import resource
from hospital_assess.ui.generated.ui_paper_panel import Ui_PaperPanel
from hospital_assess.ui.tasks import Tasks


class PaperPanel(QWidget):
    """Shows the faces that the reports really use."""

    def __init__(self, ports: Ports, tasks: Tasks) -> None:
        super().__init__()
        self.ui = Ui_PaperPanel()
        self.ui.setupUi(self)
        self.ui.licence_button.clicked.connect(self._on_licence_clicked)
        # Reports are read now, which takes a moment.
        tasks.run(lambda _progress: ports.paper.faces(), self._on_faces_read, owner=self)

    def _on_faces_read(self, faces: Mapping[FaceUse, str]) -> None:
        for use, face in faces.items():
            label: QLabel = getattr(self.ui, f"{use.value}_label")
            label.setText(face)

    def _on_licence_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(resource("fonts", "licences"))))
