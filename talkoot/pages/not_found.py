"""The page for an address at which there is nothing: ``404.html``, shown at any depth."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press, menu_link
from talkoot.output.views import Link


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """Words in every language of the hub, and ways on."""

    frame: Frame
    title: str
    texts: tuple[tuple[str, str], ...]
    links: tuple[Link, ...]


def pages(_: Press) -> Iterator[Output]:
    """One page for the whole hub; its links are whole addresses, since its own is unknown."""
    yield Output("404.html", not_found)


def not_found(press: Press) -> Html:
    """The page, in every language at once."""
    settings = press.publication.settings
    viewer = press.viewers[settings.language]
    title = viewer.words.word("not_found.title")
    frame = press.frame(viewer.language, title, "", lambda one: one.addresses.home(one.language))
    frame = replace(frame, root=settings.base_url, hidden=True, alternates=(), languages=())
    texts = tuple((one, press.viewers[one].words.word("not_found.text")) for one in settings.languages)
    links = tuple(link for name in settings.menu if (link := menu_link(viewer, name)))
    return Html("pages/not_found.html", NotFoundPage(frame, title, texts, links), viewer.language)
