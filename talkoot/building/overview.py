"""The reasons of many files to a few lines, and one file to what it is made from."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from talkoot.building.memory import Memory
from talkoot.building.reasons import Reason
from talkoot.building.telling import listed, noun, origins, told
from talkoot.values.language import Language, Words
from talkoot.values.tracing import ABSENT

MOST_LINES = 40
"""An overview never has more lines than this."""

_MOST_REASONS = 3
_FILES = Words("{number} tiedostoa", "{number} filer", "{number} files")
_REST = Words(
    "… ja {number} muuta tiedostoa. Kysy yhdestä: python build.py explain TIEDOSTO",
    "… och {number} filer till. Fråga om en: python build.py explain FIL",
    "… and {number} other files. Ask about one: python build.py explain FILE",
)
_PARTS: tuple[tuple[Words, tuple[str, ...]], ...] = (
    (Words("sisältö", "innehåll", "content"), ("fields", "text", "file", "picture", "licence", "pixels")),
    (
        Words("näkymät muista", "vyer av andra", "views of others"),
        (
            "card",
            "named",
            "contact",
            "venue",
            "deadline",
            "item",
            "event",
            "closing-item",
            "closing-event",
            "weight",
            "month",
            "year",
            "usual",
            "notices",
        ),
    ),
    (Words("luettelot", "listor", "lists"), ("list", "links", "listed")),
    (Words("aika ja muisti", "tid och minne", "time and memory"), ("time", "told", "sequence", "coming")),
    (
        Words("näkyvyys ja osoitteet", "synlighet och adresser", "visibility and addresses"),
        ("public", "away", "type", "single", "id", "address", "asset", "path", "moved", "redirects"),
    ),
    (Words("asetukset ja sanat", "inställningar och ord", "settings and words"), ("setting", "words")),
    (Words("ulkoasu", "utseende", "looks"), ("template", "chrome", "look")),
)


def overview(reasons: Mapping[str, tuple[Reason, ...]], language: Language) -> tuple[str, ...]:
    """Why each of the files is made, those with the same reasons in one line.

    If there are too many lines, files go together whose changes began at the same; and of those lines only
    the ones of most files are told.
    """
    groups = _grouped(reasons, lambda some: tuple(told(one, language) for one in some))
    if len(groups) > MOST_LINES:
        groups = _grouped(reasons, lambda some: origins(some, language))
    if len(groups) <= MOST_LINES:
        return tuple(_line(why, paths, language) for why, paths in groups.items())
    largest = sorted(groups.items(), key=lambda group: -len(group[1]))
    rest = sum(len(paths) for _, paths in largest[MOST_LINES - 1 :])
    shown = (_line(why, paths, language) for why, paths in largest[: MOST_LINES - 1])
    return (*shown, _REST.in_language(language).format(number=rest))


def made_from(memory: Memory, path: str) -> tuple[str, ...]:
    """The names of all that a file was made from, in the order of reading, but for what was not there."""
    trace, made = memory.trace, memory.outputs.get(path)
    numbers = made.inputs if made else ()
    return tuple(trace.names[one] for one in numbers if trace.prints[one] != ABSENT)


def ingredients(names: tuple[str, ...], language: Language) -> Iterator[str]:
    """What a file is made from, in a line for each sort of thing."""
    for label, kinds in _PARTS:
        found = dict.fromkeys(noun(one, language) for one in names if one.partition(" ")[0] in kinds)
        if found:
            yield f"{label.in_language(language)}: {listed(found, language)}"


def _grouped(
    reasons: Mapping[str, tuple[Reason, ...]], words: Callable[[tuple[Reason, ...]], tuple[str, ...]]
) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    alike: dict[tuple[Reason, ...], list[str]] = defaultdict(list)
    for path, some in reasons.items():
        alike[some].append(path)
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for some, paths in alike.items():
        groups[words(some)].extend(paths)
    return {why: tuple(paths) for why, paths in groups.items()}


def _line(why: tuple[str, ...], paths: tuple[str, ...], language: Language) -> str:
    number = _FILES.in_language(language).format(number=len(paths))
    what = paths[0] if len(paths) == 1 else f"{number} ({paths[0]} …)"
    return f"{what}: {listed(why, language, '; ', _MOST_REASONS)}"
