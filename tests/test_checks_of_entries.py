"""How checks ask: one entry at a time, of others only what they look up."""

from talkoot.building.build import Order, load_site
from talkoot.checks import check, check_entry, check_whole, releases
from talkoot.reading.moments import read_moment
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, in_order
from tests.checked_sites import entry, found, site_of, together
from tests.hubs import prepared, sample


def _sample() -> Site:
    with prepared():
        site, _ = load_site(sample(), Order(read_moment("2026-01-01").starts))
    assert site is not None
    return site


def _of_entries(site: Site) -> list[Diagnostic]:
    everything = (*site.entries.values(), *site.translations.values())
    return [finding for one in everything for finding in check_entry(site, one)]


def test_an_entry_without_mistakes_is_found_so_without_any_search() -> None:
    site = _sample()
    with site.reads.noting() as names:
        for one in [*site.entries.values(), *site.translations.values()]:
            with site.reads.noting() as read:
                assert list(check_entry(site, one)) == []
            assert [name for name in read if name.endswith(" *")] == []
    assert [name for name in names if name.endswith(" *")] == ["fields *"]


def test_the_findings_are_those_of_the_entries_and_of_the_whole() -> None:
    texts = together(
        entry("networks", "n", "owner: x\ntopics: [kultuuri]", "[a](id:y) ti 20.2.2026\n"),
        {"content/networks/n.sv.md": "---\nlead: Alku\n---\n[a](id:z)\n", "content/media/a.pdf": "x"},
    )
    site = site_of(texts)
    of_entries, of_whole = in_order(_of_entries(site)), in_order(check_whole(site))
    assert [one.code for one in of_whole] == ["unused-file", "no-statement"]
    assert [one.code for one in of_entries] == [
        "unknown-reference",
        "undeclared-topic",
        "wrong-weekday",
        "unknown-link",
        "translation-without-title",
        "unknown-link",
    ]
    assert in_order(check(site)) == in_order((*of_entries, *of_whole))


def test_a_translation_into_the_language_of_its_original_is_no_second_original() -> None:
    texts = together(
        entry("releases", "r", "published: 2026-02-01"),
        {"content/releases/r.fi.md": "---\ntitle: Toinen\n---\n"},
    )
    (finding,) = found(releases, texts)
    assert (finding.code, finding.location.path) == ("release-without-contact", "content/releases/r.md")
