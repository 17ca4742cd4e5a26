"""What a browser may fetch for a page, and what web servers tell with it.

What nginx 1.22 and Apache 2.4 made of these files was tried with the servers themselves.
"""

import re
from functools import cache

import pytest
from lxml import html

from talkoot.output.policy import HEADERS, OF_PAGE
from talkoot.values.snapshot import in_memory
from tests.hubs import ROOT, files, sample_site
from tests.hubs import site as site_of
from tests.small_hub import NOW, hub

META = "Content-Security-Policy"
POLICY = dict(HEADERS)[META]


@cache
def built(name: str) -> str:
    return site_of(in_memory(hub()), NOW)[name].decode()


def test_every_page_tells_its_policy_before_it_asks_for_anything() -> None:
    pages = {path: data for path, data in files(sample_site()).items() if path.endswith(".html")}
    assert {path: _policy(data) for path, data in pages.items() if _policy(data) != OF_PAGE} == {}


def _policy(data: bytes) -> str:
    """The policy of a page if it stands right after the page's encoding."""
    (head,) = html.document_fromstring(data).iter("head")
    first, second = list(head)[:2]
    is_policy = first.get("charset") == "utf-8" and second.get("http-equiv") == META
    return str(second.get("content")) if is_policy else ""


def test_nothing_may_come_from_another_host_or_be_written_into_a_page() -> None:
    sources = {word for part in POLICY.split("; ") for word in part.split()[1:]}
    assert sources == {"'none'", "'self'", "'wasm-unsafe-eval'"}
    assert POLICY.startswith("default-src 'none'; ")


def test_only_the_servers_say_who_may_frame_a_page_since_a_page_cannot() -> None:
    assert f"{OF_PAGE}; frame-ancestors 'none'" == POLICY


@pytest.mark.parametrize("name", ["_headers", "headers.apache.conf", "headers.nginx.conf"])
def test_every_server_tells_every_header(name: str) -> None:
    assert [
        header for header, value in HEADERS if header not in built(name) or value not in built(name)
    ] == []


def test_a_file_whose_address_carries_its_digest_may_be_kept_for_good_and_nothing_else() -> None:
    (pattern,) = re.findall(r'\$uri ~ "(\^.*\$)"', built("headers.nginx.conf"))
    kept = {path for path in site_of(in_memory(hub()), NOW) if re.search(pattern, f"/yhdistyksille/{path}")}
    folders = ("assets/", "media/")
    assert kept == {path for path in site_of(in_memory(hub()), NOW) if path.startswith(folders)}
    assert kept


def test_hosts_with_one_file_never_get_two_words_on_how_long_a_file_may_be_kept() -> None:
    paths = [line for line in built("_headers").splitlines() if line.startswith("/")]
    kept = re.findall(r"^(/.*)\n  Cache-Control", built("_headers"), re.M)
    assert kept == ["/yhdistyksille/assets/*", "/yhdistyksille/media/*"]
    assert paths[0] == "/yhdistyksille/*"


@pytest.mark.parametrize("name", ["headers.apache.conf", "headers.nginx.conf"])
def test_the_folder_of_staff_and_the_rest_of_the_host_keep_their_own_policy(name: str) -> None:
    pattern = re.findall(r'"(\^[^"]*\(\?![^"]*)"', built(name))[0]
    assert re.search(pattern, "/yhdistyksille/tapahtumat/")
    assert not re.search(pattern, "/yhdistyksille/admin/index.html")
    assert not re.search(pattern, "/muut/sivut/")


def test_two_hubs_of_one_host_do_not_take_each_others_variables() -> None:
    assert set(re.findall(r"\$(\w+?)_(?:\d|cache)\b", built("headers.nginx.conf"))) == {"kunta_hub"}


def test_the_guide_for_it_includes_the_files_that_are_built() -> None:
    guide = (ROOT / "docs/publishing.md").read_text("utf-8")
    assert "headers.nginx.conf" in guide
    assert "headers.apache.conf" in guide
    assert "_headers" in guide
