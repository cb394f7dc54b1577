"""lm-eval's `--log_samples` files, beside the results file of the same run.

Each metric under each filter is a grader: `lm-eval:exact_match`, or under a named filter
`lm-eval:exact_match,strict-match`. Tasks that pick the likeliest of several continuations have the
picked one as their response.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from orchestrator.errors import UsageError
from orchestrator.importers.answer import Answer, ImportOptions, Verdict
from orchestrator.importers.files import (
    find_files,
    lines,
    load,
    mapping,
    messages_of,
    moment,
    not_a_log,
    text_of,
)
from orchestrator.importers.reading_scores import outcome_of

EXPECTED = "lm-eval's samples_<task>_<time>.jsonl (--log_samples), or the folder they lie in"

_NAME = re.compile(r"samples_(?P<task>.+?)_(?P<time>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d+)\.jsonl")
_NOT_METRICS = frozenset({"bypass"})
_QUESTION = ("question", "problem", "query", "input", "prompt", "text", "sentence")


@dataclass(frozen=True, slots=True)
class _Results:
    """What the results file says of all samples."""

    model: str
    version: str
    at: datetime | None


def read_lm_eval(files: Sequence[Path], options: ImportOptions) -> Iterator[Answer]:
    """Yield the answers of sample files; raises `UsageError`."""
    found = find_files(files, (".jsonl", ".json"), EXPECTED)
    samples = [path for path in found if path.suffix == ".jsonl"]
    if not samples:  # a results file was named: its samples lie beside it
        samples = [
            each
            for path in found
            for each in path.parent.glob("samples_*.jsonl")
            if path.stem.removeprefix("results_") in each.name
        ]
    if not samples:
        raise UsageError(f"{files[0]}: no samples beside it; give {EXPECTED}")
    for path in samples:
        named = _NAME.fullmatch(path.name)
        task = options.benchmark or (named["task"] if named else None)
        if task is None:
            raise UsageError(
                f"{path}: its name does not tell the task; expected samples_<task>_<time>.jsonl, "
                "or name it with --benchmark"
            )
        results = _results(path, named["time"] if named else None, options)
        yield from _answers(path, task, results, options)


def _results(path: Path, time: str | None, options: ImportOptions) -> _Results:
    beside = path.with_name(f"results_{time}.json")
    if not beside.is_file():
        if options.model is None:
            raise UsageError(
                f"{path}: {beside.name} is not beside it, so the model is not known; "
                "put it there, or name the model with --model"
            )
        return _Results(options.model, "0", None)
    said = load(beside, "lm-eval's results file")
    config = mapping(mapping(said).get("config"))
    model = text_of(mapping(said).get("model_name")) or text_of(config.get("model"))
    if not model:
        raise not_a_log(beside, "it names no model", "lm-eval's results file")
    return _Results(model, str(said.get("lm_eval_version") or "0"), moment(said.get("date")))


def _answers(path: Path, task: str, results: _Results, options: ImportOptions) -> Iterator[Answer]:
    """Yield the answers of a file; the lines of one document, a filter each, are one answer."""
    known: dict[str, list[Answer]] = {}
    for where, said in lines(path, EXPECTED):
        line = mapping(said)
        if not {"doc_id", "doc", "resps", "arguments"} <= line.keys():
            raise not_a_log(path, f"{where.rpartition(' ')[2]} is no sample: doc_id, doc, resps "
                            "and arguments are not all there", EXPECTED)  # fmt: skip
        item_id = str(line["doc_id"])
        if item_id not in known:
            known[item_id] = list(_of_document(line, where, task, results))
        verdicts = tuple(_verdicts(line, results.version, options.pass_at))
        judged = known[item_id][_judged(line, known[item_id])]
        judged.verdicts = (*judged.verdicts, *verdicts)
    for answers in known.values():
        yield from answers


def _of_document(
    line: Mapping[str, Any], where: str, task: str, results: _Results
) -> Iterator[Answer]:
    doc, target = mapping(line["doc"]), line.get("target")
    calls = _calls(line["arguments"])
    system, prompt = messages_of(_context(calls[0][0] if calls else ""))
    question = next((doc[name] for name in _QUESTION if isinstance(doc.get(name), str)), None)
    common: dict[str, Any] = {
        "where": where,
        "model": results.model,
        "benchmark": task,
        "item_id": str(line["doc_id"]),
        "question": question or prompt or "",
        "category": text_of(doc.get("category") or doc.get("subject")),
        "metadata": {"doc_hash": line["doc_hash"]} if line.get("doc_hash") else {},
        "system": system,
        "prompt": prompt,
        "started_at": results.at,
    }
    if _is_choice(line):
        yield Answer(**common, **_chosen(line, calls, target))
        return
    golds = target if isinstance(target, list) else [target]
    replies = [text for reply in line["resps"] for text in _texts(reply)]
    for sample, reply in enumerate(replies):
        yield Answer(
            **common,
            answers=tuple(text_of(gold) or "" for gold in golds),
            sample=sample,
            response=reply,
        )


def _is_choice(line: Mapping[str, Any]) -> bool:
    """Tell whether the replies are log-likelihoods of continuations: (value, is it greedy)."""
    return bool(line["resps"]) and all(_likelihood(reply) is not None for reply in line["resps"])


def _likelihood(reply: Any) -> float | None:
    """Return the value of a log-likelihood, which logs write as text; `None` for other replies."""
    while isinstance(reply, list) and reply and isinstance(reply[0], list):
        reply = reply[0]
    match reply:
        case [value, bool() | "True" | "False"]:
            try:
                return float(value)
            except (TypeError, ValueError):
                return None
    return None


def _chosen(line: Mapping[str, Any], calls: Sequence[Sequence[Any]], target: Any) -> dict[str, Any]:
    """Return what is peculiar to an item of choices: the response is the likeliest one."""
    likelihoods = [_likelihood(reply) or 0.0 for reply in line["resps"]]
    choices = tuple((text_of(call[1]) or "").strip() for call in calls if len(call) > 1)
    at = max(range(len(likelihoods)), key=likelihoods.__getitem__)
    gold = text_of(target) or ""
    place = int(gold) if gold.isdigit() else len(choices)
    return {
        "choices": choices,
        "answers": (chr(ord("A") + place) if place < len(choices) else gold,),
        "sample": 0,
        "response": choices[at] if at < len(choices) else None,
    }


def _calls(arguments: Any) -> list[list[Any]]:
    """Return the arguments of each call: a mapping of mappings, or lists in older versions."""
    if isinstance(arguments, dict):
        return [list(mapping(each).values()) for each in arguments.values()]
    return [list(each) for each in arguments or () if isinstance(each, list)]


def _context(value: Any) -> Any:
    """Return chat messages where the context is their JSON, else the text."""
    text = value[0] if isinstance(value, list) and len(value) == 1 else value
    if isinstance(text, str) and text.startswith('[{"role"'):
        try:
            return orjson.loads(text)
        except orjson.JSONDecodeError:
            return text
    return text if isinstance(text, str) else text_of(text) or ""


def _texts(reply: Any) -> list[str | None]:
    return [text_of(each) for each in reply] if isinstance(reply, list) else [text_of(reply)]


def _judged(line: Mapping[str, Any], answers: Sequence[Answer]) -> int:
    """Return which of the repeats the verdict is on: the first that holds what was filtered out.

    With one reply it is that one. A vote over several repeats counts for one that says the same.
    """
    if len(answers) > 1:
        kept = next(iter(line.get("filtered_resps") or ()), None)
        kept = kept[0] if isinstance(kept, list) and kept else kept
        for at, answer in enumerate(answers):
            if isinstance(kept, str) and kept in (answer.response or ""):
                return at
    return 0


def _verdicts(line: Mapping[str, Any], version: str, pass_at: float | None) -> Iterator[Verdict]:
    kept = next(iter(line.get("filtered_resps") or ()), None)
    name = line.get("filter")
    for metric in line.get("metrics") or ():
        outcome = outcome_of(line.get(metric), pass_at)
        if metric in _NOT_METRICS or outcome is None:
            continue
        grader = f"lm-eval:{metric}" + (f",{name}" if name not in (None, "none") else "")
        yield Verdict(grader, outcome, kept if isinstance(kept, str) else None, None, version)
