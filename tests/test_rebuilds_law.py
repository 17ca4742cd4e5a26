"""Any series of edits, builds and mishaps in a folder: each build is what one from nothing would be."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from talkoot.shell.session import PREVIEW
from tests.disks import files_in, put
from tests.edited_files import Files
from tests.editing import Edit
from tests.editing_hub import EDITS
from tests.on_disk import Hub, later, rested
from tests.publishing import TIMES
from tests.test_rebuilds import BY_HAND

CHOICES: Any = st.randoms(use_true_random=False)
HOURS = (-5000, -48, -1, 1, 24, 48, 240, 5000)


class Folder(RuleBasedStateMachine):
    """One folder to which things happen, with a site, a second output and a preview."""

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp())
        self.hub = Hub.published(self.home)
        self.versions: list[Files] = [self.hub.files]
        self.caches = [files_in(self.hub.cache)]

    def teardown(self) -> None:
        shutil.rmtree(getattr(self, "home", "nothing"), ignore_errors=True)

    def build(self, files: Files) -> None:
        self.caches.append(files_in(self.hub.cache))
        if self.hub.attempt(files):
            self.versions.append(self.hub.files)

    @rule(edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=3), draw=CHOICES, calm=st.booleans())
    def edit(self, edits: list[Edit], draw: Random, *, calm: bool) -> None:
        files = self.hub.files
        for one in edits:
            files = one(files, draw)
        if calm:
            with rested():
                self.hub.build()
                self.build(files)
                self.hub.idle()
        else:
            self.build(files)

    @rule(hours=st.sampled_from(HOURS))
    def let_time_pass_or_go_back(self, hours: int) -> None:
        later(self.hub, hours)
        self.build(self.hub.files)

    @rule(draw=CHOICES)
    def restore_an_older_version(self, draw: Random) -> None:
        self.build(draw.choice(self.versions))

    @rule(draw=CHOICES)
    def restore_an_older_version_and_its_ledger(self, draw: Random) -> None:
        ledger = (self.hub.site / "ledger.json").read_bytes()
        self.build(draw.choice(self.versions))
        self.hub.checked(ledger=ledger)

    @rule(draw=CHOICES, change=st.sampled_from(BY_HAND))
    def change_the_output_by_hand(self, draw: Random, change: Callable[[Path], None]) -> None:
        path = draw.choice(sorted(files_in(self.hub.site).keys() - {"ledger.json"}))
        ledger = (self.hub.site / "ledger.json").read_bytes()
        with rested():
            self.hub.build()
            change(self.hub.site / path)
            self.hub.checked(ledger=ledger)

    @rule(draw=CHOICES, edit=st.sampled_from(EDITS))
    def build_without_the_cache(self, draw: Random, edit: Edit) -> None:
        before = self.hub.files
        self.hub.write(edit(before, draw))
        if self.hub.checked(None, "--no-cache").code:
            self.hub.write(before)

    @rule(words=st.sampled_from(([], ["--drafts"], ["--base-url", "https://muu.example/"])))
    def build_a_preview(self, words: list[str]) -> None:
        self.hub.checked(self.hub.project / PREVIEW, *words, ledger=self.ledger())

    @rule(words=st.sampled_from(([], ["--base-url", "https://muu.example/"])))
    def build_another_output(self, words: list[str]) -> None:
        self.hub.checked(self.hub.project / "toinen", *words)

    @rule()
    def lose_the_cache(self) -> None:
        shutil.rmtree(self.hub.cache, ignore_errors=True)

    @rule(draw=CHOICES)
    def lose_files_of_the_cache(self, draw: Random) -> None:
        for path in sorted(self.hub.cache.glob("*")):
            if draw.random() < 0.4:
                path.unlink()

    @rule(draw=CHOICES)
    def put_older_files_into_the_cache(self, draw: Random) -> None:
        for name, data in draw.choice(self.caches).items():
            if draw.random() < 0.4:
                put(self.hub.cache, {name: data})

    def ledger(self) -> bytes:
        return (self.hub.site / "ledger.json").read_bytes()


TestFolder = Folder.TestCase
TestFolder.settings = settings(
    max_examples=5 * TIMES,
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
