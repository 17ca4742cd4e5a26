"""A site, an instant and the last ledger to the publication at that instant.

What only some pages ask for is gathered when one of them does.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial

from talkoot.output import assets
from talkoot.output.lists import Lists
from talkoot.output.pictures import licences, shown_pictures
from talkoot.output.publication import Publication, Told
from talkoot.site.briefs import BackLink
from talkoot.site.ledger import Ledger, Sequence, counted, first_published
from talkoot.site.linking import Site
from talkoot.site.noted_settings import plain_settings
from talkoot.site.register import Register
from talkoot.site.states import Publicity
from talkoot.values.language import Language
from talkoot.values.local_time import local
from talkoot.values.tracing import Table, printed


def publication_at(
    site: Site, register: Register, now: datetime, old: Callable[[], Ledger], look: assets.Look
) -> Publication:
    """What is public at ``now``, since when, and under which addresses; ``look`` is how the pages look.

    ``old`` gives the last ledger.
    """
    lines, reads = register.lines, site.reads
    public = tuple(id_ for id_, line in lines.items() if line.phase.is_public)
    past = _Past(register, public, now, old)
    settings = plain_settings(site.settings)
    pictures = shown_pictures(site, register, public)
    rights = licences(site, register, public)
    return Publication(
        site=site,
        now=now,
        register=register,
        past=past,
        lists=Lists(register, public, lambda: past.first, now, settings, reads, partial(_called, site)),
        shown=Table("public", dict.fromkeys(public, True), reads),
        away=Table("away", lambda: dict(_away(register, old())), reads),
        since=Table("time", lambda: {id_: one.phase.since for id_, one in lines.items()}, reads, _iso),
        told=Table("told", lambda: past.told, reads, _told_print),
        sequences=Table("sequence", lambda: past.numbers, reads),
        links=Table("links", register.back_links, reads, _links_print),
        places=Table("address", lambda: dict(_places(site, register)), reads),
        assets=Table("asset", assets.addresses(site, register, public, look, pictures, rights), reads),
        pictures=Table("picture", pictures, reads),
        licences=Table("licence", rights, reads),
        coming=Table("coming", {"change": _local_iso(register.next_change())}, reads),
    )


def _called(site: Site, type_name: str, language: Language) -> str:
    # A list of the last build is also asked for in a language that the hub has no more.
    catalogue = site.content.catalogues.get(language)
    return catalogue.word(f"type.{type_name}.one") if catalogue else ""


class _Past:
    """What the last ledger makes of the entries: since when they are public, how often they changed."""

    def __init__(
        self, register: Register, public: tuple[str, ...], now: datetime, old: Callable[[], Ledger]
    ) -> None:
        self._register = register
        self._public = public
        self._now = now
        self._old = old

    @cached_property
    def first(self) -> Mapping[str, datetime]:
        """The first publication of all that is or was public."""
        lines = self._register.lines
        return first_published(self._old(), {id_: lines[id_].brief.told for id_ in self._public}, self._now)

    @cached_property
    def sequences(self) -> Mapping[str, Sequence]:
        """The sequences; those that begin do so with the publication of their entry, not with the build."""
        old, lines = self._old(), self._register.lines
        facts = dict(fact for id_ in self._public for fact in lines[id_].brief.counted)
        found = counted(old, facts, self._now)
        begun = {key: self.first[key.partition(".")[0]] for key in found if key not in old.sequences}
        return {key: replace(one, changed=begun[key]) if key in begun else one for key, one in found.items()}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """How often each calendar entry has changed, if it has."""
        return {name: one.number for name, one in self.sequences.items() if one.number}

    @cached_property
    def told(self) -> Mapping[str, Told]:
        """Since when each public entry is public, and when it last changed by its content."""
        latest = _latest(self.sequences)
        found = {}
        for id_ in self._public:
            later = (latest.get(id_), self._register.lines[id_].phase.updated)
            changed = max((self.first[id_], *(at for at in later if at is not None)))
            found[id_] = Told(self.first[id_], changed)
        return found


def _latest(sequences: Mapping[str, Sequence]) -> Mapping[str, datetime]:
    """The last counted change of each entry, in any of its calendar entries; none if it never changed."""
    found: dict[str, datetime] = {}
    for key, one in sequences.items():
        if not one.number:
            continue
        id_ = key.partition(".")[0]
        found[id_] = max(one.changed, found.get(id_, one.changed))
    return found


def _iso(at: datetime) -> str:
    return at.isoformat()


def _told_print(told: Told) -> str:
    return f"{told.published.isoformat()} {told.changed.isoformat()}"


def _links_print(links: tuple[BackLink, ...]) -> str:
    return printed(" ".join(part for link in links for part in link))


def _away(register: Register, old: Ledger) -> Iterator[tuple[str, str]]:
    """What has been public and is not: by its own word, or by the ledger's."""
    known = {identity.partition("@")[0] for identity in old.addresses.values()}
    for id_, line in register.lines.items():
        found = line.phase.publicity
        if found in (Publicity.WITHDRAWN, Publicity.EXPIRED) and (id_ in known or line.phase.was_public):
            yield id_, found
        elif found in (Publicity.DRAFT, Publicity.SCHEDULED) and id_ in known:
            yield id_, "unpublished"


def _local_iso(at: datetime | None) -> str | None:
    return local(at).isoformat() if at else None


def _places(site: Site, register: Register) -> Iterator[tuple[str, str]]:
    """The address of every entry with a page, in every language."""
    for language in site.settings.languages:
        sections: dict[str, str] = {}
        for id_, line in register.lines.items():
            type_ = register.type_of(id_)
            if type_.has_page:
                if type_.name not in sections:
                    sections[type_.name] = site.addresses.section(type_, language)
                slug = line.brief.in_language(language).slug
                yield f"{language} {id_}", site.addresses.within(sections[type_.name], type_, slug)
