"""The keys of an earlier plan: reading a million takes a twentieth of reckoning them anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from orchestrator.store.footers import check_parts
from orchestrator.store.parts import FACTS_KEY
from orchestrator.store.run_folder import RunFolder

_KEY_BYTES = 16
_ROWS_AT_A_TIME = 20_000


def kept_keys(
    run: RunFolder, sweep_hash: str, facts: Mapping[str, Any]
) -> NDArray[np.uint8] | None:
    """Return the keys of the requests a sweep planned, as bytes of shape (rows, 16), or `None`.

    There are none where the file is missing, torn or foreign, or was written with other `facts`.
    """
    good, _ = check_parts([run.requests_file(sweep_hash)], "requests")
    try:
        for path in good:
            with pq.ParquetFile(path) as file:
                metadata = file.schema_arrow.metadata or {}
                if json.loads(metadata.get(FACTS_KEY, b"null")) != facts:
                    return None
                return _keys(file)
    except (OSError, pa.ArrowException, ValueError):
        pass  # what cannot be read is planned anew
    return None


def _keys(file: pq.ParquetFile) -> NDArray[np.uint8]:
    """Return the keys of a file of requests; raises `ValueError` where one is not 32 hex digits."""
    keys = np.empty((file.metadata.num_rows, _KEY_BYTES), dtype=np.uint8)
    start = 0
    for batch in file.iter_batches(_ROWS_AT_A_TIME, columns=["request_key"]):
        found = bytes.fromhex("".join(batch.column(0).to_pylist()))
        end = start + batch.num_rows
        keys[start:end] = np.frombuffer(found, dtype=np.uint8).reshape(-1, _KEY_BYTES)
        start = end
    return keys
