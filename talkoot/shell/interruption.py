"""Requests to end from the system become exceptions, so that staging is removed and the lock freed."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from talkoot.values.failures import Stopped

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))


@contextmanager
def stoppable() -> Iterator[None]:
    """Within the block SIGTERM, SIGHUP and Windows' SIGBREAK raise ``Stopped``; main thread only.

    What the caller already ignores (``nohup``) stays ignored. Ctrl-C is Python's own.
    """
    heard = [number for number in _SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
    before = [(number, signal.signal(number, _stop)) for number in heard]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _stop(number: int, _frame: object) -> None:
    raise Stopped(number)
