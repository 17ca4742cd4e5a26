"""A hub that is built again and again into one output, and the law that every build of it must keep.

However it came to be, a build equals one from nothing with the same ledger, byte for byte, and makes exactly
what had an input that differs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from hypothesis import settings

from talkoot.building.build import LEDGER, Build, Order, build
from talkoot.building.memory import NOTHING, Memory
from talkoot.building.printing import ALTERED, MISSING, NEW, RECIPE
from talkoot.reading.moments import read_moment
from talkoot.values.digests import digest
from talkoot.values.facets import Trace
from talkoot.values.snapshot import Snapshot, Source, in_memory
from tests.edited_files import REDIRECTS, Files, text, written
from tests.hubs import prepared

TIMES = settings().max_examples // 100
"""How many times as much is tried as in an ordinary run: 10 under ``--hypothesis-profile=thorough``."""

LOST = ("address-lost", "shared-address-lost")
"""Findings that ask for lines of ``content/redirects.yaml``, which they propose."""


@lru_cache(maxsize=4000)
def _source(path: str, data: str | bytes) -> Source:
    return in_memory({path: data}).sources[path]


def snapshot(files: Files) -> Snapshot:
    """The project; what has been read once is not digested again."""
    return Snapshot({path: _source(path, files[path]) for path in sorted(files)})


@dataclass
class Publishing:
    """One hub, what stands in its output, and what the last build left to the next."""

    files: Files
    now: datetime
    output: Mapping[str, bytes] = field(default_factory=dict)
    memory: Memory = NOTHING
    drafts: bool = False
    base_url: str = ""
    ledger: bytes | None = None
    """The ledger that builds are given, empty for none, in place of the one in the output."""
    earlier: list[Memory] = field(default_factory=list)
    ledgers: list[bytes] = field(default_factory=lambda: [b""])

    @classmethod
    def of(cls, files: Files, now: str) -> "Publishing":
        """A hub that has never been built."""
        return cls(files, read_moment(now).starts)

    def order(self) -> Order:
        """What is to be built now, over what stands."""
        stands = {path: digest(data) for path, data in self.output.items()}
        return Order(
            self.now,
            self.output.get(LEDGER) if self.ledger is None else self.ledger or None,
            self.drafts,
            self.base_url,
            standing=lambda path: stands.get(path, ""),
        )

    def made(self) -> Build:
        """A build over what stands, with what the last one left; nothing is changed."""
        with prepared():
            return build(snapshot(self.files), self.order(), self.memory)

    def take(self, made: Build) -> None:
        """Commit a build and keep its memory, unless it failed."""
        if not made.failed:
            self.output = whole(made, self.output)
            self.earlier = [*self.earlier[-5:], made.memory]
            self.memory = made.memory
            self.ledgers = [*self.ledgers[-5:], self.output[LEDGER]]

    def checked(self) -> Build:
        """A build that has been compared with one from nothing, and is taken."""
        return self._tried(compare=True)

    def attempt(self, files: Files, *, paste: bool, compare: bool = True) -> bool:
        """Build a changed project; what fails is mended by the lines that it asks for, or taken back."""
        before, self.files = self.files, files
        made = self._tried(compare)
        if made.failed and paste and (with_lines := mended(files, made)) is not None:
            self.files = with_lines
            made = self._tried(compare)
        if made.failed:
            self.files = before
        return not made.failed

    def _tried(self, compare: bool) -> Build:
        made = self.made()
        if compare:
            self.compare(made)
        self.frugal(made)
        self.take(made)
        return made

    def compare(self, made: Build) -> None:
        """Hold a build to being the same as one from nothing."""
        with prepared():
            clean = build(snapshot(self.files), self.order(), NOTHING)
        assert made.findings == clean.findings
        assert made.next_change == clean.next_change
        assert made.failed == clean.failed
        if not made.failed:
            same(whole(made, self.output), dict(clean.files))
            _same_prints(made.memory.trace, clean.memory.trace)
            _same_prints(made.memory.checked, clean.memory.checked)
            assert made.memory.lines == clean.memory.lines
            assert made.memory.readings == clean.memory.readings

    def frugal(self, made: Build) -> None:
        """Hold a build to making what had an input that differs, and nothing else."""
        if made.failed:
            return
        assert made.reasons.keys() == dict(made.files).keys() - {LEDGER}
        assert made.kept.keys().isdisjoint(dict(made.files))
        differing = _differing(self.memory.trace, made.memory.trace)
        for path, why in made.reasons.items():
            assert why, path
            if not {NEW, MISSING, ALTERED, RECIPE}.intersection(why):
                inputs = {self.memory.trace.names[one] for one in self.memory.outputs[path].inputs}
                assert sorted(set(why) - inputs) == [], path
                assert [one for one in why if self.memory.trace.numbers[one] not in differing] == [], path
        for path in made.kept.keys() - {LEDGER}:
            assert made.memory.outputs[path] == self.memory.outputs[path]
            assert differing.isdisjoint(self.memory.outputs[path].inputs), path

    def idle(self) -> None:
        """Hold a build with nothing new to making nothing."""
        again = self.made()
        assert {path for path, _ in again.files} <= {LEDGER}
        assert whole(again, self.output) == self.output
        assert again.memory.outputs == self.memory.outputs


def whole(made: Build, output: Mapping[str, bytes]) -> dict[str, bytes]:
    """The site that a build leaves: what it made, and of ``output`` what it kept."""
    kept = {path: output[path] for path in made.kept}
    assert {path: digest(data) for path, data in kept.items()} == dict(made.kept)
    return {**kept, **dict(made.files)}


def same(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> None:
    """Fail with the paths at which two sites differ."""
    assert sorted(one.keys() ^ other.keys()) == []
    assert [path for path in one if one[path] != other[path]] == []


def mended(files: Files, made: Build) -> Files | None:
    """The project with the lines that a failed build proposes; None if that is not all that is wrong."""
    wrong = [finding for finding in made.findings if finding.is_error]
    if any(finding.code not in LOST for finding in wrong):
        return None
    lines = "\n".join(finding.fix for finding in wrong)
    return written(files, REDIRECTS, f"{text(files, REDIRECTS)}{lines}\n")


def _prints(trace: Trace) -> dict[str, str]:
    return dict(zip(trace.names, trace.prints, strict=True))


def _differing(before: Trace, after: Trace) -> set[int]:
    """The numbers of what has another fingerprint now; what is forgotten differs as well."""
    if after.names[: len(before.names)] != before.names:
        return set(range(len(before.names)))
    pairs = zip(before.prints, after.prints, strict=False)
    return {number for number, (one, other) in enumerate(pairs) if one != other}


def _same_prints(made: Trace, clean: Trace) -> None:
    """What is remembered of a build must be what one from nothing would remember."""
    one, other = _prints(made), _prints(clean)
    assert sorted(other.keys() - one.keys()) == []
    assert [(name, one[name], other[name]) for name in other if one[name] != other[name]] == []
    for name, number in clean.numbers.items():
        if number in clean.kept:
            assert made.kept[made.numbers[name]].get() == clean.kept[number].get(), name
