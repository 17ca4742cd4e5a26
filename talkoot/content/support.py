"""A form of support or cooperation (tuki- ja yhteistyömuoto)."""

from dataclasses import dataclass
from typing import Annotated, Literal

from talkoot.model.fields import Code, Price, Text
from talkoot.model.groups import ALL_GROUPS
from talkoot.model.narrowing import TOPIC, ByField
from talkoot.model.content_type import ContentType

Kind = Literal[
    "money", "premises", "communication", "training", "advice", "partnership", "network", "lending"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What the municipality does for associations besides grants and premises."""

    kind: Annotated[Kind, "What sort of support it is."]
    who_can: Annotated[Text, "Who can get it."] = Text("")
    how: Annotated[Text, "How one gets it."] = Text("")
    cost: Annotated[Price | None, "What it costs: “ilmainen” or an amount in euros."] = None
    ptv_id: Annotated[Code, "The service's id in the Finnish Service Catalogue (PTV)."] = Code("")


TYPE = ContentType(
    name="support", folder="support", own=Support, groups=ALL_GROUPS, order=100, door="training",
    facets=(ByField("kind"), TOPIC),
)
