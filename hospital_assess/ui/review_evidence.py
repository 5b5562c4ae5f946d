"""The evidence beside a matter that is judged: listed, doubted and looked at."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hospital_assess.application.review_queue import ReviewItem
from hospital_assess.domain.doubts import DOUBT_NAMES
from hospital_assess.domain.entry import Evidence
from hospital_assess.domain.errors import AssessError
from hospital_assess.ui import wording, wording_evidence, wording_review
from hospital_assess.ui.generated.ui_review_page import Ui_ReviewPage
from hospital_assess.ui.models.evidence_rows import EvidenceModel, Row
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.viewing import copy_for_viewing


class ReviewEvidence(QObject):
    """Fills the right of the page; nothing in it can be changed.

    Attributes:
        model: The proofs that are listed.
    """

    def __init__(self, ui: Ui_ReviewPage, session: OfficeSession, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._session = ui, session
        self._item: ReviewItem | None = None
        self._shown: Evidence | None = None
        self.model = EvidenceModel()
        self.model.is_writable = False
        ui.evidence_list.setModel(self.model)
        ui.evidence_list.set_writable(writable=False)
        ui.evidence_list.selectionModel().currentChanged.connect(
            lambda index, _before: self._show(self.model.evidence(index.row()))
        )
        ui.evidence_list.doubleClicked.connect(self._open)
        ui.preview.open_wanted.connect(self._open)

    def show_item(self, item: ReviewItem) -> None:
        """Show what proves a matter, the first of it in full."""
        ui, self._item = self._ui, item
        if item.view is not None:
            self.model.show_line(item.view, item.doubts)
        else:
            self.model.show_rows([Row(file, "", _doubts(item, file)) for file in item.evidence])
        ui.evidence_list.fit()
        count = self.model.rowCount()
        ui.evidence_label.setText(wording_review.EVIDENCE(count=count) if count else wording_review.NO_EVIDENCE())
        ui.evidence_list.setVisible(count > 0)
        if count:
            ui.evidence_list.setCurrentIndex(self.model.index(0))
        self._show(self.model.evidence(0))

    def _show(self, evidence: Evidence | None) -> None:
        ui, item, session, self._shown = self._ui, self._item, self._session, evidence
        doubts = _doubts(item, evidence) if item and evidence else ""
        ui.doubts_label.setText(wording_evidence.DOUBTS(doubts=doubts))
        ui.doubts_label.setVisible(bool(doubts))
        if evidence is None:
            ui.preview.show_message("")
            return
        try:
            path = session.workspace.evidence.path(evidence.id) if evidence.is_file else None
        except AssessError as error:
            ui.preview.show_message(str(error))
            return
        ui.preview.show_evidence(evidence, path, session.tasks, session.ports)

    def _open(self) -> None:
        evidence, store = self._shown, self._session.workspace.evidence
        if evidence is not None and evidence.is_file:
            self._session.tasks.run(
                lambda _progress: copy_for_viewing(store.path(evidence.id), evidence.name),
                lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
                title=wording.OPENING_FILE(name=evidence.name),
                owner=self,
            )


def _doubts(item: ReviewItem, evidence: Evidence) -> str:
    """What is doubtful of a proof, in words; empty where nothing is."""
    return "、".join(DOUBT_NAMES[doubt] for doubt in item.doubts.get(evidence.id, ()))
