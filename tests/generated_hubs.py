"""The made-up hub of the benchmarks, small enough for a test."""

from functools import cache

from bench.desk import NOW
from bench.hub import generated
from talkoot.building.build import Build
from talkoot.values.snapshot import Snapshot, in_memory
from tests.hubs import built, shipped

ENTRIES = 300
MOMENT = f"{NOW:%Y-%m-%dT%H:%M}"
"""The moment at which the hub has no finding, as staff write it."""


def hub(count: int = ENTRIES, languages: tuple[str, ...] = ("fi",)) -> Snapshot:
    """The project of a made-up hub with so many entries, the shipped words and templates."""
    return in_memory({**shipped(), **generated(count, languages)})


@cache
def generated_build(count: int = ENTRIES, languages: tuple[str, ...] = ("fi",)) -> Build:
    """The made-up hub at its moment, built once."""
    return built(hub(count, languages), MOMENT)
