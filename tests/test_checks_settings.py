"""The settings beyond single fields."""

import pytest

from talkoot.checks import settings
from tests.checked_sites import CONFIG, codes, entry, found, together


def test_whole_settings_are_fine() -> None:
    assert codes(settings, {"config.yaml": CONFIG}) == []


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("https://www.kunta.example", "base_url: https://www.kunta.example/"),
        ("https://www.kunta.example/yhdistyksille", "base_url: https://www.kunta.example/yhdistyksille/"),
        ("https://www.kunta.example/?a=b", "base_url: https://www.kunta.example/"),
        ("mailto:a@kunta.example", ""),
    ],
)
def test_the_address_of_the_hub_ends_in_a_slash(written: str, fix: str) -> None:
    config = CONFIG.replace("https://www.kunta.example/", written)
    (finding,) = found(settings, {"config.yaml": config})
    assert (finding.code, finding.fix) == ("base-url", fix)


@pytest.mark.parametrize(
    ("item", "expected", "fix"),
    [
        ("event", [], None),
        ("deadlines", [], None),
        ("tietoa", [], None),
        ("evnt", ["unknown-menu-item"], "menu: [grant, event]"),
        ("tietoja", ["unknown-menu-item"], "menu: [grant, tietoa]"),
        ("page", ["unknown-menu-item"], None),
        ("place", ["unknown-menu-item"], None),
    ],
)
def test_every_item_of_the_menu_leads_somewhere(item: str, expected: list[str], fix: str | None) -> None:
    files = together(entry("pages", "tietoa"), {"config.yaml": f"{CONFIG}menu: [grant, {item}]\n"})
    findings = found(settings, files)
    assert [one.code for one in findings] == expected
    if fix is not None:
        assert [one.fix for one in findings] == [fix]


def test_a_page_with_mistakes_is_not_reported_in_the_menu_as_well() -> None:
    broken = {"content/pages/tietoa.md": "---\nid: tietoa\n---\n"}
    assert codes(settings, together(broken, {"config.yaml": f"{CONFIG}menu: [tietoa]\n"})) == []


def test_a_language_is_listed_once() -> None:
    config = CONFIG.replace("[fi, sv]", "[fi, sv, fi]")
    (finding,) = found(settings, {"config.yaml": config})
    assert (finding.code, finding.fix) == ("language-twice", "languages: [fi, sv]")


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ("description: {fi: A, en: B}\n", "config.yaml:18:1"),
        ("required_languages: {page: [en]}\n", "config.yaml:18:1"),
        ("footer:\n  - name: {fi: A, se: B}\n    url: https://a.example/\n", "config.yaml:19:1"),
    ],
)
def test_texts_are_told_in_the_languages_of_the_hub(more: str, place: str) -> None:
    (finding,) = found(settings, {"config.yaml": f"{CONFIG}{more}"})
    assert finding.code == "language-not-in-use"
    assert str(finding.location).rpartition(":")[0] == place.rpartition(":")[0]


@pytest.mark.parametrize("field", ["labels", "sections"])
def test_only_content_types_have_labels_and_sections(field: str) -> None:
    (finding,) = found(settings, {"config.yaml": f"{CONFIG}{field}:\n  forums: Yhdistysilta\n"})
    assert (finding.code, finding.fix) == ("unknown-type", "forum:")


def test_the_law_asks_for_an_address_for_feedback() -> None:
    without = CONFIG.replace("feedback:\n  email: palaute@kunta.example\n", "")
    assert codes(settings, {"config.yaml": without}) == ["no-feedback"]
