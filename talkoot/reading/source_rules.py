"""What can be wrong with the bytes and characters of a text file."""

from talkoot.values.diagnostics import error, warning
from talkoot.values.language import Words

NOT_UTF8 = error(
    "not-utf-8",
    Words(
        "Tiedostoa ei ole tallennettu UTF-8-muodossa. Rivillä {line} on tavu {byte}, ehkä ”{guess}”.",
        "Filen är inte sparad som UTF-8. På rad {line} finns byten {byte}, kanske ”{guess}”.",
        "The file is not saved as UTF-8. Line {line} has the byte {byte}, perhaps “{guess}”.",
    ),
    Words(
        "Avaa tiedosto tekstieditorissa, tarkista ä ja ö, ja tallenna UTF-8:na (Tallenna nimellä → Koodaus).",
        "Öppna filen i en textredigerare, kontrollera å, ä och ö och spara som UTF-8 (Spara som → Kodning).",
        "Open the file in a text editor, check letters such as ä and save it as UTF-8 (Save as → Encoding).",
    ),
)
UTF16 = error(
    "utf-16",
    Words(
        "Tiedosto on tallennettu UTF-16-muodossa (Muistiossa nimellä ”Unicode”).",
        "Filen är sparad som UTF-16 (i Anteckningar heter det ”Unicode”).",
        "The file is saved as UTF-16 (Notepad calls it “Unicode”).",
    ),
    Words(
        "Avaa tiedosto ja tallenna se UTF-8-muodossa (Tallenna nimellä → Koodaus: UTF-8).",
        "Öppna filen och spara den som UTF-8 (Spara som → Kodning: UTF-8).",
        "Open the file and save it as UTF-8 (Save as → Encoding: UTF-8).",
    ),
)
NOT_TEXT = error(
    "not-text",
    Words(
        "Tämä ei ole tekstitiedosto vaan {kind}-tiedosto, jonka nimi on muutettu.",
        "Det här är inte en textfil utan en {kind}-fil med ändrat namn.",
        "This is not a text file but a {kind} file under another name.",
    ),
    Words(
        "Kopioi teksti tekstieditoriin ja tallenna se siellä tällä nimellä.",
        "Kopiera texten till en textredigerare och spara den där med det här namnet.",
        "Copy the text to a text editor and save it there under this name.",
    ),
)
CONTROL = error(
    "control-character",
    Words(
        "Rivillä on näkymätön ohjausmerkki {code}. Se on tullut luultavasti Wordista tai PDF:stä.",
        "På raden finns ett osynligt styrtecken {code}. Det kommer troligen från Word eller en PDF.",
        "The line has an invisible control character {code}, probably from Word or a PDF.",
    ),
    Words(
        "Poista merkki, tai kirjoita rivi uudelleen.",
        "Ta bort tecknet, eller skriv om raden.",
        "Delete the character, or type the line again.",
    ),
)
EMPTY = error(
    "empty-file",
    Words("Tiedosto on tyhjä.", "Filen är tom.", "The file is empty."),
    Words(
        "Kirjoita sisältö tai poista tiedosto.",
        "Skriv innehållet eller ta bort filen.",
        "Write the content or delete the file.",
    ),
)
TOO_LARGE = error(
    "text-too-large",
    Words(
        "Tiedostossa on {size} tavua. Tekstitiedostossa saa olla enintään {most}.",
        "Filen har {size} byte. En textfil får ha högst {most}.",
        "The file has {size} bytes. A text file may have at most {most}.",
    ),
    Words(
        "Jaa teksti useaan tiedostoon, ja liitä kuvat omina tiedostoinaan.",
        "Dela upp texten i flera filer, och bifoga bilderna som egna filer.",
        "Divide the text into several files, and keep pictures in files of their own.",
    ),
)
CONFLICT = error(
    "conflict-marker",
    Words(
        "Riveillä {first}–{last} on kaksi rinnakkaista versiota, joita ei ole sovitettu yhteen.",
        "På raderna {first}–{last} finns två parallella versioner som inte har fogats ihop.",
        "Lines {first}–{last} hold two versions that have not been merged.",
    ),
    Words(
        "Jätä voimaan toinen versio ja poista rivit, joiden alussa on <<<<<<<, ======= tai >>>>>>>.",
        "Behåll den ena versionen och ta bort raderna som börjar med <<<<<<<, ======= eller >>>>>>>.",
        "Keep one version and delete the lines that begin with <<<<<<<, ======= or >>>>>>>.",
    ),
)
LFS_POINTER = error(
    "lfs-pointer",
    Words(
        "Tämä on vain viittaus tiedostoon (git LFS), ei itse tiedosto.",
        "Det här är bara en hänvisning till filen (git LFS), inte själva filen.",
        "This is only a pointer to the file (git LFS), not the file itself.",
    ),
    Words("Aja komento: git lfs pull", "Kör kommandot: git lfs pull", "Run the command: git lfs pull"),
)
BIDI = warning(
    "bidi-control",
    Words(
        "Rivillä on näkymätön merkki {code}, joka kääntää tekstin lukusuunnan.",
        "På raden finns ett osynligt tecken {code} som vänder textens läsriktning.",
        "The line has an invisible character {code} that turns the direction of the text.",
    ),
    Words(
        "Poista merkki, ellei tekstissä ole oikealta vasemmalle kirjoitettavaa kieltä.",
        "Ta bort tecknet, om texten inte har ett språk som skrivs från höger till vänster.",
        "Delete the character, unless the text has a language written from right to left.",
    ),
)
ZERO_WIDTH = warning(
    "zero-width",
    Words(
        "Rivillä on näkymätön merkki {code}, jolla ei ole leveyttä. Se rikkoo haun ja osoitteet.",
        "På raden finns ett osynligt tecken {code} utan bredd. Det stör sökning och adresser.",
        "The line has an invisible character {code} without width. It breaks search and addresses.",
    ),
    Words(
        "Poista merkki, tai kirjoita kohta uudelleen.",
        "Ta bort tecknet, eller skriv om stället.",
        "Delete the character, or type the passage again.",
    ),
)
LOST_LETTER = warning(
    "lost-letter",
    Words(
        "Rivillä on merkki ”�”: jokin kirjain on kadonnut, kun tekstiä on muunnettu.",
        "På raden finns tecknet ”�”: en bokstav har gått förlorad när texten konverterats.",
        "The line has the character “�”: a letter was lost when the text was converted.",
    ),
    Words(
        "Kirjoita kirjain uudelleen, esimerkiksi ä tai ö.",
        "Skriv bokstaven på nytt, till exempel å, ä eller ö.",
        "Type the letter again, such as ä or ö.",
    ),
)
MOJIBAKE = warning(
    "garbled-letters",
    Words(
        "Rivillä on ”{garbled}”, jonka pitäisi kai olla ”{guess}”.",
        "På raden finns ”{garbled}”, som troligen ska vara ”{guess}”.",
        "The line has “{garbled}”, which should probably be “{guess}”.",
    ),
    Words(
        "Teksti on muuttunut muunnoksessa: kirjoita kirjaimet uudelleen.",
        "Texten har ändrats vid en konvertering: skriv bokstäverna på nytt.",
        "The text was changed by a conversion: type the letters again.",
    ),
)
