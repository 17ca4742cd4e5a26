"""Files of the sample hub that come, go or move, each with what is told of why some files are then made."""

from collections.abc import Mapping

from tests.explained_edits import BEACH, FAIR_SV, PAGE, PAGE_SV, Edit
from tests.hubs import sample

NEW_EVENT = """\
---
id: uusi-juhla
title: Uusi juhla
lead: Kaikki mukaan.
topics: [digi]
kind: fair
starts: 2026-10-20T12:00
place: yhdistystalo
contacts: [yhdistystalo-toimisto]
---
Tervetuloa.
"""

MOVED_BEACH = sample().sources[BEACH].read().replace(b"(../", b"(../../")


FILES: Mapping[str, Edit] = {
    "a new entry": Edit(
        files={"content/events/uusi-juhla.md": NEW_EVENT},
        told={
            "tapahtumat/uusi-juhla/index.html": (
                "there was no such file before (content/events/uusi-juhla.md is new)"
            ),
            "aiheet/digi/index.html": (
                "list of the topic digi, ahead changed: id:uusi-juhla came"
                " (content/events/uusi-juhla.md is new)"
            ),
            "aiheet/kulttuuri/index.html": "",
        },
    ),
    "a deletion with its redirect": Edit(
        files={
            "content/redirects.yaml": (
                "# Old",
                "- from: tapahtumat/rantatalkoot-vahajoki/\n  gone: true\n# Old",
            )
        },
        removed=(BEACH,),
        told={
            "index.html": (
                "list of what takes place next changed: id:retkipaiva came; id:rantatalkoot went"
                f" ({BEACH} is gone)"
            ),
            "hankkeet/yhdessa-kylilla/index.html": (
                f"links to id:hanke-yhdessa-kylilla changed: id:rantatalkoot went ({BEACH} is gone)\n"
                f"content type of id:rantatalkoot changed ({BEACH} is gone)\n"
                f"visibility of id:rantatalkoot changed: not public any more ({BEACH} is gone)"
            ),
            "_redirects": "redirects from old addresses changed (content/redirects.yaml changed)",
            PAGE: "",
        },
    ),
    "a file that moves": Edit(
        files={"content/events/2026/rantatalkoot-vahajoki.md": MOVED_BEACH},
        removed=(BEACH,),
        told={
            "tapahtumat/rantatalkoot-vahajoki/index.html": (
                f"content/events/2026/rantatalkoot-vahajoki.md was moved from: {BEACH}"
            ),
            "tapahtumat/index.html": "",
        },
    ),
    "a translation": Edit(
        files={"content/events/digikahvila.sv.md": "---\ntitle: Digikafé\nlead: Kom.\n---\nKom med.\n"},
        told={
            "sv/index.html": (
                "card of id:digikahvila changed: title, lead, language, language of the lead"
                " (content/events/digikahvila.sv.md is new)"
            ),
            "tapahtumat/digikahvila/index.html": "content/events/digikahvila.sv.md is new",
            "index.html": "",
        },
    ),
    "words of a translation": Edit(
        files={FAIR_SV: ("title: Aspvikens", "title: Stora")},
        told={
            "sv/evenemang/index.html": (
                f"card of id:yhdistysmessut changed: title ({FAIR_SV} changed: title)"
            ),
            "tapahtumat/index.html": "",
        },
    ),
    "a translation that goes": Edit(
        removed=(FAIR_SV,),
        told={
            PAGE_SV: f"the address holds something else: now a redirect, before a page ({FAIR_SV} is gone)",
            "sv/evenemang.ics": f"calendar entry of id:yhdistysmessut changed ({FAIR_SV} is gone)",
            "tapahtumat.ics": "",
        },
    ),
}
"""Files by what happens to them."""
