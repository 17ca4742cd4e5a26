"""References in fields and settings: each leads to something that exists and fits."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content import BY_NAME
from talkoot.model.entry import Entry, FieldPath, Marks
from talkoot.model.fields import Ref
from talkoot.reading.replacements import replacement
from talkoot.reading.suggestions import nearest
from talkoot.site.linking import Site, parts
from talkoot.site.references import fits, references
from talkoot.site.suggesting import known_to_fit
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.language import Words

UNKNOWN_REFERENCE = error(
    "unknown-reference",
    Words(
        "Kenttä {name} viittaa tunnukseen {id}, jota ei ole.",
        "Fältet {name} hänvisar till id {id}, som inte finns.",
        "The field {name} refers to the id {id}, which does not exist.",
    ),
    Words(
        "Kirjoita sellaisen sisällön tunnus (id), joka on olemassa, tai poista viittaus.",
        "Skriv ett id som finns, eller ta bort hänvisningen.",
        "Write an id that exists, or remove the reference.",
    ),
)
WRONG_TYPE = error(
    "wrong-type-reference",
    Words(
        "Kenttä {name} ei voi viitata tunnukseen {id}: se on kansiossa content/{found}/.",
        "Fältet {name} kan inte hänvisa till id {id}: det finns i mappen content/{found}/.",
        "The field {name} cannot refer to the id {id}: it is in the folder content/{found}/.",
    ),
    Words(
        "Tähän sopii tunnus näistä kansioista: {wanted}.",
        "Här passar ett id från dessa mappar: {wanted}.",
        "An id from these folders fits here: {wanted}.",
    ),
)
UNKNOWN_PART = error(
    "unknown-part",
    Words(
        "Sisällössä {id} ei ole osaa, jonka avain on {key}.",
        "Innehållet {id} har ingen del med nyckeln {key}.",
        "{id} has no part with the key {key}.",
    ),
    Words(
        "Sen osien avaimet: {known}.",
        "Dess delar har nycklarna {known}.",
        "The keys of its parts: {known}.",
    ),
)
NO_PARTS = error(
    "no-parts",
    Words(
        "Sisällössä {id} ei ole osia, joten viittauksen loppuosa .{key} on turha.",
        "Innehållet {id} har inga delar, så slutet .{key} på hänvisningen är överflödigt.",
        "{id} has no parts, so the end of the reference, .{key}, means nothing.",
    ),
)
ITSELF = error(
    "reference-to-itself",
    Words(
        "Sisältö {id} viittaa kentässä {name} itseensä.",
        "Innehållet {id} hänvisar i fältet {name} till sig självt.",
        "{id} refers to itself in the field {name}.",
    ),
    Words("Poista viittaus.", "Ta bort hänvisningen.", "Remove the reference."),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What is wrong with the references of an entry; those of a translation are its original's."""
    for path, ref, types in references(entry) if site.is_original(entry) else ():
        if not _is_sound(site, ref, types, entry.id):
            use = _Use(entry.marks, path, ref, types, _others(entry, path))
            if finding := _wrong(site, use, entry.id):
                yield finding


def check(site: Site) -> Iterator[Diagnostic]:
    """What is wrong with the references of the settings."""
    for use in _uses_in_settings(site):
        if finding := _wrong(site, use, ""):
            yield finding


@dataclass(frozen=True, slots=True)
class _Use:
    """A reference where it stands, with the others of its list."""

    marks: Marks
    path: FieldPath
    ref: Ref
    types: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def name(self) -> str:
        return str(next(part for part in reversed(self.path) if isinstance(part, str)))

    def rewritten(self, better: str) -> str:
        return replacement(self.marks, self.path, better, self.others)


def _is_sound(site: Site, ref: Ref, types: tuple[str, ...], source: str) -> bool:
    """True for what most references are: a whole other entry that fits."""
    target = site.entries.get(ref.id)
    return target is not None and ref.id != source and not ref.key and fits(target, types)


def _wrong(site: Site, use: _Use, source: str) -> Diagnostic | None:
    ref, place = use.ref, use.marks.of(*use.path)
    if ref.id == source:
        return ITSELF.at(place, str(ref), id=ref.id, name=use.name)
    target = site.entries.get(ref.id)
    if target is None and ref.id in site.content.ids:
        return None
    if target is None:
        better = nearest(ref.id, known_to_fit(site, use.types))
        return UNKNOWN_REFERENCE.at(place, str(ref), use.rewritten(_with_key(better, ref.key)), **_told(use))
    if not fits(target, use.types):
        wanted = ", ".join(f"content/{one.folder}/" for one in BY_NAME.values() if _is_wanted(one.name, use))
        return WRONG_TYPE.at(place, str(ref), **_told(use), found=target.type.folder, wanted=wanted)
    return _wrong_part(target, use) if ref.key else None


def _wrong_part(target: Entry, use: _Use) -> Diagnostic | None:
    ref, place = use.ref, use.marks.of(*use.path)
    known = [str(one.key) for _, one in parts(target)]
    if ref.key in known or target.broken:
        return None
    if not known:
        return NO_PARTS.at(place, str(ref), use.rewritten(ref.id), id=ref.id, key=ref.key)
    better = nearest(ref.key, known)
    fix = use.rewritten(f"{ref.id}.{better}") if better else ""
    return UNKNOWN_PART.at(place, str(ref), fix, id=ref.id, key=ref.key, known=", ".join(known))


def _told(use: _Use) -> dict[str, str]:
    return {"name": use.name, "id": use.ref.id}


def _with_key(id_: str, key: str) -> str:
    return f"{id_}.{key}" if id_ and key else id_


def _is_wanted(name: str, use: _Use) -> bool:
    return name in use.types if use.types else BY_NAME[name].has_page


def _others(entry: Entry, path: FieldPath) -> tuple[str, ...]:
    """All the references of the list that the path leads into."""
    if not isinstance(path[-1], int):
        return ()
    return tuple(str(ref) for other, ref, _ in references(entry) if other[:-1] == path[:-1])


def _uses_in_settings(site: Site) -> Iterator[_Use]:
    settings, marks = site.settings, site.content.settings_marks
    if settings.media_contact:
        yield _Use(marks, ("media_contact",), settings.media_contact, ("contact",), ())
    others = tuple(str(ref) for ref in settings.home_contacts)
    for number, ref in enumerate(settings.home_contacts):
        yield _Use(marks, ("home_contacts", number), ref, ("contact",), others)
