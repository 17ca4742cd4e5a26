"""Ids: each once on a page, or links and labels lead to the wrong place (HTML, the id attribute)."""

from collections import Counter
from collections.abc import Iterator

from talkoot.output.page_tags import Page
from talkoot.values.diagnostics import Rule, warning
from talkoot.values.language import Words

SAME_ID = warning(
    "page-same-id",
    Words(
        "Sivulla {page} on kaksi kohtaa, joilla on sama id. Sivuja, joita tämä koskee: {pages}.",
        "På sidan {page} har två ställen samma id. Sidor som berörs: {pages}.",
        "Two places on the page {page} have the same id. Pages concerned: {pages}.",
    ),
    Words(
        "Anna kohdille mallipohjassa eri id:t.",
        "Ge ställena olika id i sidmallen.",
        "Give the places different ids in the template.",
    ),
)


def faults(page: Page) -> Iterator[tuple[Rule, str]]:
    """Every id that is given more than once."""
    for name, times in Counter(page.ids).items():
        if times > 1:
            yield SAME_ID, f'id="{name}"'
