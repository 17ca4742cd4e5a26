"""A workshop (työpaja), alone or as a series of sessions."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import Line
from talkoot.model.gathering import Gathering
from talkoot.model.groups import ALL_GROUPS
from talkoot.model.narrowing import AREA, TOPIC, ByMonth
from talkoot.model.content_type import ContentType


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Gathering):
    """An occasion at which people learn by doing."""

    theme: Annotated[Line, "What it is about."] = Line("")
    trainers: Annotated[tuple[Line, ...], "Who leads it."] = ()
    goals: Annotated[tuple[Line, ...], "What one can do afterwards."] = ()


TYPE = ContentType(
    name="workshop",
    folder="workshops",
    own=Workshop,
    groups=ALL_GROUPS,
    order=30,
    door="training",
    facets=(TOPIC, AREA, ByMonth()),
)
