"""The words for the lists that a file of the site can be made from."""

from collections.abc import Mapping

from talkoot.values.language import Words

LISTS: Mapping[str, Words] = {
    "front": Words("luettelo {0}, {1}", "listan {0}, {1}", "list {0}, {1}"),
    "groups": Words("luettelon {0} ryhmät", "grupperna i listan {0}", "groups of the list {0}"),
    "shelf": Words(
        "sivu {2} luettelosta {0}, {1}", "sida {2} av listan {0}, {1}", "page {2} of the list {0}, {1}"
    ),
    "shelves": Words(
        "luettelon {0} sivunumerot, {1}", "sidnumren i listan {0}, {1}", "page numbers of the list {0}, {1}"
    ),
    "archive": Words(
        "luettelon {0} arkistosivu {1}", "arkivsidan {1} i listan {0}", "archive page {1} of the list {0}"
    ),
    "around": Words(
        "luettelon {0} arkiston sivunumerointi",
        "arkivets sidnummer i listan {0}",
        "archive numbers of the list {0}",
    ),
    "recent": Words(
        "syötteen {0} sisältö ({1})", "innehållet i flödet {0} ({1})", "content of the feed {0} ({1})"
    ),
    "newest": Words("uusimpien luettelo ({0})", "listan över de nyaste ({0})", "list of the newest ({0})"),
    "next": Words(
        "seuraavien tapahtumien luettelo",
        "listan över vad som händer härnäst",
        "list of what takes place next",
    ),
    "dated": Words("kalenterin {0} sisältö", "innehållet i kalendern {0}", "content of the calendar {0}"),
    "closings": Words("määräaikojen luettelo, {0}", "listan över tidsfrister, {0}", "list of deadlines, {0}"),
    "closings-first": Words(
        "määräaikojen luettelo, {0}", "listan över tidsfrister, {0}", "list of deadlines, {0}"
    ),
    "closings-page": Words(
        "määräaikojen sivu {1}, {0}", "sida {1} av tidsfristerna, {0}", "page {1} of the deadlines, {0}"
    ),
    "closings-pages": Words(
        "määräaikojen sivunumerot, {0}",
        "tidsfristernas sidnummer, {0}",
        "page numbers of the deadlines, {0}",
    ),
    "leading": Words(
        "kohteeseen id:{0} liittyvät, {1}", "det som hör till id:{0}, {1}", "what leads to id:{0}, {1}"
    ),
    "leading-page": Words(
        "sivu {2} kohteeseen id:{0} liittyvistä, {1}",
        "sida {2} av det som hör till id:{0}, {1}",
        "page {2} of what leads to id:{0}, {1}",
    ),
    "leading-pages": Words(
        "kohteeseen id:{0} liittyvien sivunumerot, {1}",
        "sidnumren för det som hör till id:{0}, {1}",
        "page numbers of what leads to id:{0}, {1}",
    ),
    "all": Words("luettelo {0}, kaikki", "listan {0}, allt", "list {0}, everything"),
    "letters": Words(
        "hakemiston kirjaimet, {0}", "bokstäverna i registret, {0}", "letters of the index, {0}"
    ),
    "lettered": Words(
        "hakemiston kirjain {1}, {0}", "registrets bokstav {1}, {0}", "letter {1} of the index, {0}"
    ),
    "lettered-pages": Words(
        "hakemiston kirjaimen {1} sivunumerot, {0}",
        "sidnumren för registrets bokstav {1}, {0}",
        "page numbers of the letter {1} of the index, {0}",
    ),
    "long": Words(
        "tieto siitä, mahtuuko hakemisto yhdelle sivulle, {0}",
        "uppgiften om registret ryms på en sida, {0}",
        "whether the index fits on one page, {0}",
    ),
    "some": Words(
        "tieto siitä, onko luettelossa {0} mitään",
        "uppgiften om listan {0} är tom",
        "whether the list {0} has anything",
    ),
    "during": Words("ajanjakson {0} sisältö", "innehållet i perioden {0}", "what belongs to {0}"),
    "periods": Words("sivut, joita on: {0}", "sidorna som finns: {0}", "pages that there are: {0}"),
    "beside": Words(
        "jaksoa {0} edeltävä ja seuraava sivu",
        "sidorna före och efter {0}",
        "pages before and after {0}",
    ),
    "wanted": Words("ilmoitusten alku, {0}", "början av annonserna, {0}", "first notices, {0}"),
    "wanted-page": Words(
        "ilmoitusten sivu {1}, {0}", "sida {1} av annonserna, {0}", "page {1} of notices, {0}"
    ),
    "wanted-pages": Words(
        "ilmoitusten sivunumerot, {0}", "annonsernas sidnummer, {0}", "page numbers of notices, {0}"
    ),
    "roll": Words("luettelon {0} sivu {1}", "sida {1} av listan {0}", "page {1} of the list {0}"),
    "roll-pages": Words(
        "luettelon {0} sivunumerot", "sidnumren i listan {0}", "page numbers of the list {0}"
    ),
    "roll-of": Words(
        "sivu, jolla id:{1} on luettelossa {0}",
        "sidan för id:{1} i listan {0}",
        "page of id:{1} in the list {0}",
    ),
    "sheets": Words("sivujen määrä: {0}", "antalet sidor: {0}", "how many pages there are: {0}"),
    "current": Words("ensin näytettävä: {0}", "det som visas först: {0}", "what is shown first: {0}"),
}
"""The lists by their kinds, with the words of their keys in order."""

_PAGED = ("shelf", "shelves", "lettered-pages", "wanted", "wanted-page", "wanted-pages")

IN_LANGUAGE = frozenset(("front", "groups", "archive", "around", "letters", "lettered", *_PAGED))
"""The kinds of which the first word of a key is a language."""

SUBJECTS: Mapping[str, Words] = {
    "list": Words("”{name}”", "”{name}”", "“{name}”"),
    "topic": Words("aiheesta {name}", "om ämnet {name}", "of the topic {name}"),
    "area": Words("alueelta {name}", "från området {name}", "of the area {name}"),
    "view": Words("”{name}”", "”{name}”", "“{name}”"),
    "hub": Words("koko sivustosta", "över hela webbplatsen", "of the whole hub"),
    "now": Words("nyt", "nu", "now"),
    "always": Words("jatkuvasti auki", "alltid öppet", "always open"),
    "ahead": Words("tulossa", "på kommande", "ahead"),
    "others": Words("muut", "övriga", "others"),
    "seeks": Words("etsitään", "söks", "sought"),
    "offers": Words("tarjotaan", "erbjuds", "offered"),
    "past": Words("menneet", "det som varit", "past"),
    "open": Words("avoinna", "öppna", "open"),
    "coming": Words("tulossa", "på kommande", "coming"),
    "opened": Words("avautuneet", "öppnade", "opened"),
    "any": Words("kaikki", "alla", "all"),
    "month": Words("kuukaudet", "månaderna", "the months"),
    "year": Words("vuodet", "åren", "the years"),
    "usual": Words("tavalliset ajat", "vanliga tider", "usual times"),
}
"""What a list is about, and its parts."""
