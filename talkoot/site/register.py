"""Every entry of a site in short, at one moment: what the hub as a whole is made from.

What is asked here is not noted. Nothing that is shown may ask it: it asks the publication.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from talkoot.content import BY_NAME
from talkoot.model.content_type import ContentType
from talkoot.site.briefs import BackLink, Brief, back_links, brief_of
from talkoot.site.linking import Site
from talkoot.site.phases import Phase, phase
from talkoot.values.language import Language


class Line(NamedTuple):
    """One entry in the register. ``stamp`` tells the texts that it was made from apart from all others."""

    stamp: str
    brief: Brief
    phase: Phase


def plain(value: Any) -> Any:
    """A line as tuples without names, which are read back many times faster."""
    return tuple([plain(one) for one in value]) if isinstance(value, tuple) else value


def line_of(held: tuple[Any, ...]) -> Line:
    """The line that :func:`plain` has made plain."""
    stamp, brief, phase = held
    return Line(stamp, brief_of(brief), tuple.__new__(Phase, phase))


NO_LINES: Mapping[str, Line] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Register:
    """The entries in the order of ids."""

    lines: Mapping[str, Line]

    def type_of(self, id_: str) -> ContentType:
        """The content type of an entry."""
        return BY_NAME[self.lines[id_].brief.type]

    def languages_of(self, id_: str, languages: tuple[Language, ...]) -> tuple[Language, ...]:
        """Those of the languages in which the entry has words of its own."""
        own = {one.language for one in self.lines[id_].brief.wordings}
        return tuple(one for one in languages if one in own)

    def next_change(self) -> datetime | None:
        """The next instant at which any output changes; None if nothing ever does."""
        coming = (line.phase.changes_at for line in self.lines.values())
        return min((at for at in coming if at is not None), default=None)

    def back_links(self) -> Mapping[str, tuple[BackLink, ...]]:
        """What leads to each entry, in the order of ids."""
        return back_links(line.brief for line in self.lines.values())


def register(site: Site, now: datetime, before: Mapping[str, Line] = NO_LINES) -> Register:
    """The register at ``now``; of ``before``, phases that hold stay where the entry is the same."""
    return Register({id_: _line(site, id_, now, before.get(id_)) for id_ in site.briefs})


def _line(site: Site, id_: str, now: datetime, known: Line | None) -> Line:
    stamp, brief = site.briefs[id_]
    if known is not None and known.stamp == stamp and known.phase.holds(now):
        return known if known.brief is brief else known._replace(brief=brief)
    return Line(stamp, brief, phase(site.entries[id_], now))
