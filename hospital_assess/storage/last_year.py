"""What was taken in of the year before, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hospital_assess.storage.session import Session

# Read where it is used: a window opens without it.
if TYPE_CHECKING:
    from hospital_assess.domain.last_year import LastYear

_TOLD = "FROM last_year_answers WHERE narrative != '' AND now != ''"


class PastAnswers:
    """The tables of the year before."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> LastYear | None:
        """All that was taken in; None where nothing was."""
        from hospital_assess.domain.last_year import Asked, LastYear, PastAnswer

        with self._session.reading():
            about = self._session.rows("SELECT year, source, taken_at FROM last_year")
            rows = self._session.rows("SELECT * FROM last_year_answers ORDER BY id")
        asked = ("line", "code", "text", "measure")
        answers = (PastAnswer(Asked(*(row[name] for name in asked)), row["narrative"], row["now"]) for row in rows)
        return LastYear(**about[0], answers=tuple(answers)) if about else None

    def keep(self, last_year: LastYear | None) -> None:
        """Put another in the place of what was taken in; None removes it."""
        with self._session.writing() as db:
            for table in ("last_year", "last_year_answers"):
                db.table(table).delete_where()
            if last_year is None:
                return
            about = {"year": last_year.year, "source": last_year.source, "taken_at": last_year.taken_at}
            db.table("last_year").insert({"id": 1, **about})
            db.table("last_year_answers").insert_all(
                {
                    "id": number,
                    "line": answer.asked.line,
                    "code": answer.asked.code,
                    "text": answer.asked.text,
                    "measure": answer.asked.measure,
                    "narrative": answer.narrative,
                    "now": answer.now,
                }
                for number, answer in enumerate(last_year.answers, start=1)
            )

    def narrative(self, line: str) -> tuple[int, str]:
        """The year before and what was told then of one of this year's lines; 0 and "" where nothing was."""
        sql = f"SELECT (SELECT year FROM last_year) AS year, narrative {_TOLD} AND now = ?"
        return next(((row["year"], row["narrative"]) for row in self._session.rows(sql, line)), (0, ""))

    def narratives(self) -> dict[str, str]:
        """What was told, by this year's line."""
        return {row["now"]: row["narrative"] for row in self._session.rows(f"SELECT now, narrative {_TOLD}")}
