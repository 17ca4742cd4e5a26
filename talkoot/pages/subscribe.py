"""How to follow the hub: feeds, calendars, the mailing list, other channels: ``/tilaa/``."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.channels import RSS, Channel, channels
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.subscriptions import Subscription, subscription
from talkoot.output.view_pages import view_frame, view_outputs
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
    return view_outputs(press, "subscribe", subscribe)


def subscribe(press: Press, language: str) -> Html:
    """The page of one language."""
    return Html("pages/subscribe.html", _page(press, press.viewers[language]), language)


def _page(press: Press, viewer: Viewer) -> SubscribePage:
    frame = view_frame(press, "subscribe", viewer.language)
    every = tuple(channels(viewer))
    return SubscribePage(
        frame=replace(frame, scripts=(*frame.scripts, viewer.publication.assets["scripts/copy.js"])),
        title=frame.title,
        intro=frame.description,
        feeds=tuple(one for one in every if one.media_type == RSS),
        calendars=tuple(one for one in every if one.media_type != RSS),
        base_url=viewer.settings.base_url,
        subscription=subscription(viewer),
        others=tuple(viewer.outside(link) for link in viewer.settings.channels),
    )
