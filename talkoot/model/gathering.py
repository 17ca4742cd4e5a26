"""What event and workshop share: when, where and how people come together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated, Literal

from talkoot.model.fields import LOOSE, Clock, Email, Key, LanguageCode, Line, Phone, Price, Ref, To, Url
from talkoot.model.groups import Attachment
from talkoot.model.recurrence import Moved, Recurrence, days
from talkoot.model.schedule import Occurrence, Status, Window
from talkoot.model.when import When, at, on
from talkoot.values.local_time import instant, local

Mode = Literal["in_person", "online", "hybrid"]
AskFor = Literal["diet", "accessibility", "organisation", "name", "age"]
Interpretation = Literal["sign_language", "speech_to_text", "induction_loop"]
Accessibility = Literal[
    "step_free",
    "wheelchair",
    "rollator",
    "lift",
    "accessible_toilet",
    "accessible_parking",
    "induction_loop",
    "guide_dog",
    "not_accessible",
    "unknown",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Online:
    """How to take part from afar."""

    platform: Annotated[Line, "The service, such as Teams."] = Line("")
    url: Annotated[Url, "The link, if it may be public."] = Url("")
    sent_after_registration: Annotated[bool, "True if the link comes to those who have signed up."] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """How and until when to sign up."""

    opens: Annotated[When | None, "When signing up begins."] = None
    closes: Annotated[When | None, "When it ends; a day counts to its last second."] = None
    url: Annotated[Url, "The form for signing up."] = Url("")
    email: Annotated[Email, "The mailbox that takes sign-ups."] = Email("")
    phone: Annotated[Phone, "The number that takes sign-ups."] = Phone("")
    capacity: Annotated[int | None, "How many fit in."] = None
    full: Annotated[bool, "True when no more fit in."] = False
    ask_for: Annotated[tuple[AskFor, ...], "What people are asked when they sign up."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem:
    """One line of a programme."""

    time: Annotated[Clock, "The time of day."]
    title: Annotated[Line, "What happens."]
    speaker: Annotated[Line, "Who speaks or leads."] = Line("")
    mode: Annotated[Mode | None, "If only for those in the room or those online."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A recording of what took place."""

    url: Annotated[Url, "Where it can be seen."]
    published: Annotated[When, "When it was published."]
    captions: Annotated[bool, "True if it has captions; the law gives 14 days."] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One time of a series, with its own permanent key."""

    key: Annotated[Key, "The permanent name of this time within the series."]
    starts: Annotated[When, LOOSE, "When it begins; a span such as “syksy 2026” until the day is known."]
    ends: Annotated[When | None, "When it ends."] = None
    theme: Annotated[Line, "What this time is about."] = Line("")
    place: Annotated[Ref | None, To(("place", "premises")), "Where, if not where the others are."] = None
    room: Annotated[Line, "The room."] = Line("")
    trainers: Annotated[tuple[Line, ...], "Who leads this time."] = ()
    status: Annotated[Status, "What has become of it."] = "scheduled"
    status_note: Annotated[Line, "Why, in one line for readers."] = Line("")
    registration: Annotated[Registration | None, "How to sign up for this time alone."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """An occasion on which people meet."""

    starts: Annotated[When | None, LOOSE, "When it begins. Absent if the sessions tell it."] = None
    ends: Annotated[When | None, "When it ends."] = None
    all_day: Annotated[
        bool, "True if it lasts the whole day; else a day without an hour awaits its hour."
    ] = False
    recurrence: Annotated[Recurrence | None, "The rule, if it repeats."] = None
    sessions: Annotated[tuple[Session, ...], "The times of a series, each with its key."] = ()
    status: Annotated[Status, "What has become of it."] = "scheduled"
    status_note: Annotated[Line, "Why, in one line for readers; needed for all but “scheduled”."] = Line("")
    previous_start: Annotated[When | None, LOOSE, "When it was first to begin, if it was moved."] = None
    mode: Annotated[Mode, "In the room, online or both."] = "in_person"
    previous_mode: Annotated[Mode | None, "How it was first to be held, if that changed."] = None
    place: Annotated[Ref | None, To(("place", "premises")), "Where it is held."] = None
    room: Annotated[Line, "The room."] = Line("")
    previous_place: Annotated[
        Ref | None, To(("place", "premises")), "Where it was first to be held, if that changed."
    ] = None
    online: Annotated[Online | None, "How to take part from afar."] = None
    registration: Annotated[Registration | None, "How and until when to sign up."] = None
    price: Annotated[Price | None, "What it costs: “ilmainen” or an amount in euros."] = None
    organisers: Annotated[tuple[Line, ...], "Who arranges it."] = ()
    programme: Annotated[tuple[ProgrammeItem, ...], "The programme by the clock."] = ()
    languages: Annotated[tuple[LanguageCode, ...], "The languages spoken."] = ()
    interpretation: Annotated[tuple[Interpretation, ...], "Interpreting and aids to hearing."] = ()
    accessibility: Annotated[tuple[Accessibility, ...], "How one gets in and about."] = ()
    materials: Annotated[tuple[Attachment, ...], "What was handed out or shown."] = ()
    recording: Annotated[Recording | None, "A recording of it."] = None

    def windows(self) -> tuple[Window, ...]:
        """The registration of the whole and of each session; nobody signs up for what is cancelled."""
        if self.status == "cancelled":
            return ()
        held = (one for one in self.sessions if one.status != "cancelled")
        sessions = ((f"{one.key}-registration", one.registration) for one in held)
        found: Iterable[tuple[str, Registration | None]] = (("registration", self.registration), *sessions)
        return tuple(_window(key, one) for key, one in found if one and one.closes and not one.full)

    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every time it takes place, by its sessions or its rule, in the order of time.

        What is cancelled as a whole is cancelled at every time.
        """
        if self.sessions:
            found = tuple(self._session(one) for one in self.sessions)
        elif self.starts is None:
            found = ()
        elif self.recurrence is None:
            found = (self._single(self.starts),)
        else:
            found = self._repeated(self.starts, self.recurrence)
        return tuple(sorted(found, key=lambda one: (one.starts.starts, one.key)))

    def _single(self, starts: When) -> Occurrence:
        return Occurrence(
            key=Key(""),
            starts=starts,
            ends=self.ends,
            status=self.status,
            note=self.status_note,
            place=self.place,
            room=self.room,
            all_day=self.all_day,
            moved_from=self.previous_start,
        )

    def _session(self, session: Session) -> Occurrence:
        own = session.status != "scheduled" and self.status != "cancelled"
        return Occurrence(
            key=session.key,
            starts=session.starts,
            ends=session.ends,
            status=session.status if own else self.status,
            note=session.status_note if own else self.status_note,
            place=session.place or self.place,
            room=session.room or ("" if session.place else self.room),
            title=session.theme,
            all_day=self.all_day,
        )

    def _repeated(self, first: When, rule: Recurrence) -> tuple[Occurrence, ...]:
        moved = {one.date.first_day: one for one in rule.moved}
        called_off = {one.date.first_day: one.note for one in rule.cancelled}
        found = []
        for day in days(rule, first.first_day):
            one = self._on(day, first)
            if day in called_off:
                one = replace(one, status="cancelled", note=called_off[day])
            found.append(_moved(one, moved[day]) if day in moved else one)
        return tuple(found)

    def _on(self, day: date, first: When) -> Occurrence:
        shift = day - first.first_day
        return replace(
            self._single(shifted(first, shift)),
            key=Key(day.isoformat()),
            ends=shifted(self.ends, shift) if self.ends else None,
            moved_from=None,
        )


def shifted(when: When, by: timedelta) -> When:
    """The same wall-clock time, or the same kind of day, ``by`` whole days later."""
    if when.is_instant:
        return at(instant(local(when.starts).replace(tzinfo=None) + by))
    return on(when.first_day + by)


def _moved(one: Occurrence, change: Moved) -> Occurrence:
    ends = change.ends
    if ends is None and one.ends is not None and change.starts.is_instant and one.ends.is_instant:
        ends = at(change.starts.starts + (one.ends.starts - one.starts.starts))
    return replace(
        one,
        starts=change.starts,
        ends=ends,
        place=change.place or one.place,
        room="" if change.place else one.room,
        note=one.note if one.status == "cancelled" else change.note,
        status="cancelled" if one.status == "cancelled" else "rescheduled",
        moved_from=one.starts,
    )


def _window(key: str, registration: Registration) -> Window:
    return Window(key, "registration", registration.opens, registration.closes, registration.url)
