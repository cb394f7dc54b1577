"""Old runs in an object store: found, compacted and deleted by a machine that never saw them."""

from __future__ import annotations

from pathlib import Path

import pytest

from orchestrator import api
from orchestrator.store import RunFolder, find_run, list_runs, read_gate_record, write_gate_record
from orchestrator.store import mirror as mirrors
from orchestrator.store.objects import Objects
from tests.store.fixtures import server
from tests.store.object_server import new_bucket, variables
from tests.store.rows import fill

__all__ = ["server"]


def test_a_run_is_deleted_from_its_store(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def machine(name: str) -> None:
        monkeypatch.setattr(mirrors, "_mirrors", {})
        for variable, value in variables(server, tmp_path / name).items():
            monkeypatch.setenv(variable, value)

    out = f"{new_bucket(server)}/team/runs"
    machine("a")
    for run_id in ("n1", "n2", "n3"):
        run = fill(RunFolder.create(out, run_id, name="nightly"))
        run.update(status="done")
        write_gate_record(run, {"result": "pass", "baseline": "n1" if run_id == "n3" else None})

    machine("b")
    record = read_gate_record(find_run("n3", out))
    assert record is not None
    assert (record.result, record.baseline) == ("pass", "n1")
    rows = api.prune(keep=1, out=out, delete=True).to_pylist()
    assert [(row["run_id"], row["action"]) for row in rows] == [
        ("n1", "compact"), ("n2", "delete"), ("n3", "keep"),
    ]  # fmt: skip
    assert rows[1]["freed"] > 1000
    assert [run.run_id for run in list_runs(out)] == ["n1", "n3"]
    assert Objects(out).entries("n2") == []

    machine("c")
    assert [run.run_id for run in list_runs(out)] == ["n1", "n3"]
