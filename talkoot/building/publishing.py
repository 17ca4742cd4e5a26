"""A site, an instant and the last ledger to the publication at that instant."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from talkoot.output import assets
from talkoot.output.lists import Lists
from talkoot.output.publication import Publication, Told
from talkoot.site.briefs import BackLink
from talkoot.site.ledger import Ledger, Sequence, counted, first_published
from talkoot.site.linking import Site
from talkoot.site.noted_settings import plain_settings
from talkoot.site.register import Register
from talkoot.site.states import Publicity
from talkoot.values.local_time import local
from talkoot.values.tracing import Reads, Table, printed


def publication_at(site: Site, register: Register, now: datetime, old: Ledger, styles: bytes) -> Publication:
    """What is public at ``now``, since when, and under which addresses; ``styles`` is the style sheet."""
    lines, reads = register.lines, site.reads
    public = tuple(id_ for id_, line in lines.items() if line.phase.is_public)
    first = first_published(old, {id_: lines[id_].brief.told for id_ in public}, now)
    facts = dict(fact for id_ in public for fact in lines[id_].brief.counted)
    sequences = _since(first, old, counted(old, facts, now))
    settings = plain_settings(site.settings)
    numbers = {name: one.number for name, one in sequences.items() if one.number}
    return Publication(
        site=site,
        now=now,
        register=register,
        first=first,
        counted=sequences,
        lists=Lists(register, public, first, now, settings, reads),
        shown=Table("public", dict.fromkeys(public, True), reads),
        away=Table("away", dict(_away(register, old)), reads),
        since=Table(
            "time", {id_: line.phase.since for id_, line in lines.items()}, reads, datetime.isoformat
        ),
        told=_told(register, public, first, _latest(sequences), reads),
        sequences=Table("sequence", numbers, reads),
        links=Table("links", register.back_links(), reads, _links_print),
        places=Table("address", dict(_places(site, register)), reads),
        assets=Table("asset", assets.addresses(site, register, public, styles), reads),
        coming=Table("coming", {"change": _iso(register.next_change())}, reads),
    )


def _since(
    first: Mapping[str, datetime], old: Ledger, sequences: Mapping[str, Sequence]
) -> Mapping[str, Sequence]:
    """The sequences; those that begin do so with the publication of their entry, not with the build."""
    begun = {key: first[key.partition(".")[0]] for key in sequences if key not in old.sequences}
    return {key: replace(one, changed=begun[key]) if key in begun else one for key, one in sequences.items()}


def _latest(sequences: Mapping[str, Sequence]) -> Mapping[str, datetime]:
    """The last counted change of each entry, in any of its calendar entries; none if it never changed."""
    found: dict[str, datetime] = {}
    for key, one in sequences.items():
        if not one.number:
            continue
        id_ = key.partition(".")[0]
        found[id_] = max(one.changed, found.get(id_, one.changed))
    return found


def _told(
    register: Register,
    public: tuple[str, ...],
    first: Mapping[str, datetime],
    latest: Mapping[str, datetime],
    reads: Reads,
) -> Table[str, Told]:
    found = {}
    for id_ in public:
        later = (latest.get(id_), register.lines[id_].phase.updated)
        changed = max((first[id_], *(at for at in later if at is not None)))
        found[id_] = Told(first[id_], changed)
    return Table("told", found, reads, _told_print)


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


def _iso(at: datetime | None) -> str | None:
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
                yield f"{language} {id_}", f"{sections[type_.name]}{line.brief.in_language(language).slug}/"
