from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from orchestrator.store import RunFolder, connect
from tests.store.rows import fill


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder.create(tmp_path / "runs", "weekly")


@pytest.fixture
def filled(run: RunFolder) -> RunFolder:
    return fill(run)


@pytest.fixture
def con(filled: RunFolder) -> Iterator[duckdb.DuckDBPyConnection]:
    connection = connect([filled])
    yield connection
    connection.close()
