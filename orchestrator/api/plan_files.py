"""A plan's files: its items and requests as tables, and what they were made of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from benchmarks import Benchmark, Item
from graders import is_custom
from orchestrator import __version__
from orchestrator.store import SCHEMAS, RunFolder
from orchestrator.sweep import Requests, example_messages, to_yaml

if TYPE_CHECKING:
    from orchestrator.api.planning import Plan

_ITEMS_AT_A_TIME = 10_000
_ROWS_AT_A_TIME = 100_000
_KEY_BYTES = 16


def items_table(benchmark: Benchmark) -> pa.Table:
    """Return a benchmark's items as rows of `items`."""
    items = benchmark.items
    tables = [
        _items(benchmark.name, items[start : start + _ITEMS_AT_A_TIME])
        for start in range(0, len(items), _ITEMS_AT_A_TIME)
    ]
    return pa.concat_tables(tables) if tables else SCHEMAS["items"].empty_table()


def _items(benchmark: str, items: Sequence[Item]) -> pa.Table:
    columns = {
        "benchmark": [benchmark] * len(items),
        "item_id": [item.item_id for item in items],
        "question": [item.question for item in items],
        "answers": [item.answers for item in items],
        "choices": [item.choices for item in items],
        "answer_type": [item.answer_type for item in items],
        "should_abstain": [item.should_abstain for item in items],
        "category": [item.category for item in items],
        "difficulty": [item.difficulty for item in items],
        "cluster": [item.cluster for item in items],
        "metadata": [
            json.dumps(dict(item.metadata), ensure_ascii=False, default=str) for item in items
        ],
    }
    return pa.table(columns, schema=SCHEMAS["items"])


def request_tables(requests: Requests) -> Iterator[pa.Table]:
    """Yield planned requests as rows of `requests`, a hundred thousand at a time."""
    models, ways = requests.models, requests.ways
    labels = pa.array([model.label for model in models], pa.string())
    provider_models = pa.array([model.id for model in models], pa.string())
    simulated = pa.array([model.simulated for model in models], pa.bool_())
    names = pa.array([benchmark.name for benchmark in requests.benchmarks], pa.string())
    items = [
        pa.array([item.item_id for item in benchmark.items], pa.string())
        for benchmark in requests.benchmarks
    ]
    item_ids = pa.concat_arrays(items) if items else pa.array([], pa.string())
    first_item = np.cumsum([0, *map(len, items)])
    targets = pa.array([way.target for way in ways], pa.float64())
    rubrics = pa.array([way.name for way in ways], pa.string())
    positions = pa.array([way.position for way in ways], pa.string())
    for start in range(0, len(requests), _ROWS_AT_A_TIME):
        rows = np.arange(start, min(start + _ROWS_AT_A_TIME, len(requests)))
        at = requests.places(rows)
        model, way = pa.array(at.model), pa.array(at.way)
        columns = {
            "request_key": _texts(requests.keys[rows]),
            "model": labels.take(model),
            "provider_model": provider_models.take(model),
            "simulated": simulated.take(model),
            "benchmark": names.take(pa.array(at.benchmark)),
            "item_id": item_ids.take(pa.array(first_item[at.benchmark] + at.item)),
            "sample": pa.array(at.sample, pa.int32()),
            "stated_target": targets.take(way),
            "rubric": rubrics.take(way),
            "position": positions.take(way),
        }
        yield pa.table(columns, schema=SCHEMAS["requests"])


def _texts(keys: NDArray[np.uint8]) -> pa.Array:
    """Return keys as text, without a Python object for each."""
    width = 2 * _KEY_BYTES
    offsets = np.arange(0, width * (len(keys) + 1), width, dtype=np.int32)
    text = pa.py_buffer(keys.tobytes().hex().encode("ascii"))
    return pa.StringArray.from_buffers(len(keys), pa.py_buffer(offsets), text)


def requests_facts(
    benchmarks: Sequence[Benchmark], identities: Mapping[str, str]
) -> dict[str, str]:
    """Return what decides a plan's rows beside the sweep itself, as a hash.

    That is this program's version, the models' identities, and what of the items stands in
    prompts and rows: a data file may have changed under the same sweep.
    """
    digest = hashlib.sha256(repr((__version__, sorted(identities.items()))).encode())
    for benchmark in benchmarks:
        shown = [(item.question, item.choices, item.answers) for item in benchmark.examples]
        digest.update(repr((benchmark.name, len(benchmark.items), shown)).encode())
        for item in benchmark.items:
            digest.update(repr((item.item_id, item.question, item.choices)).encode())
    return {"made_of": digest.hexdigest()}


def write_plan(folder: RunFolder, made: Plan) -> list[Path]:
    """Write a plan's files and enter its sweep; return the files of its items.

    The requests are not written again where the plan took their keys from the file itself.
    """
    items = [
        folder.write_items(
            benchmark.name,
            items_table(benchmark),
            facts={
                "grader": benchmark.grader,
                **({"grader_folder": made.base_dir} if is_custom(benchmark.grader) else {}),
                "own_grading": benchmark.own_grading,
                "judge_prompt": benchmark.judge_prompt,
                "source": benchmark.source,
                "licence": benchmark.licence,
                "revision": benchmark.revision,
                **({"left_out": benchmark.left_out} if benchmark.left_out else {}),
                **({"few_shot": _said(benchmark.examples)} if benchmark.examples else {}),
            },
        )
        for benchmark in made.benchmarks
    ]
    if not (made.kept and folder.requests_file(made.hash).is_file()):
        folder.write_requests(
            made.hash,
            request_tables(made.requests),
            facts=requests_facts(made.benchmarks, made.identities),
        )
    folder.write_sweep(made.hash, to_yaml(made.sweep))
    folder.enter_sweep(made.hash, items)
    return items


def _said(examples: Sequence[Item]) -> str:
    """Return few-shot examples as a text to read: who says what, in the order of the prompt."""
    messages = example_messages(examples)
    return "\n\n".join(f"{message['role']}: {message['content']}" for message in messages)
