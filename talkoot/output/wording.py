"""Moments, spans and amounts to the words of a language, by the patterns of its catalogue.

Always with the year and never relative to the build: what is written stays true.
"""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from talkoot.model.when import Span, When
from talkoot.reading.catalogues import Catalogue
from talkoot.values.language import base_of
from talkoot.values.local_time import local

NO_BREAK = "\N{NO-BREAK SPACE}"

_FINNISH = re.compile(r"\d|kevä|kesä|syksy|talv|alkuvuo|loppuvuo|viikko|vk|[a-zä]+kuu ", re.IGNORECASE)
"""How a span of time begins that is written in Finnish or in numbers alone."""

_WEEK = timedelta(days=7)
"""From this length on, days of the week say nothing that helps."""


def moment(when: When, words: Catalogue) -> str:
    """``ti 31.3.2026 klo 16``, ``ti 31.3.2026``, or the span as it was written."""
    if when.span is not None:
        return span(when.span, words)
    if when.is_day:
        return day(when.first_day, words)
    return f"{day(when.first_day, words)} {words.word('date.at', time=clock(when.starts, words))}"


def interval(starts: When, ends: When | None, words: Catalogue) -> str:
    """From one moment to another, no part said twice: ``la 19.9.2026 klo 17–19.30``."""
    if ends is None or ends == starts or (ends.is_day and ends.first_day == starts.first_day):
        return moment(starts, words)
    if starts.is_instant and ends.is_instant and starts.first_day == ends.first_day:
        times = f"{clock(starts.starts, words)}–{clock(ends.starts, words)}"
        return f"{day(starts.first_day, words)} {words.word('date.at', time=times)}"
    if starts.is_day and ends.is_instant and starts.first_day == ends.first_day:
        at = words.word("date.at", time=clock(ends.starts, words))
        return words.word("date.day_ends", day=day(starts.first_day, words), at=at)
    if starts.is_day and ends.is_day:
        return days(starts.first_day, ends.first_day, words)
    both = (moment(starts, words), moment(ends, words))
    return " – ".join(both) if " " in "".join(both) else "–".join(both)


def days(first: date, last: date, words: Catalogue) -> str:
    """From day to day: ``15.11.–16.12.2026``, within a week ``la–su 19.–20.9.2026``; one day stays one."""
    if first == last:
        return day(first, words)
    differs = "years" if first.year != last.year else "year" if first.month != last.month else "month"
    begins = {f"first_{name}": value for name, value in _parts(first, words).items()}
    told = words.word(f"date.days_{differs}", **begins, **_parts(last, words))
    if last - first >= _WEEK:
        return told
    named = (_weekday(one, words) for one in (first, last))
    return words.word("date.days_weekdays", **dict(zip(("first", "last"), named, strict=True)), days=told)


def day(one: date, words: Catalogue) -> str:
    """``ti 31.3.2026``."""
    return _day("date.day", one, words)


def clock(at: datetime, words: Catalogue) -> str:
    """``16`` or ``16.30``."""
    told = local(at)
    pattern = "date.time" if told.minute else "date.hour"
    return words.word(pattern, hour=told.hour, minute=told.minute)


def clock_text(written: str, words: Catalogue) -> str:
    """A time of day, ``17:30``, as the language writes it."""
    hour, minute = (int(part) for part in written.split(":"))
    return words.word("date.time" if minute else "date.hour", hour=hour, minute=minute)


def span(one: Span, words: Catalogue) -> str:
    """The span in the words of the language; on Finnish pages exactly as it was written in Finnish."""
    if base_of(words.language) == "fi" and _FINNISH.match(one.text):
        return one.text
    kind, _, number = one.part.partition("-")
    names = words.word("date.month_names").split(",")
    return words.word(
        f"span.{kind}",
        year=one.year,
        last=one.last_year,
        week=number,
        month_name=names[int(number) - 1] if kind == "month" else "",
    )


def euros(amount: Decimal, words: Catalogue) -> str:
    """``10 000 €`` or ``5,50 €``, with no-break spaces; in English ``€10,000``."""
    exact = amount.quantize(Decimal("0.01"))
    return words.word("unit.euros", amount=number(exact, words, 2 if exact % 1 else 0))


def number(value: Decimal, words: Catalogue, decimals: int) -> str:
    """The number with so many decimals, written like the catalogue's example ``1 234,5``."""
    example = words.word("unit.number")
    marks = str.maketrans({",": example[1], ".": example[5]})
    return f"{value:,.{decimals}f}".translate(marks)


def numbers(first: int, last: int) -> str:
    """``15–20``; one number stays one."""
    return str(first) if first == last else f"{first}–{last}"


def _day(pattern: str, one: date, words: Catalogue) -> str:
    return words.word(pattern, weekday=_weekday(one, words), **_parts(one, words))


def _weekday(one: date, words: Catalogue) -> str:
    return words.word("date.weekdays").split(",")[one.weekday()]


def _parts(one: date, words: Catalogue) -> dict[str, object]:
    month_name = words.word("date.month_names").split(",")[one.month - 1]
    return {"day": one.day, "month": one.month, "month_name": month_name, "year": one.year}
