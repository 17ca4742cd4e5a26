"""What a build changed, in one sentence of kinds that whoever edits a hub knows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from talkoot.shell.commit import Report
from talkoot.shell.pagefind import FOLDER
from talkoot.values.language import Language, Words


class Kind(Enum):
    """A kind of file: one and several of it, the first in a list and after others of its own."""

    PAGE = (
        Words("{number} sivu", "{number} sida", "{number} page"),
        Words("{number} sivua", "{number} sidor", "{number} pages"),
    )
    FEED = (
        Words("{number} syöte", "{number} flöde", "{number} feed"),
        Words("{number} syötettä", "{number} flöden", "{number} feeds"),
    )
    CALENDAR = (
        Words("{number} kalenteri", "{number} kalender", "{number} calendar"),
        Words("{number} kalenteria", "{number} kalendrar", "{number} calendars"),
    )
    INDEX = (
        Words(
            "{number} hakuindeksin tiedosto", "{number} fil i sökindexet", "{number} file of the search index"
        ),
        Words(
            "{number} hakuindeksin tiedostoa",
            "{number} filer i sökindexet",
            "{number} files of the search index",
        ),
    )
    OTHER = (
        Words("{number} muu tiedosto", "{number} annan fil", "{number} other file"),
        Words("{number} muuta tiedostoa", "{number} andra filer", "{number} other files"),
    )


_DONE = Words(
    "Valmis: {pages} kansiossa {output}", "Klart: {pages} i mappen {output}", "Done: {pages} in {output}"
)
_CHANGED = Words("{first} muuttui", "{first} ändrades", "{first} changed")
_REMOVED = Words("{first} poistui", "{first} togs bort", "{first} removed")
_SAME = Words("Mikään ei muuttunut", "Ingenting ändrades", "Nothing changed")
_NEXT = Words("; seuraava muutos {when}", "; nästa ändring {when}", "; next change {when}")


@dataclass(frozen=True, slots=True)
class Ending:
    """How a build ended: what it did to which folder, the pages of the site, how long it took.

    ``coming`` is the next change by itself, in words; empty if there is none.
    """

    report: Report
    output: str
    pages: int
    seconds: float
    coming: str


def closing_line(ending: Ending, language: Language) -> str:
    """What changed, how long it took and when the site changes next, as one sentence."""
    report = ending.report
    if report.written and not report.unchanged and not report.removed:
        pages = _counted(Kind.PAGE, ending.pages, language)
        told = _DONE.in_language(language).format(pages=pages, output=ending.output)
    else:
        changes = ((_CHANGED, report.written), (_REMOVED, report.removed))
        lists = [_list(words, paths, language) for words, paths in changes if paths]
        told = "; ".join(lists) or _SAME.in_language(language)
    coming = _NEXT.in_language(language).format(when=ending.coming) if ending.coming else ""
    return f"{told}, {duration(ending.seconds, language)}{coming}."


def duration(seconds: float, language: Language) -> str:
    """``0,4 s``, ``1 min 12 s``: never nothing, since nothing takes no time."""
    if seconds < 59.95:
        told = f"{max(seconds, 0.1):.1f} s"
        return told if language == "en" else told.replace(".", ",")
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"


def kind_of(path: str) -> Kind:
    """What a file of the output is to its readers."""
    name = path.rpartition("/")[2]
    if path.startswith(FOLDER):
        return Kind.INDEX
    if name.endswith(".html"):
        return Kind.PAGE
    if name.endswith(".ics"):
        return Kind.CALENDAR
    if name.endswith(".xml") and not name.startswith("sitemap"):
        return Kind.FEED
    return Kind.OTHER


def _list(words: Words, paths: Sequence[str], language: Language) -> str:
    """``3 sivua muuttui, 2 syötettä``."""
    first, *rest = _counts(paths, language)
    return ", ".join((words.in_language(language).format(first=first), *rest))


def _counts(paths: Iterable[str], language: Language) -> list[str]:
    kinds = [kind_of(path) for path in paths]
    return [_counted(kind, number, language) for kind in Kind if (number := kinds.count(kind))]


def _counted(kind: Kind, number: int, language: Language) -> str:
    one, many = kind.value
    return (one if number == 1 else many).in_language(language).format(number=number)
