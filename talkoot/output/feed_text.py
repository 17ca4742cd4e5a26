"""An entry to the HTML that a feed carries: the whole text, its contacts, with whole addresses."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from talkoot.model.entry import Entry
from talkoot.output.answering import answering
from talkoot.output.texts import whole
from talkoot.output.viewing import Viewer
from talkoot.values.language import Language


def feed_html(viewer: Viewer, entry: Entry) -> str:
    """The lead, the text, what the entry is about and who gives more information."""
    base = viewer.settings.base_url
    lead = Markup("<p><strong>{}</strong></p>").format(entry.named.lead) if entry.named.lead else ""
    text = whole(viewer, entry, base)
    parts = [
        _spoken(lead, viewer.tongue(entry, entry.named.lead)),
        _spoken(text, viewer.foreign(entry)),
    ]
    parts.extend(_about(viewer, entry, base))
    parts.extend(_contacts(viewer, entry))
    return "\n".join(part for part in parts if part)


def _spoken(html: str, language: Language) -> str:
    """The HTML with its language, if it is not that of the feed (WCAG 3.1.2)."""
    return f'<div lang="{language}">{html}</div>' if html and language else html


def _about(viewer: Viewer, entry: Entry, base: str) -> Iterator[str]:
    for ref in entry.related.about:
        link = viewer.link(ref)
        if link:
            state = viewer.card(ref.id).state
            yield Markup('<p><a href="{}">{}</a>{}</p>').format(
                base + link.address, link.text, f" – {state.text}" if state else ""
            )


def _contacts(viewer: Viewer, entry: Entry) -> Iterator[str]:
    found = answering(viewer, entry)
    if found:
        yield Markup("<h2>{}</h2>").format(viewer.words.word("ui.contacts"))
    for one in found:
        who = ", ".join(
            part for part in (f"{one.role} {one.name}".strip(), one.organisation, one.unit) if part
        )
        phone = Markup(', <a href="{}">{}</a>').format(one.phone_link, one.phone_text) if one.phone else ""
        mail = Markup(', <a href="mailto:{0}">{0}</a>').format(one.email) if one.email else ""
        yield f"<p>{escape(who)}{phone}{mail}</p>"
