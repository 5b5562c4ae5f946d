"""What a department is writing against reviews: one text a line, until the appeal is made."""

from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.session import Session


class AppealDrafts:
    """The table of appeals that are still being written."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def texts(self, period: PeriodId) -> dict[str, str]:
        """What is written so far, by line."""
        rows = self._session.rows("SELECT line, text FROM appeal_drafts WHERE period = ? ORDER BY line", period.value)
        return {row["line"]: row["text"] for row in rows}

    def save(self, period: PeriodId, line: str, text: str) -> None:
        """Keep what is written; an empty text is none."""
        with self._session.writing() as db:
            if text:
                row = {"period": period.value, "line": line, "text": text}
                db.table("appeal_drafts").upsert(row, pk=("period", "line"))
            else:
                db.table("appeal_drafts").delete_where("period = ? AND line = ?", [period.value, line])
