"""What an RSS feed and its items say, before they are XML."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A picture: its whole address, media type and alternative text, its bytes and its size in pixels."""

    address: str
    kind: str
    alt: str
    octets: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item. ``guid`` is permanent and no address; instants are aware; ``html`` has whole addresses."""

    title: str
    link: str
    guid: str
    published: datetime
    updated: datetime
    description: str
    html: str = ""
    categories: tuple[str, ...] = ()
    creator: str = ""
    picture: Enclosed | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed tells about itself. ``address`` is its own, whole; ``editor`` is ``mail (name)``."""

    title: str
    link: str
    address: str
    description: str
    language: str
    editor: str = ""
