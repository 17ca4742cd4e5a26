"""What lasts in the made-up hub: people, places, support, projects, associations, pages."""

from datetime import date, timedelta

from bench import finnish, prose
from bench.desk import NOW, Desk, Made, path_of
from talkoot.values.slugs import slug_of

FAR = date(2030, 1, 1)


def contact(desk: Desk) -> None:
    """A role; every tenth person has left and has a substitute."""
    role = desk.chance.choice(finnish.ROLES)
    name = desk.name("contacts", role)
    made = Made(name, role, path_of("contacts", name, ending="yaml"), FAR, FAR)
    fields: dict[str, object] = {
        "role": role,
        "unit": f"{desk.chance.choice(finnish.HOMES)} palvelut",
        "phone": "040 000 0000",
        "email": f"{name}@lintuvirta.example",
    }
    others = desk.made["contacts"]
    if len(others) == 2 or (others and desk.likely(0.1)):
        fields |= {"valid_until": date(2025, 12, 31), "substitute": others[0].id}
    desk.record("contacts", made, fields, {"role": "samordnare"})


def place(desk: Desk) -> None:
    """A building with its address."""
    title = f"{desk.chance.choice(finnish.HOMES)} {desk.chance.choice(finnish.BUILDINGS)}"
    name = desk.name("places", title)
    made = Made(f"paikka-{name}", title, path_of("places", name, ending="yaml"), FAR, FAR)
    fields = {
        "name": title,
        "address": f"Koulutie {desk.chance.randint(1, 99)}",
        "postal_code": "69000",
        "city": "Lintuvirta",
        "area": desk.classes()["areas"] and "keskusta",
        "coordinates": f"62.{desk.chance.randint(1000, 9999)}, 22.{desk.chance.randint(1000, 9999)}",
        "accessibility": ["step_free", "accessible_toilet"],
    }
    desk.record("places", made, fields, {"name": "Byagården"})


def premises(desk: Desk) -> None:
    """A room in one of the places."""
    building = desk.one("places")
    title = f"{building.title}, {desk.chance.choice(('sali', 'kerhohuone', 'keittiö', 'verstas'))}"
    name = desk.name("premises", title)
    made = Made(f"tila-{name}", title, path_of("premises", name), FAR, FAR)
    fields = {
        "lead": prose.sentence(desk.chance),
        **desk.classes(),
        "place": building.id,
        "capacity": desk.chance.randint(10, 300),
        "equipment": prose.some(desk.chance, finnish.ITEMS, 1, 3),
        "price": "8 €/tunti",
        "free_for": ["alle 20-vuotiaiden ohjattu toiminta"],
        "booking_url": f"https://varaukset.lintuvirta.example/{name}",
        "accessibility": ["step_free"],
        **desk.owned(),
    }
    desk.add("premises", made, fields, prose.body(desk.chance, 80))


def support(desk: Desk) -> None:
    """A form of support."""
    form = desk.chance.choice(("Apua", "Neuvontaa", "Tukea"))
    title = f"{form}: {desk.chance.choice(finnish.SUBJECTS).lower()}"
    name = desk.name("support", title)
    made = Made(f"tuki-{name}", title, path_of("support", name), FAR, FAR)
    kinds = ["money", "premises", "communication", "training", "advice", "partnership", "network", "lending"]
    fields = {
        "lead": prose.lead(desk.chance),
        **desk.classes(),
        "kind": desk.chance.choice(kinds),
        "who_can": "Kaikki kunnassa toimivat yhdistykset.",
        "how": "Lähetä viesti, niin sovitaan aika.",
        "cost": "ilmainen",
        **desk.owned(),
    }
    desk.add("support", made, fields, prose.body(desk.chance, 100))


def project(desk: Desk) -> None:
    """A project of two to four years; the first ones follow each other, so that there is always one."""
    number = len(desk.made["projects"])
    year = 2009 + number * 4 if number < 5 else desk.day().year
    starts = date(year, desk.chance.randint(1, 3), 1)
    ends = date(year + 3, 12, 31) if number < 5 else starts + timedelta(days=desk.chance.randint(500, 1200))
    title = f"{desk.chance.choice(finnish.SUBJECTS)} kaikille"
    name = desk.name("projects", title, starts)
    made = Made(f"hanke-{name}", title, path_of("projects", name), starts, ends)
    fields = {
        "lead": prose.lead(desk.chance),
        "published": desk.hour(starts),
        **desk.classes(),
        "leads_to": [desk.one("support").id] if ends <= NOW.date() else [],
        "starts": starts,
        "ends": ends,
        "lead_organisation": "Lintuvirran kaupunki",
        "funders": ["Maaseudun kehittämisyhdistys Siivet ry"],
        "coordinator": desk.one("contacts").id,
        "goals": prose.some(desk.chance, finnish.ITEMS, 2, 3),
        "partners": [desk.who(), desk.who()],
        **desk.owned(),
    }
    desk.add("projects", made, fields, prose.body(desk.chance, 150))


def network(desk: Desk) -> None:
    """A network of associations."""
    title = f"{desk.chance.choice(finnish.HOMES)} {desk.chance.choice(finnish.SOCIETIES).lower()}verkosto"
    name = desk.name("networks", title)
    made = Made(f"verkosto-{name}", title, path_of("networks", name), FAR, FAR)
    fields = {
        "lead": prose.lead(desk.chance),
        **desk.classes(),
        "for_whom": "Yhdistyksille, seurakunnalle ja kouluille.",
        "convener": "Lintuvirran kaupunki",
        "meets": "Neljä kertaa vuodessa",
        "how_to_join": "Tule seuraavaan tapaamiseen.",
        **desk.owned(),
    }
    desk.add("networks", made, fields, prose.body(desk.chance, 100))


def association(desk: Desk) -> None:
    """An association with what it offers and seeks."""
    title = desk.who()
    name = desk.name("associations", title)
    made = Made(f"yhdistys-{name}", title, path_of("associations", name), FAR, FAR)
    fields = {
        "lead": prose.sentence(desk.chance),
        **desk.classes(),
        "activities": prose.some(desk.chance, finnish.ITEMS, 1, 3),
        "offers": [{"what": desk.chance.choice(finnish.ITEMS).capitalize(), "how": "Soita ja sovi."}],
        "seeks": [
            {"what": "Talkooväkeä", "until": NOW.date() + timedelta(days=desk.chance.randint(-200, 200))}
        ],
        "website": f"https://{slug_of(title)}.example/",
        "email": f"{name}@lintuvirta.example",
        "checked": NOW.date() - timedelta(days=desk.chance.randint(1, 600)),
    }
    desk.add("associations", made, fields, prose.body(desk.chance, 60))


def page(desk: Desk) -> None:
    """A plain page."""
    title = f"{desk.chance.choice(('Ohje', 'Opas', 'Säännöt'))}: {desk.chance.choice(finnish.ITEMS)}"
    name = desk.name("pages", title)
    made = Made(f"sivu-{name}", title, path_of("pages", name), FAR, FAR)
    fields = {"lead": prose.sentence(desk.chance), **desk.owned()}
    desk.add("pages", made, fields, prose.body(desk.chance, 250, [desk.one("support").link()]))
