"""The commands as the command line knows them to their reference."""

from collections.abc import Iterator

import click

from docs.reference_pages.markdown import code, page, plain, table
from talkoot import cli, commands
from talkoot.commands.next_change import REBUILD_DUE
from talkoot.values.failures import Surroundings, WrongUse

DOOR = "python build.py"

EXIT_CODES = (
    (0, "fine; warnings change nothing unless `--strict` makes mistakes of them"),
    (1, "mistakes in the content; nothing was written"),
    (WrongUse.exit_code, "wrong use of a command or an option, or wrong settings; nothing was written"),
    (Surroundings.exit_code, "the surroundings: disk, lock, permission, a missing package"),
    (cli.BUG, "a bug of Talkoot's own; the message names the file with its details"),
    (REBUILD_DUE, "`next-change` only: the built site has gone out of date by itself; build it again"),
    (cli.INTERRUPTED, "interrupted with Ctrl+C; a signal of the system gives 128 and its number"),
)
"""The exit codes with what they mean."""


def commands_page() -> str:
    """Every command with its options, the options that all share, the exit codes."""
    found = {name: commands.load(name) for name in commands.NAMES}
    shared = set.intersection(*({_record(one) for one in _options(command)} for command in found.values()))
    some = next(iter(found.values()))
    return page(
        "# Commands",
        _INTRO,
        *(block for name, command in found.items() for block in _section(name, command, shared)),
        "## Options of every command",
        table(("option", "meaning"), (_row(one) for one in _options(some) if _record(one) in shared)),
        _ABOUT_TIME,
        "## Exit codes",
        "The highest that applies.",
        table(("exit code", "meaning"), ((str(number), meaning) for number, meaning in EXIT_CODES)),
    )


def _section(name: str, command: click.Command, shared: set[tuple[str, str]]) -> Iterator[str]:
    pieces = command.collect_usage_pieces(click.Context(command))
    yield f"## {name}"
    yield plain(command.help or "")
    yield code(" ".join((DOOR, name, *pieces)))
    own = [_row(one) for one in _options(command) if _record(one) not in shared]
    yield table(("option", "meaning"), own) if own else ""


def _options(command: click.Command) -> list[click.Option]:
    return [one for one in command.params if isinstance(one, click.Option)]


def _record(option: click.Option) -> tuple[str, str]:
    context = click.Context(click.Command(DOOR), show_default=True)
    record = option.get_help_record(context)
    assert record, "an option without a help text"
    return record


def _row(option: click.Option) -> tuple[str, str]:
    name, meaning = _record(option)
    return code(name), plain(meaning)


_INTRO = f"""\
`{DOOR}` without a command is `{DOOR} build`. Where the package is installed, `talkoot` is the same.
Options follow the command; `--help` after a command tells them too."""
_ABOUT_TIME = """\
A time for `--now` is written as in content (`2026-03-31T15:00`, `31.3.2026 klo 15`) and is Finland's
unless it says otherwise. Without `--now` the environment variable `SOURCE_DATE_EPOCH` is read, and
without that the clock. With `--now` or `--drafts` and without `--output`, the build goes to
`.talkoot/preview/` and reaches neither `site/` nor its ledger."""
