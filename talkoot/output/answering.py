"""Who gives more information about an entry, the same on its page and in feeds."""

from talkoot.model.entry import Entry
from talkoot.output.viewing import Viewer
from talkoot.output.views import ContactLine


def answering(viewer: Viewer, entry: Entry) -> tuple[ContactLine, ...]:
    """The contacts of an entry; a release that names nobody has the hub's contact for the media."""
    found = viewer.contacts(entry.owned.contacts)
    media = viewer.settings.media_contact
    if not found and media and entry.type.name == "release":
        return viewer.contacts((media,))
    return found
