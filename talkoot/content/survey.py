"""A survey (kysely) with its closing time."""

from dataclasses import dataclass
from typing import Annotated, Literal

from talkoot.model.fields import Line, Minutes, Text, Url
from talkoot.model.groups import ALL_GROUPS, Attachment
from talkoot.model.content_type import ContentType
from talkoot.model.schedule import Window
from talkoot.model.narrowing import AREA, TOPIC, ByOpen
from talkoot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What the answers told and what was done with them."""

    summary: Annotated[Text, "What the answers told and what was done with them."]
    published: Annotated[When | None, "When the results were published."] = None
    answers: Annotated[int | None, "How many answers came."] = None
    url: Annotated[Url, "Where the results can be read."] = Url("")
    file: Annotated[Attachment | None, "The results as a document."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Questions to associations, open for a time."""

    opens: Annotated[When, "When answering begins; a day counts from 0.00."]
    closes: Annotated[When, "When answering ends; a day counts to its last second."]
    url: Annotated[Url, "The form."] = Url("")
    organisers: Annotated[tuple[Line, ...], "Who asks."] = ()
    responses: Annotated[
        Literal["one_per_organisation", "one_per_person", "unlimited"], "How many answers are wanted."
    ] = "unlimited"
    anonymous: Annotated[bool, "True if nobody can tell who answered."] = False
    minutes: Annotated[Minutes | None, "How long answering takes: 10, or 15–20."] = None
    results: Annotated[Results | None, "What came of it, once that is known."] = None

    def windows(self) -> tuple[Window, ...]:
        """The time in which the survey can be answered."""
        return (Window("", "survey", self.opens, self.closes, self.url),)


TYPE = ContentType(name="survey", folder="surveys", own=Survey, groups=ALL_GROUPS, order=40,
    facets=(ByOpen(), TOPIC, AREA),
)
