"""A press release (tiedote)."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import Line
from talkoot.model.groups import ALL_GROUPS
from talkoot.model.narrowing import AREA, TOPIC, ByYear
from talkoot.model.content_type import ContentType


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """News that the municipality sends out; its text and quotes are the body."""

    sender: Annotated[Line, "Who sends it, if not the organisation of the settings."] = Line("")


TYPE = ContentType(
    name="release",
    folder="releases",
    own=Release,
    groups=ALL_GROUPS,
    order=10,
    must=frozenset({"published", "lead"}),
    facets=(TOPIC, AREA, ByYear()),
)
