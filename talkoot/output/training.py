"""Which entries are training: what the page of training and its door show."""

from talkoot.model.entry import Entry


def is_training(entry: Entry) -> bool:
    """True for a workshop and for an event of the kind ``training``."""
    return entry.type.name == "workshop" or (
        getattr(entry.own, "kind", "") == "training" and entry.type.name == "event"
    )
