"""What builds: the digest of everything in the program that can change a byte of the output."""

import sys
from functools import cache
from pathlib import Path

from talkoot.values.digests import digest

_ENCODES = (
    "model/picture.py",
    "output/encoding.py",
    "output/stripping.py",
    "reading/picture_headers.py",
    "values/picture_bytes.py",
)


@cache
def engine() -> str:
    """The digest of the package's files, Python's version and the versions of all installed libraries.

    A library is known by the folder in which its installer notes its version (PEP 376).
    """
    package = Path(__file__).resolve().parents[1]
    own = (
        (file.relative_to(package).as_posix(), file.read_bytes()) for file in sorted(package.rglob("*.py"))
    )
    parts = [part for name, data in own for part in (name, data)]
    return digest(sys.version, *_libraries(), *parts)


@cache
def encoder() -> str:
    """What encodes pictures: the digest of our own files that do and of the libraries' versions."""
    # Here, because the picture library takes a while to start and most builds encode nothing.
    from talkoot.output.encoding import libraries

    package = Path(__file__).resolve().parents[1]
    return digest(libraries(), *((package / one).read_bytes() for one in _ENCODES))


def _libraries() -> list[str]:
    folders = (Path(folder) for folder in sys.path if folder.endswith(("site-packages", "dist-packages")))
    names = (one.name for folder in folders if folder.is_dir() for one in folder.iterdir())
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))
