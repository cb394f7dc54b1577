"""What tests of object stores stand on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.store.object_server import object_server


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Give the address of a running S3 server."""
    with object_server() as address:
        yield address
