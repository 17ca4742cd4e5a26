"""What holds of old addresses whatever was public, is public and is written."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from talkoot.values.digests import digest
from tests.redirect_hubs import Addresses, Hub, alias, forget, gone, to

PAGES = st.sampled_from(["a/", "b/", "c/", "d/", "e/"])
PAST = st.sampled_from(
    ["m", "m@sv", "n", "z", "z@sv", "ics:m", "ics:z", "list:release", "topic:t", "feed:release"]
)
FLEETING: list[dict[str, str]] = [{}, {"l/s/1/": "list:release/1"}, {"a/a.ics": "ics:m", "b/b.ics": "ics:z"}]
TARGETS = st.sampled_from(
    ["id:m", "id:n", "id:n", "a/", "b/#x", "l/", "l/s/1/", "a/a.ics", "https://x.example/", "id:typo"]
)
LINES = st.one_of(
    st.builds(to, PAGES, TARGETS),
    st.builds(to, st.just("/muu/"), TARGETS),
    PAGES.map(gone),
    PAGES.map(forget),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What time decides: which entries are public, which have calendars, how long the archive is."""

    public: frozenset[str]
    calendars: frozenset[str]
    archive: int


@dataclass(frozen=True, slots=True)
class Content:
    """What time does not change: where entries are, what was public, and what is written."""

    entries: Mapping[str, str]
    old: Addresses
    written: str
    aliases: tuple[tuple[str, str], ...]

    def at(self, moment: Moment) -> Hub:
        """The build of this content at the moment."""
        pages = {page: id_ for id_, page in self.entries.items()}
        current = {page: id_ for page, id_ in pages.items() if id_ in moment.public}
        held = {page: id_ for page, id_ in current.items() if id_ in moment.calendars}
        ics = {f"{page}{page[:-1]}.ics": f"ics:{id_}" for page, id_ in held.items()}
        archive = {f"l/s/{number}/": f"list:release/{number}" for number in range(1, moment.archive + 1)}
        shared = {"l/": "list:release", "l.xml": "feed:release"}
        awaited = {page: id_ for page, id_ in pages.items() if page not in current}
        aliases = tuple(
            alias(old, self.entries[id_], line) for line, (old, id_) in enumerate(self.aliases, 1)
        )
        return Hub(self.old, current | ics | archive | shared, self.written, aliases, awaited)


@st.composite
def contents(draw: st.DrawFn) -> Content:
    pages = draw(st.lists(PAGES, min_size=2, max_size=2, unique=True))
    return Content(
        entries=dict(zip("mn", pages, strict=True)),
        old=draw(st.dictionaries(PAGES, PAST, max_size=3)) | draw(st.sampled_from(FLEETING)),
        written="".join(draw(st.lists(LINES, max_size=3))),
        aliases=tuple(draw(st.lists(st.tuples(PAGES, st.sampled_from("mn")), max_size=1))),
    )


IDS = st.frozensets(st.sampled_from("mn"))
MOMENTS = st.builds(Moment, IDS, IDS, st.integers(0, 2))


def passes(hub: Hub) -> bool:
    return not any(finding.is_error for finding in hub.plan()[1])


@given(contents(), MOMENTS)
def test_building_again_with_the_next_ledger_gives_the_same_redirects_and_no_finding(
    content: Content, moment: Moment
) -> None:
    hub = content.at(moment)
    assume(passes(hub))
    again = hub.after()
    assert again.plan() == (hub.plan()[0], ())
    assert again.after().old == again.old


@given(contents(), MOMENTS)
def test_every_old_address_is_accounted_for_and_no_redirect_leads_on(
    content: Content, moment: Moment
) -> None:
    hub = content.at(moment)
    assume(passes(hub))
    redirects, _ = hub.plan()
    told = redirects.moved.keys() | redirects.gone
    ends = (*redirects.moved.values(), *redirects.outside.values())
    targets = {target.partition("#")[0] for target in ends}
    assert all(digest(one) in redirects.forgotten for one in hub.old.keys() - told - hub.current.keys())
    assert not told & hub.current.keys()
    assert not redirects.moved.keys() & redirects.gone
    assert not targets & {*told, *hub.awaited}


@given(contents(), MOMENTS, MOMENTS)
def test_passing_time_never_makes_an_error(content: Content, before: Moment, after: Moment) -> None:
    first = content.at(before)
    assume(passes(first))
    later = content.at(replace(after, public=before.public | after.public))
    assert passes(later)
    kept = first.after()
    assert passes(replace(later, old=kept.old, forgotten=kept.forgotten))


@given(contents(), MOMENTS)
def test_nothing_that_is_not_public_is_named(content: Content, moment: Moment) -> None:
    hub = content.at(moment)
    redirects, _ = hub.plan()
    assert not {*redirects.moved.values(), *redirects.outside.values()} & hub.awaited.keys()
    assert not hub.after().old.items() - hub.old.items() & hub.awaited.items()


@given(contents(), MOMENTS, st.randoms(use_true_random=False))
def test_the_order_of_what_is_given_changes_nothing(content: Content, moment: Moment, random: Random) -> None:
    def mixed(values: Addresses) -> Addresses:
        return dict(random.sample(sorted(values.items()), len(values)))

    hub = content.at(moment)
    other = replace(hub, old=mixed(hub.old), current=mixed(hub.current), awaited=mixed(hub.awaited))
    assert other.plan()[0] == hub.plan()[0]
    assert set(other.plan()[1]) == set(hub.plan()[1])
