"""A project (hanke) in which the municipality and associations work together."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import LOOSE, Line, Ref, To
from talkoot.model.groups import ALL_GROUPS
from talkoot.model.content_type import ContentType
from talkoot.model.narrowing import AREA, TOPIC
from talkoot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Work with a beginning, an end and a goal; its workshops, events and surveys say that they are part of it."""

    starts: Annotated[When | None, LOOSE, "When it begins, if that is known."] = None
    ends: Annotated[When | None, LOOSE, "When it ends."] = None
    lead_organisation: Annotated[Line, "Who answers for it."] = Line("")
    funders: Annotated[tuple[Line, ...], "Who pays."] = ()
    coordinator: Annotated[Ref | None, To(("contact",)), "Who runs it."] = None
    goals: Annotated[tuple[Line, ...], "What it aims at."] = ()
    basis: Annotated[tuple[Line, ...], "What it grew from."] = ()
    partners: Annotated[tuple[Line, ...], "Who works in it."] = ()

    def span(self) -> tuple[When | None, When | None]:
        """The beginning and the end, each None if unknown."""
        return self.starts, self.ends


TYPE = ContentType(name="project", folder="projects", own=Project, groups=ALL_GROUPS, order=50,
    facets=(TOPIC, AREA),
)
