"""The ledger, the addresses of a build and what is written of old ones, to the redirects of the site.

An address that was public leads for ever to what was there, is said to be gone, or stops the build.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from talkoot.reading.redirect_lines import PATH, RedirectLine
from talkoot.reading.yaml.writing import quoted
from talkoot.site import redirect_rules as rules
from talkoot.site.identities import entry_of, plainness, subject
from talkoot.site.ledger import Ledger
from talkoot.site.redirect_routes import End, Fate, Hub, Routes
from talkoot.site.redirect_wishes import Aliases, shown, wishes_of
from talkoot.values.diagnostics import Diagnostic, Diagnostics
from talkoot.values.digests import digest, folded
from talkoot.values.filenames import is_safe_path
from talkoot.values.location import Location
from talkoot.values.slugs import slug_of

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Redirects:
    """Where old addresses lead.

    ``moved`` are addresses below the hub with their targets, each an address below the hub or a whole one
    on the web, never one that leads on; ``gone`` are those with nothing any more. ``outside`` and
    ``outside_gone`` are the same for absolute paths of the host outside the hub, which only a server can
    answer. ``forgotten`` are digests of addresses that nothing may name.
    """

    moved: Mapping[str, str]
    gone: frozenset[str]
    outside: Mapping[str, str]
    outside_gone: frozenset[str]
    forgotten: frozenset[str]


def plan_redirects(
    old: Ledger,
    current: Mapping[str, str],
    aliases: Aliases,
    lines: tuple[RedirectLine, ...],
    resolve: Callable[[str], str | None],
    base_path: str,
    entry_files: Mapping[str, str],
    awaited: Mapping[str, str] = _NOTHING,
    unread: frozenset[str] = frozenset(),
) -> tuple[Redirects, Diagnostics]:
    """The redirects of a build, and every old address that nothing accounts for.

    ``current`` has the identity at each address of this build, short pages among them; ``awaited`` those of
    entries that are not public, so that mistakes show now and not on that day; ``aliases`` are those of all
    entries, an original's first. ``resolve`` gives the address for ``id:x``, a path of the hub or a whole
    address. ``entry_files`` are the files of entries by id, ``unread`` the ids of files with mistakes.
    """
    wishes, findings = wishes_of(aliases, lines, {**awaited, **current}, base_path)
    hub = Hub(old.addresses, current, awaited, wishes, entry_files, unread, old.forgotten, base_path, resolve)
    routes = Routes(hub)
    fates = {address: routes.fate(address) for address in sorted(_earlier(old, current) | wishes.keys())}
    lost = _lost(fates, hub)
    changed = _changed_ids(hub, entry_files)
    return _redirects(fates, old, current), (*findings, *routes.findings, *lost, *changed)


def next_addresses(old: Ledger, current: Mapping[str, str], redirects: Redirects) -> Mapping[str, str]:
    """The addresses of the next ledger: all that are or ever were public, but for the forgotten.

    An old address stays with its identity and goes on leading to it when nothing is written of it any more.
    """
    linked = {
        address: current[page]
        for address, target in redirects.moved.items()
        if (page := target.partition("#")[0]) in current
    }
    kept = {
        address: identity
        for address, identity in old.addresses.items()
        if digest(address) not in redirects.forgotten
    }
    return {**linked, **kept, **current}


def forgotten_entries(old: Ledger, current: Mapping[str, str], redirects: Redirects) -> frozenset[str]:
    """The ids that the next ledger may not name either: see :func:`talkoot.site.ledger.without`."""
    named = (one for address, one in old.addresses.items() if digest(address) in redirects.forgotten)
    return frozenset(map(entry_of, named)) - frozenset(map(entry_of, current.values())) - {""}


def page_addresses(redirects: Redirects, files: Iterable[str]) -> tuple[str, ...]:
    """The old addresses below the hub at which a page can say where to go, in order.

    Not those of feeds and calendars, nor those that cannot stand beside ``files``, the paths of the site's
    own files, on every file system: only a server can answer for them.
    """
    taken = {part for path in files for part in _with_folders(folded(path))}
    whole = {folded(path) for path in files}
    found = []
    for address in sorted(redirects.moved.keys() | redirects.gone):
        path = f"{address}index.html" if address.endswith("/") else address
        key = folded(path)
        above = set(_with_folders(key)) - {key}
        if not path.endswith(".html") or not is_safe_path(path) or key in taken or above & whole:
            continue
        found.append(address)
        taken.update(_with_folders(key))
        whole.add(key)
    return tuple(found)


def _earlier(old: Ledger, current: Mapping[str, str]) -> frozenset[str]:
    """The addresses that were public, are not now and may be named."""
    past = (address for address in old.addresses if address not in current)
    return frozenset(address for address in past if digest(address) not in old.forgotten)


def _with_folders(path: str) -> Iterator[str]:
    yield path
    while path := path.rpartition("/")[0]:
        yield path


def _redirects(fates: Mapping[str, Fate], old: Ledger, current: Mapping[str, str]) -> Redirects:
    moved = {address: fate.target for address, fate in fates.items() if fate.end is End.MOVED}
    gone = {address for address, fate in fates.items() if _is_gone(address, fate, old)}
    forgotten = {
        digest(address)
        for address, fate in fates.items()
        if fate.end is End.FORGOTTEN and not address.startswith("/")
    }
    named = frozenset(map(digest, (*moved, *gone, *current)))
    return Redirects(
        moved={address: target for address, target in moved.items() if not address.startswith("/")},
        gone=frozenset(address for address in gone if not address.startswith("/")),
        outside={address: target for address, target in moved.items() if address.startswith("/")},
        outside_gone=frozenset(address for address in gone if address.startswith("/")),
        forgotten=(old.forgotten | forgotten) - named,
    )


def _is_gone(address: str, fate: Fate, old: Ledger) -> bool:
    return fate.end is End.GONE or (fate.end is End.WAITING and address in old.addresses)


def _lost(fates: Mapping[str, Fate], hub: Hub) -> Iterator[Diagnostic]:
    """One finding for each thing that is lost, whatever its languages, feeds and earlier addresses."""
    together: dict[str, list[str]] = defaultdict(list)
    for address, fate in fates.items():
        if fate.end is End.LOST and entry_of(hub.old[address]) not in hub.unread:
            together[subject(hub.old[address])].append(address)
    for group in together.values():
        plainest = min(plainness(hub.old[one]) for one in group)
        named = [one for one in group if plainness(hub.old[one]) == plainest]
        yield _lost_at(named, hub.old[named[0]])


def _lost_at(addresses: list[str], identity: str) -> Diagnostic:
    id_ = entry_of(identity)
    rule = rules.ADDRESS_LOST if id_ else rules.SHARED_ADDRESS_LOST
    fix = "\n".join(f"- from: {quoted(shown(one))}\n  gone: true" for one in addresses) + "\n  # to: id:…"
    name = slug_of(addresses[0].rstrip("/").rpartition("/")[2]) or "*"
    named = ", ".join(map(shown, addresses))
    return rule.at(Location(PATH), fix=fix, address=named, identity=id_ or identity, name=name)


def _changed_ids(hub: Hub, entry_files: Mapping[str, str]) -> Iterator[Diagnostic]:
    public = frozenset(hub.current.values())
    for address, id_ in sorted(hub.current.items()):
        before = hub.old.get(address, id_)
        vanished = entry_of(before) == before and not (before in public or before in entry_files)
        if vanished and id_ in entry_files and before != id_:
            place = Location(entry_files[id_])
            yield rules.ID_CHANGED.at(place, text=f"id: {id_}", address=address, before=before, id=id_)
