"""What can be wrong with the files of a hub as a whole."""

from talkoot.values.diagnostics import error
from talkoot.values.language import Words

UNKNOWN_FOLDER = error(
    "unknown-folder",
    Words(
        "Kansiota content/{folder}/ ei tunneta.",
        "Mappen content/{folder}/ är okänd.",
        "The folder content/{folder}/ is not known.",
    ),
    Words(
        "Siirrä tiedosto johonkin näistä: {known}.",
        "Flytta filen till någon av dessa: {known}.",
        "Move the file to one of these: {known}.",
    ),
)
NO_FOLDER = error(
    "no-folder",
    Words(
        "Tiedosto on suoraan kansiossa content/, eikä siitä näe, mitä se on.",
        "Filen ligger direkt i mappen content/, så det syns inte vad den är.",
        "The file lies right in the folder content/, which does not tell what it is.",
    ),
    Words(
        "Siirrä tiedosto johonkin näistä: {known}.",
        "Flytta filen till någon av dessa: {known}.",
        "Move the file to one of these: {known}.",
    ),
)
WRONG_ENDING = error(
    "wrong-ending",
    Words(
        "Kansiossa content/{folder}/ tiedostojen nimet päättyvät {wanted}.",
        "I mappen content/{folder}/ slutar filnamnen på {wanted}.",
        "In the folder content/{folder}/ file names end in {wanted}.",
    ),
    Words(
        "Anna tiedostolle nimi {better}.",
        "Ge filen namnet {better}.",
        "Name the file {better}.",
    ),
)
SAME_ID = error(
    "same-id",
    Words(
        "Tunnus {id} on jo käytössä: {other}.",
        "Id {id} används redan: {other}.",
        "The id {id} is already in use: {other}.",
    ),
    Words(
        "Jokaisella sisällöllä on oma tunnus. Anna uudemmalle toinen.",
        "Varje innehåll har sitt eget id. Ge det nyare ett annat.",
        "Each piece of content has its own id. Give the newer one another.",
    ),
)
NO_ORIGINAL = error(
    "no-original",
    Words(
        "Käännökseltä puuttuu alkuperäinen: {path}.",
        "Översättningens original saknas: {path}.",
        "The original of this translation is missing: {path}.",
    ),
    Words(
        "Käännöksen nimi on sama kuin alkuperäisen, ja kieli tulee ennen päätettä.",
        "Översättningen heter som originalet, med språket före ändelsen.",
        "A translation is named like its original, with the language before the ending.",
    ),
)
OWN_LANGUAGE = error(
    "translation-into-own-language",
    Words(
        "Alkuperäinen {original} on jo tällä kielellä ({language}), joten tästä ei tule käännöstä.",
        "Originalet {original} är redan på det här språket ({language}), så det här blir ingen översättning.",
        "The original {original} is in this language ({language}) already, so this is no translation.",
    ),
    Words(
        "Siirrä tekstit alkuperäiseen ja poista tämä tiedosto. Jos alkuperäinen on muulla kielellä, "
        "kirjoita siihen kieli, esimerkiksi: lang: {other}",
        "Flytta texterna till originalet och ta bort den här filen. Är originalet på ett annat språk, "
        "skriv språket i det, till exempel: lang: {other}",
        "Move the words to the original and remove this file. If the original is in another language, "
        "say so in it, for example: lang: {other}",
    ),
)
UNKNOWN_LANGUAGE = error(
    "unknown-language",
    Words(
        "Kieli ”{language}” ei ole asetuksissa.",
        "Språket ”{language}” finns inte i inställningarna.",
        "The language “{language}” is not in the settings.",
    ),
    Words(
        "Sivuston kielet ovat {known}. Kieliä lisätään tiedostossa config.yaml.",
        "Webbplatsens språk är {known}. Språk läggs till i config.yaml.",
        "The languages of the hub are {known}. Languages are added in config.yaml.",
    ),
)
NO_LANGUAGES = error(
    "no-languages",
    Words(
        "Sivustolla ei ole yhtään kieltä (languages).",
        "Webbplatsen har inget språk (languages).",
        "The hub has no language (languages).",
    ),
)
BAD_FILE_NAME = error(
    "bad-file-name",
    Words(
        "Tiedoston nimestä ei synny osoitetta: ”{name}”.",
        "Av filnamnet blir det ingen adress: ”{name}”.",
        "The file's name gives no address: “{name}”.",
    ),
    Words(
        "Anna tiedostolle nimi {better} tai kirjoita kenttä slug.",
        "Ge filen namnet {better} eller skriv fältet slug.",
        "Name the file {better}, or write the field slug.",
    ),
)
