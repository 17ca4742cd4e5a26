"""Finnish words by libvoikko, where the machine has it and the settings ask for it."""

from importlib import import_module
from typing import Any

from talkoot.values.failures import Surroundings
from talkoot.values.language import Language, Words

_MISSING = Words(
    "Asetus search.finnish on voikko, mutta libvoikkoa ei ole tällä koneella. Asenna se (Debian ja Ubuntu:"
    " apt install python3-libvoikko voikko-fi) tai poista asetus. Ilman hakua: build --no-search.",
    "Inställningen search.finnish är voikko, men libvoikko finns inte på den här datorn. Installera det"
    " (Debian och Ubuntu: apt install python3-libvoikko voikko-fi) eller ta bort inställningen. Utan sökning:"
    " build --no-search.",
    "The setting search.finnish is voikko, but this machine has no libvoikko. Install it (Debian and Ubuntu:"
    " apt install python3-libvoikko voikko-fi) or remove the setting. Without search: build --no-search.",
)


class Voikko:
    """The analyser of Finnish by libvoikko; other languages are left to ``others``.

    Raises :class:`Surroundings` if the library or its Finnish words are not there.
    """

    def __init__(self, others: Any) -> None:
        self._others = others
        try:
            # Here, because the library belongs to the machine and seldom is there.
            self._library: Any = import_module("libvoikko")
            self._voikko = self._library.Voikko("fi")
        except (ImportError, OSError, RuntimeError) as failed:
            raise Surroundings(_MISSING) from failed
        except Exception as failed:  # the library has an exception of its own for missing words
            raise Surroundings(_MISSING) from failed

    @property
    def name(self) -> str:
        """The library with its version, and that of the others."""
        return f"libvoikko {self._library.Voikko.getVersion()}, {self._others.name}"

    def forms(self, word: str, language: Language) -> tuple[str, ...]:
        """The base forms in every reading of the word, and those of the parts of compounds."""
        if language != "fi":
            found: tuple[str, ...] = self._others.forms(word, language)
            return found
        return tuple(dict.fromkeys(self._finnish(word)))

    def _finnish(self, word: str) -> list[str]:
        found: list[str] = []
        for reading in self._voikko.analyze(word):
            base = reading.get("BASEFORM", "").casefold()
            found.extend(base.split("-"))
            if reading.get("STRUCTURE", "").count("=") > 1:
                for part in compound_parts(word, reading["STRUCTURE"]):
                    found.extend(one.get("BASEFORM", "").casefold() for one in self._voikko.analyze(part))
        return [one for one in found if one]


def compound_parts(word: str, structure: str) -> list[str]:
    """The parts of a word by libvoikko's ``STRUCTURE``: a part begins at each ``=``."""
    parts, place = [], 0
    for length in (sum(sign != "=" for sign in part) for part in structure.split("=")[1:]):
        parts.append(word[place : place + length])
        place += length
    return parts
