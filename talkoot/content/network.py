"""A network (verkosto) of associations and the municipality."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import Line, Text
from talkoot.model.groups import ALL_GROUPS, Attachment
from talkoot.model.narrowing import AREA, TOPIC
from talkoot.model.content_type import ContentType


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """People who meet around one matter; its events say that they are part of it."""

    for_whom: Annotated[Text, "For whom it is."] = Text("")
    convener: Annotated[Line, "Who calls it together."] = Line("")
    meets: Annotated[Line, "How often it meets, in words; dates belong to events."] = Line("")
    how_to_join: Annotated[Text, "How one joins."] = Text("")
    memos: Annotated[tuple[Attachment, ...], "The memos of its meetings."] = ()


TYPE = ContentType(
    name="network", folder="networks", own=Network, groups=ALL_GROUPS, order=110, door="people",
    facets=(TOPIC, AREA),
)
