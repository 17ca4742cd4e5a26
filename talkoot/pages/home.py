"""The home page: the doors, what is open now, what happens next, what is new, whom to call."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content import BY_NAME, TYPES
from talkoot.output.deadlines import deadlines
from talkoot.output.lists import by_publication, next_events
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.training import is_training
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
    events: Group
    releases: Group
    contacts: tuple[ContactLine, ...]
    all_contacts: Link


def pages(press: Press) -> Iterator[Output]:
    """The home page in every language."""
    for viewer in press.viewers.values():
        page = _page(press, viewer)
        identity = press.identity("home", viewer.language)
        yield Output(
            page.frame.address, Html("pages/home.html", page, viewer.language), identity, listed=True
        )


def _page(press: Press, viewer: Viewer) -> HomePage:
    words, addresses, language = viewer.words, viewer.addresses, viewer.language
    frame = press.frame(
        language,
        viewer.told(viewer.settings.name),
        viewer.told(viewer.settings.description),
        lambda one: one.addresses.home(one.language),
    )
    releases = by_publication(viewer, viewer.publication.of(BY_NAME["release"]))[-MOST_RELEASES:]
    return HomePage(
        frame=frame,
        title=viewer.told(viewer.settings.name),
        intro=viewer.told(viewer.settings.description),
        doors=tuple(door for name in DOORS if (door := _door(viewer, name)).links),
        open=deadlines(viewer, ("open",))[:MOST_OPEN],
        deadlines=Link(words.word("home.all_deadlines"), addresses.view("deadlines", language)),
        events=_group(viewer, "event", "home.events", next_events(viewer, MOST_EVENTS)),
        releases=_group(viewer, "release", "home.releases", tuple(reversed(releases))),
        contacts=viewer.contacts(viewer.settings.home_contacts),
        all_contacts=_list_link(viewer, "contact"),
    )


def _door(viewer: Viewer, name: str) -> Door:
    words = viewer.words
    shown = (
        type_ for type_ in TYPES if type_.door == name and type_.has_list and viewer.publication.of(type_)
    )
    types = (type_.name for type_ in shown)
    links = [_list_link(viewer, type_) for type_ in types]
    if name == "training" and any(is_training(viewer.site.entries[id_]) for id_ in viewer.publication.public):
        address = viewer.addresses.view("training", viewer.language)
        links.insert(0, Link(words.word("view.training"), address))
    return Door(name, words.word(f"door.{name}"), words.word(f"door.{name}.text"), tuple(links))


def _group(viewer: Viewer, type_name: str, heading: str, ids: tuple[str, ...]) -> Group:
    more = Link(viewer.words.word(f"{heading}.all"), _list_link(viewer, type_name).address)
    return Group(type_name, viewer.words.word(heading), viewer.cards(ids), more)


def _list_link(viewer: Viewer, type_name: str) -> Link:
    type_ = BY_NAME[type_name]
    return Link(viewer.label(type_), viewer.addresses.section(type_, viewer.language))
