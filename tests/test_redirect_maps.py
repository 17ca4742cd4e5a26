"""The files by which a web server answers for old addresses.

What nginx 1.22 and Apache 2.4 made of these lines was tried with the servers themselves.
"""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.formats.redirect_maps import maps
from talkoot.site.redirects import Redirects

BASE = "/yhdistyksille/"


def rules_of(redirects: Redirects, base_path: str = BASE) -> dict[str, list[str]]:
    """The lines of each file but for comments."""
    files = {name: data.decode("utf-8") for name, data in maps(redirects, base_path)}
    assert all(text.endswith("\n") for text in files.values())
    return {
        name: [line for line in text.split("\n")[:-1] if not line.startswith("#")]
        for name, text in files.items()
    }


def moved(old: str, new: str) -> Redirects:
    return Redirects({old: new}, frozenset(), {}, frozenset(), frozenset())


def gone(*addresses: str) -> Redirects:
    return Redirects({}, frozenset(addresses), {}, frozenset(), frozenset())


def test_every_kind_of_redirect_is_in_every_file_in_the_order_of_paths() -> None:
    redirects = Redirects(
        {"b/": "tapahtumat/", "a.html": "https://x.example/y"},
        frozenset({"c/c.ics"}),
        {"/muu": ""},
        frozenset({"/ennen/"}),
        frozenset({"0" * 64}),
    )
    assert rules_of(redirects) == {
        "_redirects": [
            "/ennen/ /yhdistyksille/404.html 410",
            "/muu /yhdistyksille/ 301",
            "/yhdistyksille/a.html https://x.example/y 301",
            "/yhdistyksille/b/ /yhdistyksille/tapahtumat/ 301",
            "/yhdistyksille/c/c.ics /yhdistyksille/404.html 410",
        ],
        "redirects.apache.conf": [
            'RedirectMatch 410 "^/ennen/$"',
            'RedirectMatch 301 "^/muu$" "/yhdistyksille/"',
            r'RedirectMatch 301 "^/yhdistyksille/a\.html$" "https://x.example/y"',
            'RedirectMatch 301 "^/yhdistyksille/b/$" "/yhdistyksille/tapahtumat/"',
            r'RedirectMatch 410 "^/yhdistyksille/c/c\.ics$"',
        ],
        "redirects.nginx.conf": [
            'location = "/ennen/" { return 410; }',
            'location = "/muu" { return 301 "/yhdistyksille/"; }',
            'location = "/yhdistyksille/a.html" { return 301 "https://x.example/y"; }',
            'location = "/yhdistyksille/b/" { return 301 "/yhdistyksille/tapahtumat/"; }',
            'location = "/yhdistyksille/c/c.ics" { return 410; }',
        ],
    }


def test_a_hub_without_old_addresses_has_files_without_rules() -> None:
    assert list(rules_of(gone()).values()) == [[], [], []]


@pytest.mark.parametrize("base_path", ["", "/"])
def test_at_the_root_of_a_host_paths_begin_with_one_slash(base_path: str) -> None:
    assert rules_of(moved("a/", "b/"), base_path)["_redirects"] == ["/a/ /b/ 301"]


@pytest.mark.parametrize(
    ("target", "written"),
    [
        pytest.param("tapahtumat/#lauantai", "/yhdistyksille/tapahtumat/#lauantai", id="a place on a page"),
        pytest.param("ä b/", "/yhdistyksille/%C3%A4%20b/", id="letters and spaces of a page"),
        pytest.param("https://x.example/%C3%A4?b=%20", "https://x.example/%C3%A4?b=%20", id="as it came"),
        pytest.param("https://x.example/100%", "https://x.example/100%25", id="a bare percent sign"),
        pytest.param("https://x.example/ä?ö#å", "https://x.example/%C3%A4?%C3%B6#%C3%A5", id="letters"),
        pytest.param("https://x.example/$1;'\"", "https://x.example/%241%3B%27%22", id="signs of servers"),
        pytest.param("https://x.example/:a", "https://x.example/%3Aa", id="a placeholder of a host"),
        pytest.param("https://äö.example:80/", "https://xn--4ca0b.example:80/", id="a host with letters"),
        pytest.param("https://x..example/", "https://x..example/", id="a host that cannot be"),
    ],
)
def test_a_target_is_percent_encoded_once(target: str, written: str) -> None:
    assert rules_of(moved("a/", target))["_redirects"] == [f"/yhdistyksille/a/ {written} 301"]


def test_apache_gets_percent_signs_by_the_module_that_leaves_them_alone() -> None:
    redirects = moved("a/", "https://x.example/%C3%A4?b&c")
    assert rules_of(redirects)["redirects.apache.conf"] == [
        "RewriteEngine On",
        r'RewriteRule "^/?yhdistyksille/a/$" "https://x.example/\%C3\%A4?b\&c" [R=301,NE,L]',
    ]


def test_an_ampersand_is_no_part_of_a_pattern_to_apache() -> None:
    redirects = moved("a/", "https://x.example/?a&b")
    assert rules_of(redirects)["redirects.apache.conf"][0].endswith(r'"https://x.example/?a\&b"')


ODD = st.text(
    st.sampled_from("ab/ä \"'\\;{}$#%?*.^()[]|&~\n\r\t:") | st.characters(exclude_categories=["Cs"]),
    min_size=1,
)


@given(ODD)
def test_no_address_can_end_its_rule_or_begin_another(old: str) -> None:
    files = rules_of(gone(old))
    path = BASE + old
    (host,), (apache,), (nginx,) = (
        files["_redirects"],
        files["redirects.apache.conf"],
        files["redirects.nginx.conf"],
    )
    assert unquote(host.removesuffix(" /yhdistyksille/404.html 410")) == path
    assert re.fullmatch(r"[!-~]+", host.removesuffix(" /yhdistyksille/404.html 410"))
    (pattern,) = re.fullmatch(r'RedirectMatch 410 "([^"\s]+)"', apache, re.ASCII).groups()  # type: ignore[union-attr]
    assert re.fullmatch(pattern.encode("ascii"), path.encode("utf-8"))
    assert not re.fullmatch(pattern.encode("ascii"), f"{path}x".encode())
    quoted = re.fullmatch(r'location = "((?:[^"\\]|\\.)*)" \{ return 410; \}', nginx, re.DOTALL)
    assert quoted is not None
    assert unescaped(quoted[1]) == path


@given(ODD)
def test_no_target_can_end_its_rule_or_begin_another(target: str) -> None:
    files = rules_of(moved("a/", f"https://x.example/{target}"))
    assert re.fullmatch(r"/yhdistyksille/a/ [!-~]+ 301", files["_redirects"][0])
    assert re.fullmatch(r'\w+ (301 )?"[^"]+" "[!#-~]+"( \[R=301,NE,L\])?', files["redirects.apache.conf"][-1])
    (nginx,) = files["redirects.nginx.conf"]
    assert re.fullmatch(r'location = "[^"]+" \{ return 301 "[^"$;\\\s]+"; \}', nginx, re.ASCII)


def unescaped(text: str) -> str:
    """What nginx reads between double quotes."""
    signs = {"n": "\n", "r": "\r", "t": "\t"}
    return re.sub(r"\\(.)", lambda one: signs.get(one[1], one[1]), text, flags=re.DOTALL)
