"""The text of a translation to the same text with the fingerprint of its original noted in it."""

import re

from talkoot.model.fields import Fingerprint
from talkoot.reading.documents import Document

FIELD = "translated_from"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def confirmed(text: str, document: Document, mark: Fingerprint) -> str:
    """The text with the line that notes ``mark``, in the place of the one that was there.

    ``document`` is what the text was parsed to; every other line stays as it is, also how it ends.
    """
    lines = _LINE.findall(text)
    ending = next((line[len(line.rstrip("\r\n")) :] for line in lines if line[-1] in "\r\n"), "\n")
    noted = f"{FIELD}: {mark}{ending}"
    place = next((key.line - 1 for key, _ in document.front.items if key.text == FIELD), None)
    if place is not None:
        lines[place] = noted
        return "".join(lines)
    end = document.body_line - 2 if document.path.endswith(".md") else len(lines)
    if end == len(lines) and lines and lines[-1][-1] not in "\r\n":
        lines[-1] += ending
    return "".join((*lines[:end], noted, *lines[end:]))
