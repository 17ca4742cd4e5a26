"""Work that is shared by several processes, texts or pictures. One that dies makes it slower and never wrong.

``ProcessPoolExecutor`` is not used: it waits for ever if a worker is killed while it hands over, and its
workers outlive a run that is killed.
"""

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from talkoot.model.body import Body
from talkoot.reading.markdown.rendering import render_bodies
from talkoot.reading.readings import Markdown
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.language import Words
from talkoot.values.progress import Progress

DIED = Words(
    "Huomio: apuprosessi päättyi kesken, joten loput tekstit tehtiin ilman sitä. Sivusto on oikea. "
    "Jos näin käy usein, muisti ei ehkä riitä: kokeile --jobs 1.",
    "Obs: en hjälpprocess tog slut i förtid, så resten av texterna gjordes utan den. Webbplatsen är rätt. "
    "Händer det ofta räcker minnet kanske inte: prova --jobs 1.",
    "Warning: a worker process died, so the rest of the texts were made without it. The site is right. "
    "If this happens often, memory may be short: try --jobs 1.",
)

_Part = TypeVar("_Part")
_Sent = TypeVar("_Sent")
_Made = TypeVar("_Made")
_Texts = Sequence[Markdown]
_Bodies = Sequence[tuple[Body, Diagnostics]]


@dataclass(frozen=True, slots=True)
class Task(Generic[_Part, _Sent, _Made]):
    """What is done with each part: ``make``, a function of a module, gets what ``send`` makes of the part.

    ``size`` tells of how many pieces of work a part consists, ``died`` what to say of a worker that died.
    """

    make: Callable[[_Sent], _Made]
    send: Callable[[_Part], _Sent]
    size: Callable[[_Part], int]
    died: Words


def render_side_by_side(parts: Sequence[_Texts], workers: int, progress: Progress) -> _Bodies:
    """The bodies of all parts in their order, made by this process and so many ``workers``."""
    task: Task[_Texts, _Texts, _Bodies] = Task(render_bodies, _as_it_is, len, DIED)
    made = side_by_side(parts, task, workers, progress)
    return tuple(chain.from_iterable(made))


def side_by_side(
    parts: Sequence[_Part], task: Task[_Part, _Sent, _Made], workers: int, progress: Progress
) -> Sequence[_Made]:
    """What the task makes of all parts in their order, by this process and so many ``workers``."""
    work = _Work(parts, task, progress)
    with _working(work, min(workers, len(parts) - 1)) as threads:
        work.take_turns(task.make)
        for thread in threads:
            thread.join()
    work.take_turns(task.make)  # what a worker that died has left
    if work.has_lost:
        progress.notice(task.died)
    return tuple(work.made[number] for number in range(len(parts)))


def work_on(end: Connection) -> None:
    """What a worker does: make what it is sent, with the function that comes with it, until nobody sends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one
    with suppress(Exception):  # whatever it is, the other process does the same work and will say it
        while True:
            make, sent = end.recv()
            end.send(make(sent))


def _as_it_is(part: _Part) -> _Part:
    return part


class _Work(Generic[_Part, _Sent, _Made]):
    """The parts that nobody has taken, and what has been made of the others."""

    def __init__(self, parts: Sequence[_Part], task: Task[_Part, _Sent, _Made], progress: Progress) -> None:
        self.made: dict[int, _Made] = {}
        self.task = task
        self.has_lost = False
        self._parts = parts
        self._progress = progress
        self._waiting = deque(range(len(parts)))
        self._lock = threading.Lock()

    def take_turns(self, make: Callable[[_Sent], _Made]) -> None:
        """Make part after part until none waits; one that fails waits again."""
        while (number := self._next()) is not None:
            try:
                self.made[number] = make(self.task.send(self._parts[number]))
            except BaseException:
                self._waiting.append(number)
                raise
            with self._lock:
                self._progress.step(self.task.size(self._parts[number]))

    def _next(self) -> int | None:
        with suppress(IndexError):
            return self._waiting.popleft()
        return None


@contextmanager
def _working(work: _Work[_Part, _Sent, _Made], count: int) -> Iterator[Sequence[threading.Thread]]:
    """So many workers, each with a thread that hands it parts; when the block ends none is left."""
    processes: list[BaseProcess] = []
    threads: list[threading.Thread] = []
    try:
        try:
            for _ in range(count):
                process, end = _started()
                processes.append(process)
                threads.append(threading.Thread(target=_hand_over, args=(work, end), daemon=True))
                threads[-1].start()
        except OSError:  # no memory or no right to start another process
            work.has_lost = True
        yield threads
    finally:
        for process in processes:
            process.kill()
            process.join()
        for thread in threads:
            thread.join()


def _started() -> tuple[BaseProcess, Connection]:
    """A worker that has started, and this side's end of the way to it."""
    context = get_context("spawn")  # a fork would copy threads' locks as they happen to stand
    ours, its = context.Pipe()
    process = context.Process(target=work_on, args=(its,), daemon=True)
    try:
        with _deaf_to_interrupts():
            process.start()
    finally:
        its.close()
    return process, ours


def _hand_over(work: _Work[_Part, _Sent, _Made], end: Connection) -> None:
    def made(sent: _Sent) -> _Made:
        end.send((work.task.make, sent))
        found: _Made = end.recv()
        return found

    with end:
        try:
            work.take_turns(made)
        except Exception:  # the worker is gone, or what came is not what it sent
            work.has_lost = True


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process that is started here never hears Ctrl-C, not even before its first line."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which Python starts with the first process, unblocking the signal
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
