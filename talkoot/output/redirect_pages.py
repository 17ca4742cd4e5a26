"""Redirects to the pages that carry them on hosts without rewriting, and to those that say “gone”."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.output.outputs import Html, Output
from talkoot.output.policy import OF_PAGE
from talkoot.output.press import Chrome, Press
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """A page that leads on at once. ``href`` is relative or, for another host, whole."""

    language: Language
    title: str
    text: str
    href: str
    canonical: str
    policy: str = OF_PAGE


@dataclass(frozen=True, slots=True)
class GonePage:
    """A page that says that there is nothing here any more."""

    language: Language
    title: str
    text: str
    root: str
    chrome: Chrome
    policy: str = OF_PAGE


def redirect_pages(press: Press, addresses: tuple[str, ...]) -> Iterator[Output]:
    """An HTML page at each of the old addresses, which are those that can carry one."""
    for address in addresses:
        yield Output(address, moved if press.moved[address] else gone, (address,))


def moved(press: Press, address: str) -> Html:
    """The page that leads on from an old address."""
    language = _language(press, address)
    words, target = press.viewers[language].words, press.moved[address]
    outside = "://" in target
    href = target if outside else ("../" * address.count("/") + target or "./")
    canonical = target if outside else press.publication.absolute(target)
    title, text = words.word("redirect.title"), words.word("redirect.text")
    return Html("pages/redirect.html", RedirectPage(language, title, text, href, canonical), language)


def gone(press: Press, address: str) -> Html:
    """The page that says that what was at an old address is gone."""
    language = _language(press, address)
    words = press.viewers[language].words
    root = "../" * address.count("/")
    title, text = words.word("gone.title"), words.word("gone.text")
    return Html("pages/gone.html", GonePage(language, title, text, root, press.chrome(language)), language)


def _language(press: Press, address: str) -> Language:
    first = address.partition("/")[0]
    return first if first in press.publication.languages else press.publication.settings.language
