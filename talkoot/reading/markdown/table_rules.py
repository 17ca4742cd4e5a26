"""What is wrong with a table, or with lines that were meant to be one."""

from talkoot.values.diagnostics import warning
from talkoot.values.language import Words

CELLS_LOST = warning(
    "table-cells-lost",
    Words(
        "Taulukon rivillä on {cells} solua, mutta otsikkorivillä {columns}. Ylimääräisiä ei näytetä.",
        "Tabellraden har {cells} celler men rubrikraden {columns}. De överflödiga visas inte.",
        "The row has {cells} cells, but the header has {columns}. The spare ones are not shown.",
    ),
    Words(
        "Lisää sarake otsikkoriville. Jos merkki | kuuluu tekstiin, kirjoita \\|.",
        "Lägg till en kolumn på rubrikraden. Hör tecknet | till texten, skriv \\|.",
        "Add a column to the header. If the sign | belongs to the text, write \\|.",
    ),
)
NO_HEADER = warning(
    "table-without-header",
    Words(
        "Rivi näyttää taulukolta, mutta otsikkorivi puuttuu, joten se näytetään tavallisena tekstinä.",
        "Raden ser ut som en tabell, men rubrikraden saknas, så den visas som vanlig text.",
        "The line looks like a table, but there is no header row, so it is shown as ordinary text.",
    ),
    Words(
        "Kirjoita taulukon ylimmäksi riviksi sarakkeiden otsikot ja niiden alle rivi | --- | --- |.",
        "Skriv kolumnernas rubriker överst i tabellen och raden | --- | --- | under dem.",
        "Write the headings of the columns as the first row of the table, and | --- | --- | below them.",
    ),
)
NO_HEADER_WORDS = warning(
    "table-header-empty",
    Words(
        "Taulukon sarakkeelta puuttuu otsikko. Ruudunlukija ei voi kertoa, mitä sarakkeessa on.",
        "En kolumn i tabellen saknar rubrik. Skärmläsaren kan inte berätta vad kolumnen innehåller.",
        "A column of the table has no heading, so a screen reader cannot tell what it holds.",
    ),
    Words(
        "Kirjoita jokaiselle sarakkeelle otsikko. Vain ensimmäinen saa olla tyhjä.",
        "Skriv en rubrik för varje kolumn. Bara den första får vara tom.",
        "Write a heading for each column. Only the first may be empty.",
    ),
)
