"""Old addresses to where they lead now: straight to the end of every chain."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from talkoot.reading.suggestions import nearest
from talkoot.site import redirect_rules as rules
from talkoot.site.identities import follower, in_language_of, kin, owners
from talkoot.site.redirect_wishes import Kind, Wish, address_of, shown
from talkoot.values.diagnostics import Diagnostic
from talkoot.values.digests import digest

_WEB = re.compile(r"https?://[^\s/?#\\]+[^\s\\]*\Z", re.IGNORECASE)
_ARCHIVE_PAGE = re.compile(r"(.*/)[^/]+/\d+/")
_PERIOD = re.compile(r"(.*/)\d{4}(?:-\d\d)?/", re.ASCII)
_CALENDAR = re.compile(r"((?:.*/)?([^/]+)/)\2\.ics")
_HUB = re.compile(r"(?![/\\])[^:\s\\]*\Z")


class End(StrEnum):
    """What becomes of an old address.

    ``waiting`` leads to what is not public yet, ``lost`` has nothing that tells where it leads, and of
    ``broken`` a mistake has been told already.
    """

    MOVED = "moved"
    GONE = "gone"
    FORGOTTEN = "forgotten"
    WAITING = "waiting"
    LOST = "lost"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of an old address; ``target`` is where one that has moved leads."""

    end: End
    target: str = ""


@dataclass(frozen=True, slots=True)
class Hub:
    """What is known of a hub's addresses: those of all time, of now, and of what is not public yet.

    ``wishes`` are what is written of old ones; ``resolve`` turns a target as written into an address.
    ``ids`` are those of all entries, ``unread`` those of files with mistakes, ``forgotten`` the digests of
    addresses that nothing names any more.
    """

    old: Mapping[str, str]
    current: Mapping[str, str]
    awaited: Mapping[str, str]
    wishes: Mapping[str, Wish]
    ids: Collection[str]
    unread: frozenset[str]
    forgotten: frozenset[str]
    base_path: str
    resolve: Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class _Step:
    """The next address of a chain; ``like`` is the identity in whose language and format to arrive."""

    address: str
    like: str = ""


class Routes:
    """The fates of a hub's old addresses, and the mistakes found on the way."""

    def __init__(self, hub: Hub) -> None:
        self.findings: list[Diagnostic] = []
        self._hub = hub
        self._where = {identity: address for address, identity in sorted(hub.current.items(), reverse=True)}
        self._wished = {
            hub.old[address]: address for address in sorted(hub.wishes, reverse=True) if address in hub.old
        }
        self._awaited = frozenset(hub.awaited.values())
        self._fates: dict[str, Fate] = {}

    def fate(self, address: str) -> Fate:
        """What becomes of an address that is remembered or of which something is written."""
        while address not in self._fates:
            self._walk(address)
        return self._fates[address]

    def _walk(self, address: str) -> None:
        """Settles the chain from the address on, or only what closes it into a loop."""
        trail: dict[str, _Step] = {}
        here = address
        while here not in self._fates:
            if here in trail:
                self._settle_loop(tuple(trail)[tuple(trail).index(here) :])
                return
            step = self._next(here)
            if isinstance(step, Fate):
                self._fates[here] = step
                break
            trail[here] = step
            here = step.address
        fate = self._fates[here]
        for passed in reversed(trail):
            fate = self._fates[passed] = self._adapted(fate, trail[passed].like)

    def _settle_loop(self, loop: tuple[str, ...]) -> None:
        """A loop that is written is a mistake; else lines lead only to what they should speak for."""
        silent = [one for one in loop if one not in self._hub.wishes]
        for one in silent:
            self._fates[one] = _alone(self._hub.old[one])
        if not silent:
            self._report_loop(loop)
            self._fates.update(dict.fromkeys(loop, Fate(End.BROKEN)))

    def _next(self, address: str) -> Fate | _Step:
        wish = self._hub.wishes.get(address)
        if wish is None:
            return self._remembered(self._hub.old[address])
        if wish.kind is Kind.FORGET:
            return Fate(End.FORGOTTEN)
        if wish.kind is Kind.GONE:
            return Fate(End.GONE)
        if wish.kind is Kind.ALIAS:
            known = wish.target in self._hub.current
            return Fate(End.MOVED, wish.target) if known else Fate(End.WAITING)
        return self._to(wish)

    def _remembered(self, identity: str) -> Fate | _Step:
        for one in kin(identity):
            if one in self._where:
                return Fate(End.MOVED, self._where[one])
        if identity in self._awaited:
            return Fate(End.WAITING)
        for one in kin(identity):
            if one in self._wished:
                return _Step(self._wished[one], identity)
        return self._following(identity)

    def _following(self, identity: str) -> Fate | _Step:
        """A feed or calendar goes with what it is made from; that of an entry is never lost by itself."""
        made_from = owners(identity)
        if not any(one in self._where for one in made_from):
            for one in made_from:
                if one in self._wished:
                    return _Step(self._wished[one], identity)
        return _alone(identity)

    def _to(self, wish: Wish) -> Fate | _Step:
        written = wish.target
        if not written.startswith("id:") and "://" not in written:
            path, mark, place = written.partition("#")
            path = address_of(path, self._hub.base_path)
            if self._leads_on(path):
                return _Step(path)
            if path not in self._hub.current and digest(path) in self._hub.forgotten:
                return Fate(End.GONE)
            written = path + mark + place
        found = self._hub.resolve(written)
        if found is not None and (_WEB.match(found) or _HUB.match(found)):
            return self._arrival(found)
        if fate := self._taken_by_time(written):
            return fate
        self.findings.extend(self._unknown(wish))
        return Fate(End.BROKEN)

    def _taken_by_time(self, written: str) -> Fate | None:
        """What could have been there a moment ago: no mistake, or time would make one."""
        path = written.partition("#")[0]
        if (page := _ARCHIVE_PAGE.fullmatch(path)) and page[1] in self._hub.current:
            return Fate(End.MOVED, page[1])
        if (page := _PERIOD.fullmatch(path)) and self._hub.current.get(page[1], "").startswith("view:"):
            return Fate(End.MOVED, page[1])
        if (calendar := _CALENDAR.fullmatch(path)) and calendar[1] in self._hub.current:
            return Fate(End.GONE)
        return None

    def _arrival(self, found: str) -> Fate | _Step:
        page = found.partition("#")[0]
        if page in self._hub.awaited and page not in self._hub.current:
            return Fate(End.WAITING)
        return _Step(page) if self._leads_on(page) else Fate(End.MOVED, found)

    def _leads_on(self, address: str) -> bool:
        if address in self._hub.current:
            return False
        return address in self._hub.wishes or address in self._hub.old

    def _adapted(self, fate: Fate, like: str) -> Fate:
        """What the end of a chain means to an address before it."""
        if fate.end is End.LOST:
            return Fate(End.BROKEN)
        if fate.end is End.FORGOTTEN and not like:
            return Fate(End.GONE)
        return self._arrived(fate, like) if like and fate.end is End.MOVED else fate

    def _arrived(self, fate: Fate, like: str) -> Fate:
        page, mark, place = fate.target.partition("#")
        arrived = self._hub.current.get(page, "")
        if owners(like):
            return self._followed(like, arrived)
        same = self._where.get(in_language_of(arrived, like)) if arrived else None
        return fate if same is None else Fate(End.MOVED, same + mark + place)

    def _followed(self, like: str, arrived: str) -> Fate:
        for one in kin(follower(like, arrived)) if arrived else ():
            if one in self._where:
                return Fate(End.MOVED, self._where[one])
        return Fate(End.GONE)

    def _unknown(self, wish: Wish) -> Iterator[Diagnostic]:
        text = f"to: {wish.target}"
        id_ = wish.target.removeprefix("id:").partition(".")[0].strip()
        if not wish.target.startswith("id:") or id_ in self._hub.ids:
            near = nearest(wish.target, sorted(self._hub.current))
            fix = f"to: {near}" if near else ""
            yield rules.UNKNOWN_TARGET.at(wish.location, text, fix, target=wish.target)
        elif id_ not in self._hub.unread:
            near = nearest(id_, sorted(self._hub.ids))
            yield rules.UNKNOWN_ID.at(wish.location, text, f"to: id:{near}" if near else "", id=id_)

    def _report_loop(self, loop: tuple[str, ...]) -> None:
        first = min((self._hub.wishes[one] for one in loop), key=lambda wish: wish.location)
        turn = loop.index(first.address)
        names = (*loop[turn:], *loop[:turn], first.address)
        shown_loop = " → ".join(map(shown, names))
        self.findings.append(rules.LOOP.at(first.location, text=f"to: {first.target}", loop=shown_loop))


def _alone(identity: str) -> Fate:
    """What becomes of something of which nothing is written; an entry's calendar goes with time."""
    return Fate(End.GONE) if identity.startswith("ics:") else Fate(End.LOST)
