"""A plain page (sivu)."""

from dataclasses import dataclass

from talkoot.model.content_type import ContentType
from talkoot.model.groups import Named, Owned, Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Text that is none of the other types; it has its address at the root of the hub."""


TYPE = ContentType(
    name="page",
    folder="pages",
    own=Page,
    groups=(Named, Published, Owned),
    order=150,
    has_list=False,
)
