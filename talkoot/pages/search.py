"""The search page, ``/haku/``: a form, filters, and the ways to everything where no script runs."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.content import TYPES
from talkoot.model.config import Area, Topic, flat_areas
from talkoot.output.letter_addresses import index_links
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press, view_link
from talkoot.output.view_pages import view_frame, view_outputs
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link

SCRIPTS = ("scripts/search-words.js", "scripts/search.js")
"""What it runs, in this order."""
INDEX = "pagefind/pagefind.js"
"""Where the script finds the index, below the hub's root."""

_STATES = (
    "open",
    "coming",
    "closed",
    "always_open",
    "ongoing",
    "on_day",
    "past",
    "ended",
    "cancelled",
    "postponed",
    "rescheduled",
    "tentative",
    "in_preparation",
    "adopted",
)
_SAID = ("one", "many", "none", "searching", "failed")


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: what it is called in the address and on the page, and its values with their names."""

    filter: str
    name: str
    label: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The search page. ``index`` is where the index stands, ``words`` what the script says, as JSON."""

    frame: Frame
    title: str
    intro: str
    choices: tuple[Choice, ...]
    index: str
    words: str
    letters: tuple[Link, ...]
    all_pages: Link
    ways: tuple[Link, ...]
    languages: tuple[Link, ...]


def pages(press: Press) -> Iterator[Output]:
    """The page in every language."""
    return view_outputs(press, "search", search)


def search(press: Press, language: str) -> Html:
    """The page of one language."""
    viewer = press.viewers[language]
    frame = view_frame(press, "search", language)
    views = ("deadlines", "training", *(("topics",) if viewer.settings.topics else ()), "subscribe")
    page = SearchPage(
        frame=replace(frame, scripts=tuple(press.publication.assets[one] for one in SCRIPTS)),
        title=frame.title,
        intro=frame.description,
        choices=tuple(_choices(viewer)),
        index=INDEX,
        words=_said(viewer),
        letters=index_links(viewer),
        all_pages=view_link(viewer, "index"),
        ways=tuple(view_link(viewer, one) for one in views),
        languages=tuple(one for one in frame.languages if not one.current),
    )
    return Html("pages/search.html", page, language)


def _choices(viewer: Viewer) -> Iterator[Choice]:
    """The filters that have values in this hub."""
    lists = viewer.publication.lists
    types = tuple(
        (one.name, viewer.label(one)) for one in TYPES if one.has_list and lists.has(f"list:{one.name}")
    )
    settings = viewer.settings
    every = (
        ("type", types),
        ("topic", _terms(viewer, settings.topics)),
        ("area", _terms(viewer, flat_areas(settings.areas))),
    )
    for name, values in every:
        if values:
            label = viewer.words.word(f"search.{name}")
            yield Choice(name, viewer.words.word(f"address.search.{name}"), label, values)


def _terms(viewer: Viewer, terms: tuple[Topic, ...] | tuple[Area, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((one.id, viewer.told(one.label)) for one in terms)


def _said(viewer: Viewer) -> str:
    """What the script says: counts and failures, states, and the names of types in the singular."""
    word = viewer.words.word
    said = {
        **{name: viewer.words.messages[f"search.{name}"] for name in _SAID},
        "states": {name: word(f"state.{name}") for name in _STATES},
        "types": {one.name: word(f"type.{one.name}.one") for one in TYPES},
        "languages": {one: word(f"language.{one}") for one in viewer.publication.languages},
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True)
