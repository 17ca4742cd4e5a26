"""What editors do to a hub, one small edit at a time: to content, to its files, to settings, to templates.

An edit is a function of a project and of a source of choices, and fits any hub: where there is nothing
that it could change, it changes nothing. Some edits take away what was public, so that the build asks for a
line of ``content/redirects.yaml``; and some are mistakes. Whoever builds mends both.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

from talkoot.content import BY_FOLDER
from tests.edited_files import (
    Files,
    fields,
    ids,
    in_other_languages,
    originals,
    removed,
    renamed,
    settings,
    text,
    told,
    translations,
    written,
)

Edit = Callable[[Files, Random], Files]

NEW = {
    "associations": "title: Uusi seura\nactivities: [kudonta]\noffers: [{what: Villaa, until: 2026-09-30}]\n",
    "contacts": "role: uusi neuvoja\nphone: 040 111 1111\n",
    "events": "title: Uudet talkoot\nstarts: 2026-09-25T17:00\nends: 2026-09-25T19:00\nkind: training\n",
    "forums": "title: Uusi pöytä\neditions: [{key: '2026', when: syksy 2026}]\n",
    "grants": "title: Uusi avustus\nrounds: [{key: '2026', opens: 2026-09-01, closes: 2026-09-30}]\n",
    "networks": "title: Uusi verkosto\n",
    "pages": "title: Uusi ohje\n",
    "places": "name: Uusi talo\naddress: Tie 1\n",
    "plans": "title: Uusi suunnitelma\nperiod: 2026–2027\n",
    "premises": "title: Uusi sali\ncapacity: 30\n",
    "projects": "title: Uusi hanke\nstarts: 2026-01-01\nends: 2026-12-31\n",
    "releases": "title: Uusi tiedote\nlead: Näin on nyt.\npublished: 2026-09-15T09:00\n",
    "support": "title: Uusi tuki\nkind: advice\n",
    "surveys": "title: Uusi kysely\nopens: 2026-09-01\ncloses: 2026-09-20\nurl: https://kysely.example/\n",
    "workshops": "title: Uusi paja\nstarts: 2026-10-01T17:00\nends: 2026-10-01T19:00\n",
}
"""A file of each content type, its id left out."""

OWN: Mapping[str, Sequence[tuple[str, object]]] = {
    "associations": [
        ("website", "https://seura.example/"),
        ("seeks", [{"what": "Kantajia", "until": "2026-09-18"}]),
    ],
    "contacts": [("unit", "Hyvinvointi"), ("email", "neuvonta@kunta.example"), ("organisation", "Talo ry")],
    "events": [("room", "Pikkusali"), ("price", "5 €"), ("capacity", "40"), ("kind", "training")],
    "forums": [("goals", ["Tavata"]), ("editions", [{"key": "2027", "when": "syksy 2027"}])],
    "grants": [("usual", "Haku on yleensä syyskuussa."), ("funder", "Säätiö"), ("always_open", "true")],
    "networks": [],
    "pages": [],
    "places": [("address", "Uusikatu 2"), ("postal_code", "60100"), ("accessibility", ["lift"])],
    "plans": [("status", "adopted"), ("status", "ended")],
    "premises": [("capacity", "55"), ("booking_url", "https://varaus.example/"), ("price", "ilmainen")],
    "projects": [("goals", ["Yhdessä"]), ("ends", "2026-09-17"), ("partners", ["Seura ry"])],
    "releases": [("sender", "Kunta ja seurat")],
    "support": [],
    "surveys": [("minutes", "5"), ("anonymous", "true"), ("url", "https://toinen.example/")],
    "workshops": [("capacity", "12"), ("room", "Paja")],
}
"""Fields that the types have by themselves, each with another value."""

RELATIONS = ("part_of", "about", "leads_to", "related")
DAYS = ("2026-09-10", "2026-09-16", "2026-09-18", "2026-10-05", "2027-01-15")
WORDS = ("Uusi", "Toinen", "Kolmas", "Aivan toinen")


def any_path(files: Files, draw: Random, *folders: str) -> str:
    """An entry of the hub, empty if there is none."""
    found = originals(files, *folders)
    return draw.choice(found) if found else ""


def _paged(files: Files, draw: Random) -> str:
    folders = (name for name, one in BY_FOLDER.items() if one.has_page)
    found = [path for path in originals(files, *folders) if path.endswith(".md")]
    return draw.choice(found) if found else ""


def tell(files: Files, path: str, name: str, value: object) -> Files:
    return written(files, path, told(text(files, path), name, value)) if path else files


def body(files: Files, draw: Random) -> Files:
    path = _any_text(files, draw)
    return written(files, path, f"{text(files, path)}\n{draw.choice(WORDS)} kappale.\n") if path else files


def body_link(files: Files, draw: Random) -> Files:
    path, target = _any_text(files, draw), draw.choice(ids(files) or [""])
    line = draw.choice((f"Katso [tämä](id:{target}).", f"id:{target}"))
    return written(files, path, f"{text(files, path)}\n{line}\n") if path and target else files


def body_cut(files: Files, draw: Random) -> Files:
    path = _any_text(files, draw)
    front, fence, _ = text(files, path).partition("\n---\n")
    return written(files, path, f"{front}{fence}Lyhyt.\n") if path else files


def _any_text(files: Files, draw: Random) -> str:
    found = [path for path in (*originals(files), *translations(files)) if path.endswith(".md")]
    return draw.choice(found) if found else ""


def title(files: Files, draw: Random) -> Files:
    return tell(files, _paged(files, draw), "title", f"{draw.choice(WORDS)} otsikko")


def lead(files: Files, draw: Random) -> Files:
    return tell(files, _paged(files, draw), "lead", f"{draw.choice(WORDS)} johdanto.")


def own_field(files: Files, draw: Random) -> Files:
    path = any_path(files, draw)
    found = OWN[path.split("/")[1]] if path else ()
    return tell(files, path, *draw.choice(found)) if found else files


def times(files: Files, draw: Random) -> Files:
    path, day = any_path(files, draw, "events", "workshops"), draw.choice(DAYS)
    files = tell(files, path, "starts", f"{day}T17:00")
    return tell(files, path, "ends", f"{day}T19:00")


def called_off(files: Files, draw: Random) -> Files:
    path = any_path(files, draw, "events", "workshops")
    files = tell(files, path, "status", draw.choice(("cancelled", "scheduled", None)))
    return tell(files, path, "status_note", "Sateen vuoksi.")


def windows(files: Files, draw: Random) -> Files:
    path, last = any_path(files, draw, "surveys"), draw.choice(DAYS)
    files = tell(files, path, "opens", "2026-09-01")
    return tell(files, path, "closes", last)


def registration(files: Files, draw: Random) -> Files:
    value = draw.choice((None, {"closes": draw.choice(DAYS), "url": "https://ilmo.example/"}))
    return tell(files, any_path(files, draw, "events", "workshops"), "registration", value)


def rounds(files: Files, draw: Random) -> Files:
    one = {"key": draw.choice(("2026", "2027")), "opens": "2026-09-01", "closes": draw.choice(DAYS)}
    return tell(files, any_path(files, draw, "grants"), "rounds", draw.choice(([one], None)))


def published(files: Files, draw: Random) -> Files:
    return tell(files, _paged(files, draw), "published", f"{draw.choice(DAYS)}T08:00")


def expires(files: Files, draw: Random) -> Files:
    return tell(files, _paged(files, draw), "expires", draw.choice((*DAYS, None)))


def withdrawn(files: Files, draw: Random) -> Files:
    value = draw.choice(({"at": draw.choice(DAYS), "note": "Virhe."}, None))
    return tell(files, _paged(files, draw), "withdrawn", value)


def draft(files: Files, draw: Random) -> Files:
    return tell(files, _paged(files, draw), "draft", draw.choice(("true", None)))


def corrected(files: Files, draw: Random) -> Files:
    value = [{"at": f"{draw.choice(DAYS)}T10:00", "note": "Korjattu."}]
    return tell(files, _paged(files, draw), "updates", draw.choice((value, None)))


def topics(files: Files, draw: Random) -> Files:
    known = [one["id"] for one in settings(files).get("topics", ())]
    return tell(files, _paged(files, draw), "topics", draw.sample(known, min(len(known), 2)) or None)


def areas(files: Files, draw: Random) -> Files:
    known = _areas(settings(files).get("areas", []))
    path = any_path(files, draw)
    if path.startswith("content/places/"):
        return tell(files, path, "area", draw.choice(known)) if known else files
    return tell(files, path, "areas", draw.choice(([draw.choice(known)], None)) if known else None)


def _areas(found: list[dict[str, object]]) -> list[str]:
    return re.findall(r"'id': '([^']+)'", str(found))


def contacts(files: Files, draw: Random) -> Files:
    known = ids(files, "contacts")
    return tell(files, _paged(files, draw), "contacts", draw.choice(([draw.choice(known)], None)))


def relation(files: Files, draw: Random) -> Files:
    target = draw.choice(ids(files))
    return tell(files, _paged(files, draw), draw.choice(RELATIONS), draw.choice(([target], None)))


def relation_to_part(files: Files, draw: Random) -> Files:
    found: list[str] = []
    for path in originals(files):
        one = fields(text(files, path))
        keys = re.findall(r"'key': '([^']+)'", str(one))
        found.extend(f"{one['id']}.{key}" for key in keys)
    return tell(files, _paged(files, draw), "part_of", [draw.choice(found)]) if found else files


def slug(files: Files, draw: Random) -> Files:
    return tell(files, _paged(files, draw), "slug", draw.choice(("oma-osoite", "toinen-osoite", None)))


def alias(files: Files, draw: Random) -> Files:
    value = draw.choice((["vanha/osoite/"], ["vanha/toinen.html", "sv/gammal/"], ["en/old/"], None))
    return tell(files, _paged(files, draw), "aliases", value)


def rename(files: Files, draw: Random) -> Files:
    path, stem = any_path(files, draw), draw.choice(("uusi-nimi", "toinen-nimi", "Nimi, jossa on välejä"))
    return _moved(files, path, lambda one: renamed(one, stem))


def move(files: Files, draw: Random) -> Files:
    path, folder = any_path(files, draw), draw.choice(("2026", "vanhat asiat"))
    base = "/".join(path.split("/")[:2])
    return _moved(files, path, lambda one: f"{base}/{folder}/{one.rpartition('/')[2]}")


def _moved(files: Files, path: str, to: Callable[[str], str]) -> Files:
    every = [path, *in_other_languages(files, path)] if path else []
    if any(to(one) in files for one in every):
        return files
    found = {to(one) if one in every else one: data for one, data in files.items()}
    for one in map(to, every):
        found[one] = (
            text(found, one).replace("file: ../media/", "file: media/").replace("](../media/", "](media/")
        )
    return found


def delete(files: Files, draw: Random) -> Files:
    path = any_path(files, draw)
    return removed(files, path, *in_other_languages(files, path)) if path else files


def other_type(files: Files, draw: Random) -> Files:
    """An entry becomes one of another type, its id kept."""
    path, folder = _paged(files, draw), draw.choice(("pages", "support", "workshops", "networks"))
    if not path:
        return files
    id_ = fields(text(files, path))["id"]
    files = removed(files, path, *in_other_languages(files, path))
    return written(files, f"content/{folder}/{id_}.md", f"---\nid: {id_}\n{NEW[folder]}---\nToisin.\n")


def new(files: Files, draw: Random) -> Files:
    folder, number = draw.choice(sorted(NEW)), draw.choice("123")
    id_, fence = f"uusi-{folder}-{number}", "" if folder in ("contacts", "places") else "---\n"
    path = f"content/{folder}/{id_}.{'md' if fence else 'yaml'}"
    body = "Uusi teksti.\n" if fence else ""
    return files if path in files else written(files, path, f"{fence}id: {id_}\n{NEW[folder]}{fence}{body}")


def notice(files: Files, draw: Random) -> Files:
    """The statement or the notice of privacy, of which a hub has one each."""
    path = draw.choice(("content/pages/statement.yaml", "content/pages/privacy.yaml"))
    return tell(files, path, "reviewed", draw.choice(DAYS)) if path in files else files


CONTENT: tuple[Edit, ...] = (
    *(body, body_link, body_cut, title, lead, own_field, times, called_off, windows, registration, rounds),
    *(published, expires, withdrawn, draft, corrected, topics, areas, contacts, relation, relation_to_part),
    *(slug, alias, rename, move, delete, other_type, new, notice),
)
"""Edits of entries in the language of their originals."""
