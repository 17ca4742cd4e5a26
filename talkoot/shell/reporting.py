"""Findings and results to what a person or a program reads from the terminal."""

import json
import sys
from typing import IO

import click

from talkoot.values.diagnostics import Diagnostic, Diagnostics, in_order, report
from talkoot.values.failures import WrongUse
from talkoot.values.language import Language, Words

_SETTINGS = "config.yaml"
_NONE = Words("Ei virheitä.", "Inga fel.", "No mistakes.")
_ERRORS = (
    Words("{number} virhe", "{number} fel", "{number} mistake"),
    Words("{number} virhettä", "{number} fel", "{number} mistakes"),
)
_WARNINGS = (
    Words("{number} huomio", "{number} anmärkning", "{number} warning"),
    Words("{number} huomiota", "{number} anmärkningar", "{number} warnings"),
)


def say(text: str) -> None:
    """Print a line on the standard output; what the terminal cannot show is replaced, never lost."""
    _write(text + "\n", sys.stdout)


def complain(text: str) -> None:
    """Print a line on the standard error stream."""
    _write(text + "\n", sys.stderr)


def show(findings: Diagnostics, language: Language, as_json: bool) -> None:
    """Print the findings: for a person on the error stream, as JSON on the standard output."""
    if as_json:
        say(
            json.dumps(
                [_plain(finding, language) for finding in in_order(findings)], ensure_ascii=False, indent=2
            )
        )
    elif findings:
        complain(report(findings, language))


def summary(findings: Diagnostics, language: Language) -> str:
    """How many mistakes and warnings there are."""
    if not findings:
        return _NONE.in_language(language)
    errors = sum(finding.is_error for finding in findings)
    counts = ((_ERRORS, errors), (_WARNINGS, len(findings) - errors))
    told = (words[number != 1].in_language(language).format(number=number) for words, number in counts)
    return f"{', '.join(told)}."


def exit_code(findings: Diagnostics, strict: bool) -> int:
    """0 if nothing stands in the way, 1 for mistakes in content, 2 for mistakes in the settings."""
    wrong = [finding for finding in findings if strict or finding.is_error]
    if any(finding.location.path == _SETTINGS for finding in wrong):
        return WrongUse.exit_code
    return 1 if wrong else 0


def _plain(finding: Diagnostic, language: Language) -> dict[str, object]:
    place = finding.location
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "severity": finding.rule.severity.value,
        "code": finding.code,
        "text": finding.text,
        "message": finding.message(language),
        "hint": finding.hint(language),
        "fix": finding.fix,
    }


def _write(text: str, stream: IO[str]) -> None:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding, "replace"), file=stream, nl=False)
