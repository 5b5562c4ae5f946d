"""The one way to fonts, plans, icons and the manual, wherever the program was started from."""

import sys
from collections.abc import Iterable
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped data file.

    The data lies inside the installed package, beside the package in a checkout, or in the folder of
    the frozen program; the first that exists is taken.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return _first_of(root.joinpath(*parts) for root in _roots())


def manual() -> Path:
    """Return the path of the user's manual; its pictures lie in ``images`` beside it.

    A checkout has it in ``docs``; the package and the frozen program carry it among their resources.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package, _checkout, frozen = (root / "manual" / "manual.md" for root in _roots())
    return _first_of((package, _PACKAGE.parent / "docs" / "用户手册.md", frozen))


def _roots() -> tuple[Path, Path, Path]:
    frozen = Path(getattr(sys, "_MEIPASS", _PACKAGE.parent))
    return _PACKAGE / "resources", _PACKAGE.parent / "resources", frozen / "resources"


def _first_of(candidates: Iterable[Path]) -> Path:
    tried = list(candidates)
    for candidate in tried:
        if candidate.exists():
            return candidate
    raise FileNotFoundError(str(tried[0]))
