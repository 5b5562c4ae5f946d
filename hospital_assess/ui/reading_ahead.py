"""What is read once the first page can be used, so that nobody waits for it later."""

from collections.abc import Iterable
from importlib import import_module

from PySide6 import QtGui, QtWidgets

from hospital_assess.application.ports import Workspace


def read_ahead(workspace: Workspace, pages: Iterable[str]) -> None:
    """Read what the first change and the first look at other pages need; off the GUI thread.

    Args:
        pages: Names of modules in ``hospital_assess.ui.pages``.
    """
    workspace.get_ready()
    for name in pages:
        import_module(f"hospital_assess.ui.pages.{name}")
    _make_classes()


def _make_classes() -> None:
    """Have PySide6 make its classes, which it does when they are first asked for.

    It asks for all of them at once when Qt hands out a widget that Python did not make, such as the viewport of a
    table, and for the one with 180 gradients when something is filled.
    """
    for module, names in ((QtWidgets, dir(QtWidgets)), (QtGui, ("QGradient",))):
        for name in names:
            getattr(module, name)
