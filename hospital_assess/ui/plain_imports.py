"""Python's own import again, once Qt is there."""

import builtins

import PySide6.QtCore  # noqa: F401 - puts an import of its own in place


def use_plain_imports() -> None:
    """Take PySide6's import away again.

    For each module that is read after it, that one reads the source as well, to see whether the module could ask for
    ``from __feature__``. No module here does, and a person would wait for it.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
