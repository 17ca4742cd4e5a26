"""Titles: without a date that grows old, and not said again where the text begins."""

from collections.abc import Iterator

from talkoot.model.entry import Entry
from talkoot.site.linking import Site
from talkoot.site.passages import body_passages
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.digests import folded
from talkoot.values.language import Words
from talkoot.values.written_dates import written_dates

NO_YEAR = warning(
    "date-without-year",
    Words(
        "Otsikossa on päivä ”{written}” ilman vuotta. Otsikko näkyy hauissa ja syötteissä vuosien ajan.",
        "Rubriken har dagen ”{written}” utan år. Rubriken syns i sökningar och flöden i åratal.",
        "The title has the day “{written}” without a year. Searches and feeds show it for years.",
    ),
    Words(
        "Lisää vuosi tai jätä päivä pois otsikosta: määräaika näkyy sivulla joka tapauksessa.",
        "Lägg till året eller lämna bort dagen ur rubriken: tidsfristen syns ändå på sidan.",
        "Add the year, or leave the day out of the title: the page shows the deadline anyway.",
    ),
)
SAID_AGAIN = warning(
    "title-repeated",
    Words(
        "Leipäteksti alkaa samalla otsikolla, joka on jo sivun alussa.",
        "Brödtexten börjar med samma rubrik som redan står överst på sidan.",
        "The text begins with the title, which already stands at the top of the page.",
    ),
    Words("Poista rivi.", "Ta bort raden.", "Remove the line."),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:  # noqa: ARG001  all are called alike
    """What is wrong with the title of an entry that has a page."""
    if entry.type.has_page:
        yield from _yearless(entry)
        yield from _repeated(entry)


def _yearless(entry: Entry) -> Iterator[Diagnostic]:
    if ("title",) not in entry.marks.at:
        return
    for one in written_dates(entry.named.title, entry.language):
        if one.year is None:
            yield NO_YEAR.at(entry.marks.of("title"), entry.named.title, written=one.text)


def _repeated(entry: Entry) -> Iterator[Diagnostic]:
    first = next(body_passages(entry), None)
    if first and _plain(first.text) == _plain(entry.named.title):
        yield SAID_AGAIN.at(first.location, first.text)


def _plain(text: str) -> str:
    return " ".join(folded(text).split()).rstrip(".:!")
