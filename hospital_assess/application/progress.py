"""How long work reports itself and is cancelled."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with steps done, steps in all (0 where unknown) and what is being done.

It may raise :class:`~hospital_assess.domain.errors.CancelledError`; whoever calls it leaves nothing half done.
"""


def unheard(_done: int, _total: int, _what: str) -> None:
    """Progress that nobody listens to."""
