"""The settings of one municipality's hub, as ``config.yaml`` gives them."""

from dataclasses import dataclass
from typing import Annotated, Literal

from talkoot.model.fields import Colour, Email, FilePath, Id, LanguageCode, Line, Ref, Term, Text, To, Url
from talkoot.values.language import Language, nearest

Labels = tuple[tuple[Language, str], ...]
"""One text in several languages, by language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A named address outside the hub."""

    name: Annotated[Labels, "The words of the link: one text, or one a language."]
    url: Annotated[Url, "The address."]


@dataclass(frozen=True, slots=True, kw_only=True)
class MainSite:
    """The municipality's main site, above the hub."""

    name: Annotated[Labels, "Its name."]
    url: Annotated[Url, "Its address."]
    links: Annotated[tuple[Link, ...], "Links into it that the header shows."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A part of the municipality; what concerns a part within it is shown with it too."""

    id: Annotated[Term, "Its permanent name, used in content."]
    label: Annotated[Labels, "Its name: one text, or one a language."]
    parts: Annotated[tuple["Area", ...], "The areas within it."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic or an audience that content can be classified by."""

    id: Annotated[Term, "Its permanent name, used in content."]
    label: Annotated[Labels, "Its name: one text, or one a language."]
    yso: Annotated[Line, "Its concept in the General Finnish Ontology, such as p1393."] = Line("")
    lahella: Annotated[Line, "Its code in Lähellä.fi, such as ht_kulttuuri."] = Line("")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingList:
    """The municipality's mailing list for releases, kept elsewhere."""

    name: Annotated[Labels, "What the list is called."]
    url: Annotated[Url, "Where one joins it."]
    privacy_url: Annotated[Url, "Its privacy notice."] = Url("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """Where readers tell what does not work."""

    email: Annotated[Email, "The mailbox for feedback."] = Email("")
    form_url: Annotated[Url, "The form for anonymous feedback."] = Url("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """One of the municipality's own fonts."""

    file: Annotated[FilePath, "Its file (woff2) below content/."]
    weight: Annotated[
        Line, "Its weight: 400, 700, or the first and the last of a variable font, 200 900."
    ] = Line("400")
    italic: Annotated[bool, "Whether its letters slant."] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """The look of the municipality."""

    logo: Annotated[FilePath, "The logo's file below content/."] = FilePath("")
    colours: Annotated[
        tuple[tuple[str, Colour], ...],
        "Colours by name: primary, under white words; accent, which decorates; link, if links differ.",
    ] = ()
    fonts: Annotated[tuple[Font, ...], "The municipality's own fonts, in place of Source Sans 3."] = ()


Finnish = Literal["simplemma", "voikko"]
"""What knows the words of Finnish for the search index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How the search index is made."""

    finnish: Annotated[
        Finnish, "What knows Finnish words: simplemma, or voikko where the machine has libvoikko."
    ] = "simplemma"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that makes this hub this municipality's."""

    site_id: Annotated[Id, "The permanent id of the hub; never change it, whatever the address is."]
    name: Annotated[Labels, "The name of the hub."]
    organisation: Annotated[Labels, "The name of the municipality."]
    base_url: Annotated[Url, "The public address of the hub, with a slash at the end."]
    description: Annotated[Labels, "What the hub is for, in a sentence."] = ()
    languages: Annotated[tuple[LanguageCode, ...], "The languages, the first of them without a prefix."] = (
        LanguageCode("fi"),
    )
    main_site: Annotated[MainSite | None, "The municipality's main site."] = None
    menu: Annotated[
        tuple[str, ...],
        "What the menu shows, in order: a content type, a page's id, deadlines, calendar, year, training, "
        "wanted, subscribe, search or index.",
    ] = ()
    footer: Annotated[tuple[Link, ...], "Links of the footer."] = ()
    social: Annotated[tuple[Link, ...], "The municipality's channels in social media."] = ()
    areas: Annotated[tuple[Area, ...], "The parts of the municipality, one within another."] = ()
    topics: Annotated[tuple[Topic, ...], "The topics of the hub."] = ()
    audience: Annotated[tuple[Topic, ...], "For whom content can be."] = ()
    mailing_list: Annotated[MailingList | None, "The mailing list for releases."] = None
    channels: Annotated[tuple[Link, ...], "Where else the same news is told, such as Lähellä.fi."] = ()
    media_contact: Annotated[
        Ref | None, To(("contact",)), "Who gives more information when a release names nobody."
    ] = None
    home_contacts: Annotated[tuple[Ref, ...], To(("contact",)), "Whom to call, on the home page."] = ()
    boilerplate: Annotated[tuple[tuple[Language, Text], ...], "Who we are, at the end of a release."] = ()
    feedback: Annotated[Feedback | None, "Where readers give feedback."] = None
    brand: Annotated[Brand | None, "The look."] = None
    licence: Annotated[Url, "The licence of the texts."] = Url("")
    data_source: Annotated[Line, "The name of this source in event registers; site_id if not told."] = Line(
        ""
    )
    required_languages: Annotated[
        tuple[tuple[str, tuple[LanguageCode, ...]], ...], "The languages in which each type must exist."
    ] = ()
    editor_language: Annotated[
        Literal["fi", "sv", "en"], "The language of messages to staff: fi, sv or en."
    ] = "fi"
    search: Annotated[Search | None, "How the search index is made."] = None
    labels: Annotated[
        tuple[tuple[str, Labels], ...], "Other names for content types: by type, one text or one a language."
    ] = ()
    sections: Annotated[
        tuple[tuple[str, Labels], ...],
        "Other address parts for content types: by type, one text or one a language.",
    ] = ()

    @property
    def language(self) -> Language:
        """The first language."""
        return self.languages[0]


def in_language(labels: Labels, language: Language, first: Language) -> str:
    """The text in ``language``, else in the hub's first language, else whatever there is."""
    return next((text for one, text in labels if one == language_told(labels, language, first)), "")


def language_told(labels: Labels, language: Language, first: Language) -> Language:
    """The language of that text; nothing if there is none. A form of a language has that language's texts."""
    told = [one for one, text in labels if text]
    return next((one for one in (*nearest(language), first, *told) if one in told), "")


def areas_within(areas: tuple[Area, ...], id_: str) -> frozenset[str]:
    """The area with that id and all that lie within it."""
    for area in areas:
        if area.id == id_:
            return frozenset(one.id for one in flat_areas((area,)))
        if found := areas_within(area.parts, id_):
            return found
    return frozenset()


def flat_areas(areas: tuple[Area, ...]) -> tuple[Area, ...]:
    """The areas with all that lie within them, a parent before its parts."""
    return tuple(one for area in areas for one in (area, *flat_areas(area.parts)))
