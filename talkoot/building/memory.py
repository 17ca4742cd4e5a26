"""What one build leaves to the next so that it need not make everything anew.

It may be lost at any time: without it everything is made, to the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from talkoot.model.picture import PictureHeader
from talkoot.output.outputs import Recipe
from talkoot.output.templating import References
from talkoot.reading.basis import Basis
from talkoot.reading.readings import Reading
from talkoot.reading.redirect_lines import NO_REDIRECTS, RedirectReading
from talkoot.reading.redirect_lines import PATH as REDIRECTS
from talkoot.reading.source_names import name_of
from talkoot.site.register import Line
from talkoot.site.succession import Succession
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.facets import Trace
from talkoot.values.keeping import Kept
from talkoot.values.snapshot import Snapshot


# A tuple and no dataclass, since thousands of them are read back at the start of every build.
class Made(NamedTuple):
    """An output as it was made: by which recipe, the digest of its bytes, the numbers of what it read.

    ``at`` is the instant of the build that made it (RFC 3339), ``why`` are the reasons for which it did.
    Of a page, ``template`` is what makes it, ``faults`` are what is wrong with it by itself, ``leads`` and
    ``anchors`` where it leads and what can be led to in it.
    """

    recipe: Recipe
    digest: str
    inputs: tuple[int, ...]
    at: str = ""
    why: tuple[str, ...] = ()
    template: str = ""
    faults: tuple[tuple[str, str], ...] = ()
    leads: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """What a build knew.

    ``environment`` is the digest of all that is not among the names: another one makes the rest worthless.
    ``words`` is that of the settings and catalogues, from which ``basis`` was read; ``readings`` are those of
    content files by path, ``lines`` the register; ``checked`` is the trace of the checks, ``trace`` that of
    the outputs, which are by path in ``outputs``. ``references`` are the templates that each one names, by
    the digest of its text, ``headers`` tell what pictures are, by digest. ``ground`` is the digest of what
    the plan rests on besides the register, ``wrong`` is what was found wrong with it, ``succession`` tells
    which ledgers were read and written; ``sources`` are the digests of all files but entries, by path.
    """

    environment: str = ""
    words: str = ""
    basis: Kept[Basis] | None = None
    readings: Mapping[str, Reading] = field(default_factory=dict)
    lines: Mapping[str, Line] = field(default_factory=dict)
    checked: Trace = field(default_factory=Trace)
    trace: Trace = field(default_factory=Trace)
    outputs: Mapping[str, Made] = field(default_factory=dict)
    references: Mapping[str, References] = field(default_factory=dict)
    redirects: RedirectReading = NO_REDIRECTS
    headers: Mapping[str, PictureHeader] = field(default_factory=dict)
    ground: str = ""
    wrong: Diagnostics = ()
    succession: Succession = Succession()
    sources: Mapping[str, str] = field(default_factory=dict)


def sources_beside_entries(snapshot: Snapshot) -> Mapping[str, str]:
    """The digests of all files but entries: settings, redirects, pictures, templates, styles, words."""
    return {
        path: source.digest
        for path, source in snapshot.sources.items()
        if path == REDIRECTS or not path.startswith("content/") or not name_of(path).is_text
    }


NOTHING = Memory()
"""What is known before the first build."""
