"""Links and cards in texts, pictures and documents."""

import pytest

from talkoot.checks import files, links
from tests.checked_sites import (
    CONFIG,
    Files,
    codes,
    entry,
    found,
    found_in,
    places,
    record,
    site_of,
    together,
)

FORUM = entry(
    "forums", "poyta", 'editions:\n  - key: "2026"\n    when: 2026\n', "## Miten mukaan?\n\nTule.\n"
)
PLACES = together(record("places", "talo"), record("contacts", "neuvoja"))


def _text(body: str) -> Files:
    return together(FORUM, PLACES, entry("networks", "verkosto", body=body))


@pytest.mark.parametrize(
    "body",
    [
        "[a](id:poyta)",
        "[a](id:poyta.2026)",
        "[a](id:poyta#miten-mukaan)",
        "[a](id:poyta#2026)",
        "[a](../forums/poyta.md#miten-mukaan)",
        "[a](id:neuvoja)",
        "id:poyta",
        "id:poyta.2026",
    ],
)
def test_what_exists_can_be_linked(body: str) -> None:
    assert codes(links, _text(body)) == []


@pytest.mark.parametrize(
    ("body", "code", "fix"),
    [
        ("[a](id:poyt)", "unknown-link", "id:poyta"),
        ("[a](id:poyt.2026#miten-mukaan)", "unknown-link", "id:poyta.2026#miten-mukaan"),
        ("[a](id:ei-mitaan)", "unknown-link", ""),
        ("id:poyt", "unknown-link", "id:poyta"),
        ("[a](id:poyta.2025)", "unknown-link-part", "id:poyta.2026"),
        ("[a](id:poyta.kevat)", "unknown-link-part", "id:poyta"),
        ("[a](id:poyta#miten-mukan)", "unknown-heading", "id:poyta#miten-mukaan"),
        ("[a](../forums/poyta.md#x)", "unknown-heading", ""),
        ("[a](../forums/pouta.md)", "broken-link", "../forums/poyta.md"),
        ("[a](../media/muistio.pdf)", "broken-link", ""),
        ("[a](../forums/Poyta.md)", "link-name-differs", "../forums/poyta.md"),
        ("[a](id:talo)", "link-without-page", ""),
        ("id:neuvoja", "link-without-page", ""),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_the_nearest_target(body: str, code: str, fix: str) -> None:
    (finding,) = found(links, _text(body))
    assert (finding.code, finding.fix) == (code, fix)


def test_the_place_of_a_link_is_that_of_its_target() -> None:
    assert places(links, _text("Eka.\n\nKatso [tämä](id:poyt).\n")) == [
        ("unknown-link", "content/networks/verkosto.md:7:14")
    ]


def test_a_link_to_a_file_with_mistakes_is_not_reported_again() -> None:
    broken = {"content/events/rikki.md": "---\nid: rikki\n---\n"}
    body = "[a](id:rikki) ja [b](../events/rikki.md)"
    assert codes(links, together(broken, _text(body))) == []


def test_a_translation_points_at_the_headings_of_its_own_language() -> None:
    swedish = {
        "content/forums/poyta.sv.md": "---\ntitle: Bord\n---\n## Hur kommer man med?\n",
        "content/networks/verkosto.sv.md": "---\ntitle: Nät\n---\n[a](id:poyta#miten-mukaan)\n",
    }
    assert places(links, together(_text("[a](id:poyta#miten-mukaan)"), swedish)) == [
        ("unknown-heading", "content/networks/verkosto.sv.md:4:5")
    ]


PICTURE = "image:\n  file: ../media/kuva.jpg\n  alt: Kuva"
MEDIA = {"content/media/kuva.jpg": "x"}


def test_files_that_exist_can_be_named_from_the_file_or_from_content() -> None:
    from_content = PICTURE.replace("../", "")
    one = together(entry("networks", "a", PICTURE), entry("networks", "b", from_content), MEDIA)
    assert codes(files, one) == []


@pytest.mark.parametrize(
    ("fields", "code", "fix"),
    [
        (PICTURE.replace("kuva", "kuvva"), "missing-file", "file: media/kuva.jpg"),
        (PICTURE.replace("kuva.jpg", "ei.png"), "missing-file", ""),
        (PICTURE.replace("kuva", "Kuva"), "file-name-differs", "file: media/kuva.jpg"),
        ("memos:\n  - file: ../media/muistio.pdf\n    title: M", "missing-file", ""),
    ],
)
def test_a_file_that_is_missing_is_told_with_the_nearest_one(fields: str, code: str, fix: str) -> None:
    uses = entry("networks", "b", body="![Kuva talosta](../media/kuva.jpg)")
    (finding,) = found(files, together(entry("networks", "a", fields), uses, MEDIA))
    assert (finding.code, finding.fix) == (code, fix)


def test_letters_stored_apart_are_another_name() -> None:
    apart = "a\N{COMBINING DIAERESIS}.jpg"
    fields = f"image: {{file: media/{apart}, alt: K}}"
    site = site_of(together(entry("networks", "a", fields), {"content/media/ä.jpg": "x"}))
    assert [one.code for one in found_in(files, site)] == []  # texts are read in composed form


def test_a_document_is_no_picture() -> None:
    documents = {"content/media/a.pdf": "x"}
    field = entry("networks", "a", "image: {file: media/a.pdf, alt: K}")
    text = entry("networks", "b", body="![Kuva talosta](../media/a.pdf)")
    assert places(files, together(documents, field, text)) == [
        ("not-a-picture", "content/networks/a.md:4:15"),
        ("not-a-picture", "content/networks/b.md:5:17"),
    ]


def test_a_file_that_nothing_uses_is_told() -> None:
    assert places(files, together(MEDIA, entry("networks", "a"))) == [
        ("unused-file", "content/media/kuva.jpg:1:1")
    ]


def test_while_a_file_cannot_be_read_nothing_is_said_to_be_unused() -> None:
    broken = {"content/networks/rikki.md": "---\nid: rikki\nimage: media/kuva.jpg\n---\n"}
    assert codes(files, together(MEDIA, broken)) == []


def test_the_logo_of_the_settings_exists() -> None:
    config = CONFIG + "brand:\n  logo: media/logo.png\n"
    assert places(files, {"config.yaml": config}) == [("missing-file", "config.yaml:19:9")]
