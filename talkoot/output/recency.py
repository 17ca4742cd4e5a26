"""What a feed keeps, and when what it tells of was first there for readers."""

from collections.abc import Iterable
from datetime import datetime, timedelta

LEAST_RECENT = 30
"""A feed never has fewer items than this, if there are so many."""

RECENT = timedelta(days=366)
"""Items of a feed are kept this long, counted back from the newest and so not from the time of the build."""


def opened_at(published: datetime, opens_at: datetime | None) -> datetime:
    """When readers could first act on a window: at its opening, but not before its entry was public."""
    return max(published, opens_at or published)


def kept(dated: Iterable[tuple[datetime, str]]) -> tuple[str, ...]:
    """The newest first, as many as a feed keeps."""
    newest_first = sorted(dated, reverse=True)
    if not newest_first:
        return ()
    limit = newest_first[0][0] - RECENT
    return tuple(id_ for n, (at, id_) in enumerate(newest_first) if n < LEAST_RECENT or at >= limit)
