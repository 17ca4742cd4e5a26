"""What a build made to why: the names that differ, what of each differs, and where that began."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from talkoot.building.build import LEDGER
from talkoot.building.memory import NOTHING, Memory
from talkoot.building.origins import Origins
from talkoot.building.printing import NEW, RECIPE
from talkoot.building.reasons import Cause, Origin, Reason
from talkoot.output.outputs import Recipe
from talkoot.site.briefs import BackLink, back_links
from talkoot.values.tracing import ABSENT, EVERYTHING

UNKNOWN, OPTIONS, GONE, REMEMBERED = "unknown", "options", "gone", "ledger"
"""Reasons beside those of a build: nothing is known of an earlier one, that one was told otherwise, nothing
makes the file any more, or it is the ledger and there is something else to remember."""

_VALUES = {"address", "asset", "away", "coming", "moved", "public"}
_OF_PERIODS = {"periods", "beside", "current", "sheets"}
"""The lists that hold months and years, or the numbers of their pages, and no entries."""
_PLAIN = {"fields", "text"}
_LEADING = {
    "address",
    "asset",
    "away",
    "fields",
    "file",
    "list",
    "licence",
    "moved",
    "picture",
    "public",
    "look",
}
"""The kinds of names that may tell what led to an output that was not there."""


class Explainer:
    """Tells why a build made what it made; it looks at no more than it is asked about.

    ``before`` is what the build before had left, ``after`` what this one leaves, ``made`` the reasons that
    it gives for each file.
    """

    def __init__(self, before: Memory, after: Memory, made: Mapping[str, tuple[str, ...]]) -> None:
        self._told_otherwise = bool(before.outputs) and before.environment != after.environment
        self._before = NOTHING if self._told_otherwise else before
        self._after = after
        self._made = made
        self._origins = Origins(self._before, after)
        self._reasons: dict[str, Reason] = {}
        self._causes: dict[str, tuple[Cause, ...]] = {}

    def reasons(self, path: str) -> tuple[Reason, ...]:
        """Why the file at a path was made; nothing if it was not."""
        if path == LEDGER:
            return (Reason(REMEMBERED),)
        names = self._made.get(path, ())
        if names == (NEW,):
            return (self._new(path),)
        if names == (RECIPE,):
            old, new = (_sort(memory.outputs[path].recipe) for memory in (self._before, self._after))
            return (Reason(RECIPE, came=(new,), went=(old,), causes=self._leading(path)),)
        return _telling(_each_catalogue_once(tuple(dict.fromkeys(map(self._reason, names)))))

    def removal(self, path: str) -> Reason:
        """Why the file at a path, which the last build made, is not made any more."""
        made, trace = self._before.outputs.get(path), self._before.trace
        ahead, seen = list(made.inputs if made else ()), dict[int, None]()
        while ahead:
            number = ahead.pop(0)
            if number not in seen:
                seen[number] = None
                ahead.extend(trace.inputs[number] or ())
        return Reason(GONE, causes=self._led(trace.names[number] for number in seen))

    def _new(self, path: str) -> Reason:
        if self._told_otherwise:
            return Reason(OPTIONS)
        if not self._before.outputs or path in self._before.outputs:
            return Reason(UNKNOWN)
        return Reason(NEW, causes=self._leading(path))

    def _leading(self, path: str) -> tuple[Cause, ...]:
        """Where it began that an output stands that was not there or was another one."""
        return self._led(
            memory.trace.names[number]
            for memory in (self._after, self._before)
            if path in memory.outputs
            for number in memory.outputs[path].inputs
        )

    def _led(self, names: Iterable[str]) -> tuple[Cause, ...]:
        """Where the changes began of those names that decide whether an output is there."""
        leading = (name for name in dict.fromkeys(names) if _kind(name) in _LEADING)
        return _each_once(self._began(name) for name in leading if self._differs(name))

    def _reason(self, name: str) -> Reason:
        if name not in self._reasons:
            kind, _, key = name.partition(" ")
            old, new = self._prints(name)
            came, went = self._came_and_went(kind, key, old, new)
            self._reasons[name] = Reason(kind, key, _parts(old, new), came, went, self._began(name))
        return self._reasons[name]

    def _began(self, name: str) -> tuple[Cause, ...]:
        """Where the change of a name began: for a facet, of all that it was made from."""
        if name not in self._causes:
            number = self._before.trace.numbers.get(name)
            inputs = None if number is None else self._before.trace.inputs[number]
            if inputs is None:
                self._causes[name] = self._of_table(name)
            else:
                inner = (self._before.trace.names[one] for one in inputs)
                self._causes[name] = _each_once(self._began(one) for one in inner if self._differs(one))
        return self._causes[name]

    def _of_table(self, name: str) -> tuple[Cause, ...]:
        kind, _, key = name.partition(" ")
        look = self._origins
        match kind:
            case "fields":
                return look.of_fields(key)
            case "text":
                return look.of_text(key)
            case "list" | "single":
                return self._of_list(name)
            case "links":
                came, went = self._linking(key)
                return _each_once(map(look.of_entry, (*came, *went)))
            case "told" | "sequence":
                return look.of_entry(key) or (Cause(Origin.LEDGER),)
            case "time" | "public" | "away" | "type" | "address":
                return look.of_entry(key.rpartition(" ")[2])
            case _:
                return self._of_hub(kind, key)

    def _of_hub(self, kind: str, key: str) -> tuple[Cause, ...]:
        look = self._origins
        match kind:
            case "setting":
                return look.of_setting(key)
            case "words":
                return look.of_words(key)
            case "template":
                return look.of_template(key)
            case "file" | "asset" | "look" | "picture" | "licence" | "pixels":
                return look.of_file(key)
            case "moved" | "redirects":
                return look.of_redirects()
            case "listed":
                return look.of_pages()
            case "coming":
                return look.of_changes()
            case _:
                return ()

    def _of_list(self, name: str) -> tuple[Cause, ...]:
        """The changes of what came or went or, if nothing did, of what is in the list."""
        if name.split(" ")[1] in _OF_PERIODS:
            return self._origins.of_periods() or self._of_order()
        old, new = map(_ids, self._prints(name))
        moved = [one for one in (*new, *old) if (one in new) != (one in old)] or [*new, *old]
        found = _each_once(self._origins.of_entry(one.partition(".")[0]) for one in moved)
        return found or self._origins.of_members() or self._of_order()

    def _of_order(self) -> tuple[Cause, ...]:
        """Why what is in a list or stands where changed though no entry did."""
        return self._origins.of_setting(EVERYTHING) or (Cause(Origin.LEDGER),)

    def _came_and_went(
        self, kind: str, key: str, old: str, new: str
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if kind == "links":
            return self._linking(key)
        if kind == "list":
            before, after = _ids(old), _ids(new)
            return _not_in(before, after), _not_in(after, before)
        if kind in _VALUES:
            return _value(new), _value(old)
        return (), ()

    def _linking(self, id_: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What leads to an entry now and did not before, and the other way round."""
        before, after = (links.get(id_, ()) for links in self._links)
        came = dict.fromkeys(link.source for link in after if link not in before)
        went = dict.fromkeys(link.source for link in before if link not in after)
        return tuple(came), tuple(went)

    @cached_property
    def _links(self) -> tuple[Mapping[str, tuple[BackLink, ...]], ...]:
        """What led to each entry then, and what does now."""
        both = (self._before, self._after)
        return tuple(back_links(line.brief for line in memory.lines.values()) for memory in both)

    def _differs(self, name: str) -> bool:
        old, new = self._prints(name)
        return old != new

    def _prints(self, name: str) -> tuple[str, str]:
        """The fingerprints then and now; none for what was not read."""
        old, new = (_print(memory, name) for memory in (self._before, self._after))
        return old, new


def _print(memory: Memory, name: str) -> str:
    number = memory.trace.numbers.get(name)
    return ABSENT if number is None else memory.trace.prints[number]


def _kind(name: str) -> str:
    return name.partition(" ")[0]


def _parts(old: str, new: str) -> tuple[str, ...]:
    """The fields of a facet that differ, by its fingerprints; nothing for what tells no fields."""
    fields = [dict(part.split("=") for part in one.split(" ") if part.count("=") == 1) for one in (old, new)]
    if not all(fields) or any(one.startswith(" ") for one in (old, new)):
        return ()
    return tuple(name for name in fields[1] if fields[0].get(name) != fields[1][name])


def _ids(fingerprint: str) -> tuple[str, ...]:
    """The ids of a list, none if its fingerprint does not tell them."""
    return tuple(fingerprint.split()) if fingerprint.startswith(" ") else ()


def _not_in(known: tuple[str, ...], ids: tuple[str, ...]) -> tuple[str, ...]:
    some = frozenset(known)
    return tuple(one for one in ids if one not in some)


def _value(fingerprint: str) -> tuple[str, ...]:
    return (fingerprint[1:],) if fingerprint.startswith(" ") and fingerprint != " None" else ()


def _each_once(found: Iterable[tuple[Cause, ...]]) -> tuple[Cause, ...]:
    return tuple(dict.fromkeys(cause for some in found for cause in some))


def _each_catalogue_once(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Without the words of a form of a language where the same change of its catalogue is told already."""
    first = {one.causes: one for one in reversed(reasons) if one.kind == "words"}
    return tuple(one for one in reasons if one.kind != "words" or first[one.causes] is one)


def _telling(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """The reasons but for fields and texts of which another one says where the change began."""
    found: list[Reason] = []
    told: set[Cause] = set()
    lines = {cause.subject for one in reasons for cause in one.causes if cause.origin is not Origin.LINES}
    for one in reasons:
        new = {
            cause for cause in one.causes if cause.origin is not Origin.LINES or cause.subject not in lines
        }
        if one.kind not in _PLAIN or new - told or not one.causes:
            found.append(one)
        if one.kind in _PLAIN:
            told |= new
    return tuple(found)


def _sort(recipe: Recipe) -> str:
    """What sort of output a recipe makes."""
    maker = recipe[0].rpartition(".")[2]
    return maker if maker in ("redirect_pages", "away") else "page"
