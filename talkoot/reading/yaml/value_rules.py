"""How the value on a line of YAML can be written so that YAML does not read it, or not all of it."""

from talkoot.values.diagnostics import error
from talkoot.values.language import Words

_QUOTE_IT = Words(
    "Kirjoita arvo lainausmerkkeihin.",
    "Skriv värdet inom citattecken.",
    "Put the value in quotes.",
)

COLON = error(
    "colon-in-value",
    Words(
        "Arvossa on kaksoispiste ja välilyönti, ja siksi se luetaan uuden kentän aluksi.",
        "Värdet har ett kolon och ett mellanslag och läses därför som början av ett nytt fält.",
        "The value has a colon and a space, and is therefore read as the start of a new field.",
    ),
    _QUOTE_IT,
)
CURLY = error(
    "curly-quotes",
    Words(
        "Rivillä on kaarevat lainausmerkit, jotka luetaan tavallisiksi kirjaimiksi.",
        "Raden har typografiska citattecken, som läses som vanliga bokstäver.",
        "The line has curly quotes, which are read as ordinary letters.",
    ),
    Words(
        'Käytä suoria lainausmerkkejä ("). Kentän nimeen niitä ei tarvita.',
        'Använd raka citattecken ("). Fältets namn behöver inga.',
        'Use straight quotes ("). The name of a field needs none.',
    ),
)
FIRST_CHARACTER = error(
    "first-character",
    Words(
        "Arvo ei voi alkaa merkillä {character} ilman lainausmerkkejä.",
        "Ett värde kan inte börja med tecknet {character} utan citattecken.",
        "A value cannot begin with {character} unless it is in quotes.",
    ),
    _QUOTE_IT,
)
AFTER_QUOTE = error(
    "text-after-quote",
    Words(
        "Lainausmerkki {quote} päättää arvon, mutta rivillä on vielä tekstiä: {rest}",
        "Citattecknet {quote} avslutar värdet, men raden har mera text: {rest}",
        "The quote {quote} ends the value, but the line goes on: {rest}",
    ),
    _QUOTE_IT,
)
UNCLOSED_QUOTE = error(
    "unclosed-quote",
    Words(
        "Lainausmerkki {quote} alkaa rivillä {begins} eikä pääty samalla rivillä.",
        "Citattecknet {quote} börjar på rad {begins} och avslutas inte på samma rad.",
        "The quote {quote} begins on line {begins} and does not end on that line.",
    ),
    Words(
        "Lisää lainausmerkki arvon loppuun. Jos arvo jatkuu, sisennä seuraavat rivit.",
        "Lägg till citattecknet i slutet av värdet. Om värdet fortsätter, gör ett indrag på följande rader.",
        "Add the quote at the end of the value. If the value goes on, indent the lines that follow.",
    ),
)
ESCAPE = error(
    "yaml-escape",
    Words(
        'Lainausmerkkien (") välissä kenoviiva (\\) aloittaa erikoismerkin, ja tätä merkkiä ei voi käyttää.',
        'Inom citattecken (") inleder ett omvänt snedstreck (\\) ett specialtecken som inte kan användas.',
        'Within quotes (") a backslash (\\) begins a special character, and this one cannot be used.',
    ),
    Words(
        "Käytä yksinkertaisia lainausmerkkejä (') tai poista kenoviiva.",
        "Använd enkla citattecken (') eller ta bort det omvända snedstrecket.",
        "Use single quotes (') or delete the backslash.",
    ),
)
AFTER_BRACKET = error(
    "text-after-bracket",
    Words(
        "Merkit {brackets} tarkoittavat arvon alussa luetteloa, mutta rivillä on vielä tekstiä: {rest}",
        "Tecknen {brackets} betyder en lista i början av ett värde, men raden har mera text: {rest}",
        "The signs {brackets} at the start of a value mean a list, but the line goes on: {rest}",
    ),
    _QUOTE_IT,
)
UNCLOSED_BRACKET = error(
    "unclosed-bracket",
    Words(
        "Merkki {bracket} alkaa rivillä {begins} eikä pääty.",
        "Tecknet {bracket} börjar på rad {begins} och avslutas inte.",
        "The sign {bracket} begins on line {begins} and does not end.",
    ),
    Words(
        "Lisää loppuun {closing}, tai kirjoita arvo lainausmerkkeihin, jos se on tekstiä.",
        "Lägg till {closing} i slutet, eller skriv värdet inom citattecken om det är text.",
        "Add {closing} at the end, or put the value in quotes if it is text.",
    ),
)
IN_BRACKETS = error(
    "yaml-flow",
    Words(
        "Merkkien {brackets} välissä on jotakin, mitä ei voi lukea.",
        "Mellan tecknen {brackets} finns något som inte går att läsa.",
        "Between the signs {brackets} is something that cannot be read.",
    ),
    Words(
        "Erota luettelon kohdat pilkuilla ja kirjoita lainausmerkkeihin kohta, jossa on erikoismerkkejä.",
        "Skilj punkterna åt med kommatecken och skriv en punkt med specialtecken inom citattecken.",
        "Part the items with commas, and put an item with special characters in quotes.",
    ),
)
