"""All that a build reads: every file of a project by its path, with its digest and size.

Bodies and photos stay on disk until needed: a source holds a reader given by the shell.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from talkoot.values.digests import digest


@dataclass(frozen=True, slots=True)
class Source:
    """One file. ``path`` is relative to the project's root, with forward slashes."""

    path: str
    digest: str
    size: int
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of a project at one moment, by path."""

    sources: Mapping[str, Source]

    def under(self, folder: str) -> tuple[Source, ...]:
        """The sources below ``folder``, ordered by path."""
        prefix = folder.rstrip("/") + "/"
        return tuple(self.sources[path] for path in sorted(self.sources) if path.startswith(prefix))

    def get(self, path: str) -> Source | None:
        """The source at ``path``, if there is one."""
        return self.sources.get(path)


def in_memory(files: Mapping[str, str | bytes]) -> Snapshot:
    """A snapshot of literal files: the shape in which tests give a project."""
    return Snapshot({path: _held(path, data) for path, data in sorted(files.items())})


def _held(path: str, data: str | bytes) -> Source:
    content = data.encode("utf-8") if isinstance(data, str) else data
    return Source(path, digest(content), len(content), lambda: content)
