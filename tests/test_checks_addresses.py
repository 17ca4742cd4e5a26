"""The addresses of pages."""

import pytest

from talkoot.checks import addresses
from tests.checked_sites import CONFIG, codes, entry, found, places, together


def test_pages_of_different_types_can_have_the_same_name() -> None:
    files = together(
        entry("events", "kevat", "starts: 2026"), entry("networks", "kevat-verkosto", "slug: kevat")
    )
    assert codes(addresses, files) == []


def test_two_pages_of_one_address_are_both_named() -> None:
    files = together(entry("networks", "kevat"), entry("networks", "toinen", "slug: kevat"))
    (finding,) = found(addresses, files)
    assert finding.code == "same-address"
    assert str(finding.location) == "content/networks/toinen.md:4:7"
    assert "/verkostot/kevat/" in finding.message("fi")
    assert "content/networks/kevat.md" in finding.message("fi")
    assert finding.fix == "slug: toinen"


@pytest.mark.parametrize("other", ["KEVÄT", "kevat", "kevät"])
def test_names_that_give_the_same_address_clash(other: str) -> None:
    folder = {f"content/networks/sub/{other}.md": "---\nid: toinen\ntitle: T\n---\n"}
    files = together({"content/networks/Kevät.md": "---\nid: eka\ntitle: E\n---\n"}, folder)
    assert codes(addresses, files) == ["same-address"]


def test_translations_clash_only_in_their_own_language() -> None:
    files = together(
        entry("networks", "a"),
        entry("networks", "b"),
        {
            "content/networks/a.sv.md": "---\ntitle: A\nslug: host\n---\n",
            "content/networks/b.sv.md": "---\ntitle: B\nslug: host\n---\n",
        },
    )
    assert places(addresses, files) == [("same-address", "content/networks/b.sv.md:3:7")]


def test_a_translation_can_clash_with_what_is_shown_in_its_stead_elsewhere() -> None:
    files = together(
        entry("networks", "a"),
        entry("networks", "b"),
        {"content/networks/a.sv.md": "---\ntitle: A\nslug: b\n---\n"},
    )
    assert codes(addresses, files) == ["same-address"]


@pytest.mark.parametrize(
    "slug",
    ["tapahtumat", "maaraajat", "tilaa", "haku", "aiheet", "assets", "media", "404", "index", "sv", "data"],
)
def test_a_plain_page_takes_no_address_of_the_hub_itself(slug: str) -> None:
    page = {"content/pages/sivu.md": f"---\nid: sivu\ntitle: Sivu\nslug: {slug}\n---\n"}
    assert codes(addresses, page) == ["reserved-address"]


def test_within_a_section_such_words_are_free() -> None:
    assert codes(addresses, entry("networks", "n", "slug: media")) == []


@pytest.mark.parametrize("name", ["---", "😀", "日本"])
def test_a_file_name_without_letters_gives_no_address(name: str) -> None:
    (finding,) = found(addresses, {f"content/networks/{name}.md": "---\nid: tunnus\ntitle: T\n---\n"})
    assert (finding.code, finding.fix) == ("bad-file-name", "slug: tunnus")
    assert "tunnus.md" in finding.hint("fi")


@pytest.mark.parametrize("slug", ["con", "nul", "com1", "lpt9", "aux"])
def test_an_address_is_a_folder_on_every_system(slug: str) -> None:
    assert codes(addresses, entry("networks", "n", f"slug: {slug}")) == ["unsafe-address"]


@pytest.mark.parametrize("section", ["tapahtumat", "maaraajat", "–"])
def test_the_sections_of_the_settings_are_free_and_not_empty(section: str) -> None:
    config = {"config.yaml": f"{CONFIG}sections:\n  network:\n    fi: {section}\n    sv: natverk\n"}
    assert places(addresses, config) == [("section-taken", "config.yaml:20:5")]


def test_a_section_of_its_own_is_fine() -> None:
    config = {"config.yaml": f"{CONFIG}sections:\n  forum: {{fi: yhdistysilta, sv: foreningskvall}}\n"}
    assert codes(addresses, config) == []
