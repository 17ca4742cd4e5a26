"""Templates and page values to HTML: Jinja with nothing but ``page`` and the words of its language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.meta import find_referenced_templates

from talkoot.output.outputs import Html
from talkoot.reading.catalogues import Catalogue
from talkoot.reading.markdown.typography import typographic
from talkoot.site.linking import Site
from talkoot.values.digests import digest
from talkoot.values.language import Language
from talkoot.values.snapshot import Snapshot, Source
from talkoot.values.tracing import Reads

FOLDER = "templates/"
KIND = "template"
"""The kind of the names under which templates are read."""


class BrokenTemplate(Exception):  # noqa: N818 - said as staff hear it
    """A template that cannot be rendered: its name, line and what Jinja says of it."""

    def __init__(self, name: str, line: int, why: str) -> None:
        super().__init__(f"{FOLDER}{name}:{line}: {why}")
        self.name = name
        self.line = line
        self.why = why


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


def renderer(snapshot: Snapshot, site: Site) -> Renderer:
    """The renderer with the templates of a snapshot and the words of a site."""
    return Renderer(environment(snapshot), site.content.catalogues, site.reads)


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
    made.filters["typographic"] = typographic
    made.filters["paragraphs"] = paragraphs
    made.filters["href"] = href
    return made


def template_digests(snapshot: Snapshot) -> Callable[[str], str]:
    """The digest of a template with all that it can reach; one that chooses by itself can reach them all."""
    parser, found = environment(snapshot), dict[str, str]()

    def closure(name: str, seen: dict[str, None]) -> dict[str, None]:
        source = snapshot.get(FOLDER + name)
        if source is not None and name not in seen:
            seen[name] = None
            for other in _referenced(parser, source):
                every = (one.path.removeprefix(FOLDER) for one in snapshot.under(FOLDER))
                for inner in (other,) if other is not None else every:
                    closure(inner, seen)
        return seen

    def fingerprint(name: str) -> str:
        if name not in found:
            parts = (snapshot.sources[FOLDER + one] for one in sorted(closure(name, {})))
            found[name] = digest(*(f"{one.path} {one.digest}" for one in parts))
        return found[name]

    return fingerprint


def _referenced(parser: Environment, source: Source) -> tuple[str | None, ...]:
    """The templates that one names, None for one that it chooses by itself; rendering tells what is wrong."""
    try:
        return tuple(find_referenced_templates(parser.parse(source.read().decode("utf-8"))))
    except TemplateSyntaxError:
        return ()


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a plain text, parted by empty lines."""
    return tuple(part.strip() for part in text.split("\n\n") if part.strip())


def href(address: str, root: str) -> str:
    """The relative link to an address below the hub's root; whole addresses stay as they are."""
    return address if "://" in address or address.startswith(("mailto:", "tel:")) else root + address or "./"
