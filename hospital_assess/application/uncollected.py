"""Work that makes many values and no cycles, without Python's collector going through them again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing meanwhile; where nothing was collected before, nothing is afterwards.

    The more values are alive, the longer each pass of the collector takes: laying out a pack costs a quarter more with
    it, and a line of a merge the more, the more comes with it.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()
