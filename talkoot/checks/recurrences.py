"""The days that a rule of repeating gives: some, not too many, and those that its exceptions name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from talkoot.checks.recurrence_forms import malformed
from talkoot.model.entry import Entry, FieldPath
from talkoot.model.gathering import Gathering
from talkoot.model.recurrence import LONGEST, MOST, Recurrence, days
from talkoot.model.when import When, on
from talkoot.reading.replacements import replacement, stored, told
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.language import Words

TOO_MANY = error(
    "recurrence-too-many",
    Words(
        "Tapahtuma toistuisi yli {most} kertaa.",
        "Evenemanget skulle återkomma över {most} gånger.",
        "The event would repeat more than {most} times.",
    ),
    Words(
        "Kirjoita viimeiseksi päiväksi (until) aikaisempi päivä. Tarkista vuosi.",
        "Skriv en tidigare sista dag (until). Kontrollera året.",
        "Write an earlier last day (until). Check the year.",
    ),
)
TOO_FAR = error(
    "recurrence-too-far",
    Words(
        "Tapahtuma toistuisi yli 20 vuoden ajan.",
        "Evenemanget skulle återkomma i över 20 år.",
        "The event would repeat for more than 20 years.",
    ),
    Words(
        "Tarkista kertojen määrä (count), toistoväli (interval) ja viimeisen päivän (until) vuosi.",
        "Kontrollera antalet gånger (count), intervallet (interval) och årtalet i until.",
        "Check the number of times (count), the interval and the year of the last day (until).",
    ),
)
UNTIL_FIRST = error(
    "until-before-start",
    Words(
        "Viimeinen päivä (until) {until} on ennen ensimmäistä kertaa {starts}.",
        "Sista dagen (until) {until} är före första gången {starts}.",
        "The last day (until) {until} is before the first time {starts}.",
    ),
    Words("Tarkista vuodet.", "Kontrollera åren.", "Check the years."),
)
NO_DAYS = error(
    "recurrence-without-days",
    Words(
        "Toistosääntö ei anna yhtään päivää, kun poikkeukset otetaan pois.",
        "Upprepningsregeln ger inte en enda dag när undantagen räknas bort.",
        "The rule gives no day once its exceptions are left out.",
    ),
    Words(
        "Tarkista weekdays ja exceptions. Perutut kerrat kuuluvat kohtaan cancelled.",
        "Kontrollera weekdays och exceptions. Inställda gånger hör hemma under cancelled.",
        "Check weekdays and exceptions. Times that are called off belong under cancelled.",
    ),
)
OFF_RULE = error(
    "starts-off-rule",
    Words(
        "Ensimmäinen kerta {starts} ei ole toistosäännön mukainen päivä.",
        "Första gången {starts} är inte en dag enligt upprepningsregeln.",
        "The first time, {starts}, is not a day that the rule gives.",
    ),
    Words(
        "Ensimmäinen säännön mukainen päivä on {first}. Korjaa starts tai toistosääntö.",
        "Den första dagen enligt regeln är {first}. Rätta starts eller regeln.",
        "The first day by the rule is {first}. Mend starts or the rule.",
    ),
)
NOT_A_DAY = error(
    "not-an-occurrence",
    Words(
        "Toistosäännön mukaan tapahtumaa ei ole {day}, joten tämä poikkeus ei koske mitään.",
        "Enligt regeln hålls evenemanget inte {day}, så undantaget gäller ingen gång.",
        "By its rule the event is not held on {day}, so the exception concerns nothing.",
    ),
    Words(
        "Lähin päivä, jona tapahtuma on, on {near}.",
        "Den närmaste dagen då evenemanget hålls är {near}.",
        "The nearest day on which it is held is {near}.",
    ),
)
_UNTIL = ("recurrence", "until")
_COUNT = ("recurrence", "count")


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What is wrong with the days of a rule that is written as it should be."""
    own = entry.own
    if not isinstance(own, Gathering) or not own.recurrence or not own.starts or own.starts.is_span:
        return
    if site.is_original(entry) and not any(malformed(entry, own.recurrence)):
        yield from _days(entry, own.starts, own.recurrence)


def _days(entry: Entry, starts: When, rule: Recurrence) -> Iterator[Diagnostic]:
    first, all_given = starts.first_day, days(replace(rule, exceptions=()), starts.first_day)
    given = days(rule, first)
    if rule.until and rule.until.last_day < first:
        values = {"until": told(rule.until), "starts": told(on(first))}
        yield UNTIL_FIRST.at(entry.marks.of(*_UNTIL), entry.marks.text(*_UNTIL), **values)
    elif not given:
        yield NO_DAYS.at(entry.marks.of("recurrence"))
    else:
        yield from _bounds(entry, first, rule, all_given)
        if all_given[0] != first:
            values = {"starts": told(on(first)), "first": told(on(all_given[0]))}
            yield OFF_RULE.at(entry.marks.of("starts"), entry.marks.text("starts"), **values)
        yield from _exceptions(entry, rule, all_given, given)


def _bounds(entry: Entry, first: date, rule: Recurrence, given: tuple[date, ...]) -> Iterator[Diagnostic]:
    if len(given) > MOST:
        yield TOO_MANY.at(entry.marks.of(*_UNTIL), entry.marks.text(*_UNTIL), most=MOST)
    elif rule.until and rule.until.last_day > first + LONGEST:
        yield TOO_FAR.at(entry.marks.of(*_UNTIL), entry.marks.text(*_UNTIL))
    elif rule.count and len(given) < rule.count:
        yield TOO_FAR.at(entry.marks.of(*_COUNT), entry.marks.text(*_COUNT))


def _exceptions(
    entry: Entry, rule: Recurrence, all_given: tuple[date, ...], given: tuple[date, ...]
) -> Iterator[Diagnostic]:
    others = [stored(one) for one in rule.exceptions]
    for number, one in enumerate(rule.exceptions):
        yield from _given(entry, ("recurrence", "exceptions", number), one, all_given, others)
    for number, moved in enumerate(rule.moved):
        yield from _given(entry, ("recurrence", "moved", number, "date"), moved.date, given, [])
    for number, called_off in enumerate(rule.cancelled):
        yield from _given(entry, ("recurrence", "cancelled", number, "date"), called_off.date, given, [])


def _given(
    entry: Entry, path: FieldPath, when: When, given: tuple[date, ...], others: list[str]
) -> Iterator[Diagnostic]:
    day = when.first_day
    if day not in given:
        near = on(min(given, key=lambda one: (abs(one - day), one)))
        fix = replacement(entry.marks, path, stored(near), others)
        place, text = entry.marks.of(*path), entry.marks.text(*path)
        yield NOT_A_DAY.at(place, text, fix, day=told(on(day)), near=told(near))
