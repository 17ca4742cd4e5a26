"""Python's search for unreachable values, made seldom while a build goes on.

A build makes a million values that live until its end; searching them again and again took an eighth of a
small rebuild, and sparing it costs five megabytes.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (50_000, 20, 100)


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Within the block fifty thousand new values are awaited before a search instead of seven hundred."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def never_collecting() -> Iterator[None]:
    """Within the block nothing is searched, and what was made in it never is: for values that stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
