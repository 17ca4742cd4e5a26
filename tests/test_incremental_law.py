"""The law of later builds, on a small hub with every kind of relation, whatever happens to it."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from random import Random
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from talkoot.building.build import LEDGER
from talkoot.building.memory import NOTHING
from tests.edited_files import Files
from tests.editing import CONTENT, Edit
from tests.editing_hub import EDITS, HUB
from tests.editing_records import RECORDS
from tests.publishing import TIMES, Publishing, whole
from tests.small_hub import NOW, hub

HOURS = (-5000, -400, -48, -24, -1, 1, 24, 48, 96, 240, 400, 5000)
CHOICES: Any = st.randoms(use_true_random=False)


@cache
def _begun() -> Publishing:
    publishing = Publishing.of(hub(), NOW)
    publishing.checked()
    return publishing


class Hub(RuleBasedStateMachine):
    """One hub to which things happen; most of them are built at once, some wait for the next build."""

    @initialize()
    def begin(self) -> None:
        begun = _begun()
        self.hub = replace(begun)
        self.versions: list[Files] = [begun.files]

    def build(self, files: Files, *, paste: bool = True) -> None:
        if self.hub.attempt(files, paste=paste):
            self.versions.append(self.hub.files)
            self.hub.idle()

    def edit(self, edits: list[Edit], draw: Random, *, paste: bool) -> None:
        files = self.hub.files
        for one in edits:
            files = one(files, draw)
        self.build(files, paste=paste)

    @rule(edit=st.sampled_from((*CONTENT, *RECORDS)), draw=CHOICES, paste=st.booleans())
    def edit_content(self, edit: Edit, draw: Random, *, paste: bool) -> None:
        self.edit([edit], draw, paste=paste)

    @rule(edit=st.sampled_from(HUB), draw=CHOICES, paste=st.booleans())
    def edit_the_hub(self, edit: Edit, draw: Random, *, paste: bool) -> None:
        self.edit([edit], draw, paste=paste)

    @rule(edits=st.lists(st.sampled_from(EDITS), min_size=2, max_size=4), draw=CHOICES)
    def edit_much_between_two_builds(self, edits: list[Edit], draw: Random) -> None:
        self.edit(edits, draw, paste=True)

    @rule(hours=st.sampled_from(HOURS))
    def let_time_pass_or_go_back(self, hours: int) -> None:
        self.hub.now += timedelta(hours=hours)
        self.build(self.hub.files)

    @rule()
    def wait_until_something_changes_by_itself(self) -> None:
        if soon := self.hub.made().next_change:
            self.hub.now = soon
            self.build(self.hub.files)

    @rule(draw=CHOICES)
    def restore_an_older_file(self, draw: Random) -> None:
        version = draw.choice(self.versions)
        path = draw.choice(sorted(path for path in version if not path.startswith("templates/")))
        self.build({**self.hub.files, path: version[path]})

    @rule(draw=CHOICES)
    def restore_an_older_version(self, draw: Random) -> None:
        self.build(draw.choice(self.versions))

    @rule(draw=CHOICES, data=st.sampled_from((b"", b"toisin", None)))
    def alter_the_output_by_hand(self, draw: Random, data: bytes | None) -> None:
        path = draw.choice(sorted(self.hub.output))
        output = {one: told for one, told in self.hub.output.items() if one != path}
        self.hub.output = output if data is None or path == LEDGER else {**output, path: data}

    @rule()
    def lose_the_memory(self) -> None:
        self.hub.memory = NOTHING

    @rule(draw=CHOICES)
    def take_the_memory_of_an_earlier_build(self, draw: Random) -> None:
        self.hub.memory = draw.choice(self.hub.earlier)

    @rule(draw=CHOICES, hours=st.sampled_from((0, 1, 48)))
    def be_given_an_older_ledger_twice(self, draw: Random, hours: int) -> None:
        self.hub.ledger = draw.choice(self.hub.ledgers)
        self.build(self.hub.files)
        self.hub.now += timedelta(hours=hours)
        self.build(self.hub.files)
        self.hub.ledger = None

    @rule(edit=st.sampled_from(EDITS), draw=CHOICES, share=st.sampled_from((0.0, 0.5, 1.0)))
    def interrupt_a_build(self, edit: Edit, draw: Random, share: float) -> None:
        """A part of what was made stands, the rest is as it was; the memory is the old one."""
        before, self.hub.files = self.hub.files, edit(self.hub.files, draw)
        made = self.hub.made()
        if made.failed:
            self.hub.files = before
        else:
            new = whole(made, self.hub.output)
            paths = sorted(new)[: int(len(new) * share)]
            self.hub.output = {**self.hub.output, **{path: new[path] for path in paths}}

    @rule(address=st.sampled_from(("", "https://esikatselu.example/")), drafts=st.booleans())
    def wish_for_a_preview(self, address: str, *, drafts: bool) -> None:
        self.hub.base_url, self.hub.drafts = address, drafts
        self.build(self.hub.files)


TestLaw = Hub.TestCase
TestLaw.settings = settings(
    max_examples=8 * TIMES,
    stateful_step_count=14,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
