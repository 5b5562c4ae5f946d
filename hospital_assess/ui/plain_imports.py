"""An import that does no more than import, once Qt is there."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts an import of its own in place


def use_plain_imports() -> None:
    """Take away the import that PySide6 puts in place to know of ``from __feature__``, which no module here asks for.

    For each module that is read after it, it reads the source as well, to see whether Qt is in it, and a person would
    wait for that.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
