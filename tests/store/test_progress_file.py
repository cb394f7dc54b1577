from __future__ import annotations

import json
from dataclasses import replace

import pytest

from orchestrator.store import ModelState, ProgressFile, RunFolder, read_progress

STATE = ModelState(
    model="m \x1b[31m\ud83d",
    simulated=True,
    planned=10,
    done=4,
    errors=1,
    in_flight=3,
    rate=2.5,
    cost_usd=None,
    prompt_tokens=100,
    completion_tokens=20,
    seconds_left=2.4,
    limit=8,
    rate_limited=2,
    errors_by_class={"timeout": 1},
    held_by="rpm",
)


def test_what_the_writer_says_is_read_back(run: RunFolder) -> None:
    assert read_progress(run) is None
    with run.lock() as holder:
        said = ProgressFile(run, holder)
        said.phase("asking 10 requests")
        found = read_progress(run)
        assert found is not None
        assert (found.holder, found.phase, found.models) == (holder, "asking 10 requests", ())
        said.progress([STATE])
        said.phase("judging")
        said.progress([replace(STATE, model="judge")])
        said.summarise(["held by rpm for 60 % of the time"])
        found = read_progress(run)
        assert found is not None
        assert found.models == (STATE, replace(STATE, model="judge"))
        assert found.summary == ("held by rpm for 60 % of the time",)
        said.close()
    found = read_progress(run)
    assert found is not None
    assert found.phase == "ended"
    assert {state.in_flight for state in found.models} == {0}
    assert found.models[0].done == 4
    assert [path.name for path in run.path.iterdir() if "progress" in path.name] == [
        "progress.json"
    ]


def test_progress_is_written_now_and_then_and_phases_at_once(
    run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orchestrator.store.progress_file.EVERY_S", float("inf"))
    with run.lock() as holder:
        said = ProgressFile(run, holder)
        said.phase("asking")
        for done in range(5):
            said.progress([replace(STATE, done=done)])
        found = read_progress(run)
        assert found is not None
        assert found.models == ()
        monkeypatch.setattr("orchestrator.store.progress_file.EVERY_S", 0.0)
        said.progress([replace(STATE, done=9)])
        found = read_progress(run)
        assert found is not None
        assert found.models[0].done == 9


def test_a_disk_that_refuses_does_not_end_the_run(run: RunFolder) -> None:
    (run.path / "progress.json").mkdir()
    with run.lock() as holder:
        ProgressFile(run, holder).phase("asking")
    assert read_progress(run) is None


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "{}", '{"holder": 1}', "[" * 50_000, '{"holder": {"pid": Infinity}}'],
)
def test_a_torn_or_foreign_file_is_nothing(run: RunFolder, text: str) -> None:
    (run.path / "progress.json").write_text(text)
    assert read_progress(run) is None


def test_rows_from_another_version_are_read_as_far_as_they_go(run: RunFolder) -> None:
    with run.lock() as holder:
        ProgressFile(run, holder).progress([STATE])
    path = run.path / "progress.json"
    said = json.loads(path.read_text())
    said["models"] = [{"model": "m", "planned": 3, "done": 1, "from_later": {}}]
    path.write_text(json.dumps({**said, "from_later": 1}))
    found = read_progress(run)
    assert found is not None
    assert (found.models[0].model, found.models[0].limit) == ("m", None)
