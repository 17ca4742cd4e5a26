"""Changes of all but the sample hub's content, each with what is told of why some files are then made."""

import json
from collections.abc import Mapping
from dataclasses import replace

from talkoot.output.assets import LISTS, scripts
from talkoot.values.digests import digest
from talkoot.values.snapshot import in_memory
from tests.explained_edits import PAGE, PAGE_SV, PRIVACY, Edit
from tests.hubs import sample


def published_earlier(ledger: bytes) -> bytes:
    held = json.loads(ledger)
    held["first"]["yhdistysmessut"] = "2026-01-01T00:00:00Z"
    return json.dumps(held).encode()


FILTERS, NEW_FILTERS = "templates/scripts/filters.js", "let uusi;\n"


def lists_script(filters: str) -> str:
    """The address of what narrows lists, if that is its own part."""
    live = {
        path: one.read() for path, one in sample().sources.items() if path.startswith("templates/scripts/")
    }
    data = scripts(in_memory({**live, FILTERS: filters}))[LISTS]
    return f"assets/lists.{digest(data)[:10]}.js"


HUB: Mapping[str, Edit] = {
    "a setting": Edit(
        files={"config.yaml": ("licenses/by/4.0", "licenses/by-sa/4.0")},
        told={
            PRIVACY: "common frame of the pages (fi) changed: licence (setting licence changed)",
            "tapahtumat.xml": "",
        },
    ),
    "the menu": Edit(
        files={"config.yaml": ("  - deadlines\n", "")},
        told={
            "404.html": (
                "common frame of the pages (fi) changed: menu (setting menu changed)\nsetting menu changed"
            ),
            "tapahtumat.ics": "",
        },
    ),
    "a label of the menu": Edit(
        files={"config.yaml": ("labels:\n", "labels:\n  grant:\n    fi: Rahaa\n")},
        told={
            "index.html": (
                "common frame of the pages (fi) changed: menu (setting labels changed)\n"
                "setting labels changed"
            ),
            "robots.txt": "",
        },
    ),
    "a word of a catalogue": Edit(
        files={"templates/translations/fi.po": ('"Etusivu"', '"Kotisivu"')},
        told={
            PRIVACY: "words changed in templates/translations/fi.po: ui.home",
            "robots.txt": "",
        },
    ),
    "a page template": Edit(
        files={"templates/pages/deadlines.html": "{# Uusi. #}\n{% extends 'layouts/base.html' %}\n"},
        told={"maaraajat/index.html": "templates/pages/deadlines.html changed", PAGE: ""},
    ),
    "a component": Edit(
        files={"templates/components/card/card.html": ("{% from", "{# Uusi. #}{% from")},
        told={
            PAGE: (
                "page template pages/entry.html or a part of it changed: templates/components/card/card.html"
            ),
            "404.html": "",
        },
    ),
    "a style": Edit(
        files={"templates/components/card/card.css": ".card { color: red }\n"},
        told={
            PRIVACY: (
                "common frame of the pages (fi) changed: style sheet"
                " (templates/components/card/card.css changed)"
            ),
            "tapahtumat.xml": "",
        },
    ),
    "a script that goes with another": Edit(
        files={FILTERS: NEW_FILTERS},
        told={
            "tilat/index.html": (
                f"address of the file scripts/lists.js changed: now {lists_script(NEW_FILTERS)},"
                f" before {lists_script(sample().sources[FILTERS].read().decode())}"
                " (templates/scripts/filters.js changed)"
            ),
            PRIVACY: "",
        },
    ),
    "a picture": Edit(
        files={"content/media/messut.png": sample().sources["content/media/poyta.png"].read()},
        told={
            PAGE: (
                "size or maker of the picture media/messut.png changed (content/media/messut.png changed)\n"
                "address of the file media/messut.png changed: now media/messut.10d0797da4.png,"
                " before media/messut.0f44a697bc.png (content/media/messut.png changed)\n"
                "file size of the picture media/messut.png changed (content/media/messut.png changed)"
            ),
            "media/messut.10d0797da4.png": (
                "there was no such file before (content/media/messut.png changed)"
            ),
            "media/messut-480.0cf0f12fa1.avif": (
                "there was no such file before (content/media/messut.png changed)"
            ),
            "tapahtumat/index.html": "",
        },
    ),
    "a file that somebody deleted": Edit(
        standing={PAGE: ""}, told={PAGE: "the file was missing from the output", PAGE_SV: ""}
    ),
    "a file that somebody edited": Edit(
        standing={PAGE: "another"}, told={PAGE: "the file had been edited by hand", PAGE_SV: ""}
    ),
    "another ledger": Edit(
        order=lambda order: replace(order, ledger=published_earlier(order.ledger or b"")),
        told={
            "maaraajat.xml": (
                "list of deadlines, opened changed: its order"
                " (ledger.json of the last publication is another one)\n"
                "feed item of the deadline id:yhdistysmessut.registration changed"
                " (ledger.json of the last publication is another one)\n"
                "publication time or last change of id:yhdistysmessut changed"
                " (ledger.json of the last publication is another one)"
            ),
            PAGE: "",
        },
    ),
    "a line of redirects": Edit(
        files={"content/redirects.yaml": ("  to: tapahtumat/", "  to: tyopajat/")},
        told={
            "sivut/kalenteri/index.html": (
                "redirect from the old address sivut/kalenteri/ changed: now tyopajat/, before tapahtumat/"
                " (content/redirects.yaml changed)"
            ),
            "redirects.apache.conf": (
                "redirects from old addresses changed (content/redirects.yaml changed)"
            ),
            "sitemap.xml": "",
        },
    ),
    "other options": Edit(
        order=lambda order: replace(order, base_url="https://peili.example/"),
        told={PAGE: "the last run had other options (--base-url, --drafts)"},
    ),
}
"""Edits of everything else: settings, words, templates, the output, the ledger."""
