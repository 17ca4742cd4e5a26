"""The field groups that entries of most types share: names, publication, classes, relations, owners."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import (
    MAY_BE_EMPTY,
    FilePath,
    Fingerprint,
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
from talkoot.model.when import When

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """What a translation, and nothing else, says of itself."""

    translated_from: Annotated[
        Fingerprint, "The mark of the original as it was when the translation was checked; confirm writes it."
    ] = Fingerprint("")


GROUPS = (Identified, Named, Published, Classified, Related, Owned, Translated)
"""The field groups, in the order in which an editor meets them."""


ALL_GROUPS = (Named, Published, Classified, Related, Owned)
