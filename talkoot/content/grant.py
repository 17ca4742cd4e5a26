"""A grant (avustus) with its rounds."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from talkoot.model.fields import LOOSE, Code, Key, Line, Ref, Text, To, Url
from talkoot.model.groups import ALL_GROUPS
from talkoot.model.content_type import ContentType
from talkoot.model.schedule import Window
from talkoot.model.narrowing import AREA, ByField, ByOpen
from talkoot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Money in euros."""

    total: Annotated[Decimal | None, "How much there is in all, in euros."] = None
    at_most: Annotated[Decimal | None, "The most that one applicant can get, in euros."] = None
    share: Annotated[int | None, "The largest share of the costs, in per cent."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """A document that goes with the application."""

    name: Annotated[Line, "The document."]
    mandatory: Annotated[bool, "True if the application is not complete without it."] = True
    max_mb: Annotated[int | None, "The largest size in megabytes."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One time to apply."""

    key: Annotated[Key, "The permanent name of the round, usually the year."]
    opens: Annotated[When, "When applying begins; a day counts from 0.00."]
    closes: Annotated[When, "When applying ends; a day counts to its last second."]
    amount: Annotated[Amount | None, "How much is shared out in this round."] = None
    decision_by: Annotated[When | None, LOOSE, "By when it is decided."] = None
    report_due: Annotated[When | None, LOOSE, "By when the use of the money is reported."] = None
    info_sessions: Annotated[tuple[Ref, ...], To(("event", "workshop")), "Where one can ask about it."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Money that associations can apply for."""

    funder: Annotated[Line, "Who gives the money, if not the municipality."] = Line("")
    purpose: Annotated[Text, "What the money is for."] = Text("")
    not_for: Annotated[tuple[Line, ...], "What the money is not for."] = ()
    applicants: Annotated[tuple[Line, ...], "Who can apply."] = ()
    criteria: Annotated[tuple[Line, ...], "On what grounds it is decided."] = ()
    amount: Annotated[Amount | None, "How much there is."] = None
    always_open: Annotated[bool, "True if one can apply at any time."] = False
    usual: Annotated[Line, "When rounds usually are, in words only; dates belong to rounds."] = Line("")
    rounds: Annotated[tuple[Round, ...], "The rounds, each with its key and its own dates."] = ()
    apply_url: Annotated[Url, "Where one applies."] = Url("")
    paper_route: Annotated[Text, "How to apply on paper."] = Text("")
    attachments_needed: Annotated[tuple[Needed, ...], "What goes with the application."] = ()
    mandate: Annotated[Line, "The Suomi.fi mandate that is needed, by its name there."] = Line("")
    obligations: Annotated[tuple[Line, ...], "What one who gets the money must do."] = ()
    late_policy: Annotated[Literal["rejected", "considered"] | None, "What becomes of late applications."] = (
        None
    )
    ptv_id: Annotated[Code, "The service's id in the Finnish Service Catalogue (PTV)."] = Code("")

    def windows(self) -> tuple[Window, ...]:
        """The rounds."""
        return tuple(Window(one.key, "grant", one.opens, one.closes, self.apply_url) for one in self.rounds)


TYPE = ContentType(name="grant", folder="grants", own=Grant, groups=ALL_GROUPS, order=80, door="money",
    facets=(ByOpen(), ByField("applicants"), AREA),
)
