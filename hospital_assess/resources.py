"""The one way to fonts, plans and icons, wherever the program was started from."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped data file.

    The data lies inside the installed package, beside the package in a checkout, or in the folder of
    the frozen program; the first that exists is taken.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    frozen = Path(getattr(sys, "_MEIPASS", _PACKAGE.parent))
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources", frozen / "resources"):
        candidate = root.joinpath(*parts)
        if candidate.exists():
            return candidate
    raise FileNotFoundError("/".join(("resources", *parts)))
