"""The progress bar, by rich; imported only when a run has lasted so long that there is one to show."""

import sys

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn


class Bar:
    """One line on the error stream: the phase, a bar, how much is done, and how long the rest takes."""

    def __init__(self) -> None:
        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[counts]}", markup=False),
            TimeRemainingColumn(compact=True),
        )
        self._progress = Progress(
            *columns,
            console=Console(file=sys.stderr, force_terminal=True),
            auto_refresh=False,  # no thread beside the build
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._progress.add_task("", total=None, counts="")
        self._shown = ("", 0)

    def show(self, words: str, done: int, total: int) -> None:
        """Draw the line anew."""
        counts = f"{done}/{total}" if total else ""
        if (words, total) == self._shown:
            self._progress.update(self._task, completed=done, counts=counts, refresh=True)
        else:
            self._shown = (words, total)
            self._progress.reset(
                self._task, total=total or None, completed=done, description=words, counts=counts
            )
        self._progress.start()

    def clear(self) -> None:
        """Remove the line."""
        self._progress.stop()
