"""Scores and ranks as they were worked out last: a cache that the database empties when what it rests on changes."""

from hospital_assess import __version__
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.session import Session


class Standings:
    """The table of kept scores; another version of the program may score otherwise, so it does not read them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def kept(self, organization: str, period: PeriodId) -> str:
        """What was kept; empty where nothing is."""
        sql = "SELECT body FROM standings WHERE organization = ? AND period = ? AND program = ?"
        rows = self._session.rows(sql, organization, period.value, __version__)
        return str(rows[0]["body"]) if rows else ""

    def keep(self, organization: str, period: PeriodId, body: str) -> None:
        """Keep what was worked out."""
        sql = "INSERT OR REPLACE INTO standings (organization, period, program, body) VALUES (?, ?, ?, ?)"
        with self._session.writing() as db:
            db.execute(sql, [organization, period.value, __version__, body])

    def all_kept(self) -> list[tuple[str, PeriodId, str]]:
        """Everything that is kept by this version of the program."""
        sql = "SELECT organization, period, body FROM standings WHERE program = ? ORDER BY organization, period"
        rows = self._session.rows(sql, __version__)
        return [(row["organization"], PeriodId(row["period"]), row["body"]) for row in rows]
