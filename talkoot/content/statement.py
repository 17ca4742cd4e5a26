"""The accessibility statement (saavutettavuusseloste) of the hub."""

from dataclasses import dataclass
from typing import Annotated, Literal

from talkoot.model.authorities import ACCESSIBILITY, handovers
from talkoot.model.content_type import ContentType
from talkoot.model.fields import LOOSE, CriterionNumber, FilePath, Key, Line, Ref, Text
from talkoot.model.groups import AnyEntry, Identified, Owned
from talkoot.model.when import When

Reason = Literal["non_compliance", "disproportionate_burden", "outside_law"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What is done about a gap."""

    what: Annotated[Line, "What is done about it."]
    by: Annotated[When, LOOSE, "By when it is done."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that not everybody can use (Commission Implementing Decision (EU) 2018/1523, annex)."""

    key: Annotated[Key, "The permanent name of this gap within the statement."]
    what: Annotated[Text, "What cannot be used, and by whom."]
    reason: Annotated[Reason, "Why it is told: a fault, a burden beyond measure, or outside the law."]
    alternative: Annotated[Text, "Another way to get the same information."]
    where: Annotated[Line, "On which pages it is met."] = Line("")
    criteria: Annotated[tuple[CriterionNumber, ...], "The criteria of WCAG that are not met: 1.3.1."] = ()
    justification: Annotated[Text, "Why mending it would be a burden beyond measure."] = Text("")
    plan: Annotated[Remedy | None, "What is done about it, and by when."] = None
    files: Annotated[tuple[FilePath, ...], "The documents that it is about, below content/."] = ()
    entries: Annotated[tuple[Ref, ...], AnyEntry, "The content that it is about, such as a recording's event."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the hub says of its own accessibility (Act 306/2019); a person judges it, never a tool."""

    status: Annotated[
        Literal["not", "mostly", "fully"], "How the hub meets the requirements, as a person judged it."
    ]
    method: Annotated[Literal["self_assessment", "external"], "Who judged it: the municipality or an expert."]
    assessed: Annotated[When, "When the hub was last judged."]
    prepared: Annotated[When, "When the statement was first made."]
    reviewed: Annotated[When, "When it was last read through and found true; at least yearly."]
    unit: Annotated[Line, "The unit that answers feedback on accessibility."]
    standard: Annotated[
        Literal["wcag_2_1_aa", "wcag_2_2_aa"], "The standard by which it is judged."
    ] = "wcag_2_1_aa"
    assessor: Annotated[Line, "The expert who judged it, if it was one from outside."] = Line("")
    about_method: Annotated[Text, "How it was judged, in words."] = Text("")
    site_published: Annotated[When | None, "When the hub was first published."] = None
    gaps: Annotated[tuple[Gap, ...], "What is known not to be accessible."] = ()

    def endings(self) -> tuple[When, ...]:
        """The last days of the authorities that gave way to another."""
        return handovers(ACCESSIBILITY)


TYPE = ContentType(
    name="statement",
    folder="pages",
    own=Statement,
    groups=(Identified, Owned),
    order=160,
    has_list=False,
    is_single=True,
)
