"""Words looked for in the document that a pane shows."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QLineEdit

from hospital_assess.application.pdf_port import OpenPdf, PageHit
from hospital_assess.domain.errors import AssessError
from hospital_assess.ui import wording_evidence
from hospital_assess.ui.tasks import Tasks
from hospital_assess.ui.widgets.pdf_pane import PdfPane


class PdfSearch(QObject):
    """Looks while the person types; Enter leads from one place to the next."""

    def __init__(self, pane: PdfPane, edit: QLineEdit, label: QLabel) -> None:
        super().__init__(pane)
        self._pane, self._edit, self._label = pane, edit, label
        self._document: OpenPdf | None = None
        self._tasks: Tasks | None = None
        self._is_looking = False
        self.hits: list[PageHit] = []
        self._at = 0
        edit.textChanged.connect(self._look)
        edit.returnPressed.connect(lambda: self.go_to(self._at + 1))

    def use(self, document: OpenPdf | None, tasks: Tasks | None) -> None:
        """Look through a document from now on."""
        self._document, self._tasks = document, tasks
        self._look()

    def _look(self) -> None:
        words, document = self._edit.text().strip(), self._document
        if self._is_looking:
            return
        if document is None or self._tasks is None or not words:
            self._show([])
            return
        self._is_looking = True

        def found(hits: list[PageHit]) -> None:
            self._is_looking = False
            if (self._edit.text().strip(), self._document) == (words, document):
                self._show(hits)
            else:
                self._look()

        def given_up(_error: AssessError) -> None:
            found([])

        self._tasks.run(lambda _progress: document.find(words), found, failed=given_up, owner=self)

    def _show(self, hits: list[PageHit]) -> None:
        self.hits = hits
        self._pane.show_hits(hits)
        if hits:
            self.go_to(next((at for at, hit in enumerate(hits) if hit.page >= self._pane.page), 0))
        else:
            self._label.setText(wording_evidence.NO_HITS() if self._edit.text().strip() else "")

    def go_to(self, at: int) -> None:
        """Show one of the places, from the first again after the last."""
        if not self.hits:
            return
        self._at = at % len(self.hits)
        self._label.setText(wording_evidence.HITS(at=self._at + 1, count=len(self.hits)))
        self._pane.reveal(self._at)
