"""Reasons to sentences in the languages of staff, each naming its thing exactly."""

from collections.abc import Iterable
from datetime import datetime

from talkoot.building.list_words import IN_LANGUAGE, LISTS, SUBJECTS
from talkoot.building.reason_words import CAUSES, NOUNS, PARTS, WHOLE
from talkoot.building.reasons import Cause, Origin, Reason
from talkoot.output.templating import FOLDER as TEMPLATES
from talkoot.values.language import Language, Words
from talkoot.values.local_time import local

_CHANGED = Words("{what} muuttui", "{what} ändrades", "{what} changed")
_PART_OF = Words(
    "{what} tai jokin sen osa muuttui: {files}",
    "{what} eller någon del av den ändrades: {files}",
    "{what} or a part of it changed: {files}",
)
_CAME = Words("tuli {ids}", "{ids} kom till", "{ids} came")
_WENT = Words("poistui {ids}", "{ids} försvann", "{ids} went")
_NOW = Words("nyt {new}", "nu {new}", "now {new}")
_WAS = Words("ennen {old}", "förut {old}", "before {old}")
_SHOWN = Words("nyt julkinen", "nu offentlig", "now public")
_HIDDEN = Words("ei enää julkinen", "inte längre offentlig", "not public any more")
_ORDER = Words("järjestys", "ordningen", "its order")
_MORE = Words("ja {number} muuta", "och {number} till", "and {number} more")
_MOMENT = Words("{day} klo {time}", "{day} kl. {time}", "{day} at {time}")

MOST_NAMED = 5
"""How many names a row has."""

_IDS = ("list", "links")
_ITSELF = frozenset({"fields", "text", "setting", "words", "file", "look", "template"})
"""Kinds of names that are themselves where a change begins: their causes say it all."""


def told(reason: Reason, language: Language) -> str:
    """The reason as one sentence without its full stop."""
    causes = [_told_cause(cause, language) for cause in _those_that_count(reason)]
    files = [one.subject for one in reason.causes]
    if reason.kind == "template" and files and files != [TEMPLATES + reason.key]:
        what = noun(f"template {reason.key}", language)
        return _PART_OF.in_language(language).format(what=what, files=listed(files, language))
    if reason.kind in _ITSELF and causes:
        return listed(causes, language, "; ")
    head = _head(reason, language)
    if found := _details(reason, language):
        head = f"{head}: {found}"
    return f"{head} ({listed(causes, language, '; ')})" if causes else head


def noun(name: str, language: Language) -> str:
    """What a name that is read stands for, such as ``the card of id:messut``."""
    kind, _, key = name.partition(" ")
    if kind in WHOLE:
        return WHOLE[kind].in_language(language)
    if kind == "list":
        return _list(key, language)
    return NOUNS[kind].in_language(language).format(key=key, id=key.rpartition(" ")[2] or key.strip())


def _list(key: str, language: Language) -> str:
    """A list by its kind, and by the words of its key that are no language of the site."""
    kind, *rest = key.split(" ")
    if kind in IN_LANGUAGE:
        del rest[0]
    words = [_subject(one, language) for one in rest]
    return LISTS[kind].in_language(language).format(*words)


def _subject(word: str, language: Language) -> str:
    kind, _, name = word.partition(":")
    known = SUBJECTS.get(kind) or SUBJECTS.get(word)
    return known.in_language(language).format(name=name) if known else word


def named(name: str, language: Language) -> str:
    """A reason of an earlier build, of which only the name is known."""
    whole = WHOLE.get(name)
    return (
        whole.in_language(language)
        if whole
        else _CHANGED.in_language(language).format(what=noun(name, language))
    )


def _head(reason: Reason, language: Language) -> str:
    if reason.kind in WHOLE:
        return WHOLE[reason.kind].in_language(language)
    return named(f"{reason.kind} {reason.key}", language)


def origins(reasons: Iterable[Reason], language: Language) -> tuple[str, ...]:
    """Where the reasons began, each once; a reason of which that is not known stands for itself."""
    found: dict[str, None] = {}
    for reason in reasons:
        causes = [_told_cause(cause, language) for cause in _those_that_count(reason)]
        found.update(dict.fromkeys(causes or [told(reason, language)]))
    return tuple(found)


def _those_that_count(reason: Reason) -> tuple[Cause, ...]:
    """The causes but for a text that only moved to other lines, if there are others."""
    found = tuple(cause for cause in reason.causes if cause.origin is not Origin.LINES)
    return found or reason.causes


def _details(reason: Reason, language: Language) -> str:
    if reason.kind in _IDS:
        both = ((_CAME, reason.came), (_WENT, reason.went))
        found = [
            words.in_language(language).format(ids=listed(map(_member, ids), language))
            for words, ids in both
            if ids
        ]
        return "; ".join(found) or _ORDER.in_language(language)
    if reason.parts:
        return listed([_part(one, language) for one in reason.parts], language)
    if reason.kind == "public":
        return (_SHOWN if reason.came else _HIDDEN).in_language(language)
    both_values = ((_NOW, reason.came), (_WAS, reason.went))
    found = [
        words.in_language(language).format(new=_part(one, language), old=_part(one, language))
        for words, some in both_values
        for one in some
    ]
    return ", ".join(found)


def _member(name: str) -> str:
    """An entry in a list; months and years stand for themselves."""
    return name if name[:1].isdigit() else f"id:{name}"


def _part(name: str, language: Language) -> str:
    return PARTS[name].in_language(language) if name in PARTS else name


def _told_cause(cause: Cause, language: Language) -> str:
    subject = moment(cause.subject, language) if cause.origin is Origin.CLOCK else cause.subject
    text = CAUSES[cause.origin].in_language(language).format(subject=subject)
    return f"{text}: {listed(cause.parts, language)}" if cause.parts else text


def moment(iso: str, language: Language) -> str:
    """An instant (RFC 3339) as staff read it."""
    at = local(datetime.fromisoformat(iso))
    day, time = f"{at.day}.{at.month}.{at.year}", f"{at.hour}.{at.minute:02}"
    return _MOMENT.in_language(language).format(day=day, time=time)


def listed(names: Iterable[str], language: Language, between: str = ", ", most: int = MOST_NAMED) -> str:
    """The first of the names in a row, and how many more there are."""
    every = tuple(names)
    first = between.join(every[:most])
    more = len(every) - most
    return f"{first} {_MORE.in_language(language).format(number=more)}" if more > 0 else first
