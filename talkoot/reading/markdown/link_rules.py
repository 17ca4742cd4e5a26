"""The mistakes that links and images can have, with the words that explain them."""

from talkoot.values.diagnostics import error, warning
from talkoot.values.language import Words

EMPTY_LINK = error(
    "empty-link",
    Words("Linkistä puuttuu osoite.", "Länken saknar adress.", "The link has no address."),
    Words(
        "Kirjoita osoite sulkuihin: [teksti](https://…).",
        "Skriv adressen inom parentes: [text](https://…).",
        "Write the address in the parentheses: [text](https://…).",
    ),
)
EMPTY_LINK_TEXT = error(
    "empty-link-text",
    Words(
        "Linkissä ei ole tekstiä, joten sitä ei voi lukea eikä painaa.",
        "Länken har ingen text och går varken att läsa eller klicka på.",
        "The link has no words, so nobody can read or press it.",
    ),
    Words(
        "Kirjoita hakasulkeisiin, minne linkki vie.",
        "Skriv inom hakparenteserna vart länken leder.",
        "Write in the brackets where the link leads.",
    ),
)
VAGUE_LINK_TEXT = warning(
    "vague-link-text",
    Words(
        "Linkin teksti ”{words}” ei kerro, minne linkki vie.",
        "Länktexten ”{words}” berättar inte vart länken leder.",
        "The link text “{words}” does not say where the link leads.",
    ),
    Words(
        "Kirjoita linkin tekstiksi esimerkiksi sen sivun otsikko, jolle se vie.",
        "Skriv till exempel rubriken på sidan som länken leder till.",
        "Write for example the heading of the page that it leads to.",
    ),
)
UNSAFE_LINK = error(
    "unsafe-link",
    Words(
        "Linkki ”{scheme}:” ei ole sallittu.",
        "En länk av typen ”{scheme}:” är inte tillåten.",
        "A link that begins with “{scheme}:” is not allowed.",
    ),
    Words(
        "Linkki voi alkaa https://, mailto:, tel: tai id:, tai se voi olla sisältökansion tiedosto.",
        "En länk kan börja med https://, mailto:, tel: eller id:, eller vara en fil i innehållsmappen.",
        "A link can begin with https://, mailto:, tel: or id:, or be a file of the content folder.",
    ),
)
SCHEME_RELATIVE = error(
    "scheme-relative-link",
    Words(
        "Linkin osoitteen alku on puutteellinen.",
        "Länkens adress är ofullständig i början.",
        "The beginning of the address is not whole.",
    ),
    Words(
        "Kirjoita osoitteen alkuun https://.",
        "Skriv https:// i början av adressen.",
        "Write https:// at the beginning.",
    ),
)
MISSING_SCHEME = error(
    "missing-scheme",
    Words(
        "Linkin osoitteen alusta puuttuu https:// tai mailto:.",
        "I början av länkens adress saknas https:// eller mailto:.",
        "The address of the link lacks https:// or mailto: at its beginning.",
    ),
)
ABSOLUTE_PATH = error(
    "absolute-path-link",
    Words(
        "Linkki alkaa vinoviivalla, ja se katkeaa, kun sivuston osoite muuttuu.",
        "Länken börjar med ett snedstreck och bryts när webbplatsens adress ändras.",
        "The link begins with a slash and breaks when the site moves.",
    ),
    Words(
        "Kirjoita sisältötiedoston polku tästä tiedostosta (../tapahtuma.md) tai id: ja sivun tunnus.",
        "Skriv innehållsfilens sökväg från den här filen (../evenemang.md) eller id: och sidans id.",
        "Write the path of the content file from this one (../event.md), or id: and the page's id.",
    ),
)
BACKSLASH_IN_PATH = error(
    "backslash-in-path",
    Words(
        "Linkin polussa on kenoviiva \\.",
        "Länkens sökväg har ett omvänt snedstreck \\.",
        "The path of the link has a backslash \\.",
    ),
    Words("Käytä merkkiä /.", "Använd tecknet /.", "Use the sign /."),
)
OUTSIDE_CONTENT = error(
    "outside-content",
    Words(
        "Linkki osoittaa sisältökansion ulkopuolelle.",
        "Länken leder ut ur innehållsmappen.",
        "The link leads out of the content folder.",
    ),
    Words(
        "Siirrä tiedosto sisältökansioon ja linkitä siihen siellä.",
        "Flytta filen till innehållsmappen och länka till den där.",
        "Move the file into the content folder and link to it there.",
    ),
)
HIDDEN_CHARACTERS = error(
    "hidden-characters-in-link",
    Words(
        "Linkin osoitteessa on näkymättömiä merkkejä.",
        "Länkens adress innehåller osynliga tecken.",
        "The address of the link holds characters that nobody sees.",
    ),
    Words(
        "Kirjoita osoite käsin uudelleen.",
        "Skriv in adressen på nytt för hand.",
        "Type the address again by hand.",
    ),
)
SPACE_IN_LINK = error(
    "space-in-link",
    Words(
        "Linkin osoitteessa on välilyönti.",
        "Länkens adress innehåller ett mellanslag.",
        "The address of the link has a space in it.",
    ),
)
MALFORMED_ADDRESS = error(
    "malformed-address",
    Words(
        "Linkin sähköpostiosoite tai puhelinnumero ei ole kelvollinen.",
        "Länkens e-postadress eller telefonnummer är inte giltigt.",
        "The e-mail address or telephone number of the link is not valid.",
    ),
    Words(
        "Kirjoita esimerkiksi mailto:nimi@kunta.example tai tel:+358400000000.",
        "Skriv till exempel mailto:namn@kommun.example eller tel:+358400000000.",
        "Write for example mailto:name@town.example or tel:+358400000000.",
    ),
)
MALFORMED_ID = error(
    "malformed-id",
    Words(
        "Tunnus ”{target}” ei ole kelvollinen.",
        "Id:t ”{target}” är inte giltigt.",
        "The id “{target}” is not valid.",
    ),
    Words(
        "Tunnuksessa on vain pieniä kirjaimia a–z, numeroita ja viivoja: id:avustus-kylat.",
        "Ett id har bara små bokstäver a–z, siffror och streck: id:bidrag-byar.",
        "An id has only small letters a–z, digits and hyphens: id:grant-villages.",
    ),
)
UNKNOWN_ANCHOR = error(
    "unknown-anchor",
    Words(
        "Tällä sivulla ei ole kohtaa #{anchor}.",
        "På den här sidan finns inget ställe #{anchor}.",
        "This page has no place #{anchor}.",
    ),
    Words(
        "Kohdat ovat sivun väliotsikoita: {anchors}",
        "Ställena är sidans mellanrubriker: {anchors}",
        "The places are the headings of the page: {anchors}",
    ),
)
UNUSED_REFERENCE = warning(
    "unused-reference",
    Words(
        "Mikään linkki ei käytä osoitetta [{label}], joten rivi näkyy tekstissä sellaisenaan.",
        "Ingen länk använder adressen [{label}], så raden syns i texten som den är.",
        "No link uses the address [{label}], so the line is shown in the text as it stands.",
    ),
    Words(
        "Poista rivi tai lisää linkki: [teksti][{label}].",
        "Ta bort raden eller lägg till en länk: [text][{label}].",
        "Remove the line, or add a link: [text][{label}].",
    ),
)
MISSING_ALT = error(
    "missing-alt",
    Words(
        "Kuvalta puuttuu tekstivastine, jonka ruudunlukija lukee.",
        "Bilden saknar den alternativtext som skärmläsaren läser upp.",
        "The picture has no alternative text for screen readers.",
    ),
    Words(
        "Kerro hakasulkeissa, mitä kuvassa näkyy.",
        "Berätta inom hakparenteserna vad bilden visar.",
        "Tell in the brackets what the picture shows.",
    ),
)
ALT_IS_FILE_NAME = warning(
    "alt-is-file-name",
    Words(
        "Kuvan tekstivastine ”{alt}” on tiedoston nimi.",
        "Bildens alternativtext ”{alt}” är ett filnamn.",
        "The alternative text “{alt}” is the name of the file.",
    ),
    Words(
        "Kerro tekstivastineessa, mitä kuvassa näkyy.",
        "Berätta i alternativtexten vad bilden visar.",
        "Tell in it what the picture shows.",
    ),
)
REMOTE_IMAGE = error(
    "remote-image",
    Words(
        "Kuva ei ole sisältökansion tiedosto.",
        "Bilden är inte en fil i innehållsmappen.",
        "The picture is not a file of the content folder.",
    ),
    Words(
        "Tallenna kuva sisältökansioon ja kirjoita sen tiedoston nimi. Toiselta sivustolta haettu kuva "
        "kertoisi lukijoistasi sen ylläpitäjälle.",
        "Spara bilden i innehållsmappen och skriv filens namn. En bild som hämtas från en annan "
        "webbplats skulle avslöja dina läsare för den som driver den.",
        "Save the picture in the content folder and write the name of its file. A picture fetched from "
        "another site would tell its owner of your readers.",
    ),
)
