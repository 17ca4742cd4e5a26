"""Pictures: each has a text alternative, empty if it only decorates (WCAG 2.2, 1.1.1)."""

from collections.abc import Iterator

from talkoot.output.page_tags import Page
from talkoot.values.diagnostics import Rule, warning
from talkoot.values.language import Words

NO_ALTERNATIVE = warning(
    "page-no-alt",
    Words(
        "Sivun {page} kuvalta puuttuu alt. Sivuja, joita tämä koskee: {pages}.",
        "En bild på sidan {page} saknar alt. Sidor som berörs: {pages}.",
        "A picture on the page {page} has no alt. Pages concerned: {pages}.",
    ),
    Words(
        'Lisää mallipohjaan alt. Kuvalle, joka vain koristaa, riittää alt="".',
        'Lägg till alt i sidmallen. För en bild som bara är dekoration räcker alt="".',
        'Add alt to the template; alt="" is enough for a picture that only decorates.',
    ),
)


def faults(page: Page) -> Iterator[tuple[Rule, str]]:
    """Every picture without an alternative."""
    for tag in page.named("img"):
        if "alt" not in tag.attributes:
            yield NO_ALTERNATIVE, tag.attributes.get("src", "")
