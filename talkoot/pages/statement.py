"""The accessibility statement: what the law wants said, from data: ``/saavutettavuus/``.

The order of the headings and what stands below them follow the model of Commission Implementing Decision
(EU) 2018/1523 as Finnish public bodies use it (Act 306/2019).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from talkoot.content.statement import TYPE, Gap, Statement
from talkoot.model.authorities import ACCESSIBILITY
from talkoot.model.config import Feedback
from talkoot.model.entry import Entry
from talkoot.model.wcag import CRITERIA
from talkoot.output.authorities import authority
from talkoot.output.outputs import Html, Output
from talkoot.output.press import Frame, Press
from talkoot.output.single_pages import single_frame, single_outputs
from talkoot.output.viewing import Viewer
from talkoot.output.views import AuthorityView, ContactLine, Link, Moment
from talkoot.values.language import Words

LAW = Words(
    "https://www.finlex.fi/fi/laki/ajantasa/2019/20190306",
    "https://www.finlex.fi/sv/laki/ajantasa/2019/20190306",
    "https://www.finlex.fi/fi/laki/ajantasa/2019/20190306",
)
"""The Act on the Provision of Digital Services (306/2019), as it is in force."""


@dataclass(frozen=True, slots=True)
class GapView:
    """Something that is not accessible. ``links`` lead to the content and documents that it is about."""

    anchor: str
    what: str
    where: str
    criteria: tuple[str, ...]
    justification: str
    plan: str
    by: Moment | None
    alternative: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StatementPage:
    """The statement, in the order in which it is read.

    ``words_language`` of its frame is the language of what staff wrote, if it is not the page's.
    """

    frame: Frame
    title: str
    name: str
    url: str
    organisation: str
    status: str
    standard: str
    faults: tuple[GapView, ...]
    burdens: tuple[GapView, ...]
    outside: tuple[GapView, ...]
    method: str
    assessor: str
    about_method: str
    assessed: Moment
    unit: str
    feedback: Feedback | None
    contacts: tuple[ContactLine, ...]
    authority: AuthorityView
    published: Moment | None
    prepared: Moment
    reviewed: Moment
    law: str


def pages(press: Press) -> Iterator[Output]:
    """The statement in every language, if there is one."""
    return single_outputs(press, TYPE, statement)


def statement(press: Press, language: str, id_: str) -> Html:
    """The statement in one language."""
    viewer = press.viewers[language]
    return Html("pages/statement.html", _page(press, viewer, viewer.entry(id_)), language)


def _page(press: Press, viewer: Viewer, entry: Entry) -> StatementPage:
    own, settings = entry.own, viewer.settings
    assert isinstance(own, Statement)  # the type of the only file with that name
    title = viewer.title(entry)
    standard = viewer.words.word(f"choice.{own.standard}")
    return StatementPage(
        frame=single_frame(press, viewer, entry, viewer.words.word("statement.lead", title=title)),
        title=title,
        name=viewer.told(settings.name),
        url=viewer.publication.absolute(viewer.addresses.home(viewer.language)),
        organisation=viewer.told(settings.organisation),
        status=viewer.words.word(f"statement.status.{own.status}", standard=standard),
        standard=standard,
        faults=_gaps(viewer, own, "non_compliance"),
        burdens=_gaps(viewer, own, "disproportionate_burden"),
        outside=_gaps(viewer, own, "outside_law"),
        method=viewer.words.word(f"statement.method.{own.method}"),
        assessor=own.assessor,
        about_method=own.about_method,
        assessed=viewer.moment(own.assessed),
        unit=own.unit,
        feedback=settings.feedback,
        contacts=viewer.contacts(entry.owned.contacts),
        authority=authority(viewer, ACCESSIBILITY, entry.id),
        published=viewer.moment(own.site_published) if own.site_published else None,
        prepared=viewer.moment(own.prepared),
        reviewed=viewer.moment(own.reviewed),
        law=LAW.in_language(viewer.language),
    )


def _gaps(viewer: Viewer, own: Statement, reason: str) -> tuple[GapView, ...]:
    return tuple(_gap(viewer, one) for one in own.gaps if one.reason == reason)


def _gap(viewer: Viewer, gap: Gap) -> GapView:
    return GapView(
        anchor=gap.key,
        what=gap.what,
        where=gap.where,
        criteria=tuple(f"{one} {CRITERIA[one].name.in_language(viewer.language)}" for one in gap.criteria),
        justification=gap.justification,
        plan=gap.plan.what if gap.plan else "",
        by=viewer.moment(gap.plan.by) if gap.plan else None,
        alternative=gap.alternative,
        links=tuple(link for ref in gap.entries if (link := viewer.link(ref))),
    )
