"""What a content type is: its name, its folder, its field groups and its own fields."""

from dataclasses import dataclass

from talkoot.model.groups import Named
from talkoot.model.narrowing import Facet


@dataclass(frozen=True, slots=True)
class ContentType:
    """A content type: its name, its folder, its field groups and the dataclass of its own fields.

    ``groups`` of which an entry has none stay at their defaults. ``has_page`` is false for records that
    are shown only within other pages, ``has_list`` for those that no list shows. ``door`` is the way in
    from the home page: ``money``, ``premises``, ``training``, ``people`` or none. ``must`` names the group
    fields that this type requires. ``facets`` are what its list can be narrowed by. ``order`` is the place of
    its list in menus and back-links. ``is_single`` is true if a hub has one entry of it at most, in the file
    of the folder that is named after the type; its page is the type's section itself, and it is called by the
    type's name.
    """

    name: str
    folder: str
    own: type
    groups: tuple[type, ...]
    order: int
    has_page: bool = True
    has_list: bool = True
    door: str = ""
    must: frozenset[str] = frozenset()
    is_single: bool = False
    facets: tuple[Facet, ...] = ()

    @property
    def is_record(self) -> bool:
        """True for a record without a text of its own, kept as YAML."""
        return Named not in self.groups

    def has(self, group: type) -> bool:
        """True if entries of this type have the field group."""
        return group in self.groups
