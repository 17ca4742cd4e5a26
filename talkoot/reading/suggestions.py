"""What somebody probably meant: the nearest field, choice or id to what was written.

A word of everyday language is understood too: ``sulkeutuu`` is the label of ``closes`` in Finnish,
and the catalogues list other common words for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from talkoot.values.slugs import slug_of


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everyday words, as slugs, to the names they stand for: of fields, of choices, of content types."""

    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    types: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def field(self, written: str, known: Iterable[str]) -> str:
        """The known field that was meant, or nothing."""
        return _meant(written, tuple(known), self.fields)

    def choice(self, written: str, known: Iterable[str]) -> str:
        """The known choice that was meant, or nothing."""
        return _meant(written, tuple(known), self.choices)

    def folder(self, written: str, known: Iterable[str]) -> str:
        """The folder of the content type that was meant, or nothing."""
        return _meant(written, tuple(known), self.types)


NO_WORDS = Vocabulary()


def nearest(written: str, known: Iterable[str]) -> str:
    """The known name most like what was written, or nothing if none is near."""
    found = get_close_matches(written, list(known), n=1, cutoff=0.75)
    return found[0] if found else ""


def nearest_path(written: str, known: Iterable[str]) -> str:
    """The known path whose file is named most like that of what was written, in whatever folder."""
    stems: dict[str, str] = {}
    stem, ending = _stem_and_ending(written)
    for path in known:
        other, other_ending = _stem_and_ending(path)
        if other_ending == ending:
            stems.setdefault(other, path)
    found = nearest(stem, stems)
    return stems[found] if found else ""


def _stem_and_ending(path: str) -> tuple[str, str]:
    stem, _, ending = path.rpartition("/")[2].casefold().rpartition(".")
    return stem, ending


def _meant(written: str, known: tuple[str, ...], words: Mapping[str, tuple[str, ...]]) -> str:
    word = slug_of(written)
    for name in words.get(word, ()):
        if name in known:
            return name
    if direct := nearest(written.casefold(), known):
        return direct
    for near in get_close_matches(word, list(words), n=3, cutoff=0.75):
        for name in words[near]:
            if name in known:
                return name
    return ""
