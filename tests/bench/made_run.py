"""A finished run of any size, written as Parquet parts without asking anybody.

Forty models, twenty-five benchmarks and five targets, as `scale` wants them. Keys are random, as
digests are; every third benchmark's items come in clusters of four.
"""

from __future__ import annotations

import binascii
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from orchestrator.store import SCHEMAS, Kind, RunFolder, conform, write_part
from orchestrator.sweep import Sweep, sweep_hash, to_yaml

MODELS = tuple(f"sim/made-{at:02d}" for at in range(40))
BENCHMARKS = tuple(f"made_{at:02d}" for at in range(25))
TARGETS = (None, 0.0, 0.5, 0.75, 0.9)
OUTCOMES = ("correct", "incorrect", "abstained", "refused", "empty")
_SHARES = (0.45, 0.2, 0.33, 0.015, 0.005)
_AT = datetime(2026, 11, 1, tzinfo=UTC)
_PARTS_A_MODEL = 4


def made_run(
    out: Path,
    items: int,
    models: Sequence[str] = MODELS,
    benchmarks: Sequence[str] = BENCHMARKS,
) -> RunFolder:
    """Write and return a run of 5,000 cells with `items` items each, all graded by `alias`.

    Fewer cells with fewer `models` or `benchmarks`.
    """
    run = RunFolder.create(out, "made")
    sweep = Sweep.model_validate(
        {
            "models": list(models),
            "benchmarks": list(benchmarks),
            "targets": ["closed" if target is None else target for target in TARGETS],
        }
    )
    digest = sweep_hash(sweep)
    names = pa.array([f"item-{at:07d}" for at in range(items)], pa.string())
    files = [
        run.write_items(name, _items(name, at, names), {"grader": "alias"})
        for at, name in enumerate(benchmarks)
    ]
    draw = np.random.default_rng(9)
    keys = [_keys(draw, len(benchmarks) * len(TARGETS) * items) for _ in models]
    run.write_requests(
        digest,
        (_requests(model, benchmarks, key, names) for model, key in zip(models, keys, strict=True)),
    )
    run.write_sweep(digest, to_yaml(sweep))
    run.enter_sweep(digest, files)
    for model, key in zip(models, keys, strict=True):
        requests = _requests(model, benchmarks, key, names)
        # answers come in no order that a table could profit from
        places = np.array_split(draw.permutation(len(requests)), _PARTS_A_MODEL)
        for place in places:
            some = requests.take(pa.array(place))
            answers = _responses(draw, some)
            write_part(run.part_folder("responses", model), "responses", answers)
            write_part(run.part_folder("grades", "alias"), "grades", _grades(draw, some))
    run.update(status="done")
    return run


def _keys(draw: np.random.Generator, count: int) -> pa.Array:
    data = binascii.hexlify(draw.bytes(16 * count))
    offsets = np.arange(0, 32 * (count + 1), 32, dtype=np.int32)
    return pa.StringArray.from_buffers(count, pa.py_buffer(offsets), pa.py_buffer(data))


def _items(benchmark: str, at: int, names: pa.Array) -> pa.Table:
    count = len(names)
    columns = {
        "benchmark": _same(benchmark, count),
        "item_id": names,
        "question": names,
        "answers": pa.array([["gold"]] * count, pa.list_(pa.string())),
        "choices": pa.array([[]] * count, pa.list_(pa.string())),
        "answer_type": _same("text", count),
        "category": _picked(["art", "law", "sport"], np.arange(count) % 3),
        "metadata": _same("{}", count),
    }
    if at % 3 == 0:
        columns["cluster"] = pa.array([f"cluster-{i // 4}" for i in range(count)], pa.string())
    return _whole("items", columns)


def _requests(model: str, benchmarks: Sequence[str], keys: pa.Array, names: pa.Array) -> pa.Table:
    items, targets = len(names), len(TARGETS)
    cells = np.arange(len(keys)) // items
    stated = pa.array(TARGETS, pa.float64()).take(pa.array(cells % targets))
    return _whole(
        "requests",
        {
            "request_key": keys,
            "model": _same(model, len(keys)),
            "provider_model": _same(model, len(keys)),
            "simulated": pa.array(np.ones(len(keys), dtype=bool)),
            "benchmark": _picked(benchmarks, cells // targets),
            "item_id": names.take(pa.array(np.arange(len(keys)) % items)),
            "sample": pa.array(np.zeros(len(keys), dtype=np.int32)),
            "stated_target": stated,
            "rubric": _picked(["closed", "paper"], (cells % targets > 0).astype(int)),
            "position": _same("question", len(keys)),
        },
    )


def _responses(draw: np.random.Generator, requests: pa.Table) -> pa.Table:
    count = len(requests)
    return _whole(
        "responses",
        {
            "request_key": requests["request_key"],
            "provider_model": requests["provider_model"],
            "prompt": requests["item_id"],
            "response": requests["item_id"],
            "finish_reason": _same("stop", count),
            "status": _same("ok", count),
            "attempts": pa.array(np.ones(count, dtype=np.int32)),
            "prompt_tokens": pa.array(draw.integers(50, 400, count)),
            "completion_tokens": pa.array(draw.integers(1, 60, count)),
            "cost_usd": pa.array(draw.integers(1, 900, count) * 1e-6),
            "latency_s": pa.array(draw.gamma(2.0, 0.4, count).round(4)),
            "started_at": pa.array([_AT], pa.timestamp("us", tz="UTC")).take(
                pa.array(np.zeros(count, dtype=int))
            ),
        },
    )


def _grades(draw: np.random.Generator, requests: pa.Table) -> pa.Table:
    count = len(requests)
    return _whole(
        "grades",
        {name: requests[name] for name in ("request_key", "benchmark", "item_id")}
        | {
            "grader": _same("alias", count),
            "grader_version": _same("1", count),
            "outcome": _picked(OUTCOMES, draw.choice(len(OUTCOMES), count, p=_SHARES)),
            "status": _same("ok", count),
            "graded_at": pa.array([_AT], pa.timestamp("us", tz="UTC")).take(
                pa.array(np.zeros(count, dtype=int))
            ),
        },
    )


def _same(value: str, count: int) -> pa.Array:
    return _picked([value], np.zeros(count, dtype=int))


def _picked(values: Sequence[str], places: NDArray[np.int64]) -> pa.Array:
    return pa.array(list(values), pa.string()).take(pa.array(places))


def _whole(kind: Kind, columns: dict[str, pa.Array]) -> pa.Table:
    """Return a table of `kind`, the columns that are not given null."""
    return conform(pa.table(columns), kind).cast(SCHEMAS[kind])
