"""Turns text as people type it into text as Finnish, Swedish or English prints it.

Quotation marks, dashes and no-break spaces follow the Institute for the Languages of Finland
(kielitoimistonohjepankki.fi) and Svenska skrivregler. No letter and no digit ever changes, and text that
has been through once comes through again as it is.
"""

import re

from talkoot.values.language import Language, base_of

JOINT = "\ufdef"
"""A noncharacter that callers may put between two pieces of one sentence; it counts as nothing."""

_NO_BREAK = "\u00a0"
_SPACE = f"[ {_NO_BREAK}]"
_FINNISH = "(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)ku"
_SWEDISH = "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_ENGLISH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

_DOUBLE_HYPHEN = re.compile("(?<!-)--(?!-)")
_NUMBER = r"\d{1,4}(?:[.:]\d{2})?"
_RANGE = re.compile(
    rf"(?<![\w.,:/+–-])(?<!\d{_SPACE})({_NUMBER})-({_NUMBER})(?![\w–-])(?![.,:/]\d)(?!{_SPACE}\d)"
)
_DAY = r"\d{1,2}\.\d{1,2}\.(?:\d{4})?"
_DATE_RANGE = re.compile(rf"(?<![\w.,:/+–-])(\d{{1,2}}\.|{_DAY})-({_DAY})(?![\w–-])")
_PHONE = re.compile(rf"(?<!\w)(?:p|puh|tel|tfn|gsm|phone)\.?:?{_SPACE}?$", re.IGNORECASE)

_KEPT_TOGETHER = (
    re.compile(r"(?<!\w)(?:klo|kl\.) (?=\d)", re.IGNORECASE),
    re.compile(r"(?<!\w)(?:p\.|puh\.|tel\.|tfn) (?=[\d+(])", re.IGNORECASE),
    re.compile(r"(?<=\d) (?=[€%‰°§])"),
    re.compile(r"(?<=§) (?=\d)"),
    re.compile(rf"(?<![\d.,+])(?<!\d{_SPACE})(?!0)\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!{_SPACE}?\d)"),
)
_DATES = {
    "fi": re.compile(rf"(?<!\d)\d{{1,2}}\. (?={_FINNISH})", re.IGNORECASE),
    "sv": re.compile(rf"(?<![\d.])\d{{1,2}} (?={_SWEDISH}\b)", re.IGNORECASE),
    "en": re.compile(rf"(?<![\d.])\d{{1,2}} (?={_ENGLISH}\b)"),
}
_STRAIGHT = re.compile("[\"']")
_BEFORE_OPENING = frozenset(" \n\t\u00a0([{–—-/“‘\"'")


def typographic(text: str, language: Language) -> str:
    """The text with the language's quotation marks, dashes and no-break spaces.

    A hyphen becomes a dash only between two numbers that rise (``17-19``), and never in what looks like
    an ISO date, a telephone number, a business id or a postal code.
    """
    text = _quoted(text, language)
    text = _DOUBLE_HYPHEN.sub("–", text)
    text = _DATE_RANGE.sub(r"\1–\2", _RANGE.sub(_dashed, text))
    for pattern in _KEPT_TOGETHER:
        text = pattern.sub(_joined, text)
    dates = _DATES.get(base_of(language))
    return dates.sub(_joined, text) if dates else text


def _quoted(text: str, language: Language) -> str:
    if base_of(language) == "en":
        return _STRAIGHT.sub(_english_quote, text)
    return text.replace('"', "”").replace("'", "’")


def _english_quote(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - 20) : found.start()].replace(JOINT, "")
    after = found.string[found.end() : found.end() + 1]
    opens = (not before or before[-1] in _BEFORE_OPENING) and after.strip() != ""
    if found[0] == '"':
        return "“" if opens else "”"
    return "‘" if opens and not after.isdigit() else "’"


def _dashed(found: re.Match[str]) -> str:
    low, high = found[1], found[2]
    before = found.string[max(0, found.start() - 8) : found.start()]
    if _PHONE.search(before) or not _rises(low, high):
        return found[0]
    return f"{low}–{high}"


def _rises(low: str, high: str) -> bool:
    plain = (low.isdigit(), high.isdigit())
    leading_zero = any(one.startswith("0") for one, bare in zip((low, high), plain, strict=True) if bare)
    start, end = (tuple(int(part) for part in re.split("[.:]", one)) for one in (low, high))
    return not leading_zero and start < end


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", _NO_BREAK)
