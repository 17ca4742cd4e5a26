"""Edits of the sample hub, each with the reasons that are told for some of its files."""

from collections.abc import Mapping
from functools import cache

import pytest

from talkoot.building.build import Build, Order, build
from talkoot.building.explaining import Explainer
from talkoot.building.telling import told
from talkoot.reading.moments import read_moment
from talkoot.values.snapshot import Snapshot, in_memory
from tests.explained_changes import HUB
from tests.explained_edits import CONTENT, Change, Edit
from tests.explained_files import FILES
from tests.hubs import messages, prepared, sample, without

EDITS: Mapping[str, Edit] = {**CONTENT, **FILES, **HUB}


@cache
def first(at: str) -> Build:
    with prepared():
        return build(sample(), Order(read_moment(at).starts, engine="one"))


def edited(edit: Edit) -> Snapshot:
    hub = sample()
    new = {path: changed(hub, path, change) for path, change in edit.files.items()}
    sources = {**without(hub, *edit.removed).sources, **in_memory(new).sources}
    return Snapshot(dict(sorted(sources.items())))


def changed(hub: Snapshot, path: str, change: Change) -> str | bytes:
    if not isinstance(change, tuple):
        return change
    text = hub.sources[path].read().decode()
    assert change[0] in text
    return text.replace(change[0], change[1], 1)


def built_again(edit: Edit) -> tuple[Build, Explainer]:
    before = first(edit.at)
    digests = {path: made.digest for path, made in before.memory.outputs.items()}
    stands = {**digests, **edit.standing}
    order = Order(
        read_moment(edit.at).starts,
        dict(before.files)["ledger.json"],
        engine="one",
        standing=lambda path: stands.get(path, ""),
    )
    with prepared():
        made = build(edited(edit), edit.order(order), before.memory)
    assert not made.failed, messages(made)
    return made, Explainer(before.memory, made.memory, made.reasons)


@pytest.mark.parametrize("name", EDITS)
def test_the_true_reason_is_named_and_what_does_not_depend_on_the_edit_has_none(name: str) -> None:
    edit = EDITS[name]
    _, explainer = built_again(edit)
    found = {path: "\n".join(told(one, "en") for one in explainer.reasons(path)) for path in edit.told}
    assert found == edit.told


def test_every_file_that_is_made_has_a_reason_that_says_where_it_began() -> None:
    made, explainer = built_again(EDITS["a slug"])
    for path in made.reasons:
        reasons = explainer.reasons(path)
        assert reasons
        assert all(one.causes for one in reasons), path
