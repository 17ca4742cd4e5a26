"""What editors do to a hub as a whole: to its settings, pictures and documents, templates and words."""

from random import Random
from typing import Any

from tests.edited_files import (
    CONFIG,
    REDIRECTS,
    Files,
    fields,
    ids,
    originals,
    removed,
    set_to,
    settings,
    text,
    told,
    written,
)
from tests.editing import CONTENT, Edit
from tests.editing_records import RECORDS
from tests.editing_translations import TRANSLATIONS
from tests.pictures import jpeg, png

PLAIN = (
    ("name", "Uusi nimi"),
    ("organisation", {"fi": "Uusi kunta", "sv": "Ny kommun"}),
    ("description", "Uusi kuvaus."),
    ("licence", "https://lupa.example/"),
    ("boilerplate", {"fi": "Keitä olemme."}),
    ("menu", ["event", "subscribe"]),
    ("menu", ["release", "deadlines", "training"]),
    ("menu", ["calendar", "year", "wanted"]),
    ("labels", {"release": "Uutiset"}),
    ("sections", {"event": "tilaisuudet"}),
    ("sections", None),
    ("base_url", "https://toinen.example/hub/"),
    ("social", [{"name": "Kuvat", "url": "https://kuvat.example/"}]),
    ("mailing_list", {"name": "Lista", "url": "https://lista.example/"}),
    ("channels", None),
    ("data_source", "lahde"),
    ("feedback", {"email": "toinen@kunta.example"}),
    ("brand", {"colours": {"primary": "#0b4a8f", "accent": "#f0b23e"}}),
    ("brand", {"colours": {"primary": "#7a1f2b"}}),
    ("brand", {"colours": {"primary": "#ffd100"}}),
    ("brand", None),
)
"""Settings that need nothing else of the hub."""

MISTAKES = {
    "an unknown field": ("content/pages/virhe.md", "---\nid: virhe\ntitle: Virhe\nvaeri: sininen\n---\n"),
    "no data": ("content/pages/virhe.md", "Pelkkää tekstiä.\n"),
    "broken data": ("content/events/virhe.md", "---\nid: virhe\ntitle: [\n---\n"),
    "an unknown topic": ("content/pages/virhe.md", "---\nid: virhe\ntitle: V\ntopics: [puuttuu]\n---\n"),
    "a dead link": ("content/pages/virhe.md", "---\nid: virhe\ntitle: V\n---\n[x](id:puuttuu)\n"),
    "a missing picture": ("content/pages/virhe.md", "---\nid: virhe\ntitle: V\n---\n![x](media/ei.png)\n"),
    "a second id": ("content/pages/virhe.md", "---\nid: {id}\ntitle: V\n---\n"),
    "no settings": (CONFIG, "site_id: [\n"),
    "lost words": ("templates/translations/sv.po", 'msgid ""\nmsgstr ""\n'),
    "lines that lead nowhere": (REDIRECTS, "- from: a/\n  to: id:puuttuu\n"),
    "a folder of no type": ("content/muut/virhe.md", "---\nid: virhe\ntitle: V\n---\n"),
}
"""Files with which no hub can be built."""


def setting(files: Files, draw: Random) -> Files:
    return set_to(files, *draw.choice(PLAIN))


def chosen_contacts(files: Files, draw: Random) -> Files:
    known = ids(files, "contacts")
    name, value = draw.choice(
        (("home_contacts", [draw.choice(known)]), ("media_contact", draw.choice(known)))
    )
    return set_to(files, name, draw.choice((value, None)))


def topic_label(files: Files, draw: Random) -> Files:
    found = _terms(files, "topics")
    if found:
        draw.choice(found)["label"] = draw.choice(("Toinen aihe", "Kolmas aihe"))
    return set_to(files, "topics", found or None)


def new_topic(files: Files, draw: Random) -> Files:
    found, id_ = _terms(files, "topics"), draw.choice(("uusi-aihe", "toinen-aihe"))
    known = [one["id"] for one in found]
    return files if id_ in known else set_to(files, "topics", [*found, {"id": id_, "label": "Uusi aihe"}])


def topic_removed(files: Files, draw: Random) -> Files:
    """A topic is no more, in the settings or, as it should be, in every entry as well."""
    found = _terms(files, "topics")
    if not found:
        return files
    gone = found.pop(draw.randrange(len(found)))["id"]
    for path in originals(files) if draw.choice((True, True, False)) else ():
        known = fields(text(files, path)).get("topics", ())
        if gone in known:
            rest = [one for one in known if one != gone]
            files = written(files, path, told(text(files, path), "topics", rest or None))
    return set_to(files, "topics", found or None)


def area_within(files: Files, draw: Random) -> Files:
    """The last area becomes a part of another, or the last part of the last area stands alone."""
    found = _terms(files, "areas")
    if len(found) > 1 and draw.choice((True, False)):
        last = found.pop()
        found[-1]["parts"] = [*found[-1].get("parts", []), last]
    elif found and found[-1].get("parts"):
        found.append(found[-1]["parts"].pop())
        found = [{name: one for name, one in area.items() if one} for area in found]
    else:
        found.append({"id": "uusi-alue", "label": "Uusi alue"})
    return set_to(files, "areas", found)


def _terms(files: Files, name: str) -> list[dict[str, Any]]:
    return list(settings(files).get(name, ()))


def new_language(files: Files, draw: Random) -> Files:
    known = settings(files).get("languages", ["fi"])
    others = [one for one in ("sv", "en") if one not in known]
    return set_to(files, "languages", [*known, draw.choice(others)]) if others else files


def language_removed(files: Files, draw: Random) -> Files:
    known = settings(files).get("languages", ["fi"])
    if len(known) < 2:
        return files
    gone = draw.choice(known[1:])
    for path in originals(files):
        if fields(text(files, path)).get("lang") == gone:
            files = written(files, path, told(text(files, path), "lang", None))
    files = removed(files, *(path for path in files if f".{gone}." in path and path.startswith("content/")))
    return set_to(files, "languages", [one for one in known if one != gone])


def another_first_language(files: Files, draw: Random) -> Files:
    known = settings(files).get("languages", ["fi"])
    first = draw.choice(known)
    return set_to(files, "languages", [first, *(one for one in known if one != first)])


def template(files: Files, draw: Random) -> Files:
    found = sorted(path for path in files if path.startswith("templates/") and path.endswith(".html"))
    path = draw.choice(found)
    mark = draw.choice(("toinen", "kolmas"))
    content, end = text(files, path), "{%- endmacro %}"
    if end in content:
        return written(files, path, content.replace(end, f"<!-- {mark} -->\n{end}"))
    end = "{% endblock %}"
    if end in content:
        return written(files, path, f"<!-- {mark} -->{end}".join(content.rsplit(end, 1)))
    return written(files, path, f"{content}<!-- {mark} -->\n")


def style(files: Files, draw: Random) -> Files:
    found = sorted(path for path in files if path.startswith("templates/") and path.endswith(".css"))
    path = draw.choice(found)
    return written(files, path, f"{text(files, path)}\n.t-{draw.choice('abc')} {{ color: red; }}\n")


def word(files: Files, draw: Random) -> Files:
    key = draw.choice(
        (
            *("ui.home", "type.event.many", "state.open", "type.release.section", "view.deadlines"),
            *("address.calendar", "month.deadline", "deadline.kind.survey", "address.letter"),
        )
    )
    path = f"templates/translations/{draw.choice(settings(files).get('languages', ['fi']))}.po"
    before, sign, after = text(files, path).partition(f'msgid "{key}"\nmsgstr "')
    return written(files, path, f"{before}{sign}{draw.choice(('uusi', 'toinen'))}-{after}") if sign else files


def _media(files: Files) -> list[str]:
    return sorted(path for path in files if path.startswith("content/media/"))


def media_replaced(files: Files, draw: Random) -> Files:
    found = _media(files)
    path = draw.choice(found) if found else ""
    return written(files, path, bytes(files[path]) + b"\0") if path else files  # type: ignore[arg-type]


def media_added(files: Files, draw: Random) -> Files:
    return written(files, f"content/media/{draw.choice(('uusi', 'uusi kuva'))}.pdf", b"%PDF-1.7 uusi")


def media_removed(files: Files, draw: Random) -> Files:
    found = _media(files)
    return removed(files, draw.choice(found)) if found else files


def attachment(files: Files, draw: Random) -> Files:
    found = [path for path in _media(files) if path.endswith(".pdf")]
    path = draw.choice(originals(files, "pages", "releases", "events"))
    told_so = [{"file": draw.choice(found).removeprefix("content/"), "title": "Liite"}] if found else None
    return written(files, path, told(text(files, path), "attachments", told_so))


PICTURE = "content/media/kuva.png"


def picture_redrawn(files: Files, draw: Random) -> Files:
    """A picture of another size, or one that cannot be shown."""
    data = draw.choice((png(600, 400), png(20, 10, "L"), png(490, 20), jpeg(), b"ei kuva", png()[:60]))
    return written(files, PICTURE, data)


def picture_told(files: Files, draw: Random) -> Files:
    """An entry gets a picture, other words for it, or none."""
    path = draw.choice(originals(files, "pages", "releases", "events"))
    image: dict[str, Any] | None = draw.choice(
        (
            {"alt": "Kaksi ihmistä"},
            {"alt": "Kaksi ihmistä", "photographer": "Aino Aalto"},
            {"alt": "Talo", "photographer": "Väinö Ääri", "caption": "Ilta.", "press": True},
            {"alt": "Talo", "press": True},
            None,
        )
    )
    return written(
        files, path, told(text(files, path), "image", image and {"file": "media/kuva.png", **image})
    )


def picture_in_text(files: Files, draw: Random) -> Files:
    """A text shows the picture, or leads to it."""
    path = draw.choice(originals(files, "pages", "releases", "events"))
    line = draw.choice(
        ("![Talo](../media/kuva.png)", '![Talo](../media/kuva.png "Kuva")', "[Kuva](../media/kuva.png)")
    )
    return written(files, path, f"{text(files, path)}\n{line}\n")


def picture_attached(files: Files, draw: Random) -> Files:
    path = draw.choice(originals(files, "pages", "releases", "events"))
    told_so = [{"file": "media/kuva.png", "title": "Kuva"}]
    return written(files, path, told(text(files, path), "attachments", told_so))


def logo(files: Files, draw: Random) -> Files:
    return set_to(files, "brand", draw.choice(({"logo": "media/kuva.png"}, None)))


def redirect(files: Files, draw: Random) -> Files:
    target = draw.choice((*(f"to: id:{one}" for one in ids(files)), "gone: true", "to: https://muu.example/"))
    address = draw.choice(("ennen/a/", "ennen/b.html", "/muualla/c/", "sv/forr/d/", "en/before/e/"))
    line = f"- from: {address}\n  {target}\n"
    content = text(files, REDIRECTS)
    return files if f"- from: {address}\n" in content else written(files, REDIRECTS, content + line)


def redirect_removed(files: Files, draw: Random) -> Files:
    lines = text(files, REDIRECTS).split("- from: ")
    if len(lines) < 2:
        return files
    del lines[draw.randrange(1, len(lines))]
    return written(files, REDIRECTS, "- from: ".join(lines)) if len(lines) > 1 else removed(files, REDIRECTS)


def mistake(files: Files, draw: Random) -> Files:
    path, content = MISTAKES[draw.choice(sorted(MISTAKES))]
    return written(files, path, content.replace("{id}", ids(files)[0]))


HUB: tuple[Edit, ...] = (
    *(setting, setting, chosen_contacts, topic_label, new_topic, topic_removed, area_within, new_language),
    *(language_removed, another_first_language, template, template, style, word, media_replaced, media_added),
    *(media_removed, attachment, redirect, redirect_removed, mistake, picture_redrawn, picture_told),
    *(picture_told, picture_in_text, picture_attached, logo),
)
"""Edits of settings, pictures, documents, templates, styles, words and old addresses."""

EDITS: tuple[Edit, ...] = (*CONTENT, *RECORDS, *TRANSLATIONS, *HUB)
"""All of them; those of the settings that are many stand twice."""
