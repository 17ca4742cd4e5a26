"""The home page: the doors, what is open now, what happens next, what is new, whom to call."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.content import BY_NAME, TYPES
from talkoot.output.deadlines import deadlines
from talkoot.output.grouping import STATES
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.subjects import CALENDAR, TRAINING, YEAR
from talkoot.output.viewing import Viewer
from talkoot.output.views import ContactLine, Deadline, Group, Link

DOORS = ("money", "premises", "training", "people")
"""The ways in, by what associations look for."""

MOST_OPEN, MOST_EVENTS, MOST_RELEASES = 8, 6, 5
"""How many of each the home page shows before it leads to the whole list."""


@dataclass(frozen=True, slots=True)
class Door:
    """A way in with the lists behind it."""

    name: str
    title: str
    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """The front of the hub."""

    frame: Frame
    title: str
    intro: str
    doors: tuple[Door, ...]
    open: tuple[Deadline, ...]
    deadlines: Link
    year: Link | None
    events: Group
    releases: Group
    contacts: tuple[ContactLine, ...]
    all_contacts: Link


def pages(press: Press) -> Iterator[Output]:
    """The home page in every language."""
    for viewer in press.viewers.values():
        address = viewer.addresses.home(viewer.language)
        identity = press.identity("home", viewer.language)
        yield Output(address, home, (viewer.language,), identity, listed=True)


def home(press: Press, language: str) -> Html:
    """The home page of a language."""
    return Html("pages/home.html", _page(press, press.viewers[language]), language)


def _page(press: Press, viewer: Viewer) -> HomePage:
    words, addresses, language = viewer.words, viewer.addresses, viewer.language
    frame = press.frame(
        language,
        viewer.told(viewer.settings.name),
        viewer.told(viewer.settings.description),
        lambda one: one.addresses.home(one.language),
    )
    lists = viewer.publication.lists
    return HomePage(
        frame=frame,
        title=viewer.told(viewer.settings.name),
        intro=viewer.told(viewer.settings.description),
        doors=tuple(door for name in DOORS if (door := _door(viewer, name)).links),
        open=deadlines(viewer, lists.first_closings("open", MOST_OPEN)),
        deadlines=Link(words.word("home.all_deadlines"), addresses.view("deadlines", language)),
        year=view_link(viewer, "year") if lists.has(YEAR) else None,
        events=replace(
            _group(viewer, "event", "home.events", lists.next(MOST_EVENTS)),
            also=view_link(viewer, "calendar") if lists.has(CALENDAR) else None,
            keeps=(*STATES["now"], *STATES["ahead"]),
        ),
        releases=_group(viewer, "release", "home.releases", lists.newest("release", MOST_RELEASES)),
        contacts=viewer.contacts(viewer.settings.home_contacts),
        all_contacts=_list_link(viewer, "contact"),
    )


def _door(viewer: Viewer, name: str) -> Door:
    words = viewer.words
    lists = viewer.publication.lists
    types = (type_.name for type_ in TYPES if type_.door == name and type_.has_list)
    links = [_list_link(viewer, type_) for type_ in types if lists.has(f"list:{type_}")]
    if name == "training" and lists.has(TRAINING):
        links.insert(0, view_link(viewer, "training"))
    if name == "people" and lists.has("list:association"):
        links.append(view_link(viewer, "wanted"))
    return Door(name, words.word(f"door.{name}"), words.word(f"door.{name}.text"), tuple(links))


def _group(viewer: Viewer, type_name: str, heading: str, ids: tuple[str, ...]) -> Group:
    more = Link(viewer.words.word(f"{heading}.all"), _list_link(viewer, type_name).address)
    return Group(type_name, viewer.words.word(heading), viewer.cards(ids), more)


def _list_link(viewer: Viewer, type_name: str) -> Link:
    type_ = BY_NAME[type_name]
    return Link(viewer.label(type_), viewer.addresses.section(type_, viewer.language))
