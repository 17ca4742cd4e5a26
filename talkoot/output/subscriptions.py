"""How to follow the releases: the feed, and the municipality's mailing list if it has one."""

from dataclasses import dataclass

from talkoot.output.channels import Channel, releases_feed
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link


@dataclass(frozen=True, slots=True)
class Subscription:
    """The feed of releases, and the mailing list with the address of its privacy notice."""

    releases: Channel
    mailing_list: Link | None
    mailing_privacy: str


def subscription(viewer: Viewer) -> Subscription:
    """How to follow the releases in the viewer's language."""
    told = viewer.settings.mailing_list
    link = Link(viewer.told(told.name), told.url, outside=True) if told else None
    return Subscription(releases_feed(viewer), link, told.privacy_url if told else "")
