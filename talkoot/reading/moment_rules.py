"""What can be wrong with a written time."""

from talkoot.values.diagnostics import error
from talkoot.values.language import Words
from talkoot.values.misread import Misread

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""The years in which a moment of a hub can be."""

UNREADABLE = error(
    "unreadable-time",
    Words(
        "”{written}” ei ole aika, jota Talkoot osaa lukea.",
        "”{written}” är inte en tid som Talkoot kan läsa.",
        "“{written}” is not a time that Talkoot can read.",
    ),
    Words(
        "Kirjoita päivä 2026-03-31 tai 31.3.2026, kellonaika 2026-03-31T15:00 tai 31.3.2026 klo 15.",
        "Skriv dagen 2026-03-31 eller 31.3.2026, tiden 2026-03-31T15:00 eller 31.3.2026 kl. 15.",
        "Write a day as 2026-03-31 or 31.3.2026, a time as 2026-03-31T15:00 or 31.3.2026 klo 15.",
    ),
)
NO_SUCH_DAY = error(
    "no-such-day",
    Words(
        "Päivää {written} ei ole olemassa: kuukaudessa {month}/{year} on {last} päivää.",
        "Dagen {written} finns inte: månaden {month}/{year} har {last} dagar.",
        "There is no day {written}: month {month}/{year} has {last} days.",
    ),
)
NO_SUCH_MONTH = error(
    "no-such-month",
    Words(
        "Kuukautta {month} ei ole: ”{written}”.",
        "Månaden {month} finns inte: ”{written}”.",
        "There is no month {month}: “{written}”.",
    ),
    Words(
        "Päivä kirjoitetaan ensin, sitten kuukausi: 31.3.2026 tai 2026-03-31.",
        "Dagen skrivs först, sedan månaden: 31.3.2026 eller 2026-03-31.",
        "The day comes first, then the month: 31.3.2026, or 2026-03-31.",
    ),
)
NO_SUCH_TIME = error(
    "no-such-time",
    Words(
        "Kellonaikaa ”{written}” ei ole.",
        "Klockslaget ”{written}” finns inte.",
        "There is no time of day “{written}”.",
    ),
    Words(
        "Kirjoita kellonaika välillä 0.00–24.00, esimerkiksi 2026-03-31T15:00.",
        "Skriv ett klockslag mellan 0.00 och 24.00, till exempel 2026-03-31T15:00.",
        "Write a time between 0.00 and 24.00, such as 2026-03-31T15:00.",
    ),
)
NO_YEAR = error(
    "no-year",
    Words(
        "Päivästä ”{written}” puuttuu vuosi.",
        "Dagen ”{written}” saknar årtal.",
        "The day “{written}” has no year.",
    ),
)
SHORT_YEAR = error(
    "short-year",
    Words(
        "Vuosi on kirjoitettu kahdella numerolla: ”{written}”.",
        "Året är skrivet med två siffror: ”{written}”.",
        "The year is written with two digits: “{written}”.",
    ),
)
AMBIGUOUS = error(
    "ambiguous-day",
    Words(
        "”{written}” voi tarkoittaa kahta eri päivää.",
        "”{written}” kan betyda två olika dagar.",
        "“{written}” can mean two different days.",
    ),
    Words(
        "Kirjoita päivä pisteillä 6.12.2026 tai muodossa 2026-12-06.",
        "Skriv dagen med punkter 6.12.2026 eller som 2026-12-06.",
        "Write the day with full stops, 6.12.2026, or as 2026-12-06.",
    ),
)
FAR_YEAR = error(
    "far-year",
    Words(
        "Vuosi {year} ei voi olla oikein: ”{written}”.",
        "Året {year} kan inte stämma: ”{written}”.",
        "The year {year} cannot be right: “{written}”.",
    ),
    Words(
        "Vuoden pitää olla välillä 1990–2100.",
        "Året ska vara mellan 1990 och 2100.",
        "The year must be between 1990 and 2100.",
    ),
)
SKIPPED = error(
    "time-skipped",
    Words(
        "Aikaa ”{written}” ei ole: kelloja siirretään silloin kesäaikaan ja tunti jää pois.",
        "Tiden ”{written}” finns inte: klockan ställs då om till sommartid och en timme faller bort.",
        "There is no time “{written}”: the clocks go forward then and an hour is skipped.",
    ),
)
TWICE = error(
    "time-twice",
    Words(
        "Aika ”{written}” on kahdesti: kelloja siirretään silloin talviaikaan.",
        "Tiden ”{written}” finns två gånger: klockan ställs då om till vintertid.",
        "The time “{written}” occurs twice: the clocks go back then.",
    ),
    Words(
        "Lisää ero UTC-aikaan: +03:00 ennen siirtoa, +02:00 sen jälkeen.",
        "Ange skillnaden till UTC: +03:00 före omställningen, +02:00 efter den.",
        "Add the offset from UTC: +03:00 before the change, +02:00 after it.",
    ),
)


def check_year(text: str, year: int) -> None:
    """Raise :class:`Misread` for a year that no moment of a hub can be in."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Misread(FAR_YEAR, written=text, year=year)
