"""A partnership forum (kumppanuuspöytä) with its yearly editions."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import LOOSE, Key, Line, Ref, To
from talkoot.model.groups import ALL_GROUPS, Attachment
from talkoot.model.content_type import ContentType
from talkoot.model.narrowing import AREA, TOPIC
from talkoot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One gathering of the forum: from the survey before it to the outcomes after it."""

    key: Annotated[Key, "The permanent name of the edition, usually the year."]
    when: Annotated[When, LOOSE, "When: a day, or a span such as “syksy 2026”."]
    theme: Annotated[Line, "What it is about."] = Line("")
    audience: Annotated[Line, "Who is invited."] = Line("")
    event: Annotated[Ref | None, To(("event",)), "The event at which it meets, once it has been called."] = (
        None
    )
    co_organisers: Annotated[tuple[Line, ...], "Who arranges it with the municipality."] = ()
    memo: Annotated[Attachment | None, "The memo, once it is published."] = None
    outcomes: Annotated[tuple[Line, ...], "What was agreed or came of it."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Forum:
    """A forum of associations and the municipality that meets at regular intervals."""

    goals: Annotated[tuple[Line, ...], "What the forum is for."] = ()
    editions: Annotated[tuple[Edition, ...], "Its gatherings, each with its key."] = ()


TYPE = ContentType(name="forum", folder="forums", own=Forum, groups=ALL_GROUPS, order=70,
    facets=(TOPIC, AREA),
)
