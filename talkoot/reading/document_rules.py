"""What can be wrong with how a file of content is divided into its data and its text."""

from talkoot.values.diagnostics import error
from talkoot.values.language import Words

MISSING = error(
    "front-matter-missing",
    Words(
        "Tiedoston alusta puuttuvat tiedot. Ne kirjoitetaan kahden viivarivin (---) väliin.",
        "I början av filen saknas uppgifterna. De skrivs mellan två rader med streck (---).",
        "The data at the start of the file are missing. They stand between two lines of hyphens (---).",
    ),
)
FENCE = error(
    "front-matter-line",
    Words(
        "Tiedot alkavat ja päättyvät rivillä, jolla on kolme tavallista väliviivaa (---) eikä muuta.",
        "Uppgifterna börjar och slutar med en rad som har tre vanliga bindestreck (---) och inget annat.",
        "The data begin and end with a line of three ordinary hyphens (---) and nothing else.",
    ),
)
UNCLOSED = error(
    "front-matter-unclosed",
    Words(
        "Tietojen lopusta puuttuu rivi, jolla on kolme väliviivaa (---).",
        "I slutet av uppgifterna saknas en rad med tre bindestreck (---).",
        "The line of three hyphens (---) is missing at the end of the data.",
    ),
    Words(
        "Kirjoita --- omalle rivilleen ennen leipätekstiä.",
        "Skriv --- på en egen rad före brödtexten.",
        "Write --- on a line of its own before the text.",
    ),
)
NO_FIELDS = error(
    "front-matter-empty",
    Words(
        "Tiedostossa ei ole yhtään tietoa.",
        "Filen har inga uppgifter.",
        "The file has no data.",
    ),
)
NOT_FIELDS = error(
    "yaml-root",
    Words(
        "Tähän kuuluu kenttiä, joilla kullakin on nimi.",
        "Här ska det stå fält som vart och ett har ett namn.",
        "Fields belong here, each with its name.",
    ),
)
