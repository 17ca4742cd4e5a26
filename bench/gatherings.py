"""Events and workshops of the made-up hub: single ones, series, rules, sign-ups, moves and cancellations."""

from datetime import date, datetime, timedelta

from bench import finnish, prose
from bench.desk import NOW, Desk, Made, path_of

KINDS = [
    "meeting",
    "residents_evening",
    "info",
    "training",
    "fair",
    "bridge",
    "forum",
    "talkoot",
    "celebration",
    "other",
]


def event(desk: Desk) -> None:
    """One event; every twelfth repeats, every twenty-fifth has sessions."""
    title, day = prose.title(desk.chance), desk.day()
    name = desk.name("events", title, day)
    starts = desk.hour(day, 9, 18)
    ends = starts + timedelta(minutes=desk.chance.choice((60, 90, 120, 180)))
    shape = desk.chance.random()
    last = day
    times: dict[str, object] = {"starts": starts, "ends": ends}
    if shape < 0.08:
        times["recurrence"], last = _rule(desk, starts, ends)
    elif shape < 0.12:
        times, last = _sessions(desk, starts)
    elif shape < 0.16:
        times = {"starts": day, "ends": day + timedelta(days=desk.chance.randint(0, 2)), "all_day": True}
        last = day + timedelta(days=2)
    else:
        times |= _fate(desk, starts)
    made = Made(f"tapahtuma-{name}", title, path_of("events", name, day.year), day, last)
    fields = {
        "lead": prose.lead(desk.chance),
        **desk.classes(),
        **desk.relations(day, last),
        "kind": desk.chance.choice(KINDS),
        **times,
        **_surroundings(desk, day),
        "programme": _programme(desk, starts, ends) if shape >= 0.16 and desk.likely(0.2) else [],
        **desk.owned(),
    }
    desk.add("events", made, fields, prose.body(desk.chance, desk.chance.randint(40, 140)))


def workshop(desk: Desk) -> None:
    """One workshop; every second one is a series."""
    title, day = prose.title(desk.chance), desk.day()
    name = desk.name("workshops", title, day)
    starts = desk.hour(day, 16, 18)
    series = desk.likely(0.5)
    times, last = (
        _sessions(desk, starts) if series else ({"starts": starts, "ends": starts + timedelta(hours=2)}, day)
    )
    made = Made(f"tyopaja-{name}", title, path_of("workshops", name, day.year), day, last)
    fields = {
        "lead": prose.lead(desk.chance),
        **desk.classes(),
        **desk.relations(day, last),
        "theme": desk.chance.choice(finnish.SUBJECTS),
        "trainers": prose.some(desk.chance, finnish.SPEAKERS, 1, 2),
        "goals": prose.some(desk.chance, finnish.ITEMS, 1, 3),
        **times,
        **_surroundings(desk, day),
        **desk.owned(),
    }
    desk.add("workshops", made, fields, prose.body(desk.chance, desk.chance.randint(60, 160)))


def _rule(desk: Desk, starts: datetime, ends: datetime) -> tuple[dict[str, object], date]:
    """A weekly or a monthly rule; a weekly one has days that are left out, called off and moved."""
    if desk.likely(0.3):
        until = starts.date() + timedelta(days=300)
        return {"frequency": "monthly", "until": until} | _nth_week(starts.date()), until
    weeks = desk.chance.randint(6, 20)
    days = [starts + timedelta(weeks=number) for number in range(weeks)]
    moved = days[3] + timedelta(days=1)
    rule: dict[str, object] = {
        "frequency": "weekly",
        "until": days[-1].date(),
        "exceptions": [days[1].date()],
        "moved": [
            {
                "date": days[3].date(),
                "starts": moved,
                "ends": moved + (ends - starts),
                "place": desk.one("places").id,
                "note": "Tila on varattu, joten kokoonnutaan muualla.",
            }
        ],
        "cancelled": [{"date": days[2].date(), "note": "Ohjaaja on koulutuksessa."}],
    }
    return rule, days[-1].date()


def _nth_week(day: date) -> dict[str, object]:
    """The week of the month that the day is in, if every month has it."""
    week = (day.day - 1) // 7 + 1
    return {"week_of_month": week if week < 5 else -1}


def _sessions(desk: Desk, starts: datetime) -> tuple[dict[str, object], date]:
    times = [starts + timedelta(weeks=2 * number) for number in range(desk.chance.randint(3, 5))]
    sessions: list[dict[str, object]] = []
    for number, time in enumerate(times, start=1):
        session: dict[str, object] = {
            "key": f"kerta-{number}",
            "starts": time,
            "ends": time + timedelta(hours=2),
            "theme": desk.chance.choice(finnish.SUBJECTS),
        }
        if desk.likely(0.1):
            session["place"] = desk.one("places").id
        if number == 2 and desk.likely(0.1):
            session |= {"status": "cancelled", "status_note": "Ohjaaja on sairastunut."}
        sessions.append(session)
    return {"sessions": sessions}, times[-1].date()


def _fate(desk: Desk, starts: datetime) -> dict[str, object]:
    """What has become of an event: seldom anything."""
    chance = desk.chance.random()
    if chance < 0.02:
        return {"status": "cancelled", "status_note": "Peruttu, koska ilmoittautuneita oli liian vähän."}
    if chance < 0.04:
        return {
            "status": "rescheduled",
            "status_note": "Siirretty, koska sali on remontissa.",
            "previous_start": starts - timedelta(days=7),
            "previous_place": desk.one("places").id,
        }
    return {}


def _surroundings(desk: Desk, day: date) -> dict[str, object]:
    """Where, how, for how much, and until when to sign up."""
    fields: dict[str, object] = {
        "place": desk.one("premises" if desk.likely(0.1) else "places").id,
        "price": desk.chance.choice(("ilmainen", "ilmainen", "5 €", "8,50 €")),
        "organisers": ["Lintuvirran kaupunki", desk.who()],
        "languages": ["fi"],
    }
    if desk.likely(0.07):
        fields |= {"mode": "hybrid", "online": {"platform": "Teams", "sent_after_registration": True}}
    if desk.likely(0.35):
        fields["registration"] = {
            "opens": day - timedelta(days=40),
            "closes": day - timedelta(days=desk.chance.randint(2, 9)),
            "email": "ilmo@lintuvirta.example",
            "capacity": desk.chance.randint(10, 80),
            "ask_for": ["diet", "accessibility"],
        }
    if day > NOW.date() - timedelta(days=400) and desk.likely(0.2):
        fields["published"] = desk.hour(min(day - timedelta(days=45), NOW.date() + timedelta(days=20)))
    return fields


def _programme(desk: Desk, starts: datetime, ends: datetime) -> list[dict[str, object]]:
    middle = starts + timedelta(minutes=30)
    return [
        {"time": f"{starts:%H.%M}", "title": "Kahvit ja tervetuloa"},
        {
            "time": f"{middle:%H.%M}",
            "title": "Keskustelua pöydissä",
            "speaker": desk.chance.choice(finnish.SPEAKERS),
        },
        {"time": f"{ends:%H.%M}", "title": "Kotimatka"},
    ]
