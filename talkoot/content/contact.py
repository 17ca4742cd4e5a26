"""A contact (yhteystieto): a role and whoever fills it."""

from dataclasses import dataclass
from typing import Annotated

from talkoot.model.fields import Email, Line, Phone, Ref, To
from talkoot.model.content_type import ContentType
from talkoot.model.groups import Identified
from talkoot.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Who gives more information; written once and shown the same everywhere. The id is the role."""

    role: Annotated[Line, "The role or title."]
    name: Annotated[Line, "The person, if a person is to be named."] = Line("")
    organisation: Annotated[Line, "The organisation, if not that of the settings."] = Line("")
    unit: Annotated[Line, "The unit within it."] = Line("")
    phone: Annotated[Phone, "The telephone number."] = Phone("")
    email: Annotated[Email, "The e-mail address."] = Email("")
    valid_until: Annotated[When | None, "The last day in the role; after it the substitute is shown."] = None
    substitute: Annotated[Ref | None, To(("contact",)), "Who answers after that day."] = None

    def title(self) -> Line:
        """The role."""
        return self.role

    def endings(self) -> tuple[When, ...]:
        """The day after which the substitute is shown."""
        return (self.valid_until,) if self.valid_until else ()


TYPE = ContentType(
    name="contact",
    folder="contacts",
    own=Contact,
    groups=(Identified,),
    order=130,
    has_page=False,
    door="people",
)
