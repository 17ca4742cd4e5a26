"""What no honest page holds is refused before it costs time."""

import time
from functools import cache

import pytest

from talkoot.model.body import EMPTY_BODY
from talkoot.reading.markdown.rendering import render_body

PATH = "content/pages/sivu.md"
TIMES = 10
"""How many times the work of a long honest page a text may cost; what is not linear costs hundreds."""

PROSE = 'Kylän *talkoot* ovat klo 17-19, ja [ohjelma](ohjelma.md) on "valmis". '


def cost(text: str) -> float:
    """The time of the processor that reading the text takes, so that a busy machine changes nothing."""
    started = time.process_time()
    render_body(text, PATH, 7, "fi")
    return time.process_time() - started


@cache
def honest() -> float:
    return max(cost("\n\n".join([PROSE * 4] * 300)) for _ in range(2))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 8_000, "too-many-brackets"),
        ("[" * 990_000, "too-many-brackets"),
        ("<![CDATA[" * 4_000, "too-many-brackets"),
        ("<![" * 16_000, "too-many-brackets"),
        ("<a " * 16_000, "too-many-brackets"),
        ("![a](" * 4_000, "too-many-brackets"),
        ("[a](" * 2_000, "too-many-brackets"),
        ("sana\n\n" * 20_000, "too-many-lines"),
        ("a | b\n--|--\n" + "1 | 2\n" * 4_000, "too-long-table"),
        ("".join("  " * depth + "- a\n" for depth in range(300)), "too-deep-nesting"),
        (">" * 5_000 + "a", "too-deep-nesting"),
        ("- " * 300 + "a", "too-deep-nesting"),
        ("*a _b " * 2_000 + "c_ d* " * 2_000, "too-deep-nesting"),
        ("![a](data:image/png;base64," + "A" * 990_000 + ")", "too-long-paragraph"),
        ("ä" * 500_001, "too-long-text"),
        (("[" * 100 + "\n\n") * 200, "too-many-signs"),
        ("\n\n".join(["*a* " * 6_000] * 20), "too-many-signs"),
        ("\n\n".join([" ".join("`" * length for length in range(1, 250))] * 5), "too-many-signs"),
        ("|" * 20_000 + "\n|-|\n" + "|a\n" * 1_000, "too-many-cells"),
        (("> " * 10 + "- " * 9 + "a\n") * 4_000, "too-many-blocks"),
    ],
    ids=lambda value: value if len(value) < 30 else f"{value[:12]}-{len(value)}",
)
def test_a_bomb_is_refused_before_it_costs_time(text: str, code: str) -> None:
    body, findings = render_body(text, PATH, 7, "fi")
    assert code in {one.code for one in findings if one.is_error}
    assert body == EMPTY_BODY
    assert cost(text) < TIMES * honest()


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100,
        "- [a](b.md)\n" * 1_000,
        "a | b\n--|--\n" + "[1](b.md) | 2\n" * 2_000,
        "".join("  " * depth + "- a\n" for depth in range(20)),
        "```\n" + "[" * 5_000 + "\n```",
        PROSE * 100,
        "\n\n".join([PROSE * 4] * 300),
        "a" * 300,
    ],
    ids=lambda value: f"{value[:12]}-{len(value)}",
)
def test_an_honest_page_passes(text: str) -> None:
    assert not [one for one in render_body(text, PATH, 1, "fi")[1] if one.is_error]
    assert cost(text) < TIMES * honest()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A\n\n" + "[" * 101, 9),
        ("A\n\nB\n" + "a" * 50_001, 9),
        ("a | b\n--|--\n" + "1 | 2\n" * 2_001, 2_009),
        ("A\n\n" + ">" * 30 + " b", 9),
        ("A\n\n" + "*a _b " * 50 + "c_ d* " * 50, 9),
    ],
)
def test_what_is_too_much_is_reported_where_it_stands(text: str, line: int) -> None:
    assert [one.location.line for one in render_body(text, PATH, 7, "fi")[1]] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "https://kunta.example/" + ")" * 45_000,
        "https://kunta.example/" + "." * 45_000 + "x",
        "a@" + "a." * 20_000,
        "a" * 49_000 + "@",
        "## " + "# " * 20_000,
        " " * 45_000 + "|\n",
        "a|b\n" + "-" * 45_000 + " x|",
        "1-2 " * 12_000,
        "000 " * 12_000,
        "&amp" * 12_000,
        "## a\n" * 5_000,
        "".join(f"[^{number}]: a\n" for number in range(5_000)),
        "".join(f"[a](#b{number})\n\n## c{number}\n\n" for number in range(2_000)),
    ],
    ids=lambda value: f"{value[:12]}-{len(value)}",
)
def test_no_odd_text_takes_long(text: str) -> None:
    assert cost(text) < TIMES * honest()
