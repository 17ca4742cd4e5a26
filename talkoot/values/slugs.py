"""Words to the part of an address: ``Äänestys öljystä – Åbo`` to ``aanestys-oljysta-abo``."""

import re
import unicodedata

LONGEST = 80
"""The most characters in a slug."""

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ł": "l", "þ": "th"})


def slug_of(text: str) -> str:
    """The slug of ``text``: small letters a–z, digits and single hyphens; may be empty."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:LONGEST].strip("-")
