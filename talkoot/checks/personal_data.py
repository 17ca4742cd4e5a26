"""Personal identity codes and bank accounts that slipped into a text; the findings never print them."""

import re
from collections.abc import Iterator
from datetime import date

from talkoot.model.entry import Entry
from talkoot.site.linking import Site
from talkoot.site.passages import Passage, passages_with
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.language import Words

IDENTITY_CODE = error(
    "personal-code",
    Words(
        "Tekstissä on jotain, mikä näyttää henkilötunnukselta.",
        "Texten innehåller något som ser ut som en personbeteckning.",
        "The text has something that looks like a personal identity code.",
    ),
    Words(
        "Poista se. Jos se on jo julkaistu, ilmoita asiasta heti kunnan tietosuojavastaavalle.",
        "Ta bort den. Om den redan är publicerad, meddela genast kommunens dataskyddsombud.",
        "Remove it. If it is already public, tell the municipality's data protection officer at once.",
    ),
)
BANK_ACCOUNT = error(
    "bank-account",
    Words(
        "Tekstissä on jotain, mikä näyttää suomalaiselta tilinumerolta (IBAN).",
        "Texten innehåller något som ser ut som ett finländskt kontonummer (IBAN).",
        "The text has something that looks like a Finnish bank account number (IBAN).",
    ),
    Words(
        "Poista se. Tilinumeron voi kysyä lomakkeella, ja yhdistys voi kertoa omansa omilla sivuillaan.",
        "Ta bort det. Fråga efter kontonummer på en blankett; en förening kan ha sitt på sin webbplats.",
        "Remove it. Ask for account numbers in a form; an association can tell its own on its own site.",
    ),
)
_CODE = re.compile(r"(?<![\w-])(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])(?![\w-])", re.I)
_CENTURIES = {**dict.fromkeys("+", 1800), **dict.fromkeys("-UVWXY", 1900), **dict.fromkeys("ABCDEF", 2000)}
"""The sign between the date and the number tells the century (Government Decree 128/2010 § 2, as amended)."""

_LIKELY = re.compile(r"\d{2}[ \u00a0]?\d{4}")
"""What every code and account has in it. A pattern that begins with digits is found very fast."""

_HYPHENS = str.maketrans("‐‑–", "---")
"""What typography or a word processor makes of a hyphen between digits."""

_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_ACCOUNT = re.compile(r"(?<!\w)[Ff][Ii]\d{2}(?:[ \u00a0]?\d{4}){3}[ \u00a0]?\d{2}(?!\w)")
"""Without ``re.I``, by which ``i`` is also ``İ``, which no account has and no number is."""


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:  # noqa: ARG001  all are called alike
    """What nobody may publish, in any text."""
    for passage in passages_with(entry, _LIKELY):
        yield from _in_passage(passage)


def _in_passage(passage: Passage) -> Iterator[Diagnostic]:
    text = passage.text.translate(_HYPHENS)
    for found in _CODE.finditer(text):
        if is_identity_code(found[0]):
            yield IDENTITY_CODE.at(passage.location, _around(text, found))
    for found in _ACCOUNT.finditer(text):
        if is_account(found[0]):
            yield BANK_ACCOUNT.at(passage.location, _around(text, found))


def is_identity_code(text: str) -> bool:
    """True for a code whose date exists and whose check character is right."""
    found = _CODE.fullmatch(text)
    if not found:
        return False
    day, month, year, century, number, check_character = found.groups()
    try:
        date(_CENTURIES[century.upper()] + int(year), int(month), int(day))
    except ValueError:
        return False
    rest = int(day + month + year + number) % 31
    return int(number) >= 2 and _CHECK[rest] == check_character.upper()


def is_account(text: str) -> bool:
    """True for a Finnish IBAN whose check digits are right (ISO 13616, ISO 7064 MOD 97-10)."""
    bare = re.sub(r"[ \u00a0]", "", text).upper()
    digits = "".join(str(int(one, 36)) for one in bare[4:] + bare[:4])
    return int(digits) % 97 == 1


def _around(text: str, found: re.Match[str]) -> str:
    """The words before and after, with the code itself hidden and every other one as well."""
    hidden = _ACCOUNT.sub("•••", _CODE.sub("•••", text[found.end() :]))
    before = _ACCOUNT.sub("•••", _CODE.sub("•••", text[: found.start()]))
    return f"{before[-40:]}•••{hidden[:40]}"
