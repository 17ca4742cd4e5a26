"""The success criteria of WCAG at the levels A and AA, which the law asks for (EN 301 549, chapters 9–11).

The English names are those of WCAG 2.2 (W3C Recommendation, 5 October 2023).

The Finnish ones follow the authorised translation of WCAG 2.1 (w3.org/Translations/WCAG21-fi, 22 November
2019), which the supervising authority shows as well. Held against pages that quote it, most of them
statements of state authorities, are all but 1.4.2, 1.4.5, 1.4.12, 2.2.1, 2.2.2, 2.3.1, 2.4.3, 2.5.1, 2.5.2,
2.5.4, 3.2.3, 3.3.1, 3.3.3 and 3.3.4.

The Swedish names of WCAG 2.0 follow its authorised translation (w3.org/Translations/WCAG20-sv, 23 October
2012). Held against statements of Finnish state authorities that quote it are 1.3.1, 1.3.3, 1.4.1, 1.4.4,
2.1.1, 2.1.2, 2.4.5, 3.1.1, 3.1.2, 3.3.2 and 4.1.2. Of WCAG 2.1 the supervising authority knows no official
Swedish translation, and of WCAG 2.2 we found none in Finnish or Swedish: those names are ours.
"""

from dataclasses import dataclass

from talkoot.values.language import Words


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion: its number, its level, the version of WCAG that brought it, its name."""

    number: str
    level: str
    since: str
    name: Words


def _criterion(line: str) -> Criterion:
    facts, finnish, swedish, english = (part.strip() for part in line.split("|"))
    number, level, since = facts.split()
    return Criterion(number, level, since, Words(finnish, swedish, english))


_TABLE = """
1.1.1 A 2.0 | Ei-tekstuaalinen sisältö | Icke-textuellt innehåll | Non-text Content
1.2.1 A 2.0 | Pelkkä audio tai pelkkä video (tallennettu) | Enbart ljud eller enbart video (inspelat) \
| Audio-only and Video-only (Prerecorded)
1.2.2 A 2.0 | Tekstitys (tallennettu) | Undertexter (inspelat) | Captions (Prerecorded)
1.2.3 A 2.0 | Kuvailutulkkaus tai mediavastine (tallennettu) | Syntolkning eller mediealternativ (inspelat) \
| Audio Description or Media Alternative (Prerecorded)
1.2.4 AA 2.0 | Tekstitys (suorissa lähetyksissä) | Undertexter (direktsändning) | Captions (Live)
1.2.5 AA 2.0 | Kuvailutulkkaus (tallennettu) | Syntolkning (inspelat) | Audio Description (Prerecorded)
1.3.1 A 2.0 | Informaatio ja suhteet | Information och relationer | Info and Relationships
1.3.2 A 2.0 | Merkitykseen vaikuttava järjestys | Meningsfull ordning | Meaningful Sequence
1.3.3 A 2.0 | Aistinvaraiset ominaispiirteet | Sensoriska kännetecken | Sensory Characteristics
1.3.4 AA 2.1 | Asento | Visningsriktning | Orientation
1.3.5 AA 2.1 | Määrittele syötteen tarkoitus | Identifiera inmatningens syfte | Identify Input Purpose
1.4.1 A 2.0 | Värien käyttö | Användning av färger | Use of Color
1.4.2 A 2.0 | Audiokontrolli | Ljudkontroll | Audio Control
1.4.3 AA 2.0 | Kontrasti (minimi) | Kontrast (minimum) | Contrast (Minimum)
1.4.4 AA 2.0 | Tekstin koon muuttaminen | Förändring av textstorlek | Resize Text
1.4.5 AA 2.0 | Tekstiä esittävät kuvat | Bilder av text | Images of Text
1.4.10 AA 2.1 | Responsiivisuus | Anpassning till skärmstorlek | Reflow
1.4.11 AA 2.1 | Ei-tekstimuotoisen sisällön kontrasti | Kontrast för icke-textuellt innehåll \
| Non-text Contrast
1.4.12 AA 2.1 | Tekstin välistys | Textavstånd | Text Spacing
1.4.13 AA 2.1 | Sisältö osoitettaessa tai kohdistettaessa | Innehåll vid hovring eller fokus \
| Content on Hover or Focus
2.1.1 A 2.0 | Näppäimistö | Tangentbord | Keyboard
2.1.2 A 2.0 | Ei näppäimistöansaa | Ingen tangentbordsfälla | No Keyboard Trap
2.1.4 A 2.1 | Yhden merkin pikanäppäimet | Kortkommandon med ett tecken | Character Key Shortcuts
2.2.1 A 2.0 | Säädettävä ajoitus | Justerbar tidsgräns | Timing Adjustable
2.2.2 A 2.0 | Keskeytä, pysäytä, piilota | Pausa, stoppa, dölj | Pause, Stop, Hide
2.3.1 A 2.0 | Kolme välähdystä tai alle raja-arvon | Tre blinkningar eller under tröskelvärdet \
| Three Flashes or Below Threshold
2.4.1 A 2.0 | Ohita lohkot | Hoppa över block | Bypass Blocks
2.4.2 A 2.0 | Sivuotsikot | Sidtitlar | Page Titled
2.4.3 A 2.0 | Kohdistusjärjestys | Fokusordning | Focus Order
2.4.4 A 2.0 | Linkin tarkoitus (kontekstissa) | Syftet med en länk (i sammanhanget) \
| Link Purpose (In Context)
2.4.5 AA 2.0 | Useita tapoja | Flera sätt | Multiple Ways
2.4.6 AA 2.0 | Otsikot ja nimilaput | Rubriker och etiketter | Headings and Labels
2.4.7 AA 2.0 | Näkyvä kohdistus | Synligt fokus | Focus Visible
2.4.11 AA 2.2 | Kohdistus ei jää piiloon (minimi) | Fokus inte skymt (minimum) | Focus Not Obscured (Minimum)
2.5.1 A 2.1 | Osoitineleet | Pekargester | Pointer Gestures
2.5.2 A 2.1 | Osoittimen peruutus | Ångra pekaråtgärd | Pointer Cancellation
2.5.3 A 2.1 | Nimilappu nimessä | Etikett i namn | Label in Name
2.5.4 A 2.1 | Liikkeellä aktivointi | Rörelseaktivering | Motion Actuation
2.5.7 AA 2.2 | Vetämisliikkeet | Dragrörelser | Dragging Movements
2.5.8 AA 2.2 | Kohteen koko (minimi) | Målstorlek (minimum) | Target Size (Minimum)
3.1.1 A 2.0 | Sivun kieli | Sidans språk | Language of Page
3.1.2 AA 2.0 | Osien kieli | Språk för del av sida | Language of Parts
3.2.1 A 2.0 | Kohdistaminen | Vid fokus | On Focus
3.2.2 A 2.0 | Syöte | Vid inmatning | On Input
3.2.3 AA 2.0 | Johdonmukainen navigointi | Konsekvent navigering | Consistent Navigation
3.2.4 AA 2.0 | Johdonmukainen merkitseminen | Konsekvent identifiering | Consistent Identification
3.2.6 A 2.2 | Johdonmukainen ohje | Konsekvent hjälp | Consistent Help
3.3.1 A 2.0 | Virheen tunnistaminen | Identifiering av fel | Error Identification
3.3.2 A 2.0 | Nimilaput tai ohjeet | Ledtexter/etiketter eller instruktioner | Labels or Instructions
3.3.3 AA 2.0 | Virheen korjausehdotus | Förslag vid fel | Error Suggestion
3.3.4 AA 2.0 | Virheiden ennaltaehkäisy (lakisääteinen, taloudellinen, data) \
| Förebyggande av fel (juridiska, ekonomiska, data) | Error Prevention (Legal, Financial, Data)
3.3.7 A 2.2 | Tietojen uudelleen syöttäminen | Upprepad inmatning | Redundant Entry
3.3.8 AA 2.2 | Saavutettava tunnistautuminen (minimi) | Tillgänglig autentisering (minimum) \
| Accessible Authentication (Minimum)
4.1.1 A 2.0 | Jäsentäminen | Parsning | Parsing
4.1.2 A 2.0 | Nimi, rooli, arvo | Namn, roll, värde | Name, Role, Value
4.1.3 AA 2.1 | Tilasta kertovat viestit | Statusmeddelanden | Status Messages
"""

CRITERIA = {one.number: one for one in map(_criterion, _TABLE.strip().split("\n"))}
"""Every criterion by its number, in the order of the standard; 4.1.1 counts in WCAG 2.1 alone."""
