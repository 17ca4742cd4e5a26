"""Languages: a page tells its own, and no part tells an empty one (WCAG 2.2, 3.1.1 and 3.1.2)."""

import re
from collections.abc import Iterator

from talkoot.output.page_tags import Page
from talkoot.values.diagnostics import Rule, warning
from talkoot.values.language import Words

NO_LANGUAGE = warning(
    "page-language",
    Words(
        "Sivu {page} tai sen osa ei kerro kieltään. Sivuja, joita tämä koskee: {pages}.",
        "Sidan {page} eller en del av den anger inte sitt språk. Sidor som berörs: {pages}.",
        "The page {page} or a part of it does not tell its language. Pages concerned: {pages}.",
    ),
    Words(
        'Kirjoita mallipohjaan esimerkiksi <html lang="fi">.',
        'Skriv i sidmallen till exempel <html lang="sv">.',
        'Write for example <html lang="en"> in the template.',
    ),
)
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""The shape of a language tag (RFC 5646, section 2.1), as far as it matters here."""


def faults(page: Page) -> Iterator[tuple[Rule, str]]:
    """The page, if it tells no language, and every part that tells something else."""
    told = [
        tag.attributes.get("lang", "") for tag in page.tags if tag.name == "html" or "lang" in tag.attributes
    ]
    for language in told or [""]:
        if not _TAG.fullmatch(language):
            yield NO_LANGUAGE, f'lang="{language}"'
