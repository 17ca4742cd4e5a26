"""What can be wrong with the value of one field."""

from talkoot.values.diagnostics import error
from talkoot.values.language import Words

TOO_LONG = error(
    "too-long",
    Words(
        "Teksti on liian pitkä: {length} merkkiä, enintään {most}.",
        "Texten är för lång: {length} tecken, högst {most}.",
        "The text is too long: {length} characters, at most {most}.",
    ),
    Words(
        "Siirrä pitkä teksti sivun leipätekstiin.",
        "Flytta den långa texten till sidans brödtext.",
        "Move the long text to the body of the page.",
    ),
)
LINE_BREAK = error(
    "line-break",
    Words(
        "Tähän kuuluu yksi rivi, mutta tekstissä on rivinvaihto.",
        "Här ska det stå en rad, men texten har en radbrytning.",
        "One line belongs here, but the text has a line break.",
    ),
)
NOT_A_BOOLEAN = error(
    "not-yes-or-no",
    Words(
        "”{written}” ei ole kyllä eikä ei.",
        "”{written}” är varken ja eller nej.",
        "“{written}” is neither yes nor no.",
    ),
    Words("Kirjoita true tai false.", "Skriv true eller false.", "Write true or false."),
)
NOT_A_NUMBER = error(
    "not-a-number",
    Words(
        "”{written}” ei ole luku, joka tähän sopii ({least}–{most}).",
        "”{written}” är inte ett tal som passar här ({least}–{most}).",
        "“{written}” is not a number that fits here ({least}–{most}).",
    ),
)
UNKNOWN_CHOICE = error(
    "unknown-choice",
    Words(
        "”{written}” ei kuulu tämän kentän vaihtoehtoihin.",
        "”{written}” hör inte till alternativen för detta fält.",
        "“{written}” is not one of the choices of this field.",
    ),
    Words("Vaihtoehdot: {choices}.", "Alternativen: {choices}.", "The choices: {choices}."),
)
NOT_A_URL = error(
    "not-a-web-address",
    Words(
        "”{written}” ei ole verkko-osoite.",
        "”{written}” är inte en webbadress.",
        "“{written}” is not a web address.",
    ),
    Words(
        "Osoitteen alussa on https://, esimerkiksi https://kysely.example/abc.",
        "Adressen börjar med https://, till exempel https://kysely.example/abc.",
        "An address begins with https://, such as https://kysely.example/abc.",
    ),
)
NOT_AN_EMAIL = error(
    "not-an-email",
    Words(
        "”{written}” ei ole sähköpostiosoite.",
        "”{written}” är inte en e-postadress.",
        "“{written}” is not an e-mail address.",
    ),
    Words(
        "Kirjoita osoite muodossa nimi@kunta.example.",
        "Skriv adressen i formen namn@kommun.example.",
        "Write the address as name@municipality.example.",
    ),
)
NOT_A_PHONE = error(
    "not-a-phone",
    Words(
        "”{written}” ei ole puhelinnumero.",
        "”{written}” är inte ett telefonnummer.",
        "“{written}” is not a telephone number.",
    ),
    Words(
        "Kirjoita numero muodossa 040 000 0000 tai +358 40 000 0000.",
        "Skriv numret i formen 040 000 0000 eller +358 40 000 0000.",
        "Write the number as 040 000 0000 or +358 40 000 0000.",
    ),
)
NOT_AN_ID = error(
    "not-an-id",
    Words(
        "”{written}” ei kelpaa tunnukseksi.",
        "”{written}” duger inte som id.",
        "“{written}” cannot be an id.",
    ),
    Words(
        "Tunnuksessa on vain pieniä kirjaimia a–z, numeroita ja väliviivoja, ja se alkaa kirjaimella.",
        "Ett id har bara små bokstäver a–z, siffror och bindestreck, och börjar med en bokstav.",
        "An id has only small letters a–z, digits and hyphens, and begins with a letter.",
    ),
)
NOT_A_SLUG = error(
    "not-a-slug",
    Words(
        "”{written}” ei kelpaa osoitteen osaksi.",
        "”{written}” duger inte som del av en adress.",
        "“{written}” cannot be part of an address.",
    ),
    Words(
        "Osoitteessa on vain pieniä kirjaimia a–z, numeroita ja väliviivoja, enintään 80 merkkiä.",
        "En adress har bara små bokstäver a–z, siffror och bindestreck, högst 80 tecken.",
        "An address has only small letters a–z, digits and hyphens, at most 80 characters.",
    ),
)
NOT_AN_ADDRESS = error(
    "not-an-old-address",
    Words(
        "”{written}” ei kelpaa vanhaksi osoitteeksi.",
        "”{written}” duger inte som gammal adress.",
        "“{written}” cannot be an old address.",
    ),
    Words(
        "Kirjoita polku, esimerkiksi tiedotteet/vanha-nimi/ tai /muu/polku/.",
        "Skriv en sökväg, till exempel tiedotteet/vanha-nimi/ eller /annan/vag/.",
        "Write a path, such as tiedotteet/vanha-nimi/ or /other/path/.",
    ),
)
NOT_A_PATH = error(
    "not-a-file-path",
    Words(
        "”{written}” ei ole content-kansion tiedosto.",
        "”{written}” är inte en fil i mappen content.",
        "“{written}” is not a file of the folder content.",
    ),
    Words(
        "Kirjoita tiedoston polku, esimerkiksi media/kuva.jpg.",
        "Skriv filens sökväg, till exempel media/bild.jpg.",
        "Write the file's path, such as media/picture.jpg.",
    ),
)
NOT_A_REFERENCE = error(
    "not-a-reference",
    Words(
        "”{written}” ei ole viittaus toiseen sisältöön.",
        "”{written}” är inte en hänvisning till annat innehåll.",
        "“{written}” is not a reference to other content.",
    ),
    Words(
        "Kirjoita kohteen tunnus (id), esimerkiksi avustus-kylat tai avustus-kylat.2026.",
        "Skriv målets id, till exempel avustus-kylat eller avustus-kylat.2026.",
        "Write the id of the target, such as avustus-kylat or avustus-kylat.2026.",
    ),
)
NOT_A_PRICE = error(
    "not-a-price",
    Words(
        "”{written}” ei ole hinta, jonka Talkoot osaa lukea.",
        "”{written}” är inte ett pris som Talkoot kan läsa.",
        "“{written}” is not a price that Talkoot can read.",
    ),
    Words(
        "Kirjoita ilmainen, 5,50 € tai sanoin esimerkiksi “5 € jäsenille, muille 10 €”.",
        "Skriv gratis, 5,50 € eller med ord till exempel “5 € för medlemmar, 10 € för andra”.",
        "Write ilmainen, 5,50 €, or in words such as “5 € for members, 10 € for others”.",
    ),
)
NOT_MINUTES = error(
    "not-minutes",
    Words(
        "”{written}” ei ole kesto minuutteina.",
        "”{written}” är inte en tid i minuter.",
        "“{written}” is not a time in minutes.",
    ),
    Words("Kirjoita 10 tai 15–20.", "Skriv 10 eller 15–20.", "Write 10 or 15–20."),
)
NOT_YEARS = error(
    "not-years",
    Words(
        "”{written}” ei ole vuosi eikä vuosien väli.",
        "”{written}” är varken ett år eller en rad år.",
        "“{written}” is neither a year nor a range of years.",
    ),
    Words("Kirjoita 2026 tai 2025–2026.", "Skriv 2026 eller 2025–2026.", "Write 2026 or 2025–2026."),
)
NOT_COORDINATES = error(
    "not-coordinates",
    Words(
        "”{written}” ei ole piste kartalla Suomessa.",
        "”{written}” är inte en punkt på kartan i Finland.",
        "“{written}” is not a point on the map in Finland.",
    ),
    Words(
        "Kirjoita leveys ja pituus asteina: 62.79, 22.84.",
        "Skriv latitud och longitud i grader: 62.79, 22.84.",
        "Write latitude and longitude in degrees: 62.79, 22.84.",
    ),
)
NOT_A_CLOCK = error(
    "not-a-time-of-day",
    Words(
        "”{written}” ei ole kellonaika.",
        "”{written}” är inte ett klockslag.",
        "“{written}” is not a time of day.",
    ),
    Words("Kirjoita 9.30 tai 17.00.", "Skriv 9.30 eller 17.00.", "Write 9.30 or 17.00."),
)
NOT_A_LANGUAGE = error(
    "not-a-language",
    Words(
        "”{written}” ei ole kielen tunnus.",
        "”{written}” är inte en språkkod.",
        "“{written}” is not the code of a language.",
    ),
    Words(
        "Kirjoita esimerkiksi fi, sv tai en.",
        "Skriv till exempel fi, sv eller en.",
        "Write fi, sv or en, for example.",
    ),
)
TEXT_WANTED = error(
    "text-wanted",
    Words(
        "Kenttään {name} kuuluu yksi teksti, mutta siinä on luettelo tai ryhmä kenttiä.",
        "Fältet {name} ska ha en text, men har en lista eller en grupp av fält.",
        "The field {name} takes one text, but holds a list or a group of fields.",
    ),
    Words(
        "Jos tekstissä on hakasulkeita, aaltosulkeita tai kaksoispiste, kirjoita se lainausmerkkeihin.",
        "Om texten har hakparenteser, klammerparenteser eller kolon, skriv den inom citattecken.",
        "If the text has brackets, braces or a colon, write it within quotation marks.",
    ),
)
LIST_WANTED = error(
    "list-wanted",
    Words(
        "Kenttään {name} kuuluu luettelo, mutta siinä on yksi arvo.",
        "Fältet {name} ska ha en lista, men har ett enda värde.",
        "The field {name} takes a list, but holds a single value.",
    ),
)
GROUP_WANTED = error(
    "group-wanted",
    Words(
        "Kenttään {name} kuuluu ryhmä kenttiä: {fields}.",
        "Fältet {name} ska ha en grupp av fält: {fields}.",
        "The field {name} takes a group of fields: {fields}.",
    ),
)
UNKNOWN_FIELD = error(
    "unknown-field",
    Words(
        "Kenttää ”{name}” ei ole.",
        "Det finns inget fält ”{name}”.",
        "There is no field “{name}”.",
    ),
    Words("Tähän sopivat: {known}.", "Här passar: {known}.", "These fit here: {known}."),
)
MISSING_FIELD = error(
    "missing-field",
    Words(
        "Pakollinen kenttä {name} puuttuu.",
        "Det obligatoriska fältet {name} saknas.",
        "The required field {name} is missing.",
    ),
)
FACT_IN_TRANSLATION = error(
    "fact-in-translation",
    Words(
        "Kenttä {name} on yhteinen kaikille kielille, eikä se kuulu käännökseen.",
        "Fältet {name} är gemensamt för alla språk och hör inte till översättningen.",
        "The field {name} is shared by all languages and does not belong in a translation.",
    ),
    Words(
        "Poista rivi. Tieto otetaan tiedostosta {original}.",
        "Ta bort raden. Uppgiften tas från filen {original}.",
        "Remove the line. The value is taken from {original}.",
    ),
)
SPAN_NOT_ALLOWED = error(
    "day-wanted",
    Words(
        "Kentässä {name} tarvitaan päivä tai kellonaika; ”{written}” on liian väljä.",
        "Fältet {name} behöver en dag eller ett klockslag; ”{written}” är för vagt.",
        "The field {name} needs a day or a time; “{written}” is too loose.",
    ),
    Words(
        "Kirjoita päivä, esimerkiksi 2026-03-31, tai jätä kenttä pois, kunnes päivä tiedetään.",
        "Skriv en dag, till exempel 2026-03-31, eller lämna bort fältet tills dagen är känd.",
        "Write a day such as 2026-03-31, or leave the field out until the day is known.",
    ),
)
