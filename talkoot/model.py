"""What every entry of a hub consists of: its field groups, its own fields, its body, its marks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Protocol, runtime_checkable

from talkoot.body import Body
from talkoot.fields import (
    MAY_BE_EMPTY,
    FilePath,
    Id,
    LanguageCode,
    Line,
    OldAddress,
    Ref,
    Slug,
    Term,
    Text,
    To,
)
from talkoot.schedule import Occurrence, Window
from talkoot.values import Language, Location
from talkoot.when import When

AnyEntry = To(())
"""A reference that may lead to any type that has a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture with what must be said about it."""

    file: Annotated[FilePath, "The picture's file, its path from this file or from content/."]
    alt: Annotated[
        Line,
        MAY_BE_EMPTY,
        'What the picture shows, for those who do not see it; "" only for a mere ornament.',
    ]
    caption: Annotated[Line, "The words shown below the picture."] = Line("")
    photographer: Annotated[Line, "Who took or made the picture."] = Line("")
    press: Annotated[bool, "True if newsrooms may publish the picture."] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file to download."""

    file: Annotated[FilePath, "The file, its path from this file or from content/."]
    title: Annotated[Line, "The name of the document, as readers see it."]
    lang: Annotated[LanguageCode, "The language of the document, if it is not that of the page."] = (
        LanguageCode("")
    )
    accessible: Annotated[bool, "False if the document cannot be read with assistive technology."] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A correction or addition after publication."""

    at: Annotated[When, "When it was made."]
    note: Annotated[Line, "What was changed, in one line for readers."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why and when something was taken back."""

    at: Annotated[When, "From when on it is withdrawn."]
    note: Annotated[Line, "Why, in one line for readers."] = Line("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """What even the smallest record has."""

    id: Annotated[Id, "The permanent id; never change it once it is public."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What an entry is called and where it is found."""

    id: Annotated[Id, "The permanent id; never change it once it is public."]
    title: Annotated[Line, "The heading, without a date that will grow old."]
    lead: Annotated[Text, "One or two sentences that stand alone: lists, feeds and searches show them."] = (
        Text("")
    )
    slug: Annotated[Slug, "The last part of the page's address; the file's name if not told."] = Slug("")
    aliases: Annotated[tuple[OldAddress, ...], "Earlier addresses that lead here."] = ()
    lang: Annotated[LanguageCode, "The language of the original, if it is not the hub's first."] = (
        LanguageCode("")
    )
    image: Annotated[Image | None, "The picture of the page."] = None
    attachments: Annotated[tuple[Attachment, ...], "Files to download."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """From when to when an entry is public."""

    published: Annotated[
        When | None, "When it becomes public; in the future it waits. Absent: public at once."
    ] = None
    updates: Annotated[tuple[Update, ...], "Corrections after publication, each with its time and note."] = ()
    expires: Annotated[When | None, "When it ceases to be public."] = None
    draft: Annotated[bool, "True while it is being written: shown nowhere."] = False
    withdrawn: Annotated[Withdrawal | None, "Set when it is taken back; the page then says so."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Classified:
    """What an entry is about, where and for whom, in the terms of the settings."""

    topics: Annotated[tuple[Term, ...], "Topics declared in the settings."] = ()
    areas: Annotated[tuple[Term, ...], "Areas declared in the settings."] = ()
    audience: Annotated[tuple[Term, ...], "For whom it is, as declared in the settings."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """What an entry belongs to, is about and leads to."""

    part_of: Annotated[
        tuple[Ref, ...], AnyEntry, "The project, network, forum edition or series that it belongs to."
    ] = ()
    about: Annotated[
        tuple[Ref, ...], AnyEntry, "What it tells about; the page shows that entry's present state."
    ] = ()
    leads_to: Annotated[tuple[Ref, ...], AnyEntry, "What comes of it: an edition, a plan, a project."] = ()
    related: Annotated[tuple[Ref, ...], AnyEntry, "Other entries worth seeing."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """Who answers for an entry, to readers and within the house."""

    contacts: Annotated[tuple[Ref, ...], To(("contact",)), "Who gives more information."] = ()
    owner: Annotated[Ref | None, To(("contact",)), "Who keeps this text up to date."] = None
    review_by: Annotated[When | None, "The day by which the text is read through again."] = None


GROUPS = (Identified, Named, Published, Classified, Related, Owned)
"""The field groups, in the order in which an editor meets them."""


@runtime_checkable
class Windowed(Protocol):
    """Own fields with windows that open and close."""

    def windows(self) -> tuple[Window, ...]:
        """The windows, in the order of the file."""
        ...


@runtime_checkable
class Scheduled(Protocol):
    """Own fields that take place at told times."""

    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every occurrence, in the order of time."""
        ...


@runtime_checkable
class Located(Protocol):
    """Own fields with a place."""

    @property
    def place(self) -> Ref | None:
        """The place or premises, if told."""
        ...


@runtime_checkable
class Spanning(Protocol):
    """Own fields that last from one moment to another, such as a project's."""

    def span(self) -> tuple[When | None, When | None]:
        """The beginning and the end, each None if unknown."""
        ...


@runtime_checkable
class Staged(Protocol):
    """Own fields that tell how far the matter has come, such as a plan's."""

    def stage(self) -> str:
        """The stage, by its name in the catalogues (``state.<stage>``)."""
        ...


@runtime_checkable
class Titled(Protocol):
    """Own fields of a record that is called by one of them: a contact's role, a place's name."""

    def title(self) -> Line:
        """The name under which it is shown."""
        ...


@runtime_checkable
class Ending(Protocol):
    """Own fields of which parts are shown only until a told moment."""

    def endings(self) -> tuple[When, ...]:
        """The moments at whose end a part is no longer shown."""
        ...


@dataclass(frozen=True, slots=True)
class ContentType:
    """A content type: its name, its folder, its field groups and the dataclass of its own fields.

    ``groups`` of which an entry has none stay at their defaults. ``has_page`` is false for records
    that are shown only within other pages, ``has_list`` for those that no list shows. ``door`` is the way in from the home page: ``money``,
    ``premises``, ``training``, ``people`` or none. ``must`` names the group fields that this type
    requires. ``order`` is the place of its list in menus and back-links.
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

    @property
    def is_record(self) -> bool:
        """True for a record without a text of its own, kept as YAML."""
        return Named not in self.groups

    def has(self, group: type) -> bool:
        """True if entries of this type have the field group."""
        return group in self.groups


ALL_GROUPS = (Named, Published, Classified, Related, Owned)

FieldPath = tuple[str | int, ...]
"""Where a value stands in a front matter: ``("rounds", 0, "closes")``."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Where each value of an entry stands in its file: line and column by field path."""

    path: str
    at: Mapping[FieldPath, tuple[int, int]]

    def of(self, *field_path: str | int) -> Location:
        """The place of the value, or of the nearest value around it that is written down."""
        for length in range(len(field_path), 0, -1):
            if mark := self.at.get(field_path[:length]):
                return Location(self.path, *mark)
        return Location(self.path)


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of content in one language.

    ``language`` is that of its words, ``original`` the language in which it was first written; they
    differ in a translation. ``digest`` is that of the file it was read from; ``broken`` names the
    fields that could not be read, so that no check judges what is not there.
    """

    type: ContentType
    named: Named
    published: Published
    classified: Classified
    related: Related
    owned: Owned
    own: object
    body: Body
    language: Language
    original: Language
    marks: Marks
    digest: str
    broken: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The permanent id."""
        return self.named.id

    @property
    def path(self) -> str:
        """The file that holds its words."""
        return self.marks.path

    def with_body(self, body: Body) -> "Entry":
        """The same entry with its text."""
        return replace(self, body=body)

    def sound(self, *names: str) -> bool:
        """True if all of the named fields could be read."""
        return self.broken.isdisjoint(names)
