"""What can be wrong with a file before it is opened, in the words that staff read."""

from talkoot.shell.found import Found, Kind
from talkoot.values.diagnostics import Rule, error, warning
from talkoot.values.filenames import Name
from talkoot.values.language import Words

SYMLINK = error(
    "symlink",
    Words(
        "Tämä on linkki toiseen paikkaan. Linkkejä ei seurata.",
        "Det här är en länk till en annan plats. Länkar följs inte.",
        "This is a link to another place. Links are not followed.",
    ),
    Words(
        "Poista linkki ja kopioi oikea tiedosto tai kansio sen tilalle.",
        "Ta bort länken och kopiera den riktiga filen eller mappen i dess ställe.",
        "Remove the link and copy the real file or folder in its place.",
    ),
)
NOT_A_FILE = error(
    "not-a-file",
    Words(
        "Tämä ei ole tavallinen tiedosto eikä kansio.",
        "Det här är varken en vanlig fil eller en mapp.",
        "This is neither an ordinary file nor a folder.",
    ),
    Words(
        "Poista se tai siirrä se pois projektin kansioista.",
        "Ta bort den eller flytta den ut ur projektets mappar.",
        "Remove it or move it out of the project's folders.",
    ),
)
FOLDER_NAMED_LIKE_FILE = error(
    "folder-named-like-file",
    Words(
        "Tämä on kansio, mutta sen nimi näyttää tiedoston nimeltä.",
        "Det här är en mapp, men namnet ser ut som ett filnamn.",
        "This is a folder, but its name looks like the name of a file.",
    ),
    Words(
        "Anna kansiolle nimi, jossa ei ole tiedoston päätettä (kuten .md).",
        "Ge mappen ett namn utan filändelse (som .md).",
        "Give the folder a name without a file's ending (such as .md).",
    ),
)
FILE_TOO_LARGE = error(
    "file-too-large",
    Words(
        "Tiedosto on liian suuri: {size} Mt. Raja on {limit} Mt.",
        "Filen är för stor: {size} MB. Gränsen är {limit} MB.",
        "The file is too large: {size} MB. The limit is {limit} MB.",
    ),
    Words(
        "Pienennä tiedostoa tai jaa se osiin. Video kannattaa viedä videopalveluun ja linkittää sieltä.",
        "Gör filen mindre eller dela den. En video bör läggas i en videotjänst och länkas därifrån.",
        "Make the file smaller or split it. Put a video into a video service and link to it.",
    ),
)
LARGE_FILE = warning(
    "large-file",
    Words(
        "Tiedosto on suuri: {size} Mt. Yli {limit} Mt latautuu hitaasti puhelimella.",
        "Filen är stor: {size} MB. Mer än {limit} MB laddas långsamt i en telefon.",
        "The file is large: {size} MB. More than {limit} MB loads slowly on a phone.",
    ),
    Words(
        "Pienennä tiedostoa, jos voit. PDF-tiedoston kuvat voi tallentaa tarkkuudella 150 dpi.",
        "Gör filen mindre om du kan. Bilderna i en PDF kan sparas med 150 dpi.",
        "Make the file smaller if you can. The pictures of a PDF can be saved at 150 dpi.",
    ),
)
COPY_FILE = warning(
    "copy-file",
    Words(
        "Tiedosto näyttää kopiolta, joten sitä ei julkaista.",
        "Filen ser ut som en kopia och publiceras därför inte.",
        "The file looks like a copy, so it is not published.",
    ),
    Words(
        "Poista kopio. Jos se on oma sivunsa, anna sille oma nimi, esimerkiksi talkoot-2026.md.",
        "Ta bort kopian. Om den är en egen sida, ge den ett eget namn, till exempel talko-2026.md.",
        "Remove the copy. If it is a page of its own, give it its own name, such as talkoot-2026.md.",
    ),
)
HIDDEN_ENDING = warning(
    "hidden-ending",
    Words(
        "Tiedoston nimessä on ylimääräinen pääte .txt, joten sitä ei julkaista.",
        "Filnamnet har en extra ändelse .txt och filen publiceras därför inte.",
        "The file's name has an extra ending .txt, so it is not published.",
    ),
    Words(
        "Nimeä tiedosto uudelleen. Ota Windowsissa käyttöön Näytä > Tiedostonimien tunnisteet.",
        "Byt namn på filen. Slå i Windows på Visa > Filnamnstillägg.",
        "Rename the file. In Windows, turn on View > File name extensions.",
    ),
)
FILE_TYPE = error(
    "file-type",
    Words(
        "Tämän tyyppistä tiedostoa ei voi julkaista.",
        "En fil av den här typen kan inte publiceras.",
        "A file of this type cannot be published.",
    ),
    Words(
        "Sivut: md, yaml. Kuvat: jpg, png, webp, gif (ei svg). Asiakirjat: pdf, docx, xlsx, pptx, odt, ods,"
        " odp, csv, txt. Ääni ja video: mp3, mp4, vtt. Sivuston oma fontti: woff2.",
        "Sidor: md, yaml. Bilder: jpg, png, webp, gif (inte svg). Dokument: pdf, docx, xlsx, pptx, odt, ods,"
        " odp, csv, txt. Ljud och video: mp3, mp4, vtt. Webbplatsens eget typsnitt: woff2.",
        "Pages: md, yaml. Pictures: jpg, png, webp, gif (not svg). Documents: pdf, docx, xlsx, pptx, odt,"
        " ods, odp, csv, txt. Sound and video: mp3, mp4, vtt. The hub's own font: woff2.",
    ),
)
SVG_FILE = error(
    "svg-file",
    Words(
        "SVG-kuvaa ei voi julkaista: siihen voi kätkeytyä ohjelma, joka käynnistyy lukijan selaimessa.",
        "En SVG-bild kan inte publiceras: den kan innehålla ett program som körs i läsarens webbläsare.",
        "An SVG picture cannot be published: it can hold a program that runs in the reader's browser.",
    ),
    Words(
        "Avaa kuva piirto-ohjelmassa, vie se PNG-muotoon (logo vähintään 480 kuvapisteen levyisenä) ja vaihda"
        " sen nimi sinne, missä kuva mainitaan.",
        "Öppna bilden i ett ritprogram, exportera den som PNG (en logotyp minst 480 bildpunkter bred) och byt"
        " namnet där bilden nämns.",
        "Open the picture in a drawing program, export it as PNG (a logo at least 480 pixels wide), and"
        " change its name where it is mentioned.",
    ),
)
UNSAFE_NAME = error(
    "unsafe-name",
    Words(
        "Nimi ei toimi kaikissa tietokoneissa.",
        "Namnet fungerar inte på alla datorer.",
        "The name does not work on every computer.",
    ),
    Words(
        'Käytä kirjaimia, numeroita ja viivoja. Nimessä ei saa olla merkkejä : * ? " < > | \\ eikä'
        " näkymättömiä merkkejä. Se ei saa alkaa välilyönnillä eikä loppua välilyöntiin tai pisteeseen. Se ei"
        " saa olla Windowsin varaama (con, prn, aux, nul, com1, lpt1). Koko polussa saa olla enintään"
        " 200 merkkiä.",
        'Använd bokstäver, siffror och bindestreck. Namnet får inte innehålla : * ? " < > | \\ eller osynliga'
        " tecken. Det får inte börja med mellanslag eller sluta med mellanslag eller punkt. Det får inte vara"
        " reserverat i Windows (con, prn, aux, nul, com1, lpt1). Hela sökvägen får ha högst 200 tecken.",
        'Use letters, digits and hyphens. The name must not hold : * ? " < > | \\ or invisible characters,'
        " begin with a space, end with a space or a full stop, or be reserved in Windows (con, prn, aux, nul,"
        " com1, lpt1), and the whole path has at most 200 characters.",
    ),
)
SAME_NAME = error(
    "same-name",
    Words(
        "Osa tietokoneista pitää tätä samana nimenä kuin {other}: vain kirjainkoko tai merkkien tallennustapa"
        " on eri.",
        "En del datorer håller detta för samma namn som {other}: bara skiftläget eller tecknens kodning"
        " skiljer.",
        "Some computers take this for the same name as {other}: only the case or the encoding of letters"
        " differs.",
    ),
    Words(
        "Poista toinen tai anna sille eri nimi.",
        "Ta bort den ena eller ge den ett annat namn.",
        "Remove one of them or give it another name.",
    ),
)

OF_NAME = {Name.COPY: COPY_FILE, Name.HIDDEN_ENDING: HIDDEN_ENDING, Name.OTHER: FILE_TYPE, Name.SVG: SVG_FILE}
"""The rule for a file that its name keeps out of content."""


def rule_of_kind(found: Found | None) -> Rule:
    """The rule for what is neither a file nor a folder as it should be."""
    return SYMLINK if found is not None and found.kind is Kind.LINK else NOT_A_FILE
