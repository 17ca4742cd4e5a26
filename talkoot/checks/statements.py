"""The accessibility statement: that there is one, that it is whole, and that somebody has read it lately."""

from collections.abc import Iterator
from datetime import datetime

from dateutil.relativedelta import relativedelta

from talkoot.content.statement import TYPE, Gap, Statement
from talkoot.model.entry import Entry
from talkoot.reading.replacements import told
from talkoot.site.gaps import statement_of
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, error, obligation, warning
from talkoot.values.language import Words
from talkoot.values.location import Location

REVIEWED_WITHIN = relativedelta(months=12)
"""How long a statement is good for (Commission Implementing Decision (EU) 2018/1523, recital 4)."""

PATH = f"content/{TYPE.folder}/{TYPE.name}.yaml"

NO_STATEMENT = obligation(
    "no-statement",
    Words(
        "Sivustolta puuttuu saavutettavuusseloste. Digipalvelulaki (306/2019) vaatii sen.",
        "Webbplatsen saknar ett tillgänglighetsutlåtande. Lagen om digitala tjänster (306/2019) kräver ett.",
        "The hub has no accessibility statement. The Act on digital services (306/2019) requires one.",
    ),
    Words(
        "Komento ”python build.py new statement” tekee pohjan, jossa jokainen kenttä on selitetty.",
        "Kommandot ”python build.py new statement” gör en botten där varje fält är förklarat.",
        "The command “python build.py new statement” makes a file in which every field is explained.",
    ),
)
STATEMENT_OLD = warning(
    "statement-not-reviewed",
    Words(
        "Saavutettavuusseloste on tarkistettu viimeksi {day} eli yli vuosi sitten.",
        "Tillgänglighetsutlåtandet granskades senast {day}, för över ett år sedan.",
        "The accessibility statement was last reviewed on {day}, more than a year ago.",
    ),
    Words(
        "Lue seloste läpi, tarkista puutteet ja kirjoita kenttään reviewed päivä, jona teit sen.",
        "Läs igenom utlåtandet, kontrollera bristerna och skriv dagen då du gjorde det i fältet reviewed.",
        "Read the statement, check its gaps and write the day on which you did so in the field reviewed.",
    ),
)
GAP_INCOMPLETE = error(
    "gap-incomplete",
    Words(
        "Puutteesta {key} ei kerrota kaikkea, mitä laki vaatii: {field} puuttuu.",
        "Om bristen {key} berättas inte allt som lagen kräver: {field} saknas.",
        "The gap {key} does not tell all that the law requires: {field} is missing.",
    ),
)
STATUS_AND_GAPS = error(
    "status-and-gaps",
    Words(
        "Selosteen arvio ({status}) ja puutteet eivät sovi yhteen: puutteita on {count}.",
        "Utlåtandets bedömning ({status}) och bristerna stämmer inte överens: bristerna är {count}.",
        "The status of the statement ({status}) and its gaps contradict each other: there are {count}.",
    ),
    Words(
        "Jos puutteita on, arvio on mostly tai not. Jos niitä ei ole, arvio on fully. Lain ulkopuolelle"
        " jäävää"
        " sisältöä ei lasketa.",
        "Om det finns brister är bedömningen mostly eller not. Om det inte finns några är den fully. Innehåll"
        " utanför lagen räknas inte.",
        "If there are gaps, the status is mostly or not. If there are none, it is fully. What is outside the"
        " law"
        " does not count.",
    ),
)
NOT_ANONYMOUS = warning(
    "feedback-not-anonymous",
    Words(
        "Palautetta voi antaa vain sähköpostilla. Lain mukaan sitä pitää voida antaa myös nimettömänä.",
        "Respons kan bara ges per e-post. Enligt lagen ska den också kunna ges anonymt.",
        "Feedback can be given by e-mail only. By law it must be possible without a name as well.",
    ),
    Words(
        "Lisää tiedostoon config.yaml lomake, jonka voi lähettää kertomatta, kuka on.",
        "Lägg till en blankett i config.yaml som kan skickas utan att man säger vem man är.",
        "Add a form to config.yaml that can be sent without telling who one is.",
    ),
)
_BEGINNING = """\
id: saavutettavuusseloste
status: …
method: self_assessment
assessed: …
prepared: …
reviewed: …
unit: …"""
_FIX = {
    "criteria": "criteria: [1.3.1]",
    "plan": "plan:\n  what: …\n  by: …",
    "justification": "justification: …",
}


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What a statement leaves out, or says against itself."""
    own = entry.own
    if isinstance(own, Statement) and site.is_original(entry) and entry.sound("gaps", "status"):
        for number, gap in enumerate(own.gaps):
            for field in _missing(gap):
                place = entry.marks.of("gaps", number)
                yield GAP_INCOMPLETE.at(place, fix=_FIX[field], key=gap.key, field=field)
        counted = sum(gap.reason != "outside_law" for gap in own.gaps)
        if bool(counted) == (own.status == "fully"):
            fix = "status: mostly" if counted else ""
            place, text = entry.marks.of("status"), entry.marks.text("status")
            yield STATUS_AND_GAPS.at(place, text, fix, status=own.status, count=counted)


def check(site: Site) -> Iterator[Diagnostic]:
    """A statement that is missing; one that cannot be read is not."""
    if statement_of(site) is None and site.content.is_whole:
        yield NO_STATEMENT.at(Location(PATH), fix=_BEGINNING)


def check_at(site: Site, now: datetime) -> Iterator[Diagnostic]:
    """A statement that is old, and feedback that nobody can give without a name."""
    own = statement_of(site)
    if own is not None:
        yield from _old(site, own, now)
    feedback = site.settings.feedback
    if feedback is not None and not feedback.form_url:
        fix = "form_url: https://www.kunta.example/palaute/"
        yield NOT_ANONYMOUS.at(site.content.settings_marks.of("feedback"), fix=fix)


def _old(site: Site, own: Statement, now: datetime) -> Iterator[Diagnostic]:
    if own.reviewed.ends <= now - REVIEWED_WITHIN:
        marks = site.entries[site.singles[TYPE.name]].marks
        yield STATEMENT_OLD.at(marks.of("reviewed"), marks.text("reviewed"), day=told(own.reviewed))


def _missing(gap: Gap) -> Iterator[str]:
    """The fields that the law wants told of such a gap and that are not."""
    if gap.reason != "outside_law" and not gap.criteria:
        yield "criteria"
    if gap.reason == "non_compliance" and gap.plan is None:
        yield "plan"
    if gap.reason == "disproportionate_burden" and not gap.justification:
        yield "justification"
