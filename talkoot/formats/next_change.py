"""The instant at which the output next changes by itself, for the scheduler: the instant alone.

What changes then is told only on the terminal, so that nothing that waits for its day leaks.
"""

import json
from collections.abc import Iterator

from talkoot.output.outputs import Data, Output
from talkoot.output.press import Press

ADDRESS = "next-change.json"


def outputs(_: Press, __: tuple[Output, ...]) -> Iterator[Output]:
    """``next-change.json``."""
    yield Output(ADDRESS, next_change)


def next_change(press: Press) -> Data:
    """``{"next_change": "2026-03-31T16:00:00+03:00"}`` or null."""
    value = press.publication.coming.get("change")
    return Data(json.dumps({"next_change": value}).encode() + b"\n")
