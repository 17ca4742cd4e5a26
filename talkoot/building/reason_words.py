"""The words for everything that a file of the site can be made from, and for where a change begins."""

from collections.abc import Mapping

from talkoot.building.reasons import Origin
from talkoot.values.language import Words

WHOLE: Mapping[str, Words] = {
    "new": Words("tiedostoa ei ollut ennen", "filen fanns inte förut", "there was no such file before"),
    "gone": Words(
        "mikään ei enää tee tiedostoa", "ingenting gör filen längre", "nothing makes the file any more"
    ),
    "ledger": Words(
        "se, mitä ledger.json muistaa, muuttui",
        "det som ledger.json minns ändrades",
        "what ledger.json remembers changed",
    ),
    "missing": Words(
        "tiedosto puuttui tuloskansiosta", "filen saknades i mappen", "the file was missing from the output"
    ),
    "altered": Words(
        "tiedostoa oli muutettu käsin", "filen hade ändrats för hand", "the file had been edited by hand"
    ),
    "recipe": Words(
        "osoitteen sisältö on toinen",
        "adressen har ett annat innehåll",
        "the address holds something else",
    ),
    "unknown": Words(
        "edellisestä ajosta ei tiedetä mitään, joten kaikki tehdään",
        "ingenting är känt om en tidigare körning, så allt görs",
        "nothing is known of an earlier run, so everything is made",
    ),
    "options": Words(
        "edellinen ajo tehtiin toisilla valitsimilla (--base-url, --drafts)",
        "den förra körningen gjordes med andra alternativ (--base-url, --drafts)",
        "the last run had other options (--base-url, --drafts)",
    ),
}
"""Reasons that are no names."""

NOUNS: Mapping[str, Words] = {
    "address": Words("kohteen id:{id} osoite", "adressen till id:{id}", "address of id:{id}"),
    "asset": Words("tiedoston {key} osoite", "adressen till filen {key}", "address of the file {key}"),
    "away": Words(
        "syy, miksi id:{id} ei näy", "orsaken till att id:{id} inte visas", "reason why id:{id} is not shown"
    ),
    "card": Words("kohteen id:{id} kortti", "kortet för id:{id}", "card of id:{id}"),
    "chrome": Words(
        "sivujen yhteinen kehys ({id})", "sidornas gemensamma ram ({id})", "common frame of the pages ({id})"
    ),
    "closing-event": Words(
        "määräajan id:{id} kalenterimerkintä",
        "kalenderposten för tidsfristen id:{id}",
        "calendar entry of the deadline id:{id}",
    ),
    "closing-item": Words(
        "määräajan id:{id} kohta syötteessä",
        "flödesposten för tidsfristen id:{id}",
        "feed item of the deadline id:{id}",
    ),
    "coming": Words(
        "hetki, jolloin sivusto muuttuu seuraavan kerran itsestään",
        "tidpunkten då webbplatsen nästa gång ändras av sig själv",
        "moment at which the site next changes by itself",
    ),
    "contact": Words("yhteystieto id:{id}", "kontakten id:{id}", "contact id:{id}"),
    "days": Words("kuukausi {id}", "månaden {id}", "month {id}"),
    "deadline": Words("määräaika id:{id}", "tidsfristen id:{id}", "deadline id:{id}"),
    "event": Words(
        "kohteen id:{id} kalenterimerkintä", "kalenderposten för id:{id}", "calendar entry of id:{id}"
    ),
    "fields": Words("kohteen id:{id} kenttien sisältö", "fälten i id:{id}", "fields of id:{id}"),
    "file": Words("tiedosto content/{key}", "filen content/{key}", "file content/{key}"),
    "id": Words("tunnus id:{id}", "identiteten id:{id}", "id id:{id}"),
    "item": Words("kohteen id:{id} kohta syötteessä", "flödesposten för id:{id}", "feed item of id:{id}"),
    "look": Words("ulkoasun tiedosto {key}", "utseendets fil {key}", "file of the look {key}"),
    "licence": Words("kuvan {key} lisenssi", "licensen för bilden {key}", "licence of the picture {key}"),
    "links": Words("linkitys kohteeseen id:{id}", "länkarna till id:{id}", "links to id:{id}"),
    "listed": Words("sivukartan sisältö", "innehållet i sidkartan", "content of the sitemap"),
    "moved": Words(
        "vanhan osoitteen {key} ohjaus", "omdirigeringen från {key}", "redirect from the old address {key}"
    ),
    "month": Words(
        "kohteen id:{id} päivät kalenterissa", "dagarna för id:{id} i kalendern", "calendar days of id:{id}"
    ),
    "named": Words("kohteen id:{id} nimi", "namnet på id:{id}", "name of id:{id}"),
    "notices": Words(
        "se, mitä id:{id} etsii ja tarjoaa",
        "vad id:{id} söker och erbjuder",
        "what id:{id} seeks and offers",
    ),
    "path": Words(
        "linkin kohde content/{key}", "länkmålet content/{key}", "target of links to content/{key}"
    ),
    "picture": Words(
        "kuvan {key} koko tai tekijätiedot",
        "storleken på bilden {key} eller vem som gjort den",
        "size or maker of the picture {key}",
    ),
    "pixels": Words("kuvatiedosto content/{key}", "bildfilen content/{key}", "picture file content/{key}"),
    "public": Words("kohteen id:{id} näkyvyys", "synligheten för id:{id}", "visibility of id:{id}"),
    "redirects": Words(
        "vanhojen osoitteiden ohjaus", "omdirigeringen av gamla adresser", "redirects from old addresses"
    ),
    "sequence": Words(
        "kohteen id:{id} kalenterimerkinnän muutosnumero",
        "ändringsnumret i kalenderposten för id:{id}",
        "change number of the calendar entry of id:{id}",
    ),
    "setting": Words("asetus {key}", "inställningen {key}", "setting {key}"),
    "sheet": Words("kuukauden sivu {id}", "sida {id} av månaden", "page {id} of the month"),
    "single": Words(
        "tieto siitä, onko sivustolla {key}", "uppgiften om {key} finns", "whether there is a {key}"
    ),
    "template": Words("mallipohja {key}", "sidmallen {key}", "page template {key}"),
    "text": Words("kohteen id:{id} teksti", "texten i id:{id}", "text of id:{id}"),
    "time": Words("kohteen id:{id} vaihe", "skedet för id:{id}", "phase of id:{id}"),
    "told": Words(
        "kohteen id:{id} julkaisuaika tai viimeisin muutos",
        "publiceringstiden eller den senaste ändringen för id:{id}",
        "publication time or last change of id:{id}",
    ),
    "type": Words("kohteen id:{id} sisältötyyppi", "innehållstypen för id:{id}", "content type of id:{id}"),
    "usual": Words(
        "kohteen id:{id} tavallinen aika", "den vanliga tiden för id:{id}", "usual time of id:{id}"
    ),
    "venue": Words("paikka id:{id}", "platsen id:{id}", "place id:{id}"),
    "weight": Words(
        "kuvan {id} tiedostokoko", "filstorleken på bilden {id}", "file size of the picture {id}"
    ),
    "words": Words("kielen {key} sanasto", "orden på språket {key}", "words of the language {key}"),
    "year": Words(
        "kohteen id:{id} ajat vuosikellossa",
        "tiderna för id:{id} i årshjulet",
        "dates of id:{id} in the year",
    ),
}
"""What a name that is read stands for; ``{id}`` is the last word of its key."""

CAUSES: Mapping[Origin, Words] = {
    Origin.NEW: Words("{subject} on uusi", "{subject} är ny", "{subject} is new"),
    Origin.GONE: Words("{subject} on poistettu", "{subject} har tagits bort", "{subject} is gone"),
    Origin.MOVED: Words(
        "{subject} on siirretty paikasta", "{subject} har flyttats från", "{subject} was moved from"
    ),
    Origin.FIELDS: Words("{subject} muuttui", "{subject} ändrades", "{subject} changed"),
    Origin.FORM: Words(
        "{subject} on kirjoitettu toisin, vaikka mikään kenttä ei muuttunut",
        "{subject} är skriven på annat sätt, fast inget fält ändrades",
        "{subject} is written otherwise, though no field changed",
    ),
    Origin.TEXT: Words(
        "tiedoston {subject} teksti muuttui", "texten i {subject} ändrades", "text of {subject} changed"
    ),
    Origin.LINES: Words(
        "tiedoston {subject} teksti siirtyi toisille riveille",
        "texten i {subject} flyttades till andra rader",
        "text of {subject} moved to other lines",
    ),
    Origin.SOURCE: Words("{subject} muuttui", "{subject} ändrades", "{subject} changed"),
    Origin.SETTING: Words(
        "asetus {subject} muuttui", "inställningen {subject} ändrades", "setting {subject} changed"
    ),
    Origin.WORDS: Words(
        "sanat muuttuivat tiedostossa {subject}", "orden ändrades i {subject}", "words changed in {subject}"
    ),
    Origin.CLOCK: Words(
        "hetki {subject} meni ohi", "tidpunkten {subject} passerade", "time passed {subject}"
    ),
    Origin.LEDGER: Words(
        "edellisen julkaisun ledger.json on toinen",
        "den förra publiceringens ledger.json är en annan",
        "ledger.json of the last publication is another one",
    ),
}
"""Where a change begins, in words."""

PARTS: Mapping[str, Words] = {
    "title": Words("otsikko", "rubrik", "title"),
    "lead": Words("ingressi", "ingress", "lead"),
    "address": Words("osoite", "adress", "address"),
    "language": Words("kieli", "språk", "language"),
    "lead_language": Words("ingressin kieli", "ingressens språk", "language of the lead"),
    "place_language": Words("paikan kieli", "platsens språk", "language of the place"),
    "address_language": Words("osoitteen kieli", "adressens språk", "language of the address"),
    "organisation_language": Words(
        "organisaation kieli", "organisationens språk", "language of the organisation"
    ),
    "room_language": Words("huoneen kieli", "rummets språk", "language of the room"),
    "unit_language": Words("yksikön kieli", "enhetens språk", "language of the unit"),
    "before": Words("otsikon alku", "rubrikens början", "beginning of the title"),
    "moment": Words("ajankohta", "tidpunkt", "moment"),
    "place": Words("paikka", "plats", "place"),
    "state": Words("tila", "läge", "state"),
    "note": Words("huomautus", "anmärkning", "note"),
    "note_next": Words("tuleva huomautus", "kommande anmärkning", "note to come"),
    "decided": Words("päätetyt ajat", "beslutade tider", "decided times"),
    "facets": Words("rajauksen tiedot", "uppgifter för filtrering", "what filters go by"),
    "label": Words("nimike", "benämning", "label"),
    "live": Words("sivujen ohjelma", "sidornas skript", "script of the pages"),
    "notices": Words("selosteet", "utlåtanden", "statements"),
    "offers": Words("tarjotaan", "erbjuds", "offers"),
    "seeks": Words("etsitään", "söks", "seeks"),
    "text": Words("teksti", "text", "text"),
    "text_language": Words("tekstin kieli", "textens språk", "language of the text"),
    "type": Words("sisältötyyppi", "innehållstyp", "type"),
    "type_label": Words("sisältötyypin nimi", "innehållstypens namn", "type label"),
    "role": Words("rooli", "roll", "role"),
    "name": Words("nimi", "namn", "name"),
    "organisation": Words("organisaatio", "organisation", "organisation"),
    "unit": Words("yksikkö", "enhet", "unit"),
    "phone": Words("puhelin", "telefon", "phone"),
    "phone_text": Words("puhelinnumero tekstinä", "telefonnummer i text", "phone text"),
    "phone_link": Words("puhelinlinkki", "telefonlänk", "phone link"),
    "email": Words("sähköposti", "e-post", "email"),
    "room": Words("huone", "rum", "room"),
    "link": Words("linkki", "länk", "link"),
    "accessibility": Words("esteettömyys", "tillgänglighet", "accessibility"),
    "latitude": Words("leveysaste", "latitud", "latitude"),
    "longitude": Words("pituusaste", "longitud", "longitude"),
    "card": Words("kortti", "kort", "card"),
    "kind": Words("laji", "slag", "kind"),
    "hub_name": Words("sivuston nimi", "webbplatsens namn", "hub name"),
    "description": Words("kuvaus", "beskrivning", "description"),
    "home": Words("etusivun osoite", "startsidans adress", "home"),
    "menu": Words("valikko", "meny", "menu"),
    "brand": Words("tunnus ja fontti", "logotyp och typsnitt", "logo and font"),
    "main_site": Words("pääsivusto", "huvudwebbplats", "main site"),
    "main_links": Words("pääsivuston linkit", "huvudwebbplatsens länkar", "main site links"),
    "footer": Words("alatunniste", "sidfot", "footer"),
    "social": Words("some-linkit", "länkar till sociala medier", "social links"),
    "channels": Words("syötteet ja kalenterit", "flöden och kalendrar", "feeds and calendars"),
    "search": Words("hakusivun osoite", "söksidans adress", "search page"),
    "subscribe": Words("tilaussivun osoite", "prenumerationssidans adress", "subscription page"),
    "feedback_email": Words("palautteen sähköposti", "e-post för respons", "feedback email"),
    "feedback_form": Words("palautelomake", "responsblankett", "feedback form"),
    "licence": Words("lisenssi", "licens", "licence"),
    "stylesheet": Words("tyylitiedoston osoite", "stilmallens adress", "style sheet"),
    "id": Words("tunnus", "identitet", "id"),
    "page": Words("sivu", "en sida", "a page"),
    "away": Words(
        "ilmoitus, ettei sivua näytetä",
        "ett meddelande om att sidan inte visas",
        "a notice that the page is not shown",
    ),
    "redirect_pages": Words("ohjaus muualle", "en omdirigering", "a redirect"),
    "withdrawn": Words("vedetty pois", "tillbakadragen", "withdrawn"),
    "expired": Words("vanhentunut", "föråldrad", "expired"),
    "unpublished": Words("ei vielä julkaistu", "ännu inte publicerad", "not published yet"),
}
"""The fields of facets, sorts of outputs and values, as staff know them."""
