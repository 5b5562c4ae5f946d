"""The first start: 我是科室 or 我是质管办."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.application.ports import Ports
from hospital_assess.ui import wording
from hospital_assess.ui.generated.ui_start_page import Ui_StartPage
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.prompts import Prompts
from hospital_assess.ui.tasks import Tasks


class StartPage(QWidget):
    """Two choices, and the way back into a workspace that exists.

    Attributes:
        package_chosen: A task package, and where its workspace goes.
        trial_chosen: A department's name, and where its workspace goes.
        office_chosen: Where the office's workspace goes.
        workspace_chosen: A folder that is, or should be, a workspace.
    """

    package_chosen = Signal(object, object)
    trial_chosen = Signal(str, object)
    office_chosen = Signal(object)
    workspace_chosen = Signal(object)

    def __init__(self, ports: Ports, tasks: Tasks, prompts: Prompts, memory: Preferences) -> None:
        super().__init__()
        self._prompts, self._memory = prompts, memory
        self._year = 0
        self.ui = Ui_StartPage()
        self.ui.setupUi(self)
        self.ui.open_package_button.clicked.connect(self._on_open_package_clicked)
        self.ui.trial_button.clicked.connect(self._on_trial_clicked)
        self.ui.office_button.clicked.connect(self._on_office_clicked)
        self.ui.folder_button.clicked.connect(self._on_folder_clicked)
        self.ui.open_button.clicked.connect(self._on_open_clicked)
        self._show_folder()
        self.ui.trial_button.setEnabled(False)
        self.ui.office_button.setEnabled(False)
        tasks.run(lambda _progress: _shipped(ports), self._on_shipped_read, owner=self)

    def _show_folder(self) -> None:
        self.ui.folder_label.setText(str(self._memory.folder))

    def _on_shipped_read(self, shipped: tuple[int, list[str]]) -> None:
        self._year, names = shipped
        self.ui.department_box.addItems(names)
        self.ui.trial_button.setEnabled(True)
        self.ui.office_button.setEnabled(True)

    def package_folder(self, package: Path) -> Path:
        """Where the workspace of a task package goes: by the package's own name."""
        return self._memory.folder / package.stem.removesuffix(wording.PACKAGE_SUFFIX())

    def _on_open_package_clicked(self) -> None:
        chosen = self._prompts.open_files(wording.OPEN_PACKAGE_TITLE(), wording.PACKAGE_FILES(), several=False)
        if chosen:
            self.package_chosen.emit(chosen[0], self.package_folder(chosen[0]))

    def _on_trial_clicked(self) -> None:
        name = self.ui.department_box.currentText()
        folder = wording.TRIAL_FOLDER(year=self._year, department=name)
        self.trial_chosen.emit(name, self._memory.folder / folder)

    def _on_office_clicked(self) -> None:
        self.office_chosen.emit(self._memory.folder / wording.OFFICE_FOLDER(year=self._year))

    def _on_folder_clicked(self) -> None:
        folder = self._prompts.choose_folder(wording.CHOOSE_FOLDER_TITLE(), self._memory.folder)
        if folder:
            self._memory.folder = folder
            self._show_folder()

    def _on_open_clicked(self) -> None:
        folder = self._prompts.choose_folder(wording.OPEN_WORKSPACE_TITLE(), self._memory.folder)
        if folder:
            self.workspace_chosen.emit(folder)


def _shipped(ports: Ports) -> tuple[int, list[str]]:
    """Year of the embedded plan, and the departments that have something to answer."""
    from hospital_assess.application.load_scheme import shipped_scheme

    scheme = shipped_scheme(ports.documents)
    return scheme.plan.year, [item.name for item in scheme.departments if scheme.lines_of(item)]
