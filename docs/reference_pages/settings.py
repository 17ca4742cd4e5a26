"""The settings and the file of old addresses to their reference."""

from collections.abc import Iterator

from docs.reference_pages.examples import field_lines, group_lines
from docs.reference_pages.fields import fields_of, heading, parts_of, settings_table
from docs.reference_pages.markdown import code, example, page, plain
from talkoot.model.config import Settings
from talkoot.reading.catalogues import Catalogue
from talkoot.reading.loading import CONFIG
from talkoot.reading.redirect_lines import PATH as REDIRECTS
from talkoot.reading.redirect_lines import RedirectFields


def settings_page(words: Catalogue) -> str:
    """Every setting, and every field of a line in the file of old addresses."""
    parts = parts_of(fields_of(Settings))
    headings = {group: heading(uses, words) for group, uses in parts.items()}
    return page(
        "# Settings",
        _INTRO,
        example(CONFIG, "yaml", group_lines(Settings)),
        "## Every setting",
        settings_table(fields_of(Settings), headings, words),
        "## Fields within settings",
        _ABOUT_PARTS,
        *(block for group in parts for block in _part(group, words)),
        f"## Old addresses ({REDIRECTS})",
        _ABOUT_REDIRECTS,
        settings_table(fields_of(RedirectFields), {}, words),
        example(REDIRECTS, "yaml", _redirects()),
    )


def _part(group: type, words: Catalogue) -> Iterator[str]:
    parts = parts_of(fields_of(Settings))
    headings = {one: heading(uses, words) for one, uses in parts.items()}
    uses = parts[group]
    names = ", ".join(dict.fromkeys(code(one.field.name) for one in uses))
    sentences = " ".join(dict.fromkeys(one.field.sentence for one in uses))
    yield f"### {headings[group]}"
    yield f"In {names}. {plain(sentences)}"
    yield settings_table(fields_of(group), headings, words)
    if uses[0].owner is Settings:
        yield example(CONFIG, "yaml", field_lines(uses[0].field, Settings))


def _redirects() -> Iterator[str]:
    first, *rest = group_lines(RedirectFields)
    yield f"- {first}"
    yield from (f"  {line}" for line in rest)


_INTRO = f"""\
Everything that makes a hub one municipality's stands in `{CONFIG}`, beside the folder `content/`. Values
are written as in content: see [Kinds of value](content-types.md#kinds-of-value). A text that readers see
is either one text for all languages or one for each: `{{fi: Avustukset, sv: Bidrag}}`. A hub needs no
more than this:"""
_ABOUT_PARTS = """\
Some settings hold fields of their own, indented by two spaces; in a list each part begins with a hyphen."""
_ABOUT_REDIRECTS = """\
An address that was public keeps working by itself when a file is renamed, or when its slug, its section
or its folder changes. This file is for the rest: an address of an earlier site, and a page that has gone
for good. Each line has `from`, and either `to` or `gone`."""
