"""Documents that assistive technology cannot read, as far as a program can tell: PDFs without tags."""

from collections.abc import Iterator
from datetime import datetime

from talkoot.content.statement import Statement
from talkoot.model.entry import Entry
from talkoot.reading.pdf_tags import LARGEST, Tags, tags_of
from talkoot.site.gaps import Proposal, lines, tells
from talkoot.site.linking import Site
from talkoot.site.references import files
from talkoot.site.states import is_public
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.filenames import ending
from talkoot.values.language import Words
from talkoot.values.location import Location
from talkoot.values.snapshot import Source

UNTAGGED = warning(
    "untagged-pdf",
    Words(
        "Asiakirjasta {name} puuttuu rakenne (tagit), joten ruudunlukuohjelma ei lue sitä oikein.",
        "Dokumentet {name} saknar struktur (taggar), så en skärmläsare läser det inte rätt.",
        "The document {name} has no structure (tags), so a screen reader does not read it right.",
    ),
    Words(
        "Tallenna PDF uudelleen niin, että rakenne tulee mukaan, tai julkaise sama teksti sivuna. Siihen"
        " asti kerro"
        " puute tiedostossa content/pages/statement.yaml kohdassa gaps:",
        "Spara PDF-filen på nytt så att strukturen följer med, eller publicera texten som en sida. Berätta"
        " till dess"
        " om bristen i filen content/pages/statement.yaml under gaps:",
        "Save the PDF anew with its structure, or publish the same text as a page. Until then tell of the"
        " gap in"
        " content/pages/statement.yaml, under gaps:",
    ),
)
CANNOT_TELL = warning(
    "pdf-not-readable",
    Words(
        "Asiakirjasta {name} ei voi todeta, onko siinä rakenne (tagit): se on salattu, vioittunut tai hyvin"
        " suuri.",
        "Det går inte att se om dokumentet {name} har struktur (taggar): det är krypterat, skadat eller"
        " mycket stort.",
        "It cannot be told whether the document {name} has structure (tags): it is encrypted, damaged or"
        " very large.",
    ),
    Words(
        "Avaa se ruudunlukuohjelmalla tai tarkista sen ominaisuuksista, onko PDF merkitty (tagged).",
        "Öppna det med en skärmläsare, eller se i dess egenskaper om PDF-filen är taggad.",
        "Open it with a screen reader, or see in its properties whether the PDF is tagged.",
    ),
)
_WHAT = Words(
    "Asiakirjasta ”{name}” puuttuu rakenne, joten ruudunlukuohjelma ei lue sitä oikein.",
    "Dokumentet ”{name}” saknar struktur, så en skärmläsare läser det inte rätt.",
    "The document “{name}” has no structure, so a screen reader does not read it right.",
)
_PLAN = Words(
    "Asiakirja korvataan saavutettavalla.",
    "Dokumentet ersätts med ett tillgängligt.",
    "The document will be replaced with an accessible one.",
)
_ALTERNATIVE = Words(
    "Pyydä asiakirja tekstinä sähköpostilla.",
    "Be om dokumentet som text per e-post.",
    "Ask for the document as text by e-mail.",
)
_CRITERIA = ("1.3.1", "1.3.2")


def check_at(site: Site, now: datetime) -> Iterator[Diagnostic]:
    """Each untagged PDF that a public entry offers, once, unless the statement tells of it."""
    seen: set[str] = set()
    for entry in (*site.entries.values(), *site.translations.values()):
        if is_public(entry, now) and not isinstance(entry.own, Statement):
            for file, place in _documents(entry):
                source = site.content.files.get(file)
                if source is not None and file not in seen:
                    seen.add(file)
                    yield from _of(site, file, source, place)


def _of(site: Site, file: str, source: Source, place: Location) -> Iterator[Diagnostic]:
    name = file.rpartition("/")[2]
    if tells(site, "files", file):
        return
    match tags_of(source.read()) if source.size <= LARGEST else Tags.UNKNOWN:
        case Tags.UNTAGGED:
            proposal = Proposal(_WHAT, _PLAN, _ALTERNATIVE, _CRITERIA, "files", file)
            yield UNTAGGED.at(place, fix=lines(proposal, name, site.settings.language), name=name)
        case Tags.UNKNOWN:
            yield CANNOT_TELL.at(place, name=name)


def _documents(entry: Entry) -> Iterator[tuple[str, Location]]:
    """The PDFs that an entry's own file names, in its fields or in its text."""
    for path, file in files(entry):
        if ending(file) == "pdf" and path in entry.marks.at:
            yield file, entry.marks.of(*path)
    for hole in entry.body.holes:
        if ending(hole.target) == "pdf":
            yield hole.target, Location(entry.path, hole.line, hole.column)
