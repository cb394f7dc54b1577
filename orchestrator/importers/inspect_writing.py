"""Inspect's log format, version 2, written: what `inspect_ai.log.read_eval_log` reads.

The deciding grader is the scorer; correct is C, incorrect I, and no answer N. What Inspect has no
place for (target, rubric, outcome, key) stands in each sample's metadata.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from orchestrator import __version__
from orchestrator.importers.inspect_log import KEPT, VERSION
from orchestrator.store import slug
from orchestrator.store.whole_files import write_whole, write_whole_text

Row = Mapping[str, Any]

WAY = ("model", "benchmark", "rubric", "position", "stated_target")
"""The columns that tell one log from another."""

_VALUES = {"correct": "C", "incorrect": "I", "abstained": "N", "refused": "N", "empty": "N"}
_STOPS = {"length": "max_tokens", "stop": "stop", "content_filter": "content_filter"}


def log_name(way: tuple[Any, ...]) -> str:
    """Return the file name of the log of a model, benchmark and way of asking."""
    model, benchmark, rubric, position, target = way
    asked = rubric if target is None else f"{rubric}_{position}_{target:g}"
    return f"{slug(benchmark)}_{slug(model)}_{slug(asked)}.eval"


def write_archive(path: Path, rows: Iterable[Row]) -> None:
    """Write a `.eval` file, a sample after the other; it appears whole or not at all."""

    def write(unfinished: Path) -> None:
        log = _Log()
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            for row in rows:
                sample = log.sample(row)
                name = f"samples/{sample['id']}_epoch_{sample['epoch']}.json"
                archive.writestr(name, orjson.dumps(sample))
            header = log.header()
            started = {name: header[name] for name in ("version", "eval", "plan")}
            archive.writestr("_journal/start.json", orjson.dumps(started))
            archive.writestr("summaries.json", orjson.dumps(log.summaries))
            archive.writestr("header.json", orjson.dumps(header))

    write_whole(path, write)


def write_json(path: Path, rows: Iterable[Row]) -> None:
    """Write a log as JSON; it appears whole or not at all."""
    log = _Log()
    samples = [log.sample(row) for row in rows]
    content = orjson.dumps({**log.header(), "samples": samples}, option=orjson.OPT_INDENT_2)
    write_whole_text(path, content.decode())


class _Log:
    """The samples of one log as they go by, and what the header says of them all."""

    def __init__(self) -> None:
        self._first: Row = {}
        self._times: list[datetime] = []
        self._epochs = 1
        self._scores: dict[str, list[float]] = {}
        self._count = 0
        self._ids: dict[str, None] = {}
        self._tokens = [0, 0]
        self.summaries: list[dict[str, Any]] = []

    def sample(self, row: Row) -> dict[str, Any]:
        """Return a row as a sample."""
        self._first = self._first or row
        self._count += 1
        self._epochs = max(self._epochs, row["sample"] + 1)
        self._ids.setdefault(row["item_id"])
        self._times += [row["started_at"]] if row["started_at"] else []
        score = _score(row)
        if score is not None:
            value = 1.0 if score["value"] == "C" else 0.0
            self._scores.setdefault(row["item_id"], []).append(value)
        usage = _usage(row)
        if usage:
            self._tokens[0] += usage["input_tokens"]
            self._tokens[1] += usage["output_tokens"]
        summary = {
            "id": row["item_id"],
            "epoch": row["sample"] + 1,
            "input": row["question"] or row["prompt"] or "",
            "target": list(row["answer"] or ()),
            "metadata": _metadata(row),
            "scores": {} if score is None else {_scorer(row): score},
            "model_usage": {row["model"]: usage} if usage else {},
            **({"choices": list(row["choices"])} if row["choices"] else {}),
        }
        self.summaries.append({**summary, "completed": row["error"] is None})
        error = row["error"]
        return {
            **summary,
            "messages": [*_asked(row), *([_reply(row)] if row["response"] is not None else [])],
            "output": _output(row, usage),
            "store": {},
            "events": [],
            "attachments": {},
            "uuid": row["request_key"],
            **({"started_at": row["started_at"].isoformat()} if row["started_at"] else {}),
            **({"total_time": row["latency_s"]} if row["latency_s"] is not None else {}),
            **(
                {"error": {"message": error, "traceback": "", "traceback_ansi": ""}}
                if error is not None
                else {}
            ),
        }

    def header(self) -> dict[str, Any]:
        """Return all of a log but its samples."""
        row = self._first
        identity = "/".join(str(row[name]) for name in ("run_id", *WAY))
        name = hashlib.sha256(identity.encode()).hexdigest()[:22]
        created = min(self._times, default=datetime.now(UTC)).isoformat()
        done = max(self._times, default=datetime.now(UTC)).isoformat()
        means = [sum(values) / len(values) for values in self._scores.values()]
        scorer = _scorer(row)
        params = {"stated_target": row["stated_target"], "rubric": row["rubric"]}
        total = {"input_tokens": self._tokens[0], "output_tokens": self._tokens[1]}
        usage = {**total, "total_tokens": sum(self._tokens)}
        metrics = {
            "accuracy": {
                "name": "accuracy",
                "value": sum(means) / len(means) if means else 0.0,
                "params": {},
            }
        }
        return {
            "version": VERSION,
            "status": "success",
            "eval": {
                "eval_id": name,
                "run_id": str(row["run_id"]),
                "created": created,
                "task": row["benchmark"],
                "task_id": name,
                "task_version": 0,
                "task_attribs": {},
                "task_args": {},
                "dataset": {
                    "name": row["benchmark"],
                    "samples": len(self._ids),
                    "sample_ids": list(self._ids),
                    "shuffled": False,
                },
                "model": row["model"],
                "model_args": {},
                "model_generate_config": {},
                "config": {"epochs": self._epochs},
                "packages": {"calibrant": __version__},
                "metadata": {**params, "provider_model": row["provider_model"]},
                "scorers": [{"name": scorer, "metrics": [{"name": "accuracy"}]}],
            },
            "plan": {"name": "plan", "steps": [], "config": {}},
            "results": {
                "total_samples": self._count,
                "completed_samples": self._count,
                "scores": [
                    {
                        "name": scorer,
                        "scorer": scorer,
                        "scored_samples": len(means),
                        "params": {},
                        "metrics": metrics,
                    }
                ],
            },
            "stats": {
                "started_at": created,
                "completed_at": done,
                "model_usage": {row["model"]: usage} if sum(self._tokens) else {},
            },
        }


def _scorer(row: Row) -> str:
    return str(row["grader"] or "none")


def _score(row: Row) -> dict[str, Any] | None:
    value = _VALUES.get(row["outcome"])
    if value is None:
        return None
    found = {"value": value, "answer": row["extracted"], "explanation": row["rationale"]}
    return {
        **{name: text for name, text in found.items() if text is not None},
        "metadata": {"outcome": row["outcome"]},
    }


def _metadata(row: Row) -> dict[str, Any]:
    try:
        own = json.loads(row["metadata"] or "{}")
    except ValueError:
        own = {}
    kept = {name: row[name] for name in KEPT if row[name] is not None}
    return {**(own if isinstance(own, dict) else {}), **kept}


def _asked(row: Row) -> list[dict[str, Any]]:
    system = [{"role": "system", "content": row["system"]}] if row["system"] else []
    return [*system, {"role": "user", "content": row["prompt"] or "", "source": "input"}]


def _reply(row: Row) -> dict[str, Any]:
    content: Any = row["response"]
    if row["reasoning"]:
        content = [
            {"type": "reasoning", "reasoning": row["reasoning"]},
            {"type": "text", "text": row["response"]},
        ]
    model = row["served_model"] or row["provider_model"]
    return {"role": "assistant", "content": content, "source": "generate", "model": model}


def _usage(row: Row) -> dict[str, Any] | None:
    prompt, completion = row["prompt_tokens"], row["completion_tokens"]
    if prompt is None and completion is None:
        return None
    # Inspect counts what was read from a cache beside the other tokens of the prompt.
    cached = row["cached_tokens"] or 0
    found = {
        "input_tokens": max((prompt or 0) - cached, 0),
        "output_tokens": completion or 0,
        "total_tokens": (prompt or 0) + (completion or 0),
    }
    more = {
        "input_tokens_cache_read": row["cached_tokens"],
        "reasoning_tokens": row["reasoning_tokens"],
        "total_cost": row["cost_usd"],
    }
    return {**found, **{name: value for name, value in more.items() if value is not None}}


def _output(row: Row, usage: dict[str, Any] | None) -> dict[str, Any]:
    reason = _STOPS.get(row["finish_reason"] or "", "unknown")
    choices = (
        [{"message": _reply(row), "stop_reason": reason}] if row["response"] is not None else []
    )
    return {
        "model": row["served_model"] or row["provider_model"],
        "choices": choices,
        "completion": row["response"] or "",
        **({"usage": usage} if usage else {}),
        **({"time": row["latency_s"]} if row["latency_s"] is not None else {}),
    }
