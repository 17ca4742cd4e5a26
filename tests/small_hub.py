"""A small hub in which every kind of relation between entries occurs, in two languages."""

from functools import cache

from tests.edited_files import Files, texts
from tests.hubs import shipped
from tests.pictures import PNG

NOW = "2026-09-16T12:00"

CONFIG = """\
site_id: kunta-hub
name: {fi: Yhdistyksille, sv: För föreningar}
organisation: Kunta
description: Kunnan ja yhdistysten paikka.
base_url: https://www.kunta.example/yhdistyksille/
languages: [fi, sv]
menu: [event, grant, deadlines, ohje]
topics:
  - {id: kulttuuri, label: Kulttuuri}
  - {id: liikunta, label: {fi: Liikunta, sv: Motion}}
areas:
  - {id: keskusta, label: Keskusta, parts: [{id: ranta, label: Ranta}]}
  - {id: kylat, label: Kylät}
media_contact: viestinta
home_contacts: [neuvoja]
feedback: {email: palaute@kunta.example}
boilerplate: Kunta on kunta.
"""

FILES = """\
== contacts/viestinta.yaml
id: viestinta
role: viestintäpäällikkö
email: viestinta@kunta.example
== contacts/neuvoja.yaml
id: neuvoja
role: neuvoja
name: Aino Aalto
phone: 040 000 0000
valid_until: 2026-09-30
substitute: sijainen
== contacts/neuvoja.sv.yaml
role: rådgivare
== contacts/sijainen.yaml
id: sijainen
role: vs. neuvoja
phone: 040 000 0001
== places/talo.yaml
id: talo
name: Yhdistystalo
address: Tie 1
area: ranta
accessibility: [lift]
== places/talo.sv.yaml
name: Föreningshuset
== places/koulu.yaml
id: koulu
name: Koulu
coordinates: 62.79, 22.84
== premises/sali.md
---
id: sali
title: Sali
place: talo
capacity: 30
booking_url: https://v.example/
---
Teksti premises/sali.
== projects/hanke.md
---
id: hanke
title: Hanke
lead: Kolmen vuoden työ.
starts: 2025-01-01
ends: 2026-09-20
leads_to: [suunnitelma]
coordinator: neuvoja
topics: [kulttuuri]
---
Teksti projects/hanke.
== plans/suunnitelma.md
---
id: suunnitelma
title: Suunnitelma
period: 2026–2027
phases:
  - {key: kuuleminen, when: syksy 2026, what: Kuullaan}
  - {key: paatos, when: 2026-12-01, what: Päätös}
---
Teksti plans/suunnitelma.
== forums/poyta.md
---
id: poyta
title: Pöytä
lead: Kerran vuodessa.
editions:
  - {key: "2025", when: 2025-11-13, theme: Alku, memo: {file: ../media/muistio.pdf, title: Muistio}}
  - {key: "2026", when: 2026-11-05T17:00, event: ilta}
---
Teksti forums/poyta.
== events/ilta.md
---
id: ilta
title: Ilta
lead: Tule mukaan.
starts: 2026-11-05T17:00
ends: 2026-11-05T19:00
place: sali
part_of: [hanke]
contacts: [neuvoja]
topics: [kulttuuri]
kind: forum
registration: {opens: 2026-09-10, closes: 2026-09-18T16:00, url: https://i.example/}
---
Teksti events/ilta.
== events/ilta.sv.md
---
title: Kvällen
lead: Kom med.
---
Teksti events/ilta.sv.
== events/sarja.md
---
id: sarja
title: Kerho
place: talo
room: Kahvio
kind: training
part_of: [hanke]
sessions:
  - {key: eka, starts: 2026-09-15T17:00, ends: 2026-09-15T18:00, theme: Alku}
  - {key: toka, starts: 2026-09-22T17:00, ends: 2026-09-22T18:00, place: koulu}
---
Teksti events/sarja.
== events/joka-viikko.md
---
id: joka-viikko
title: Kävely
starts: 2026-09-07T10:00
ends: 2026-09-07T11:00
place: koulu
topics: [liikunta]
areas: [kylat]
recurrence: {frequency: weekly, until: 2026-10-12, cancelled: [{date: 2026-09-21, note: Ei ole}]}
---
Teksti events/joka-viikko.
== surveys/kysely.md
---
id: kysely
title: Kysely
lead: Vastaa.
opens: 2026-09-01
closes: 2026-09-20
url: https://k.example/
part_of: [suunnitelma.kuuleminen]
leads_to: [poyta.2026]
contacts: [viestinta]
---
Teksti surveys/kysely.
== surveys/kysely.sv.md
---
title: Enkät
slug: enkat
---
Teksti surveys/kysely.sv.
== releases/tiedote.md
---
id: tiedote
title: Kysely on auki
lead: Vastaa nyt.
published: 2026-09-02T09:00
about: [kysely]
topics: [kulttuuri]
image: {file: ../media/kuva.png, alt: Kuva}
---
Katso [kysely](id:kysely) ja [pöytä](id:poyta.2026).

id:hanke
== releases/tiedote.sv.md
---
title: Enkäten är öppen
lead: Svara nu.
---
Teksti releases/tiedote.sv.
== releases/tulos.md
---
id: tulos
title: Tulos
lead: Tuli.
published: 2026-09-25T09:00
about: [kysely, ilta]
aliases: [uutiset/tulos/]
---
Teksti releases/tulos.
== grants/avustus.md
---
id: avustus
title: Avustus
lead: Hae.
apply_url: https://h.example/
areas: [keskusta]
rounds:
  - {key: '2026', opens: 2026-09-01, closes: 2026-09-30T16:00, info_sessions: [ilta]}
---
Teksti grants/avustus.
== workshops/paja.md
---
id: paja
title: Paja
starts: 2026-09-17T17:00
ends: 2026-09-17T19:00
place: koulu
---
Teksti workshops/paja.
== associations/seura.md
---
id: seura
title: Seura
areas: [kylat]
activities: [hiihto]
seeks: [{what: Kantajia, until: 2026-09-17}]
---
Teksti associations/seura.
== networks/verkko.md
---
id: verkko
title: Verkko
related: [hanke, seura]
expires: 2026-12-31
---
Teksti networks/verkko.
== support/apu.md
---
id: apu
title: Apu
kind: advice
related: [sali]
---
Teksti support/apu.
== pages/ohje.md
---
id: ohje
title: Ohje
owner: neuvoja
---
Lue [muistio](../media/muistio.pdf) ja [tulos](../releases/tulos.md).

## Osa

- yksi
== pages/ohje.sv.md
---
title: Anvisning
---
Läs [programmet](id:ilta).
== pages/statement.yaml
id: seloste
status: mostly
method: self_assessment
assessed: 2026-08-03
prepared: 2026-08-04
reviewed: 2026-08-05
unit: Viestintä
contacts: [neuvoja]
gaps:
  - {key: muistio, what: Muistiosta puuttuu rakenne., reason: non_compliance, criteria: [1.3.1],
    plan: {what: Korjataan., by: 2026-12-31},
    alternative: Kysy neuvojalta., files: [media/muistio.pdf], entries: [poyta]}
== pages/statement.sv.yaml
unit: Kommunikation
== pages/privacy.yaml
id: tietosuoja
reviewed: 2026-08-05
officer: sijainen
logs: Loki poistetaan.
purposes:
  - {key: palaute, what: Palaute, data: Nimi, lawful_basis: public_task, retention: Vuosi}
== redirects.yaml
- {from: vanha/ohje/, to: "id:ohje"}
- {from: sv/gammal/, to: "id:ohje"}
- {from: en/old/, gone: true}
"""
"""Each file below ``content/`` after a line with its path."""


def hub() -> Files:
    """The files of the hub, the shipped templates and words among them."""
    parts = (one.partition("\n") for one in FILES.split("== ")[1:])
    written = {f"content/{path}": data for path, _, data in parts}
    media = {"content/media/kuva.png": PNG, "content/media/muistio.pdf": b"%PDF-1.7 muistio"}
    return {**_templates(), "config.yaml": CONFIG, **written, **media}


@cache
def _templates() -> Files:
    return texts(shipped())
