"""A hub in which everything is crowded into one area, one topic, one month, one project and one letter."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from talkoot.values.snapshot import Snapshot
from tests.hubs import entry, project, record

NOW = "2026-09-15T09:00"
EVENTS, PAST, CLUBS, SURVEYS, GRANTS, RELEASES, ASSOCIATIONS, CONTACTS = 110, 70, 2, 60, 60, 90, 110, 90

CONFIG = """\
site_id: kunta-hub
name: Yhdistyksille
organisation: Haapalahden kaupunki
base_url: https://www.kunta.example/yhdistyksille/
topics:
  - {id: yhdistystoiminta, label: Yhdistystoiminta}
areas:
  - id: keskusta
    label: Keskusta
menu: [training, forum, plan, premises, support, workshop, network]
feedback:
  email: palaute@kunta.example
media_contact: rooli-00
"""
_CLASSES = "topics: [yhdistystoiminta]\nareas: [keskusta]\n"
_LEAD = (
    "lead: Tilaisuus on maksuton ja avoin kaikille, eikä siihen tarvitse ilmoittautua. Kaupunki tarjoaa "
    "tilan ja kahvin, ja paikalla on myös muiden yhdistysten väkeä.\n"
)
_ALL = _LEAD + _CLASSES


def crowded() -> Snapshot:
    """The hub."""
    return project(content())


def content() -> dict[str, str]:
    """The settings and the content of the hub, without words and templates."""
    return {"config.yaml": CONFIG, **{path: text for some in _files() for path, text in some.items()}}


def coming(number: int) -> Mapping[str, str]:
    """An event in October 2026."""
    on = date(2026, 10, 1) + timedelta(days=number % 31)
    hours = f"starts: {on}T17:30\nends: {on}T20:00\nplace: talo\n"
    title = f"Kaupunginosan yhteinen syysilta yhdistyksille ja asukkaille {number:03}"
    return entry("events", f"ilta-{number:03}", hours + _ALL, title=title)


def _files() -> Iterator[Mapping[str, str]]:
    yield record("places", "talo", "address: Torikatu 1\narea: keskusta\n")
    yield entry("projects", "hanke", f"starts: 2024-01-01\nends: 2028-12-31\n{_ALL}", title="Pitkä hanke")
    yield from (coming(number) for number in range(EVENTS))
    yield from (_past(number) for number in range(PAST))
    yield from (_club(number) for number in range(CLUBS))
    yield from (_survey(number) for number in range(SURVEYS))
    yield from (_grant(number) for number in range(GRANTS))
    yield from (_release(number) for number in range(RELEASES))
    yield from (association(number) for number in range(ASSOCIATIONS))
    yield from (_contact(number) for number in range(CONTACTS))


def _past(number: int) -> Mapping[str, str]:
    on = date(2026, 1, 1) + timedelta(days=number)
    title = f"Kaupunginosan mennyt kevätilta yhdistyksille {number:03}"
    return entry("events", f"mennyt-{number:03}", f"starts: {on}T18:00\nplace: talo\n{_ALL}", title=title)


def _club(number: int) -> Mapping[str, str]:
    hours = "starts: 2026-09-16T10:00\nends: 2026-09-16T11:00\nplace: talo\n"
    rule = f"{hours}recurrence: {{frequency: daily, until: 2027-03-31}}\n"
    return entry("events", f"kerho-{number:02}", rule + _ALL, title=f"Kaikille avoin päiväkerho {number:02}")


def _survey(number: int) -> Mapping[str, str]:
    window = (
        f"opens: 2026-09-01\ncloses: 2026-10-{number % 28 + 1:02}\nurl: https://kysely.example/{number}\n"
    )
    title = f"Kysely kaupungin ja yhdistysten yhteistyöstä {number:02}"
    return entry("surveys", f"kysely-{number:02}", window + _ALL, title=title)


def _grant(number: int) -> Mapping[str, str]:
    first = f"- {{key: '2026', opens: 2026-08-01, closes: 2026-11-{number % 28 + 1:02}}}\n"
    second = f"- {{key: '2027', opens: 2027-02-01, closes: 2027-03-{number % 28 + 1:02}}}\n"
    usual = "usual: Haku on kahdesti vuodessa, keväällä ja syksyllä.\n"
    title = f"Avustus yhdistysten yhteisiin tapahtumiin {number:02}"
    return entry("grants", f"avustus-{number:02}", f"{usual}rounds:\n{first}{second}{_ALL}", title=title)


def _release(number: int) -> Mapping[str, str]:
    on = date(2025, 6, 1) + timedelta(days=number)
    fields = f"published: {on}T09:00\npart_of: [hanke]\n{_ALL}"
    return entry(
        "releases", f"tiedote-{number:02}", fields, title=f"Hanke etenee ja vaihe on valmis {number:02}"
    )


def association(number: int) -> Mapping[str, str]:
    """An association that seeks and offers something."""
    until = f"2026-12-{number % 28 + 1:02}"
    seeks = f"seeks:\n- {{what: Talkooväkeä syksyn tapahtumiin {number:03}, until: {until}}}\n"
    offers = f"offers:\n- {{what: Telttoja ja pöytiä lainaksi {number:03}, how: Soita ja sovi noudosta.}}\n"
    fields = f"{seeks}{offers}email: seura{number:03}@kunta.example\n{_ALL}"
    return entry(
        "associations", f"seura-{number:03}", fields, title=f"Keskustan kotiseutuyhdistys {number:03} ry"
    )


def _contact(number: int) -> Mapping[str, str]:
    fields = f"name: Etunimi Esimerkki {number:02}\nunit: Yhdistyspalvelut\nphone: 040 000 0000\n"
    return record("contacts", f"rooli-{number:02}", f"{fields}email: rooli{number:02}@kunta.example\n")
