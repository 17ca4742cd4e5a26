"""An event (tapahtuma), a residents' evening (asukasilta), a meeting of associations."""

from dataclasses import dataclass
from typing import Annotated, Literal

from talkoot.model.gathering import Gathering
from talkoot.model.groups import ALL_GROUPS
from talkoot.model.narrowing import AREA, ByField, ByMonth
from talkoot.model.content_type import ContentType

Kind = Literal[
    "meeting",
    "residents_evening",
    "info",
    "training",
    "fair",
    "bridge",
    "forum",
    "talkoot",
    "celebration",
    "other",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Gathering):
    """An occasion that is open to associations or to all."""

    kind: Annotated[Kind, "What sort of occasion it is."] = "meeting"


TYPE = ContentType(
    name="event",
    folder="events",
    own=Event,
    groups=ALL_GROUPS,
    order=20,
    facets=(ByField("kind"), AREA, ByMonth()),
)
