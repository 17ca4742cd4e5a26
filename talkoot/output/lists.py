"""The register to lists of ids, each under a name by which its readers are noted.

Archive pages are numbered from the oldest and always full, so that a new entry never moves an old
one to another page; the front of a list holds the rest.

A list is of a ``subject``: see :mod:`talkoot.output.subjects`.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from talkoot.content import BY_NAME
from talkoot.model.config import Settings
from talkoot.output.grouping import Listed, grouped
from talkoot.output.lettering import Called, Lettering
from talkoot.output.periods import Periods
from talkoot.output.subjects import Subjects
from talkoot.site.briefs import Closing
from talkoot.site.register import Register
from talkoot.values.digests import digest
from talkoot.values.language import Language
from talkoot.values.tracing import Reads

KIND = "list"
LEAST_RECENT = 30
"""A feed never has fewer items than this, if there are so many."""

RECENT = timedelta(days=366)
"""Items of a feed are kept this long, counted back from the newest and so not from the time of the build."""

_LONGEST = 4000
_NEAR = 2


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
        self._called = called
        self._lines = {id_: register.lines[id_] for id_ in public}
        self._subjects = Subjects(register, public, settings)
        self._periods = Periods(self._lines, self._state)
        self._first = first
        self._now = now
        self._reads = reads
        self._fronts: dict[tuple[str, Language], Listed] = {}
        self._made: dict[str, tuple[str, ...]] = {}
        self._closings: dict[str, Closing] = {}
        self._makers = self._by_kind()

    def _by_kind(self) -> Mapping[str, Callable[..., Iterable[str]]]:
        return {
            "front": self._front,
            "archive": self._archive,
            "around": self._around,
            "recent": self._recent,
            "newest": self._newest,
            "next": self._next,
            "dated": self._dated,
            "closings": self._closing_ids,
            "all": self._subjects.members,
            "some": self._some,
            "during": self._periods.during,
            "periods": self._periods.every,
            "beside": self._periods.beside,
            "current": self._periods.current,
            **Lettering(self._lines, self._called).makers,
        }

    def front(self, language: Language, subject: str, group: str) -> tuple[str, ...]:
        """A group of the front of a list."""
        return self._noted("front", language, subject, group)

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
        return len(self._listed(subject, language).archive)

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
        return tuple(self._closings[id_] for id_ in self._noted("closings", state))

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

    def current(self, kind: str) -> str:
        """The first month or year in which something is not over yet, else the last; empty for none."""
        return "".join(self._noted("current", kind))

    def letters(self, language: Language) -> tuple[str, ...]:
        """The letters with which the titles of pages begin, in their order."""
        return self._noted("letters", language)

    def lettered(self, language: Language, letter: str) -> tuple[str, ...]:
        """The pages whose titles begin with the letter, by title."""
        return self._noted("lettered", language, letter)

    def is_long(self) -> bool:
        """True if all pages are too many for one page."""
        return bool(self._noted("long"))

    def fingerprint(self, name: str) -> str:
        """The ids of the list of that name, or their digest if there are many."""
        text = " ".join(self._of(name))
        return f" {text}" if len(text) < _LONGEST else digest(text)

    def _noted(self, *name: str) -> tuple[str, ...]:
        key = " ".join(name)
        self._reads.note(f"{KIND} {key}")
        return self._of(key)

    def _of(self, key: str) -> tuple[str, ...]:
        if key not in self._made:
            kind, *rest = key.split(" ")
            self._made[key] = tuple(self._makers[kind](*rest))
        return self._made[key]

    def _front(self, language: Language, subject: str, group: str) -> tuple[str, ...]:
        found: tuple[str, ...] = getattr(self._listed(subject, language), group)
        return found

    def _archive(self, language: Language, subject: str, number: str) -> tuple[str, ...]:
        archive = self._listed(subject, language).archive
        return archive[int(number) - 1] if int(number) <= len(archive) else ()

    def _around(self, language: Language, subject: str, number: str) -> Iterable[str]:
        count = self.count(language, subject)
        here = int(number) or count + 1
        return (str(one) for one in range(count, 0, -1) if one == 1 or abs(one - here) <= _NEAR)

    def _recent(self, subject: str, type_name: str) -> Iterable[str]:
        ids = (id_ for id_ in self._subjects.members(subject) if self._lines[id_].brief.type == type_name)
        return _kept((self._first()[id_], id_) for id_ in ids)

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

    def _closing_ids(self, state: str) -> Iterable[str]:
        if not self._closings:
            every = (one for line in self._lines.values() for one in line.brief.closings)
            ordered = sorted(every, key=lambda one: (one.closes_at, one.id))
            self._closings = {one.id: one for one in ordered}
        if state == "opened":
            opened = (one for one in self._closings.values() if self._state(one) != "coming")
            return _kept((opened_at(self._first()[one.entry], one.opens_at), one.id) for one in opened)
        return (id_ for id_, one in self._closings.items() if state in ("any", self._state(one)))

    def _some(self, subject: str) -> Iterable[str]:
        return ("yes",) if self._subjects.members(subject) else ()

    def _state(self, closing: Closing) -> str:
        if closing.closes_at <= self._now:
            return "closed"
        return "coming" if closing.opens_at is not None and self._now < closing.opens_at else "open"

    def _listed(self, subject: str, language: Language) -> Listed:
        key = (subject, language)
        if key not in self._fronts:
            found = {id_: self._lines[id_] for id_ in self._subjects.members(subject)}
            lines = {id_: line for id_, line in found.items() if BY_NAME[line.brief.type].has_page}
            self._fronts[key] = grouped(lines, self._first, language)
        return self._fronts[key]


def opened_at(published: datetime, opens_at: datetime | None) -> datetime:
    """When readers could first act on a window: at its opening, but not before its entry was public."""
    return max(published, opens_at or published)


def _kept(dated: Iterable[tuple[datetime, str]]) -> tuple[str, ...]:
    """The newest first, as many as a feed keeps."""
    newest_first = sorted(dated, reverse=True)
    if not newest_first:
        return ()
    limit = newest_first[0][0] - RECENT
    return tuple(id_ for n, (at, id_) in enumerate(newest_first) if n < LEAST_RECENT or at >= limit)
