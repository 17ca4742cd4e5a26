"""Headings: one of the first level and no level skipped (WCAG 2.2, 1.3.1 and 2.4.6)."""

from collections.abc import Iterator
from itertools import pairwise

from talkoot.output.page_tags import HEADINGS, Page
from talkoot.values.diagnostics import Rule, warning
from talkoot.values.language import Words

HEADING_LEVELS = warning(
    "page-heading-levels",
    Words(
        "Sivun {page} otsikkotasot eivät etene järjestyksessä. Sivuja, joita tämä koskee: {pages}.",
        "Rubriknivåerna på sidan {page} följer inte på varandra. Sidor som berörs: {pages}.",
        "The heading levels of the page {page} do not follow one another. Pages concerned: {pages}.",
    ),
    Words(
        "Sivulla on yksi h1, eikä tasoja jätetä väliin. Korjaa mallipohja.",
        "En sida har en h1 och hoppar inte över nivåer. Rätta sidmallen.",
        "A page has one h1 and skips no level. Mend the template.",
    ),
)


def faults(page: Page) -> Iterator[tuple[Rule, str]]:
    """The levels of a page that go wrong."""
    levels = [int(tag.name[1]) for tag in page.named(*HEADINGS)]
    skips = any(after > before + 1 for before, after in pairwise(levels))
    if levels.count(1) != 1 or levels[0] != 1 or skips:
        yield HEADING_LEVELS, " ".join(f"h{level}" for level in levels)
