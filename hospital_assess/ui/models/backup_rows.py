"""The copies that a workspace keeps of its database, as a table."""

from collections.abc import Mapping

from hospital_assess.application.backup_port import Backup
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId
from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.models.office_rows import RowsModel

_KILOBYTE, _MEGABYTE = 1 << 10, 1 << 20


@frozen
class CopyRow:
    """One copy, with what stands in it.

    Attributes:
        counts: Lines answered, or departments received, by period.
        is_office: It is an office's.
    """

    copy: Backup
    counts: Mapping[PeriodId, int]
    is_office: bool


def size_text(size: int) -> str:
    """A size for people."""
    return f"{size / _MEGABYTE:.1f} MB" if size >= _MEGABYTE else f"{max(1, size // _KILOBYTE)} KB"


def _states(row: CopyRow) -> str:
    phrase = words.RECEIVED if row.is_office else words.ANSWERED
    parts = (phrase(period=PERIOD_NAMES[period], count=count) for period, count in row.counts.items())
    return words.BETWEEN().join(parts) or words.NOTHING_YET()


def copies_model() -> RowsModel:
    """Copies with day, size, contents, and why they were made."""
    return RowsModel(
        words.COPY_COLUMNS,
        {
            "day": lambda row: words.DAY(at=row.copy.made_at),
            "size": lambda row: size_text(row.copy.size),
            "states": _states,
            "occasion": lambda row: words.OCCASIONS[row.copy.occasion](),
        },
    )
