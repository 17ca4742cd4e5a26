"""The facets of an entry to their values in a language; those of a list's cards to the form that narrows it.

A value is told by its words as part of an address, so that a narrowed list can be shared:
``?alue=soderby&kuukausi=2026-10``.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_origin

from talkoot.content import BY_NAME
from talkoot.model.config import Area, flat_areas
from talkoot.model.entry import Entry
from talkoot.model.fields import Price
from talkoot.model.narrowing import ByField, ByLeast, ByMonth, ByOpen, ByTerms, ByWhether, ByYear, Facet
from talkoot.model.protocols import Located, Scheduled
from talkoot.output.viewing import Viewer
from talkoot.output.views import Card, FacetValue
from talkoot.reading.shapes import item_of, shape_of
from talkoot.site.states import next_occurrence
from talkoot.values.collation import sort_key
from talkoot.values.local_time import day_of
from talkoot.values.slugs import slug_of

TYPE = "type"
"""The facet that every entry has: its content type."""

LEAST = 4
"""A list of fewer entries is read faster than a form."""

OPEN_STATES = ("open", "always_open")
_YES = "ui.yes"


@dataclass(frozen=True, slots=True)
class Option:
    """A value to choose, as addresses and as readers have it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A facet to narrow a list by. ``name`` stands in addresses, ``facet`` is what the cards call it.

    One option is chosen or not; of several one is chosen or all. ``states`` selects the cards that are in a
    state, where that is what is asked.
    """

    name: str
    facet: str
    label: str
    options: tuple[Option, ...]
    states: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """The form that narrows a list of ``count`` entries; ``has_more`` if other pages go on with the list."""

    fields: tuple[Filter, ...]
    count: int
    has_more: bool = False


def facet_values(viewer: Viewer, entry: Entry) -> tuple[FacetValue, ...]:
    """What the entry is found by, in the order of its type's facets."""
    label = viewer.words.word(f"type.{entry.type.name}.one")
    found = [_value(TYPE, label)]
    for facet in entry.type.facets:
        found.extend(_MAKERS[type(facet)](viewer, entry, facet))
    return tuple(one for one in dict.fromkeys(found) if one.value)


def filters(viewer: Viewer, cards: tuple[Card, ...], *, has_more: bool) -> Filters | None:
    """The form that narrows a list to some of the cards; None if there is nothing to choose.

    Offered are facets that every type among them has. ``has_more`` is true if other pages go on with it.
    """
    if len(cards) < LEAST:
        return None
    found = tuple(_filters(viewer, cards))
    return Filters(found, len(cards), has_more) if found else None


def _filters(viewer: Viewer, cards: tuple[Card, ...]) -> Iterator[Filter]:
    types = dict.fromkeys(card.type for card in cards)
    shared = [{facet.name for facet in BY_NAME[type_].facets} for type_ in types]
    declared = (facet.name for type_ in types for facet in BY_NAME[type_].facets)
    for name in (TYPE, *dict.fromkeys(declared)):
        if name == TYPE or all(name in names for names in shared):
            one = _filter(viewer, name, cards)
            if one is not None:
                yield one


def _filter(viewer: Viewer, name: str, cards: tuple[Card, ...]) -> Filter | None:
    """The choice between the values that the cards have; none between one, unless it is a yes."""
    label = viewer.words.word(f"facet.{name}")
    if name == ByOpen().name:
        states = tuple(f".t-state--{state}" for state in OPEN_STATES)
        shown = Filter(slug_of(label), name, label, (_yes(viewer),), ", ".join(states))
        return shown if any(map(_can_open, cards)) else None
    having = {one for card in cards for one in card.facets if one.facet == name}
    values = sorted(having, key=lambda one: (one.order, one.value))
    if len(values) == 1 and values[0].is_yes:
        return Filter(slug_of(label), name, label, (_yes(viewer),))
    options = tuple(Option(one.value, one.label) for one in values)
    return Filter(slug_of(label), name, label, options) if len(options) > 1 else None


def _can_open(card: Card) -> bool:
    if card.state is None:
        return False
    return not {card.state.name, *(one.name for one in card.state.next)}.isdisjoint(OPEN_STATES)


def _yes(viewer: Viewer) -> Option:
    word = viewer.words.word(_YES)
    return Option(slug_of(word), word)


def _value(facet: str, label: str, value: str = "", order: str = "") -> FacetValue:
    return FacetValue(facet, value or slug_of(label), label, order or sort_key(label)[0])


def _by_terms(viewer: Viewer, entry: Entry, facet: Any) -> Iterator[FacetValue]:
    if facet.name == "areas":
        told = set(_areas(viewer, entry))
        labels = [one.label for one in flat_areas(viewer.settings.areas) if told & _within(one)]
    else:
        ids = getattr(entry.classified, facet.name)
        labels = [one.label for one in getattr(viewer.settings, facet.name) if one.id in ids]
    yield from (_value(facet.name, viewer.told(label)) for label in labels)


def _within(area: Area) -> frozenset[str]:
    return frozenset(one.id for one in flat_areas((area,)))


def _areas(viewer: Viewer, entry: Entry) -> Iterator[str]:
    """The areas that the entry names, and that of the building where it is."""
    yield from entry.classified.areas
    seen, own = set[str](), entry.own
    while isinstance(own, Located) and own.place and own.place.id not in seen:
        seen.add(own.place.id)
        if own.place.id not in viewer.site.entries:
            return
        own = viewer.site.entries[own.place.id].own
        if area := getattr(own, "area", ""):
            yield str(area)


def _by_field(viewer: Viewer, entry: Entry, facet: Any) -> Iterator[FacetValue]:
    shape = next(one for one in shape_of(type(entry.own)) if one.name == facet.name)
    told = getattr(entry.own, shape.attribute)
    is_choice = get_origin(item_of(shape.hint) or shape.hint) is Literal
    for one in told if isinstance(told, tuple) else (told,):
        word = viewer.words.find(f"choice.{facet.name}.{one}", f"choice.{one}") if is_choice else str(one)
        yield _value(facet.name, word[:1].upper() + word[1:])


def _by_whether(viewer: Viewer, entry: Entry, facet: Any) -> Iterator[FacetValue]:
    told = getattr(entry.own, facet.field)
    has = ("free",) if isinstance(told, Price) and told.free else told if isinstance(told, tuple) else ()
    if not set(facet.values).isdisjoint(has):
        word = viewer.words.word(_YES)
        yield FacetValue(facet.name, slug_of(word), word, "", is_yes=True)


def _by_least(_: Viewer, entry: Entry, facet: Any) -> Iterator[FacetValue]:
    told = getattr(entry.own, facet.name)
    for step in facet.steps:
        if told is not None and told >= step:
            yield _value(facet.name, str(step), order=f"{step:09}")


def _by_month(viewer: Viewer, entry: Entry, facet: Any) -> Iterator[FacetValue]:
    if not isinstance(entry.own, Scheduled) or not (times := entry.own.occurrences()):
        return
    now = viewer.at(entry.id)
    ahead = [one for one in times if one.over_at > now] or [next_occurrence(times, now)]
    names = viewer.words.word("date.month_names").split(",")
    for one in ahead:
        if not one.starts.is_span:
            last = one.ends.last_day if one.ends else one.starts.last_day
            for year, month in _months(one.starts.first_day, last):
                word = viewer.words.word("span.month", year=year, month_name=names[month - 1])
                yield _value(facet.name, word, f"{year}-{month:02}", f"{year}-{month:02}")


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield number // 12, number % 12 + 1


def _by_year(_: Viewer, entry: Entry, facet: Any) -> Iterator[FacetValue]:
    if (told := entry.published.published) is not None:
        year = day_of(told.starts).year
        yield _value(facet.name, str(year), order=f"{9999 - year}")


def _by_open(*_: object) -> Iterable[FacetValue]:
    """Nothing: what is open is asked of the state, by the reader's clock."""
    return ()


_MAKERS: dict[type[Facet], Callable[[Viewer, Entry, Any], Iterable[FacetValue]]] = {
    ByTerms: _by_terms,
    ByField: _by_field,
    ByWhether: _by_whether,
    ByLeast: _by_least,
    ByMonth: _by_month,
    ByYear: _by_year,
    ByOpen: _by_open,
}
