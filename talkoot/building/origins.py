"""Two memories to where the changes between them begin: files, fields, settings, words, the clock."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from talkoot.building.memory import Memory
from talkoot.building.packing import DamagedMemory
from talkoot.building.reasons import Cause, Origin
from talkoot.model.config import Settings
from talkoot.model.entry import Entry
from talkoot.output.assets import FAVICON, PARTS, STYLESHEET
from talkoot.output.templating import FOLDER as TEMPLATES
from talkoot.reading.catalogues import FOLDER as CATALOGUES
from talkoot.reading.readings import Reading
from talkoot.reading.redirect_lines import PATH as REDIRECTS
from talkoot.reading.shapes import shape_of
from talkoot.site.noted_settings import fingerprint
from talkoot.site.register import Line
from talkoot.site.shelf import name_of_entry
from talkoot.values.keeping import Kept
from talkoot.values.language import Language, nearest
from talkoot.values.tracing import EVERYTHING

_GROUPS = ("named", "published", "classified", "related", "owned")


class Origins:
    """What changed between the last build and this one, looked at only as far as is asked."""

    def __init__(self, before: Memory, after: Memory) -> None:
        self._before = before
        self._after = after
        self._old_paths = _paths(before.lines)
        self._new_paths = _paths(after.lines)

    def of_entry(self, id_: str) -> tuple[Cause, ...]:
        """Why anything about an entry differs: its files, else the clock; nothing if nothing does."""
        old, new = self._before.lines.get(id_), self._after.lines.get(id_)
        if old is None or new is None or old.stamp != new.stamp:
            names = dict.fromkeys((*_names(old), *_names(new)))
            found = (cause for name in names for cause in (*self.of_fields(name), *self.of_text(name)))
            return tuple(dict.fromkeys(found))
        if old.phase.since != new.phase.since:
            return (Cause(Origin.CLOCK, max(old.phase.since, new.phase.since).isoformat()),)
        return ()

    def of_members(self) -> tuple[Cause, ...]:
        """The causes of all entries that came, went or belong elsewhere."""
        return self._of_entries(_belonging)

    def of_periods(self) -> tuple[Cause, ...]:
        """The causes of all entries that stand in other months and years, or that are over there since."""
        return self._of_entries(lambda line: (line.brief.periods, line.brief.closings, line.phase))

    def of_pages(self) -> tuple[Cause, ...]:
        """The causes of all entries whose addresses or dates differ."""
        return self._of_entries(lambda line: (_addresses(line), line.brief.counted, line.phase.updated))

    def of_changes(self) -> tuple[Cause, ...]:
        """The causes of all entries that change by themselves at another instant."""
        return self._of_entries(lambda line: line.phase.changes_at)

    def _of_entries(self, fact: Callable[[Line], Any]) -> tuple[Cause, ...]:
        """The causes of all entries of which some fact differs."""
        old, new = self._before.lines, self._after.lines
        every = dict.fromkeys((*new, *old))
        changed = (one for one in every if _of(fact, old.get(one)) != _of(fact, new.get(one)))
        return tuple(dict.fromkeys(cause for one in changed for cause in self.of_entry(one)))

    def of_fields(self, name: str) -> tuple[Cause, ...]:
        """Why the fields of an original or translation differ; nothing if they do not."""
        path, old, new = self._readings(name)
        if old is None or new is None or old.data == new.data:
            return _come_or_gone(path, old, new)
        if old.path != new.path:
            return (Cause(Origin.MOVED, new.path, (old.path,)),)
        original = name.partition("@")[0]
        shared = self.of_fields(original) if original != name else ()
        if shared and old.digest == new.digest:
            return shared
        fields = _changed_fields(old.entry, new.entry)
        return (*shared, Cause(Origin.FIELDS, path, fields) if fields else Cause(Origin.FORM, path))

    def of_text(self, name: str) -> tuple[Cause, ...]:
        """Why the text of an original or translation differs; nothing if it does not."""
        path, old, new = self._readings(name)
        if old is None or new is None or old.text == new.text:
            return ()
        origin = Origin.LINES if _reads_the_same(old, new) else Origin.TEXT
        return (Cause(origin, path),)

    def _of_sources(self, concerns: Callable[[str], bool]) -> tuple[Cause, ...]:
        """The files besides the content that differ, of those that concern the matter."""
        old, new = self._before.sources, self._after.sources
        paths = sorted(path for path in old.keys() | new.keys() if concerns(path))
        return tuple(
            _of_source(path, path in old, path in new) for path in paths if old.get(path) != new.get(path)
        )

    def of_template(self, name: str) -> tuple[Cause, ...]:
        """The templates that differ, of those that a template could or can reach."""
        reached = _closure(self._before, name) | _closure(self._after, name)
        return self._of_sources(reached.__contains__)

    def of_file(self, path: str) -> tuple[Cause, ...]:
        """The file of the content or of the look or, for what is made of several, those that differ."""
        if path == STYLESHEET:
            return (*self._of_sources(_is_of_style), *self._of_settings("brand"))
        if path == FAVICON:
            return self._of_settings("brand", "organisation")
        parts = {f"{TEMPLATES}{one}" for one in PARTS.get(path, (path,))}
        if shipped := self._of_sources(parts.__contains__):
            return shipped
        itself = self._of_sources(lambda one: one == f"content/{path}")
        return itself or self._of_entries(lambda line: _use(path, line)) or self.of_setting(EVERYTHING)

    def of_redirects(self) -> tuple[Cause, ...]:
        """The lines of redirects, the aliases and the addresses that differ."""
        lines = self._of_sources(lambda path: path == REDIRECTS)
        return lines or self._of_entries(_addresses)

    def of_setting(self, name: str) -> tuple[Cause, ...]:
        """The setting or, for all of them, those that differ."""
        if name != EVERYTHING:
            return (Cause(Origin.SETTING, name),)
        return self._of_settings(*(one.name for one in shape_of(Settings)))

    def _of_settings(self, *names: str) -> tuple[Cause, ...]:
        """Those of the settings that differ."""
        old, new = _fetched(self._before.basis), _fetched(self._after.basis)
        if old is None or new is None:
            return ()
        changed = (one for one in names if fingerprint(old.settings, one) != fingerprint(new.settings, one))
        return tuple(Cause(Origin.SETTING, one) for one in changed)

    def of_words(self, language: Language) -> tuple[Cause, ...]:
        """The messages of a catalogue that differ."""
        paths = [f"{CATALOGUES}/{one}.po" for one in nearest(language)]
        was, now = self._before.sources, self._after.sources
        path = next((one for one in paths if was.get(one) != now.get(one)), paths[0])
        old, new = (_messages(_fetched(one.basis), language) for one in (self._before, self._after))
        keys = sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))
        return (Cause(Origin.WORDS, path, tuple(keys) if old and new else ()),)

    def _readings(self, name: str) -> tuple[str, Reading | None, Reading | None]:
        """The path of an original or translation, and its readings then and now."""
        old, new = self._old_paths.get(name, ""), self._new_paths.get(name, "")
        return new or old, self._before.readings.get(old), self._after.readings.get(new)


def _paths(lines: Mapping[str, Line]) -> Mapping[str, str]:
    """The file of every original and translation by the name under which its fields are read."""
    found = {}
    for line in lines.values():
        for name, wording in zip(_names(line), line.brief.wordings, strict=True):
            found[name] = wording.path
    return found


def _names(line: Line | None) -> tuple[str, ...]:
    if line is None:
        return ()
    first, *others = line.brief.wordings
    del first
    return (line.brief.id, *(name_of_entry(line.brief.id, one.language) for one in others))


def _of(fact: Callable[[Line], Any], line: Line | None) -> Any:
    return None if line is None else fact(line)


def _use(path: str, line: Line) -> Any:
    """How an entry uses a file."""
    brief = line.brief
    shown = tuple(one for one in brief.shown if one[0] == path)
    return path in brief.files and (line.phase.is_public, shown, path in brief.offered)


def _belonging(line: Line) -> Any:
    return line.brief.type, line.brief.topics, line.brief.areas, line.phase.publicity, line.phase.state


def _addresses(line: Line) -> Any:
    brief = line.brief
    return brief.aliases, line.phase.publicity, tuple((one.language, one.slug) for one in brief.wordings)


def _come_or_gone(path: str, old: Reading | None, new: Reading | None) -> tuple[Cause, ...]:
    if (old is None) == (new is None):
        return ()
    return (Cause(Origin.NEW if old is None else Origin.GONE, path),)


def _of_source(path: str, was: bool, is_: bool) -> Cause:
    return Cause(Origin.SOURCE if was and is_ else Origin.NEW if is_ else Origin.GONE, path)


def _changed_fields(old: Kept[Entry] | None, new: Kept[Entry] | None) -> tuple[str, ...]:
    """The fields that differ, by their names in files."""
    one, other = _fetched(old), _fetched(new)
    if one is None or other is None:
        return ()
    pairs = [(getattr(one, name), getattr(other, name)) for name in _GROUPS]
    found = [name for pair in (*pairs, (one.own, other.own)) for name in _differing(*pair)]
    written = {path[0] for entry in (one, other) for path in entry.marks.at}
    return tuple(
        name for name in ("lang", *found) if name in written and (name != "lang" or _is_moved(one, other))
    )


def _is_moved(one: Entry, other: Entry) -> bool:
    return one.original != other.original


def _differing(old: object, new: object) -> Iterator[str]:
    if type(old) is type(new):
        for field in shape_of(type(new)):
            if getattr(old, field.attribute) != getattr(new, field.attribute):
                yield field.name


def _is_of_style(path: str) -> bool:
    """Whether the style sheet is made of the file, or names it."""
    return path.endswith(".woff2") or (path.startswith(TEMPLATES) and path.endswith(".css"))


def _reads_the_same(old: Reading, new: Reading) -> bool:
    one, other = _fetched(old.body), _fetched(new.body)
    return one is not None and other is not None and (one.html, one.text) == (other.html, other.text)


def _fetched(kept: Kept[Any] | None) -> Any:
    """The value, None if the last build left none that can be had."""
    try:
        return kept.get() if kept else None
    except DamagedMemory:
        return None


def _messages(basis: Any, language: Language) -> Mapping[str, object]:
    words = basis.catalogues.get(language) if basis else None
    return {**words.messages, **words.plurals} if words else {}


def _closure(memory: Memory, name: str) -> frozenset[str]:
    """The paths of a template and of all that it can reach."""
    found: set[str] = set()
    ahead: list[str] = [TEMPLATES + name]
    while ahead:
        path = ahead.pop()
        if path in found or path not in memory.sources:
            continue
        found.add(path)
        named: Iterable[str] | None = memory.references.get(memory.sources[path], ())
        ahead.extend(_templates(memory) if named is None else (TEMPLATES + one for one in named))
    return frozenset(found)


def _templates(memory: Memory) -> Iterator[str]:
    return (path for path in memory.sources if path.startswith(TEMPLATES) and path.endswith(".html"))
