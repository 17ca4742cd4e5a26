"""How the lines of a YAML text can stand so that YAML reads them wrongly or not at all."""

from talkoot.values.diagnostics import error
from talkoot.values.language import Words

TAB = error(
    "yaml-tab",
    Words(
        "Sisennyksessä on sarkain (tab). Rivit: {lines}.",
        "Indraget har en tabb. Rader: {lines}.",
        "The indentation has a tab. Lines: {lines}.",
    ),
    Words(
        "Sisennä välilyönneillä.",
        "Gör indraget med mellanslag.",
        "Indent with spaces.",
    ),
)
INDENTATION = error(
    "yaml-indentation",
    Words(
        "Rivi alkaa eri kohdasta kuin rivit, joiden joukkoon se kuuluu.",
        "Raden börjar på ett annat ställe än raderna som den hör ihop med.",
        "The line does not begin where the lines that it belongs with begin.",
    ),
    Words(
        "Saman tason rivit alkavat täsmälleen samasta kohdasta.",
        "Rader på samma nivå börjar på exakt samma ställe.",
        "Lines of one level begin at exactly the same place.",
    ),
)
STRAY = error(
    "stray-character",
    Words(
        "Rivin alussa on ylimääräinen merkki: {character}",
        "Raden börjar med ett överflödigt tecken: {character}",
        "The line begins with a stray character: {character}",
    ),
    Words(
        "Rivi alkaa kentän nimellä.",
        "Raden börjar med fältets namn.",
        "The line begins with the name of the field.",
    ),
)
MISSING_SPACE = error(
    "missing-space",
    Words(
        "Merkin {sign} jälkeen puuttuu välilyönti.",
        "Efter tecknet {sign} saknas ett mellanslag.",
        "A space is missing after {sign}.",
    ),
)
MISSING_COLON = error(
    "missing-colon",
    Words(
        "Rivillä ei ole kentän nimeä ja kaksoispistettä.",
        "Raden har inget fältnamn och kolon.",
        "The line has no name of a field and colon.",
    ),
    Words(
        "Kirjoita rivi muodossa kenttä: arvo. Jos rivi jatkaa edellistä arvoa, sisennä se.",
        "Skriv raden i formen fält: värde. Om raden fortsätter föregående värde, gör ett indrag.",
        "Write the line as field: value. If it goes on with the value before it, indent it.",
    ),
)
INVISIBLE_SPACE = error(
    "invisible-space",
    Words(
        "Rivillä on näkymätön merkki {code} kohdassa, johon kuuluu tavallinen välilyönti tai ei mitään.",
        "Raden har ett osynligt tecken {code} där det ska stå ett vanligt mellanslag eller ingenting.",
        "The line has an invisible character {code} where an ordinary space or nothing belongs.",
    ),
    Words(
        "Kirjoita rivin alku uudelleen. Merkki tulee usein Wordista tai verkkosivulta.",
        "Skriv om radens början. Tecknet kommer ofta från Word eller en webbsida.",
        "Type the start of the line again. The character often comes from Word or a web page.",
    ),
)
LINE_BREAK = error(
    "yaml-line-break",
    Words(
        "Rivillä on näkymätön rivinvaihto {code}, jota tiedoissa ei voi käyttää.",
        "Raden har en osynlig radbrytning {code} som inte kan användas här.",
        "The line has an invisible line break {code} that cannot be used here.",
    ),
    Words(
        "Poista merkki ja paina sen kohdalla välilyöntiä.",
        "Ta bort tecknet och skriv ett mellanslag i stället.",
        "Delete the character and type a space in its place.",
    ),
)
SYNTAX = error(
    "yaml-syntax",
    Words(
        "Tätä kohtaa ei voi lukea.",
        "Det här stället går inte att läsa.",
        "This place cannot be read.",
    ),
    Words(
        "Tarkista tämä rivi ja sitä edeltävä: kenttä: arvo, lainausmerkit, sulkeet ja sisennys.",
        "Kontrollera den här raden och raden före: fält: värde, citattecken, parenteser och indrag.",
        "Check this line and the one before: field: value, quotes, brackets and indentation.",
    ),
)
