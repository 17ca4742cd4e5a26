"""Turns the words of a link or an image into an answer: do they tell anything?"""

import re
from posixpath import basename, splitext

_VAGUE = frozenset(
    """
    tästä|tästä linkistä|tästä sivusta|tässä|tänne|täällä|täältä|tämä|tämä linkki|tämän linkin kautta|
    tällä sivulla|klikkaa|klikkaa tästä|klikkaa tästä linkistä|klikkaa tätä|klikkaa linkkiä|
    paina tästä|avaa|avaa linkki|linkki|linkistä|linkin kautta|lue lisää|lue lisää tästä|
    lue lisää täältä|lisää|lisää tästä|katso|katso tästä|katso täältä|katso lisää|
    här|hit|här nedan|klicka|klicka här|klicka på länken|länk|länken|den här länken|denna länk|
    via länken|via den här länken|läs mer|läs mer här|läs mera|läs mera här|mer|se här|se mer|öppna|
    here|click|click here|click this|click this link|this|this link|this page|link|the link|
    read more|read more here|more|learn more|see here|see more|go|open
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_AROUND = " .,:;!?…»>→-–—\"'”’“‘()[]\u00a0"
_FILE_NAME = re.compile(
    r"[\w%()+ -]+\.(jpe?g|png|gif|webp|svg|tiff?|heic|bmp|pdf)|(img|dsc[nf]?|pxl|p)[_-]?\d{3,}[\w-]*",
    re.IGNORECASE,
)


def is_vague(words: str) -> bool:
    """Whether a link's words leave it open where the link leads (WCAG 2.2, 2.4.4 and 2.4.9)."""
    return " ".join(words.casefold().split()).strip(_AROUND) in _VAGUE


def is_file_name(alt: str, path: str) -> bool:
    """Whether an image's alternative text is the name of a file, of the image's or of any picture."""
    words = alt.strip().casefold()
    name = basename(path).casefold()
    return words in (name, splitext(name)[0]) or _FILE_NAME.fullmatch(words) is not None
