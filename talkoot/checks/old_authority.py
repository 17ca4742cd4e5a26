"""The authority that no longer supervises accessibility, in pages and in the statement."""

import re
from collections.abc import Iterator
from datetime import datetime

from talkoot.content.page import Page
from talkoot.content.statement import Statement
from talkoot.model.authorities import AVI
from talkoot.model.entry import Entry
from talkoot.site.linking import Site
from talkoot.site.passages import passages_with
from talkoot.site.states import is_public
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.language import Words

OLD_AUTHORITY = warning(
    "old-authority",
    Words(
        "Teksti mainitsee aluehallintoviraston. Saavutettavuutta on 1.1.2025 alkaen valvonut Traficom.",
        "Texten nämner regionförvaltningsverket. Tillsynen över tillgänglighet flyttade till Traficom"
        " 1.1.2025.",
        "The text names the Regional State Administrative Agency. Since 1 January 2025 Traficom supervises"
        " accessibility.",
    ),
    Words(
        "Saavutettavuusselosteessa on valvojan yhteystiedot valmiina: poista ne tästä. Jos asia on toinen,"
        " tarkista"
        " silti, mikä viranomainen sitä nyt hoitaa.",
        "Tillgänglighetsutlåtandet har redan tillsynsmyndighetens kontaktuppgifter: ta bort dem härifrån. Om"
        " saken"
        " är en annan, kontrollera ändå vilken myndighet som nu sköter den.",
        "The accessibility statement already tells how to reach the authority: remove it here. If this is"
        " about"
        " something else, check which authority now handles it.",
    ),
)
_NAMES = re.compile(
    r"aluehallintovirast\w*|\bAVI(?::?(?:n|in|a|ia|lle|ille|lta|ssa|sta|stä|t))?\b|\b[\w.]+@avi\.fi\b"
    r"|regionförvaltningsverk\w*|Regional State Administrative Agenc\w+"
)
"""What the agency is called; ``AVI`` in capitals alone, since the letters are found in many words."""


def check_at(site: Site, now: datetime) -> Iterator[Diagnostic]:
    """Each passage of a public page or of the statement that names it, once it is out of office."""
    if AVI.until and AVI.until.ends <= now:
        for entry in (*site.entries.values(), *site.translations.values()):
            if isinstance(entry.own, Page | Statement) and is_public(entry, now):
                yield from _named(entry)


def _named(entry: Entry) -> Iterator[Diagnostic]:
    for passage in passages_with(entry, _NAMES):
        found = _NAMES.search(passage.text)
        if found:
            yield OLD_AUTHORITY.at(
                passage.location, passage.text[max(found.start() - 40, 0) : found.end() + 40]
            )
