"""Edits of the sample hub's content, each with what is told of why some files are then made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from talkoot.building.build import Order
from talkoot.reading.moments import read_moment

NOW = "2026-09-16T12:00"
FAIR, FAIR_SV = "content/events/yhdistysmessut.md", "content/events/yhdistysmessut.sv.md"
BEACH = "content/events/rantatalkoot-vahajoki.md"
PAGE, PAGE_SV = "tapahtumat/yhdistysmessut/index.html", "sv/evenemang/foreningsmassan/index.html"
PRIVACY = "tietosuoja/index.html"


Change = str | bytes | tuple[str, str]


@dataclass(frozen=True)
class Edit:
    """What is changed, and what is told of why some files are made; an empty text for those that stay.

    ``files`` are whole texts, or a part of a text and what takes its place. ``standing`` are the digests of
    what stands in the output instead of what was built; ``order`` is how the second build is told otherwise.
    """

    told: Mapping[str, str]
    files: Mapping[str, Change] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    at: str = NOW
    standing: Mapping[str, str] = field(default_factory=dict)
    order: Callable[[Order], Order] = lambda order: order


CONTENT: Mapping[str, Edit] = {
    "nothing": Edit({PAGE: "", "index.html": "", "sitemap.xml": ""}),
    "a text": Edit(
        files={FAIR: ("Messuille voi", "Messuille saa")},
        told={
            PAGE: f"text of {FAIR} changed",
            "tapahtumat.xml": f"feed item of id:yhdistysmessut changed (text of {FAIR} changed)",
            "tapahtumat/index.html": "",
            "index.html": "",
        },
    ),
    "a title": Edit(
        files={FAIR: ("title: Haapalahden", "title: Suuret")},
        told={
            "tapahtumat/index.html": f"card of id:yhdistysmessut changed: title ({FAIR} changed: title)",
            "maaraajat/index.html": (
                f"deadline id:yhdistysmessut.registration changed: card, title ({FAIR} changed: title)"
            ),
            "tapahtumat.ics": f"calendar entry of id:yhdistysmessut changed ({FAIR} changed: title)",
            PAGE_SV: f"{FAIR} changed: title",
            "sv/evenemang/index.html": "",
            "tiedotteet.xml": "",
        },
    ),
    "a lead": Edit(
        files={FAIR: ("Yli 60", "Yli 70")},
        told={
            "aiheet/kulttuuri/index.html": f"card of id:yhdistysmessut changed: lead ({FAIR} changed: lead)",
            "tyopajat/index.html": "",
        },
    ),
    "a comment": Edit(
        files={FAIR: ("lead: Yli", "# Tarkista luku!\nlead: Yli")},
        told={PAGE: f"{FAIR} is written otherwise, though no field changed", "tapahtumat/index.html": ""},
    ),
    "a date": Edit(
        files={FAIR: ("starts: 2026-10-03", "starts: 2026-10-10")},
        told={
            "aiheet/vapaaehtoistoiminta/index.html": (
                f"list of the topic vapaaehtoistoiminta, ahead changed: its order ({FAIR} changed: starts)\n"
                f"card of id:yhdistysmessut changed: moment, state ({FAIR} changed: starts)"
            ),
            PAGE_SV: (
                f"{FAIR} changed: starts\n"
                f"card of id:yhdistysmessut changed: moment, state ({FAIR} changed: starts)"
            ),
            "tiedotteet/index.html": "",
        },
    ),
    "a place's name": Edit(
        files={"content/places/yhdistystalo.yaml": ("name: ", "name: Uusi ")},
        told={
            "tapahtumat/digikahvila/index.html": (
                "place id:yhdistystalo changed: name (content/places/yhdistystalo.yaml changed: name)"
            ),
            "aiheet/kulttuuri/index.html": (
                "card of id:yhdistysmessut changed: place (content/places/yhdistystalo.yaml changed: name)"
            ),
            "avustukset/index.html": "",
        },
    ),
    "a contact's phone": Edit(
        files={"content/contacts/yhdistystalo-toimisto.yaml": ("040", "050")},
        told={
            PAGE_SV: (
                "contact id:yhdistystalo-toimisto changed: phone, phone text, phone link"
                " (content/contacts/yhdistystalo-toimisto.yaml changed: phone)"
            ),
            "tapahtumat/yhdistysmessut/yhdistysmessut.ics": (
                "calendar entry of id:yhdistysmessut changed"
                " (content/contacts/yhdistystalo-toimisto.yaml changed: phone)"
            ),
            "tapahtumat/index.html": "",
        },
    ),
    "a topic": Edit(
        files={FAIR: ("topics: [", "topics: [digi, ")},
        told={
            "aiheet/digi/index.html": (
                f"list of the topic digi, ahead changed: id:yhdistysmessut came ({FAIR} changed: topics)"
            ),
            "aiheet/digi/tapahtumat.ics": (
                "content of the calendar of the topic digi changed: id:yhdistysmessut came"
                f" ({FAIR} changed: topics)"
            ),
            "aiheet/kulttuuri/index.html": "",
        },
    ),
    "the clock, when a survey closes": Edit(
        at="2026-09-27T15:30",
        order=lambda order: replace(order, now=read_moment("2026-09-27T16:30").starts),
        told={
            "tiedotteet/kysely-yhdistysten-tilatarpeista/index.html": (
                "card of id:kysely-tilat changed: state (time passed 27.9.2026 at 16.00)"
            ),
            "kyselyt/kysely-tiloista/index.html": (
                "phase of id:kysely-tilat changed (time passed 27.9.2026 at 16.00)\n"
                "card of id:tiedote-tilakysely-2026 changed: note, note to come "
                "(time passed 27.9.2026 at 16.00)"
            ),
            PAGE: "",
        },
    ),
    "a day in another month": Edit(
        files={FAIR: ("starts: 2026-10-03", "starts: 2026-11-03")},
        told={
            "kalenteri/2026-10/index.html": (
                f"what belongs to 2026-10 changed: id:yhdistysmessut went ({FAIR} changed: starts)"
            ),
            "kalenteri/2026-12/index.html": "",
            "vuosikello/2026/index.html": "",
        },
    ),
    "the clock, when the last event of a month ends": Edit(
        at="2026-09-30T14:00",
        order=lambda order: replace(order, now=read_moment("2026-10-01T09:00").starts),
        told={
            "kalenteri/index.html": (
                "what is shown first: the months changed: 2026-10 came; 2026-09 went (time passed 30.9.2026"
                " at 15.00; time passed 1.10.2026 at 8.30; time passed 1.10.2026 at 0.00)"
            ),
            "kalenteri/2026-10/index.html": "",
        },
    ),
    "a notice": Edit(
        files={"content/associations/haapalahden-digiapu.md": ("kärsivällisyyttä", "aikaa")},
        told={
            "etsitaan-ja-tarjotaan/index.html": (
                "what id:yhdistys-digiapu seeks and offers changed: seeks"
                " (content/associations/haapalahden-digiapu.md changed: seeks)"
            ),
            "yhdistykset/index.html": "",
        },
    ),
    "the clock, when a release appears": Edit(
        at="2026-09-21T08:30",
        order=lambda order: replace(order, now=read_moment("2026-09-21T09:30").starts),
        told={
            "tiedotteet/yhdistysmessut-tuovat-yhdistykset-saman-katon-alle/index.html": (
                "there was no such file before (time passed 21.9.2026 at 9.00)"
            ),
            "tiedotteet.xml": (
                "content of the feed of the whole hub (release) changed: id:tiedote-yhdistysmessut-2026 came"
                " (time passed 21.9.2026 at 9.00)"
            ),
            "tapahtumat.xml": "",
        },
    ),
    "a draft": Edit(
        files={FAIR: ("kind: fair", "kind: fair\ndraft: true")},
        told={
            PAGE: (
                "the address holds something else: now a notice that the page is not shown, before a page"
                f" ({FAIR} changed: draft)"
            ),
            "tapahtumat/index.html": (
                f"list “event”, ahead changed: id:yhdistysmessut went ({FAIR} changed: draft)"
            ),
            "hankkeet/silta-vapaaehtoisuuteen/index.html": (
                f"visibility of id:yhdistysmessut changed: not public any more ({FAIR} changed: draft)"
            ),
            PRIVACY: "",
        },
    ),
    "a withdrawal": Edit(
        files={FAIR: ("kind: fair", "kind: fair\nwithdrawn:\n  at: 2026-09-15T12:00\n  note: Siirtyy.")},
        told={
            "maaraajat/index.html": (
                "list of deadlines, open changed: id:yhdistysmessut.registration went"
                f" ({FAIR} changed: withdrawn)"
            ),
            "tyopajat/index.html": "",
        },
    ),
    "a slug": Edit(
        files={FAIR: ("kind: fair", "kind: fair\nslug: messut")},
        told={
            "tapahtumat/messut/index.html": f"there was no such file before ({FAIR} changed: slug)",
            PAGE: (f"the address holds something else: now a redirect, before a page ({FAIR} changed: slug)"),
            "tilat/yhdistystalon-sali/index.html": (
                "address of id:yhdistysmessut changed: now tapahtumat/messut/, before"
                f" tapahtumat/yhdistysmessut/ ({FAIR} changed: slug)"
            ),
            "_redirects": f"redirects from old addresses changed ({FAIR} changed: slug)",
            "sitemap.xml": f"content of the sitemap changed ({FAIR} changed: slug)",
            "avustukset/index.html": "",
        },
    ),
    "an alias": Edit(
        files={FAIR: ("kind: fair", "kind: fair\naliases: [tapahtumat/vanhat-messut/]")},
        told={
            "tapahtumat/vanhat-messut/index.html": (
                f"there was no such file before ({FAIR} changed: aliases)"
            ),
            "redirects.nginx.conf": f"redirects from old addresses changed ({FAIR} changed: aliases)",
            "sitemap.xml": "",
        },
    ),
}
"""Edits of content."""
