"""The privacy notice: what the hub does with personal data, from data: ``/tietosuoja/``.

What it must tell is in articles 13 and 14 of the General Data Protection Regulation.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content.privacy import TYPE, Privacy, Purpose
from talkoot.model.authorities import DATA_PROTECTION
from talkoot.model.entry import Entry
from talkoot.output.authorities import authority
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.single_pages import single_frame, single_outputs
from talkoot.output.viewing import Viewer
from talkoot.output.views import AuthorityView, ContactLine, Moment


@dataclass(frozen=True, slots=True)
class PurposeView:
    """One use of personal data."""

    anchor: str
    what: str
    data: str
    basis: str
    retention: str
    source: str
    recipients: str


@dataclass(frozen=True, slots=True)
class PrivacyPage:
    """The notice, in the order in which it is read."""

    frame: Frame
    title: str
    lead: str
    controller: str
    contacts: tuple[ContactLine, ...]
    officer: ContactLine | None
    logs: str
    purposes: tuple[PurposeView, ...]
    rights_url: str
    authority: AuthorityView
    reviewed: Moment


def pages(press: Press) -> Iterator[Output]:
    """The notice in every language, if there is one."""
    return single_outputs(press, TYPE, privacy)


def privacy(press: Press, language: str, id_: str) -> Html:
    """The notice in one language."""
    viewer = press.viewers[language]
    return Html("pages/privacy.html", _page(press, viewer, viewer.entry(id_)), language)


def _page(press: Press, viewer: Viewer, entry: Entry) -> PrivacyPage:
    own = entry.own
    assert isinstance(own, Privacy)  # the type of the only file with that name
    lead = viewer.words.word("privacy.lead")
    return PrivacyPage(
        frame=single_frame(press, viewer, entry, lead),
        title=viewer.title(entry),
        lead=lead,
        controller=own.controller or viewer.told(viewer.settings.organisation),
        contacts=viewer.contacts(entry.owned.contacts),
        officer=viewer.contact(own.officer.id),
        logs=own.logs,
        purposes=tuple(_purpose(viewer, one) for one in own.purposes),
        rights_url=own.rights_url,
        authority=authority(viewer, DATA_PROTECTION, entry.id),
        reviewed=viewer.moment(own.reviewed),
    )


def _purpose(viewer: Viewer, one: Purpose) -> PurposeView:
    return PurposeView(
        anchor=one.key,
        what=one.what,
        data=one.data,
        basis=viewer.words.word(f"choice.{one.lawful_basis}"),
        retention=one.retention,
        source=one.source,
        recipients=one.recipients,
    )
