"""An entry of a directory to the way in which those who are in it tell what has changed."""

from talkoot.model.entry import Entry
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link
from talkoot.values.mailto import mailto


def change_message(viewer: Viewer, entry: Entry) -> Link | None:
    """A prefilled message to the hub's mailbox for feedback, else its form; None if it has neither."""
    feedback, words = viewer.settings.feedback, viewer.words
    if feedback is None:
        return None
    name, address = entry.named.title, viewer.publication.absolute(viewer.address(entry.id))
    subject = words.word("report.subject", name=name)
    body = words.word("report.body", name=name, address=address) + "\n"
    target = mailto(feedback.email, subject, body) if feedback.email else feedback.form_url
    return Link(words.word("report.link"), target, outside=True) if target else None
