"""What the use cases need of the year before: kept beside the draft, and so there wherever the workspace is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from hospital_assess.domain.last_year import LastYear


class KeepsLastYear(Protocol):
    """What a department's workspace keeps of the year before; it is no part of its draft, and no package carries it."""

    def last_year(self) -> LastYear | None:
        """All that was taken in; None where nothing was."""

    def keep_last_year(self, last_year: LastYear | None) -> None:
        """Put another in the place of what was taken in; None removes it."""

    def past_narrative(self, line: str) -> tuple[int, str]:
        """The year before and what was told then of one of this year's lines; 0 and "" where nothing was."""

    def past_narratives(self) -> Mapping[str, str]:
        """What was told the year before, by this year's line."""
