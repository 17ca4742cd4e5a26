"""The desk at which the made-up hub is written: its chance, its files, and what stands there already."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from bench import finnish, prose, town
from bench.writing import Fields, markdown, yaml
from talkoot.values.slugs import slug_of

NOW = datetime(2026, 9, 15, 9, 0)
"""The moment at which the hub has no finding and something is open, under way and to come."""

FIRST_YEAR, LAST_YEAR = 2009, 2026
LONGEST_NAME = 55
"""The most characters that a file's name takes from a title, so that ids have room for the rest."""


@dataclass(frozen=True, slots=True)
class Made:
    """An entry that stands: what others need to refer to it. ``ends`` is the last day of what has a span."""

    id: str
    title: str
    path: str
    day: date
    ends: date
    keys: tuple[str, ...] = ()

    def link(self) -> prose.Link:
        """A link to it by its id."""
        return self.title, f"id:{self.id}"


@dataclass(slots=True)
class Desk:
    """Files by path and entries by folder, filled one entry at a time.

    Translations have a chance of their own, so that the originals are the same with them and without.
    """

    languages: tuple[str, ...]
    chance: Random = field(default_factory=lambda: Random(1))
    translator: Random = field(default_factory=lambda: Random(1))
    files: dict[str, str] = field(default_factory=dict)
    made: dict[str, list[Made]] = field(default_factory=lambda: defaultdict(list))
    _names: Counter[tuple[str, str]] = field(default_factory=Counter)
    _by_day: dict[str, tuple[list[date], list[Made]]] = field(default_factory=dict)

    def likely(self, share: float) -> bool:
        """True in this share of cases."""
        return self.chance.random() < share

    def name(self, folder: str, title: str, day: date | None = None) -> str:
        """A file's name that no other entry of the folder has."""
        wanted = slug_of(title)[:LONGEST_NAME].rstrip("-") + (f"-{day.year}" if day else "")
        found, number = wanted, self._names[folder, wanted]
        while self._names[folder, found]:
            number += 1
            found = f"{wanted}-{number}"
        self._names[folder, wanted] = number
        self._names[folder, found] = max(1, self._names[folder, found])
        return found

    def add(self, folder: str, made: Made, fields: Fields, body: str) -> None:
        """Puts down a page; three of twenty are translated if there is a language for it."""
        self.files[made.path] = markdown({"id": made.id, "title": made.title, **fields}, body)
        self.made[folder].append(made)
        if "sv" in self.languages and self.translator.random() < 0.15:
            words = {
                "title": prose.swedish_title(self.translator),
                "lead": prose.swedish_lead(self.translator),
            }
            self.files[_swedish(made.path)] = markdown(words, prose.swedish_body(self.translator))

    def record(self, folder: str, made: Made, fields: Fields, translated: Mapping[str, str]) -> None:
        """Puts down a contact or a place."""
        self.files[made.path] = yaml({"id": made.id, **fields})
        self.made[folder].append(made)
        if "sv" in self.languages and self.translator.random() < 0.15:
            self.files[_swedish(made.path)] = yaml(translated)

    def one(self, folder: str) -> Made:
        """Any entry of the folder."""
        return self.chance.choice(self.made[folder])

    def near(self, folder: str, day: date, within: int) -> Made | None:
        """An entry of a folder that is complete, no more days away from ``day`` than ``within``."""
        if folder not in self._by_day:
            ordered = sorted(self.made[folder], key=lambda one: (one.day, one.id))
            self._by_day[folder] = [one.day for one in ordered], ordered
        days, ordered = self._by_day[folder]
        reach = timedelta(days=within)
        found = ordered[bisect_left(days, day - reach) : bisect_right(days, day + reach)]
        return self.chance.choice(found) if found else None

    def day(self, last: date | None = None) -> date:
        """A day of these years, later ones likelier, at most ``last``, else the end of the last."""
        years = range(FIRST_YEAR, LAST_YEAR + 1)
        (year,) = self.chance.choices(years, [4 + n for n in range(len(years))])
        found = date(year, 1, 1) + timedelta(days=self.chance.randrange(365))
        return min(found, last) if last else found

    def hour(self, day: date, least: int = 9, most: int = 18) -> datetime:
        """A full or half hour on the day."""
        return datetime(
            day.year, day.month, day.day, self.chance.randint(least, most), self.chance.choice((0, 30))
        )

    def classes(self) -> dict[str, object]:
        """Topics, often an area, and for whom."""
        return {
            "topics": prose.some(self.chance, [id_ for id_, _, _ in town.TOPICS], 1, 2),
            "areas": prose.some(self.chance, town.AREAS, 0, 1),
            "audience": prose.some(self.chance, [id_ for id_, _, _ in town.AUDIENCE], 1, 2),
        }

    def relations(self, day: date, last: date) -> dict[str, object]:
        """To what an entry of these days belongs, and what else is worth seeing."""
        belongs: list[str] = []
        if self.likely(0.12) and (project := self._project(day, last)):
            belongs.append(project.id)
        if self.likely(0.03) and self.made["networks"]:
            belongs.append(self.one("networks").id)
        related = self.near("events", day, 90) if "workshops" in self.made and self.likely(0.08) else None
        return {"part_of": belongs, "related": [related.id] if related else []}

    def owned(self) -> dict[str, object]:
        """Who gives more information and who keeps the text."""
        contacts = self.chance.sample(self.made["contacts"], 2)
        owner = contacts[0].id if self.likely(0.2) else None
        return {"contacts": [one.id for one in contacts[: self.chance.randint(1, 2)]], "owner": owner}

    def who(self) -> str:
        """The name of an association."""
        return f"{self.chance.choice(finnish.HOMES)} {self.chance.choice(finnish.SOCIETIES)} ry"

    def _project(self, day: date, last: date) -> Made | None:
        found = [one for one in self.made["projects"] if one.day <= day and last <= one.ends]
        return self.chance.choice(found) if found else None


def path_of(folder: str, name: str, year: int | None = None, ending: str = "md") -> str:
    """The path of a content file, in a folder of its year if it has one."""
    return "/".join(("content", folder, *((str(year),) if year else ()), f"{name}.{ending}"))


def _swedish(path: str) -> str:
    stem, _, ending = path.rpartition(".")
    return f"{stem}.sv.{ending}"
