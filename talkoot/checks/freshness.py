"""What has grown old: people who have left, rounds without a successor, texts that nobody has read since."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta

from talkoot.content.association import Association
from talkoot.content.contact import Contact
from talkoot.content.grant import Grant
from talkoot.content.project import Project
from talkoot.model.entry import Entry
from talkoot.model.gathering import Gathering
from talkoot.reading.replacements import told
from talkoot.site.briefs import BackLink, back_links
from talkoot.site.gaps import Proposal, lines, tells
from talkoot.site.linking import Site
from talkoot.site.states import is_public
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.language import Words

CHECKED_WITHIN = relativedelta(months=24)
"""How long what an association has confirmed is good for."""

CAPTIONS_WITHIN = timedelta(days=14)
"""How long a recording may be without captions (Act 306/2019)."""

CONTACT_ENDED = warning(
    "contact-ended",
    Words(
        "Yhteyshenkilön aika on päättynyt {day}, eikä sijaista (substitute) ole. Viittauksia: {uses}.",
        "Kontaktens tid gick ut {day} och ingen vikarie (substitute) finns. Hänvisningar: {uses}.",
        "The contact's time ended on {day} and there is no substitute. References: {uses}.",
    ),
    Words(
        "Kirjoita sijaisen tunnus, tai vaihda henkilö tähän tiedostoon ja poista valid_until.",
        "Skriv vikariens id, eller byt person i den här filen och ta bort valid_until.",
        "Write the substitute's id, or put the new person into this file and remove valid_until.",
    ),
)
NO_OUTCOME = warning(
    "project-without-outcome",
    Words(
        "Hanke on päättynyt {day}, mutta sivu ei kerro, mitä siitä jäi.",
        "Projektet avslutades {day}, men sidan berättar inte vad det ledde till.",
        "The project ended on {day}, but the page does not tell what came of it.",
    ),
    Words(
        "Kirjoita tuloksista päivitys (updates), tai kerro kentässä leads_to, mihin hanke johti.",
        "Skriv en uppdatering (updates) om resultaten, eller ange i leads_to vad projektet ledde till.",
        "Write an update about the results, or name in leads_to what the project led to.",
    ),
)
NO_NEXT_ROUND = warning(
    "grant-without-round",
    Words(
        "Avustuksen viimeisin hakuaika on päättynyt {day}, eikä seuraavasta kerrota mitään.",
        "Bidragets senaste ansökningstid gick ut {day}, och inget sägs om nästa.",
        "The latest round of the grant closed on {day}, and nothing is said of the next.",
    ),
    Words(
        "Lisää seuraava hakuaika kohtaan rounds, tai kerro sanoin, milloin haku tavallisesti on:",
        "Lägg till nästa ansökningstid under rounds, eller berätta med ord när den vanligen är:",
        "Add the next round under rounds, or tell in words when rounds usually are:",
    ),
)
REVIEW_DUE = warning(
    "review-overdue",
    Words(
        "Teksti piti lukea läpi viimeistään {day}. Siitä vastaa {owner}.",
        "Texten skulle ha lästs igenom senast {day}. Ansvarig är {owner}.",
        "The text was to be read through by {day}. It is kept by {owner}.",
    ),
    Words(
        "Lue teksti, korjaa vanhentunut ja kirjoita kenttään review_by uusi päivä.",
        "Läs texten, rätta det som är föråldrat och skriv en ny dag i fältet review_by.",
        "Read the text, mend what is out of date and write a new day in the field review_by.",
    ),
)
UNCHECKED = warning(
    "association-unchecked",
    Words(
        "Yhdistyksen tiedot on vahvistettu viimeksi {day} eli yli kaksi vuotta sitten.",
        "Föreningens uppgifter bekräftades senast {day}, för över två år sedan.",
        "The association last confirmed its details on {day}, more than two years ago.",
    ),
    Words(
        "Kysy yhdistykseltä, pitävätkö tiedot paikkansa, ja kirjoita vastauspäivä kenttään checked.",
        "Fråga föreningen om uppgifterna stämmer, och skriv svarsdagen i fältet checked.",
        "Ask the association whether they are right, and write the day of its answer in the field checked.",
    ),
)
NO_CAPTIONS = warning(
    "recording-without-captions",
    Words(
        "Tallenne on julkaistu {day}, ja siitä puuttuu yhä tekstitys.",
        "Inspelningen publicerades {day} och saknar fortfarande textning.",
        "The recording was published on {day} and still has no captions.",
    ),
    Words(
        "Tekstitys kuuluu tallenteeseen 14 päivän kuluessa. Kun se on tehty, kirjoita captions: true. Siihen"
        " asti"
        " kerro puute tiedostossa content/pages/statement.yaml kohdassa gaps:",
        "En inspelning ska textas inom 14 dagar. När det är gjort, skriv captions: true. Berätta till dess"
        " om bristen"
        " i filen content/pages/statement.yaml under gaps:",
        "A recording needs captions within 14 days. When they are there, write captions: true. Until then"
        " tell of"
        " the gap in content/pages/statement.yaml, under gaps:",
    ),
)
_GAP = (
    Words(
        "Tallenteessa ”{name}” ei ole tekstitystä.",
        "Inspelningen ”{name}” är inte textad.",
        "The recording “{name}” has no captions.",
    ),
    Words("Tallenne tekstitetään.", "Inspelningen textas.", "The recording will be captioned."),
    Words(
        "Pyydä tallenteen sisältö tekstinä sähköpostilla.",
        "Be om inspelningens innehåll som text per e-post.",
        "Ask for what is said in the recording as text by e-mail.",
    ),
)
"""What a recording without captions is called in the statement, what is done about it, and what helps."""

_MONTHS = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split()  # noqa: SIM905


def check_at(site: Site, now: datetime) -> Iterator[Diagnostic]:
    """What has grown old by ``now`` among the entries that are public then."""
    links = back_links(brief for _, brief in site.briefs.values())
    for entry in site.entries.values():
        if not is_public(entry, now):
            continue
        yield from _review(entry, now)
        match entry.own:
            case Contact() as own:
                yield from _contact(entry, own, links.get(entry.id, ()), now)
            case Project() as own:
                yield from _project(site, entry, links.get(entry.id, ()), now)
            case Grant() as own:
                yield from _grant(entry, own, now)
            case Association() as own:
                yield from _association(entry, own, now)
            case Gathering() as own:
                yield from _recording(site, entry, own, now)


def _review(entry: Entry, now: datetime) -> Iterator[Diagnostic]:
    due, owner = entry.owned.review_by, entry.owned.owner
    if due and due.ends <= now:
        place = entry.marks.of("review_by")
        yield REVIEW_DUE.at(
            place, entry.marks.text("review_by"), day=told(due), owner=owner.id if owner else "–"
        )


def _contact(entry: Entry, own: Contact, links: tuple[BackLink, ...], now: datetime) -> Iterator[Diagnostic]:
    last = own.valid_until
    if last and last.ends <= now and own.substitute is None:
        uses = len({link.source for link in links})
        place = entry.marks.of("valid_until")
        yield CONTACT_ENDED.at(place, entry.marks.text("valid_until"), day=told(last), uses=uses)


def _project(site: Site, entry: Entry, links: tuple[BackLink, ...], now: datetime) -> Iterator[Diagnostic]:
    ends = entry.own.ends if isinstance(entry.own, Project) else None
    if not ends or ends.ends > now or entry.related.leads_to:
        return
    told_here = any(update.at.ends >= ends.starts for update in entry.published.updates)
    sources = (site.entries[link.source].published.published for link in links)
    if not told_here and not any(one and one.starts >= ends.starts for one in sources):
        yield NO_OUTCOME.at(entry.marks.of("ends"), entry.marks.text("ends"), day=told(ends))


def _grant(entry: Entry, own: Grant, now: datetime) -> Iterator[Diagnostic]:
    if own.always_open or own.usual or not own.rounds or not entry.sound("rounds", "usual"):
        return
    last = max((one.closes for one in own.rounds), key=lambda one: one.ends)
    if last.ends <= now:
        path = ("rounds", len(own.rounds) - 1, "closes")
        fix = f"usual: Haku on yleensä {_MONTHS[last.first_day.month - 1]}kuussa."
        yield NO_NEXT_ROUND.at(entry.marks.of(*path), entry.marks.text(*path), fix, day=told(last))


def _association(entry: Entry, own: Association, now: datetime) -> Iterator[Diagnostic]:
    if own.checked and own.checked.ends <= now - CHECKED_WITHIN:
        place = entry.marks.of("checked")
        yield UNCHECKED.at(place, entry.marks.text("checked"), day=told(own.checked))


def _recording(site: Site, entry: Entry, own: Gathering, now: datetime) -> Iterator[Diagnostic]:
    one = own.recording
    late = one and not one.captions and one.published.ends + CAPTIONS_WITHIN <= now
    if one and late and not tells(site, "entries", entry.id):
        fix = lines(
            Proposal(*_GAP, ("1.2.2",), "entries", entry.id), entry.named.title, site.settings.language
        )
        yield NO_CAPTIONS.at(entry.marks.of("recording"), fix=fix, day=told(one.published))
