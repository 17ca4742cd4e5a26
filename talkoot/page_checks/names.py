"""Names: whatever is read, followed or filled in says what it is (WCAG 2.2, 2.4.4, 3.3.2 and 4.1.2)."""

from collections.abc import Iterator

from talkoot.output.page_tags import HEADINGS, Page, Tag
from talkoot.values.diagnostics import Rule, warning
from talkoot.values.language import Words

NO_NAME = warning(
    "page-no-name",
    Words(
        "Sivulla {page} on nimetön linkki, painike, kenttä tai otsikko. Sivuja, joita tämä koskee: {pages}.",
        "Sidan {page} har en länk, en knapp, ett fält eller en rubrik utan namn. Sidor som berörs: {pages}.",
        "The page {page} has a link, button, field or heading without a name. Pages concerned: {pages}.",
    ),
    Words(
        "Lisää mallipohjaan sanat tai label, jotka kertovat, mistä on kyse.",
        "Lägg i sidmallen till ord eller label som berättar vad det är.",
        "Add words or a label to the template that say what it is.",
    ),
)
_SAYING = (*HEADINGS, "a", "button", "title", "summary")
_FIELDS = ("input", "select", "textarea")
_NAMELESS = ("hidden", "submit", "reset", "button", "image")
"""Kinds of input that need no label."""


def faults(page: Page) -> Iterator[tuple[Rule, str]]:
    """Everything that says nothing of itself."""
    labelled = {tag.attributes.get("for", "") for tag in page.named("label")}
    for tag in page.tags:
        is_silent = tag.name in _SAYING and not tag.words and "id" not in tag.attributes
        if (is_silent or _is_unlabelled(tag, labelled)) and not _says(tag):
            yield NO_NAME, f"<{tag.name}>"


def _is_unlabelled(tag: Tag, labelled: set[str]) -> bool:
    if tag.name not in _FIELDS or tag.is_in_label or tag.attributes.get("type", "") in _NAMELESS:
        return False
    return tag.attributes.get("id", "") not in labelled


def _says(tag: Tag) -> bool:
    return any(tag.attributes.get(name) for name in ("aria-label", "aria-labelledby", "title"))
