"""A site, an instant and the last ledger to the publication at that instant."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from talkoot.model.entry import Entry
from talkoot.output import assets
from talkoot.output.counting import counted_facts
from talkoot.output.publication import Publication
from talkoot.site.ledger import Ledger, Sequence, counted, first_published
from talkoot.site.linking import Site
from talkoot.site.states import Publicity, is_public, publicity


def publication_at(site: Site, now: datetime, old: Ledger, styles: bytes) -> Publication:
    """What is public at ``now``, since when, and under which addresses; ``styles`` is the style sheet."""
    public = tuple(id_ for id_, entry in site.entries.items() if is_public(entry, now))
    first = first_published(old, {id_: _told(site, id_) for id_ in public}, now)
    sequences = _since(first, old, counted(old, counted_facts(site, public), now))
    return Publication(
        site=site,
        now=now,
        public=public,
        away=dict(_away(site, old, now)),
        first=first,
        sequences=sequences,
        counted=_latest(sequences),
        assets=assets.addresses(site, public, styles),
    )


def _told(site: Site, id_: str) -> datetime | None:
    published = site.entries[id_].published.published
    return published.starts if published else None


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


def _away(site: Site, old: Ledger, now: datetime) -> Iterator[tuple[str, str]]:
    """What has been public and is not: by its own word, or by the ledger's."""
    known = {identity.partition("@")[0] for identity in old.addresses.values()}
    for id_, entry in site.entries.items():
        found = publicity(entry, now)
        if found in (Publicity.WITHDRAWN, Publicity.EXPIRED) and (id_ in known or _was_public(entry)):
            yield id_, found.value
        elif found in (Publicity.DRAFT, Publicity.SCHEDULED) and id_ in known:
            yield id_, "unpublished"


def _was_public(entry: Entry) -> bool:
    """True unless the entry was taken back before it was ever published."""
    told = entry.published.published
    return told is None or is_public(entry, told.starts)
