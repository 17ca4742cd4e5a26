"""The command line: arguments to one command, and whatever ends it to words and an exit code."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from talkoot import __version__, commands
from talkoot.shell.bug_report import one_line, write_details
from talkoot.shell.interruption import stoppable
from talkoot.shell.reporting import complain
from talkoot.shell.staff_language import staff_language
from talkoot.values.failures import BrokenTemplate, Failure, Stopped
from talkoot.values.language import Language, Words

_UNKNOWN_COMMAND = Words(
    "Komentoa ”{name}” ei ole. Komennot: {known}.",
    "Det finns inget kommando ”{name}”. Kommandon: {known}.",
    "There is no command “{name}”. The commands: {known}.",
)
_UNKNOWN_OPTION = Words(
    "Valitsinta ”{name}” ei ole.{meant}",
    "Det finns inget alternativ ”{name}”.{meant}",
    "There is no option “{name}”.{meant}",
)
_MEANT = Words(" Tarkoititko {name}?", " Menade du {name}?", " Did you mean {name}?")
_ORDER = Words(
    "Valitsimet kirjoitetaan komennon jälkeen: python build.py {command} {option} …",
    "Alternativen skrivs efter kommandot: python build.py {command} {option} …",
    "Options follow the command: python build.py {command} {option} …",
)
_WRONG_USE = Words(
    "Komentoa ei voi ajaa näin: {why}", "Kommandot kan inte köras så: {why}", "Wrong use: {why}"
)
_TEMPLATE = Words("Sivupohja on rikki: {why}", "Sidmallen är trasig: {why}", "A template is broken: {why}")
_STOPPED = Words("Keskeytetty. Julkinen sivusto on ennallaan.", "Avbrutet.", "Interrupted.")
_BUG = Words(
    "Talkootissa on virhe: {why}. Kerro siitä ylläpitäjälle. Tarkemmat tiedot: {file}",
    "Det finns ett fel i Talkoot: {why}. Meddela administratören. Detaljer: {file}",
    "Talkoot has a bug: {why}. Tell whoever maintains it. Details: {file}",
)
BUG, INTERRUPTED = 4, 130


class _Commands(click.Group):
    """The commands by their files, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        return list(commands.NAMES)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click calls it so
        cmd_name: str,
    ) -> click.Command | None:
        return commands.load(cmd_name) if cmd_name in commands.NAMES else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="talkoot")
def _group() -> None:
    """Build a municipality's hub for its associations. Without a command, build."""


def main() -> None:
    """Run the command line of this process and exit with its code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit code is that of DESIGN §5.

    No exception leaves it but ``ModuleNotFoundError`` for a library that is not installed.
    """
    language = _language(arguments)
    try:
        with stoppable():
            _require_order(arguments, language)
            result = _group.main(args=_with_command(arguments), prog_name="talkoot", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except BrokenPipeError:
        return 0
    except ModuleNotFoundError as missing:
        if (missing.name or "talkoot").partition(".")[0] != "talkoot":
            raise
        return _explained(missing, language)
    except Exception as failed:
        return _explained(failed, language)
    except Stopped as stopped:
        complain(_STOPPED.in_language(language))
        return stopped.exit_code
    except KeyboardInterrupt:
        complain(_STOPPED.in_language(language))
        return INTERRUPTED


def _explained(failed: Exception, language: Language) -> int:
    """Say what ended the run, in the reader's language; give its exit code."""
    if isinstance(failed, click.Abort):
        complain(_STOPPED.in_language(language))
        return INTERRUPTED
    if isinstance(failed, Failure):
        complain(failed.message(language))
        return failed.exit_code
    if isinstance(failed, click.ClickException):
        complain(_usage(failed, language))
        return 2
    if isinstance(failed, BrokenTemplate):
        complain(_TEMPLATE.in_language(language).format(why=failed))
        return 2
    complain(_BUG.in_language(language).format(why=one_line(failed), file=write_details(failed)))
    return BUG


def _usage(failed: click.ClickException, language: Language) -> str:
    if isinstance(failed, click.NoSuchOption):
        near = sorted(failed.possibilities or ())
        meant = _MEANT.in_language(language).format(name=near[0]) if near else ""
        return _UNKNOWN_OPTION.in_language(language).format(name=failed.option_name, meant=meant)
    return _WRONG_USE.in_language(language).format(why=failed.format_message())


def _with_command(arguments: Sequence[str]) -> list[str]:
    """The arguments with ``build`` before them where the command is left out."""
    alone = {"-h", "--help", "--version"}
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in alone):
        return ["build", *arguments]
    return list(arguments)


def _require_order(arguments: Sequence[str], language: Language) -> None:
    first = arguments[0] if arguments else ""
    if first and not first.startswith("-") and first not in commands.NAMES:
        known = ", ".join(commands.NAMES)
        raise click.UsageError(_UNKNOWN_COMMAND.in_language(language).format(name=first, known=known))
    if first.startswith("--"):
        previous = ""
        for word in arguments[1:]:
            if word in commands.NAMES and not previous.startswith("--"):
                raise click.UsageError(_ORDER.in_language(language).format(command=word, option=first))
            previous = word


def _language(arguments: Sequence[str]) -> Language:
    """The language of ``--lang`` or else of the project's staff, read before anything can fail."""
    return _told("--lang", arguments) or staff_language(Path(_told("--project", arguments)))


def _told(option: str, arguments: Sequence[str]) -> str:
    """What the arguments say after an option, "" if they do not."""
    words = list(arguments)
    for number, word in enumerate(words):
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
        if word == option and number + 1 < len(words):
            return words[number + 1]
    return ""
