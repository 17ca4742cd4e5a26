"""A place (paikka) with its address."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import Code, Coordinates, Line, Term
from talkoot.model.gathering import Accessibility
from talkoot.model.content_type import ContentType
from talkoot.model.groups import Identified


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where things take place; written once and shown the same everywhere."""

    name: Annotated[Line, "The name of the place."]
    address: Annotated[Line, "The street address."] = Line("")
    postal_code: Annotated[Code, "The postal code, five digits."] = Code("")
    city: Annotated[Line, "The post office."] = Line("")
    area: Annotated[Term, "The area, as declared in the settings."] = Term("")
    coordinates: Annotated[Coordinates | None, "Latitude and longitude: 62.79, 22.84."] = None
    accessibility: Annotated[tuple[Accessibility, ...], "How one gets in and about."] = ()

    def title(self) -> Line:
        """The name."""
        return self.name


TYPE = ContentType(
    name="place",
    folder="places",
    own=Place,
    groups=(Identified,),
    order=140,
    has_page=False,
    has_list=False,
)
