"""What a content type is: its name, its folder, its field groups and its own fields."""

from dataclasses import dataclass

from talkoot.model.groups import Named


@dataclass(frozen=True, slots=True)
class ContentType:
    """A content type: its name, its folder, its field groups and the dataclass of its own fields.

    ``groups`` of which an entry has none stay at their defaults. ``has_page`` is false for records that
    are shown only within other pages, ``has_list`` for those that no list shows. ``door`` is the way in
    from the home page: ``money``, ``premises``, ``training``, ``people`` or none. ``must`` names the group
    fields that this type requires. ``is_directory`` is true for a type whose list is a directory by letter,
    kept right by those who are in it. ``order`` is the place of its list in menus and back-links.
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
    is_directory: bool = False

    @property
    def is_record(self) -> bool:
        """True for a record without a text of its own, kept as YAML."""
        return Named not in self.groups

    def has(self, group: type) -> bool:
        """True if entries of this type have the field group."""
        return group in self.groups
