"""The style sheet as it is served: small, with the brand's colours and fonts, and asking nobody else."""

import re
from collections.abc import Mapping
from posixpath import join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.output.stylesheet import tight
from tests.hubs import CONFIG, built, changed, files, project, sample_site, site
from tests.pictures import png

NOW = "2026-03-10T12:00"
MOST = 17_500
"""The most bytes of the style sheet of the sample hub, its colours included."""

FONT = b"wOF2" + b"\0" * 40


def style_of(made: Mapping[str, bytes]) -> tuple[str, str]:
    """The path of the style sheet and what it says."""
    (path,) = (path for path in made if path.endswith(".css"))
    return path, made[path].decode()


def asked(made: Mapping[str, bytes]) -> list[str]:
    """What the style sheet fetches."""
    path, text = style_of(made)
    return [normpath(join(path, "..", one)) for one in re.findall(r'url\("([^"]*)"\)', text)]


def branded(more: str, **media: bytes) -> Mapping[str, bytes]:
    """The site of a small hub whose brand says this."""
    content = {f"content/media/{name}": data for name, data in media.items()}
    return site(project({"config.yaml": f"{CONFIG}brand:\n{more}", **content}), NOW)


def test_it_is_small() -> None:
    _, text = style_of(files(sample_site()))
    assert len(text.encode()) <= MOST


def test_every_custom_property_that_it_reads_is_told_in_it() -> None:
    _, text = style_of(files(sample_site()))
    assert set(re.findall(r"var\((--[\w-]+)", text)) <= set(re.findall(r"[{;](--[\w-]+):", text))


def test_what_it_fetches_is_published_beside_it_and_is_fonts_alone() -> None:
    made = files(sample_site())
    assert len(asked(made)) == 2
    assert all(made[path].startswith(b"wOF2") for path in asked(made))
    assert not re.search(r"//|@import|data:", style_of(made)[1])


def test_a_page_asks_for_the_font_of_its_first_words_at_once_and_for_no_other() -> None:
    made = files(sample_site())
    preloaded = re.findall(r'rel="preload" href="([^"]*)" as="font"', made["index.html"].decode())
    assert preloaded == [path for path in asked(made) if "latin-ext" not in path]


@pytest.mark.parametrize(
    ("letters", "subset"),
    [("aåäöÅÄÖ–”’€ 0–9 …", "latin."), ("šžčđŋŧŠŽČĐŊŦ", "latin-ext.")],
)
def test_every_letter_is_in_the_subset_that_is_asked_for_it(letters: str, subset: str) -> None:
    """The last face that has a letter is asked (CSS Fonts 4, §5.2)."""
    _, text = style_of(files(sample_site()))
    faces = re.findall(r'url\("([^"]*)"\)[^}]*unicode-range:([^}]*)', text)
    for letter in letters:
        holding = [path for path, ranges in faces if ord(letter) in held(ranges)]
        assert subset in holding[-1], letter


def held(ranges: str) -> set[int]:
    """The characters of a ``unicode-range``."""
    ends = (one.strip().removeprefix("U+").partition("-") for one in ranges.split(","))
    return {code for first, _, last in ends for code in range(int(first, 16), int(last or first, 16) + 1)}


def test_the_colours_of_the_settings_are_in_it_in_light_and_in_the_dark() -> None:
    path, text = style_of(branded('  colours:\n    primary: "#7a1f2b"\n'))
    light, _, dark = text[text.rindex("@layer tokens") :].partition("prefers-color-scheme:dark")
    assert "--t-primary:#7a1f2b" in light
    assert "--t-paper:#" in light
    assert "--t-paper:#" in dark
    assert path != style_of(site(project(), NOW))[0]


def test_the_citys_own_font_is_published_used_and_asked_for_first() -> None:
    upright = '    - file: media/oma.woff2\n      weight: "200 900"\n'
    slanted = "    - file: media/vino.woff2\n      italic: true\n"
    made = branded(f"  fonts:\n{upright}{slanted}", **{"oma.woff2": FONT, "vino.woff2": FONT + b"x"})
    own = [path for path in asked(made) if path.startswith("media/")]
    assert [made[path] for path in own] == [FONT, FONT + b"x"]
    _, text = style_of(made)
    assert '--t-font:"Hub"' in text
    assert "font-weight:200 900;font-style:normal;font-display:optional" in text
    assert "font-style:italic" in text
    assert f'rel="preload" href="{own[0]}"' in made["index.html"].decode()


def test_a_logo_keeps_its_place_and_says_the_name_only_if_it_is_not_written_beside_it() -> None:
    sign = branded("  logo: media/logo.png\n", **{"logo.png": png(240, 200)})["index.html"].decode()
    assert re.search(r'<img class="t-header__logo"[^>]* width="240" height="200" alt="">', sign)
    assert '<span class="t-header__organisation t-small">Kunta</span>' in sign
    name = branded("  logo: media/logo.png\n", **{"logo.png": png(500, 200)})["index.html"].decode()
    assert re.search(r'<img class="t-header__logo"[^>]* width="500" height="200" alt="Kunta">', name)
    assert "t-header__organisation" not in name


def test_every_page_names_a_sign_of_the_hub_that_is_published() -> None:
    plain = site(project(), NOW)
    (sign,) = re.findall(r'rel="icon" href="([^"]*)"', plain["index.html"].decode())
    assert sign.endswith(".svg")
    assert b">K</text>" in plain[sign]
    square = branded("  logo: media/logo.png\n", **{"logo.png": png(64, 64)})
    (sign,) = re.findall(r'rel="icon" href="([^"]*)"', square["index.html"].decode())
    assert square[sign] == png(64, 64)


def test_another_colour_changes_only_the_style_the_sign_and_what_names_them() -> None:
    told = '{}brand:\n  colours:\n    primary: "{}"\n'
    first, other = (project({"config.yaml": told.format(CONFIG, one)}) for one in ("#0b4a8f", "#0b5a2f"))
    before, after = files(built(first, NOW)), files(built(other, NOW))
    differing = changed(before, after)
    assert {path for path in differing if not path.endswith((".html", ".json"))} == {
        path for path in differing if path.startswith("assets/")
    }
    assert len([path for path in differing if path.startswith("assets/")]) == 4


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a { color: red; }\n\nb > c , d { e: f; }", "a{color:red}b>c,d{e:f}"),
        ("/* why */ a { b: calc(1px + 2px) ; }", "a{b:calc(1px + 2px)}"),
        ('a::before { content: " ›  {x}; " / ""; }', 'a::before{content:" ›  {x}; " / ""}'),
        (".a :is(b, c) { d: e }", ".a :is(b,c){d:e}"),
        ("a + b, c > * + * { d: calc(1px + 2px); }", "a+b,c>*+*{d:calc(1px + 2px)}"),
        ("@media (min-width: calc(1px + 2px)) { a { b: c; } }", "@media (min-width:calc(1px + 2px)){a{b:c}}"),
        ("@media (min-width: 60rem) { a { b: c; } }", "@media (min-width:60rem){a{b:c}}"),
        ("a:not(:hover) { b: c; }", "a:not(:hover){b:c}"),
        ("a { b: #ffffff; c: #aabb00 #aabb01; }", "a{b:#fff;c:#ab0 #aabb01}"),
    ],
)
def test_what_says_nothing_is_left_out_and_no_more(css: str, expected: str) -> None:
    assert tight(css) == expected


@given(st.text('ab{}:;,> \n"/*-'))
def test_what_is_tight_stays_as_it_is(css: str) -> None:
    assert tight(tight(css)).count("{") == tight(css).count("{")
