"""A value of an entry and what it should be, to the line that an editor writes instead.

Moments are written as files hold them, and told in messages as people read them.
"""

from collections.abc import Mapping, Sequence

from talkoot.model.entry import FieldPath, Marks
from talkoot.model.when import When
from talkoot.reading.yaml.writing import quoted
from talkoot.values.local_time import candidates, local


def replacement(marks: Marks, path: FieldPath, value: str, others: Sequence[str] = ()) -> str:
    """The line with ``value`` at ``path``; nothing if there is no value to propose.

    ``others`` are all the values of the list that ``path`` leads into, so that a list that is written on
    one line is given whole.
    """
    if not value:
        return ""
    last = path[-1]
    if not isinstance(last, int):
        return f"{last}: {quoted(value)}"
    if not _on_one_line(marks.at, path[:-1], last):
        return f"- {quoted(value)}"
    items = [quoted(value if number == last else other) for number, other in enumerate(others)]
    return f"{path[-2]}: [{', '.join(items)}]"


def stored(when: When) -> str:
    """The moment as files hold it: ``2026-03-31``, ``2026-03-31T15:00``, a span as it was written.

    In the hour that clocks show twice the offset tells which of the two is meant.
    """
    if not when.is_instant:
        return when.iso
    shown = local(when.starts)
    is_clear = len(candidates(shown.replace(tzinfo=None))) == 1
    return shown.replace(tzinfo=None if is_clear else shown.tzinfo).isoformat(timespec="minutes")


def told(when: When) -> str:
    """The moment as messages of all languages name it: ``31.3.2026``, ``31.3.2026 15.00``, or the span."""
    if when.is_span:
        return when.iso
    at = local(when.starts)
    clock = f" {at.hour}.{at.minute:02}" if when.is_instant else ""
    return f"{at.day}.{at.month}.{at.year}{clock}"


def _on_one_line(at: Mapping[FieldPath, tuple[int, int]], path: FieldPath, item: int) -> bool:
    """True for ``[a, b]``: an item there stands right after the bracket or on the line of another."""
    start, here = at.get(path), at.get((*path, item))
    if start is None or here is None:
        return False
    neighbours = (at.get((*path, item + step)) for step in (-1, 1))
    if any(one is not None and one[0] == here[0] for one in neighbours):
        return True
    return item == 0 and here == (start[0], start[1] + 1)
