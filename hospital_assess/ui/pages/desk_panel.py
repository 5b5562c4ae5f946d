"""Whose desk it is, as the scheme says, and who fills in."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QWidget

from hospital_assess.application.department_desk import Desk
from hospital_assess.application.ports import DeskRole
from hospital_assess.domain.entry import Reporter
from hospital_assess.domain.scheme import Scheme
from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.department_session import DepartmentSession
from hospital_assess.ui.generated.ui_desk_panel import Ui_DeskPanel
from hospital_assess.ui.office_session import OfficeSession


class DeskPanel(QWidget):
    """Shows the desk's data; the person who fills in can be changed here as on the 上报 page."""

    def __init__(self, session: DepartmentSession | OfficeSession, scheme: Scheme) -> None:
        super().__init__()
        self._session, self._scheme = session, scheme
        self.ui = Ui_DeskPanel()
        self.ui.setupUi(self)
        self._show_scheme()
        if isinstance(session, DepartmentSession):
            self._set_up_reporter(session)
        else:
            self.ui.reporter_card.hide()
            self.ui.desk_hint.setText(words.OFFICE_HINT())

    def _show_scheme(self) -> None:
        scheme, profile = self._scheme, self._session.profile
        is_office = profile.role is DeskRole.OFFICE
        self.ui.desk_title.setText(words.SECTIONS["office" if is_office else "desk"]())
        state = words.ON_TRIAL if profile.trial else words.IN_FORCE
        proposal = words.PROPOSAL() if scheme.proposal else words.CONFIRMED()
        facts = {
            "organization": profile.organization,
            "year": words.YEAR(year=scheme.plan.year),
            "scheme": words.SCHEME(revision=scheme.revision, proposal=proposal),
            "state": words.OFFICE_STATE() if is_office else state(),
        }
        own = self._facts_of_office() if is_office else self._facts_of_department(profile.department)
        for name, text in {**facts, **own}.items():
            self._show_fact(name, text)

    def _facts_of_office(self) -> Mapping[str, str]:
        departments, lines = len(self._scheme.departments), len(self._scheme.lines)
        blank = dict.fromkeys(("full_name", "group", "contact"), "")
        return {"department": words.DEPARTMENTS(count=departments, lines=lines), **blank}

    def _facts_of_department(self, id_: str) -> Mapping[str, str]:
        department = self._scheme.department(id_)
        name, note = department.name, department.note
        contact = words.CONTACT(contact=department.contact, phone=department.phone).strip()
        return {
            "department": words.NAME_AND_NOTE(name=name, note=note) if note else name,
            "full_name": department.full_name,
            "group": department.group,
            "contact": contact or words.NOT_GIVEN(),
        }

    def _show_fact(self, name: str, text: str) -> None:
        label: QLabel = getattr(self.ui, f"{name}_label")
        caption: QLabel = getattr(self.ui, f"{name}_caption")
        label.setText(text)
        for part in (label, caption):
            part.setVisible(bool(text))

    def _set_up_reporter(self, session: DepartmentSession) -> None:
        for edit in (self.ui.reporter_edit, self.ui.phone_edit):
            edit.setReadOnly(not session.is_writable)
            edit.editingFinished.connect(lambda: self._on_reporter_left(session))
        session.desk_read.connect(self._on_desk_read)
        if session.desk is not None:
            self._on_desk_read(session.desk)

    def _on_desk_read(self, desk: Desk) -> None:
        reporter = desk.statement.reporter
        for edit, text in ((self.ui.reporter_edit, reporter.name), (self.ui.phone_edit, reporter.phone)):
            if not edit.hasFocus():
                edit.setText(text)

    def _on_reporter_left(self, session: DepartmentSession) -> None:
        reporter = Reporter(self.ui.reporter_edit.text().strip(), self.ui.phone_edit.text().strip())
        if session.desk is not None and session.is_writable and reporter != session.desk.statement.reporter:
            session.save_reporter(reporter)
