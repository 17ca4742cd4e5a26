"""The identity of what is at an address, to what stands in for it and whom it follows.

An identity is an entry's id, ``list:release``, ``list:release/3`` (a page of its archive),
``list:event/ahead/2`` (a page of a group of it), ``topic:x``, ``area:x``, ``view:deadlines``,
``view:calendar/2026-10``, ``<id>/release/2`` (a page of what leads to an entry), ``feed:release``, ``feed:topic:x``, ``calendar:event`` or ``ics:<id>``, each
with ``@sv`` appended in a language that is not the hub's first.
"""

import re

_PAGE = re.compile(r"(?:/[\w-]+)?/\d+(?:-\d+)?\Z", re.ASCII)
_FOLLOWERS = ("ics:", "feed:", "calendar:")


def kin(identity: str) -> tuple[str, ...]:
    """The identity and what can stand in for it, the nearest first.

    The first page for a page of an archive or a group, a month or a year, the first language for another one.
    """
    whole, at, language = identity.partition("@")
    first_page = _PAGE.sub("", whole)
    return tuple(dict.fromkeys((identity, first_page + at + language, first_page)))


def owners(identity: str) -> tuple[str, ...]:
    """What a feed or calendar is made from, with its stand-ins; nothing for a page.

    The page of the entry for ``ics:<id>``, the list for ``feed:release``, the topic for ``feed:topic:x``.
    """
    kind, _, subject = identity.partition(":")
    if f"{kind}:" not in _FOLLOWERS:
        return ()
    if kind == "ics" or ":" in subject:
        return kin(subject)
    return (*kin(f"list:{subject}"), *kin(f"view:{subject}"))


def follower(identity: str, owner: str) -> str:
    """What ``identity`` (a feed, a calendar) is called where it is made from ``owner``."""
    kind = identity.partition(":")[0]
    subject = owner.partition("@")[0].removeprefix("list:").removeprefix("view:")
    return in_language_of(f"{kind}:{subject}", identity)


def in_language_of(identity: str, other: str) -> str:
    """The identity in the language that ``other`` is in."""
    _, at, language = other.partition("@")
    return identity.partition("@")[0] + at + language


def comes_and_goes(identity: str) -> bool:
    """True for what time alone may take away or give: a page of many, a month, an entry's calendar."""
    return identity.startswith("ics:") or _PAGE.search(identity.partition("@")[0]) is not None


def subject(identity: str) -> str:
    """What an identity is about, the same for its page, feed and calendar in every language."""
    plain = kin(identity)[-1].removeprefix("ics:")
    for kind in ("feed:", "calendar:", "list:", "view:"):
        if plain.startswith(kind):
            rest = plain.removeprefix(kind)
            return rest if ":" in rest else f":{rest}"
    return plain


def entry_of(identity: str) -> str:
    """The id of the entry, empty if the identity is not that of its pages or its calendar."""
    id_ = _PAGE.sub("", identity.removeprefix("ics:").partition("@")[0])
    return "" if ":" in id_ else id_


def plainness(identity: str) -> tuple[bool, bool, bool]:
    """Orders the addresses of one subject: the page in the first language comes first."""
    return identity.startswith(_FOLLOWERS), "@" in identity, comes_and_goes(identity)
