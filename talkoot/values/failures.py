"""Ends of a run that no content file causes: exceptions that carry an exit code and words to read."""

from functools import partial
from typing import Any

from talkoot.values.language import Language, Words


class Failure(Exception):  # noqa: N818 - most of them are nobody's error
    """A run that cannot go on. ``words`` is a format template that ``values`` fill."""

    exit_code: int = 4

    def __init__(self, words: Words, **values: object) -> None:
        super().__init__(words)
        self.words = words
        self.values = values

    def __str__(self) -> str:
        return self.message("en")

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(type(self), self.words, **self.values), ()

    def message(self, language: Language) -> str:
        """What happened and what to do about it."""
        return self.words.in_language(language).format(**self.values)


class WrongUse(Failure):
    """The command or the settings ask for what cannot be done; exit code 2."""

    exit_code = 2


class Surroundings(Failure):
    """The disk, a lock or a permission is in the way; exit code 3."""

    exit_code = 3


class Disturbed(Surroundings):
    """A file changed while the run was reading it; running again helps. ``path`` is that file's."""

    def __init__(self, path: str) -> None:
        super().__init__(_DISTURBED, path=path)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.values["path"],)


class BrokenTemplate(Exception):  # noqa: N818 - said as staff hear it
    """A template that cannot be rendered: its name, line and what Jinja says of it."""

    def __init__(self, name: str, line: int, why: str) -> None:
        super().__init__(f"templates/{name}:{line}: {why}")
        self.name = name
        self.line = line
        self.why = why


class Stopped(KeyboardInterrupt):
    """The system asked the run to end; ``exit_code`` is 128 and the number of the signal."""

    def __init__(self, signal_number: int) -> None:
        super().__init__(signal_number)
        self.exit_code = 128 + signal_number


_DISTURBED = Words(
    "Tiedosto {path} muuttui kesken ajon. Aja uudelleen.",
    "Filen {path} ändrades under körningen. Kör på nytt.",
    "The file {path} changed during the run. Run again.",
)
