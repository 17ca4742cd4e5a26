"""The accessibility statement and the privacy notice, from data to what a reader meets."""

import re
from datetime import UTC, datetime

import pytest
from lxml import html

from talkoot.content import TYPES
from talkoot.model.authorities import ACCESSIBILITY, AVI, TRAFICOM, in_office
from talkoot.model.wcag import CRITERIA
from tests.hubs import built, codes, files, main_part, page, project, sample_site, site

NOW = "2026-09-16T12:00"
STATEMENT = """\
id: seloste
status: mostly
method: external
assessor: Arvioijat Oy
assessed: 2026-08-03
prepared: 2026-08-04
reviewed: 2026-08-05
unit: Viestintä
contacts: [viestinta]
gaps:
  - key: kartta
    what: Kartta on kuva.
    where: Etusivu
    criteria: [1.1.1, 1.4.5]
    reason: non_compliance
    plan: {what: Kartta korvataan., by: syksy 2026}
    alternative: Kysy reittiä puhelimella.
  - key: vanhat
    what: Vanhoja tallenteita ei ole tekstitetty.
    criteria: [1.2.2]
    reason: disproportionate_burden
    justification: Niitä on tuhansia.
    alternative: Pyydä tallenne tekstinä.
  - {key: ulkona, what: Kyselyt ovat muualla., reason: outside_law, alternative: Vastaa paperilla.}
"""
PRIVACY = "id: tietosuoja\nreviewed: 2026-08-05\nofficer: viestinta\n"
CONFIG = """\
site_id: kunta-hub
name: {fi: Yhdistyksille, sv: För föreningar, en: For associations}
organisation: Kunta
base_url: https://www.kunta.example/yhdistyksille/
languages: [fi, sv, en]
feedback: {email: palaute@kunta.example, form_url: https://www.kunta.example/palaute/}
"""
HUB = {
    "config.yaml": CONFIG,
    "content/pages/statement.yaml": STATEMENT,
    "content/pages/privacy.yaml": PRIVACY,
}
ADDRESSES = {
    "fi": ("saavutettavuus/index.html", "tietosuoja/index.html"),
    "sv": ("sv/tillganglighet/index.html", "sv/dataskydd/index.html"),
    "en": ("en/accessibility/index.html", "en/privacy/index.html"),
}


def told(statement: str, path: str = "saavutettavuus/index.html", now: str = NOW) -> str:
    return page(built(project({**HUB, "content/pages/statement.yaml": statement}), now), path)


def headings(path: str) -> list[str]:
    tree = html.fromstring(site(project(HUB), NOW)[path])
    return [str(one.xpath("string()")) for one in tree.iter("h1", "h2")]


def test_the_headings_stand_in_the_order_of_the_model() -> None:
    assert headings("saavutettavuus/index.html") == [
        "Saavutettavuusseloste",
        "Kuinka saavutettava tämä verkkosivusto on?",
        "Sisällöt, jotka eivät ole saavutettavia",
        "Sisällöt, jotka eivät kuulu lainsäädännön piiriin",
        "Saavutettavuuden arviointi",
        "Huomasitko puutteita saavutettavuudessa?",
        "Saavutettavuuden valvonta",
        "Saavutettavuusselosteen tiedot",
    ]


@pytest.mark.parametrize("language", ADDRESSES)
def test_every_page_leads_to_both_pages_in_its_own_language(language: str) -> None:
    made = site(project(HUB), NOW)
    prefix = "" if language == "fi" else f"{language}/"
    ours = [path for path in made if path.endswith("index.html") and _language(path) == language]
    assert len(ours) > 3
    for path in ours:
        (footer,) = html.fromstring(made[path]).iter("footer")
        found = {str(one.get("href")) for one in footer.iter("a")}
        root = "../" * path.count("/")
        wanted = {f"{root}{one.removesuffix('index.html')}" for one in ADDRESSES[language]}
        assert wanted <= found, path
    assert all(f"{one}" in made and one.startswith(prefix) for one in ADDRESSES[language])


def _language(path: str) -> str:
    first = path.partition("/")[0]
    return first if first in ("sv", "en") else "fi"


def test_a_gap_is_told_with_its_criteria_by_name_its_plan_and_another_way() -> None:
    text = told(STATEMENT)
    assert "1.1.1 Ei-tekstuaalinen sisältö" in text
    assert "Kartta korvataan. Korjataan viimeistään syksy 2026" in text
    assert "Kysy reittiä puhelimella." in text
    assert (
        text.index("Kartta on kuva.")
        < text.index("Vanhoja tallenteita")
        < text.index("Kyselyt ovat muualla.")
    )
    assert "Niitä on tuhansia." in text


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("mostly", "Sivusto täyttää saavutettavuusvaatimukset suurilta osin (WCAG 2.1 tasoilla A ja AA)."),
        ("not", "Sivusto ei täytä saavutettavuusvaatimuksia (WCAG 2.1 tasoilla A ja AA)."),
    ],
)
def test_the_state_is_the_one_that_a_person_told(status: str, sentence: str) -> None:
    assert sentence in told(STATEMENT.replace("mostly", status))


def test_the_standard_is_wcag_2_1_until_the_statement_tells_another() -> None:
    assert "WCAG 2.2" not in told(STATEMENT)
    assert "WCAG 2.2 tasoilla A ja AA" in told(f"{STATEMENT}standard: wcag_2_2_aa\n")


def test_feedback_goes_by_mail_and_by_a_form_and_is_answered_in_14_days() -> None:
    made = site(project(HUB), NOW)["saavutettavuus/index.html"]
    links = {one[2] for one in main_part(made).iterlinks()}
    assert {"mailto:palaute@kunta.example", "https://www.kunta.example/palaute/"} <= links
    assert {"mailto:saavutettavuus@traficom.fi", "tel:+358295345000"} <= links
    assert "Palautteeseen vastaa Viestintä . Saat vastauksen 14 päivän kuluessa." in told(STATEMENT)


@pytest.mark.parametrize("path", [path for paths in ADDRESSES.values() for path in paths[:1]])
@pytest.mark.parametrize(
    ("now", "authority", "other"), [("2024-12-31T23:59", AVI, TRAFICOM), ("2025-01-01T00:00", TRAFICOM, AVI)]
)
def test_the_whole_page_names_the_authority_of_its_day(
    path: str, now: str, authority: object, other: object
) -> None:
    text = told(STATEMENT, path, now)
    assert isinstance(authority, type(AVI))
    assert isinstance(other, type(AVI))
    assert authority.email in text
    named = (other.name.fi, other.name.sv, other.name.en, other.email, other.phone.fi, other.phone.en)
    assert [one for one in named if one in text] == []


def test_somebody_supervises_at_every_moment() -> None:
    for year in (2019, 2024, 2025, 2099):
        assert in_office(ACCESSIBILITY, datetime(year, 6, 1, tzinfo=UTC)).email


def test_what_staff_wrote_in_one_language_is_marked_on_the_pages_of_the_others() -> None:
    made = site(project(HUB), NOW)["sv/tillganglighet/index.html"]
    parts = {str(one.xpath("string()")).strip(): one for one in html.fromstring(made).iter("p", "dd")}
    assert _language_of(parts["Kartta on kuva."]) == "fi"
    assert _language_of(parts["Kysy reittiä puhelimella."]) == "fi"
    assert _language_of(parts["1.1.1 Icke-textuellt innehåll"]) == "sv"


def _language_of(element: html.HtmlElement) -> str:
    """The language that an element is in, its own or that of what is around it."""
    return next(str(one.get("lang")) for one in (element, *element.iterancestors()) if one.get("lang"))


def test_a_translation_replaces_the_words_and_leaves_the_facts() -> None:
    words = "unit: Kommunikation\ngaps:\n  - {key: kartta, what: Kartan är en bild.}\n"
    hub = project({**HUB, "content/pages/statement.sv.yaml": words})
    text = page(built(hub, NOW), "sv/tillganglighet/index.html")
    assert "Kartan är en bild." in text
    assert "Responsen besvaras av Kommunikation ." in text
    assert "1.4.5 Bilder av text" in text


def test_a_hub_without_a_statement_has_no_page_and_no_link_to_one() -> None:
    made = site(project({"config.yaml": CONFIG}), NOW)
    assert [path for path in made if "saavutettavuus" in path or "tietosuoja" in path] == []
    assert b"saavutettavuus" not in made["index.html"]


def test_a_page_can_lead_to_the_statement_by_its_id() -> None:
    links = "Lue [saavutettavuusseloste](id:seloste) ja [kartasta](id:seloste.kartta)."
    text = f"---\nid: ohje\ntitle: Ohje\n---\n{links}\n"
    made = site(project({**HUB, "content/pages/ohje.md": text}), NOW)["ohje/index.html"]
    assert b'href="../saavutettavuus/"' in made
    assert b'href="../saavutettavuus/#kartta"' in made


def test_a_plain_page_cannot_take_the_address_of_the_statement() -> None:
    text = "---\nid: oma\ntitle: Oma\nslug: saavutettavuus\n---\nTeksti.\n"
    assert codes(built(project({**HUB, "content/pages/oma.md": text}), NOW)) == ["same-address"]


def test_the_build_fails_without_feedback() -> None:
    config = re.sub(r"feedback:.*\n", "", CONFIG)
    assert codes(built(project({**HUB, "config.yaml": config}), NOW)) == ["no-feedback"]


def test_a_single_type_is_called_by_its_name_wherever_it_is_shown() -> None:
    made = site(project({**HUB, "config.yaml": f"{CONFIG}menu: [seloste]\n"}), NOW)
    (header,) = html.fromstring(made["sv/index.html"]).iter("header")
    assert "Tillgänglighetsutlåtande" in " ".join(map(str, header.itertext()))
    assert [one.name for one in TYPES if one.is_single] == ["statement", "privacy"]


def test_every_criterion_of_wcag_2_1_at_a_and_aa_has_its_name_in_three_languages() -> None:
    of_then = [one for one in CRITERIA.values() if one.since != "2.2"]
    levels = [one.level for one in of_then]
    assert (levels.count("A"), levels.count("AA")) == (30, 20)
    assert [one.number for one in CRITERIA.values() if not all((one.name.fi, one.name.sv, one.name.en))] == []
    order = [tuple(map(int, one.split("."))) for one in CRITERIA]
    assert order == sorted(order)


def test_the_notice_says_that_nothing_is_stored_and_nothing_is_asked_elsewhere() -> None:
    text = page(sample_site(), "tietosuoja/index.html")
    assert "ei käytä evästeitä, ei tallenna laitteellesi mitään eikä pyydä mitään muiden palvelimilta" in text
    assert "Tietosuojavaltuutetun toimisto" in text
    assert "tietosuojavastaava" in text.casefold()


def test_the_sample_hub_tells_of_the_one_document_that_has_no_structure() -> None:
    text = page(sample_site(), "saavutettavuus/index.html")
    assert "esitysdiat ovat PDF-tiedosto, josta puuttuu rakenne" in text
    assert {f"{path}" for paths in ADDRESSES.values() for path in paths} <= files(sample_site()).keys()
