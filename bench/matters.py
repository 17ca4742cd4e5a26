"""What has its time in the made-up hub: forums, plans, surveys, grants and the releases about all of them."""

from datetime import date, timedelta

from bench import finnish, prose
from bench.desk import NOW, Desk, Made, path_of

ABOUT = {"events": 60, "surveys": 20, "grants": 12, "workshops": 8}
"""What releases tell about, by how many of a hundred such releases do."""


def forum(desk: Desk) -> None:
    """A forum with an edition a year, each at one of the events."""
    title = f"{desk.chance.choice(finnish.HOMES)} kumppanuuspöytä"
    name = desk.name("forums", title)
    found = [desk.near("events", date(year, 11, 1), 40) for year in range(2012, 2027)]
    events = [one for one in found if one]
    editions = [_edition(desk, one) for one in events]
    keys = tuple(str(one.day.year) for one in events)
    last = events[-1].day if events else NOW.date()
    made = Made(f"kumppanuuspoyta-{name}", title, path_of("forums", name), last, last, keys)
    fields = {
        "lead": prose.lead(desk.chance),
        **desk.classes(),
        "goals": prose.some(desk.chance, finnish.ITEMS, 2, 3),
        "editions": editions,
        **desk.owned(),
    }
    desk.add("forums", made, fields, prose.body(desk.chance, 120))


def plan(desk: Desk) -> None:
    """A development plan of two years with its phases."""
    year = desk.chance.choice(range(2011, 2027))
    title = f"{desk.chance.choice(finnish.HOMES)} kehittämissuunnitelma {year}–{year + 1}"
    name = desk.name("plans", title)
    made = Made(
        f"suunnitelma-{name}",
        title,
        path_of("plans", name),
        date(year, 1, 1),
        date(year, 12, 31),
        ("kysely",),
    )
    status = "ended" if year + 1 < NOW.year else "adopted" if year <= NOW.year else "in_preparation"
    fields = {
        "lead": prose.lead(desk.chance),
        **desk.classes(),
        "period": f"{year}–{year + 1}",
        "status": status,
        "adopted": date(year, 1, 15),
        "basis": {"strategy": "Lintuvirran kaupunkistrategia", "years": f"{year - 1}–{year + 3}"},
        "phases": [
            {
                "key": "kysely",
                "when": f"syksy {year - 1}",
                "what": "Yhdistyksiltä kysytään, mitä ne tarvitsevat.",
            },
            {"key": "poyta", "when": f"loppuvuosi {year - 1}", "what": "Luonnos käsitellään yhdessä."},
            {"key": "seuranta", "when": f"{year}–{year + 1}", "what": "Toteutusta seurataan."},
        ],
        **desk.owned(),
    }
    desk.add("plans", made, fields, prose.body(desk.chance, 150))


def survey(desk: Desk) -> None:
    """A survey of two to six weeks, with its results if it closed long ago."""
    title, opens = f"Kysely: {prose.title(desk.chance).lower()}", desk.day()
    closes = desk.hour(opens + timedelta(days=desk.chance.randint(14, 42)), 12, 16)
    name = desk.name("surveys", title, opens)
    made = Made(f"kysely-{name}", title, path_of("surveys", name, opens.year), opens, closes.date())
    results = {"summary": prose.lead(desk.chance), "answers": desk.chance.randint(12, 300)}
    fields = {
        "lead": prose.lead(desk.chance),
        **desk.classes(),
        **desk.relations(opens, closes.date()),
        "leads_to": _outcome(desk, closes.date()),
        "opens": opens,
        "closes": closes,
        "url": f"https://kyselyt.lintuvirta.example/{name}",
        "organisers": ["Lintuvirran kaupunki"],
        "responses": desk.chance.choice(("one_per_organisation", "one_per_person", "unlimited")),
        "anonymous": desk.likely(0.5),
        "minutes": "10–15",
        "results": results if closes < NOW - timedelta(days=100) else None,
        **desk.owned(),
    }
    desk.add("surveys", made, fields, prose.body(desk.chance, 90))


def grant(desk: Desk) -> None:
    """A grant with a round in each of some years; the last may be to come."""
    title = f"{desk.chance.choice(finnish.SUBJECTS)}-avustus"
    name = desk.name("grants", title)
    first = desk.chance.randint(2009, 2024)
    opens = date(first, desk.chance.randint(2, 9), 1)
    years = range(first, min(first + desk.chance.randint(2, 8), 2028))
    rounds = [_round(desk, opens.replace(year=year)) for year in years]
    last = opens.replace(year=years[-1])
    keys = tuple(str(year) for year in years)
    made = Made(f"avustus-{name}", title, path_of("grants", name), last, last + timedelta(days=30), keys)
    fields = {
        "lead": prose.lead(desk.chance),
        **desk.classes(),
        "purpose": prose.lead(desk.chance),
        "not_for": ["palkat", "lainanlyhennykset"],
        "applicants": ["rekisteröity yhdistys"],
        "criteria": prose.some(desk.chance, finnish.ITEMS, 1, 3),
        "amount": {"total": 20000, "at_most": 2000, "share": 80},
        "usual": "Haku on kerran vuodessa.",
        "rounds": rounds,
        "apply_url": f"https://asiointi.lintuvirta.example/{name}",
        "attachments_needed": [{"name": "Toimintasuunnitelma", "max_mb": 10}],
        "late_policy": "rejected",
        **desk.owned(),
    }
    desk.add("grants", made, fields, prose.body(desk.chance, 120))


def release(desk: Desk) -> None:
    """A release; a third tell about a survey, an event, a grant or a workshop that is to come."""
    title = prose.title(desk.chance)
    about, day = _news(desk)
    name = desk.name("releases", title, day)
    made = Made(f"tiedote-{name}", title, path_of("releases", name, day.year), day, day)
    links = [
        desk.one(folder).link() for folder in ("support", "events", "releases") if _has(desk, folder, 0.3)
    ]
    if desk.likely(0.1):
        neighbour = desk.one("associations")
        links.append((neighbour.title, "../../" + neighbour.path.removeprefix("content/")))
    fields = {
        "lead": prose.lead(desk.chance),
        "aliases": [f"uutiset/{day.year}/{name}/"] if desk.likely(0.02) else [],
        "published": desk.hour(day, 8, 15),
        **_afterwards(desk, day),
        **desk.classes(),
        **desk.relations(day, day),
        "about": [_part(about)] if about else [],
        **(desk.owned() if desk.likely(0.7) else {}),
    }
    closing = _closing(desk, about) if about else ""
    desk.add("releases", made, fields, prose.body(desk.chance, desk.chance.randint(150, 480), links, closing))


def _edition(desk: Desk, event: Made) -> dict[str, object]:
    return {
        "key": str(event.day.year),
        "when": event.day,
        "theme": desk.chance.choice(finnish.SUBJECTS),
        "event": event.id,
        "co_organisers": [desk.who()],
        "outcomes": prose.some(desk.chance, finnish.ITEMS, 1, 2),
    }


def _outcome(desk: Desk, closes: date) -> list[str]:
    """An edition of a forum that meets after the survey, or a plan."""
    later = [f"{one.id}.{key}" for one in desk.made["forums"] for key in one.keys if int(key) > closes.year]
    if later and desk.likely(0.4):
        return [desk.chance.choice(later)]
    return [desk.one("plans").id] if desk.likely(0.3) else []


def _round(desk: Desk, opens: date) -> dict[str, object]:
    session = desk.near("events", opens, 30)
    return {
        "key": str(opens.year),
        "opens": opens,
        "closes": desk.hour(opens + timedelta(days=30), 15, 15),
        "amount": {"total": desk.chance.randint(5, 200) * 1000},
        "decision_by": opens + timedelta(days=90),
        "report_due": f"alkuvuosi {opens.year + 2}",
        "info_sessions": [session.id] if session else [],
    }


def _news(desk: Desk) -> tuple[Made | None, date]:
    """What the release tells about, if anything, and the day on which it comes out."""
    if not desk.likely(1 / 3):
        return None, desk.day(NOW.date() + timedelta(days=10))
    (folder,) = desk.chance.choices(tuple(ABOUT), tuple(ABOUT.values()))
    about = desk.one(folder)
    before = about.day - timedelta(days=desk.chance.randint(1, 40))
    return about, min(before, NOW.date() - timedelta(days=desk.chance.randint(1, 60)))


def _closing(desk: Desk, about: Made) -> str:
    """The last paragraph of a release about something: a day that is right, or a card."""
    if desk.likely(0.1):
        return f"id:{about.id}"
    survey = about.id.startswith("kysely")
    day, words = (about.ends, "Kysely sulkeutuu") if survey else (about.day, "Merkitse kalenteriin")
    return f"{words} {day.day}.{day.month}.{day.year}."


def _part(about: Made) -> str:
    return f"{about.id}.{about.keys[-1]}" if about.keys else about.id


def _afterwards(desk: Desk, day: date) -> dict[str, object]:
    """What came after publication: a correction, an end, a withdrawal, or nothing."""
    chance = desk.chance.random()
    if chance < 0.04:
        return {"updates": [{"at": desk.hour(day + timedelta(days=2)), "note": "Korjattu puhelinnumero."}]}
    if chance < 0.05:
        return {"expires": day + timedelta(days=desk.chance.randint(100, 900))}
    if chance < 0.055:
        return {"withdrawn": {"at": desk.hour(day + timedelta(days=5)), "note": "Tieto oli virheellinen."}}
    return {"draft": True} if chance < 0.058 else {}


def _has(desk: Desk, folder: str, share: float) -> bool:
    return desk.likely(share) and bool(desk.made[folder])
