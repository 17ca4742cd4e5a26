"""Text to a named span of time: ``syksy 2026``, ``3/2026``, ``viikko 38/2026``, ``2025–2026``."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from talkoot.model.when import Span, When, during
from talkoot.reading.moment_rules import NO_SUCH_MONTH, UNREADABLE, check_year
from talkoot.values.misread import Misread


def read_span(text: str) -> When | None:
    """The span that ``text`` names, None if it names none; raises :class:`Misread` for an impossible one."""
    for pattern, span_of in _SPANS:
        if found := pattern.fullmatch(text):
            return span_of(text, found)
    return None


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "tammi januari january",
            "helmi februari february",
            "maalis mars march",
            "huhti april",
            "touko maj may",
            "kesä juni june",
            "heinä juli july",
            "elo augusti august",
            "syys september",
            "loka oktober october",
            "marras november",
            "joulu december",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS = {
    "spring": (r"kevät|keväällä|kevättalvi|våren|spring", (1, 5)),
    "summer": (r"kesä|kesällä|sommaren|summer", (6, 8)),
    "autumn": (r"syksy|syksyllä|hösten|autumn", (9, 12)),
    "winter": (r"talvi|talvella|vintern|winter", (1, 3)),
    "early": (r"alkuvuosi|alkuvuodesta|början av|early", (1, 4)),
    "late": (r"loppuvuosi|loppuvuodesta|slutet av|late", (9, 12)),
}
"""Seasons by the working year of associations, wide rather than narrow: the months each spans."""


def _season(part: str, months: tuple[int, int]) -> Callable[[str, re.Match[str]], When]:
    def read(text: str, found: re.Match[str]) -> When:
        return _months(text, part, int(found["year"]), *months)

    return read


def _month(text: str, found: re.Match[str]) -> When:
    written = found["month"]
    number = int(written) if written.isdigit() else _MONTHS[written.casefold().removesuffix("kuu")]
    if not 1 <= number <= 12:
        raise Misread(NO_SUCH_MONTH, written=text, month=number)
    return _months(text, f"month-{number}", int(found["year"]), number, number)


def _week(text: str, found: re.Match[str]) -> When:
    year, week = int(found["year"]), int(found["week"])
    check_year(text, year)
    if not 1 <= week <= date(year, 12, 28).isocalendar().week:
        raise Misread(UNREADABLE, written=text)
    first = date.fromisocalendar(year, week, 1)
    return during(Span(text, f"week-{week}", year, year), first, first + timedelta(days=6))


def _years(text: str, found: re.Match[str]) -> When:
    first, last = int(found["year"]), int(found["last"] or found["year"])
    check_year(text, first)
    check_year(text, last)
    if last < first:
        raise Misread(UNREADABLE, f"{last}–{first}", written=text)
    span = Span(text, "year" if first == last else "years", first, last)
    return during(span, date(first, 1, 1), date(last, 12, 31))


def _months(text: str, part: str, year: int, first: int, last: int) -> When:
    check_year(text, year)
    end = date(year, last, monthrange(year, last)[1])
    return during(Span(text, part, year, year), date(year, first, 1), end)


_SPANS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], When]], ...] = (
    *(
        (re.compile(rf"(?:{names}) (?P<year>\d{{4}})", re.I), _season(part, months))
        for part, (names, months) in _SEASONS.items()
    ),
    (re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})"), _month),
    (re.compile(rf"(?P<month>{'|'.join(_MONTHS)})(?:kuu)? (?P<year>\d{{4}})", re.I), _month),
    (re.compile(r"(?:viikko|vk|vecka|week) (?P<week>\d{1,2})/(?P<year>\d{4})", re.I), _week),
    (re.compile(r"(?P<year>\d{4})(?:\s?[–-]\s?(?P<last>\d{4}))?"), _years),
)
