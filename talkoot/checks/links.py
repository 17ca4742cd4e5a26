"""Links and cards in texts: each leads to an entry, a part, a heading or a file that exists."""

from collections.abc import Iterator

from talkoot.model.body import Hole, HoleKind
from talkoot.model.entry import Entry
from talkoot.reading.suggestions import nearest, nearest_path
from talkoot.site.linking import Site, parts
from talkoot.site.suggesting import known_ids, known_paths, known_sources
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.digests import folded
from talkoot.values.language import Words
from talkoot.values.location import Location

UNKNOWN_LINK = error(
    "unknown-link",
    Words(
        "Linkki johtaa tunnukseen {id}, jota ei ole.",
        "Länken leder till id {id}, som inte finns.",
        "The link leads to the id {id}, which does not exist.",
    ),
    Words(
        "Kirjoita sellaisen sisällön tunnus (id), joka on olemassa, tai poista linkki.",
        "Skriv ett id som finns, eller ta bort länken.",
        "Write an id that exists, or remove the link.",
    ),
)
UNKNOWN_LINK_PART = error(
    "unknown-link-part",
    Words(
        "Linkin kohteessa {id} ei ole osaa, jonka avain on {key}.",
        "Länkens mål {id} har ingen del med nyckeln {key}.",
        "The link's target {id} has no part with the key {key}.",
    ),
    Words(
        "Sen osien avaimet: {known}. Koko sivulle johtaa id:{id}.",
        "Dess delar har nycklarna: {known}. Till hela sidan leder id:{id}.",
        "The keys of its parts: {known}. The whole page is id:{id}.",
    ),
)
UNKNOWN_HEADING = error(
    "unknown-heading",
    Words(
        "Linkin kohteena olevalla sivulla ei ole kohtaa #{anchor}.",
        "Sidan som länken leder till har inget ställe #{anchor}.",
        "The page that the link leads to has no place #{anchor}.",
    ),
    Words(
        "Sivun {path} kohdat: {known}.",
        "Ställena på sidan {path}: {known}.",
        "The places on {path}: {known}.",
    ),
)
BROKEN_LINK = error(
    "broken-link",
    Words(
        "Linkki johtaa tiedostoon content/{path}, jota ei ole.",
        "Länken leder till filen content/{path}, som inte finns.",
        "The link leads to the file content/{path}, which does not exist.",
    ),
    Words(
        "Tarkista tiedoston nimi. Sivuun voi viitata myös tunnuksella: id:sivun-tunnus.",
        "Kontrollera filens namn. Till en sida kan man också länka med id: id:sidans-id.",
        "Check the name of the file. A page can also be linked by its id: id:the-id.",
    ),
)
LINK_CASE = error(
    "link-name-differs",
    Words(
        "Tiedoston nimi on {real}: linkissä kirjainten koko tai ä:n ja ö:n tallennustapa on toinen.",
        "Filens namn är {real}: i länken är skiftläget eller kodningen av å, ä och ö en annan.",
        "The file is named {real}: the link differs in capitals or in how letters such as ä are stored.",
    ),
)
NO_PAGE = error(
    "link-without-page",
    Words(
        "Kohteella {id} ei ole omaa sivua, joten siihen ei voi tehdä linkkiä.",
        "Målet {id} har ingen egen sida, så det går inte att länka dit.",
        "{id} has no page of its own, so nothing can link to it.",
    ),
    Words(
        "Poista linkki ja jätä sen teksti. Paikka näkyy sivulla, kun se on kentässä place.",
        "Ta bort länken och låt texten stå kvar. En plats syns på sidan när den står i fältet place.",
        "Remove the link and leave its words. A place is shown on a page if its field place names it.",
    ),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What is wrong with the links and cards of a text."""
    for hole in entry.body.holes:
        place = Location(entry.path, hole.line, hole.column)
        if hole.target.startswith("id:"):
            yield from _wrong_id(site, entry, hole, place)
        else:
            yield from _wrong_path(site, entry, hole, place)


def _wrong_id(site: Site, entry: Entry, hole: Hole, place: Location) -> Iterator[Diagnostic]:
    id_, _, key = hole.target.removeprefix("id:").partition(".")
    target = site.entries.get(id_)
    if target is None:
        if id_ not in site.content.ids:
            better = nearest(id_, known_ids(site))
            yield UNKNOWN_LINK.at(place, hole.target, _id(better, key, hole.anchor), id=id_)
        return
    known = [str(one.key) for _, one in parts(target)]
    if not _can_be_shown(target, hole.kind):
        yield NO_PAGE.at(place, hole.target, id=id_)
    elif key and key not in known and not target.broken:
        better = nearest(key, known)
        fix = _id(id_, better, hole.anchor) if better else f"id:{id_}"
        yield UNKNOWN_LINK_PART.at(place, hole.target, fix, id=id_, key=key, known=_listed(known))
    else:
        yield from _wrong_anchor(site, entry, target, hole, place)


def _wrong_path(site: Site, entry: Entry, hole: Hole, place: Location) -> Iterator[Diagnostic]:
    if id_ := site.paths.get(hole.target):
        yield from _wrong_anchor(site, entry, site.entries[id_], hole, place)
    elif hole.target not in site.content.files and f"content/{hole.target}" not in known_sources(site):
        known = known_paths(site)
        same = next((path for path in known if folded(path) == folded(hole.target)), "")
        if same:
            fix = _from(entry.path, same)
            yield LINK_CASE.at(place, hole.target, fix, real=same.rpartition("/")[2])
        else:
            better = nearest_path(hole.target, known)
            fix = _from(entry.path, better) if better else ""
            yield BROKEN_LINK.at(place, hole.target, fix, path=hole.target)


def _wrong_anchor(
    site: Site, entry: Entry, target: Entry, hole: Hole, place: Location
) -> Iterator[Diagnostic]:
    if not hole.anchor or target.broken:
        return
    shown = site.in_language(target.id, entry.language)
    known = [heading.anchor for heading in shown.body.headings] + [str(one.key) for _, one in parts(target)]
    if hole.anchor not in known:
        listed = _listed([f"#{one}" for one in known])
        better = nearest(hole.anchor, known)
        written = hole.target if hole.target.startswith("id:") else _from(entry.path, hole.target)
        fix = f"{written}#{better}" if better else ""
        yield UNKNOWN_HEADING.at(
            place, f"#{hole.anchor}", fix, anchor=hole.anchor, path=shown.path, known=listed
        )


def _can_be_shown(target: Entry, kind: HoleKind) -> bool:
    """A card needs a page; a link can also lead into the list of those that have none."""
    return target.type.has_page or (kind is not HoleKind.CARD and target.type.has_list)


def _id(id_: str, key: str, anchor: str) -> str:
    if not id_:
        return ""
    return f"id:{id_}" + (f".{key}" if key else "") + (f"#{anchor}" if anchor else "")


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "–"


def _from(path: str, target: str) -> str:
    """The way to a file below ``content/`` from the folder of the file at ``path``."""
    folder, parts_ = path.split("/")[1:-1], target.split("/")
    same = 0
    while same < len(folder) and same < len(parts_) - 1 and folder[same] == parts_[same]:
        same += 1
    return "../" * (len(folder) - same) + "/".join(parts_[same:])
