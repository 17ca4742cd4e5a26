"""Premises (tila) that associations can use."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import Code, Line, Price, Ref, To, Url
from talkoot.model.gathering import Accessibility
from talkoot.model.groups import Classified, Named, Owned, Published
from talkoot.model.narrowing import AREA, ByLeast, ByWhether
from talkoot.model.content_type import ContentType


@dataclass(frozen=True, slots=True, kw_only=True)
class Premises:
    """A room, a hall or a field with what it holds and how it is booked."""

    place: Annotated[Ref | None, To(("place",)), "The building that it is in."] = None
    capacity: Annotated[int | None, "How many people fit in."] = None
    equipment: Annotated[tuple[Line, ...], "What is there to use."] = ()
    price: Annotated[Price | None, "What it costs: “ilmainen” or an amount in euros."] = None
    free_for: Annotated[tuple[Line, ...], "Who uses it free of charge."] = ()
    booking_url: Annotated[Url, "Where it is booked."] = Url("")
    accessibility: Annotated[tuple[Accessibility, ...], "How one gets in and about."] = ()
    ptv_id: Annotated[Code, "The service channel's id in the Finnish Service Catalogue (PTV)."] = Code("")


TYPE = ContentType(
    name="premises",
    folder="premises",
    own=Premises,
    groups=(Named, Published, Classified, Owned),
    order=90,
    door="premises",
    facets=(ByWhether("free", "price", ("free",)), ByLeast("capacity", (10, 30, 50, 100, 200)), ByWhether("accessible", "accessibility", ("step_free", "wheelchair")), AREA),
)
