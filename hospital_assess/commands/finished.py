"""What stays of a command that ended among its files."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from hospital_assess.application.progress import Progress
from hospital_assess.commands.output import say_error, shown_progress
from hospital_assess.commands.program import PARTLY
from hospital_assess.domain.errors import AssessError, CancelledError


@contextmanager
def finished_stay(folder: Path, noted: str) -> Iterator[Progress]:
    """Gives the progress of files that are written one by one; those finished before the end stay, and that is said.

    Args:
        noted: What the workspace knows of them.

    Raises:
        AssessError: it failed, or was cancelled, before anything was finished.
        click.exceptions.Exit: something was; the status is that of a command done in part.
    """
    finished, shown = 0, shown_progress()

    def count(done: int, total: int, what: str) -> None:
        nonlocal finished
        finished = done
        shown(done, total, what)

    try:
        yield count
    except (KeyboardInterrupt, AssessError) as error:
        if not finished:
            raise
        what = str(error) if isinstance(error, AssessError) and not isinstance(error, CancelledError) else "已取消；"
        say_error(f"{what}此前写完的 {finished} 个文件留在 {folder}，{noted}。")
        raise click.exceptions.Exit(PARTLY) from error
