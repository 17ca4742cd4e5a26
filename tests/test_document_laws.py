"""What holds for every text that is read as a document."""

from hypothesis import given, settings
from hypothesis import strategies as st

from talkoot.reading.documents import Document, Scalar, parse, salvaged_id
from talkoot.reading.source_text import read_text
from talkoot.values.diagnostics import Diagnostics


def _read(raw: str) -> tuple[Document, Diagnostics]:
    document, found = parse(read_text(raw.encode(), "a.md")[0], "a.md", "digest")
    assert document is not None
    return document, found


_TOKENS = [
    "---\n",
    "id: x\n",
    "title:",
    "a: ",
    "- ",
    "  ",
    "    ",
    "\n",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "#",
    " #2",
]
_TOKENS += [
    "|\n",
    "> ",
    "&a ",
    "*a",
    "!t ",
    "<<: ",
    "? ",
    ": ",
    "\\",
    "\\u12",
    "\t",
    "\u00a0",
    "\u200b",
    "\ufeff",
]
_TOKENS += [
    "\u2028",
    "\x85",
    "ä",
    "😀",
    "\x00",
    "\ud800",
    "\r",
    "...\n",
    "%YAML 1.1\n",
    "“",
    "”",
    "`",
    "@",
    ",",
    "-x\n",
]
_ANY = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(_TOKENS), max_size=25).map("".join))


@settings(max_examples=1500, deadline=None)
@given(_ANY, st.booleans(), st.sampled_from(["a.md", "a.yaml"]))
def test_any_text_gives_a_document_or_errors_inside_the_file(text: str, fenced: bool, path: str) -> None:
    whole = f"---\n{text}\n---\n" if fenced else text
    document, found = parse(whole, path, "digest")
    assert document is not None or any(one.is_error for one in found)
    assert all(1 <= one.location.line <= whole.count("\n") + 2 for one in found)
    assert all(one.message(language) + one.hint(language) for one in found for language in ("fi", "sv", "en"))
    assert salvaged_id(whole) is None or "id" in whole


_KEYS = st.lists(
    st.sampled_from(["a", "äö", "key_2", "B-c", "pitkä nimi"]), min_size=1, max_size=4, unique=True
)
_SCALARS = st.sampled_from(["x", "ä: ö", "#2", "Kurssi #2", "", "yö\nrivi", "😀", "[x] y", "don't", '"'])
_BREAKS = st.sampled_from(["\n", "\r\n", "\r"])


@settings(max_examples=150, deadline=None)
@given(_KEYS, st.data(), st.integers(0, 3), _BREAKS, st.booleans())
def test_a_planted_repetition_is_found_at_its_line_and_column(
    keys: list[str], data: st.DataObject, depth: int, line_break: str, mark: bool
) -> None:
    again = data.draw(st.sampled_from(keys))
    lead = "- " * depth
    lines = [f"{' ' * len(lead)}{key}: 'ä # ö'" for key in [*keys, again]]
    lines[0] = lead + lines[0].lstrip()
    text = "\n".join(["---", "id: ä", "list:", *(f"  {line}" for line in lines), "---", ""])
    raw = ("\ufeff" if mark else "") + text.replace("\n", line_break)
    document, found = _read(raw)
    assert [(one.code, str(one.location)) for one in found] == [
        ("duplicate-key", f"a.md:{4 + len(keys)}:{3 + len(lead)}")
    ]
    assert f" {4 + keys.index(again)}." in found[0].message("fi")
    assert document.front.items[0][1] == Scalar("ä", 2, 5, quoted=False)


@settings(max_examples=150, deadline=None)
@given(st.lists(_SCALARS, max_size=4), st.lists(_SCALARS, max_size=4), _BREAKS)
def test_a_planted_colon_is_found_at_its_line_and_column_and_hides_nothing(
    before: list[str], after: list[str], line_break: str
) -> None:
    fields = [f"b{n}: {_safe(value)}" for n, value in enumerate(before)]
    more = [f"c{n}: {_safe(value)}" for n, value in enumerate(after)]
    text = line_break.join(["---", *fields, "title: Yö: asia", *more, "---", ""])
    document, found = _read(text)
    assert [(one.code, str(one.location)) for one in found] == [
        ("colon-in-value", f"a.md:{2 + len(before)}:10")
    ]
    values = [value for _, value in document.front.items if isinstance(value, Scalar)]
    assert [value.text for value in values] == [*before, "Yö: asia", *after]


def _safe(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
