"""What the accessibility statement tells of gaps, and what it could be made to tell."""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content.statement import TYPE, Gap, Statement
from talkoot.reading.yaml.writing import quoted
from talkoot.site.linking import Site
from talkoot.values.language import Language, Words
from talkoot.values.slugs import slug_of


@dataclass(frozen=True, slots=True)
class Proposal:
    """A gap as staff may take it into the statement. ``kind`` and ``about`` name the list that holds what it
    is about, ``files`` or ``entries``, and the one thing in it.
    """

    what: Words
    plan: Words
    alternative: Words
    criteria: tuple[str, ...]
    kind: str
    about: str


def statement_of(site: Site) -> Statement | None:
    """The hub's statement, None if it has none."""
    id_ = site.singles.get(TYPE.name)
    own = site.entries[id_].own if id_ else None
    return own if isinstance(own, Statement) else None


def tells(site: Site, kind: str, about: str) -> bool:
    """True if a gap of the statement is about the file or entry."""
    own = statement_of(site)
    return own is not None and any(about in _about(gap, kind) for gap in own.gaps)


def lines(proposal: Proposal, name: str, language: Language) -> str:
    """The gap as it is pasted below ``gaps:``; staff decide by when it is mended.

    ``name`` is what readers call the document or the recording.
    """
    return "\n".join(_lines(proposal, name, language))


def _lines(proposal: Proposal, name: str, language: Language) -> Iterator[str]:
    what, plan, alternative = (
        quoted(one.in_language(language).format(name=name))
        for one in (proposal.what, proposal.plan, proposal.alternative)
    )
    stem = proposal.about.rpartition("/")[2].partition(".")[0]
    yield f"- key: {slug_of(stem)}"
    yield f"  what: {what}"
    yield f"  criteria: [{', '.join(proposal.criteria)}]"
    yield "  reason: non_compliance"
    yield "  plan:"
    yield f"    what: {plan}"
    yield "    by: …"
    yield f"  alternative: {alternative}"
    yield f"  {proposal.kind}: [{quoted(proposal.about)}]"


def _about(gap: Gap, kind: str) -> tuple[str, ...]:
    return tuple(gap.files) if kind == "files" else tuple(ref.id for ref in gap.entries)
