"""A small hub in three languages in which something opens, closes, begins or ends at told seconds."""

from collections.abc import Mapping
from functools import cache

from tests.hubs import project, site

BUILT = "2026-03-15T09:00"

CONFIG = """\
site_id: kunta-hub
name: Yhdistyksille
organisation: Kunta
base_url: https://www.kunta.example/yhdistyksille/
languages: [fi, sv, en]
areas:
  - {id: keskusta, label: {fi: Keskusta, sv: Centrum, en: Centre}}
  - {id: kylat, label: {fi: Kylät, sv: Byar, en: Villages}}
media_contact: viestinta
feedback: {email: palaute@kunta.example}
"""

FILES = """\
== surveys/kysely.md
---
id: kysely
title: Kysely tiloista
areas: [keskusta]
opens: 2026-03-01
closes: 2026-03-31T16:00
url: https://kysely.example/
---
== surveys/tuleva.md
---
id: tuleva
title: Tuleva kysely
areas: [kylat]
opens: 2026-03-31T16:00
closes: 2026-04-20T16:00
url: https://kysely.example/tuleva
---
== grants/avustus.md
---
id: avustus
title: Kyläavustus
areas: [kylat]
applicants: [kyläyhdistys]
rounds:
  - {key: kevat, opens: 2026-03-01, closes: 2026-03-31}
  - {key: syksy, opens: 2026-09-01, closes: 2026-09-30T15:00}
apply_url: https://avustus.example/
---
== grants/aina.md
---
id: aina
title: Pienavustus
areas: [keskusta]
applicants: [rekisteröity yhdistys, vapaamuotoinen ryhmä]
always_open: true
apply_url: https://avustus.example/aina
---
== events/messut.md
---
id: messut
title: Messut
kind: fair
areas: [keskusta]
starts: 2026-04-18T10:00
ends: 2026-04-18T16:00
registration: {opens: 2026-03-20T09:00, closes: 2026-04-10T12:00, url: "https://ilmo.example/"}
---
== events/kahvila.md
---
id: kahvila
title: Digikahvila
kind: other
areas: [keskusta]
starts: 2026-03-18T13:00
ends: 2026-03-18T15:00
recurrence: {frequency: weekly, weekdays: [wednesday], until: 2026-04-08}
---
== events/ilta.md
---
id: ilta
title: Asukasilta
kind: residents_evening
areas: [kylat]
starts: 2026-03-29T18:00
ends: 2026-03-29T20:00
---
== events/kierros.md
---
id: kierros
title: Kyläkierros
kind: residents_evening
areas: [kylat]
sessions:
  - {key: eka, starts: 2026-04-19T18:00, ends: 2026-04-19T20:00, theme: Rantakylä}
  - {key: toka, starts: toukokuu 2026, theme: Mäkikylä}
---
== events/vanha.md
---
id: vanha
title: Vanha tapahtuma
kind: fair
areas: [kylat]
starts: 2026-02-01T18:00
ends: 2026-02-01T20:00
---
== projects/hanke.md
---
id: hanke
title: Hanke
starts: 2026-01-01
ends: 2026-04-30
---
== workshops/sarja.md
---
id: sarja
title: Työpajat
areas: [keskusta]
sessions:
  - key: eka
    starts: 2026-04-01T17:00
    ends: 2026-04-01T19:00
    theme: Alku
    registration: {opens: 2026-03-20T09:00, closes: 2026-03-31T16:00, url: "https://ilmo.example/eka"}
  - {key: toka, starts: 2026-04-08T17:00, ends: 2026-04-08T19:00, theme: Jatko}
---
== releases/tiedote.md
---
id: tiedote
title: Vastaa kyselyyn
lead: Kunta kysyy tiloista.
published: 2026-03-02T09:00
about: [kysely]
---
Vastaa **heti**.
"""


@cache
def at(moment: str = BUILT) -> Mapping[str, bytes]:
    """The site as a build at that moment makes it."""
    told = (one.partition("\n") for one in FILES.split("== ")[1:])
    content = {f"content/{path}": text for path, _, text in told}
    return site(project({"config.yaml": CONFIG, **content}), moment)
