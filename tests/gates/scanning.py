"""What axe-core finds wrong with a page, in the words of its rules."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from playwright.sync_api import BrowserContext, Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RULES = {"target-size": {"enabled": True}}
"""Rules that axe-core leaves out unless asked: WCAG 2.2, 2.5.8."""

RUN = """([part, options]) => axe.run(part, options).then(found => ["violations", "incomplete"].map(
  kind => found[kind].flatMap(rule => rule.nodes.map(node => [
    rule.id, node.target.flat().join(" "),
    [...node.any, ...node.all, ...node.none].map(one => one.message + key(one)).join("; ")
  ]))))"""
RUN = RUN.replace("key(one)", "(one.data?.messageKey ? ` [${one.data.messageKey}]` : '')")

ALLOWED = {
    ("label-content-name-mismatch", ".footnote-backref"): "its visible text is an arrow, which is no word",
    ("color-contrast", "[pseudoContent]"): "drawn beside the words, whose colours test_templates.py compares",
    ("color-contrast", "[elmPartiallyObscured]"): "partly scrolled out of sight in a wide table",
    (
        "color-contrast",
        "at text[x=",
    ): "in the year's wheel: ink on paper or on-accent on accent, of test_palette.py",
    ("color-contrast", "at .t-wheel__month: "): "in the year's wheel: ink on paper, of test_palette.py",
    ("color-contrast", "at .t-wheel__year: "): "in the year's wheel: ink on paper, of test_palette.py",
    (
        "color-contrast",
        "[bgGradient]",
    ): "the only one is the hero's: on-primary on primary or deep, of test_palette.py",
}
"""What the program may leave to a person: by its rule and something of its words, why it is right."""


class Found(NamedTuple):
    """A finding: the rule, the place in the page as a selector, and why."""

    rule: str
    place: str
    why: str

    def __str__(self) -> str:
        return f"{self.rule} at {self.place}: {self.why}"


class Scan(NamedTuple):
    """``wrong`` is certain; ``unsure`` is what the program leaves to a person."""

    wrong: tuple[Found, ...]
    unsure: tuple[Found, ...]


def told(found: Iterable[tuple[str, Found]]) -> str:
    """Findings for a reader: each once, with how many pages have it and the first of them."""
    where: dict[Found, list[str]] = {}
    for page, one in found:
        where.setdefault(one, []).append(page)
    return "\n".join(f"{one}, in {len(pages)}: {pages[0]}" for one, pages in where.items())


def prepare(context: BrowserContext, axe: str) -> None:
    """Gives every page of the context the program, as no policy of a page can forbid."""
    context.add_init_script(axe)


def scan(page: Page, within: str = "html") -> Scan:
    """What is wrong with a part of the page as it stands, by WCAG 2.0 to 2.2 A and AA and good practice."""
    options: dict[str, Any] = {
        "runOnly": {"type": "tag", "values": TAGS},
        "rules": RULES,
        "resultTypes": ["violations", "incomplete"],
    }
    wrong, unsure = (tuple(Found(*one) for one in part) for part in page.evaluate(RUN, [within, options]))
    return Scan(wrong, tuple(one for one in unsure if not _is_allowed(one)))


def _is_allowed(found: Found) -> bool:
    return any(found.rule == rule and words in str(found) for rule, words in ALLOWED)
