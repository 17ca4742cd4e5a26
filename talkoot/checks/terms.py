"""Topics, areas and audiences: each is declared in the settings, and declared once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from talkoot.model.config import Area, Labels, Topic
from talkoot.model.entry import Entry, FieldPath
from talkoot.reading.replacements import replacement
from talkoot.reading.suggestions import nearest
from talkoot.site.linking import Site
from talkoot.site.references import terms
from talkoot.values.diagnostics import Diagnostic, Rule, error
from talkoot.values.language import Words
from talkoot.values.slugs import slug_of

_DECLARE = Words(
    "Asetuksissa ovat: {known}. Uuden voi lisätä tiedostoon config.yaml kohtaan {field}.",
    "I inställningarna finns: {known}. Ett nytt kan läggas till i config.yaml under {field}.",
    "The settings have: {known}. A new one can be added to config.yaml under {field}.",
)
UNDECLARED_TOPIC = error(
    "undeclared-topic",
    Words(
        "Aihetta ”{term}” ei ole asetuksissa.",
        "Ämnet ”{term}” finns inte i inställningarna.",
        "The topic “{term}” is not in the settings.",
    ),
    _DECLARE,
)
UNDECLARED_AREA = error(
    "undeclared-area",
    Words(
        "Aluetta ”{term}” ei ole asetuksissa.",
        "Området ”{term}” finns inte i inställningarna.",
        "The area “{term}” is not in the settings.",
    ),
    _DECLARE,
)
UNDECLARED_AUDIENCE = error(
    "undeclared-audience",
    Words(
        "Kohderyhmää ”{term}” ei ole asetuksissa.",
        "Målgruppen ”{term}” finns inte i inställningarna.",
        "The audience “{term}” is not in the settings.",
    ),
    _DECLARE,
)
DECLARED_TWICE = error(
    "declared-twice",
    Words(
        "Tunnus {id} on kohdassa {field} jo rivillä {line}.",
        "Id {id} finns redan på rad {line} under {field}.",
        "The id {id} is already on line {line} under {field}.",
    ),
    Words(
        "Poista toinen tai anna sille oma tunnus.",
        "Ta bort den ena eller ge den ett eget id.",
        "Remove one of them, or give it an id of its own.",
    ),
)
_FIELDS = {"topics": "topics", "areas": "areas", "area": "areas", "audience": "audience"}
_RULES = {"topics": UNDECLARED_TOPIC, "areas": UNDECLARED_AREA, "audience": UNDECLARED_AUDIENCE}


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """Terms that nobody declared."""
    for path, term, name in terms(entry) if site.is_original(entry) else ():
        field = _FIELDS[name]
        if not _is_declared(term, getattr(site.settings, field)):
            yield _undeclared(entry, path, term, field, _labels(tuple(_declared(site)), field))


def check(site: Site) -> Iterator[Diagnostic]:
    """Declarations that are there twice."""
    yield from _twice(site, tuple(_declared(site)))


def _is_declared(term: str, owners: Sequence[Topic | Area]) -> bool:
    return any(one.id == term or (isinstance(one, Area) and _is_declared(term, one.parts)) for one in owners)


@dataclass(frozen=True, slots=True)
class _Declaration:
    """An id that the settings declare, with the field and the place."""

    field: str
    id: str
    label: Labels
    path: FieldPath


def _declared(site: Site) -> Iterator[_Declaration]:
    settings = site.settings
    yield from _flat("topics", settings.topics, ("topics",))
    yield from _flat("areas", settings.areas, ("areas",))
    yield from _flat("audience", settings.audience, ("audience",))


def _flat(field: str, owners: Sequence[Topic | Area], path: FieldPath) -> Iterator[_Declaration]:
    for number, one in enumerate(owners):
        here = (*path, number)
        yield _Declaration(field, one.id, one.label, (*here, "id"))
        if isinstance(one, Area):
            yield from _flat(field, one.parts, (*here, "parts"))


def _labels(declared: tuple[_Declaration, ...], field: str) -> dict[str, Labels]:
    return {one.id: one.label for one in declared if one.field == field}


def _undeclared(
    entry: Entry, path: FieldPath, term: str, field: str, known: Mapping[str, Labels]
) -> Diagnostic:
    others = [other for at, other, _ in terms(entry) if at[:-1] == path[:-1]]
    fix = replacement(entry.marks, path, _meant(term, known), others)
    rule: Rule = _RULES[field]
    return rule.at(entry.marks.of(*path), term, fix, term=term, field=field, known=", ".join(known) or "–")


def _meant(term: str, known: Mapping[str, Labels]) -> str:
    """The declared id nearest to what was written, or the one whose label is."""
    if direct := nearest(term, known):
        return direct
    by_label = {slug_of(text): id_ for id_, label in known.items() for _, text in label}
    return by_label.get(nearest(term, by_label), "")


def _twice(site: Site, declared: tuple[_Declaration, ...]) -> Iterator[Diagnostic]:
    marks = site.content.settings_marks
    seen: dict[tuple[str, str], _Declaration] = {}
    for one in declared:
        first = seen.setdefault((one.field, one.id), one)
        if first is not one:
            line = marks.of(*first.path).line
            yield DECLARED_TWICE.at(marks.of(*one.path), one.id, id=one.id, field=one.field, line=line)
