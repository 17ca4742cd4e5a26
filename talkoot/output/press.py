"""A publication with all that its pages share: the viewer, the channels and the chrome of each language."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from talkoot.content import BY_NAME, TYPES
from talkoot.model.fields import Ref
from talkoot.output.assets import LIVE, STYLESHEET, Look
from talkoot.output.branding import NO_BRANDING, Branding, branding
from talkoot.output.cards import card
from talkoot.output.cards import named as make_named
from talkoot.output.channels import (
    Channel,
    calendar,
    deadlines_calendar,
    deadlines_feed,
    releases_feed,
)
from talkoot.output.contact_lines import contact_line
from talkoot.output.deadlines import deadline
from talkoot.output.month_sheets import sheet
from talkoot.output.months import happenings, month
from talkoot.output.notices import notices_of
from talkoot.output.policy import OF_PAGE
from talkoot.output.publication import Publication
from talkoot.output.venues import venue
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.output.years import in_year, usual
from talkoot.site.addresses import VIEWS
from talkoot.site.redirects import Redirects
from talkoot.values.digests import digest
from talkoot.values.facets import Facets, Maker
from talkoot.values.language import Language, nearest
from talkoot.values.tracing import Table

ALL = "all"

MakeView = Callable[[Viewer, str], object]
"""What makes a facet in the viewer's language from the rest of its key."""


@dataclass(frozen=True, slots=True)
class Chrome:
    """What every page of one language has around it; the same value for all of them.

    ``live`` is the script that keeps states true from one build to the next.
    """

    language: Language
    hub_name: str
    organisation: str
    description: str
    home: str
    menu: tuple[Link, ...]
    main_site: Link | None
    main_links: tuple[Link, ...]
    footer: tuple[Link, ...]
    notices: tuple[Link, ...]
    social: tuple[Link, ...]
    channels: tuple[Channel, ...]
    subscribe: str
    feedback_email: str
    feedback_form: str
    licence: str
    stylesheet: str
    search: str = ""
    live: str = ""
    brand: Branding = NO_BRANDING

    @property
    def above(self) -> tuple[Link, ...]:
        """What is above the hub: the municipality's main site."""
        return (self.main_site,) if self.main_site else ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What one page tells about itself.

    ``root`` is the way back to the hub's root; ``canonical`` a whole address; ``alternates`` the whole
    addresses of real translations by language (hreflang); ``languages`` the same page in each language;
    ``words_language`` the language of the page's own words if they are not the page's, else empty;
    ``notice`` a sentence above the heading; ``scripts`` the addresses of those that it runs, ``early`` that
    of the one that runs before anything is shown, if it is not the chrome's; ``policy`` what a browser may
    fetch and run for it.
    """

    chrome: Chrome
    language: Language
    root: str
    address: str
    canonical: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    languages: tuple[Link, ...]
    alternates: tuple[tuple[Language, str], ...] = ()
    channels: tuple[Channel, ...] = ()
    words_language: Language = ""
    notice: str = ""
    hidden: bool = False
    scripts: tuple[str, ...] = ()
    policy: str = OF_PAGE
    early: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """What pages and formats are made from.

    ``look`` has the style sheet and scripts by their names; ``listed`` the addresses of the sitemap with when
    each last changed; ``moved`` where each old address leads, empty if it is gone; ``redirects`` all of
    them at once under ``ALL``.
    """

    publication: Publication
    viewers: Mapping[Language, Viewer]
    look: Table[str, bytes]
    listed: Table[str, str]
    moved: Table[str, str]
    redirects: Table[str, Redirects]

    def chrome(self, language: Language) -> Chrome:
        """What the pages of a language have around them."""
        found: Chrome = self.viewers[language].facet("chrome", "")
        return found

    def frame(
        self,
        language: Language,
        title: str,
        description: str,
        address_in: Callable[[Viewer], str],
        trail: tuple[Link, ...] = (),
        real: tuple[Language, ...] | None = None,
    ) -> Frame:
        """The frame of a page whose address in each language ``address_in`` tells.

        ``trail`` are the pages above it below home; ``real`` the languages in which it has words of its
        own, all if not told. A page in a language that is not among them points to the original.
        """
        own = self.publication.languages if real is None else real
        places = {one: address_in(self.viewers[one]) for one in self.publication.languages}
        chrome = self.chrome(language)
        home = Link(chrome.hub_name, chrome.home)
        address = places[language]
        shown = next((one for one in (*nearest(language), *own) if one in own), language)
        return Frame(
            chrome=chrome,
            language=language,
            root="../" * address.count("/"),
            address=address,
            canonical=self.publication.absolute(places[shown]),
            title=title,
            description=description,
            breadcrumbs=(*chrome.above, home, *trail) if address != chrome.home else (),
            languages=tuple(self._language(one, places[one], language) for one in places),
            alternates=tuple((one, self.publication.absolute(places[one])) for one in own)
            if len(own) > 1 and language in own
            else (),
        )

    def identity(self, name: str, language: Language) -> str:
        """What the ledger remembers a page by, in that language."""
        return name if language == self.publication.settings.language else f"{name}@{language}"

    def _language(self, one: Language, address: str, current: Language) -> Link:
        name = self.viewers[one].words.word("language.name")
        return Link(name, address, language=one, current=one == current)


def press(publication: Publication, facets: Facets, look: Look) -> Press:
    """The press of a publication before its pages are planned; it makes the ``facets``."""
    reads = publication.site.reads
    viewers = {language: Viewer(publication, language, facets) for language in publication.languages}
    for kind, make in _MAKERS.items():
        facets.add(kind, Maker(in_language(viewers, make)))
    return Press(
        publication,
        viewers,
        look=Table("look", look, reads, digest),
        listed=Table("listed", {}, reads),
        moved=Table("moved", {}, reads),
        redirects=Table("redirects", {}, reads),
    )


def in_language(viewers: Mapping[Language, Viewer], make: MakeView) -> Callable[[str], object]:
    """What makes a facet from a key that begins with the language."""

    def made(key: str) -> object:
        language, _, rest = key.partition(" ")
        return make(viewers[language], rest)

    return made


def main_channels(viewer: Viewer) -> tuple[Channel, ...]:
    """The channels that every head names: releases, deadlines, and what takes place."""
    return (releases_feed(viewer), deadlines_feed(viewer), calendar(viewer), deadlines_calendar(viewer))


def menu_link(viewer: Viewer, name: str) -> Link | None:
    """What a word of the menu setting leads to: a type's list, a page, a view; None if it is not public."""
    if name in BY_NAME:
        return Link(viewer.label(BY_NAME[name]), viewer.addresses.section(BY_NAME[name], viewer.language))
    if name in VIEWS:
        return view_link(viewer, name)
    return viewer.link(Ref(name))


def view_link(viewer: Viewer, name: str) -> Link:
    """The page that is made from several types."""
    return Link(viewer.words.word(f"view.{name}"), viewer.addresses.view(name, viewer.language))


def _chrome(viewer: Viewer, _: str) -> Chrome:
    settings = viewer.settings
    main = settings.main_site
    feedback = settings.feedback
    return Chrome(
        language=viewer.language,
        hub_name=viewer.told(settings.name),
        organisation=viewer.told(settings.organisation),
        description=viewer.told(settings.description),
        home=viewer.addresses.home(viewer.language),
        menu=tuple(link for name in settings.menu if (link := menu_link(viewer, name))),
        main_site=viewer.link_told(main.name, main.url, outside=True) if main else None,
        main_links=tuple(viewer.outside(link) for link in main.links) if main else (),
        footer=tuple(viewer.outside(link) for link in settings.footer),
        notices=tuple(_notices(viewer)),
        social=tuple(viewer.outside(link) for link in settings.social),
        channels=main_channels(viewer),
        subscribe=viewer.addresses.view("subscribe", viewer.language),
        feedback_email=feedback.email if feedback else "",
        feedback_form=feedback.form_url if feedback else "",
        licence=settings.licence,
        stylesheet=viewer.publication.assets[STYLESHEET],
        brand=branding(viewer),
        live=viewer.publication.assets[LIVE],
        search=viewer.addresses.view("search", viewer.language),
    )


def _notices(viewer: Viewer) -> Iterator[Link]:
    """The statement and the notice that the law wants every page to lead to, as far as they are there."""
    for type_ in TYPES:
        id_ = viewer.site.singles.get(type_.name) if type_.is_single else None
        if id_ and viewer.publication.shows(id_):
            yield Link(viewer.words.word(f"type.{type_.name}.one"), viewer.address(id_))


_MAKERS: Mapping[str, MakeView] = {
    "card": card,
    "named": make_named,
    "contact": contact_line,
    "venue": venue,
    "deadline": deadline,
    "month": happenings,
    "days": month,
    "sheet": sheet,
    "year": in_year,
    "usual": usual,
    "notices": notices_of,
    "chrome": _chrome,
}
