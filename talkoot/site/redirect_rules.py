"""What can be wrong with old addresses, in the words that staff read."""

from talkoot.values.diagnostics import error, warning
from talkoot.values.language import Words

_DELIBERATE = Words(
    "Jos se on poistettu tarkoituksella, lisää alla olevat rivit tiedostoon content/redirects.yaml. Jos"
    " asia on nyt toisella sivulla, kirjoita rivin gone: true tilalle to: id: ja sen sivun tunnus.",
    "Om det togs bort med avsikt, lägg till raderna nedan i filen content/redirects.yaml. Om saken nu"
    " finns på en annan sida, skriv i stället för gone: true raden to: id: och den sidans id.",
    "If it was removed on purpose, add the lines below to content/redirects.yaml. If the matter is on"
    " another page now, write to: id: and that page's id instead of gone: true.",
)

ADDRESS_LOST = error(
    "address-lost",
    Words(
        "Julkaistu osoite {address} katoaisi: sisältöä, jonka tunnus on {identity}, ei enää ole.",
        "Den publicerade adressen {address} skulle försvinna: innehållet {identity} finns inte längre.",
        "The published address {address} would vanish: there is no content with the id {identity} any more.",
    ),
    Words(
        'Jos tiedosto poistui vahingossa, palauta se:\n  git restore -- "content/*/{name}.*"\n'
        'Jos poisto on jo tallennettu gitiin:\n  git restore --source=HEAD~1 -- "content/*/{name}.*"\n'
        "Ellei nimi ole oikea, poistetut tiedostot näyttää:\n"
        "  git log --diff-filter=D --name-only -- content/\n" + _DELIBERATE.fi,
        'Om filen togs bort av misstag, återställ den:\n  git restore -- "content/*/{name}.*"\n'
        'Om borttagningen redan är sparad i git:\n  git restore --source=HEAD~1 -- "content/*/{name}.*"\n'
        "Om namnet är fel visas de borttagna filerna med:\n"
        "  git log --diff-filter=D --name-only -- content/\n" + _DELIBERATE.sv,
        'If the file was removed by accident, restore it:\n  git restore -- "content/*/{name}.*"\n'
        'If the removal is committed already:\n  git restore --source=HEAD~1 -- "content/*/{name}.*"\n'
        "If the name differs, this shows the removed files:\n"
        "  git log --diff-filter=D --name-only -- content/\n" + _DELIBERATE.en,
    ),
)
SHARED_ADDRESS_LOST = error(
    "shared-address-lost",
    Words(
        "Julkaistu osoite {address} katoaisi: sivustolla ei enää ole sitä, mitä siellä oli ({identity}).",
        "Den publicerade adressen {address} skulle försvinna: det som fanns där ({identity}) finns inte"
        " längre på webbplatsen.",
        "The published address {address} would vanish: the site no longer has what was there ({identity}).",
    ),
    Words(
        "Jos se poistui vahingossa tiedostosta config.yaml, palauta se:"
        "\n  git restore -- config.yaml\n" + _DELIBERATE.fi,
        "Om det togs bort av misstag ur config.yaml, återställ det:\n  git restore -- config.yaml\n"
        + _DELIBERATE.sv,
        "If it was removed from config.yaml by accident, restore it:\n  git restore -- config.yaml\n"
        + _DELIBERATE.en,
    ),
)
ID_CHANGED = warning(
    "id-changed",
    Words(
        "Osoitteessa {address} oli tunnus {before}, nyt tunnus on {id}.",
        "På adressen {address} fanns id {before}, nu är id:t {id}.",
        "The id at {address} was {before}; now it is {id}.",
    ),
    Words(
        "Jos sisältö on sama kuin ennen, palauta sen tunnus: muuten syötteiden ja kalenterien tilaajat saavat"
        " saman asian toiseen kertaan. Jos sisältö on uusi, mitään ei tarvitse tehdä.",
        "Om innehållet är detsamma som förr, återställ dess id: annars får prenumeranter på flöden och"
        " kalendrar samma sak en gång till. Om innehållet är nytt behöver du inte göra något.",
        "If the content is the same as before, give it its id back: otherwise those who follow feeds and"
        " calendars get the same thing again. If it is new, there is nothing to do.",
    ),
)
FROM_CURRENT = error(
    "redirect-from-page",
    Words(
        "Osoitteessa {address} on sivuston oma sivu (tunnus {identity}), joten siitä ei voi ohjata muualle.",
        "På adressen {address} finns en sida på webbplatsen (id {identity}), så den kan inte leda vidare.",
        "At {address} there is a page of the site (id {identity}), so it cannot lead elsewhere.",
    ),
    Words(
        "Poista tämä vanha osoite tai anna sivulle toinen osoite kentällä slug.",
        "Ta bort den gamla adressen eller ge sidan en annan adress med fältet slug.",
        "Remove this old address, or give the page another one with the field slug.",
    ),
)
TWICE = error(
    "redirect-twice",
    Words(
        "Vanha osoite {address} on annettu jo kohdassa {other}.",
        "Den gamla adressen {address} finns redan på {other}.",
        "The old address {address} is given already at {other}.",
    ),
    Words("Poista toinen niistä.", "Ta bort den ena.", "Remove one of them."),
)
UNKNOWN_ID = error(
    "redirect-unknown-id",
    Words(
        "Tunnusta {id} ei ole, joten vanha osoite ei johtaisi mihinkään.",
        "Id {id} finns inte, så den gamla adressen skulle inte leda någonstans.",
        "There is no id {id}, so the old address would lead nowhere.",
    ),
    Words(
        "Kirjoita olemassa olevan sivun tunnus, tai gone: true jos sivua ei enää ole.",
        "Skriv id:t för en sida som finns, eller gone: true om sidan inte finns längre.",
        "Write the id of a page that exists, or gone: true if there is nothing any more.",
    ),
)
UNKNOWN_TARGET = error(
    "redirect-unknown-target",
    Words(
        "Uutta osoitetta {target} ei ole sivustolla.",
        "Den nya adressen {target} finns inte på webbplatsen.",
        "The new address {target} is not on the site.",
    ),
    Words(
        "Kirjoita id: ja sivun tunnus, sivuston osoite kuten tapahtumat/ tai muun sivuston osoite, joka alkaa"
        " https://.",
        "Skriv id: och sidans id, en adress på webbplatsen såsom evenemang/, eller en adress på en annan"
        " webbplats som börjar med https://.",
        "Write id: and the page's id, an address of the site such as tapahtumat/, or the address of another"
        " site, which begins with https://.",
    ),
)
LOOP = error(
    "redirect-loop",
    Words(
        "Vanhat osoitteet johtavat toisiinsa ympyrässä: {loop}.",
        "De gamla adresserna leder till varandra i en cirkel: {loop}.",
        "The old addresses lead to each other in a circle: {loop}.",
    ),
    Words(
        "Vaihda yhden rivin to sivuksi, joka on olemassa.",
        "Ändra to på en av raderna till en sida som finns.",
        "Change the to of one of the lines to a page that exists.",
    ),
)
FORGET_WITH_TO = error(
    "forget-with-to",
    Words(
        "Osoite, joka unohdetaan (forget), ei voi johtaa muualle: ohjaus nimeäisi sen.",
        "En adress som ska glömmas (forget) kan inte leda vidare: omdirigeringen skulle nämna den.",
        "An address that is forgotten (forget) cannot lead elsewhere: the redirect would name it.",
    ),
)
