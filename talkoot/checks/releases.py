"""Press releases: somebody answers for more, and the beginning is short."""

from collections.abc import Iterator

from talkoot.content.release import Release
from talkoot.model.entry import Entry
from talkoot.site.linking import Site
from talkoot.site.suggesting import known_of_type
from talkoot.values.diagnostics import Diagnostic, error, warning
from talkoot.values.language import Words

LONGEST_LEAD = 300
"""The most characters in the lead of a release: newsrooms take it as it is."""

NO_CONTACT = error(
    "release-without-contact",
    Words(
        "Tiedotteella ei ole lisätietojen antajaa (contacts).",
        "Meddelandet har ingen som ger mer information (contacts).",
        "The release names nobody who gives more information (contacts).",
    ),
    Words(
        "Kirjoita yhteystiedon tunnus, tai anna kaikkien tiedotteiden yhteyshenkilö tiedostossa config.yaml"
        " (media_contact).",
        "Skriv kontaktens id, eller ange en kontakt för alla meddelanden i config.yaml (media_contact).",
        "Write the id of a contact, or name one for all releases in config.yaml (media_contact).",
    ),
)
LONG_LEAD = warning(
    "long-lead",
    Words(
        "Ingressissä (lead) on {length} merkkiä. Enintään {most} on hyvä.",
        "Ingressen (lead) har {length} tecken. Högst {most} är bra.",
        "The lead has {length} characters. At most {most} is good.",
    ),
    Words(
        "Jätä ingressiin tärkein: kuka, mitä, milloin. Muu kuuluu leipätekstiin.",
        "Låt ingressen säga det viktigaste: vem, vad, när. Resten hör till brödtexten.",
        "Keep what matters most: who, what, when. The rest belongs in the text.",
    ),
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What newsrooms would miss in a release."""
    if not isinstance(entry.own, Release):
        return
    nobody = not entry.owned.contacts and site.settings.media_contact is None
    if nobody and site.is_original(entry) and entry.sound("contacts"):
        known = known_of_type(site, "contact")
        yield NO_CONTACT.at(entry.marks.of("title"), fix=f"contacts: [{known[0] if known else '…'}]")
    length = len(entry.named.lead)
    if length > LONGEST_LEAD and ("lead",) in entry.marks.at:
        place = entry.marks.of("lead")
        yield LONG_LEAD.at(place, entry.named.lead, length=length, most=LONGEST_LEAD)
