"""The address of a licence to the name by which it is known."""

import re

_CREATIVE = re.compile(r"https?://creativecommons\.org/licenses/([a-z-]+)/([0-9.]+)/?.*")
_ZERO = re.compile(r"https?://creativecommons\.org/publicdomain/zero/([0-9.]+)/?.*")


def licence_name(address: str) -> str:
    """``CC BY 4.0``, ``CC0 1.0``; of a licence that is not of Creative Commons, its address."""
    if found := _CREATIVE.fullmatch(address):
        return f"CC {found[1].upper()} {found[2]}"
    if found := _ZERO.fullmatch(address):
        return f"CC0 {found[1]}"
    return address
