"""What one publication leaves to the next, to a small JSON file and back: the site's only memory.

It is published with the site and read by the next build. Nothing unpublished is in it.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeVar

from talkoot.site.ledger_words import DAMAGED, FOREIGN, NEWER
from talkoot.values.digests import digest
from talkoot.values.failures import WrongUse

FORMAT = 1
"""The version of the file; another one is not guessed at."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Sequence:
    """How often the facts of an event have changed (SEQUENCE of RFC 5545 §3.8.7.4).

    ``facts`` is the digest of the facts that count, ``changed`` the instant in UTC of their last change.
    """

    number: int
    facts: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a site remembers of its publications.

    ``generation`` counts the ledgers that differ, 0 before the first; ``predecessor`` is the digest of
    the last one's bytes, empty for the first. ``addresses`` are all addresses that were ever public
    (paths below the hub's root, empty for the home page) with the identity of what is or was there:
    an entry's id, ``list:release``, ``list:release/3``, ``topic:x``, ``area:x``, ``view:deadlines``,
    ``feed:release``, ``calendar:event``, ``ics:<id>``, each with ``@sv`` in a language that is not the
    first. ``first`` is the first publication of each entry, ``sequences`` those of events and their parts
    (``id`` or ``id.key``). ``forgotten`` are digests of addresses that may not be named any more.
    """

    site_id: str
    generation: int
    predecessor: str
    addresses: Mapping[str, str]
    first: Mapping[str, datetime]
    sequences: Mapping[str, Sequence]
    forgotten: frozenset[str]


class DamagedLedger(WrongUse):
    """The ledger is not one that this program has written."""


class ForeignLedger(WrongUse):
    """The ledger is that of another site."""


def read_ledger(data: bytes | None, site_id: str) -> Ledger:
    """The ledger in ``data``; an empty one of generation 0 if there is none yet.

    Raises ``DamagedLedger`` or ``ForeignLedger``: a ledger that cannot be used is never a first build,
    because every address and calendar entry would start over.
    """
    if data is None:
        return Ledger(site_id, 0, "", {}, {}, {}, frozenset())
    held = _object(_parsed(data), "ledger.json")
    _require_format(held)
    if _text(held.get("site_id"), "site_id") != site_id:
        raise ForeignLedger(FOREIGN, theirs=_shown(str(held["site_id"])), ours=site_id)
    return _decoded(held)


def name_of(data: bytes | None) -> str:
    """The digest of a ledger; empty if there is none yet."""
    return "" if data is None else digest(data)


def write_ledger(new: Ledger, old: bytes | None, before: Ledger | None = None) -> bytes:
    """The bytes of ``new``, the successor of the ledger in ``old``; ``old`` itself if no fact differs.

    Generation and predecessor follow from ``old``, whatever ``new`` says of them; ``before`` is what
    ``old`` says, if that has been read already. Raises as :func:`read_ledger` does for ``old``.
    """
    if old is None:
        return _encoded(replace(new, generation=1, predecessor=""))
    before = before or read_ledger(old, new.site_id)
    if replace(new, generation=before.generation, predecessor=before.predecessor) == before:
        return old
    return _encoded(replace(new, generation=before.generation + 1, predecessor=digest(old)))


def counted(old: Ledger, facts: Mapping[str, str], now: datetime) -> Mapping[str, Sequence]:
    """The sequences after a publication at ``now`` of events whose facts have the digests ``facts``.

    An event that is not among them keeps its number: should it come back, it does not start over.
    """
    found = {id_: _next(old.sequences.get(id_), summary, now) for id_, summary in facts.items()}
    return {**old.sequences, **found}


def first_published(
    old: Ledger, public: Mapping[str, datetime | None], now: datetime
) -> Mapping[str, datetime]:
    """The first publication of all that is or was public: as it tells, else as remembered, else ``now``."""
    found = {id_: told or old.first.get(id_, now) for id_, told in public.items()}
    return {**old.first, **found}


def without(ledger: Ledger, ids: frozenset[str]) -> Ledger:
    """The ledger as if it had never known the moments and sequences of the entries ``ids``."""
    return replace(ledger, first=_others(ledger.first, ids), sequences=_others(ledger.sequences, ids))


def _next(before: Sequence | None, summary: str, now: datetime) -> Sequence:
    if before is None:
        return Sequence(0, summary, now)
    return before if before.facts == summary else Sequence(before.number + 1, summary, now)


def _others(values: Mapping[str, _Value], ids: frozenset[str]) -> dict[str, _Value]:
    return {name: value for name, value in values.items() if name.partition(".")[0] not in ids}


def _encoded(ledger: Ledger) -> bytes:
    held = {
        "format": FORMAT,
        "site_id": ledger.site_id,
        "generation": ledger.generation,
        "predecessor": ledger.predecessor,
        "addresses": dict(ledger.addresses),
        "first": {id_: _rfc3339(moment) for id_, moment in ledger.first.items()},
        "sequences": {
            id_: {"number": one.number, "facts": one.facts, "changed": _rfc3339(one.changed)}
            for id_, one in ledger.sequences.items()
        },
        "forgotten": sorted(ledger.forgotten),
    }
    text = json.dumps(held, ensure_ascii=False, indent=0, separators=(",", ":"), sort_keys=True)
    return text.encode("utf-8") + b"\n"


def _rfc3339(moment: datetime) -> str:
    if moment.tzinfo is None:
        raise ValueError(f"an instant without a zone: {moment}")
    return moment.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


_FIELDS = frozenset(
    ("format", "site_id", "generation", "predecessor", "addresses", "first", "sequences", "forgotten")
)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?Z", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UNSAFE_ADDRESS = re.compile(r"[\x00-\x20\x7f\\?#]|(?:\A|/)(?:/|\.{1,2}(?:/|\Z))")


def _parsed(data: bytes) -> object:
    try:
        text = data.decode("utf-8")
        held: object = json.loads(text, object_pairs_hook=_no_key_twice)
        json.dumps(held, ensure_ascii=False).encode("utf-8")  # refuses halves of characters
    except (ValueError, RecursionError):
        raise _damaged("JSON") from None
    return held


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    held = dict(pairs)
    if len(held) < len(pairs):
        raise ValueError("a key twice")
    return held


def _require_format(held: Mapping[str, object]) -> None:
    version = _number(held.get("format"), "format")
    if version > FORMAT:
        raise DamagedLedger(NEWER, version=version, known=FORMAT)
    if version != FORMAT:
        raise _damaged("format")
    for name in sorted(_FIELDS ^ held.keys()):
        raise _damaged(name)


def _decoded(held: Mapping[str, object]) -> Ledger:
    generation = _number(held["generation"], "generation")
    predecessor = _text(held["predecessor"], "predecessor")
    if generation < 1:
        raise _damaged("generation")
    if bool(predecessor) != (generation > 1) or (predecessor and not _DIGEST.fullmatch(predecessor)):
        raise _damaged("predecessor")
    return Ledger(
        site_id=_text(held["site_id"], "site_id"),
        generation=generation,
        predecessor=predecessor,
        addresses=_values(held["addresses"], "addresses", _identity),
        first=_values(held["first"], "first", _instant),
        sequences=_values(held["sequences"], "sequences", _sequence),
        forgotten=_digests(held["forgotten"]),
    )


def _values(value: object, name: str, read: Callable[[object, str], _Value]) -> Mapping[str, _Value]:
    held = _object(value, name)
    return {key: read(inner, f"{name}: {key}") for key, inner in held.items()}


def _identity(value: object, place: str) -> str:
    address = place.partition(": ")[2]
    identity = _text(value, place)
    if not identity or _UNSAFE_ADDRESS.search(address):
        raise _damaged(place)
    return identity


def _sequence(value: object, place: str) -> Sequence:
    held = _object(value, place)
    if held.keys() != {"number", "facts", "changed"}:
        raise _damaged(place)
    number = _number(held["number"], place)
    if number < 0:
        raise _damaged(place)
    return Sequence(number, _text(held["facts"], place), _instant(held["changed"], place))


def _instant(value: object, place: str) -> datetime:
    text = _text(value, place)
    if not _INSTANT.fullmatch(text):
        raise _damaged(place)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise _damaged(place) from None


def _digests(value: object) -> frozenset[str]:
    if not isinstance(value, list):
        raise _damaged("forgotten")
    found = [_text(one, "forgotten") for one in value]
    if not all(map(_DIGEST.fullmatch, found)):
        raise _damaged("forgotten")
    return frozenset(found)


def _object(value: object, place: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise _damaged(place)
    return value


def _number(value: object, place: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _damaged(place)
    return value


def _text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise _damaged(place)
    return value


def _damaged(place: str) -> DamagedLedger:
    return DamagedLedger(DAMAGED, place=_shown(place))


def _shown(text: str) -> str:
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text[:120])
