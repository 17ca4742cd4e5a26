"""Names to the order of a Finnish directory: å, ä and ö last, accents and case of no account."""

import unicodedata

_LAST = {"å": "{1", "ä": "{2", "æ": "{2", "ö": "{3", "ø": "{3", "õ": "{3"}
_PLAIN = {"ð": "d", "đ": "d", "ł": "l", "ŋ": "n", "ŧ": "t", "þ": "th", "ß": "ss", "ü": "y"}


def sort_key(name: str) -> tuple[str, str]:
    """The key by which names are sorted (SFS 4600); ``{`` comes after ``z``."""
    letters = (_letter(c) for c in unicodedata.normalize("NFC", name.casefold()))
    return "".join(letters), name


def initial(name: str) -> str:
    """The letter under which a directory has the name: ``A`` to ``Ö``, or ``0–9`` for all that is none."""
    key, _ = sort_key(name.lstrip("”\"'’»«“( "))
    if key.startswith("{"):
        return "ÅÄÖ"[int(key[1]) - 1]
    return key[0].upper() if key and "a" <= key[0] <= "z" else "0–9"


def _letter(c: str) -> str:
    if c in _LAST:
        return _LAST[c]
    if c in _PLAIN:
        return _PLAIN[c]
    base = unicodedata.normalize("NFD", c)[0]
    return base if base.isalnum() or base == " " else ""
