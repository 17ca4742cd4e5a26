"""The settings of the made-up municipality of Lintuvirta, and its terms."""

from bench.writing import yaml

TOPICS = (
    ("yhdistystoiminta", "Yhdistystoiminta", "Föreningsverksamhet"),
    ("rahoitus", "Rahoitus", "Finansiering"),
    ("tilat", "Tilat", "Lokaler"),
    ("osallistuminen", "Osallistuminen", "Delaktighet"),
    ("hyvinvointi", "Hyvinvointi", "Välfärd"),
    ("kulttuuri", "Kulttuuri", "Kultur"),
    ("liikunta", "Liikunta", "Motion"),
    ("luonto", "Luonto", "Natur"),
    ("digi", "Digitaidot", "Digitala färdigheter"),
    ("vapaaehtoistoiminta", "Vapaaehtoistoiminta", "Frivilligverksamhet"),
    ("kylat", "Kylät", "Byar"),
    ("nuoret", "Nuoret", "Unga"),
)
INNER = (
    ("keskusta", "Keskusta", "Centrum"),
    ("asemanseutu", "Asemanseutu", "Stationen"),
    ("tehtaanmaki", "Tehtaanmäki", "Fabriksbacken"),
)
OUTER = (
    ("ylivirta", "Ylivirta", "Överström"),
    ("alavirta", "Alavirta", "Nederström"),
    ("hirsimaki", "Hirsimäki", "Stockbacken"),
    ("sorsaniemi", "Sorsaniemi", "Andnäs"),
)
AREAS = ("kantakaupunki", "kylaalueet", *(id_ for id_, _, _ in (*INNER, *OUTER)))
AUDIENCE = (
    ("yhdistykset", "Yhdistykset", "Föreningar"),
    ("asukkaat", "Asukkaat", "Invånare"),
    ("seurat", "Urheiluseurat", "Idrottsföreningar"),
    ("ikaihmiset", "Ikäihmiset", "Äldre"),
)
MENU = [
    "event",
    "grant",
    "premises",
    "training",
    "support",
    "network",
    "association",
    "deadlines",
    "release",
    "survey",
    "subscribe",
]
Term = tuple[str, str, str]


def settings(languages: tuple[str, ...], media_contact: str, home_contacts: list[str]) -> str:
    """The text of ``config.yaml`` in these languages."""
    inner = _terms(INNER, languages)
    outer = _terms(OUTER, languages)
    areas = [
        {**_term(("kantakaupunki", "Kantakaupunki", "Stadskärnan"), languages), "parts": inner},
        {**_term(("kylaalueet", "Kyläalueet", "Byarna"), languages), "parts": outer},
    ]
    return yaml(
        {
            "site_id": "lintuvirta-yhdistyksille",
            "name": _label("Yhdistyksille", "För föreningar", languages),
            "organisation": _label("Lintuvirran kaupunki", "Fågelströms stad", languages),
            "base_url": "https://www.lintuvirta.example/yhdistyksille/",
            "description": _label(
                "Kaupungin ja yhdistysten paikka.", "Stadens och föreningarnas plats.", languages
            ),
            "languages": list(languages),
            "menu": MENU,
            "areas": areas,
            "topics": _terms(TOPICS, languages),
            "audience": _terms(AUDIENCE, languages),
            "mailing_list": {
                "name": _label("Tiedotteet yhdistyksille", "Meddelanden till föreningar", languages),
                "url": "https://postituslista.example/lintuvirta",
            },
            "media_contact": media_contact,
            "home_contacts": home_contacts,
            "boilerplate": _label(
                "Lintuvirta on 23 000 asukkaan kaupunki, jossa toimii yli 300 yhdistystä.",
                "Fågelström är en stad med 23 000 invånare och över 300 föreningar.",
                languages,
            ),
            "feedback": {
                "email": "palaute@lintuvirta.example",
                "form_url": "https://www.lintuvirta.example/palaute/",
            },
        }
    )


def _terms(terms: tuple[Term, ...], languages: tuple[str, ...]) -> list[dict[str, object]]:
    return [_term(one, languages) for one in terms]


def _term(term: Term, languages: tuple[str, ...]) -> dict[str, object]:
    return {"id": term[0], "label": _label(term[1], term[2], languages)}


def _label(fi: str, sv: str, languages: tuple[str, ...]) -> dict[str, str]:
    return {language: text for language, text in (("fi", fi), ("sv", sv)) if language in languages}
