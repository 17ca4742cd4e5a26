"""The commands: an open set, one a file. Each module has a click command named ``command``."""

from importlib import import_module
from pkgutil import iter_modules

import click

NAMES = tuple(sorted(found.name.replace("_", "-") for found in iter_modules(__path__)))
"""The names of the commands."""


def load(name: str) -> click.Command:
    """The command of that name; its module is imported only now, since start-up is paid by each run."""
    command: click.Command = import_module(f"{__name__}.{name.replace('-', '_')}").command
    return command
