"""Stand-ins for what a worker process does, by name, as the real one is: processes import them."""

import os
import signal
import sys
import time
from multiprocessing.connection import Connection

from talkoot.shell.side_by_side import work_on


def dies_at_once(end: Connection) -> None:
    """Killed before its first text, as by a system that is short of memory."""
    end.recv()
    os.kill(os.getpid(), signal.SIGKILL)


def dies_later(end: Connection) -> None:
    """Killed while it hands over its second part: the beginning of a message has gone out."""
    make, sent = end.recv()
    end.send(make(sent))
    end.recv()
    os.write(end.fileno(), b"\x00\x0f\xff\xff half")
    os.kill(os.getpid(), signal.SIGKILL)


def has_no_memory(end: Connection) -> None:
    """Ends by itself, without an answer."""
    end.recv()


def answers_nonsense(end: Connection) -> None:
    """Sends what is no pickle at all."""
    end.recv()
    end.send_bytes(b"no pickle")


def tells_that_it_began(end: Connection) -> None:
    """The real one, once it has said so on the standard output."""
    sys.stdout.write("began\n")
    sys.stdout.flush()
    work_on(end)


def never_ends(end: Connection) -> None:
    """Takes its part and makes nothing of it."""
    end.recv()
    sys.stdout.write("began\n")
    sys.stdout.flush()
    time.sleep(600)
