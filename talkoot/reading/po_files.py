"""The bytes of a ``.po`` file to its messages, and a number to its plural form, both by Babel."""

import io
import re
from collections.abc import Callable, Mapping
from functools import cache

from babel.core import Locale, UnknownLocaleError
from babel.messages.pofile import PoFileError, read_po

from talkoot.values.language import Language, base_of

_INHERITS = re.compile(rb'^"X-Inherits: ([a-z]{2,3})\\n"\r?$', re.MULTILINE)
_RANKS = ("zero", "one", "two", "few", "many", "other")


class BrokenCatalogue(ValueError):  # noqa: N818 - what it is
    """A file that is no catalogue; what is wrong with it."""


def read_messages(data: bytes, language: Language) -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    """The messages in the bytes of a ``.po`` file (UTF-8), and those that go by number.

    Raises :class:`BrokenCatalogue`.
    """
    messages: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    try:
        _order(language)
        for message in read_po(io.BytesIO(data), locale=base_of(language), abort_invalid=True):
            if isinstance(message.id, (tuple, list)):
                plurals[message.id[0]] = tuple(message.string or ())
            elif message.id and message.string:
                messages[message.id] = str(message.string)
    except (PoFileError, UnicodeDecodeError, UnknownLocaleError, ValueError) as failed:
        raise BrokenCatalogue(str(failed)) from failed
    return messages, plurals


def inherited(data: bytes) -> Language:
    """The language whose words a catalogue takes where it has none: its header ``X-Inherits``, or nothing."""
    found = _INHERITS.search(data)
    return found[1].decode() if found else ""


def plural_form(language: Language, number: int) -> int:
    """Which of a message's forms a number takes in a language (CLDR), counted from 0."""
    rule, order = _order(language)
    return order[rule(number)]


@cache
def _order(language: Language) -> tuple[Callable[[int], str], Mapping[str, int]]:
    rule = Locale.parse(base_of(language), sep="-").plural_form
    names = sorted(rule.tags | {"other"}, key=_RANKS.index)
    return rule, {name: number for number, name in enumerate(names)}
