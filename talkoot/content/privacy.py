"""The privacy notice (tietosuojaseloste) of the hub."""

from dataclasses import dataclass
from typing import Annotated, Literal

from talkoot.model.authorities import DATA_PROTECTION, handovers
from talkoot.model.content_type import ContentType
from talkoot.model.fields import Key, Line, Ref, Text, To, Url
from talkoot.model.groups import Identified, Owned
from talkoot.model.when import When

Basis = Literal[
    "consent", "contract", "legal_obligation", "vital_interests", "public_task", "legitimate_interests"
]
"""The lawful bases of the General Data Protection Regulation, article 6(1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """One use of personal data (General Data Protection Regulation, article 13)."""

    key: Annotated[Key, "The permanent name of this use within the notice."]
    what: Annotated[Line, "For what personal data are used."]
    data: Annotated[Text, "Which data, and about whom."]
    lawful_basis: Annotated[Basis, "What makes it lawful (GDPR, article 6)."]
    retention: Annotated[Text, "How long they are kept."]
    source: Annotated[Line, "Where the data come from."] = Line("")
    recipients: Annotated[Line, "To whom they are handed on."] = Line("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """What the hub does with personal data (General Data Protection Regulation, articles 12–14)."""

    reviewed: Annotated[When, "When it was last read through and found true; at least yearly."]
    officer: Annotated[Ref, To(("contact",)), "The data protection officer, as a role."]
    controller: Annotated[Line, "Who decides on the data, if not the organisation of the settings."] = Line("")
    logs: Annotated[Text, "What the web server writes down, and how long it is kept."] = Text("")
    purposes: Annotated[tuple[Purpose, ...], "The uses of personal data, one by one."] = ()
    rights_url: Annotated[Url, "Where one asks for one's own data."] = Url("")

    def endings(self) -> tuple[When, ...]:
        """The last days of the authorities that gave way to another."""
        return handovers(DATA_PROTECTION)


TYPE = ContentType(
    name="privacy",
    folder="pages",
    own=Privacy,
    groups=(Identified, Owned),
    order=170,
    has_list=False,
    is_single=True,
)
