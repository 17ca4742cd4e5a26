"""What is said of a ledger that cannot be used."""

from talkoot.values.language import Words

DAMAGED = Words(
    "Sivuston muisti ledger.json on vioittunut (kohta {place}), joten mitään ei julkaistu. Hae ehjä tiedosto"
    " julkaistulta sivustolta tai varmuuskopiosta. Älä aloita ilman sitä: vanhat osoitteet ja kalenterien"
    " tiedot unohtuisivat.",
    "Webbplatsens minne ledger.json är skadat (stället {place}), så ingenting publicerades. Hämta en hel fil"
    " från den publicerade webbplatsen eller från en säkerhetskopia. Börja inte utan den: gamla adresser och"
    " kalendrarnas uppgifter skulle glömmas.",
    "The site's memory ledger.json is damaged (at {place}), so nothing was published. Fetch a whole one from"
    " the published site or from a backup. Do not start without it: old addresses and what the calendars"
    " count would be forgotten.",
)
NEWER = Words(
    "Sivuston muisti ledger.json on uudemman Talkoot-version kirjoittama (muoto {version}, tämä versio"
    " tuntee muodon {known}). Päivitä Talkoot ja aja uudelleen.",
    "Webbplatsens minne ledger.json är skrivet av en nyare version av Talkoot (format {version}, den här"
    " versionen känner till format {known}). Uppdatera Talkoot och kör på nytt.",
    "The site's memory ledger.json was written by a newer version of Talkoot (format {version}; this one"
    " knows format {known}). Update Talkoot and run again.",
)
FOREIGN = Words(
    "Sivuston muisti ledger.json kuuluu toiselle sivustolle: sen site_id on {theirs}, tämän sivuston {ours}."
    " Tarkista valinta --ledger ja tuloskansio. Jos config.yaml-tiedoston site_id on muuttunut, palauta se.",
    "Webbplatsens minne ledger.json hör till en annan webbplats: dess site_id är {theirs}, den här"
    " webbplatsens {ours}. Kontrollera valet --ledger och mappen. Om site_id har ändrats i config.yaml,"
    " återställ det.",
    "The site's memory ledger.json belongs to another site: its site_id is {theirs}, this site's is {ours}."
    " Check the option --ledger and the output folder. If site_id was changed in config.yaml, change it"
    " back.",
)
