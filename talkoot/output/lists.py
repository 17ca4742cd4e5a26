"""The register to lists of ids, each under a name by which its readers are noted.

Archive pages are numbered from the oldest and always full, so that a new entry never moves an old
one to another page; the front of a list holds the rest or, if that is too much, a page more.

A list is of a ``subject``: see :mod:`talkoot.output.subjects`.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from talkoot.model.config import Settings
from talkoot.output.closings import Closings
from talkoot.output.fronts import Fronts
from talkoot.output.leading import Leading
from talkoot.output.lettering import Called, Lettering
from talkoot.output.periods import Periods
from talkoot.output.recency import kept
from talkoot.output.rolls import Rolls
from talkoot.output.subjects import Subjects
from talkoot.output.wanted import Wanted
from talkoot.site.briefs import Closing
from talkoot.site.register import Register
from talkoot.values.digests import digest
from talkoot.values.language import Language
from talkoot.values.tracing import Reads

KIND = "list"

_LONGEST = 4000


class Lists:
    """The lists of one publication, each made when it is first asked for."""

    def __init__(
        self,
        register: Register,
        public: tuple[str, ...],
        first: Callable[[], Mapping[str, datetime]],
        now: datetime,
        settings: Settings,
        reads: Reads,
        called: Called,
    ) -> None:
        self._lines = {id_: register.lines[id_] for id_ in public}
        self._subjects = Subjects(register, public, settings)
        self._fronts = Fronts(self._lines, self._subjects, first)
        self._closings = Closings(self._lines, first, now)
        self._periods = Periods(self._lines, self._closings.state)
        self._first = first
        self._reads = reads
        self._made: dict[str, tuple[str, ...]] = {}
        self._makers: Mapping[str, Callable[..., Iterable[str]]] = {
            **self._by_kind(),
            **self._fronts.makers,
            **self._closings.makers,
            **self._periods.makers,
            **Rolls(self._subjects).makers,
            **Wanted(self._lines).makers,
            **Leading(self._lines, register.back_links, first).makers,
            **Lettering(self._lines, self._subjects, called).makers,
        }

    def _by_kind(self) -> Mapping[str, Callable[..., Iterable[str]]]:
        return {
            "recent": self._recent,
            "newest": self._newest,
            "next": self._next,
            "dated": self._dated,
            "all": self._subjects.members,
            "some": self._some,
        }

    def groups(self, language: Language, subject: str) -> tuple[str, ...]:
        """The names of the groups of a list, in the order in which they stand."""
        return self._noted("groups", language, subject)

    def front(self, language: Language, subject: str, group: str) -> tuple[str, ...]:
        """What the front of a list shows of a group."""
        return self._noted("front", language, subject, group)

    def shelf(self, language: Language, subject: str, group: str, number: int) -> tuple[str, ...]:
        """A page of a group that does not fit on the front, counted from the end of the group."""
        return self._noted("shelf", language, subject, group, str(number))

    def shelves(self, language: Language, subject: str, group: str, near: int = 0) -> tuple[int, ...]:
        """The pages of a group, its beginning first; none if the front shows the whole group.

        All of them or, as in all lists of pages, the ``near`` ones and the last, to be led to from one.
        """
        return tuple(map(int, self._noted("shelves", language, subject, group, str(near))))

    def archive(self, language: Language, subject: str, number: int) -> tuple[str, ...]:
        """An archive page, counted from 1, the oldest first."""
        return self._noted("archive", language, subject, str(number))

    def around(self, language: Language, subject: str, number: int) -> tuple[int, ...]:
        """The archive pages to lead to from one of them, or from the front (0): the nearest and the oldest.

        No page leads to all others, so that a new one changes only its neighbours.
        """
        return tuple(map(int, self._noted("around", language, subject, str(number))))

    def count(self, language: Language, subject: str) -> int:
        """How many archive pages a list has; for planning, since it is not noted."""
        return self._fronts.count(language, subject)

    def recent(self, subject: str, type_name: str) -> tuple[str, ...]:
        """What a feed holds of a type, the newest first."""
        return self._noted("recent", subject, type_name)

    def newest(self, type_name: str, most: int) -> tuple[str, ...]:
        """The last published of a type, the newest first."""
        return self._noted("newest", type_name, str(most))

    def next(self, most: int) -> tuple[str, ...]:
        """What takes place next, the first first."""
        return self._noted("next", str(most))

    def dated(self, subject: str) -> tuple[str, ...]:
        """What a calendar holds, in the order of ids."""
        return self._noted("dated", subject)

    def closings(self, state: str) -> tuple[Closing, ...]:
        """Windows with a closing time that are ``open``, ``coming`` or ``any``, the first to close first,
        or ``opened``: open and closed ones as recent as a feed keeps, the last to open first.
        """
        return self._windows("closings", state)

    def first_closings(self, state: str, most: int) -> tuple[Closing, ...]:
        """As many of the windows that are ``open`` or ``coming``, the first to close first."""
        return self._windows("closings-first", state, str(most))

    def closings_page(self, state: str, number: int) -> tuple[Closing, ...]:
        """A page of the windows that are ``open`` or ``coming``, counted from the last to close."""
        return self._windows("closings-page", state, str(number))

    def closings_pages(self, state: str, near: int = 0) -> tuple[int, ...]:
        """The pages of these windows, the first to be read first; none if one page shows them all."""
        return tuple(map(int, self._noted("closings-pages", state, str(near))))

    def leading(self, id_: str, type_name: str) -> tuple[str, ...]:
        """What of a type leads to an entry, as much as its page has room for; what is on or ahead first."""
        return self._noted("leading", id_, type_name)

    def leading_page(self, id_: str, type_name: str, number: int) -> tuple[str, ...]:
        """A page of all that leads to an entry, counted from the end."""
        return self._noted("leading-page", id_, type_name, str(number))

    def leading_pages(self, id_: str, type_name: str, near: int = 0) -> tuple[int, ...]:
        """The pages of these, the first to be read first; none if the entry's page shows them all."""
        return tuple(map(int, self._noted("leading-pages", id_, type_name, str(near))))

    def wanted(self, language: Language, kind: str) -> tuple[str, ...]:
        """The first notices of a kind (``seeks``, ``offers``) that are not over: ids with their numbers."""
        return self._noted("wanted", language, kind)

    def wanted_page(self, language: Language, kind: str, number: int) -> tuple[str, ...]:
        """A page of all of them, counted from the end."""
        return self._noted("wanted-page", language, kind, str(number))

    def wanted_pages(self, language: Language, kind: str, near: int = 0) -> tuple[int, ...]:
        """The pages of these, the first to be read first; none if one page shows them all."""
        return tuple(map(int, self._noted("wanted-pages", language, kind, str(near))))

    def roll(self, subject: str, number: int) -> tuple[str, ...]:
        """A page of what has no page of its own, counted from 1, in the order of ids."""
        return self._noted("roll", subject, str(number))

    def roll_pages(self, subject: str) -> tuple[int, ...]:
        """The numbers of these pages."""
        return tuple(map(int, self._noted("roll-pages", subject)))

    def roll_of(self, subject: str, id_: str) -> int:
        """The page of these on which an entry stands."""
        return int(self._noted("roll-of", subject, id_)[0])

    def of(self, subject: str) -> tuple[str, ...]:
        """All that belongs to a subject, in the order of ids."""
        return self._noted("all", subject)

    def has(self, subject: str) -> bool:
        """True if anything public belongs to the subject."""
        return bool(self._noted("some", subject))

    def during(self, period: str) -> tuple[str, ...]:
        """All that stands in a month or year (:mod:`talkoot.site.periods`), in the order of ids."""
        return self._noted("during", period)

    def periods(self, kind: str) -> tuple[str, ...]:
        """Every month or year that has a page, the first first."""
        return self._noted("periods", kind)

    def beside(self, period: str) -> tuple[str, ...]:
        """The months or years with a page before and after one, ``-`` for none."""
        return self._noted("beside", period)

    def sheets(self, period: str) -> tuple[int, ...]:
        """The pages of a long month, year or list of usual times; none if it is short."""
        return tuple(map(int, self._noted("sheets", period)))

    def current(self, kind: str) -> str:
        """The first month or year in which something is not over yet, else the last; empty for none."""
        return "".join(self._noted("current", kind))

    def letters(self, language: Language, subject: str) -> tuple[str, ...]:
        """The letters with which the titles of a subject's pages begin, in their order."""
        return self._noted("letters", language, subject)

    def lettered(self, language: Language, subject: str, letter: str, number: int = 0) -> tuple[str, ...]:
        """The pages whose titles begin with the letter, by title: all, or those of one page."""
        return self._noted("lettered", language, subject, letter, str(number))

    def letter_pages(self, language: Language, subject: str, letter: str) -> tuple[int, ...]:
        """The numbers of the pages of a letter of a long subject."""
        return tuple(map(int, self._noted("lettered-pages", language, subject, letter)))

    def is_long(self, subject: str) -> bool:
        """True if all pages of a subject are too many to be told of on one page."""
        return "cards" in self._noted("long", subject)

    def has_names(self, subject: str) -> bool:
        """True if all pages of a subject can be named on one page."""
        return "names" not in self._noted("long", subject)

    def fingerprint(self, name: str) -> str:
        """The ids of the list of that name, or their digest if there are many."""
        text = " ".join(self._of(name))
        return f" {text}" if len(text) < _LONGEST else digest(text)

    def _noted(self, *name: str) -> tuple[str, ...]:
        key = " ".join(name)
        self._reads.note(f"{KIND} {key}")
        return self._of(key)

    def _windows(self, *name: str) -> tuple[Closing, ...]:
        return tuple(self._closings.windows[id_] for id_ in self._noted(*name))

    def _of(self, key: str) -> tuple[str, ...]:
        if key not in self._made:
            kind, *rest = key.split(" ")
            self._made[key] = tuple(self._makers[kind](*rest))
        return self._made[key]

    def _recent(self, subject: str, type_name: str) -> Iterable[str]:
        ids = (id_ for id_ in self._subjects.members(subject) if self._lines[id_].brief.type == type_name)
        return kept((self._first()[id_], id_) for id_ in ids)

    def _newest(self, type_name: str, most: str) -> Iterable[str]:
        ids = self._subjects.members(f"list:{type_name}")
        newest_first = sorted(((self._first()[id_], id_) for id_ in ids), reverse=True)
        return (id_ for _, id_ in newest_first[: int(most)])

    def _next(self, most: str) -> Iterable[str]:
        ahead = ((line.phase.next_at, id_) for id_, line in self._lines.items())
        found = sorted((at, id_) for at, id_ in ahead if at is not None)
        return (id_ for _, id_ in found[: int(most)])

    def _dated(self, subject: str) -> Iterable[str]:
        return (id_ for id_ in self._subjects.members(subject) if self._lines[id_].brief.dated)

    def _some(self, subject: str) -> Iterable[str]:
        return ("yes",) if self._subjects.members(subject) else ()
