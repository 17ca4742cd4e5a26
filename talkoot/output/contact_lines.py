"""A contact to the line in which it appears wherever it is named."""

from talkoot.content.contact import Contact
from talkoot.model.entry import Entry
from talkoot.output.viewing import Viewer, phone_number
from talkoot.output.views import ContactLine


def contact_line(viewer: Viewer, id_: str) -> ContactLine | None:
    """The contact, or whoever answers in its place once it is no longer valid."""
    seen: set[str] = set()
    while id_ in viewer.site.entries and id_ not in seen:
        seen.add(id_)
        entry = viewer.entry(id_)
        own = entry.own
        if not isinstance(own, Contact):
            return None
        if own.valid_until is None or own.valid_until.ends > viewer.at(id_):
            return _line(viewer, entry, own)
        id_ = own.substitute.id if own.substitute else ""
    return None


def _line(viewer: Viewer, entry: Entry, own: Contact) -> ContactLine:
    return ContactLine(
        id=entry.id,
        role=own.role,
        name=own.name,
        organisation=own.organisation or viewer.told(viewer.settings.organisation),
        unit=own.unit,
        phone=own.phone,
        phone_text=viewer.words.word("ui.phone", number=own.phone) if own.phone else "",
        phone_link=f"tel:{phone_number(own.phone)}" if own.phone else "",
        email=own.email,
        language=viewer.tongue(entry, own.role),
        organisation_language=viewer.tongue(entry, own.organisation)
        if own.organisation
        else viewer.told_in(viewer.settings.organisation),
        unit_language=viewer.tongue(entry, own.unit),
    )
