"""The settings and the file of old addresses to their reference."""

from collections.abc import Iterator, Mapping, Sequence

from docs.reference_pages.examples import field_lines, group_lines
from docs.reference_pages.fields import Placed, fields_of, parts_of, settings_table
from docs.reference_pages.markdown import example, page, plain
from talkoot.model.config import Settings
from talkoot.reading.basis import CONFIG
from talkoot.reading.catalogues import Catalogue
from talkoot.reading.redirect_lines import PATH as REDIRECTS
from talkoot.reading.redirect_lines import RedirectFields


def settings_page(words: Catalogue) -> str:
    """Every setting, and every field of a line in the file of old addresses."""
    parts = parts_of(fields_of(Settings))
    headings = {group: _heading(uses) for group, uses in parts.items()}
    return page(
        "# Settings",
        _INTRO,
        example(CONFIG, "yaml", group_lines(Settings)),
        "## Every setting",
        settings_table(fields_of(Settings), headings, words),
        "## Fields within settings",
        _ABOUT_PARTS,
        *(block for uses in parts.values() for block in _part(uses, headings, words)),
        f"## Old addresses ({REDIRECTS})",
        _ABOUT_REDIRECTS,
        settings_table(fields_of(RedirectFields), {}, words),
        example(REDIRECTS, "yaml", _redirects()),
    )


def _part(uses: Sequence[Placed], headings: Mapping[type, str], words: Catalogue) -> Iterator[str]:
    first = uses[0]
    assert first.group, "a part of the settings is a group of fields"
    yield f"### {headings[first.group]}"
    yield plain(first.group.__doc__ or "")
    yield settings_table(fields_of(first.group), headings, words)
    if first.owner is Settings:
        yield example(CONFIG, "yaml", field_lines(first.field, Settings))


def _heading(uses: Sequence[Placed]) -> str:
    return ", ".join(dict.fromkeys(one.field.name for one in uses))


def _redirects() -> Iterator[str]:
    first, *rest = group_lines(RedirectFields)
    yield f"- {first}"
    yield from (f"  {line}" for line in rest)


_INTRO = f"""\
Everything that makes a hub one municipality's stands in `{CONFIG}`, beside the folder `content/`. Values
are written as in content: see [Kinds of value](content-types.md#kinds-of-value). A text that readers see
is either one text for all languages or one for each: `{{fi: Avustukset, sv: Bidrag}}`. A hub needs no
more than this, an accessibility statement (`python build.py new statement`) and a contact, whom releases
name (`python build.py new contact`):"""
_ABOUT_PARTS = """\
Some settings hold fields of their own, indented by two spaces; in a list each part begins with a hyphen."""
_ABOUT_REDIRECTS = """\
An address that was public keeps working by itself when a file is renamed, or when its slug, its section
or its folder changes. This file is for the rest: an address of an earlier site, and a page that has gone
for good. Each line has `from`, and either `to` or `gone`."""
