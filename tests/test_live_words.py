"""What a state becomes is told beforehand in the words of a build at that instant."""

from datetime import UTC, datetime, timedelta

import pytest

from talkoot.content import TYPES
from talkoot.output.live_states import MOST_AHEAD, Shown, lasting
from talkoot.output.views import LiveState, Moment
from talkoot.reading.catalogues import read_catalogue
from tests.hubs import shipped

START = datetime(2026, 3, 1, tzinfo=UTC)
WEEK, HOUR = timedelta(days=7), timedelta(hours=1)


def weekly(times: int) -> LiveState:
    """A state that is coming, under way for an hour each week, and past after the last time."""
    starts = [START + WEEK * number for number in range(1, times + 1)]

    def shown(at: datetime) -> Shown:
        if at >= starts[-1] + HOUR:
            return Shown(LiveState("past", "Päättynyt"))
        ahead = next(one for one in starts if at < one + HOUR)
        name = "ongoing" if at >= ahead else "coming"
        return Shown(LiveState(name, name), Moment(ahead.isoformat(), ahead.isoformat()))

    instants = (at for one in starts for at in (one, one + HOUR))
    found = lasting(START, instants, shown)
    assert found is not None
    return found


def test_a_state_is_told_with_each_change_in_the_order_of_time() -> None:
    found = weekly(2)
    assert [one.name for one in found.next] == ["ongoing", "coming", "ongoing", "past"]
    assert [one.at for one in found.next] == sorted(one.at for one in found.next)


def test_the_next_time_is_told_only_where_it_is_not_the_one_that_is_shown() -> None:
    first, second, *_ = weekly(2).next
    assert first.moment is None
    assert second.moment is not None


def test_what_changes_nothing_that_is_seen_is_not_told() -> None:
    found = lasting(START, (START + HOUR, START + WEEK), lambda _: Shown(LiveState("open", "Avoinna")))
    assert found is not None
    assert found.next == ()


def test_what_has_no_state_becomes_nothing() -> None:
    assert lasting(START, (START + HOUR,), lambda _: None) is None


@pytest.mark.parametrize("times", range(1, 60, 7))
def test_of_what_goes_on_for_long_the_nearest_changes_and_the_end_are_told(times: int) -> None:
    steps = weekly(times).next
    assert len(steps) <= MOST_AHEAD
    assert steps[-1].name == "past"
    if len(steps) > 2:
        assert len(steps) < MOST_AHEAD or steps[-2].name == "coming"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_facet_of_a_type_has_its_words(language: str) -> None:
    words = read_catalogue(shipped()[f"templates/translations/{language}.po"], language)
    names = {facet.name for type_ in TYPES for facet in type_.facets} | {"type"}
    assert [name for name in sorted(names) if not words.find(f"facet.{name}")] == []
