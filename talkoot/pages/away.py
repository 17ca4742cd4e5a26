"""The short page at the address of an entry that is withdrawn, has expired or is a draft again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.viewing import Viewer
from talkoot.output.views import Link, Moment


@dataclass(frozen=True, slots=True)
class AwayPage:
    """Why there is nothing here now, without a word of what there was."""

    frame: Frame
    title: str
    text: str
    moment: Moment | None
    note: str
    more: Link


def pages(press: Press) -> Iterator[Output]:
    """A short page for every entry that has been public and is not now, in every language."""
    for id_, reason in press.publication.away.items():
        if press.publication.site.entries[id_].type.has_page:
            yield from (_output(press, viewer, id_, reason) for viewer in press.viewers.values())


def _output(press: Press, viewer: Viewer, id_: str, reason: str) -> Output:
    entry = viewer.entry(id_)
    title = viewer.words.word(f"away.{reason}.title")
    frame = press.frame(
        viewer.language, title, "", lambda one: one.addresses.entry(one.entry(id_), one.language)
    )
    told = entry.published.withdrawn if reason == "withdrawn" else None
    section = viewer.addresses.section(entry.type, viewer.language)
    page = AwayPage(
        frame=replace(frame, hidden=True, alternates=()),
        title=title,
        text=viewer.words.word(f"away.{reason}.text"),
        moment=viewer.moment(told.at) if told else None,
        note=told.note if told else "",
        more=Link(viewer.label(entry.type) if entry.type.has_list else viewer.words.word("ui.home"), section),
    )
    address = viewer.addresses.entry(entry, viewer.language)
    return Output(
        address, Html("pages/away.html", page, viewer.language), press.identity(id_, viewer.language)
    )
