"""What a link may point at, and what it may not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.reading.markdown.link_targets import Leads, Refusal, Target, read_target

PATH = "content/releases/tiedote.md"
GAP = "\u00a0"


@pytest.mark.parametrize(
    "address",
    [
        "https://kunta.example/",
        "http://kunta.example",
        "HTTPS://kunta.example/Sivu?a=1&b=2#osa",
        "https://kunta.example/a_(b)",
        "https://äö.example/ä",
        "mailto:toimisto@kunta.example",
        "mailto:a@b.example?subject=Hei",
        "tel:+358400000000",
    ],
)
def test_an_address_out_of_the_site_stays_as_it_is(address: str) -> None:
    assert read_target(address, PATH) == Target(Leads.OUT, address)


@pytest.mark.parametrize(
    ("written", "value", "anchor"),
    [
        ("id:avustus-kylat", "id:avustus-kylat", ""),
        ("id:avustus-kylat.2026", "id:avustus-kylat.2026", ""),
        ("id:avustus#hakuohje", "id:avustus", "hakuohje"),
    ],
)
def test_an_id_leads_to_an_entry(written: str, value: str, anchor: str) -> None:
    assert read_target(written, PATH) == Target(Leads.ENTRY, value, anchor)


@pytest.mark.parametrize(
    ("written", "value", "anchor"),
    [
        ("toinen.md", "releases/toinen.md", ""),
        ("./toinen.md", "releases/toinen.md", ""),
        ("../events/messut.md", "events/messut.md", ""),
        ("../events/messut.md#ohjelma", "events/messut.md", "ohjelma"),
        ("../media/Hakuohje 2026.pdf", "media/Hakuohje 2026.pdf", ""),
        ("../media/Hakuohje%202026.pdf", "media/Hakuohje 2026.pdf", ""),
        ("../media/k&auml;rpp&auml;.jpg", "media/kärppä.jpg", ""),
        ("../places/talo.yaml", "places/talo.yaml", ""),
    ],
)
def test_a_path_is_counted_from_the_file_and_told_from_the_content_folder(
    written: str, value: str, anchor: str
) -> None:
    assert read_target(written, PATH) == Target(Leads.FILE, value, anchor)


def test_a_path_in_a_file_at_the_top_of_content_is_counted_from_there() -> None:
    assert read_target("events/a.md", "content/etusivu.md") == Target(Leads.FILE, "events/a.md")


def test_a_hash_leads_to_a_place_on_the_same_page() -> None:
    assert read_target("#n%C3%A4in", PATH) == Target(Leads.HERE, "", "näin")


@pytest.mark.parametrize(
    "disguise",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#106;avascript:alert(1)",
        "&#106avascript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "  javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "java\x00script:alert(1)",
        f"java{GAP}script:alert(1)",
        "java\u200bscript:alert(1)",
        "java\u00adscript:alert(1)",
        "java\u202escript:alert(1)",
        "javascript\u2060:alert(1)",
        "\uff4aavascript:alert(1)",
        "javascript\uff1aalert(1)",
        "javascript%3Aalert(1)",
        "data:text/html,x",
        "data&colon;text/html,x",
        "vbscript:x",
        "file:///tmp/x",
        "C:\\tiedostot\\x.pdf",
        "search-ms:query=x",
        "ftp://kunta.example/x",
        "blob:https://kunta.example/x",
        "hole:1",
        "HOLE:1",
        "view-source:https://kunta.example",
    ],
)
def test_every_other_scheme_is_refused_in_every_disguise(disguise: str) -> None:
    refusal = read_target(disguise, PATH)
    assert isinstance(refusal, Refusal)
    assert refusal.rule.code == "unsafe-link"


@pytest.mark.parametrize(
    ("written", "code", "instead"),
    [
        ("//kunta.example/x", "scheme-relative-link", "https://kunta.example/x"),
        ("/\\kunta.example", "scheme-relative-link", "https://kunta.example"),
        ("\\\\kunta.example", "scheme-relative-link", "https://kunta.example"),
        ("http:kunta.example", "scheme-relative-link", "https://kunta.example"),
        ("https:/kunta.example", "scheme-relative-link", "https://kunta.example"),
        ("https:\\\\kunta.example", "scheme-relative-link", "https://kunta.example"),
        ("https:///kunta.example", "scheme-relative-link", "https://kunta.example"),
        ("/tapahtumat/", "absolute-path-link", ""),
        ("", "empty-link", ""),
        ("  ", "empty-link", ""),
        ("https://kunta.example/a b", "space-in-link", "https://kunta.example/a%20b"),
        ("tel:040 000 0000", "space-in-link", "tel:0400000000"),
        ("tel:soita", "malformed-address", ""),
        ("mailto:toimisto", "malformed-address", ""),
        ("https://kunta.example/\u202egpj.exe", "hidden-characters-in-link", "https://kunta.example/gpj.exe"),
        ("messut\u200b.md", "hidden-characters-in-link", "messut.md"),
        (f"messut{GAP}.md", "hidden-characters-in-link", "messut.md"),
        ("..\\events\\messut.md", "backslash-in-path", "../events/messut.md"),
        ("www.kunta.example", "missing-scheme", "https://www.kunta.example"),
        ("toimisto@kunta.example", "missing-scheme", "mailto:toimisto@kunta.example"),
        ("../../config.yaml", "outside-content", ""),
        ("../..", "outside-content", ""),
        ("a%5Cb.md", "backslash-in-path", "a/b.md"),
        ("a%00b.md", "hidden-characters-in-link", "ab.md"),
        ("%2F%2Fkunta.example", "scheme-relative-link", "https://kunta.example"),
        ("%2e%2e/%2e%2e/config.yaml", "outside-content", ""),
        ("id:Avustus Kylät", "malformed-id", "id:avustus-kylat"),
        ("id:Avustus#haku", "malformed-id", "id:avustus#haku"),
        ("id:", "malformed-id", ""),
        ("id:2026", "malformed-id", ""),
    ],
)
def test_a_target_that_cannot_stand_is_refused_with_what_to_write(
    written: str, code: str, instead: str
) -> None:
    refusal = read_target(written, PATH)
    assert isinstance(refusal, Refusal)
    assert (refusal.rule.code, refusal.instead) == (code, instead)


PARTS = st.sampled_from(
    [
        *(
            "java",
            "script",
            ":",
            "&colon;",
            "&#58;",
            "&Tab;",
            "\t",
            "\n",
            GAP,
            "\u200b",
            "/",
            "\\",
            "#",
            "%3A",
        ),
        *("%5C", "data", "https", "//", "id", "..", ".md", "a", "%2e", "@", "www.", "hole", " ", "?"),
    ]
)


@given(st.one_of(st.lists(PARTS, max_size=8).map("".join), st.text(max_size=12)))
def test_no_text_at_all_becomes_an_address_with_another_scheme(written: str) -> None:
    target = read_target(written, PATH)
    if isinstance(target, Refusal):
        return
    if target.leads is Leads.OUT:
        assert target.value.lower().startswith(("http://", "https://", "mailto:", "tel:"))
    if target.leads is Leads.FILE:
        assert not target.value.startswith(("/", ".."))
        assert not re.match(r"[a-z][a-z0-9+.-]*:", target.value, re.IGNORECASE)
