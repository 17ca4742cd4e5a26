"""A development plan (kehittämissuunnitelma) with its phases."""

from dataclasses import dataclass
from typing import Annotated, Literal

from talkoot.model.fields import LOOSE, Key, Line, Text, Years
from talkoot.model.groups import ALL_GROUPS
from talkoot.model.content_type import ContentType
from talkoot.model.narrowing import AREA, TOPIC
from talkoot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """The strategy that a plan rests on."""

    strategy: Annotated[Line, "The name of the strategy."]
    years: Annotated[Years | None, "The years of the strategy: 2022–2029."] = None
    goal: Annotated[Line, "The goal of the strategy that the plan serves."] = Line("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A step of the preparation; what is part of it or leads to it is shown with it."""

    key: Annotated[Key, "The permanent name of the phase within the plan."]
    when: Annotated[When, LOOSE, "When: a day, or a span such as “syksy 2026”."]
    what: Annotated[Line, "What is done."]
    audience: Annotated[Line, "Whom it concerns."] = Line("")
    note: Annotated[Text, "More about it."] = Text("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the municipality and associations have agreed to develop, as a timeline."""

    period: Annotated[Years, "The years of the plan: 2025–2026."]
    status: Annotated[Literal["in_preparation", "adopted", "ended"], "How far it has come."] = (
        "in_preparation"
    )
    adopted: Annotated[When | None, "When it was adopted."] = None
    basis: Annotated[Basis | None, "The strategy that it rests on."] = None
    phases: Annotated[tuple[Phase, ...], "The steps of its preparation and carrying out."] = ()

    def stage(self) -> str:
        """How far the plan has come."""
        return self.status


TYPE = ContentType(name="plan", folder="plans", own=Plan, groups=ALL_GROUPS, order=60,
    facets=(TOPIC, AREA),
)
