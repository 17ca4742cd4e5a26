"""Bytes to the digest that names them, and names to the form in which they are the same name."""

import hashlib
import unicodedata


def digest(*parts: bytes | str) -> str:
    """SHA-256 of the parts in order, each preceded by its length, as 64 hexadecimal digits."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


def folded(text: str) -> str:
    """The form in which two names are the same name on every file system (NFC, case folded)."""
    return unicodedata.normalize("NFC", text).casefold()
