"""How a rule of repeating is written: one end, numbers within bounds, weekdays where they mean something."""

from collections.abc import Iterator

from talkoot.model.entry import Entry
from talkoot.model.gathering import Gathering
from talkoot.model.recurrence import MOST, WEEKS_OF_MONTH, Recurrence
from talkoot.reading.replacements import told
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, Rule, error
from talkoot.values.language import Words

MOST_INTERVAL = 100
"""The most days, weeks, months or years from one occurrence to the next."""

NO_END = error(
    "recurrence-without-end",
    Words(
        "Toistuvalla tapahtumalla ei ole loppua.",
        "Det återkommande evenemanget har inget slut.",
        "The repeating event has no end.",
    ),
    Words(
        "Kirjoita joko viimeinen päivä (until) tai kertojen määrä (count).",
        "Skriv antingen sista dagen (until) eller antalet gånger (count).",
        "Write either the last day (until) or how many times (count).",
    ),
)
TWO_ENDS = error(
    "recurrence-with-two-ends",
    Words(
        "Toistolle on kerrottu sekä viimeinen päivä (until) että kertojen määrä (count).",
        "Upprepningen har både en sista dag (until) och ett antal gånger (count).",
        "The rule has both a last day (until) and a number of times (count).",
    ),
    Words("Poista toinen.", "Ta bort det ena.", "Remove one of them."),
)
BAD_COUNT = error(
    "recurrence-count",
    Words(
        "Kertojen määrä (count) on {count}. Sen pitää olla 1–{most}.",
        "Antalet gånger (count) är {count}. Det ska vara 1–{most}.",
        "The number of times (count) is {count}. It must be 1–{most}.",
    ),
)
BAD_INTERVAL = error(
    "recurrence-interval",
    Words(
        "Toistoväli (interval) on {interval}. Sen pitää olla 1–{most}.",
        "Intervallet (interval) är {interval}. Det ska vara 1–{most}.",
        "The interval is {interval}. It must be 1–{most}.",
    ),
    Words(
        "1 tarkoittaa joka kertaa, 2 joka toista: joka toinen viikko on weekly ja interval: 2.",
        "1 betyder varje gång, 2 varannan: varannan vecka är weekly och interval: 2.",
        "1 means every time, 2 every other: every other week is weekly and interval: 2.",
    ),
)
WEEK_OF_MONTH = error(
    "week-of-month",
    Words(
        "Kuukauden viikko (week_of_month) {week} ei sovi tähän.",
        "Veckan i månaden (week_of_month) {week} passar inte här.",
        "The week of the month (week_of_month) {week} does not fit here.",
    ),
    Words(
        "Se on 1, 2, 3, 4 tai -1 (viimeinen) ja sopii vain kuukausittain toistuvaan (frequency: monthly).",
        "Den är 1, 2, 3, 4 eller -1 (den sista) och passar bara månadsvis (frequency: monthly).",
        "It is 1, 2, 3, 4 or -1 (the last), and fits only what repeats monthly (frequency: monthly).",
    ),
)
YEARLY_WEEKDAYS = error(
    "yearly-weekdays",
    Words(
        "Vuosittain toistuvalle (yearly) ei voi kertoa viikonpäiviä (weekdays).",
        "För det som återkommer årligen (yearly) kan man inte ange veckodagar (weekdays).",
        "What repeats yearly cannot name weekdays.",
    ),
    Words(
        "Kirjoita vuosien ajat kohtaan sessions, jokainen omana osanaan.",
        "Skriv varje års tid som en egen del under sessions.",
        "Write the time of each year as a part of its own under sessions.",
    ),
)
WITH_SESSIONS = error(
    "recurrence-with-sessions",
    Words(
        "Tapahtumalla on sekä toistosääntö (recurrence) että sarjan osat (sessions).",
        "Evenemanget har både en upprepningsregel (recurrence) och tillfällen (sessions).",
        "The event has both a rule (recurrence) and sessions.",
    ),
    Words("Poista toinen.", "Ta bort det ena.", "Remove one of them."),
)
FROM_SPAN = error(
    "recurrence-from-span",
    Words(
        "Toisto lasketaan ensimmäisestä päivästä, mutta alku on vain ”{written}”.",
        "Upprepningen räknas från första dagen, men starten är bara ”{written}”.",
        "The rule counts from the first day, but the start is only “{written}”.",
    ),
    Words(
        "Kirjoita kenttään starts ensimmäinen päivä, tai poista recurrence, kunnes se tiedetään.",
        "Skriv första dagen i fältet starts, eller ta bort recurrence tills den är känd.",
        "Write the first day in the field starts, or remove recurrence until it is known.",
    ),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What is wrong with how a rule is written."""
    own = entry.own
    if isinstance(own, Gathering) and own.recurrence and site.is_original(entry):
        yield from malformed(entry, own.recurrence)
        if own.sessions:
            yield WITH_SESSIONS.at(entry.marks.of("recurrence"))
        if own.starts and own.starts.is_span:
            place, text = entry.marks.of("starts"), entry.marks.text("starts")
            yield FROM_SPAN.at(place, text, written=told(own.starts))


def malformed(entry: Entry, rule: Recurrence) -> Iterator[Diagnostic]:
    """What is wrong with one rule, before anybody asks which days it gives."""

    def wrong(found: Rule, name: str, fix: str = "", **values: object) -> Diagnostic:
        path = ("recurrence", name)
        return found.at(entry.marks.of(*path), entry.marks.text(*path), fix, **values)

    if rule.until is None and rule.count is None:
        yield wrong(NO_END, "frequency", "until: 2026-12-31")
    if rule.until is not None and rule.count is not None:
        yield wrong(TWO_ENDS, "count")
    if rule.count is not None and not 1 <= rule.count <= MOST:
        yield wrong(BAD_COUNT, "count", count=rule.count, most=MOST)
    if not 1 <= rule.interval <= MOST_INTERVAL:
        yield wrong(BAD_INTERVAL, "interval", interval=rule.interval, most=MOST_INTERVAL)
    if rule.week_of_month not in (WEEKS_OF_MONTH if rule.frequency == "monthly" else (None,)):
        yield wrong(WEEK_OF_MONTH, "week_of_month", week=rule.week_of_month)
    if rule.frequency == "yearly" and rule.weekdays:
        yield wrong(YEARLY_WEEKDAYS, "weekdays")
