"""Imports into an object store: whole or not at all, whatever happens on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from orchestrator import api
from orchestrator.errors import IncompleteError, ObjectStoreError, UsageError
from orchestrator.store import RunFolder, find_run
from orchestrator.store import mirror as mirrors
from orchestrator.store.objects import Objects
from tests.store.fixtures import server
from tests.store.object_server import Lossy, new_bucket, variables

__all__ = ["server"]


@pytest.fixture
def out(server: str) -> str:
    return f"{new_bucket(server)}/runs"


@pytest.fixture
def lossy(server: str) -> Iterator[Lossy]:
    with Lossy(server, share=0).running() as lossy:
        yield lossy


@pytest.fixture
def elsewhere(
    lossy: Lossy, out: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], None]:
    """Go on as another machine would: with an empty mirror."""
    machines = iter(range(100))
    monkeypatch.setattr("orchestrator.store.remote_lock.LEASE_S", 1.0)

    def go() -> None:
        monkeypatch.setattr(mirrors, "_mirrors", {})
        place = tmp_path / f"machine-{next(machines)}"
        for name, value in variables(lossy.address, place).items():
            monkeypatch.setenv(name, value)

    go()
    return go


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.csv"
    path.write_text("question,answer,response,grade\nCapital?,Paris,Paris,C\nRiver?,Seine,Po,I\n")
    return path


def names(out: str) -> list[str]:
    return sorted(entry.name for entry in Objects(out).entries(""))


def rows(run: RunFolder) -> int:
    return sum(pq.read_metadata(part).num_rows for part in run.parts("responses"))


def test_an_import_is_there_for_others_and_the_same_one_changes_nothing(
    log: Path, out: str, elsewhere: Callable[[], None]
) -> None:
    first = api.import_run("csv", log, run_id="r", model="m", out=out)
    assert not first.unchanged
    before = names(out)
    assert "r/manifest.json" in before
    assert not any(name.endswith(".half") for name in before)
    elsewhere()
    assert rows(find_run(f"{out}/r")) == 2
    assert api.import_run("csv", log, run_id="r", model="m", out=out).unchanged
    assert names(out) == before


def test_an_import_that_the_store_refuses_midway_leaves_nothing(
    log: Path, out: str, lossy: Lossy, elsewhere: Callable[[], None]
) -> None:
    lossy.refused = "manifest.json"
    with pytest.raises(ObjectStoreError, match="AccessDenied"):
        api.import_run("csv", log, run_id="r", model="m", out=out)
    assert names(out) == ["r/.lock"]
    lossy.refused = ""
    assert rows(api.import_run("csv", log, run_id="r", model="m", out=out).run) == 2


def test_an_import_that_was_cut_off_is_done_anew(
    log: Path,
    out: str,
    lossy: Lossy,
    elsewhere: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As by kill -9: the store is away for the cleaning up, too."""
    with monkeypatch.context() as now:
        now.setattr("orchestrator.store.objects.PATIENCE", timedelta(seconds=0.1))
        lossy.away_from = "sweeps/"
        with pytest.raises(ObjectStoreError):
            api.import_run("csv", log, run_id="r", model="m", out=out)
    lossy.away, lossy.away_from = False, ""
    left = names(out)
    assert any("/responses/" in name for name in left)
    elsewhere()
    assert rows(api.import_run("csv", log, run_id="r", model="m", out=out).run) == 2
    assert not {name for name in left if "/responses/" in name} & set(names(out))


def test_nothing_is_imported_where_another_process_writes(
    log: Path, out: str, elsewhere: Callable[[], None]
) -> None:
    writer = RunFolder.create(out, "r")
    Objects(out).delete("r/manifest.json")
    with writer.lock():
        elsewhere()
        with pytest.raises(IncompleteError, match="is writing to it"):
            api.import_run("csv", log, run_id="r", model="m", out=out)


def test_what_lies_in_the_store_alone_is_in_the_way(
    log: Path, out: str, elsewhere: Callable[[], None]
) -> None:
    Objects(out).put("r/theirs.txt", b"x")
    with pytest.raises(UsageError, match="exists already and holds something else"):
        api.import_run("csv", log, run_id="r", model="m", out=out)
    with pytest.raises(UsageError, match="lies where the run r would go"):
        RunFolder.create(out, "r")
    assert names(out) == ["r/theirs.txt"]
