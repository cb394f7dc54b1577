from .cache import CACHE_FOLDER, Cache, cache_of, cached_query
from .compaction import CompactionReport, compact, compact_if_worthwhile
from .connection import MEMORY, bound_memory, connect, skipped_parts, view_text
from .control import (
    Control,
    Stop,
    Tune,
    wait_until_taken,
    write_stop,
    write_tune,
)
from .finding import find_run, list_runs
from .footers import readable_parts
from .gate_record import GateRecord, read_gate_record, write_gate_record
from .holder import Holder
from .kept_keys import kept_keys
from .manifest import Manifest, Status, SweepEntry
from .mirror import address_of, local_file, local_folder
from .missing import answered_counts, has_usable_answer, missing, missing_rows
from .names import check_run_id, slug
from .parts import PartWriter, conform, write_part
from .progress_file import ModelState, Progress, ProgressFile, read_progress
from .reading_again import read_again
from .readonly import checked_select, interrupt, lock_down
from .retention import cache_size, delete_run, drop_cache, size_of
from .reuse import reuse_answers
from .run_folder import RunFolder
from .schemas import FINAL_ERRORS, SCHEMA_VERSION, SCHEMAS, Kind
from .spend import spent
from .sweep_runs import SweepRun, nights_of, runs_of_sweeps, sorted_runs
from .view_script import view_script

__all__ = [
    "CACHE_FOLDER",
    "FINAL_ERRORS",
    "MEMORY",
    "SCHEMAS",
    "SCHEMA_VERSION",
    "Cache",
    "CompactionReport",
    "Control",
    "GateRecord",
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
    "SweepRun",
    "Tune",
    "address_of",
    "answered_counts",
    "bound_memory",
    "cache_of",
    "cache_size",
    "cached_query",
    "check_run_id",
    "checked_select",
    "compact",
    "compact_if_worthwhile",
    "conform",
    "connect",
    "delete_run",
    "drop_cache",
    "find_run",
    "has_usable_answer",
    "interrupt",
    "kept_keys",
    "list_runs",
    "local_file",
    "local_folder",
    "lock_down",
    "missing",
    "missing_rows",
    "nights_of",
    "read_again",
    "read_gate_record",
    "read_progress",
    "readable_parts",
    "reuse_answers",
    "runs_of_sweeps",
    "size_of",
    "skipped_parts",
    "slug",
    "sorted_runs",
    "spent",
    "view_script",
    "view_text",
    "wait_until_taken",
    "write_gate_record",
    "write_part",
    "write_stop",
    "write_tune",
]
