"""The language in which staff are told what is wrong before the settings are understood."""

import re
from pathlib import Path

from talkoot.values.language import Language

_LINE = re.compile(rb"^editor_language:[ \t]*[\"']?(fi|sv|en)\b", re.MULTILINE)


def staff_language(project: Path) -> Language:
    """The ``editor_language`` of the project as its settings tell it; Finnish if they do not.

    Nothing but that line is understood, so that a mistake anywhere in the settings can be told in it.
    """
    try:
        told = _LINE.search((project / "config.yaml").read_bytes())
    except OSError:
        return "fi"
    return told[1].decode() if told else "fi"
