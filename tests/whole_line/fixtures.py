"""Fixtures of the tests that start Ray."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from orchestrator.engine import Cluster
from tests.whole_line.provider import Provider

KEY_VARIABLE = "CALIBRANT_TEST_ONLY"  # a name that does not itself say "secret"
SECRET = "zq7-only-for-tests-9f31c2"


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """Ray, started once: every run of this process joins it and leaves it running."""
    os.environ[KEY_VARIABLE] = SECRET  # a worker has the environment that Ray was started in
    started = Cluster("local")
    started.ready()
    yield started
    started.close()


@pytest.fixture
def provider() -> Iterator[Provider]:
    served = Provider()
    served.start()
    yield served
    served.stop()
