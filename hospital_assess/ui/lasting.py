"""Keeps Python 3.11 alive under PySide6 6.12."""

import ctypes
import sys

_MANY = 1 << 40


def make_constants_last() -> None:
    """Give None, True, False and NotImplemented more references than a program can lose.

    PySide6 6.12.0 is built for Pythons where these are immortal (3.12 and later). Under 3.11 every call that
    returns nothing loses a reference to None, every signal one to True, and after some five thousand the process
    ends with "deallocating None".
    """
    if sys.version_info < (3, 12):
        for constant in (None, True, False, NotImplemented):
            ctypes.c_ssize_t.from_address(id(constant)).value += _MANY
