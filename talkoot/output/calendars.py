"""What a calendar entry says, before it is iCalendar."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from talkoot.model.when import When


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One VEVENT. ``uid`` is permanent; ``stamp`` the last change that counts; ``rule`` an RRULE.

    ``instead_of`` is the original start of the one occurrence of a rule that this replaces.
    """

    uid: str
    stamp: datetime
    created: datetime
    sequence: int
    summary: str
    language: str
    starts: When
    ends: When | None
    description: str
    url: str
    location: str = ""
    geo: tuple[float, float] | None = None
    status: str = "CONFIRMED"
    transparent: bool = False
    categories: tuple[str, ...] = ()
    contact: str = ""
    conference: str = ""
    rule: tuple[tuple[str, Any], ...] = ()
    exceptions: tuple[When, ...] = ()
    instead_of: When | None = None
