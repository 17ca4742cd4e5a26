"""Redirects to the pages that carry them on hosts without rewriting, and to those that say “gone”."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.output.outputs import Html, Output
from talkoot.output.press import Chrome, Press
from talkoot.site.redirects import Redirects
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """A page that leads on at once. ``href`` is relative or, for another host, whole."""

    language: Language
    title: str
    text: str
    href: str
    canonical: str


@dataclass(frozen=True, slots=True)
class GonePage:
    """A page that says that there is nothing here any more."""

    language: Language
    title: str
    text: str
    root: str
    chrome: Chrome


def redirect_pages(press: Press, redirects: Redirects, addresses: tuple[str, ...]) -> Iterator[Output]:
    """An HTML page at each of the old addresses, which are those that can carry one."""
    for address in addresses:
        if address in redirects.moved:
            page = _moved(press, address, redirects.moved[address])
            yield Output(address, Html("pages/redirect.html", page, page.language))
        else:
            yield Output(address, Html("pages/gone.html", _gone(press, address), _language(press, address)))


def _moved(press: Press, address: str, target: str) -> RedirectPage:
    language = _language(press, address)
    words = press.viewers[language].words
    outside = "://" in target
    href = target if outside else ("../" * address.count("/") + target or "./")
    canonical = target if outside else press.publication.absolute(target)
    return RedirectPage(language, words.word("redirect.title"), words.word("redirect.text"), href, canonical)


def _gone(press: Press, address: str) -> GonePage:
    language = _language(press, address)
    words = press.viewers[language].words
    root = "../" * address.count("/")
    return GonePage(
        language, words.word("gone.title"), words.word("gone.text"), root, press.chromes[language]
    )


def _language(press: Press, address: str) -> Language:
    first = address.partition("/")[0]
    return first if first in press.viewers else press.publication.settings.language
