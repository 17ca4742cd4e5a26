"""What several tests share."""

import pytest
from hypothesis import settings

from talkoot.building.build import Build
from tests.hubs import sample_site

settings.register_profile("talkoot", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=10 * settings().max_examples)
settings.load_profile("talkoot")


@pytest.fixture(scope="session")
def sample_build() -> Build:
    """The sample hub of ``content/`` on an ordinary day, built once."""
    return sample_site()
