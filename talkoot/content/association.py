"""An association (yhdistys) with what it offers and seeks."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import Code, Email, Line, Phone, Text, Url
from talkoot.model.groups import Classified, Named, Published
from talkoot.model.content_type import ContentType
from talkoot.model.narrowing import AREA, TOPIC
from talkoot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something sought or offered, shown until its day."""

    what: Annotated[Line, "What is sought or offered."]
    until: Annotated[When | None, "The last day on which it is shown."] = None
    how: Annotated[Line, "How to answer it."] = Line("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """A registered or free association, society or club."""

    activities: Annotated[tuple[Line, ...], "What it does."] = ()
    offers: Annotated[tuple[Notice, ...], "What it offers to others, each until its day."] = ()
    seeks: Annotated[tuple[Notice, ...], "What or whom it seeks, each until its day."] = ()
    website: Annotated[Url, "Its own site."] = Url("")
    business_id: Annotated[Code, "The business id (Y-tunnus), 1234567-8."] = Code("")
    email: Annotated[Email, "Its general mailbox; never a private person's."] = Email("")
    phone: Annotated[Phone, "Its general number; never a private person's."] = Phone("")
    channels: Annotated[tuple[Url, ...], "Its channels in social media."] = ()
    checked: Annotated[When | None, "The day on which the association last confirmed these."] = None

    def endings(self) -> tuple[When, ...]:
        """The days after which a notice is no longer shown."""
        return tuple(one.until for one in (*self.offers, *self.seeks) if one.until)


TYPE = ContentType(
    name="association",
    folder="associations",
    own=Association,
    groups=(Named, Published, Classified),
    order=120,
    door="people",
    facets=(TOPIC, AREA),
)
