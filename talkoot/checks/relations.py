"""What belongs together in time: a survey before the forum that it leads to, an event within its project."""

from collections.abc import Iterator

from talkoot.content.forum import Edition
from talkoot.content.project import Project
from talkoot.content.survey import Survey
from talkoot.model.entry import Entry
from talkoot.model.protocols import Scheduled, Windowed
from talkoot.model.when import When
from talkoot.reading.replacements import told
from talkoot.site.linking import Site, part
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.language import Words

SURVEY_LATE = warning(
    "survey-after-forum",
    Words(
        "Kysely sulkeutuu {closes}, mutta kumppanuuspöytä {id}, johon se johtaa, on jo {when}.",
        "Enkäten stänger {closes}, men partnerskapsbordet {id} som den leder till hålls redan {when}.",
        "The survey closes at {closes}, but the forum {id} that it leads to is already at {when}.",
    ),
    Words(
        "Tarkista päivät. Vastauksia ei ehditä käsitellä, jos kysely on vielä auki.",
        "Kontrollera dagarna. Svaren hinner inte behandlas om enkäten ännu är öppen.",
        "Check the days. Answers cannot be dealt with while the survey is still open.",
    ),
)
OUTSIDE_PROJECT = warning(
    "outside-project",
    Words(
        "Aika {when} on hankkeen {id} keston ({span}) ulkopuolella.",
        "Tiden {when} ligger utanför projektet {id}, som pågår {span}.",
        "The time {when} is outside that of the project {id}, {span}.",
    ),
    Words(
        "Tarkista vuodet tässä ja hankkeen tiedostossa {path}.",
        "Kontrollera åren här och i projektets fil {path}.",
        "Check the years here and in the project's file {path}.",
    ),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """A survey that comes too late, or what takes place outside its project's time."""
    if not site.is_original(entry):
        return
    if isinstance(entry.own, Survey):
        yield from _late(site, entry, entry.own)
    for number, ref in enumerate(entry.related.part_of):
        target = site.entries.get(ref.id)
        if target and isinstance(target.own, Project):
            yield from _outside(entry, number, target, target.own)


def _late(site: Site, entry: Entry, own: Survey) -> Iterator[Diagnostic]:
    for ref in entry.related.leads_to:
        target = site.entries.get(ref.id)
        edition = part(target, ref.key) if target and ref.key else None
        if isinstance(edition, Edition):
            when = _held(site, edition)
            if own.closes.starts >= when.ends:
                values = {"closes": told(own.closes), "id": str(ref), "when": told(when)}
                yield SURVEY_LATE.at(entry.marks.of("closes"), entry.marks.text("closes"), **values)


def _held(site: Site, edition: Edition) -> When:
    """When the forum meets: by its event, which knows the hour, else by the edition."""
    event = site.entries.get(edition.event.id) if edition.event else None
    own = event.own if event else None
    times = own.occurrences() if isinstance(own, Scheduled) else ()
    return times[0].starts if times else edition.when


def _outside(entry: Entry, number: int, project: Entry, own: Project) -> Iterator[Diagnostic]:
    for first, last in _stretches(entry):
        begins_early = own.starts is not None and last.ends <= own.starts.starts
        ends_late = own.ends is not None and first.starts >= own.ends.ends
        if begins_early or ends_late:
            span = "–".join(told(one) if one else "" for one in (own.starts, own.ends))
            place = entry.marks.of("part_of", number)
            values = {"when": told(first), "id": project.id, "span": span, "path": project.path}
            yield OUTSIDE_PROJECT.at(place, project.id, **values)
            return


def _stretches(entry: Entry) -> Iterator[tuple[When, When]]:
    """Each time that the entry takes place or is open."""
    own = entry.own
    if isinstance(own, Scheduled):
        yield from ((one.starts, one.ends or one.starts) for one in own.occurrences())
    elif isinstance(own, Windowed):
        windows = ((one.opens or one.closes, one.closes or one.opens) for one in own.windows())
        yield from ((first, last) for first, last in windows if first and last)
