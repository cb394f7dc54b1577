"""What is kept: Parquet parts, the manifest, the run folder, and DuckDB over them.

Truth lies in files, and every file appears whole or not at all (`DESIGN.md` beside this says what
a failure may and may not do). `RunFolder` knows where a run's files lie, `PartWriter` adds rows,
`missing` says what is still to be asked, `connect` opens runs as tables, and `lock_down` with
`checked_select` opens them to SQL from outside. `cache/` holds what is derived from the parts; it
may be deleted at any time, and nothing here reads it.
"""

from __future__ import annotations

from orchestrator.store.connection import connect, skipped_parts, sql_text
from orchestrator.store.finding import find_run, list_runs
from orchestrator.store.footers import readable_parts
from orchestrator.store.lock import Holder
from orchestrator.store.manifest import Manifest, Status, SweepEntry
from orchestrator.store.missing import answered_counts, missing
from orchestrator.store.names import check_run_id, slug
from orchestrator.store.parts import PartWriter, conform, write_part
from orchestrator.store.readonly import checked_select, lock_down
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.schemas import FINAL_ERRORS, SCHEMA_VERSION, SCHEMAS, Kind

__all__ = [
    "FINAL_ERRORS",
    "SCHEMAS",
    "SCHEMA_VERSION",
    "Holder",
    "Kind",
    "Manifest",
    "PartWriter",
    "RunFolder",
    "Status",
    "SweepEntry",
    "answered_counts",
    "check_run_id",
    "checked_select",
    "conform",
    "connect",
    "find_run",
    "list_runs",
    "lock_down",
    "missing",
    "readable_parts",
    "skipped_parts",
    "slug",
    "sql_text",
    "write_part",
]
