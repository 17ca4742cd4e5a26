"""Pages as the search index has them: plain words, what they are filtered by, and their instants."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from markupsafe import Markup

from talkoot.search.words import IN_TITLE, WHOLE_TITLE, base_forms, token, words_of
from talkoot.values.digests import digest
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class Span:
    """One of the times of a page in words that stay true, by which a reader's clock tells its state.

    ``kind`` says which states it has: ``window`` (coming, open, closed), ``occurrence`` (coming, ongoing,
    past), ``day`` (on_day in place of ongoing), ``span`` (ended in place of past), ``stage`` (``status``
    alone) or ``told`` (none). ``starts`` and ``ends`` are unknown if None; ``status`` is what has become of
    an occurrence, such as ``cancelled``, else empty.
    """

    kind: str
    text: str
    starts: datetime | None = None
    ends: datetime | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class IndexPage:
    """Something to be found. ``name`` is its own among all pages of its language.

    ``language`` is that of the index, ``words_language`` that of its words; ``address`` stands below the
    hub's root, perhaps with an anchor. ``texts`` are its paragraphs, ``labels`` words by which it is found
    and which it does not show. ``type``, ``topics`` and ``areas`` are filters; ``over`` is the instant after
    which it stands behind all else, None if there is none.
    """

    name: str
    language: Language
    words_language: Language
    address: str
    title: str
    texts: tuple[str, ...]
    labels: tuple[str, ...] = ()
    type: str = ""
    topics: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    times: tuple[Span, ...] = ()
    over: datetime | None = None

    @property
    def path(self) -> str:
        """The file of its private copy."""
        return f"{self.language}/{self.name}.html"

    @property
    def words(self) -> tuple[str, ...]:
        """All its words."""
        return self.title, *self.texts, *self.labels


Forms = Mapping[Language, Mapping[str, tuple[str, ...]]]
"""The base forms of words by language and word."""

_PAGE = Markup(
    '<!doctype html>\n<html lang="{language}">\n<head><meta charset="utf-8"><title>{title}</title></head>\n'
    "<body>\n<main data-pagefind-body>\n{metas}<h1>{title}</h1>\n{texts}</main>\n</body>\n</html>\n"
)
_FORMS = Markup('<meta data-pagefind-meta="forms[content]" content="{}">\n')
_FILTER = Markup('<meta data-pagefind-filter="{}[content]" content="{}">\n')
_TEXT = Markup("<p>{}</p>\n")


def private_copy(page: IndexPage, forms: Forms) -> bytes:
    """The page as the indexer alone reads it.

    The base forms are metadata, which are searched and never shown. What nobody searches by is a filter,
    since Pagefind searches all other metadata.
    """
    # The labels, and whatever the page says beside the words of its entry, are in the language of the page.
    found = " ".join(_searched(page, forms))
    metas = [_FORMS.format(found), *(_FILTER.format(name, value) for name, value in _filters(page))]
    texts = Markup("").join(_TEXT.format(text) for text in page.texts if text)
    whole = _PAGE.format(language=page.language, title=page.title, metas=Markup("").join(metas), texts=texts)
    return whole.encode("utf-8")


def bases_of(page: IndexPage, forms: Forms) -> frozenset[str]:
    """The base forms by which the page is found: of its words in their language and in that of its index."""
    known = (forms[page.words_language], forms[page.language])
    return frozenset().union(*(base_forms(page.words, one) for one in known))


def _searched(page: IndexPage, forms: Forms) -> Iterator[str]:
    known = (forms[page.words_language], forms[page.language])
    bases = sorted(bases_of(page, forms))
    titled = sorted(frozenset().union(*(base_forms((page.title,), one) for one in known)))
    yield from bases
    yield from (token(one) for one in bases)
    yield from (token(one, IN_TITLE) for one in titled)
    words = tuple(words_of(page.title))
    if len(words) == 1:
        # The first form is that of the word itself; the others are those of its parts.
        yield from sorted({token((one.get(words[0]) or words)[0], WHOLE_TITLE) for one in known})


def digest_of(pages: Iterable[IndexPage]) -> str:
    """The digest of all that an index is made from."""
    return digest(*sorted(repr(page) for page in pages))


def hours_over(over: datetime) -> tuple[str, ...]:
    """The year, month, day and hour (UTC) of the first full hour at which it is over.

    By these four a script that knows the hour asks for all that is over without knowing any instant.
    """
    at = over.astimezone(UTC)
    whole = at.replace(minute=0, second=0, microsecond=0)
    hour = (whole if whole == at else whole + timedelta(hours=1)).isoformat()
    return hour[:4], hour[:7], hour[:10], hour[:13]


def _filters(page: IndexPage) -> Iterator[tuple[str, str]]:
    yield "address", page.address
    if page.words_language != page.language:
        yield "lang", page.words_language
    if page.type:
        yield "type", page.type
    yield from (("topic", one) for one in page.topics)
    yield from (("area", one) for one in page.areas)
    if page.times:
        yield "times", "|".join(map(_told, page.times))
    if page.over:
        yield from (("over", one) for one in hours_over(page.over))


def _told(span: Span) -> str:
    text = span.text.replace("|", "/")
    return " ".join((span.kind, _iso(span.starts), _iso(span.ends), span.status or "-", text)).rstrip()


def _iso(at: datetime | None) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%MZ}" if at else "-"
