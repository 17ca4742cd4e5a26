"""The short page at the address of an entry that is withdrawn, has expired or is a draft again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.views import Link, Moment
from talkoot.values.language import Language


@dataclass(frozen=True, slots=True)
class AwayPage:
    """Why there is nothing here now, without a word of what there was."""

    frame: Frame
    title: str
    text: str
    moment: Moment | None
    note: str
    note_language: Language
    more: Link


def pages(press: Press) -> Iterator[Output]:
    """A short page for every entry that has been public and is not now, in every language."""
    for id_ in press.publication.away:
        if press.publication.type_of(id_).has_page:
            for language, viewer in press.viewers.items():
                yield Output(viewer.address(id_), away, (language, id_), press.identity(id_, language))


def away(press: Press, language: str, id_: str) -> Html:
    """The short page of an entry in one language."""
    viewer, reason = press.viewers[language], press.publication.away[id_]
    entry = viewer.entry(id_)
    title = viewer.words.word(f"away.{reason}.title")
    frame = press.frame(language, title, "", lambda one: one.address(id_))
    told = entry.published.withdrawn if reason == "withdrawn" else None
    section = viewer.addresses.section(entry.type, language)
    page = AwayPage(
        frame=replace(frame, hidden=True, alternates=()),
        title=title,
        text=viewer.words.word(f"away.{reason}.text"),
        moment=viewer.moment(told.at) if told else None,
        note=told.note if told else "",
        note_language=viewer.tongue(entry, told.note) if told else "",
        more=Link(viewer.label(entry.type) if entry.type.has_list else viewer.words.word("ui.home"), section),
    )
    return Html("pages/away.html", page, language)
