"""What several tests share."""

from collections.abc import Iterator
from functools import cache
from unittest import mock

import pytest
from hypothesis import settings

from talkoot.building import darkroom
from talkoot.building.build import Build
from talkoot.commands import build as build_command
from tests.hubs import sample_site

settings.register_profile("talkoot", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=10 * settings().max_examples)
settings.load_profile("talkoot")


@pytest.fixture(scope="session", autouse=True)
def _pictures_encoded_once() -> Iterator[None]:
    """The same picture gives the same bytes: encoding those of the sample hub again takes too long."""
    with mock.patch.object(darkroom, "encode_one", cache(darkroom.encode_one)):
        yield


# A search index takes seconds, and hundreds of tests build: those of search ask for one.
build_command.SEARCHES = False


@pytest.fixture(scope="session")
def sample_build() -> Build:
    """The sample hub of ``content/`` on an ordinary day, built once."""
    return sample_site()
