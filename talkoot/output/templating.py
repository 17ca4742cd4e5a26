"""Templates and page values to HTML: Jinja with nothing but ``page`` and the words of its language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound
from jinja2.meta import find_referenced_templates

from talkoot.output.outputs import Html
from talkoot.reading.catalogues import Catalogue
from talkoot.reading.markdown.typography import typographic
from talkoot.values.digests import digest
from talkoot.values.failures import BrokenTemplate
from talkoot.values.language import Language
from talkoot.values.snapshot import Snapshot, Source
from talkoot.values.tracing import Reads

FOLDER = "templates/"
KIND = "template"
"""The kind of the names under which templates are read."""

References = tuple[str, ...] | None
"""The templates that a template extends, imports or includes by name; None if it chooses by itself."""


class _Loader(BaseLoader):
    """Serves the templates of a snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - Jinja calls it so
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        source = self.snapshot.get(FOLDER + template)
        if source is None:
            raise TemplateNotFound(template)
        return source.read().decode("utf-8"), FOLDER + template, lambda: True


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders the pages of one build."""

    environment: Environment
    catalogues: Mapping[Language, Catalogue]
    reads: Reads

    def html(self, content: Html) -> bytes:
        """The page as UTF-8; raises :class:`BrokenTemplate`."""
        self.reads.note(f"{KIND} {content.template}")
        try:
            template = self.environment.get_template(content.template)
            words = self.catalogues[content.language]
            return template.render(page=content.page, t=words.word, n=words.count).encode("utf-8")
        except TemplateError as failed:
            name = getattr(failed, "name", None) or content.template
            raise BrokenTemplate(name, getattr(failed, "lineno", 0) or 0, str(failed)) from failed


def renderer(snapshot: Snapshot, catalogues: Mapping[Language, Catalogue], reads: Reads) -> Renderer:
    """The renderer with the templates of a snapshot; ``reads`` notes which of them a page is made from."""
    return Renderer(environment(snapshot), catalogues, reads)


def environment(snapshot: Snapshot) -> Environment:
    """Jinja with the templates of a snapshot."""
    made = Environment(
        loader=_Loader(snapshot),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.globals.clear()
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    made.filters["typographic"] = typographic
    made.filters["paragraphs"] = paragraphs
    made.filters["href"] = href
    return made


def references_of(snapshot: Snapshot, known: Mapping[str, References]) -> Mapping[str, References]:
    """The templates that each template names, by the digest of its text; those ``known`` are not read."""
    parser: Environment | None = None
    found: dict[str, References] = {}
    for source in snapshot.under(FOLDER):
        if source.path.endswith(".html"):
            if source.digest not in known:
                parser = parser or environment(snapshot)
                found[source.digest] = _references(parser, source)
            else:
                found[source.digest] = known[source.digest]
    return found


def template_digests(snapshot: Snapshot, references: Mapping[str, References]) -> Callable[[str], str]:
    """The digest of a template with all that it can reach; one that chooses by itself can reach them all."""
    every = tuple(one.path.removeprefix(FOLDER) for one in snapshot.under(FOLDER))
    found: dict[str, str] = {}

    def closure(name: str, seen: dict[str, str]) -> dict[str, str]:
        source = snapshot.get(FOLDER + name)
        if source is not None and name not in seen:
            seen[name] = source.digest
            named = references.get(source.digest, ())
            for inner in every if named is None else named:
                closure(inner, seen)
        return seen

    def fingerprint(name: str) -> str:
        if name not in found:
            found[name] = digest(*(f"{path} {text}" for path, text in sorted(closure(name, {}).items())))
        return found[name]

    return fingerprint


def _references(parser: Environment, source: Source) -> References:
    """What a template names; one that cannot be parsed names nothing, and says so when it is rendered."""
    try:
        names = tuple(find_referenced_templates(parser.parse(source.read().decode("utf-8"))))
    except (TemplateError, UnicodeDecodeError):
        return ()
    known = tuple(name for name in names if name is not None)
    return known if len(known) == len(names) else None


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a plain text, parted by empty lines."""
    return tuple(part.strip() for part in text.split("\n\n") if part.strip())


def href(address: str, root: str) -> str:
    """The relative link to an address below the hub's root; whole addresses stay as they are."""
    return address if "://" in address or address.startswith(("mailto:", "tel:")) else root + address or "./"
