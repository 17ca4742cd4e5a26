"""Mistakes as values: what is wrong, where, and the line to write instead.

A :class:`Rule` is declared once, as a constant of the module that finds the mistake, with its
permanent code and its words in three languages. A :class:`Diagnostic` is one finding.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from talkoot.values.language import Language, Words
from talkoot.values.location import Location

LIMIT = 200
"""The most findings that one report shows."""


class Severity(StrEnum):
    """Whether a finding stops the build (``error``) or only asks for attention."""

    ERROR = "error"
    WARNING = "warning"


_SEVERITY_WORDS = {
    Severity.ERROR: Words("virhe", "fel", "error"),
    Severity.WARNING: Words("huomio", "obs", "warning"),
}
_WRITE = Words("Kirjoita: ", "Skriv: ", "Write: ")
_MORE = Words(
    "… ja {count} muuta. Korjaa ensin nämä.",
    "… och {count} till. Rätta först dessa.",
    "… and {count} more. Mend these first.",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of mistake. ``code`` never changes; ``wrong`` and ``hint`` are format templates.

    ``when_checked`` is the severity in ``check``, ``severity`` that in ``build``: what the law asks for must
    not keep an urgent cancellation from getting out.
    """

    code: str
    severity: Severity
    wrong: Words
    hint: Words | None = None
    when_checked: Severity | None = None

    def at(self, location: Location, text: str = "", fix: str = "", **values: object) -> "Diagnostic":
        """A finding at ``location``.

        ``text`` is the offending text as it stands, ``fix`` the line or lines to write instead,
        ``values`` fill the templates of the rule.
        """
        filled = tuple((name, str(value)) for name, value in values.items())
        return Diagnostic(self, location, filled, text, fix)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of one rule."""

    rule: Rule
    location: Location
    values: tuple[tuple[str, str], ...] = ()
    text: str = ""
    fix: str = ""

    @property
    def code(self) -> str:
        """The permanent code of the rule."""
        return self.rule.code

    @property
    def is_error(self) -> bool:
        """True if the finding stops the build."""
        return self.rule.severity is Severity.ERROR

    def as_checked(self) -> "Diagnostic":
        """The finding with the severity that it has in ``check``."""
        severity = self.rule.when_checked
        return replace(self, rule=replace(self.rule, severity=severity)) if severity else self

    def message(self, language: Language) -> str:
        """What is wrong, as a sentence."""
        return self.rule.wrong.in_language(language).format(**dict(self.values))

    def hint(self, language: Language) -> str:
        """What to do about it; empty if the fix says it all."""
        hint = self.rule.hint
        return hint.in_language(language).format(**dict(self.values)) if hint else ""


Diagnostics = tuple[Diagnostic, ...]


def error(code: str, wrong: Words, hint: Words | None = None) -> Rule:
    """A rule whose findings stop the build."""
    return Rule(code, Severity.ERROR, wrong, hint)


def warning(code: str, wrong: Words, hint: Words | None = None) -> Rule:
    """A rule whose findings ask for attention only."""
    return Rule(code, Severity.WARNING, wrong, hint)


def obligation(code: str, wrong: Words, hint: Words | None = None) -> Rule:
    """A rule whose findings are mistakes in ``check`` and ask for attention only in ``build``."""
    return Rule(code, Severity.WARNING, wrong, hint, when_checked=Severity.ERROR)


def in_order(findings: Iterable[Diagnostic]) -> Diagnostics:
    """The findings by file and line, each once."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda one: (one.location, one.code, one.values)))


def report(findings: Iterable[Diagnostic], language: Language) -> str:
    """The findings as the text that a person reads: ordered, at most ``LIMIT`` of them."""
    ordered = in_order(findings)
    blocks = [_block(finding, language) for finding in ordered[:LIMIT]]
    if len(ordered) > LIMIT:
        blocks.append(_MORE.in_language(language).format(count=len(ordered) - LIMIT) + "\n")
    return "\n".join(blocks)


def _block(finding: Diagnostic, language: Language) -> str:
    severity = _SEVERITY_WORDS[finding.rule.severity].in_language(language)
    lines = [f"{finding.location}  {severity}  {finding.code}"]
    if finding.text:
        lines.append(f"    > {_shown(finding.text)}")
    lines.append(f"    {finding.message(language)}")
    if hint := finding.hint(language):
        lines.extend(f"    {line}" for line in hint.split("\n"))
    lines.extend(_fix_lines(finding.fix, language))
    return "\n".join(lines) + "\n"


def _fix_lines(fix: str, language: Language) -> list[str]:
    if not fix:
        return []
    lead = _WRITE.in_language(language)
    first, *rest = fix.split("\n")
    return [f"    {lead}{first}", *(f"    {' ' * len(lead)}{line}" for line in rest)]


def _shown(text: str) -> str:
    """At most 120 characters on one line, with invisible characters made visible."""
    one_line = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return one_line if len(one_line) <= 120 else one_line[:119] + "…"
