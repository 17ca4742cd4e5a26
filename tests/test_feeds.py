"""The feeds as newsrooms and mailing services read them: RSS 2.0 by its Best Practices Profile."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree, html

from talkoot.output.rss import Enclosed, Feed, Item
from talkoot.output.rss_xml import document, item_bytes
from tests.hubs import CONFIG, entry, feed, project, site
from tests.pictures import PNG

NOW = "2026-06-15T12:00"
FEED = "tiedotteet.xml"
HARD = "A & B <c> ]]> ”lainaus” \"x\" 'y' – \N{GRINNING FACE} &amp; &#38; äö\N{HEBREW LETTER ALEF}"


def release(name: str, fields: str = "", body: str = "", title: str = "Otsikko") -> Mapping[str, str]:
    quoted = json.dumps(title, ensure_ascii=False)
    day = "" if "published" in fields else "published: 2026-03-02T09:00\n"
    return entry("releases", name, f"lead: Lyhyesti.\n{day}{fields}", body, quoted)


def only(made: Mapping[str, bytes], path: str = FEED) -> etree._Element:
    (item,) = etree.fromstring(made[path]).iter("item")
    return item


def names(parent: etree._Element) -> list[str]:
    """The names of the children in their order, without their namespaces, each once."""
    return list(dict.fromkeys(etree.QName(one).localname for one in parent))


def guid(made: Mapping[str, bytes], path: str = FEED) -> str:
    found = only(made, path).find("guid")
    assert found is not None
    assert found.get("isPermaLink") == "false"
    return str(found.text)


def test_a_channel_tells_what_the_profile_asks_for() -> None:
    (channel,) = etree.fromstring(site(project(release("uutinen")), NOW)[FEED])
    head = [
        "title",
        "link",
        "description",
        "language",
        "link",
        "lastBuildDate",
        "managingEditor",
        "ttl",
        "item",
    ]
    assert [etree.QName(one).localname for one in channel] == head
    own = channel[4]
    assert {str(name): value for name, value in own.items()} == {
        "href": "https://www.kunta.example/yhdistyksille/tiedotteet.xml",
        "rel": "self",
        "type": "application/rss+xml",
    }
    assert channel.findtext("language") == "fi"
    assert channel.findtext("managingEditor") == "viestinta@kunta.example (viestintäpäällikkö)"
    assert channel.findtext("lastBuildDate") == "Mon, 02 Mar 2026 09:00:00 +0200"


def test_the_whole_text_comes_after_the_description() -> None:
    fields = (
        "topics: [kulttuuri]\nimage: {file: media/kuva.png, alt: Sali}\nupdates:\n- {at: 2026-03-03, note: K}"
    )
    made = site(project(release("uutinen", fields), {"content/media/kuva.png": PNG}), NOW)
    assert names(only(made)) == [
        "title",
        "link",
        "guid",
        "pubDate",
        "category",
        "description",
        "encoded",
        "creator",
        "updated",
        "content",
    ]


def test_every_value_is_read_as_it_was_written() -> None:
    lead = json.dumps(HARD, ensure_ascii=False)
    hub = project(entry("releases", "uutinen", f"published: 2026-03-02\nlead: {lead}", title=lead))
    made = site(hub, NOW)
    found = feed(made[FEED]).entries[0]
    assert found.title == HARD
    assert "".join(map(str, html.fromstring(f"<p>{found.summary}</p>").itertext())) == HARD


def test_the_text_carries_its_contacts_and_what_it_is_about() -> None:
    survey = entry("surveys", "kysely", "opens: 2026-03-01\ncloses: 2026-12-31", title="Tilakysely")
    made = site(project(release("uutinen", "about: [kysely]", "Tervetuloa *mukaan*."), survey), NOW)
    text = feed(made[FEED]).entries[0].content[0].value
    assert "Tervetuloa <em>mukaan</em>." in text
    assert ">Tilakysely</a>" in text
    assert "viestintäpäällikkö, Kunta" in text
    assert "viestinta@kunta.example" in text


BODY = """
[sivulla](#osa), [muualla](../surveys/kysely.md), [tunnus](id:kysely), [verkossa](https://x.example/?a=1&b=2)[^1]

## Osa

![Sali](../media/kuva.png)

id:kysely

[^1]: Alaviite.
"""


def test_every_address_in_a_feed_is_whole() -> None:
    survey = entry("surveys", "kysely", "opens: 2026-03-01\ncloses: 2026-12-31")
    hub = project(
        release("uutinen", "image: {file: media/kuva.png, alt: Sali}", BODY),
        survey,
        {"content/media/kuva.png": PNG},
    )
    made = site(hub, NOW)
    item = only(made)
    text = html.fromstring(item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded") or "")
    inside = [str(one.get("href") or one.get("src")) for one in text.iter("a", "img")]
    assert len(inside) >= 7
    addresses = [
        *inside,
        item.findtext("link") or "",
        *(str(one.get("url")) for one in item if one.get("url")),
    ]
    assert [one for one in addresses if not re.match("https://|mailto:|tel:", one)] == []


@pytest.mark.parametrize(
    ("sign", "written"), [("&", b"&#x26;"), ("<", b"&#x3C;"), ("]]>", b"]]&gt;"), ('"', b'"')]
)
def test_plain_text_has_hexadecimal_references_that_no_reader_reads_twice(sign: str, written: bytes) -> None:
    made = site(project(release("uutinen", title=f"A {sign} B")), NOW)
    (title,) = re.findall(rb"<item[^>]*><title>(.*?)</title>", made[FEED])
    assert title == b"A " + written + b" B"


def test_a_guid_depends_on_neither_title_nor_slug_nor_file_nor_address_of_the_hub() -> None:
    moved = CONFIG.replace("https://www.kunta.example/yhdistyksille/", "https://uusi.example/")
    hubs = (
        project(release("uutinen")),
        project(release("uutinen", "slug: uusi-osoite", title="Uusi otsikko")),
        project({"content/releases/2026/muu.md": release("uutinen")["content/releases/uutinen.md"]}),
        project(release("uutinen"), {"config.yaml": moved}),
    )
    made = [site(hub, NOW) for hub in hubs]
    assert {guid(one) for one in made} == {"kunta-hub:uutinen"}
    assert len({only(one).findtext("link") for one in made}) == 4


def test_only_the_words_of_a_translation_have_a_guid_of_their_own() -> None:
    config = {"config.yaml": f"{CONFIG}languages: [fi, sv]\n"}
    swedish = {"content/releases/uutinen.sv.md": "---\ntitle: Nyhet\nlead: Kort.\n---\nText.\n"}
    translated = site(project(release("uutinen"), config, swedish), NOW)
    fallback = site(project(release("uutinen"), config), NOW)
    path = "sv/meddelanden.xml"
    assert (guid(translated), guid(translated, path)) == ("kunta-hub:uutinen", "kunta-hub:uutinen@sv")
    assert (guid(fallback), guid(fallback, path)) == ("kunta-hub:uutinen", "kunta-hub:uutinen")


def test_a_release_without_a_date_keeps_the_instant_at_which_the_site_first_had_it() -> None:
    hub = project(entry("events", "messut", "starts: 2026-08-01T10:00"))
    first = site(hub, "2026-05-05T05:05")
    later = site(hub, NOW, first["ledger.json"])
    for made in (first, later):
        assert only(made, "tapahtumat.xml").findtext("pubDate") == "Tue, 05 May 2026 05:05:00 +0300"


def test_a_correction_keeps_the_date_and_tells_when_it_was_made() -> None:
    made = only(site(project(release("uutinen", "updates:\n- {at: 2026-03-03T10:00, note: Luku}")), NOW))
    assert made.findtext("pubDate") == "Mon, 02 Mar 2026 09:00:00 +0200"
    assert made.findtext("{http://www.w3.org/2005/Atom}updated") == "2026-03-03T10:00:00+02:00"


@pytest.mark.parametrize("path", [FEED, "maaraajat.xml", "kyselyt.xml"])
def test_nothing_is_in_a_feed_before_its_day(path: str) -> None:
    survey = entry("surveys", "kysely", "published: 2026-07-01\nopens: 2026-07-01\ncloses: 2026-07-31")
    hub = project(release("uutinen", "published: 2026-07-01"), survey)
    assert [len(feed(site(hub, now)[path]).entries) for now in ("2026-06-30T23:59:59", "2026-07-01")] == [
        0,
        1,
    ]


def test_a_deadline_is_news_when_it_opens() -> None:
    hub = project(entry("surveys", "kysely", "opens: 2026-07-01\ncloses: 2026-07-31"))
    ledger = site(hub, "2026-06-01")["ledger.json"]
    assert len(feed(site(hub, "2026-06-30T23:59:59", ledger)["maaraajat.xml"]).entries) == 0
    for now in ("2026-07-01", "2026-07-15", "2026-08-15"):
        item = only(site(hub, now, ledger), "maaraajat.xml")
        assert item.findtext("pubDate") == "Wed, 01 Jul 2026 00:00:00 +0300"
        assert item.findtext("guid") == "kunta-hub:kysely.closes"


def test_a_feed_without_items_is_a_feed() -> None:
    made = site(project(), NOW)
    empty = [path for path in made if path.endswith(".xml") and path != "sitemap.xml"]
    assert FEED in empty
    for path in empty:
        assert feed(made[path]).entries == []
        assert b"lastBuildDate" not in made[path]


def test_a_feed_keeps_a_year_and_never_fewer_than_thirty_items() -> None:
    def count(days: list[str]) -> int:
        hub = project(*(release(f"r{n}", f"published: {day}") for n, day in enumerate(days)))
        return len(feed(site(hub, NOW)[FEED]).entries)

    this_year = [f"2026-{month:02}-{day:02}" for month in (4, 5) for day in range(1, 21)]
    assert count([*this_year, "2024-01-01"]) == 40
    assert count([*this_year[:10], *(f"2020-01-{day:02}" for day in range(1, 29))]) == 30


def test_every_head_names_the_feeds() -> None:
    made = site(project(release("uutinen")), NOW)
    page = html.fromstring(made["tiedotteet/uutinen/index.html"])
    found = {one.get("href") for one in page.iter("link") if one.get("type") == "application/rss+xml"}
    assert {"../../tiedotteet.xml", "../../maaraajat.xml"} <= found


TEXTS = st.text(max_size=40) | st.lists(st.sampled_from(["&", "<", "]]>", "amp;", "\x0b", "ä"])).map("".join)
AT = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
@example("", "&\x1famp", "", "")
def test_any_text_makes_a_feed_and_loses_only_what_xml_does_not_allow(
    title: str, lead: str, text: str, alt: str
) -> None:
    picture = Enclosed("https://x.example/a.png?b=1&c=2", "image/png", alt, 1234, 480, 320)
    item = Item(title, "https://x.example/", "hub:a", AT, AT, lead, text, (title,), lead, picture)
    channel = Feed(title, "https://x.example/", "https://x.example/a.xml", lead, "fi")
    (found,) = etree.fromstring(document(channel, (item_bytes(item),), AT)).iter("item")
    assert found.findtext("title", "") == found.findtext("category", "") == allowed(title)
    assert unescape(found.findtext("description", "")) == allowed(lead)
    encoded = found.findtext("{http://purl.org/rss/1.0/modules/content/}encoded", "")
    assert encoded == re.sub("\r\n?", "\n", allowed(text))
    (described,) = found.iter("{http://search.yahoo.com/mrss/}description")
    assert (described.text or "") == allowed(alt)


def allowed(text: str) -> str:
    """The text without what XML 1.0 §2.2 does not allow."""
    return "".join(one for one in text if one in "\t\n\r" or (one >= " " and one not in "\ufffe\uffff"))
