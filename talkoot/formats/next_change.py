"""The instant at which the output next changes by itself, for the scheduler: the instant alone.

What changes then is told only on the terminal, so that nothing that waits for its day leaks.
"""

import json
from collections.abc import Iterator

from talkoot.output.outputs import Data, Output
from talkoot.output.press import Press
from talkoot.site.changes import next_change
from talkoot.values.local_time import local

ADDRESS = "next-change.json"


def outputs(press: Press, _: tuple[Output, ...]) -> Iterator[Output]:
    """``next-change.json``: ``{"next_change": "2026-03-31T16:00:00+03:00"}`` or null."""
    at = next_change(press.publication.site, press.publication.now)
    value = local(at).isoformat() if at else None
    yield Output(ADDRESS, Data(json.dumps({"next_change": value}).encode() + b"\n"))
