"""A file of the built site before it is bytes: where it goes and what it is made from."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from talkoot.model.picture import Wish
from talkoot.values.language import Language
from talkoot.values.snapshot import Source


@dataclass(frozen=True, slots=True)
class Html:
    """A page: a template, the page value that it shows, and the language of its words."""

    template: str
    page: object
    language: Language


@dataclass(frozen=True, slots=True)
class Data:
    """Bytes made by an output format."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that goes out as it is."""

    source: Source


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture made anew from the file of another."""

    source: Source
    wish: Wish


Content = Html | Data | Copy | Encoded

Make = Callable[..., Content]
"""What makes an output from the press and from the words of its key. It may keep nothing from planning,
so that all it reads is noted."""


Recipe = tuple[str, ...]
"""The module and the name of what makes an output, and the words of its key."""

_MAKERS = ("talkoot.pages.", "talkoot.formats.", "talkoot.output.redirect_pages")


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site, and what it is made from: ``make(press, *key)``.

    ``address`` is its public address below the hub's root, a folder's ending in a slash.
    ``identity`` is what the ledger remembers it by, empty for what nobody links to. ``listed`` says
    that the sitemap names it, ``changed`` when it last changed by its content (RFC 3339, a date or empty).
    """

    address: str
    make: Make
    key: tuple[str, ...] = ()
    identity: str = ""
    listed: bool = False
    changed: str = ""

    @property
    def path(self) -> str:
        """The file below the output folder."""
        if self.address == "" or self.address.endswith("/"):
            return f"{self.address}index.html"
        return self.address

    @property
    def recipe(self) -> Recipe:
        """What makes it, in words that are the same in every build."""
        return (self.make.__module__, self.make.__name__, *self.key)


def by_recipe(press: object, recipe: Recipe) -> Content:
    """What a recipe makes; ``LookupError`` for one that is not ours."""
    module, name, *key = recipe
    make = getattr(sys.modules.get(module), name, None)
    if make is None or not module.startswith(_MAKERS):
        raise LookupError(recipe)
    made: Content = make(press, *key)
    return made
