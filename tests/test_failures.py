"""Ends of a run that say what to do."""

import pickle

import pytest

from talkoot.values.failures import Disturbed, Failure, Stopped, Surroundings, WrongUse
from talkoot.values.language import Words

WORDS = Words("Kansio {folder} puuttuu", "Mappen {folder} saknas", "No folder {folder}")


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (Failure(WORDS), 4),
        (WrongUse(WORDS), 2),
        (Surroundings(WORDS), 3),
        (Disturbed("x"), 3),
        (Stopped(15), 143),
    ],
)
def test_each_end_has_its_exit_code(failure: Failure | Stopped, code: int) -> None:
    assert failure.exit_code == code


def test_the_message_is_in_the_language_asked_for() -> None:
    failure = WrongUse(WORDS, folder="{x}")
    assert failure.message("fi") == "Kansio {x} puuttuu"
    assert failure.message("sv") == "Mappen {x} saknas"
    assert str(failure) == "No folder {x}"


@pytest.mark.parametrize("failure", [WrongUse(WORDS, folder="x"), Disturbed("x")])
def test_a_failure_comes_whole_from_another_process(failure: Failure) -> None:
    copy = pickle.loads(pickle.dumps(failure))
    assert type(copy) is type(failure)
    assert copy.message("fi") == failure.message("fi")
