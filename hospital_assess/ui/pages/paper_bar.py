"""纸质件登记: the check code of a signed paper is typed, compared at once, and noted with its day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.application.register_paper import (
    CodeMatch,
    Matched,
    match_code,
    read_code,
    register_paper,
    withdraw_paper,
)
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PERIOD_NAMES
from hospital_assess.ui import wording_collect
from hospital_assess.ui.generated.ui_paper_bar import Ui_PaperBar
from hospital_assess.ui.office_session import OfficeSession
from hospital_assess.ui.tasks import Lane, Operation


class PaperBar(QWidget):
    """One line: code, day, what the code is, and the button that notes it.

    Attributes:
        message: A line for the bottom of the window.
        answered: What the code is stands beside it.
    """

    message = Signal(str)
    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: OfficeSession | None = None
        self._asking: Operation | None = None
        self._matched: Matched | None = None
        self.ui = Ui_PaperBar()
        self.ui.setupUi(self)
        self.ui.code_edit.textChanged.connect(self._on_code_changed)
        self.ui.code_edit.returnPressed.connect(self._on_return_pressed)
        self.ui.register_button.clicked.connect(self.register)
        self.ui.withdraw_button.clicked.connect(self._on_withdraw_clicked)

    def follow(self, session: OfficeSession) -> None:
        """Register in the workspace of a session."""
        self._session, today = session, session.ports.clock().date()
        self.ui.day_edit.year = today.year
        self.ui.day_edit.show_day(today)
        self.setEnabled(session.is_writable)
        self._show(None)

    def _show(self, matched: Matched | None) -> None:
        self._matched = matched
        self.ui.register_button.setEnabled(matched is not None and matched.can_be_registered)
        self.ui.withdraw_button.setVisible(matched is not None and matched.received_on is not None)
        self.ui.paper_label.setText(said_of(matched) if matched else wording_collect.PAPER_HINT())

    def _forget_question(self) -> None:
        if self._asking is not None:
            # What was typed before must not be answered late.
            self._asking.forget()
            self._asking = None

    def _on_code_changed(self, text: str) -> None:
        self._forget_question()
        self._show(None)
        if not text.strip():
            return
        try:
            read_code(text)
        except AssessError as error:
            self.ui.paper_label.setText(str(error))
            return
        self._ask(text)

    def _ask(self, text: str) -> None:
        session = self._session
        if session is None:
            return
        period, workspace = session.period, session.workspace
        asking = session.tasks.run(
            lambda _progress: match_code(workspace, period, text), self._on_matched, lane=Lane.ORDERED, owner=self
        )
        self._asking = asking

    def _on_matched(self, matched: Matched) -> None:
        self._asking = None
        self._show(matched)
        self.answered.emit()

    def _on_return_pressed(self) -> None:
        """Note it, if it is a paper's code or that is not known yet."""
        if self._asking is not None or self.ui.register_button.isEnabled():
            self.register()

    def register(self) -> None:
        """Note the paper; the field is free for the next one then."""
        session, text, day = self._session, self.ui.code_edit.text(), self.ui.day_edit.day
        if session is None:
            return
        ports, workspace, period = session.ports, session.workspace, session.period
        day = day or ports.clock().date()
        self._forget_question()

        def registered(found: Matched) -> None:
            name = found.department.name if found.department else ""
            self.ui.code_edit.clear()
            self.ui.paper_label.setText(said_of(found))
            self.ui.code_edit.setFocus()
            self.message.emit(wording_collect.REGISTERED(name=name, code=found.code, day=day))
            session.read()

        session.tasks.run(
            lambda _progress: register_paper(ports, workspace, period, text, day),
            registered,
            lane=Lane.ORDERED,
            owner=self,
        )

    def _on_withdraw_clicked(self) -> None:
        session, text = self._session, self.ui.code_edit.text()
        if session is None:
            return
        workspace, period = session.workspace, session.period

        def withdrawn(found: Matched) -> None:
            self.ui.code_edit.clear()
            name = found.department.name if found.department else ""
            self.message.emit(wording_collect.WITHDRAWN(name=name, code=found.code))
            session.read()

        session.tasks.run(
            lambda _progress: withdraw_paper(workspace, period, text), withdrawn, lane=Lane.ORDERED, owner=self
        )


def said_of(matched: Matched) -> str:
    """What a check code is, in one sentence."""
    item, current, department = matched.submission, matched.current, matched.department
    if matched.match is CodeMatch.SCHEME:
        return wording_collect.PAPER_SCHEME()
    if item is None or department is None:
        return wording_collect.PAPER_NONE(code=matched.code)
    if matched.match is CodeMatch.NEAR:
        return wording_collect.PAPER_NEAR(name=department.name, code=item.check_code)
    place = {"name": department.name, "period": PERIOD_NAMES[item.period], "revision": item.revision}
    if matched.match is CodeMatch.CURRENT:
        said = wording_collect.PAPER_CURRENT(**place)
    elif current is None:
        said = wording_collect.PAPER_OPEN(**place)
    elif current.revision > item.revision:
        said = wording_collect.PAPER_OLDER(**place, current=current.revision, code=current.check_code)
    else:
        said = wording_collect.PAPER_GONE(**place)
    return said + (wording_collect.PAPER_NOTED(day=matched.received_on) if matched.received_on else "")
