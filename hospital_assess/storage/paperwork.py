"""Excel forms that went out and signed papers that came in, as tables."""

from collections.abc import Iterable

from hospital_assess.application.paperwork_port import IssuedForm, Paper
from hospital_assess.domain.plain import from_plain, to_plain
from hospital_assess.storage.session import Session


class Paperwork:
    """The tables of forms and papers."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def issued_forms(self) -> tuple[IssuedForm, ...]:
        """All Excel forms made, in order."""
        rows = self._session.rows("SELECT department, period, scheme_revision, issued_at FROM forms ORDER BY id")
        return tuple(from_plain(IssuedForm, row, "填报表登记") for row in rows)

    def note_forms(self, forms: Iterable[IssuedForm]) -> None:
        """Note Excel forms that were made."""
        with self._session.writing() as db:
            db.table("forms").insert_all(to_plain(form) for form in forms)

    def papers(self) -> tuple[Paper, ...]:
        """All signed papers received, in the order in which they were registered."""
        names = "submission, department, period, received_on, noted_at"
        rows = self._session.rows(f"SELECT {names} FROM papers ORDER BY noted_at, submission")
        return tuple(from_plain(Paper, row, "纸质件登记") for row in rows)

    def note_paper(self, paper: Paper) -> None:
        """Note a signed paper; noted again, it is noted as said last."""
        with self._session.writing() as db:
            db.table("papers").upsert(to_plain(paper), pk="submission")

    def forget_paper(self, submission: str) -> None:
        """Take back the note of a paper."""
        with self._session.writing() as db:
            db.table("papers").delete_where("submission = ?", [submission])
