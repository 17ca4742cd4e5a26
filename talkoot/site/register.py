"""Every entry of a site in short, at one moment: what the hub as a whole is made from.

What is asked here is not noted. Nothing that is shown may ask it: it asks the publication.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from talkoot.content import BY_NAME
from talkoot.model.content_type import ContentType
from talkoot.site.briefs import BackLink, Brief, brief
from talkoot.site.linking import Site
from talkoot.site.phases import Phase, phase
from talkoot.values.language import Language


class Line(NamedTuple):
    """One entry in the register. ``stamp`` tells the texts that it was made from apart from all others."""

    stamp: str
    brief: Brief
    phase: Phase


NO_LINES: Mapping[str, Line] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Register:
    """The entries in the order of ids. ``translated`` tells the languages of each one's translations."""

    lines: Mapping[str, Line]
    translated: Mapping[str, tuple[Language, ...]]

    def type_of(self, id_: str) -> ContentType:
        """The content type of an entry."""
        return BY_NAME[self.lines[id_].brief.type]

    def languages_of(self, id_: str, languages: tuple[Language, ...]) -> tuple[Language, ...]:
        """Those of the languages in which the entry has words of its own."""
        own = (self.lines[id_].brief.original, *self.translated.get(id_, ()))
        return tuple(one for one in languages if one in own)

    def next_change(self) -> datetime | None:
        """The next instant at which any output changes; None if nothing ever does."""
        coming = (line.phase.changes_at for line in self.lines.values())
        return min((at for at in coming if at is not None), default=None)

    def back_links(self) -> Mapping[str, tuple[BackLink, ...]]:
        """What leads to each entry, in the order of ids."""
        found: dict[str, list[BackLink]] = defaultdict(list)
        for line in self.lines.values():
            for target, link in line.brief.links:
                found[target].append(link)
        return {id_: tuple(links) for id_, links in found.items()}


def register(site: Site, now: datetime, before: Mapping[str, Line] = NO_LINES) -> Register:
    """The register at ``now``; of ``before``, lines whose files are the same and whose phase holds stay."""
    translated: dict[str, list[Language]] = defaultdict(list)
    for id_, language in site.content.translations:
        translated[id_].append(language)
    lines = {}
    for id_ in site.content.originals:
        stamp = _stamp(site, id_, translated.get(id_, ()))
        lines[id_] = _line(site, id_, stamp, translated.get(id_, ()), now, before.get(id_))
    ordered = {id_: lines[id_] for id_ in sorted(lines)}
    return Register(ordered, {id_: tuple(sorted(some)) for id_, some in translated.items()})


def _line(
    site: Site, id_: str, stamp: str, languages: list[Language] | tuple[()], now: datetime, known: Line | None
) -> Line:
    if known is not None and known.stamp == stamp:
        return known if known.phase.holds(now) else known._replace(phase=phase(site.entries[id_], now))
    entry = site.entries[id_]
    translations = {language: site.translations[id_, language] for language in sorted(languages)}
    return Line(stamp, brief(entry, translations), phase(entry, now))


def _stamp(site: Site, id_: str, languages: list[Language] | tuple[()]) -> str:
    """The digests of all that the line is made from: data and texts of the files in every language."""
    original = site.content.originals[id_]
    readings = (original, *(site.content.translations[id_, one] for one in sorted(languages)))
    return " ".join(f"{one.data}{one.text}" for one in readings)
