"""Turns a body with holes into the HTML of one page, where every hole has what belongs there."""

import re
from collections.abc import Mapping
from html import escape
from types import MappingProxyType
from typing import NamedTuple

from talkoot.model.body import Body, HoleKind

Addresses = Mapping[int, str | None]
"""The address for each hole that is a link or an image; absent or None if there is nothing to show."""


class Sight(NamedTuple):
    """What stands before, within and after the element of an image, as HTML."""

    before: str
    attributes: str
    after: str


NO_SIGHTS: Mapping[int, Sight] = MappingProxyType({})
_PLAIN = Sight("", "", "")

_REST = r'(?:[^<>"]|"[^"]*")*'
_CARD = re.compile(r'<p><a href="hole:(\d+)">[^<]*</a></p>\n?')
_FIGURE = re.compile(r"<figure>(?:(?!</figure>).)*</figure>\n?", re.DOTALL)
_IMAGE = re.compile(rf'<img src="hole:(\d+)"({_REST})>')
_LINK = re.compile(rf'<a href="hole:(\d+)"({_REST})>(.*?)</a>', re.DOTALL)


NO_NOTES: Mapping[int, str] = MappingProxyType({})


def fill(
    body: Body,
    links: Addresses,
    cards: Mapping[int, str],
    sights: Mapping[int, Sight] = NO_SIGHTS,
    notes: Mapping[int, str] = NO_NOTES,
) -> str:
    """The body's HTML with its holes filled.

    A link without an address keeps its words, an image without one goes with its caption, and a card's
    paragraph becomes the HTML given for it, or nothing. A note stands in brackets at the end of its link.
    Addresses and notes are escaped here; cards and ``sights``, which are what is told of images, are HTML.
    """
    if not body.holes:
        return body.html
    filled = _FIGURE.sub(lambda found: _figure(found, links), body.html)
    filled = _IMAGE.sub(lambda found: _image(found, links, sights), filled)
    filled = _LINK.sub(lambda found: _link(found, body, links, notes), filled)
    return _CARD.sub(lambda found: cards.get(int(found[1]), ""), filled)


def _figure(found: re.Match[str], links: Addresses) -> str:
    image = _IMAGE.search(found[0])
    return "" if image and links.get(int(image[1])) is None else found[0]


def _image(found: re.Match[str], links: Addresses, sights: Mapping[int, Sight]) -> str:
    number = int(found[1])
    address, sight = links.get(number), sights.get(number, _PLAIN)
    if address is None:
        return ""
    return f'{sight.before}<img src="{escape(address)}"{sight.attributes}{found[2]}>{sight.after}'


def _link(found: re.Match[str], body: Body, links: Addresses, notes: Mapping[int, str]) -> str:
    """A link with its address; that of a card stays for the card."""
    number = int(found[1])
    if body.holes[number].kind is HoleKind.CARD:
        return found[0]
    address = links.get(number)
    if address is None:
        return found[3]
    note = f" ({escape(notes[number])})" if number in notes else ""
    return f'<a href="{escape(address)}"{found[2]}>{found[3]}{note}</a>'
