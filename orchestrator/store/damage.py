"""Parts whose footer is whole and whose columns are not: found when a query fails on one.

Reading every column of every part beforehand would cost more than the query. What was found is
remembered for this process: a part is never rewritten in place.
"""

from __future__ import annotations

from collections.abc import Iterable
from os import stat_result
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

_BATCH_ROWS = 10_000

_found: dict[tuple[str, int, int], str] = {}


def known_damage(path: Path, about: stat_result) -> str | None:
    """Return what is known to be wrong inside a part, if anything."""
    return _found.get((str(path), about.st_size, about.st_mtime_ns)) if _found else None


def find_damage(paths: Iterable[Path]) -> bool:
    """Read parts to their ends; remember those that cannot be, and tell whether there are any."""
    before = len(_found)
    for path in paths:
        try:
            about = path.lstat()
            with pq.ParquetFile(path) as file:
                for _ in file.iter_batches(batch_size=_BATCH_ROWS):
                    pass
        except FileNotFoundError:
            continue
        except (pa.ArrowException, OSError) as error:
            reason = f"damaged: {str(error).splitlines()[0]}"
            _found[str(path), about.st_size, about.st_mtime_ns] = reason
    return len(_found) > before
