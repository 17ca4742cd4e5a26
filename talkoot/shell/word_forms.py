"""The base forms of all words of a hub: of earlier runs and, of new words, by a process of their own."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from talkoot.search.dictionary import Dictionary
from talkoot.search.index_pages import Forms, IndexPage
from talkoot.search.words import Analyser, words_of
from talkoot.shell.cache import Cache
from talkoot.shell.pagefind import IndexingFailed
from talkoot.shell.voikko import Voikko
from talkoot.values.language import Language

NAME = "word-forms"
"""The name under which the cache keeps them."""

_Words = Mapping[Language, list[str]]
_Found = dict[Language, dict[str, tuple[str, ...]]]


def dictionary() -> Analyser:
    """The analyser of a hub that asks for no other."""
    return Dictionary()


def voikko() -> Analyser:
    """The analyser of a hub whose settings ask for libvoikko."""
    return Voikko(Dictionary())


def forms_of(
    pages: Iterable[IndexPage], make: Callable[[], Analyser], version: str, cache: Cache | None
) -> Forms:
    """The base forms of all words of the pages.

    ``make`` makes the analyser, ``version`` tells it and the rules of splitting apart from all others. What
    the analyser says is kept in the ``cache``. Raises :class:`IndexingFailed` if it cannot be asked.
    """
    words: dict[Language, set[str]] = {}
    for page in pages:
        every = {word for text in page.words for word in words_of(text)}
        for language in {page.words_language, page.language}:
            words.setdefault(language, set()).update(every)
    known = _known(cache, version)
    new = {one: sorted(every - known.get(one, {}).keys()) for one, every in words.items()}
    if any(new.values()):
        for language, told in _asked(new, make).items():
            known.setdefault(language, {}).update(told)
        if cache is not None:
            cache.write({NAME: _encoded(known, words, version)})
    return known


class End(Protocol):
    """The end of a pipe to another process."""

    def send(self, obj: object) -> None:
        """Give a value to the other end."""
        ...


def answer(end: End, make: Callable[[], Analyser], words: _Words) -> None:
    """What the process does: give the forms of the words, and give its memory back by ending."""
    analyser = make()
    end.send({one: {word: analyser.forms(word, one) for word in some} for one, some in words.items()})


def _asked(words: _Words, make: Callable[[], Analyser]) -> _Found:
    # Here, because most builds find no new word.
    from multiprocessing import get_context

    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=answer, args=(there, make, words), daemon=True)
    process.start()
    there.close()
    try:
        found: _Found = here.recv()
    except EOFError as failed:
        raise IndexingFailed("the process that knows the words died") from failed
    finally:
        here.close()
        process.join()
    return found


def _known(cache: Cache | None, version: str) -> _Found:
    """What earlier runs asked; nothing if it was asked of another analyser or cannot be read."""
    data = cache.read(NAME) if cache else None
    try:
        held = json.loads(data or b"{}")
        if held.get("version") == version:
            return {
                one: {word: tuple(forms.split()) for word, forms in told.items()}
                for one, told in held["forms"].items()
            }
    except (ValueError, KeyError, AttributeError, RecursionError):
        pass
    return {}


def _encoded(known: Forms, words: Mapping[Language, set[str]], version: str) -> bytes:
    """The forms of the words that the hub still has."""
    forms = {
        one: {word: " ".join(told[word]) for word in sorted(words.get(one, ())) if word in told}
        for one, told in known.items()
    }
    return json.dumps({"version": version, "forms": forms}, ensure_ascii=False).encode("utf-8")
