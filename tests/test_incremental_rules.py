"""What a later build must notice, each once: the smallest examples of what the law has found."""

from datetime import timedelta

import pytest

from talkoot.building.build import Build
from talkoot.output.lettering import MOST
from talkoot.values.failures import BrokenTemplate
from tests.edited_files import REDIRECTS, Files, removed, set_to, text, told, written
from tests.hubs import entry
from tests.publishing import Publishing
from tests.small_hub import NOW, hub


def after(*states: Files, now: str = NOW) -> Build:
    """The last of several builds, one over another, each held to the law."""
    publishing = Publishing.of(states[0], now)
    for files in states:
        publishing.files = files
        made = publishing.checked()
        assert not made.failed, [str(finding.location) + finding.message("en") for finding in made.findings]
    return made


def test_a_build_of_the_small_hub_is_kept_as_it_is() -> None:
    publishing = Publishing.of(hub(), NOW)
    assert not publishing.checked().failed
    publishing.idle()


def test_another_first_language_is_that_of_every_text_that_tells_none() -> None:
    of_one_language = {path: one for path, one in hub().items() if ".sv." not in path}
    after(of_one_language, set_to(of_one_language, "languages", ["sv", "fi"]))


def test_a_page_at_an_old_address_is_in_the_language_that_the_hub_now_has_there() -> None:
    after(hub(), set_to(hub(), "languages", ["fi", "sv", "en"]))


def test_a_template_that_cannot_be_read_is_told_of_as_it_would_be_without_a_memory() -> None:
    publishing = Publishing.of(hub(), NOW)
    publishing.checked()
    path = "templates/pages/entry.html"
    publishing.files = written(hub(), path, text(hub(), path) + "{% if %}")
    with pytest.raises(BrokenTemplate, match=r"pages/entry\.html"):
        publishing.made()


def test_what_nobody_showed_for_a_while_is_made_anew_if_it_changed_meanwhile() -> None:
    oldest = [release(f"r{number}", f"2024-01-{number + 1:02}") for number in range(30)]
    pushed_out = both(hub(), *oldest, release("uusin", "2026-09-10"))
    renamed = set_to(pushed_out, "organisation", "Toinen kunta")
    again = removed(renamed, "content/releases/uusin.md")
    redirect = "- from: tiedotteet/uusin/\n  gone: true\n"
    again = written(again, REDIRECTS, text(again, REDIRECTS) + redirect)
    after(both(hub(), *oldest), pushed_out, renamed, again)


def both(*some: Files) -> Files:
    return {path: one for files in some for path, one in files.items()}


def release(name: str, day: str) -> Files:
    return entry("releases", name, f"published: {day}\nlead: L.")


def test_what_is_given_the_same_old_ledger_later_was_first_published_later() -> None:
    publishing = Publishing.of(hub(), NOW)
    publishing.ledger = b""
    publishing.checked()
    publishing.now += timedelta(hours=1)
    publishing.checked()


def test_what_was_searched_is_remembered_as_what_there_was() -> None:
    path = "content/events/sarja.md"
    after(hub(), written(hub(), path, told(text(hub(), path), "place", None)))


def test_a_title_with_a_letter_of_its_own_gets_the_page_of_that_letter_in_a_large_hub() -> None:
    many = (entry("pages", f"sivu{number}", title=f"Sivu {number}") for number in range(MOST + 1))
    before = both(hub(), *many)
    made = after(before, both(before, entry("pages", "sivu7", title="Qvarken")))
    assert "hakemisto/q/index.html" in dict(made.files)
