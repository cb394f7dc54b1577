"""What is kept: Parquet parts, the manifest, the run folder, and DuckDB over them.

Truth lies in files, and every file appears whole or not at all (`DESIGN.md` beside this says what
a failure may and may not do). `RunFolder` knows where a run's files lie, `PartWriter` adds rows,
`missing` says what is still to be asked, `connect` opens runs as tables, and `lock_down` with
`checked_select` opens them to SQL from outside. `cache/` holds what is derived from the parts; it
may be deleted at any time, and nothing here reads it.
"""

from __future__ import annotations

from orchestrator.store.compaction import CompactionReport, compact, compact_if_worthwhile
from orchestrator.store.connection import connect, skipped_parts, sql_text
from orchestrator.store.control import (
    Control,
    Stop,
    Tune,
    wait_until_taken,
    write_stop,
    write_tune,
)
from orchestrator.store.finding import find_run, list_runs
from orchestrator.store.footers import readable_parts
from orchestrator.store.kept_keys import kept_keys
from orchestrator.store.lock import Holder
from orchestrator.store.manifest import Manifest, Status, SweepEntry
from orchestrator.store.missing import answered_counts, has_usable_answer, missing, missing_rows
from orchestrator.store.names import check_run_id, slug
from orchestrator.store.parts import PartWriter, conform, write_part
from orchestrator.store.progress_file import ModelState, Progress, ProgressFile, read_progress
from orchestrator.store.reading_again import read_again
from orchestrator.store.readonly import checked_select, lock_down
from orchestrator.store.reuse import reuse_answers
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.schemas import FINAL_ERRORS, SCHEMA_VERSION, SCHEMAS, Kind
from orchestrator.store.spend import spent

__all__ = [
    "FINAL_ERRORS",
    "SCHEMAS",
    "SCHEMA_VERSION",
    "CompactionReport",
    "Control",
    "Holder",
    "Kind",
    "Manifest",
    "ModelState",
    "PartWriter",
    "Progress",
    "ProgressFile",
    "RunFolder",
    "Status",
    "Stop",
    "SweepEntry",
    "Tune",
    "answered_counts",
    "check_run_id",
    "checked_select",
    "compact",
    "compact_if_worthwhile",
    "conform",
    "connect",
    "find_run",
    "has_usable_answer",
    "kept_keys",
    "list_runs",
    "lock_down",
    "missing",
    "missing_rows",
    "read_again",
    "read_progress",
    "readable_parts",
    "reuse_answers",
    "skipped_parts",
    "slug",
    "spent",
    "sql_text",
    "wait_until_taken",
    "write_part",
    "write_stop",
    "write_tune",
]
