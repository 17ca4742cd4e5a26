"""The directory of associations: by letter, what they seek and offer, and how to tell what has changed."""

from collections.abc import Mapping
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.values.collation import initial, sort_key
from talkoot.values.mailto import mailto
from tests.hubs import CONFIG, Files, built, codes, entry, main_part, project, seen, site

NOW = "2026-06-15T12:00"
DIRECTORY, WANTED = "yhdistykset/index.html", "etsitaan-ja-tarjotaan/index.html"


def association(name: str, fields: str = "", title: str = "") -> Files:
    return entry("associations", name, fields, title=title or name.capitalize())


def lettered(data: bytes) -> Mapping[str, list[str]]:
    """The names of a directory by the heading above them."""
    return {
        str(one.findtext("h2")): [str(it.text_content()).strip() for it in one.iter("h3")]
        for one in main_part(data).find_class("t-group--letter")
    }


def test_names_stand_under_their_letters_as_in_a_finnish_directory() -> None:
    names = (
        "Zeta",
        "Åvik",
        "Äiti",
        "Öylätti",
        "aamu",
        "Wanha",
        "Élan",
        "”Ilo” ry",
        "4H-yhdistys",
        "Ænima",
        "Väki",
    )
    hub = project(*(association(f"a{number}", title=f"'{name}'") for number, name in enumerate(names)))
    data = site(hub, NOW)[DIRECTORY]
    assert lettered(data) == {
        "0–9": ["4H-yhdistys"],
        "A": ["aamu"],
        "E": ["Élan"],
        "I": ["”Ilo” ry"],
        "V": ["Väki"],
        "W": ["Wanha"],
        "Z": ["Zeta"],
        "Å": ["Åvik"],
        "Ä": ["Äiti", "Ænima"],
        "Ö": ["Öylätti"],
    }


def test_each_letter_of_the_bar_leads_to_its_heading() -> None:
    hub = project(
        *(association(f"a{number}", title=name) for number, name in enumerate(("Aamu", "Åvik", "Äiti")))
    )
    main = main_part(site(hub, NOW)[DIRECTORY])
    (bar,) = main.find_class("t-letters")
    assert bar.get("aria-label") == "Kirjaimet"
    links = [(str(one.text), str(one.get("href")).removeprefix("../yhdistykset/")) for one in bar.iter("a")]
    assert links == [("A", "#kirjain-a"), ("Å", "#kirjain-å"), ("Ä", "#kirjain-ä")]
    assert [one.get("id") for one in main.find_class("t-group--letter")] == [link[1:] for _, link in links]


def test_an_association_stands_by_its_name_whenever_it_was_published() -> None:
    days = (f"published: 2026-01-{number + 1:02}" for number in range(30))
    more = (f"published: 2025-01-{number + 1:02}" for number in range(30))
    hub = project(*(association(f"a{number}", day) for number, day in enumerate((*days, *more))))
    made = site(hub, NOW)
    assert len(lettered(made[DIRECTORY])["A"]) == 60
    assert not [path for path in made if path.startswith("yhdistykset/sivu/")]


def test_the_directory_leads_to_the_same_by_topic_by_area_and_by_need() -> None:
    main = main_part(site(project(association("a")), NOW)[DIRECTORY])
    links = {str(one.text): one.get("href") for one in main.find_class("t-chips")[0].iter("a")}
    assert links == {
        "Etsitään ja tarjotaan": "../etsitaan-ja-tarjotaan/",
        "Aiheet": "../aiheet/",
        "Alueet": "../alueet/",
    }


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=6), max_size=20))
def test_each_letter_is_one_stretch_of_a_sorted_list(names: list[str]) -> None:
    letters = [initial(name) for name in sorted(names, key=sort_key)]
    stretches = [one for one, before in zip(letters, [None, *letters], strict=False) if one != before]
    assert len(stretches) == len(set(stretches))


SEEKS = """\
seeks:
- {what: Ohjaajaa, until: 2026-06-20, how: Soita.}
- {what: Varastoa}
offers:
- {what: Telttaa lainaksi, until: 2026-06-15}
email: a@seura.example
phone: 040 000 0000
"""


def notices(data: bytes) -> Mapping[str, list[str]]:
    return {
        str(one.findtext("h2")): [" ".join(str(it.text_content()).split()) for it in one.iter("li")]
        for one in main_part(data).iter("section")
    }


def test_what_is_sought_and_offered_tells_until_when_whom_to_ask_and_how() -> None:
    hub = project(
        association("seura", SEEKS), association("toinen", "seeks:\n- {what: Kuski, until: 2026-06-16}")
    )
    data = site(hub, NOW)[WANTED]
    seura = "Seura · a@seura.example · p. 040 000 0000"
    assert notices(data) == {
        "Etsitään": [
            "Kuski Toinen Voimassa ti 16.6.2026 asti",
            f"Ohjaajaa Soita. {seura} Voimassa la 20.6.2026 asti",
            f"Varastoa {seura}",
        ],
        "Tarjotaan": [f"Telttaa lainaksi {seura} Voimassa ma 15.6.2026 asti"],
    }
    links = main_part(data).xpath("//li//a/@href")
    assert "mailto:a@seura.example" in links
    assert "tel:+358400000000" in links
    assert "../yhdistykset/seura/" in links


@pytest.mark.parametrize(("now", "is_there"), [("2026-06-15T23:59:59", True), ("2026-06-16T00:00", False)])
def test_a_notice_vanishes_when_its_last_day_is_over(now: str, is_there: bool) -> None:
    made = site(project(association("seura", SEEKS)), now)
    assert ("Telttaa" in seen(made[WANTED])) is is_there
    assert ("Tarjotaan" in notices(made[WANTED])) is is_there


def test_without_notices_the_page_says_so() -> None:
    assert "Täällä ei ole juuri nyt mitään." in seen(site(project(association("a")), NOW)[WANTED])
    assert b"etsitaan-ja-tarjotaan/" not in site(project(), NOW)["index.html"]


def reported(made: Mapping[str, bytes], path: str, text: str = "Ilmoita muutos") -> str:
    (found,) = main_part(made[path]).xpath(f"//a[text()='{text}']/@href")
    return str(found)


def test_a_change_is_told_in_a_message_that_is_begun_in_the_language_of_the_page() -> None:
    title = "Ääni & Rytmi ry: 100 %?"
    config = CONFIG + "languages: [fi, sv]\n"
    made = site(project({"config.yaml": config}, association("aani", title=f"'{title}'")), NOW)
    link = reported(made, "yhdistykset/aani/index.html")
    assert link.isascii()
    assert " " not in link
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "palaute@kunta.example")
    told = parse_qs(parts.query, strict_parsing=True)
    assert told["subject"] == [f"Muutos tietoihin: {title}"]
    assert told["body"][0].splitlines()[:4] == [
        "Hei,",
        "",
        f"yhdistyksen {title} tiedot ovat muuttuneet.",
        "Sivu: https://www.kunta.example/yhdistyksille/yhdistykset/aani/",
    ]
    swedish = reported(made, "sv/foreningar/aani/index.html", "Anmäl en ändring")
    assert "Sida: https://www.kunta.example/yhdistyksille/sv/foreningar/aani/" in unquote(swedish)


def test_without_a_mailbox_the_form_is_given() -> None:
    address = "https://lomake.example/a?b=c"
    config = CONFIG.replace("  email: palaute@kunta.example\n", f"  form_url: {address}\n")
    made = built(project({"config.yaml": config}, association("a")), NOW)
    assert not made.failed, codes(made)
    main = main_part(dict(made.files)["yhdistykset/a/index.html"])
    assert main.xpath("//a[text()='Ilmoita muutos']/@href") == [address]


def test_only_who_stands_in_the_directory_is_asked_to_tell_of_changes() -> None:
    made = site(project(entry("premises", "sali")), NOW)
    assert "Ilmoita muutos" not in seen(made["tilat/sali/index.html"])


def test_the_page_of_an_association_tells_when_its_details_were_checked() -> None:
    made = site(project(association("a", "checked: 2026-06-03\nactivities: [Pelejä]\n" + SEEKS)), NOW)
    text = seen(made["yhdistykset/a/index.html"])
    for one in ("3.6.2026", "Pelejä", "Ohjaajaa", "Telttaa", "a@seura.example", "040 000 0000"):
        assert one in text


@given(st.text(max_size=20), st.text(max_size=40))
def test_a_message_reaches_the_mail_program_as_it_was_written(subject: str, body: str) -> None:
    link = mailto("a+b@kunta.example", subject, body)
    parts = urlsplit(link)
    assert (unquote(parts.path), link.isascii()) == ("a+b@kunta.example", True)
    told = dict(one.partition("=")[::2] for one in parts.query.split("&"))
    assert unquote(told["subject"], errors="strict") == subject
    assert unquote(told["body"], errors="strict") == "\r\n".join(body.splitlines())
