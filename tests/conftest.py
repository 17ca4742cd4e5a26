"""What several tests share."""

import pytest
from hypothesis import settings

from talkoot.building.build import Build
from talkoot.commands import build as build_command
from tests.hubs import sample_site

settings.register_profile("talkoot", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=10 * settings().max_examples)
settings.load_profile("talkoot")


# A search index takes seconds, and hundreds of tests build: those of search ask for one.
build_command.SEARCHES = False


@pytest.fixture(scope="session")
def sample_build() -> Build:
    """The sample hub of ``content/`` on an ordinary day, built once."""
    return sample_site()
