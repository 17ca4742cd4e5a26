"""The search index of a build: a step of its own, after all is rendered and within the same publication.

Pagefind's files differ from run to run, so they stand outside the law that a rebuild is exact to the byte.
They are staged, owned and pruned like all others, and made only when what is to be found differs.
"""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from talkoot.building.build import Build
from talkoot.building.packing import DamagedMemory
from talkoot.search.index_pages import Forms, IndexPage, bases_of, digest_of, private_copy
from talkoot.search.shards import shards
from talkoot.search.words import Analyser
from talkoot.shell.cache import CACHE, Cache, cache_of
from talkoot.shell.commit import Publication
from talkoot.shell.engine import engine
from talkoot.shell.pagefind import FOLDER, IndexingFailed, index_of
from talkoot.shell.rebuilding import Addition
from talkoot.shell.session import Session
from talkoot.shell.word_forms import dictionary, forms_of, voikko
from talkoot.values.diagnostics import Diagnostics, warning
from talkoot.values.digests import digest
from talkoot.values.language import Words
from talkoot.values.location import Location

NAME = "search"
"""The name under which the cache keeps what the index that stands was made from."""

FAILED = warning(
    "search-failed",
    Words(
        "Hakuindeksiä ei voitu tehdä: {why}",
        "Sökindexet kunde inte göras: {why}",
        "The search index could not be made: {why}",
    ),
    Words(
        "Sivusto julkaistiin ilman hakua; hakusivulla on hakemisto A–Ö. Kerro tästä sivuston ylläpitäjälle.",
        "Webbplatsen publicerades utan sökning; söksidan har ett register A–Ö. Berätta om detta för"
        " webbplatsens underhållare.",
        "The site was published without search; the search page has an index A–Ö. Tell whoever maintains it.",
    ),
)


@dataclass(frozen=True, slots=True)
class Held:
    """What the index that stands was made from, the second of what is to be found; and its files."""

    inputs: str
    pages: str
    files: Mapping[str, str]


_NOTHING = Held("", "", {})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a build is indexed: its cache, if it has one, a folder for private copies, and what it is made
    from.

    ``inputs`` is the digest of the project's files and of the program.
    """

    cache: Cache | None
    folder: Path
    inputs: str


def indexing(session: Session, cache: Cache | None, inputs: str, *, is_wanted: bool) -> Addition:
    """What adds the index to the builds of a session or, if it is not wanted, leaves an older one if it
    holds.

    ``inputs`` is the digest of the project's files and of the program.
    """
    home = session.project.resolve() / CACHE.parent
    name = cache_of(session.project, session.output).folder.name
    return partial(add_index if is_wanted else keep_index, Place(cache, home / f"search-{name}", inputs))


def keep_index(place: Place, made: Build, publication: Publication) -> Diagnostics:
    """The index that stands stays if nothing at all has changed since; an older one goes."""
    held = _held(place)
    if _stands(held, publication) and held.inputs == _inputs(place, made):
        publication.keep_all(held.files)
    return ()


def add_index(place: Place, made: Build, publication: Publication) -> Diagnostics:
    """The index of the build, made anew if what is to be found differs or it does not stand.

    Gives a warning, and leaves the site without an index, if it cannot be made.
    """
    held, inputs = _held(place), _inputs(place, made)
    stands = _stands(held, publication)
    if stands and held.inputs == inputs:
        publication.keep_all(held.files)
        return ()
    try:
        _add(place, made, publication, held if stands else _NOTHING, inputs)
    except (IndexingFailed, DamagedMemory) as failed:
        return (FAILED.at(Location(FOLDER), why=str(failed)),)
    return ()


def _add(place: Place, made: Build, publication: Publication, standing: Held, inputs: str) -> None:
    assert made.found is not None  # a build that is published knows its pages
    pages = made.found.pages()
    pages_digest = digest(engine(), made.found.finnish, digest_of(pages))
    if standing.pages == pages_digest:
        publication.keep_all(standing.files)
        _keep(place, Held(inputs, pages_digest, standing.files))
        return
    files = _indexed(place, pages, _analyser(made.found.finnish))
    for path, data in files.items():
        publication.stage(path, data)
    _keep(place, Held(inputs, pages_digest, {path: digest(data) for path, data in files.items()}))


def _analyser(finnish: str) -> Callable[[], Analyser]:
    if finnish == "voikko":
        voikko()  # what is missing is told before anything is begun
        return voikko
    return dictionary


def _indexed(place: Place, pages: tuple[IndexPage, ...], make: Callable[[], Analyser]) -> Mapping[str, bytes]:
    forms = forms_of(pages, make, f"{engine()} {make.__name__}", place.cache)
    with _folder(place.folder) as folder:
        for page in pages:
            file = folder / "pages" / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(private_copy(page, forms))
        files = index_of(folder / "pages", folder / "index")
    return {**files, **{f"{FOLDER}{path}": data for path, data in _words(pages, forms)}}


def _words(pages: tuple[IndexPage, ...], forms: Forms) -> Iterator[tuple[str, bytes]]:
    for language, known in forms.items():
        bases = (base for page in pages if page.language == language for base in bases_of(page, forms))
        yield from shards(language, known, bases)


@contextmanager
def _folder(folder: Path) -> Iterator[Path]:
    """A folder that is there and empty within the block, and gone after it."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        yield folder
    except OSError as failed:
        raise IndexingFailed(str(failed)) from failed
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _inputs(place: Place, made: Build) -> str:
    return digest(place.inputs, made.found.phases() if made.found else "")


def _stands(held: Held, publication: Publication) -> bool:
    return bool(held.files) and all(publication.standing(path) == one for path, one in held.files.items())


def _held(place: Place) -> Held:
    data = place.cache.read(NAME) if place.cache else None
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        told = json.loads(data or b"")
        files = {str(path): str(one) for path, one in dict(told["files"]).items() if path.startswith(FOLDER)}
        return Held(str(told["inputs"]), str(told["pages"]), files)
    return _NOTHING


def _keep(place: Place, held: Held) -> None:
    if place.cache:
        told = {"inputs": held.inputs, "pages": held.pages, "files": dict(held.files)}
        place.cache.write({NAME: json.dumps(told).encode("utf-8")})
