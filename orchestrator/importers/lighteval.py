"""lighteval's details Parquet (`--save-details`), and the results JSON that names the model.

Two layouts: structs `doc`, `model_response` and `metric` (since 0.9), and flat columns before.
Each metric is a grader, `lighteval:<metric>`. Several generations of a document are samples, of
which the first has the verdict: lighteval keeps one for them all.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from orchestrator.errors import UsageError
from orchestrator.importers.answer import Answer, ImportOptions, Verdict
from orchestrator.importers.files import (
    find_files,
    load,
    mapping,
    messages_of,
    moment,
    not_a_log,
    number_of,
    text_of,
)
from orchestrator.importers.reading_scores import outcome_of

EXPECTED = "lighteval's details_<task>_<time>.parquet (--save-details)"

_NAME = re.compile(r"details_(?P<task>.+)_(?P<time>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d+)\.parquet")
_NEW = {"doc", "metric", "model_response"}
_OLD = {"full_prompt", "predictions", "metrics"}
_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class _Source:
    """What stands beside the rows of a file."""

    path: Path
    model: str
    benchmark: str
    version: str
    at: datetime | None
    pass_at: float | None


def read_lighteval(files: Sequence[Path], options: ImportOptions) -> Iterator[Answer]:
    """Yield the answers of details files; raises `UsageError`."""
    for path in find_files(files, (".parquet",), EXPECTED):
        source = _source(path, options)
        try:
            file = pq.ParquetFile(path)
            columns = set(file.schema_arrow.names)
            read = _new if columns >= _NEW else _old if columns >= _OLD else None
            if read is None:
                raise not_a_log(path, f"its columns are {', '.join(sorted(columns))}", EXPECTED)
            number = 0
            for batch in file.iter_batches(_ROWS):
                for row in batch.to_pylist():
                    yield from read(source, row, number)
                    number += 1
        except (pa.ArrowException, OSError) as error:
            raise not_a_log(path, f"no Parquet, or torn ({error})", EXPECTED) from error


def _source(path: Path, options: ImportOptions) -> _Source:
    named = _NAME.fullmatch(path.name)
    if named is None and options.benchmark is None:
        raise UsageError(
            f"{path}: its name does not tell the task; expected details_<task>_<time>.parquet, or "
            "name it with --benchmark"
        )
    task = options.benchmark or (named["task"].split("|")[0] if named else "")
    at = None
    model, version = options.model, "0"
    if named is not None:
        results = _results(path, named["time"])
        config = mapping(results.get("config_general"))
        said = config.get("model_name") or mapping(config.get("model_config")).get("model_name")
        model = text_of(said) or model
        version = str(config.get("lighteval_sha") or "0")
        day, _, hour = named["time"].partition("T")
        at = moment(f"{day}T{hour.replace('-', ':')}")
    if model is None:
        raise UsageError(
            f"{path}: lighteval's results file of the same run was not found above it, so the "
            "model is not known; name it with --model"
        )
    return _Source(path, model, task, version, at, options.pass_at)


def _results(path: Path, time: str) -> Mapping[str, Any]:
    """Return lighteval's results of a details file: `details/…` and `results/…` are neighbours."""
    for above in path.resolve().parents:
        if above.name == "details":
            found = next(above.parent.rglob(f"results_{time}.json"), None)
            break
    else:
        found = next(path.parent.glob(f"results_{time}.json"), None)
    return mapping(load(found, "lighteval's results file")) if found else {}


def _new(source: _Source, row: Mapping[str, Any], number: int) -> Iterator[Answer]:
    doc, reply = mapping(row["doc"]), mapping(row["model_response"])
    system, prompt = messages_of(_parsed(reply.get("input")))
    choices = [text_of(each) or "" for each in doc.get("choices") or ()]
    yield from _answers(
        source,
        item_id=text_of(doc.get("id")) or str(number),
        question=text_of(doc.get("query")) or prompt or "",
        system=system,
        prompt=prompt or text_of(doc.get("query")),
        choices=choices,
        gold=doc.get("gold_index"),
        texts=[text_of(each) for each in reply.get("text") or ()],
        logprobs=reply.get("logprobs") or (),
        reasoning=reply.get("reasonings") or (),
        metrics=mapping(_parsed(row["metric"])),
    )


def _old(source: _Source, row: Mapping[str, Any], number: int) -> Iterator[Answer]:
    predictions = _parsed(row["predictions"]) or ()
    flat = [each[0] if isinstance(each, list) and each else each for each in predictions]
    scores = [each for each in flat if number_of(each) is not None]
    choices = [text_of(each) or "" for each in _parsed(row.get("choices")) or ()]
    golds = _parsed(row.get("gold"))
    if not choices and golds is not None:
        choices = [text_of(each) or "" for each in (golds if isinstance(golds, list) else [golds])]
    yield from _answers(
        source,
        item_id=str(number),
        question=text_of(row.get("example")) or text_of(row["full_prompt"]) or "",
        system=None,
        prompt=text_of(row["full_prompt"]),
        choices=choices,
        gold=_parsed(row.get("gold_index")),
        texts=[] if scores else [text_of(each) for each in flat],
        logprobs=scores,
        reasoning=(),
        metrics=mapping(_parsed(row["metrics"])),
    )


def _answers(
    source: _Source,
    *,
    item_id: str,
    question: str,
    system: str | None,
    prompt: str | None,
    choices: Sequence[str],
    gold: Any,
    texts: Sequence[str | None],
    logprobs: Sequence[Any],
    reasoning: Sequence[Any],
    metrics: Mapping[str, Any],
) -> Iterator[Answer]:
    """Yield a document's generations; of a choice by log-likelihood, the likeliest option."""
    places = [at for at in (gold if isinstance(gold, list) else [gold]) if isinstance(at, int)]
    golds = [choices[at] for at in places if 0 <= at < len(choices)]
    is_choice = not any(texts) and len(logprobs) == len(choices) > 1
    if is_choice:
        likeliest = max(range(len(choices)), key=lambda at: number_of(logprobs[at]) or 0.0)
        texts = [choices[likeliest].strip()]
    verdicts = tuple(
        Verdict(f"lighteval:{metric}", outcome, version=source.version, by_model="judge" in metric)
        for metric, value in metrics.items()
        if (outcome := outcome_of(value, source.pass_at)) is not None
    )
    for sample, text in enumerate(texts or [None]):
        yield Answer(
            where=f"{source.path}, row {item_id}",
            model=source.model,
            benchmark=source.benchmark,
            item_id=item_id,
            question=question,
            answers=tuple(chr(ord("A") + at) for at in places) if is_choice else tuple(golds),
            choices=tuple(each.strip() for each in choices) if is_choice else (),
            system=system,
            prompt=prompt,
            sample=sample,
            response=text,
            reasoning=text_of(reasoning[sample]) if sample < len(reasoning) else None,
            started_at=source.at,
            verdicts=verdicts if sample == 0 else (),
        )


def _parsed(value: Any) -> Any:
    """Return what a text says as a Python literal: older versions keep lists and dicts as text."""
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return ast.literal_eval(value)
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            return value
    return value
