"""Hubs as tests of redirects give them: what was public, what is, and what is written of old addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from talkoot.reading.redirect_lines import RedirectLine, read_redirects
from talkoot.reading.suggestions import NO_WORDS
from talkoot.site.ledger import Ledger
from talkoot.site.redirects import Redirects, next_addresses, plan_redirects
from talkoot.values.diagnostics import Diagnostics
from talkoot.values.location import Location

Addresses = Mapping[str, str]

MESSUT = {"tapahtumat/messut/": "messut"}
TALKOOT = {"tapahtumat/talkoot/": "talkoot"}
NOTHING = Redirects({}, frozenset(), {}, frozenset(), frozenset())


def ledger(addresses: Addresses, forgotten: frozenset[str] = frozenset()) -> Ledger:
    return Ledger("hub", 1, "", addresses, {}, {}, forgotten)


def lines(text: str) -> tuple[RedirectLine, ...]:
    """The lines of ``content/redirects.yaml``; each has the number of its line in the text."""
    found, findings = read_redirects(text, NO_WORDS)
    assert not findings
    return found


def gone(address: str) -> str:
    return f"- from: {address}\n  gone: true\n"


def forget(address: str) -> str:
    return gone(address) + "  forget: true\n"


def to(address: str, target: str) -> str:
    return f"- from: {address}\n  to: {target}\n"


@dataclass(frozen=True, slots=True)
class Hub:
    """One build: the addresses of the last ledger and of now, and what is written."""

    old: Addresses = field(default_factory=dict)
    current: Addresses = field(default_factory=dict)
    written: str = ""
    aliases: tuple[tuple[str, str, Location], ...] = ()
    awaited: Addresses = field(default_factory=dict)
    base_path: str = "/yhdistyksille/"
    forgotten: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    files: Mapping[str, str] | None = None

    def resolve(self, written: str) -> str | None:
        known = {**self.awaited, **self.current}
        if written.startswith("id:"):
            id_, _, key = written.removeprefix("id:").partition(".")
            found = next((address for address, one in sorted(known.items()) if one == id_), None)
            return f"{found}#{key}" if found and key else found
        if written.partition("#")[0] in known or "://" in written or written.startswith("media/"):
            return written
        return None

    def entry_files(self) -> Mapping[str, str]:
        if self.files is not None:
            return self.files
        known = {**self.awaited, **self.current}.values()
        return {id_: f"content/events/{id_}.md" for id_ in known if id_.isalpha()}

    def ledger(self) -> Ledger:
        return ledger(self.old, self.forgotten)

    def plan(self) -> tuple[Redirects, Diagnostics]:
        return plan_redirects(
            self.ledger(),
            self.current,
            self.aliases,
            lines(self.written),
            self.resolve,
            self.base_path,
            self.entry_files(),
            self.awaited,
            self.unread,
        )

    def after(self) -> "Hub":
        """The next build of the same content with the ledger that this one leaves."""
        redirects, _ = self.plan()
        known = next_addresses(self.ledger(), self.current, redirects)
        return replace(self, old=known, forgotten=redirects.forgotten)


def planned(hub: Hub) -> Redirects:
    redirects, findings = hub.plan()
    assert findings == ()
    return redirects


def codes(hub: Hub) -> list[str]:
    return sorted(finding.code for finding in hub.plan()[1])


def alias(written: str, target: str, line: int = 5) -> tuple[str, str, Location]:
    return written, target, Location("content/events/x.md", line, 5)
