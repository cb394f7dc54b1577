"""promptfoo's results: the JSON or JSONL of `promptfoo eval -o`.

A test is an item, a provider a model, a repeat a sample; the grader is `promptfoo:assert`: whether
all assertions passed. Golds are the values of assertions that compare with a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from orchestrator.importers.answer import Answer, ImportOptions, Verdict
from orchestrator.importers.files import (
    count_of,
    find_files,
    lines,
    load,
    mapping,
    messages_of,
    moment,
    not_a_log,
    number_of,
    parse,
    text_of,
)

EXPECTED = "promptfoo's results (promptfoo eval -o results.json, or .jsonl)"
GRADER = "promptfoo:assert"

_VERSIONS = (2, 3)
_FAILED = 2  # failureReason: 0 none, 1 an assertion, 2 an error
_COMPARES = ("equals", "icontains", "contains", "contains-any", "icontains-any", "is-exact")
_BY_MODEL = ("llm-rubric", "factuality", "model-graded-closedqa", "g-eval", "answer-relevance")
_QUESTION = ("question", "problem", "query", "input", "prompt")


def read_promptfoo(files: Sequence[Path], options: ImportOptions) -> Iterator[Answer]:
    """Yield the answers of promptfoo's results; raises `UsageError`."""
    for path in find_files(files, (".json", ".jsonl"), EXPECTED):
        benchmark = options.benchmark or path.stem
        if path.suffix == ".jsonl":
            for where, row in lines(path, EXPECTED):
                yield _answer(path, where, row, benchmark, "0", None)
            continue
        said = mapping(load(path, EXPECTED))
        results = mapping(said.get("results"))
        version = count_of(results.get("version"))
        if not isinstance(results.get("results"), list) or version not in _VERSIONS:
            why = f"version {version} of the format is not known" if version else "no results in it"
            raise not_a_log(path, why, f"{EXPECTED} of version 2 or 3")
        tool = str(mapping(said.get("metadata")).get("promptfooVersion") or "0")
        named = text_of(mapping(said.get("config")).get("description"))
        at = moment(results.get("timestamp"))
        for number, row in enumerate(results["results"]):
            where = f"{path}, result {number}"
            yield _answer(path, where, row, options.benchmark or named or benchmark, tool, at)


def _answer(
    path: Path, where: str, row: Any, benchmark: str, tool: str, at: datetime | None
) -> Answer:
    said = mapping(row)
    provider = said.get("provider")
    provider = {"id": provider} if isinstance(provider, str) else mapping(provider)
    if not {"success", "vars"} <= said.keys() or not provider.get("id"):
        raise not_a_log(path, f"{where}: no success, vars and provider.id in it", EXPECTED)
    reply, test = mapping(said.get("response")), mapping(said.get("testCase"))
    asked = mapping(said.get("prompt"))
    raw = text_of(asked.get("raw"))
    system, prompt = messages_of(_messages(raw))
    values = mapping(said["vars"])
    question = next((values[name] for name in _QUESTION if isinstance(values.get(name), str)), None)
    usage = mapping(reply.get("tokenUsage"))
    label = text_of(asked.get("label")) or ""
    several = count_of(said.get("promptIdx")) or 0
    error = None
    if count_of(said.get("failureReason")) == _FAILED or (
        reply.get("error") and not reply.get("output")
    ):
        error = text_of(reply.get("error")) or text_of(said.get("error")) or "failed"
    return Answer(
        where=where,
        model=text_of(provider.get("label")) or str(provider["id"]),
        benchmark=benchmark,
        item_id=str(said.get("testIdx", said.get("id"))),
        question=question or prompt or "",
        answers=tuple(_golds(test)),
        category=text_of(mapping(test.get("metadata")).get("category")),
        metadata={
            "vars": dict(values),
            **({"description": test["description"]} if test.get("description") else {}),
        },
        position="question",
        rubric=label if several else None,
        system=system,
        prompt=prompt,
        response=text_of(reply.get("output")),
        finish_reason=text_of(reply.get("finishReason")),
        error=error,
        prompt_tokens=count_of(usage.get("prompt")),
        completion_tokens=count_of(usage.get("completion")),
        cost_usd=number_of(reply.get("cost")),
        latency_s=_seconds(said.get("latencyMs")),
        started_at=at,
        verdicts=() if error else tuple(_verdicts(said, test, tool)),
    )


def _messages(raw: str | None) -> Any:
    """Return chat messages where the prompt is their JSON, else the text."""
    if raw is None or not raw.lstrip().startswith("[{"):
        return raw
    try:
        return parse(raw.encode(), "prompt", EXPECTED)
    except Exception:  # noqa: BLE001 - a prompt that only looks like JSON is a text
        return raw


def _golds(test: Mapping[str, Any]) -> Iterator[str]:
    for each in test.get("assert") or ():
        if mapping(each).get("type") in _COMPARES:
            value = each.get("value")
            yield from (
                text_of(one) or "" for one in (value if isinstance(value, list) else [value])
            )


def _verdicts(row: Mapping[str, Any], test: Mapping[str, Any], tool: str) -> Iterator[Verdict]:
    asserted = [mapping(each).get("type") for each in test.get("assert") or ()]
    if not asserted:
        return  # without an assertion everything passes, which is no verdict
    reason = text_of(mapping(row.get("gradingResult")).get("reason"))
    yield Verdict(
        GRADER,
        "correct" if row["success"] else "incorrect",
        None,
        reason,
        tool,
        by_model=any(kind in _BY_MODEL for kind in asserted),
    )


def _seconds(milliseconds: Any) -> float | None:
    value = number_of(milliseconds)
    return None if value is None else value / 1000
