"""The old addresses of ``aliases`` and ``content/redirects.yaml`` to what shall become of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from talkoot.reading.redirect_lines import RedirectLine
from talkoot.reading.yaml.writing import quoted
from talkoot.site import redirect_rules as rules
from talkoot.site.identities import comes_and_goes
from talkoot.values.diagnostics import Diagnostic, Diagnostics
from talkoot.values.location import Location

Aliases = tuple[tuple[str, str, Location], ...]
"""Old addresses as written, each with its entry's address and where it is written."""

_INDEX = "index.html"


class Kind(StrEnum):
    """What is wished: that an address lead to an entry or to a target, be gone, or be forgotten."""

    ALIAS = "alias"
    TO = "to"
    GONE = "gone"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall become of an address; ``target`` is as written, or the entry's address for an alias."""

    address: str
    kind: Kind
    target: str
    location: Location


def wishes_of(
    aliases: Aliases, lines: tuple[RedirectLine, ...], taken: Mapping[str, str], base_path: str
) -> tuple[Mapping[str, Wish], Diagnostics]:
    """The wishes by address: below the hub, or with a leading slash outside it.

    ``taken`` are the addresses that the hub has or will have, with their identities. What time alone may
    put at an address takes it without a word, so that time never makes a mistake of a wish.
    """
    found: dict[str, Wish] = {}
    findings: list[Diagnostic] = []
    for wish in _written(aliases, lines, base_path):
        first = found.setdefault(wish.address, wish)
        if first.location != wish.location:
            findings.append(_twice(wish, first))
    for wish in found.values():
        findings.extend(_mistakes(wish, taken))
    return {address: wish for address, wish in found.items() if address not in taken}, tuple(findings)


def address_of(written: str, base_path: str) -> str:
    """One form for all ways to write an address: below the hub if it is there, else with a leading slash."""
    if not written.startswith("/"):
        return _below(written)
    base = base_of(base_path)
    if f"{written}/" == base:
        return ""
    return _below(written.removeprefix(base)) if written.startswith(base) else written


def base_of(base_path: str) -> str:
    """The path of the hub's root on its host, with a slash at both ends."""
    inner = base_path.strip("/")
    return f"/{inner}/" if inner else "/"


def _below(path: str) -> str:
    folder, slash, last = path.rpartition("/")
    if last == _INDEX:
        return folder + slash
    return path if not last or "." in last else f"{path}/"


def _written(aliases: Aliases, lines: Iterable[RedirectLine], base_path: str) -> Iterator[Wish]:
    for written, target, location in aliases:
        yield Wish(address_of(written, base_path), Kind.ALIAS, target, location)
    for line in lines:
        kind = Kind.FORGET if line.forget else Kind.TO if line.to else Kind.GONE
        yield Wish(address_of(line.address, base_path), kind, line.to, line.location)


def _mistakes(wish: Wish, taken: Mapping[str, str]) -> Iterator[Diagnostic]:
    identity = taken.get(wish.address)
    if identity is not None and not comes_and_goes(identity):
        yield rules.FROM_CURRENT.at(
            wish.location, text=wish.address, address=shown(wish.address), identity=identity
        )
    if wish.kind is Kind.FORGET and wish.target:
        fix = f"- from: {quoted(wish.address)}\n  gone: true\n  forget: true"
        yield rules.FORGET_WITH_TO.at(wish.location, text=f"to: {wish.target}", fix=fix)


def _twice(wish: Wish, first: Wish) -> Diagnostic:
    return rules.TWICE.at(wish.location, text=wish.address, address=shown(wish.address), other=first.location)


def shown(address: str) -> str:
    """The address as a message names it: the home page, which is empty, as a slash."""
    return address or "/"
