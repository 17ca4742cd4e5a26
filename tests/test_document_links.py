"""Links in texts that lead to documents: what one should know before opening them."""

import pytest

from tests.hubs import entry, project, site

NOW = "2026-09-16T12:00"
PDF = {"content/media/muistio.pdf": b"%PDF-1.7" + b"x" * 120_000}
RELEASE = "published: 2026-09-15T09:00\nlead: Näin on nyt.\ncontacts: [viestinta]"


def page(text: str) -> str:
    return site(project(entry("pages", "ohje", "", text), PDF), NOW)["ohje/index.html"].decode()


def test_a_link_to_a_document_tells_its_kind_and_its_size() -> None:
    assert ">kokouksen muistio (PDF, 120\u00a0kt)</a>" in page(
        "Lue [kokouksen muistio](../media/muistio.pdf).\n"
    )


@pytest.mark.parametrize(
    "text", ["[ohje](id:ohje)", "[muualla](https://muu.example/a.pdf)", "[osa](#osa)\n\n## Osa"]
)
def test_any_other_link_is_its_words_alone(text: str) -> None:
    assert "kt)" not in page(f"{text}\n")


def test_a_feed_tells_the_same() -> None:
    release = entry("releases", "tiedote", RELEASE, "Lue [muistio](../media/muistio.pdf).\n")
    assert "(PDF, 120\u00a0kt)" in site(project(release, PDF), NOW)["tiedotteet.xml"].decode()


def test_no_link_opens_a_window_of_its_own() -> None:
    assert "target=" not in page("[muualla](https://muu.example/) ja [muistio](../media/muistio.pdf)\n")
