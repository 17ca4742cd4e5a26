"""How to follow the hub: feeds, calendars, the mailing list, other channels: ``/tilaa/``."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import RSS, Channel, channels
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.subscriptions import Subscription, subscription
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link


@dataclass(frozen=True, slots=True)
class SubscribePage:
    """Every channel of the hub."""

    frame: Frame
    title: str
    intro: str
    feeds: tuple[Channel, ...]
    calendars: tuple[Channel, ...]
    base_url: str
    subscription: Subscription
    others: tuple[Link, ...]


def pages(press: Press) -> Iterator[Output]:
    """The page in every language."""
    for viewer in press.viewers.values():
        address = viewer.addresses.view("subscribe", viewer.language)
        identity = press.identity("view:subscribe", viewer.language)
        yield Output(address, subscribe, (viewer.language,), identity, listed=True)


def subscribe(press: Press, language: str) -> Html:
    """The page of one language."""
    return Html("pages/subscribe.html", _page(press, press.viewers[language]), language)


def _page(press: Press, viewer: Viewer) -> SubscribePage:
    title, intro = viewer.words.word("view.subscribe"), viewer.words.word("view.subscribe.intro")
    frame = press.frame(
        viewer.language, title, intro, lambda one: one.addresses.view("subscribe", one.language)
    )
    every = tuple(channels(viewer))
    return SubscribePage(
        frame=replace(frame, scripts=(*frame.scripts, viewer.publication.assets["scripts/copy.js"])),
        title=title,
        intro=intro,
        feeds=tuple(one for one in every if one.media_type == RSS),
        calendars=tuple(one for one in every if one.media_type != RSS),
        base_url=viewer.settings.base_url,
        subscription=subscription(viewer),
        others=tuple(viewer.outside(link) for link in viewer.settings.channels),
    )
