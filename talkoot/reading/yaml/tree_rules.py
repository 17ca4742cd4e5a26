"""What YAML allows and content does not, and what gets lost in YAML without a word."""

from talkoot.values.diagnostics import error, warning
from talkoot.values.language import Words

ALIAS = error(
    "yaml-alias",
    Words(
        "Arvo alkaa tähdellä (*), ja siksi se luetaan viittaukseksi toiseen kohtaan.",
        "Värdet börjar med en asterisk (*) och läses därför som en hänvisning till ett annat ställe.",
        "The value begins with an asterisk (*) and is therefore read as a reference to another place.",
    ),
    Words(
        "Kirjoita teksti lainausmerkkeihin. Viittauksia ei voi käyttää: kirjoita arvo tähän uudelleen.",
        "Skriv texten inom citattecken. Hänvisningar går inte att använda: skriv värdet här på nytt.",
        "Put the text in quotes. References cannot be used: write the value here again.",
    ),
)
ANCHOR = error(
    "yaml-anchor",
    Words(
        "Arvo alkaa et-merkillä (&), ja sitä seuraava sana jäisi pois.",
        "Värdet börjar med ett et-tecken (&), och ordet efter det skulle falla bort.",
        "The value begins with an ampersand (&), and the word after it would be lost.",
    ),
    Words(
        "Kirjoita teksti lainausmerkkeihin.",
        "Skriv texten inom citattecken.",
        "Put the text in quotes.",
    ),
)
TAG = error(
    "yaml-tag",
    Words(
        "Arvo alkaa huutomerkillä (!), ja sitä seuraava sana jäisi pois.",
        "Värdet börjar med ett utropstecken (!), och ordet efter det skulle falla bort.",
        "The value begins with an exclamation mark (!), and the word after it would be lost.",
    ),
    Words(
        "Kirjoita teksti lainausmerkkeihin.",
        "Skriv texten inom citattecken.",
        "Put the text in quotes.",
    ),
)
MERGE_KEY = error(
    "merge-key",
    Words(
        "Merkintä << ei ole käytössä.",
        "Beteckningen << används inte.",
        "The key << is not used here.",
    ),
    Words(
        "Kirjoita kentät tähän omille riveilleen.",
        "Skriv fälten här på egna rader.",
        "Write the fields here, each on its own line.",
    ),
)
SECOND_DOCUMENT = error(
    "second-document",
    Words(
        "Tiedostossa alkaa tästä toinen tietue. Tiedostossa voi olla vain yksi.",
        "Här börjar en andra post. En fil kan ha bara en.",
        "A second record begins here. A file can have only one.",
    ),
    Words(
        "Siirrä tämä ja loput omaan tiedostoonsa.",
        "Flytta det här och resten till en egen fil.",
        "Move this and the rest to a file of its own.",
    ),
)
DUPLICATE_KEY = error(
    "duplicate-key",
    Words(
        "Kenttä ”{key}” on jo rivillä {first}.",
        "Fältet ”{key}” finns redan på rad {first}.",
        "The field “{key}” is already on line {first}.",
    ),
    Words(
        "Poista toinen riveistä {first} ja {line}.",
        "Ta bort den ena av raderna {first} och {line}.",
        "Delete one of the lines {first} and {line}.",
    ),
)
KEY = error(
    "yaml-key",
    Words(
        "Kentän nimi puuttuu tai on muuta kuin tekstiä.",
        "Fältets namn saknas eller är något annat än text.",
        "The name of the field is missing or is not text.",
    ),
    Words(
        "Kirjoita rivi muodossa kenttä: arvo. Jos arvossa on aaltosulkeita, kirjoita se lainausmerkkeihin.",
        "Skriv raden i formen fält: värde. Om värdet har klamrar, skriv det inom citattecken.",
        "Write the line as field: value. If the value has braces, put it in quotes.",
    ),
)
DEPTH = error(
    "yaml-depth",
    Words(
        "Sisäkkäisiä tasoja on yli {most}.",
        "Det finns över {most} nivåer inuti varandra.",
        "There are more than {most} levels within each other.",
    ),
    Words(
        "Tarkista hakasulkeet, aaltosulkeet ja sisennykset.",
        "Kontrollera hakparenteser, klamrar och indrag.",
        "Check the brackets, the braces and the indentation.",
    ),
)
SIZE = error(
    "yaml-size",
    Words(
        "Kenttiä ja arvoja on yli {most}.",
        "Det finns över {most} fält och värden.",
        "There are more than {most} fields and values.",
    ),
    Words(
        "Jaa tiedot useaan tiedostoon.",
        "Dela upp uppgifterna i flera filer.",
        "Divide the data into several files.",
    ),
)
LOST_TEXT = error(
    "lost-text",
    Words(
        "Teksti ”{lost}” jäisi pois: merkki # välilyönnin jälkeen aloittaa kommentin.",
        "Texten ”{lost}” skulle falla bort: tecknet # efter ett mellanslag inleder en kommentar.",
        "The text “{lost}” would be lost: the sign # after a space begins a comment.",
    ),
    Words(
        "Kirjoita arvo lainausmerkkeihin. Jos se on kommentti, kirjoita välilyönti myös #-merkin jälkeen.",
        "Skriv värdet inom citattecken. Om den är en kommentar, skriv ett mellanslag också efter #.",
        "Put the value in quotes. If you meant a comment, write a space after # as well.",
    ),
)
CURLY_KEPT = warning(
    "curly-quotes-kept",
    Words(
        "Kaarevat lainausmerkit arvon ympärillä näkyvät sivulla.",
        "De typografiska citattecknen runt värdet syns på sidan.",
        "The curly quotes around the value will be seen on the page.",
    ),
    Words(
        'Poista ne. Jos niiden kuuluu näkyä, kirjoita koko arvo suoriin lainausmerkkeihin (").',
        'Ta bort dem. Om de ska synas, skriv hela värdet inom raka citattecken (").',
        'Delete them. If they belong to the text, put the whole value in straight quotes (").',
    ),
)
