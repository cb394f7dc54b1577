"""`gate.json`: what the last gate over a run said, so that a later run can be held to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from orchestrator.store.mirror import fetch_file
from orchestrator.store.run_folder import RunFolder
from orchestrator.store.whole_files import write_whole_text

FILE_NAME = "gate.json"


@dataclass(frozen=True, slots=True)
class GateRecord:
    """The result of a gate, and the run id that it was held to, if any."""

    result: str
    baseline: str | None


def write_gate_record(run: RunFolder, summary: Mapping[str, Any]) -> None:
    """Keep a gate's summary (`result` and `baseline` among it) with its run. Raises `OSError`."""
    write_whole_text(run.path / FILE_NAME, json.dumps(summary, indent=2, default=str) + "\n")


def read_gate_record(run: RunFolder) -> GateRecord | None:
    """Return what the last gate over a run said; `None` where there was none, or it is broken."""
    path = run.path / FILE_NAME
    fetch_file(path)
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        baseline = data["baseline"]
        return GateRecord(str(data["result"]), None if baseline is None else str(baseline))
    except (OSError, ValueError, KeyError, TypeError):
        return None
