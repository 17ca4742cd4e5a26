"""Every rule about content that the program knows to the list of its codes."""

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import talkoot
from docs.reference_pages.markdown import code, page, plain, table
from talkoot.values.diagnostics import Rule, Severity
from talkoot.values.language import Language


def diagnostics_page() -> str:
    """Every code with what is wrong and what to do, in English and in Finnish."""
    found = rules()
    errors = sum(one.severity is Severity.ERROR for one in found)
    rows = ((code(one.code), _severity(one), _told(one, "en"), _told(one, "fi")) for one in found)
    return page(
        "# Diagnostics",
        _INTRO.format(errors=errors, warnings=len(found) - errors),
        table(("code", "severity", "in English", "suomeksi"), rows),
    )


def rules() -> tuple[Rule, ...]:
    """The rules of all modules, by their codes."""
    found = {
        rule.code: rule for module in _modules() for rule in vars(module).values() if isinstance(rule, Rule)
    }
    return tuple(found[one] for one in sorted(found))


def _modules() -> Iterator[object]:
    for found in walk_packages(talkoot.__path__, f"{talkoot.__name__}."):
        if not found.name.endswith(".__main__"):
            yield import_module(found.name)


def _severity(rule: Rule) -> str:
    if rule.when_checked:
        return f"{rule.when_checked.value} in `check`, {rule.severity.value} in `build`"
    return rule.severity.value


def _told(rule: Rule, language: Language) -> str:
    said = (one.in_language(language) for one in (rule.wrong, rule.hint) if one)
    return "<br>".join(plain(_BLANK.sub(r"‹\1›", one)).replace("\n", "<br>") for one in said)


_BLANK = re.compile(r"\{(\w+)[^}]*\}")
_INTRO = """\
What can be wrong with content, settings and files: {errors} errors, while one of which stands nothing is
written, and {warnings} warnings. A code never changes its meaning. A report gives it with file, line and
column, the text as it stands and, where there is one, the line to write instead, in Finnish, Swedish or
English (`--lang`, else the setting `editor_language`). A word such as ‹name› stands for what the file
says there."""
